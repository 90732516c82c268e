"""Cases of the rules on projects and their ledgers (V39-V46)."""

from dataclasses import replace
from typing import Any

from builders import activity, amount, date, entry, explanation, project, report, training
from rule_cases import clean, wrong

from fieldreport.models import Cost
from fieldreport.projects import Approval, BudgetLine, BudgetVersion, Extension, FinanceStatement, Tranche

P = "project[P-1]"
BUDGET = project().budget
APPROVAL = project().approvals[0]
NOTE = "Confirmed by the finance section."


def lines(*amounts: str, **support: Any) -> tuple[BudgetLine, ...]:
    """Return budget lines 1, 2 ... with these amounts; the last one is support cost if `category` says so."""
    held = [BudgetLine(line=str(number), amount=amount(text)) for number, text in enumerate(amounts, 1)]
    return (*held[:-1], replace(held[-1], **support))


def paid(*amounts: str, **changes: Any) -> Any:
    """Return a project with one expenditure per amount, on line 4."""
    entries = [entry(id=f"E-{number}", amount=amount(text)) for number, text in enumerate(amounts, 1)]
    return project(entries=tuple(entries), **changes)


def received(*tranches: tuple[str, str]) -> dict[str, Any]:
    """Return instalments of these dates and amounts."""
    held = (Tranche(number=n, date=date(day), amount=amount(text)) for n, (day, text) in enumerate(tranches, 1))
    return {"tranches": tuple(held)}


def versions(*held: BudgetVersion, **changes: Any) -> Any:
    """Return a project whose budget had these versions before."""
    return project(budget_versions=held, **changes)


def settled(kind: str, text: str, *, opened: str = "obligation", **changes: Any) -> Any:
    """Return a project with an obligation or advance of 60 on 1 June, and an entry on 2 June that settles it."""
    first = entry(id="O-1", type=opened, date=date("2006-06-01"), amount=amount("60.00"))
    usual = {"id": "S-1", "type": kind, "date": date("2006-06-02"), "amount": amount(text), "obligation": "O-1"}
    return project(entries=(first, entry(**(usual | changes))))


def with_entry(**changes: Any) -> Any:
    """Return a project with this one entry."""
    return project(entries=(entry(**changes),))


LOCAL = {"currency": "CDF", "amount": amount("45000.00"), "rate": amount("450"), "rate_date": date("2006-04")}
OLD_OVER = entry(id="E-0", line="1", date=date("2006-02-10"), amount=amount("1000.00"))
TOLD = {
    "previous": report(
        project(budget=lines("500.00", "9500.00", "700.00", category=8), entries=(OLD_OVER,)), period="2006-Q1"
    )
}
BEFORE = {"previous": report(project(entries=(entry(id="E-0", date=date("2006-02-10"), amount=amount("1000.00")),)),
                             period="2006-Q1")}  # fmt: skip
OLD = entry(id="E-0", date=date("2006-02-10"), amount=amount("1000.00"))
FINANCE = {"statement_date": date("2006-06-30"), "amounts": {"spent": "2300.00", "balance": "3700.00"}}

CASES = [
    wrong("V39", "lines below the approved amount", project(budget=BUDGET[:2]), at=f"{P}.budget"),
    wrong("V39", "approvals below the approved amount", project(approved=amount("10700.01")), at=f"{P}.approved"),
    wrong("V39", "support cost other than the approval says",
          project(approvals=(replace(APPROVAL, support_rate=amount("5")),)), at=f"{P}.budget[2].amount"),
    wrong("V39", "support cost on another base",
          project(approvals=(replace(APPROVAL, support_base="total"),)), at=f"{P}.budget[2].amount"),
    wrong("V39", "a line twice", project(budget=(*BUDGET[:2], replace(BUDGET[2], line="5"))),
          at=f"{P}.budget[2].line"),
    wrong("V39", "support cost without a rate",
          project(approvals=(replace(APPROVAL, support_rate=None),)), at=f"{P}.budget[2].amount", severity="warning"),
    wrong("V39", "a rate without a line",
          project(budget=(replace(BUDGET[0], amount=amount("6700.00")), BUDGET[1]),
                  approvals=(replace(APPROVAL, support_charged_by=""),)), at=f"{P}.budget", severity="warning"),
    wrong("V39", "no approval at all", project(approvals=()), at=f"{P}.approved", severity="warning"),
    wrong("V39", "a version without its day", versions(BudgetVersion(budget=BUDGET)),
          at=f"{P}.budget_versions[0].date", severity="warning"),
    wrong("V39", "versions out of order",
          versions(BudgetVersion(date=date("2006-05-01"), budget=BUDGET),
                   BudgetVersion(date=date("2006-04-01"), budget=BUDGET)),
          at=f"{P}.budget_versions[1].date", severity="warning"),
    wrong("V39", "a version that does not add up",
          versions(BudgetVersion(date=date("2006-05-01"), budget=BUDGET[:2])), at=f"{P}.budget_versions",
          severity="warning"),
    clean("V39", "versions that add up", versions(BudgetVersion(date=date("2006-05-01"), budget=BUDGET))),
    clean("V39", "a smaller budget before a further approval",
          versions(BudgetVersion(date=date("2006-05-01"), budget=lines("4000.00")),
                   approvals=(Approval(reference="A", date=date("2006-01-10"), amount=amount("4000.00")),
                              replace(APPROVAL, reference="B", date=date("2006-05-01"), amount=amount("6700.00"))))),
    clean("V39", "lines that add up", project()),
    clean("V39", "no percentage is built in", project(
        approvals=(replace(APPROVAL, support_rate=amount("13")),),
          budget=lines("5000.00", "4469.03", "1230.97", category=8))),
    clean("V39", "support cost rounded half up", project(
        approvals=(Approval(amount=amount("107.54"), support_rate=amount("7"), support_base="direct"),),
        budget=lines("100.50", "7.04", category=8), tranches=(), entries=())),
    clean("V39", "support cost of the total", project(
        approvals=(Approval(amount=amount("1000.00"), support_rate=amount("7"), support_base="total"),),
        budget=lines("930.00", "70.00", category=8), tranches=(), entries=())),
    clean("V39", "somebody else charges it",
          project(budget=(replace(BUDGET[0], amount=amount("6700.00")), BUDGET[1]))),
    clean("V39", "proposed, nothing is approved yet", project(status="proposed", approvals=(), budget=())),
    wrong("V40", "more received than approved",
          project(**received(("2006-01-15", "6000"), ("2006-04-15", "4700.01"))),
          at=f"{P}.tranches[1].amount", severity="explain"),
    wrong("V40", "instalments out of order", project(**received(("2006-03-15", "6000"), ("2006-02-15", "100"))),
          at=f"{P}.tranches[1].date", severity="explain"),
    wrong("V40", "spent before the first instalment", project(**received(("2006-04-25", "6000"))),
          at=f"{P}.entries[0].date", severity="explain"),
    wrong("V40", "spent early, with a note in the entry",
          project(entries=(entry(note=NOTE),), **received(("2006-04-25", "6000"))),
          at=f"{P}.entries[0].date", severity="explain", explained=True),
    wrong("V40", "spent early, with a note of the report", project(**received(("2006-04-25", "6000"))),
          at=f"{P}.entries[0].date", severity="explain", explained=True,
          changes={"explanations": (explanation("V40", addresses=[P]),)}),
    wrong("V40", "an instalment before its approval",
          project(approvals=(replace(APPROVAL, date=date("2006-05-02")),), **received(("2006-04-15", "6000"))),
          at=f"{P}.tranches[0].date", severity="explain"),
    clean("V40", "an instalment on the day of its approval",
          project(approvals=(replace(APPROVAL, date=date("2006-01-15")),), **received(("2006-01-15", "6000")))),
    clean("V40", "exactly what is approved", project(**received(("2006-01-15", "6000"), ("2006-04-15", "4700")))),
    clean("V40", "pre-financed", project(pre_financing=True, **received(("2006-04-25", "6000")))),
    clean("V40", "in the month of the instalment", project(**received(("2006-04", "6000")))),
    wrong("V41", "an obligation settled with more than it was", settled("liquidation", "60.01"),
          at=f"{P}.entries[1].amount", severity="explain"),
    wrong("V41", "an advance justified with more than it was",
          settled("partner_justification", "60.01", opened="partner_advance", obligation="", advance="O-1"),
          at=f"{P}.entries[1].amount", severity="explain"),
    wrong("V41", "settled before it was promised", settled("cancellation", "60", date=date("2006-05-31")),
          at=f"{P}.entries[1].date", severity="explain"),
    clean("V41", "an obligation settled exactly", settled("liquidation", "60.00")),
    wrong("V41", "more spent than received", paid("6000.01"), at=f"{P}.entries", severity="explain"),
    wrong("V41", "more than nine tenths spent", paid("5400.01"), at=f"{P}.entries", severity="warning"),
    wrong("V41", "more committed than received",
          project(entries=(entry(), entry(id="E-2", type="obligation", amount=amount("5000.00")))),
          at=f"{P}.entries", severity="warning"),
    wrong("V41", "more committed than approved",
          project(entries=(entry(), entry(id="E-2", type="obligation", amount=amount("9200.01")))),
          at=f"{P}.approved", severity="explain"),
    wrong("V41", "a liquidation of no obligation", with_entry(type="liquidation", obligation="O-9"),
          at=f"{P}.entries[0].obligation", severity="explain"),
    clean("V41", "exactly nine tenths", paid("5400.00")),
    clean("V41", "all spent at the end", paid("6000.00", status="closed")),
    clean("V41", "what comes after the quarter",
          project(entries=(entry(date=date("2006-07-05"), amount=amount("9000")),))),
    clean("V41", "an obligation and its liquidation", project(entries=(
        entry(id="O-1", type="obligation", amount=amount("900.00")),
        entry(id="E-2", type="liquidation", obligation="O-1", amount=amount("900.00"))))),
    wrong("V42", "a typed balance that the ledger contradicts", project(extra={"balance": "1.00"}),
          at=f"{P}.balance"),
    wrong("V42", "the finance section differs", project(finance_section=(
        FinanceStatement(statement_date=date("2006-06-30"), amounts={"spent": "2400.00"}),)),
        at=f"{P}.finance_section[0].amounts.spent", severity="explain"),
    wrong("V42", "the finance section differs, explained", project(finance_section=(
        FinanceStatement(statement_date=date("2006-06-30"),
          amounts={"spent": {"amount": "2400.00"}}, difference=NOTE),)),
        at=f"{P}.finance_section[0].amounts.spent", severity="explain", explained=True),
    clean("V42", "balance = received - spent", project(extra={"balance": "3700.00", "available": "8400.00"})),
    clean("V42", "the finance section agrees", project(finance_section=(FinanceStatement(**FINANCE),))),
    wrong("V43", "a line overrun by more than 15 per cent",
          project(budget=lines("1304.34", "8695.66", "700.00", category=8),
          entries=(entry(line="1"),)), at=f"{P}.budget[0].amount", severity="explain"),
    clean("V43", "an overrun that the last report told of", project(budget=lines("500.00", "9500.00", "700.00",
          category=8), entries=(OLD_OVER,)), context=TOLD),
    wrong("V43", "an overrun that has grown since then", project(budget=lines("500.00", "9500.00", "700.00",
          category=8), entries=(OLD_OVER, entry(line="1", amount=amount("1.00")))), at=f"{P}.budget[0].amount",
          severity="explain", context=TOLD),
    wrong("V43", "an entry on no line of the budget", with_entry(line="9"), at=f"{P}.entries[0].line",
          severity="explain"),
    wrong("V43", "money moved to no line", with_entry(type="redeployment", to_line="9"), at=f"{P}.entries[0].to_line",
          severity="explain"),
    clean("V43", "overrun by exactly 15 per cent", project(budget=lines("1304.35", "8695.65", "700.00", category=8),
          entries=(entry(line="1", amount=amount("1500.00")),))),
    clean("V43", "overrun after a redeployment", project(budget=lines("1000.00", "9000.00", "700.00", category=8),
          entries=(
        entry(line="1"), entry(id="E-2", type="redeployment", line="2", to_line="1", amount=amount("500.00"))))),
    clean("V43", "a wider margin", project(budget=lines("1000.00", "9000.00", "700.00", category=8),
          entries=(entry(line="1"),)), context={"overrun_percent": 50}),
    clean("V43", "a bank charge needs no line", with_entry(type="bank_charge", line="")),
    wrong("V44", "an old entry was changed", project(entries=(replace(OLD, amount=amount("900.00")),)),
          at=f"{P}.entries", context=BEFORE),
    wrong("V44", "an old entry is gone", project(), at=f"{P}.entries", context=BEFORE),
    wrong("V44", "an invoice that came late", project(entries=(OLD, entry(date=date("2006-03-01")))),
          at=f"{P}.entries[1].date", severity="explain", context=BEFORE),
    wrong("V44", "an invoice that came late, with a note",
          project(entries=(OLD, entry(date=date("2006-03-01"), note=NOTE))),
          at=f"{P}.entries[1].date", severity="explain", explained=True, context=BEFORE),
    wrong("V44", "the total falls", project(entries=(OLD, entry(type="refund", amount=amount("10.00")))),
          at=f"{P}.entries[1].note", severity="explain", context=BEFORE),
    wrong("V44", "another currency", project(currency="EUR"), at=f"{P}.currency", context=BEFORE),
    clean("V44", "the ledger goes on", project(entries=(OLD, entry())), context=BEFORE),
    clean("V44", "a new project", project(id="P-2"), context=BEFORE),
    clean("V44", "a correction in this quarter",
          project(entries=(OLD, entry(), entry(id="E-3", type="correction", amount=amount("-5.00")))),
          context=BEFORE),
    wrong("V45", "local currency without a rate", with_entry(**LOCAL | {"rate": None}), at=f"{P}.entries[0].rate"),
    wrong("V45", "a rate without its date", with_entry(**LOCAL | {"rate_date": None}),
          at=f"{P}.entries[0].rate_date"),
    wrong("V45", "a rate of a later day", with_entry(**LOCAL | {"rate_date": date("2006-04-21")}),
          at=f"{P}.entries[0].rate_date"),
    wrong("V45", "a rate of an earlier month", with_entry(**LOCAL | {"rate_date": date("2006-03-15")}),
          at=f"{P}.entries[0].rate_date", severity="warning"),
    wrong("V45", "two rates of one day", project(entries=(entry(**LOCAL), entry(**LOCAL | {"rate": amount("451")}))),
          at=f"{P}.entries[1].rate", severity="warning"),
    wrong("V45", "a rate for dollars", with_entry(rate=amount("1.10")), at=f"{P}.entries[0].rate"),
    wrong("V45", "a project not kept in dollars", project(currency="EUR", entries=(entry(**LOCAL),)),
          at=f"{P}.entries[0].currency"),
    wrong("V45", "the cost of a training", training(cost=Cost(amount=amount("500"), currency="CDF")),
          at="training[T-1].cost.rate"),
    wrong("V45", "the cost of an activity",
          activity(cost=Cost(amount=amount("500"), currency="CDF", rate=amount("450"))),
          at="activity[A-1].cost.rate_date"),
    clean("V45", "rate and date", with_entry(**LOCAL)),
    clean("V45", "the rate of the month's first day", with_entry(**LOCAL | {"rate_date": date("2006-04-01")})),
    clean("V45", "a cost in dollars", training(cost=Cost(amount=amount("500")))),
    wrong("V46", "before the project", with_entry(date=date("2005-12-31")), at=f"{P}.entries[0].date",
          severity="explain"),
    wrong("V46", "long after the project", project(end=date("2006-02-28"), entries=(entry(date=date("2006-05-29")),)),
          at=f"{P}.entries[0].date", severity="explain"),
    wrong("V46", "a closing payment", project(end=date("2006-02-28"), entries=(entry(date=date("2006-05-28")),)),
          at=f"{P}.entries[0].date", severity="warning"),
    wrong("V46", "a new obligation after the end", project(end=date("2006-03-31"),
          entries=(entry(type="obligation"),)),
          at=f"{P}.entries[0].date", severity="explain"),
    wrong("V46", "dated ahead", with_entry(date=date("2006-07-11")), at=f"{P}.entries[0].date", severity="explain"),
    wrong("V46", "no date", with_entry(date=None), at=f"{P}.entries[0].date", severity="explain"),
    wrong("V46", "a payment after the books were closed", project(closed_financially=date("2006-05-31"),
          entries=(entry(date=date("2006-06-01")),)), at=f"{P}.entries[0].date", severity="explain"),
    wrong("V46", "a promise after the activities were closed", project(closed_operationally=date("2006-05-31"),
          entries=(entry(type="obligation", date=date("2006-06-01")),)), at=f"{P}.entries[0].date",
          severity="explain"),
    clean("V46", "a payment after the activities were closed", project(closed_operationally=date("2006-05-31"),
          entries=(entry(date=date("2006-06-01")),))),
    clean("V46", "more time was granted", project(end=date("2006-03-31"), entries=(entry(type="obligation",
          date=date("2006-06-01")),), extensions=(Extension(until=date("2006-06")),))),
    clean("V46", "the last day", project(end=date("2006-04"), entries=(entry(date=date("2006-04-30")),))),
    clean("V46", "a date that may lie within", with_entry(date=date("2006"))),
    clean("V46", "after the quarter, in the next report", with_entry(date=date("2006-07-05"))),
    clean("V46", "interest and returned money", project(end=date("2006-02-28"), entries=(
        entry(type="return_of_balance", date=date("2006-06-29")),))),
]  # fmt: skip
