"""Show and keep the projects of this desk: sums, budget utilization, checks and notes of each.

Rules: nothing is added up here, sums come from `fieldreport.ledger`; checks are those of the report, over one record;
notes belong to the quarter's report and travel with it (decisions 22).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.ledger import (
    Ledger,
    OpenObligation,
    VersionHistory,
    ledger,
    open_advances,
    open_obligations,
    statements_until,
    version_history,
)
from fieldreport.models import Explanation
from fieldreport.projects import Project
from fieldreport.records import write_record
from fieldreport.reports import Finding, ReportContent
from fieldreport.storage import changes, drafts, records
from fieldreport.trust_context import AUTHOR_ROLES
from fieldreport.values import PartialDate, Quarter, ValueProblem, parse_amount, uuid7
from fieldreport.workflows import drafting, serving, timing
from fieldreport.workflows.listing import template_of
from fieldreport.workflows.record_editing import TOGETHER, FieldChange, save_field
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # charts and rules are not needed at start
    from fieldreport.documents.charts import StepChart
    from fieldreport.validation import CheckContext


class FundingProblem(FieldReportError):
    """A change of a project that cannot be made now."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "CHANGED_SINCE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "These rows have been changed since."),
            QT_TRANSLATE_NOOP("errors", "They stay as they are."),
            QT_TRANSLATE_NOOP("errors", "Change them by hand where it is still needed."),
        ),
    }


FinanceFigure = Literal["spent", "received", "obligated", "balance"]
HISTORY: Final = 200  # saves of a project that are looked through for one field


@dataclass(frozen=True, slots=True)
class FundNote:
    """A note of the quarter's report that answers checks of a project."""

    id: str
    text: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowsChange:
    """What a save did to a list of a project: from `start` on, the rows `before` became the rows `after`."""

    project: str
    key: str
    start: int
    before: tuple[Any, ...]
    after: tuple[Any, ...]

    def reverse(self) -> "RowsChange":
        """Return the change that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project in the list."""

    project: Project
    sums: Ledger
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ProjectsView:
    """All projects outside the bin, open ones first, then by their beginning."""

    mission: str
    quarter: Quarter
    lines: tuple[ProjectLine, ...]


@dataclass(frozen=True, slots=True)
class FinanceLine:
    """The newest statement of the finance section beside our own figure of the same day."""

    day: PartialDate | None
    figure: FinanceFigure
    stated: Decimal
    ours: Decimal
    document: str
    explanation: str

    @property
    def difference(self) -> Decimal:
        """Return how much ours is above or below theirs, without the sign."""
        return abs(self.stated - self.ours)


@dataclass(frozen=True, slots=True)
class ProjectView:
    """One project with all that is derived from it."""

    mission: str
    quarter: Quarter
    project: Project
    sums: Ledger
    obligations: tuple[OpenObligation, ...]
    advances: tuple[OpenObligation, ...]
    findings: tuple[Finding, ...]
    versions: tuple[VersionHistory, ...] = ()  # of the budget, oldest first
    notes: Mapping[tuple[str, str], FundNote] = field(default_factory=dict)  # by code and address of the check
    finance: FinanceLine | None = None
    chart: "StepChart | None" = None
    saved: str = ""  # ISO 8601 UTC


@dataclass(frozen=True, slots=True)
class NoteChanged:
    """A note before and after; `explain` with its id and the text before takes it back."""

    quarter: Quarter
    address: str
    codes: tuple[str, ...]
    id: str
    before: str
    after: str


def working_quarter(session: Session) -> Quarter:
    """Return the quarter whose report the projects are checked for: the newest in work, else today's."""
    try:
        return drafting.latest_quarter(session)
    except drafting.DraftingProblem as failure:
        if failure.code != "NO_QUARTER":
            raise
        return Quarter.of(timing.today(session))


def open_projects(session: Session, quarter: Quarter | None = None) -> ProjectsView:
    """Return all projects with their sums and checks."""
    content, context = scene(session, quarter)
    held = records.records(session.store, content.mission.code, Project.kind)
    projects = [one for one in held if isinstance(one, Project)]
    lines = [ProjectLine(one, ledger(one), _check(one, content, context)) for one in projects]
    lines.sort(key=lambda line: (line.project.status in ("closed", "cancelled"), _start(line.project)))
    return ProjectsView(content.mission.code, content.quarter, tuple(lines))


def open_project(session: Session, project_id: str, quarter: Quarter | None = None) -> ProjectView:
    """Return one project with its sums, checks, notes and chart. Raises UNKNOWN_RECORD."""
    from fieldreport.documents.charts import utilization_over_time  # not needed at start

    content, context = scene(session, quarter)
    project = held_project(session, project_id)
    findings = _check(project, content, context)
    return ProjectView(
        mission=content.mission.code,
        quarter=content.quarter,
        project=project,
        sums=ledger(project),
        obligations=open_obligations(project),
        advances=open_advances(project),
        findings=findings,
        versions=version_history(project),
        notes=_notes(content, findings),
        finance=_finance(project, content.quarter.end),
        chart=utilization_over_time(project, _until(project, content.quarter, timing.today(session))),
        saved=records.changed_at(session.store, content.mission.code, Project.kind, project_id),
    )


def check_project(session: Session, project_id: str, quarter: Quarter | None = None) -> tuple[Finding, ...]:
    """Return the checks about one project as it is in the store."""
    content, context = scene(session, quarter)
    return _check(held_project(session, project_id), content, context)


def explain(
    session: Session, quarter: Quarter, address: str, codes: tuple[str, ...], *, text: str, note_id: str = ""
) -> NoteChanged:
    """Keep a note that answers checks at an address; an empty text takes it away.

    `note_id` names the note to change, where one answers the check already; a note may answer more than one check,
    and what it answered before stays answered.
    """
    report = drafting.open_report(session, quarter)
    name = note_id or address
    held = next((one for one in drafts.explanations(session.store, report.no) if one.id == name), None)
    if held is not None and held.text.strip():
        united = tuple(dict.fromkeys((*held.codes, *codes)))
        note = replace(held, codes=united, text=text)
    else:
        note = Explanation(period=str(quarter), id=name, codes=codes, addresses=(address,), text=text)
    drafting.save_explanation(session, report.no, note)
    return NoteChanged(quarter, address, note.codes, name, held.text if held is not None else "", text)


def add_project(session: Session, title: str = "") -> Project:
    """Add a proposed project in US dollars and return it."""
    made = Project(id=uuid7(), title=title, status="proposed", currency="USD")
    mission = session.profile().mission
    records.put_record(session.store, mission, made, actor=session.actor, at=session.now())
    return made


def save_rows(session: Session, project_id: str, key: str, rows: Sequence[Any]) -> RowsChange:
    """Save a list of a project (entries, budget, instalments ...) durably and return what differs.

    The whole ledger is saved, but only the difference is remembered for taking it back. Raises UNKNOWN_RECORD,
    SCHEMA.
    """
    change = save_field(session, Project.kind, project_id, key, list(rows))
    before, after = list(change.before or ()), list(change.after or ())
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    return RowsChange(
        project_id, key, start, tuple(before[start : len(before) - end]), tuple(after[start : len(after) - end])
    )


def replace_rows(session: Session, change: RowsChange) -> RowsChange:
    """Put the rows `after` where `before` stand; undo goes this way with the reverse. Raises CHANGED_SINCE."""
    rows = list(write_record(held_project(session, change.project)).get(change.key) or ())
    end = change.start + len(change.before)
    if rows[change.start : end] != list(change.before):
        raise FundingProblem("CHANGED_SINCE")
    return save_rows(session, change.project, change.key, [*rows[: change.start], *change.after, *rows[end:]])


def _common(left: Sequence[Any], right: Sequence[Any]) -> int:
    """Return how many rows both begin with."""
    most = min(len(left), len(right))
    return next((place for place in range(most) if left[place] != right[place]), most)


def replace_all(session: Session, changes: Sequence[RowsChange]) -> tuple[RowsChange, ...]:
    """Put the rows of several lists back or forth, all or none. Raises CHANGED_SINCE."""
    with session.store.transaction():
        return tuple(replace_rows(session, one) for one in changes)


def held_project(session: Session, project_id: str) -> Project:
    """Return a project of this desk. Raises UNKNOWN_RECORD."""
    held = records.record(session.store, session.profile().mission, Project.kind, project_id)
    if not isinstance(held, Project):
        raise TypeError(held.kind)
    return held


def scene(session: Session, quarter: Quarter | None) -> "tuple[ReportContent, CheckContext]":
    """Return what the rules need in a quarter, by default the one in work.

    No report is begun by looking at a project.
    """
    profile, wanted = session.profile(), quarter or working_quarter(session)
    role = serving.author_role(session, wanted) if profile.role in AUTHOR_ROLES else AUTHOR_ROLES[0]
    if drafts.find_report(session.store, profile.mission, wanted, role) is not None:
        content = drafting.open_draft(session, wanted).content
    else:
        content = ReportContent(
            mission=session.mission(profile.mission),
            quarter=wanted,
            role=role,
            template=template_of(wanted),
            language=profile.language,
        )
    return content, drafting.check_context(session, content)


def _check(project: Project, content: ReportContent, context: "CheckContext") -> tuple[Finding, ...]:
    from fieldreport import validation  # the rules are not needed at start

    return validation.check_record(project, content, context)


def _notes(content: ReportContent, findings: Sequence[Finding]) -> dict[tuple[str, str], FundNote]:
    """Return the note that answers each check, where one of the report does."""
    notes = [note for note in content.explanations if note.period == str(content.quarter)]
    found = {}
    for finding in findings:
        note = next((one for one in notes if one.covers(finding.code, finding.address)), None)
        if note is not None:
            found[finding.code, finding.address] = FundNote(note.id, note.text, note.codes)
    return found


def _finance(project: Project, until: date) -> FinanceLine | None:
    """Return the newest statement's first comparable figure: what was spent, else received, obligated, balance."""
    held = statements_until(project, until)
    dated = [(one.statement_date.last if one.statement_date else date.min, at) for at, one in held]
    if not dated:
        return None
    newest = project.finance_section[max(dated)[1]]
    sums = ledger(project, until=newest.statement_date.last if newest.statement_date else None)
    ours: dict[FinanceFigure, Decimal] = {
        "spent": sums.spent_total,
        "received": sums.received_total,
        "obligated": sums.obligated,
        "balance": sums.balance,
    }
    for figure, amount in ours.items():
        stated = _amount(newest.amounts.get(figure))
        if stated is not None:
            explanation = newest.difference.strip()
            return FinanceLine(newest.statement_date, figure, stated, amount, newest.document, explanation)
    return None


def _amount(stated: Any) -> Decimal | None:
    text = stated.get("amount") if isinstance(stated, Mapping) else stated
    try:
        return parse_amount(text, "TND", signed=True)
    except ValueProblem:
        return None


def _until(project: Project, quarter: Quarter, today: date) -> date:
    """Return the day up to which the chart shows what happened: today, but of old work its quarter's end.

    Whatever the clock says, what is in the ledger is shown.
    """
    moves = [entry.date.last for entry in project.entries if entry.date]
    moves += [tranche.date.last for tranche in project.tranches if tranche.date]
    return max([min(today, quarter.end), *(day for day in moves if day <= today)])


def _start(project: Project) -> tuple[date, str]:
    return (project.start.first if project.start else date.max), project.title.casefold()


def field_history(session: Session, project_id: str, field: str) -> tuple[FieldChange, ...]:
    """Return the changes of one field, newest first, as far back as the last 200 saves of the project.

    Rebuilt backwards from what is there: a ledger of thousands of entries is never held once per save.
    """
    mission = session.profile().mission
    current = records.payload(session.store, mission, Project.kind, project_id)
    found: list[FieldChange] = []
    for change in changes.newest(session.store, _address(project_id), current, scope=mission, limit=HISTORY):
        if change.is_dropped:
            break
        before, after = _value(change.before, field), _value(change.after, field)
        if before != after:
            found.append(
                FieldChange(datetime.fromisoformat(change.at), change.actor, "changed", field, before, after)
            )
    return _joined(found)


def _joined(found: list[FieldChange]) -> tuple[FieldChange, ...]:
    """Join the saves of one bout of typing (same person, same minute) into one step; newest first."""
    steps: list[FieldChange] = []
    for change in found:
        last = steps[-1] if steps else None
        if last is not None and last.actor == change.actor and last.at - change.at < TOGETHER:
            steps[-1] = replace(last, before=change.before)
        else:
            steps.append(change)
    return tuple(step for step in steps if step.before != step.after)


def _value(payload: str | None, field: str) -> Any:
    return None if payload is None else json.loads(payload).get(field)


def _address(project_id: str) -> str:
    return f"{Project.kind}[{project_id}]"


def utilization(sums: Ledger) -> tuple[float, float]:
    """Return spent and obligated as shares of the approved amount, for a bar; 0 where nothing is approved."""
    approved = sums.approved
    return (float(sums.spent_total / approved), float(sums.obligated / approved)) if approved > Decimal(0) else (0, 0)
