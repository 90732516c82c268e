"""The contract with sqlite-utils on the encrypted driver (storage.md 2): it rests on an import order."""

import subprocess
import sys

import pytest
import sqlcipher3

from fieldreport.storage import driver
from fieldreport.storage.database import Store, open_database
from fieldreport.storage.problems import StoreError


def test_sqlite_utils_uses_the_encrypted_driver(store: Store) -> None:
    import sqlite_utils.utils

    assert store.db.conn is store.connection
    assert sqlite_utils.utils.sqlite3 is sqlcipher3


def test_alter_adds_columns(store: Store) -> None:
    table = store.db.table("contract")
    table.insert({"id": 1}, pk="id")
    table.insert({"id": 2, "new": "x"}, alter=True)
    assert store.rows("SELECT id, new FROM contract") == [(1, None), (2, "x")]


def test_ignore_leaves_the_first_row(store: Store) -> None:
    table = store.db.table("contract")
    table.insert({"id": 1, "text": "first"}, pk="id")
    table.insert({"id": 1, "text": "second"}, ignore=True)
    assert store.value("SELECT text FROM contract") == "first"


def test_insert_returning_is_committed(store: Store) -> None:
    store.db.table("contract").create({"id": int, "text": str}, pk="id", strict=True)
    assert list(store.db.query("INSERT INTO contract VALUES (7, 'x') RETURNING id")) == [{"id": 7}]
    assert not store.connection.in_transaction
    assert store.value("SELECT count(*) FROM contract") == 1


def test_a_failed_migration_is_rolled_back(store: Store) -> None:
    migrations = driver.utils_migrations("contract")

    @migrations()
    def half(db: object) -> None:
        store.db.table("half").insert({"id": 1})
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        migrations.apply(store.db)
    assert not store.db.table("half").exists()
    assert [pending.name for pending in migrations.pending(store.db)] == ["half"]


def test_a_strict_table_refuses_the_wrong_type(store: Store) -> None:
    store.db.table("contract").create({"n": int}, strict=True)
    with pytest.raises(driver.IntegrityError):
        store.db.table("contract").insert({"n": "many"})
    assert not store.connection.in_transaction


def test_atomic_nests_inside_our_transactions(store: Store) -> None:
    store.db.table("contract").create({"n": int})
    with pytest.raises(ZeroDivisionError), store.transaction():
        with store.db.atomic():
            store.db.table("contract").insert({"n": 1})
        raise ZeroDivisionError
    assert store.value("SELECT count(*) FROM contract") == 0


def test_another_driver_under_sqlite_utils_is_noticed() -> None:
    program = (
        "import sqlite_utils\n"
        "from fieldreport.storage import driver\n"
        "try:\n    driver.utils_migrations('x')\n"
        "except ImportError:\n    print('noticed')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "noticed"


def test_opening_does_not_load_sqlite_utils(store: Store, key: bytes) -> None:
    store.close()
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from fieldreport.storage.database import open_database\n"
        f"with open_database(Path(sys.argv[1]), bytes.fromhex('{key.hex()}')) as store:\n"
        "    store.rows('SELECT * FROM report')\n"
        "print([name for name in ('sqlite_utils', 'zipfile', 'cryptography') if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(store.path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_an_old_engine_is_refused(
    place: object, key: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr(driver, "OLDEST_ENGINE", (99, 0, 0))
    with pytest.raises(StoreError) as caught:
        open_database(place, key, create=True)  # type: ignore[arg-type]
    assert caught.value.code == "DRIVER"
