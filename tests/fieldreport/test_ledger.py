"""What a ledger adds up to: its laws, and figures worked out by hand."""

from dataclasses import replace
from datetime import date as Day
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from builders import amount, date, entry, project
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.ledger import (
    effect_of,
    entry_amount,
    ledger,
    line_of,
    open_advances,
    open_obligations,
    percent,
    statements_until,
)
from fieldreport.projects import BudgetLine, Entry, FinanceStatement, Tranche

CENTS = st.integers(0, 10**12).map(lambda units: Decimal(units).scaleb(-2))
TYPES = st.sampled_from(
    ["expenditure", "obligation", "liquidation", "cancellation", "refund", "correction", "exchange_difference",
     "interest", "bank_charge", "partner_advance", "partner_justification", "redeployment", "return_of_balance"]
)  # fmt: skip
DATES = st.sampled_from([None, "2005-11", "2006-02-14", "2006", "2006-05-08", "2006-08-01"]).map(
    lambda text: date(text) if text else None
)
ENTRIES = st.builds(
    Entry,
    type=TYPES,
    amount=CENTS,
    date=DATES,
    line=st.sampled_from(["4", "5", "9", ""]),
    to_line=st.sampled_from("45"),
)
TRANCHES = st.builds(Tranche, number=st.integers(1, 9), amount=CENTS, date=DATES)
PROJECTS = st.builds(
    lambda entries, tranches: project(entries=tuple(entries), tranches=tuple(tranches)),
    st.lists(ENTRIES, max_size=8),
    st.lists(TRANCHES, max_size=3),
)


@given(held=PROJECTS)
def test_balances_are_what_they_are_made_of(held: Any) -> None:
    sums = ledger(held)
    assert sums.balance == sums.received_total - sums.spent_total
    assert sums.available == sums.approved - sums.spent_total - sums.obligated
    assert sums.received_total == sum(tranche.amount for tranche in held.tranches)


@given(held=PROJECTS)
def test_lines_add_up_to_the_project(held: Any) -> None:
    sums = ledger(held)
    assert sum(line.spent_total for line in sums.lines) == sums.spent_total
    assert sum(line.obligated for line in sums.lines) == sums.obligated
    assert sum(line.approved for line in sums.lines) == sum(line.amount for line in held.budget)
    assert sum(line.balance for line in sums.lines) == sums.available  # the budget adds up to what is approved


@given(held=PROJECTS, since=st.dates(Day(2005, 1, 1), Day(2007, 1, 1)))
def test_before_and_within_make_the_whole(held: Any, since: date) -> None:
    split, whole = ledger(held, since=since), ledger(held)
    assert split.spent_before + split.spent == whole.spent_total == split.spent_total
    assert split.received_before + split.received == whole.received_total
    assert (split.obligated, split.lines[0].spent_total) == (whole.obligated, whole.lines[0].spent_total)


@given(held=PROJECTS)
def test_periods_follow_each_other_without_gap(held: Any) -> None:
    """This period's figure is cumulative now minus cumulative last (V44), for everything that has a date."""
    dated = project(entries=tuple(item for item in held.entries if item.date), tranches=())
    ends = [Day(2005, 12, 31), Day(2006, 3, 31), Day(2006, 6, 30), Day(2006, 9, 30), Day(2006, 12, 31)]
    for earlier, later in pairwise(ends):
        before, now = ledger(dated, until=earlier), ledger(dated, until=later, since=earlier + timedelta(days=1))
        assert now.spent_before == before.spent_total
        assert now.spent == now.spent_total - before.spent_total


@given(entries=st.lists(ENTRIES, max_size=8), seed=st.randoms())
def test_the_order_of_entries_does_not_matter(entries: list[Entry], seed: Any) -> None:
    shuffled = list(entries)
    seed.shuffle(shuffled)
    first, second = ledger(project(entries=tuple(entries))), ledger(project(entries=tuple(shuffled)))
    assert (first.spent_total, first.obligated, first.advanced) == (
        second.spent_total,
        second.obligated,
        second.advanced,
    )
    assert {line.line: line.balance for line in first.lines} == {line.line: line.balance for line in second.lines}


@pytest.mark.parametrize(
    ("kind", "spent", "obligated"),
    [
        ("expenditure", 1, 0),
        ("obligation", 0, 1),
        ("liquidation", 1, -1),
        ("cancellation", 0, -1),
        ("refund", -1, 0),
        ("correction", 1, 0),
        ("exchange_difference", 1, 0),
        ("bank_charge", 1, 0),
        ("interest", 0, 0),
        ("partner_advance", 0, 0),
        ("partner_justification", 1, 0),
        ("redeployment", 0, 0),
        ("return_of_balance", 0, 0),
    ],
)
def test_each_type_of_entry_has_its_effect(kind: Any, spent: int, obligated: int) -> None:
    held = entry(type=kind, amount=amount("10.00"), to_line="5")
    sums = ledger(project(entries=(held,)))
    assert effect_of(held) == (spent, obligated)
    assert (sums.spent_total, sums.obligated) == (10 * spent, 10 * obligated)


def test_an_advance_is_open_until_it_is_justified() -> None:
    advance, justified = (
        entry(type="partner_advance", amount=amount("100")),
        entry(type="partner_justification", amount=amount("60")),
    )
    sums = ledger(project(entries=(advance, justified)))
    assert (sums.advanced, sums.spent_total) == (40, 60)


def test_interest_and_returned_money_stand_apart() -> None:
    entries = (entry(type="interest", amount=amount("3")), entry(type="return_of_balance", amount=amount("5")))
    sums = ledger(project(entries=entries))
    assert (sums.interest, sums.returned, sums.spent_total, sums.balance) == (3, 5, 0, amount("6000.00"))


def test_a_liquidation_settles_its_obligation_on_the_same_line() -> None:
    obligation = entry(id="O-1", type="obligation", line="5", amount=amount("900"))
    paid = entry(id="E-2", type="liquidation", line="", obligation="O-1", amount=amount("850"))
    dropped = entry(id="E-3", type="cancellation", line="", obligation="O-1", amount=amount("50"))
    held = project(entries=(obligation, paid, dropped))
    line = next(line for line in ledger(held).lines if line.line == "5")
    assert (line.spent_total, line.obligated) == (850, 0)
    assert line_of(held, paid) == "5"


def test_a_redeployment_moves_the_plan_and_spends_nothing() -> None:
    moved = entry(type="redeployment", line="4", to_line="5", amount=amount("500"))
    sums = ledger(project(entries=(moved,)))
    assert {line.line: line.approved for line in sums.lines} == {"4": 5500, "5": 4500, "8": 700}
    assert sums.spent_total == 0


def test_local_currency_is_converted_entry_by_entry() -> None:
    # 10.00 / 3 = 3.33 three times makes 9.99, not 10.00: totals come from rounded lines (V45).
    local = {"currency": "CDF", "rate": amount("3"), "rate_date": date("2006-04"), "amount": amount("10.00")}
    held = project(entries=tuple(entry(id=str(number), **local) for number in range(3)))
    assert ledger(held).spent_total == amount("9.99")


def test_what_cannot_be_converted_is_in_no_sum_and_is_named() -> None:
    held = project(entries=(entry(), entry(id="E-2", currency="CDF")))
    assert ledger(held).unconverted == (1,)
    assert ledger(held).spent_total == amount("1500.00")
    in_euro = project(currency="EUR", entries=(entry(currency="USD"),))
    assert entry_amount(in_euro, in_euro.entries[0]) is None


def test_a_worked_statement_of_another_fund_comes_out() -> None:
    """The form example of a pooled fund: budget lines, support cost at 7 per cent, one instalment, 71.5 per cent."""
    figures = {
        "A": ("228200", "79300"),
        "B": ("25440", "5564"),
        "C": ("17250", "4125"),
        "D": ("34000", "13000"),
        "E": ("45600", "6340"),
        "F": ("25000", "1000"),
        "G": ("42600", "10200"),
        "support": ("29266.30", "8367.03"),
    }
    held = project(
        approved=amount("447356.30"),
        approvals=(),
        budget=tuple(BudgetLine(line=name, amount=amount(planned)) for name, (planned, _) in figures.items()),
        tranches=(Tranche(number=1, amount=amount("178942.52")),),
        entries=tuple(entry(id=name, line=name, amount=amount(spent)) for name, (_, spent) in figures.items()),
    )
    sums = ledger(held)
    assert sum(line.approved for line in sums.lines) == sums.approved
    assert (sums.spent_total, sums.balance) == (amount("127896.03"), amount("51046.49"))
    assert percent(sums.spent_total, sums.received_total) == amount("71.5")


def test_a_line_that_is_budgeted_twice_loses_no_money() -> None:
    twice = (BudgetLine(line="4", amount=amount("1")), BudgetLine(line="4", amount=amount("2"), title="again"))
    (line,) = ledger(project(budget=twice, entries=())).lines
    assert line.approved == 3


def test_very_large_amounts_add_up_exactly() -> None:
    large = amount("9" * 20 + ".99")
    sums = ledger(project(entries=tuple(entry(id=str(number), amount=large) for number in range(1000))))
    assert Fraction(sums.spent_total) == 1000 * Fraction(large)


def test_a_percentage_of_nothing_is_none() -> None:
    assert percent(Decimal(5), Decimal(0)) is None
    assert percent(Decimal(1), Decimal(8)) == Decimal("12.5")


def test_obligations_stay_open_until_they_are_settled_in_full() -> None:
    held = project(
        entries=(
            entry(id="O-1", type="obligation", amount=amount("100.00")),
            entry(id="O-2", type="obligation", amount=amount("50.00")),
            entry(id="L-1", type="liquidation", amount=amount("60.00"), obligation="O-1"),
            entry(id="C-1", type="cancellation", amount=amount("50.00"), obligation="O-2"),
            entry(id="O-3", type="obligation", amount=amount("900"), currency="CDF"),
        )
    )
    found = [(one.entry.id, one.left) for one in open_obligations(held)]
    assert found == [("O-1", Decimal("40.00")), ("O-3", Decimal(0))]


def test_an_advance_stays_open_until_its_justification_names_it() -> None:
    advance = entry(id="E-1", type="partner_advance", amount=amount("100"), line="4")
    justified = entry(id="E-2", type="partner_justification", amount=amount("60"), line="", advance="E-1")
    other = entry(id="E-3", type="partner_justification", amount=amount("5"), line="", advance="E-9")
    held = project(entries=(advance, justified, other))
    assert [(one.entry.id, one.left) for one in open_advances(held)] == [("E-1", amount("40"))]
    assert line_of(held, justified) == "4"
    assert line_of(held, other) == ""
    assert open_advances(project(entries=(advance, replace(justified, amount=amount("100"))))) == ()


def test_money_at_hand_goes_from_one_period_to_the_next() -> None:
    entries = (
        entry(type="interest", amount=amount("7"), date=date("2006-02-01")),
        entry(type="expenditure", amount=amount("40"), date=date("2006-02-02")),
        entry(type="return_of_balance", amount=amount("12"), date=date("2006-05-02")),
        entry(type="expenditure", amount=amount("30"), date=date("2006-05-03")),
    )
    tranches = (Tranche(number=1, amount=amount("100"), date=date("2006-01-15")),)
    held = project(entries=entries, tranches=tranches)
    first = ledger(held, until=Day(2006, 3, 31), since=Day(2006, 1, 1))
    second = ledger(held, until=Day(2006, 6, 30), since=Day(2006, 4, 1))
    assert (first.opening, first.closing) == (0, amount("67"))
    assert (second.opening, second.closing) == (first.closing, amount("25"))


def test_a_statement_dated_after_the_day_does_not_count() -> None:
    early, late, undated = (
        FinanceStatement(statement_date=day) for day in (date("2006-06-30"), date("2006-07-31"), None)
    )
    held = project(finance_section=(late, early, undated))
    assert [at for at, _ in statements_until(held, Day(2006, 6, 30))] == [1, 2]
