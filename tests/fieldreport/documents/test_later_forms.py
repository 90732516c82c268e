"""The forms of 2014 and 2018 in PDF and workbook: outputs, areas, what is worked out, what a form says of itself."""

import io
import re
from dataclasses import replace
from typing import Any

import builders
import fillings
import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from fieldreport.documents.answers import ShownSection, shown_sections
from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.report_pdf import render_pdf
from fieldreport.documents.words import words_of
from fieldreport.documents.workbook import render_workbook
from fieldreport.missions import mission
from fieldreport.reports import ReportContent
from fieldreport.templates import load_labels, load_template

FORMS = [(version, role) for version in ("2014", "2018") for role in ("adviser", "focal-point")]


def filled(version: str, role: str = "adviser", **changes: Any) -> ReportContent:
    quarter = fillings.QUARTERS[version]
    values = fillings.values(version, role) | changes.pop("values", {})
    return ReportContent(
        mission=mission("MINUSCA" if role == "adviser" else "UNFICYP"),
        quarter=quarter,
        role=role,
        template=load_template(version),
        answers={key: builders.answer(key, value, period=str(quarter)) for key, value in values.items()},
        records=fillings.records(version),
        **changes,
    )


def text_of(content: ReportContent, facts: RenderFacts) -> str:
    document = PdfDocument(render_pdf(content, facts).data)
    try:
        pages = " ".join(page.get_textpage().get_text_range() for page in document)
        return re.sub(r"[ \r\n]+", " ", pages)  # a line may end with a space, so that words stay apart when read
    finally:
        document.close()


def section(content: ReportContent, name: str) -> ShownSection:
    labels = load_labels(content.template.version, content.language)
    shown = shown_sections(content, labels, words_of(content.language))
    return next(held for held in shown if held.section.id == f"{content.template.version}/{name}")


@pytest.mark.parametrize(("version", "role"), FORMS)
def test_both_forms_are_printed_whole(version: str, role: str, facts: RenderFacts) -> None:
    facts = replace(facts, signatories=(role,))
    content = filled(version, role)
    text = text_of(content, facts)
    assert words_of("en")["missing"] not in text
    assert f"version {version}, derived" in text
    assert "About this form" in text and "Open points" in text
    assert "Gender officer" in text


def test_an_output_reads_on_into_its_evidence(facts: RenderFacts) -> None:
    text = text_of(filled("2014"), facts)
    assert "Under way. The two-hour module" in text
    assert "Chances to train senior leaders found" in text


def test_areas_in_the_mandate_say_why_they_have_no_result(facts: RenderFacts) -> None:
    held = section(filled("2014"), "PA-2")
    assert (held.state, held.reason) == ("nothing", "No event was planned this quarter.")
    assert section(filled("2014"), "PA-5").reason == "Mine action is with the country team."
    assert "Mine action is with the country team." in text_of(filled("2014"), facts)


def test_a_reason_left_over_from_another_state_is_not_shown() -> None:
    content = filled("2014", values={"2014/PA-5.0": "nothing", "2014/PA-5.0.why": "Nothing was cleared."})
    assert section(content, "PA-5").reason == "Nothing was cleared."


def test_an_area_that_need_not_be_answered_is_not_missed() -> None:
    labels = load_labels("2014", "en")
    content = filled("2014")
    assert "2014/PA-9" not in {held.section.id for held in shown_sections(content, labels, words_of("en"))}


@pytest.mark.parametrize(
    ("question", "value"),
    [("LINK", [3]), ("LINK", "x"), ("GV-3", -1), ("GV-1", ["a"]), ("GV-2", {"conflict_related": 4})],
)
def test_an_answer_that_nobody_can_read_spoils_no_document(question: str, value: Any, facts: RenderFacts) -> None:
    name = f"2018/GV.{question}" if question == "LINK" else f"2018/{question}"
    assert "Resources" in text_of(filled("2018", values={name: value}), facts)


def test_goals_and_ledgers_stand_in_their_place() -> None:
    goals = next(item for item in section(filled("2018"), "UP").items if item.question.purpose == "parity")
    assert goals.table is not None
    assert goals.table.rows[0] == ("Troops", "7.2%", "–", "15%", "\u22127.8")
    funds = next(item for item in section(filled("2018"), "FI").items if item.question.purpose == "funds")
    assert funds.table is not None and funds.table.rows[0][0] == "Women's resource centre"


def test_only_asked_parts_of_people_have_a_column() -> None:
    people = {
        item.question.id: item.table for section_ in ("UP", "GV") for item in section(filled("2018"), section_).items
    }
    uniformed, survivors = people["2018/UP-1"], people["2018/GV-2"]
    assert uniformed is not None and uniformed.columns[1:4] == ("Women", "Men", "Total")
    assert survivors is not None and survivors.columns[1:5] == ("Women", "Men", "Girls", "Boys")


@pytest.mark.parametrize(("version", "role"), FORMS)
def test_the_workbook_names_the_form_and_holds_its_answers(version: str, role: str, facts: RenderFacts) -> None:
    data = render_workbook(filled(version, role), replace(facts, signatories=(role,)))
    book = load_workbook(io.BytesIO(data), read_only=True)
    cover = [cell for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell]
    assert f"Standardized template, version {version}, derived" in cover
    assert load_labels(version, "en").note("derived") in cover
    answers = [row[0] for row in book.worksheets[1].iter_rows(min_row=2, values_only=True)]
    assert f"{version}/ST-1" in answers
    if version == "2018":
        assert "2018/UP-2" in answers
    book.close()


def test_every_figure_of_an_answer_is_a_typed_cell(facts: RenderFacts) -> None:
    content = filled("2018")
    book = load_workbook(io.BytesIO(render_workbook(content, facts)), read_only=True)
    rows = list(book["Figures in answers"].iter_rows(min_row=2, values_only=True))
    formats = {cell.number_format for row in book["Figures in answers"].iter_rows(min_row=2) for cell in row[4:5]}
    book.close()
    uniformed = [row[2:5] for row in rows if row[0] == "2018/UP-1"]
    counts = content.answers["2018/UP-1"].value
    code, group = next((code, group) for code, group in counts.items() if isinstance(group.get("women"), int))
    label = load_labels("2018", "en").choice(content.template.question("2018/UP-1").rows.list_id, code)
    assert (label, "Women", group["women"]) in uniformed
    assert {type(row[4]) for row in rows} <= {int, float, str}
    assert any(row[5] for row in rows), "amounts have their currency"
    assert "0.0%" in formats


def test_the_long_number_of_an_area_is_no_part_of_its_title(facts: RenderFacts) -> None:
    chapters = render_pdf(filled("2014"), replace(facts, signatories=("adviser",))).chapters
    assert "PA-1" in {chapter.number for chapter in chapters}
    assert not [chapter.title for chapter in chapters if chapter.title.startswith("PA-")]
