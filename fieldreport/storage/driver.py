"""The encrypted SQLite driver, known to sqlite-utils under the name it looks for (storage.md 2).

Rules: this is the only module that imports `sqlcipher3` or `sqlite_utils`. sqlite-utils tries `pysqlite3` before the
standard library, so `sqlcipher3` stands in `sys.modules` under that name before sqlite-utils is first imported;
otherwise it would catch exception classes that the encrypted driver never raises. That is an import order and not a
promised interface: a contract test keeps watch, and the release is pinned to a minor version.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import sqlcipher3
from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    # The driver has no stubs; its interface is the standard library's, whose stubs describe it.
    from sqlite3 import Connection, DatabaseError, Error, IntegrityError, OperationalError

    from sqlite_utils import Database
else:
    Connection = dbapi2.Connection
    Error = dbapi2.Error
    DatabaseError = dbapi2.DatabaseError
    OperationalError = dbapi2.OperationalError
    IntegrityError = dbapi2.IntegrityError

__all__ = [
    "Connection",
    "DatabaseError",
    "Error",
    "IntegrityError",
    "OperationalError",
    "connect",
    "engine_problem",
    "utils_database",
    "utils_migrations",
]

OLDEST_ENGINE: Final = (3, 51, 3)  # SQLite 3.7.0 to 3.51.2 can corrupt a WAL store with two connections

# Result codes of sqlite.org/rescode.html; the driver does not export them all.
SQLITE_PERM: Final = 3
SQLITE_BUSY: Final = 5
SQLITE_LOCKED: Final = 6
SQLITE_READONLY: Final = 8
SQLITE_IOERR: Final = 10
SQLITE_CORRUPT: Final = 11
SQLITE_FULL: Final = 13
SQLITE_CANTOPEN: Final = 14
SQLITE_NOTADB: Final = 26


def engine_problem() -> str:
    """Return what is wrong with the engine the driver brings, or an empty text."""
    if dbapi2.sqlite_version_info < OLDEST_ENGINE:
        return f"SQLite {dbapi2.sqlite_version}"
    return ""


def connect(path: Path, *, read_only: bool = False, timeout: float = 5.0) -> Connection:
    """Return a connection without a key; only `database` may call this, and it gives the key at once.

    No implicit transactions: every transaction begins and ends in words (`Store.transaction`).
    """
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    return cast("Connection", dbapi2.connect(uri, uri=True, isolation_level=None, timeout=timeout))


def utils_database(connection: Connection) -> "Database":
    """Return sqlite-utils over an open, keyed connection."""
    return cast("Database", _sqlite_utils().Database(connection, execute_plugins=False))


def utils_migrations(name: str) -> Any:
    """Return an empty set of sqlite-utils migrations."""
    return _sqlite_utils().Migrations(name)


def _sqlite_utils() -> Any:
    # Loaded at first use: importing it costs a fifth of a second, which the start does not have (decisions 20).
    sys.modules["pysqlite3"] = sqlcipher3
    sys.modules["pysqlite3.dbapi2"] = dbapi2
    import sqlite_utils
    import sqlite_utils.utils

    if cast(Any, sqlite_utils.utils).sqlite3 is not sqlcipher3:
        raise ImportError("sqlite_utils was imported before fieldreport.storage.driver and uses another driver")
    return sqlite_utils
