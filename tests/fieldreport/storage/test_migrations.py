"""Upgrading: all or nothing, with a verified backup before."""

import contextlib
import shutil
from collections import namedtuple
from collections.abc import Callable
from pathlib import Path
from typing import Any

import builders
import pytest

from fieldreport.storage import database, migrations, records, schema_0001
from fieldreport.storage.backups import read_backup
from fieldreport.storage.database import SCHEMA_VERSION, Store, open_database
from fieldreport.storage.migrations import STEPS, Step, upgrade
from fieldreport.storage.problems import StoreError

NEXT = SCHEMA_VERSION + 1


def add_column(db: Any) -> None:
    db.execute("ALTER TABLE record ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")
    # A table that others reference is rebuilt: only possible while references are not enforced.
    db.table("report").transform(rename={"language": "tongue"})


def fail_half_way(db: Any) -> None:
    db.execute("CREATE TABLE half (a)")
    db.execute("UPDATE record SET title = 'lost'")
    raise RuntimeError("half way")


def break_a_reference(db: Any) -> None:
    db.execute("INSERT INTO explanation VALUES (77, 'x', '[]', '[]', 'x', '', '2026-11-20T09:30:00Z')")


def second(apply: Callable[[Any], None], **changed: int) -> tuple[Step, ...]:
    return (*STEPS, Step(NEXT, "second", apply, **({"min_reader": 1, "min_writer": NEXT} | changed)))


@pytest.fixture
def filled(store: Store, who: dict[str, Any]) -> Store:
    records.put_record(store, "MONUC", builders.training(id="T-1", title="Kept"), **who)
    return store


def content(store: Store) -> list[Any]:
    tables = store.rows("SELECT name, sql FROM sqlite_schema ORDER BY name")
    return [tables, store.rows("SELECT * FROM record"), store.value("PRAGMA user_version")]


def test_a_store_that_is_up_to_date_is_left_alone(filled: Store, tmp_path: Path) -> None:
    assert upgrade(filled, backup_folder=tmp_path / "backups", key_file=b"{}") is None
    assert not (tmp_path / "backups").exists()


def test_an_upgrade_makes_a_backup_and_goes_on(filled: Store, key: bytes, tmp_path: Path) -> None:
    backup = upgrade(filled, backup_folder=tmp_path / "backups", key_file=b"{}", steps=second(add_column))
    assert backup is not None
    assert read_backup(backup).manifest.schema_version == SCHEMA_VERSION
    assert read_backup(backup).key_file == b"{}"
    assert filled.rows("SELECT title, colour FROM record") == [("Kept", "blue")]
    assert filled.value("PRAGMA foreign_keys") == 1
    assert filled.rows("PRAGMA foreign_key_check") == []
    assert filled.value("SELECT value FROM store_meta WHERE name = 'min_writer'") == str(NEXT)
    filled.close()
    with pytest.raises(StoreError) as caught:
        open_database(filled.path, key)
    assert caught.value.code == "NEWER_READ_ONLY"


@pytest.mark.parametrize("step", [fail_half_way, break_a_reference])
def test_a_failing_migration_leaves_the_store_as_it_was(
    filled: Store, key: bytes, tmp_path: Path, step: Callable[[Any], None]
) -> None:
    before = content(filled)
    with pytest.raises(StoreError) as caught:
        upgrade(filled, backup_folder=tmp_path / "backups", key_file=b"{}", steps=second(step))
    assert caught.value.code == "UPGRADE_FAILED"
    assert str(read_backup(caught.value.facts["backup"]).path) in caught.value.text
    assert content(filled) == before
    assert filled.value("PRAGMA foreign_keys") == 1
    filled.close()
    with open_database(filled.path, key) as again:
        assert content(again) == before


def test_two_steps_are_one_move(filled: Store, tmp_path: Path) -> None:
    before = content(filled)
    steps = (*second(add_column), Step(NEXT + 1, "third", fail_half_way, 1, 1))
    with pytest.raises(StoreError):
        upgrade(filled, backup_folder=tmp_path / "backups", key_file=b"{}", steps=steps)
    assert content(filled) == before


def test_a_full_disk_stops_before_anything(filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10, 9, 1))
    with pytest.raises(StoreError) as caught:
        upgrade(filled, backup_folder=tmp_path / "backups", key_file=b"{}", steps=second(add_column))
    assert caught.value.code == "NO_SPACE"
    assert not (tmp_path / "backups").exists()


def test_a_damaged_store_is_not_upgraded(
    filled: Store, key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.close()
    flip_a_page(filled.path, key)
    with open_database(filled.path, key) as opened, pytest.raises(StoreError) as caught:
        upgrade(opened, backup_folder=tmp_path / "backups", key_file=b"{}", steps=second(add_column))
    assert caught.value.code == "DAMAGED"


def flip_a_page(path: Path, key: bytes) -> None:
    """Damage one page that opening does not read: the first one of the records."""
    with open_database(path, key) as store:
        page = store.value("SELECT rootpage FROM sqlite_schema WHERE name = 'record'")
        size = int(store.value("PRAGMA page_size"))
    stored = bytearray(path.read_bytes())
    stored[page * size - 2000] ^= 1
    path.write_bytes(stored)


def test_a_store_open_for_reading_is_not_upgraded(filled: Store, key: bytes, tmp_path: Path) -> None:
    filled.close()
    with open_database(filled.path, key, read_only=True) as opened, pytest.raises(StoreError) as caught:
        upgrade(opened, backup_folder=tmp_path / "backups", key_file=b"{}", steps=second(add_column))
    assert caught.value.code == "READ_ONLY"


def test_the_last_step_is_the_version_that_opening_knows() -> None:
    assert STEPS[-1].version == SCHEMA_VERSION
    assert [step.version for step in STEPS] == list(range(1, SCHEMA_VERSION + 1))


def test_migrations_know_no_models() -> None:
    """Released migrations are frozen text: they would change meaning with the models they import."""
    assert not [name for name in vars(schema_0001) if name in ("models", "records", "values")]
    assert all(isinstance(statement, str) for statement in schema_0001.STATEMENTS)


def test_every_table_is_strict_and_every_store_has_a_name(store: Store) -> None:
    ours = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
    assert {row[0] for row in store.rows(ours)} <= {
        "_sqlite_migrations",
        "sqlite_schema",
        "sqlite_stat1",
        "sqlite_stat4",
    }
    assert len(store.value("SELECT value FROM store_meta WHERE name = 'store_id'")) == 36
    assert store.value("PRAGMA application_id") == database.APPLICATION_ID
    assert migrations.STEPS[0].name in store.value("SELECT name FROM _sqlite_migrations")


def test_opening_an_older_store_and_upgrading_it(
    filled: Store, key: bytes, raw: Callable[[Path], Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way of a later program with this version's store."""
    filled.close()
    monkeypatch.setattr(database, "SCHEMA_VERSION", NEXT)
    with open_database(filled.path, key) as opened:
        assert opened.needs_upgrade
        upgrade(opened, backup_folder=tmp_path, key_file=b"{}", steps=second(add_column))
        assert not opened.needs_upgrade
        with opened.transaction():
            opened.connection.execute("UPDATE record SET colour = 'red'")
    with contextlib.closing(raw(filled.path)) as other:
        assert other.execute("SELECT colour FROM record").fetchone() == ("red",)
