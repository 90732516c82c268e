"""Participation is added up honestly: exact counts of persons only, and what is left out is said (H3)."""

import builders
from consolidated import holding, holdings
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.consolidation.holdings import Holdings, ReportingYear
from fieldreport.consolidation.people import count_rows, total_of, totals


def _held(*groups: dict[str, object], **changes: object) -> Holdings:
    made = tuple(builders.participants(**({"total": None} | one)) for one in groups)
    return holdings(holding(builders.training(participants=made, **changes)))


def test_estimates_bounds_shares_and_organisations_are_counted_and_not_added() -> None:
    blank = {"women": None, "men": None}
    held = _held(
        {"women": 10, "men": 20},
        blank | {"total": 400, "qualifier": "over"},
        blank | {"total": 90, "qualifier": "about"},
        blank | {"women_pct_stated": 84.0},
        blank | {"total": 7, "unit": "organisations"},
    )
    total = total_of(count_rows(held))
    assert (total.total, total.parts) == (30, {"women": 10, "men": 20})
    assert total.lower_bounds == (1, 400)
    assert total.estimates == (1, 90)
    assert (total.shares_only, total.not_persons) == (1, 1)
    assert total.is_floor


def test_a_sum_of_exact_groups_is_not_at_least() -> None:
    assert not total_of(count_rows(_held({"women": 1, "men": 2}))).is_floor


def test_the_share_covers_the_groups_complete_by_sex() -> None:
    held = _held({"women": 10, "men": 30}, {"women": None, "men": None, "unspecified": 60, "total": 60})
    total = total_of(count_rows(held))
    assert (str(total.share), total.complete, total.groups) == ("25.0", 1, 2)
    assert total.parts["unspecified"] == 60


def test_a_training_that_did_not_take_place_taught_nobody() -> None:
    held = _held({"women": 10, "men": 20}, status="cancelled")
    assert totals(count_rows(held), "mission") == ()


def test_a_record_that_two_quarters_report_on_counts_once_as_the_newer_says() -> None:
    first = builders.training(participants=(builders.participants(women=1, men=1, total=None),))
    second = builders.training(participants=(builders.participants(women=5, men=5, total=None),))
    held = holdings(holding(first, quarter="2006-Q1"), holding(second, quarter="2006-Q2"))
    (total,) = totals(count_rows(held), "mission")
    assert (total.total, total.events) == (10, 1)


def test_records_of_two_missions_with_one_id_are_two() -> None:
    one = builders.training()
    held = holdings(holding(one), holding(one, mission="UNMIL"))
    assert [total.key for total in totals(count_rows(held), "mission")] == [("MONUC",), ("UNMIL",)]


_counts = st.one_of(st.none(), st.integers(0, 500))
_groups = st.lists(
    st.fixed_dictionaries(
        {
            "women": _counts,
            "men": _counts,
            "unspecified": _counts,
            "component": st.sampled_from(("military", "police", "civilian")),
            "qualifier": st.sampled_from(("exact", "over", "about")),
        }
    ),
    max_size=12,
)


@given(_groups)
def test_whatever_is_taken_apart_adds_up_again(groups: list[dict[str, object]]) -> None:
    rows = count_rows(_held(*groups))
    whole = total_of(rows)
    for by in ("component", "quarter", "mission", "counterpart"):
        parts = totals(rows, by)
        assert sum(part.total or 0 for part in parts) == (whole.total or 0)
        assert sum(part.parts.get("women", 0) for part in parts) == whole.parts.get("women", 0)
        assert sum(part.groups for part in parts) == whole.groups


def test_a_budget_year_runs_from_july_to_june() -> None:
    year = ReportingYear(2006, is_budget_year=True)
    assert year.label == "2006/07"
    assert [str(one) for one in year.quarters] == ["2006-Q3", "2006-Q4", "2007-Q1", "2007-Q2"]
    assert (year.start.isoformat(), year.end.isoformat()) == ("2006-07-01", "2007-06-30")
