"""Upright charts: one bar per step, or several side by side, on a common foot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from ui.charts.drawing import Pencil
from ui.locales import number
from ui.theme import theme

if TYPE_CHECKING:  # documents are not needed at start
    from fieldreport.documents.charts import BarChart, GroupedChart

SERIES = ("accent", "bar", "text3")  # told apart in grey too


def paint_bars(pencil: Pencil, chart: "BarChart") -> None:
    """Draw a bar per step, the current one in the accent, and the goal as a dashed line over them."""
    look, area = theme(), pencil.area
    foot, top = area.bottom() - look.px(22), area.top() + look.px(20)
    slot = area.width() / max(len(chart.bars), 1)
    thick = min(slot * 0.62, float(look.px(44)))
    for place, bar in enumerate(chart.bars):
        middle = area.left() + slot * (place + 0.5)
        room = QRectF(middle - slot / 2, foot, slot, look.px(22))
        pencil.write(room, bar.label, ink="text" if bar.is_current else "text3", bold=bar.is_current)
        if bar.value is None:
            pencil.write(room.translated(0, -look.px(20)), bar.text, ink="text3")
            continue
        high = max(bar.value / chart.top * (foot - top), 1.0)
        pencil.upright(QRectF(middle - thick / 2, foot - high, thick, high), "accent" if bar.is_current else "bar")
        above = QRectF(middle - slot / 2, foot - high - look.px(19), slot, look.px(18))
        pencil.write(above, bar.text, ink="text", bold=bar.is_current)
    if chart.goal is not None:
        y = foot - chart.goal / chart.top * (foot - top)
        pencil.line(QPointF(area.left(), y), QPointF(area.right(), y), "text2", is_dashed=True)
        pencil.write(QRectF(area.left(), y - look.px(19), area.width(), look.px(18)), chart.goal_text, "trailing")
    pencil.line(QPointF(area.left(), foot), QPointF(area.right(), foot), "field")


def paint_groups(pencil: Pencil, chart: "GroupedChart") -> None:
    """Draw a group of bars per step, with a legend above and every number over its bar."""
    look, area = theme(), pencil.area
    x = area.left()
    for place, series in enumerate(chart.series):
        pencil.fill(QRectF(x, area.top() + look.px(5), look.px(9), look.px(9)), SERIES[place % len(SERIES)])
        wide = pencil.width_of(series.label)
        pencil.write(QRectF(x + look.px(14), area.top(), wide, look.px(19)), series.label, "leading", "text")
        x += look.px(14) + wide + look.px(14)
    foot, top = area.bottom() - look.px(22), area.top() + look.px(44)
    slot = area.width() / max(len(chart.steps), 1)
    count = max(len(chart.series), 1)
    thick = min(slot * 0.84 / count, float(look.px(44)))
    for place, step in enumerate(chart.steps):
        start = area.left() + slot * place + (slot - thick * count) / 2
        for index, series in enumerate(chart.series):
            value = series.values[place]
            high = value / chart.top * (foot - top)
            box = QRectF(start + thick * index + 1, foot - high, thick - 2, high)
            if value:
                pencil.upright(box, SERIES[index % len(SERIES)])
            words = number(value)
            wide = max(thick, pencil.width_of(words, bold=not index))
            above = QRectF(box.center().x() - wide / 2, foot - high - look.px(18), wide, look.px(17))
            pencil.write(above, words, ink="text", bold=not index)
        pencil.write(QRectF(area.left() + slot * place, foot + 2, slot, look.px(20)), step, ink="text")
    pencil.line(QPointF(area.left(), foot), QPointF(area.right(), foot), "field")
