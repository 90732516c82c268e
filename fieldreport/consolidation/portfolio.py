"""The projects of the Gender Funding Facility as the missions' newest reports tell of them (H5; R39-R43, R50).

Rules: sums come from the ledger up to the end of the year (V42); amounts of different currencies are never added up.
A public portfolio has no amounts, donors or persons: they are not in public `Holdings` to begin with.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from fieldreport.consolidation.holdings import Holdings, Sourced
from fieldreport.ledger import Ledger, ledger
from fieldreport.models import People
from fieldreport.projects import Project, ProjectReport
from fieldreport.values import PartialDate, ValueProblem


@dataclass(frozen=True, slots=True)
class OverdueReport:
    """A financial or substantive report that an approval asked for by a day that has passed."""

    type: str  # financial, substantive, or "" where the approval names none
    due: date
    days: int


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project; `sums` is None in a public portfolio."""

    held: Sourced[Project]
    sums: Ledger | None
    overdue: tuple[OverdueReport, ...]
    is_closing: bool  # its end has passed and its books are open

    @property
    def project(self) -> Project:
        """Return the record."""
        return self.held.record

    @property
    def beneficiaries(self) -> People | None:
        """Return the people it reached, where stated."""
        return self.project.beneficiaries


@dataclass(frozen=True, slots=True)
class CurrencyTotal:
    """What the projects in one currency add up to; `is_floor`: an entry without a rate is in no sum (V45)."""

    currency: str
    projects: int
    approved: Decimal
    received: Decimal
    spent: Decimal
    obligated: Decimal
    balance: Decimal
    is_floor: bool


def portfolio(holdings: Holdings, today: date) -> tuple[ProjectLine, ...]:
    """Return every project by mission and title; what is overdue is judged on `today`."""
    found = [_line(one, holdings, today) for one in holdings.records_of(Project)]
    return tuple(sorted(found, key=lambda line: (line.held.mission, line.project.title, line.project.id)))


def currency_totals(lines: Sequence[ProjectLine]) -> tuple[CurrencyTotal, ...]:
    """Return the sums per currency."""
    found = []
    for currency in sorted({line.sums.currency for line in lines if line.sums}):
        held = [line.sums for line in lines if line.sums and line.sums.currency == currency]
        found.append(
            CurrencyTotal(
                currency,
                len(held),
                approved=sum((one.approved for one in held), Decimal(0)),
                received=sum((one.received_total for one in held), Decimal(0)),
                spent=sum((one.spent_total for one in held), Decimal(0)),
                obligated=sum((one.obligated for one in held), Decimal(0)),
                balance=sum((one.balance for one in held), Decimal(0)),
                is_floor=any(one.unconverted for one in held),
            )
        )
    return tuple(found)


def _line(one: Sourced[Project], holdings: Holdings, today: date) -> ProjectLine:
    project = one.record
    ends = project.ends
    is_over = ends is not None and ends.last < today
    return ProjectLine(
        one,
        None if holdings.is_public else ledger(project, until=holdings.year.end, since=holdings.year.start),
        tuple(overdue_reports(project, today)),
        is_closing=is_over and project.status not in ("closed", "cancelled") and project.closed_financially is None,
    )


def overdue_reports(project: Project, today: date) -> Iterator[OverdueReport]:
    """Yield the reports due before `today` that no report of the project answers, oldest first (R40, V52).

    A report answers the due day when its period ends on or before it and after the due day before.
    """
    asked = sorted(
        (due.last, kind)
        for approval in project.approvals
        for item in approval.report_due
        if (read := _due(item)) is not None
        for due, kind in [read]
    )
    for kind in sorted({kind for _due, kind in asked}):
        open_days = [due for due, one in asked if one == kind and due < today]
        sent = sorted(_covers(held) for held in project.reports if held.type == kind or not kind)
        for due in open_days:
            answered = next((day for day in sent if day <= due), None)
            if answered is None:
                yield OverdueReport(kind, due, (today - due).days)
            else:
                sent.remove(answered)


def _covers(report: ProjectReport) -> date:
    return report.period.last if report.period else date.max


def _due(item: Any) -> tuple[PartialDate, str] | None:
    """Return the day and the type of a report that an approval asks for; other programs write a bare date."""
    day = item.get("date") or item.get("due") if isinstance(item, dict) else item
    kind = str(item.get("type", "")) if isinstance(item, dict) else ""
    try:
        return PartialDate.parse(str(day)), kind if kind in ("financial", "substantive") else ""
    except ValueProblem:
        return None
