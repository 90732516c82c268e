"""Backups that open, restores that lose nothing, and an examination that finds what is wrong."""

import shutil
from pathlib import Path

import builders
import pytest
from worlds import World, refuses

from fieldreport.storage import records
from fieldreport.storage.doctor import is_sound
from fieldreport.trust.keyfile import FLOOR, copy_path
from fieldreport.workflows import enrolling, guarding, recording
from fieldreport.workspace import Workspace


def _bad(world: World) -> dict[str, str]:
    with world.headquarters.session() as session:
        return {result.name: result.detail for result in guarding.examine(session) if not result.is_ok}


def test_a_backup_opens_elsewhere_with_its_passphrase(loaded: World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        made = guarding.back_up(session, tmp_path / "backup.frb")
        ids = {held.id for held in records.records(session.store, "MONUC")}
    assert (made.path, made.bytes) == (tmp_path / "backup.frb", (tmp_path / "backup.frb").stat().st_size)
    other = Workspace(tmp_path / "new laptop", clock=loaded.clock, key_cost=FLOOR)
    assert other.restore(made.path, f"{loaded.adviser.passphrase} ") is None
    with refuses("LOCKED"), other.session():
        pass
    other.unlock(loaded.adviser.passphrase)
    with other.session() as session:
        assert {held.id for held in records.records(session.store, "MONUC")} == ids
        assert session.profile().name == "Ada Adviser"


def test_a_recovery_code_and_a_backup_are_enough_on_another_computer(loaded: World, tmp_path: Path) -> None:
    workspace = loaded.adviser.workspace
    with loaded.adviser.session():
        recovery = workspace.renew_recovery()
    workspace.keep_recovery(recovery)
    with loaded.adviser.session() as session:
        guarding.back_up(session, tmp_path / "backup.zip")
        key = enrolling.own_identity(session)
    shutil.rmtree(workspace.home)  # the laptop is gone
    other = Workspace(tmp_path / "new laptop", clock=loaded.clock, key_cost=FLOOR)
    with refuses("RECOVERY_CODE_MISTYPED"):
        other.restore_with_recovery_code(tmp_path / "backup.zip", recovery.code[:-1])
    assert not other.exists
    other.restore_with_recovery_code(tmp_path / "backup.zip", recovery.code.lower())
    other.unlock_with_recovery_code(recovery.code)
    other.change_passphrase("words for the new laptop")
    with other.session() as session:
        assert enrolling.own_identity(session) == key  # data and key: nobody has to be registered anew
        assert enrolling.clearing_identity(session, loaded.officer_passphrase)  # and the clearing officer's own


def test_headquarters_originals_go_beside_the_backup_and_come_back(signed: World, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages" / "MONUC_2006-Q2_r1.asice.age")
    with signed.headquarters.session() as session:
        made = guarding.back_up(session, tmp_path / "backup.zip")
        assert made.originals == 1
        assert guarding.back_up(session, tmp_path / "second.zip").originals == 0  # it is there
        assert guarding.known_backups(session) == (str(tmp_path / "backup.zip"), str(tmp_path / "second.zip"))
    other = Workspace(tmp_path / "new computer", clock=signed.clock, key_cost=FLOOR)
    other.restore(made.path, signed.headquarters.passphrase)
    other.unlock(signed.headquarters.passphrase)
    with other.session() as session:
        assert is_sound(guarding.examine(session))


def test_restoring_moves_what_is_there_aside(loaded: World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        guarding.back_up(session, tmp_path / "backup.frb")
        recording.put_record(session, builders.training(id="T-after"))
    old = loaded.adviser.workspace.restore(tmp_path / "backup.frb", loaded.adviser.passphrase)
    assert old is not None
    assert {file.name for file in old.iterdir()} >= {"fieldreport.db", "fieldreport.key", "fieldreport.key.copy"}
    with loaded.adviser.session() as session, refuses("UNKNOWN_RECORD"):
        records.record(session.store, "MONUC", "training", "T-after")
    # The clearing officer's key is hers: it stays where it is.
    assert loaded.adviser.workspace.files.clearing_officer_key_file.exists()


def test_a_wrong_passphrase_or_file_changes_nothing(loaded: World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        guarding.back_up(session, tmp_path / "backup.frb")
    before = loaded.adviser.workspace.files.store.read_bytes()
    with refuses("WRONG_PASSPHRASE"):
        loaded.adviser.workspace.restore(tmp_path / "backup.frb", "not these words")
    (tmp_path / "junk").write_bytes(b"junk")
    for file in (tmp_path / "junk", tmp_path / "missing", tmp_path):
        with refuses("NOT_A_BACKUP"):
            loaded.adviser.workspace.restore(file, loaded.adviser.passphrase)
    assert loaded.adviser.workspace.files.store.read_bytes() == before


def test_a_desk_that_is_open_is_not_restored_over(loaded: World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        guarding.back_up(session, tmp_path / "backup.frb")
        with refuses("IN_USE"):
            loaded.adviser.workspace.restore(tmp_path / "backup.frb", loaded.adviser.passphrase)


def test_a_backup_without_room_says_how_much_is_needed(
    loaded: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil
    from types import SimpleNamespace

    monkeypatch.setattr(shutil, "disk_usage", lambda place: SimpleNamespace(free=1000))
    with loaded.adviser.session() as session, refuses("NO_SPACE"):
        guarding.back_up(session, tmp_path / "backup.frb")
    assert not (tmp_path / "backup.frb").exists()


def test_a_sound_desk_passes_every_check(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    assert _bad(signed) == {}
    with signed.adviser.session() as session:
        names = {result.name for result in guarding.examine(session) if result.is_ok}
    assert names >= {"pages", "change_log", "key_file", "key_file_copy", "clearing_officer_key_file", "originals"}


def test_missing_originals_and_key_files_are_named(signed: World) -> None:
    signed.receive(signed.folder / "packages" / "MONUC_2006-Q2_r1.asice.age")
    (original,) = signed.headquarters.workspace.files.originals.iterdir()
    original.unlink()
    copy_path(signed.headquarters.workspace.files.key_file).write_bytes(b"{}")
    signed.headquarters.workspace.files.key_file.unlink()
    assert _bad(signed) == {
        "originals": original.name[:12],
        "key_file": "FileNotFoundError",
        "key_file_copy": "KeyFileError",
    }
