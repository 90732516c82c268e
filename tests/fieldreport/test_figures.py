"""What a text can quote comes out as the records say, and says so where it leaves something out."""

from decimal import Decimal
from typing import Any

import builders
import pytest
from builders import activity, amount, answer, content, participants, people, project, quarter, staffing, training

from fieldreport.figure_kinds import LABELS
from fieldreport.figures import as_read, other_quarters, quotable, refreshed, work_out
from fieldreport.models import Record
from fieldreport.quotes import parse_reference
from fieldreport.values import CountState, Quarter

QUESTION = "2006/AR-B.PR.F"
POLICE = participants(component="police", counterpart="", women=5, men=10, total=15)


def _worked_out(text: str, *records: Record, **others: Any) -> Any:
    reference = parse_reference(text)
    assert reference is not None
    held = {quarter(): records} | {Quarter.parse(name.replace("_", "-")): kept for name, kept in others.items()}
    return work_out(reference, quarter(), held.get)


def _value(text: str, *records: Record, **others: Any) -> str:
    found = _worked_out(text, *records, **others)
    return found.value.text if found.value else found.standing


@pytest.mark.parametrize(
    ("reference", "value"),
    [
        ("trainings.count", "2"),
        ("trainings.women", "29"),
        ("trainings.total", "55"),
        ("trainings.share", "52.7%"),
        ("trainings.women component=police", "5"),
        ("trainings.total component=police", "15"),
        ("trainings.count component=police", "1"),
        ("trainings.count id=T-2", "1"),
        ("trainings.women place=Bukavu", "29"),
        ("trainings.women place=Kinshasa", "0"),
        ("trainings.women colour=red", "unknown"),
        ("trainings.goats", "unknown"),
        ("ships.count", "unknown"),
        ("trainings.women 2006-Q3", "unknown"),
        ("trainings.women 0000", "unknown"),
        ("trainings.women 2005-Q4", "elsewhere"),
        ("trainings.women 2006-Q1", "7"),
        ("trainings.women 2006", "36"),
        ("activities.count", "0"),
        ("staffing.posts", "nothing"),
    ],
)
def test_a_reference_is_worked_out(reference: str, value: str) -> None:
    two = (training(), training(id="T-2", participants=(participants(), POLICE)))
    assert (
        _value(reference, *two, **{"2006_Q1": (training(id="T-0", participants=(participants(women=7),)),)}) == value
    )


def test_it_says_which_records_it_is_made_of() -> None:
    two = (training(), training(id="T-2", participants=(POLICE,)), training(id="T-3", status="planned"), activity())
    assert _worked_out("trainings.women", *two).records == ("training[T-1]", "training[T-2]")
    assert _worked_out("trainings.women component=police", *two).records == ("training[T-2]",)
    assert _worked_out("trainings.count", *two).records == ("training[T-1]", "training[T-2]")
    assert _worked_out("activities.count", *two).records == (activity().address,)


@pytest.mark.parametrize(
    "group",
    [
        {"qualifier": "about"},
        {"qualifier": "over"},
        {"women": CountState.NOT_COLLECTED, "total": None},
        {"women": None, "men": None, "total": 20},
        {"women": None, "men": None, "total": None, "unspecified": 20},
    ],
)
def test_an_estimate_or_a_gap_makes_it_at_least(group: dict[str, Any]) -> None:
    held = (training(), training(id="T-2", participants=(participants(**group),)))
    assert _worked_out("trainings.women", *held).value.is_floor


def test_what_is_complete_is_exact_and_a_share_names_its_groups() -> None:
    open_one = training(id="T-2", participants=(participants(women=None, men=None),))
    assert _value("trainings.share", training(), open_one) == "60.0% 1/2"
    assert _value("trainings.women", training()) == "12"
    children = participants(women=None, men=None, girls=4, boys=5, total=9)
    assert _value("trainings.women", training(participants=(participants(), children))) == "12"


def test_households_are_no_persons() -> None:
    assert (
        _value("activities.total", activity(people=people()), activity(id="A-2", people=people(unit="households")))
        == "20"
    )


def test_money_is_added_up_in_one_currency_only() -> None:
    one = project()
    spent = _worked_out("projects.spent_in_all", one)
    assert spent.value.unit == one.currency
    assert spent.records == (one.address,)
    assert _value("projects.spent_in_all", one, project(id="P-9", currency="EUR")) == "nothing"
    assert _value(f"projects.approved id={one.id}", one, project(id="P-9", currency="EUR")).startswith(one.currency)


def test_posts_that_are_not_known_make_it_at_least() -> None:
    held = staffing(posts=4)
    assert _value("staffing.posts", held) == "4"
    assert _value("staffing.posts", held, staffing(id="S-9", posts=CountState.NOT_COLLECTED)) == "4+"


def test_what_is_offered_is_what_there_is() -> None:
    one = content(training(participants=(participants(), POLICE)), activity(), project())
    offered = quotable(one, {quarter(): one.records}.get)
    texts = [figure.reference.text for figure in offered]
    assert {"trainings.women", "trainings.women component=police", "activities.count", "projects.balance"} <= set(
        texts
    )
    assert "trainings.girls" not in texts  # nobody counted any
    assert len(texts) == len(set(texts))
    assert all(figure.value is not None and figure.records and not figure.standing for figure in offered)
    assert all(f"{one.reference.what}.{one.reference.measure}" in LABELS for one in offered)
    again = [work_out(figure.reference, quarter(), {quarter(): one.records}.get) for figure in offered]
    assert list(offered) == again


def test_the_present_value_stands_in_the_report() -> None:
    text = "In all {trainings.women: 9} women, and {trainings.women 2006-Q1: 4} before."
    one = content(training(), values={QUESTION: text})
    fresh = refreshed(one, {quarter(): one.records}.get)
    assert (
        fresh.answers[QUESTION].value
        == "In all {trainings.women: 12} women, and {trainings.women 2006-Q1: 4} before."
    )
    assert as_read(fresh.answers[QUESTION].value) == "In all 12 women, and 4 before."
    assert other_quarters(one) == {quarter("2006-Q1")}


def test_tables_quote_too() -> None:
    rows = [{"what": "{trainings.women: 1}", "inner": [{"x": "{trainings.men}"}], "n": 3}]
    one = content(training(), values={QUESTION: rows})
    fresh = refreshed(one, {quarter(): one.records}.get).answers[QUESTION].value
    assert fresh == [{"what": "{trainings.women: 12}", "inner": [{"x": "{trainings.men: 8}"}], "n": 3}]
    assert as_read(answer(value={"a": ("{trainings.women: 12}", amount(3))}).value) == {"a": ("12", Decimal(3))}
    assert builders.people() == as_read(builders.people())
