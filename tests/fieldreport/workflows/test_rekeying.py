"""A new key for the store: the old passphrase, sheet and key file open it no longer, and no cut loses anything."""

from pathlib import Path

import pytest
from worlds import World, refuses

from fieldreport.storage import records, rekeying
from fieldreport.storage.doctor import is_sound
from fieldreport.storage.problems import StoreError
from fieldreport.trust import keyfile
from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows import guarding
from fieldreport.workflows import rekeying as changing
from fieldreport.workspace import Workspace

NEW = "harbour lantern seven pebbles"


def _ids(workspace: Workspace) -> set[str]:
    with workspace.session() as session:
        assert is_sound(guarding.examine(session))
        return {held.id for held in records.records(session.store, "MONUC")}


def test_nothing_of_before_opens_it(loaded: World, tmp_path: Path) -> None:
    desk, workspace = loaded.adviser, loaded.adviser.workspace
    with desk.session() as session:
        guarding.back_up(session, tmp_path / "before.zip")
    before, old_key_file = _ids(workspace), workspace.files.key_file.read_bytes()
    with refuses("WRONG_PASSPHRASE"):
        workspace.rekey(NEW, current="not these words")
    made = workspace.rekey(NEW, current=desk.passphrase, recovery_sheet=tmp_path / "sheet.pdf")
    assert made.old_backups == (str(tmp_path / "before.zip"),)
    assert made.has_recovery_sheet
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    workspace.lock()
    with refuses("WRONG_PASSPHRASE"):
        workspace.unlock(desk.passphrase)
    workspace.unlock(NEW)
    assert _ids(workspace) == before
    assert {file.name for file in workspace.home.glob("fieldreport.key*")} == {
        "fieldreport.key",
        "fieldreport.key.copy",
    }
    workspace.lock()
    workspace.files.key_file.write_bytes(old_key_file)  # somebody kept a copy, and knows the passphrase
    workspace.unlock(desk.passphrase)
    with refuses("WRONG_KEY"), workspace.session():
        pass
    other = Workspace(tmp_path / "elsewhere", clock=loaded.clock, key_cost=FLOOR)
    other.restore(tmp_path / "before.zip", desk.passphrase)  # what was made before opens as it was made
    other.unlock(desk.passphrase)
    assert _ids(other) == before


def _cut(loaded: World, *, is_store_new: bool) -> Workspace:
    """Return a desk whose change of the key was killed before or after the store took its place."""
    workspace, files = loaded.adviser.workspace, loaded.adviser.workspace.files
    workspace.unlock(loaded.adviser.passphrase)
    old, new = workspace._key, b"n" * 32
    assert old is not None
    keyfile.write_key_file(files.next_key_file, keyfile.create(new, NEW, cost=FLOOR))
    if is_store_new:
        rekeying.encrypt_anew(files.store, old, new)
    workspace.lock()
    return workspace


def test_cut_off_before_the_store_the_former_passphrase_holds(loaded: World) -> None:
    workspace = _cut(loaded, is_store_new=False)
    with refuses("FORMER_HOLDS"):
        workspace.unlock(NEW)
    with refuses("WRONG_PASSPHRASE"):
        workspace.unlock("neither of both")
    workspace.unlock(loaded.adviser.passphrase)
    assert _ids(workspace)
    assert not changing.is_unsettled(workspace.files)


def test_cut_off_after_the_store_the_new_passphrase_holds(loaded: World) -> None:
    workspace = _cut(loaded, is_store_new=True)
    with refuses("NEW_HOLDS"):
        workspace.unlock(loaded.adviser.passphrase)
    workspace.unlock(NEW)
    assert _ids(workspace)
    assert not changing.is_unsettled(workspace.files)
    workspace.lock()
    workspace.unlock(NEW)  # by the one key file that is left


def test_what_cannot_be_done_leaves_the_desk_as_it_was(
    loaded: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, workspace = loaded.adviser, loaded.adviser.workspace
    with desk.session(), refuses("IN_USE"):
        workspace.rekey(NEW)
    assert workspace.is_unlocked

    def full(*_: object) -> None:
        raise StoreError("DISK_FULL")

    with monkeypatch.context() as patch:
        patch.setattr(rekeying, "check_copy", full)
        with refuses("DISK_FULL"):
            workspace.rekey(NEW, recovery_sheet=tmp_path / "sheet.pdf")
    assert not (tmp_path / "sheet.pdf").exists()
    assert not changing.is_unsettled(workspace.files)
    assert not list(workspace.home.glob("*.anew*"))
    workspace.lock()
    workspace.unlock(desk.passphrase)
    assert _ids(workspace)
    workspace.lock()
    with refuses("LOCKED"):
        workspace.rekey(NEW)


def test_a_successor_may_take_the_desk_over_with_a_new_key(loaded: World) -> None:
    workspace = loaded.adviser.workspace
    workspace.unlock(loaded.adviser.passphrase)
    kept = workspace.files.key_file.read_bytes()
    workspace.hand_over("Bea Successor", NEW, with_new_key=True)
    with workspace.session() as session:
        assert session.profile().name == "Bea Successor"
    workspace.files.key_file.write_bytes(kept)
    workspace.unlock(loaded.adviser.passphrase)  # the copy of the former key file opens itself and no store
    with refuses("WRONG_KEY"), workspace.session():
        pass
