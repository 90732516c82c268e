"""The hand-out sheet of a good practice: one page, in words, without what is restricted."""

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import builders
import pytest

from fieldreport.documents.practice_sheet import render_practice_sheet
from fieldreport.learning import Practice
from fieldreport.missions import mission
from fieldreport.models import Partner

SHEET = builders.practice(
    title="Market patrols",
    place="Bukavu",
    themes=("PROT", "Élections"),
    bodies=("MONUC", "UNDP"),
    partners=(Partner(name="Market women"), Partner(name="A donor country", type="donor")),
    done="They walked together.",
    contact="Ada, ada@example.org",
    status="under_review",
    panel_remark="Show the figures of June.",
    remark="Not for others.",
)


def text_of(practice: Practice, folder: Path, language: str = "en") -> tuple[str, int]:
    """Return the words on the sheet and the number of its pages, as poppler reads them."""
    made = render_practice_sheet(
        practice,
        mission("MONUC"),
        created=datetime(2006, 7, 10, tzinfo=UTC),
        app_version="0.1.0",
        language=language,
    )
    file = folder / "sheet.pdf"
    file.write_bytes(made)
    read = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, text=True)
    return " ".join(read.stdout.split()), read.stdout.count("\f")


def test_results_come_first_and_restricted_fields_stay_inside(tmp_path: Path) -> None:
    text, pages = text_of(replace(SHEET, restricted=("place",)), tmp_path)
    assert pages == 1
    assert "Protection, Élections" in text
    assert text.index("More women report.") < text.index("They walked together.") < text.index("Plan together.")
    for kept_inside in ("Bukavu", "Ada", "donor", "June", "Not for others"):
        assert kept_inside not in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_long_texts_are_shortened_to_the_page_and_the_sheet_says_so(tmp_path: Path, language: str) -> None:
    long = replace(SHEET, done="They walked together, day after day. " * 400, lesson="Plan together. " * 300)
    text, pages = text_of(long, tmp_path, language)
    assert pages == 1
    assert "…" in text
    assert ("shortened" if language == "en" else "abrégés") in text
    assert "shortened" not in text_of(SHEET, tmp_path)[0]


def test_a_practice_with_a_title_only_has_a_sheet(tmp_path: Path) -> None:
    text, pages = text_of(Practice(id="GP-9", title="Radio hour"), tmp_path)
    assert (pages, "Radio hour" in text) == (1, True)
