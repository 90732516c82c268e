"""Registration at the author's desk, with a real Headquarters at the other end of the stick."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import worlds
from headquarters_window import focus
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.trust.keyfile import FLOOR
from fieldreport.trust.requests import parse_request
from fieldreport.workflows import enrolling, registering
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace
from ui.app import Desktop
from ui.screens.registration import RegistrationScreen


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    return worlds.world(tmp_path)


@pytest.fixture
def desktop(world: worlds.World, qtbot: QtBot) -> Iterator[Desktop]:
    """Nora of UNMIL, whom nobody has registered yet."""
    workspace = Workspace(world.folder / "newcomer", clock=world.clock, key_cost=FLOOR)
    workspace.create(Profile("adviser", "UNMIL", "Nora Newcomer"), "some words to begin")
    yield from opened(workspace, qtbot)


def opened(workspace: Workspace, qtbot: QtBot) -> Iterator[Desktop]:
    made = Desktop(workspace)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    made.go_on("home")
    settle(made, qtbot)
    made.desk.open("registration")
    settle(made, qtbot)
    yield made
    made.tasks.close()


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=30_000)


def screen(desktop: Desktop) -> RegistrationScreen:
    held = desktop.window.current
    assert isinstance(held, RegistrationScreen)
    return held


def published(world: worlds.World, *requests: tuple[Path, str]) -> Path:
    """Let Headquarters issue and publish; return the list's file."""
    with world.headquarters.session() as session:
        for file, spoken in requests:
            registering.issue(session, file.read_bytes(), expected_fingerprint=spoken)
    world.publish()
    return world.list_file


def test_the_whole_way_from_request_to_list(
    world: worlds.World, desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = screen(desktop)
    assert "Not asked yet" in shown.own_state.label.text()
    assert not shown.call.isVisible()
    shown.save_to(tmp_path / "nora.request")
    settle(desktop, qtbot)
    assert "Asked" in shown.own_state.label.text()
    spoken = " ".join(shown.fingerprint.tiles.texts)
    listed = published(world, (tmp_path / "nora.request", spoken))
    shown.take_list(listed)
    settle(desktop, qtbot)
    assert shown.list.asking.isVisible()
    assert shown.list.check.edit.hasFocus()
    aloud = enrolling.in_groups(world.fingerprint)
    QTest.keyClicks(shown.list.check.edit, aloud[:9].lower())
    assert shown.list.check.said.text() == "2 of 16 groups agree"
    assert not shown.list.load.isEnabled()
    QTest.keyClicks(shown.list.check.edit, aloud[9:])
    assert shown.list.load.isEnabled()
    shown.list.load.click()
    settle(desktop, qtbot)
    assert "You are on the list" in shown.own_state.label.text()
    assert not shown.list.asking.isVisible()
    names = [row.cells[0].text for row in shown.list.table.rows.rows]
    assert names[0] == "Nora Newcomer"
    assert "Ada Adviser" in names
    with desktop.workspace.session() as session:
        enrolling.own_identity(session)  # she may sign


def test_a_list_of_somebody_else_never_gets_past_the_comparison(
    world: worlds.World, desktop: Desktop, qtbot: QtBot
) -> None:
    shown = screen(desktop)
    shown.take_list(published(world))
    settle(desktop, qtbot)
    aloud = enrolling.in_groups(world.fingerprint).split()
    QTest.keyClicks(shown.list.check.edit, " ".join([*aloud[:3], "0000", *aloud[4:]]))
    assert not shown.list.load.isEnabled()
    assert shown.list.check.differs_at == 4
    assert "Group 4" in shown.list.left.text()
    shown.list.check.edit.returnPressed.emit()
    settle(desktop, qtbot)
    with desktop.workspace.session() as session:
        assert session.trust() is None
    shown.list.cancel.click()
    assert not shown.list.asking.isVisible()


def test_a_stray_file_is_refused_in_words(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "letter.asice").write_bytes(b"Dear colleague,")
    screen(desktop).take_list(tmp_path / "letter.asice")
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert not screen(desktop).list.asking.isVisible()


def test_a_later_list_needs_no_telephone(world: worlds.World, qtbot: QtBot) -> None:
    for desktop in opened(world.adviser.workspace, qtbot):
        shown = screen(desktop)
        before = shown.list.state.label.text()
        shown.take_list(published(world))
        settle(desktop, qtbot)
        assert not shown.list.asking.isVisible()
        assert shown.list.state.label.text() != before


def test_the_clearing_officer_gets_an_own_key_here(
    world: worlds.World, desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    card = screen(desktop).officer
    card.form.set_open(True)
    assert card.why.text() == "Write the name"
    QTest.keyClicks(card.name, "Olga Officer")
    assert not card.save.isEnabled()
    new = card._new
    assert new is not None
    for field in (new.first, new.second):  # type: ignore[attr-defined]
        QTest.keyClicks(field.edit, new.chosen.passphrase)  # type: ignore[attr-defined]
    assert card.save.isEnabled()
    words, file = new.chosen.passphrase, tmp_path / "olga.request"  # type: ignore[attr-defined]
    screen(desktop).save_officer_to("Olga Officer", words, file)
    settle(desktop, qtbot)
    assert file.exists()
    assert not card.form.button.isChecked()
    assert "waits for Headquarters" in card.state.label.text()
    assert card.fingerprint.isVisible()
    with desktop.workspace.session() as session, worlds.refuses("NOT_REGISTERED"):
        enrolling.clearing_identity(session, words)  # the key opens; only the list is missing
    screen(desktop).save_officer_to("Olga Officer", "wrong words", file)
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()


def test_tab_goes_through_the_new_key_from_top_to_bottom(desktop: Desktop, qtbot: QtBot) -> None:
    card = screen(desktop).officer
    card.form.button.setFocus()
    card.form.set_open(True)
    QTest.keyClicks(card.name, "Olga Officer")
    new = card._new
    assert new is not None
    qtbot.waitUntil(new.isVisible)
    visited = []
    for _step in range(6):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        visited.append(focus())
    first, second = new.first.edit, new.second.edit  # type: ignore[attr-defined]
    assert [visited.index(first), visited.index(second)] == [2, 3], "after other words and the words themselves"
    for field in (first, second):
        QTest.keyClicks(field, new.chosen.passphrase)  # type: ignore[attr-defined]
    second.setFocus()
    for _step in range(2):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus() is card.save
    card.end()
    assert focus() is card.form.button, "what is shut hands the keyboard to what opens it"


def test_locking_forgets_what_was_typed(desktop: Desktop, qtbot: QtBot) -> None:
    card = screen(desktop).officer
    card.form.set_open(True)
    QTest.keyClicks(card._new.first.edit, "secret")  # type: ignore[union-attr]
    desktop.lock()
    assert card._new.first.edit.text() == ""  # type: ignore[union-attr]
    settle(desktop, qtbot)


def test_everything_has_a_name(world: worlds.World, qtbot: QtBot) -> None:
    for desktop in opened(world.adviser.workspace, qtbot):
        screen(desktop).officer.form.set_open(True)
        assert nameless(desktop.window) == []
        for size in ((1366, 728), (1092, 582), (874, 466)):
            desktop.window.resize(*size)
            assert (desktop.window.width(), desktop.window.height()) == size


def test_a_request_is_copied_as_text_or_saved_as_a_sheet(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    shown = screen(desktop)
    shown.copy.click()
    settle(desktop, qtbot)
    text = QGuiApplication.clipboard().text()
    assert shown.copied.text() == "The request is in the clipboard: paste it into an e-mail."
    shown.save_sheet_to(tmp_path / "request.pdf")
    settle(desktop, qtbot)
    assert (tmp_path / "request.pdf").read_bytes().startswith(b"%PDF-")
    assert shown.own_state.label.text() == "Asked. Everything works but signing, until the list comes."
    assert not shown.call.isHidden()
    assert parse_request(text.encode()).subject.name == "Nora Newcomer"


def test_home_says_when_registration_ends_and_one_request_renews_it(world: worlds.World, qtbot: QtBot) -> None:
    world.clock.now = world.clock.now.replace(year=2009) - timedelta(days=60)
    for made in opened(world.adviser.workspace, qtbot):
        shown = screen(made)
        assert shown.own_state.label.text().startswith("Your registration ends on 10 July 2009.")
        assert shown.save.text() == "Save the renewal request…"
        assert shown.save.property("kind") == "primary"
        made.desk.open("home")
        settle(made, qtbot)
        home = made.window.current
        assert home is not None
        renewal = home.renewal  # type: ignore[attr-defined]
        assert not renewal.isHidden()
        assert "10 July 2009" in renewal.label.text()
        renewal.go.click()
        settle(made, qtbot)
        shown = screen(made)
        file = world.folder / "renewal.request"
        shown.save_to(file)
        settle(made, qtbot)
        assert nameless(made.window) == []
    with world.adviser.session() as session:
        spoken = enrolling.in_groups(enrolling.own_fingerprint(session))
    listed = published(world, (file, spoken))
    with world.adviser.session() as session:
        enrolling.load_trust(session, listed.read_bytes())
    for made in opened(world.adviser.workspace, qtbot):
        assert screen(made).own_state.label.text() == "You are on the list of authorized signatories."
        made.desk.open("home")
        settle(made, qtbot)
        assert made.window.current.renewal.isHidden()  # type: ignore[union-attr]
