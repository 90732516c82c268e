"""What a project's documents show in PDF and workbook alike: facts, steps of the money, people, indicators."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from fieldreport.budgets import BudgetInForce, budget_on
from fieldreport.codec import decode
from fieldreport.documents.words import NOTHING, Words
from fieldreport.ledger import LineBalance
from fieldreport.models import Activity, Partner, People, Training
from fieldreport.project_reports import FinancialFigures, ProjectDocument
from fieldreport.projects import Certification
from fieldreport.values import PartialDate, ValueProblem

TEXTS = ("problems", "lessons", "next_steps", "sustainability")


def period_words(words: Words, document: ProjectDocument) -> str:
    """Return the period, and that it is the last one where the report is final."""
    period = words.partial(document.report.period)
    return f"{period}, {words['gff.final']}" if document.report.final else period


def project_facts(words: Words, document: ProjectDocument) -> list[tuple[str, str]]:
    """Return what the document is about, as names and values; blank ones are left out."""
    project, until = document.project, document.end
    approvals = "; ".join(
        ", ".join(part for part in (one.reference, words.partial(one.date) if one.date else "") if part)
        for one in project.approvals
        if one.date is None or one.date.first <= until
    )
    granted = tuple(one for one in project.extensions if one.date is None or one.date.first <= until)
    ends = replace(project, extensions=granted).ends
    pairs = [
        (words["gff.project"], project.title or project.id),
        (words["col.id"], project.id if project.title else ""),
        (words["gff.duration"], words.span(project.start, ends, short=False)),
        (words["gff.status"], words[f"status.{project.status}"]),
        (words["gff.reference"], approvals),
        (words["project.partners"], partner_words(project.partners)),
    ]
    if document.type == "financial":
        basis = document.report.basis or "none"
        pairs += [(words["col.currency"], project.currency), (words["gff.basis"], words[f"gff.basis.{basis}"])]
        pairs.append((words["gff.budget"], _budget_words(words, budget_on(project, until))))
    return [(name, value) for name, value in pairs if value]


def _budget_words(words: Words, budget: BudgetInForce) -> str:
    """Return which version of the budget counted at the end of the period and by what it began; "" for the first."""
    if budget.since is None:
        return ""
    began = words.say("gff.budget.version", number=budget.number, day=words.day(budget.since))
    return ", ".join(part for part in (began, budget.approval, budget.reason) if part)


def partner_words(partners: tuple[Partner, ...]) -> str:
    """Return the names of partners as one text."""
    return ", ".join(partner.name for partner in partners)


def overrun_lines(figures: FinancialFigures) -> tuple[LineBalance, ...]:
    """Return the lines on which more was spent than approved."""
    return tuple(line for line in (*figures.direct, *figures.support) if line.spent_total > line.approved)


def certificate_words(words: Words, held: Certification | None) -> str:
    """Return name, function and day of a certification, or that it is open."""
    if held is None:
        return words["gff.open"]
    parts = (held.name, held.title, words.partial(held.date) if held.date else "")
    return ", ".join(part for part in parts if part) or words["gff.open"]


def standing_rows(figures: FinancialFigures) -> list[tuple[str, Decimal, bool]]:
    """Return the steps from the opening to the closing balance: name, amount, whether it is a sum."""
    sums = figures.sums
    return [
        ("opening", sums.opening, False),
        ("received", sums.received, False),
        ("interest", figures.interest, False),
        ("returned", -figures.returned, False),
        ("at_hand", figures.at_hand, True),
        ("spent", -sums.spent, False),
        ("closing", sums.closing, True),
        ("advanced", sums.advanced, False),
        ("obligated", -sums.obligated, False),
        ("after_obligations", sums.closing - sums.obligated, True),
    ]


def beneficiary_rows(words: Words, document: ProjectDocument) -> list[tuple[str, People]]:
    """Return the beneficiaries of the period, else of the project: all, then each age band."""
    held = document.report.beneficiaries or document.project.beneficiaries
    if held is None:
        return []
    rows = [(words["gff.beneficiaries.all"], held)]
    rows += [(f"{words['gff.age']} {band}", band_people(group)) for band, group in held.ages.items() if group]
    return rows


def band_people(group: Any) -> People:
    """Return an age band as a count group."""
    return group if isinstance(group, People) else decode(People, group, "ages")


def event_people(event: Training | Activity) -> tuple[int | None, int | None, int | None]:
    """Return women and girls, men and boys, and all of an event, each None where no group says it."""
    groups = [group for _, group in event.counts()]

    def added(*names: str) -> int | None:
        values = [group.numbers()[name] for group in groups for name in names if name in group.numbers()]
        return sum(values) if values else None

    totals = [group.derived_total for group in groups if isinstance(group.derived_total, int)]
    return added("women", "girls"), added("men", "boys"), sum(totals) if totals else None


def plain(value: Any) -> str:
    """Return the number or words of a baseline, target or value as text."""
    held = measure(value)
    return NOTHING if held in (None, "") else str(held)


def measure(value: Any) -> Any:
    """Return the number or words of a baseline, target or value, which may stand beside a date."""
    return value.get("value") if isinstance(value, Mapping) else value


def measured_on(words: Words, value: Any) -> str:
    """Return the day that stands beside a baseline or target, or nothing."""
    day = value.get("date") if isinstance(value, Mapping) else None
    try:
        return words.partial(PartialDate.parse(day), short=True) if isinstance(day, str) else ""
    except ValueProblem:
        return ""
