"""What only the shared archive promises: a proven server, proven logins, rights, and no word of it in passing."""

import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import postgres
import pytest
from archived import body, decision, package, take
from worlds import refuses

from fieldreport.reports import report_identity
from fieldreport.storage.archive import in_postgres
from fieldreport.storage.archive.bundles import FolderBundles
from fieldreport.storage.archive.in_postgres import PostgresArchive
from fieldreport.storage.archive.postgres_address import connection_facts
from fieldreport.storage.archive.protocol import QUERIES, decisions_about


@pytest.fixture
def database() -> str:
    return postgres.prepared(postgres.server())


@contextmanager
def connected(login: str, database: str, folder: Path = Path(), **more: str) -> Iterator[PostgresArchive]:
    address = postgres.server().address(login, database, **more)
    with closing(PostgresArchive(address, FolderBundles(folder), password=postgres.PASSWORD)) as archive:
        yield archive


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("mysql://ada@host/archive", "ARCHIVE_ADDRESS"),
        ("postgresql://ada@host", "ARCHIVE_ADDRESS"),
        ("postgresql://host/archive", "ARCHIVE_ADDRESS"),
        ("postgresql:///archive?user=ada", "ARCHIVE_ADDRESS"),
        ("postgresql://ada@host/archive?nonsense=1", "ARCHIVE_ADDRESS"),
        ("postgresql://ada:secret@host/archive", "ARCHIVE_PASSWORD"),
        ("postgresql://ada@host/archive?password=secret", "ARCHIVE_PASSWORD"),
        ("postgresql://ada@host/archive?sslmode=disable", "ARCHIVE_TLS"),
        ("postgresql://ada@host/archive?sslmode=require", "ARCHIVE_TLS"),
    ],
)
def test_an_address_proves_its_server_and_holds_no_secret(address: str, code: str) -> None:
    with refuses(code) as caught:
        connection_facts(address)
    assert "secret" not in caught.value.text


def test_what_is_added_to_an_address_cannot_be_taken_away() -> None:
    facts = connection_facts("postgresql://ada@host/archive?options=-csearch_path%3Devil&gssencmode=require")
    assert (facts["sslmode"], facts["gssencmode"]) == ("verify-full", "disable")
    assert "evil" not in facts["options"]


def test_a_server_that_nobody_vouches_for_is_not_spoken_to(database: str, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger"
    stranger.mkdir()
    postgres.certificate(stranger)
    with refuses("ARCHIVE_AWAY") as caught, connected("ada", database, sslrootcert=str(stranger / "server.crt")):
        pass
    assert "certificate verify failed" in caught.value.text


def test_a_server_under_another_name_is_not_spoken_to(database: str) -> None:
    address = postgres.server().address("ada", database).replace("localhost", "127.0.0.1")
    with refuses("ARCHIVE_AWAY") as caught:
        PostgresArchive(address, FolderBundles(Path()), password=postgres.PASSWORD)
    assert "does not match" in caught.value.text


def test_a_wrong_password_is_refused_and_not_repeated() -> None:
    with refuses("ARCHIVE_AWAY") as caught:
        PostgresArchive(postgres.server().address("owner"), FolderBundles(Path()), password="guessed")
    assert "guessed" not in caught.value.text


def test_a_database_without_an_archive_says_who_can_prepare_it() -> None:
    server = postgres.server()
    with refuses("ARCHIVE_UNPREPARED"), connected("owner", server.database()):
        pass


def test_an_archive_of_another_version_is_left_alone(database: str) -> None:
    postgres.server().run(database, "INSERT INTO fieldreport.archive_version VALUES (99)")
    with refuses("ARCHIVE_UNPREPARED") as caught, connected("ada", database):
        pass
    assert "99" in caught.value.text


def test_preparing_again_keeps_everything(database: str, who: dict[str, Any]) -> None:
    with connected("ada", database) as archive:
        take(archive, body(), who)
    in_postgres.prepare(postgres.server().address("owner", database), password=postgres.PASSWORD)
    with connected("ada", database) as archive:
        assert archive.has(package(body()).sha256)


def test_only_the_owner_prepares() -> None:
    server = postgres.server()
    postgres.prepared(server)
    with refuses("ARCHIVE_RIGHTS"):
        in_postgres.prepare(server.address("ada", server.database()), password=postgres.PASSWORD)


def test_a_reader_reads(database: str, who: dict[str, Any]) -> None:
    report = body()
    with connected("ada", database) as archive:
        take(archive, report, who)
    with connected("reader", database) as archive:
        asked = {"year": 2006, "quarter": 20062, "identity": report_identity(report)}
        for name in QUERIES:
            archive.query(name, **asked)
        for attempt in (
            lambda: take(archive, body(2), who),
            lambda: archive.settle(package(report).sha256, **who),
            lambda: archive.decide(decision(report), follows=0),
            lambda: archive.exempt("MONUC", package(report).quarter, "no", **who),  # type: ignore[arg-type]
        ):
            with refuses("ARCHIVE_RIGHTS"):
                attempt()


def test_a_reviewer_decides_first_and_a_chief_anew(database: str, who: dict[str, Any]) -> None:
    report = body()
    with connected("ada", database) as archive:
        take(archive, report, who)
        assert archive.decide(decision(report, "returned", actor="Somebody else"), follows=0)
        (first,) = decisions_about(archive)
        assert (first.actor, first.decided_by) == ("Somebody else", "ada"), "the login says who it was"
        with refuses("ARCHIVE_RIGHTS"):
            archive.decide(decision(report), follows=first.no)
    with connected("chief", database) as archive:
        assert archive.decide(decision(report), follows=first.no)
        assert [one.decided_by for one in decisions_about(archive)] == ["ada", "chief"]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM decision",
        "UPDATE decision SET event = 'accepted'",
        "UPDATE revision SET payload = ''",
        "UPDATE bundle SET sha256 = repeat('0', 64)",
        "TRUNCATE fact_count",
        "INSERT INTO decision (revision_no, follows, event, at, actor, detail, decided_by)"
        " SELECT no, 0, 'accepted', now(), 'Bo', '{}', 'bo' FROM revision",
    ],
)
def test_no_login_changes_what_was_written_or_signs_as_another(
    database: str, who: dict[str, Any], statement: str
) -> None:
    with connected("chief", database) as archive:
        take(archive, body(), who)
        with refuses("ARCHIVE_RIGHTS"), in_postgres.archive_errors("chief"):
            archive._connection.execute(statement)


def test_of_two_desks_that_take_in_rivals_at_once_one_is_told(database: str, who: dict[str, Any]) -> None:
    ready, outcomes = threading.Barrier(2), []

    def desk(login: str, women: int) -> None:
        with connected(login, database) as archive:
            ready.wait(timeout=60)
            outcomes.append(take(archive, body(women=women), who).outcome)

    threads = [threading.Thread(target=desk, args=held) for held in (("ada", 10), ("bo", 99))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(outcomes) == ["conflict", "new"]


def test_of_two_desks_that_take_in_the_same_at_once_both_have_it(database: str, who: dict[str, Any]) -> None:
    ready, outcomes = threading.Barrier(2), []

    def desk(login: str) -> None:
        with connected(login, database) as archive:
            ready.wait(timeout=60)
            outcomes.append(take(archive, body(), who).outcome)

    threads = [threading.Thread(target=desk, args=(login,)) for login in ("ada", "bo")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(outcomes) == ["known", "new"]


def test_an_import_that_fails_half_way_leaves_nothing(database: str, who: dict[str, Any]) -> None:
    postgres.server().run(database, "REVOKE INSERT ON fieldreport.fact_money FROM fieldreport_reviewer")
    with connected("ada", database) as archive:
        with refuses("ARCHIVE_RIGHTS"):
            take(archive, body(), who)
        assert not archive.has(package(body()).sha256)
        assert archive.query("standing", year=None) == []
    assert postgres.server().run(database, "SELECT count(*) FROM fieldreport.fact_count") == [(0,)]


@pytest.mark.parametrize("missing", ["psycopg", "duckdb"])
def test_what_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, database: str, tmp_path: Path, missing: str
) -> None:
    with connected("reader", database) as archive:
        monkeypatch.setitem(sys.modules, missing, None)
        with refuses("ARCHIVE_LACKS") as caught:
            if missing == "psycopg":
                connection_facts("postgresql://ada@host/archive")
            else:
                archive.export_parquet(package(body()).quarter, tmp_path)  # type: ignore[arg-type]
        assert missing in caught.value.text
