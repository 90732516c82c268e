"""Forms for colleagues in the window: written, looked at before anything is taken, taken over and taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import builders
import colleagues
import pytest
from colleagues import FIRST, filled
from desktops import open_desktop, settle, workspace_of
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from worlds import Q2

from fieldreport.storage import records
from fieldreport.workflows import drafting, recording
from ui.app import Desktop
from ui.colleagues import FormsButton, Looked, button
from ui.colleagues.dialog import FormDialog


class Room:
    """A desk with what its dialogs are answered by: one file for every question, and a yes or a no."""

    def __init__(self, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.qtbot, self.file = qtbot, folder / "form.xlsx"
        self.desktop: Desktop = open_desktop(workspace_of("adviser", folder, "loaded"), qtbot)
        self.seen: list[FormDialog] = []
        self.says_yes = True
        monkeypatch.setattr(button, "ask_new_file", lambda *_question: self.file)
        monkeypatch.setattr(button, "ask_file", lambda *_question: self.file)
        monkeypatch.setattr(button, "ask_to_take", self._answer)

    def _answer(self, parent: QWidget, name: str, looked: Looked, label: Callable[[str], str]) -> bool:
        self.seen.append(FormDialog(parent, name, looked, label))
        return self.says_yes

    def open(self, name: str, argument: Any = None) -> FormsButton:
        self.desktop.desk.open(name, argument)
        settle(self.desktop, self.qtbot)
        (found,) = self.desktop.window.screen(name).page.findChildren(FormsButton)
        return found

    def come_back(self, forms: FormsButton, cells: dict[str, Any]) -> FormDialog:
        """Let the file come back filled in, and return what was shown of it."""
        self.file.write_bytes(filled(self.file.read_bytes(), cells))
        forms.read()
        settle(self.desktop, self.qtbot)
        return self.seen[-1]

    def write(self, forms: FormsButton) -> None:
        forms.menu_of().actions()[0].trigger()
        settle(self.desktop, self.qtbot)
        assert "not encrypted" in self.sentence

    def titles(self, kind: str) -> set[str]:
        with self.desktop.workspace.session() as session:
            return {held.title for held in records.records(session.store, "MONUC", kind)}

    @property
    def sentence(self) -> str:
        return self.desktop.desk.status.sentence.text()

    def undo(self) -> None:
        self.desktop.desk.undo.undo()
        settle(self.desktop, self.qtbot)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    made = Room(tmp_path, qtbot, monkeypatch)
    yield made
    made.desktop.tasks.close()


def test_trainings_are_shown_before_they_are_taken_and_are_one_step_of_undo(room: Room) -> None:
    forms = room.open("trainings")
    room.write(forms)
    before = room.titles("training")
    room.says_yes = False
    cells = {f"Title {FIRST}": "Night patrols", f"First or only day {FIRST}": "2006-05-08", f"Women {FIRST}": "many"}
    shown = room.come_back(forms, cells)
    assert colleagues.WHO in shown.by.text()
    assert [(line.text, line.note) for line in shown.changes.lines] == [("New training: Night patrols", "8 May 2006")]
    (refused,) = shown.refused.lines
    assert "“many” is not a count" in refused.text and "Trainings, M10" in refused.text
    assert shown.cancel.isDefault() and shown.take.isEnabled()
    assert room.titles("training") == before
    room.says_yes = True
    forms.read()
    settle(room.desktop, room.qtbot)
    assert room.titles("training") == before | {"Night patrols"}
    assert colleagues.WHO in room.sentence
    forms.read()
    settle(room.desktop, room.qtbot)
    assert not room.seen[-1].take.isEnabled()  # the second time it changes nothing
    room.undo()
    room.undo()
    assert room.titles("training") == before


def test_a_ledger_takes_entries_and_gives_them_back(room: Room) -> None:
    with room.desktop.workspace.session() as session:
        recording.put_record(session, builders.project())
    forms = room.open("projects", "P-1")
    room.write(forms)
    entry = {f"Date {FIRST}": "2006-05-08", f"Kind of entry {FIRST}": "Expenditure", f"Amount {FIRST}": 12.5}
    shown = room.come_back(forms, entry)
    assert [line.text for line in shown.changes.lines] == ["New entry: 12.50"]
    page = room.desktop.window.screen("projects").project  # type: ignore[attr-defined]
    room.qtbot.waitUntil(lambda: "12.50" in str(page.ledger.value()))
    room.undo()
    room.qtbot.waitUntil(lambda: "12.50" not in str(page.ledger.value()))


def test_answers_come_into_the_open_report_as_one_step(room: Room) -> None:
    forms = room.open("report", Q2)
    room.write(forms)
    places = colleagues.answer_cells(room.file.read_bytes())
    screen: Any = room.desktop.window.screen("report")
    old = dict(screen.book.values)
    shown = room.come_back(forms, {places["AR-B.PR.F"]: "They led them.", places["BI-5"]: "Civil affairs."})
    assert {line.text.partition(" ")[0] for line in shown.changes.lines} == {"AR-B.PR.F", "BI-5"}
    assert screen.book.values["2006/AR-B.PR.F"] == "They led them."
    with room.desktop.workspace.session() as session:
        assert drafting.open_draft(session, Q2).content.answers["2006/BI-5"].value == "Civil affairs."
    screen._on_undo()
    settle(room.desktop, room.qtbot)
    assert dict(screen.book.values) == old


def test_a_file_that_is_no_form_is_refused_in_words(room: Room) -> None:
    forms = room.open("activities")
    room.file.write_bytes(b"PK no workbook")
    forms.read()
    settle(room.desktop, room.qtbot)
    assert room.seen == []
    assert "not a form of Fieldreport" in room.desktop.desk.failure.words.text()
