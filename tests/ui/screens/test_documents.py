"""Documents in the window: attached, listed, marked, copied out, put away and brought back."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
import worlds
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from walking import nameless

import ui.documents.view
from fieldreport.workflows import attaching, searching
from ui.documents import DocumentsView, documents_calls
from ui.main_window import MainWindow
from ui.marks import Mark
from ui.screen import Desk
from ui.screens.documents import DocumentsScreen
from ui.shell.search import place_of
from ui.tasks import Tasks

OWNER = "training[T-1]"


@dataclass
class Room:
    """A window with the documents of an adviser's desk."""

    world: worlds.World
    window: MainWindow
    screen: DocumentsScreen
    desk: Desk
    folder: Path
    qtbot: QtBot

    @property
    def view(self) -> DocumentsView:
        return self.screen.view

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.tasks.is_idle, timeout=20_000)
        QApplication.sendPostedEvents()

    def file(self, name: str, content: bytes = b"a letter") -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def names(self) -> list[str]:
        return [row.cells[0].text for row in self.view.table.rows.rows]

    def held(self, owner: str = "") -> tuple[attaching.HeldDocument, ...]:
        with self.world.adviser.session() as session:
            return attaching.documents(session, owner)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    world = worlds.world(tmp_path, "loaded")
    with world.adviser.session() as session:
        attaching.attach(session, OWNER, "attendance.pdf", b"%PDF attendance")
    tasks = Tasks(world.adviser.workspace.session)
    desk = Desk(world.adviser.workspace, tasks)
    screen = DocumentsScreen(desk, documents_calls())
    window = MainWindow(desk, [screen])
    qtbot.addWidget(window)
    window.resize(1366, 728)
    with qtbot.waitExposed(window):
        window.show()
    files = tmp_path / "files"
    files.mkdir()
    made = Room(world, window, screen, desk, files, qtbot)
    made.settle()
    yield made
    tasks.close()


def test_all_documents_are_listed_with_whom_they_belong_to(room: Room) -> None:
    (row,) = room.view.table.rows.rows
    assert row.words == "attendance.pdf, PDF, 15 bytes, Training, Gender and elections, Unclassified"
    assert room.view.card.name.text() == "attendance.pdf"
    assert nameless(room.window) == []


def test_a_chosen_file_is_added_to_the_report_in_work(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    path = room.file("map.png")
    monkeypatch.setattr(ui.documents.view, "ask_files", lambda *_args: (path,))
    assert room.view.add.text() == "Add to report, Q2 2006…"
    room.view.add.click()
    room.settle()
    assert room.names() == ["map.png", "attendance.pdf"]
    assert [held.owner for held in room.held()] == ["report[2006-Q2]", OWNER]
    assert path.exists()
    room.desk.undo.undo()
    room.settle()
    assert room.names() == ["attendance.pdf"]


def test_dropped_files_belong_to_the_record_that_is_shown(room: Room) -> None:
    room.screen.activate(OWNER)
    room.settle()
    assert room.view.add.text() == "Add documents…"
    assert "Gender and elections" in room.screen.list_page.heading.text()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(room.file(name, name.encode()))) for name in ("a.pdf", "b.docx")])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    room.view.dropEvent(event)
    room.settle()
    assert sorted(room.names()) == ["a.pdf", "attendance.pdf", "b.docx"]
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert {held.owner for held in room.held()} == {OWNER}
    room.screen.all.click()
    room.settle()
    assert room.screen.list_page.heading.text() == "Documents"


def test_what_travels_is_marked_and_can_be_taken_back(room: Room) -> None:
    room.view.card.travels.click()
    room.settle()
    assert room.held()[0].document.travels
    assert room.view.table.rows.rows[0].cells[0].mark is Mark.COMPLETE
    assert "travels with the report" in room.view.table.rows.rows[0].words
    room.view.filters.buttons["travelling"].click()
    assert room.names() == ["attendance.pdf"]
    room.desk.undo.undo()
    room.settle()
    assert not room.held()[0].document.travels
    assert room.names() == []
    assert not room.view.nothing.isHidden()


def test_a_document_is_classified(room: Room) -> None:
    box = room.view.card.classification
    box.setCurrentIndex(box.findData("confidential"))
    box.activated.emit(box.currentIndex())
    room.settle()
    assert room.held()[0].document.classification == "confidential"
    assert room.view.table.rows.rows[0].cells[2].text == "Confidential"


def test_a_readable_copy_goes_where_one_chooses_and_nowhere_else(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    target = room.folder / "copy.pdf"
    monkeypatch.setattr(ui.documents.view, "ask_new_file", lambda *_args: target)
    room.view.table.setFocus()
    room.qtbot.keyClick(room.view.table, Qt.Key.Key_Return)
    room.settle()
    assert target.read_bytes() == b"%PDF attendance"
    assert str(target) in room.view.card.copied.text()
    home = room.world.adviser.home
    assert not any(b"%PDF attendance" in file.read_bytes() for file in home.rglob("*") if file.is_file())


def photo() -> bytes:
    exif, out = Image.Exif(), BytesIO()
    exif[0x8825] = {1: "S", 2: (2.0, 30.0, 21.0), 3: "E", 4: (28.0, 51.0, 0.0)}
    Image.effect_noise((2600, 1800), 80).convert("RGB").save(out, "JPEG", quality=95, exif=exif)
    return out.getvalue()


def facts(room: Room) -> list[str]:
    return [label.text() for label in room.view.card.facts.findChildren(QLabel)]


def test_a_photo_says_what_was_taken_out_and_is_made_smaller_and_back(room: Room) -> None:
    content = photo()
    room.view.attach([room.file("market.jpg", content)])
    room.settle()
    room.view.table.select_key(next(key for key in room.view._shown if key[0].startswith("report")))
    held = room.view.card.held
    assert held is not None
    assert "the place where it was taken; camera, times and names" in facts(room)
    room.view.card.smaller.click()
    room.settle()
    assert room.view.card.held is not None
    now = room.view.card.held.document
    assert (now.name, now.bytes_before) == ("market.jpg", held.document.bytes)
    assert now.bytes < held.document.bytes / 2
    assert any(text.endswith(" now") and " before, " in text for text in facts(room))
    assert room.view.card.smaller.isHidden()
    room.desk.undo.undo()
    room.settle()
    assert room.held("report[2006-Q2]")[0].document == held.document


def test_a_picture_that_is_cut_off_is_refused_in_words(room: Room) -> None:
    room.view.attach([room.file("half.jpg", photo()[:5000])])
    room.settle()
    assert "half.jpg is damaged or cut off" in room.desk.failure.words.text()
    assert room.names() == ["attendance.pdf"]


def test_what_was_put_away_is_brought_back_from_the_bin(room: Room) -> None:
    room.view.table.setFocus()
    room.qtbot.keyClick(room.view.table, Qt.Key.Key_Delete)
    room.settle()
    assert room.names() == []
    assert room.held() == ()
    room.view.filters.buttons["bin"].click()
    assert room.names() == ["attendance.pdf"]
    assert room.view.card.travels.isHidden()
    room.view.card.back.click()
    room.settle()
    assert [held.document.name for held in room.held()] == ["attendance.pdf"]
    assert room.names() == []


def test_what_cannot_be_attached_is_said_and_the_rest_goes_on(room: Room) -> None:
    room.view.attach([room.file("empty.pdf", b""), room.file("fine.pdf")])
    room.settle()
    assert "holds nothing" in room.desk.failure.words.text()
    assert "fine.pdf" in room.names()


def test_a_lost_file_is_marked_and_cannot_be_copied(room: Room) -> None:
    (file,) = (room.world.adviser.home / "attachments").iterdir()
    file.unlink()
    room.view.refresh()
    room.settle()
    assert room.view.table.rows.rows[0].cells[0].mark is Mark.ERROR
    assert not room.view.card.copy.isEnabled()


def test_locking_holds_nothing(room: Room) -> None:
    room.screen.forget()
    assert room.names() == []
    assert room.view.card.held is None


def test_a_document_that_was_found_is_shown_with_those_of_its_owner(room: Room) -> None:
    with room.world.adviser.session() as session:
        attaching.attach(session, "report[2006-Q2]", "statement.pdf", b"%PDF statement")
        (found,) = [one for one in searching.search(session, "attendance") if one.kind == "document"]
    place = place_of(found, lambda name: name == "documents")
    room.desk.open(place.screen, place.argument)
    room.settle()
    assert room.names() == ["attendance.pdf"]
    assert room.view.table.current_key() is not None
