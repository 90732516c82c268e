"""Pasting from a spreadsheet: cell by cell, each read as if it were typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from fieldreport.values import CountState
from ui.forms.tables import RowsField
from ui.tables.editable_view import EditableTable, copied_cells
from ui.tables.people_model import Group, PeopleModel
from ui.tables.people_table import PeopleTable
from ui.tables.rows_model import ColumnSpec, RowsModel


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ("one", [["one"]]),
        ("1\n\n3\n", [["1"], [""], ["3"]]),
        ('"two\nlines"\tx\n', [["two\nlines", "x"]]),
        ('"say ""no"""\tx', [['say "no"', "x"]]),
        ("", []),
        ("\n", []),
    ],
)
def test_copied_ranges_are_read_as_spreadsheets_write_them(text: str, cells: list[list[str]]) -> None:
    assert copied_cells(text) == cells


def people(qtbot: QtBot) -> PeopleTable:
    model = PeopleModel([Group("a", "First"), Group("b", "Second")])
    table = PeopleTable("People", model)
    qtbot.addWidget(table)
    with qtbot.waitExposed(table):
        table.show()
    return table


def test_counts_are_pasted_in_any_script_and_words_of_emptiness_too(qtbot: QtBot) -> None:
    table = people(qtbot)
    table.setCurrentIndex(table.people.index(0, 1))
    QGuiApplication.clipboard().setText("1,234\t٣٤\nnot collected\t7\n")
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert table.people.value() == {
        "a": {"women": 1234, "men": 34},
        "b": {"women": CountState.NOT_COLLECTED.value, "men": 7},
    }
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 1)


def test_what_does_not_fit_or_cannot_be_read_is_neither_guessed_nor_lost(qtbot: QtBot) -> None:
    table = people(qtbot)
    table.setCurrentIndex(table.people.index(1, 1))
    assert table.paste("5\tmany\t99\n8\t9") == 2
    assert table.people.value() == {"b": {"women": 5}}
    assert table.people.first_problem() == ("Second", "men", "many")


def test_a_table_of_rows_grows_with_what_is_pasted(qtbot: QtBot) -> None:
    model = RowsModel([ColumnSpec("name", "text", "Name"), ColumnSpec("posts", "int", "Posts")])
    model.add_row()
    table = EditableTable("Posts")
    table.setModel(model)
    qtbot.addWidget(table)
    table.setCurrentIndex(model.index(0, 0))
    assert table.paste("P-4\t2\nP-3\t1") == 4
    held = model.value()
    assert held is not None
    assert [(row["name"], row["posts"]) for row in held] == [("P-4", 2), ("P-3", 1)]


def test_fixed_rows_do_not_grow(qtbot: QtBot) -> None:
    model = RowsModel([ColumnSpec("posts", "int", "Posts")], fixed=[("a", "A")])
    table = EditableTable("Posts")
    table.setModel(model)
    qtbot.addWidget(table)
    table.setCurrentIndex(model.index(0, 1))
    assert table.paste("1\n2") == 1
    assert model.rowCount() == 1


def test_a_cell_is_copied_as_shown(qtbot: QtBot) -> None:
    table = people(qtbot)
    table.people.set_value({"a": {"women": 12}})
    table.setCurrentIndex(table.people.index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "12"


KINDS = (("ngo", "NGO"), ("government", "Government"), ("other", "Other"))


def test_a_word_that_is_no_choice_stays_in_its_cell_and_out_of_the_answer(qtbot: QtBot) -> None:
    field = RowsField([ColumnSpec("name", "text", "Name"), ColumnSpec("type", "one", "Kind", KINDS)], name="Partners")
    qtbot.addWidget(field)
    field.model.add_row()
    kind = field.model.index(0, 1)
    field.model.setData(field.model.index(0, 0), "Women’s union")
    field.model.setData(kind, "4")
    assert [set(row) for row in field.value()] == [{"id", "name"}], "else the store would refuse the whole record"
    assert kind.data() == "4"
    assert field.problem() == "Kind: “4” is not in the list. It offers: NGO, Government, Other…"
    field.model.setData(kind, "gov")
    assert field.value()[0]["type"] == "government"
    assert field.problem() == ""


def test_other_words_are_taken_where_the_template_takes_them() -> None:
    model = RowsModel([ColumnSpec("type", "one", "Kind", KINDS, takes_free_text=True)])
    model.add_row()
    model.setData(model.index(0, 0), "A choir")
    assert model.value()[0]["type"] == "A choir"  # type: ignore[index]
