"""Rules about trainings and other dated records (V13-V15, V20).

Rules: dates may be partial, so a finding needs certainty: 2006 and 2006-Q2 do not contradict each other.
"""

from collections.abc import Iterator
from typing import Final, Protocol

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.learning import Gap, Practice
from fieldreport.models import Activity, Dataset, Record, Staffing, Training
from fieldreport.projects import Project
from fieldreport.reports import ReportContent
from fieldreport.validation.registry import Flaw, Scene, flaw, rule
from fieldreport.values import PartialDate

_IN_HOUSE: Final = ("induction", "in_mission", "on_the_job", "e_learning")  # a mission teaches its own staff alone


@rule(
    "V13",
    on=Training,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "A training has title, category and start; place, partners and facilitator help."
    ),
)
def trainings_say_what_when_and_who(training: Training, _scene: Scene) -> Iterator[Flaw]:
    """Want title, start and category (kind of training or of participants); ask for place, partners, facilitator.

    The mission is the report's. Of a cancelled event no more than the title is wanted.
    """
    if not training.title.strip():
        yield flaw("error", "title", _NO_TITLE)
    if training.status == "cancelled":
        return
    if training.start is None:
        yield flaw("error", "start", _NO_START)
    if not training.type.strip() and not any(group.component for group in training.participants):
        yield flaw("error", "type", _NO_CATEGORY)
    if training.status != "held":
        return
    if training.type.strip():
        for index, group in enumerate(training.participants):
            if not group.component:
                yield flaw("warning", f"participants[{index}].component", _NO_COMPONENT)
    if not any(place.strip() for place in training.places):
        yield flaw("warning", "places", _NO_PLACE)
    if not training.partners and training.type not in _IN_HOUSE:
        yield flaw("warning", "partners", _NO_PARTNERS)
    if not any(name.strip() for name in training.facilitators):
        yield flaw("warning", "facilitators", _NO_FACILITATOR)


_NO_TITLE: Final = QT_TRANSLATE_NOOP(
    "findings", "The training {title} has no title. Either name it, or delete it if it is empty."
)
_NO_START: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” has no start. Either enter the day, or as much as is known: the month, the quarter, the year.",
)
_NO_CATEGORY: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” does not say what kind of training it was. Either choose the type, or say who took part (military, "
    "police, civilian, national counterparts, other).",
)
_NO_COMPONENT: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: a group of participants belongs to no component. Either choose military, police, civilian or "
    "national counterparts, or choose other.",
)
_NO_PLACE: Final = QT_TRANSLATE_NOOP(
    "findings", "“{title}” names no place. Either enter where it was held, or note why that is left out."
)
_NO_PARTNERS: Final = QT_TRANSLATE_NOOP(
    "findings", "“{title}” names no partners. Either enter who it was held with, or note that there were none."
)
_NO_FACILITATOR: Final = QT_TRANSLATE_NOOP(
    "findings", "“{title}” names no facilitator. Either enter who held it, or note why that is left out."
)


class _Spanning(Protocol):
    @property
    def start(self) -> PartialDate | None: ...

    @property
    def end(self) -> PartialDate | None: ...


def _ends_before_it_starts(record: _Spanning) -> Iterator[Flaw]:
    if record.start is not None and record.end is not None and record.end.last < record.start.first:
        yield flaw("error", "end", _END_BEFORE_START, start=str(record.start), end=str(record.end))


@rule(
    "V14",
    on=Training,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP("rules", "Dates are in order, and the last day decides the quarter."),
)
def trainings_are_dated_in_order(training: Training, scene: Scene) -> Iterator[Flaw]:
    """Refuse an end before the start and a held event that still lies ahead; ask about a start before the quarter."""
    yield from _ends_before_it_starts(training)
    today = scene.context.today
    if training.status == "held" and training.day is not None and training.day.first > today:
        yield flaw(
            "error",
            "end" if training.end else "start",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}” is marked as held, but its date {day} lies after today ({today}). Either correct the "
                "date, or mark it as planned.",
            ),
            day=str(training.day),
            today=today.isoformat(),
        )
    quarter = scene.content.quarter
    starts, is_counted_here = training.start, training.status == "held" and training.quarter == quarter
    if is_counted_here and starts is not None and starts.last < quarter.start:
        yield flaw("warning", "start", _BEGAN_BEFORE, start=str(starts), quarter=str(quarter))


@rule("V14", on=Activity)
def activities_are_dated_in_order(activity: Activity, scene: Scene) -> Iterator[Flaw]:
    """Refuse an end before the start, and a log line for a day that has not come."""
    yield from _ends_before_it_starts(activity)
    if activity.day is not None and activity.day.first > scene.context.today:
        at = "end" if activity.end else "date" if activity.date else "start"
        yield flaw("error", at, _NOT_YET, day=str(activity.day), today=scene.context.today.isoformat())


@rule("V14", on=Practice)
def practices_are_dated_in_order(practice: Practice, _scene: Scene) -> Iterator[Flaw]:
    """Refuse an end before the start."""
    yield from _ends_before_it_starts(practice)


@rule("V14", on=Gap)
def gaps_close_after_they_began(gap: Gap, _scene: Scene) -> Iterator[Flaw]:
    """Refuse a closing before the beginning."""
    if gap.since is not None and gap.closed is not None and gap.closed.last < gap.since.first:
        yield flaw("error", "closed", _CLOSED_TOO_EARLY, closed=str(gap.closed), since=str(gap.since))


@rule("V14", on=Project)
def projects_are_dated_in_order(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Refuse an end before the start."""
    yield from _ends_before_it_starts(project)


@rule("V14", on=ReportContent)
def records_belong_to_the_quarter(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Refuse records in the report whose last day lies in another quarter."""
    for record in content.records:
        if isinstance(record, Training | Activity | Dataset | Staffing) and record.day is not None:
            quarter = record.quarter
            if quarter != content.quarter:
                yield flaw(
                    "error",
                    f"{record.address}.{_deciding_field(record)}",
                    QT_TRANSLATE_NOOP(
                        "findings",
                        "“{title}” ends in {other} ({day}), not in {quarter}. Either correct its date, or report it "
                        "in {other}.",
                    ),
                    title=record.title or record.id,
                    day=str(record.day),
                    other=str(quarter),
                    quarter=str(content.quarter),
                )


def _deciding_field(record: Record) -> str:
    names = ("end", "date", "period", "start")
    return next((name for name in names if getattr(record, name, None)), "date")


_BEGAN_BEFORE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” began on {start}, before {quarter}; all its participants count in {quarter}, where it ended. Either "
    "enter a separate record for each part, or note that it belongs together.",
)
_END_BEFORE_START: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” ends on {end}, before it starts on {start}. Either correct the start, or correct the end.",
)
_CLOSED_TOO_EARLY: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” was closed on {closed}, before it began ({since}). Either correct since when it is there, or correct "
    "when it was closed.",
)
_NOT_YET: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” is in the log of activities, but its date {day} lies after today ({today}). Either correct the date, "
    "or enter it when it has taken place.",
)


@rule(
    "V15",
    on=Training,
    severities=("error", "hint"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "Only held events count participants; planned and cancelled ones count nobody."
    ),
)
def only_held_events_count(training: Training, scene: Scene) -> Iterator[Flaw]:
    """Refuse participants of a cancelled event; hint where a planned one has passed and counts nobody."""
    counted = sum(sum(group.numbers().values()) for group in training.participants)
    if training.status == "cancelled" and counted:
        yield flaw(
            "error",
            "status",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}” is cancelled, but has {count} participants. Either mark it as held, or take the "
                "participants out.",
            ),
            count=counted,
        )
    elif training.status == "planned" and training.day is not None and training.day.last < scene.context.today:
        yield flaw(
            "hint",
            "status",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}” was planned for {day}, which has passed; its participants are not counted. Either mark it "
                "as held or as cancelled, or move its date.",
            ),
            day=str(training.day),
        )


@rule(
    "V20",
    on=Training,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP("rules", "A training paid by the Gender Funding Facility names its project."),
)
def funded_trainings_name_their_project(training: Training, scene: Scene) -> Iterator[Flaw]:
    """Want the project of a GFF-financed event, and ask about a project that nobody knows."""
    if training.financing != "GFF":
        return
    if not training.project.strip():
        yield flaw(
            "error",
            "project",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}” is paid by the Gender Funding Facility, but names no project. Either choose the project, "
                "or correct how it was paid.",
            ),
        )
    elif not _is_known(training.project, scene):
        yield flaw(
            "warning",
            "project",
            QT_TRANSLATE_NOOP(
                "findings",
                "“{title}” is paid by the project “{project}”, which this report does not contain. Either choose one "
                "of the projects, or note where it is kept.",
            ),
            project=training.project,
        )


def _is_known(project_id: str, scene: Scene) -> bool:
    if project_id in scene.context.known_projects or scene.previous_project(project_id) is not None:
        return True
    return any(project.id == project_id for project in scene.content.of_kind(Project))
