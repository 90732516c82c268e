"""Every screen of every role: each control that takes the focus has a name, and no other window opens."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desktops import ROLES, open_desktop, settle, workspace_of
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.values import Quarter
from ui.app import Desktop
from ui.shell.room_names import AUTHORS, HEADQUARTERS, OFFICERS

Q2 = Quarter.parse("2006-Q2")
BEYOND_THE_MENU = {
    "adviser": ("preview", "unlock", "setup"),
    "focal-point": ("preview",),
    "clearing-officer": (),
    "headquarters": ("unlock",),
}
ARGUMENTS = {"report": Q2, "signing": Q2, "preview": Q2, "mission_file": "MONUC"}


@pytest.fixture(params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def desktop(role: str, tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(workspace_of(role, tmp_path), qtbot)
    yield made
    made.tasks.close()


def rooms(desktop: Desktop, role: str) -> list[str]:
    """Return the screens a role can come to."""
    own = {"headquarters": HEADQUARTERS, "clearing-officer": OFFICERS}.get(role, AUTHORS)
    names = [*own, "help", *BEYOND_THE_MENU[role]]
    return [name for name in names if desktop.desk.has(name)]


def test_every_control_of_every_screen_has_a_name(desktop: Desktop, role: str, qtbot: QtBot) -> None:
    found = {}
    for name in rooms(desktop, role):
        desktop.window.show_screen(name, ARGUMENTS.get(name))
        settle(desktop, qtbot)
        assert desktop.window.windowTitle()
        without = nameless(desktop.window)
        if without:
            found[name] = without
        stray = [held for held in QApplication.topLevelWidgets() if held.isVisible() and held is not desktop.window]
        assert stray == [], name
    assert found == {}


def test_every_screen_is_wired_into_the_menu(desktop: Desktop, role: str) -> None:
    """A room that was added to the window but not to a menu would be found by nobody."""
    offered = {*AUTHORS, *HEADQUARTERS, "help", "preview", "compare", "clearance", "unlock", "setup", "record"}
    assert desktop.desk.screens <= offered  # of all roles together


def test_the_report_opens_with_the_keyboard_at_a_question(tmp_path: Path, qtbot: QtBot) -> None:
    made = open_desktop(workspace_of("adviser", tmp_path), qtbot)
    made.desk.open("report", Q2)
    settle(made, qtbot)
    screen: Any = made.window.current
    form = screen.sections.forms[screen.sections.current_id]
    qtbot.waitUntil(lambda: form.isAncestorOf(QApplication.focusWidget()))
    made.tasks.close()


def test_a_button_that_moves_into_the_title_row_keeps_the_keyboard(tmp_path: Path, qtbot: QtBot) -> None:
    made = open_desktop(workspace_of("adviser", tmp_path), qtbot, (1092, 582))
    made.desk.open("signing", Q2)
    settle(made, qtbot)
    held = QApplication.focusWidget()
    assert held is not None
    assert made.window.isAncestorOf(held)
    made.tasks.close()
