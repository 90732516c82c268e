"""Forms built from a template: what is asked, folded, marked and explained."""

from collections.abc import Iterator
from typing import Any

import pytest
from drafts import PEOPLE, small_labels, small_template
from pytestqt.qtbot import QtBot

from ui.forms.answers import AnswerBook
from ui.forms.builder import FIRST, SectionForm
from ui.forms.fields import FormContext
from ui.forms.frame import CheckLine
from ui.messages import FindingWords


@pytest.fixture
def book() -> AnswerBook:
    return AnswerBook()


def form(book: AnswerBook, section: str, qtbot: QtBot, **values: Any) -> SectionForm:
    template = small_template()
    book.load({f"test/{key.replace('_', '-')}": value for key, value in values.items()}, {})
    made = SectionForm(template.section(f"test/{section}"), FormContext(small_labels(template), "adviser"), book)
    qtbot.addWidget(made)
    return made


def is_shown(made: SectionForm, question: str) -> bool:
    return not made.frames[f"test/{question}"].isHidden()


def lines(made: SectionForm, question: str) -> list[CheckLine]:
    found = made.frames[f"test/{question}"].findChildren(CheckLine)
    return [line for line in found if not line.isHidden()]


def finding(severity: str, question: str, address: str = "", code: str = "V9") -> FindingWords:
    place = address or f"report.test/{question}"
    return FindingWords(code, severity, place, "Where", "What and what to do.", "test/R", f"test/{question}")


def test_a_follow_up_comes_with_the_answer_that_asks_for_it(book: AnswerBook, qtbot: QtBot) -> None:
    made = form(book, "R", qtbot)
    assert not is_shown(made, "R-yn3.why")
    book.set("test/R-yn3", "no")
    assert is_shown(made, "R-yn3.why")
    book.set("test/R-yn3", "yes")
    assert not is_shown(made, "R-yn3.why")


def test_a_box_on_demand_is_folded_until_wanted(book: AnswerBook, qtbot: QtBot) -> None:
    made = form(book, "R", qtbot)
    assert not is_shown(made, "R-more")
    made._folds["test/R-more"].button.click()
    assert is_shown(made, "R-more")


def test_a_filled_box_on_demand_is_open(book: AnswerBook, qtbot: QtBot) -> None:
    assert is_shown(form(book, "R", qtbot, R_more="Words."), "R-more")


def test_what_is_typed_reaches_the_book_and_what_the_book_takes_back_reaches_the_field(
    book: AnswerBook, qtbot: QtBot
) -> None:
    made = form(book, "R", qtbot)
    field = made.frames["test/R-text"].field
    qtbot.keyClicks(field.focus_target(), "Clerk")
    assert book.values["test/R-text"] == "Clerk"
    book.undo()
    assert field.value() is None
    assert field.focus_target().text() == ""  # type: ignore[attr-defined]


def test_errors_stand_under_the_field_and_in_its_description(book: AnswerBook, qtbot: QtBot) -> None:
    made = form(book, "R", qtbot)
    made.set_findings([finding("warning", "R-text"), finding("error", "R-text")])
    assert len(lines(made, "R-text")) == 1  # first things first
    target = made.frames["test/R-text"].field.focus_target()
    assert "What and what to do." in target.accessibleDescription()
    made.set_findings([])
    assert lines(made, "R-text") == []
    assert "What" not in target.accessibleDescription()


def test_a_fact_to_explain_brings_a_line_for_the_note(book: AnswerBook, qtbot: QtBot) -> None:
    made = form(book, "R", qtbot)
    frame = made.frames["test/R-1"]
    assert frame.note.isHidden()
    made.set_findings([finding("explain", "R-1", code="V22")])
    assert not frame.note.isHidden()
    frame.note.edit.setPlainText("Two offices report together.")
    assert book.note("test/R-1") == "Two offices report together."
    assert book.change("test/R-1").note.codes == ("V22",)  # type: ignore[union-attr]


def test_a_finding_leads_to_the_cell_it_names(book: AnswerBook, qtbot: QtBot) -> None:
    made = form(book, "T", qtbot, T_2=PEOPLE)
    address = "report.test/T-2.national.men"
    made.set_findings([finding("warning", "T-2", address)])
    assert made.reveal(finding("warning", "T-2", address))
    table = made.frames["test/T-2"].field.table  # type: ignore[attr-defined]
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, 2)
    assert not made.reveal(finding("error", "C-1"))


def test_a_gap_in_a_people_table_can_be_closed_beside_the_words(book: AnswerBook, qtbot: QtBot) -> None:
    made = form(book, "T", qtbot, T_2=PEOPLE)
    frame = made.frames["test/T-2"]
    frame.field.left.emit()
    assert len(lines(made, "T-2")) == 1
    assert "National partners, men" in frame.field.problem()
    frame.field.not_collected.click()  # type: ignore[attr-defined]
    assert frame.field.problem() == ""
    assert lines(made, "T-2") == []
    assert book.values["test/T-2"]["national"] == {"women": 182, "men": "not_collected"}


def slow_form(book: AnswerBook, qtbot: QtBot) -> tuple[SectionForm, list[Iterator[None]]]:
    """Return a form that comes turn by turn, and where it hands in its steps."""
    handed: list[Iterator[None]] = []
    template = small_template()
    context = FormContext(small_labels(template), "adviser", pace=lambda _form, steps: handed.append(steps))
    made = SectionForm(template.section("test/R"), context, book)
    qtbot.addWidget(made)
    return made, handed


def test_a_long_form_comes_turn_by_turn(book: AnswerBook, qtbot: QtBot) -> None:
    whole = form(book, "R", qtbot)
    slow, handed = slow_form(book, qtbot)
    assert (len(slow.frames), slow.is_filling) == (FIRST, True)
    grown: list[int] = []
    slow.grown.connect(lambda: grown.append(len(slow.frames)))
    for _step in handed[0]:
        pass
    assert (list(slow.frames), slow.is_filling, len(handed)) == (list(whole.frames), False, 1)
    assert grown == sorted(grown)
    assert [key for key in slow.frames if is_shown(slow, key.removeprefix("test/"))] == [
        key for key in whole.frames if is_shown(whole, key.removeprefix("test/"))
    ]


def test_what_is_gone_to_is_there_before_its_turn(book: AnswerBook, qtbot: QtBot) -> None:
    slow, handed = slow_form(book, qtbot)
    last = slow.asked()[-1].id
    assert last not in slow.frames
    assert slow.reveal_answer(last, f"report.{last}")
    assert is_shown(slow, last.removeprefix("test/"))
    for _step in handed[0]:
        pass
    assert set(slow.frames) == set(form(book, "R", qtbot).frames) | {last}
