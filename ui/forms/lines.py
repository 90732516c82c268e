"""Fields of one line: text, whole and decimal numbers, percentages, dates, money.

Rules: no key is ever blocked and no spin boxes (they refuse other scripts' digits). What was typed is read by
`fieldreport.values` on leaving the field and echoed as understood; what cannot be read stays as typed, with words
under it, and the last answer that could be read is kept.
"""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fieldreport.errors import FieldReportError
from fieldreport.values import amount_text, normal_text, parse_typed_amount, parse_typed_count
from ui.forms.field import FieldWidget, restyle
from ui.forms.limits import LINE, limit_length, make_room
from ui.locales import number
from ui.messages import error_words
from ui.quoted import as_read
from ui.theme import theme
from ui.typed_dates import date_words, parse_typed_date
from ui.widgets.labels import Label


class LineEdit(QLineEdit):
    """A line that reports when the focus leaves it."""

    left = Signal()
    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            has_nothing = (event.matches(keys.Undo) and not self.isUndoAvailable()) or (
                event.matches(keys.Redo) and not self.isRedoAvailable()
            )
            if has_nothing:
                event.ignore()  # then the window takes back what is in the store
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class LineField(FieldWidget):
    """One line of text; the base of all fields that are typed in one line."""

    width = 0  # 0: as wide as the form
    longest = LINE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = LineEdit()
        limit_length(self.edit, self.longest)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self.edit)
        self.echo = Label("", "help")
        if self.width:
            self.edit.setFixedWidth(theme().px(self.width))
            theme().changed.connect(self._on_look_changed)
            self._row.addWidget(self.echo, 1)
        self._answer: Any = None
        self._problem = ""
        self.edit.textEdited.connect(self._on_edited)
        self.edit.left.connect(self._on_left)

    def _on_look_changed(self) -> None:
        self.edit.setFixedWidth(theme().px(self.width))

    def read(self, text: str) -> Any:
        """Return the answer that `text` means, None where it is blank; raises FieldReportError."""
        return normal_text(text) if text.strip() else None

    def shown(self, value: Any) -> str:
        """Return how an answer is written in the line."""
        return value if isinstance(value, str) else ""

    def echoed(self, _value: Any) -> str:
        """Return the understood value in words, where the line does not show it already."""
        return ""

    def value(self) -> Any:
        return self._answer

    def set_value(self, value: Any) -> None:
        if self.edit.hasFocus() and value == self._answer:
            return  # what is being typed is not rewritten under the hands
        self._answer, self._problem = value, ""
        text = self.shown(value)
        make_room(self.edit, text, self.longest)
        self.edit.setText(text)
        self.echo.setText(self.echoed(value) if value is not None else "")

    def problem(self) -> str:
        return self._problem

    def set_invalid(self, is_invalid: bool) -> None:
        restyle(self.edit, "invalid", "true" if is_invalid else "false")

    def focus_target(self) -> QWidget:
        return self.edit

    def _on_edited(self, text: str) -> None:
        try:
            answer = self.read(text)
        except FieldReportError:
            self.echo.setText("")
            return  # judged on leaving; the keystroke that fixes it clears the words
        self._problem = ""
        self.echo.setText("")
        if answer != self._answer:
            self._answer = answer
            self.edited.emit()

    def _on_left(self) -> None:
        try:
            self._answer = self.read(self.edit.text())
            self._problem = ""
            self.edit.setText(self.shown(self._answer))
            self.echo.setText(self.echoed(self._answer) if self._answer is not None else "")
        except FieldReportError as failure:
            self._problem = error_words(failure)
            self.echo.setText("")
        self.left.emit()


class TextField(LineField):
    """An answer of type `text`; a quoted figure reads as its number, and as its reference while one types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit.entered.connect(self._show_references)

    def shown(self, value: Any) -> str:
        return as_read(super().shown(value))

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        if self.edit.hasFocus():
            self._show_references()

    def _show_references(self) -> None:
        if isinstance(self._answer, str) and "{" in self._answer and self.edit.text() == self.shown(self._answer):
            self.edit.setText(self._answer)

    def _on_left(self) -> None:
        if isinstance(self._answer, str) and self.edit.text() == self.shown(self._answer):
            self.left.emit()  # nothing was typed: a number that reads like a reference stays one
            return
        super()._on_left()


class CountField(LineField):
    """An answer of type `int`: whole numbers, grouped when shown."""

    width = 140

    def read(self, text: str) -> int | None:
        return parse_typed_count(text)

    def shown(self, value: Any) -> str:
        return number(value) if isinstance(value, int) else ""


class DecimalField(LineField):
    """An answer of type `int` with decimals, or `pct`: canonical decimal text in the answer."""

    width = 140

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        self._unit = unit
        super().__init__(parent)

    def read(self, text: str) -> str | int | None:
        amount = parse_typed_amount(text.replace("%", "").replace("٪", ""), "USD")
        if amount is None:
            return None
        return int(amount) if amount == amount.to_integral_value() else f"{amount.normalize():f}"

    def shown(self, value: Any) -> str:
        if value is None or isinstance(value, dict):
            return ""
        return number(Decimal(str(value))) + self._unit


class DateField(LineField):
    """An answer of type `date`: partial dates, echoed with the month's name."""

    width = 180

    def read(self, text: str) -> str | None:
        parsed = parse_typed_date(text)
        return None if parsed is None else parsed.text

    def shown(self, value: Any) -> str:
        parsed = parse_typed_date(value) if isinstance(value, str) else None
        return "" if parsed is None else date_words(parsed)


class MoneyField(FieldWidget):
    """An answer of type `money`: amount and currency, with rate and its date where it is not US dollars (V45)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.amount, self.currency, self.rate, self.rate_date = (LineEdit() for _ in range(4))
        self._answer: dict[str, Any] | None = None
        self._problem = ""
        self._local = QWidget()
        first, second = QHBoxLayout(), QHBoxLayout(self._local)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for edit, width, words in (
            (self.amount, 170, self.tr("Amount")),
            (self.currency, 72, self.tr("Currency, three letters")),
            (self.rate, 120, self.tr("Units of the currency per US dollar")),
            (self.rate_date, 150, self.tr("Date of the rate")),
        ):
            edit.setFixedWidth(theme().px(width))
            edit.setAccessibleName(words)
            edit.textEdited.connect(self._on_edited)
            edit.left.connect(self._on_left)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.currency.setText("USD")
        first.addWidget(self.amount)
        first.addWidget(self.currency)
        first.addStretch(1)
        second.setContentsMargins(0, 0, 0, 0)
        for words, edit in ((self.tr("UN rate"), self.rate), (self.tr("of"), self.rate_date)):
            second.addWidget(Label(words, "help"))
            second.addWidget(edit)
        second.addStretch(1)
        column.addLayout(first)
        column.addWidget(self._local)
        self._show_local()

    def value(self) -> dict[str, Any] | None:
        return self._answer

    def set_value(self, value: Any) -> None:
        self._answer = dict(value) if isinstance(value, dict) and "amount" in value else None
        held = self._answer or {}
        self.currency.setText(str(held.get("currency", "USD")))
        self.amount.setText(number(Decimal(str(held["amount"]))) if held else "")
        self.rate.setText(str(held.get("rate", "")))
        day = parse_typed_date(str(held.get("rate_date", "")))
        self.rate_date.setText(date_words(day) if day else "")
        self._problem = ""
        self._show_local()

    def problem(self) -> str:
        return self._problem

    def set_invalid(self, is_invalid: bool) -> None:
        restyle(self.amount, "invalid", "true" if is_invalid else "false")

    def focus_target(self) -> QWidget:
        return self.amount

    def set_names(self, name: str, description: str) -> None:
        words = self.tr("amount")
        self.amount.setAccessibleName(f"{name}, {words}")
        self.amount.setAccessibleDescription(description)

    def _read(self) -> dict[str, Any] | None:
        currency = self.currency.text().strip().upper() or "USD"
        amount = parse_typed_amount(self.amount.text(), currency)
        if amount is None:
            return None
        answer = {**(self._answer or {}), "amount": amount_text(amount, currency), "currency": currency}
        answer.pop("rate", None)
        answer.pop("rate_date", None)
        if currency != "USD":
            rate = parse_typed_amount(self.rate.text(), "TND")
            day = parse_typed_date(self.rate_date.text())
            answer |= {"rate": f"{rate.normalize():f}"} if rate else {}
            answer |= {"rate_date": day.text} if day else {}
        return answer

    def _on_edited(self) -> None:
        self._show_local()
        try:
            answer = self._read()
        except FieldReportError:
            return
        self._problem = ""
        if answer != self._answer:
            self._answer = answer
            self.edited.emit()

    def _on_left(self) -> None:
        try:
            self.set_value(self._read())
        except FieldReportError as failure:
            self._problem = error_words(failure)
        self.left.emit()

    def _show_local(self) -> None:
        self._local.setVisible(self.currency.text().strip().upper() not in ("", "USD"))
