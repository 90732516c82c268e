"""`rules`, `extract` and `sheet`: what is checked, what everybody may read, and what is handed out."""

import json
from pathlib import Path

import builders
from commands import Run
from worlds import World

from fieldreport.workflows import recording


def test_rules_lists_all_of_them_without_a_desk(run: Run) -> None:
    said = run("rules", "--json")
    assert said.code == 0
    assert [one["code"] for one in said.json] == [f"V{number}" for number in range(1, 57)]
    assert all(one["severities"] and one["text"] and one["modules"] for one in said.json)
    assert "V31  explain, warning" in run("rules").out


def test_extract_writes_what_everybody_may_read(run: Run, signed: World, tmp_path: Path) -> None:
    file = tmp_path / "public.json"
    said = run(signed.adviser, "extract", "--period", "2006-Q2", "--out", file, "--json")
    assert (said.code, said.json["signed"], said.json["path"]) == (0, True, str(file))
    written = json.loads(file.read_text(encoding="utf-8"))
    assert (written["format"], written["mission"], written["period"]) == ("fieldreport-public/1", "MONUC", "2006-Q2")
    assert "donor" not in file.read_text(encoding="utf-8")
    assert file.stat().st_size == said.json["bytes"]


def test_extract_says_that_a_draft_is_one_and_overwrites_nothing(run: Run, loaded: World, tmp_path: Path) -> None:
    file = tmp_path / "public.json"
    assert (
        "nobody has signed"
        in run(loaded.adviser, "extract", "--period", "2006-Q2", "--out", file, "--least", "5").out
    )
    before = file.read_bytes()
    again = run(loaded.adviser, "extract", "--period", "2006-Q2", "--out", file)
    assert again.code == 2 and "FILE_EXISTS" in again.err
    assert file.read_bytes() == before
    assert run(loaded.adviser, "extract", "--period", "2006-Q2", "--out", file, "--least", "few").code == 2


def test_sheet_writes_a_practice_to_hand_out_and_overwrites_nothing(run: Run, loaded: World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        recording.put_record(session, builders.practice(contact="Ada"))
    file = tmp_path / "sheet.pdf"
    said = run(loaded.adviser, "sheet", "GP-1", "--out", file, "--json")
    assert (said.code, said.json) == (0, {"path": str(file), "bytes": file.stat().st_size})
    assert file.read_bytes().startswith(b"%PDF-")
    again = run(loaded.adviser, "sheet", "GP-1", "--out", file)
    assert again.code == 2 and "FILE_EXISTS" in again.err
    missing = run(loaded.adviser, "sheet", "GP-7", "--out", tmp_path / "other.pdf")
    assert "UNKNOWN_RECORD" in missing.err and not (tmp_path / "other.pdf").exists()
