"""Headquarters states what happens to missions: a vacant post, an extension, the end with its liquidation, a role.

Rules: each fact has its days and its reason, and travels to the missions in the list of authorized signatories. A
fact is never changed: it is taken back and stated anew, and the change log keeps both. None of them locks anything:
a mission in liquidation or with a vacant post may still report, sign and close its accounts; it only owes nothing.
"""

from datetime import date
from typing import ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.missions import fact_json, read_fact
from fieldreport.missions import mission as registered_mission
from fieldreport.storage import identity
from fieldreport.trust_context import FactKind, MissionFact
from fieldreport.values import Quarter
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import MISSION_FACTS, Session


class ClosingProblem(FieldReportError):
    """A fact that cannot be stated."""

    exit_code: ClassVar[int] = 2
    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_FACT_REASON": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing says why this is stated."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Write the reason or the document; the mission reads it too."),
        ),
        "FACT_DAYS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "These days do not go together."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP(
                "errors",
                "The last day lies after the first; an extension begins on the first day of a quarter and ends after "
                "it; a role needs a role, and an acting clearing officer a name.",
            ),
        ),
    }


def facts_of(session: Session, mission: str) -> tuple[MissionFact, ...]:
    """Return what is stated of a mission, the newest statement first. Raises UNKNOWN_MISSION."""
    return tuple(reversed(session.mission(mission).facts))


def extend(session: Session, mission: str, quarter: Quarter, until: date, reason: str) -> MissionFact:
    """Grant a mission until `until` for its report on a quarter. Raises as `state`."""
    return state(session, mission, "extended", quarter.start, until, reason=reason)


def state(
    session: Session,
    mission: str,
    kind: FactKind,
    start: date,
    end: date | None = None,
    *,
    reason: str,
    role: str = "",
    holder: str = "",
) -> MissionFact:
    """State a fact of a mission and return it; the same again is stated once.

    Raises NOT_HEADQUARTERS, UNKNOWN_MISSION, NO_FACT_REASON, FACT_DAYS.
    """
    require_headquarters(session)
    code = registered_mission(mission).code
    if not reason.strip():
        raise ClosingProblem("NO_FACT_REASON")
    if kind == "extended":
        quarter = Quarter.of(start)
        if start != quarter.start or end is None or end <= quarter.end:
            raise ClosingProblem("FACT_DAYS")
    try:
        made = read_fact(fact_json(MissionFact(code, kind, start, end, role.strip(), holder.strip(), reason.strip())))
    except ValueError:
        raise ClosingProblem("FACT_DAYS") from None
    _keep(session, (*(one for one in session.mission_facts() if one != made), made))
    return made


def withdraw(session: Session, fact: MissionFact) -> bool:
    """Take a fact back and return whether it was stated. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    held = session.mission_facts()
    left = tuple(one for one in held if one != fact)
    if len(left) < len(held):
        _keep(session, left)
    return len(left) < len(held)


def _keep(session: Session, facts: tuple[MissionFact, ...]) -> None:
    # An empty list is kept too: the facts of the list in use are then taken back with the next one.
    lines = [fact_json(fact) for fact in facts]
    identity.set_setting(session.store, MISSION_FACTS, lines, actor=session.actor, at=session.now())
