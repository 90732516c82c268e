"""One line holds so much and says so; what is in the store already is shown whole."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from ui.forms.limits import LINE, limit_length
from ui.forms.lines import LineField
from ui.registers.quick_log import LONGEST, QuickLog


def paste(edit: QLineEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    edit.paste()


def test_what_is_pasted_beyond_the_limit_is_left_out_and_said(qtbot: QtBot) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    limit_length(edit, 20)
    with qtbot.waitExposed(edit):
        edit.show()
    paste(edit, "a" * 20)
    assert not QToolTip.isVisible()
    edit.clear()
    paste(edit, "a" * 200_000)
    assert edit.text() == "a" * 20
    assert QToolTip.text() == "A line holds 20 characters; the rest was left out."


def test_a_line_of_the_store_is_shown_whole_however_long(qtbot: QtBot) -> None:
    field = LineField()
    qtbot.addWidget(field)
    field.set_value("b" * (LINE + 5))
    assert field.edit.text() == "b" * (LINE + 5)
    field.set_value("c")
    field.edit.selectAll()
    paste(field.edit, "d" * (LINE + 5))
    assert field.edit.text() == "d" * LINE


def test_the_quick_line_takes_no_book(qtbot: QtBot) -> None:
    quick = QuickLog("8 May, Bukavu")
    qtbot.addWidget(quick)
    paste(quick.edit, "8 May, Bukavu, elections, 12 women 8 men " * 5_000)
    assert len(quick.edit.text()) == LONGEST
