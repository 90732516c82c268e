"""The lines for the reasons of a revised report: one for all of it, one for each change, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.screens.signing.reasons import MOST, ReasonsForm
from ui.screens.signing.state import ChangeLine, Reasons

TWO = (
    ChangeLine("report.2006/IM-3", "3 Impact", "new text"),
    ChangeLine("training[T-1]", "Training: Patrols", "women 10 → 12"),
)


@pytest.fixture
def form(qtbot: QtBot) -> ReasonsForm:
    made = ReasonsForm()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def shown(form: ReasonsForm) -> list[str]:
    QApplication.sendPostedEvents()
    return [label.text() for label in form.findChildren(QLabel) if label.isVisibleTo(form)]


def test_each_change_has_a_line_and_return_leads_through_them(form: ReasonsForm, qtbot: QtBot) -> None:
    form.show_changes(TWO)
    words = shown(form)
    assert [text for one in TWO for text in (one.title, one.note) if text not in words] == []
    form.whole.setFocus()
    for text in ("Headquarters asked.", "It was forgotten.", "The count was wrong."):
        held = QApplication.focusWidget()
        assert held is not None
        qtbot.keyClicks(held, text)
        qtbot.keyClick(held, Qt.Key.Key_Return)
    own = {"report.2006/IM-3": "It was forgotten.", "training[T-1]": "The count was wrong."}
    assert form.value() == Reasons("Headquarters asked.", own)
    names = [line.accessibleName() for line in form.lines.values()]
    assert names == ["Reason for 3 Impact, new text", "Reason for Training: Patrols, women 10 → 12"]


def test_what_was_typed_stays_with_its_change(form: ReasonsForm) -> None:
    form.show_changes(TWO)
    form.lines["training[T-1]"].setText("The count was wrong.")
    form.show_changes((*TWO, ChangeLine("report.2006/BI-5", "1 Offices", "1 → 2")))
    assert form.value().own == {"training[T-1]": "The count was wrong."}
    form.show_changes(TWO[:1])
    assert form.value().own == {}
    form.clear()
    assert (form.value(), form.lines) == (Reasons("", {}), {})


def test_nothing_is_asked_for_what_has_no_change(form: ReasonsForm) -> None:
    form.show_changes(())
    assert (form.lines, form.what.isVisible(), form.more.isVisible()) == ({}, False, False)
    form.whole.setText("  Signed again.  ")
    assert form.value() == Reasons("Signed again.", {})


def test_beyond_many_changes_the_reason_for_all_is_enough(form: ReasonsForm) -> None:
    form.show_changes(tuple(ChangeLine(f"training[T-{n}]", f"Training: {n}", "") for n in range(MOST + 3)))
    assert len(form.lines) == MOST
    assert form.more.isVisible()
    assert "3 more" in form.more.text()
