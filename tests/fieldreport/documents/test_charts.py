"""Chart descriptions: what is said, over which groups, and that nothing undated is lost."""

from datetime import date
from decimal import Decimal

import builders

from fieldreport.documents import charts
from fieldreport.ledger import ledger
from fieldreport.reports import ReportContent


def test_shares_say_over_how_many_groups(rich: ReportContent) -> None:
    chart = charts.women_share_by_component(rich)
    assert [bar.label for bar in chart.bars] == ["Military", "Police", "National counterparts", "All components"]
    assert [bar.text for bar in chart.bars] == ["10.0", "50.0", "60.0", "28.9"]
    assert chart.bars[2].note == "1 of 3 groups"
    assert "3 of 5 groups" in chart.note


def test_a_component_without_complete_groups_has_no_bar() -> None:
    group = builders.participants(women=None, men=None, total=40)
    chart = charts.women_share_by_component(builders.content(builders.training(participants=(group,))))
    assert chart.bars[0].value is None
    assert len(chart.bars) == 1


def test_events_are_counted_in_their_month_or_named_as_undated() -> None:
    held = builders.content(
        builders.training(id="1", end=builders.date("2006-04")),
        builders.training(id="2", start=None, end=builders.date("2006-Q2")),
        builders.training(id="3", status="cancelled"),
        builders.activity(date=builders.date("2006-06-30")),
    )
    chart = charts.events_by_month(held)
    assert [series.values for series in chart.series] == [(1, 0, 0), (0, 0, 1)]
    assert chart.note.endswith("1.")


def test_utilization_over_the_approved_amount_is_marked() -> None:
    over = builders.project(entries=(builders.entry(amount=builders.amount("11000.00")),))
    (bar,) = charts.budget_utilization(builders.content(over)).bars
    assert bar.is_over
    assert bar.text == "102.8%"


def test_lines_of_a_project_are_described(rich: ReportContent) -> None:
    chart = charts.utilization_by_line(ledger(builders.project()))
    assert [bar.text for bar in chart.bars] == ["25.0%", "20.0%", "0.0%"]


def test_money_over_time_ends_with_the_sums_of_the_ledger(rich: ReportContent) -> None:
    project = builders.project()
    chart = charts.utilization_over_time(project, date(2006, 6, 30))
    assert chart is not None
    assert chart.spent[-1].value == ledger(project, date(2006, 6, 30)).spent_total == Decimal("2300.00")
    assert chart.received[-1].value == Decimal("6000.00")
    assert chart.ticks[0][0] == 0
    assert chart.ticks[-1][0] <= chart.top


def test_a_project_on_which_nothing_moved_has_no_chart_over_time() -> None:
    assert charts.utilization_over_time(builders.project(entries=(), tranches=()), date(2006, 6, 30)) is None


def test_a_series_of_shares_ends_with_the_present() -> None:
    chart = charts.share_over_time([("Q1", None), ("Q2", Decimal("23.0"))], "Women, %", goal=Decimal(30))
    assert [bar.is_current for bar in chart.bars] == [False, True]
    assert chart.top == 30
    assert chart.rows()[0][1] == "–"


def test_spending_is_projected_to_the_end_at_the_pace_so_far() -> None:
    project = builders.project(start=builders.date("2006-01-01"), end=builders.date("2006-12-31"))
    chart = charts.utilization_over_time(project, date(2006, 6, 30))
    assert chart is not None
    now, then = chart.projected
    assert (now.day, now.value) == (date(2006, 6, 30), chart.spent[-1].value)
    assert then.day == date(2006, 12, 31)
    assert then.value == Decimal("2300.00") + (Decimal("2300.00") * 184 / 180).quantize(Decimal("0.01"))
    assert chart.top >= then.value


def test_nothing_is_projected_beyond_the_end_or_before_money_was_spent() -> None:
    over = builders.project(end=builders.date("2006-06"))
    chart = charts.utilization_over_time(over, date(2006, 6, 30))
    assert chart is not None
    assert chart.projected == ()
    unspent = charts.utilization_over_time(builders.project(entries=()), date(2006, 6, 30))
    assert unspent is not None
    assert unspent.projected == ()
