"""The financial and the substantive report of a project as PDF and workbook, read back by other programs."""

import io
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from office import sheets_of
from project_documents import FACTS, busy_project, document, financial, substantive, whole_project

from fieldreport.documents.project_pdf import render_project_pdf
from fieldreport.documents.project_workbook import render_project_workbook
from fieldreport.projects import ProjectReport

# openpyxl, which reads here, does not know the solid data bars of the ledgers.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")


def _text(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_bounded() for page in pages)


@pytest.mark.parametrize("report", [financial(), substantive()], ids=["financial", "substantive"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_same_data_give_the_same_bytes(report: ProjectReport, language: str) -> None:
    made = document(report, language=language)
    assert render_project_pdf(made, FACTS).data == render_project_pdf(made, FACTS).data
    assert render_project_workbook(made, FACTS) == render_project_workbook(made, FACTS)


def test_the_financial_report_shows_the_layout_of_the_facility() -> None:
    rendered = render_project_pdf(document(), FACTS)
    text = _text(rendered.data)
    for words in ("22,499.50", "42,511.84", "27,011.84", "24,011.84", "Ada Example, Senior Gender Adviser"):
        assert words in text
    assert "Lines above the budget: 2 Materials" in text
    assert "modified accrual" in text
    assert "A voucher of July is included there." in text
    assert set(rendered.boxes) == {"adviser", "clearing-officer"}
    assert [chapter.title for chapter in rendered.chapters][:2] == ["Money at hand", "By budget line, USD"]


@pytest.mark.parametrize(
    ("language", "version", "amounts"),
    [
        (
            "en",
            "version 2, from 10 May 2006, GFF/2006/04-A, A fifth province",
            ("8,486.15", "33,525.69", "31,525.69"),
        ),
        ("fr", "version 2, à partir du 10 mai 2006, GFF/2006/04-A", ("8 486,15", "33 525,69", "31 525,69")),
    ],
)
def test_every_type_of_entry_adds_up_as_by_hand(language: str, version: str, amounts: tuple[str, ...]) -> None:
    """Spent: 6,000 + 100 - 1.25 + 1,500 + 7.50 + 1,000 - 100 - 20.10; at hand 22,499.50 + 20,000 + 12.34 - 500."""
    made = document(financial(), project=whole_project(), language=language)
    figures = made.figures
    assert [str(line.approved) for line in figures.sums.lines[:4]] == ["9800", "38500", "11700", "4200"]
    assert (figures.sums.approved, figures.total.approved) == (64200, 64200)
    assert (figures.sums.obligated, figures.sums.advanced) == (2000, 2500)
    text = _text(render_project_pdf(made, FACTS).data).replace("\u202f", " ").replace("\u00a0", " ")
    for words in (version, *amounts):
        assert words in text
    assert "GFF/2006/04-B" not in text  # approved after the period


def test_an_entry_after_the_period_is_not_in_it() -> None:
    held = busy_project()
    text = _text(render_project_pdf(document(project=held), FACTS).data)
    assert "999.00" not in text


def test_the_substantive_report_shows_people_by_sex_and_age_and_what_was_reached() -> None:
    text = _text(render_project_pdf(document(substantive()), FACTS).data)
    for words in ("Age 18-29", "Women trained as mediators", "41", "Gender and elections", "land disputes"):
        assert words in text


def test_the_workbook_is_right_without_and_with_recalculation(tmp_path: Path) -> None:
    data = render_project_workbook(document(), FACTS)
    kept = sheets_of(data, tmp_path / "kept", is_calculated=False)["Report"]
    anew = sheets_of(data, tmp_path / "anew")["Report"]
    assert kept == anew
    lines = {row[0]: row[2:8] for row in anew}
    assert lines["4 Workshops"] == ["30000", "0", "6000", "6000", "3000", "21000"]
    assert lines["Total"][3:] == ["18000.5", "3000", "32499.5"]
    assert lines["Closing balance"][0] == "27011.84"
    formulas = openpyxl.load_workbook(io.BytesIO(data))["Report"]
    assert sum(str(cell.value).startswith("=") for row in formulas.iter_rows() for cell in row) > 40
