"""Shapes of answers: what each type of question holds and refuses."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.templates import Condition, is_blank, load_template, state_of
from fieldreport.templates.language import Choice, Column, Field, Question, Rows
from fieldreport.templates.values import AnswerProblem, answer_problems, check_value

COLOURS = (Choice("red"), Choice("blue", {"meaning": "other"}))


def question(kind: Any, **known: Any) -> Field:
    return Question(id="2030/Q", type=kind, section="2030/S", pattern="Q", **known)


TABLE = question(
    "table",
    columns=(Column(id="name", type="text", unique=True), Column(id="women", type="int", states=("withheld",))),
    rows=Rows(is_open=True, minimum=1, maximum=3),
)
FIXED = question("table", columns=(Column(id="women", type="int"),), rows=Rows(list_id="colours", choices=COLOURS))
PEOPLE_ROWS = question("people", rows=Rows(list_id="colours", choices=COLOURS))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (question("text"), "one line"),
        (question("para"), "two\nlines"),
        (question("one", choices=COLOURS), "red"),
        (question("one", choices=COLOURS, free_text=True), "purple"),
        (question("one"), "MONUC"),
        (question("many", choices=COLOURS), ["blue", "red"]),
        (question("many", choices=COLOURS, states=("na",)), {"state": "na"}),
        (question("int"), 0),
        (question("int"), 2**53 - 1),
        (question("int", decimals=2, min=-10), "-3.25"),
        (question("int", states=("withheld",)), {"state": "withheld"}),
        (question("pct"), 92.5),
        (question("pct"), 100),
        (question("pct", decimals=1), "92.5"),
        (question("date"), "2006-Q1"),
        (question("money"), {"amount": "12.50", "currency": "USD"}),
        (question("money"), {"amount": "5000", "currency": "XAF", "rate": "520.5", "rate_date": "2006-04"}),
        (question("people"), {"women": 3, "men": "not_collected", "qualifier": "over"}),
        (PEOPLE_ROWS, {"red": {"women": 3}, "blue": None}),
        (TABLE, [{"name": "a", "women": 1}, {"name": "b", "women": "withheld"}, {"name": None}]),
        (FIXED, [{"row": "red", "women": 2}]),
        (question("links", link_kinds=("training",)), [{"kind": "training", "id": "T-1"}]),
    ],
)
def test_well_formed(field: Field, value: Any) -> None:
    assert check_value(field, value) == []


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        (question("para"), 7, "ANSWER_TEXT"),
        (question("text"), "two\nlines", "ANSWER_LINE"),
        (question("one", choices=COLOURS), "green", "ANSWER_CHOICE"),
        (question("one", choices=COLOURS), ["red"], "ANSWER_TEXT"),
        (question("many", choices=COLOURS), "red", "ANSWER_LIST"),
        (question("many", choices=COLOURS), ["red", "red"], "ANSWER_TWICE"),
        (question("many", choices=COLOURS), ["green"], "ANSWER_CHOICE"),
        (question("many", choices=COLOURS), [""], "ANSWER_TEXT"),
        (question("int"), -1, "ANSWER_RANGE"),
        (question("int"), True, "ANSWER_NUMBER"),
        (question("int"), 2.5, "ANSWER_NUMBER"),
        (question("int"), "12", "ANSWER_NUMBER"),
        (question("int", decimals=1), "1.25", "ANSWER_NUMBER"),
        (question("int", max=5), 6, "ANSWER_RANGE"),
        (question("int"), {"state": "withheld"}, "ANSWER_STATE"),
        (question("pct"), 101, "ANSWER_RANGE"),
        (question("pct"), float("nan"), "ANSWER_NUMBER"),
        (question("pct"), "٩٢", "ANSWER_NUMBER"),
        (question("date"), "March 2006", "ANSWER_DATE"),
        (question("date"), 2006, "ANSWER_DATE"),
        (question("money"), {"amount": 12.5, "currency": "USD"}, "ANSWER_MONEY"),
        (question("money"), {"amount": "12.505", "currency": "USD"}, "ANSWER_MONEY"),
        (question("money"), {"amount": "12.50"}, "ANSWER_MONEY"),
        (question("money"), "12.50 USD", "ANSWER_MONEY"),
        (question("money"), {"amount": "1.00", "currency": "EUR", "rate": "-1"}, "ANSWER_MONEY"),
        (question("people"), {"women": -3}, "ANSWER_PEOPLE"),
        (question("people"), {"women": 1.5}, "ANSWER_PEOPLE"),
        (question("people"), {"qualifier": "roughly"}, "ANSWER_PEOPLE"),
        (question("people"), "12 women", "ANSWER_PEOPLE"),
        (PEOPLE_ROWS, {"green": {"women": 3}}, "ANSWER_ROW"),
        (PEOPLE_ROWS, {"red": {"women": "many"}}, "ANSWER_PEOPLE"),
        (TABLE, {"name": "a"}, "ANSWER_LIST"),
        (TABLE, ["a"], "ANSWER_LIST"),
        (TABLE, [{"name": str(number)} for number in range(4)], "ANSWER_ROWS"),
        (TABLE, [{"name": "a"}, {"name": "a"}], "ANSWER_TWICE"),
        (TABLE, [{"id": "r1"}, {"id": "r1"}], "ANSWER_TWICE"),
        (TABLE, [{"colour": "red"}], "ANSWER_ROW"),
        (TABLE, [{"women": "na"}], "ANSWER_STATE"),
        (TABLE, [{"women": "some"}], "ANSWER_NUMBER"),
        (FIXED, [{"row": "green"}], "ANSWER_ROW"),
        (FIXED, [{"women": 2}], "ANSWER_ROW"),
        (question("links"), {"kind": "training", "id": "T-1"}, "ANSWER_LIST"),
        (question("links", link_kinds=("training",)), [{"kind": "plan", "id": "P"}], "ANSWER_LINK"),
        (question("links"), [{"kind": "training"}], "ANSWER_LINK"),
        (question("links"), [{"kind": "training", "id": "T-1"}] * 2, "ANSWER_TWICE"),
    ],
)
def test_malformed(field: Field, value: Any, code: str) -> None:
    assert [problem.code for problem in answer_problems(field, value)] == [code]


def test_every_code_is_tested_above() -> None:
    marks = [mark for mark in test_malformed.pytestmark if mark.name == "parametrize"]
    assert {case[2] for case in marks[0].args[1]} == set(AnswerProblem.texts)


def test_the_sentence_says_where() -> None:
    found = answer_problems(TABLE, [{"name": "a", "women": 1}, {"name": "b", "women": -1}])
    assert found[0].text.startswith("[1].women: ")
    assert check_value(question("one", choices=COLOURS), "green")[0].endswith("Choose one of: red, blue.")


@pytest.mark.parametrize("blank", [None, "", " \n", [], {}])
@pytest.mark.parametrize("kind", ["text", "para", "one", "many", "int", "pct", "date", "money", "people", "links"])
def test_blank_is_always_well_formed(kind: str, blank: Any) -> None:
    assert check_value(question(kind, choices=COLOURS), blank) == []


def test_the_five_kinds_of_empty_differ() -> None:
    field = question("int", states=("na", "not_collected", "withheld"))
    for value in (0, None, {"state": "na"}, {"state": "not_collected"}, {"state": "withheld"}):
        assert check_value(field, value) == []
    assert [state_of(value) for value in (0, None, {"state": "na"}, {"state": "x"}, "na")] == [
        None,
        None,
        "na",
        None,
        None,
    ]
    assert is_blank(None) and not is_blank(0) and not is_blank({"state": "na"})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | st.sampled_from(["na", "2006"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["women", "id", "kind", "row", "state", "level", "red", "amount"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(json_values)
def test_no_value_whatever_breaks_the_check(value: Any) -> None:
    fields = [TABLE, FIXED, PEOPLE_ROWS, *load_template("2006").questions()]
    for field in {(field.type, field.rows is None): field for field in fields}.values():
        for problem in answer_problems(field, value):
            assert problem.text


@given(st.lists(st.sampled_from(["red", "blue", "green"])), st.lists(st.sampled_from(["red", "green"]), min_size=1))
def test_conditions_obey_logic(chosen: list[str], wanted: list[str]) -> None:
    test = Condition("in", "q", tuple(wanted))
    held = test.holds({"q": chosen})
    assert held == bool(set(chosen) & set(wanted))
    assert Condition("not", parts=(test,)).holds({"q": chosen}) != held
    assert Condition("all", parts=(test, test)).holds({"q": chosen}) == held
    assert Condition("any", parts=(test, test)).holds({"q": chosen}) == held
