"""Opens the store: the one function that does, and the connection everybody else works with.

Rules: nothing but `open_database` makes a connection, because a forgotten key would create a readable file. The key
is the raw 32-byte data key. The opening path uses the raw driver; sqlite-utils comes in with the first use of
`Store.db` (decisions 20). A connection belongs to the thread that opened it; `Store.another` gives a second one.
"""

import contextlib
import os
import platform
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from fieldreport.storage import driver
from fieldreport.storage.pages import inspect_file
from fieldreport.storage.places import companions, drop_lock, sync_to_disk, take_lock
from fieldreport.storage.problems import StoreError, store_problem

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID: Final = 0x46445250  # "FDRP": what `file` and other tools see once the file is decrypted
SCHEMA_VERSION: Final = 6
KEY_BYTES: Final = 32


class Store:
    """An open store. Get one from `open_database`, close it with `close` or a `with` block."""

    def __init__(self, path: Path, key: bytes, connection: driver.Connection, *, is_read_only: bool, device: str):
        self.path = path
        self.connection = connection  # for reading and for the autosave; everything else writes through `db`
        self.is_read_only = is_read_only
        self.device = device  # named in the change log
        self.schema_version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        self._key = key
        self._db: Database | None = None
        self._is_closed = False

    @property
    def db(self) -> "Database":
        """Return sqlite-utils over this connection; loaded at first use."""
        if self._db is None:
            self._db = driver.utils_database(self.connection)
        return self._db

    @property
    def needs_upgrade(self) -> bool:
        """Return whether the schema is older than this program; then it can be read and must be upgraded first."""
        return self.schema_version < SCHEMA_VERSION

    def rows(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a reading statement. Raises StoreError."""
        with store_errors(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a reading statement, or None. Raises StoreError."""
        with store_errors(self.path):
            found: tuple[Any, ...] | None = self.connection.execute(sql, parameters).fetchone()
            return found

    def value(self, sql: str, parameters: tuple[Any, ...] | dict[str, Any] = ()) -> Any:
        """Return the first column of the first row, or None where there is no row. Raises StoreError."""
        found = self.row(sql, parameters)
        return None if found is None else found[0]

    def iterate(self, sql: str, parameters: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a reading statement without holding them all. Raises StoreError."""
        with store_errors(self.path):
            yield from self.connection.execute(sql, parameters)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Self]:
        """Make everything inside one durable step: it is on the disk when the block ends, or not at all.

        Nests by savepoints. Raises StoreError (DISK_FULL, BUSY, READ_ONLY, ...) after rolling back.
        """
        if self.is_read_only:
            raise StoreError("READ_ONLY")
        if self.needs_upgrade:
            raise StoreError("OLDER", found=self.schema_version, known=SCHEMA_VERSION)
        is_nested = self.connection.in_transaction
        if is_nested:
            with self._savepoint():
                yield self
            return
        with store_errors(self.path):
            # IMMEDIATE: the right to write is taken at once, so no transaction fails half way for lack of it.
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self
                self.connection.execute("COMMIT")
            except BaseException:
                # A full disk or an I/O error may have rolled back already.
                if self.connection.in_transaction:
                    with contextlib.suppress(driver.Error):
                        self.connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _savepoint(self) -> Iterator[None]:
        name = f"fieldreport_{secrets.token_hex(8)}"
        self.connection.execute(f"SAVEPOINT {name}")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                with contextlib.suppress(driver.Error):
                    self.connection.execute(f"ROLLBACK TO {name}")
                    self.connection.execute(f"RELEASE {name}")
            raise
        self.connection.execute(f"RELEASE {name}")

    def checkpoint(self) -> bool:
        """Move the write-ahead log into the file and empty it; call when idle. Returns whether all of it went."""
        with store_errors(self.path):
            return self.row("PRAGMA wal_checkpoint(TRUNCATE)") in ((0, 0, 0), (0, -1, -1))

    def another(self, *, read_only: bool | None = None) -> "Store":
        """Return a second connection of this program to the same store, for a long job on another thread."""
        wanted = self.is_read_only if read_only is None else read_only
        return open_database(self.path, self._key, read_only=wanted, device=self.device)

    def reopened(self, copy: Path, *, read_only: bool = True) -> "Store":
        """Return a copy of this store, opened with the same key."""
        return open_database(copy, self._key, read_only=read_only, device=self.device)

    def interrupt(self) -> None:
        """Stop the statement that runs now; safe from any thread."""
        self.connection.interrupt()

    def copy_to(self, target: Path, key: bytes | None = None) -> None:
        """Copy the store as it is now, write-ahead log included, to a new file under the same key or another one.

        Other connections go on working meanwhile. Raises StoreError.
        """
        with store_errors(self.path):
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            with contextlib.closing(driver.connect(target)) as copy:
                copy.execute(f"PRAGMA key = {_raw_key(key or self._key)}").fetchall()
                self.connection.backup(copy)
                # The copy shall be one file that opens anywhere, without a log of its own beside it.
                copy.execute("PRAGMA journal_mode = DELETE").fetchall()

    def close(self) -> None:
        """Close and give the lock back. The program's last connection empties the log into the file as it closes."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            self.connection.close()
        finally:
            self._db = None
            self._key = b""
            drop_lock(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextlib.contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turn the driver's errors inside the block into StoreError."""
    try:
        yield
    except driver.Error as failure:
        problem = store_problem(failure, path)
        if problem is None:
            raise
        raise problem from failure


def open_database(
    path: Path, key: bytes, *, create: bool = False, read_only: bool = False, device: str = ""
) -> Store:
    """Open the store at `path` with its 32-byte data key; with `create` make it first.

    An older schema opens too: see `Store.needs_upgrade` and `migrations.upgrade`. `device` is the name the change
    log gives this computer (default: the host name). Raises StoreError: NO_STORE, STORE_EXISTS, IN_USE, WRONG_KEY,
    DAMAGED, NOT_ENCRYPTED, NOT_OURS, NEWER, NEWER_READ_ONLY, DRIVER and what the disk says.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a data key has 32 bytes")
    problem = driver.engine_problem()
    if problem:
        raise StoreError("DRIVER", detail=problem)
    if create:
        _create(path, key)
    if not path.exists():
        raise StoreError("NO_STORE", path=path)
    if not path.stat().st_size:
        raise StoreError("DAMAGED", detail="empty")
    take_lock(path)
    try:
        connection = _connect(path, key, read_only=read_only)
        try:
            _check_version(connection, path, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        drop_lock(path)
        raise
    return Store(path, key, connection, is_read_only=read_only, device=device or platform.node())


def _connect(path: Path, key: bytes, *, read_only: bool) -> driver.Connection:
    try:
        connection = driver.connect(path, read_only=read_only)
    except driver.Error as failure:
        raise store_problem(failure, path) or failure from failure
    try:
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        connection.execute(f"PRAGMA key = {_raw_key(key)}").fetchall()
        # On an ordinary SQLite library PRAGMA key is silently ignored and everything would be readable.
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise StoreError("DRIVER", detail="cipher_version")
        _first_read(connection, path, key)
        set_up(connection, read_only=read_only)
    except driver.Error as failure:
        connection.close()
        raise store_problem(failure, path) or failure from failure
    except BaseException:
        connection.close()
        raise
    return connection


def _first_read(connection: driver.Connection, path: Path, key: bytes) -> None:
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except driver.DatabaseError as failure:
        if getattr(failure, "sqlite_errorcode", 0) & 0xFF not in (driver.SQLITE_NOTADB, driver.SQLITE_CORRUPT):
            raise
        verdict = inspect_file(path, key)
        if verdict == "plain":
            raise StoreError("NOT_ENCRYPTED", path=path) from None
        if verdict == "foreign":
            raise StoreError("WRONG_KEY") from None
        raise StoreError("DAMAGED", detail=verdict) from None


def set_up(connection: driver.Connection, *, read_only: bool = False) -> None:
    """Give a keyed connection the settings of storage.md 4; without WAL, TRUNCATE + EXTRA is as durable."""
    run = connection.execute
    run("PRAGMA busy_timeout = 5000").fetchall()
    run("PRAGMA foreign_keys = ON").fetchall()
    run("PRAGMA recursive_triggers = ON").fetchall()  # so that REPLACE fires the delete triggers
    run("PRAGMA trusted_schema = OFF").fetchall()
    if read_only:
        run("PRAGMA query_only = ON").fetchall()
        return
    try:
        mode = run("PRAGMA journal_mode = WAL").fetchone()[0]
    except driver.OperationalError:
        mode = ""
    if mode == "wal":
        run("PRAGMA synchronous = FULL").fetchall()
    else:
        run("PRAGMA journal_mode = TRUNCATE").fetchall()
        run("PRAGMA synchronous = EXTRA").fetchall()
    if sys.platform == "darwin":
        # Plain fsync does not reach the platter there.
        run("PRAGMA fullfsync = ON").fetchall()
        run("PRAGMA checkpoint_fullfsync = ON").fetchall()


def _check_version(connection: driver.Connection, path: Path, *, read_only: bool) -> None:
    """Refuse what this version may not read or write, before anything else looks at a table (storage.md 8)."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreError("NOT_OURS", path=path)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found <= SCHEMA_VERSION:
        return
    least = dict(
        connection.execute(
            "SELECT name, CAST(value AS INTEGER) FROM store_meta WHERE name IN ('min_reader', 'min_writer')"
        ).fetchall()
    )
    if least.get("min_reader", found) > SCHEMA_VERSION:
        raise StoreError("NEWER", found=found, known=SCHEMA_VERSION)
    if least.get("min_writer", found) > SCHEMA_VERSION and not read_only:
        raise StoreError("NEWER_READ_ONLY", found=found, known=SCHEMA_VERSION)


def _create(path: Path, key: bytes) -> None:
    """Make an empty store under a temporary name and move it into place whole."""
    # A log without its store would make a new one beside it unreadable, and may be all that is left of an old one.
    if path.exists() or any(other.exists() for other in companions(path)):
        raise StoreError("STORE_EXISTS", path=path)
    from fieldreport.storage.migrations import apply_all  # only creating needs it

    temporary = path.with_name(path.name + ".new")
    for leftover in (temporary, *companions(temporary)):
        leftover.unlink(missing_ok=True)
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as failure:
        raise StoreError("READ_ONLY") from failure
    with contextlib.closing(_connect(temporary, key, read_only=False)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}").fetchall()
        apply_all(driver.utils_database(connection))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if inspect_file(temporary, key) != "sound":
        raise StoreError("DRIVER", detail="the new file is not encrypted")
    temporary.replace(path)
    sync_to_disk(path.parent)


def _raw_key(key: bytes) -> str:
    # The raw form skips SQLCipher's own key derivation, which every connection would pay again.
    return f"\"x'{key.hex()}'\""
