"""The plain copy of a store: everything but keys, readable by stock tools, and never half there."""

import hashlib
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from worlds import refuses

from fieldreport.storage import identity, plain
from fieldreport.storage.database import Store, open_database
from fieldreport.storage.places import companions

STORES = Path(__file__).resolve().parents[2] / "data" / "stores"
NEWEST = max(file.name for file in STORES.glob("version-*.db"))
KEY = hashlib.sha256(b"fieldreport sample store").digest()
SECRET = b"a key that must stay inside"


@pytest.fixture(params=["version-1.db", NEWEST])
def held(request: pytest.FixtureRequest, tmp_path: Path, who: dict[str, Any]) -> Store:
    """A store of the first and of the newest schema, as an older program left it."""
    shutil.copy(STORES / request.param, tmp_path / "store.db")
    if request.param == NEWEST:
        with open_database(tmp_path / "store.db", KEY) as writing:
            identity.set_secret(writing, identity.SIGNING_KEY, SECRET, **who)
    store = open_database(tmp_path / "store.db", KEY)
    request.addfinalizer(store.close)
    return store


def test_everything_but_keys_is_there_and_unpacked(held: Store, tmp_path: Path) -> None:
    target = tmp_path / "plain.sqlite"
    tables = plain.write_plain(held, target)
    assert "secret" not in tables and tables["change_log"] == held.value("SELECT count(*) FROM change_log")
    copy = sqlite3.connect(target)
    try:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").fetchone() == (0,)
        for payload, sha256 in copy.execute("SELECT payload, sha256 FROM revision").fetchall():
            assert hashlib.sha256(payload).hexdigest() == sha256
        for content, sha256 in copy.execute("SELECT content, sha256 FROM revision_file").fetchall():
            assert hashlib.sha256(content).hexdigest() == sha256
        assert copy.execute("SELECT count(*) FROM record").fetchone() == (tables["record"],)
    finally:
        copy.close()
    assert SECRET not in target.read_bytes()
    assert b"Kisangani" in target.read_bytes()
    # Nothing of the way there is left, and the store itself was not touched.
    assert {file.name for file in tmp_path.iterdir()} - {place.name for place in companions(held.path)} == {
        *("plain.sqlite", "store.db", "store.db.lock")
    }
    assert held.value("SELECT count(*) FROM sqlite_schema WHERE name = 'secret'") == 1


def test_a_copy_is_no_store_and_overwrites_nothing(store: Store, key: bytes, tmp_path: Path) -> None:
    target = tmp_path / "plain.sqlite"
    plain.write_plain(store, target)
    before = target.read_bytes()
    with refuses("NOT_ENCRYPTED"):
        open_database(target, key)
    with pytest.raises(FileExistsError):
        plain.write_plain(store, target)
    assert target.read_bytes() == before


def test_a_full_disk_leaves_nothing(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: usage)
    with refuses("NO_SPACE"):
        plain.write_plain(store, tmp_path / "plain.sqlite")
    assert not list(tmp_path.glob("plain*"))
