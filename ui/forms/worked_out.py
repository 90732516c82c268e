"""What is worked out and never typed: a figure that can be read and copied, and the way to the records behind it."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.field import FieldWidget
from ui.locales import number
from ui.widgets.labels import Label


class FigureField(FieldWidget):
    """Shows a number or a share; the keyboard stops here only to read it."""

    def __init__(self, unit: str = "") -> None:
        super().__init__()
        self._unit, self._value = unit, None
        self._label = Label("", "body")
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        self.set_value(None)

    def value(self) -> Any:
        return self._value

    def set_value(self, value: Any) -> None:
        self._value = value
        if value is None:
            self._label.setText(self.tr("Not known yet"))
        else:
            self._label.setText(number(value if isinstance(value, int) else Decimal(str(value))) + self._unit)

    def focus_target(self) -> QWidget:
        return self._label


def way_to_records(kind: str) -> str:
    """Return the words that lead to the records of a kind, or an empty text where they have no page of their own."""
    match kind:
        case "training":
            return QCoreApplication.translate("WorkedOut", "Open the trainings")
        case "activity":
            return QCoreApplication.translate("WorkedOut", "Open the activities")
        case "project":
            return QCoreApplication.translate("WorkedOut", "Open the projects")
        case "staffing":
            return QCoreApplication.translate("WorkedOut", "Open the staffing")
        case "dataset":
            return QCoreApplication.translate("WorkedOut", "Open the statistics")
    return ""
