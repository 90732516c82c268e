"""Programme lines, their progress and sheets in PDF and workbook: every word is there, in the right place."""

import io
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from programme import PLAN, programme_report

from fieldreport.documents.answers import shown_sections
from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.report_pdf import render_pdf
from fieldreport.documents.words import words_of
from fieldreport.documents.workbook import render_workbook
from fieldreport.templates import load_labels


@pytest.mark.parametrize("role", ["adviser", "focal-point"])
def test_every_word_is_in_the_pdf(role: str, tmp_path: Path, facts_with: Callable[..., RenderFacts]) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(render_pdf(programme_report(role), facts_with(signatories=(role,))).data)
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True, text=True)
    text = " ".join(done.stdout.split())
    for wanted in (
        "Women in the security sector",
        "Police register",
        "USD 240,000.00",
        "No baseline, because: Not counted before",
        "Two of five stations were off the air",
        "Women 1,480, Men 20, Total 1,500 (98.7%)",
        "Women police officers lead the desks",
        "1,250 · December 2007",
    ):
        assert wanted in text, wanted


def test_the_grid_counts_the_lines() -> None:
    content = programme_report()
    sections = shown_sections(content, load_labels("2008", "en"), words_of("en"))
    [item] = next(held.items for held in sections if held.section.id == "2008/PL")
    assert item.rows is not None
    grid = {row[0]: row[1:] for row in item.rows.grid}
    assert grid[""] == (
        "Policy development",
        "Advocacy",
        "Capacity-building",
        "Partnership and networking",
        "Goods and services",
    )
    assert (grid["Participation"], grid["Protection"]) == (("", "1", "1", "", ""), ("1", "", "", "", ""))


def test_what_is_reached_stands_beside_baseline_and_target() -> None:
    sections = shown_sections(programme_report(), load_labels("2008", "en"), words_of("en"))
    [item] = next(held.items for held in sections if held.section.id == "2008/PR")
    assert item.rows is not None
    [inner] = item.rows.rows[1].inner.values()
    assert inner.columns() == {"baseline": "Baseline", "target": "Target", "value": "Reached"}
    assert [cell.text for cell in inner.rows[0].cells] == ["Events", "0", "120", "22"]
    assert inner.rows[0].at == "[l2].val[i1]"


def test_progress_of_a_line_that_is_gone_is_still_read() -> None:
    content = programme_report(values={"2008/PL": PLAN[:2]})
    sections = shown_sections(content, load_labels("2008", "en"), words_of("en"))
    [item] = next(held.items for held in sections if held.section.id == "2008/PR")
    assert item.rows is not None
    assert [row.is_left_over for row in item.rows.rows] == [False, False, True]
    assert "Courts in two towns took cases." in [cell.text for cell in item.rows.rows[2].cells]


def sheets_of(facts: RenderFacts, language: str = "en") -> Mapping[str, list[list[Any]]]:
    book = load_workbook(io.BytesIO(render_workbook(programme_report(language=language), facts)))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets}


def test_sheets_of_the_workbook(facts: RenderFacts) -> None:
    sheets = sheets_of(facts)
    assert {"Programme lines", "Indicators", "Progress of the lines", "Values of the indicators"} <= sheets.keys()
    lines = sheets["Programme lines"]
    held = dict(zip(lines[0], lines[1], strict=True))
    assert held["Programme"] == "Women in the security sector"
    assert held["Resources (Restricted)"] == 240000
    assert held["Main theme"] == "Participation"
    indicators = sheets["Indicators"]
    third = dict(zip(indicators[0], indicators[4], strict=True))
    assert (third["Programme lines"], third["Target"]) == ("Law against sexual violence", 200.5)
    reached = sheets["Values of the indicators"]
    first = dict(zip(reached[0], reached[1], strict=True))
    assert (first["People reached: Women"], first["People reached: Total"]) == (1480, 1500)
    second = dict(zip(reached[0], reached[3], strict=True))
    assert (second["Baseline"], second["Target"], second["Reached"]) == (0, 120, 22)


def test_names_of_sheets_fit_in_every_language(facts: RenderFacts) -> None:
    assert all(len(name) <= 31 for name in sheets_of(facts, "fr"))


def test_an_unfilled_form_has_no_such_sheets(facts: RenderFacts) -> None:
    content = programme_report("focal-point", values={"2008/PL": None, "2008/PR": None, "2008/GP": None})
    book = load_workbook(io.BytesIO(render_workbook(content, facts)))
    assert "Programme lines" not in book.sheetnames
