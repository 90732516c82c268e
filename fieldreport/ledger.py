"""What a project's ledger adds up to: received, spent, obligated, balance, available, per line and in all.

Rules: sums are exact decimals over amounts rounded entry by entry to the project's currency (V45). Spent is
expenditure + liquidation - refund + correction, with bank charges, exchange differences and justified partner
advances; obligated is obligations - liquidations - cancellations; balance is cash, received - spent; available is
approved - spent - obligated (V42, decisions 26). Interest, open advances and returned money stand apart.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from fieldreport.budgets import BudgetInForce, approved_on, budget_on, budgets
from fieldreport.projects import BudgetLine, Entry, EntryType, FinanceStatement, Project
from fieldreport.values import Money, round_amount

ZERO = Decimal(0)

# entry type -> (spent, obligated, advanced, interest, returned), each -1, 0 or 1
_EFFECTS: Mapping[str, tuple[int, int, int, int, int]] = {
    "expenditure": (1, 0, 0, 0, 0),
    "obligation": (0, 1, 0, 0, 0),
    "liquidation": (1, -1, 0, 0, 0),
    "cancellation": (0, -1, 0, 0, 0),
    "refund": (-1, 0, 0, 0, 0),
    "correction": (1, 0, 0, 0, 0),
    "exchange_difference": (1, 0, 0, 0, 0),
    "interest": (0, 0, 0, 1, 0),
    "bank_charge": (1, 0, 0, 0, 0),
    "partner_advance": (0, 0, 1, 0, 0),
    "partner_justification": (1, 0, -1, 0, 0),
    "redeployment": (0, 0, 0, 0, 0),
    "return_of_balance": (0, 0, 0, 0, 1),
}


@dataclass(frozen=True, slots=True)
class LineBalance:
    """One budget line; amounts in the project's currency."""

    line: str
    title: str
    category: int | None
    approved: Decimal
    spent_before: Decimal
    spent: Decimal  # in the period
    obligated: Decimal

    @property
    def spent_total(self) -> Decimal:
        """Return everything spent up to the period's end."""
        return self.spent_before + self.spent

    @property
    def balance(self) -> Decimal:
        """Return approved - spent - obligated."""
        return self.approved - self.spent_total - self.obligated

    @property
    def percent_used(self) -> Decimal | None:
        """Return the spent share of the approved amount in per cent with one decimal."""
        return percent(self.spent_total, self.approved)


@dataclass(frozen=True, slots=True)
class Ledger:
    """A project's sums up to a day, with the period's own part; amounts in the project's currency."""

    currency: str
    approved: Decimal
    received_before: Decimal
    received: Decimal  # in the period
    spent_before: Decimal
    spent: Decimal  # in the period
    obligated: Decimal
    advanced: Decimal
    interest: Decimal
    returned: Decimal
    interest_before: Decimal
    returned_before: Decimal
    lines: tuple[LineBalance, ...]
    unconverted: tuple[int, ...]  # positions of entries whose rate is missing: they are in no sum (V45)

    @property
    def received_total(self) -> Decimal:
        """Return the sum of the instalments."""
        return self.received_before + self.received

    @property
    def spent_total(self) -> Decimal:
        """Return everything spent."""
        return self.spent_before + self.spent

    @property
    def balance(self) -> Decimal:
        """Return received - spent (V42)."""
        return self.received_total - self.spent_total

    @property
    def opening(self) -> Decimal:
        """Return the money at hand before the period: received with interest, less spent and returned."""
        return self.received_before + self.interest_before - self.returned_before - self.spent_before

    @property
    def closing(self) -> Decimal:
        """Return the money at hand at the end: received with interest, less spent and returned."""
        return self.received_total + self.interest - self.returned - self.spent_total

    @property
    def available(self) -> Decimal:
        """Return approved - spent - obligated (V42)."""
        return self.approved - self.spent_total - self.obligated

    @property
    def percent_used(self) -> Decimal | None:
        """Return the spent share of the approved amount in per cent with one decimal."""
        return percent(self.spent_total, self.approved)


def effect_of(entry: Entry) -> tuple[int, int]:
    """Return by which factors (-1, 0 or 1) an entry's amount enters spent and obligated."""
    spent, obligated, *_ = _EFFECTS[entry.type]
    return spent, obligated


def line_of(project: Project, entry: Entry) -> str:
    """Return the budget line of an entry; what settles or justifies another entry takes that one's."""
    settled = entry.obligation or entry.advance
    if entry.line or not settled:
        return entry.line
    return next((held.line for held in project.entries if held.id == settled), "")


@dataclass(frozen=True, slots=True)
class OpenObligation:
    """An obligation or advance with what is left of it after what settled it; in the project's currency."""

    entry: Entry
    left: Decimal


def open_obligations(project: Project) -> tuple[OpenObligation, ...]:
    """Return the obligations that are not settled in full, in the order of the ledger.

    One whose rate is missing counts as open with nothing left that could be added up.
    """
    settling = [(one.obligation, one) for one in project.entries if one.type in ("liquidation", "cancellation")]
    return _open(project, "obligation", settling)


def open_advances(project: Project) -> tuple[OpenObligation, ...]:
    """Return the advances that partners have not accounted for in full, in the order of the ledger."""
    justifying = [(one.advance, one) for one in project.entries if one.type == "partner_justification"]
    return _open(project, "partner_advance", justifying)


def _open(
    project: Project, opened_by: EntryType, settling: Iterable[tuple[str, Entry]]
) -> tuple[OpenObligation, ...]:
    settled: dict[str, Decimal] = {}
    for name, entry in settling:
        settled[name] = settled.get(name, ZERO) + (entry_amount(project, entry) or ZERO)
    found = []
    for entry in project.entries:
        if entry.type == opened_by:
            amount = entry_amount(project, entry)
            left = (amount or ZERO) - settled.get(entry.id, ZERO)
            if left > 0 or amount is None:
                found.append(OpenObligation(entry, max(left, ZERO)))
    return tuple(found)


def statements_until(project: Project, day: date) -> tuple[tuple[int, FinanceStatement], ...]:
    """Return the finance section's statements, with their places, that a report up to `day` may count.

    One that is dated later belongs to a later report; an undated one counts in every report.
    """
    numbered = enumerate(project.finance_section)
    return tuple((at, one) for at, one in numbered if one.statement_date is None or one.statement_date.last <= day)


def percent(part: Decimal, whole: Decimal) -> Decimal | None:
    """Return `part` of `whole` in per cent with one decimal, or None where `whole` is zero."""
    return (part * 100 / whole).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP) if whole else None


def entry_amount(project: Project, entry: Entry) -> Decimal | None:
    """Return an entry's amount in the project's currency, rounded, or None where it cannot be converted.

    The UN rate is in units per US dollar (V45), so local currency converts into projects held in US dollars.
    """
    return converted(project.money_of(entry), project.currency)


def converted(money: Money, currency: str) -> Decimal | None:
    """Return an amount in a project's currency, rounded, or None where it cannot be converted (see above)."""
    if money.currency == currency:
        return money.amount
    in_usd = money.in_usd()
    return round_amount(in_usd, "USD") if in_usd is not None and currency == "USD" else None


def ledger(project: Project, until: date | None = None, since: date | None = None) -> Ledger:
    """Add a project's ledger up to and including `until` (default: everything).

    What lies before `since` counts as "before"; undated entries and instalments count as of the period. Budget and
    approved amount are those of the day `until`.
    """
    dated = [
        (index, entry, _is_before(entry.date.last if entry.date else None, since))
        for index, entry in enumerate(project.entries)
        if until is None or entry.date is None or entry.date.last <= until
    ]
    converted = [(entry, entry_amount(project, entry), before) for _, entry, before in dated]
    tranches = [
        (tranche.amount, _is_before(tranche.date.last if tranche.date else None, since))
        for tranche in project.tranches
        if until is None or tranche.date is None or tranche.date.last <= until
    ]
    known = [(entry, amount, before) for entry, amount, before in converted if amount is not None]
    return Ledger(
        currency=project.currency,
        approved=approved_on(project, until) or ZERO,
        received_before=sum((amount for amount, before in tranches if before), ZERO),
        received=sum((amount for amount, before in tranches if not before), ZERO),
        spent_before=_sum(((entry, amount) for entry, amount, before in known if before), 0),
        spent=_sum(((entry, amount) for entry, amount, before in known if not before), 0),
        obligated=_sum(((entry, amount) for entry, amount, _ in known), 1),
        advanced=_sum(((entry, amount) for entry, amount, _ in known), 2),
        interest=_sum(((entry, amount) for entry, amount, _ in known), 3),
        returned=_sum(((entry, amount) for entry, amount, _ in known), 4),
        interest_before=_sum(((entry, amount) for entry, amount, before in known if before), 3),
        returned_before=_sum(((entry, amount) for entry, amount, before in known if before), 4),
        lines=_lines(project, budget_on(project, until), known),
        unconverted=tuple(index for index, entry, _ in dated if entry_amount(project, entry) is None),
    )


def _is_before(day: date | None, since: date | None) -> bool:
    return since is not None and day is not None and day < since


def _sum(entries: Iterable[tuple[Entry, Decimal]], effect: int) -> Decimal:
    return sum((amount * _EFFECTS[entry.type][effect] for entry, amount in entries), ZERO)


def _lines(
    project: Project, budget: BudgetInForce, known: list[tuple[Entry, Decimal, bool]]
) -> tuple[LineBalance, ...]:
    """Return the budget lines, then the lines that only entries of spending and commitment name (approved 0)."""
    titles = {line.line: line for line in reversed(budget.lines)}
    approved = _by_name(budget.lines)
    by_line: dict[str, list[tuple[Entry, Decimal, bool]]] = {name: [] for name in approved}
    for entry, amount, before in known:
        name = line_of(project, entry)
        if name in by_line or effect_of(entry) != (0, 0) or entry.type == "redeployment":
            by_line.setdefault(name, []).append((entry, amount, before))
        if entry.type == "redeployment" and budget.holds(entry):
            by_line.setdefault(entry.to_line, [])
            approved[name] = approved.get(name, ZERO) - amount
            approved[entry.to_line] = approved.get(entry.to_line, ZERO) + amount
    return tuple(
        LineBalance(
            line=name,
            title=titles[name].title if name in titles else "",
            category=titles[name].category if name in titles else None,
            approved=approved.get(name, ZERO),
            spent_before=_sum(((entry, amount) for entry, amount, before in own if before), 0),
            spent=_sum(((entry, amount) for entry, amount, before in own if not before), 0),
            obligated=_sum(((entry, amount) for entry, amount, _ in own), 1),
        )
        for name, own in by_line.items()
    )


def _by_name(lines: Iterable[BudgetLine]) -> dict[str, Decimal]:
    """Add lines up by name: one that occurs twice is a finding (V39), but no money is lost over it."""
    found: dict[str, Decimal] = {}
    for line in lines:
        found[line.line] = found.get(line.line, ZERO) + line.amount
    return found


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A line of a budget beside the budget before it, with what redeployments moved; project's currency."""

    line: str
    title: str
    before: Decimal  # with the redeployments of that budget
    approved: Decimal
    redeployed: Decimal

    @property
    def change(self) -> Decimal:
        """Return how much more this budget has for the line than the one before it."""
        return self.approved - self.before

    @property
    def in_force(self) -> Decimal:
        """Return what the line holds after the redeployments."""
        return self.approved + self.redeployed


@dataclass(frozen=True, slots=True)
class VersionHistory:
    """A budget as it counted: its lines beside those before, and the redeployments that fell into it."""

    budget: BudgetInForce
    lines: tuple[VersionLine, ...]
    redeployments: tuple[tuple[Entry, Decimal], ...]  # with their amounts


def version_history(project: Project) -> tuple[VersionHistory, ...]:
    """Return every budget of a project with what it changed, oldest first.

    Redeployments whose rate is missing are left out, as from all sums.
    """
    found: list[VersionHistory] = []
    before: dict[str, Decimal] = {}
    for held in budgets(project):
        moved = tuple(
            (entry, amount)
            for entry in project.entries
            if entry.type == "redeployment" and _is_within(held, entry)
            if (amount := entry_amount(project, entry)) is not None
        )
        approved, titles = _by_name(held.lines), {line.line: line.title for line in reversed(held.lines)}
        gone: dict[str, Decimal] = {}
        for entry, amount in moved:
            gone[entry.line] = gone.get(entry.line, ZERO) - amount
            gone[entry.to_line] = gone.get(entry.to_line, ZERO) + amount
        lines = tuple(
            VersionLine(
                name, titles.get(name, ""), before.get(name, ZERO), approved.get(name, ZERO), gone.get(name, ZERO)
            )
            for name in dict.fromkeys([*approved, *gone, *before])
        )
        found.append(VersionHistory(held, lines, moved))
        before = {line.line: line.in_force for line in lines if line.in_force}
    return tuple(found)


def redeployed_budget(project: Project, day: date) -> tuple[BudgetLine, ...]:
    """Return the budget that stands now with the redeployments before `day` in its lines."""
    moved: dict[str, Decimal] = {}
    standing = budgets(project)[-1]
    for entry in project.entries:
        if (
            entry.type == "redeployment"
            and entry.date is not None
            and entry.date.last < day
            and standing.holds(entry)
        ):
            amount = entry_amount(project, entry) or ZERO
            moved[entry.line] = moved.get(entry.line, ZERO) - amount
            moved[entry.to_line] = moved.get(entry.to_line, ZERO) + amount
    lines = [replace(line, amount=line.amount + moved.pop(line.line, ZERO)) for line in project.budget]
    return (*lines, *(BudgetLine(line=name, amount=amount) for name, amount in moved.items() if amount))


def _is_within(budget: BudgetInForce, entry: Entry) -> bool:
    """Return whether a redeployment falls on a day on which a budget counted; an undated one into the last."""
    if entry.date is None:
        return budget.until is None
    return budget.holds(entry) and (budget.until is None or entry.date.last <= budget.until)
