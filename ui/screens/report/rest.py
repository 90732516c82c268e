"""Closes the areas that have nothing to tell in one action, which can be taken back (decisions 25)."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fieldreport.drawing import closing_answers, closing_reasons
from ui.accessible import announce
from ui.forms.limits import limit_length
from ui.screens.report.draft import Draft
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label


def closing_of(draft: Draft, values: Mapping[str, Any], reason: str) -> dict[str, Any]:
    """Return question id -> answer that closes what is still shut: the reasons demanded, then the gates."""
    template, role = draft.template, draft.role
    gates = closing_answers(template, role, values, draft.aids.proposed, yearly_due=draft.yearly_due)
    reasons = closing_reasons(template, role, values, gates, yearly_due=draft.yearly_due)
    return {**dict.fromkeys(reasons, reason), **gates}


class RestCard(Card):
    """Offers to close the areas that are still shut (`closing`), then says which ones are (`reopening`)."""

    closing = Signal(str)  # the reason that holds for all of them, "" where the form asks for none
    reopening = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._closed: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self.title = Label("", "strong", wraps=True)
        self.words = Label("", "help", wraps=True)
        self.why = Label(self.tr("Why, for all of them"), "field")
        self.why.setContentsMargins(0, 7, 0, 3)
        self.reason = QLineEdit()
        limit_length(self.reason)
        self.reason.setAccessibleName(self.why.text())
        self.reason.setPlaceholderText(self.tr("For example: no activities planned this quarter"))
        self.reason.returnPressed.connect(self._on_pressed)
        self.why.setBuddy(self.reason)
        self.button = Button("", "plain")
        self.button.clicked.connect(self._on_pressed)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(self.why)
        column.addWidget(self.reason)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(column, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.hide()

    def show_draft(self, draft: Draft | None, values: Mapping[str, Any]) -> None:
        """Offer to close what is still shut in a draft; without one there is nothing to offer."""
        if draft is None:
            self.hide()
            return
        closing = closing_of(draft, values, "")
        questions = [draft.template.question(held) for held in closing]
        sections = [draft.template.section(held.section) for held in questions if held.purpose == "gate"]
        names = [f"{held.number} {draft.labels.section(held.id)}" for held in sections]
        self.show_open(names, wants_reason=len(closing) > len(names))

    def show_open(self, names: Sequence[str], *, wants_reason: bool = False) -> None:
        """Name the areas that are still shut; what was closed stays named until another section comes.

        With `wants_reason` the form demands to be told why: it is asked once, for all of them.
        """
        self._names = tuple(names)
        if self._closed and not names:
            self.title.setText(self.tr("Closed as “nothing this quarter”"))
            self.words.setText(self._listed(self._closed))
            self.button.setText(self.tr("Take back"))
        else:
            self._closed = ()
            self.title.setText(self.tr("%n area(s) have no records and no text", "", len(names)))
            self.words.setText(self._listed(self._names))
            self.button.setText(self.tr("Nothing else to report"))
        for part in (self.why, self.reason):
            part.setVisible(bool(names) and wants_reason)
        self.button.setAccessibleDescription(f"{self.title.text()}: {self.words.text()}")
        self.setVisible(bool(self._names or self._closed))

    def stand_after(self, form: QWidget) -> None:
        """Let Tab come here from the end of a form: it was built later, and would else come after everything."""
        last, following = form, form.nextInFocusChain()
        while form.isAncestorOf(following):
            last, following = following, following.nextInFocusChain()
        for part in (self.reason, self.button):
            QWidget.setTabOrder(last, part)
            last = part

    def forget(self) -> None:
        """Stop naming what was closed."""
        self._closed = ()
        self.reason.clear()

    def _on_pressed(self) -> None:
        if self._closed:
            self._closed = ()
            self.reopening.emit()
            return
        reason = "" if self.reason.isHidden() else self.reason.text().strip()
        if not reason and not self.reason.isHidden():
            self.reason.setFocus()
            announce(self, self.tr("Write why first, once for all of them."))
            return
        self._closed = self._names
        self.closing.emit(reason)
        announce(self, f"{self.title.text()}: {self.words.text()}")

    @staticmethod
    def _listed(names: Sequence[str]) -> str:
        return "; ".join(names)
