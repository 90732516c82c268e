"""The submission status on a real desk: the board by keyboard, decisions, exemptions, filters."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import worlds
from headquarters_window import focus, opened, press, screen, settle, tab_to
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import Q2, World

from fieldreport.values import Quarter
from fieldreport.workflows import acknowledging, approving, arriving
from ui.app import Desktop
from ui.marks import Mark
from ui.screens.status import StatusScreen
from ui.theme import theme
from ui.widgets.buttons import Button


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = worlds.world(tmp_path, "signed")
    made.receive(made.folder / "packages")
    return made


@pytest.fixture
def desktop(world: World, qtbot: QtBot) -> Iterator[Desktop]:
    with opened(world, qtbot) as made:
        yield made


@pytest.fixture
def status(desktop: Desktop, qtbot: QtBot) -> StatusScreen:
    held = screen(desktop, qtbot, "status", ("MONUC", Q2))
    assert isinstance(held, StatusScreen)
    return held


def refuse_writing(desktop: Desktop, qtbot: QtBot, is_refused: bool) -> None:
    """Let the store refuse what is written, as a disk does that was put away."""

    def work(session: Any) -> None:
        session.store.connection.execute(f"PRAGMA query_only = {is_refused:d}").fetchall()

    desktop.tasks.read(desktop, work, lambda _nothing: None)
    settle(desktop, qtbot)


def cell_words(status: StatusScreen) -> str:
    return str(status.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_cell_says_what_it_shows(desktop: Desktop, status: StatusScreen) -> None:
    assert cell_words(status) == ("MONUC Q2 2006, Received, waiting for your review, revision 1, gender adviser")
    model = status.table.board
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            assert str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)).strip()
    assert nameless(desktop.window) == []


def test_arrow_keys_move_the_cell_and_the_panel_follows(desktop: Desktop, status: StatusScreen, qtbot: QtBot) -> None:
    assert focus() is status.table
    assert status.panel.heading.text() == "MONUC · Q2 2006"
    press(Qt.Key.Key_Left)
    settle(desktop, qtbot)
    assert status.panel.heading.text() == "MONUC · Q1 2006"
    assert not status.panel.accept.isEnabled()
    assert status.panel.exempt_card.isVisible()
    press(Qt.Key.Key_Right)
    settle(desktop, qtbot)
    assert status.panel.checks_card.isVisible()
    assert status.panel.strip.heading.text() == "Clearance signed"
    assert "run again today" in status.panel.checks_caption.text()


def test_a_report_is_accepted_and_then_returned_with_questions(
    desktop: Desktop, status: StatusScreen, qtbot: QtBot
) -> None:
    tab_to(status.panel.accept)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert status._detail is not None
    assert status._detail.tile == "accepted"
    assert not status.panel.accept.isEnabled()
    assert "Accepted" in cell_words(status)

    status.panel.send_back.setFocus()
    press(Qt.Key.Key_Space)
    card = status.panel.questions_card
    assert focus() is card.questions
    assert not card.do_return.isEnabled()
    qtbot.keyClicks(focus(), "Why did police fall?")
    press(Qt.Key.Key_Return)
    settle(desktop, qtbot)
    assert status._detail.tile == "returned"
    assert status.tiles.buttons["returned"].accessibleName() == "Returned, 1"
    assert "Returned to the mission" in cell_words(status)
    assert focus() is status.table, "the card is gone, and the keyboard is back at the cell"


def test_questions_about_fields_go_out_in_a_signed_receipt(
    desktop: Desktop,
    status: StatusScreen,
    qtbot: QtBot,
    world: World,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    status.panel.send_back.setFocus()
    press(Qt.Key.Key_Space)
    card = status.panel.questions_card
    fields = {card.place.itemText(at): card.place.itemData(at) for at in range(card.place.count())}
    assert next(iter(fields)) == "The whole report"
    assert fields["1. Contributors"] == "report.2006/BI-5"
    assert "training[T-1]" in fields.values()
    card.place.setCurrentIndex(card.place.findData("report.2006/BI-5"))
    qtbot.keyClicks(card.questions, "Which components?")
    card.more.click()
    card.place.setCurrentIndex(card.place.findData(""))
    qtbot.keyClicks(card.questions, "And by when?")
    assert card.asked() == (("report.2006/BI-5", "Which components?"), ("", "And by when?"))
    press(Qt.Key.Key_Return)
    settle(desktop, qtbot)
    assert cell_words(status).startswith("MONUC Q2 2006, Returned")
    assert status.receipts.isVisible()
    monkeypatch.setattr("ui.screens.status.screen.ask_folder", lambda *_parts: tmp_path / "receipts")
    status.receipts.setFocus()
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    settle(desktop, qtbot)
    assert not status.receipts.isVisible(), "nothing is left to tell"
    assert focus() is status.table
    written = [path for path in (tmp_path / "receipts").iterdir() if "MONUC" in path.name]
    with world.adviser.session() as session:
        arriving.take_files(session, written)
        asked = acknowledging.open_questions(session, Q2)
    assert [(one.address, one.text) for one in asked] == [
        ("report.2006/BI-5", "Which components?"),
        ("", "And by when?"),
    ]


def test_what_is_asked_stays_until_the_disk_has_it(desktop: Desktop, status: StatusScreen, qtbot: QtBot) -> None:
    status.panel.send_back.click()
    card = status.panel.questions_card
    card.place.setCurrentIndex(card.place.findData("report.2006/BI-5"))
    qtbot.keyClicks(card.questions, "Which components?")
    desktop.tasks.changed.emit(None)  # something else was stored meanwhile
    settle(desktop, qtbot)
    assert card.isVisible()
    refuse_writing(desktop, qtbot, True)
    qtbot.keyClick(card.questions, Qt.Key.Key_Return)
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert card.isVisible()
    assert card.asked() == (("report.2006/BI-5", "Which components?"),)
    refuse_writing(desktop, qtbot, False)
    qtbot.keyClick(card.questions, Qt.Key.Key_Return)
    settle(desktop, qtbot)
    assert not desktop.desk.failure.isVisible()
    assert not card.isVisible()
    assert status._detail.tile == "returned"  # type: ignore[union-attr]


def test_a_question_can_be_taken_back_before_it_is_sent(status: StatusScreen, qtbot: QtBot) -> None:
    card = status.panel.questions_card
    status.panel.send_back.click()
    qtbot.keyClicks(card.questions, "Why?")
    card.more.click()
    (drop,) = [button for button in card.findChildren(Button) if button.text() == "Remove"]
    assert drop.accessibleName() == "Remove the question “Why?”"
    drop.click()
    assert card.asked() == ()
    assert not card.do_return.isEnabled()
    assert focus() is card.questions


def test_a_vacant_post_is_said_and_can_be_taken_back(desktop: Desktop, status: StatusScreen, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Left)
    settle(desktop, qtbot)
    panel = status.panel
    assert not panel.not_due.isEnabled(), "being exempt needs a reason"
    panel.vacant.click()
    settle(desktop, qtbot)
    assert cell_words(status).startswith("MONUC Q1 2006, Post vacant, nothing is due")
    assert panel.due_again.isVisible()
    panel.due_again.click()
    settle(desktop, qtbot)
    assert "Late by" in cell_words(status)
    panel.reason.setText("evacuated")
    assert panel.not_due.isEnabled()
    panel.not_due.click()
    settle(desktop, qtbot)
    assert "Exempt: evacuated" in cell_words(status)


def test_a_tile_leaves_only_its_cells_strong(desktop: Desktop, status: StatusScreen, qtbot: QtBot) -> None:
    status.tiles.buttons["received"].click()
    settle(desktop, qtbot)
    shown = [cell for line in status.table.board.lines for cell in line.cells if not cell.is_faint]
    assert {cell.mark for cell in shown} == {Mark.STARTED}
    assert len(shown) == 2
    status.tiles.buttons["received"].click()
    assert not any(cell.is_faint for line in status.table.board.lines for cell in line.cells)


def test_the_years_type_and_role_can_be_chosen(desktop: Desktop, status: StatusScreen, qtbot: QtBot) -> None:
    assert status._view is not None
    everything = len(status._view.status.rows)
    status.kind.setFocus()
    press(Qt.Key.Key_Down)
    settle(desktop, qtbot)
    assert status.kind.code() == "traditional"
    assert len(status._view.status.rows) < everything
    status.year.setFocus()
    press(Qt.Key.Key_Down)
    settle(desktop, qtbot)
    assert status._view.status.years == (2004, 2005)


def test_f8_goes_to_the_next_late_report(desktop: Desktop, status: StatusScreen, qtbot: QtBot) -> None:
    assert status._view is not None
    late = status._late_cells()
    assert desktop.desk.status.checks_button.text() == f"{len(late)} reports late"
    press(Qt.Key.Key_F8)
    assert (status.table.current_key(), status.table.current_quarter()) == late[0]
    press(Qt.Key.Key_F8)
    assert (status.table.current_key(), status.table.current_quarter()) == late[1]


def test_tab_leaves_the_board(status: StatusScreen) -> None:
    status.table.setFocus()
    press(Qt.Key.Key_Tab)
    assert focus() is not status.table


def test_enter_opens_the_missions_file(desktop: Desktop, status: StatusScreen, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return)
    settle(desktop, qtbot)
    assert desktop.window.current is not None
    assert desktop.window.current.name == "mission_file"
    assert desktop.window.current.title() == "MONUC"


def test_large_letters_leave_one_year_and_the_cell_where_it_was(
    desktop: Desktop, status: StatusScreen, qtbot: QtBot
) -> None:
    try:
        theme().set_zoom(2.0)
        settle(desktop, qtbot)
        assert status._view is not None
        assert len(status._view.status.quarters) == 4
        assert (status.table.current_key(), status._view.status.quarters[status.table.current_quarter()]) == (
            "MONUC",
            Q2,
        )
        table = status.table
        assert table.horizontalScrollBar().maximum() == 0
    finally:
        theme().set_zoom(1.0)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_missions_stand_at_the_leading_edge(
    status: StatusScreen, qapp: QApplication, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    first = status.table.visualRect(status.table.board.index(0, 0))
    last = status.table.visualRect(status.table.board.index(0, status.table.board.columnCount(QModelIndex()) - 1))
    assert (first.x() < last.x()) == (direction is Qt.LayoutDirection.LeftToRight)


def test_the_board_is_a_table_to_a_screen_reader(status: StatusScreen) -> None:
    node = QAccessible.queryAccessibleInterface(status.table)
    assert node is not None
    assert node.role() == QAccessible.Role.Table
    assert node.text(QAccessible.Text.Name) == "Submission status by mission and quarter"
    held = status.table.board.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert str(held).startswith("Q1 2005: ")


def test_a_cell_of_another_year_is_found(desktop: Desktop, status: StatusScreen, qtbot: QtBot) -> None:
    screen(desktop, qtbot, "status", ("UNMIL", Quarter(2003, 4)))
    assert status._view is not None
    assert status._view.status.years == (2002, 2003)
    assert status.panel.heading.text() == "UNMIL · Q4 2003"


def test_locking_leaves_nothing_on_the_screen(desktop: Desktop, status: StatusScreen) -> None:
    desktop.lock()
    assert status.table.board.lines == ()
    assert status._detail is None
    assert status.panel.cell_card.isHidden()


def test_a_reviewer_and_then_the_chief_accept(world: World, qtbot: QtBot) -> None:
    with world.headquarters.session() as session:
        approving.set_review_policy(session, "C. Chief", ("R. One", "R. Two"))
    with opened(world, qtbot) as desktop:
        status = screen(desktop, qtbot, "status", ("MONUC", Q2))
        panel = status.panel
        assert (panel.approval.isVisible(), panel.officer.code()) == (True, "R. One")
        panel.accept.click()
        settle(desktop, qtbot)
        assert cell_words(status).startswith("MONUC Q2 2006, Received")
        assert panel.officer.code() == "C. Chief"
        assert any("R. One" in label.text() for label in panel.facts.findChildren(QLabel))
        panel.accept.click()
        settle(desktop, qtbot)
        assert cell_words(status).startswith("MONUC Q2 2006, Accepted")
        assert not panel.approval.isVisible()
        assert nameless(desktop.window) == []
