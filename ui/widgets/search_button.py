"""The way to the search: looks like a field, is a button, and shows its keys at the end."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.mirroring import draw_elided

_EDGES = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)


class SearchButton(QAbstractButton):
    """Space, Enter or a click press it."""

    def __init__(self, words: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._keys)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(120, theme().px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = self.hasFocus()
        painter.setPen(QPen(look.colour("accent" if has_focus else "field"), 2 if has_focus else 1))
        painter.setBrush(look.colour("hover" if self.underMouse() else "surface"))
        inset = 1.0 if has_focus else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
        side, gap = look.px(16), look.px(9)
        square = QRect(gap, (self.height() - side) // 2, side, side)
        paint_icon(painter, QRectF(self._seen(square)), "search", "text2")
        painter.setFont(look.font("caption"))
        wide = QFontMetrics(painter.font()).horizontalAdvance(self._keys)
        painter.setPen(look.colour("text3"))
        self._draw(painter, QRect(self.width() - gap - wide - 2, 0, wide + 2, self.height()), self._keys)
        painter.setFont(look.font("help"))
        painter.setPen(look.colour("text2"))
        start = gap + side + look.px(8)
        room = QRect(start, 0, self.width() - gap - wide - look.px(8) - start, self.height())
        self._draw(painter, room, self.text())

    def _draw(self, painter: QPainter, room: QRect, text: str) -> None:
        edge = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        draw_elided(painter, self._seen(room), int(edge) | _EDGES, text)

    def _seen(self, room: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), room)
