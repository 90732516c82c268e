"""Recovery code before the store, change of passphrase, a new recovery sheet."""

import stat
import sys
from pathlib import Path

import pytest
import worlds
from worlds import refuses

from fieldreport.trust.keyfile import FLOOR, copy_path, read_key_file
from fieldreport.workflows import recovering
from fieldreport.workflows.beginning import chosen_words
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace

ADVISER = Profile("adviser", "monuc", "Ada Adviser")
WORDS = chosen_words("en").passphrase


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "home", clock=worlds.Clock(worlds.IN_2006), key_cost=FLOOR)


def test_the_code_is_proven_before_there_is_a_store_and_opens_it_after(workspace: Workspace, tmp_path: Path) -> None:
    recovery, steps = recovering.new_recovery(), []
    recovery.prove(recovery.code.lower().replace("-", " "))
    with refuses("RECOVERY_CODE_MISTYPED"):
        recovery.prove(recovery.code[:-1] + "*")
    with refuses("WRONG_RECOVERY_CODE"):
        recovery.prove(recovering.new_recovery().code)
    assert not workspace.exists
    workspace.create(ADVISER, WORDS, recovery=recovery, progress=lambda _share, step: steps.append(step))
    assert steps == ["passphrase", "keys", "test", "done"]
    workspace.lock()
    workspace.unlock_with_recovery_code(recovery.code)
    workspace.lock()
    workspace.unlock(WORDS)


def test_no_secret_shows_in_a_log(workspace: Workspace) -> None:
    recovery = recovering.new_recovery()
    assert recovery.code not in repr(recovery)
    assert recovery.key.hex() not in repr(recovery)
    assert repr(recovery.key) not in repr(recovery)


def test_the_sheet_is_written_whole_for_its_owner_alone(tmp_path: Path) -> None:
    recovery, file = recovering.new_recovery(), tmp_path / "sheet.pdf"
    file.write_bytes(b"an older sheet")
    recovering.write_sheet(recovery, ADVISER, file, worlds.IN_2006)
    assert file.read_bytes().startswith(b"%PDF")
    assert [held.name for held in tmp_path.iterdir()] == ["sheet.pdf"]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_words_of_ours_open_whatever_their_capitals_and_spaces(workspace: Workspace) -> None:
    workspace.create(ADVISER, WORDS)
    workspace.lock()
    workspace.unlock(f" {WORDS.title().replace(' ', '   ')} ")
    workspace.lock()
    with refuses("WRONG_PASSPHRASE"):
        workspace.unlock(WORDS + "s")


def test_a_new_passphrase_opens_and_the_old_one_does_not(workspace: Workspace) -> None:
    recovery = recovering.new_recovery()
    workspace.create(ADVISER, WORDS, recovery=recovery)
    with refuses("WRONG_PASSPHRASE"):
        workspace.change_passphrase("words of another day", current="not these")
    workspace.change_passphrase("words of another day", current=WORDS.upper())
    key_file = workspace.files.key_file
    assert key_file.read_bytes() == copy_path(key_file).read_bytes()
    workspace.lock()
    with refuses("WRONG_PASSPHRASE"):
        workspace.unlock(WORDS)
    workspace.unlock("words of another day")
    workspace.lock()
    workspace.unlock_with_recovery_code(recovery.code)  # the sheet stays good
    workspace.change_passphrase("a third one for good")
    workspace.lock()
    workspace.unlock("a third one for good")


def test_a_locked_desk_keeps_its_passphrase(workspace: Workspace) -> None:
    workspace.create(ADVISER, WORDS)
    workspace.lock()
    before = workspace.files.key_file.read_bytes()
    for attempt in (lambda: workspace.change_passphrase("other"), workspace.renew_recovery):
        with refuses("LOCKED"):
            attempt()
    assert workspace.files.key_file.read_bytes() == before


def test_a_new_sheet_replaces_the_old_once_it_is_kept(workspace: Workspace) -> None:
    old = recovering.new_recovery()
    workspace.create(ADVISER, WORDS, recovery=old)
    fresh = workspace.renew_recovery()
    workspace.change_passphrase("changed meanwhile too")
    fresh.prove(fresh.code)
    workspace.lock()
    workspace.unlock_with_recovery_code(old.code)  # until then the old sheet is the one
    workspace.keep_recovery(fresh)
    workspace.lock()
    with refuses("WRONG_RECOVERY_CODE"):
        workspace.unlock_with_recovery_code(old.code)
    workspace.unlock_with_recovery_code(fresh.code)
    workspace.lock()
    workspace.unlock("changed meanwhile too")
    assert read_key_file(workspace.files.key_file).has_recovery_code
