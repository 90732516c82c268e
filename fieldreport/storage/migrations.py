"""Brings a store's schema up to date: sqlite-utils' migrations, with a gate, a verified backup and checks around.

Rules: a released migration is frozen text and never imports the program's models. Order: sound store, disk space,
verified backup, foreign keys off, all pending steps in one transaction, checks, version, foreign keys on. A failure
leaves the store exactly as it was. Migrations add; renames and drops wait two releases (storage.md 8).
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fieldreport.storage import (
    driver,
    schema_0001,
    schema_0002,
    schema_0003,
    schema_0004,
    schema_0005,
    schema_0006,
)
from fieldreport.storage.database import Store
from fieldreport.storage.problems import StoreError, store_problem
from fieldreport.values import uuid7

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATION_SET: Final = "fieldreport"
_SPACE_FACTOR: Final = 4  # the backup, a rebuilt table, its write-ahead log, and some air


@dataclass(frozen=True, slots=True)
class Step:
    """One migration: what it does, the version it leads to, and the oldest versions that may read and write then."""

    version: int
    name: str
    apply: "Callable[[Database], None]"
    min_reader: int
    min_writer: int


def _first_schema(db: "Database") -> None:
    for statement in schema_0001.STATEMENTS:
        db.execute(statement)
    db.execute("INSERT INTO store_meta VALUES ('store_id', ?)", [uuid7()])


def _project_documents(db: "Database") -> None:
    for statement in schema_0002.STATEMENTS:
        db.execute(statement)


def _signed_grants(db: "Database") -> None:
    for statement in schema_0003.STATEMENTS:
        db.execute(statement)


def _folded_words(db: "Database") -> None:
    for statement in schema_0004.STATEMENTS:
        db.execute(statement)


def _summaries(db: "Database") -> None:
    for statement in schema_0005.STATEMENTS:
        db.execute(statement)


def _annual_texts(db: "Database") -> None:
    for statement in schema_0006.STATEMENTS:
        db.execute(statement)


STEPS: Final[tuple[Step, ...]] = (
    Step(1, "first_schema", _first_schema, min_reader=1, min_writer=1),
    Step(2, "project_documents", _project_documents, min_reader=1, min_writer=1),
    Step(3, "signed_grants", _signed_grants, min_reader=1, min_writer=1),
    # Whoever writes keeps the index of words; a program that does not know it may only read.
    Step(4, "folded_words", _folded_words, min_reader=1, min_writer=4),
    # Whoever writes keeps the summaries; a program that does not know them may only read.
    Step(5, "summaries", _summaries, min_reader=1, min_writer=5),
    Step(6, "annual_texts", _annual_texts, min_reader=1, min_writer=5),
)


def apply_all(db: "Database", steps: Sequence[Step] = STEPS) -> None:
    """Apply the pending steps in one transaction, check the references, and set the version."""
    migrations = driver.utils_migrations(MIGRATION_SET)
    for step in steps:
        migrations(name=f"{step.version:04d}_{step.name}")(step.apply)
    with db.atomic():
        migrations.apply(db)
        broken = db.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise ValueError(f"{len(broken)} broken references")
        last = steps[-1]
        db.execute(
            "INSERT INTO store_meta VALUES ('min_reader', ?), ('min_writer', ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [str(last.min_reader), str(last.min_writer)],
        )
        db.execute(f"PRAGMA user_version = {last.version}")


def upgrade(store: Store, *, backup_folder: Path, key_file: bytes, steps: Sequence[Step] = STEPS) -> Path | None:
    """Bring an open store up to date; return where its backup lies, or None where nothing was to be done.

    `key_file`: the bytes of the store's key file, which belong into every backup. Raises StoreError: DAMAGED,
    NO_SPACE, BACKUP_FAILED, UPGRADE_FAILED; the store is then as it was.
    """
    from fieldreport.storage.backups import backup  # creating a store needs none

    if store.schema_version >= steps[-1].version:
        return None
    if store.is_read_only:
        raise StoreError("READ_ONLY")
    store.checkpoint()
    _check_sound(store)
    _check_space(store.path)
    made = backup_folder / f"before-version-{steps[-1].version}-from-{store.schema_version}.zip"
    backup_folder.mkdir(parents=True, exist_ok=True)
    backup(store, made, key_file=key_file)
    run = store.connection.execute
    # A table that others reference cannot be rebuilt inside a transaction while references are enforced.
    run("PRAGMA foreign_keys = OFF").fetchall()
    try:
        apply_all(store.db, steps)
    except Exception as failure:  # whatever a step raises: the transaction is undone, and people get words
        known = store_problem(failure, store.path) if isinstance(failure, driver.Error) else None
        detail = known.code if known else type(failure).__name__
        raise StoreError("UPGRADE_FAILED", detail=detail, backup=made) from failure
    finally:
        run("PRAGMA foreign_keys = ON").fetchall()
    store.schema_version = steps[-1].version
    store.checkpoint()
    return made


def _check_sound(store: Store) -> None:
    for pragma in ("cipher_integrity_check", "quick_check"):
        problems = [row[0] for row in store.rows(f"PRAGMA {pragma}") if row[0] != "ok"]
        if problems:
            raise StoreError("DAMAGED", detail=pragma)


def _check_space(path: Path) -> None:
    needed = path.stat().st_size * _SPACE_FACTOR
    free = shutil.disk_usage(path.parent).free
    if free < needed:
        raise StoreError("NO_SPACE", needed=-(-needed // 10**6), free=free // 10**6)
