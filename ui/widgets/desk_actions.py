"""What the bottom bar offers on a desk's own screens: back up, and lock."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import Button


class DeskActions(QWidget):
    """Two buttons at the end of the bar; a backup is offered only where `can_back_up` says there is a way to it."""

    def __init__(self, can_back_up: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_back_up = can_back_up
        self.back_up = Button(self.tr("Back up…"), "quiet", "download")
        self.back_up.setToolTip(self.tr("Ctrl+Shift+S"))
        self.lock = Button(self.tr("Lock"), "plain", "lock")
        self.lock.setToolTip(self.tr("Ctrl+L"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.back_up, self.lock):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def showEvent(self, event: QShowEvent) -> None:
        self.back_up.setVisible(self._can_back_up())
        super().showEvent(event)
