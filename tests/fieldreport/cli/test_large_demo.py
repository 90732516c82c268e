"""The large demonstration: its record files, and a small one of its worlds lived through with the real program."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from commands import environment, program

from fieldreport.cli.demo import cast, variations
from fieldreport.records import read_record_file
from fieldreport.values import Quarter

PARTS = cast.cast(cast.MOST_MISSIONS)
QUARTERS = cast.quarters(cast.MOST_QUARTERS)
# The whole world takes minutes: it is for the night, where somebody asks for it.
NIGHTLY = bool(os.environ.get("FIELDREPORT_NIGHTLY"))


def _part(code: str) -> cast.Part:
    return next(part for part in PARTS if part.code == code)


def test_the_cast_is_twenty_missions_and_an_office_over_two_years() -> None:
    assert len(PARTS) == 21
    assert {part.role for part in PARTS} == {"adviser", "focal-point", "headquarters-office"}
    written = {(part.code, str(quarter)) for part, quarter in cast.expected(PARTS, QUARTERS)}
    assert len(written) == 147
    assert ("ONUB", "2006-Q4") in written and ("ONUB", "2007-Q1") not in written
    assert ("BINUB", "2006-Q4") not in written and ("BINUB", "2007-Q1") in written


def test_every_record_file_holds_and_marks_what_is_invented() -> None:
    for part, quarter in cast.expected(PARTS, QUARTERS):
        data = variations.record_file(part, quarter)
        assert not read_record_file(data).refused, (part.code, quarter)
        for item in json.loads(data)["records"]:
            if str(quarter) in item["id"] and (part.code, quarter) not in _told():
                assert item["invented"], item
                assert item["source"] == []


def _told() -> set[tuple[str, Quarter]]:
    known = {("MONUC", Quarter(2006, 1))}
    return known | {(part.code, Quarter(2006, 2)) for part in PARTS if part.is_real}


def test_a_variation_is_the_same_every_time_and_not_the_same_everywhere() -> None:
    quarter, later = Quarter(2006, 3), Quarter(2006, 4)
    first = variations.record_file(_part("UNAMA"), quarter)
    assert first == variations.record_file(_part("UNAMA"), quarter)
    assert _people(first) != _people(variations.record_file(_part("UNAMA"), later))
    assert b"Kosovo" not in first


def _people(data: bytes) -> list[Any]:
    return [item["participants"] for item in json.loads(data)["records"] if item["kind"] == "training"]


def test_what_the_sample_tells_of_is_taken_as_it_is() -> None:
    records = json.loads(variations.record_file(_part("UNMIL"), Quarter(2006, 2)))["records"]
    datasets = [item for item in records if item["kind"] == "dataset"]
    assert [row["women"] for item in datasets for row in item["rows"]] == [21000, 2000, 22370]


def _lived(folder: Path, *options: str) -> str:
    done = subprocess.run(
        program("demo", folder / "world", *options),
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=1800,  # the whole world on a small machine
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return done.stdout


def _summary(folder: Path) -> Any:
    return json.loads((folder / "summary.json").read_text(encoding="utf-8"))


def test_a_small_world_is_lived_through(tmp_path: Path) -> None:
    said = _lived(tmp_path, "--missions", "1", "--quarters", "3")
    assert "2006-Q3: 3 reports, 1 returned, 1 revised" in said
    done = _summary(tmp_path / "world")
    assert done["surprises"] == []
    assert done["board"]["MONUC 2006"] == ["accepted", "accepted", "received", "not_due"]
    assert done["board"]["UNMIL 2006"] == ["late", "late", "late", "not_due"]
    assert "MONUC_2006-Q3_r2.asice.age" in done["packages"]
    assert "HQ_2006-Q1_r1.asice.age" in done["packages"]
    assert done["refused"] == {
        "MONUC_figure-changed.asice": "CHANGED",
        "MONUC_file-added.asice": "EXTRA",
        "MONUC_damaged-on-the-way.asice": "DAMAGED",
        "foreign.asice": "UNKNOWN_SIGNER",
    }
    made = {file.name for file in (tmp_path / "world" / "annual-2006").iterdir()}
    assert {"annual-report.pdf", "annual-report.docx", "annual-report.xlsx"} <= made
    assert list((tmp_path / "world" / "receipts" / "MONUC").rglob("*.age"))


@pytest.mark.skipif(not NIGHTLY, reason="takes minutes: set FIELDREPORT_NIGHTLY")
def test_the_whole_world_is_lived_through(tmp_path: Path) -> None:
    _lived(tmp_path, "--large")
    done = _summary(tmp_path / "world")
    board = done["board"]
    assert board["UNAMA 2007"][1:3] == ["exempt", "exempt"]
    assert board["ONUB 2007"][:2] == ["liquidation", "liquidation"]
    assert board["UNMOGIP 2006"][2] == "late"
    for year in ("2006", "2006-07", "2007"):
        assert (tmp_path / "world" / f"annual-{year}-public" / "annual-report.pdf").exists()
