"""Tables with rich rows in the form: the grid, sheets that open one at a time, tables inside them, their checks."""

import copy
from typing import Any

import builders
import pytest
from programme import PLAN, PROGRESS, VALUES, programme_report
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldreport.templates import load_labels, load_template
from fieldreport.validation import CheckContext, check
from ui.forms.answers import AnswerBook
from ui.forms.builder import SectionForm
from ui.forms.cells import ChoiceField
from ui.forms.choices import Option
from ui.forms.context import FormContext
from ui.forms.earlier import answer_words
from ui.forms.sheets import SheetsField
from ui.messages import finding_words


@pytest.fixture
def book() -> AnswerBook:
    made = AnswerBook()
    made.load(copy.deepcopy(VALUES), {})
    return made


def form(book: AnswerBook, section: str, qtbot: QtBot) -> SectionForm:
    context = FormContext(load_labels("2008", "en"), "adviser", answers=book.values)
    made = SectionForm(load_template("2008").section(f"2008/{section}"), context, book)
    qtbot.addWidget(made)
    return made


def field_of(made: SectionForm, name: str) -> SheetsField:
    held = made.frames[f"2008/{name}"].field
    assert isinstance(held, SheetsField)
    return held


def test_the_grid_counts_and_leads_to_the_lines(book: AnswerBook, qtbot: QtBot) -> None:
    plan = field_of(form(book, "PL", qtbot), "PL")
    assert plan.grid is not None
    texts = {key: cell.text() for key, cell in plan.grid.cells.items() if cell.text() != "·"}
    assert texts == {("PART", "CAP"): "1", ("PART", "ADVO"): "1", ("PROT", "POL"): "1"}
    plan.grid.cells["PART", "ADVO"].click()
    assert [sheet.is_open for sheet in plan.sheets.values()] == [False, True, False]
    assert plan.grid.cells["PART", "ADVO"].accessibleName() == "Participation, Advocacy: 1 line(s)"


def test_an_empty_cell_begins_a_line_there(book: AnswerBook, qtbot: QtBot) -> None:
    plan = field_of(form(book, "PL", qtbot), "PL")
    assert plan.grid is not None
    plan.grid.cells["NORM", "NET"].click()
    added = book.values["2008/PL"][3]
    assert (added["theme"], added["strategy"]) == ("NORM", "NET")
    assert added["id"] not in {line["id"] for line in PLAN}
    assert plan.sheets["[3]"].is_open


def test_only_what_a_row_asks_for_is_shown(book: AnswerBook, qtbot: QtBot) -> None:
    plan = field_of(form(book, "PL", qtbot), "PL")
    plan.open("[0]")
    indicators = plan.sheets["[0]"].cells["ind"].field
    assert isinstance(indicators, SheetsField)
    indicators.open("[0]")
    cells = indicators.sheets["[0]"].cells
    assert not cells["base"].isHidden() and cells["base_text"].isHidden() and cells["no_base"].isHidden()
    cells["base"].field.edit.setText("")  # type: ignore[attr-defined]
    cells["base"].field.edit.textEdited.emit("")  # type: ignore[attr-defined]
    assert not cells["no_base"].isHidden() and cells["base_date"].isHidden()
    assert "base" not in book.values["2008/PL"][0]["ind"][0]


def test_progress_has_a_sheet_for_each_line_before_anything_is_written(book: AnswerBook, qtbot: QtBot) -> None:
    book.load({"2008/PL": copy.deepcopy(PLAN)}, {})
    progress = field_of(form(book, "PR", qtbot), "PR")
    assert [sheet.head.text() for sheet in progress.sheets.values()] == [line["title"] for line in PLAN]
    assert progress.value() is None
    progress.open("[l2]")
    status = progress.sheets["[l2]"].cells["status"].field
    status.box.setCurrentIndex(2)  # type: ignore[attr-defined]
    status.box.activated.emit(2)  # type: ignore[attr-defined]
    assert book.values["2008/PR"] == [{"from": "l2", "status": "late"}]
    assert not progress.sheets["[l2]"].cells["reason"].isHidden()


def test_what_is_reached_is_typed_below_its_indicator(book: AnswerBook, qtbot: QtBot) -> None:
    progress = field_of(form(book, "PR", qtbot), "PR")
    progress.open("[l2]")
    values = progress.sheets["[l2]"].cells["val"].field
    assert isinstance(values, SheetsField) and values.is_flat
    [sheet] = values.sheets.values()
    assert sheet.name.text() == "Broadcasts in local languages"
    assert sheet.caption.text() == "Events · Baseline: 0 · Target: 120"
    sheet.cells["value"].field.inner.edit.textEdited.emit("25")  # type: ignore[attr-defined]
    assert book.values["2008/PR"][1]["val"] == [{"from": "i1", "value": 25}]


def test_progress_follows_the_plan(book: AnswerBook, qtbot: QtBot) -> None:
    progress = field_of(form(book, "PR", qtbot), "PR")
    book.set("2008/PL", copy.deepcopy(PLAN[:2]))
    sheets = list(progress.sheets.values())
    assert [sheet.remove.isHidden() for sheet in sheets] == [True, True, False]
    assert sheets[2].head.text() == "About a line that is no longer in the plan"
    sheets[2].remove.click()
    assert [row["from"] for row in book.values["2008/PR"]] == ["l1", "l2"]


def test_a_line_is_taken_out(book: AnswerBook, qtbot: QtBot) -> None:
    plan = field_of(form(book, "PL", qtbot), "PL")
    plan.sheets["[1]"].remove.click()
    assert [line["id"] for line in book.values["2008/PL"]] == ["l1", "l3"]
    assert book.undo() == "2008/PL"
    assert [sheet.head.text() for sheet in plan.sheets.values()] == [line["title"] for line in PLAN]


def test_undo_gives_a_cell_back(book: AnswerBook, qtbot: QtBot) -> None:
    plan = field_of(form(book, "PL", qtbot), "PL")
    plan.open("[0]")
    title = plan.sheets["[0]"].cells["title"].field
    title.edit.textEdited.emit("Police")  # type: ignore[attr-defined]
    assert plan.sheets["[0]"].head.text() == "Police"
    book.undo()
    assert title.value() == "Women in the security sector"


def broken() -> tuple[Any, ...]:
    plan, progress = copy.deepcopy(PLAN), copy.deepcopy(PROGRESS)
    del plan[0]["ind"][0]["base"]
    del progress[1]["val"]
    content = programme_report(values={"2008/PL": plan, "2008/PR": progress})
    labels = load_labels("2008", "en")
    found = check(content, CheckContext(today=builders.TODAY))
    return plan, progress, tuple(finding_words(held, labels) for held in found if held.code == "V21")


@pytest.mark.parametrize(
    ("section", "path"), [("PL", ("[0]", "ind", "[0]", "base")), ("PR", ("[l2]", "val", "[i1]", "value"))]
)
def test_a_check_leads_to_its_cell(book: AnswerBook, qtbot: QtBot, section: str, path: tuple[str, ...]) -> None:
    plan, progress, findings = broken()
    book.load({"2008/PL": plan, "2008/PR": progress}, {})
    made = form(book, section, qtbot)
    made.show()
    made.set_findings(findings)
    held = field_of(made, section)
    [finding] = [one for one in findings if one.question_id == f"2008/{section}"]
    assert not held.sheets[path[0]].mark.isHidden()
    assert made.reveal(finding)
    inner = held.sheets[path[0]].cells[path[1]].field
    assert isinstance(inner, SheetsField)
    cell = inner.sheets[path[2]].cells[path[3]]
    qtbot.waitUntil(lambda: cell.field.focus_target().hasFocus() or not made.isActiveWindow())
    assert held.sheets[path[0]].is_open and inner.sheets[path[2]].is_open
    assert any("is empty" in label.text() for label in cell.findChildren(QLabel))


def test_a_choice_or_other_words(qtbot: QtBot) -> None:
    field = ChoiceField([Option("persons", "Persons"), Option("events", "Events")])
    qtbot.addWidget(field)
    assert (field.read("events"), field.read("Radio sets"), field.read(" ")) == ("events", "Radio sets", None)
    field.set_value("persons")
    assert field.edit.text() == "Persons"


def test_a_sheet_may_be_added_and_named(book: AnswerBook, qtbot: QtBot) -> None:
    sheets = field_of(form(book, "GP", qtbot), "GP")
    sheets.add.click()
    assert sheets.value() is not None and len(sheets.value()) == 1  # an empty sheet is no answer yet
    sheets.sheets["[1]"].cells["title"].field.edit.textEdited.emit("Mixed patrols")  # type: ignore[attr-defined]
    assert book.values["2008/GP"][1]["title"] == "Mixed patrols"


def test_tab_goes_through_an_open_sheet_before_the_next(book: AnswerBook, qtbot: QtBot) -> None:
    made = form(book, "PL", qtbot)
    plan = field_of(made, "PL")
    plan.open("[1]")
    fields = [plan.sheets["[1]"].cells[name].field.focus_target() for name in ("title", "theme", "strategy")]
    order: list[Any] = [plan.sheets["[1]"].remove]
    while order[-1] is not plan.sheets["[2]"].head and len(order) < 300:
        order.append(order[-1].nextInFocusChain())
    assert [widget for widget in order if widget in fields] == fields


def test_last_quarters_lines_in_words() -> None:
    question = load_template("2008").question("2008/PL")
    words = answer_words(question, PLAN, load_labels("2008", "en"))
    assert "Programme Radio for women candidates" in words
    assert "Extra-budgetary; Peacekeeping budget (assessed)" in words
    assert "{" not in words
