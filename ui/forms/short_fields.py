"""Short fields of a record's form: an amount, a list of words, a choice from a list that opens, one box to tick."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldreport.values import amount_text, minor_digits, normal_text, parse_typed_amount
from ui.forms.choices import CheckChoice
from ui.forms.field import FieldWidget
from ui.forms.limits import LINE
from ui.forms.lines import LineField
from ui.locales import number
from ui.widgets.drop_down import DropDown


class AmountField(LineField):
    """An amount in a currency that is set from outside; canonical decimal text in the answer."""

    width = 170

    def __init__(self, parent: QWidget | None = None) -> None:
        self.currency = "USD"
        super().__init__(parent)

    def read(self, text: str) -> str | None:
        amount = parse_typed_amount(text, self.currency)
        return None if amount is None else amount_text(amount, self.currency)

    def shown(self, value: Any) -> str:
        return number(Decimal(str(value))) if isinstance(value, str) else ""

    def echoed(self, _value: Any) -> str:
        return self.currency


class CurrencyField(LineField):
    """The three letters of a currency."""

    width = 90

    def read(self, text: str) -> str | None:
        code = text.strip().upper()
        if code:
            minor_digits(code)
        return code or None


class WordsField(LineField):
    """Several short texts in one line, with commas between."""

    longest = 4 * LINE

    def read(self, text: str) -> list[str] | None:
        return [normal_text(part.strip()) for part in re.split(r"[,;،؛]", text) if part.strip()] or None

    def shown(self, value: Any) -> str:
        return ", ".join(str(held) for held in value) if isinstance(value, list | tuple) else ""


class PickField(FieldWidget):
    """One code of a list that opens; or none, unless one `must` be chosen."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]] = (),
        *,
        must: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._must = must
        self.box = DropDown(name)
        self._others: tuple[tuple[str, str], ...] = ()
        self._choices: tuple[tuple[str, str], ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addStretch(1)
        self.set_choices(choices)
        self.box.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer codes with their words; a code in the answer that is not among them stays and is shown as it is."""
        held = self.value()
        self._choices = tuple(choices)
        self._show(held)

    def value(self) -> str | None:
        return self.box.code() or None

    def set_value(self, value: Any) -> None:
        self._show(value if isinstance(value, str) else None)

    def focus_target(self) -> QWidget:
        return self.box

    def _show(self, code: str | None) -> None:
        unknown = [(code, code)] if code and code not in dict(self._choices) else []
        blank = [] if self._must else [("", self.tr("Not chosen"))]
        self.box.set_choices([*blank, *self._choices, *unknown], code or "")

    def _on_activated(self) -> None:
        self.edited.emit()
        self.left.emit()


class TickField(FieldWidget):
    """One box: true, or nothing."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = CheckChoice(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addStretch(1)
        self.box.clicked.connect(self.edited)
        self.box.clicked.connect(self.left)

    def value(self) -> bool | None:
        return True if self.box.isChecked() else None

    def set_value(self, value: Any) -> None:
        self.box.setChecked(value is True)

    def focus_target(self) -> QWidget:
        return self.box

    def set_names(self, name: str, description: str) -> None:
        self.box.setAccessibleName(f"{name}: {self.box.text()}")
        self.box.setAccessibleDescription(description)
