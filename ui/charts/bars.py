"""A bar chart of one figure over the quarters, the last one in the accent colour, with a dashed goal line."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import describe
from ui.locales import number
from ui.theme import theme


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; a value of None is a gap that says "no figure"."""

    label: str
    value: Decimal | int | None


class BarChart(QWidget):
    """Draws the bars it is given; labels never collide with the goal line."""

    def __init__(self, name: str, height: int = 150, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._goal: int | None = None
        self._goal_words = ""
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        describe(self, QAccessible.Role.Chart, name)

    def set_bars(self, bars: Sequence[Bar], goal: int | None = None, goal_words: str = "") -> None:
        """Show the bars; `goal` is a value on the same scale, `goal_words` stands on its line."""
        self._bars, self._goal, self._goal_words = tuple(bars), goal, goal_words
        parts = [
            f"{bar.label}: {number(bar.value)}"
            if bar.value is not None
            else self.tr("{label}: no figure").format(label=bar.label)
            for bar in bars
        ]
        self.setAccessibleDescription("; ".join([*parts, goal_words] if goal_words else parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().px(min(self._height, 110)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self.height() - look.px(22)
        top = look.px(20)
        highest = max(
            [float(bar.value) for bar in self._bars if bar.value is not None] + [float(self._goal or 0), 1.0]
        )
        if self._goal is not None and highest <= self._goal:
            highest = float(self._goal)
        scale = (foot - top) / highest
        self._paint_goal(painter, foot - float(self._goal) * scale if self._goal is not None else None)
        slot = self.width() / len(self._bars)
        thick = min(slot * 0.62, look.px(44))
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, bar in enumerate(self._bars):
            position = len(self._bars) - 1 - place if is_rtl else place
            middle = slot * (position + 0.5)
            self._paint_bar(
                painter, bar, QRectF(middle - thick / 2, foot, thick, 0), scale, place == len(self._bars) - 1
            )
            is_last = place == len(self._bars) - 1
            painter.setFont(look.font("caption", bold=is_last))
            painter.setPen(look.colour("text" if is_last else "text3"))
            label = QRectF(middle - slot / 2 - 4, foot + look.px(4), slot + 8, look.px(18))
            painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), bar.label)
        painter.setPen(QPen(look.colour("field"), 1))
        painter.drawLine(0, foot, self.width(), foot)

    def _paint_goal(self, painter: QPainter, y: float | None) -> None:
        if y is None:
            return
        look = theme()
        painter.setPen(QPen(look.colour("text3"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(0, round(y), self.width(), round(y))
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text2"))
        edge = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        turned = (
            int(edge)
            if self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            else int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignAbsolute)
        )
        painter.drawText(QRectF(0, y - look.px(21), self.width(), look.px(19)), turned, self._goal_words)

    def _paint_bar(self, painter: QPainter, bar: Bar, base: QRectF, scale: float, is_last: bool) -> None:
        if bar.value is None:
            return
        look = theme()
        high = max(float(bar.value) * scale, 1.0)
        body = QRectF(base.x(), base.y() - high, base.width(), high)
        path = QPainterPath()
        radius = min(4.0, high)
        path.moveTo(body.left(), body.bottom())
        path.lineTo(body.left(), body.top() + radius)
        path.quadTo(body.left(), body.top(), body.left() + radius, body.top())
        path.lineTo(body.right() - radius, body.top())
        path.quadTo(body.right(), body.top(), body.right(), body.top() + radius)
        path.lineTo(body.right(), body.bottom())
        painter.fillPath(path, look.colour("accent" if is_last else "bar"))
        painter.setFont(look.font("caption", bold=True))
        fits = high >= look.px(22)
        ink = ("onAccent" if is_last else "onBar") if fits else "text"
        painter.setPen(look.colour(ink))
        y = body.top() + look.px(4) if fits else body.top() - look.px(19)
        room = QRectF(body.x() - 12, y, body.width() + 24, look.px(18))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), number(_whole(bar.value)))


def _whole(value: Decimal | int) -> int:
    return value if isinstance(value, int) else int(value.quantize(Decimal(1)))
