"""A fact of the report itself, such as mission and quarter: shown in the form, never typed."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.field import FieldWidget
from ui.widgets.labels import Label


class FactField(FieldWidget):
    """Shows a value in the words of its list; the keyboard stops here only to read it."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        self._words, self._value = dict(words), None
        self._label = Label("", "body", wraps=True)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)

    def value(self) -> Any:
        return self._value

    def set_value(self, value: Any) -> None:
        self._value = value
        self._label.setText("" if value is None else self._words.get(str(value), str(value)))

    def focus_target(self) -> QWidget:
        return self._label
