"""What every painter of a chart needs: text, bars and lines in one area, mirrored where the window is."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen

from ui.theme import theme

RADIUS = 3.0


class Pencil:
    """Draws into `area` as if it were read from the left; in a mirrored window all comes out mirrored."""

    def __init__(self, painter: QPainter, area: QRectF, is_rtl: bool) -> None:
        self.painter, self.area, self._is_rtl = painter, area, is_rtl

    def width_of(self, words: str, *, bold: bool = False) -> float:
        """Return how wide words are in the letters of a chart."""
        return QFontMetrics(theme().font("caption", bold=bold)).horizontalAdvance(words) + 2.0

    def write(self, box: QRectF, words: str, edge: str = "centre", ink: str = "text2", *, bold: bool = False) -> None:
        """Write words into a box at its `leading` or `trailing` edge or in the `centre`; too long ones are cut."""
        font = theme().font("caption", bold=bold)
        self.painter.setFont(font)
        self.painter.setPen(theme().colour(ink))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, max(int(box.width()) + 1, 0))
        is_left = (edge == "leading") != self._is_rtl
        flag = Qt.AlignmentFlag.AlignHCenter
        if edge != "centre":
            flag = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
        flags = int(flag | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        self.painter.drawText(self._turned(box), flags, shown)

    def fill(self, box: QRectF, colour: str, *, is_round: bool = True) -> None:
        """Fill a box."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(theme().colour(colour))
        radius = min(RADIUS, box.width() / 2, box.height() / 2) if is_round else 0.0
        self.painter.drawRoundedRect(self._turned(box), radius, radius)

    def frame(self, box: QRectF, colour: str) -> None:
        """Draw the outline of a box."""
        self.painter.setPen(QPen(theme().colour(colour), 1))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(self._turned(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def upright(self, box: QRectF, colour: str) -> None:
        """Fill a bar that stands on its foot: only its head is round."""
        path, radius = QPainterPath(), min(RADIUS, box.width() / 2, box.height())
        turned = self._turned(box)
        path.moveTo(turned.bottomLeft())
        path.lineTo(turned.left(), turned.top() + radius)
        path.quadTo(turned.topLeft(), QPointF(turned.left() + radius, turned.top()))
        path.lineTo(turned.right() - radius, turned.top())
        path.quadTo(turned.topRight(), QPointF(turned.right(), turned.top() + radius))
        path.lineTo(turned.bottomRight())
        path.closeSubpath()
        self.painter.fillPath(path, theme().colour(colour))

    def line(self, start: QPointF, end: QPointF, colour: str, *, is_dashed: bool = False) -> None:
        """Draw a hairline."""
        style = Qt.PenStyle.DashLine if is_dashed else Qt.PenStyle.SolidLine
        self.painter.setPen(QPen(theme().colour(colour), 1, style))
        self.painter.drawLine(self._point(start), self._point(end))

    def _turned(self, box: QRectF) -> QRectF:
        if not self._is_rtl:
            return box
        left = self.area.left() + self.area.right() - box.right()
        return QRectF(left, box.y(), box.width(), box.height())

    def _point(self, point: QPointF) -> QPointF:
        return QPointF(self.area.left() + self.area.right() - point.x(), point.y()) if self._is_rtl else point
