"""What every field widget of a form can do, whatever its question type."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget


class FieldWidget(QWidget):
    """A widget for one answer.

    `edited` at every change by the user (autosave listens), `left` when the focus goes elsewhere (validation
    listens). `value()` has the shape of the question's type (`fieldreport.templates.language`), None is blank.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def value(self) -> Any:
        """Return the answer, or None where the field is blank."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show an answer; no signal."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return why what was typed cannot be an answer, in words, or an empty text."""
        return ""

    def set_invalid(self, is_invalid: bool) -> None:
        """Show or clear the red outline."""

    def focus_target(self) -> QWidget:
        """Return the widget that takes the focus, for buddies and for jumps from a finding."""
        return self

    def remedy(self) -> QWidget | None:
        """Return buttons that put right what `problem` says, to stand beside it, or None."""
        return None

    def reveal(self, _address: str) -> None:
        """Go to the part of the field that a finding's address names."""
        self.focus_target().setFocus()

    def set_names(self, name: str, description: str) -> None:
        """Give assistive technology the question and its help."""
        target = self.focus_target()
        target.setAccessibleName(name)
        target.setAccessibleDescription(description)


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it will be, when it is first seen
            widget.style().unpolish(widget)
            widget.style().polish(widget)
