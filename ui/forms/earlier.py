"""What stands beside a question to help answering it: the earlier report's answer, and an offer to fill the field.

Rules: both are quiet until wanted; nothing is filled in without a press.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fieldreport.quotes import shown
from fieldreport.templates import Labels, Question
from fieldreport.templates.language import state_of
from fieldreport.values import PartialDate, ValueProblem, parse_amount
from ui.locales import number
from ui.messages import part_words
from ui.quoted import value_words
from ui.typed_dates import date_words
from ui.widgets.buttons import Button
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label

LONGEST_TABLE = 8  # rows shown of a table


class EarlierAnswer(QFrame):
    """The earlier report's answer, folded away behind `toggle`, which the frame puts beside the question."""

    taken = Signal()

    def __init__(self, question: str) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._question, self._when, self._text, self._can_take = question, "", "", False
        self.toggle = Button("", "link", "forward")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._on_toggled)
        self.toggle.hide()
        self.words: Label | None = None  # built when it is first opened
        self.take: Button | None = None
        self.hide()

    def show_answer(self, when: str, words: str, *, can_take: bool) -> None:
        """Offer the answer of `when` (Q1 2006); an empty text takes the offer away."""
        self._when, self._text, self._can_take = when, words, can_take
        self.toggle.setVisible(bool(words))
        self.toggle.setText(when)
        self.toggle.setAccessibleName(
            self.tr("What {quarter} said: {question}").format(quarter=when, question=self._question)
        )
        if not words:
            self.toggle.setChecked(False)
        self._show_body()

    def _show_body(self) -> None:
        is_open = bool(self._text) and self.toggle.isChecked()
        if is_open:
            self._fill(*self._body())
        self.setVisible(is_open)

    def _body(self) -> tuple[Label, Button]:
        if self.words is None or self.take is None:
            self.words = Label("", "help", wraps=True)
            self.words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.take = Button(self.tr("Take over"), "link", "down")
            self.take.setAccessibleDescription(self._question)
            self.take.clicked.connect(self._on_taken)
            column = QVBoxLayout(self)
            column.setContentsMargins(12, 8, 12, 6)
            column.setSpacing(2)
            column.addWidget(self.words)
            column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)
            QWidget.setTabOrder(self.toggle, self.words)
            QWidget.setTabOrder(self.words, self.take)
        return self.words, self.take

    def _fill(self, words: Label, take: Button) -> None:
        words.setText(self._text)
        words.setAccessibleName(self.tr("Answer of {quarter}").format(quarter=self._when))
        take.setVisible(self._can_take)

    def _on_toggled(self, is_open: bool) -> None:
        self.toggle.set_icon_name("down" if is_open else "forward")
        self._show_body()

    def _on_taken(self) -> None:
        self.toggle.setChecked(False)
        self.taken.emit()


class Offer(QWidget):
    """A sentence and the button that accepts it."""

    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph("mark:hint")
        self.words = Label("", "help", wraps=True)
        self.button = Button("", "link")
        self.button.clicked.connect(self.accepted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_offer(self, words: str, button: str = "") -> None:
        """Show the offer; an empty text takes it away."""
        self.words.setText(words)
        self.button.setText(button)
        self.button.setAccessibleDescription(words)
        self.setVisible(bool(words))


def answer_words(question: Question, value: Any, labels: Labels) -> str:
    """Return an answer as a reader would see it, whatever its type; blank is an empty text."""
    state = state_of(value)
    if state is not None:
        return labels.state(state, question.id)
    if value is None or value in ("", [], {}):
        return ""
    if question.type in ("one", "many"):
        codes = value if isinstance(value, list | tuple) else [value]
        return "; ".join(
            labels.choice(question.list_id, str(code)) if question.list_id else str(code) for code in codes
        )
    if question.type in ("yn3", "yn4"):
        return _yes_no(str(value))
    if question.type == "people" and isinstance(value, Mapping):
        return _people(question, value, labels)
    if question.type == "table":
        return _table(question, value, labels)
    if question.type == "links":
        return "; ".join(str(link.get("id", "")) for link in value if isinstance(link, Mapping))
    return _plain(question.type, value)


def _plain(kind: str, value: Any) -> str:
    if kind == "money" and isinstance(value, Mapping):
        return f"{_amount(value.get('amount'))} {value.get('currency', '')}".strip()
    if kind == "date" and isinstance(value, str):
        try:
            return date_words(PartialDate.parse(value))
        except ValueProblem:
            return value
    if isinstance(value, int) and not isinstance(value, bool):
        return number(value) + ("%" if kind == "pct" else "")
    return shown(str(value), value_words)


def _amount(value: Any) -> str:
    try:
        return number(parse_amount(str(value)))
    except ValueProblem:
        return str(value or "")


def _yes_no(value: str) -> str:
    return {
        "yes": QCoreApplication.translate("fields", "Yes"),
        "no": QCoreApplication.translate("fields", "No"),
        "dont_know": QCoreApplication.translate("fields", "Don’t know"),
        "na": QCoreApplication.translate("fields", "Not applicable"),
    }.get(value, value)


def _people(question: Question, value: Mapping[str, Any], labels: Labels) -> str:
    rows = question.rows
    groups = (
        [(labels.choice(rows.list_id, code), held) for code, held in value.items() if isinstance(held, Mapping)]
        if rows is not None and rows.list_id
        else [("", value)]
    )
    lines = []
    for name, held in groups:
        parts = [
            f"{part_words(part)} {number(count) if isinstance(count, int) else labels.state(str(count))}"
            for part in ("women", "men", "girls", "boys", "unspecified")
            if (count := held.get(part)) is not None
        ]
        lines.append(": ".join(text for text in (name, ", ".join(parts)) if text))
    return "\n".join(lines)


def _table(question: Question, rows: Any, labels: Labels) -> str:
    lines = []
    for row in list(rows)[:LONGEST_TABLE]:
        if not isinstance(row, Mapping):
            continue
        cells = []
        for column in question.columns:
            held = row.get(column.id)
            if held is None or held == "" or column.type in ("table", "people"):
                continue  # tables inside rows are for the sheet itself
            if column.list_id and isinstance(held, list | tuple):
                cells.append("; ".join(labels.choice(column.list_id, str(code)) for code in held))
            elif column.list_id and isinstance(held, str):
                cells.append(labels.choice(column.list_id, held))
            else:
                words = labels.state(held) if held in column.states else _plain(column.type, held)
                cells.append(f"{labels.column(question.id, column.id)} {words}")
        list_id = question.rows.list_id if question.rows else None
        name = labels.choice(list_id, str(row["row"])) if list_id and row.get("row") else ""
        lines.append(f"{name}: {', '.join(cells)}" if name else ", ".join(cells))
    left = len(rows) - LONGEST_TABLE
    if left > 0:
        lines.append(QCoreApplication.translate("fields", "and %n more row(s)", "", left))
    return "\n".join(lines)
