"""Rules about a project's ledger: spending, balances, lines, continuity (V41-V44).

Rules: sums come from `fieldreport.ledger` and are those the report shows; what a rule compares is rounded as there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from fieldreport.budgets import approved_on, budgets
from fieldreport.codec import encode
from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.ledger import LineBalance, effect_of, entry_amount, ledger, line_of, statements_until
from fieldreport.projects import Entry, FinanceStatement, Project
from fieldreport.reports import Term
from fieldreport.validation.registry import Flaw, Scene, flaw, kept_by, rule
from fieldreport.values import round_amount

_ZERO: Final = Decimal(0)
_AMOUNT: Final = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,12})?")


def _shown(project: Project, **amounts: Decimal) -> dict[str, Any]:
    return {name: round_amount(amount, project.currency) for name, amount in amounts.items()} | {
        "currency": project.currency
    }


@rule(
    "V41",
    on=Project,
    severities=("explain", "warning"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "Spending stays within what was received, commitments within what was approved."
    ),
)
def spending_stays_within_the_money(project: Project, scene: Scene) -> Iterator[Flaw]:
    """Compare spent with received (90 per cent is a warning), and spent with obligated against both limits."""
    sums = scene.ledger(project)
    spent, received = sums.spent_total, sums.received_total
    committed = spent + sums.obligated
    if spent > received:
        # Money that the mission advances on purpose is flagged, and then no surprise.
        if not project.pre_financing or project.tranches:
            facts = _shown(project, spent=spent, received=received, over=spent - received)
            yield flaw("explain", "entries", _OVERSPENT, **facts)
    elif committed > received and project.tranches:
        facts = _shown(project, committed=committed, received=received, over=committed - received)
        yield flaw("warning", "entries", _COMMITTED_AHEAD, **facts)
    elif received and spent * 10 > received * 9 and project.status not in ("closed", "cancelled"):
        yield flaw("warning", "entries", _NEARLY_SPENT, **_shown(project, spent=spent, received=received))
    approved = approved_on(project, scene.content.quarter.end)
    if approved is not None and committed > approved:
        facts = _shown(project, committed=committed, approved=approved, over=committed - approved)
        yield flaw("explain", "approved", _OVERCOMMITTED, **facts)


@rule("V41", on=Project)
def settlements_name_their_obligation(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Want each liquidation and cancellation to name an obligation, else open ones are wrong (decisions 26)."""
    obligations = {entry.id for entry in project.entries if entry.type == "obligation" and entry.id}
    for index, entry in enumerate(project.entries):
        if entry.type in ("liquidation", "cancellation") and entry.obligation not in obligations:
            facts: dict[str, Any] = {"number": index + 1, "obligation": entry.obligation or "–"}
            yield flaw("explain", f"entries[{index}].obligation", _NO_OBLIGATION, note=entry.note, **facts)


@rule("V41", on=Project)
def settlements_fit_what_they_settle(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Ask about an obligation or advance that is settled with more than it was, or before it was there."""
    opened = {one.id: (at, one) for at, one in enumerate(project.entries) if one.type in _SETTLED_BY and one.id}
    left = {name: entry_amount(project, one) or _ZERO for name, (_at, one) in opened.items()}
    for index, entry in enumerate(project.entries):
        name = entry.advance if entry.type == "partner_justification" else entry.obligation
        if name not in opened or entry.type not in _SETTLED_BY[opened[name][1].type]:
            continue
        left[name] -= entry_amount(project, entry) or _ZERO
        facts: dict[str, Any] = {"number": index + 1, "name": name}
        begun = opened[name][1].date
        if entry.date is not None and begun is not None and entry.date.last < begun.first:
            days = {"day": str(entry.date), "begun": str(begun)}
            yield flaw("explain", f"entries[{index}].date", _SETTLED_EARLY, note=entry.note, **facts, **days)
        if left[name] < 0:
            over = _shown(project, over=-left[name])
            yield flaw("explain", f"entries[{index}].amount", _OVERSETTLED, note=entry.note, **facts, **over)


_SETTLED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "obligation": ("liquidation", "cancellation"),
    "partner_advance": ("partner_justification",),
}
_SETTLED_EARLY: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: it is dated {day} and settles {name}, which is dated {begun}. Either correct one of "
    "the dates, or note why it came first.",
)
_OVERSETTLED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: with it {name} is settled with {over} {currency} more than it was. Either correct "
    "the amount, or enter what goes beyond it as an expenditure, or note why.",
)
_NO_OBLIGATION: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: the ledger has no obligation “{obligation}” that it could settle. Either choose the "
    "obligation, or enter it as an expenditure, or note what it settles.",
)
_OVERSPENT: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: {spent} {currency} are spent, {over} more than the {received} received. Either enter the instalment "
    "that is missing, or note who advanced the money.",
)
_COMMITTED_AHEAD: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: with open obligations {committed} {currency} are committed, {over} more than the {received} "
    "received. Either enter the instalment that is missing, or note when it is expected.",
)
_NEARLY_SPENT: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: {spent} of {received} {currency} received are spent, more than 90 per cent. Either ask for the next "
    "instalment, or note that no more is needed.",
)
_OVERCOMMITTED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: spending and open obligations make {committed} {currency}, {over} more than the {approved} approved. "
    "Either cancel what is not needed, or enter the further approval or a note.",
)


_STATED: Final[Mapping[str, str]] = {
    "approved": "approved",
    "received": "received",
    "disbursed": "received",
    "spent": "spent",
    "expenditure": "spent",
    "obligated": "obligated",
    "obligations": "obligated",
    "balance": "balance",
    "available": "available",
}
_FIGURE_WORDS: Final = {
    "approved": Term(QT_TRANSLATE_NOOP("terms", "approved")),
    "received": Term(QT_TRANSLATE_NOOP("terms", "received")),
    "spent": Term(QT_TRANSLATE_NOOP("terms", "spent")),
    "obligated": Term(QT_TRANSLATE_NOOP("terms", "obligated")),
    "balance": Term(QT_TRANSLATE_NOOP("terms", "balance")),
    "available": Term(QT_TRANSLATE_NOOP("terms", "available")),
}


def _figures(project: Project, until: Any) -> dict[str, Decimal]:
    sums = ledger(project, until=until)
    return {
        "approved": sums.approved,
        "received": sums.received_total,
        "spent": sums.spent_total,
        "obligated": sums.obligated,
        "balance": sums.balance,
        "available": sums.available,
    }


def amount_in(stated: Any) -> Decimal | None:
    """Return a typed amount, written plainly or as a money object, or None."""
    text = stated.get("amount") if isinstance(stated, Mapping) else stated
    return Decimal(text) if isinstance(text, str) and _AMOUNT.fullmatch(text) else None


@rule(
    "V42",
    on=Project,
    severities=("error", "explain"),
    summary=QT_TRANSLATE_NOOP("rules", "Balance and available are worked out; a difference to finance is explained."),
)
def balances_are_derived(project: Project, scene: Scene) -> Iterator[Flaw]:
    """Refuse a typed balance that the ledger contradicts; ask about figures of the finance section that differ."""
    typed = {name: amount_in(project.extra.get(name)) for name in ("balance", "available") if name in project.extra}
    if typed:
        ours = _figures(project, None)
        for name, stated in typed.items():
            if stated is not None and stated != ours[name]:
                facts = _shown(project, stated=stated, ours=ours[name])
                yield flaw("error", name, _TYPED, figure=_FIGURE_WORDS[name], **facts)
    for index, statement in statements_until(project, scene.content.quarter.end):
        yield from _finance_differs(project, statement, f"finance_section[{index}]")


kept_by("V42", "fieldreport.ledger")  # both are worked out there


def _finance_differs(project: Project, statement: FinanceStatement, at: str) -> Iterator[Flaw]:
    ours = _figures(project, statement.statement_date.last if statement.statement_date else None)
    for name, stated in statement.amounts.items():
        figure, amount = _STATED.get(name), amount_in(stated)
        if figure is not None and amount is not None and amount != ours[figure]:
            facts = _shown(project, stated=amount, ours=ours[figure])
            yield flaw(
                "explain",
                f"{at}.amounts.{name}",
                _FINANCE_DIFFERS,
                note=statement.difference,
                figure=_FIGURE_WORDS[figure],
                day=str(statement.statement_date or "–"),
                **facts,
            )


_TYPED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: {stated} {currency} are typed as {figure}, but the ledger makes {ours}. Either take the typed figure "
    "out, or correct the ledger.",
)
_FINANCE_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: the mission finance section states {stated} {currency} as {figure} ({day}), our ledger makes {ours}. "
    "Either correct the ledger, or explain the difference.",
)


@rule(
    "V43",
    on=Project,
    severities=("explain",),
    summary=QT_TRANSLATE_NOOP("rules", "A budget line is not overrun by more than the margin without re-allocation."),
)
def lines_are_not_overrun(project: Project, scene: Scene) -> Iterator[Flaw]:
    """Compare each line, as redeployed, with what is spent on it; the margin is 15 per cent unless set otherwise.

    What the last signed report had already, and has not grown, was asked about there.
    """
    if not project.budget:
        return
    position = {line.line: index for index, line in enumerate(project.budget)}
    known = {line.line for held in budgets(project) for line in held.lines}
    margin, reported = scene.context.overrun_percent, _told_overruns(project, scene)
    for balance in scene.ledger(project).lines:
        if balance.line in known and _is_overrun(balance, margin):
            if balance.spent_total - balance.approved <= reported.get(balance.line, _ZERO):
                continue
            index = position.get(balance.line)
            facts = _shown(
                project,
                spent=balance.spent_total,
                approved=balance.approved,
                over=balance.spent_total - balance.approved,
            )
            at = "budget" if index is None else f"budget[{index}].amount"  # a line of a budget that was replaced
            yield flaw("explain", at, _OVERRUN, line=balance.line, margin=margin, **facts)
    for index, entry in enumerate(project.entries):
        for field, name in _named_lines(project, entry):
            if name not in known:
                told: dict[str, Any] = {"number": index + 1, "line": name or "–"}
                yield flaw("explain", f"entries[{index}].{field}", _NO_LINE, note=entry.note, **told)


def _told_overruns(project: Project, scene: Scene) -> Mapping[str, Decimal]:
    """Return line -> by how much it was overrun in the last report, where that was over the margin."""
    before, previous = scene.previous_project(project.id), scene.context.previous
    if before is None or previous is None or before.currency != project.currency:
        return {}
    held = ledger(before, until=previous.quarter.end, since=previous.quarter.start)
    margin = scene.context.overrun_percent
    return {one.line: one.spent_total - one.approved for one in held.lines if _is_overrun(one, margin)}


def _named_lines(project: Project, entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the fields of an entry that name a budget line, with the line; charges of the bank need none."""
    line = line_of(project, entry)
    if entry.type == "redeployment":
        yield "line", line
        yield "to_line", entry.to_line
    elif effect_of(entry) != (0, 0) and (line or entry.type not in ("bank_charge", "exchange_difference")):
        yield "line", line


def _is_overrun(balance: LineBalance, margin: int) -> bool:
    return balance.spent_total > balance.approved and (
        (balance.spent_total - balance.approved) * 100 > balance.approved * margin
    )


_OVERRUN: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, budget line {line}: {spent} {currency} are spent, {over} more than the {approved} planned, which is "
    "over the margin of {margin} per cent. Either enter the redeployment from another line, or note who agreed to "
    "it.",
)
_NO_LINE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: the budget has no line “{line}”. Either choose a line of the budget, or note why it "
    "stands outside.",
)


@rule(
    "V44",
    on=Project,
    severities=("error", "explain"),
    summary=QT_TRANSLATE_NOOP("rules", "The ledger goes on from where the last report left it."),
)
def ledgers_go_on_from_the_last_report(project: Project, scene: Scene) -> Iterator[Flaw]:
    """Compare what was spent up to the last report with what that report said.

    Invoices that came late are facts and want a note; entries that were changed or taken out contradict a report that
    Headquarters holds. A cumulative figure falls only with a note on the entry that lowers it.
    """
    before = scene.previous_project(project.id)
    previous = scene.context.previous
    if before is None or previous is None or previous.quarter >= scene.content.quarter:
        return
    if before.currency != project.currency:
        facts = {"currency": project.currency, "before": before.currency, "quarter": previous.period}
        yield flaw("error", "currency", _CURRENCY_CHANGED, **facts)
        return
    boundary = previous.quarter.end
    reported = ledger(before, until=boundary).spent_total
    recorded = ledger(project, until=boundary).spent_total
    late = _new_entries(before, project, boundary)
    added = sum((_spends(project, project.entries[index]) for index in late), _ZERO)
    if recorded - reported != added:
        facts = _shown(project, reported=reported, recorded=recorded)
        yield flaw("error", "entries", _PAST_CHANGED, quarter=previous.period, **facts)
        return
    for index in late:
        entry = project.entries[index]
        if _spends(project, entry):
            told = {"number": str(index + 1), "day": str(entry.date or "–"), "quarter": previous.period}
            yield flaw("explain", f"entries[{index}].date", _LATE, note=entry.note, **told)
    yield from _fallen(project, scene, reported)


def _spends(project: Project, entry: Entry) -> Decimal:
    return (entry_amount(project, entry) or _ZERO) * effect_of(entry)[0]


def _new_entries(before: Project, project: Project, boundary: Any) -> list[int]:
    """Return the positions of entries up to `boundary` that the last report did not have."""
    known_ids = {entry.id for entry in before.entries if entry.id}
    known = Counter(str(encode(entry)) for entry in before.entries)
    late = []
    for index, entry in enumerate(project.entries):
        if entry.date is None or entry.date.last > boundary:
            continue
        if entry.id:
            if entry.id not in known_ids:
                late.append(index)
        elif not known[str(encode(entry))]:
            late.append(index)
        else:
            known[str(encode(entry))] -= 1
    return late


def _fallen(project: Project, scene: Scene, reported: Decimal) -> Iterator[Flaw]:
    now = scene.ledger(project).spent_total
    if now >= reported:
        return
    start = scene.content.quarter.start
    lowering = [
        index
        for index, entry in enumerate(project.entries)
        if _spends(project, entry) < 0 and (entry.date is None or entry.date.last >= start)
    ]
    facts = _shown(project, spent=now, reported=reported)
    for index in lowering:
        entry = project.entries[index]
        yield flaw("explain", f"entries[{index}].note", _FALLEN, note=entry.note, **facts)
    if not lowering:
        yield flaw("explain", "entries", _FALLEN, **facts)


_CURRENCY_CHANGED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” is kept in {currency}, but the report for {quarter} had it in {before}. Either go back to {before}, "
    "or enter it as a new project.",
)
_PAST_CHANGED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: the report for {quarter} said {reported} {currency} were spent; for the same time the ledger now "
    "makes {recorded}. Either put the changed entries back and enter a correction dated in this quarter, or send a "
    "revised report for {quarter}.",
)
_LATE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: it is dated {day}, but was not in the report for {quarter}. Either correct its "
    "date, or note in the entry why it came late.",
)
_FALLEN: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: {spent} {currency} are spent in all, less than the {reported} of the last report. Either note in the "
    "entry why the figure falls, or correct the ledger.",
)
