"""What every archive promises, whatever keeps it: the same tests for the desk's store and for the database."""

import hashlib
from pathlib import Path
from typing import Any

import builders
import duckdb
import pytest
from archived import AT, Q2, body, decision, package, take

from fieldreport.project_reports import SignedDocument, document_identity, record_of, write_document
from fieldreport.reports import report_identity
from fieldreport.storage.archive.bundles import Bundles
from fieldreport.storage.archive.protocol import (
    QUERIES,
    Archive,
    decisions_about,
    exemptions,
    report_json,
    submissions,
)
from fieldreport.storage.deliveries import NewDelivery
from fieldreport.storage.problems import StoreError


def counted(archive: Archive) -> dict[str, int]:
    place = QUERIES["period_counts"].index("sex")
    return {row[place]: row[-1] for row in archive.query("period_counts", quarter=Q2.code) if row[3] == "training"}


def test_an_original_is_kept_once_and_byte_for_byte(bundles: Bundles) -> None:
    digest = hashlib.sha256(b"plain").hexdigest()
    with pytest.raises(StoreError) as missing:
        bundles.get(digest)
    assert missing.value.code == "NO_ORIGINAL"
    assert bundles.put(digest, b"encrypted\x00")
    assert not bundles.put(digest, b"encrypted to somebody else")
    assert bundles.get(digest) == b"encrypted\x00"


def test_a_report_is_taken_in_once(archive: Archive, who: dict[str, Any]) -> None:
    report = body()
    assert not archive.has(package(report).sha256)
    assert take(archive, report, who).outcome == "new"
    assert archive.has(package(report).sha256)
    assert archive.has(package(report).encrypted_sha256)
    assert take(archive, report, who).outcome == "known"
    assert [row[:3] for row in archive.query("bundles")] == [
        (package(report).sha256, "MONUC_2006-Q2.asice.age", "verified")
    ]
    assert report_json(archive, report_identity(report)) == report


def test_what_stands_is_told_alike(archive: Archive, who: dict[str, Any]) -> None:
    report = body()
    take(archive, report, who, "data")
    take(archive, report, who, "full", signers=({"role": "clearing-officer", "name": "Bo"},))
    held = submissions(archive, 2006)["MONUC", Q2]
    assert (held.role, held.revision, held.state, held.clearance) == ("adviser", 1, "received", "none")
    assert (held.received, held.first_received) == ("2006-07-20T09:30:00.000Z",) * 2
    assert held.profiles == ("data", "full")
    assert not held.is_pdf_pending
    assert held.identity == report_identity(report)
    assert submissions(archive, 2007) == {}
    assert [row[1] for row in archive.query("packages", identity=held.identity)] == ["data", "full"]
    assert archive.query("packages", identity=held.identity)[1][2] == [{"role": "clearing-officer", "name": "Bo"}]


def test_a_newer_revision_takes_the_view_over_and_both_are_kept(archive: Archive, who: dict[str, Any]) -> None:
    first, second = body(), body(2, women=12)
    assert take(archive, second, who).outcome == "new"
    assert take(archive, first, who).outcome == "new"
    assert submissions(archive, 2006)["MONUC", Q2].revision == 2
    assert counted(archive)["women"] == 12
    assert report_json(archive, report_identity(first)) == first


def test_a_second_report_under_one_number_is_a_conflict_and_changes_nothing(
    archive: Archive, who: dict[str, Any]
) -> None:
    take(archive, body(), who)
    rival = body(women=99)
    assert take(archive, rival, who).outcome == "conflict"
    assert not archive.has(package(rival).sha256)
    assert counted(archive)["women"] == 10


def test_a_refused_pdf_takes_its_report_away_and_makes_room(archive: Archive, who: dict[str, Any]) -> None:
    report, rival = body(), body(women=99)
    take(archive, report, who, state="pdf_pending")
    assert submissions(archive)["MONUC", Q2].is_pdf_pending
    archive.settle(package(report).sha256, code="PDF", text="The PDF was changed.", **who)
    assert submissions(archive) == {}
    assert counted(archive) == {}
    assert take(archive, rival, who).outcome == "new"


def test_a_pdf_that_is_sound_is_no_longer_waited_for(archive: Archive, who: dict[str, Any]) -> None:
    report = body()
    take(archive, report, who, state="pdf_pending")
    archive.settle(package(report).sha256, **who)
    assert not submissions(archive)["MONUC", Q2].is_pdf_pending
    archive.settle(package(report).sha256, code="PDF", **who)
    assert archive.has(package(report).sha256), "a verdict is final"


def test_a_decision_follows_what_was_seen_or_is_not_made(archive: Archive, who: dict[str, Any]) -> None:
    report = body()
    take(archive, report, who)
    assert archive.decide(decision(report, "returned", detail={"questions": "Which?"}), follows=0)
    assert not archive.decide(decision(report, actor="Bo"), follows=0)
    (held,) = decisions_about(archive, report_identity(report))
    assert (held.event, held.at, held.actor, held.detail) == ("returned", AT, "Ada", {"questions": "Which?"})
    assert submissions(archive)["MONUC", Q2].state == "returned"
    assert archive.decide(decision(report, actor="Bo"), follows=held.no)
    assert not archive.decide(decision(report, "returned"), follows=held.no)
    assert not archive.decide(decision(report, "returned"), follows=999)
    assert [one.event for one in decisions_about(archive)] == ["returned", "accepted"]
    assert submissions(archive)["MONUC", Q2].state == "accepted"


def test_a_mission_is_freed_and_owes_again(archive: Archive, who: dict[str, Any]) -> None:
    assert archive.exempt("MONUC", Q2, "post vacant", **who)
    assert archive.exempt("MONUC", Q2, "post vacant: until May", **who)
    assert exemptions(archive, 2006) == {("MONUC", Q2): "post vacant: until May"}
    assert exemptions(archive, 2007) == {}
    assert archive.exempt("MONUC", Q2, None, **who)
    assert not archive.exempt("MONUC", Q2, None, **who)
    assert exemptions(archive, 2006) == {}


def test_documents_of_a_project_are_taken_in_beside_the_reports(archive: Archive, who: dict[str, Any]) -> None:
    document = SignedDocument(
        type="financial",
        mission="MONUC",
        period="2006-Q2",
        role="adviser",
        revision=1,
        created="2006-07-10T09:00:00Z",
        app_version="0.1.0",
        signatories=("adviser",),
        project="P-1",
        record=record_of(builders.project(id="P-1", title="Mediators")),
    )
    data = write_document(document)
    new = NewDelivery(
        file_name="x.asice",
        bytes=9,
        sha256="a" * 64,
        state="verified",
        mission="MONUC",
        quarter=Q2,
        role="adviser",
        number=1,
        identity=document_identity(data),
        profile="financial",
    )
    assert archive.import_report(new, data, **who).outcome == "new"
    assert archive.import_report(new, data, **who).outcome == "known"
    assert archive.has("a" * 64)
    assert report_json(archive, document_identity(data)) == data
    assert submissions(archive) == {}, "no quarter is reported by it"


def test_a_report_that_never_came_is_unknown(archive: Archive) -> None:
    with pytest.raises(StoreError) as unknown:
        report_json(archive, "0" * 64)
    assert unknown.value.code == "UNKNOWN_REVISION"


def test_every_query_answers_with_the_columns_it_names(archive: Archive, who: dict[str, Any]) -> None:
    report = body()
    take(archive, report, who)
    archive.decide(decision(report), follows=0)
    archive.exempt("MONUC", Q2, "none", **who)
    asked = {"year": 2006, "quarter": Q2.code, "identity": report_identity(report)}
    for name, columns in QUERIES.items():
        rows = archive.query(name, **asked)
        assert {len(row) for row in rows} == {len(columns)}, name


def test_analysts_read_a_quarter_with_their_own_engine(archive: Archive, who: dict[str, Any], tmp_path: Path) -> None:
    take(archive, body(), who)
    take(archive, body(2, women=12), who)
    take(archive, body(mission="UNMIL", women=5), who, mission="UNMIL")
    written = archive.export_parquet(Q2, tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in written] == [
        "2006-Q2/reports.parquet",
        "2006-Q2/counts.parquet",
        "2006-Q2/money.parquet",
    ]
    reports, counts, money = (f"read_parquet('{path}')" for path in written)
    with duckdb.connect() as engine:
        assert engine.sql(f"SELECT mission, revision, state FROM {reports} ORDER BY 1").fetchall() == [
            ("MONUC", 2, "received"),
            ("UNMIL", 1, "received"),
        ]
        women = f"SELECT sum(value) FROM {counts} WHERE kind = 'training' AND sex = 'women' AND state = 'value'"
        assert engine.sql(women).fetchall() == [(17,)]
        kinds = engine.sql(f"SELECT DISTINCT typeof(approved), typeof(category) FROM {money}").fetchall()
        assert kinds == [("DECIMAL(28,4)", "INTEGER")]
        sums = engine.sql(f"SELECT DISTINCT currency, approved FROM {money} WHERE line = ''").fetchall()
        assert [(currency, str(amount)) for currency, amount in sums] == [("USD", "10700.0000")]
