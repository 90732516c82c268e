"""The officer's text in the annual report: before the missions' words, with numbers, packages and what differs."""

import io
import json
from collections.abc import Callable
from typing import Any

import docx
import pypdfium2

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.texts import REST, SUMMARY
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.annual_report import render_annual_pdf, render_annual_word
from fieldreport.documents.council_extract import render_council_word
from fieldreport.documents.datapackage import data_files

Year = Callable[..., tuple[AnnualReport, AnnualFacts]]
TEXTS = {
    (SUMMARY, "progress"): "Of the police trained, {trainings.women mission=MONUC: 30+} were women.",
    (
        "B",
        "progress",
    ): "Peace was made by {trainings.women mission=MONUC: 29} women, {{trainings.women: 1}} as typed.",
    ("B", "recommendations"): "Train more.\n\n- sooner",
    (REST, "progress"): "Two offices closed.",
}


def read(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.replace("\u00a0", " ").split())


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    document: Any = docx.Document(io.BytesIO(data))
    return [(held.style.name, held.text.replace("\u00a0", " ")) for held in document.paragraphs]


def test_the_text_stands_first_and_the_words_of_the_missions_follow(year: Year) -> None:
    lines = paragraphs(render_annual_word(*year(texts=TEXTS)))
    start = lines.index(("Heading 1", "B  Peacemaking and peacebuilding"))
    assert [line for line in lines[start : start + 14] if line[0] != "Caption"][:10] == [
        ("Heading 1", "B  Peacemaking and peacebuilding"),
        ("Heading 2", "Progress"),
        ("Normal", "Peace was made by 29 women, {trainings.women: 1} as typed."),
        ("Heading 2", "Recommendations"),
        ("Normal", "Train more."),
        ("List Bullet", "sooner"),
        ("Heading 2", "In the missions’ words"),
        ("Heading 3", "Progress"),
        ("Normal", "Talks went on."),
        ("List Bullet", "slowly"),
    ]


def test_a_figure_is_printed_with_its_packages_and_what_the_reports_come_to(year: Year) -> None:
    text = read(render_annual_pdf(*year(texts=TEXTS)))
    assert (
        "Of the police trained, at least 30 were women. Written by Headquarters · at least 30 [1], provisional"
        in text
    )
    assert "29 [1], provisional (the reports of this edition come to at least 30)" in text
    assert "Outside the headings of this template" in text and "Two offices closed." in text


def test_the_summary_opens_the_report_and_each_language_has_its_words(year: Year) -> None:
    headings = [text for style, text in paragraphs(render_annual_word(*year(texts=TEXTS))) if style == "Heading 1"]
    assert headings[:2] == ["Summary", "Who reported"]
    assert "Rédigé par le Siège · au moins 30 [1], provisoire" in read(
        render_annual_pdf(*year(texts=TEXTS, language="fr"))
    )


def test_the_figures_file_names_the_packages_behind_the_text(year: Year) -> None:
    annual, facts = year(texts=TEXTS)
    held = json.loads(data_files(annual, facts)["figures.json"])["text"]
    assert [(one["chapter"], one["id"], one["value"], one["reports"]) for one in held] == [
        ("summary", "trainings.women mission=MONUC", "30", "30"),
        ("B", "trainings.women mission=MONUC", "29", "30"),
    ]
    assert {row["bundle"] for one in held for row in one["rows"]} == {annual.holdings.held[0].source.package}


def test_neither_the_public_nor_the_council_reads_it(year: Year) -> None:
    annual, facts = year(is_public=True, texts=TEXTS)
    assert facts.texts == {}
    assert "Peace was made" not in read(render_annual_pdf(annual, facts))
    assert json.loads(data_files(annual, facts)["figures.json"])["text"] == []
    assert not any(
        "Peace was made" in text for _, text in paragraphs(render_council_word(*year(texts=TEXTS), "MONUC"))
    )
