"""Mission statistics, staffing and the action plan in the window on a real desk, by keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.models import Dataset, Plan, Staffing
from fieldreport.storage import drafts
from fieldreport.values import Quarter
from fieldreport.workflows import gathering, planning, record_editing, recording
from ui.app import Desktop

Key = Qt.Key
POLICE = Dataset(
    id="D-1",
    title="National police",
    period="2006-Q1",
    measure="stock",
    rows=(Dataset.Row(category="officers", women=4, men=6),),
)
POST = Staffing(
    id="S-1", date=builders.date("2006-02-01"), role="adviser", level="P-5", posts=2, filled=1, women=1, men=0
)
PLAN = Plan(
    id="P",
    title="Plan 2006",
    actions=(
        {"id": "a1", "text": "Train patrol leaders", "component": "military", "due": "2006-03", "status": "ongoing"},
        {"id": "a2", "text": "Open units for victims", "component": "police", "due": "2009-Q4", "standard": 2},
    ),
)


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    workspace = workspace_of("adviser", tmp_path, "loaded")
    with workspace.session() as session:
        for record in (POLICE, POST, PLAN, replace(builders.activity(id="A-9", title="Briefing"), plan_action="a1")):
            recording.put_record(session, record)
    made = open_desktop(workspace, qtbot)
    yield made
    made.tasks.close()


def opened(desktop: Desktop, qtbot: QtBot, name: str, argument: Any = None) -> Any:
    desktop.desk.open(name, argument)
    settle(desktop, qtbot)
    return desktop.window.screen(name)


def said(screen: Any, column: int = 0) -> list[str]:
    model = screen.list_page.model
    return [model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole) for row in range(len(model.ids))]


def datasets(desktop: Desktop) -> list[Any]:
    with desktop.workspace.session() as session:
        return [line.last_id for line in gathering.gathering(session).due]


def test_a_due_data_set_is_taken_over_with_one_key_and_taken_back(desktop: Desktop, qtbot: QtBot) -> None:
    screen = opened(desktop, qtbot, "statistics")
    assert screen.due.isVisible()
    assert screen.due.list.lines[0].note == "last: Q1 2006, 4 women of 10, stock"
    screen.due.list.setFocus()
    qtbot.keyClick(screen.due.list, Key.Key_Return)
    settle(desktop, qtbot)
    assert "carried forward" in said(screen)[0]
    assert not screen.due.isVisible()
    assert datasets(desktop) == []
    desktop.desk.undo.undo()
    settle(desktop, qtbot)
    assert len(said(screen)) == 1
    assert screen.due.isVisible()


def test_another_key_opens_it_for_change_and_new_categories_are_typed(desktop: Desktop, qtbot: QtBot) -> None:
    screen = opened(desktop, qtbot, "statistics")
    screen.due.list.setFocus()
    qtbot.keyClick(screen.due.list, Key.Key_F2)
    settle(desktop, qtbot)
    assert screen.is_editing
    field = screen.editor._form.frames["rows"].field
    assert QApplication.focusWidget() is field.table
    qtbot.keyClicks(field.name, "recruits")
    qtbot.keyClick(field.name, Key.Key_Return)
    qtbot.keyClicks(field.table, "7")
    qtbot.keyClick(field.table, Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "9")
    screen.save_now()
    settle(desktop, qtbot)
    with desktop.workspace.session() as session:
        held = record_editing.open_record(session, "dataset", screen.editor.record_id).values
    assert [(row["category"], row.get("women")) for row in held["rows"]] == [("officers", 4), ("recruits", 7)]
    assert not held.get("carried_forward")


def test_a_suggested_set_opens_with_its_categories_and_is_no_longer_offered(desktop: Desktop, qtbot: QtBot) -> None:
    screen = opened(desktop, qtbot, "statistics")
    offered = [action.text() for action in screen.suggestions.actions()]
    assert "Prisons" in offered
    assert "National police" not in offered
    next(action for action in screen.suggestions.actions() if action.text() == "Prisons").trigger()
    settle(desktop, qtbot)
    assert screen.title() == "Prisons"
    assert len(screen.editor._form.frames["rows"].field.value()) == 3
    screen._show_list()
    settle(desktop, qtbot)
    assert "Prisons" not in [action.text() for action in screen.suggestions.actions()]


def test_a_set_that_is_no_longer_kept_is_not_asked_for_until_that_is_taken_back(
    desktop: Desktop, qtbot: QtBot
) -> None:
    screen = opened(desktop, qtbot, "statistics")
    qtbot.mouseClick(screen.due.drop, Qt.MouseButton.LeftButton)
    settle(desktop, qtbot)
    assert not screen.due.isVisible()
    desktop.desk.undo.undo()
    settle(desktop, qtbot)
    assert screen.due.isVisible()


def test_staffing_says_vacancies_and_fills_the_table_of_the_report(desktop: Desktop, qtbot: QtBot) -> None:
    screen = opened(desktop, qtbot, "staffing")
    figures = "P-5, Posts: 2, Filled: 1, Vacant: 1, Women: 1, Men: 0"
    assert said(screen)[0].startswith(f"Gender adviser, 1 February 2006, {figures}")
    assert screen.detail.heading.text() == "Gender adviser"
    qtbot.mouseClick(screen.into_report, Qt.MouseButton.LeftButton)
    settle(desktop, qtbot)

    def table() -> Any:
        with desktop.workspace.session() as session:
            report = drafts.find_report(session.store, "MONUC", Quarter(2006, 2), "adviser")
            held = drafts.answers(session.store, report.no).get("2006/BI-7") if report else None
            return held.value if held else None

    assert [(row["level"], row["posts"]) for row in table()] == [("P-5", 2)]
    desktop.desk.undo.undo()
    settle(desktop, qtbot)
    assert table() is None or [row.get("posts") for row in table()] != [2]


def test_the_plan_shows_what_is_overdue_and_leads_to_its_activities(desktop: Desktop, qtbot: QtBot) -> None:
    screen = opened(desktop, qtbot, "plan")
    assert [words.partition(",")[0] for words in said(screen)] == ["Train patrol leaders", "Open units for victims"]
    assert "Status: Overdue, Activities: 1" in said(screen)[0]
    assert "Overdue: 1" in screen.whole.line.text()
    screen.detail.linked.emit("activities", "A-9")
    settle(desktop, qtbot)
    activities: Any = desktop.window.screen("activities")
    assert activities.editor.record_id == "A-9"
    choices = activities.editor._form.frames["plan_action"].field
    assert [choices.box.itemText(place) for place in range(choices.box.count())] == [
        "Not stated", "Train patrol leaders", "Open units for victims",
    ]  # fmt: skip


def test_an_action_is_edited_taken_out_and_brought_back_by_keyboard(desktop: Desktop, qtbot: QtBot) -> None:
    screen = opened(desktop, qtbot, "plan")
    table = screen.list_page.table
    table.setFocus()
    qtbot.keyClick(table, Key.Key_Return)
    settle(desktop, qtbot)
    owner = screen.editor._form.frames["owner"].field.edit
    owner.setFocus()
    qtbot.keyClicks(owner, "Force Commander")
    qtbot.keyClick(screen.editor.page, Key.Key_Escape)
    settle(desktop, qtbot)
    assert not screen.is_editing
    with desktop.workspace.session() as session:
        assert planning.open_action(session, "a1").values["owner"] == "Force Commander"
    table.setFocus()
    qtbot.keyClick(table, Key.Key_Delete)
    settle(desktop, qtbot)
    assert len(said(screen)) == 1
    desktop.desk.undo.undo()
    settle(desktop, qtbot)
    assert len(said(screen)) == 2
    desktop.desk.undo.undo()
    settle(desktop, qtbot)
    with desktop.workspace.session() as session:
        assert "owner" not in planning.open_action(session, "a1").values


def test_a_review_is_recorded_and_the_plan_opens_at_its_address(desktop: Desktop, qtbot: QtBot) -> None:
    screen = opened(desktop, qtbot, "plan", "plan[P].actions[0].due")
    assert not screen.is_editing
    screen.whole.toggle.click()
    when, who = screen.whole.when.edit, screen.whole.who.edit
    qtbot.keyClicks(when, "5 April 2006")
    qtbot.keyClicks(who, "Senior management team")
    qtbot.mouseClick(screen.whole.record, Qt.MouseButton.LeftButton)
    settle(desktop, qtbot)
    assert "last review: 5 April 2006" in screen.whole.line.text()
    desktop.desk.undo.undo()
    settle(desktop, qtbot)
    assert "no review yet" in screen.whole.line.text()
    assert opened(desktop, qtbot, "plan", "a2").editor.record_id == "a2"


@pytest.mark.parametrize("name", ["statistics", "staffing", "plan"])
def test_everything_in_list_and_form_has_a_name(desktop: Desktop, qtbot: QtBot, name: str) -> None:
    screen = opened(desktop, qtbot, name)
    assert nameless(desktop.window) == []
    screen._edit()
    settle(desktop, qtbot)
    assert nameless(desktop.window) == []
