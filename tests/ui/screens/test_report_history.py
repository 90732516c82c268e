"""The history of the answer in which the keyboard is, beside the report on a real desk."""

from pathlib import Path
from typing import Any

import worlds
from desktops import open_desktop, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from worlds import Q2

from fieldreport.workflows import drafting
from ui.registers.editor import HistoryLine
from ui.widgets.buttons import Button

QUESTION = "2006/IM-3"


def test_an_answer_tells_what_it_was_and_takes_it_back(tmp_path: Path, qtbot: QtBot) -> None:
    world = worlds.world(tmp_path, "loaded")
    with world.adviser.session() as session:
        number = drafting.open_report(session, Q2).no
        drafting.save_answer(session, number, QUESTION, "Patrols met women.")
    world.clock.pass_(minutes=20)
    with world.adviser.session() as session:
        drafting.save_answer(session, number, QUESTION, "Patrols met men.")
    desktop = open_desktop(world.adviser.workspace, qtbot)
    desktop.desk.open("report", (Q2, f"report.{QUESTION}"))
    settle(desktop, qtbot)
    screen: Any = desktop.window.screen("report")
    card = screen.history.card
    assert card.isVisible()
    assert "History: " in card.heading.text()
    qtbot.keyClick(card.toggle, Qt.Key.Key_Space)
    settle(desktop, qtbot)
    newest = card.findChildren(HistoryLine)[0]
    assert newest.accessibleName() == "Patrols met men."
    assert newest.accessibleDescription().startswith("Before: Patrols met women.")
    qtbot.keyClick(newest.findChild(Button), Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert stored(world) == "Patrols met women."
    assert not card.is_open
    screen._on_undo()
    screen.save_now()
    settle(desktop, qtbot)
    assert stored(world) == "Patrols met men."
    desktop.desk.open("report", (Q2, "report.2006/BI-6"))
    settle(desktop, qtbot)
    assert QApplication.focusWidget() is not None
    assert screen.history.question_id == "2006/BI-6"
    screen.forget()
    assert not card.isVisible()
    desktop.tasks.close()


def stored(world: worlds.World) -> object:
    with world.adviser.session() as session:
        return drafting.open_draft(session, Q2).content.answers[QUESTION].value
