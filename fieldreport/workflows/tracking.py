"""Submission status at Headquarters: which mission owes which quarter, and what has come (H1).

Rules: expected = mission register x calendar x the reporter's role on the date (R23); a mission that did not run in
the quarter owes nothing, nor one in liquidation or without anybody in the post, and nobody owes a quarter that no
template is meant for; an extension moves the due day; on time is judged by Headquarters' clock only (decisions 13).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, cast

from fieldreport.missions import Mission, load_missions, with_facts
from fieldreport.storage.archive.protocol import exemptions, submissions
from fieldreport.storage.standing import Submission
from fieldreport.templates import TemplateError, template_for
from fieldreport.trust_context import AUTHOR_ROLES, TrustContext
from fieldreport.values import Quarter
from fieldreport.workflows.archiving import archive_in_use
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

State = Literal[
    "not_due", "expected", "extended", "late", "received", "returned", "accepted", "exempt", "liquidation"
]  # fmt: skip

# An exemption whose reason begins like this says that nobody holds the post; whatever follows is a remark.
VACANT: Final = "post vacant"


@dataclass(frozen=True, slots=True)
class BoardCell:
    """One mission's quarter."""

    state: State
    role: str  # "" where neither register nor registration proves one
    template: str
    due: date
    revision: int | None = None
    received: str | None = None  # Headquarters' time, ISO 8601 UTC
    clearance: str = ""
    is_late: bool = False  # came, but after the due day
    days_late: int = 0  # since the due day: until today where nothing came, else until it came
    reason: str = ""  # why nothing is due, or not yet: of an exemption, a vacancy, an extension, a closing
    is_vacant: bool = False  # exempt because the post is vacant
    is_exempted: bool = False  # by hand, for this quarter alone
    is_pdf_pending: bool = False
    is_owed: bool = False  # has come, or is to come by now


@dataclass(frozen=True, slots=True)
class Board:
    """The completeness matrix of one year: mission code -> its four quarters, in the register's order."""

    year: int
    missions: Mapping[str, tuple[BoardCell, BoardCell, BoardCell, BoardCell]]

    def count(self, quarter: int, *states: State) -> int:
        """Return how many missions are in one of `states` in quarter 1-4."""
        return sum(cells[quarter - 1].state in states for cells in self.missions.values())


def open_board(session: Session, year: int) -> Board:
    """Return the completeness matrix of `year` over every mission that ran in it. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    quarters = tuple(Quarter(year, number) for number in range(1, 5))
    templates = {quarter: _template_of(quarter) for quarter in quarters}  # looked up once, not for every mission
    with archive_in_use(session) as archive:
        received, exempt = submissions(archive, year), exemptions(archive, year)
    trust = session.trust()
    roles, due_days = _registered_roles(trust), trust.due_days if trust else 30
    today = session.now().date()
    facts = session.mission_facts()
    stated = {fact.mission for fact in facts}
    registered = (with_facts(held, facts) if held.code in stated else held for held in load_missions().values())
    running = [held for held in registered if any(held.is_open_in(quarter) for quarter in quarters)]
    return Board(
        year,
        {
            mission.code: tuple(  # type: ignore[misc]  # four quarters make four cells
                _cell(
                    mission,
                    quarter,
                    received.get((mission.code, quarter)),
                    today,
                    due=mission.due(quarter, due_days),
                    registered=roles,
                    template=templates[quarter],
                    exemption=exempt.get((mission.code, quarter)),
                )
                for quarter in quarters
            )
            for mission in running
        },
    )


def _registered_roles(trust: TrustContext | None) -> dict[str, str]:
    """Return mission -> the author role of its registered signatories, the first of AUTHOR_ROLES they have."""
    found: dict[str, str] = {}
    for role in reversed(AUTHOR_ROLES):
        found |= {signer.mission: role for signer in (trust.signers if trust else ()) if signer.role == role}
    return found


def _role_of(mission: Mission, quarter: Quarter, registered: Mapping[str, str]) -> str:
    """Return the author role expected of a mission: as stated or proven, else its registered signatory's, else ""."""
    proven = mission.role_on(quarter.end)
    return proven if proven != "unknown" else registered.get(mission.code, "")


def _template_of(quarter: Quarter) -> str:
    """Return the template's version that a quarter is reported with, or "" where nobody was asked to report."""
    try:
        return template_for(quarter)
    except TemplateError:
        return ""


def _cell(
    mission: Mission,
    quarter: Quarter,
    submission: Submission | None,
    today: date,
    *,
    due: date,
    registered: Mapping[str, str],
    template: str,
    exemption: str | None,
) -> BoardCell:
    if submission is not None:
        arrived = date.fromisoformat(submission.first_received[:10])
        return BoardCell(
            state=cast(State, submission.state),
            role=submission.role,
            template=submission.template,
            due=due,
            revision=submission.revision,
            received=submission.received,
            clearance=submission.clearance,
            is_late=arrived > due,
            days_late=max(0, (arrived - due).days),
            is_pdf_pending=submission.is_pdf_pending,
            is_owed=True,
        )
    state: State = "late" if today > due else "expected" if today > quarter.end else "not_due"
    vacancy, extension, closing = mission.vacancy(quarter), mission.extension(quarter), mission.liquidation(quarter)
    is_vacant = exemption is None and vacancy is not None and state != "not_due"
    reason = exemption or ""
    if not template or not mission.is_open_in(quarter):
        state, reason, is_vacant = "not_due", "", False
    elif closing is not None:
        state, reason, is_vacant = "liquidation", closing.reason, False
    elif exemption is not None or is_vacant:
        state = "exempt"
        reason = exemption if exemption is not None else vacancy.reason if vacancy else ""
    elif extension is not None and state == "expected":
        state, reason = "extended", extension.reason
    return BoardCell(
        state=state,
        role=_role_of(mission, quarter, registered),
        template=template,
        due=due,
        days_late=(today - due).days if state == "late" else 0,
        is_exempted=exemption is not None and state == "exempt",
        reason=reason,
        is_vacant=is_vacant or (state == "exempt" and reason.startswith(VACANT)),
        is_owed=bool(template) and mission.is_running_in(quarter) and state != "exempt",
    )
