"""The report editor in the window: saving, checking, moving about."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime

import pytest
from drafts import QUARTER, small_draft
from drafts import Desk as Drawer
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldreport.reports import Finding
from ui.forms.answers import Change
from ui.main_window import MainWindow
from ui.screen import Desk
from ui.screens.report import ReportScreen
from ui.tasks import Tasks
from ui.widgets.status_bar import Saving

NOON = datetime(2026, 10, 2, 12, 0)


@dataclass
class Room:
    """A window on one draft."""

    window: MainWindow
    screen: ReportScreen
    desk: Desk
    drawer: Drawer

    def field(self, question: str):  # type: ignore[no-untyped-def]
        """Return the field of a question of the section shown."""
        return self.screen.sections.forms[self.screen.sections.current_id].frames[f"test/{question}"].field


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    drawer = Drawer(small_draft())
    tasks = Tasks(lambda: nullcontext(object()))
    desk = Desk(None, tasks)
    screen = ReportScreen(desk, drawer.calls(), clock=lambda: NOON)
    window = MainWindow(desk, [screen])
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    screen.activate(QUARTER)
    qtbot.waitUntil(lambda: screen._draft is not None)
    yield Room(window, screen, desk, drawer)
    tasks.close()


def test_opens_at_the_first_section_with_work_left(room: Room) -> None:
    assert room.screen.sections.current_id == "test/T"
    assert room.screen.form_page.heading.text() == "Training and capacity"
    assert room.screen.form_page.caption.text() == "Section 6 of 12"
    assert "Mission Alba" in room.window.windowTitle() or room.screen.title() == "Q3 2026, Mission Alba"


def test_opens_with_the_keyboard_at_the_first_question(room: Room, qtbot: QtBot) -> None:
    room.window.show_screen("report", QUARTER)
    form = room.screen.sections.forms["test/T"]
    qtbot.waitUntil(lambda: form.isAncestorOf(QApplication.focusWidget()))
    assert QApplication.focusWidget() is room.field("T-1").focus_target()


def test_the_sidebar_tells_marks_and_problems_in_words(room: Room) -> None:
    model = room.screen.sidebar.list.model()
    words = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert words[0] == "1. Context this quarter, complete"
    assert words[5] == "6. Training and capacity, to correct, 1 problem(s)" or words[5].endswith("1 problem")
    assert words[6] == "7. Uniformed personnel, started"
    assert words[10] == "11. Challenges and requests, not started"
    assert room.screen.sidebar.progress_words.text() == "7 of 12 sections complete"


def test_typing_is_saved_and_said(room: Room, qtbot: QtBot) -> None:
    edit = room.field("T-1").focus_target()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit, "!")
    assert room.desk.status.saving is Saving.PENDING
    room.screen.autosave.idle.timeout.emit()
    qtbot.waitUntil(lambda: room.desk.status.saving is Saving.SAVED)
    assert room.drawer.saved == [Change("test/T-1", room.drawer.draft.values["test/T-1"])]
    assert room.drawer.saved[0].value.endswith("November.!")
    assert room.desk.status.saved_words.text() == "Saved 12:00"


def test_a_failure_stays_on_the_screen_with_the_text_and_can_be_tried_again(room: Room, qtbot: QtBot) -> None:
    room.drawer.refusal = OSError(28, "No space left on device")
    qtbot.keyClicks(room.field("T-1").focus_target(), "x")
    room.screen.save_now()
    qtbot.waitUntil(lambda: room.desk.status.saving is Saving.FAILED)
    assert not room.desk.failure.isHidden()
    assert "No space left" in room.desk.failure.words.text()
    assert room.field("T-1").value().startswith("x")
    room.drawer.refusal = None
    room.desk.failure.again_button.click()
    qtbot.waitUntil(lambda: room.desk.status.saving is Saving.SAVED)
    assert room.desk.failure.isHidden()
    assert room.drawer.draft.values["test/T-1"].startswith("x")


@pytest.mark.parametrize("way", ["section", "close", "another screen"])
def test_leaving_saves_at_once(room: Room, qtbot: QtBot, way: str) -> None:
    qtbot.keyClicks(room.field("T-1").focus_target(), "x")
    if way == "section":
        room.screen.show_section("test/C")
    elif way == "close":
        room.window.close()
    else:
        room.window.show_screen("report")
    qtbot.waitUntil(lambda: len(room.drawer.saved) == 1)


def test_leaving_a_field_saves_at_once(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.field("T-1").focus_target(), "x")
    room.field("T-1").left.emit()
    qtbot.waitUntil(lambda: len(room.drawer.saved) == 1)


def test_a_cell_being_typed_is_saved_on_leaving(room: Room, qtbot: QtBot) -> None:
    table = room.field("T-2").table
    table.setFocus()
    table.setCurrentIndex(table.people.index(3, 2))
    qtbot.keyClick(table, Qt.Key.Key_5)
    room.screen.save_now()
    qtbot.waitUntil(lambda: len(room.drawer.saved) == 1)
    assert room.drawer.saved[0].value["national"] == {"women": 182, "men": 5}


def test_a_reload_does_not_overwrite_what_is_being_typed(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClicks(room.field("T-1").focus_target(), "x")
    room.screen.show_draft(room.drawer.draft)
    assert room.field("T-1").value().startswith("x")


def test_f8_walks_through_the_checks_and_to_their_fields(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClick(room.window, Qt.Key.Key_F8)
    table = room.field("T-2").table
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, 2)
    qtbot.keyClick(room.window, Qt.Key.Key_F8)
    assert room.screen.sections.current_id == "test/R"
    assert QApplication.focusWidget() is room.field("R-1").focus_target()
    qtbot.keyClick(room.window, Qt.Key.Key_F8)
    assert room.screen.sections.current_id == "test/T"


def test_checks_that_are_gone_leave_the_panel_and_the_badges(room: Room, qtbot: QtBot) -> None:
    assert room.desk.status.checks_button.text().startswith("3 check")
    room.drawer.draft = small_draft(findings=())
    qtbot.keyClicks(room.field("T-1").focus_target(), "x")
    room.screen.save_now()
    qtbot.waitUntil(lambda: room.desk.status.checks_button.text() == "No open checks")
    assert room.screen._states[5].state == "complete"


def test_at_most_three_sections_are_alive(room: Room) -> None:
    for section in ("test/C", "test/G", "test/P", "test/W"):
        room.screen.show_section(section)
    assert list(room.screen.sections.forms) == ["test/G", "test/P", "test/W"]
    room.screen.show_section("test/T")
    assert room.field("T-1").value() == room.drawer.draft.values["test/T-1"]


def test_ctrl_page_down_goes_to_the_next_section_and_its_first_field(room: Room, qtbot: QtBot) -> None:
    room.field("T-1").focus_target().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert room.screen.sections.current_id == "test/U"
    assert QApplication.focusWidget() is room.field("U-1").focus_target()


def test_a_check_about_a_record_is_explained_in_place(room: Room, qtbot: QtBot) -> None:
    room.screen._take_findings((Finding("V43", "explain", "project[P-1]", "Over-run."),))
    card = room.screen.report_panel.checks
    card.go_to_next()
    item = card._lines[0]
    assert item._note is not None
    item._note.setPlainText("Fuel was not foreseen.")
    item._add_note()
    qtbot.waitUntil(lambda: len(room.drawer.explained) == 1)
    address, note = room.drawer.explained[0]
    assert (address, note.text, note.codes) == ("project[P-1]", "Fuel was not foreseen.", ("V43",))


def _unexplained(room: Room) -> tuple[Finding, Finding, Finding]:
    """Let the draft have three checks about records, and stand at the second one's note."""
    found = tuple(Finding("V43", "explain", f"project[P-{number}]", "Over-run.") for number in (1, 2, 3))
    room.drawer.draft = small_draft(findings=found)
    room.screen._take_findings(found)
    card = room.screen.report_panel.checks
    card.go_to_next()
    card.go_to_next()
    return found  # type: ignore[return-value]


def test_after_a_note_the_keyboard_is_at_the_next_check(room: Room, qtbot: QtBot) -> None:
    found = _unexplained(room)
    card = room.screen.report_panel.checks
    note = QApplication.focusWidget()
    assert note is card._lines[1]._note
    qtbot.keyClicks(note, "Fuel was not foreseen.")
    room.drawer.draft = small_draft(findings=(found[0], found[2]))
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # adds it, and does not sign
    qtbot.waitUntil(lambda: len(card._lines) == 2)
    assert len(room.drawer.explained) == 1
    assert QApplication.focusWidget() is card._lines[1]
    assert room.window.current_name() == "report"
    # F8 goes on with the check that took the place of the one that is done.
    qtbot.keyClick(room.window, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is card._lines[1]._note


def test_after_the_last_note_the_keyboard_is_at_the_signature(room: Room, qtbot: QtBot) -> None:
    _unexplained(room)
    room.drawer.draft = small_draft(findings=())
    room.screen._take_findings(())
    assert QApplication.focusWidget() is room.screen.report_panel.sign


def test_ctrl_enter_signs_from_beside_and_below_the_page(room: Room, qtbot: QtBot) -> None:
    opened: list[str] = []
    room.desk.open_requested.disconnect(room.window.show_screen)
    room.desk.open_requested.connect(lambda name, _argument: opened.append(name))
    for part in (room.screen.report_panel.preview, room.screen.next, room.screen.sidebar.list):
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened == ["signing"] * 3


def test_a_check_that_home_led_to_is_where_f8_goes_on_from(room: Room, qtbot: QtBot) -> None:
    last = room.screen.report_panel.checks._findings[-1]
    room.screen.activate((QUARTER, last))
    qtbot.waitUntil(lambda: room.desk.tasks.is_idle)
    qtbot.keyClick(room.window, Qt.Key.Key_F8)
    assert room.screen.report_panel.checks._place == 0


def test_locking_forgets_everything_shown(room: Room, qtbot: QtBot) -> None:
    room.screen.leave()
    qtbot.waitUntil(lambda: room.desk.tasks.is_idle)
    room.window.forget_all()
    assert dict(room.screen.book.values) == {}
    assert room.screen.sections.forms == {}


def test_the_panel_folds_on_a_narrow_screen_and_the_main_action_stays(room: Room, qtbot: QtBot) -> None:
    room.window.resize(1092, 582)
    qtbot.waitUntil(lambda: room.window.is_folded)
    qtbot.waitUntil(room.screen.report_panel.sign.isVisible)
    assert not room.screen.report_panel.checks.isVisible()
    room.desk.status.checks_button.click()
    assert room.screen.report_panel.checks.isVisible()
    room.window.resize(1366, 728)
    qtbot.waitUntil(lambda: not room.window.is_folded)
    assert room.screen.report_panel.checks.isVisible()
    assert room.window.width() == 1366
