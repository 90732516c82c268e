"""The desk of a clearing officer on a computer of her own: what it offers, and what it says while nothing waits."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.app import Desktop


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(workspace_of("clearing-officer", tmp_path, "registered"), qtbot)
    yield made
    made.tasks.close()


def test_it_begins_with_clearance_and_offers_no_room_of_authors(desktop: Desktop) -> None:
    assert desktop.window.current_name() == "clearance"
    assert desktop.desk.failure.isHidden()
    rooms = [key for key in desktop.window.shell.commands.actions if key.startswith("go:")]
    assert rooms == ["go:clearance", "go:registration", "go:settings"]
    side = desktop.desk.author_side
    assert desktop.window.sides.currentWidget() is side
    assert [row.key for row in side.list.model().rows if row.key != "-"] == [
        "clearance",
        "registration",
        "settings",
        "help",
    ]
    assert side.heading.text() == "MONUC"
    assert not any(desktop.desk.has(name) for name in ("report", "trainings", "packages", "record"))


def test_while_nothing_waits_it_says_how_reports_are_cleared_and_leads_on(desktop: Desktop, qtbot: QtBot) -> None:
    screen: Any = desktop.window.current
    assert "on the computer where they were written" in screen.list.how.text()
    assert QApplication.focusWidget() is screen.list.home
    QTest.keyClick(screen.list.home, Qt.Key.Key_Escape)  # there is no home behind this one
    settle(desktop, qtbot)
    assert desktop.window.current_name() == "clearance"
    QTest.keyClick(screen.list.home, Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert desktop.window.current_name() == "registration"
    assert "Omar Officer, Head of Mission or delegate" in desktop.window.current.who.text()  # type: ignore[union-attr]
