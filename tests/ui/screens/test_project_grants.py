"""What Headquarters granted, in the mission's window: loaded, set side by side, taken over, explained; audit file."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import worlds
from builders import amount
from granted import PROJECT, approval, granted, issued, package, proposed
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.projects import Project, Tranche
from fieldreport.storage import records
from ui.main_window import MainWindow
from ui.screen import Desk
from ui.screens.projects import ProjectsScreen, granting, reporting
from ui.screens.projects.calls import projects_calls
from ui.screens.projects.page import DETAILS, REPORTS
from ui.tasks import Tasks


class Room:
    """A window with one project open at its details."""

    def __init__(self, world: worlds.World, desk: Desk, screen: ProjectsScreen, qtbot: QtBot) -> None:
        self.world, self.desk, self.screen, self.qtbot = world, desk, screen, qtbot
        self.card = screen.project.details.grant
        self.audit = screen.project.reports.side.audit

    def settle(self) -> None:
        self.qtbot.waitUntil(self._is_still, timeout=20_000)
        QApplication.sendPostedEvents()

    def _is_still(self) -> bool:
        screen = self.screen
        is_waiting = screen.keeper.autosave.is_pending or screen._later.isActive() or screen._is_reading
        return self.desk.tasks.is_idle and not is_waiting

    def stored(self) -> Project:
        with self.world.adviser.session() as session:
            held = records.record(session.store, "MONUC", "project", PROJECT)
        assert isinstance(held, Project)
        return held

    def words(self) -> str:
        return " | ".join(label.text() for label in self.card.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    world = worlds.world(tmp_path, "loaded")
    proposed(world)
    issued(
        world,
        approvals=(approval(amount=amount("55000"), conditions="Two reports a year"),),
        tranches=(*granted()["tranches"], Tranche(number=3, amount=amount("8500"))),
    )
    tasks = Tasks(world.adviser.workspace.session)
    desk = Desk(world.adviser.workspace, tasks)
    screen = ProjectsScreen(desk, projects_calls(), clock=lambda: datetime(2006, 7, 12, 12, 0))
    window = MainWindow(desk, [screen])
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitExposed(window):
        window.show()
    made = Room(world, desk, screen, qtbot)
    screen.activate(f"project[{PROJECT}]")
    made.settle()
    screen.project.show_tab(DETAILS)
    made.settle()
    yield made
    tasks.close()


def _load(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    file = package(room.world, encrypted=True)
    monkeypatch.setattr(granting, "ask_file", lambda *_: file)
    room.card.load.setFocus()
    room.qtbot.keyClick(room.card.load, Qt.Key.Key_Space)
    room.settle()


def test_a_grant_is_loaded_and_set_side_by_side(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "No signed grant" in room.words()
    _load(room, monkeypatch)
    said = room.words()
    assert "signed by Q. Headquarters" in said and "2 line(s) differ" in said.replace("2 lines", "2 line(s)")
    assert "53,500.00" in said.replace("53,500 ", "53,500.00 ") or "53,500" in said
    assert "55,000" in said and "Two reports a year" in said and "Not there" in said
    assert [part.line.place for part in room.card.views()] == ["approvals[GFF/2006/04]", "tranches[3]"]
    assert nameless(room.screen.page) == []


def test_a_line_is_taken_over_and_another_explained_by_keyboard(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    _load(room, monkeypatch)
    first = room.card.views()[0]
    first.take.setFocus()
    room.qtbot.keyClick(first.take, Qt.Key.Key_Space)
    room.settle()
    held = room.stored()
    assert held.approvals[0].amount == 55000 and len(held.approvals[0].signed_by_headquarters) == 64
    [second] = room.card.views()
    assert not second.keep.isEnabled()
    second.note.focus_target().setFocus()
    room.qtbot.keyClicks(second.note.focus_target(), "Not here yet.")
    assert second.keep.isEnabled()
    second.keep.setFocus()
    room.qtbot.keyClick(second.keep, Qt.Key.Key_Space)
    room.settle()
    assert [one.note for one in room.stored().grant_notes] == ["Not here yet."]
    assert "All differences are explained." in room.words()
    # What was signed is read only in the table of approvals, and cannot be removed.
    rows = room.screen.project.details.approvals.model
    assert not rows.flags(rows.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    rows.remove_row(0)
    assert rows.row_count == 1


def test_a_file_is_dropped_and_a_wrong_one_refused_with_words(room: Room, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.asice"
    wrong.write_bytes(package(room.world).read_bytes()[:-4])
    for path, state in ((wrong, "No signed grant"), (package(room.world), "signed by Q. Headquarters")):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        room.card.dropEvent(event)
        room.settle()
        assert state in room.words()
        assert room.desk.failure.isVisible() == (path == wrong)


def test_the_audit_file_is_made_cleared_and_written(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.screen.project.show_tab(REPORTS)
    room.settle()
    room.qtbot.mouseClick(room.audit.sign, Qt.MouseButton.LeftButton)
    room.settle()
    assert "waits for clearance" in room.audit.state.label.text()
    assert room.audit.officer.isVisible() and not room.audit.export.isVisible()
    room.audit.officer.signed.emit(room.world.officer_passphrase)
    room.settle()
    assert "ready to send" in room.audit.state.label.text()
    monkeypatch.setattr(reporting, "ask_folder", lambda *_: tmp_path / "out")
    room.qtbot.mouseClick(room.audit.export, Qt.MouseButton.LeftButton)
    room.settle()
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["MONUC_P-1_audit_2006-Q3_r1.asice.age"]
    room.qtbot.mouseClick(room.audit.show_pages, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.screen.project.reports.pages_box.isVisible()
