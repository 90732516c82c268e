"""Backups that were opened before they count, and the way back."""

import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections import namedtuple
from datetime import timedelta
from pathlib import Path
from typing import Any

import builders
import hostile
import pytest

from fieldreport.storage import backups, changes, drafts, records
from fieldreport.storage.backups import Backup, backup, read_backup, restore
from fieldreport.storage.database import Store, open_database
from fieldreport.storage.doctor import doctor, is_sound
from fieldreport.storage.problems import StoreError
from fieldreport.values import Quarter

KEY_FILE = b'{"slots": []}'


@pytest.fixture
def filled(store: Store, who: dict[str, Any]) -> Store:
    records.put_record(store, "MONUC", builders.training(id="T-1", title="Before"), **who)
    return store


def titles(store: Store) -> list[str]:
    return [record.title for record in records.records(store)]


def test_a_backup_holds_what_the_log_still_holds(filled: Store, key: bytes, tmp_path: Path, who: Any) -> None:
    assert filled.path.with_name(filled.path.name + "-wal").stat().st_size  # not yet in the main file
    made = backup(filled, tmp_path / "usb.zip", key_file=KEY_FILE, at=who["at"])
    assert made == read_backup(tmp_path / "usb.zip")
    assert (made.head, made.key_file) == (changes.head(filled), KEY_FILE)
    assert made.manifest.created == "2026-11-20T09:30:00.000Z"
    assert sorted(path.name for path in tmp_path.iterdir() if "usb" in path.name) == ["usb.zip"]
    with zipfile.ZipFile(made.path) as archive:
        (tmp_path / "copy").mkdir()
        archive.extract("store.db", tmp_path / "copy")
    with open_database(tmp_path / "copy" / "store.db", key) as copy:
        assert titles(copy) == ["Before"]


def test_saving_goes_on_during_a_backup(filled: Store, tmp_path: Path, who: dict[str, Any]) -> None:
    report = drafts.open_report(
        filled, "MONUC", Quarter(2006, 2), "adviser", template="t", template_version="1", **who
    )
    done: list[Backup] = []

    def long_job() -> None:
        with filled.another() as second:
            done.append(backup(second, tmp_path / "b.zip", key_file=KEY_FILE))

    worker = threading.Thread(target=long_job)
    worker.start()
    saved = 0
    while worker.is_alive():
        saved += drafts.save_answer(filled, report.no, "Q", str(saved), **who)
    worker.join()
    assert done
    assert saved
    assert changes.verify_chain(filled, expected=done[0].head) is None


def restored(made: Backup, key: bytes, home: Path, who: dict[str, Any]) -> Path | None:
    return restore(made, key, home / "fieldreport.db", [home / "key", home / "key.copy"], who["at"])


def test_restoring_moves_the_old_files_away(filled: Store, key: bytes, tmp_path: Path, who: dict[str, Any]) -> None:
    made = backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    records.put_record(filled, "MONUC", builders.training(id="T-1", title="After"), **who)
    filled.close()
    (tmp_path / "key").write_bytes(b"old key file")
    old = restored(made, key, tmp_path, who)
    assert old is not None
    assert sorted(path.name for path in old.iterdir()) == ["fieldreport.db", "key"]
    assert (tmp_path / "key").read_bytes() == (tmp_path / "key.copy").read_bytes() == KEY_FILE
    with open_database(tmp_path / "fieldreport.db", key) as opened:
        assert titles(opened) == ["Before"]
        assert is_sound(doctor(opened))
    with open_database(old / "fieldreport.db", key) as opened:
        assert titles(opened) == ["After"]
    later = who | {"at": who["at"] + timedelta(seconds=0)}
    assert restored(made, key, tmp_path, later) != old


def test_a_stale_log_does_not_spoil_a_restored_store(
    filled: Store, key: bytes, tmp_path: Path, who: dict[str, Any]
) -> None:
    """A killed program leaves its write-ahead log; beside a restored store it would be "malformed"."""
    made = backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    filled.close()
    program = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from fieldreport.storage.database import open_database\n"
        "store = open_database(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))\n"
        "with store.transaction():\n    store.connection.execute(\"INSERT INTO store_meta VALUES ('late', '1')\")\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", program, filled.path, key.hex()], check=False, env=environment)
    stale = filled.path.with_name(filled.path.name + "-wal")
    assert stale.stat().st_size
    old = restored(made, key, tmp_path, who)
    assert old is not None
    assert (old / stale.name).exists()
    with open_database(filled.path, key) as opened:
        assert titles(opened) == ["Before"]
        assert opened.value("SELECT count(*) FROM store_meta WHERE name = 'late'") == 0
    with open_database(old / "fieldreport.db", key) as opened:
        assert opened.value("SELECT count(*) FROM store_meta WHERE name = 'late'") == 1


def test_restoring_into_an_empty_home(filled: Store, key: bytes, tmp_path: Path, who: dict[str, Any]) -> None:
    made = backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    assert restored(made, key, tmp_path / "new laptop", who) is None
    with open_database(tmp_path / "new laptop" / "fieldreport.db", key) as opened:
        assert titles(opened) == ["Before"]


def test_a_wrong_key_moves_nothing(filled: Store, key: bytes, tmp_path: Path, who: dict[str, Any]) -> None:
    made = backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    filled.close()
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(StoreError) as caught:
        restored(made, os.urandom(32), tmp_path, who)
    assert caught.value.code == "WRONG_KEY"
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_an_open_store_is_not_replaced(filled: Store, key: bytes, tmp_path: Path, who: dict[str, Any]) -> None:
    made = backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    with pytest.raises(StoreError) as caught:
        restored(made, key, tmp_path, who)
    assert caught.value.code == "IN_USE"


def repacked(path: Path, **members: bytes | None) -> Path:
    with zipfile.ZipFile(path) as archive:
        held: dict[str, bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    held |= {name.replace("_", "."): content for name, content in members.items()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in held.items():
            if content is not None:
                archive.writestr(name, content)
    return path


def manifest(path: Path, **changed: Any) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return json.dumps(json.loads(archive.read("manifest.json")) | changed).encode()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"no archive"),
        lambda path: path.write_bytes(path.read_bytes()[:-400]),
        lambda path: repacked(path, store_db=b"other"),
        lambda path: repacked(path, store_db=None),
        lambda path: repacked(path, extra_db=b"more"),
        lambda path: repacked(path, key_json=b"other key"),
        lambda path: repacked(path, key_json=b"x" * 2_000_000),
        lambda path: repacked(path, manifest_json=b"[]"),
        lambda path: repacked(path, manifest_json=b"{}"),
        lambda path: repacked(path, manifest_json=manifest(path, bytes=10)),
        lambda path: repacked(path, manifest_json=manifest(path, bytes="many")),
        lambda path: repacked(path, manifest_json=manifest(path, format="fieldreport-backup/9")),
        lambda path: repacked(path, manifest_json=manifest(path, sha256=None)),
    ],
)
def test_a_spoilt_archive_is_refused(filled: Store, tmp_path: Path, spoil: Any) -> None:
    backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    spoil(tmp_path / "b.zip")
    with pytest.raises(StoreError) as caught:
        read_backup(tmp_path / "b.zip")
    assert caught.value.code == "NOT_A_BACKUP"


def test_a_member_that_does_not_unpack_is_refused(filled: Store, tmp_path: Path) -> None:
    made = backup(filled, tmp_path / "backup.frb", key_file=b"{}")
    spoilt = tmp_path / "spoilt.frb"
    with zipfile.ZipFile(made.path) as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    entries = [hostile.Entry(name.encode(), data, deflate=True) for name, data in members.items()]
    entries[0].raw = b"\xff" * 20
    spoilt.write_bytes(hostile.zip_of(entries))
    with pytest.raises(StoreError) as caught:
        read_backup(spoilt)
    assert caught.value.code == "NOT_A_BACKUP"


def test_an_archive_exchanged_after_reading_is_refused(
    filled: Store, key: bytes, tmp_path: Path, who: dict[str, Any]
) -> None:
    made = backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    repacked(made.path, store_db=b"other")
    with pytest.raises(StoreError) as caught:
        restored(made, key, tmp_path / "new", who)
    assert caught.value.code == "NOT_A_BACKUP"
    assert not (tmp_path / "new" / "fieldreport.db").exists()


def test_a_backup_with_another_history_is_refused(
    filled: Store, key: bytes, tmp_path: Path, who: dict[str, Any]
) -> None:
    made = backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    repacked(made.path, manifest_json=manifest(made.path, head_hash="0" * 64))
    with pytest.raises(StoreError) as caught:
        restored(read_backup(made.path), key, tmp_path / "new", who)
    assert caught.value.code == "BACKUP_FAILED"


def test_a_backup_of_a_broken_log_is_not_kept(filled: Store, tmp_path: Path, who: dict[str, Any]) -> None:
    filled.connection.execute("DROP TRIGGER change_log_never_changes")
    filled.connection.execute("UPDATE change_log SET actor = 'eve'")
    with pytest.raises(StoreError) as caught:
        backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    assert caught.value.code == "BACKUP_FAILED"
    assert not list(tmp_path.glob("b.zip*"))


def test_no_space_no_backup(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, who: Any, key: bytes
) -> None:
    made = backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10, 9, 1))
    with pytest.raises(StoreError) as caught:
        backup(filled, tmp_path / "c.zip", key_file=KEY_FILE)
    assert caught.value.code == "NO_SPACE"
    with pytest.raises(StoreError) as caught:
        restored(made, key, tmp_path / "new", who)
    assert caught.value.code == "NO_SPACE"


def test_the_manifest_holds_no_word_of_a_record(filled: Store, tmp_path: Path) -> None:
    backup(filled, tmp_path / "b.zip", key_file=KEY_FILE)
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        said = json.loads(archive.read("manifest.json"))
    assert said.keys() == set(backups.Manifest.__dataclass_fields__)
    assert "MONUC" not in str(said)
