"""Fields: every question type shows, reads and gives back its answer."""

from typing import Any

import pytest
from drafts import small_labels, small_template
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from fieldreport.errors import FieldReportError
from fieldreport.templates.language import QUESTION_TYPES
from ui.forms.choices import CheckGroup, Option, RadioGroup
from ui.forms.fields import QUESTION_TYPES_BUILT, FormContext, make_field
from ui.forms.lines import CountField, DateField, DecimalField, MoneyField
from ui.forms.links import LinkOption
from ui.forms.narrative import NarrativeField
from ui.typed_dates import date_words, parse_typed_date

VALUES = {
    "test/T-1": "Two words.\nAnd more.",
    "test/T-2": {"military": {"women": 1, "men": 2}},
    "test/R-text": "Clerk",
    "test/R-one": "second",
    "test/R-many": ["first", "second"],
    "test/R-yn3": "dont_know",
    "test/R-yn4": "na",
    "test/R-int": 1234,
    "test/R-pct": "12.5",
    "test/R-date": "2006-03",
    "test/R-money": {"amount": "1234.50", "currency": "CDF", "rate": "441.5", "rate_date": "2006-06-01"},
    "test/R-table": [{"id": "1", "level": "first", "posts": 2}, {"id": "2", "posts": "not_collected"}],
    "test/R-links": [{"kind": "training", "id": "T-1"}, {"kind": "training", "id": "not offered"}],
    "test/R-more": {"state": "na"},
}


def enter(edit: QLineEdit, text: str) -> None:
    """Type as an input method does: QTest knows the keys of Latin letters only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


@pytest.fixture
def context() -> FormContext:
    template = small_template()
    return FormContext(small_labels(template), "adviser", links=(LinkOption("training", "T-1", "A course"),))


def test_there_is_a_field_for_every_type() -> None:
    assert QUESTION_TYPES_BUILT == QUESTION_TYPES


@pytest.mark.parametrize("question_id", VALUES)
def test_answers_come_back_as_they_were_shown(question_id: str, context: FormContext, qtbot: QtBot) -> None:
    field = make_field(context.labels.template.question(question_id), context)
    qtbot.addWidget(field)
    assert field.value() is None
    field.set_value(VALUES[question_id])
    assert field.value() == VALUES[question_id]
    field.set_value(None)
    assert field.value() is None


@pytest.mark.parametrize(
    ("typed", "answer", "shown"),
    [
        ("1234", 1234, "1,234"),
        ("١٢٣٤", 1234, "1,234"),
        ("1 234", 1234, "1,234"),
        ("1.234", 1234, "1,234"),
        ("", None, ""),
    ],
)
def test_a_count_is_echoed_as_understood(typed: str, answer: int | None, shown: str, qtbot: QtBot) -> None:
    field = CountField()
    qtbot.addWidget(field)
    enter(field.edit, typed)
    field.edit.left.emit()
    assert field.value() == answer
    assert field.edit.text() == shown
    assert field.problem() == ""


def test_what_cannot_be_read_stays_and_is_explained_until_the_key_that_fixes_it(qtbot: QtBot) -> None:
    field = CountField()
    qtbot.addWidget(field)
    field.set_value(7)
    field.edit.clear()
    qtbot.keyClicks(field.edit, "3x")
    assert field.problem() == ""  # not while typing
    field.edit.left.emit()
    assert "3x" in field.problem()
    assert field.edit.text() == "3x"
    qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert field.problem() == ""
    assert field.value() == 3


def test_an_ambiguous_amount_is_asked_about_not_guessed(qtbot: QtBot) -> None:
    field = MoneyField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field.amount, "1,234")
    field.amount.left.emit()
    assert "1234" in field.problem()
    assert "1.234" in field.problem()
    qtbot.keyClicks(field.amount, ".00")
    field.amount.left.emit()
    assert field.value() == {"amount": "1234.00", "currency": "USD"}


def test_local_currency_asks_for_rate_and_date(qtbot: QtBot) -> None:
    field = MoneyField()
    qtbot.addWidget(field)
    assert field.rate.parentWidget().isHidden()
    field.set_value({"amount": "10.00", "currency": "CDF"})
    assert not field.rate.parentWidget().isHidden()
    qtbot.keyClicks(field.rate, "441,5")
    qtbot.keyClicks(field.rate_date, "1.6.2006")
    assert field.value() == {"amount": "10.00", "currency": "CDF", "rate": "441.5", "rate_date": "2006-06-01"}


@pytest.mark.parametrize(("typed", "answer"), [("12,5", "12.5"), ("12.5%", "12.5"), ("40", 40)])
def test_percentages_take_either_decimal_mark(typed: str, answer: Any, qtbot: QtBot) -> None:
    field = DecimalField("%")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, typed)
    assert field.value() == answer


@pytest.mark.parametrize(
    ("typed", "stored", "words"),
    [
        ("14.3.2006", "2006-03-14", "14 March 2006"),
        ("14/3/06", "2006-03-14", "14 March 2006"),
        ("14 mar 2006", "2006-03-14", "14 March 2006"),
        ("2006-03-14", "2006-03-14", "14 March 2006"),
        ("١٤/٣/٢٠٠٦", "2006-03-14", "14 March 2006"),
        ("March 2006", "2006-03", "March 2006"),
        ("3/2006", "2006-03", "March 2006"),
        ("Q1 2006", "2006-Q1", "Q1 2006"),
        ("2006", "2006", "2006"),
    ],
)
def test_dates_are_read_day_first_and_echoed_with_the_month(typed: str, stored: str, words: str) -> None:
    parsed = parse_typed_date(typed)
    assert parsed is not None
    assert parsed.text == stored
    assert date_words(parsed) == words


@pytest.mark.parametrize("typed", ["31.2.2006", "13/2006", "soon", "1.2.3.4", "5"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(FieldReportError) as refused:
        parse_typed_date(typed)
    assert refused.value.code == "BAD_DATE"


def test_french_months_are_understood() -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    parsed = parse_typed_date("14 août 2006")
    assert parsed is not None
    assert parsed.text == "2006-08-14"


def test_a_date_field_echoes_the_month(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, "3/4/2006")
    field.edit.left.emit()
    assert field.edit.text() == "3 April 2006"
    assert field.value() == "2006-04-03"


def test_a_narrative_grows_with_its_text_and_counts_words(qtbot: QtBot) -> None:
    field = NarrativeField(80, 100)
    qtbot.addWidget(field)
    field.resize(640, 200)
    field.show()
    before = field.edit.height()
    field.set_value("word " * 120)
    assert field.edit.height() > before
    assert field.meter.is_above_limit
    assert "20" in field.meter.accessibleName()


def test_a_paragraph_of_many_pages_is_laid_out_without_kerning(qtbot: QtBot) -> None:
    field = NarrativeField()
    qtbot.addWidget(field)
    field.show()
    light, usual = QFont.StyleStrategy.PreferNoShaping, QFont.StyleStrategy.PreferDefault
    long = "Forty women took the floor. " * 1000

    def strategy() -> QFont.StyleStrategy:
        return field.edit.document().defaultFont().styleStrategy()

    for text, wanted in (("Short.", usual), (long, light), (long.replace(". ", ".\n"), usual)):
        field.set_value(text)
        assert strategy() == wanted
        assert field.value() == text
    qtbot.keyClicks(field.edit, "A")
    assert strategy() == usual
    field.edit.insertPlainText(long)
    assert strategy() == light
    size = field.edit.document().defaultFont().pixelSize()
    field.edit.setStyleSheet("font-size: 33px")  # as a change of the zoom does
    assert (strategy(), field.edit.document().defaultFont().pixelSize()) == (light, 33) != (light, size)


def test_a_narrative_takes_plain_text_only_and_tab_leaves_it(qtbot: QtBot) -> None:
    field = NarrativeField()
    qtbot.addWidget(field)
    assert field.edit.tabChangesFocus()
    field.set_value("<b>not bold</b>")
    assert field.value() == "<b>not bold</b>"


def test_white_space_is_no_answer(qtbot: QtBot) -> None:
    field = NarrativeField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, "  ")
    assert field.value() is None


def test_a_radio_answer_moves_with_arrows_and_can_be_taken_back(qtbot: QtBot) -> None:
    field = RadioGroup([Option("yes", "Yes"), Option("no", "No")])
    qtbot.addWidget(field)
    field.show()
    edits: list[int] = []
    field.edited.connect(lambda: edits.append(1))
    field.buttons["yes"].click()
    qtbot.keyClick(field.buttons["yes"], Qt.Key.Key_Down)
    assert field.value() == "no"
    qtbot.keyClick(field.buttons["no"], Qt.Key.Key_Delete)
    assert field.value() is None
    assert len(edits) == 3


def test_other_words_are_kept_where_the_list_takes_them(qtbot: QtBot) -> None:
    field = CheckGroup([Option("A1", "A1")], takes_other_words=True)
    qtbot.addWidget(field)
    field.set_value(["A1", "D7"])
    assert isinstance(field.other, QLineEdit)
    assert field.other.text() == "D7"
    qtbot.keyClicks(field.other, "; D8")
    assert field.value() == ["A1", "D7", "D8"]
