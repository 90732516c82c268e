"""Settings for bad days: a passphrase that is known, a lost or a retired computer, a successor, escrow."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import worlds
from desktops import open_desktop, settle, type_new_passphrase
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldreport.workflows import enrolling, losing, safekeeping
from fieldreport.workspace import Workspace
from ui.app import Desktop
from ui.screens.settings import SettingsScreen


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    return worlds.world(tmp_path)


@pytest.fixture
def desktop(world: worlds.World, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(world.adviser.workspace, qtbot)
    made.desk.open("settings")
    settle(made, qtbot)
    yield made
    made.tasks.close()


def screen(desktop: Desktop) -> SettingsScreen:
    held = desktop.window.current
    assert isinstance(held, SettingsScreen)
    return held


def test_a_passphrase_that_is_known_goes_with_the_key(
    world: worlds.World, desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    screen(desktop).data.back_up_to(tmp_path / "before.zip")
    settle(desktop, qtbot)
    before = desktop.workspace.files.key_file.read_bytes()
    form = screen(desktop).locking.passphrase
    form.set_open(True)
    QTest.keyClicks(form.current, world.adviser.passphrase)
    words = type_new_passphrase(form)
    form.with_new_key.setChecked(True)
    form.go.click()
    settle(desktop, qtbot)
    assert form.done.isVisible()
    assert "before.zip" in form.done.label.text()
    assert not form.with_new_key.isChecked()
    desktop.lock()
    fresh = Workspace(desktop.workspace.home)
    fresh.unlock(words)
    fresh.files.key_file.write_bytes(before)
    fresh.unlock(world.adviser.passphrase)
    with worlds.refuses("WRONG_KEY"), fresh.session():
        pass


def test_the_recovery_sheet_is_tried_and_home_asks_for_it(
    world: worlds.World, desktop: Desktop, qtbot: QtBot
) -> None:
    form = screen(desktop).locking.rehearsal
    assert "There is no recovery sheet" in form.last.label.text()
    assert not form.button.isEnabled()
    recovery = desktop.workspace.renew_recovery()
    desktop.workspace.keep_recovery(recovery)  # typed back from the sheet: that is the first trial
    world.clock.pass_(days=200)
    desktop.desk.open("home")
    settle(desktop, qtbot)
    home = desktop.window.current
    assert home.recovery.isVisible()  # type: ignore[union-attr]
    assert "10 July 2006" in home.recovery.label.text()  # type: ignore[union-attr]
    home.recovery.go.click()  # type: ignore[union-attr]
    settle(desktop, qtbot)
    form = screen(desktop).locking.rehearsal
    form.set_open(True)
    QTest.keyClicks(form.code, "0000 0000")
    form.go.click()
    settle(desktop, qtbot)
    assert form.problem.isVisible()
    form.code.clear()
    QTest.keyClicks(form.code, recovery.code.lower())
    form.go.click()
    settle(desktop, qtbot)
    assert form.code.text() == ""
    assert "26 January 2007" in form.last.label.text()
    desktop.desk.open("home")
    settle(desktop, qtbot)
    assert not home.recovery.isVisible()  # type: ignore[union-attr]


def test_whether_headquarters_can_open_the_desk_is_always_said(
    world: worlds.World, desktop: Desktop, qtbot: QtBot
) -> None:
    line = screen(desktop).locking.escrow
    assert "cannot open this desk" in line.label.text()
    assert line.switch.isHidden()
    with world.headquarters.session() as session:
        safekeeping.make_escrow(session, safekeeping.PutAway(world.folder / "e.key", "words"), is_asked=False)
    world.publish()
    with world.adviser.session() as session:
        enrolling.load_trust(session, world.list_file.read_bytes())
    desktop.desk.open("settings", "locking")
    settle(desktop, qtbot)
    assert line.switch.isVisible()
    line.switch.click()
    settle(desktop, qtbot)
    assert "you allowed it" in line.label.text()
    line.switch.click()
    settle(desktop, qtbot)
    assert "cannot open this desk" in line.label.text()


def test_the_loss_card_names_whom_to_call(
    world: worlds.World, desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    card = screen(desktop).losing
    assert "No loss card" in card.made.label.text()
    QTest.keyClicks(card.contacts, "Security desk, 4711")
    card.write_to(tmp_path / "card.pdf")
    settle(desktop, qtbot)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert "10 July 2006" in card.made.label.text()
    desktop.lock()
    assert card.contacts.toPlainText() == ""
    world.adviser.workspace.unlock(world.adviser.passphrase)
    desktop.go_on("settings")
    settle(desktop, qtbot)
    assert card.contacts.toPlainText() == "Security desk, 4711"  # what the next card would name
    with world.adviser.session() as session:
        assert losing.card_standing(session).contacts == ("Security desk, 4711",)


def test_parting_from_a_computer_leaves_a_backup_and_the_set_up(
    world: worlds.World, desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    form, out = screen(desktop).losing.retiring, tmp_path / "stick"
    out.mkdir()
    form.set_open(True)
    assert not form.go.isEnabled()
    QTest.keyClicks(form.passphrase, "wrong words")
    form.retire_to(out)
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert list(out.iterdir()) == []
    form.passphrase.clear()
    QTest.keyClicks(form.passphrase, world.adviser.passphrase)
    form.retire_to(out)
    settle(desktop, qtbot)
    assert not desktop.workspace.exists
    assert desktop.window.current_name() == "setup"
    assert sorted(file.suffix for file in out.iterdir()) == [".pdf", ".zip"]


def test_the_desk_goes_to_a_successor_with_her_words(
    world: worlds.World, desktop: Desktop, tmp_path: Path, qtbot: QtBot
) -> None:
    card = screen(desktop).handing
    assert card.isVisible()
    card.form.set_open(True)
    assert not card.go.isEnabled()
    QTest.keyClicks(card.name, "Bea Successor")
    words = type_new_passphrase(card)
    assert card.go.isEnabled()
    card.hand_over(tmp_path / "bea.request")
    settle(desktop, qtbot)
    assert (tmp_path / "bea.request").exists()
    assert "Bea Successor" in desktop.desk.status.sentence.text()
    desktop.lock()
    fresh = Workspace(desktop.workspace.home)
    with worlds.refuses("WRONG_PASSPHRASE"):
        fresh.unlock(world.adviser.passphrase)
    fresh.unlock(words)
    with fresh.session() as session:
        assert session.profile().name == "Bea Successor"
