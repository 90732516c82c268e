"""Participations, shares and funds: decisions 24, V3, V8, V11, V15."""

from decimal import Decimal

import builders
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.documents.figures import funds, participation, people_rows, project_figures
from fieldreport.models import People
from fieldreport.participation import add_people
from fieldreport.reports import ReportContent
from fieldreport.values import CountState

counts = st.one_of(st.none(), st.integers(0, 10**6), st.sampled_from(list(CountState)))
groups = st.builds(People, women=counts, men=counts, girls=counts, boys=counts, unspecified=counts)


@given(st.lists(groups, max_size=6))
def test_parts_add_up_to_the_total(held: list[People]) -> None:
    added = add_people(held)
    numbers = [value for value in added.parts.values() if isinstance(value, int)]
    assert sum(numbers) == (added.total or 0)
    assert added.complete_total <= (added.total or 0)
    assert added.complete <= added.groups == len(held)


@given(st.lists(groups, max_size=6))
def test_order_of_groups_does_not_matter(held: list[People]) -> None:
    assert add_people(held) == add_people(reversed(held))


def test_a_total_without_split_is_sex_not_given() -> None:
    added = add_people([People(total=406)])
    assert added.parts["unspecified"] == 406
    assert added.share is None


def test_shares_leave_incomplete_groups_out() -> None:
    added = add_people([People(women=1, men=3), People(women=182, men=CountState.NOT_COLLECTED)])
    assert added.share == Decimal("25.0")
    assert (added.complete, added.groups) == (1, 2)
    assert {"men", "total"} <= added.floors


def test_an_estimate_marks_the_sum_and_exact_numbers_do_not() -> None:
    assert "total" in add_people([People(women=1, men=1, total=2, qualifier="about")]).floors
    assert add_people([People(women=1, men=1, total=2)]).floors == frozenset()


def test_one_state_for_all_is_kept_and_blank_is_not_zero() -> None:
    added = add_people([People(women=CountState.WITHHELD), People(women=CountState.WITHHELD)])
    assert added.parts["women"] is CountState.WITHHELD
    assert added.parts["men"] is None
    assert added.total is None


def test_only_held_trainings_of_persons_count(rich: ReportContent) -> None:
    assert participation(rich).total == 100 + 60 + 182 + 406 + 20
    assert [row.component for row in people_rows(rich)] == ["military", "police", "national_counterparts"]


def test_currencies_are_never_added_up() -> None:
    euro = builders.project(id="P-2", currency="EUR")
    held = funds(builders.content(builders.project(), euro, builders.project(id="P-3")))
    assert [(fund.currency, fund.projects) for fund in held] == [("USD", 2), ("EUR", 1)]
    assert held[0].approved == Decimal("21400.00")


def test_the_ledger_ends_with_the_quarter(rich: ReportContent) -> None:
    (held,) = project_figures(rich)
    assert held.ledger.spent_before == Decimal("250.50")
    assert held.ledger.spent == Decimal("1500.00") + Decimal("1000.00") + Decimal("10.00")
