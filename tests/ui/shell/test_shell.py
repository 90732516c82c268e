"""Menu, keys and search, by keyboard, on a real desk."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.progress import question_at
from fieldreport.workflows import searching
from ui.app import Desktop
from ui.theme import theme


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(workspace_of("adviser", tmp_path, "loaded"), qtbot)
    yield made
    made.tasks.close()


def press(keys: str) -> None:
    """Press keys where the keyboard is."""
    combination = QKeySequence(keys)[0]
    QTest.keyClick(QApplication.focusWidget(), combination.key(), combination.keyboardModifiers())


def searched(desktop: Desktop, qtbot: QtBot, words: str) -> list[str]:
    """Search by keyboard and return the titles found."""
    press("Ctrl+K")
    sheet = desktop.window.shell.search_sheet
    assert QApplication.focusWidget() is sheet.words
    sheet.words.clear()
    QTest.keyClicks(sheet.words, words)
    sheet._later.timeout.emit()
    settle(desktop, qtbot)
    return [line.text for line in sheet.list.lines]


def test_every_command_has_words_and_no_key_is_given_twice(desktop: Desktop) -> None:
    commands = [command for group in desktop.window.shell.commands.groups for command in group.commands]
    keys = [one for command in commands for one in command.keys]
    assert all(command.words for command in commands)
    assert len(keys) == len(set(keys))
    assert len({command.key for command in commands}) == len(commands)


def test_the_menu_leads_to_every_room_there_is(desktop: Desktop, qtbot: QtBot) -> None:
    actions = desktop.window.shell.commands.actions
    rooms = [key.removeprefix("go:") for key in actions if key.startswith("go:")]
    assert {"home", "report", "signing", "settings"} <= set(rooms)
    for room in rooms:
        actions[f"go:{room}"].trigger()
        settle(desktop, qtbot)
        assert desktop.window.current_name() == room


def test_f10_opens_the_menu_ready_for_the_arrow_keys(desktop: Desktop, qtbot: QtBot) -> None:
    press("F10")
    menu = desktop.window.shell.commands.menu
    qtbot.waitUntil(menu.isVisible)
    assert menu.activeAction() is menu.actions()[0]
    assert [part.text() for part in menu.actions()] == ["Go to", "Desk", "Look", "Help"]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_alt_alone_opens_the_menu_and_alt_with_a_key_does_not(desktop: Desktop, qtbot: QtBot) -> None:
    here = QApplication.focusWidget()
    QTest.keyPress(here, Qt.Key.Key_Alt)
    QTest.keyRelease(here, Qt.Key.Key_Alt)
    menu = desktop.window.shell.commands.menu
    qtbot.waitUntil(menu.isVisible)
    menu.close()
    press("Alt+2")
    settle(desktop, qtbot)
    assert desktop.window.current_name() == "report"
    assert not menu.isVisible()


def test_an_alt_that_comes_again_after_its_command_opens_no_menu(desktop: Desktop, qtbot: QtBot) -> None:
    press("Alt+2")
    settle(desktop, qtbot)
    shell = desktop.window.shell
    shell._since_command.start()  # the command has just been done, however long the store took
    here = QApplication.focusWidget()
    QTest.keyPress(here, Qt.Key.Key_Alt)
    QTest.keyRelease(here, Qt.Key.Key_Alt)
    assert not shell.commands.menu.isVisible()


def test_search_finds_a_record_and_an_answer_and_enter_opens_the_place(desktop: Desktop, qtbot: QtBot) -> None:
    with desktop.workspace.session() as session:
        everything = searching.search(session, "a")
    answer = next(found for found in everything if found.kind == "answer" and found.section)
    titles = searched(desktop, qtbot, answer.excerpt[0].text.split()[0])
    assert titles
    sheet = desktop.window.shell.search_sheet
    place = next(place for place, found in enumerate(sheet.found) if found.kind == "answer")
    sheet_found = sheet.found[place]
    for _step in range(place):
        press("Down")
    press("Return")
    settle(desktop, qtbot)
    assert not sheet.isVisible()
    assert desktop.window.current_name() == "report"
    report: Any = desktop.window.current
    question = question_at(sheet_found.address, report._draft.template)
    assert question is not None
    frame = report.sections.forms[report.sections.current_id].frames[question.id]
    assert frame.isAncestorOf(QApplication.focusWidget())


def test_a_record_without_a_page_of_its_own_says_so_and_stays(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("record", "explanation[N-1]")
    assert desktop.window.current_name() == "home"
    assert "no page of its own" in desktop.desk.status.sentence.text()


def test_backup_in_the_bar_and_in_the_menu_lead_to_the_card_of_backups(desktop: Desktop, qtbot: QtBot) -> None:
    home: Any = desktop.window.current
    for way in (home.actions.back_up.click, desktop.window.shell.commands.actions["backup"].trigger):
        desktop.desk.open("home")
        settle(desktop, qtbot)
        way()
        settle(desktop, qtbot)
        settings: Any = desktop.window.current
        assert settings.name == "settings"
        assert settings.sidebar.list.active_key == "data"
        assert settings.data.isAncestorOf(QApplication.focusWidget())


def test_search_says_when_nothing_is_found_and_escape_gives_the_keyboard_back(desktop: Desktop, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    assert searched(desktop, qtbot, "xyzzyq") == []
    sheet = desktop.window.shell.search_sheet
    assert sheet.state.text() == "Nothing has these words."
    press("Esc")
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is before


def test_tab_stays_in_the_search_and_everything_has_a_name(desktop: Desktop, qtbot: QtBot) -> None:
    searched(desktop, qtbot, "a")
    sheet = desktop.window.shell.search_sheet
    for _step in range(4):
        press("Tab")
        assert sheet.isAncestorOf(QApplication.focusWidget())
    assert nameless(desktop.window) == []


def test_the_sheet_of_keys_shows_every_key(desktop: Desktop) -> None:
    press("Ctrl+/")
    sheet = desktop.window.shell.key_sheet
    assert sheet.isVisible()
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    for group in desktop.window.shell.commands.groups:
        for command in group.commands:
            if command.keys:
                assert QKeySequence(command.keys[0]).toString() in shown
                assert command.words in shown
    for keys in ("Ctrl+Shift+F", "Alt+Return", "F6", "PgUp PgDown"):  # of the screens
        assert keys in shown
    assert nameless(desktop.window) == []
    press("Esc")
    assert not sheet.isVisible()


def test_a_question_mark_is_typed_where_text_is_typed(desktop: Desktop, qtbot: QtBot) -> None:
    searched(desktop, qtbot, "why?")
    sheet = desktop.window.shell.search_sheet
    assert sheet.words.text() == "why?"
    assert not desktop.window.shell.key_sheet.isVisible()


def test_locking_by_key_closes_the_search_and_holds_nothing(desktop: Desktop, qtbot: QtBot) -> None:
    searched(desktop, qtbot, "a")
    sheet = desktop.window.shell.search_sheet
    assert sheet.found
    desktop.lock()
    assert not sheet.isVisible()
    assert sheet.found == ()
    press("Ctrl+K")
    assert not sheet.isVisible()
    desktop.window.shell.commands.refresh()
    assert not desktop.window.shell.commands.actions["go:home"].isEnabled()


def test_letters_and_light_follow_the_keys(desktop: Desktop) -> None:
    was_dark, zoom = theme().is_dark, theme().zoom
    press("Ctrl++")
    assert theme().zoom > zoom
    press("Ctrl+0")
    assert theme().zoom == 1.0
    press("Ctrl+Shift+D")
    assert theme().is_dark is not was_dark
    press("Ctrl+Shift+D")
    assert theme().is_dark is was_dark
