"""A project's reports: begun, certified, signed alone or with the quarter, sent, and kept at Headquarters."""

import json
import subprocess
import zipfile
from datetime import date as day
from pathlib import Path
from typing import Any

import pytest
from builders import amount, date
from project_documents import busy_project, financial, opened_package, substantive
from worlds import Q2, World, refuses

from fieldreport.codec import RecordProblem
from fieldreport.projects import Certification
from fieldreport.workflows import accounting, attesting, receiving, recording, serving, signing, verifying
from fieldreport.workflows.accounting import HeldDocument
from fieldreport.workflows.freezing import ClearanceMemo
from fieldreport.workflows.session import Session

PERIOD = "2006-Q2"


def _with_project(session: Session, **changes: Any) -> None:
    recording.put_record(session, busy_project(**({"reports": (financial(), substantive())} | changes)))


def _signed(world: World, kind: str = "financial") -> HeldDocument:
    with world.adviser.session() as session:
        _with_project(session)
        made = attesting.sign_project_report(session, "P-1", kind, PERIOD)
        return attesting.clear_project_report(session, made.kept.no, world.officer_passphrase)


def _package(world: World, held: HeldDocument, *, encrypted: bool = False) -> Path:
    with world.adviser.session() as session:
        return attesting.export_project_document(
            session, held.kept.no, world.folder / "documents", encrypted=encrypted
        ).path


def test_a_report_is_begun_and_changed_in_its_place(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session, reports=())
        blank = accounting.open_project_report(session, "P-1", "financial", PERIOD)
        assert not blank.is_begun
        assert blank.document.figures.sums.closing == amount("27011.84")
        accounting.save_project_report(session, "P-1", financial(requested=amount("1")))
        accounting.save_project_report(session, "P-1", financial(requested=amount("2")))
        accounting.save_project_report(session, "P-1", substantive())
        view = accounting.open_project_report(session, "P-1", "financial", PERIOD)
        assert (view.document.report.requested, view.is_begun, view.other_is_begun) == (2, True, True)
        assert len(view.document.project.reports) == 2
        left = accounting.remove_project_report(session, "P-1", "substantive", PERIOD)
        assert [held.type for held in left.reports] == ["financial"]


def test_a_report_is_classified_and_cleared_by_memo_where_the_mission_documents_it(loaded: World) -> None:
    loaded.set_policy("documented")
    memo = ClearanceMemo("Memo of Kim.pdf", b"%PDF-1.7 cleared", "Kim", "Head of Mission", date("2006-07-10"))
    with loaded.adviser.session() as session:
        _with_project(session, reports=(substantive(classification="confidential"),))
        view = accounting.open_project_report(session, "P-1", "substantive", PERIOD)
        assert view.clearance == "documented"
        with refuses("MEMO_NEEDED"):
            attesting.sign_project_report(session, "P-1", "substantive", PERIOD)
        assert accounting.open_documents(session) == ()
        held = attesting.sign_project_report(session, "P-1", "substantive", PERIOD, memo=memo)
        assert held.waiting_for == ()
        with refuses("DOCUMENT_UNCHANGED"):
            attesting.sign_project_report(session, "P-1", "substantive", PERIOD, reason="again", memo=memo)
    package = opened_package(loaded, held, loaded.folder / "documents")
    assert [(one.code, one.profile) for one in loaded.receive(package).imported] == [("", "substantive")]
    with zipfile.ZipFile(package) as container:
        said = json.loads(container.read("document.json"))
        assert said["classification"] == "confidential"
        assert (said["clearance"]["name"], said["clearance"]["date"]) == ("Kim", "2006-07-10")
        assert container.read(said["clearance"]["document"]) == memo.content
        (loaded.folder / "report.pdf").write_bytes(container.read("report.pdf"))
    pages = subprocess.run(
        ["pdftotext", "-layout", loaded.folder / "report.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "CONFIDENTIAL" in pages
    assert "documented: Kim, Head of Mission, 10 July 2006" in pages


def test_a_report_classified_higher_does_not_travel_with_the_quarter(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session, reports=(substantive(classification="confidential"),))
        with refuses("DOCUMENT_CLASSIFIED"):
            signing.sign(session, Q2)


def test_what_the_record_cannot_hold_is_refused(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session)
        with pytest.raises(RecordProblem):
            accounting.save_project_report(session, "P-1", financial(requested=amount("-5")))


def test_author_and_officer_sign_one_document(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session)
        made = attesting.sign_project_report(session, "P-1", "financial", PERIOD)
        assert (made.kept.status, made.waiting_for) == ("signed", ("clearing-officer",))
        with refuses("DOCUMENT_WAITS"):
            attesting.export_project_document(session, made.kept.no, loaded.folder / "out")
        cleared = attesting.clear_project_report(session, made.kept.no, loaded.officer_passphrase)
        assert [role for role, _, _ in cleared.signed] == ["adviser", "clearing-officer"]
        assert (cleared.kept.status, cleared.waiting_for) == ("cleared", ())
        with refuses("DOCUMENT_CLEARED"):
            attesting.clear_project_report(session, made.kept.no, loaded.officer_passphrase)
        assert accounting.open_documents(session, "P-1") == (cleared,)
        assert attesting.document_pdf(session, made.kept.no).startswith(b"%PDF")


@pytest.mark.parametrize(
    "certified", [None, Certification(), Certification(name="Ada"), Certification(name="A", title="B")]
)
def test_a_financial_report_is_certified_before_it_is_signed(loaded: World, certified: Certification | None) -> None:
    with loaded.adviser.session() as session:
        _with_project(session, reports=(financial(certified=certified),))
        with refuses("NOT_CERTIFIED"):
            attesting.sign_project_report(session, "P-1", "financial", PERIOD)


def test_a_report_that_was_not_begun_is_not_signed(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session, reports=())
        with refuses("NO_PROJECT_REPORT"):
            attesting.sign_project_report(session, "P-1", "substantive", PERIOD)


def test_errors_of_the_project_stand_in_the_way(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session, approved=amount("1"))
        with refuses("PROJECT_ERRORS"):
            attesting.sign_project_report(session, "P-1", "financial", PERIOD)


def test_a_correction_says_what_it_replaces_and_why(loaded: World) -> None:
    first = _signed(loaded)
    with loaded.adviser.session() as session:
        with refuses("DOCUMENT_UNCHANGED"):
            attesting.sign_project_report(session, "P-1", "financial", PERIOD, reason="again")
        accounting.save_project_report(session, "P-1", financial(planned_next=amount("7")))
        with refuses("DOCUMENT_NO_REASON"):
            attesting.sign_project_report(session, "P-1", "financial", PERIOD)
        second = attesting.sign_project_report(session, "P-1", "financial", PERIOD, reason="The plan has changed.")
    assert (second.kept.number, second.kept.supersedes) == (2, first.kept.identity)


def test_a_package_is_verified_and_kept_at_headquarters(loaded: World) -> None:
    held = _signed(loaded)
    result = loaded.receive(_package(loaded, held, encrypted=True))
    assert [(one.code, one.profile, one.period) for one in result.imported] == [("", "financial", PERIOD)]
    again = loaded.receive(_package(loaded, held))
    assert [one.code for one in again.repeated] == ["REPEAT"]
    with loaded.headquarters.session() as session:
        found = receiving.open_received_documents(session)
        assert [(one.project, one.type, one.revision, one.has_pair) for one in found] == [
            ("P-1", "financial", 1, False)
        ]
        assert found[0].figures["closing"] == "27011.84"
        target = receiving.export_received_document(
            session, found[0].identity, "report.xlsx", loaded.folder / "received.xlsx"
        )
        assert target.read_bytes().startswith(b"PK")
    loaded.receive(_package(loaded, _signed(loaded, "substantive")))
    with loaded.headquarters.session() as session:
        assert [one.has_pair for one in receiving.open_received_documents(session, "MONUC")] == [True, True]


def test_a_changed_package_is_refused(loaded: World) -> None:
    package = _package(loaded, _signed(loaded)).read_bytes()
    at = package.index(b"document.json") + 80
    changed = package[:at] + bytes([package[at] ^ 1]) + package[at + 1 :]
    file = loaded.folder / "changed.asice"
    file.write_bytes(changed)
    assert [one.code for one in loaded.receive(file).quarantined] == ["DAMAGED"]


def test_an_author_cannot_send_what_the_officer_has_not_cleared(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session)
        made = attesting.sign_project_report(session, "P-1", "financial", PERIOD)
        container = attesting.build_document_package(session, made.kept)
        verdict = verifying.verify_bytes(container, "x.asice", verifying.judge_of(session))
    assert verdict.code == "EXTRA"  # the PDF is covered by the last signature only


def test_stock_tools_prove_the_package(loaded: World) -> None:
    file = _package(loaded, _signed(loaded))
    folder = loaded.folder / "opened"
    subprocess.run(["unzip", "-q", str(file), "-d", str(folder)], check=True)
    for number in ("001", "002"):
        done = subprocess.run(
            ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", f"META-INF/signature{number}.p7s",
             "-content", f"META-INF/ASiCManifest{number}.xml", "-CAfile", str(loaded.authority_file),
             "-attime", str(int(loaded.clock.now.timestamp())), "-out", "manifest"],
            cwd=folder, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    document = json.loads((folder / "document.json").read_text())
    assert document["type"] == "financial"
    assert {entry["path"] for entry in document["files"]} == {"report.pdf", "report.xlsx"}


def test_verify_names_the_document(loaded: World) -> None:
    file = _package(loaded, _signed(loaded, "substantive"))
    with loaded.adviser.session() as session:
        verdict = verifying.verify_file(file, verifying.judge_of(session))
    assert verdict.is_verified
    assert "substantive report of “Women mediators in the eastern provinces”" in verdict.text


def test_both_reports_of_the_quarter_travel_with_it(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session)
        signing.sign(session, Q2)
        signing.clear(session, Q2, loaded.officer_passphrase)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        names = [member.path for member in signing.signed_files(session, kept)]
    assert [name for name in names if name.startswith("projects/")] == [
        "projects/1-financial.pdf",
        "projects/1-financial.xlsx",
        "projects/1-substantive.pdf",
        "projects/1-substantive.xlsx",
    ]


def test_signing_again_without_a_change_is_still_refused(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session)
        signing.sign(session, Q2)
        loaded.clock.pass_(minutes=5)
        with pytest.raises(Exception, match="Nothing has changed"):
            signing.sign(session, Q2, reason="again")


def test_a_preview_is_what_would_be_signed_without_signatures(loaded: World) -> None:
    with loaded.adviser.session() as session:
        _with_project(session)
        pages = accounting.preview(session, "P-1", "financial", PERIOD)
        assert pages.revision == 1
        written = accounting.write_preview(session, "P-1", "financial", PERIOD, loaded.folder / "preview")
    assert [file.name for file in written] == ["MONUC_P-1_financial_2006-Q2.pdf", "MONUC_P-1_financial_2006-Q2.xlsx"]
    assert written[0].read_bytes() == pages.pdf


@pytest.mark.parametrize(
    ("given", "kept"), [("P-1", "P-1"), ("GFF/2006/04", "GFF-2006-04"), ("..", "project"), ("é", "project")]
)
def test_an_id_becomes_part_of_a_file_name(given: str, kept: str) -> None:
    assert accounting.safe_name(given) == kept


def test_the_role_on_the_last_day_of_the_period_signs(loaded: World) -> None:
    """The author serves as focal point from July on: a report about June is still the adviser's (R23, V28)."""
    with loaded.adviser.session() as session:
        _with_project(session, reports=(financial(), financial(id="R-3", period=date("2006-Q3"))))
        serving.set_role(session, day(2006, 7, 1), "focal-point", "The adviser left")
        assert serving.author_role(session) == "focal-point"
        made = attesting.sign_project_report(session, "P-1", "financial", PERIOD)
        assert (made.kept.role, made.signed[0][0]) == ("adviser", "adviser")
        later = accounting.open_project_report(session, "P-1", "financial", "2006-Q3").document
        assert later.role == "focal-point"
        with refuses("NOT_REGISTERED"):  # in this role the key is not registered yet
            attesting.sign_project_report(session, "P-1", "financial", "2006-Q3")
