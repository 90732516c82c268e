"""The rows of tables that come from the user, from a list, and from the rows of another table."""

from pathlib import Path
from typing import Any

import pytest

from fieldreport.templates import Tables, Template, load_template, parse_template, row_key, title_column

DATA = Path(__file__).parents[2] / "data" / "templates"

PLAN: list[dict[str, Any]] = [
    {
        "id": "l1",
        "title": "Radio",
        "theme": "PART",
        "ind": [
            {"id": "i1", "text": "Women on air", "kind": "quantitative", "unit": "persons"},
            {"id": "i2", "text": "Broadcasts", "kind": "quantitative", "unit": "events"},
        ],
    },
    {"id": "l2", "title": "Police desks", "theme": "PROT"},
]


@pytest.fixture(scope="module")
def template() -> Template:
    return load_template("2008")


def tables(template: Template, **answers: Any) -> Tables:
    return Tables(template, {f"2008/{name}": value for name, value in answers.items()})


def test_rows_that_the_user_adds(template: Template) -> None:
    rows = tables(template).rows(template.question("2008/PL"), PLAN)
    assert [(row.key, row.title) for row in rows] == [("[0]", "Radio"), ("[1]", "Police desks")]
    assert tables(template).rows(template.question("2008/PL"), None) == ()


def test_rows_that_another_table_asks_for(template: Template) -> None:
    written = [{"from": "l2", "status": "late"}]
    rows = tables(template, PL=PLAN).rows(template.question("2008/PR"), written)
    assert [(row.key, row.title, row.cells.get("status")) for row in rows] == [
        ("[l1]", "Radio", None),
        ("[l2]", "Police desks", "late"),
    ]
    assert rows[0].source["theme"] == "PART"


def test_what_was_written_about_a_row_that_is_gone_stays(template: Template) -> None:
    written = [{"from": "l9", "text": "Begun."}, {"from": "l8"}]
    rows = tables(template, PL=PLAN[:1]).rows(template.question("2008/PR"), written)
    assert [(row.key, row.is_left_over) for row in rows] == [("[l1]", False), ("[l9]", True)]


def test_a_table_inside_a_row_takes_the_rows_of_its_own_line(template: Template) -> None:
    progress = template.question("2008/PR")
    values = progress.column("val")
    assert values is not None
    held = tables(template, PL=PLAN)
    first, second = held.rows(progress, None)
    assert [row.title for row in held.rows(values, None, first)] == ["Women on air", "Broadcasts"]
    assert held.rows(values, None, second) == ()
    persons, events = held.rows(values, None, first)
    people, number = values.column("people"), values.column("value")
    assert people is not None and number is not None
    assert [persons.asks(column, "adviser") for column in (people, number)] == [True, False]
    assert [events.asks(column, "adviser") for column in (people, number)] == [False, True]


def test_all_rows_with_their_addresses(template: Template) -> None:
    found = tables(template, PL=PLAN).walk(template.question("2008/PR"), None, "adviser")
    assert [at for _table, _row, at in found] == ["[l1]", "[l1].val[i1]", "[l1].val[i2]", "[l2]"]


def test_fixed_rows_are_there_before_they_are_written() -> None:
    piece = parse_template((DATA / "strategy-2014.json").read_bytes())
    rows = Tables(piece, {}).rows(piece.question("2014/AR.strength"), [{"row": "police", "women": 3}])
    assert [(row.key, row.cells.get("women")) for row in rows] == [
        ("[military]", None),
        ("[police]", 3),
        ("[civilian]", None),
    ]


def test_a_row_without_an_id_is_known_by_its_place(template: Template) -> None:
    assert [row_key(row, place) for place, row in enumerate([{"id": "l1"}, {}])] == ["l1", "1"]


def test_restricted_words_name_no_row(template: Template) -> None:
    held = title_column(template.question("2008/GP"))
    assert held is not None and held.id == "title"
