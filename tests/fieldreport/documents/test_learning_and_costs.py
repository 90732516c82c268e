"""Practices, gaps and lessons, and what events cost, in PDF, Word and workbook."""

import io
import subprocess
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import builders
import docx
import openpyxl
import pytest
from builders import answer, date
from office import sheets_of

from fieldreport.documents.costs import CostRow, cost_rows
from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.report_pdf import render_pdf
from fieldreport.documents.report_word import render_word
from fieldreport.documents.workbook import render_workbook
from fieldreport.models import Cost, Plan
from fieldreport.reports import ReportContent


def cost(amount: str, **more: Any) -> Cost:
    return Cost(amount=Decimal(amount), **more)


BOX = "2006/AR-C.GC.F"
RECORDS = (
    builders.practice(
        status="under_review", panel_remark="Show June.", themes=("PROT",), repeatable="Where markets are."
    ),
    builders.gap(since=date("2005-11"), open_in=("2006-Q1",)),
    builders.gap(id="G-2", title="No quarters", text="They sleep beside the men.", closed=date("2006-05-12"),
                 closed_how="Tents were bought."),
    builders.lesson(date=date("2006-Q2")),
    builders.training(id="T-1", cost=cost("100.10", source="XB", quality="actual", gender_marker=3)),
    builders.training(id="T-2", title="Second", cost=cost("50", quality="actual", gender_marker=3), financing="XB"),
    builders.training(id="T-3", title="Third", cost=cost("7"), financing="none"),
    builders.activity(cost=cost("20000", currency="XAF", source="A church", quality="estimate")),
)  # fmt: skip


@pytest.fixture(scope="module")
def content(rich: ReportContent) -> ReportContent:
    said = {BOX: answer(question=BOX, value="Posts stay vacant. Widen the roster.")}
    gate = {"2006/AR-C.0": answer(question="2006/AR-C.0", value="reported")}
    return replace(rich, records=RECORDS, answers={**rich.answers, **gate, **said}, explanations=())


@pytest.fixture(scope="module")
def pdf_text(content: ReportContent, facts: RenderFacts, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("learning") / "report.pdf"
    file.write_bytes(render_pdf(content, facts).data)
    read = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, text=True)
    return " ".join(read.stdout.split())


def test_costs_are_added_up_by_source_and_never_across_currencies(content: ReportContent) -> None:
    assert cost_rows(content) == (
        CostRow("", "", "", "USD", 1, Decimal("7")),
        CostRow("A church", "", "estimate", "XAF", 1, Decimal("20000")),
        CostRow("XB", "3", "actual", "USD", 2, Decimal("150.10")),
    )


def test_the_report_tells_costs_by_source(pdf_text: str) -> None:
    assert "Extrabudgetary 3 actual 2 USD 150.10" in pdf_text
    assert "not stated – not stated 1 USD 7.00" in pdf_text
    assert "A church – an estimate 1 XAF 20,000" in pdf_text


def test_a_gap_says_how_long_it_is_known_and_is_not_printed_twice(pdf_text: str) -> None:
    assert "since November 2005 · found open in Q1 2006 The report quotes it in section C." in pdf_text
    assert pdf_text.count("Posts stay vacant") == 1
    assert "closed 12 May 2006 They sleep beside the men." in pdf_text
    assert "How it was closed: Tents were bought." in pdf_text


def test_a_practice_has_its_state_and_the_panels_word(pdf_text: str) -> None:
    assert "local · Protection" in pdf_text
    assert "State under review (noted by the mission) The panel says Show June." in pdf_text
    assert "Can it be repeated elsewhere? Where markets are." in pdf_text


def test_word_says_the_same(content: ReportContent, facts: RenderFacts) -> None:
    opened = docx.Document(io.BytesIO(render_word(content, facts)))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    texts = " ".join([*(paragraph.text for paragraph in opened.paragraphs), *cells])
    for wanted in ("since November 2005", "The report quotes it in section C.", "under review", "USD 150.10"):
        assert wanted in texts.replace("\u00a0", " ")


def test_the_workbook_adds_costs_by_formulas_that_are_right(
    content: ReportContent, facts: RenderFacts, tmp_path: Path
) -> None:
    data = render_workbook(content, facts)
    kept, anew = sheets_of(data, tmp_path / "kept", is_calculated=False), sheets_of(data, tmp_path / "anew")
    assert kept["Costs"] == anew["Costs"]
    sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=True)["Costs"]
    sums = [row for row in sheet.iter_rows(min_row=2, values_only=True) if row[0] == "Sum"]
    assert [(row[3], row[4], row[5], row[6], row[7]) for row in sums] == [
        ("not stated", None, "not stated", 7, "USD"),
        ("A church", None, "an estimate", 20000, "XAF"),
        ("Extrabudgetary", 3, "actual", 150.1, "USD"),
    ]
    formulas = openpyxl.load_workbook(io.BytesIO(data))["Costs"]
    assert all(str(row[6].value).startswith("=SUMIFS(") for row in formulas.iter_rows() if row[0].value == "Sum")
    other = [
        row[:10] for row in openpyxl.load_workbook(io.BytesIO(data))["Lessons and gaps"].iter_rows(values_only=True)
    ]
    assert [row[9] for row in other[1:]] == [
        "open",
        "closed",
        None,
        "under review (noted by the mission)\nShow June.",
    ]


def test_a_report_without_costs_has_neither_chapter_nor_sheet(content: ReportContent, facts: RenderFacts) -> None:
    bare = replace(content, records=(builders.gap(),))
    assert "Costs" not in openpyxl.load_workbook(io.BytesIO(render_workbook(bare, facts))).sheetnames
    assert cost_rows(bare) == ()


def test_the_actions_of_a_plan_have_typed_days_and_states_in_words(
    content: ReportContent, facts: RenderFacts
) -> None:
    actions = (
        {"id": "1", "text": "Train all", "due": "2006-09-30", "status": "ongoing"},
        {"id": "2", "text": "Name focal points", "due": "2006-Q4", "status": "done"},
        {"id": "3", "text": "Meet", "due": "some day", "status": ""},
    )
    planned = replace(content, records=(Plan(id="PL-1", title="Plan", actions=actions),))
    for language, words in (("en", ("ongoing", "done")), ("fr", ("en cours", "terminée"))):
        made = render_workbook(replace(planned, language=language), facts)
        sheet = openpyxl.load_workbook(io.BytesIO(made)).worksheets
        rows = next(list(page.iter_rows(values_only=True)) for page in sheet if page["A2"].value == "PL-1")
        assert [row[4:7] for row in rows[1:]] == [
            ("2006-09-30", datetime(2006, 9, 30), "Train all"),
            ("2006-Q4", None, "Name focal points"),
            ("some day", None, "Meet"),
        ]
        assert [row[9] for row in rows[1:]] == [*words, None]
