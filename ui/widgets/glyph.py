"""One mark or icon as a widget, for a line of text beside it; silent for screen readers."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import theme


class Glyph(QWidget):
    """Paints `name` (an icon, or `mark:error`) in 16 pixels of the drawing; the words beside it carry the meaning."""

    def __init__(self, name: str = "", tone: str = "text2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._tone = name, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, tone: str = "text2") -> None:
        """Show another icon; an empty name shows nothing."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(16), theme().px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._name:
            paint_icon(QPainter(self), QRectF(self.rect()), self._name, self._tone)
