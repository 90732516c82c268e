"""The desk of a clearing officer on a computer of her own: what it offers, and what it says while nothing waits."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cleared_elsewhere import asked
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import Q2, World, officers_desk, world

from fieldreport.workflows import arriving, signing, suggesting
from ui.app import Desktop
from ui.screens.clearance import elsewhere
from ui.widgets.buttons import Button


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(workspace_of("clearing-officer", tmp_path, "registered"), qtbot)
    yield made
    made.tasks.close()


def test_it_begins_with_clearance_and_offers_no_room_of_authors(desktop: Desktop) -> None:
    assert desktop.window.current_name() == "clearance"
    assert desktop.desk.failure.isHidden()
    rooms = [key for key in desktop.window.shell.commands.actions if key.startswith("go:")]
    assert rooms == ["go:clearance", "go:registration", "go:settings"]
    side = desktop.desk.author_side
    assert desktop.window.sides.currentWidget() is side
    assert [row.key for row in side.list.model().rows if row.key != "-"] == [
        "clearance",
        "registration",
        "settings",
        "help",
    ]
    assert side.heading.text() == "MONUC"
    assert not any(desktop.desk.has(name) for name in ("report", "trainings", "packages", "record"))


def test_while_nothing_waits_it_says_how_reports_are_cleared_and_leads_on(desktop: Desktop, qtbot: QtBot) -> None:
    screen: Any = desktop.window.current
    assert "The author writes a package for clearance for you" in screen.list.how.text()
    assert QApplication.focusWidget() is screen.list.home
    QTest.keyClick(screen.list.home, Qt.Key.Key_Escape)  # there is no home behind this one
    settle(desktop, qtbot)
    assert desktop.window.current_name() == "clearance"
    QTest.keyClick(screen.list.home, Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert desktop.window.current_name() == "registration"
    assert "Omar Officer, Head of Mission or delegate" in desktop.window.current.who.text()  # type: ignore[union-attr]


def open_files(desktop: Desktop, qtbot: QtBot, *files: Path) -> None:
    desktop.window.current.list.arrivals.take_files(list(files))  # type: ignore[union-attr]
    settle(desktop, qtbot)
    settle(desktop, qtbot)


@pytest.fixture
def both(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[World, Desktop]]:
    """An author's world with a report that was signed, and the window of an officer on another computer."""
    made = world(tmp_path, "loaded")
    officer = officers_desk(made)
    asked(made, note="By Friday, please.")
    shown = open_desktop(officer.workspace, qtbot)
    yield made, shown
    shown.lock()
    settle(shown, qtbot)
    shown.tasks.close()


def read(shown: Desktop, qtbot: QtBot, made: World) -> Any:
    """Open the package in the officer's window, and then the report."""
    open_files(shown, qtbot, *(made.folder / "out").iterdir())
    screen: Any = shown.window.current
    assert screen.list.reports.model().rowCount() == 1
    shown.desk.open("clearance", Q2)
    settle(shown, qtbot)
    settle(shown, qtbot)
    return screen


def back(made: World) -> Any:
    """Take the answer at the author's desk."""
    with made.adviser.session() as session:
        return arriving.take(session, next((made.folder / "back").iterdir()).read_bytes())


def test_a_package_is_read_signed_and_answered(
    both: tuple[World, Desktop], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, shown = both
    monkeypatch.setattr(elsewhere, "ask_folder", lambda *_question: made.folder / "back")
    screen = read(shown, qtbot, made)
    panel = screen.clearance_panel
    assert "From Ada Adviser" in panel.steps.text() and "By Friday, please." in panel.steps.text()
    assert panel.ask.isHidden() and not panel.suggest.isHidden()
    assert nameless(shown.window) == []
    panel.primary.click()
    assert screen.officer.field.isHidden()  # the passphrase opened this desk already
    assert QApplication.focusWidget() is screen.officer.button
    screen.officer.button.click()
    settle(shown, qtbot)
    settle(shown, qtbot)
    assert panel.primary.text() == "Write the answer…"
    panel.primary.click()
    settle(shown, qtbot)
    assert "Give it to the author." in screen.elsewhere.result.label.text()
    assert back(made).outcome == "cleared"


def test_suggestions_go_back_with_the_report(
    both: tuple[World, Desktop], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, shown = both
    monkeypatch.setattr(elsewhere, "ask_folder", lambda *_question: made.folder / "back")
    screen = read(shown, qtbot, made)
    screen.clearance_panel.suggest.click()
    settle(shown, qtbot)
    form = screen.elsewhere.suggest
    assert QApplication.focusWidget() is form.field
    assert nameless(shown.window) == []
    form.text.setPlainText("As it should be said.")
    form.remark.setText("Shorter.")
    form.button.click()
    settle(shown, qtbot)
    assert form.count.text()
    screen.clearance_panel.give_back.click()
    screen.give_back.remark.setPlainText("Nearly.")
    screen.give_back.button.click()
    settle(shown, qtbot)
    settle(shown, qtbot)
    screen.clearance_panel.primary.click()
    settle(shown, qtbot)
    held = back(made)
    assert (held.outcome, held.remark, held.suggestions) == ("returned", "Nearly.", 1)
    own = open_desktop(made.adviser.workspace, qtbot)
    own.desk.open("clearance", Q2)
    settle(own, qtbot)
    settle(own, qtbot)
    card = own.window.current.elsewhere.suggestions  # type: ignore[union-attr]
    assert not card.isHidden()
    assert nameless(own.window) == []
    (take,) = [one for one in card.findChildren(Button) if one.text() == "Take over"]
    take.click()
    settle(own, qtbot)
    with made.adviser.session() as session:
        (line,) = suggesting.open_suggestions(session, Q2).lines
    assert (line.decision, line.now) == ("taken", "As it should be said.")
    own.tasks.close()


def test_locking_keeps_what_was_suggested_and_shows_nothing(both: tuple[World, Desktop], qtbot: QtBot) -> None:
    made, shown = both
    screen = read(shown, qtbot, made)
    screen.clearance_panel.suggest.click()
    settle(shown, qtbot)
    form = screen.elsewhere.suggest
    form.text.setPlainText("As it should be said.")
    form.button.click()
    settle(shown, qtbot)
    shown.lock()
    assert form.isHidden() and form.text.toPlainText() == "" and form.field.count() == 0


def test_an_author_writes_a_package_for_another_computer(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = world(tmp_path, "loaded")
    officer = officers_desk(made)
    with made.adviser.session() as session:
        signing.sign(session, Q2)
    monkeypatch.setattr(elsewhere, "ask_folder", lambda *_question: made.folder / "stick")
    shown = open_desktop(made.adviser.workspace, qtbot)
    shown.desk.open("clearance", Q2)
    settle(shown, qtbot)
    settle(shown, qtbot)
    screen: Any = shown.window.current
    screen.clearance_panel.ask.click()
    settle(shown, qtbot)
    form = screen.elsewhere.ask
    assert QApplication.focusWidget() is form.officer
    assert [form.officer.itemText(place) for place in range(form.officer.count())] == ["Olga Officer", "Omar Officer"]
    assert nameless(shown.window) == []
    form.note.setText("Please.")
    form.button.click()
    settle(shown, qtbot)
    settle(shown, qtbot)
    assert form.isHidden() and "Only Olga Officer" in screen.elsewhere.result.label.text()
    assert "written for Olga Officer" in screen.clearance_panel.steps.text()
    (file,) = (made.folder / "stick").iterdir()
    with officer.session() as session:
        assert arriving.take(session, file.read_bytes()).note == "Please."  # type: ignore[union-attr]
    shown.tasks.close()
