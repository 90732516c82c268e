"""Reasons of changes, questions of Headquarters and their answers, in the PDF, the Word copy and the workbook."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import builders
import docx
import openpyxl
import pypdfium2
import pytest

from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.report_pdf import render_pdf
from fieldreport.documents.report_word import render_word
from fieldreport.documents.workbook import render_workbook
from fieldreport.reports import AskedBefore, ReportContent

TRAINING, ANSWER, GONE = "training[T-1]", "report.2006/BI-6", "activity[A-9]"
REASONS = {TRAINING: "The count was wrong.", ANSWER: "The contact has changed.", GONE: "It was entered twice."}


@pytest.fixture(scope="module")
def revised(rich: ReportContent, facts_with: Callable[..., RenderFacts]) -> tuple[ReportContent, RenderFacts]:
    """Return a report with reasons of single changes, an answered question and one that was corrected."""
    note = builders.explanation("H12", addresses=["training[T-2].participants"], text="Those of May.")
    content = replace(rich, explanations=(*rich.explanations, note))
    asked = (
        AskedBefore(text="Which courses?", address="training[T-2].participants", notes=(note.id,)),
        AskedBefore(text="Is the total right?", address="training[T-1].participants[0].total"),
        AskedBefore(text="Why so late?"),
    )
    return content, facts_with(supersedes="ab" * 32, reasons=REASONS, asked=asked)


EXPECTED = [
    "What this revision changes, and why",
    "It was entered twice.",
    "activity A-9",
    "The contact has changed.",
    "What Headquarters asked",
    "Which courses?",
    "Those of May.",
    "Corrected: The count was wrong.",
    "Why so late?",
    "No answer in words.",
]


def test_the_pdf_tells_reasons_questions_and_answers(revised: tuple[ReportContent, RenderFacts]) -> None:
    with pypdfium2.PdfDocument(render_pdf(*revised).data) as held:
        text = " ".join(page.get_textpage().get_text_range() for page in held)
    text = " ".join(text.split())
    assert [part for part in EXPECTED if part not in text] == []
    assert "given for each change" in text  # on the title page
    assert "report.2006/" not in text  # places are told in words


def test_the_word_copy_tells_them_too(revised: tuple[ReportContent, RenderFacts]) -> None:
    held = docx.Document(io.BytesIO(render_word(*revised)))
    cells = [cell.text for table in held.tables for row in table.rows for cell in row.cells]
    text = " ".join("\n".join([*(one.text for one in held.paragraphs), *cells]).split())
    assert [part for part in EXPECTED if part not in text] == []


def test_the_workbook_has_a_table_of_each(revised: tuple[ReportContent, RenderFacts], tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(*revised)))
    changes = _rows(book["Reasons of changes"])
    assert {row[0]: row[2] for row in changes} == REASONS
    assert [row[2:] for row in _rows(book["Questions of Headquarters"])] == [
        ("Which courses?", "Those of May."),
        ("Is the total right?", "Corrected: The count was wrong."),
        ("Why so late?", "No answer in words."),
    ]


def test_a_first_revision_has_no_such_chapter(rich: ReportContent, facts: RenderFacts) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_workbook(rich, facts)))
    assert not {"Reasons of changes", "Questions of Headquarters"} & set(book.sheetnames)


def _rows(sheet: Any) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(min_row=2, values_only=True))
