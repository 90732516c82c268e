"""`project`: a project's reports on the command line, from the figures to Headquarters."""

from pathlib import Path

from commands import Run
from project_documents import busy_project, financial, substantive
from worlds import World

from fieldreport.workflows import recording

WHAT = ("P-1", "--type", "financial", "--period", "2006-Q2")


def _begin(world: World) -> None:
    with world.adviser.session() as session:
        recording.put_record(session, busy_project(reports=(financial(), substantive())))


def test_a_preview_is_written_as_pdf_and_workbook(loaded: World, run: Run, tmp_path: Path) -> None:
    _begin(loaded)
    said = run(loaded.adviser, "project", "preview", *WHAT, "--out", tmp_path / "out", "--json")
    assert said.code == 0
    assert (said.json["opening"], said.json["closing"], said.json["begun"]) == ("22499.50", "27011.84", True)
    assert [Path(name).suffix for name in said.json["files"]] == [".pdf", ".xlsx"]
    assert all(Path(name).stat().st_size for name in said.json["files"])
    other = run(
        *(loaded.adviser, "project", "preview", "P-1", "--type", "financial", "--period", "2006-05"),
        *("--out", tmp_path / "out"),
    )
    assert "Nothing is written in this report yet" in other.out


def test_a_report_goes_to_headquarters_by_itself(loaded: World, run: Run, tmp_path: Path) -> None:
    _begin(loaded)
    phrase = tmp_path / "officer.txt"
    phrase.write_text(loaded.officer_passphrase)
    early = run(loaded.adviser, "project", "export", *WHAT, "--out", tmp_path / "out", "--json")
    assert (early.code, early.json["error"]) == (1, "NO_DOCUMENT_SIGNED")
    made = run(loaded.adviser, "project", "sign", *WHAT, "--json")
    assert (made.code, made.json["waiting_for"]) == (0, ["clearing-officer"])
    cleared = run(
        loaded.adviser, "project", "sign", *WHAT, "--as", "clearing-officer", "--key-passphrase-file", phrase
    )
    assert "Ready to send." in cleared.out
    written = run(loaded.adviser, "project", "export", *WHAT, "--out", tmp_path / "out", "--json")
    assert Path(written.json["path"]).name == "MONUC_P-1_financial_2006-Q2_r1.asice.age"
    assert run(loaded.headquarters, "import", tmp_path / "out").code == 0
    own = run(loaded.adviser, "project", "documents", "P-1", "--json").json
    received = run(loaded.headquarters, "project", "documents", "--json").json
    assert [(one["state"], one["signed"]) for one in own] == [("exported", ["adviser", "clearing-officer"])]
    assert [(one["mission"], one["sha256"]) for one in received] == [("MONUC", own[0]["sha256"])]
    assert "revision 1  received" in run(loaded.headquarters, "project", "documents", "P-1").out
    assert "No document" in run(loaded.headquarters, "project", "documents", "P-7").out


def test_a_type_that_is_none_is_wrong_usage(loaded: World, run: Run) -> None:
    assert run(loaded.adviser, "project", "sign", "P-1", "--type", "tale", "--period", "2006-Q2").code == 2


def test_an_audit_file_is_made_cleared_and_written(loaded: World, run: Run, tmp_path: Path) -> None:
    _begin(loaded)
    phrase = tmp_path / "officer.txt"
    phrase.write_text(loaded.officer_passphrase)
    made = run(loaded.adviser, "project", "audit", "P-1", "--json").json
    assert (made["type"], made["waiting_for"], made["path"]) == ("audit", ["clearing-officer"], "")
    written = run(
        *(loaded.adviser, "project", "audit", "P-1", "--as", "clearing-officer", "--key-passphrase-file", phrase),
        *("--out", tmp_path / "out"),
    )
    assert "MONUC_P-1_audit_2006-Q3_r1.asice.age" in written.out
    assert run(loaded.headquarters, "import", tmp_path / "out").code == 0
    assert "audit" in run(loaded.headquarters, "project", "documents").out
