"""Which budget of a project counted when: the versions that were replaced, and the one that stands now.

Rules: a kept version counted until the day before `date`, when the next one began by the approval and for the reason
that stand beside it; one without a date is history and counts for no day. What Headquarters approved later than a day
was not approved on it. Redeployments are in a budget that began after them, and are added to one they fall into.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from fieldreport.projects import BudgetLine, Entry, Project


@dataclass(frozen=True, slots=True)
class BudgetInForce:
    """A budget with the days on which it counts, both included; None has no beginning or no end."""

    number: int
    lines: tuple[BudgetLine, ...]
    since: date | None = None
    until: date | None = None
    approval: str = ""  # reference of the approval by which it began
    reason: str = ""
    place: int | None = None  # in the project's `budget_versions`, of the row that says how it began

    def holds(self, entry: Entry) -> bool:
        """Return whether a redeployment falls into this budget and is not in its lines already."""
        return self.since is None or entry.date is None or entry.date.last >= self.since


def budgets(project: Project) -> tuple[BudgetInForce, ...]:
    """Return the budgets of a project, oldest first; the last one stands now."""
    dated = [(held.date.first, place, held) for place, held in enumerate(project.budget_versions) if held.date]
    found: list[BudgetInForce] = []
    began = BudgetInForce(1, project.budget)
    for day, place, held in sorted(dated, key=lambda row: row[:2]):
        found.append(replace(began, lines=held.budget, until=day - timedelta(days=1)))
        began = BudgetInForce(len(found) + 1, project.budget, day, None, held.approval, held.reason, place)
    return (*found, began)


def budget_on(project: Project, day: date | None) -> BudgetInForce:
    """Return the budget that counted on a day; without a day the one that stands now."""
    held = budgets(project)
    if day is None:
        return held[-1]
    return next(one for one in held if one.until is None or day <= one.until)


def approved_on(project: Project, day: date | None) -> Decimal | None:
    """Return what was approved up to a day, or None where no amount is known; an undated approval always counts."""
    total = project.approved_total
    if total is None or day is None:
        return total
    later = (one.amount for one in project.approvals if one.amount is not None and one.date and one.date.first > day)
    return total - sum(later, Decimal(0))
