"""What time it is, as far as one can know it on a computer whose clock may be wrong.

Rules: no clock ever keeps anybody from writing, checking or signing (bundle.md 5); what is certain is that it cannot
be earlier than the newest list of signatories or the last signature made here. Of the program's own day and of the
last entry it is only said. Doubts are said, never raised.
"""

from datetime import date, datetime
from typing import ClassVar

from fieldreport import __built__
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import changes, revisions
from fieldreport.workflows.session import Session, system_clock


class ClockDoubt(FieldReportError):
    """A remark about clock or list that goes with an answer; raised by nobody."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "CLOCK_BEHIND": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This computer's clock says {today}, but {known} has already been."),
            QT_TRANSLATE_NOOP("errors", "Everything works; Headquarters' clock is the one that counts."),
            QT_TRANSLATE_NOOP(
                "errors", "Set date and time of this computer, so that the report carries the right day."
            ),
        ),
        "CLOCK_BEFORE_BUILD": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This computer's clock says {today}, but this program was made on {built}."),
            QT_TRANSLATE_NOOP("errors", "Everything works; Headquarters' clock is the one that counts."),
            QT_TRANSLATE_NOOP(
                "errors", "Set date and time of this computer, so that the report carries the right day."
            ),
        ),
        "CLOCK_BEFORE_ENTRY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This computer's clock says {today}, but the last entry here says {known}."),
            QT_TRANSLATE_NOOP("errors", "Everything works; entries keep their order, whatever the clock says."),
            QT_TRANSLATE_NOOP(
                "errors", "Look whether date and time of this computer are right; one of the two days was wrong."
            ),
        ),
        "LIST_OUTDATED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The list of authorized signatories was to be renewed by {date}."),
            QT_TRANSLATE_NOOP("errors", "Writing and signing go on as before."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Either load the latest list from Headquarters, or set this computer's clock if it is ahead.",
            ),
        ),
    }


def latest_proof(session: Session) -> datetime | None:
    """Return the latest moment that has certainly been: of the newest list, or of the last report frozen here."""
    trust = session.trust()
    proofs = [datetime.fromisoformat(kept.frozen_at) for kept in revisions.revisions(session.store)]
    return max([*proofs, *([trust.issued] if trust else [])], default=None)


def today(session: Session) -> date:
    """Return the day for comparing dates with: the clock's, but not before what has certainly been."""
    proof = latest_proof(session)
    now = session.now()
    return max(now, proof).date() if proof else now.date()


def clock_doubts(session: Session) -> tuple[ClockDoubt, ...]:
    """Return what is doubtful about clock and list, for showing beside an answer."""
    now, proof, trust = session.now(), latest_proof(session), session.trust()
    entry, built = changes.last_entry(session.store), date.fromisoformat(__built__)
    doubts = []
    # A clock that was set for a demonstration of former years is nobody's computer.
    if session.clock is system_clock and now.date() < built:
        doubts.append(ClockDoubt("CLOCK_BEFORE_BUILD", today=now.date().isoformat(), built=built.isoformat()))
    if proof and now.date() < proof.date():
        doubts.append(ClockDoubt("CLOCK_BEHIND", today=now.date().isoformat(), known=proof.date().isoformat()))
    elif entry and now.date() < entry.date():
        doubts.append(ClockDoubt("CLOCK_BEFORE_ENTRY", today=now.date().isoformat(), known=entry.date().isoformat()))
    if trust and now > trust.next_update:
        doubts.append(ClockDoubt("LIST_OUTDATED", date=trust.next_update.date().isoformat()))
    return tuple(doubts)
