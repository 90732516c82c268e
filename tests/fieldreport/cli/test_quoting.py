"""`quote`: from the received packages to the words and to a Word document."""

from pathlib import Path

from commands import Run
from worlds import World


def test_what_was_received_is_quoted_with_its_source(signed: World, run: Run, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages")
    out = tmp_path / "paper.docx"
    found = run(
        signed.headquarters, "quote", "police", "--mission", "MONUC", "--cleared", "--out", out, "--json"
    ).json
    assert [(one["kind"], one["state"], one["cleared"]) for one in found["found"]] == [
        ("paragraph", "received", True),
        ("figure", "received", True),
    ]
    assert found["found"][1]["people"] == {"women": 12, "men": 8}
    assert out.read_bytes()[:2] == b"PK"
    said = run(signed.headquarters, "quote", "police", "--from", "2006-Q1", "--to", "2006-Q4")
    assert (said.code, "UNFICYP, quarterly report 2006-Q2, revision 1" in said.out) == (0, True)
    assert run(signed.headquarters, "quote", "xylophone").code == 1
    assert run(signed.headquarters, "quote").code == 2


def test_an_adviser_writes_what_her_last_report_needs(signed: World, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "assignment.docx"
    span = ("--from", "2006-Q1", "--to", "2006-Q4", "--out", out)
    made = run(signed.adviser, "excerpt", "assignment", *span, "--json").json
    assert (made["reports"], out.read_bytes()[:2]) == (1, b"PK")
    assert run(signed.adviser, "excerpt", "novel", *span).code == 2


def test_a_pack_is_written_into_a_new_folder(signed: World, run: Run, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages")
    wanted = ("pack", "--year", "2006", "--public", "--out", tmp_path / "pack")
    made = run(signed.headquarters, *wanted, "--json").json
    assert (made["reports"], made["pdfs"]) == (2, 0)
    assert (tmp_path / "pack" / "SHA256SUMS.p7s").exists()
    assert run(signed.headquarters, *wanted).code == 3
