"""Recorded gaps and lessons stand beside the boxes of their area and are taken over by a press."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import builders
import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from worlds import Q2

from fieldreport.storage import drafts
from fieldreport.workflows import drafting, recording
from ui.app import Desktop

BOX, GATE = "2006/AR-K.GC.F", "2006/AR-K.0"
GAP = builders.gap(area="K", title="Empty posts", text="Posts stay vacant.", recommendation="Widen the roster.")


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    workspace = workspace_of("adviser", tmp_path, "registered")
    with workspace.session() as session:
        recording.put_record(session, GAP)
    made = open_desktop(workspace, qtbot)
    made.desk.open("report", Q2)
    settle(made, qtbot)
    yield made
    made.tasks.close()


def saved(desktop: Desktop) -> dict[str, Any]:
    with desktop.workspace.session() as session:
        report = drafting.open_report(session, Q2)
        return {key: held.value for key, held in drafts.answers(session.store, report.no).items()}


def test_a_gap_opens_its_box_and_is_quoted_by_a_press_once_and_taken_back(desktop: Desktop, qtbot: QtBot) -> None:
    screen: Any = desktop.window.current
    screen.show_section("2006/AR-K")
    settle(desktop, qtbot)
    frame = screen.sections.forms["2006/AR-K"].frames[BOX]
    assert frame.isVisible()
    assert frame.offer.words.text() == "Recorded and not quoted here yet: “Empty posts”"
    frame.offer.button.setFocus()
    qtbot.keyClick(frame.offer.button, Qt.Key.Key_Space)
    screen.save_now()
    settle(desktop, qtbot)
    assert saved(desktop)[BOX] == "Posts stay vacant.\nWiden the roster."
    assert saved(desktop)[GATE] == "reported"
    assert frame.offer.isHidden()
    screen._on_undo()
    screen.save_now()
    settle(desktop, qtbot)
    assert not {BOX, GATE} & saved(desktop).keys()
    assert frame.offer.isVisible()
