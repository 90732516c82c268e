"""The panel's word on a mission's good practices: what it says is kept here, and the next receipt carries it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from fieldreport.learning import PANEL_STATES
from ui.forms.limits import limit_length
from ui.screens.mission_file.state import WordTyped
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.panel import empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.judging import ReceivedPractice


class PracticesCard(Card):
    """`judged` carries a `WordTyped`."""

    judged = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Good practices"), "field")
        note = self.tr("What the panel says goes to the mission with the next receipt, signed.")
        self.body.addWidget(Label(note, "help", wraps=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addLayout(self._lines)
        self._practice, self._shown = "", tuple["ReceivedPractice", ...]()
        self._build_form()
        self.clear_form()
        self.hide()

    def show_practices(self, practices: "Sequence[ReceivedPractice]") -> None:
        """Show the practices of the newest report; none takes the card away. What is being typed stays."""
        if tuple(practices) == self._shown:
            return
        self._shown = tuple(practices)
        empty(self._lines)
        for one in practices:
            title = one.practice.title or one.practice.id
            self._lines.addWidget(Label(title, "strong", wraps=True))
            if one.word is not None:
                said = self.tr("The panel: {state}").format(state=panel_words(one.word.state))
                self._lines.addWidget(Label(said, "caption", wraps=True))
                if one.word.remark:
                    self._lines.addWidget(Label(one.word.remark, "help", wraps=True))
            else:
                self._lines.addWidget(Label(self.tr("The panel has not spoken yet."), "caption", wraps=True))
            button = Button(self.tr("What the panel says…"), "link")
            button.setAccessibleName(self.tr("What the panel says: {title}").format(title=title))
            button.clicked.connect(lambda _on=False, one=one: self._open_form(one))
            self._lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.setVisible(bool(practices))
        self.clear_form()

    def forget(self) -> None:
        """Hold nothing."""
        self.show_practices(())
        self.clear_form()

    def clear_form(self) -> None:
        """Take away what was typed, after it was kept."""
        self._practice = ""
        self.remark.clear()
        self._show_form(False)

    def _open_form(self, one: "ReceivedPractice") -> None:
        self._practice = one.practice.id
        self.about.setText(one.practice.title or one.practice.id)
        states = [(code, panel_words(code)) for code in PANEL_STATES]
        self.state.set_choices(states, one.word.state if one.word else PANEL_STATES[0])
        self.remark.setText(one.word.remark if one.word else "")
        self._show_form(True)
        self.state.setFocus()

    def _show_form(self, is_shown: bool) -> None:
        for part in self._form:
            part.setVisible(is_shown)

    def _on_keep(self) -> None:
        self.judged.emit(WordTyped(self._practice, self.state.code(), self.remark.text()))

    def _build_form(self) -> None:
        self.about = Label("", "strong", wraps=True)
        self.state = DropDown(self.tr("State"))
        self.remark = QLineEdit()
        limit_length(self.remark)
        label = Label(self.tr("What the panel says; the mission reads it"), "help", wraps=True)
        label.setBuddy(self.remark)
        self.remark.setAccessibleName(label.text())
        self.keep = Button(self.tr("Keep"), "plain")
        self.keep.clicked.connect(self._on_keep)
        self.cancel = Button(self.tr("Cancel"), "link")
        self.cancel.clicked.connect(self.clear_form)
        self._form = (self.about, self.state, label, self.remark, self.keep, self.cancel)
        for part in self._form[:-2]:
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self.body.addLayout(row)


def panel_words(code: str) -> str:
    """Return a state that the panel gives in words (R87)."""
    return {
        "under_review": QCoreApplication.translate("practices", "Under review"),
        "accepted": QCoreApplication.translate("practices", "Accepted"),
        "declined": QCoreApplication.translate("practices", "Declined"),
    }.get(code, code)
