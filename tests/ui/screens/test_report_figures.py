"""From a sentence to its records and back: a figure is picked, changes with its records, is renewed, leads there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import builders
import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from worlds import Q2

from fieldreport.workflows import drafting, record_editing, recording
from ui.app import Desktop
from ui.forms.narrative import NarrativeField

QUESTION = "2006/IM-3"


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    workspace = workspace_of("adviser", tmp_path, "loaded")
    with workspace.session() as session:
        recording.put_record(session, builders.training())
        recording.put_record(session, builders.training(id="T-2", title="Courts", area="C", sub_actions=("C1",)))
        recording.put_record(session, builders.training(id="T-0", start=builders.date("2006-02-01"), end=None))
    made = open_desktop(workspace, qtbot)
    made.desk.open("report", (Q2, f"report.{QUESTION}"))
    settle(made, qtbot)
    yield made
    made.tasks.close()


def field(desktop: Desktop) -> NarrativeField:
    screen: Any = desktop.window.screen("report")
    found = screen.sections.forms[screen.sections.current_id].frames[QUESTION].field
    assert isinstance(found, NarrativeField)
    return found


def stored(desktop: Desktop) -> str:
    with desktop.workspace.session() as session:
        return str(drafting.open_draft(session, Q2).content.answers[QUESTION].value)


def pick(desktop: Desktop, qtbot: QtBot, words: str) -> None:
    text = field(desktop)
    QTest.keyClicks(text.edit, "{")
    assert text.picker is not None
    settle(desktop, qtbot)
    QTest.keyClicks(text.picker.search, words)
    QTest.keyClick(text.picker.search, Qt.Key.Key_Return)
    text.edit.left.emit()
    settle(desktop, qtbot)


def test_a_figure_is_quoted_flagged_and_renewed(desktop: Desktop, qtbot: QtBot) -> None:
    text = field(desktop)
    text.edit.setFocus()
    QTest.keyClicks(text.edit, "We trained ")
    pick(desktop, qtbot, "women in trainings this quarter")
    assert stored(desktop) == "We trained {trainings.women: 24}"
    with desktop.workspace.session() as session:
        record_editing.move_to_bin(session, "training", "T-2")
    desktop.desk.open("home")
    settle(desktop, qtbot)
    home: Any = desktop.window.screen("home")
    shown = [held for held in home.checks._findings if held.is_of_figure]
    assert ["24" in held.text and "12" in held.text for held in shown] == [True]
    desktop.desk.open("report", (Q2, f"report.{QUESTION}.figures[0]"))
    settle(desktop, qtbot)
    text = field(desktop)
    assert text.refresh is not None
    assert text.refresh.isVisible()
    QTest.mouseClick(text.refresh, Qt.MouseButton.LeftButton)
    settle(desktop, qtbot)
    assert stored(desktop) == "We trained {trainings.women: 12}"
    assert not text.refresh.isVisible()


def test_a_figure_and_a_table_open_their_records(desktop: Desktop, qtbot: QtBot) -> None:
    field(desktop).edit.setFocus()
    pick(desktop, qtbot, "women in trainings this quarter")
    QTest.keyClick(field(desktop).edit, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    settle(desktop, qtbot)
    trainings: Any = desktop.window.screen("trainings")
    assert sorted(trainings.list_page.model.ids) == ["T-1", "T-2"]
    report: Any = desktop.window.screen("report")
    desktop.desk.open("report", Q2)
    settle(desktop, qtbot)
    report.sections.record_chosen.emit("training[T-2]")
    settle(desktop, qtbot)
    assert trainings.editor.record_id == "T-2"
