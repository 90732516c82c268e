"""Trainings and activities in the window on a real desk: logged, found, edited, taken back, by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import builders
import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.storage import records
from fieldreport.values import CountState
from fieldreport.workflows import record_editing, recording
from ui.app import Desktop
from ui.registers.screen import RegisterScreen

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
NONE = CountState.NOT_COLLECTED


def group(component: str = "military", **counts: Any) -> Any:
    return builders.participants(**({"component": component, "counterpart": "", "total": None} | counts))


RECORDS = (
    builders.training(
        id="T-2", title="Night patrols", start=builders.date("2006-06-20"), end=None, places=("Bunia",)
    ),
    builders.training(
        id="T-3",
        title="Gaps",
        start=builders.date("2006-06-10"),
        end=None,
        partners=(),
        participants=(group(women=2, men=3), group("police", women=None, men=None)),
    ),
    builders.training(
        id="T-4",
        title="Not known by sex",
        start=builders.date("2006-01"),
        end=None,
        participants=(group(women=NONE, men=NONE, total=240),),
        project="P-1",
    ),
    builders.project(),
)


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    workspace = workspace_of("adviser", tmp_path, "loaded")
    with workspace.session() as session:
        for record in RECORDS:
            recording.put_record(session, record)
    made = open_desktop(workspace, qtbot)
    made.desk.open("trainings")
    settle(made, qtbot)
    yield made
    made.tasks.close()


def trainings(desktop: Desktop) -> RegisterScreen:
    screen: Any = desktop.window.screen("trainings")
    return screen  # type: ignore[no-any-return]


def stored(desktop: Desktop, record_id: str, kind: str = "training") -> dict[str, Any]:
    with desktop.workspace.session() as session:
        return dict(record_editing.open_record(session, kind, record_id).values)


def focus() -> Any:
    return QApplication.focusWidget()


def titles(screen: RegisterScreen) -> list[str]:
    model = screen.list_page.model
    rows = [model.row(place) for place in range(len(model.ids))]
    return [row.title for row in rows if row is not None]


def test_the_list_says_all_that_it_paints(desktop: Desktop) -> None:
    screen = trainings(desktop)
    assert titles(screen) == ["Night patrols", "Gaps", "Gender and elections", "Not known by sex"]
    model = screen.list_page.model
    words = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert words[0].startswith("Night patrols, 20 June 2006, Bunia – national police, 12 women, 8 men, 20 in all")
    assert "1 of 2 groups complete" in words[1]
    assert words[1].endswith("warning")
    assert "figures by sex: not collected, 240 in all, project P-1" in words[3]
    assert screen.list_page.foot.accessibleName().startswith("Complete by sex, 3 of 4 events, Women: 26, Men: 19")
    assert screen.detail.heading.text() == "Night patrols"
    assert screen.detail.place.text() == "1 of 4"


def test_a_line_is_understood_logged_and_taken_back(desktop: Desktop, qtbot: QtBot) -> None:
    screen, quick = trainings(desktop), trainings(desktop).list_page.quick
    assert focus() is quick.edit
    qtbot.keyClicks(quick.edit, "8 May, Bukavu, Gender and police, police, 12 women 8 men")
    assert quick.edit.accessibleDescription() == (
        "Understood: 8 May 2006; Gender and police; in Bukavu; United Nations police: 12 women, 8 men"
    )
    qtbot.keyClick(quick.edit, Key.Key_Return)
    settle(desktop, qtbot)
    assert "Gender and police" in titles(screen)
    logged = screen.list_page.table.current_id()
    held = stored(desktop, logged)
    assert (held["start"], held["places"], held["country"]) == ("2006-05-08", ["Bukavu"], "CD")
    assert (quick.edit.text(), focus()) == ("", quick.edit)
    qtbot.keyClick(quick.edit, Key.Key_Up)
    assert quick.edit.text() == "Gender and police, at Bukavu, police, "
    qtbot.keyClick(quick.edit, Key.Key_Escape)
    screen.list_page.table.setFocus()
    qtbot.keyClick(screen.list_page.table, Key.Key_Z, Ctrl)
    settle(desktop, qtbot)
    assert "Gender and police" not in titles(screen)
    qtbot.keyClick(screen.list_page.table, Key.Key_Y, Ctrl)
    settle(desktop, qtbot)
    assert stored(desktop, logged) == held


def test_a_line_without_a_title_is_not_logged(desktop: Desktop, qtbot: QtBot) -> None:
    screen, quick = trainings(desktop), trainings(desktop).list_page.quick
    qtbot.keyClicks(quick.edit, "8 May, 12 women")
    assert not quick.log.isEnabled()
    qtbot.keyClick(quick.edit, Key.Key_Return)
    settle(desktop, qtbot)
    assert (len(titles(screen)), quick.edit.text()) == (4, "8 May, 12 women")


def test_enter_edits_typing_is_saved_and_escape_leads_back(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    table = screen.list_page.table
    table.setFocus()
    qtbot.keyClick(table, Key.Key_Down)
    qtbot.keyClick(table, Key.Key_Return)
    settle(desktop, qtbot)
    title = focus()
    assert title.accessibleName() == "Title"
    assert screen.title() == "Gaps"
    qtbot.keyClick(title, Key.Key_End)
    qtbot.keyClicks(title, " filled")
    title.left.emit()
    settle(desktop, qtbot)
    assert stored(desktop, "T-3")["title"] == "Gaps filled"
    assert screen.editor.page.heading.text() == "Gaps filled"
    qtbot.keyClick(title, Key.Key_Escape)
    settle(desktop, qtbot)
    assert focus() is table
    assert table.current_id() == "T-3"
    assert "Gaps filled" in titles(screen)


def test_a_field_is_taken_back_as_a_whole_and_shown(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    screen.editor.open("T-2")
    settle(desktop, qtbot)
    title = focus()
    for letters in ("!", "?"):
        qtbot.keyClicks(title, letters)
        screen.save_now()
        settle(desktop, qtbot)
    title.left.emit()
    assert stored(desktop, "T-2")["title"] == "Night patrols!?"
    screen.editor.panel.done.setFocus()
    qtbot.keyClick(screen.editor.panel.done, Key.Key_Z, Ctrl)
    settle(desktop, qtbot)
    assert stored(desktop, "T-2")["title"] == "Night patrols"
    assert title.text() == "Night patrols"
    qtbot.keyClick(screen.editor.panel.done, Key.Key_Z, Ctrl | Qt.KeyboardModifier.ShiftModifier)
    settle(desktop, qtbot)
    assert title.text() == "Night patrols!?"


def test_checks_stand_beside_the_field_and_go_when_it_is_put_right(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    screen.editor.open("T-3", "training[T-3].partners")
    settle(desktop, qtbot)
    assert screen.editor.panel.checks._lines[0].accessibleName() == "warning: Partners"
    form: Any = screen.editor._form
    partners = form.frames["partners"].field
    partners.add.click()
    partners.model.setData(partners.model.index(0, 0), "UNDP")
    screen.save_now()
    settle(desktop, qtbot)
    assert stored(desktop, "T-3")["partners"] == [{"name": "UNDP"}]
    assert screen.editor.panel.checks._lines == []


def test_gaps_are_filled_in_the_list(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    screen.list_page.table.select_id("T-3")
    settle(desktop, qtbot)
    screen.detail.not_collected.click()
    settle(desktop, qtbot)
    held = stored(desktop, "T-3")["participants"]
    assert [(one["women"], one["men"]) for one in held] == [(2, 3), ("not_collected", "not_collected")]
    assert screen.detail.zero.isHidden()


def test_participants_are_typed_with_total_children_and_sureness(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    screen.editor.open("T-2")
    settle(desktop, qtbot)
    form: Any = screen.editor._form
    field = form.frames["participants"].field
    field.add_group("civilian", "")
    assert focus() is field.table
    assert (field.table.currentIndex().row(), field.table.currentIndex().column()) == (1, 1)
    field.table.paste("4\t6")
    field.children_button.click()
    field.model.setData(field.model.index(1, 3), "1")
    field.model.setData(field.model.index(1, 4), "2")
    field.table.setCurrentIndex(field.model.index(1, 1))
    field.sureness.setCurrentIndex(1)
    field.sureness.activated.emit(1)
    screen.save_now()
    settle(desktop, qtbot)
    added = stored(desktop, "T-2")["participants"][1]
    wanted = {"component": "civilian", "women": 4, "men": 6, "girls": 1, "boys": 2, "qualifier": "over"}
    assert wanted.items() <= added.items()
    field.table.setCurrentIndex(field.model.index(0, 1))
    field.remove.click()
    screen.save_now()
    settle(desktop, qtbot)
    assert [one["component"] for one in stored(desktop, "T-2")["participants"]] == ["civilian"]


def test_a_new_record_that_stays_empty_goes_again(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    qtbot.keyClick(screen.list_page.table, Key.Key_N, Ctrl)
    settle(desktop, qtbot)
    assert screen.is_editing
    added = screen.editor.record_id
    qtbot.keyClick(focus(), Key.Key_Escape)
    settle(desktop, qtbot)
    assert added not in screen.list_page.model.ids
    desktop.desk.open("trainings", "new")
    settle(desktop, qtbot)
    qtbot.keyClicks(focus(), "Kept")
    qtbot.keyClick(focus(), Key.Key_Escape)
    settle(desktop, qtbot)
    assert "Kept" in titles(screen)


def test_a_duplicate_opens_at_once_and_delete_goes_to_the_bin_and_back(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    table = screen.list_page.table
    table.setFocus()
    qtbot.keyClick(table, Key.Key_D, Ctrl)
    settle(desktop, qtbot)
    copy = screen.editor.record_id
    assert copy != "T-2"
    assert stored(desktop, copy)["title"] == "Night patrols"
    qtbot.keyClick(focus(), Key.Key_Escape)
    settle(desktop, qtbot)
    table.select_id("T-2")
    qtbot.keyClick(table, Key.Key_Delete)
    settle(desktop, qtbot)
    assert "T-2" not in screen.list_page.model.ids
    assert "is in the bin" in desktop.desk.status.sentence.text()
    desktop.desk.open("bin")
    settle(desktop, qtbot)
    bin_screen: Any = desktop.window.screen("bin")
    assert bin_screen.title_label.text() == "Night patrols"
    qtbot.keyClick(bin_screen.table, Key.Key_Return)
    settle(desktop, qtbot)
    assert stored(desktop, "T-2")["title"] == "Night patrols"
    assert bin_screen.empty.isVisible()
    assert focus() is bin_screen.home  # on the page, where Ctrl+Z is heard
    qtbot.keyClick(focus(), Key.Key_Z, Ctrl)
    settle(desktop, qtbot)
    assert bin_screen.table.current_key() == ("training", "T-2")


def test_filters_orders_and_checks_narrow_the_list(desktop: Desktop, qtbot: QtBot) -> None:
    screen, page = trainings(desktop), trainings(desktop).list_page
    page.search.setText("bunia")
    qtbot.keyClick(page.search, Key.Key_Return)
    settle(desktop, qtbot)
    assert titles(screen) == ["Night patrols"]
    page.search.setText("nothing like it")
    qtbot.keyClick(page.search, Key.Key_Return)
    settle(desktop, qtbot)
    assert page.nothing.isVisible()
    page._clear()
    settle(desktop, qtbot)
    page.period.setCurrentIndex(page.period.findData("2006-Q1"))
    page.period.activated.emit(0)
    settle(desktop, qtbot)
    assert titles(screen) == ["Not known by sex"]
    page._clear()
    page.order_by("title")
    settle(desktop, qtbot)
    assert titles(screen)[0] == "Gaps"
    assert page.checks.text() in ("1 with checks", "2 with checks")
    page.checks.click()
    settle(desktop, qtbot)
    assert "Gaps" in titles(screen)
    assert "Night patrols" not in titles(screen)
    page.checks.click()
    settle(desktop, qtbot)
    assert len(titles(screen)) == 4


def test_f8_goes_to_the_next_record_with_checks(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.keyClick(desktop.window, Key.Key_F8)
    assert trainings(desktop).list_page.table.current_id() == "T-3"


def test_history_tells_what_a_field_was(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    with desktop.workspace.session() as session:
        record_editing.save_field(session, "training", "T-2", "start", "2006-06-21")
    screen.list_page.table.select_id("T-2")
    settle(desktop, qtbot)
    screen.detail.history_wanted.emit()
    settle(desktop, qtbot)
    card = screen.editor.panel.history
    lines = [card._lines.itemAt(place).widget() for place in range(card._lines.count())]
    assert [line.accessibleName() for line in lines] == ["First day", "Added"]
    assert lines[0].accessibleDescription().startswith("20 June 2006 → 21 June 2006")


def test_an_address_opens_the_form_at_its_field(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("home")
    desktop.desk.open("record", "training[T-3].participants[1].men")
    settle(desktop, qtbot)
    screen = trainings(desktop)
    form: Any = screen.editor._form
    table = form.frames["participants"].field.table
    assert focus() is table
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 2)


def test_activities_are_logged_and_edited_alike(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("activities")
    settle(desktop, qtbot)
    screen: Any = desktop.window.screen("activities")
    qtbot.keyClicks(focus(), "2 July, Visit to the prison, Goma, 9 women 0 men, area E")
    qtbot.keyClick(focus(), Key.Key_Return)
    settle(desktop, qtbot)
    logged = screen.list_page.table.current_id()
    held = stored(desktop, logged, "activity")
    assert (held["date"], held["place"], held["area"]) == ("2006-07-02", "Goma", "E")
    assert (held["people"]["women"], held["people"]["men"]) == (9, 0)
    screen.editor.open(logged)
    settle(desktop, qtbot)
    form: Any = screen.editor._form
    people = form.frames["people"].field
    people.model.setData(people.model.index(0, 2), "3")
    screen.save_now()
    settle(desktop, qtbot)
    assert stored(desktop, logged, "activity")["people"]["men"] == 3


def test_everything_in_list_and_form_has_a_name(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    assert nameless(desktop.window) == []
    screen.editor.open("T-3")
    settle(desktop, qtbot)
    screen.editor.show_history()
    settle(desktop, qtbot)
    assert nameless(desktop.window) == []


def test_locking_saves_and_forgets(desktop: Desktop, qtbot: QtBot) -> None:
    screen = trainings(desktop)
    screen.editor.open("T-2")
    settle(desktop, qtbot)
    qtbot.keyClicks(focus(), "!")
    key = desktop.workspace._key
    desktop.lock()
    assert screen.list_page.model.ids == ()
    assert dict(screen.editor.book.values) == {}
    assert screen.detail.isHidden()
    desktop.workspace._key = key
    assert stored(desktop, "T-2")["title"] == "Night patrols!"


def test_a_long_list_asks_for_the_rows_it_shows_only(desktop: Desktop, qtbot: QtBot) -> None:
    with desktop.workspace.session() as session:
        many = [builders.training(id=f"M-{place}", title=f"Course {place}") for place in range(600)]
        records.put_records(session.store, "MONUC", many, actor="a", at=session.now())
    screen = trainings(desktop)
    screen._refresh()
    settle(desktop, qtbot)
    model = screen.list_page.model
    assert len(model.ids) == 604
    assert len(model._rows) < 250
    screen.list_page.table.scrollToBottom()
    screen.list_page.table.setCurrentIndex(model.index(603, 0))
    settle(desktop, qtbot)
    assert model.row(603) is not None
    assert len(model._rows) < 450
