"""No byte of a record is ever on the disk in clear: whatever the store writes is searched for a marker."""

import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import builders
import pytest

from fieldreport.folding import terms_of
from fieldreport.reports import write_report
from fieldreport.storage import drafts, finding, identity, inbox, rebuilding, records, revisions
from fieldreport.storage.backups import backup
from fieldreport.storage.database import Store, open_database
from fieldreport.storage.drafts import canonical
from fieldreport.values import Quarter

MARKER = "Zweigniederlassung-Kisangani"  # a word that nothing else in the files contains


def work(folder: Path, key: bytes, who: dict[str, Any]) -> Store:
    """Write the marker everywhere a store can hold words; the store stays open, in the middle of a change."""
    store = open_database(folder / "fieldreport.db", key, create=True)
    report = drafts.open_report(
        store, "MONUC", Quarter(2006, 2), "adviser", template="t", template_version="1", **who
    )
    for number in range(60):
        drafts.save_answer(store, report.no, f"Q{number}", canonical(f"{MARKER} " * number), MARKER, **who)
    many = [builders.training(id=f"T-{n}", title=f"{MARKER} {n}", remark=MARKER * 50) for n in range(40)]
    records.put_records(store, "MONUC", many, **who)
    body = write_report(builders.report(builders.training(title=MARKER)))
    files = [revisions.FrozenFile("report.xlsx", MARKER, "application/xlsx", MARKER.encode() * 20)]
    revisions.freeze_revision(store, report.no, body, files, author=MARKER, **who)
    identity.set_secret(store, identity.SIGNING_KEY, MARKER.encode(), **who)
    refused = inbox.NewDelivery(file_name=MARKER, bytes=1, sha256="a" * 64, state="quarantined", code="UNSAFE")
    inbox.store_delivery(store, refused, **who)
    # Sorting, grouping and building an index over everything would need temporary files, if anything did.
    store.rows("SELECT value, note FROM draft_answer ORDER BY note || value DESC, length(value)")
    store.rows("SELECT DISTINCT a.text || b.text FROM narrative a, narrative b ORDER BY 1 LIMIT 5")
    rebuilding.catch_up(store)
    finding.search(store, finding.Wanted(terms_of(MARKER)))
    with store.transaction():
        store.connection.execute("CREATE INDEX trial ON narrative (text)")
        store.connection.execute("UPDATE record SET title = title || ?", (MARKER * 100,))
    store.connection.execute("PRAGMA cache_spill = ON").fetchall()
    store.connection.execute("PRAGMA cache_size = 5").fetchall()
    store.connection.execute("BEGIN IMMEDIATE")
    store.connection.execute("UPDATE record SET title = title || ?", (MARKER * 300,))  # spills before any commit
    with store.another() as second:
        backup(second, folder / "backup.zip", key_file=b"{}")
    return store


def test_nothing_is_ever_written_in_clear(tmp_path: Path, key: bytes) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    program = (
        "import os, signal, sys\n"
        "from datetime import UTC, datetime\nfrom pathlib import Path\n"
        f"sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "import test_secrecy\n"
        "who = {'actor': 'ada', 'at': datetime(2026, 11, 20, 9, 30, tzinfo=UTC)}\n"
        "store = test_secrecy.work(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), who)\n"
        "print('done', flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"), str(temporary))
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path), key.hex()],
        capture_output=True,
        check=False,
        cwd=temporary,
        env=os.environ | places | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout == b"done\n", done.stderr.decode()
    assert done.stderr == b""
    found = [path for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    names = {path.name for path in found}
    assert {"fieldreport.db", "fieldreport.db-wal", "fieldreport.db-shm", "backup.zip"} <= names
    assert (tmp_path / "fieldreport.db-wal").stat().st_size > 100_000
    for path in found:
        content = path.read_bytes()
        for form in (MARKER.encode(), MARKER.encode("utf-16-le"), MARKER.encode().hex().encode(), b"SQLite format 3"):
            assert form not in content, path.name


def test_the_marker_would_be_found(tmp_path: Path) -> None:
    """An ordinary database does show it, so the search above can fail."""
    import sqlite3

    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE t (a)")
    plain.execute("INSERT INTO t VALUES (?)", (MARKER,))
    plain.commit()
    plain.close()
    assert MARKER.encode() in (tmp_path / "plain.db").read_bytes()


def test_a_rollback_journal_shows_nothing_either(tmp_path: Path, key: bytes) -> None:
    from sqlcipher3 import dbapi2

    path = tmp_path / "journal.db"
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("CREATE TABLE t (a)")
    connection.executemany("INSERT INTO t VALUES (?)", [(MARKER * 40,) for _ in range(40)])
    connection.execute("PRAGMA cache_size = 2")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE t SET a = a || ?", (MARKER * 40,))
    journal = (tmp_path / "journal.db-journal").read_bytes()
    assert len(journal) > 10_000
    assert MARKER.encode() not in journal + path.read_bytes()
    connection.execute("ROLLBACK")
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="other permissions there")
def test_files_are_for_their_owner_only(tmp_path: Path, key: bytes, who: dict[str, Any]) -> None:
    with open_database(tmp_path / "fieldreport.db", key, create=True) as store:
        backup(store, tmp_path / "backup.zip", key_file=b"{}")
        names = ("fieldreport.db", "fieldreport.db-wal", "fieldreport.db-shm", "backup.zip")
        assert {name: oct((tmp_path / name).stat().st_mode & 0o777) for name in names} == dict.fromkeys(
            names, "0o600"
        )
    assert tempfile.gettempdir()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files can be listed on Linux only")
@pytest.mark.parametrize("where", ["as the store does it", "with temporary files"])
def test_sorting_opens_no_temporary_file(store: Store, where: str) -> None:
    """Temporary files are unlinked while open, so no search finds them: the open ones are listed instead."""
    if where == "with temporary files":  # shows that this test would notice them
        store.connection.execute("PRAGMA temp_store = FILE").fetchall()
    seen: set[str] = set()

    def look() -> int:
        for descriptor in Path("/proc/self/fd").iterdir():
            with contextlib.suppress(OSError):
                seen.add(str(descriptor.readlink()))
        return 0

    store.connection.execute("PRAGMA cache_size = 5").fetchall()
    store.connection.set_progress_handler(look, 20_000)  # type: ignore[attr-defined]
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
    store.rows(f"{numbers} SELECT i || ? || i FROM n ORDER BY -i % 7919, 1", (MARKER * 5,))
    assert any(name.endswith("fieldreport.db") for name in seen)
    assert any("etilqs" in name for name in seen) == (where == "with temporary files")
