"""Portfolio, gaps, indicators, staffing and the capacity review over all missions (H5, H7, H9, H10, H11)."""

from datetime import date

import builders
from consolidated import holding, holdings

from fieldreport.consolidation.learned import gap_lines
from fieldreport.consolidation.portfolio import currency_totals, portfolio
from fieldreport.consolidation.tables import capacity_lines, indicator_lines, staffing_lines
from fieldreport.projects import Approval
from fieldreport.values import Quarter

TODAY = date(2007, 3, 12)


def test_the_newest_report_tells_of_a_project_and_currencies_stay_apart() -> None:
    held = holdings(
        holding(builders.project(title="Old words"), quarter="2006-Q1"),
        holding(builders.project(title="New words"), quarter="2006-Q2"),
        holding(builders.project(currency="EUR"), mission="UNMIL"),
    )
    lines = portfolio(held, TODAY)
    assert (lines[0].held.mission, lines[0].project.title) == ("MONUC", "New words")
    assert [total.currency for total in currency_totals(lines)] == ["EUR", "USD"]
    usd = lines[0].sums
    assert usd is not None
    assert usd.balance == usd.received_total - usd.spent_total


def test_a_report_asked_for_and_not_given_is_overdue() -> None:
    asked = Approval(reference="A-1", report_due=("2006-07-31", "2007-12-31"))
    (line,) = portfolio(holdings(holding(builders.project(approvals=(asked,), reports=()))), TODAY)
    assert [(one.due, one.days) for one in line.overdue] == [(date(2006, 7, 31), (TODAY - date(2006, 7, 31)).days)]


def test_a_gap_in_two_missions_or_quarters_recurs() -> None:
    here = builders.gap(title="No housing for women", since=builders.date("2006-01-15"))
    held = holdings(
        holding(here, quarter="2006-Q1"),
        holding(here),
        holding(builders.gap(title="no HOUSING for women"), mission="UNMIL"),
    )
    first = gap_lines(held)[0]
    assert first.quarters[:2] == (Quarter(2006, 1), Quarter(2006, 2))
    assert first.also_in == ("UNMIL",)
    assert first.is_recurring


def test_values_of_an_indicator_stand_by_quarter() -> None:
    held = holdings(
        *(
            holding(quarter=quarter, template="2014", answers={"2014/O1.1a.value": value})
            for quarter, value in (("2014-Q3", "2 of 5"), ("2014-Q4", "3 of 5"))
        )
    )
    (line,) = indicator_lines(held)
    assert line.values == {Quarter(2014, 3): "2 of 5", Quarter(2014, 4): "3 of 5"}


def test_the_newest_state_of_a_post_counts() -> None:
    held = holdings(
        holding(builders.staffing(id="S-1", date=builders.date("2006-01-31"), posts=1, filled=0), quarter="2006-Q1"),
        holding(builders.staffing(id="S-2", date=builders.date("2006-05-31"), posts=1, filled=1)),
    )
    (line,) = staffing_lines(held)
    assert (line.count("posts"), line.count("filled"), line.reporter) == (1, 1, "adviser")


def test_the_last_capacity_answer_of_a_mission_counts_once() -> None:
    held = holdings(
        holding(quarter="2006-Q1", answers={"2006/CR-01": "no"}),
        holding(answers={"2006/CR-01": "yes"}),
        holding(mission="UNMIL", answers={"2006/CR-01": "dont_know"}),
    )
    (line,) = capacity_lines(held)
    assert {code: line.count(code) for code in ("yes", "no", "dont_know")} == {"yes": 1, "no": 0, "dont_know": 1}
    assert line.count("na") == 0
