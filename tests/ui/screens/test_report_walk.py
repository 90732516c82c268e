"""Where the keyboard is while one goes from check to check and from screen to screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import builders
import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from worlds import Q2

from fieldreport.workflows import recording
from ui.app import Desktop

Key = Qt.Key


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    workspace = workspace_of("adviser", tmp_path, "loaded")
    with workspace.session() as session:
        for number in ("7", "8"):
            made = builders.training(id=f"T-{number}", title=f"Patrols {number}", facilitators=(), partners=())
            recording.put_record(session, made)
    made = open_desktop(workspace, qtbot)
    yield made
    made.tasks.close()


def f8(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.keyClick(desktop.window, Key.Key_F8)
    settle(desktop, qtbot)


def test_f8_goes_on_from_a_record_to_the_next_check_of_the_report(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("report", Q2)
    settle(desktop, qtbot)
    screen: Any = desktop.window.screen("report")
    card = screen.report_panel.checks
    assert len(card._findings) > 3
    seen, places = [], []
    for _check in card._findings:
        f8(desktop, qtbot)
        seen.append(desktop.window.current_name())
        places.append(card._place)
    assert places == list(range(len(card._findings)))
    assert seen.count("trainings") > 3  # one check after the other, and every one reached from the record before
    # Somebody who goes on by another way is not led back.
    desktop.desk.open("trainings")
    settle(desktop, qtbot)
    f8(desktop, qtbot)
    assert desktop.window.current_name() == "trainings"


def test_a_change_of_screen_hands_the_keyboard_to_nobody_on_the_way(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window._keyboard.setInterval(60_000)  # not before everything is read, however slow the computer is
    heard: list[QWidget] = []
    QApplication.instance().focusChanged.connect(lambda _old, new: heard.append(new))  # type: ignore[union-attr]
    for room in ("activities", "home", "report", "projects", "packages", "settings", "home"):
        heard.clear()
        desktop.desk.open(room, Q2 if room == "report" else None)
        settle(desktop, qtbot)
        spoken = [held for held in heard if held is not None and type(held) is not QWidget]
        assert len(set(spoken)) == 1, (room, spoken)
        assert spoken[-1] is QApplication.focusWidget()


def test_a_screen_is_come_back_to_where_the_keyboard_was(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("report", Q2)
    settle(desktop, qtbot)
    screen: Any = desktop.window.screen("report")
    form = screen.sections.forms[screen.sections.current_id]
    form.focus_first()
    held = QApplication.focusWidget()
    assert not isinstance(held, QPushButton)
    desktop.desk.open("activities")
    settle(desktop, qtbot)
    assert QApplication.focusWidget() is not held
    desktop.desk.open("report")
    settle(desktop, qtbot)
    assert QApplication.focusWidget() is held
