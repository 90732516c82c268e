"""The frame around a question: its text, help, field, and under the field what is wrong; GOV.UK's order.

Rules: the question is the buddy label of its field; what is wrong stands on the screen and in the accessible
description. Checks of severity `explain` bring a line for the note that travels with the report.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fieldreport.templates import is_blank
from ui.forms.earlier import EarlierAnswer, Offer
from ui.forms.field import FieldWidget
from ui.forms.growing_edit import GrowingTextEdit
from ui.marks import SEVERITY_MARKS
from ui.messages import FindingWords
from ui.widgets.buttons import Button
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label

MOST_LINES = 4  # under a field; the panel has the rest


class QuestionFrame(QWidget):
    """One question with its field; `note_edited` carries the note and the codes it answers.

    Beside the question stands what the earlier report said (`taken` when it is wanted here too), below the field an
    offer such as a proposal to confirm or a table to fill from records (`accepted`).
    """

    note_edited = Signal(str, object)
    taken = Signal()
    accepted = Signal()

    def __init__(
        self, question_id: str, text: str, help_text: str, field: FieldWidget, *, is_follow_up: bool = False
    ) -> None:
        super().__init__()
        self.question_id, self.field = question_id, field
        self._text, self._help = text, help_text
        self._findings: tuple[FindingWords, ...] = ()
        self._is_visited = False
        self._said: list[tuple[str, str]] = []  # severities and sentences under the field
        self.label = Label(text, "strong" if is_follow_up else "field", wraps=True)
        self.label.setBuddy(field.focus_target())
        self.help = Label(help_text, "help", wraps=True) if help_text else None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        # What most questions never need is built when they do: a section has to come up at once.
        self._note: NoteBox | None = None
        self._earlier: EarlierAnswer | None = None
        self._offer: Offer | None = None

        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(12)
        self._head.addWidget(self.label, 1)
        column.addLayout(self._head)
        column.addSpacing(2)
        if self.help is not None:
            column.addWidget(self.help)
        self._beside, self._below = QVBoxLayout(), QVBoxLayout()
        column.addLayout(self._beside)
        column.addSpacing(7)
        column.addWidget(field)
        column.addLayout(self._below)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.addLayout(self._lines, 1)
        remedy = field.remedy()
        if remedy is not None:
            below.addWidget(remedy, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.setContentsMargins(0, 0, 0, 0)
        column.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        field.set_names(text, help_text)
        field.left.connect(self.validate)
        field.edited.connect(self._clear_when_fixed)

    @property
    def note(self) -> "NoteBox":
        """Return the line for the note, hidden until a fact wants one."""
        if self._note is None:
            self._note = NoteBox()
            self._note.setVisible(False)
            self._note.edit.textChanged.connect(self._on_note)
            self._column.addWidget(self._note)
        return self._note

    @property
    def earlier(self) -> EarlierAnswer:
        """Return what shows the earlier report's answer."""
        if self._earlier is None:
            self._earlier = EarlierAnswer(self._text)
            self._earlier.taken.connect(self.taken)
            self._head.addWidget(self._earlier.toggle, 0, Qt.AlignmentFlag.AlignTop)
            self._beside.addWidget(self._earlier)
        return self._earlier

    @property
    def offer(self) -> Offer:
        """Return what offers to fill the field."""
        if self._offer is None:
            self._offer = Offer()
            self._offer.accepted.connect(self.accepted)
            self._below.addWidget(self._offer)
        return self._offer

    def show_earlier(self, when: str, words: str, *, can_take: bool) -> None:
        """Offer the earlier report's answer; an empty text takes the offer away."""
        if words or self._earlier is not None:
            self.earlier.show_answer(when, words, can_take=can_take)

    def show_offer(self, words: str, button: str = "") -> None:
        """Offer to fill the field; an empty text takes the offer away."""
        if words or self._offer is not None:
            self.offer.show_offer(words, button)

    def add_way(self, words: str) -> Button:
        """Add a link under the field that leads elsewhere, and return it."""
        way = Button(words, "link", "forward")
        way.setAccessibleDescription(self._text)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(way)
        row.addStretch(1)
        self._below.addLayout(row)
        return way

    def validate(self) -> None:
        """Show what is wrong; called on leaving the field, and when a check leads to it."""
        self._is_visited = True
        self._show()

    def set_findings(self, findings: Sequence[FindingWords], note: str = "", *, takes_note: bool = True) -> None:
        """Show the checks about this question and, unless it is written elsewhere, the note that explains them."""
        self._findings = tuple(findings)
        wants_note = takes_note and (any(finding.severity == "explain" for finding in findings) or bool(note))
        if wants_note or self._note is not None:
            self.note.setVisible(wants_note)
            if note != self.note.edit.toPlainText() and not self.note.edit.hasFocus():
                self.note.edit.blockSignals(True)
                self.note.edit.set_text(note)
                self.note.edit.blockSignals(False)
        self._show()

    def _on_note(self) -> None:
        codes = tuple(dict.fromkeys(held.code for held in self._findings if held.severity == "explain"))
        self.note_edited.emit(self.note.edit.toPlainText(), codes)

    def _clear_when_fixed(self) -> None:
        if not self.field.problem():
            self._show()

    def _show(self) -> None:
        own = self.field.problem()
        # Nobody is blamed for a field not reached yet; and an offer beside it says what to do.
        has_offer = self._offer is not None and not self._offer.isHidden()
        is_silent = has_offer or (is_blank(self.field.value()) and not self._is_visited)
        found = [held for held in self._findings if not is_silent or held.severity != "error"]
        # What the field says itself comes first; the checks' errors about the same answer would repeat it.
        lines = [("error", own)] if own else []
        lines += [
            (finding.severity, finding.text)
            for finding in found
            if not finding.is_explained and not (own and finding.severity == "error")
        ]
        if any(severity == "error" for severity, _text in lines):
            lines = [line for line in lines if line[0] == "error"]  # first things first; the panel has the rest
        if lines[:MOST_LINES] != self._said:
            self._say(lines[:MOST_LINES])
        is_wrong = any(severity == "error" for severity, _text in lines)
        self.field.set_invalid(is_wrong)
        self.field.set_names(self._text, " ".join([self._help, *(text for _severity, text in lines)]).strip())

    def _say(self, lines: list[tuple[str, str]]) -> None:
        self._said = lines
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()  # a queued show of the layout would make it a window
                widget.deleteLater()
        for severity, text in lines:
            self._lines.addWidget(CheckLine(severity, text))


class CheckLine(QWidget):
    """A mark and a sentence under a field."""

    def __init__(self, severity: str, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        glyph = Glyph(f"mark:{SEVERITY_MARKS[severity].value}")
        row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        role = {"error": "errText", "hint": "help"}.get(severity, "warnText")
        row.addWidget(Label(text, role, wraps=True), 1)


class NoteBox(QWidget):
    """Where a fact is explained, in place."""

    def __init__(self) -> None:
        super().__init__()
        self.label = Label(self.tr("Your explanation; it travels with the report"), "caption")
        self.edit = GrowingTextEdit(least_lines=2)
        self.edit.setAccessibleName(self.label.text())
        self.label.setBuddy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 4, 24, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.edit)


class FoldedFrame(QWidget):
    """A question on demand: a quiet button until it is wanted (decisions 25); a filled one is open."""

    opened = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.button = Button(text, "link", "plus")
        self.button.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
