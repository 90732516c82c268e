"""The figures a report shows, worked out once for PDF, workbook and charts.

Rules: sums over events are participations (decisions 24); only held trainings count (V15) and only groups whose
unit is persons (V8); shares are worked out over groups complete by sex and say so; a lower bound, an estimate or a
part that was not collected marks the sum "at least" (V11). Records keep one order whatever order they came in.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from fieldreport.documents.words import Words
from fieldreport.ledger import Ledger, LineBalance, ledger, percent
from fieldreport.models import Activity, ParticipantGroup, Record, Training
from fieldreport.participation import PeopleSum, add_people, counts_persons
from fieldreport.projects import Project
from fieldreport.reports import ReportContent

COMPONENTS = ("military", "police", "civilian", "national_counterparts", "other", "")
R = TypeVar("R", bound=Record)


def in_order(records: Iterable[R]) -> tuple[R, ...]:
    """Return records by their last day, undated ones behind, then by title and id."""
    return tuple(sorted(records, key=lambda held: (held.day.last if held.day else date.max, held.title, held.id)))


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """The sum of one component."""

    component: str
    sum: PeopleSum


def held_trainings(content: ReportContent) -> tuple[Training, ...]:
    """Return the trainings that count, in order."""
    return tuple(training for training in in_order(content.of_kind(Training)) if training.status == "held")


def counted_groups(content: ReportContent) -> tuple[ParticipantGroup, ...]:
    """Return the participant groups of held trainings whose unit is persons."""
    return tuple(
        group for training in held_trainings(content) for group in training.participants if counts_persons(group)
    )


def people_rows(content: ReportContent) -> tuple[PeopleRow, ...]:
    """Return one row per component that took part, in the order of `COMPONENTS`."""
    groups = counted_groups(content)
    present = {group.component for group in groups}
    return tuple(
        PeopleRow(component, add_people(group for group in groups if group.component == component))
        for component in COMPONENTS
        if component in present
    )


def participation(content: ReportContent) -> PeopleSum:
    """Return the sum over all held trainings."""
    return add_people(counted_groups(content))


def activities(content: ReportContent) -> tuple[Activity, ...]:
    """Return the activities in order."""
    return in_order(content.of_kind(Activity))


@dataclass(frozen=True, slots=True)
class ProjectFigures:
    """A project with its sums up to the end of the quarter, the quarter's own part apart."""

    number: int  # 1, 2, ... in the report
    project: Project
    ledger: Ledger


def project_figures(content: ReportContent) -> tuple[ProjectFigures, ...]:
    """Return the projects by start, title and id, with their ledgers."""
    projects = sorted(
        content.of_kind(Project),
        key=lambda held: (held.start.first if held.start else date.max, held.title, held.id),
    )
    return tuple(
        ProjectFigures(number, project, ledger(project, content.quarter.end, content.quarter.start))
        for number, project in enumerate(projects, 1)
    )


@dataclass(frozen=True, slots=True)
class Funds:
    """Approved and spent of all projects of one currency."""

    currency: str
    projects: int
    approved: Decimal
    spent: Decimal

    @property
    def percent(self) -> Decimal | None:
        """Return the spent share in per cent."""
        return percent(self.spent, self.approved)


def funds(content: ReportContent) -> tuple[Funds, ...]:
    """Return one sum per currency, the largest number of projects first; currencies are never added up."""
    figures = project_figures(content)
    currencies = sorted({held.project.currency for held in figures})
    sums = [
        Funds(
            currency,
            len(own := [held for held in figures if held.project.currency == currency]),
            sum((held.ledger.approved for held in own), Decimal(0)),
            sum((held.ledger.spent_total for held in own), Decimal(0)),
        )
        for currency in currencies
    ]
    return tuple(sorted(sums, key=lambda held: (-held.projects, held.currency)))


def line_name(words: Words, line: LineBalance) -> str:
    """Return a budget line's number and title; the UNDG category stands in for a missing title."""
    title = line.title or (words[f"category.{line.category}"] if line.category else "")
    return f"{line.line} {title}".strip() or words["line.none"]
