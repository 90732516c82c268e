"""Clearance by files: the forms with which a package for clearance is written, an edit suggested, an answer written.

Rules: each form opens above the pages, and none is a dialog; what is typed stays in the field until it is kept. A
suggestion is kept at once, so that locking loses none.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.forms.clearing import Form
from ui.forms.limits import limit_length
from ui.locales import number
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins
from ui.widgets.panel import empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from collections.abc import Sequence

    from fieldreport.trust_context import Signer
    from fieldreport.workflows.suggesting import Suggestion, Suggestions


SHOWN_HEIGHT, LEAST_HEIGHT = 176, 110  # of the suggestions; more are scrolled


class AskForm(Form):
    """For whom a package for clearance is written; `wanted` carries the certificate's fingerprint and a note."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("")
        self.name_as(self.tr("Clear on another computer"))
        words = Label(
            self.tr(
                "One file, signed by you and encrypted to one clearing officer. It goes by stick or mail; the answer"
                " comes back as a file, which you open under Submission packages."
            ),
            "help",
            wraps=True,
        )
        self.officer = DropDown(self.tr("Clearing officer"))
        self.note = QLineEdit()
        limit_length(self.note)
        self.note.setPlaceholderText(self.tr("What she should know (not part of the report)"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.none = Label(
            self.tr("No clearing officer of this mission is on the list of authorized signatories yet."),
            "help",
            wraps=True,
        )
        self.button = Button(self.tr("Write package…"), "plain", "usb")
        self.button.clicked.connect(lambda: self.wanted.emit(self.officer.code(), self.note.text()))
        self.body.addWidget(words)
        self.body.addWidget(self.none)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.officer)
        row.addWidget(self.note, 1)
        self.body.addLayout(row)
        self.body.addLayout(self.buttons(self.button))

    def open_for(self, officers: "Sequence[Signer]") -> None:
        """Offer the officers; who acts today comes first."""
        choices = [(one.fingerprint, one.name) for one in officers]
        self.officer.set_choices(choices, choices[0][0] if choices else "")
        for part in (self.officer, self.note):
            part.setVisible(bool(choices))
        self.none.setVisible(not choices)
        self.button.setEnabled(bool(choices))
        self.show()
        (self.officer if choices else self.close_button).setFocus()


class SuggestForm(Form):
    """An edit suggested for one text; `suggested` carries address, text and remark."""

    suggested = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__("")
        self._held: Suggestions | None = None
        self.name_as(self.tr("Suggest an edit"))
        self.field = DropDown(self.tr("Text of the report"))
        self.field.activated.connect(self._show_field)
        self.text = QTextEdit()
        self.text.setAcceptRichText(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Suggested text"))
        self.text.setMinimumHeight(theme().px(40))
        self.text.setMaximumHeight(theme().px(96))
        self.remark = QLineEdit()
        limit_length(self.remark)
        self.remark.setPlaceholderText(self.tr("Why, or what is to be answered"))
        self.remark.setAccessibleName(self.remark.placeholderText())
        self.count = Label("", "caption")
        self.button = Button(self.tr("Keep suggestion"), "plain", "check")
        self.button.clicked.connect(self._on_keep)
        help_words = self.tr("The author's text stays as it is; the author takes or declines what you suggest.")
        self.body.addWidget(Label(help_words, "help", wraps=True))
        for widget in (self.field, self.text, self.remark):
            self.body.addWidget(widget)
        row = self.buttons(self.button)
        row.insertWidget(0, self.count)
        self.body.addLayout(row)

    def open_for(self, held: "Suggestions") -> None:
        """Offer the texts of the report; what was suggested before stands in the fields."""
        chosen = self.field.code()
        self._held = held
        self.field.set_choices([(one.address, one.label) for one in held.fields], chosen)
        if self.field.currentIndex() < 0:
            self.field.setCurrentIndex(0)
        self.count.setText(
            self.tr("Suggestions kept: {count}").format(count=number(len(held.lines))) if held.lines else ""
        )
        self._show_field()
        if self.isHidden():
            self.show()
            self.field.setFocus()

    def forget(self) -> None:
        """Hold nothing of the report while locked."""
        self._held = None
        self.field.clear()
        self.text.clear()
        self.remark.clear()
        self.hide()

    @Slot()
    def _show_field(self) -> None:
        held, address = self._held, self.field.code()
        if held is None:
            return
        author = next((one.text for one in held.fields if one.address == address), "")
        line = next((one for one in held.lines if one.address == address), None)
        self.text.setPlainText(line.text if line is not None and line.text else author)
        self.remark.setText(line.remark if line is not None else "")

    def _on_keep(self) -> None:
        if self.field.code():
            self.suggested.emit(self.field.code(), self.text.toPlainText(), self.remark.text())


class SuggestionsCard(Card):
    """What was suggested, beside the author's text; `decided` carries number and taken or declined."""

    decided = Signal(int, str)

    def __init__(self) -> None:
        super().__init__("", "field")
        self.heading.setText(self.tr("Suggested edits"))
        self.setAccessibleName(self.heading.text())
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(margins(0, 0, 8, 0))
        self._lines.setSpacing(8)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the buttons inside have the keyboard
        self._scroll.setWidget(inner)
        for part in (inner, self._scroll.viewport()):
            part.setAutoFillBackground(False)  # the card shows through
        self.body.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme().changed.connect(self._fit)
        self._fit()
        self.hide()

    def _fit(self) -> None:
        """Leave room for the pages below, however many suggestions there are."""
        self._scroll.setMinimumHeight(theme().px(LEAST_HEIGHT))
        self._scroll.setMaximumHeight(theme().px(SHOWN_HEIGHT))

    def show_suggestions(self, held: "Suggestions") -> None:
        """Show every suggestion of a returned report."""
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        empty(self._lines)
        first: Button | None = None
        for line in held.lines:
            button = self._add(line)
            first = first or button
        self.setVisible(bool(held.lines) and held.is_returned)
        if had_focus and first is not None:
            first.setFocus()

    def forget(self) -> None:
        """Hold nothing of the report while locked."""
        empty(self._lines)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroll.ensureWidgetVisible(watched, 0, 40)
        return super().eventFilter(watched, event)

    def _add(self, line: "Suggestion") -> Button | None:
        title = Label(line.label, "strong", wraps=True)
        self._lines.addWidget(title)
        if line.remark:
            self._lines.addWidget(Label(self.tr("“{remark}”").format(remark=line.remark), "help", wraps=True))
        if not line.text:
            return None
        texts = QHBoxLayout()
        texts.setSpacing(14)
        for heading, text in ((self.tr("Yours"), line.author_text), (self.tr("Suggested"), line.text)):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(Label(heading, "caption"))
            column.addWidget(Label(text, "help", wraps=True))
            column.addStretch(1)
            texts.addLayout(column, 1)
        self._lines.addLayout(texts)
        return self._add_buttons(line)

    def _add_buttons(self, line: "Suggestion") -> Button:
        take, decline = Button(self.tr("Take over"), "plain", "check"), Button(self.tr("Keep mine"), "quiet")
        for button, decision in ((take, "taken"), (decline, "declined")):
            button.setAccessibleName(self.tr("{what}: {field}").format(what=button.text(), field=line.label))
            button.setEnabled(line.decision != decision or (decision == "taken" and line.can_be_taken))
            button.installEventFilter(self)
            button.clicked.connect(
                lambda _on=False, number=line.number, decision=decision: self.decided.emit(number, decision)
            )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(take)
        row.addWidget(decline)
        said = {"taken": self.tr("taken into the draft"), "declined": self.tr("your text stays"), None: ""}
        row.addWidget(Label(said[line.decision], "caption"))
        row.addStretch(1)
        self._lines.addLayout(row)
        return take if take.isEnabled() else decline
