"""The report as a Word document: what a stock tool reads in it, its structure, the same bytes for the same data."""

import io
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree

from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.report_word import render_word
from fieldreport.models import Answer
from fieldreport.reports import ReportContent

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
IDENTITY = "ab" * 32


@pytest.fixture(scope="module")
def made(rich: ReportContent, facts: RenderFacts) -> bytes:
    return render_word(rich, facts, identity=IDENTITY)


@pytest.fixture(scope="module")
def opened(made: bytes) -> "docx.document.Document":
    return docx.Document(io.BytesIO(made))


def notes_of(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        tree = etree.fromstring(held.read("word/footnotes.xml"))
    return ["".join(note.itertext()).strip().replace("\u00a0", " ") for note in tree.findall(f"{WORD}footnote")][2:]


def test_a_stock_tool_makes_pages_of_it(made: bytes, tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(made)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "report.docx")]
    subprocess.run(command, check=True, capture_output=True)
    read = subprocess.run(["pdftotext", str(tmp_path / "report.pdf"), "-"], check=True, capture_output=True)
    text = " ".join(read.stdout.decode().split())
    assert "Égalité: œuvre" in text
    assert "<b>forte</b>" in text
    assert "Source: MONUC, Q2 2006, revision 2, question 2006/AR-B.PR.F." in text


def test_headings_are_words_own_and_in_order(opened: "docx.document.Document") -> None:
    headings = [(held.style.name, held.text) for held in opened.paragraphs if held.style.name.startswith("Heading")]
    names = [text for level, text in headings if level == "Heading 1"]
    assert names.index("1  Basic information") < names.index("People in training") < names.index("Trainings")
    assert {level for level, _ in headings} == {"Heading 1", "Heading 2", "Heading 3"}


def test_tables_say_which_row_is_their_header(opened: "docx.document.Document") -> None:
    titled = [table for table in opened.tables if table.rows[0]._tr.findall(f".//{WORD}tblHeader")]
    heads = [[cell.text for cell in table.rows[0].cells] for table in titled]
    assert any(head[:2] == ["Component", "Women"] for head in heads)
    people = next(table for table in titled if table.rows[0].cells[0].text == "Component")
    assert [cell.text for cell in people.rows[-1].cells][:2] == ["All components", "222"]


def test_every_mark_has_its_note_and_every_note_its_mark(made: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(made)) as held:
        body = etree.fromstring(held.read("word/document.xml"))
    marks = [held.get(f"{WORD}id") for held in body.iter(f"{WORD}footnoteReference")]
    assert marks == [str(number) for number in range(1, len(notes_of(made)) + 1)]
    assert marks


def test_notes_name_the_records_behind_a_table(made: bytes) -> None:
    assert any("training T-1" in note and "training T-2" in note for note in notes_of(made))
    assert all(note.startswith("Source: MONUC, Q2 2006, revision 2, ") for note in notes_of(made))


def test_it_says_whether_it_copies_something_signed(rich: ReportContent, facts: RenderFacts, made: bytes) -> None:
    signed = "\n".join(held.text for held in docx.Document(io.BytesIO(made)).paragraphs)
    draft = "\n".join(held.text for held in docx.Document(io.BytesIO(render_word(rich, facts))).paragraphs)
    assert f"SHA-256 of its report.json: {IDENTITY}" in signed
    assert "copy of a draft" in draft
    assert "SHA-256" not in draft


def test_charts_are_read_to_who_does_not_see_them(opened: "docx.document.Document") -> None:
    described = [shape._inline.docPr.get("descr") for shape in opened.inline_shapes]
    assert len(described) == 2
    assert "Police 50.0" in described[0]
    assert described[1].startswith("Utilization over time, USD.")


def test_letters_without_a_glyph_of_ours_are_kept(rich: ReportContent, facts: RenderFacts) -> None:
    asked = next(held for held in rich.answers if held.endswith("PR.F"))
    answer = Answer(id="a", period="2006-Q2", template="2006", question=asked, value="المرأة والسلام \x01 𝄞")
    held = render_word(replace(rich, answers={**rich.answers, asked: answer}), facts)
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(held)).paragraphs)
    assert "المرأة والسلام  𝄞" in text  # what XML cannot hold is left out


def test_the_file_speaks_the_language_of_the_report(rich_french: ReportContent, facts: RenderFacts) -> None:
    document = docx.Document(io.BytesIO(render_word(rich_french, facts)))
    tag = document.styles["Normal"].element.find(f".//{WORD}lang")
    assert tag.get(f"{WORD}val") == "fr-FR"
    assert document.core_properties.language == "fr"
    assert document.core_properties.created.isoformat() == "2006-07-19T09:30:00+00:00"
    assert any(held.text == "Formations" for held in document.paragraphs)


def test_same_data_same_bytes(rich: ReportContent, facts: RenderFacts, made: bytes) -> None:
    assert render_word(rich, facts, identity=IDENTITY) == made
