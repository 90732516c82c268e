"""Rules about what a project was granted and received: approval, budget, instalments (V39, V40)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from fieldreport.budgets import approved_on, budgets
from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.ledger import effect_of
from fieldreport.projects import Project, Tranche
from fieldreport.validation.registry import Flaw, Scene, flaw, rule
from fieldreport.values import minor_digits, round_amount

_ZERO: Final = Decimal(0)
_SUPPORT: Final = 8  # category of indirect support cost
_GRANTED: Final = ("approved", "running", "closed")


@rule(
    "V39",
    on=Project,
    severities=("error", "warning"),
    summary=QT_TRANSLATE_NOOP(
        "rules", "The budget adds up to the approved amount, support cost follows the approval."
    ),
)
def budgets_add_up(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Compare the budget lines with the approved amount, and the approved amount with the approvals."""
    currency, approved = project.currency, project.approved_total
    if approved is None:
        if project.status in _GRANTED and (project.budget or project.entries or project.tranches):
            yield flaw("warning", "approved", _NO_APPROVED)
    else:
        granted = [approval.amount for approval in project.approvals if approval.amount is not None]
        if granted and sum(granted) != approved:
            facts: dict[str, Any] = {"sum": round_amount(sum(granted, _ZERO), currency), "currency": currency}
            yield flaw("error", "approved", _APPROVALS, approved=round_amount(approved, currency), **facts)
        planned = sum((line.amount for line in project.budget), _ZERO)
        if project.budget and planned != approved:
            facts = {"sum": round_amount(planned, currency), "currency": currency}
            yield flaw("error", "budget", _BUDGET, approved=round_amount(approved, currency), **facts)
    seen: set[str] = set()
    for index, line in enumerate(project.budget):
        if line.line in seen:
            yield flaw("error", f"budget[{index}].line", _TWICE, line=line.line)
        seen.add(line.line)
    yield from _versions(project)
    yield from _support_cost(project)


def _versions(project: Project) -> Iterator[Flaw]:
    """Want the day on which each version of the budget ended, in their order, and that it added up then."""
    latest = None
    for index, held in enumerate(project.budget_versions):
        facts: dict[str, Any] = {"number": index + 1}
        if held.date is None:
            yield flaw("warning", f"budget_versions[{index}].date", _UNDATED, **facts)
            continue
        if latest is not None and held.date.first <= latest.first:
            told = {"day": str(held.date), "before": str(latest)}
            yield flaw("warning", f"budget_versions[{index}].date", _NOT_AFTER, **facts, **told)
        latest = held.date
    for version in budgets(project)[:-1]:
        approved = approved_on(project, version.until)
        planned = sum((line.amount for line in version.lines), _ZERO)
        if approved and planned != approved:
            sums: dict[str, Any] = {
                "sum": round_amount(planned, project.currency),
                "approved": round_amount(approved, project.currency),
            }
            told = {"number": str(version.number), "day": str(version.until), "currency": project.currency}
            yield flaw("warning", "budget_versions", _VERSION_SUM, **told, **sums)


def _support_cost(project: Project) -> Iterator[Flaw]:
    """Compare support cost with rate and base of the approval; there is no built-in percentage (decisions 23)."""
    lines = [index for index, line in enumerate(project.budget) if line.category == _SUPPORT]
    support = sum((project.budget[index].amount for index in lines), _ZERO)
    planned = sum((line.amount for line in project.budget), _ZERO)
    terms = {
        (approval.support_rate, approval.support_base)
        for approval in project.approvals
        if approval.support_rate is not None
    }
    if not project.budget:
        return
    if not terms:
        if support:
            yield flaw("warning", f"budget[{lines[0]}].amount", _NO_RATE)
        return
    if len(terms) > 1:
        return  # several approvals with terms of their own: which line follows which, nobody says
    rate, base = terms.pop()
    if rate is None or not base:
        return
    if not lines:
        # Somebody else may charge it: then it is not in this budget.
        if rate and not any(approval.support_charged_by.strip() for approval in project.approvals):
            yield flaw("warning", "budget", _NO_SUPPORT_LINE, rate=rate)
        return
    of = planned if base == "total" else planned - support
    expected = round_amount(of * rate / 100, project.currency)
    rounding = (len(lines) - 1) * Decimal(1).scaleb(-minor_digits(project.currency))
    if abs(expected - support) > rounding:
        yield flaw(
            "error",
            f"budget[{lines[0]}].amount",
            _SUPPORT_DIFFERS,
            support=round_amount(support, project.currency),
            expected=expected,
            rate=rate,
            of=round_amount(of, project.currency),
            currency=project.currency,
        )


_NO_APPROVED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” has a budget or a ledger, but no approved amount. Either enter the approval, or note why it is not "
    "known.",
)
_APPROVALS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: {approved} {currency} are stated as approved, but the approvals add up to {sum}. Either correct the "
    "approved amount, or enter the approval that is missing.",
)
_BUDGET: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: the budget lines add up to {sum} {currency}, but {approved} are approved. Either correct the lines, "
    "or correct the approved amount.",
)
_UNDATED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: version {number} of the budget does not say when it was replaced. Either enter the day, or note why "
    "it is not known: without it no report is made over this version.",
)
_NOT_AFTER: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: version {number} of the budget was replaced on {day}, not after the one before it ({before}). Either "
    "correct one of the days, or note which of them counted.",
)
_VERSION_SUM: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: version {number} of the budget, which counted until {day}, adds up to {sum} {currency}, but "
    "{approved} were approved then. Either correct the day of the version or of an approval, or note why they "
    "differ.",
)
_TWICE: Final = QT_TRANSLATE_NOOP(
    "findings", "“{title}”: the budget line “{line}” occurs twice. Either join the two, or give one another number."
)
_NO_RATE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: the budget holds support cost, but no approval states its rate. Either enter rate and base from the "
    "approval, or note where they are agreed.",
)
_NO_SUPPORT_LINE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: the approval states {rate} per cent support cost, but the budget has no line for it. Either enter "
    "the line, or say in the approval who charges it.",
)
_SUPPORT_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: support cost is {support} {currency}, but {rate} per cent of {of} make {expected}. Either correct "
    "the line, or correct rate and base as the approval states them.",
)


@rule(
    "V40",
    on=Project,
    severities=("explain",),
    summary=QT_TRANSLATE_NOOP(
        "rules", "Instalments stay within the approval, follow each other, and come before spending."
    ),
)
def instalments_come_in_order(project: Project, _scene: Scene) -> Iterator[Flaw]:
    """Compare instalments with the approved amount and with each other's dates, and the ledger with the first."""
    numbered = sorted(enumerate(project.tranches), key=lambda item: item[1].number)
    yield from _above_approval(project, numbered)
    latest = None
    for index, tranche in numbered:
        if tranche.date is not None:
            if latest is not None and tranche.date.last < latest.first:
                facts: dict[str, Any] = {"number": tranche.number, "day": str(tranche.date), "before": str(latest)}
                yield flaw("explain", f"tranches[{index}].date", _NOT_RISING, **facts)
            latest = tranche.date
    yield from _before_the_first(project)


def _above_approval(project: Project, numbered: list[tuple[int, Tranche]]) -> Iterator[Flaw]:
    received, approved = _ZERO, project.approved_total
    for index, tranche in numbered:
        received += tranche.amount
        if approved is not None and received > approved:
            yield flaw(
                "explain",
                f"tranches[{index}].amount",
                _ABOVE_APPROVAL,
                number=tranche.number,
                received=round_amount(received, project.currency),
                approved=round_amount(approved, project.currency),
                currency=project.currency,
            )
            return
        then = approved_on(project, tranche.date.last) if tranche.date else None
        if then is not None and received > then:
            told: dict[str, Any] = {"number": tranche.number, "day": str(tranche.date), "currency": project.currency}
            sums: dict[str, Any] = {
                "received": round_amount(received, project.currency),
                "then": round_amount(then, project.currency),
            }
            yield flaw("explain", f"tranches[{index}].date", _BEFORE_APPROVAL, **told, **sums)


def _before_the_first(project: Project) -> Iterator[Flaw]:
    arrivals = [tranche.date.first for tranche in project.tranches if tranche.date is not None]
    if not arrivals or project.pre_financing:
        return  # without any instalment the money spent is V41's matter
    first = min(arrivals)
    for index, entry in enumerate(project.entries):
        spends = effect_of(entry)[0] > 0 or entry.type == "partner_advance"
        if spends and entry.amount > 0 and entry.date is not None and entry.date.last < first:
            yield flaw(
                "explain",
                f"entries[{index}].date",
                _TOO_EARLY,
                note=entry.note,
                number=index + 1,
                day=str(entry.date),
                first=first.isoformat(),
            )


_ABOVE_APPROVAL: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: with instalment {number} {received} {currency} are received, more than the approved {approved}. "
    "Either correct the instalments, or enter the further approval or a note.",
)
_BEFORE_APPROVAL: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: instalment {number} is dated {day}; with it {received} {currency} were received, but {then} were "
    "approved by then. Either correct one of the dates, or note why the money came before its approval.",
)
_NOT_RISING: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”: instalment {number} is dated {day}, before the one that precedes it ({before}). Either correct the "
    "dates or the numbers, or note why it came earlier.",
)
_TOO_EARLY: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}”, entry {number}: money was spent on {day}, before the first instalment of {first}. Either correct the "
    "date, or mark the project as pre-financed, or note who advanced the money.",
)
