"""Stores of every released version open for ever (product.md, rule 7): frozen files, never made again."""

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path

import builders
import pytest

from fieldreport.folding import terms_of
from fieldreport.project_reports import read_document
from fieldreport.storage import (
    annual_texts,
    changes,
    drafts,
    finding,
    grants,
    identity,
    inbox,
    issued,
    project_documents,
    rebuilding,
    records,
    revisions,
)
from fieldreport.storage.database import SCHEMA_VERSION, Store, open_database
from fieldreport.storage.doctor import doctor, is_sound
from fieldreport.storage.kept_templates import kept_template
from fieldreport.storage.migrations import upgrade

STORES = Path(__file__).resolve().parents[2] / "data" / "stores"
KEY = hashlib.sha256(b"fieldreport sample store").digest()  # holds invented words only
CHECKSUMS = {
    "version-1.db": "4319b216614900c5c11a6aab3bdd75470efb401543754ef9e0e7469eee62c393",
    "version-2.db": "f382c7702d89eeb31564e7163941724bf95d74cb9f6ea8d2093b16f0dc5324c7",
    "version-3.db": "5b94db974e5854c9cac15f7421823858213a627e4f2fbd6e9096c7fe95b9dcfc",
    "version-4.db": "23300efba3a59a0c5d91b1d852461ba837ab9e2f92a9239871074621481d7ef1",
    "version-5.db": "6fecee19867dc5c6baec09160e482d322f5fb84a43eeef2e582e061240ef3748",
    "version-6.db": "eb8111a347ad54da4d8bff6b6f387dc1e5662009a2096eb28c62dbca0187ab7d",
}


@pytest.fixture(params=sorted(CHECKSUMS))
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    shutil.copy(STORES / request.param, tmp_path / "store.db")
    store = open_database(tmp_path / "store.db", KEY, device="another laptop")
    request.addfinalizer(store.close)
    upgrade(store, backup_folder=tmp_path, key_file=b"{}")
    return store


def test_every_released_version_has_a_frozen_store() -> None:
    assert sorted(path.name for path in STORES.iterdir()) == sorted(CHECKSUMS)
    assert set(CHECKSUMS) == {f"version-{number}.db" for number in range(1, SCHEMA_VERSION + 1)}
    for name, digest in CHECKSUMS.items():
        assert hashlib.sha256((STORES / name).read_bytes()).hexdigest() == digest


def test_it_is_sound_after_the_upgrade(opened: Store) -> None:
    assert opened.schema_version == SCHEMA_VERSION
    results = doctor(opened)
    assert is_sound(results), results


def test_everything_in_it_can_be_read(opened: Store) -> None:
    report = drafts.reports(opened)[0]
    answers = drafts.answers(opened, report.no)
    assert answers["2006/AR-B.PR.F"].value == "Women took part in the talks in Kisangani, fondée."
    assert answers["2006/CR-01"].note == "not yet"
    assert drafts.explanations(opened, report.no)[0].codes == ("V41",)
    assert changes.history(opened, "report.2006/AR-B.PR.F")[0].after == '"Women"'
    assert {record.address for record in records.records(opened)} == {
        "training[T-1]",
        "activity[A-1]",
        "project[P-1]",
    }
    assert [row.address for row in records.list_records(opened, is_deleted=True)] == ["gap[G-1]"]
    frozen = revisions.revision(opened, report.no, 1)
    assert (frozen.status, revisions.signed_pdf(opened, frozen.no)) == ("signed", b"%PDF")
    assert revisions.frozen_report(opened, frozen.no).mission == "MONUC"
    assert revisions.signatures(opened, frozen.no, "full")[0].signature == b"signature"
    assert identity.setting(opened, "profile")["name"] == "Ada"
    assert identity.secret(opened, identity.SIGNING_KEY) == b"sample key"
    assert identity.trust_packages(opened)[0].serial == 3
    assert [held.serial for held in identity.revocations(opened)] == ["7"]
    assert inbox.submissions(opened)["UNMIL", builders.quarter()].is_pdf_pending
    assert inbox.exemptions(opened, 2006) == {("UNMIS", builders.quarter()): "vacant"}
    rebuilding.catch_up(opened)
    assert {hit.kind for hit in finding.search(opened, finding.Wanted(terms_of("fondee")))} == {"answer adviser"}
    assert kept_template(opened, "standardized", "2006") is not None


def test_documents_of_projects_can_be_read_since_version_2(opened: Store, request: pytest.FixtureRequest) -> None:
    is_first = "version-1.db" in request.node.name
    own, received = project_documents.documents(opened), project_documents.received_documents(opened)
    assert [(one.project, one.status) for one in own] == ([] if is_first else [("P-1", "signed")])
    assert [one.mission for one in received] == ([] if is_first else ["UNMIL"])
    for held in own:
        assert read_document(project_documents.document_json(opened, held.no)).project == "P-1"


def test_grants_can_be_read_since_version_3(opened: Store, request: pytest.FixtureRequest) -> None:
    held = grants.grants(opened)
    assert len(held) == (1 if "version-3.db" in request.node.name else 0)
    for one in held:
        assert grants.grant_of(opened, one.no).approvals[0].reference == "GFF/2006/04"
        assert grants.grant_package(opened, one.no) == b"package"


def test_annual_texts_can_be_read_since_version_6(opened: Store, request: pytest.FixtureRequest) -> None:
    texts, products = annual_texts.texts(opened, "2006"), issued.products(opened)
    if "version-6.db" not in request.node.name:
        assert (texts, products) == ({}, ())
        return
    assert texts["C", "progress"].kept == {"{trainings.women: 512}": "548"}
    assert annual_texts.ready_chapters(opened, "2006") == {"B"}
    assert [one.value for one in issued.figures_of(opened, products[0].no)] == ["512"]
    (corrigendum,) = issued.corrigenda(opened, products[0].no)
    assert issued.corrigendum_pdf(opened, corrigendum.no) == b"%PDF"


def test_it_can_be_written(opened: Store) -> None:
    report = drafts.reports(opened)[0]
    before = changes.head(opened)
    now = datetime(2027, 1, 1, tzinfo=UTC)
    drafts.save_answer(opened, report.no, "2006/CR-02", '"yes"', actor="Bea", at=now)
    assert changes.verify_chain(opened, expected=before) is None
    assert changes.head(opened).seq == before.seq + 1
