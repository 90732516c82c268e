"""The audit file of a project: everything in one package that anybody can open, and nothing left out in silence."""

import hashlib
import io
import json
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from builders import amount, date, entry, project
from granted import PROJECT, adopted, approval, extension, proposed
from project_documents import busy_project, financial, opened_package
from worlds import World, refuses

from fieldreport.workflows import accounting, adopting, attaching, attesting, auditing, receiving, recording
from fieldreport.workflows.accounting import HeldDocument
from fieldreport.workflows.freezing import ClearanceMemo


def _made(world: World, reason: str = "") -> HeldDocument:
    with world.adviser.session() as session:
        made = auditing.sign_audit_file(session, PROJECT, reason=reason)
        return attesting.clear_project_report(session, made.kept.no, world.officer_passphrase)


def _package(world: World, held: HeldDocument, *, encrypted: bool = False) -> Path:
    with world.adviser.session() as session:
        folder = world.folder / "audit"
        return attesting.export_project_document(session, held.kept.no, folder, encrypted=encrypted).path


def _busy(world: World) -> None:
    """Have a project with a signed report, a grant, two attached documents, one that is only named, and vouchers."""
    proposed(
        world,
        entries=(
            entry(id="E-01", type="expenditure", date=date("2006-02-10"), amount=amount("20"), document="PV 12"),
            entry(id="E-02", type="expenditure", date=date("2006-02-09"), amount=amount("30"), document="PV 1"),
            entry(id="E-03", type="expenditure", date=date("2006-03-09"), amount=amount("40"), document=""),
        ),
    )
    adopted(world, extensions=(extension(),))
    with world.adviser.session() as session:
        adopting.explain(session, PROJECT, "extensions[2007-03]", "We shall be done earlier.")
        owner = f"project[{PROJECT}]"
        attaching.attach(session, owner, "PV-12 matériel.pdf", b"%PDF voucher")
        attaching.attach(session, owner, "memo.txt", b"agreed")
        held = accounting.open_project_report(session, PROJECT, "financial", "2006-Q2").document.project
        recording.put_record(session, replace(held, documents=(*held.documents, {"name": "lost.pdf"})))


def test_everything_is_in_it_and_the_index_says_where(loaded: World) -> None:
    _busy(loaded)
    held = _made(loaded)
    assert (held.kept.type, held.kept.period, held.waiting_for) == ("audit", "2006-Q3", ())
    with zipfile.ZipFile(_package(loaded, held)) as package:
        names = set(package.namelist())
        index = json.loads(package.read("index.json"))
        history = json.loads(package.read("history.json"))
        for one in index["files"]:
            assert hashlib.sha256(package.read(one["path"])).hexdigest() == one["sha256"]
            assert package.getinfo(one["path"]).file_size == one["bytes"]
        inner = package.read("documents/financial_2006-Q2_r1.asice")
    listed = {one["path"]: one["kind"] for one in index["files"]}
    assert listed == {
        "attachments/PV-12_materiel.pdf": "attachment",
        "attachments/memo.txt": "attachment",
        "documents/financial_2006-Q2_r1.asice": "report",
        "grants/1.asice": "grant",
        "history.json": "history",
    }
    assert names > {*listed, "report.pdf", "report.xlsx", "document.json", "index.json"}
    assert index["missing"] == ["lost.pdf"]
    # A voucher is found as a whole word only: PV 1 is not PV 12.
    assert [(one["id"], one["document"], one["file"]) for one in index["ledger"]] == [
        ("E-02", "PV 1", ""),
        ("E-01", "PV 12", "attachments/PV-12_materiel.pdf"),
        ("E-03", "", ""),
    ]
    assert len(index["approvals"][0]["signed_by_headquarters"]) == 64
    assert [(one["document"], one["role"]) for one in index["signatures"]] == [
        ("financial, 2006-Q2, r1", "adviser"),
        ("financial, 2006-Q2, r1", "clearing-officer"),
        ("grant 1", "headquarters"),
    ]
    assert history[0]["changes"]["documents"]["after"][-1] == {"name": "lost.pdf"}
    assert history[-1]["changes"]["title"]["before"] is None
    assert zipfile.ZipFile(io.BytesIO(inner)).testzip() is None


def test_headquarters_collects_them(loaded: World) -> None:
    _busy(loaded)
    held = _made(loaded)
    result = loaded.receive(_package(loaded, held, encrypted=True))
    assert [(one.code, one.profile) for one in result.imported] == [("", "audit")]
    with loaded.headquarters.session() as session:
        [found] = [one for one in receiving.open_received_documents(session) if one.type == "audit"]
        assert (found.project, found.revision, found.has_pair) == (PROJECT, 1, True)
        saved = receiving.export_received_document(session, found.identity, "", loaded.folder / "x.asice")
        assert zipfile.is_zipfile(saved)


def test_stock_tools_check_it(loaded: World, tmp_path: Path) -> None:
    _busy(loaded)
    with zipfile.ZipFile(_package(loaded, _made(loaded))) as package:
        package.extractall(tmp_path)
    for number in (1, 2):
        signature = tmp_path / f"META-INF/signature00{number}.p7s"
        manifest = tmp_path / f"META-INF/ASiCManifest00{number}.xml"
        checked = subprocess.run(
            [
                *("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", manifest),
                *("-CAfile", loaded.authority_file, "-out", "/dev/null", "-attime", "1152523800"),
            ],
            capture_output=True,
            check=False,
        )
        assert checked.returncode == 0, checked.stderr
        assert b'URI="index.json"' in manifest.read_bytes()
    words = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "report.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    for said in ("Audit file", "grants/1.asice", "lost.pdf", "no voucher named", "We shall be done earlier.", "Omar"):
        assert said in words


def test_one_of_the_same_quarter_is_replaced_with_a_reason(loaded: World) -> None:
    _busy(loaded)
    first = _made(loaded)
    with loaded.adviser.session() as session, refuses("DOCUMENT_NO_REASON"):
        auditing.sign_audit_file(session, PROJECT)
    second = _made(loaded, "A voucher was found.")
    assert (second.kept.number, second.kept.supersedes) == (2, first.kept.identity)
    with loaded.adviser.session() as session:
        assert auditing.newest_audit_file(session, PROJECT) == second
    with zipfile.ZipFile(_package(loaded, second)) as package:
        assert not [name for name in package.namelist() if "audit" in name]  # none inside another


def test_an_empty_project_has_one_too(loaded: World) -> None:
    with loaded.adviser.session() as session:
        recording.put_record(session, project(id=PROJECT, entries=(), approvals=(approval(),)))
        with refuses("NO_AUDIT_FILE"):
            auditing.newest_audit_file(session, PROJECT)
        made = auditing.sign_audit_file(session, PROJECT)
        assert made.waiting_for == ("clearing-officer",)
        with refuses("DOCUMENT_WAITS"):
            attesting.export_project_document(session, made.kept.no, loaded.folder)


def test_too_much_is_refused_and_not_cut(loaded: World, monkeypatch: pytest.MonkeyPatch) -> None:
    _busy(loaded)
    monkeypatch.setattr(auditing, "MAX_BYTES", 100)
    with loaded.adviser.session() as session, refuses("AUDIT_TOO_BIG"):
        auditing.sign_audit_file(session, PROJECT)


def test_memos_and_classifications_are_in_the_index(loaded: World, tmp_path: Path) -> None:
    loaded.set_policy("documented")
    memo = ClearanceMemo("Note of Kim.pdf", b"%PDF-1.7 cleared", "Kim", "Head of Mission", date("2006-07-10"))
    with loaded.adviser.session() as session:
        recording.put_record(session, busy_project(reports=(financial(),)))
        attesting.sign_project_report(session, PROJECT, "financial", "2006-Q2", memo=memo)
        owner = f"project[{PROJECT}]"
        attaching.attach(session, owner, "names.txt", b"protected")
        attaching.classify(session, owner, hashlib.sha256(b"protected").hexdigest(), "confidential")
        with refuses("MEMO_NEEDED"):
            auditing.sign_audit_file(session, PROJECT)
        held = auditing.sign_audit_file(session, PROJECT, memo=replace(memo, content=b"%PDF-1.7 all of it"))
        assert (held.waiting_for, held.kept.classification) == ((), "confidential")
    with zipfile.ZipFile(opened_package(loaded, held, tmp_path)) as package:
        index, header = (json.loads(package.read(name)) for name in ("index.json", "document.json"))
        assert package.read("clearance/financial_2006-Q2_r1_Note_of_Kim.pdf") == memo.content
        assert package.read(header["clearance"]["document"]) == b"%PDF-1.7 all of it"
        (tmp_path / "report.pdf").write_bytes(package.read("report.pdf"))
        around = {"mimetype", "document.json", "index.json", "report.pdf", "report.xlsx"}
        members = {name for name in package.namelist() if not name.startswith("META-INF/")}
    assert {one["path"] for one in index["files"]} == members - around
    told = {one["path"]: (one["kind"], one["classification"]) for one in index["files"]}
    assert told["attachments/names.txt"] == ("attachment", "confidential")
    assert told["clearance/financial_2006-Q2_r1_Note_of_Kim.pdf"] == ("clearance", "unclassified")
    listed = {one["path"]: one.get("classification") for one in header["files"]}
    assert (listed["attachments/names.txt"], listed["index.json"]) == ("confidential", None)
    words = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "report.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "2006-07-10" in words
    assert "CONFIDENTIAL" in words
    assert [one.code for one in loaded.receive(opened_package(loaded, held, tmp_path / "sent")).imported] == [""]
