"""Other ways in: the recovery code with a new passphrase, and a backup brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import worlds
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows import guarding, recovering
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace
from ui.app import Desktop

WORDS = "words of the first day"


@pytest.fixture
def recovery() -> recovering.Recovery:
    return recovering.new_recovery()


@pytest.fixture
def workspace(tmp_path: Path, recovery: recovering.Recovery) -> Workspace:
    made = Workspace(tmp_path / "home", key_cost=FLOOR)
    made.create(Profile("adviser", "MONUC", "Ada Example"), WORDS, recovery=recovery)
    with made.session() as session:
        guarding.back_up(session, tmp_path / "backup.zip")
    made.lock()
    return made


@pytest.fixture
def desktop(workspace: Workspace, qtbot: QtBot) -> Iterator[Desktop]:
    made = Desktop(workspace)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    yield made
    made.tasks.close()


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=30_000)


def type_code(desktop: Desktop, code: str, qtbot: QtBot) -> None:
    desktop.unlock.other.click()
    QTest.keyClicks(desktop.unlock.field, code)
    desktop.unlock.field.returnPressed.emit()
    settle(desktop, qtbot)


def test_the_code_opens_after_a_new_passphrase_and_not_before(
    desktop: Desktop, recovery: recovering.Recovery, qtbot: QtBot
) -> None:
    type_code(desktop, recovery.code.lower(), qtbot)
    unlock = desktop.unlock
    assert desktop.window.current is unlock
    assert unlock.field.text() == ""
    assert not unlock.keep.isEnabled()
    assert unlock._new.first.edit.hasFocus()
    words = unlock._new.chosen.passphrase
    for field in (unlock._new.first, unlock._new.second):
        QTest.keyClicks(field.edit, words)
    assert nameless(desktop.window) == []
    unlock.keep.click()
    settle(desktop, qtbot)
    assert desktop.window.current is not unlock
    desktop.lock()
    with worlds.refuses("WRONG_PASSPHRASE"):
        desktop.workspace.unlock(WORDS)
    desktop.workspace.unlock(words)


def test_leaving_before_there_is_a_new_passphrase_locks_again(
    desktop: Desktop, recovery: recovering.Recovery, qtbot: QtBot
) -> None:
    type_code(desktop, recovery.code, qtbot)
    assert desktop.workspace.is_unlocked
    desktop.desk.lock_requested.emit()
    assert not desktop.workspace.is_unlocked
    assert desktop.unlock._form.isVisible()
    desktop.workspace.unlock(WORDS)  # nothing was changed


def test_a_mistyped_code_is_explained(desktop: Desktop, qtbot: QtBot) -> None:
    type_code(desktop, "ABCD-EFGH", qtbot)
    assert "nine groups of four" in desktop.unlock.field.accessibleDescription()
    assert not desktop.workspace.is_unlocked


def test_a_backup_is_brought_back_and_nothing_is_deleted(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    desktop.unlock.backup.click()
    form = desktop.unlock.restore_form
    assert form.isVisible()
    assert not form.go.isEnabled()
    form.set_file(tmp_path / "backup.zip")
    QTest.keyClicks(form.passphrase, "wrong words")
    form.go.click()
    settle(desktop, qtbot)
    assert form.passphrase.accessibleDescription()
    assert form.passphrase.hasFocus()
    form.passphrase.clear()
    QTest.keyClicks(form.passphrase, WORDS)
    form.go.click()
    settle(desktop, qtbot)
    assert "The backup is back" in desktop.unlock.help.text()
    assert list(desktop.workspace.home.glob("replaced-*"))
    assert form.passphrase.text() == ""
    QTest.keyClicks(desktop.unlock.field, WORDS)
    desktop.unlock.go.click()
    settle(desktop, qtbot)
    assert desktop.window.current is not desktop.unlock


def test_a_backup_comes_back_on_an_empty_computer(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    made = Desktop(Workspace(tmp_path / "another computer", key_cost=FLOOR))
    qtbot.addWidget(made.window)
    made.window.show()
    settle(made, qtbot)
    made.setup.role_step.restore.click()
    assert made.window.current is made.unlock
    made.unlock.backup.click()
    assert made.window.current is made.setup  # and back again
    made.setup.role_step.restore.click()
    made.unlock.restore_form.set_file(tmp_path / "backup.zip")
    made.unlock.restore_form.passphrase.setText(WORDS)
    made.unlock.restore_form._show()
    made.unlock.restore_form.go.click()
    settle(made, qtbot)
    made.unlock.field.setText(WORDS)
    made.unlock.go.click()
    settle(made, qtbot)
    assert made.workspace.is_unlocked
    made.tasks.close()


@pytest.mark.parametrize("mode", ["passphrase", "code", "restore"])
def test_every_way_in_has_names(desktop: Desktop, mode: str) -> None:
    desktop.unlock._set_mode(mode)  # type: ignore[arg-type]
    assert nameless(desktop.window) == []
