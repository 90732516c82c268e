"""What the author marked as restricted says so where a record is shown."""

from pathlib import Path
from typing import Any

import builders
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldreport.workflows import recording


def test_restricted_fields_are_marked_in_the_list_and_beside_it(tmp_path: Path, qtbot: QtBot) -> None:
    workspace = workspace_of("adviser", tmp_path, "loaded")
    training = builders.training(
        id="T-9",
        title="Closed session",
        start=builders.date("2006-06-28"),
        end=None,
        restricted=("places", "outcome"),
    )
    with workspace.session() as session:
        recording.put_record(session, training)
    made = open_desktop(workspace, qtbot)
    made.desk.open("trainings")
    settle(made, qtbot)
    screen: Any = made.window.screen("trainings")
    words = [label.text() for label in screen.detail.facts.findChildren(QLabel)]
    model = screen.list_page.model
    rows = {model.ids[place]: model.index(place, 0) for place in range(model.rowCount())}
    said = {name: str(index.data(Qt.ItemDataRole.AccessibleTextRole)) for name, index in rows.items()}
    tip = str(rows["T-9"].siblingAtColumn(2).data(Qt.ItemDataRole.ToolTipRole))
    made.tasks.close()
    assert {name for name, words in said.items() if "restricted fields" in words} == {"T-9"}
    assert "restricted fields" in tip
    assert screen.detail.heading.text() == "Closed session"
    assert "Bukavu (restricted)" in words
    assert "A network of trainers was set up. (restricted)" in words
    assert "officers of the national police" in words
