"""A project's reports in the window: begun, filled, shown as pages, signed, cleared and written, by keyboard."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
import worlds
from project_documents import busy_project
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.projects import Project
from fieldreport.storage import project_documents, records
from fieldreport.workflows import accounting, recording
from ui.main_window import MainWindow
from ui.screen import Desk
from ui.screens.projects import ProjectsScreen, reporting
from ui.screens.projects.calls import projects_calls
from ui.screens.projects.page import REPORTS
from ui.screens.projects.report_form import ReportsView, changed_reports
from ui.tasks import Tasks


@dataclass
class Room:
    """A window with one project open at its reports."""

    world: worlds.World
    desk: Desk
    screen: ProjectsScreen
    view: ReportsView
    qtbot: QtBot

    def settle(self) -> None:
        """Wait until everything typed is on disk and shown again."""
        self.qtbot.waitUntil(self._is_still, timeout=20_000)
        QApplication.sendPostedEvents()

    def _is_still(self) -> bool:
        screen = self.screen
        is_waiting = screen.keeper.autosave.is_pending or screen._later.isActive() or screen._is_reading
        return self.desk.tasks.is_idle and not is_waiting

    def type_into(self, key: str, text: str) -> None:
        field = self.view.frames[key].field
        target = field.focus_target()
        target.setFocus()
        self.qtbot.keyClicks(target, text)

    def stored(self) -> Project:
        with self.world.adviser.session() as session:
            held = records.record(session.store, "MONUC", "project", "P-1")
        assert isinstance(held, Project)
        return held


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    world = worlds.world(tmp_path, "loaded")
    with world.adviser.session() as session:
        recording.put_record(session, busy_project())
    tasks = Tasks(world.adviser.workspace.session)
    desk = Desk(world.adviser.workspace, tasks)
    screen = ProjectsScreen(desk, projects_calls(), clock=lambda: datetime(2006, 7, 12, 12, 0))
    window = MainWindow(desk, [screen])
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitExposed(window):
        window.show()
    made = Room(world, desk, screen, screen.project.reports, qtbot)
    screen.activate("project[P-1]")
    made.settle()
    screen.project.show_tab(REPORTS)
    made.settle()
    yield made
    tasks.close()


def _certify(room: Room) -> None:
    room.type_into("certified.name", "Ada Example")
    room.type_into("certified.title", "Gender Adviser")
    room.type_into("certified.date", "9 July 2006")
    room.screen.save_now()
    room.settle()


def test_the_figures_of_the_quarter_stand_beside_the_form(room: Room) -> None:
    assert room.view.period == "2006-Q2"
    shown = [label.text() for label in room.view.side.findChildren(type(room.view.side.events))]
    assert {"22,499.50", "27,011.84", "3,000.00"} <= set(shown)
    assert nameless(room.view) == []
    assert not room.view.side.sign.isEnabled()


def test_what_is_typed_goes_into_the_report_of_type_and_period(room: Room) -> None:
    room.type_into("planned_next", "14000")
    room.screen.save_now()
    room.settle()
    room.qtbot.mouseClick(room.view.types.buttons["substantive"], Qt.MouseButton.LeftButton)
    room.settle()
    room.type_into("problems", "Roads were closed.")
    room.screen.save_now()
    room.settle()
    financial, substantive = room.stored().reports
    assert (financial.type, str(financial.period), financial.planned_next) == ("financial", "2006-Q2", 14000)
    assert (substantive.type, substantive.problems) == ("substantive", "Roads were closed.")
    assert room.view.side.sign.isEnabled()
    room.desk.undo.undo()
    room.settle()
    assert len(room.stored().reports) == 1


def test_another_period_is_another_report(room: Room) -> None:
    _certify(room)
    field = room.view.period_field.focus_target()
    field.setFocus()
    field.selectAll()
    room.qtbot.keyClicks(field, "2006-05")
    room.qtbot.keyClick(field, Qt.Key.Key_Tab)
    room.settle()
    assert room.view.period == "2006-05"
    assert room.view.frames["certified.name"].field.value() is None
    assert len(room.stored().reports) == 1


def test_the_preview_shows_pages_and_leads_back(room: Room) -> None:
    room.view.side.preview.click()
    room.settle()
    room.qtbot.waitUntil(lambda: room.view.pages.view.pages > 1, timeout=20_000)
    assert room.view.pages.heading.text() == "Financial report"
    room.view.close_pages()
    assert room.view.side.preview.isVisible()


def test_a_report_is_signed_cleared_and_written(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _certify(room)
    side = room.view.side
    side.sign.click()
    room.settle()
    assert side.officer.isVisible()
    assert not side.export.isVisible()
    side.officer.field.setFocus()
    room.qtbot.keyClicks(side.officer.field, room.world.officer_passphrase)
    room.qtbot.keyClick(side.officer.field, Qt.Key.Key_Return)
    room.settle()
    assert not side.officer.isVisible()
    monkeypatch.setattr(reporting, "ask_folder", lambda *_about: tmp_path / "stick")
    side.export.click()
    room.settle()
    assert [file.name for file in (tmp_path / "stick").iterdir()] == ["MONUC_P-1_financial_2006-Q2_r1.asice.age"]
    with room.world.adviser.session() as session:
        assert [one.kept.status for one in accounting.open_documents(session, "P-1")] == ["exported"]


def test_what_stands_in_the_way_of_signing_is_said(room: Room) -> None:
    room.type_into("planned_next", "1")
    room.screen.save_now()
    room.settle()
    room.view.side.sign.click()
    room.settle()
    assert "is not certified" in room.desk.failure.words.text()


def test_a_field_changes_one_report_and_leaves_the_others() -> None:
    other = {"type": "financial", "period": "2006-Q1", "requested": "5"}
    made = changed_reports([other], "financial", "2006-Q2", "certified.name", "Ada")
    assert made == [other, {"type": "financial", "period": "2006-Q2", "certified": {"name": "Ada"}}]
    again = changed_reports(made, "financial", "2006-Q2", "certified.name", None)
    assert again == [other, {"type": "financial", "period": "2006-Q2"}]


def test_extension_and_closure_are_entered_in_the_details(room: Room) -> None:
    details = room.screen.project.details
    rows = details.extensions.model
    place = rows.add_row({"until": "2007-03-31", "reference": "GFF/2006/04/1"})
    assert rows.setData(rows.index(place, rows.place_of("reason")), "The rains came early.")
    details.frames["balance_carried_to"].field.focus_target().setFocus()
    room.qtbot.keyClicks(details.frames["balance_carried_to"].field.focus_target(), "GFF-2007-1")
    room.screen.save_now()
    room.settle()
    stored = room.stored()
    assert (str(stored.ends), stored.extensions[0].reason) == ("2007-03-31", "The rains came early.")
    assert stored.extra["balance_carried_to"] == "GFF-2007-1"
    assert "31 Mar 2007" in room.screen.project.caption.text()


def test_a_memo_clears_and_a_class_is_chosen_where_the_mission_documents_clearance(
    room: Room, tmp_path: Path
) -> None:
    room.world.set_policy("documented")
    memo = tmp_path / "memo.pdf"
    memo.write_bytes(b"%PDF-1.7 cleared")
    room.view.show_report("substantive")
    room.type_into("activities", "Workshops.")
    field = room.view.frames["classification"].field
    assert field.value() == "unclassified"
    field.set_value("confidential")
    field.edited.emit()
    room.screen.save_now()
    room.settle()
    side = room.view.side
    assert side.memo.isVisible()
    side.sign.click()
    room.settle()
    assert room.desk.failure.isVisible()
    side.memo.file.setText(str(memo))
    side.memo.name.setText("Kim")
    side.memo.function.setText("Head of Mission")
    side.memo.date.set_value("2006-07-10")
    side.sign.click()
    room.settle()
    with room.world.adviser.session() as session:
        held = accounting.open_documents(session, "P-1")
        assert [one.kept.status for one in held] == ["signed"]
        said = json.loads(project_documents.document_json(session.store, held[0].kept.no))
    assert (said["classification"], said["clearance"]["name"]) == ("confidential", "Kim")
    assert side.memo.value() is None
    assert side.export.isVisible()
