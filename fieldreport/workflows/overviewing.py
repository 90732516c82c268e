"""Show an author's desk at a glance: which quarter is in work, how far it has come, figures, records, packages.

Rules: everything is derived and nothing is typed; "received" comes from a receipt only (product rule 2). A new
quarter begins by itself when its first day has come and the one before is signed; a clock that is years away from
the last work is not believed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal

from fieldreport.drawing import drawn_answers
from fieldreport.ledger import ledger, percent
from fieldreport.missions import Calendar, DueException
from fieldreport.models import Activity, Dataset, Record, Training, share_of
from fieldreport.participation import add_people, counts_persons
from fieldreport.progress import SectionState, areas_of, record_of, section_states, subject_of
from fieldreport.projects import Project
from fieldreport.reports import SEVERITIES, Finding, ReportContent
from fieldreport.storage import drafts, projections, records, revisions
from fieldreport.templates import TemplateError, template_for
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, enrolling, questioning, recovering, signing, timing
from fieldreport.workflows.session import Session

RECENT: Final = 5
LATEST_JUMP: Final = 4  # quarters without any work after which the clock is doubted
FURTHEST_BACK: Final = 4 * 30  # quarters; before them there is no template
ATTENTION_PERCENT: Final = 90  # of the approved amount spent
PackageState = Literal["waiting", "ready", "written", "received", "accepted", "returned"]
QuarterState = Literal[
    "ahead", "running", "open", "draft", "waiting", "ready", "written", "received", "accepted", "returned"
]


@dataclass(frozen=True, slots=True)
class Share:
    """Women and girls among participants of one quarter's held trainings, over complete groups (decisions 24)."""

    quarter: Quarter
    percent: Decimal | None  # one decimal
    complete_groups: int
    groups: int
    complete_events: int
    events: int


@dataclass(frozen=True, slots=True)
class ProjectBudget:
    """One project's budget utilization."""

    id: str
    title: str
    currency: str
    approved: Decimal
    spent: Decimal
    obligated: Decimal
    percent: Decimal | None  # spent of approved, one decimal
    needs_attention: bool


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """What a list says of a record; figures are derived and None where nothing derives."""

    kind: str
    id: str
    title: str
    day: str  # partial date, or ""
    changed_at: str  # ISO 8601 UTC, or "" where the list does not say
    severity: str  # the gravest open check about it, or ""
    area: str = ""
    women: int | None = None
    total: int | None = None
    is_at_least: bool = False
    amount: Decimal | None = None  # spent, of a project
    currency: str = ""

    @property
    def address(self) -> str:
        """Return the address that findings and screens name."""
        return f"{self.kind}[{self.id}]"


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """Where the newest revision of one quarter is."""

    quarter: Quarter
    revision: int
    state: PackageState
    at: str  # ISO 8601 UTC of what `state` says
    waiting_for: tuple[str, ...] = ()  # roles
    file: str = ""
    remark: str = ""  # of a return


@dataclass(frozen=True, slots=True)
class QuarterFacts:
    """One line of the list of all reports."""

    quarter: Quarter
    state: QuarterState
    revision: int
    due: date
    is_late: bool
    at: str = ""  # ISO 8601 UTC of the last change or of what `state` says
    exception: DueException = ""  # what keeps the usual due day from counting, as Headquarters states
    why: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The state of one quarter and of the desk."""

    today: date
    quarter: Quarter
    due: date
    content: ReportContent
    states: tuple[SectionState, ...]
    findings: tuple[Finding, ...]
    record_titles: Mapping[str, str]  # address -> title
    shares: tuple[Share, ...]
    budgets: tuple[ProjectBudget, ...]
    recent: tuple[RecordFacts, ...]
    packages: tuple[PackageFacts, ...]  # newest quarter first
    counts: Mapping[str, int]  # kind -> records outside the bin
    last_saved: str | None
    renew_by: date | None = None  # where the own certificate ends soon or has ended
    recovery: recovering.RecoveryStanding | None = None
    exception: tuple[DueException, str] = ("", "")  # what keeps the usual due day from counting, and why

    @property
    def package(self) -> PackageFacts | None:
        """Return where this quarter's newest revision is, or None before the first."""
        return next((held for held in self.packages if held.quarter == self.quarter), None)

    @property
    def packages_to_send(self) -> int:
        """Return how many signed revisions were not written anywhere yet."""
        return sum(held.state == "ready" for held in self.packages)


def open_overview(session: Session, quarter: Quarter | None = None) -> Overview:
    """Return the state of a quarter, by default of the one in work. Raises NOT_AN_AUTHOR, TEMPLATE_NO_PERIOD."""
    mission = session.profile().mission
    chosen = quarter or quarter_in_work(session)
    draft = drafting.open_draft(session, chosen)
    content = draft.content
    findings = drafting.check_content(session, content)
    calendar, end = session.calendar(), enrolling.own_end(session)
    return Overview(
        today=timing.today(session),
        quarter=chosen,
        due=calendar.due(chosen),
        exception=calendar.exception(chosen),
        content=content,
        states=section_states(
            content.template,
            content.role,
            content.values(),
            findings,
            yearly_due=content.yearly_due,
            derived=drawn_answers(content),
            areas=areas_of(content.records, content.template),
        ),
        findings=findings,
        record_titles=titles_of(content),
        shares=shares(session, chosen),
        budgets=_budgets(session, findings),
        recent=_recent(session, mission, findings),
        packages=packages(session),
        counts=records.count_records(session.store, mission),
        last_saved=draft.last_saved,
        renew_by=end.date() if end and enrolling.is_ending(session, end) else None,
        recovery=recovering.recovery_standing(session),
    )


def quarter_in_work(session: Session) -> Quarter:
    """Return the quarter to work on: the one that ended last until it is signed, then the running one."""
    mission, today, calendar = session.profile().mission, timing.today(session), session.calendar()
    running = _usable(calendar, Quarter.of(today))
    drafted = {report.quarter for report in drafts.reports(session.store, mission)}
    begun = {held for held in drafted | _record_quarters(session, mission) if held <= running}
    if not begun:
        ended = _usable(calendar, running.shifted(-1))
        return ended if ended != running and today <= calendar.due(ended) else running
    newest = max(begun)
    if newest.shifted(LATEST_JUMP) < running:
        return max(drafted & begun, default=newest)
    ended = running.shifted(-1)
    if min(begun) <= ended and _usable(calendar, ended) == ended and signing.newest_revision(session, ended) is None:
        return ended
    return running


def list_quarters(session: Session) -> tuple[QuarterFacts, ...]:
    """Return every quarter from the first with any work to the running one, newest first."""
    mission, today, calendar = session.profile().mission, timing.today(session), session.calendar()
    running = _usable(calendar, Quarter.of(today))
    drafted = {report.quarter: report for report in drafts.reports(session.store, mission)}
    begun = {running, quarter_in_work(session), *drafted, *_record_quarters(session, mission)}
    first, last = min(begun), max(running, *drafted, running)
    sent = {held.quarter: held for held in packages(session)}
    lines = []
    quarter = last
    while quarter >= first:
        package, report = sent.get(quarter), drafted.get(quarter)
        due = calendar.due(quarter)
        exception, why = calendar.exception(quarter)
        saved = drafts.last_saved(session.store, report.no) if report else None
        if _usable(calendar, quarter) == quarter or report is not None:
            lines.append(
                QuarterFacts(
                    quarter,
                    package.state if package else "draft" if saved else "running" if quarter.end >= today else "open",
                    package.revision if package else 0,
                    due,
                    # What was never begun here may have been reported by other means.
                    today > due
                    and exception not in ("vacant", "liquidation")
                    and quarter >= min(drafted, default=quarter)
                    and (package is None or package.state in ("waiting", "returned")),
                    package.at if package else saved or "",
                    exception,
                    why,
                )
            )
        quarter = quarter.shifted(-1)
    return tuple(lines)


def quarters_to_begin(session: Session) -> tuple[Quarter, ...]:
    """Return the quarters before the running one that can still be begun here, the newest first."""
    calendar, today = session.calendar(), Quarter.of(timing.today(session))
    begun = {held.quarter for held in drafts.reports(session.store, session.profile().mission)}
    tried = (today.shifted(-back) for back in range(FURTHEST_BACK))
    return tuple(one for one in tried if one not in begun and _is_usable(calendar, one))


def shares(session: Session, until: Quarter) -> tuple[Share, ...]:
    """Return the share of women among participants of up to eight quarters with trainings, the newest last."""
    return tuple(
        Share(
            held.quarter,
            share_of(held.female, held.counted) if held.counted else None,
            held.complete_groups,
            held.groups,
            held.complete_events,
            held.events,
        )
        for held in projections.shares_by_quarter(session.store, session.profile().mission, until=until)
    )


def packages(session: Session) -> tuple[PackageFacts, ...]:
    """Return where the newest revision of each quarter is, newest quarter first."""
    found: dict[Quarter, PackageFacts] = {}
    mission = session.profile().mission
    for kept in revisions.revisions(session.store):
        if kept.mission == mission and kept.quarter not in found:
            found[kept.quarter] = _package(session, kept)
    return tuple(found.values())


def records_by_area(content: ReportContent, findings: tuple[Finding, ...]) -> dict[str, tuple[RecordFacts, ...]]:
    """Return area -> what a list says of the records that belong to it, in the order of the report."""
    worst = _worst(findings)
    areas: dict[str, list[RecordFacts]] = {}
    for record in content.records:
        area = subject_of(record, content.template)
        if area:
            areas.setdefault(area, []).append(facts_of(record, worst.get(record.address, "")))
    return {area: tuple(held) for area, held in areas.items()}


def titles_of(content: ReportContent) -> dict[str, str]:
    """Return address -> title of the records of a report that have one; an id says nothing to a reader."""
    return {record.address: record.title for record in content.records if record.title}


def facts_of(record: Record, severity: str, changed_at: str = "") -> RecordFacts:
    """Return what a list says of a record."""
    women = total = amount = None
    is_at_least, currency = False, ""
    if isinstance(record, Training | Activity | Dataset):
        people = add_people(group for _place, group in record.counts() if counts_persons(group))
        is_whole = people.groups > 0 and people.complete == people.groups
        women, total = people.complete_female if is_whole else None, people.total
        is_at_least = "total" in people.floors
    elif isinstance(record, Project):
        amount, currency = ledger(record).spent_total, record.currency
    return RecordFacts(
        kind=record.kind,
        id=record.id,
        title=record.title,
        day=record.day.text if record.day else "",
        changed_at=changed_at,
        severity=severity,
        area=getattr(record, "area", ""),
        women=women,
        total=total,
        is_at_least=is_at_least,
        amount=amount,
        currency=currency,
    )


def _usable(calendar: Calendar, quarter: Quarter) -> Quarter:
    """Return the quarter, or the newest one before it for which there is a template and the mission was open."""
    tried = (quarter.shifted(-back) for back in range(4 * 60))
    return next((one for one in tried if _is_usable(calendar, one)), quarter)


def _is_usable(calendar: Calendar, quarter: Quarter) -> bool:
    try:
        template_for(quarter)
    except TemplateError:
        return False
    return calendar.is_open_in(quarter)


def _record_quarters(session: Session, mission: str) -> set[Quarter]:
    return {row.quarter for row in records.list_records(session.store, mission) if row.quarter}


def _budgets(session: Session, findings: tuple[Finding, ...]) -> tuple[ProjectBudget, ...]:
    worst = _worst(findings)
    return tuple(
        ProjectBudget(
            held.project,
            held.title or held.project,
            held.currency,
            held.approved,
            held.spent,
            held.obligated,
            share := percent(held.spent, held.approved),
            held.unconverted > 0
            or f"project[{held.project}]" in worst
            or (share is not None and share >= ATTENTION_PERCENT),
        )
        for held in projections.budgets(session.store, session.profile().mission, source=projections.OWN)
        if held.status not in ("closed", "cancelled")
    )


def _recent(session: Session, mission: str, findings: tuple[Finding, ...]) -> tuple[RecordFacts, ...]:
    worst = _worst(findings)
    return tuple(
        facts_of(records.record(session.store, mission, row.kind, row.id), worst.get(row.address, ""), row.changed_at)
        for row in records.list_records(session.store, mission, limit=RECENT)
    )


def _worst(findings: tuple[Finding, ...]) -> dict[str, str]:
    """Return record address -> the gravest severity of the open findings about it; hints are no open question."""
    worst: dict[str, str] = {}
    for finding in findings:
        address = record_of(finding.address)
        if address and not finding.explained and finding.severity != "hint":
            held = worst.get(address, finding.severity)
            worst[address] = min(held, finding.severity, key=SEVERITIES.index)
    return worst


def _package(session: Session, kept: revisions.Revision) -> PackageFacts:
    waiting = signing.waiting_for(session, kept)
    events = revisions.events(session.store, kept.no)
    last = {event.event: event for event in events}
    # The last verdict stands; the store has settled which it is.
    state: Literal["accepted", "returned", "received"]
    for state in ("accepted", "returned", "received"):
        if kept.status == state:
            remark = questioning.why_returned(events) if state == "returned" else ""
            return PackageFacts(kept.quarter, kept.number, state, last[state].at, remark=remark)
    if waiting:
        return PackageFacts(kept.quarter, kept.number, "waiting", kept.frozen_at, waiting_for=waiting)
    if "exported" in last:
        file = str(last["exported"].detail.get("file", ""))
        return PackageFacts(kept.quarter, kept.number, "written", last["exported"].at, file=file)
    signed_at = max((event.at for event in events if event.event in ("signed", "cleared")), default=kept.frozen_at)
    return PackageFacts(kept.quarter, kept.number, "ready", signed_at)


def whole_percent(share: Decimal) -> int:
    """Return a share rounded half-up to whole per cent, for bars and short lists."""
    return int(share.quantize(Decimal(1), rounding=ROUND_HALF_UP))
