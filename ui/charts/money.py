"""A project's money over time: received as steps, spent as an area, what it would come to as a dotted line.

Rules: draws the description that the core makes (`documents.charts.StepChart`), with words and figures of the
window's language. Labels keep clear of each other and of the lines; figures are in thousands where they are large.
"""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import describe
from ui.locales import month_short, number, short_date, year_short
from ui.theme import theme

if TYPE_CHECKING:  # documents are not needed at start
    from fieldreport.documents.charts import StepChart, StepPoint

THOUSANDS_FROM = Decimal(10_000)
HEIGHT = 226


class MoneyChart(QWidget):
    """`show_chart` fills it; empty without one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: StepChart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        describe(self, QAccessible.Role.Chart, name)

    @property
    def is_in_thousands(self) -> bool:
        """Return whether the figures are thousands."""
        return self._chart is not None and self._chart.top >= THOUSANDS_FROM

    def show_chart(self, chart: "StepChart | None") -> None:
        """Show a chart, and its last figures in words."""
        self._chart = chart
        self.setAccessibleDescription(self._in_words() if chart else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme().px(150))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chart is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _Drawing(painter, self._chart, self).draw()

    def short(self, value: Decimal) -> str:
        """Return a figure for a label: 31.8 of 31,846.20 where the axis is in thousands."""
        if not self.is_in_thousands:
            return number(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))
        thousands = (value / 1000).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        return number(int(thousands) if thousands == thousands.to_integral_value() else thousands)

    def _in_words(self) -> str:
        assert self._chart is not None
        chart = self._chart
        parts = [self.tr("Approved {amount}").format(amount=number(chart.approved))]
        for words, points in ((self.tr("received"), chart.received), (self.tr("spent"), chart.spent)):
            parts += [
                self.tr("{day}: {words} {amount}").format(
                    day=short_date(point.day), words=words, amount=number(point.value)
                )
                for point in points[-6:]
            ]
        if chart.projected:
            end = chart.projected[-1]
            words = self.tr("At this pace {amount} would be spent by {day}")
            parts.append(words.format(amount=number(end.value), day=short_date(end.day)))
        return "; ".join(parts)


class _Drawing:
    """One painting: places in the plot, then the parts from back to front."""

    def __init__(self, painter: QPainter, chart: "StepChart", widget: MoneyChart) -> None:
        look = theme()
        self._painter, self._chart, self._widget = painter, chart, widget
        self._is_rtl = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(look.font("caption"))
        self._metrics = QFontMetrics(look.font("caption"))
        axis = max(self._metrics.horizontalAdvance(widget.short(value)) for value, _label in chart.ticks) + look.px(6)
        self._plot = QRectF(axis, look.px(20), widget.width() - axis - 1, widget.height() - look.px(20) - look.px(24))
        self._days = max((chart.end - chart.start).days, 1)

    def draw(self) -> None:
        self._grid()
        self._spent()
        self._received()
        self._approved()
        self._months()

    def _x(self, day: date) -> float:
        share = min(max((day - self._chart.start).days / self._days, 0.0), 1.0)
        return self._turned(self._plot.left() + share * self._plot.width())

    def _turned(self, x: float) -> float:
        return self._widget.width() - x if self._is_rtl else x

    def _y(self, value: Decimal) -> float:
        return self._plot.bottom() - float(value / self._chart.top) * self._plot.height()

    def _grid(self) -> None:
        look = theme()
        for value, _label in self._chart.ticks:
            y = round(self._y(value)) + 0.5
            self._painter.setPen(QPen(look.colour("line" if value else "field"), 1))
            self._line(QPointF(self._plot.left(), y), QPointF(self._plot.right(), y))
            self._painter.setPen(look.colour("text2"))
            box = QRectF(0, y - look.px(9), self._plot.left() - look.px(5), look.px(18))
            self._text(box, self._widget.short(value), Qt.AlignmentFlag.AlignRight)

    def _spent(self) -> None:
        chart, look = self._chart, theme()
        if not chart.spent:
            return
        points = [QPointF(self._x(point.day), self._y(point.value)) for point in chart.spent]
        start = QPointF(self._x(chart.start), self._plot.bottom())
        last_day = chart.projected[0].day if chart.projected else chart.spent[-1].day
        now = QPointF(self._x(last_day), points[-1].y())
        line = [start, *points, now]
        area = QPolygonF([*line, QPointF(now.x(), self._plot.bottom())])
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(look.colour("accentSoft"))
        self._painter.drawPolygon(area)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(look.colour("accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        self._painter.drawPolyline(QPolygonF(line))
        if chart.projected:
            end = QPointF(self._x(chart.projected[1].day), self._y(chart.projected[1].value))
            self._painter.setPen(self._dashes(look.colour("accent"), 1.6, (2.0, 2.4)))
            self._painter.drawLine(now, end)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(look.colour("accent"))
        self._painter.drawEllipse(now, 4.0, 4.0)
        self._spent_label(now)

    def _spent_label(self, now: QPointF) -> None:
        """Write the last figure below the dot, towards the side that has room."""
        look = theme()
        words = QCoreApplication.translate("MoneyChart", "Spent {amount}").format(
            amount=self._widget.short(self._chart.spent[-1].value)
        )
        font = look.font("caption", bold=True)
        wide = QFontMetrics(font).horizontalAdvance(words) + 4
        x = self._turned(now.x()) + look.px(8)
        y = min(now.y() + look.px(3), self._plot.bottom() - look.px(19))
        if x + wide > self._plot.right():
            x, y = self._turned(now.x()) - wide - look.px(8), now.y() + look.px(8)
            y = min(y, self._plot.bottom() - look.px(19))
        self._painter.setFont(font)
        self._painter.setPen(look.colour("accent"))
        self._text(QRectF(x, y, wide, look.px(18)), words, Qt.AlignmentFlag.AlignLeft)
        self._painter.setFont(look.font("caption"))

    def _received(self) -> None:
        chart, look = self._chart, theme()
        if not chart.received:
            return
        path = _steps(chart.received, self._last_day(), chart.start)
        line = QPolygonF([QPointF(self._x(day), self._y(value)) for day, value in path])
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(look.colour("text3"), 1.3))
        self._painter.drawPolyline(line)
        words = QCoreApplication.translate("MoneyChart", "Received {amount}").format(
            amount=self._widget.short(chart.received[-1].value)
        )
        wide = self._metrics.horizontalAdvance(words) + 4
        x = min(self._turned(self._x(chart.received[-1].day)) + look.px(4), self._plot.right() - wide)
        y = self._y(chart.received[-1].value)
        is_near_top = abs(y - self._y(chart.approved)) < look.px(22)
        self._painter.setPen(look.colour("text2"))
        top = y + look.px(2) if is_near_top else y - look.px(19)
        self._text(QRectF(x, top, wide, look.px(18)), words, Qt.AlignmentFlag.AlignLeft)

    def _approved(self) -> None:
        if not self._chart.approved:
            return
        look, y = theme(), round(self._y(self._chart.approved)) + 0.5
        self._painter.setPen(self._dashes(look.colour("text2"), 1, (4.0, 3.0)))
        self._line(QPointF(self._plot.left(), y), QPointF(self._plot.right(), y))
        self._painter.setPen(look.colour("text2"))
        words = QCoreApplication.translate("MoneyChart", "Approved {amount}").format(
            amount=self._widget.short(self._chart.approved)
        )
        box = QRectF(self._plot.left(), y - look.px(19), self._plot.width(), look.px(18))
        self._text(box, words, Qt.AlignmentFlag.AlignLeft)

    def _months(self) -> None:
        look = theme()
        self._painter.setPen(look.colour("text2"))
        free_from, year = -1.0, 0
        for day, _label in self._chart.months:
            words = month_short(day.month)
            if day.year != year:
                words, year = f"{words} {year_short(day.year)}", day.year
            wide = self._metrics.horizontalAdvance(words) + 4
            x = min(self._turned(self._x(day)), self._plot.right() - wide)
            if x >= free_from:
                box = QRectF(x, self._plot.bottom() + look.px(5), wide, look.px(18))
                self._text(box, words, Qt.AlignmentFlag.AlignLeft)
                free_from = x + wide + look.px(8)

    def _last_day(self) -> date:
        chart = self._chart
        known = [points[-1].day for points in (chart.spent, chart.received) if points]
        return chart.projected[0].day if chart.projected else max(known)

    def _line(self, start: QPointF, end: QPointF) -> None:
        self._painter.drawLine(QPointF(self._turned(start.x()), start.y()), QPointF(self._turned(end.x()), end.y()))

    def _text(self, box: QRectF, words: str, edge: Qt.AlignmentFlag) -> None:
        if self._is_rtl:
            box = QRectF(self._widget.width() - box.right(), box.y(), box.width(), box.height())
            is_left = edge == Qt.AlignmentFlag.AlignLeft
            edge = Qt.AlignmentFlag.AlignRight if is_left else Qt.AlignmentFlag.AlignLeft
        flags = int(edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        if box.right() > self._plot.left() and box.bottom() < self._plot.bottom():
            # A grid line through a label makes it unreadable.
            room = self._painter.boundingRect(box, flags, words).adjusted(0, 3, 0, -3)
            self._painter.fillRect(room, theme().colour("surface"))
        self._painter.drawText(box, flags, words)

    @staticmethod
    def _dashes(colour: QColor, width: float, pattern: tuple[float, float]) -> QPen:
        pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(pattern))
        return pen


def _steps(points: "Sequence[StepPoint]", last: date, start: date) -> list[tuple[date, Decimal]]:
    """Return the corners of the steps, from zero to the last known day."""
    corners: list[tuple[date, Decimal]] = [(max(start, points[0].day), Decimal(0))]
    level = Decimal(0)
    for point in points:
        corners += [(point.day, level), (point.day, point.value)]
        level = point.value
    return [*corners, (max(last, points[-1].day), level)]
