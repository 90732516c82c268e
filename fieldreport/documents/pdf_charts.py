"""Chart descriptions drawn as vectors on a page, and the row of big figures.

Rules: the accent is for women, for what is spent, for the present; the rest is neutral; every bar carries its number.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from fieldreport.documents import palette
from fieldreport.documents.chart_words import chart_words
from fieldreport.documents.charts import (
    BarChart,
    Chart,
    GroupedChart,
    HeatCell,
    HeatMap,
    ShareChart,
    StepChart,
    Utilization,
    UtilizationChart,
)
from fieldreport.documents.pdf_layout import Solid
from fieldreport.documents.pdf_pen import WIDTH, Pen
from fieldreport.documents.pdf_tables import draw_bar
from fieldreport.documents.pdf_text import (
    CELL,
    CELL_STRONG,
    FIGURE,
    FIGURE_SMALL,
    H3,
    SEMIBOLD,
    SMALL,
    SMALL_STRONG,
    Style,
    Typesetter,
)

ROW = 22.0
TITLE_HEIGHT = 22.0
PLOT = 112.0
GUTTER = 26.0
HEAT_ROW = 15.0
_SPENT = Style(8.5, 12, palette.ACCENT, SEMIBOLD)
_ON_HEAT = Style(SMALL_STRONG.size, SMALL_STRONG.leading, palette.ON_ACCENT, SEMIBOLD)


@dataclass(slots=True)
class ChartRow(Solid):
    """One chart over the whole width, or two beside each other."""

    setter: Typesetter = field(default_factory=Typesetter)
    charts: Sequence[Chart] = ()

    @property
    def width(self) -> float:
        """Return the width of each chart."""
        return (WIDTH - GUTTER * (len(self.charts) - 1)) / len(self.charts)

    @property
    def height(self) -> float:
        """Return the height of the highest chart."""
        return max(chart_height(self.setter, chart, self.width) for chart in self.charts)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the charts."""
        for index, chart in enumerate(self.charts):
            with pen.content("Figure", chart_words(chart)):
                draw_chart(pen, self.setter, chart, (x + index * (self.width + GUTTER), top), self.width)


def chart_height(setter: Typesetter, chart: Chart, width: float) -> float:
    """Return the height a chart needs."""
    note = getattr(chart, "note", "")
    foot = len(setter.wrap(note, SMALL, width)) * SMALL.leading + 4 if note else 0
    match chart:
        case ShareChart():
            body = len(chart.bars) * ROW
        case UtilizationChart():
            body = sum(22 + 12.6 * len(_label(setter, bar, width)) for bar in chart.bars) + 16
        case GroupedChart():
            body = PLOT + 22 + SMALL.leading * _label_lines(setter, chart, width)
        case HeatMap():
            body = (len(chart.lines) + 1) * HEAT_ROW + 22
        case _:
            body = PLOT + 22
    return TITLE_HEIGHT + body + foot


def draw_chart(pen: Pen, setter: Typesetter, chart: Chart, place: tuple[float, float], width: float) -> None:
    """Draw a chart with its title, at a place (x, top)."""
    x, top = place
    pen.text(x, top, setter.fit(chart.title, H3, width), H3)
    top += TITLE_HEIGHT
    match chart:
        case ShareChart():
            top = _shares(pen, setter, chart, (x, top), width)
        case UtilizationChart():
            top = _utilization(pen, setter, chart, (x, top), width)
        case GroupedChart():
            top = _grouped(pen, setter, chart, (x, top), width)
        case StepChart():
            top = _steps(pen, setter, chart, (x, top), width)
        case HeatMap():
            top = _heat(pen, setter, chart, (x, top), width)
        case BarChart():
            top = _bars(pen, setter, chart, (x, top), width)
    note = getattr(chart, "note", "")
    if note:
        pen.lines(x, top + 4, setter.wrap(note, SMALL, width), SMALL)


def _shares(pen: Pen, setter: Typesetter, chart: ShareChart, place: tuple[float, float], width: float) -> float:
    x, top = place
    label_width, value_width, note_width = 128.0, 38.0, 92.0
    track = width - label_width - value_width - note_width
    for bar in chart.bars:
        style = CELL_STRONG if bar.is_current else CELL
        pen.text(x, top + 4, setter.fit(bar.label, style, label_width - 8), style)
        left = x + label_width
        if bar.value is None:
            pen.text(left, top + 4, setter.fit(bar.text, SMALL, track), SMALL)
        else:
            pen.box(left, top + 5, track, 11, fill=palette.BAR, radius=3)
            if bar.value > 0:
                pen.box(left, top + 5, max(track * min(bar.value, 100) / 100, 2), 11, fill=palette.ACCENT, radius=3)
            pen.right(left + track + value_width, top + 4, bar.text, style)
        pen.right(x + width, top + 4, setter.fit(bar.note, SMALL, note_width - 6), SMALL)
        top += ROW
    return top


def _utilization(
    pen: Pen, setter: Typesetter, chart: UtilizationChart, place: tuple[float, float], width: float
) -> float:
    x, top = place
    for bar in chart.bars:
        pen.right(x + width, top, bar.text, CELL_STRONG)
        label = _label(setter, bar, width)
        pen.lines(x, top, label, CELL)
        top += len(label) * CELL.leading
        draw_bar(pen, x, top + 2, width, (1.0 if bar.spent is None else bar.spent, bar.obligated, bar.is_over))
        pen.text(x, top + 7.5, setter.fit(bar.detail, SMALL, width), SMALL)
        top += 22
    return _legend(
        pen, setter, (x, top + 2), ((chart.spent_label, palette.ACCENT), (chart.obligated_label, palette.BAR))
    )


def _label(setter: Typesetter, bar: Utilization, width: float) -> list[str]:
    """Return the name of a bar in at most two lines beside its number."""
    room = width - setter.width(bar.text, CELL_STRONG) - 10
    lines = setter.wrap(bar.label, CELL, room)
    return lines if len(lines) <= 2 else [lines[0], setter.fit(" ".join(lines[1:]), CELL, room)]


def _legend(pen: Pen, setter: Typesetter, place: tuple[float, float], items: Sequence[tuple[str, str]]) -> float:
    x, top = place
    for label, colour in items:
        pen.box(x, top + 2.5, 7, 7, fill=colour, radius=1.5)
        text = setter.clean(label)
        pen.text(x + 11, top, text, SMALL)
        x += 11 + setter.width(text, SMALL) + 16
    return top + SMALL.leading


def _grouped(pen: Pen, setter: Typesetter, chart: GroupedChart, place: tuple[float, float], width: float) -> float:
    x, top = place
    colours = (palette.ACCENT, palette.BAR)
    base = top + PLOT
    step = width / max(len(chart.steps), 1)
    wide = min(step / (len(chart.series) + 1), 34)
    for index, label in enumerate(chart.steps):
        middle = x + step * (index + 0.5)
        left = middle - wide * len(chart.series) / 2
        for number, series in enumerate(chart.series):
            value = series.values[index]
            high = (PLOT - 16) * value / chart.top
            place_x = left + number * wide
            if high > 0:
                pen.box(place_x + 1.5, base - high, wide - 3, high, fill=colours[number % 2])
            _centred(pen, setter, (place_x + wide / 2, base - high - 13), str(value), SMALL_STRONG)
        for line, text in enumerate(setter.wrap(label, SMALL, step)[:2]):
            _centred(pen, setter, (middle, base + 3 + line * SMALL.leading), setter.fit(text, SMALL, step), SMALL)
    pen.rule(x, base, width, palette.FIELD, 0.7)
    items = tuple((series.label, colours[number % 2]) for number, series in enumerate(chart.series))
    return _legend(pen, setter, (x, base + 8 + SMALL.leading * _label_lines(setter, chart, width)), items) + 2


def _label_lines(setter: Typesetter, chart: GroupedChart, width: float) -> int:
    """Return how many lines the longest label under the groups needs, at most two."""
    room = width / max(len(chart.steps), 1)
    return min(2, max((len(setter.wrap(label, SMALL, room)) for label in chart.steps), default=1))


def _centred(pen: Pen, setter: Typesetter, place: tuple[float, float], text: str, style: Style) -> None:
    clean = setter.clean(text)
    pen.text(place[0] - setter.width(clean, style) / 2, place[1], clean, style)


def _bars(pen: Pen, setter: Typesetter, chart: BarChart, place: tuple[float, float], width: float) -> float:
    x, top = place
    base, scale = top + PLOT, (PLOT - 16) / (chart.top or 1)
    step = width / max(len(chart.bars), 1)
    for index, bar in enumerate(chart.bars):
        middle, wide = x + step * (index + 0.5), min(step * 0.7, 52)
        high = (bar.value or 0) * scale
        if high > 0:
            colour = palette.ACCENT if bar.is_current else palette.BAR
            pen.box(middle - wide / 2, base - high, wide, high, fill=colour)
        _centred(pen, setter, (middle, base - high - 13), bar.text, SMALL_STRONG)
        _centred(pen, setter, (middle, base + 3), bar.label, SMALL)
    if chart.goal is not None:
        level = base - chart.goal * scale
        pen.line(x, level, x + width, level, colour=palette.FIELD, dash=(3, 2))
        pen.right(x + width, level - 12, setter.clean(chart.goal_text), SMALL)
    pen.rule(x, base, width, palette.FIELD, 0.7)
    return base + 18


def _steps(pen: Pen, setter: Typesetter, chart: StepChart, place: tuple[float, float], width: float) -> float:
    x, top = place
    axis = max((setter.width(label, SMALL) for _, label in chart.ticks), default=0) + 8
    left, plot, base = x + axis, width - axis - 128, top + PLOT
    days = max((chart.end - chart.start).days, 1)

    def at(day: date) -> float:
        return left + plot * (day - chart.start).days / days

    def level(value: Decimal) -> float:
        return base - (PLOT - 14) * float(value / chart.top)

    for value, label in chart.ticks:
        pen.rule(left, level(value), plot, palette.FIELD if not value else palette.LINE)
        pen.right(left - 6, level(value) - 6, label, SMALL)
    for day, label in chart.months:
        pen.text(at(day), base + 3, label, SMALL)
    if chart.spent:
        line = [(at(chart.spent[0].day), base), *((at(point.day), level(point.value)) for point in chart.spent)]
        pen.shape([*line, (line[-1][0], base)], fill=palette.ACCENT_SOFT)
        pen.shape(line, stroke=palette.ACCENT)
    if chart.projected:
        now, then = chart.projected
        ends = (at(now.day), level(now.value), at(then.day), level(then.value))
        pen.line(*ends, colour=palette.ACCENT, dash=(1.5, 2.5))
    previous = base
    for index, point in enumerate(chart.received):
        following = chart.received[index + 1].day if index + 1 < len(chart.received) else _last_day(chart)
        pen.line(at(point.day), previous, at(point.day), level(point.value), colour=palette.FIELD, thickness=1.1)
        previous = level(point.value)
        pen.line(at(point.day), previous, at(following), previous, colour=palette.FIELD, thickness=1.1)
    pen.line(left, level(chart.approved), left + plot, level(chart.approved), colour=palette.TEXT3, dash=(3, 2))
    labels = [
        (chart.approved_text, level(chart.approved), SMALL),
        (chart.received_text, previous, SMALL),
        (chart.spent_text, level(chart.spent[-1].value) if chart.spent else base, _SPENT),
    ]
    for (text, _, style), place_y in zip(
        labels, _apart([wanted - 6 for _, wanted, _ in labels], base - 6), strict=True
    ):
        pen.text(left + plot + 8, place_y, setter.fit(text, style, 120), style)
    return base + 18


def _heat(pen: Pen, setter: Typesetter, chart: HeatMap, place: tuple[float, float], width: float) -> float:
    x, top = place
    label_width = 96.0
    step = (width - label_width) / max(len(chart.columns), 1)
    for number, label in enumerate(chart.columns):
        _centred(pen, setter, (x + label_width + step * (number + 0.5), top), label, SMALL)
    top += HEAT_ROW
    for label, cells in chart.lines:
        pen.text(x, top + 2, setter.fit(label, CELL, label_width - 8), CELL)
        for number, cell in enumerate(cells):
            _heat_cell(pen, setter, cell, (x + label_width + step * number + 1, top), step - 2)
        top += HEAT_ROW
    top += 4
    for cell, label in chart.legend:
        text = setter.clean(label)
        _heat_cell(pen, setter, cell, (x, top), 16)
        pen.text(x + 20, top + 2, text, SMALL)
        x += 20 + setter.width(text, SMALL) + 12
    return top + SMALL.leading


def _heat_cell(pen: Pen, setter: Typesetter, cell: HeatCell, place: tuple[float, float], wide: float) -> None:
    x, top = place
    fill = palette.SUNKEN if cell.level is None else palette.mixed(palette.SURFACE, palette.ACCENT, cell.level)
    pen.box(x, top, wide, HEAT_ROW - 2, fill=fill, stroke=palette.FIELD if cell.level == 0 else None, radius=2)
    style = _ON_HEAT if cell.level is not None and cell.level > 0.6 else SMALL_STRONG
    _centred(pen, setter, (x + wide / 2, top + 1.5), cell.mark, style)


def _last_day(chart: StepChart) -> date:
    return max(points[-1].day for points in (chart.spent, chart.received) if points)


def _apart(wanted: Sequence[float], lowest: float) -> list[float]:
    """Return places for labels near the wanted ones, a line apart from each other and none below `lowest`."""
    order = sorted(range(len(wanted)), key=lambda index: -wanted[index])
    places = list(wanted)
    limit = lowest
    for index in order:
        places[index] = min(wanted[index], limit)
        limit = places[index] - SMALL.leading
    return places


@dataclass(frozen=True, slots=True)
class Figure:
    """A big figure with what it counts and one more fact."""

    value: str
    label: str
    detail: str = ""


@dataclass(slots=True)
class Figures(Solid):
    """Big figures side by side, parted by hairlines."""

    setter: Typesetter = field(default_factory=Typesetter)
    figures: Sequence[Figure] = ()
    is_small: bool = False

    @property
    def height(self) -> float:
        """Return the height of the card."""
        return max(self._height_of(figure) for figure in self.figures) + 26

    @property
    def _style(self) -> Style:
        return FIGURE_SMALL if self.is_small else FIGURE

    def _texts(self, figure: Figure) -> list[tuple[str, Style]]:
        inner = WIDTH / len(self.figures) - 22
        value = (self.setter.fit(figure.value, self._style, inner), self._style)
        label = [(line, SMALL_STRONG) for line in self.setter.wrap(figure.label, SMALL_STRONG, inner)]
        detail = [(line, SMALL) for line in self.setter.wrap(figure.detail, SMALL, inner)] if figure.detail else []
        return [*label, value, *detail] if self.is_small else [value, *label, *detail]

    def _height_of(self, figure: Figure) -> float:
        return sum(style.leading for _, style in self._texts(figure))

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the card."""
        pen.box(x, top, WIDTH, self.height, stroke=palette.LINE, radius=7)
        step = WIDTH / len(self.figures)
        for index, figure in enumerate(self.figures):
            left, place = x + index * step, top + 12
            if index:
                pen.line(left, top + 14, left, top + self.height - 14)
            for text, style in self._texts(figure):
                pen.text(left + 12, place, text, style)
                place += style.leading
