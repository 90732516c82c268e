"""All data of a store as an ordinary SQLite file that stock tools read: the way out that needs no program of ours.

Rules: whoever asks for it is told that nothing protects the file. Keys never go into it: the secrets are taken out
of an encrypted copy before the first plain byte is written. Compressed documents are unpacked, so that the digests
beside them can be compared with `openssl dgst`; what guards rows and finds words stays out. The copy is no store: the
program refuses to open it.
"""

import os
import shutil
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from fieldreport.storage.database import APPLICATION_ID, Store, store_errors
from fieldreport.storage.places import companions
from fieldreport.storage.problems import StoreError

# Columns that are compressed always, and where a column beside them says so.
_ALWAYS_PACKED: Final[Mapping[str, str]] = {
    "revision": "payload",
    "received_revision": "payload",
    "project_document": "payload",
    "received_document": "payload",
    "signed_grant": "payload",
    "kept_template": "content",
}
_SOMETIMES_PACKED: Final = ("revision_file", "revision_pdf")


def write_plain(store: Store, target: Path) -> dict[str, int]:
    """Write the store as a plain SQLite file and return table -> number of rows; it is whole or absent.

    Other connections go on working meanwhile. Raises FileExistsError, NO_SPACE, BACKUP_FAILED and what the disk says.
    """
    if target.exists():
        raise FileExistsError(target)
    needed, free = 4 * store.path.stat().st_size + (1 << 20), shutil.disk_usage(target.parent).free
    if free < needed:
        raise StoreError("NO_SPACE", needed=-(-needed // 10**6), free=free // 10**6)
    copy, fresh = (target.with_name(f"{target.name}.{end}") for end in ("store", "new"))
    _remove(copy, fresh)
    try:
        store.copy_to(copy)
        with store.reopened(copy, read_only=False) as sealed:
            _strip(sealed)
            _unpack(sealed)
            tables = _write(sealed, fresh)
        fresh.replace(target)
    finally:
        _remove(copy, fresh)
    return tables


def _strip(sealed: Store) -> None:
    """Take secrets, triggers and indexes of words out of the copy, while it is still encrypted."""
    for kind, name in sealed.rows(
        "SELECT type, name FROM sqlite_schema WHERE type = 'trigger' OR sql LIKE 'CREATE VIRTUAL TABLE%'"
    ):
        _run(sealed, f'DROP {"TRIGGER" if kind == "trigger" else "TABLE"} "{name}"')
    _run(sealed, "DROP TABLE secret")


def _unpack(sealed: Store) -> None:
    with store_errors(sealed.path):
        sealed.connection.create_function("unpacked", 1, zlib.decompress, deterministic=True)
    present = {name for (name,) in sealed.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for table, column in _ALWAYS_PACKED.items():
        if table in present:  # an older store lacks the newer ones
            _run(sealed, f"UPDATE {table} SET {column} = unpacked({column})")  # noqa: S608 - names of this module
    for table in _SOMETIMES_PACKED:
        _run(sealed, f"UPDATE {table} SET content = unpacked(content), is_compressed = 0 WHERE is_compressed")  # noqa: S608


def _write(sealed: Store, fresh: Path) -> dict[str, int]:
    """Export what is left into the plain file, and read it back."""
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with store_errors(sealed.path):
        # An empty key makes the attached file an ordinary one.
        sealed.connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(fresh),))
    _run(sealed, "SELECT sqlcipher_export('plain')")
    _run(sealed, f"PRAGMA plain.application_id = {APPLICATION_ID}")
    _run(sealed, f"PRAGMA plain.user_version = {sealed.schema_version}")
    problems = [row for row in sealed.rows("PRAGMA plain.integrity_check") if row != ("ok",)]
    names = [name for (name,) in sealed.rows("SELECT name FROM plain.sqlite_schema WHERE type = 'table'")]
    counted = {
        name: (
            sealed.value(f'SELECT count(*) FROM plain."{name}"'),  # noqa: S608 - names of the schema
            sealed.value(f'SELECT count(*) FROM main."{name}"'),  # noqa: S608
        )
        for name in names
        if not name.startswith("sqlite_")
    }
    _run(sealed, "DETACH DATABASE plain")
    with fresh.open("rb") as stream:
        is_plain = stream.read(16) == b"SQLite format 3\0"
    if problems or not is_plain or any(written != held for written, held in counted.values()):
        raise StoreError("BACKUP_FAILED", detail="plain copy")
    return {name: written for name, (written, _held) in sorted(counted.items())}


def _run(sealed: Store, statement: str) -> None:
    with store_errors(sealed.path):
        sealed.connection.execute(statement).fetchall()


def _remove(*files: Path) -> None:
    for file in files:
        for place in (file, *companions(file), file.with_name(file.name + ".lock")):
            place.unlink(missing_ok=True)
