"""Rules on the cells of tables, on rows that another table asks for, and on tables inside rows (V21, V22)."""

from typing import Any

import builders

from fieldreport.reports import Finding
from fieldreport.templates import load_template
from fieldreport.validation import CheckContext, check

PLAN = {
    "id": "l1",
    "title": "Radio",
    "theme": "PART",
    "strategy": "CAP",
    "ea": "Women are heard.",
    "contrib": "Women take part.",
    "start": "2008",
    "end": "2009",
    "res": {"amount": "1000.00", "currency": "USD"},
    "fund": ["XB"],
    "quality": "estimate",
}
INDICATOR = {
    "id": "i1",
    "text": "Women on air",
    "kind": "quantitative",
    "unit": "persons",
    "direction": "up",
    "base": 3,
    "base_date": "2007",
    "target": 40,
    "target_date": "2009",
}
PROGRESS = {"from": "l1", "text": "Begun.", "status": "on_course", "val": [{"from": "i1", "people": {"women": 4}}]}


def found(plan: Any, progress: Any, code: str = "V21") -> dict[str, Finding]:
    content = builders.content(
        values={"2008/PL": plan, "2008/PR": progress},
        template=load_template("2008"),
        quarter=builders.quarter("2008-Q3"),
    )
    findings = check(content, CheckContext(today=builders.TODAY))
    return {held.address: held for held in findings if held.code == code and "/P" in held.address}


def test_a_whole_line_has_no_gap() -> None:
    assert found([{**PLAN, "ind": [INDICATOR]}], [PROGRESS]) == {}


def test_a_line_wants_an_indicator() -> None:
    [finding] = found([PLAN], [PROGRESS]).values()
    assert finding.address == "report.2008/PL[0].ind"
    assert "“Radio”: “Indicators” is empty" in finding.text


def test_cells_of_a_table_inside_a_row() -> None:
    bare = {key: held for key, held in INDICATOR.items() if key not in ("base", "target_date")}
    held = found([{**PLAN, "ind": [bare]}], [PROGRESS])
    assert held.keys() == {"report.2008/PL[0].ind[0].base", "report.2008/PL[0].ind[0].target_date"}
    assert "“Women on air”: “Baseline” is empty" in held["report.2008/PL[0].ind[0].base"].text


def test_every_line_wants_its_progress() -> None:
    other = {**PLAN, "id": "l2", "title": "Desks", "ind": [INDICATOR]}
    held = found([{**PLAN, "ind": [INDICATOR]}, other], [PROGRESS])
    assert held.keys() == {f"report.2008/PR[l2].{name}" for name in ("text", "status", "val[i1].people")}
    assert "“Desks”" in held["report.2008/PR[l2].status"].text


def test_words_are_counted_inside_rows_too() -> None:
    long = {**INDICATOR, "no_base": None, "text": "word " * 41}
    held = found([{**PLAN, "ind": [long]}], [{**PROGRESS, "text": "word " * 301}], "V22")
    assert held.keys() == {"report.2008/PL[0].ind[0].text", "report.2008/PR[l1].text"}


def test_progress_of_a_line_that_is_gone_is_judged_by_nobody() -> None:
    assert found([{**PLAN, "ind": [INDICATOR]}], [PROGRESS, {"from": "l9", "status": "late"}]) == {}


def test_people_inside_rows_are_counted_like_all_others() -> None:
    wrong = {**PROGRESS, "val": [{"from": "i1", "people": {"women": 4, "men": 3, "total": 9}}]}
    content = builders.content(
        values={"2008/PL": [{**PLAN, "ind": [INDICATOR]}], "2008/PR": [wrong]},
        template=load_template("2008"),
        quarter=builders.quarter("2008-Q3"),
    )
    held = {one.address for one in check(content, CheckContext(today=builders.TODAY)) if one.code == "V2"}
    assert held == {"report.2008/PR[l1].val[i1].people.total"}
