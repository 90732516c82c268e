"""Figures in a text field: one unit for the caret, a number for the clipboard, a way to the records."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldreport.figures import QuotedFigure
from fieldreport.quotes import Quote, Reference, Value, with_values
from ui.forms.figure_words import Names, Offered, offered, value_words
from ui.forms.narrative import NarrativeField
from ui.forms.quoting_edit import OWN_TEXT

WOMEN, MEN = Reference("trainings", "women"), Reference("trainings", "men", filters=(("component", "police"),))
TEXT = "We trained {trainings.women: 1412+} women 😀 and {trainings.men component=police: 8} men."
SHOWN = "We trained at least 1,412 women 😀 and 8 men."


class Source:
    """Offers two figures, and remembers what was opened."""

    names = Names()

    def __init__(self) -> None:
        self.values = {WOMEN: Value(Decimal(1412), is_floor=True), MEN: Value(Decimal(8))}
        self.opened: list[Reference] = []

    def offer(self, _asking: QObject, done: Callable[[Sequence[Offered]], Any]) -> None:
        done(
            [offered(QuotedFigure(one, value, ("training[T-1]",)), self.names) for one, value in self.values.items()]
        )

    def refresh(self, _asking: QObject, text: str, done: Callable[[str], Any]) -> None:
        done(with_values(text, self.values.get))

    def open_records(self, reference: Reference) -> None:
        self.opened.append(reference)


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def field(qtbot: QtBot, source: Source) -> NarrativeField:
    made = NarrativeField(figures=source)
    qtbot.addWidget(made)
    made.remedy()
    made.resize(500, 200)
    made.show()
    qtbot.waitExposed(made)
    made.set_value(TEXT)
    made.edit.setFocus()
    return made


def _put_caret(field: NarrativeField, place: int) -> None:
    cursor = field.edit.textCursor()
    cursor.setPosition(place)
    field.edit.setTextCursor(cursor)


def _place(field: NarrativeField) -> int:
    return field.edit.textCursor().position()


def test_the_number_stands_in_the_text_and_the_reference_is_kept(field: NarrativeField) -> None:
    assert field.edit.toPlainText() == SHOWN
    assert field.value() == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "a {b} {{trainings.women: 3}} {trainings.women}",
        "😀{trainings.women: 3}{trainings.women: 3}",
        "x\n\n{gaps.count: 2}\ny",
        "",
    ],
)
def test_every_text_is_kept_as_it_came(field: NarrativeField, text: str) -> None:
    field.set_value(text)
    assert field.value() == (text or None)


def test_the_caret_goes_over_a_figure_as_one(field: NarrativeField) -> None:
    start, end = SHOWN.index("at least"), SHOWN.index(" women")
    _put_caret(field, start)
    QTest.keyClick(field.edit, Qt.Key.Key_Right)
    assert _place(field) == end
    QTest.keyClick(field.edit, Qt.Key.Key_Left)
    assert _place(field) == start
    QTest.keyClick(field.edit, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert field.edit.textCursor().selectedText() == "at least 1,412"


def test_typing_beside_a_figure_is_plain(field: NarrativeField) -> None:
    _put_caret(field, SHOWN.index(" women"))
    QTest.keyClicks(field.edit, " brave")
    assert field.value() == TEXT.replace("1412+} women", "1412+} brave women")
    _put_caret(field, SHOWN.index("at least"))
    QTest.keyClicks(field.edit, "x")
    assert field.value() == TEXT.replace("{trainings.women", "x{trainings.women").replace(
        "+} women", "+} brave women"
    )


@pytest.mark.parametrize(
    ("key", "place"), [(Qt.Key.Key_Backspace, SHOWN.index(" women")), (Qt.Key.Key_Delete, SHOWN.index("at least"))]
)
def test_a_figure_is_deleted_as_one_and_undo_brings_it_back(field: NarrativeField, key: Qt.Key, place: int) -> None:
    _put_caret(field, place)
    QTest.keyClick(field.edit, key)
    assert field.value() == TEXT.replace("{trainings.women: 1412+}", "")
    field.edit.undo()
    assert field.value() == TEXT


def test_what_is_copied_is_the_number_and_within_the_program_the_reference(field: NarrativeField) -> None:
    field.edit.selectAll()
    made = field.edit.createMimeDataFromSelection()
    assert made.text() == SHOWN
    assert made.data(OWN_TEXT).data().decode() == TEXT
    cursor = field.edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    field.edit.setTextCursor(cursor)
    field.edit.insertFromMimeData(made)
    assert field.value() == TEXT + TEXT
    elsewhere = QMimeData()
    elsewhere.setText(" {so}")
    field.edit.insertFromMimeData(elsewhere)
    assert field.value() == TEXT + TEXT + " {so}"


def test_a_broken_figure_is_text(field: NarrativeField) -> None:
    cursor = field.edit.textCursor()
    cursor.setPosition(SHOWN.index("412"))
    cursor.deleteChar()
    assert field.value() == TEXT.replace("{trainings.women: 1412+}", "at least 1,12")


@pytest.mark.parametrize("way", ["brace", "keys"])
def test_a_figure_is_picked_by_the_keyboard(field: NarrativeField, qtbot: QtBot, way: str) -> None:
    field.set_value("We trained  women.")
    _put_caret(field, len("We trained "))
    if way == "brace":
        QTest.keyClicks(field.edit, "{")
    else:
        QTest.keyClick(
            field.edit, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    picker = field.picker
    assert picker is not None
    assert [(line.text, line.note.partition(" · ")[0], line.trailing) for line in picker.list.lines] == [
        ("Women in trainings", "this quarter", "at least 1,412"),
        ("Men in trainings", "United Nations police, this quarter", "8"),
    ]
    QTest.keyClicks(picker.search, "police")
    with qtbot.waitSignal(field.edited):
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert field.value() == "We trained {trainings.men component=police: 8} women."
    field.edit.undo()
    assert field.value() == "We trained  women."


def test_without_a_choice_the_brace_is_written(field: NarrativeField) -> None:
    field.set_value("A set ")
    _put_caret(field, 6)
    QTest.keyClicks(field.edit, "{")
    assert field.picker is not None
    QTest.keyClick(field.picker, Qt.Key.Key_Escape)
    assert field.value() == "A set {"


def test_a_click_and_a_key_open_the_records(field: NarrativeField, source: Source) -> None:
    cursor = QTextCursor(field.edit.document())
    cursor.setPosition(SHOWN.index("least"))
    QTest.mouseClick(field.edit.viewport(), Qt.MouseButton.LeftButton, pos=field.edit.cursorRect(cursor).center())
    assert source.opened == [WOMEN]
    cursor.setPosition(3)
    QTest.mouseClick(field.edit.viewport(), Qt.MouseButton.LeftButton, pos=field.edit.cursorRect(cursor).center())
    assert source.opened == [WOMEN]
    _put_caret(field, SHOWN.index("8 men") + 1)  # the picture before it takes two places
    QTest.keyClick(field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert source.opened == [WOMEN, MEN]


def test_new_figures_are_taken_over_by_a_press_and_can_be_taken_back(field: NarrativeField, source: Source) -> None:
    assert field.refresh is not None
    assert field.refresh.isHidden()
    source.values[WOMEN] = Value(Decimal(20))
    field.set_changed(True)
    assert not field.refresh.isHidden()
    QTest.mouseClick(field.refresh, Qt.MouseButton.LeftButton)
    assert field.value() == TEXT.replace("1412+", "20")
    assert field.edit.toPlainText() == SHOWN.replace("at least 1,412", "20")
    field.edit.undo()
    assert field.value() == TEXT


def test_a_reference_typed_by_hand_gets_its_number_on_leaving(field: NarrativeField) -> None:
    field.set_value("We had {trainings.men component=police}, {trainings.women: 3}.")
    field.edit.left.emit()
    assert field.edit.toPlainText() == "We had 8, at least 1,412."
    assert field.value() == "We had {trainings.men component=police: 8}, {trainings.women: 1412+}."


def test_a_figure_says_what_it_is(field: NarrativeField) -> None:
    figure = next(iter(field.edit.figures()))
    assert field.edit._about(figure.quote).startswith("at least 1,412: Women in trainings, this quarter.")


def test_values_are_written_as_the_language_does() -> None:
    assert value_words(Value(Decimal("34.5"), "%", groups=(4, 5))) == "34.5% (4 of 5 groups)"
    assert value_words(Value(Decimal("1234.50"), "USD")) == "USD\u00a01,234.50"
    assert value_words(Value(Decimal("60.0"), "%")) == "60.0%"
    assert Quote(WOMEN, Value(Decimal(3))).text == "{trainings.women: 3}"
