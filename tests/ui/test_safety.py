"""Safety in the hand: a full disk keeps the text on the screen and says so; locking by key loses no letter."""

import random
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from worlds import PASSPHRASES, Q2

from ui.app import Desktop
from ui.widgets.status_bar import Saving

QUESTION = "2006/BI-5"


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(workspace_of("adviser", tmp_path, "loaded"), qtbot)
    made.desk.open("report", Q2)
    settle(made, qtbot)
    yield made
    made.tasks.close()


def field_of(desktop: Desktop) -> Any:
    """Return the widget of a question of free text, with the keyboard in it."""
    screen: Any = desktop.window.current
    question = screen._draft.template.question(QUESTION)
    screen.show_section(question.section)
    held = screen.sections.forms[question.section].frames[QUESTION].field.focus_target()
    held.setFocus()
    held.selectAll()
    return held


def set_most_pages(desktop: Desktop, qtbot: QtBot, most: int | None) -> None:
    """Let the store grow no further than it is, as on a full disk; None gives it room again."""

    def work(session: Any) -> None:
        pages = most if most is not None else session.store.value("PRAGMA page_count")
        session.store.connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()

    desktop.tasks.read(desktop, work, lambda _nothing: None)
    settle(desktop, qtbot)


def stored(desktop: Desktop) -> str:
    """Return the answer as the disk has it, through a connection of its own."""
    with desktop.workspace.session() as session:
        return str(session.store.value("SELECT value FROM draft_answer WHERE question_id = ?", (QUESTION,)) or "")


def test_a_full_disk_keeps_the_text_says_so_and_saves_when_there_is_room(desktop: Desktop, qtbot: QtBot) -> None:
    field = field_of(desktop)
    set_most_pages(desktop, qtbot, None)
    letters = random.Random(1325)
    text = "".join(letters.choice(string.ascii_letters) for _place in range(60_000))  # more than any free page holds
    QApplication.clipboard().setText(text)
    field.paste()
    desktop.window.current.save_now()  # type: ignore[union-attr]
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert desktop.desk.failure.again_button.isVisible()
    assert desktop.desk.status.saving is Saving.FAILED
    assert desktop.desk.status.saved_words.text() == "Not saved"
    assert field.toPlainText() == text
    assert text not in stored(desktop)

    set_most_pages(desktop, qtbot, 1_000_000)
    desktop.desk.failure.again_button.click()
    settle(desktop, qtbot)
    assert not desktop.desk.failure.isVisible()
    assert desktop.desk.status.saving is Saving.SAVED
    assert text in stored(desktop)


def test_saved_is_said_only_when_the_disk_has_it(desktop: Desktop, qtbot: QtBot) -> None:
    field = field_of(desktop)
    QTest.keyClicks(field, "The gender office")
    assert desktop.desk.status.saving is Saving.PENDING
    qtbot.waitUntil(lambda: desktop.desk.status.saving is Saving.SAVED, timeout=10_000)
    assert "The gender office" in stored(desktop)


@pytest.mark.parametrize("way", ["key", "idle"])
def test_locking_in_the_middle_of_a_word_loses_no_letter(desktop: Desktop, way: str, qtbot: QtBot) -> None:
    field = field_of(desktop)
    QTest.keyClicks(field, "Half a wor")
    if way == "key":
        QTest.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    else:
        desktop.idle.timer.timeout.emit()
    assert not desktop.workspace.is_unlocked
    assert desktop.window.current_name() == "unlock"
    assert desktop.window.screen("report").sections.forms == {}  # type: ignore[attr-defined]
    desktop.workspace.unlock(PASSPHRASES["adviser-home"])
    assert "Half a wor" in stored(desktop)
