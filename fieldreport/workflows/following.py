"""The follow-up log of Headquarters (H12): what came, what was asked and answered, decided and told, as one table.

Rules: every row is an event with its day by Headquarters' clock and who did it; questions stand in rows of their own,
each with the note that answers it where a later revision carries one. A cell never begins like a formula.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Final

from fieldreport.receipts import Asked
from fieldreport.reports import Report
from fieldreport.storage import approvals, inbox, journal
from fieldreport.storage.places import replacing
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One event of the log; what does not apply is blank. `at` is ISO 8601 UTC."""

    at: str
    mission: str
    period: str
    revision: str
    event: str  # received, quarantined, repeated, reviewed, approved, question, returned, accepted, receipt
    by: str
    about: str  # the file, or the address of a field
    text: str
    answer: str = ""


def open_log(session: Session, mission: str | None = None) -> tuple[FollowUp, ...]:
    """Return the log of one mission or of all, oldest first. Raises NOT_HEADQUARTERS, RecordProblem."""
    require_headquarters(session)
    found = [*_deliveries(session, mission)]
    for held in journal.received_revisions(session.store, mission):
        found += _revision(session, held)
    return tuple(sorted(found, key=lambda one: one.at))


def write_log(session: Session, file: Path, mission: str | None = None) -> int:
    """Write the log as CSV (UTF-8 with its mark, so that spreadsheets read it) and return how many rows it has.

    Raises as `open_log`; OSError.
    """
    rows = open_log(session, mission)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(field.name for field in fields(FollowUp))
    writer.writerows([_cell(text) for text in astuple(row)] for row in rows)
    with replacing(file) as target:
        target.write(stream.getvalue().encode("utf-8-sig"))
    return len(rows)


def _deliveries(session: Session, mission: str | None) -> Iterator[FollowUp]:
    for one in inbox.deliveries(session.store):
        if mission is None or one.mission == mission:
            event = "received" if one.state in ("verified", "pdf_pending") else one.state
            yield FollowUp(
                at=one.received_at,
                mission=one.mission,
                period=str(one.quarter or ""),
                revision=str(one.number or ""),
                event=event,
                by=one.actor,
                about=one.file_name,
                text=f"{one.code}: {one.text}" if one.code else "",
            )


def _revision(session: Session, held: journal.ReceivedRevision) -> Iterator[FollowUp]:
    head = (held.mission, str(held.quarter), str(held.number))
    for one in approvals.every_approval_of(session.store, held.no):
        event = "approved" if one.level == "chief" else "reviewed"
        yield FollowUp(one.at, *head, event, one.officer, "", one.remark)
    later = _answering(session, held)
    for review in inbox.reviews(session.store, held.no):
        detail = review.detail
        told = f"{detail.get('outcome', '')} {detail.get('file', '')}".strip()
        yield FollowUp(review.at, *head, review.event, review.actor, "", told or str(detail.get("questions", "")))
        for asked in detail.get("asked", ()):
            address = str(asked.get("address", ""))
            question = Asked(text=str(asked.get("text", "")), address=address)
            yield FollowUp(
                review.at, *head, "question", review.actor, address, question.text, _answer(later, question)
            )


def _answering(session: Session, held: journal.ReceivedRevision) -> Report | None:
    """Return the next revision of the same report, whose notes answer what was asked about this one."""
    found = journal.received_revisions(session.store, held.mission, held.quarter)
    later = [one for one in found if one.number > held.number and one.role == held.role]
    return inbox.received_report(session.store, later[-1].identity) if later else None


def _answer(later: Report | None, asked: Asked) -> str:
    from fieldreport import validation  # the rules are not needed at start

    notes = later.explanations if later else ()
    return "\n".join(note.text for note in notes if note.covers(validation.ASKED, asked.address))


def _cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: file names and questions are other people's words."""
    return f"'{text}" if text.startswith(_FORMULA) else text
