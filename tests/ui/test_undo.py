"""Undo and redo of what is already in the store."""

from collections.abc import Iterator
from contextlib import nullcontext

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.lines import LineEdit
from ui.tasks import Tasks
from ui.undo import Step, Undo


class Shelf:
    """What a store is to the stack: values by name, and a refusal."""

    def __init__(self) -> None:
        self.values = {"title": "c"}
        self.refusal: Exception | None = None

    def put(self, name: str, value: str) -> str:
        if self.refusal is not None:
            raise self.refusal
        self.values[name] = value
        return name

    def step(self, name: str, before: str, after: str) -> Step:
        return Step(f"{name}", lambda _s: self.put(name, before), lambda _s: self.put(name, after), f"record.{name}")


@pytest.fixture
def undo(qtbot: QtBot) -> Iterator[Undo]:
    tasks = Tasks(lambda: nullcontext(object()))
    yield Undo(tasks)
    tasks.close()


def test_pushing_a_step_changes_nothing_undo_and_redo_do(undo: Undo, qtbot: QtBot) -> None:
    shelf = Shelf()
    undo.committed(shelf.step("title", "a", "b"))
    assert shelf.values == {"title": "c"}
    with qtbot.waitSignal(undo.said) as said:
        undo.undo()
    assert said.args == ["Taken back: title"]
    assert shelf.values == {"title": "a"}
    with qtbot.waitSignal(undo.said) as said:
        undo.redo()
    assert said.args == ["Done again: title"]
    assert shelf.values == {"title": "b"}


def test_changes_of_one_field_in_a_row_are_one_step_until_it_is_left(undo: Undo, qtbot: QtBot) -> None:
    shelf = Shelf()
    undo.committed(shelf.step("title", "", "G"))
    undo.committed(shelf.step("title", "G", "Ge"))
    undo.committed(shelf.step("place", "", "Goma"))
    assert undo.stack.count() == 2
    undo.seal()
    undo.committed(shelf.step("place", "Goma", "Bunia"))
    assert undo.stack.count() == 3
    for _ in range(3):
        with qtbot.waitSignal(undo.said):
            undo.undo()
    assert shelf.values == {"title": "", "place": ""}
    with qtbot.waitSignal(undo.said):
        undo.redo()
    assert shelf.values["title"] == "Ge"


def test_what_the_store_refuses_stays_to_be_undone(undo: Undo, qtbot: QtBot) -> None:
    shelf = Shelf()
    undo.committed(shelf.step("title", "a", "b"))
    shelf.refusal = OSError(28, "full")
    with qtbot.waitSignal(undo.failed) as failed:
        undo.undo()
    assert failed.args == [shelf.refusal]
    assert undo.stack.canUndo()
    shelf.refusal = None
    with qtbot.waitSignal(undo.said):
        undo.undo()
    assert shelf.values == {"title": "a"}


def test_locking_forgets(undo: Undo) -> None:
    undo.committed(Shelf().step("title", "a", "b"))
    undo.forget()
    assert not undo.stack.canUndo()


def test_a_text_being_edited_has_its_own_undo(undo: Undo, qtbot: QtBot) -> None:
    shelf = Shelf()
    page = QWidget()
    column = QVBoxLayout(page)
    edit, other = QLineEdit(), QWidget()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column.addWidget(edit)
    column.addWidget(other)
    qtbot.addWidget(page)
    undo.install(page)
    with qtbot.waitExposed(page):
        page.show()
    undo.committed(shelf.step("title", "a", "b"))
    edit.setFocus()
    qtbot.keyClicks(edit, "x")
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == ""
    assert undo.stack.canUndo()
    other.setFocus()
    with qtbot.waitSignal(undo.said):
        qtbot.keyClick(other, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shelf.values == {"title": "a"}


def test_a_line_without_anything_to_take_back_leaves_the_keys_to_the_window(undo: Undo, qtbot: QtBot) -> None:
    shelf, page = Shelf(), QWidget()
    edit = LineEdit()
    QVBoxLayout(page).addWidget(edit)
    qtbot.addWidget(page)
    undo.install(page)
    with qtbot.waitExposed(page):
        page.show()
    undo.committed(shelf.step("title", "a", "b"))
    edit.setFocus()
    qtbot.keyClicks(edit, "x")
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (edit.text(), undo.stack.canUndo()) == ("", True)
    with qtbot.waitSignal(undo.said):
        qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shelf.values == {"title": "a"}
