"""`product`: the annual report is issued, listed with what is superseded, and corrected."""

from pathlib import Path

from commands import Run
from worlds import World


def test_a_year_is_issued_listed_and_has_nothing_to_correct(run: Run, signed: World, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages")
    desk = signed.headquarters
    assert run(desk, "product", "list").out.strip() == "Nothing was issued yet."
    made = run(desk, "product", "issue", "--year", "2006", "--out", tmp_path / "out", "--json")
    assert (made.code, made.json["number"], made.json["edition"]) == (0, 1, "internal")
    assert all((tmp_path / "out" / name).is_file() for name in made.json["files"])
    listed = run(desk, "product", "list", "--json")
    assert listed.code == 0
    (product,) = listed.json["products"]
    assert (product["digest"], product["superseded"], product["corrigenda"]) == (made.json["digest"], [], 0)
    refused = run(desk, "product", "corrigendum", "1", "--out", tmp_path / "sheet.pdf")
    assert "NOTHING_TO_CORRECT" in refused.err
    assert not (tmp_path / "sheet.pdf").exists()
