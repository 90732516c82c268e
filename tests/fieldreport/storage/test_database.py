"""Opening, refusing, locking, and transactions that are whole or not there."""

import contextlib
import multiprocessing
import os
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fieldreport.storage import drafts, places
from fieldreport.storage.database import SCHEMA_VERSION, Store, open_database, set_up
from fieldreport.storage.driver import OLDEST_ENGINE
from fieldreport.storage.problems import StoreError
from fieldreport.values import Quarter


def refusal(path: Path, key: bytes, **options: Any) -> StoreError:
    with pytest.raises(StoreError) as caught:
        open_database(path, key, **options)
    return caught.value


def test_a_new_store_is_encrypted_and_private(store: Store) -> None:
    assert not store.path.read_bytes().startswith(b"SQLite format 3")
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
    assert store.schema_version == SCHEMA_VERSION
    assert not store.needs_upgrade


def test_settings_of_the_connection(store: Store) -> None:
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "recursive_triggers", "temp_store")
    # 2 is FULL; temp_store 0 is the engine's default, which is memory: never on the disk in clear.
    assert [store.value(f"PRAGMA {name}") for name in pragmas] == ["wal", 2, 1, 5000, 1, 0]
    assert "TEMP_STORE=2" in [row[0] for row in store.rows("PRAGMA compile_options")]
    assert tuple(map(int, str(store.value("SELECT sqlite_version()")).split("."))) >= OLDEST_ENGINE


def test_without_wal_the_journal_is_as_durable(store: Store, raw: Callable[[Path], Any], tmp_path: Path) -> None:
    from sqlcipher3 import dbapi2

    # This file system layer has no shared memory, so a write-ahead log is impossible.
    uri = f"file:{tmp_path / 'other.db'}?vfs=unix-dotfile"
    with contextlib.closing(dbapi2.connect(uri, uri=True, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = \"x'{os.urandom(32).hex()}'\"")
        connection.execute("CREATE TABLE t (a)")
        set_up(connection)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("truncate",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (3,)


def test_closing_leaves_one_file(store: Store, who: dict[str, Any]) -> None:
    report = drafts.open_report(
        store, "MONUC", Quarter(2006, 2), "adviser", template="t", template_version="1", **who
    )
    drafts.save_answer(store, report.no, "Q", '"words"', **who)
    assert store.path.with_name(store.path.name + "-wal").stat().st_size
    store.close()
    store.close()
    assert sorted(path.name for path in store.path.parent.iterdir()) == ["fieldreport.db", "fieldreport.db.lock"]


def test_a_checkpoint_empties_the_log(store: Store, who: dict[str, Any]) -> None:
    drafts.open_report(store, "MONUC", Quarter(2006, 2), "adviser", template="t", template_version="1", **who)
    assert store.checkpoint()
    assert not store.path.with_name(store.path.name + "-wal").stat().st_size


def test_no_store(place: Path, key: bytes) -> None:
    assert refusal(place, key).code == "NO_STORE"
    assert not place.exists()


def test_an_existing_store_is_not_made_again(store: Store, key: bytes) -> None:
    before = store.path.read_bytes()
    assert refusal(store.path, key, create=True).code == "STORE_EXISTS"
    assert store.path.read_bytes() == before


def test_a_log_without_its_store_stops_creation(place: Path, key: bytes) -> None:
    place.with_name(place.name + "-wal").write_bytes(b"all that is left")
    assert refusal(place, key, create=True).code == "STORE_EXISTS"


def test_an_interrupted_creation_is_no_obstacle(place: Path, key: bytes) -> None:
    place.with_name(place.name + ".new").write_bytes(b"half")
    open_database(place, key, create=True).close()
    assert not place.with_name(place.name + ".new").exists()


def test_a_wrong_key_is_not_called_damage(store: Store, capfd: pytest.CaptureFixture[str]) -> None:
    store.close()
    assert refusal(store.path, os.urandom(32)).code == "WRONG_KEY"
    assert capfd.readouterr().err == ""


def test_a_damaged_first_page_is_not_called_a_wrong_key(store: Store, key: bytes) -> None:
    store.close()
    content = bytearray(store.path.read_bytes())
    content[100] ^= 1
    store.path.write_bytes(content)
    assert refusal(store.path, key).code == "DAMAGED"


def test_a_damaged_page_inside_is_reported_on_reading(store: Store, key: bytes) -> None:
    store.close()
    content = bytearray(store.path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 + 50] ^= 1
    store.path.write_bytes(content)
    with pytest.raises(StoreError) as caught, open_database(store.path, key) as opened:
        opened.rows("SELECT * FROM change_log, record, report, setting")
    assert caught.value.code == "DAMAGED"


def test_an_empty_file_is_damage(place: Path, key: bytes) -> None:
    place.touch()
    assert refusal(place, key).code == "DAMAGED"


def test_an_ordinary_database_is_refused(place: Path, key: bytes) -> None:
    import sqlite3

    with contextlib.closing(sqlite3.connect(place)) as plain:
        plain.execute("CREATE TABLE t (a)")
        plain.commit()
    assert refusal(place, key).code == "NOT_ENCRYPTED"


def test_a_database_of_another_program_is_refused(place: Path, key: bytes, raw: Callable[[Path], Any]) -> None:
    with contextlib.closing(raw(place)) as other:
        other.execute("CREATE TABLE t (a)")
    assert refusal(place, key).code == "NOT_OURS"


def newer(store: Store, raw: Callable[[Path], Any], **least: int) -> None:
    store.close()
    with contextlib.closing(raw(store.path)) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 5}")
        for name, value in least.items():
            other.execute("UPDATE store_meta SET value = ? WHERE name = ?", (str(value), name))


def test_a_store_too_new_to_read_is_refused(store: Store, key: bytes, raw: Callable[[Path], Any]) -> None:
    newer(store, raw, min_reader=SCHEMA_VERSION + 1, min_writer=SCHEMA_VERSION + 1)
    assert refusal(store.path, key).code == "NEWER"
    found = refusal(store.path, key, read_only=True)
    assert found.code == "NEWER"
    assert str(SCHEMA_VERSION + 5) in found.text


def test_a_store_too_new_to_write_opens_for_reading(store: Store, key: bytes, raw: Callable[[Path], Any]) -> None:
    newer(store, raw, min_writer=SCHEMA_VERSION + 1)
    before = store.path.read_bytes()
    assert refusal(store.path, key).code == "NEWER_READ_ONLY"
    with open_database(store.path, key, read_only=True) as opened:
        assert opened.rows("SELECT * FROM report") == []
        with pytest.raises(StoreError) as caught, opened.transaction():
            pass
        assert caught.value.code == "READ_ONLY"
    assert store.path.read_bytes() == before


def test_a_newer_store_that_allows_it_is_written(store: Store, key: bytes, raw: Callable[[Path], Any]) -> None:
    newer(store, raw)
    with open_database(store.path, key) as opened, opened.transaction():
        pass


def test_an_older_store_is_not_written(store: Store, key: bytes, raw: Callable[[Path], Any]) -> None:
    store.close()
    with contextlib.closing(raw(store.path)) as other:
        other.execute("PRAGMA user_version = 0")
    with open_database(store.path, key) as opened:
        assert opened.needs_upgrade
        with pytest.raises(StoreError) as caught, opened.transaction():
            pass
    assert caught.value.code == "OLDER"


def test_reading_only_writes_nothing(store: Store, key: bytes) -> None:
    store.close()
    with open_database(store.path, key, read_only=True) as opened, pytest.raises(StoreError) as caught:
        opened.rows("DELETE FROM store_meta RETURNING name")
    assert caught.value.code == "READ_ONLY"


def test_a_second_program_is_told_who_has_it(store: Store, key: bytes) -> None:
    program = (
        "import sys\nfrom pathlib import Path\nfrom fieldreport.storage.database import open_database\n"
        "from fieldreport.storage.problems import StoreError\n"
        f"try:\n    open_database(Path(sys.argv[1]), bytes.fromhex('{key.hex()}'))\n"
        "except StoreError as failure:\n    print(failure.code, failure.facts['by'])\n"
    )
    command = [sys.executable, "-c", program, str(store.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"IN_USE  ({os.getpid()})"
    store.close()
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == ""


def test_one_program_has_several_connections(store: Store, who: dict[str, Any]) -> None:
    report = drafts.open_report(
        store, "MONUC", Quarter(2006, 2), "adviser", template="t", template_version="1", **who
    )
    seen: list[Any] = []

    def long_job() -> None:
        with store.another() as second:
            drafts.save_answer(second, report.no, "Q2", "2", **who)
            seen.extend(drafts.answers(second, report.no))

    drafts.save_answer(store, report.no, "Q1", "1", **who)
    worker = threading.Thread(target=long_job)
    worker.start()
    worker.join()
    assert seen == ["Q1", "Q2"]
    assert list(drafts.answers(store, report.no)) == ["Q1", "Q2"]
    assert places.is_held_here(store.path)
    store.close()
    assert not places.is_held_here(store.path)


def test_a_busy_store_says_so(store: Store) -> None:
    with store.another() as second, second.transaction():
        store.connection.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(StoreError) as caught, store.transaction():
            pass
    assert caught.value.code == "BUSY"
    with store.transaction():
        pass


def test_a_nested_step_that_fails_leaves_the_outer_one(store: Store) -> None:
    with store.transaction():
        store.connection.execute("INSERT INTO store_meta VALUES ('outer', '1')")
        with contextlib.suppress(ZeroDivisionError), store.transaction():
            store.connection.execute("INSERT INTO store_meta VALUES ('inner', '1')")
            raise ZeroDivisionError
    assert store.rows("SELECT name FROM store_meta WHERE name IN ('outer', 'inner')") == [("outer",)]


def test_a_full_disk_loses_nothing_that_was_saved(store: Store, who: dict[str, Any]) -> None:
    report = drafts.open_report(
        store, "MONUC", Quarter(2006, 2), "adviser", template="t", template_version="1", **who
    )
    drafts.save_answer(store, report.no, "Q", '"before"', **who)
    store.connection.execute(f"PRAGMA max_page_count = {store.value('PRAGMA page_count')}").fetchall()
    with pytest.raises(StoreError) as caught:
        drafts.save_answer(store, report.no, "Q", drafts.canonical("x" * 100_000), **who)
    assert caught.value.code == "DISK_FULL"
    assert drafts.answers(store, report.no)["Q"].value == "before"
    store.connection.execute("PRAGMA max_page_count = 100000").fetchall()
    drafts.save_answer(store, report.no, "Q", '"after"', **who)
    assert drafts.answers(store, report.no)["Q"].value == "after"


def _write_until_the_limit(path: Path, key: bytes, answer: Any) -> None:
    import resource

    with open_database(path, key) as opened:
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, resource.RLIM_INFINITY))
        try:
            with opened.transaction():
                opened.connection.execute("INSERT INTO store_meta VALUES ('big', hex(zeroblob(2000000)))")
        except StoreError as failure:
            answer.put(failure.code)


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limits there")
def test_a_disk_that_refuses_is_reported_and_the_store_stays_whole(store: Store, key: bytes) -> None:
    store.close()
    context = multiprocessing.get_context("spawn")
    answer = context.Queue()
    worker = context.Process(target=_write_until_the_limit, args=(store.path, key, answer))
    worker.start()
    assert answer.get(timeout=60) in {"DISK_ERROR", "DISK_FULL"}
    worker.join()
    with open_database(store.path, key) as opened:
        assert opened.value("SELECT count(*) FROM store_meta WHERE name = 'big'") == 0
        assert opened.rows("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_that_may_not_be_written(store: Store, key: bytes) -> None:
    store.close()
    folder = store.path.parent
    (folder / "fieldreport.db.lock").unlink()
    folder.chmod(0o500)
    try:
        assert refusal(store.path, key).code == "READ_ONLY"
    finally:
        folder.chmod(0o700)


@pytest.mark.parametrize(
    ("path", "provider"),
    [
        ("OneDrive - United Nations/reports", "OneDrive"),
        ("Dropbox/x", "Dropbox"),
        ("Library/Mobile Documents/x", "iCloud"),
        ("Nextcloud", "Nextcloud"),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_noticed(tmp_path: Path, path: str, provider: str) -> None:
    assert places.sync_folder(tmp_path / path / "fieldreport.db") == provider
    assert places.is_in_sync_folder(tmp_path / path / "fieldreport.db")
    assert provider in StoreError("SYNC_FOLDER", path=path, provider=provider).text


def test_marks_and_variables_of_sync_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not places.is_in_sync_folder(tmp_path / "fieldreport.db")
    (tmp_path / ".stfolder").mkdir()
    assert places.sync_folder(tmp_path / "a" / "fieldreport.db") == "Syncthing"
    shutil.rmtree(tmp_path / ".stfolder")
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert places.sync_folder(tmp_path / "fieldreport.db") == "OneDrive"


def test_a_key_of_another_length_is_a_bug(place: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_database(place, b"short", create=True)
