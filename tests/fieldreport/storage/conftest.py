"""An open store of its own for every test, on a real disk, with a real key."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fieldreport.storage.database import Store, open_database

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def key() -> bytes:
    return os.urandom(32)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "fieldreport.db"


@pytest.fixture
def store(place: Path, key: bytes) -> Iterator[Store]:
    with open_database(place, key, create=True, device="laptop") as opened:
        yield opened


@pytest.fixture
def who() -> dict[str, Any]:
    """Who does it and when, for every writing call."""
    return {"actor": "ada", "at": NOW}


@pytest.fixture
def raw(key: bytes) -> Callable[[Path], Any]:
    """A way to the file around the program: a keyed connection of the bare driver."""
    from sqlcipher3 import dbapi2

    def connect(path: Path) -> Any:
        connection = dbapi2.connect(str(path), isolation_level=None)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        return connection

    return connect
