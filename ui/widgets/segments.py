"""A row of segments that shows how far something has come: thick for reached, thin for not started."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import describe
from ui.marks import MARK_COLOURS, Mark
from ui.theme import theme


class SegmentBar(QWidget):
    """Segments coloured by mark; its words go to screen readers, the eye reads the line below it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        describe(self, QAccessible.Role.ProgressBar, name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_marks(self, marks: Sequence[Mark], words: str) -> None:
        """Show one segment per mark; `words` describes the whole."""
        self._marks = tuple(marks)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = 3.0 if len(self._marks) <= 14 else 2.0
        width = (self.width() - gap * (len(self._marks) - 1)) / len(self._marks)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for index, mark in enumerate(self._marks):
            x = index * (width + gap)
            if is_rtl:
                x = self.width() - x - width
            is_open = mark in (Mark.UNTOUCHED, Mark.NOT_DUE)
            painter.setBrush(theme().colour("bar" if is_open else MARK_COLOURS[mark]))
            height = 2.0 if is_open else 6.0
            painter.drawRoundedRect(QRectF(x, (self.height() - height) / 2, width, height), height / 2, height / 2)
