"""Reading template files: pieces of the later versions fit the language, damaged files are refused."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from fieldreport.resources import schema_path
from fieldreport.templates import (
    Template,
    TemplateError,
    choices_for,
    column_is_asked,
    column_is_required,
    is_asked,
    is_required,
    parse_template,
)
from fieldreport.templates.values import check_value
from fieldreport.values import Quarter

DATA = Path(__file__).parent.parent.parent / "data" / "templates"


def read(name: str) -> Template:
    return parse_template((DATA / f"{name}.json").read_bytes())


@pytest.mark.parametrize("name", ["plan-2008", "strategy-2014"])
def test_the_published_schema_agrees(name: str) -> None:
    schema = json.loads(schema_path("template.schema.json").read_text(encoding="utf-8"))
    content = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(content)] == []


class TestPlan2008:
    def test_periods(self) -> None:
        template = read("plan-2008")
        assert template.fits(Quarter(2013, 4)) and not template.fits(Quarter(2014, 1))

    def test_a_plan_is_a_table_with_nested_indicators(self) -> None:
        plan = read("plan-2008").question("2008/PL")
        row = {
            "id": "r1",
            "title": "Women candidates",
            "theme": "PART",
            "ea": "PART-1",
            "ind": [{"text": "Trained", "kind": "quantitative", "unit": "persons", "target": "40.5"}],
            "money": {"amount": "12000.00", "currency": "USD"},
            "source": ["XB"],
        }
        assert check_value(plan, [row]) == []
        assert len(check_value(plan, [row | {"ind": [{"kind": "vague", "target": "1.234"}]}])) == 2
        assert plan.columns[0].stage == "plan"
        assert plan.column("money").restricted

    def test_cells_follow_other_cells(self) -> None:
        plan = read("plan-2008").question("2008/PL")
        indicators = plan.column("ind")
        unit, target = indicators.column("unit"), indicators.column("target")
        assert column_is_asked(unit, "adviser", {"kind": "quantitative"})
        assert not column_is_asked(unit, "adviser", {"kind": "qualitative"})
        assert column_is_required(target, "focal-point", {"kind": "quantitative"})
        assert not column_is_required(target, "focal-point", {"kind": "qualitative"})
        assert not column_is_asked(plan.column("contrib"), "headquarters-office", {})

    def test_a_list_filtered_by_another_cell(self) -> None:
        accomplishment = read("plan-2008").question("2008/PL").column("ea")
        assert [choice.code for choice in choices_for(accomplishment, {"theme": "PART"})] == ["PART-1", "PART-2"]
        assert choices_for(accomplishment, {}) == ()

    def test_progress_has_a_row_for_each_planned_indicator(self) -> None:
        progress = read("plan-2008").question("2008/PR")
        assert progress.rows is not None
        assert (progress.rows.from_question, progress.rows.each) == ("2008/PL", "ind")
        row = {"kind": "quantitative", "unit": "persons", "theme": "PART"}
        assert column_is_asked(progress.column("people"), "adviser", row)
        assert not column_is_asked(progress.column("value"), "adviser", row)
        assert column_is_asked(progress.column("value"), "adviser", row | {"unit": "documents"})

    def test_a_section_for_each_theme(self) -> None:
        template = read("plan-2008")
        assert [s.expanded_from for s in template.sections[1:3]] == [("themes", "PREV"), ("themes", "PART")]
        assert not template.section("2008/TH-PREV").default_open("adviser")
        question = template.question("2008/TH-PART.LL")
        assert is_required(question, "adviser", {"2008/TH-PART.0": "reported"}, yearly_due=False)
        assert not is_required(question, "focal-point", {"2008/TH-PART.0": "reported"}, yearly_due=False)

    def test_records_may_fill_a_table(self) -> None:
        source = read("plan-2008").question("2008/GP").source
        assert source is not None and source.mode == "suggested"
        assert not read("plan-2008").question("2008/GP").is_derived


class TestStrategy2014:
    def test_open_end(self) -> None:
        assert read("strategy-2014").fits(Quarter(2099, 1))

    def test_blocks_repeated_inside_a_section(self) -> None:
        section = read("strategy-2014").section("2014/O1.1")
        assert [question.id for question in section.questions if question.purpose == "output"] == [
            f"2014/O1.1{letter}" for letter in "abcd"
        ]
        core, other = section.questions[0], section.questions[3]
        assert (core.demand("focal-point"), other.demand("focal-point")) == ("M", "O")

    def test_a_follow_up_like_another(self) -> None:
        template = read("strategy-2014")
        core, other = template.question("2014/O1.1a.evidence"), template.question("2014/O1.1b.evidence")
        assert (core.demand("adviser"), other.demand("adviser")) == ("M", "O")
        assert core.limit("adviser") == other.limit("adviser") == 150
        assert is_asked(other, "adviser", {"2014/O1.1b": "done"}, yearly_due=False)

    def test_framework_indicators(self) -> None:
        template = read("strategy-2014")
        assert template.indicators[0].target == {"value": "2400", "date": "2018-Q4"}
        assert template.question("2014/O1.1a.value").indicator == "trained"

    def test_checks_between_questions_and_in_rows(self) -> None:
        template = read("strategy-2014")
        check = template.checks[0]
        assert (check.code, check.parts, check.whole) == ("V38", ("2014/LD.goal",), "2014/LD.managers")
        assert template.question("2014/AR.strength").checks[0].parts == ("women",)

    def test_a_yes_may_mean_that_there_is_something_to_report(self) -> None:
        gate = read("strategy-2014").section("2014/PA-1").gate
        assert gate is not None
        assert gate.means("yes", "reported") and gate.code_for("not_in_mandate") == "no"


def minimal() -> dict[str, Any]:
    return {
        "format": "fieldreport-template/1",
        "template": "standardized",
        "version": "2030",
        "periods": [{"from": "2030-Q1"}],
        "lists": {"colours": {"choices": [{"code": "red"}]}},
        "sections": [
            {
                "id": "S",
                "number": "1",
                "group": "S",
                "questions": [{"id": "Q", "type": "text"}, {"id": "R", "type": "yn3"}],
            }
        ],
    }


def changed(path: str, value: Any) -> bytes:
    content = minimal()
    node: Any = content
    *steps, last = path.split("/")
    for step in steps:
        node = node[int(step)] if isinstance(node, list) else node[step]
    if isinstance(node, list):
        node[int(last)] = value
    else:
        node[last] = value
    return json.dumps(content).encode()


Q = "sections/0/questions/0"


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"[1]",
        b"\xff\xfe",
        b"[" * 200_000,
        changed("format", "fieldreport-template/2"),
        changed("surprise", 1),
        changed("version", 2030),
        changed("periods", [{"from": "2030-Q5"}]),
        changed("periods", [{"since": "2030-Q1"}]),
        changed("lists", {"colours": {"choices": [{"code": "red"}, {"code": "red"}]}}),
        changed(f"{Q}/type", "colour"),
        changed(f"{Q}/id", "R"),
        changed(f"{Q}/demand", "X"),
        changed(f"{Q}/demand", {"minister": "M"}),
        changed(f"{Q}/limit", 0),
        changed(f"{Q}/states", ["unknown"]),
        changed(f"{Q}/surprise", 1),
        changed(f"{Q}/level", "moon"),
        changed(f"{Q}/on_demand", ["minister"]),
        changed(Q, {"id": "Q", "type": "one"}),
        changed(Q, {"id": "Q", "type": "one", "list": "shapes"}),
        changed(Q, {"id": "Q", "type": "text", "list": "colours"}),
        changed(Q, {"id": "Q", "type": "table"}),
        changed(Q, {"id": "Q", "type": "table", "columns": [{"id": "a", "type": "int"}, {"id": "a", "type": "int"}]}),
        changed(Q, {"id": "Q", "type": "table", "columns": [{"id": "a", "type": "int"}], "rows": {}}),
        changed(
            Q,
            {"id": "Q", "type": "table", "columns": [{"id": "a", "type": "int"}], "rows": {"from": "R", "each": "b"}},
        ),
        changed(
            Q,
            {
                "id": "Q",
                "type": "table",
                "columns": [{"id": "a", "type": "int", "condition": {"column": "b", "in": ["x"]}}],
            },
        ),
        changed(f"{Q}/condition", {"question": "Z", "in": ["yes"]}),
        changed(f"{Q}/condition", {"question": "Q", "in": ["yes"]}),
        changed(f"{Q}/condition", {"question": "R"}),
        changed(f"{Q}/condition", {"question": "R", "in": ["yes"], "surprise": 1}),
        changed(f"{Q}/follow_ups", ["d"]),
        changed(f"{Q}/indicator", "none"),
        changed(f"{Q}/source", {"records": "training", "mode": "guessed"}),
        changed("checks", [{"code": "V38", "kind": "at_most", "parts": ["Q"], "whole": "Z"}]),
        changed("checks", [{"code": "V38", "kind": "at_most", "parts": ["Q"]}]),
        changed("checks", [{"code": "V38", "kind": "double", "parts": ["Q"], "whole": "R"}]),
        changed("sections/0/questions", [{"block": "none"}]),
        changed("sections/0/questions", [{"repeat": "shapes", "questions": [{"id": "{code}", "type": "text"}]}]),
        changed("sections/0/questions", [{"repeat": "colours", "codes": ["blue"], "questions": []}]),
        changed("sections/0/open_for", ["minister"]),
        changed("indicators", [{"id": "i", "direction": "sideways"}]),
    ],
)
def test_damaged_files_are_refused(damaged: bytes) -> None:
    with pytest.raises(TemplateError) as caught:
        parse_template(damaged)
    assert caught.value.code == "TEMPLATE_DAMAGED"


def test_the_minimal_file_is_a_template() -> None:
    template = parse_template(json.dumps(minimal()).encode())
    assert [question.demand("adviser") for question in template.questions()] == ["M", "M"]


def test_conditions_never_run_in_a_circle() -> None:
    content = minimal()
    content["sections"][0]["questions"] = [
        {"id": "Q", "type": "yn3", "condition": {"not": {"question": "R", "in": ["no"]}}},
        {"id": "R", "type": "yn3", "condition": {"any": [{"question": "Q", "answered": True}]}},
    ]
    with pytest.raises(TemplateError, match="leads back to itself"):
        parse_template(json.dumps(content).encode())


def test_a_block_that_holds_itself_is_refused() -> None:
    content = minimal()
    content["blocks"] = {"loop": [{"block": "loop"}]}
    content["sections"][0]["questions"] = [{"block": "loop"}]
    with pytest.raises(TemplateError):
        parse_template(json.dumps(content).encode())


def test_repetition_cannot_fill_the_memory() -> None:
    content = minimal()
    content["lists"]["many"] = {"choices": [{"code": str(number)} for number in range(30_000)]}
    content["sections"][0]["questions"] = [{"repeat": "many", "questions": [{"id": "{code}", "type": "text"}]}]
    with pytest.raises(TemplateError, match="too many questions"):
        parse_template(json.dumps(content).encode())


PIECES: list[Any] = [json.loads((DATA / "strategy-2014.json").read_text(encoding="utf-8"))]


@given(st.data())
def test_whatever_is_changed_the_reader_reads_or_refuses(data: st.DataObject) -> None:
    content = copy.deepcopy(PIECES[0])
    node: Any = content
    while True:
        keys = sorted(node) if isinstance(node, dict) else range(len(node))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(node[key], dict | list) or not node[key] or data.draw(st.integers(0, 3)) == 0:
            break
        node = node[key]
    junk = (
        st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.sampled_from([[], {}, [None], {"id": 1}])
    )
    node[key] = data.draw(junk)
    try:
        template = parse_template(json.dumps(content).encode())
    except TemplateError:
        return
    for question in template.questions():
        is_required(question, "adviser", {}, yearly_due=True)
