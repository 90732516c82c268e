"""The keyboard in tables: in, across and out without a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.tables.people_model import Group, PeopleModel
from ui.tables.people_table import PeopleTable

Key = Qt.Key


class Form(QWidget):
    """A field, a table of two groups, a field."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.model = PeopleModel([Group("a", "First"), Group("b", "Second")])
        self.table = PeopleTable("People", self.model)
        column = QVBoxLayout(self)
        for widget in (self.before, self.table, self.after):
            column.addWidget(widget)

    def at(self) -> tuple[int, int]:
        """Return row and column of the current cell."""
        return self.table.currentIndex().row(), self.table.currentIndex().column()


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.before.setFocus()
    qtbot.waitUntil(made.before.hasFocus)
    return made


def test_tab_enters_crosses_editable_cells_and_leaves(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClick(form.before, Key.Key_Tab)
    visited = [form.at()]
    for _step in range(3):
        qtbot.keyClick(form.table, Key.Key_Tab)
        visited.append(form.at())
    assert visited == [(0, 1), (0, 2), (1, 1), (1, 2)]
    qtbot.keyClick(form.table, Key.Key_Tab)
    assert form.after.hasFocus()


def test_backtab_enters_at_the_last_cell_and_leaves_at_the_first(form: Form, qtbot: QtBot) -> None:
    form.after.setFocus()
    qtbot.keyClick(form.after, Key.Key_Backtab)
    visited = [form.at()]
    for _step in range(3):
        qtbot.keyClick(form.table, Key.Key_Backtab)
        visited.append(form.at())
    assert visited == [(1, 2), (1, 1), (0, 2), (0, 1)]
    qtbot.keyClick(form.table, Key.Key_Backtab)
    assert form.before.hasFocus()


def test_typing_edits_and_tab_goes_to_the_next_cell(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClick(form.before, Key.Key_Tab)
    qtbot.keyClick(form.table, Key.Key_1)
    editor = form.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "2")
    qtbot.keyClick(editor, Key.Key_Tab)
    qtbot.waitUntil(lambda: form.at() == (0, 2))
    assert form.model.value() == {"a": {"women": 12}}


def test_enter_goes_one_row_down(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClick(form.before, Key.Key_Tab)
    qtbot.keyClick(form.table, Key.Key_7)
    editor = form.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClick(editor, Key.Key_Return)  # Qt delivers it queued
    qtbot.waitUntil(lambda: form.at() == (1, 1))
    assert form.model.value() == {"a": {"women": 7}}


def test_delete_empties_a_cell(form: Form, qtbot: QtBot) -> None:
    form.model.set_value({"a": {"women": 3, "men": 4}})
    qtbot.keyClick(form.before, Key.Key_Tab)
    qtbot.keyClick(form.table, Key.Key_Delete)
    assert form.model.value() == {"a": {"men": 4}}


def test_escape_leaves_the_cell_as_it_was(form: Form, qtbot: QtBot) -> None:
    form.model.set_value({"a": {"women": 3}})
    qtbot.keyClick(form.before, Key.Key_Tab)
    qtbot.keyClick(form.table, Key.Key_9)
    editor = form.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClick(editor, Key.Key_Escape)
    assert form.model.value() == {"a": {"women": 3}}


def test_what_is_being_typed_in_a_cell_is_taken_over_on_leaving_the_page(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClick(form.before, Key.Key_Tab)
    qtbot.keyClick(form.table, Key.Key_5)
    form.table.commit()
    assert form.model.value() == {"a": {"women": 5}}


def test_the_menu_offers_the_kinds_of_empty_beside_zero(form: Form, qtbot: QtBot) -> None:
    form.model.set_value({"a": {"women": 3}})
    form.table.setCurrentIndex(form.model.index(0, 2))
    menu = form.table.state_menu()
    actions = {action.text(): action for action in menu.actions()}
    assert {"Not collected", "Set to 0", "Clear"} <= actions.keys()
    actions["Not collected"].trigger()
    assert form.model.value()["a"]["men"] == "not_collected"
    actions["Set to 0"].trigger()
    assert form.model.value()["a"]["men"] == 0


def test_the_keyboard_begins_at_a_cell_that_can_be_typed(form: Form, qtbot: QtBot) -> None:
    form.table.setFocus()
    qtbot.waitUntil(form.table.hasFocus)
    assert form.at() == (0, 1), "the first cell is the name of the row"


def test_a_reader_hears_what_the_table_is_about_once(form: Form, qtbot: QtBot) -> None:
    form.table.setAccessibleDescription("Count each person once.")
    form.table.setFocus()
    assert form.table.accessibleDescription() == "Count each person once."
    qtbot.keyClick(form.table, Key.Key_4)
    editor = form.table.findChild(QLineEdit)
    assert editor is not None and editor.hasFocus()
    qtbot.keyClick(editor, Key.Key_Tab)
    assert form.at() == (0, 2)
    assert form.table.accessibleDescription() == "", "not again at each cell"
    form.table.setAccessibleDescription("Count each person once, please.")
    assert form.table.accessibleDescription() == ""
    form.after.setFocus()
    assert form.table.accessibleDescription() == "Count each person once, please."
