"""Every kind of archive, empty: the store of a desk, and a database with its originals in a folder or as objects."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import postgres
import pytest
from object_store import ACCESS, object_store

from fieldreport.storage.archive.bundles import Bundles, FolderBundles, ObjectBundles
from fieldreport.storage.archive.in_postgres import PostgresArchive
from fieldreport.storage.archive.in_store import StoreArchive
from fieldreport.storage.archive.protocol import Archive
from fieldreport.storage.database import open_database

NOW = datetime(2006, 7, 20, 9, 30, tzinfo=UTC)


@pytest.fixture
def who() -> dict[str, Any]:
    """Who does it and when, for every writing call."""
    return {"actor": "Ada", "at": NOW}


@pytest.fixture(params=["folder", "objects"])
def bundles(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bundles]:
    with ExitStack() as stack:
        if request.param == "folder":
            yield FolderBundles(tmp_path / "originals")
        else:
            yield ObjectBundles(stack.enter_context(object_store(tmp_path / "buckets")), ACCESS)


@pytest.fixture(params=["store", "postgres"])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Archive]:
    originals = FolderBundles(tmp_path / "originals")
    with ExitStack() as stack:
        if request.param == "store":
            store = stack.enter_context(open_database(tmp_path / "a.db", os.urandom(32), create=True))
            yield StoreArchive(store, originals)
        else:
            server = postgres.server()
            address = server.address("chief", postgres.prepared(server))
            yield stack.enter_context(closing(PostgresArchive(address, originals, password=postgres.PASSWORD)))
