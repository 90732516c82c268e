"""The panel beside a register's list: the main action, the way to the bin, and the record in force."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.registers.detail import DetailCard
from ui.registers.register import Register
from ui.widgets.buttons import Button
from ui.widgets.mirroring import margins


class ListPanel(QWidget):
    """Buttons on top, the record below."""

    def __init__(self, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bin = Button("", "square", "bin", "centre")
        self.bin.setAccessibleName(self.tr("Bin"))
        self.bin.setToolTip(self.tr("Bin"))
        self.new = Button(register.new, "primary", "plus")
        self.new.setToolTip(self.tr("Ctrl+N"))
        self.detail = DetailCard(register)
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self.bin)
        self._top.addWidget(self.new, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(16, 18, 20, 13))
        column.setSpacing(16)
        column.addLayout(self._top)
        column.addWidget(self.detail, 1)
        column.addStretch(0)
        self.detail.show_record(None)

    def give_new(self, row: QHBoxLayout) -> None:
        """Move the main action into another row (the title's, when folded)."""
        row.addWidget(self.new)

    def take_new(self) -> None:
        """Take the main action back."""
        self._top.addWidget(self.new, 1)
