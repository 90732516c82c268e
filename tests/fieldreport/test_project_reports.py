"""What a project's reports derive from the ledger, and what their signed form holds."""

from dataclasses import replace
from datetime import date as Day

import pytest
from builders import activity, amount, date, entry, project, training

from fieldreport.codec import RecordProblem
from fieldreport.project_reports import (
    SignedDocument,
    document_identity,
    events_of,
    figures_json,
    financial_figures,
    read_document,
    record_of,
    value_until,
    write_document,
)
from fieldreport.projects import BudgetLine, Indicator, ProjectReport, Tranche

SPRING = (Day(2006, 4, 1), Day(2006, 6, 30))


def _project() -> object:
    return project(
        id="P-1",
        approved=amount("1070"),
        budget=(
            BudgetLine(line="1", category=1, amount=amount("600")),
            BudgetLine(line="2", category=2, amount=amount("400")),
            BudgetLine(line="8", category=8, amount=amount("70")),
        ),
        tranches=(
            Tranche(number=1, amount=amount("500"), date=date("2006-02-01")),
            Tranche(number=2, amount=amount("300"), date=date("2006-04-05")),
            Tranche(number=3, amount=amount("100"), date=date("2006-07-05")),
        ),
        entries=(
            entry(id="a", type="expenditure", line="1", amount=amount("200"), date=date("2006-03-01")),
            entry(id="b", type="expenditure", line="1", amount=amount("150"), date=date("2006-05-01")),
            entry(id="c", type="obligation", line="2", amount=amount("90"), date=date("2006-05-02")),
            entry(id="d", type="liquidation", line="", obligation="c", amount=amount("40"), date=date("2006-06-02")),
            entry(id="e", type="expenditure", line="8", amount=amount("14"), date=date("2006-06-30")),
            entry(id="f", type="interest", line="", amount=amount("3"), date=date("2006-05-31")),
            entry(id="g", type="return_of_balance", line="", amount=amount("5"), date=date("2006-06-30")),
            entry(id="h", type="expenditure", line="2", amount=amount("77"), date=date("2006-07-02")),
        ),
    )


def test_a_financial_report_follows_the_money_from_opening_to_closing() -> None:
    figures = financial_figures(_project(), *SPRING)
    assert figures.sums.opening == 300
    assert (figures.sums.received, figures.interest, figures.returned) == (300, 3, 5)
    assert figures.at_hand == 598
    assert figures.sums.spent == 204
    assert figures.sums.closing == figures.at_hand - figures.sums.spent == 394


def test_lines_add_up_to_direct_and_support_cost_and_both_to_the_total() -> None:
    figures = financial_figures(_project(), *SPRING)
    assert [line.line for line in figures.direct] == ["1", "2"]
    assert (figures.direct_total.spent_before, figures.direct_total.spent) == (200, 190)
    assert (figures.direct_total.obligated, figures.direct_total.balance) == (50, 560)
    assert figures.support_total.spent == 14
    assert figures.total.approved == 1070
    assert figures.total.spent_total == figures.sums.spent_total == 404
    assert figures.total.percent_used == amount("37.8")


def test_the_figures_are_written_as_exact_decimals() -> None:
    written = figures_json(financial_figures(_project(), *SPRING))
    assert (written["opening"], written["closing"], written["total"]["percent_used"]) == ("300", "394", "37.8")
    assert [line["line"] for line in written["lines"]] == ["1", "2", "8"]


def test_interest_and_returned_money_open_no_budget_line() -> None:
    assert "" not in [line.line for line in financial_figures(_project(), *SPRING).sums.lines]


def test_only_events_of_the_project_and_the_period_belong_to_its_report() -> None:
    mine = training(id="T-1", project="P-1")
    records = [
        mine,
        training(id="T-2", project="P-2"),
        training(id="T-3", project="P-1", status="planned"),
        training(id="T-4", project="P-1", start=date("2006-07-01"), end=date("2006-07-02")),
        activity(id="A-1", extra={"project": "P-1"}),
        activity(id="A-2"),
    ]
    assert [one.id for one in events_of(records, "P-1", *SPRING)] == ["T-1", "A-1"]


@pytest.mark.parametrize(
    ("values", "reached"),
    [
        ((), None),
        (({"date": "2006-03-31", "value": 3}, {"date": "2006-06", "value": 5}, {"date": "2006-09", "value": 9}), 5),
        (({"value": 2}, {"value": 4}), 4),
        (({"value": 4}, {"date": "2006-05-01", "value": 1}), 1),
        (({"date": "soon", "value": 4},), 4),
    ],
)
def test_an_indicator_shows_what_was_reached_by_the_end(values: tuple[object, ...], reached: object) -> None:
    assert value_until(Indicator(values=values), Day(2006, 6, 30)) == reached


def _document(**changes: object) -> SignedDocument:
    held = _project()
    usual: dict[str, object] = {
        "type": "financial",
        "mission": "MONUC",
        "period": "2006-Q2",
        "role": "adviser",
        "revision": 1,
        "created": "2006-07-10T09:00:00Z",
        "app_version": "0.1.0",
        "signatories": ("adviser",),
        "project": held.id,
        "record": record_of(held),
        "figures": figures_json(financial_figures(held, *SPRING)),
    }
    return SignedDocument(**(usual | changes))


def test_a_signed_document_comes_back_as_it_was_written() -> None:
    made = _document()
    data = write_document(made)
    read = read_document(data)
    assert write_document(read) == data
    assert read.read_project() == _project()
    assert document_identity(data) == document_identity(write_document(read))
    assert document_identity(write_document(replace(made, revision=2))) != document_identity(data)


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "narrative"},
        {"period": "spring"},
        {"revision": 0},
        {"created": "yesterday"},
        {"supersedes": "abc"},
        {"mission": " "},
        {"project": "P-2"},
        {"record": {"kind": "lesson", "id": "P-1"}},
    ],
)
def test_a_document_that_contradicts_itself_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(RecordProblem):
        read_document(write_document(_document(**changes)))


def test_a_project_finds_its_report_of_a_period() -> None:
    first, second = (ProjectReport(type="financial", period=date("2006-Q2"), id=name) for name in "ab")
    other = ProjectReport(type="substantive", period=date("2006-Q2"), id="c")
    held = project(reports=(first, second, other))
    assert held.report_of("financial", "2006-Q2") == second
    assert held.report_of("substantive", "2006-Q2") == other
    assert held.report_of("financial", "2006-Q1") is None
