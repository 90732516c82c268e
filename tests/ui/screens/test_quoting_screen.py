"""Find and quote in Headquarters' window: by keyboard from the words to the clipboard and the Word document."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import worlds
from headquarters_window import answering, focus, opened, press, screen, settle, tab_to
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.app import Desktop
from ui.screens.quoting import QuotingScreen

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    world = worlds.world(tmp_path, "signed")
    world.receive(world.folder / "packages")
    with opened(world, qtbot) as made:
        yield made


def _typed(desktop: Desktop, qtbot: QtBot, words: str) -> QuotingScreen:
    held = screen(desktop, qtbot, "quoting")
    assert isinstance(held, QuotingScreen)
    assert focus() is held.fields.words
    QTest.keyClicks(focus(), words)
    press(Qt.Key.Key_Return)
    settle(desktop, qtbot)
    return held


def test_from_words_to_the_clipboard_by_keyboard(desktop: Desktop, qtbot: QtBot) -> None:
    held = _typed(desktop, qtbot, "police trainers")
    assert focus() is held.table
    assert len(held.found) == 4
    press(Qt.Key.Key_C, CTRL)
    [one] = held.chosen()
    assert QGuiApplication.clipboard().text() == one.pasted()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "\n\n".join(one.pasted() for one in held.found[:2])
    assert held.quotation.words.text() == held.found[2].text
    assert "marked" in held.table.rows.rows[0].words


def test_what_is_marked_goes_into_a_word_document(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "paper.docx"
    answering(monkeypatch, "ui.screens.quoting.screen.ask_new_file", lambda *_asked: target)
    held = _typed(desktop, qtbot, "police trainers")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_E, CTRL)
    settle(desktop, qtbot)
    assert target.read_bytes()[:2] == b"PK"
    assert target.name in desktop.desk.status.sentence.text()
    assert len(held.chosen()) == 1


def test_the_list_is_narrowed_and_forgotten(desktop: Desktop, qtbot: QtBot) -> None:
    held = screen(desktop, qtbot, "quoting")
    assert [held.fields.mission.itemData(place) for place in range(3)] == ["", "MONUC", "UNFICYP"]
    tab_to(held.fields.mission)
    press(Qt.Key.Key_Down)
    held.fields.mission.activated.emit(1)
    settle(desktop, qtbot)
    assert {one.held.source.mission for one in held.found} == {"MONUC"}
    assert all(one.held.is_cleared for one in held.found)
    held.fields.cleared.setChecked(True)
    assert len(held.table.rows.rows) == len(held.found)
    held.forget()
    assert (held.found, held.fields.mission.code(), held.quotation.words.text()) == ((), "", "")
    assert held.table.isHidden()
