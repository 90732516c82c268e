"""Filters saved by name: in a list and in the search over everything, by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import builders
import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldreport.workflows import recording, remembering
from ui.app import Desktop
from ui.registers.screen import RegisterScreen


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    workspace = workspace_of("adviser", tmp_path, "loaded")
    with workspace.session() as session:
        recording.put_record(session, builders.training(id="T-2", title="Night patrols", status="cancelled"))
    made = open_desktop(workspace, qtbot)
    yield made
    made.tasks.close()


def kept(desktop: Desktop, place: str) -> dict[str, Any]:
    with desktop.workspace.session() as session:
        return remembering.filters(session, place)


def test_the_filter_of_a_list_is_saved_by_name_applied_and_forgotten(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("trainings")
    settle(desktop, qtbot)
    screen = desktop.window.screen("trainings")
    assert isinstance(screen, RegisterScreen)
    page, saved = screen.list_page, screen.list_page.saved
    assert saved.isHidden()
    page.search.setText("patrols")
    page._on_words()
    settle(desktop, qtbot)
    assert page.model.ids == ("T-2",)
    saved.save.click()
    qtbot.keyClicks(saved.name, "Patrols")
    qtbot.keyClick(saved.name, Qt.Key.Key_Return)
    settle(desktop, qtbot)
    assert kept(desktop, "training") == {"Patrols": {"words": "patrols", "period": "", "chosen": {}}}
    assert (saved.names.code(), saved.save.isHidden(), saved.name.isHidden()) == ("Patrols", True, True)
    page._clear()
    settle(desktop, qtbot)
    assert (len(page.model.ids), saved.names.code()) == (2, "")
    saved.names.setCurrentIndex(saved.names.findData("Patrols"))
    saved.names.activated.emit(saved.names.currentIndex())
    settle(desktop, qtbot)
    assert (page.model.ids, page.search.text()) == (("T-2",), "patrols")
    saved.remove.click()
    settle(desktop, qtbot)
    assert kept(desktop, "training") == {}
    assert saved.names.isHidden()


def test_naming_is_left_with_escape_and_nothing_is_saved(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("trainings")
    settle(desktop, qtbot)
    screen: Any = desktop.window.screen("trainings")
    saved = screen.list_page.saved
    screen.list_page.search.setText("patrols")
    screen.list_page._on_words()
    saved.save.click()
    qtbot.keyClicks(saved.name, "Patrols")
    qtbot.keyClick(saved.name, Qt.Key.Key_Escape)
    settle(desktop, qtbot)
    assert saved.name.isHidden()
    assert kept(desktop, "training") == {}


def test_a_search_is_narrowed_saved_and_found_again_after_locking(desktop: Desktop, qtbot: QtBot) -> None:
    sheet = desktop.window.shell.search_sheet
    desktop.window.shell.search()
    settle(desktop, qtbot)
    qtbot.keyClicks(sheet.words, "elections")
    sheet.kind.setCurrentIndex(sheet.kind.findData("training"))
    sheet.kind.activated.emit(sheet.kind.currentIndex())
    assert sheet.words.text() == "kind:training elections"
    sheet._later.timeout.emit()
    settle(desktop, qtbot)
    line = next(held for held in sheet.list.lines if held.text == "Gender and elections")
    assert line.text_marks == ((11, 9),)
    sheet.saved.save.click()
    qtbot.keyClicks(sheet.saved.name, "Ballots")
    qtbot.keyClick(sheet.saved.name, Qt.Key.Key_Return)
    settle(desktop, qtbot)
    assert kept(desktop, "search") == {"Ballots": "kind:training elections"}
    sheet.close_sheet()
    assert sheet.saved.names.count() == 1  # nothing is held while it is closed
    desktop.window.shell.search()
    settle(desktop, qtbot)
    names = sheet.saved.names
    names.setCurrentIndex(names.findData("Ballots"))
    names.activated.emit(names.currentIndex())
    assert sheet.words.text() == "kind:training elections"
    assert sheet.kind.code() == "training"
    sheet.words.clear()
    assert sheet.kind.code() == ""
    assert QApplication.focusWidget() is not None
