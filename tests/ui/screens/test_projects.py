"""Projects in the window, on a real store: what is shown, typed, saved, explained and taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import builders
import pytest
import worlds
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.projects import FinanceStatement, Project
from fieldreport.storage import records
from fieldreport.workflows import recording
from ui.main_window import MainWindow
from ui.screen import Desk
from ui.screens.projects import ProjectsScreen
from ui.screens.projects.calls import projects_calls
from ui.tables.cells import CELL_ROLE
from ui.tasks import Tasks
from ui.widgets.status_bar import Saving

NOON = datetime(2006, 7, 12, 12, 0)


@dataclass
class Room:
    """A window with the projects of an adviser's desk."""

    world: worlds.World
    window: MainWindow
    screen: ProjectsScreen
    desk: Desk
    qtbot: QtBot

    def settle(self) -> None:
        """Wait until everything typed is on disk and shown again."""
        self.qtbot.waitUntil(self._is_still, timeout=20_000)
        QApplication.sendPostedEvents()

    def _is_still(self) -> bool:
        screen = self.screen
        is_waiting = screen.keeper.autosave.is_pending or screen._later.isActive() or screen._is_reading
        return self.desk.tasks.is_idle and not is_waiting

    def stored(self, project_id: str = "P-1") -> Project:
        """Return a project as it is in the store."""
        with self.world.adviser.session() as session:
            held = records.record(session.store, "MONUC", "project", project_id)
        assert isinstance(held, Project)
        return held

    def text(self, model: Any, row: int, key: str) -> str:
        return str(model.data(model.index(row, model.place_of(key)), CELL_ROLE).text)

    def put(self, model: Any, row: int, key: str, text: str) -> None:
        assert model.setData(model.index(row, model.place_of(key)), text)


def over() -> Project:
    """Return a project with an overspent line and a statement that differs."""
    return builders.project(
        entries=(*builders.project().entries, builders.entry(id="E-9", amount=Decimal("5000.00"))),
        finance_section=(FinanceStatement(statement_date=builders.date("2006-06-30"), amounts={"spent": "7000.00"}),),
    )


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    world = worlds.world(tmp_path, "loaded")
    with world.adviser.session() as session:
        recording.put_record(session, over())
        recording.put_record(session, builders.project(id="P-2", title="Radio", status="closed"))
    tasks = Tasks(world.adviser.workspace.session)
    desk = Desk(world.adviser.workspace, tasks)
    screen = ProjectsScreen(desk, projects_calls(), clock=lambda: NOON)
    window = MainWindow(desk, [screen])
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitExposed(window):
        window.show()
    made = Room(world, window, screen, desk, qtbot)
    made.settle()
    yield made
    tasks.close()


@pytest.fixture
def project(room: Room) -> Room:
    """The room with its first project open."""
    room.screen.activate("project[P-1]")
    room.settle()
    return room


def test_the_list_tells_each_project_with_its_sums(room: Room) -> None:
    table = room.screen.list.table
    assert [row.key for row in table.rows.rows] == ["P-1", "P-2"]
    words = table.rows.rows[0].words
    assert "approved 10,700.00, received 6,000.00, spent 7,300.00" in words
    assert "to explain" in words
    assert table.hasFocus()


def test_enter_opens_a_project_and_alt_left_comes_back(room: Room) -> None:
    room.qtbot.keyClick(room.screen.list.table, Qt.Key.Key_Return)
    room.settle()
    assert room.screen.pages.currentWidget() is room.screen.project
    assert room.screen.project.title.text() == "Women's resource centre"
    room.qtbot.keyClick(room.screen.project.tabs.buttons["money"], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    room.settle()
    assert room.screen.pages.currentWidget() is room.screen.list


def test_balances_say_how_they_are_derived(project: Room) -> None:
    figures = project.screen.project.figures
    assert figures.spent.figure.text() == "7,300.00"
    assert "of approved" in figures.spent.words.text()
    assert figures.balance.words.text() == "received less spent"
    assert figures.available.accessibleName().startswith("Available: ")


def test_an_entry_typed_by_keyboard_is_saved_and_counted(project: Room) -> None:
    page = project.screen.project
    page.show_tab("ledger")
    table, ledger = page.entries.table, page.ledger
    count = ledger.row_count
    table.setFocus()
    table.setCurrentIndex(ledger.index(count - 1, 0))
    project.qtbot.keyClick(table, Qt.Key.Key_Return)
    assert ledger.row_count == count + 1
    for text in ("20.6.2006", "4", "exp", "250"):
        project.qtbot.keyClicks(table, text[0])
        editor = QApplication.focusWidget()
        assert editor is not None
        project.qtbot.keyClicks(editor, text[1:])
        project.qtbot.keyClick(editor, Qt.Key.Key_Tab)
        project.qtbot.waitUntil(lambda: table.state() != table.State.EditingState)
    project.screen.save_now()
    project.settle()
    entry = project.stored().entries[-1]
    assert (str(entry.date), entry.line, entry.type, entry.amount) == (
        "2006-06-20",
        "4",
        "expenditure",
        Decimal("250.00"),
    )
    assert page.figures.spent.figure.text() == "7,550.00"
    assert project.desk.status.saving is Saving.SAVED
    assert project.desk.status.saved_words.text() == "Saved 12:00"


def test_a_row_taken_away_comes_back_with_undo_where_it_was(project: Room) -> None:
    page = project.screen.project
    page.show_tab("ledger")
    before = project.stored().entries
    page.entries.table.go_to(0, "date")
    page.entries.remove.click()
    project.screen.save_now()
    project.settle()
    assert len(project.stored().entries) == len(before) - 1
    project.desk.undo.undo()
    project.settle()
    assert project.stored().entries == before
    assert page.ledger.row_count == len(before)
    project.desk.undo.redo()
    project.settle()
    assert len(project.stored().entries) == len(before) - 1


def test_a_budget_line_is_changed_and_its_derived_cells_follow(project: Room) -> None:
    page = project.screen.project
    place = next(row for row in range(page.budget.row_count) if page.budget.row(row)["line"] == "4")
    was = project.text(page.budget, place, "utilized")
    project.put(page.budget, place, "amount", "9000")
    project.screen.save_now()
    project.settle()
    assert project.text(page.budget, place, "utilized") != was
    assert project.stored().budget[place].amount == Decimal("9000.00")


def test_a_fact_is_explained_in_place_and_the_note_travels(project: Room) -> None:
    page = project.screen.project
    checks = page.money.checks
    to_explain = [check for check in checks._checks if check.severity == "explain" and not check.is_explained]
    first = to_explain[0]
    assert checks.caption.text().startswith(str(len(to_explain)))
    item = next(one for one in checks._items if one.key == (first.code, first.address))
    item.open_note()
    project.qtbot.keyClicks(item._note, "Fuel for the generator")
    item._add.click()
    project.settle()
    with project.world.adviser.session() as session:
        rows = session.store.rows("SELECT text FROM explanation")
    assert ("Fuel for the generator",) in rows
    project.screen.project.tabs.buttons["money"].setFocus()
    project.settle()
    shown = next(check for check in checks._checks if check.address == first.address and check.code == first.code)
    assert (shown.is_explained, shown.note) == (True, "Fuel for the generator")
    project.desk.undo.undo()
    project.settle()
    assert not next(check for check in checks._checks if check.address == first.address).is_explained


def test_a_note_that_is_being_written_is_kept_on_leaving(project: Room) -> None:
    item = next(one for one in project.screen.project.money.checks._items if one._check.severity == "explain")
    item.open_note()
    project.qtbot.keyClicks(item._note, "Half a sen")
    project.screen.leave()
    project.settle()
    with project.world.adviser.session() as session:
        assert ("Half a sen",) in session.store.rows("SELECT text FROM explanation")


def test_an_overspent_line_can_be_redeployed_to(project: Room) -> None:
    project.screen.project.money.checks.redeployed.emit("4")
    project.settle()
    page = project.screen.project
    assert page.tab == "ledger"
    entry = project.stored().entries[-1]
    assert (entry.type, entry.to_line) == ("redeployment", "4")
    assert page.entries.table.place() == page.ledger.row_count - 1


def test_f8_goes_to_the_cell_that_a_check_is_about(project: Room) -> None:
    project.qtbot.keyClick(project.window, Qt.Key.Key_F8)
    page = project.screen.project
    assert page.tab in ("money", "details")
    check = page.money.checks._checks[page.money.checks._place]
    assert not check.is_explained


def test_the_finance_section_stands_beside_the_ledger(project: Room) -> None:
    words = project.screen.project.money.finance.text()
    assert "7,000.00" in words
    assert "Difference of 300.00 to explain" in words


def test_details_are_saved_as_typed_with_their_history(project: Room) -> None:
    page = project.screen.project
    project.world.clock.pass_(hours=1)
    page.show_tab("details")
    title = page.details.frames["title"].field.focus_target()
    title.setFocus()
    title.selectAll()  # type: ignore[attr-defined]
    project.qtbot.keyClicks(title, "Radio for women")
    project.screen.save_now()
    project.settle()
    assert project.stored().title == "Radio for women"
    assert page.title.text() == "Radio for women"
    page.details.ask_history("title")
    project.settle()
    words = " ".join(label.text() for label in page.details.history.findChildren(QWidget) if hasattr(label, "text"))
    assert "Women's resource centre" in words
    assert "Ada Adviser" in words


def test_the_longer_views_are_built_when_they_are_shown_and_catch_up(project: Room) -> None:
    page = project.screen.project
    assert [key for key in page.tabs.buttons if page.has(key)] == ["money", "ledger"]
    page.show_tab("details")
    assert page.details.frames["title"].field.value() == project.stored().title
    assert page.details.frames["status"].field.value() == "running"
    assert project.screen.build_more()
    while project.screen.build_more():
        pass
    assert page.reports.period == "2006-Q2"
    page.show_tab("documents")
    assert page.documents.owner == "project[P-1]"
    project.settle()


def test_what_cannot_be_read_is_said_and_not_stored(project: Room) -> None:
    page = project.screen.project
    page.show_tab("ledger")
    before = project.stored()
    page.entries.table.go_to(0, "amount")
    project.put(page.ledger, 0, "amount", "a lot")
    project.screen.save_now()
    project.settle()
    assert project.stored() == before
    assert "a lot" in page.entries.table.accessibleDescription()
    assert project.text(page.ledger, 0, "amount") == "a lot"


def test_a_new_project_is_there_at_once_and_undo_puts_it_away(room: Room) -> None:
    room.screen.activate("new")
    room.settle()
    made = room.screen.keeper.project_id
    assert room.screen.project.tab == "details"
    assert room.stored(made).status == "proposed"
    room.desk.undo.undo()
    room.settle()
    with room.world.adviser.session() as session:
        rows = records.list_records(session.store, "MONUC", "project", is_deleted=True)
    assert [row.id for row in rows] == [made]


def test_a_project_goes_to_the_bin_and_comes_back(project: Room) -> None:
    project.screen.project.details.to_bin.click()
    project.settle()
    assert [row.key for row in project.screen.list.table.rows.rows] == ["P-2"]
    project.desk.undo.undo()
    project.settle()
    assert [row.key for row in project.screen.list.table.rows.rows] == ["P-1", "P-2"]


def test_a_save_that_fails_keeps_the_text_and_can_be_tried_again(
    project: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fieldreport.workflows import record_editing

    def refuse(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    page = project.screen.project
    monkeypatch.setattr(record_editing, "save_field", refuse)
    page.details.edited.emit("purpose", "Something new")
    project.screen.keeper.flush()
    project.qtbot.waitUntil(lambda: project.desk.status.saving is Saving.FAILED)
    assert "No space left" in project.desk.failure.words.text()
    assert project.screen.keeper.book.values["purpose"] == "Something new"
    monkeypatch.undo()
    project.desk.failure.again_button.click()
    project.settle()
    assert project.stored().purpose == "Something new"


def test_locking_holds_nothing(project: Room) -> None:
    project.screen.leave()
    project.settle()
    project.screen.forget()
    page = project.screen.project
    assert page.ledger.row_count == page.budget.row_count == 0
    assert page.title.text() == ""
    assert dict(project.screen.keeper.book.values) == {}
    assert project.screen.list.table.rows.rows == ()


@pytest.mark.parametrize("tab", ["money", "ledger", "details", "documents"])
def test_everything_that_takes_the_focus_has_a_name(project: Room, tab: str) -> None:
    project.screen.project.show_tab(tab)
    project.settle()
    assert nameless(project.window) == []


def test_a_narrow_window_puts_the_checks_below(project: Room) -> None:
    project.window.resize(1092, 582)
    QApplication.sendPostedEvents()
    page = project.screen.project
    assert project.window.is_folded
    assert page.money.checks.mapTo(page, page.money.checks.rect().topLeft()).x() < 100
    assert page.host.width() <= page.width()


def test_a_version_of_the_budget_begins_by_keyboard_and_goes_back(project: Room) -> None:
    money, qtbot = project.screen.project.money, project.qtbot
    assert money.show_versions.isHidden()  # one budget alone needs no history
    before = project.stored()
    money.new_version.setFocus()
    qtbot.keyClick(money.new_version, Qt.Key.Key_Space)
    day = QApplication.focusWidget()
    assert day is money.versions.day.focus_target()
    qtbot.keyClicks(day, "10.5.2006")
    reason = money.versions.reason.focus_target()
    reason.setFocus()
    qtbot.keyClicks(reason, "A fifth province")
    money.versions.begin.setFocus()
    qtbot.keyClick(money.versions.begin, Qt.Key.Key_Space)
    project.settle()
    (kept,) = project.stored().budget_versions
    assert (str(kept.date), kept.reason, kept.budget) == ("2006-05-10", "A fifth province", before.budget)
    project.put(project.screen.project.budget, 0, "amount", "7000")
    project.settle()
    rows = money.versions.table.rows.rows
    assert rows[0].words.startswith("4 Contracts, Before 6,000.00, Change 1,000.00, Approved 7,000.00, Redeployed –")
    assert nameless(money.versions) == []
    qtbot.keyClicks(reason, " more")
    project.settle()
    assert project.stored().budget_versions[0].reason == "A fifth province more"
    for _ in range(3):
        project.desk.undo.undo()
        project.settle()
    assert project.stored() == before
    project.desk.undo.redo()
    project.settle()
    assert project.stored().budget_versions == (kept,)
