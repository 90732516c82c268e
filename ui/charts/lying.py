"""Charts in rows: shares of a hundred, parts of a budget, and a grid of fields."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ui.charts.drawing import Pencil
from ui.theme import theme

if TYPE_CHECKING:  # documents are not needed at start
    from fieldreport.documents.charts import HeatCell, HeatMap, ShareChart, UtilizationChart

ROW = 30
LABEL_SHARE = 0.38  # of the width for the label of a row
# how full a field is, from the lowest: ground and ink; the mark in it says the same in grey
LEVELS = (
    (0.0, "errSoft", "err"),
    (0.25, "sunken", "text2"),
    (0.5, "warnSoft", "warn"),
    (0.75, "accentSoft", "accent"),
)


def paint_shares(pencil: Pencil, chart: "ShareChart") -> None:
    """Draw a bar from 0 to 100 for each group, its number at the end."""
    labels = _label_width(pencil, [bar.label for bar in chart.bars])
    for place, bar in enumerate(chart.bars):
        row, track = _row(pencil, place, labels, [bar.text])
        pencil.write(
            QRectF(row.x(), row.y(), labels, row.height()), bar.label, "leading", "text", bold=bar.is_current
        )
        pencil.fill(track, "sunken")
        if bar.value is not None:
            share = min(max(bar.value, 0.0), 100.0) / 100
            pencil.fill(
                QRectF(track.x(), track.y(), max(track.width() * share, 2.0), track.height()),
                "accent" if bar.is_current or len(chart.bars) == 1 else "bar",
            )
        _trailing(pencil, row, track, bar.text)


def paint_utilization_bars(pencil: Pencil, chart: "UtilizationChart") -> None:
    """Draw spent and obligated as parts of what is approved; a bar over the end says so in the warning colour."""
    look = theme()
    labels = _label_width(pencil, [bar.label for bar in chart.bars])
    for place, bar in enumerate(chart.bars):
        row, track = _row(pencil, place, labels, [bar.text])
        pencil.write(QRectF(row.x(), row.y(), labels, row.height()), bar.label, "leading", "text")
        pencil.fill(track, "sunken")
        spent = min(bar.spent or 0.0, 1.0)
        both = min(spent + bar.obligated, 1.0)
        if both:
            pencil.fill(QRectF(track.x(), track.y(), track.width() * both, track.height()), "bar")
        if spent:
            ink = "warn" if bar.is_over else "accent"
            pencil.fill(QRectF(track.x(), track.y(), track.width() * spent, track.height()), ink)
        _trailing(pencil, row, track, bar.text)
    y = pencil.area.top() + look.px(ROW) * len(chart.bars)
    x = pencil.area.left()
    for colour, words in (("accent", chart.spent_label), ("bar", chart.obligated_label)):
        pencil.fill(QRectF(x, y + look.px(7), look.px(9), look.px(9)), colour)
        wide = pencil.width_of(words)
        pencil.write(QRectF(x + look.px(14), y, wide, look.px(24)), words, "leading")
        x += look.px(14) + wide + look.px(16)


def paint_heat(pencil: Pencil, chart: "HeatMap") -> None:
    """Draw a field for every line and column, each with its mark, and the legend below."""
    look, area = theme(), pencil.area
    labels = _label_width(pencil, [label for label, _cells in chart.lines])
    wide = (area.width() - labels) / max(len(chart.columns), 1)
    row = look.px(ROW)
    for place, column in enumerate(chart.columns):
        pencil.write(QRectF(area.left() + labels + wide * place, area.top(), wide, row), column, ink="text3")
    for index, (label, cells) in enumerate(chart.lines):
        y = area.top() + row * (index + 1)
        pencil.write(QRectF(area.left(), y, labels - look.px(8), row), label, "leading", "text")
        for place, cell in enumerate(cells):
            _field(pencil, QRectF(area.left() + labels + wide * place + 1, y + 1, wide - 2, row - 2), cell)
    y = area.top() + row * (len(chart.lines) + 1)
    half = area.width() / 2
    for place, (cell, words) in enumerate(chart.legend):
        left = area.left() + half * (place % 2)
        line = QRectF(left, y + look.px(24) * (place // 2), half, look.px(24))
        _field(pencil, QRectF(line.x(), line.y() + look.px(3), look.px(22), look.px(18)), cell)
        pencil.write(line.adjusted(look.px(30), 0, 0, 0), words, "leading")


def _field(pencil: Pencil, box: QRectF, cell: "HeatCell") -> None:
    if cell.level is None:
        pencil.frame(box, "line")
        pencil.write(box, cell.mark, ink="text3")
        return
    ground, ink = next(((ground, ink) for top, ground, ink in LEVELS if cell.level <= top), ("okSoft", "ok"))
    pencil.fill(box, ground)
    pencil.write(box, cell.mark, ink=ink, bold=True)


def _label_width(pencil: Pencil, labels: list[str]) -> float:
    longest = max((pencil.width_of(one, bold=True) for one in labels), default=0.0)
    return min(longest + theme().px(8), pencil.area.width() * LABEL_SHARE)


def _row(pencil: Pencil, place: int, labels: float, texts: list[str]) -> tuple[QRectF, QRectF]:
    """Return the row, and the track of its bar between label and number."""
    look, area = theme(), pencil.area
    row = QRectF(area.left(), area.top() + look.px(ROW) * place, area.width(), look.px(ROW))
    trail = max([*(pencil.width_of(one, bold=True) for one in texts), float(look.px(52))]) + look.px(6)
    high = look.px(12)
    track = QRectF(row.x() + labels, row.center().y() - high / 2, max(row.width() - labels - trail, 10.0), high)
    return row, track


def _trailing(pencil: Pencil, row: QRectF, track: QRectF, words: str) -> None:
    pencil.write(QRectF(track.right(), row.y(), row.right() - track.right(), row.height()), words, "trailing", "text")
