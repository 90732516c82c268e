"""What a project measures, typed in the window: indicators, their values by date, checks beside them, undo."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import builders
import pytest
import worlds
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldreport.projects import Indicator, Project
from fieldreport.storage import records
from fieldreport.workflows import recording
from ui.main_window import MainWindow
from ui.screen import Desk
from ui.screens.projects import ProjectsScreen
from ui.screens.projects.calls import projects_calls
from ui.screens.projects.indicators import IndicatorsField
from ui.tables.cells import CELL_ROLE
from ui.tables.indicator_rows import indicator_rows, value_rows
from ui.tasks import Tasks

HELD = Indicator(
    text="Women trained as mediators",
    unit="women",
    baseline={"value": 0, "date": "2005-12-31", "source": "survey"},
    target=60,
    values=({"date": "2006-03-31", "value": 18}, 41),
)


class Room:
    """A desk whose project measures one thing, with its details in front."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.world, self.qtbot = worlds.world(folder, "loaded"), qtbot
        with self.world.adviser.session() as session:
            recording.put_record(session, builders.project(indicators=(HELD,)))
        self.tasks = Tasks(self.world.adviser.workspace.session)
        self.desk = Desk(self.world.adviser.workspace, self.tasks)
        self.screen = ProjectsScreen(self.desk, projects_calls(), clock=lambda: datetime(2006, 7, 12, 12, 0))
        self.window = MainWindow(self.desk, [self.screen])
        qtbot.addWidget(self.window)
        self.window.resize(1366, 728)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.screen.activate("project[P-1].indicators[0]")
        self.settle()
        field = self.screen.project.details.frames["indicators"].field
        assert isinstance(field, IndicatorsField)
        self.field = field

    def settle(self) -> None:
        """Wait until everything typed is on disk and shown again."""
        self.qtbot.waitUntil(self._is_still, timeout=20_000)
        QApplication.sendPostedEvents()

    def _is_still(self) -> bool:
        screen = self.screen
        is_waiting = screen.keeper.autosave.is_pending or screen._later.isActive() or screen._is_reading
        return self.tasks.is_idle and not is_waiting

    def stored(self) -> tuple[Indicator, ...]:
        """Return the indicators as they are in the store."""
        with self.world.adviser.session() as session:
            held = records.record(session.store, "MONUC", "project", "P-1")
        assert isinstance(held, Project)
        return held.indicators

    def save(self) -> None:
        self.screen.save_now()
        self.settle()


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    made = Room(tmp_path, qtbot)
    yield made
    made.tasks.close()


def put(model: Any, row: int, key: str, text: str) -> None:
    assert model.setData(model.index(row, model.place_of(key)), text)


def shown(model: Any, row: int, key: str) -> str:
    return str(model.data(model.index(row, model.place_of(key)), CELL_ROLE).text)


def test_an_indicator_is_shown_with_its_values_and_what_no_column_shows_survives(room: Room) -> None:
    field = room.field
    assert shown(field.model, 0, "baseline") == "0"
    assert shown(field.model, 0, "baseline.date") == "31 Dec 2005"
    assert shown(field.values.model, 0, "value") == "18"
    assert "Women trained as mediators" in field.caption.text()
    put(field.values.model, 1, "value.date", "30.6.2006")
    put(field.model, 0, "target", "1200")
    put(field.model, 0, "direction", "more")
    room.save()
    assert room.stored() == (
        Indicator(
            text=HELD.text,
            unit="women",
            direction="up",
            baseline=HELD.baseline,
            target=1200,
            values=(HELD.values[0], {"date": "2006-06-30", "value": 41}),
        ),
    )
    assert shown(field.model, 0, "target") == "1,200"


def test_an_indicator_and_its_values_are_typed_by_keyboard_and_taken_back(room: Room) -> None:
    field, qtbot = room.field, room.qtbot
    assert field.table.hasFocus()
    qtbot.keyClick(field.add, Qt.Key.Key_Space)
    put(field.model, 1, "text", "Radio hours")
    assert "Radio hours" in field.caption.text()
    assert field.values.model.row_count == 0
    qtbot.keyClick(field.values.add, Qt.Key.Key_Space)
    assert field.values.value() is None  # a row without a value is not kept
    put(field.values.model, 0, "value", "2.5")
    put(field.values.model, 0, "value.date", "2006-06")
    room.save()
    assert room.stored()[1] == Indicator(text="Radio hours", values=({"value": "2.5", "date": "2006-06"},))
    for _step in range(room.desk.undo.stack.count()):
        room.desk.undo.undo()
        room.settle()
    assert room.stored() == (HELD,)
    assert shown(field.values.model, 0, "value") == "18"


def test_checks_stand_at_the_indicator_and_at_its_value(room: Room) -> None:
    put(room.field.model, 0, "unit", "")
    put(room.field.values.model, 1, "value", "11")
    room.save()
    said = " ".join(words for _severity, words in room.field.model.words_about(0))
    assert "no unit" in said
    assert "goes back from 18 to 11" in said
    assert room.field.values.model.words_about(1)
    room.screen._go_to("project[P-1].indicators[0].values[1]")
    assert room.field.values.table.hasFocus()
    assert room.field.values.table.place() == 1


def test_words_stay_words_and_a_number_of_two_readings_is_asked_about(qtbot: QtBot) -> None:
    rows = value_rows()
    rows.set_value(["few", {"value": 3, "note": "estimate"}])
    assert rows.value() == ["few", {"value": 3, "note": "estimate"}]
    put(rows, 0, "value", "about 40 %")
    put(rows, 1, "value", "1,234")
    assert rows.value() == ["about 40 %", {"value": 3, "note": "estimate"}]
    assert rows.words_about(1)
    put(rows, 1, "value", "-4")
    assert rows.value() == ["about 40 %", {"value": -4, "note": "estimate"}]


def test_an_indicator_without_numbers_and_dates_goes_back_as_it_came(qtbot: QtBot) -> None:
    rows = indicator_rows()
    held = [{"text": "Trust", "baseline": "low", "target": {"value": "high"}, "values": ["some"], "weight": 3}, {}]
    rows.set_value(held)
    assert rows.value() == held
