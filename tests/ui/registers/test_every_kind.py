"""Every kind of record alike: entered, changed, its history told, binned, restored, taken back elsewhere."""

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

from fieldreport.models import Record
from fieldreport.records import KINDS
from fieldreport.storage import records
from fieldreport.workflows import recording
from ui.app import Desktop

Key = Qt.Key
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

# kind: screen, record, a text key, what it says
ROOMS: dict[str, tuple[str, Record, str, str]] = {
    "training": ("trainings", builders.training(id="X-1", title="Before"), "title", "After"),
    "activity": ("activities", builders.activity(id="X-1", title="Before"), "title", "After"),
    "dataset": ("statistics", builders.dataset(id="X-1", remark="Before"), "remark", "After"),
    "staffing": ("staffing", builders.staffing(id="X-1", remark="Before"), "remark", "After"),
    "practice": ("practices", builders.practice(id="X-1", title="Before"), "title", "After"),
    "gap": ("gaps", builders.gap(id="X-1", title="Before"), "title", "After"),
    "lesson": ("lessons", builders.lesson(id="X-1", title="Before", date=date("2006-Q2")), "title", "After"),
}


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    workspace = workspace_of("adviser", tmp_path, "loaded")
    with workspace.session() as session:
        for _screen, record, _key, _text in ROOMS.values():
            recording.put_record(session, record)
    made = open_desktop(workspace, qtbot)
    yield made
    made.tasks.close()


def stored(desktop: Desktop, kind: str) -> Record | None:
    with desktop.workspace.session() as session:
        held = records.records(session.store, session.profile().mission, kind)
        return next((one for one in held if one.id == "X-1"), None)


def focus() -> Any:
    return QApplication.focusWidget()


@pytest.mark.parametrize("kind", ROOMS)
def test_history_bin_restore_and_undo_across_screens(desktop: Desktop, qtbot: QtBot, kind: str) -> None:
    name, _record, key, text = ROOMS[kind]
    desktop.desk.open("record", f"{kind}[X-1].{key}")
    settle(desktop, qtbot)
    screen: Any = desktop.window.screen(name)
    assert screen.is_editing
    field = focus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    screen.save_now()
    settle(desktop, qtbot)
    assert getattr(stored(desktop, kind), key) == text

    screen.editor.panel.history.toggle.click()
    settle(desktop, qtbot)
    lines = screen.editor.panel.history._lines
    told = [lines.itemAt(place).widget().accessibleDescription() for place in range(lines.count())]
    assert told[0].startswith("Before → After")
    assert len(told) == 2

    screen.editor.panel.bin.click()
    settle(desktop, qtbot)
    assert stored(desktop, kind) is None
    desktop.desk.open("bin")
    settle(desktop, qtbot)
    bin_screen: Any = desktop.window.screen("bin")
    assert bin_screen.table.current_key() == (kind, "X-1")
    qtbot.keyClick(bin_screen.table, Key.Key_Return)
    settle(desktop, qtbot)
    assert getattr(stored(desktop, kind), key) == text

    # From another screen: out of the bin is taken back, into the bin is taken back, then the text itself.
    desktop.desk.open(name)
    settle(desktop, qtbot)
    for is_there, words in ((False, None), (True, text), (True, "Before")):
        qtbot.keyClick(focus(), Key.Key_Z, Ctrl)
        settle(desktop, qtbot)
        held = stored(desktop, kind)
        assert (held is not None) is is_there
        assert held is None or getattr(held, key) == words
    for is_there in (True, False, True):
        qtbot.keyClick(focus(), Key.Key_Z, Ctrl | Shift)
        settle(desktop, qtbot)
        assert (stored(desktop, kind) is not None) is is_there


def test_no_kind_is_left_out() -> None:
    # Projects and the plan have screens and tests of their own.
    assert {*ROOMS, "project", "plan"} == {kind for kind, made in KINDS.items() if issubclass(made, Record)}
