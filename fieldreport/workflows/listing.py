"""List the records of one kind: what a long list shows of each, what it adds up to, which have open checks.

Rules: a row shows figures of complete groups only and says how many they are (decisions 24); without any it shows the
stated total, or why there is none. Nothing here writes.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from threading import Event
from typing import TYPE_CHECKING, Any, Final, Literal

from fieldreport.learning import Gap
from fieldreport.missions import reporter
from fieldreport.models import Activity, ParticipantGroup, People, Plan, Record, Training, share_of
from fieldreport.participation import add_people, counts_persons
from fieldreport.records import read_record, write_record
from fieldreport.reports import SEVERITIES, Finding, ReportContent
from fieldreport.storage import drafts, listings, records
from fieldreport.storage.listings import Order, Selection, Sums
from fieldreport.templates import Template, TemplateError, available_templates, load_template, template_for
from fieldreport.trust_context import AUTHOR_ROLES
from fieldreport.values import CountState, PartialDate, Quarter
from fieldreport.workflows import drafting, serving, timing
from fieldreport.workflows.session import Session, raise_if_cancelled

if TYPE_CHECKING:  # the rules are not needed at start
    from fieldreport.validation import CheckContext

__all__ = ["EventList", "EventRow", "ListFacts", "Order", "Selection", "Sums"]

# partly: some groups complete; missing: figures are owed; none: nothing is owed (planned, cancelled, an activity)
FiguresState = Literal["complete", "partly", "not_collected", "na", "withheld", "missing", "none"]
_SHOWN: Final = ("error", "explain", "warning")
_DAYS_SHOWN: Final = 2000  # records of one quarter in the calendar
_SHORT: Final = 200  # characters of a text that a list may show


@dataclass(frozen=True, slots=True)
class Figures:
    """The people of one event as a list shows them; `women` counts girls too, `men` boys."""

    state: FiguresState = "none"
    women: int | None = None
    men: int | None = None
    total: int | None = None
    share: Decimal | None = None  # per cent, one decimal
    is_floor: bool = False  # the total is at least this (V11)
    complete: int = 0  # groups complete by sex
    groups: int = 0


@dataclass(frozen=True, slots=True)
class EventRow:
    """What a list shows of a record; codes stay codes."""

    kind: str
    id: str
    title: str
    status: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    places: tuple[str, ...] = ()
    audience: str = ""
    components: tuple[tuple[str, str], ...] = ()  # component and counterpart
    figures: Figures = field(default_factory=Figures)
    project: str = ""
    area: str = ""
    sub_actions: tuple[str, ...] = ()
    severity: str = ""  # of the gravest open check
    values: Mapping[str, Any] = field(default_factory=dict)  # short values of kinds with columns of their own
    is_restricted: bool = False  # its author keeps some of its fields out of public exports


@dataclass(frozen=True, slots=True)
class EventList:
    """A whole list: its ids in order, and what it adds up to."""

    ids: tuple[str, ...]
    sums: Sums


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A record on its days; `is_open` where it is not known which day of the span, or where it is only planned."""

    id: str
    title: str
    first: date
    last: date
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What filters and fields offer for one kind on this desk."""

    mission: str
    today: date
    total: int  # records of the kind outside the bin
    in_bin: int  # of all kinds
    quarters: tuple[Quarter, ...] = ()  # that have records, newest first
    projects: Mapping[str, str] = field(default_factory=dict)  # id -> title
    plan_actions: Mapping[str, str] = field(default_factory=dict)  # id -> text, of the mission's plans
    template: Template | None = None
    language: str = "en"
    country: str = ""  # where the mission is in one country only


def list_facts(session: Session, kind: str) -> ListFacts:
    """Return what the filters over a list offer."""
    profile = session.profile()
    projects = records.list_records(session.store, profile.mission, "project")
    return ListFacts(
        mission=profile.mission,
        today=timing.today(session),
        total=records.count_records(session.store, profile.mission).get(kind, 0),
        in_bin=len(records.list_records(session.store, profile.mission, is_deleted=True)),
        quarters=listings.quarters(session.store, profile.mission, kind),
        projects={row.id: row.title for row in reversed(projects)},
        plan_actions=plan_actions(session),
        template=template_in_work(session, kind),
        language=profile.language,
        country=country_of(profile.mission),
    )


def plan_actions(session: Session) -> dict[str, str]:
    """Return id -> text of the actions in the mission's plans, the plan adopted last first (R69)."""
    plans = records.records(session.store, session.profile().mission, "plan")
    return {
        str(action["id"]): str(action.get("text", ""))
        for plan in reversed(plans)
        if isinstance(plan, Plan)
        for action in plan.actions
        if isinstance(action, Mapping) and action.get("id")
    }


def open_list(session: Session, selection: Selection) -> EventList:
    """Return a list's ids and sums; the rows come a screenful at a time by `rows`."""
    mission = session.profile().mission
    return EventList(
        listings.ids(session.store, mission, selection), listings.sums(session.store, mission, selection)
    )


def list_events(session: Session, selection: Selection, limit: int, offset: int = 0) -> tuple[EventRow, ...]:
    """Return one page of a list, with the gravest open check of each record."""
    found = listings.page(session.store, session.profile().mission, selection, limit, offset)
    return _rows(session, (_read(payload) for payload in found))


def days(
    session: Session, kind: str, quarter: Quarter | None = None
) -> tuple[Quarter, date, tuple[CalendarEvent, ...]]:
    """Return a quarter (by default the one in work), today, and what of a kind stands on the quarter's days.

    What is only known to lie somewhere in a longer time stands on the first day of it.
    """
    from fieldreport.workflows import overviewing  # not needed at start

    wanted = quarter or overviewing.quarter_in_work(session)
    span = Selection(kind=kind, since=wanted.start.isoformat(), until=wanted.end.isoformat())
    found = listings.page(session.store, session.profile().mission, span, _DAYS_SHOWN, 0)
    shown = (row_of(_read(payload)) for payload in found)
    return wanted, timing.today(session), tuple(_event(row) for row in shown if row.start or row.end)


def _event(row: EventRow) -> CalendarEvent:
    start, end = row.start or row.end, row.end or row.start
    assert start is not None and end is not None
    is_exact = start.is_exact and end.is_exact
    last = end.last if is_exact else start.first
    return CalendarEvent(row.id, row.title, start.first, last, not is_exact or row.status in ("planned", "cancelled"))


def rows(session: Session, kind: str, ids: Iterable[str]) -> dict[str, EventRow]:
    """Return id -> row of the records named, with the gravest open check of each."""
    found = listings.payloads(session.store, session.profile().mission, kind, ids)
    return {row.id: row for row in _rows(session, (_read(payload) for payload in found.values()))}


def with_checks(session: Session, selection: Selection, cancel: Event | None = None) -> dict[str, str]:
    """Return id -> gravest severity of the records of a selection that have open checks (not hints), in its order."""
    mission, scenes = session.profile().mission, Scenes(session)
    found: dict[str, str] = {}
    ids = listings.ids(session.store, mission, selection)
    for start in range(0, len(ids), 100):
        raise_if_cancelled(cancel)
        held = listings.payloads(session.store, mission, selection.kind, ids[start : start + 100])
        for name in ids[start : start + 100]:
            severity = scenes.severity(_read(held[name])) if name in held else ""
            if severity:
                found[name] = severity
    return found


def used_words(session: Session, key: str) -> tuple[str, ...]:
    """Return what was entered before under a text key, most used first, to complete what is typed."""
    mission = session.profile().mission
    if key in ("place", "places"):
        both = (*listings.used_words(session.store, mission, "places"), *_used(session, "place"))
        return tuple(dict.fromkeys(both))
    return _used(session, key)


def _used(session: Session, key: str) -> tuple[str, ...]:
    return listings.used_words(session.store, session.profile().mission, key)


class Scenes:
    """What the rules on one record need, worked out once per quarter; no draft is begun by looking."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._held: dict[Quarter, tuple[ReportContent, CheckContext]] = {}

    def findings(self, record: Record) -> tuple[Finding, ...]:
        """Return the findings about a record, gravest first."""
        from fieldreport import validation  # the rules are not needed at start

        return validation.check_record(record, *self._scene(record.quarter))

    def severity(self, record: Record) -> str:
        """Return the gravest severity among open checks, "" where there is none."""
        open_ones = {held.severity for held in self.findings(record) if not held.explained}
        return next((severity for severity in SEVERITIES if severity in open_ones and severity in _SHOWN), "")

    def _scene(self, quarter: Quarter | None) -> "tuple[ReportContent, CheckContext]":
        wanted = quarter or Quarter.of(timing.today(self._session))
        if wanted not in self._held:
            session, profile = self._session, self._session.profile()
            role = serving.author_role(session, wanted) if profile.role in AUTHOR_ROLES else AUTHOR_ROLES[0]
            report = drafts.find_report(session.store, profile.mission, wanted, role)
            content = ReportContent(
                mission=session.mission(profile.mission),
                quarter=wanted,
                role=role,
                template=load_template(report.template_version) if report else template_of(wanted),
                explanations=drafts.explanations(session.store, report.no) if report else (),
                language=profile.language,
            )
            self._held[wanted] = content, drafting.check_context(session, content)
        return self._held[wanted]


def template_of(quarter: Quarter | None) -> Template:
    """Return the template meant for a quarter, else the newest one: a record may lie outside every period."""
    try:
        version = template_for(quarter) if quarter else available_templates()[-1]
    except TemplateError:
        version = available_templates()[-1]
    return load_template(version)


def template_in_work(session: Session, kind: str) -> Template:
    """Return the template of the newest quarter that is written, else of the newest with records, else of today's."""
    mission = session.profile().mission
    drafted = drafts.reports(session.store, mission)
    if drafted:
        return load_template(drafted[0].template_version)
    quarters = listings.quarters(session.store, mission, kind)
    return template_of(quarters[0] if quarters else Quarter.of(timing.today(session)))


def country_of(mission: str) -> str:
    """Return the mission's country where it has only one, else ""."""
    countries = reporter(mission).countries
    return countries[0] if len(countries) == 1 else ""


def figures_of(record: Record) -> Figures:
    """Return the people of a record as a list shows them."""
    held = [group for _place, group in record.counts() if counts_persons(group)]
    is_owed = isinstance(record, Training) and record.status == "held"
    if not held:
        return Figures("missing" if is_owed else "none")
    complete = [group for group in held if group.is_complete_by_sex]
    added = add_people(complete or held)
    if complete:
        female, counted = added.complete_female, added.complete_total
        return Figures(
            "complete" if len(complete) == len(held) else "partly",
            female,
            counted - female,
            counted,
            share_of(female, counted) if counted else None,
            "total" in added.floors,
            len(complete),
            len(held),
        )
    return Figures(
        _why_none(held, is_owed=is_owed),
        total=added.total,
        is_floor="total" in added.floors and added.total is not None,
        groups=len(held),
    )


def figures_of_group(group: People, *, is_owed: bool) -> Figures:
    """Return one count group as a table shows it; `is_owed` where figures are expected."""
    if group.is_complete_by_sex:
        total, female = group.sum_of_parts or 0, group.female or 0
        is_floor = group.qualifier != "exact"
        return Figures("complete", female, total - female, total, group.women_share, is_floor, 1, 1)
    added = add_people([group])
    is_floor = "total" in added.floors and added.total is not None
    return Figures(_why_none([group], is_owed=is_owed), total=added.total, is_floor=is_floor, groups=1)


def _why_none(groups: list[People], *, is_owed: bool) -> FiguresState:
    states = {count for group in groups for count in (group.women, group.men) if isinstance(count, CountState)}
    has_gap = any(group.women is None and group.men is None for group in groups)
    has_numbers = any(group.numbers() for group in groups)
    if len(states) == 1 and not has_gap and not has_numbers:
        return {"not_collected": "not_collected", "na": "na", "withheld": "withheld"}[states.pop().value]  # type: ignore[return-value]
    return "missing" if is_owed or has_numbers else "none"


def row_of(record: Record, severity: str = "") -> EventRow:
    """Return what a list shows of a record."""
    shared: dict[str, Any] = {"kind": record.kind, "id": record.id, "title": record.title, "severity": severity}
    shared["is_restricted"] = bool(record.restricted)
    if isinstance(record, Training):
        groups = [group for group in record.participants if isinstance(group, ParticipantGroup) and group.component]
        return EventRow(
            **shared,
            status=record.status,
            start=record.start or record.end,
            end=record.end if record.start else None,
            places=record.places,
            audience=record.audience,
            components=tuple(dict.fromkeys((group.component, group.counterpart) for group in groups)),
            figures=figures_of(record),
            project=record.project,
            area=record.area,
            sub_actions=record.sub_actions,
        )
    if isinstance(record, Activity):
        return EventRow(
            **shared,
            start=record.start or record.date or record.end,
            end=record.end if record.start else None,
            places=(record.place,) if record.place else (),
            components=tuple((component, "") for component in record.components),
            figures=figures_of(record),
            area=record.area,
            sub_actions=record.sub_actions,
        )
    written = write_record(record)
    place, day = str(written.get("place", "")), record.day
    start = getattr(record, "start", None) or getattr(record, "since", None) or day
    if isinstance(record, Gap):
        written["quarters"] = len(record.quarters)  # known to have been open (H7)
    return EventRow(
        **shared,
        status=str(written.get("status", "")),
        start=start,
        end=day if start != day else None,
        places=(place,) if place else (),
        figures=figures_of(record),
        area=str(written.get("area", "")),
        values={key: held for key, held in written.items() if not isinstance(held, str) or len(held) <= _SHORT},
    )


def _rows(session: Session, found: Iterable[Record]) -> tuple[EventRow, ...]:
    scenes = Scenes(session)
    return tuple(row_of(record, scenes.severity(record)) for record in found)


def _read(payload: str) -> Record:
    found = read_record(json.loads(payload))
    if not isinstance(found, Record):
        raise TypeError(f"a {found.kind} among the records")
    return found
