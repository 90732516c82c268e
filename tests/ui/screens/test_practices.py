"""Good practices, gaps and lessons in the window on a real desk: entered, noted again, closed, handed out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import builders
import pytest
from builders import date
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.models import Partner
from fieldreport.workflows import record_editing, recording
from ui import dialogs
from ui.app import Desktop
from ui.screens.practices.screen import LearnedScreen

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier

RECORDS = (
    builders.practice(
        id="GP-2",
        title="Market patrols",
        place="Bukavu",
        themes=("PROT", "Elections"),
        partners=(Partner(name="Market women"),),
        contact="Ada, ada@example.org",
        status="under_review",
        panel_remark="Show the figures of June.",
    ),
    builders.gap(id="G-2", title="No separate quarters", area="F", since=date("2005-11"), open_in=("2006-Q1",)),
    builders.gap(id="G-3", title="No interpreters", closed=date("2006-05-12"), closed_how="Two were recruited."),
    builders.lesson(id="L-2", title="Before the campaign", date=date("2006-Q2")),
)


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    workspace = workspace_of("adviser", tmp_path, "loaded")
    with workspace.session() as session:
        for record in RECORDS:
            recording.put_record(session, record)
    made = open_desktop(workspace, qtbot)
    yield made
    made.tasks.close()


def room(desktop: Desktop, qtbot: QtBot, name: str, argument: Any = None) -> LearnedScreen:
    desktop.desk.open(name, argument)
    settle(desktop, qtbot)
    screen: Any = desktop.window.screen(name)
    return screen  # type: ignore[no-any-return]


def stored(desktop: Desktop, kind: str, record_id: str) -> dict[str, Any]:
    with desktop.workspace.session() as session:
        return dict(record_editing.open_record(session, kind, record_id).values)


def cells(screen: LearnedScreen) -> list[list[str]]:
    model = screen.list_page.model
    held = [model.row(place) for place in range(len(model.ids))]
    return [[column.text(row) for column in model.columns[1:]] for row in held if row is not None]


def test_the_three_lists_stand_side_by_side_behind_one_entry_of_the_menu(desktop: Desktop, qtbot: QtBot) -> None:
    practices = room(desktop, qtbot, "practices")
    assert [row[1:] for row in cells(practices)] == [["Market patrols", "Local", "Under review"]]
    assert practices.side.list.active_key == "practices"
    practices.tabs.buttons["gaps"].click()
    settle(desktop, qtbot)
    gaps: Any = desktop.window.screen("gaps")
    assert desktop.window.current is gaps
    assert cells(gaps) == [
        ["Nov 2005", "No separate quarters", "2", "Open", "F"],
        ["", "No interpreters", "", "Closed", "C"],
    ]
    assert (gaps.tabs.key, gaps.side.list.active_key) == ("gaps", "practices")
    assert practices.tabs.key == "practices"
    gaps.tabs.buttons["lessons"].click()
    settle(desktop, qtbot)
    lessons: Any = desktop.window.screen("lessons")
    assert cells(lessons) == [["Q2 2006", "Before the campaign", "C"]]


@pytest.mark.parametrize("name", ["practices", "gaps", "lessons"])
def test_every_part_has_a_name(desktop: Desktop, qtbot: QtBot, name: str) -> None:
    screen = room(desktop, qtbot, name)
    assert not nameless(desktop.window)
    screen.list_page.table.setFocus()
    qtbot.keyClick(screen.list_page.table, Key.Key_Return)
    settle(desktop, qtbot)
    assert screen.is_editing
    assert not nameless(desktop.window)


def test_one_key_notes_that_a_gap_is_still_open_and_another_takes_it_back(desktop: Desktop, qtbot: QtBot) -> None:
    screen = room(desktop, qtbot, "gaps")
    table = screen.list_page.table
    table.select_id("G-2")
    table.setFocus()
    qtbot.keyClick(table, Key.Key_F6)
    settle(desktop, qtbot)
    assert stored(desktop, "gap", "G-2")["open_in"] == ["2006-Q1", "2006-Q2"]
    assert cells(screen)[0][2] == "3"
    qtbot.keyClick(table, Key.Key_F6)
    settle(desktop, qtbot)
    assert desktop.desk.status.sentence.text() == "It is noted already that this gap is open."
    qtbot.keyClick(table, Key.Key_Z, Ctrl)
    settle(desktop, qtbot)
    assert stored(desktop, "gap", "G-2")["open_in"] == ["2006-Q1"]


def test_closing_leads_to_the_date_and_a_closed_gap_is_found_by_its_state(desktop: Desktop, qtbot: QtBot) -> None:
    screen = room(desktop, qtbot, "gaps")
    screen.list_page.table.select_id("G-2")
    settle(desktop, qtbot)
    assert [button.text() for button in screen.detail.own_buttons] == ["Still open this quarter", "Close it…"]
    screen.detail.own_buttons[1].click()
    settle(desktop, qtbot)
    field: Any = QApplication.focusWidget()
    assert field.accessibleName() == "Closed on"
    qtbot.keyClicks(field, "20 June 2006")
    qtbot.keyClick(field, Key.Key_Escape)
    settle(desktop, qtbot)
    assert stored(desktop, "gap", "G-2")["closed"] == "2006-06-20"
    assert [button.text() for button in screen.detail.own_buttons] == ["Change the closing…"]
    box = screen.list_page.boxes["closed"]
    box.setCurrentIndex(box.findData("no"))
    box.activated.emit(box.currentIndex())
    settle(desktop, qtbot)
    assert cells(screen) == []


def test_what_is_new_begins_in_the_quarter_in_work(desktop: Desktop, qtbot: QtBot) -> None:
    for name, kind, expected in (
        ("gaps", "gap", {"since": "2006-Q2"}),
        ("lessons", "lesson", {"date": "2006-Q2"}),
        ("practices", "practice", {"status": "draft"}),
    ):
        screen = room(desktop, qtbot, name, "new")
        qtbot.keyClicks(QApplication.focusWidget(), "A new one")
        screen.save_now()
        settle(desktop, qtbot)
        held = stored(desktop, kind, screen.editor.record_id)
        assert {**held, "id": ""} == {"kind": kind, "id": "", "title": "A new one"} | expected
        screen.editor.panel.done.click()
        settle(desktop, qtbot)


def test_the_panels_word_is_shown_and_cannot_be_typed(desktop: Desktop, qtbot: QtBot) -> None:
    screen = room(desktop, qtbot, "practices", "practice[GP-2].status")
    form: Any = screen.editor._form
    state = form.frames["status"].field
    assert state.own.isHidden()
    assert state.told.label.text() == "Under review"
    assert form.frames["panel_remark"].field.label.text() == "Show the figures of June."
    screen.editor.open("GP-2", "practice[GP-2].title")
    settle(desktop, qtbot)
    qtbot.keyClicks(QApplication.focusWidget(), "!")
    screen.save_now()
    settle(desktop, qtbot)
    held = stored(desktop, "practice", "GP-2")
    assert (held["status"], held["panel_remark"]) == ("under_review", "Show the figures of June.")


def test_a_draft_is_submitted_by_a_choice(desktop: Desktop, qtbot: QtBot) -> None:
    screen = room(desktop, qtbot, "practices", "new")
    form: Any = screen.editor._form
    form.frames["status"].field.own.buttons["submitted"].click()
    screen.save_now()
    settle(desktop, qtbot)
    assert stored(desktop, "practice", screen.editor.record_id)["status"] == "submitted"


def test_the_hand_out_sheet_is_written_without_the_contact(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = room(desktop, qtbot, "practices")
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(dialogs, "ask_new_file", lambda *_: target)
    screen.list_page.table.setFocus()
    qtbot.keyClick(screen.list_page.table, Key.Key_F6)
    settle(desktop, qtbot)
    assert target.read_bytes().startswith(b"%PDF-")
    assert desktop.desk.status.sentence.text() == f"The hand-out sheet is in {target}."


@pytest.mark.parametrize(("address", "name"), [("gap[G-2]", "gaps"), ("lesson[L-2]", "lessons")])
def test_search_opens_what_it_finds_in_its_register(desktop: Desktop, qtbot: QtBot, address: str, name: str) -> None:
    screen = room(desktop, qtbot, name, address)
    assert screen.editor.record_id == address.partition("[")[2].rstrip("]")


def test_coming_back_to_an_open_form_shows_its_own_checks_again(desktop: Desktop, qtbot: QtBot) -> None:
    screen = room(desktop, qtbot, "practices")
    screen.editor.open(screen.list_page.model.ids[0])
    settle(desktop, qtbot)
    said = desktop.desk.status.checks_button.text()
    room(desktop, qtbot, "home")
    assert desktop.desk.status.checks_button.text() != said
    assert room(desktop, qtbot, "practices").is_editing
    assert desktop.desk.status.checks_button.text() == said
