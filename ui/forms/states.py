"""A field that may also be answered by a state: not applicable, not collected, withheld (decisions 19)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreport.templates.language import state_of
from ui.forms.choices import CheckChoice, Option
from ui.forms.field import FieldWidget


class StatedField(FieldWidget):
    """Wraps a field with one check per state; a state stands instead of the answer, whose text is kept meanwhile."""

    def __init__(self, inner: FieldWidget, states: Sequence[Option]) -> None:
        super().__init__()
        self.inner = inner
        self.boxes: dict[str, CheckChoice] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(inner)
        for state in states:
            box = CheckChoice(state.label)
            box.clicked.connect(lambda is_on, code=state.code: self._on_clicked(code, is_on))
            column.addWidget(box)
            self.boxes[state.code] = box
        inner.edited.connect(self.edited)
        inner.left.connect(self.left)

    def value(self) -> Any:
        state = next((code for code, box in self.boxes.items() if box.isChecked()), None)
        return {"state": state} if state else self.inner.value()

    def set_value(self, value: Any) -> None:
        state = state_of(value)
        self._check(state)
        if state is None:
            self.inner.set_value(value)

    def problem(self) -> str:
        return "" if any(box.isChecked() for box in self.boxes.values()) else self.inner.problem()

    def set_invalid(self, is_invalid: bool) -> None:
        self.inner.set_invalid(is_invalid)

    def focus_target(self) -> QWidget:
        return self.inner.focus_target()

    def remedy(self) -> QWidget | None:
        return self.inner.remedy()

    def reveal(self, address: str) -> None:
        self.inner.reveal(address)

    def set_names(self, name: str, description: str) -> None:
        self.inner.set_names(name, description)
        for box in self.boxes.values():
            box.setAccessibleName(box.text())
            box.setAccessibleDescription(name)

    def _check(self, state: str | None) -> None:
        for code, box in self.boxes.items():
            box.setChecked(code == state)
        self.inner.setEnabled(state is None)

    def _on_clicked(self, state: str, is_on: bool) -> None:
        self._check(state if is_on else None)
        self.edited.emit()
        self.left.emit()
