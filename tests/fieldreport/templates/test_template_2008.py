"""Version 2008 against domain section D.2: themes, strategies, programme lines, their progress, and sheets."""

from typing import Any

import pytest

from fieldreport.templates import (
    ROLES,
    Column,
    Template,
    answer_problems,
    column_is_asked,
    column_is_required,
    is_asked,
    is_required,
    load_template,
    template_for,
)
from fieldreport.values import Quarter

# Transcribed from D.2 by hand: question or column, type, adviser, focal point, words.
TABLE = """
PL             table  M O -
PL.title       text   M M 25
PL.theme       one    M M -
PL.more_themes many   O O -
PL.strategy    one    M M -
PL.ea          para   M M 100
PL.contrib     para   M O 100
PL.ind         table  M M -
PL.ind.text    text   M M 40
PL.ind.unit    one    M M -
PL.ind.base    int    M O -
PL.ind.target  int    M O -
PL.start       date   M M -
PL.end         date   M M -
PL.res         money  M O -
PL.fund        many   M O -
PL.quality     one    M O -
PL.part        many   O O -
PR             table  M M -
PR.val         table  M M -
PR.val.value   int    M M -
PR.val.people  people M M -
PR.text        para   M M 300
PR.status      one    M M -
PR.reason      para   M M 50
PR.impact      para   O O 150
TH-X.LL        para   M O 300
TH-X.GC        para   M O 300
TH-X.SC        para   O O 150
GP             table  O O -
GP.title       text   M M 25
GP.contact     text   O O -
CR-01          yn3    Y Y -
CR-26          yn4    Y Y -
BI-1           one    M M -
BI-7           table  M O -
"""
THEMES = ("PREV", "PART", "PROT", "RELF", "NORM")


@pytest.fixture(scope="module")
def template() -> Template:
    return load_template("2008")


def field_of(template: Template, name: str) -> Any:
    """Return the question with this id, or the column below the longest id that is one."""
    head, *rest = name.split(".")
    if f"2008/{name}" in template.index:
        return template.question(f"2008/{name}")
    held: Any = template.question(f"2008/{head}")
    for part in rest:
        held = held.column(part)
    return held


@pytest.mark.parametrize("line", TABLE.strip().splitlines())
def test_the_table_of_the_domain(template: Template, line: str) -> None:
    name, kind, adviser, focal_point, words = line.split()
    for wanted in [name.replace("X", theme) for theme in THEMES] if "X" in name else [name]:
        held = field_of(template, wanted)
        assert (held.type, held.demand("adviser"), held.demand("focal-point")) == (kind, adviser, focal_point)
        assert held.limit("adviser") == (None if words == "-" else int(words))


def test_periods() -> None:
    assert {template_for(Quarter(year, number)) for year in range(2008, 2014) for number in (1, 4)} == {"2008"}
    assert template_for(Quarter(2007, 4)) == "2006"  # V27


def test_themes_and_strategies_make_the_grid(template: Template) -> None:
    plan = template.question("2008/PL")
    sides = [plan.column(name) for name in plan.grid]
    assert [[choice.code for choice in side.choices] for side in sides if side] == [
        list(THEMES),
        ["POL", "ADVO", "CAP", "NET", "GDS"],
    ]
    assert [section.area for section in template.sections if section.group == "TH"] == list(THEMES)


def test_basic_information_and_capacity_review_are_those_of_2006(template: Template) -> None:
    def shape(version: str) -> dict[str, Any]:
        held = load_template(version)
        return {
            question.id.partition("/")[2]: (question.type, dict(question.demands), question.yearly, question.purpose)
            for question in held.questions()
            if question.id.partition("/")[2].startswith(("BI-", "CR-"))
        }

    assert shape("2008") == shape("2006")
    assert all(q.carried_forward for q in template.questions() if q.yearly)


def indicator(template: Template, name: str) -> Column:
    column = field_of(template, f"PL.ind.{name}")
    assert isinstance(column, Column)
    return column


def test_a_missing_baseline_wants_a_reason(template: Template) -> None:
    row: dict[str, Any] = {"kind": "quantitative", "unit": "persons"}
    assert column_is_required(indicator(template, "base"), "adviser", row)
    assert not column_is_required(indicator(template, "base"), "focal-point", row)
    row["no_base"] = "Never counted"
    assert not column_is_asked(indicator(template, "base"), "adviser", row)
    del row["no_base"]
    row["base"] = 12
    assert not column_is_asked(indicator(template, "no_base"), "adviser", row)
    assert column_is_required(indicator(template, "base_date"), "adviser", row)


def test_words_instead_of_numbers(template: Template) -> None:
    row = {"kind": "qualitative"}
    assert not column_is_asked(indicator(template, "target"), "adviser", row)
    assert column_is_asked(indicator(template, "target_text"), "adviser", row)
    assert not column_is_required(indicator(template, "target_text"), "adviser", row)


def test_persons_are_reported_by_sex(template: Template) -> None:
    value, people = (field_of(template, f"PR.val.{name}") for name in ("value", "people"))
    of_persons = {"kind": "quantitative", "unit": "persons"}
    of_events = {"kind": "quantitative", "unit": "events"}
    assert [column_is_required(column, "adviser", of_persons) for column in (value, people)] == [False, True]
    assert [column_is_required(column, "adviser", of_events) for column in (value, people)] == [True, False]


def test_progress_is_asked_once_there_is_a_plan(template: Template) -> None:
    progress = template.question("2008/PR")
    assert not is_asked(progress, "adviser", {}, yearly_due=False)
    assert is_required(progress, "focal-point", {"2008/PL": [{"title": "Radio"}]}, yearly_due=False)
    assert progress.rows is not None and progress.rows.from_question == "2008/PL"


@pytest.mark.parametrize("status", ["late", "stopped"])
def test_late_and_stopped_want_a_reason(template: Template, status: str) -> None:
    reason = field_of(template, "PR.reason")
    assert column_is_required(reason, "focal-point", {"status": status})
    assert not column_is_asked(reason, "focal-point", {"status": "on_course"})


def test_a_sheet_may_be_a_draft(template: Template) -> None:
    wanted = ("level", "start", "themes", "result", "lesson")
    columns = [field_of(template, f"GP.{name}") for name in wanted]
    assert not any(column_is_required(column, "adviser", {"status": "draft"}) for column in columns)
    assert all(column_is_required(column, "adviser", {"status": "submitted"}) for column in columns)


def test_lessons_and_gaps_only_where_the_theme_is_reported(template: Template) -> None:
    lessons = template.question("2008/TH-PROT.LL")
    assert is_required(lessons, "adviser", {"2008/TH-PROT.0": "reported"}, yearly_due=False)
    assert not is_asked(lessons, "adviser", {"2008/TH-PROT.0": "nothing"}, yearly_due=False)
    assert not is_required(lessons, "focal-point", {"2008/TH-PROT.0": "reported"}, yearly_due=False)


def test_what_is_restricted(template: Template) -> None:
    assert field_of(template, "PL.res").restricted  # R43
    assert field_of(template, "GP.contact").restricted  # R99


def test_columns_say_their_purpose(template: Template) -> None:
    def every(columns: tuple[Column, ...]) -> list[Column]:
        return [column for held in columns for column in (held, *every(held.columns))]

    for name in ("PL", "PR", "GP"):
        assert all(column.purpose for column in every(template.question(f"2008/{name}").columns))


def test_every_role_has_a_form(template: Template) -> None:
    for role in ROLES:
        assert {"PL", "TH", "CR", "BI"} <= {section.group for section in template.sections_for(role)}


def test_a_filled_line_has_the_right_shape(template: Template) -> None:
    line = {
        "id": "l1",
        "title": "Radio for women candidates",
        "theme": "PART",
        "strategy": "CAP",
        "start": "2008-03",
        "end": "2009",
        "ind": [{"id": "i1", "text": "Women on air", "kind": "quantitative", "unit": "persons", "base": "12.5"}],
        "res": {"amount": "12000.00", "currency": "USD"},
        "fund": ["XB", "RB"],
    }
    assert answer_problems(template.question("2008/PL"), [line]) == []
    progress = [{"from": "l1", "status": "on_course", "val": [{"from": "i1", "people": {"women": 5, "men": 2}}]}]
    assert answer_problems(template.question("2008/PR"), progress) == []
    broken = [{**line, "theme": "MISC", "ind": [{"text": "x", "unit": 3}]}]
    assert {problem.code for problem in answer_problems(template.question("2008/PL"), broken)} == {
        "ANSWER_CHOICE",
        "ANSWER_TEXT",
    }


def test_repeated_pages_are_numbered_by_their_place(template: Template) -> None:
    numbers = [section.number for section in template.sections if section.group == "TH"]
    assert numbers == ["3.1", "3.2", "3.3", "3.4", "3.5"]
