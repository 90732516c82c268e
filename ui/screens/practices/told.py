"""Fields that are told and not typed: what Headquarters or the program itself has put into a record."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreport.learning import PANEL_STATES
from ui.forms.choices import Option, RadioGroup
from ui.forms.field import FieldWidget
from ui.widgets.labels import Label

translate = QCoreApplication.translate  # lupdate knows it by this name


def state_words(code: str) -> str:
    """Return the state of a practice in words (R87)."""
    return {
        "draft": translate("practices", "Draft"),
        "submitted": translate("practices", "Submitted"),
        "under_review": translate("practices", "Under review"),
        "accepted": translate("practices", "Accepted"),
        "declined": translate("practices", "Declined"),
    }.get(code, code)


class ToldField(FieldWidget):
    """Shows a value in words; the keyboard stops here only to read it."""

    def __init__(self, words: Callable[[Any], str]) -> None:
        super().__init__()
        self._words, self._value = words, None
        self.label = Label("", "body", wraps=True)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.label)

    def value(self) -> Any:
        return self._value

    def set_value(self, value: Any) -> None:
        self._value = value
        self.label.setText(self._words(value))

    def focus_target(self) -> QWidget:
        return self.label


class StateField(FieldWidget):
    """The mission's states to choose from; once the panel has the practice, its state is told and stays."""

    def __init__(self, own: Sequence[str]) -> None:
        super().__init__()
        self.own = RadioGroup([Option(code, state_words(code)) for code in own])
        self.told = ToldField(lambda code: state_words(str(code or "")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.own)
        column.addWidget(self.told)
        self.own.edited.connect(self.edited)
        self.own.left.connect(self.left)
        self.set_value(None)

    def value(self) -> Any:
        return self.told.value() or self.own.value()

    def set_value(self, value: Any) -> None:
        is_told = value in PANEL_STATES
        self.told.set_value(value if is_told else None)
        self.own.set_value(None if is_told else value)
        self.told.setVisible(is_told)
        self.own.setVisible(not is_told)

    def focus_target(self) -> QWidget:
        return self.told.focus_target() if self.told.value() else self.own.focus_target()

    def set_names(self, name: str, description: str) -> None:
        super().set_names(name, description)
        self.own.set_names(name, description)
        self.told.set_names(name, description)
