"""The quarter day by day: what stands on each day, logging on a day, and the way to what stands there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import builders
import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldreport.workflows import recording
from ui.app import Desktop
from ui.registers.calendar import QuarterCalendar
from ui.registers.screen import RegisterScreen

Key = Qt.Key
RECORDS = (
    builders.training(id="T-2", title="Night patrols", start=builders.date("2006-06-20"), end=None),
    builders.training(id="T-3", title="Courts", start=builders.date("2006-06-20"), end=builders.date("2006-06-22")),
    builders.training(id="T-4", title="Some day", start=builders.date("2006-05"), end=None),
    builders.training(id="T-5", title="Before", start=builders.date("2006-02-01"), end=None),
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


@pytest.fixture
def screen(desktop: Desktop, qtbot: QtBot) -> RegisterScreen:
    found: Any = desktop.window.screen("trainings")
    qtbot.mouseClick(found.list_page.days, Qt.MouseButton.LeftButton)
    settle(desktop, qtbot)
    return found  # type: ignore[no-any-return]


def calendar(screen: RegisterScreen) -> QuarterCalendar:
    assert screen.views.calendar is not None
    return screen.views.calendar


def says(screen: RegisterScreen, day: date) -> str:
    model = calendar(screen).model
    return str(model.data(model.index_of(day), Qt.ItemDataRole.AccessibleTextRole))


def go_to(screen: RegisterScreen, day: date) -> None:
    calendar(screen).table.setCurrentIndex(calendar(screen).model.index_of(day))


def test_each_day_says_what_stands_on_it(screen: RegisterScreen) -> None:
    assert QApplication.focusWidget() is calendar(screen).table
    assert not screen.list_page.table.isVisible()
    assert says(screen, date(2006, 6, 20)) == "Tuesday 20 June 2006: Courts; Night patrols"
    assert says(screen, date(2006, 6, 21)) == "Wednesday 21 June 2006: Courts"
    assert says(screen, date(2006, 5, 1)) == "Monday 1 May 2006: Some day"
    assert says(screen, date(2006, 5, 2)) == "Tuesday 2 May 2006: nothing yet"


def test_arrows_go_from_day_to_day_and_pages_to_other_quarters(
    desktop: Desktop, screen: RegisterScreen, qtbot: QtBot
) -> None:
    table = calendar(screen).table
    go_to(screen, date(2006, 6, 20))
    qtbot.keyClick(table, Key.Key_Down)
    assert table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).startswith("Tuesday 27 June")
    qtbot.keyClick(table, Key.Key_PageUp)
    settle(desktop, qtbot)
    assert says(screen, date(2006, 2, 1)) == "Wednesday 1 February 2006: Before"
    qtbot.keyClick(table, Key.Key_PageDown)
    settle(desktop, qtbot)
    assert calendar(screen).heading.text().startswith("April to June")


def test_enter_logs_on_the_day(desktop: Desktop, screen: RegisterScreen, qtbot: QtBot) -> None:
    go_to(screen, date(2006, 5, 2))
    qtbot.keyClick(calendar(screen).table, Key.Key_Return)
    quick = screen.list_page.quick
    assert QApplication.focusWidget() is quick.edit
    qtbot.keyClicks(quick.edit, "Gender and police, police, 12 women 8 men")
    qtbot.keyClick(quick.edit, Key.Key_Return)
    settle(desktop, qtbot)
    assert says(screen, date(2006, 5, 2)) == "Tuesday 2 May 2006: Gender and police"


def test_a_day_opens_what_stands_on_it(desktop: Desktop, screen: RegisterScreen, qtbot: QtBot) -> None:
    go_to(screen, date(2006, 6, 21))
    qtbot.keyClick(calendar(screen).table, Key.Key_F2)
    settle(desktop, qtbot)
    assert screen.editor.record_id == "T-3"
    screen.editor.panel.done.click()
    settle(desktop, qtbot)
    go_to(screen, date(2006, 6, 20))
    qtbot.keyClick(calendar(screen).table, Key.Key_F2)
    settle(desktop, qtbot)
    assert sorted(screen.list_page.model.ids) == ["T-2", "T-3"]
    assert screen.list_page.table.isVisible()


def test_a_figure_opens_its_records(desktop: Desktop, screen: RegisterScreen, qtbot: QtBot) -> None:
    desktop.desk.open("home")
    settle(desktop, qtbot)
    desktop.desk.open("trainings", ("T-2", "T-5"))
    settle(desktop, qtbot)
    assert sorted(screen.list_page.model.ids) == ["T-2", "T-5"]
    assert screen.list_page.checks.isChecked()
    qtbot.mouseClick(screen.list_page.checks, Qt.MouseButton.LeftButton)
    settle(desktop, qtbot)
    assert len(screen.list_page.model.ids) > 2


def test_locking_forgets_the_days(desktop: Desktop, screen: RegisterScreen, qtbot: QtBot) -> None:
    desktop.desk.open("home")
    settle(desktop, qtbot)
    screen.forget()
    assert calendar(screen).model.events == {}
    assert not screen.list_page.days.isChecked()
