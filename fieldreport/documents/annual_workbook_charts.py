"""The charts of a year as native charts of the workbook, each beside the table it is drawn from.

Rules: women and what is spent in the accent, the rest neutral with an outline, so that grey tells both apart.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.documents import palette
from fieldreport.documents.annual_charts import annual_charts, burn_downs
from fieldreport.documents.charts import (
    BarChart,
    Chart,
    GroupedChart,
    HeatMap,
    ShareChart,
    StepChart,
    UtilizationChart,
)
from fieldreport.documents.workbook_cells import Book, Cell, Heading, Number, Sheet, money

_CHART_COLUMN: Final = 7
_CHART_ROWS: Final = 17  # of a chart's height, with the room below
_FILLS: Final = (palette.ACCENT, palette.BAR)


def charts_sheet(book: Book, annual: AnnualReport, target: Decimal | None = None) -> None:
    """Write the sheet of the charts."""
    words = book.words
    sheet = book.sheet(words["yearsheet.charts"])
    sheet.page.set_column(0, 0, 44)
    sheet.page.set_column(1, _CHART_COLUMN - 1, 16)
    charts: list[tuple[str, Chart]] = [
        (chart.title, chart) for chart in annual_charts(annual, words.language, target=target)
    ]
    charts += burn_downs(annual, words.language) if not annual.holdings.is_public else ()
    for title, chart in charts:
        sheet.put(sheet.row, 0, title, "heading")
        top = sheet.row
        sheet.row += 1
        _write(sheet, title, chart, top)
        note = getattr(chart, "note", "")
        if note:
            sheet.put(sheet.row, 0, note, "quiet")
        is_drawn = not isinstance(chart, HeatMap)
        sheet.row = max(sheet.row + 2, top + (_CHART_ROWS if is_drawn else 0))


def _write(sheet: Sheet, title: str, chart: Chart, top: int) -> None:
    words = sheet.book.words
    match chart:
        case BarChart() | ShareChart():
            goal = chart.goal if isinstance(chart, BarChart) else None
            heads = ["", words["year.share"], *([chart.goal_text] if isinstance(chart, BarChart) and goal else [])]
            rows: list[list[Cell]] = [
                [bar.label, _percent(bar.value), *([_percent(goal)] if goal else []), bar.note or None]
                for bar in chart.bars
            ]
            _data(sheet, [*heads, words["year.note"]], rows)
            kind = "column" if isinstance(chart, BarChart) else "bar"
            _draw(sheet, title, kind, (top, len(rows)), heads[1:2], line=goal is not None, percent=True)
        case GroupedChart():
            heads = [series.label for series in chart.series]
            rows = [[step, *(series.values[at] for series in chart.series)] for at, step in enumerate(chart.steps)]
            _data(sheet, ["", *heads], rows)
            _draw(sheet, title, "column", (top, len(rows)), heads)
        case UtilizationChart():
            heads = [words["year.spent_share"], words["year.obligated_share"]]
            rows = [[bar.label, _ratio(bar.spent), _ratio(bar.obligated), bar.detail] for bar in chart.bars]
            _data(sheet, ["", *heads, words["year.note"]], rows)
            _draw(sheet, title, "bar", (top, len(rows)), heads, stacked=True, percent=True)
        case StepChart():
            _steps(sheet, title, chart, top)
        case HeatMap():
            _heat(sheet, chart)


def _percent(value: float | None) -> Cell:
    return None if value is None else Number(value / 100, "percent")


def _ratio(value: float | None) -> Cell:
    return None if value is None else Number(value, "percent")


def _data(sheet: Sheet, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    note = sheet.book.words["year.note"]
    looks = ("line" if title == note else "text" for title in heads)
    sheet.page.set_row(sheet.row, 30)
    sheet.head(
        [
            Heading(title, 44 if not at else 40 if title == note else 14, look, is_number=bool(at) and title != note)
            for at, (title, look) in enumerate(zip(heads, looks, strict=True))
        ],
        is_tidy=False,
    )
    for row in rows:
        sheet.add(row)


def _draw(
    sheet: Sheet,
    title: str,
    kind: str,
    place: tuple[int, int],
    names: Sequence[str],
    *,
    line: bool = False,
    stacked: bool = False,
    percent: bool = False,
) -> None:
    """Put a chart beside its rows; `place` is the row of its title and their number.

    With `line` the column after the last is drawn as a line.
    """
    top, count = place
    first, last = top + 2, top + 1 + count
    chart = sheet.book.book.add_chart({"type": kind, **({"subtype": "stacked"} if stacked else {})})
    for at, _name in enumerate(names, 1):
        labels = {} if stacked else {"data_labels": {"value": True, "font": {"color": palette.TEXT2, "size": 8}}}
        chart.add_series(_series(sheet, first, last, at, {"color": _FILLS[(at - 1) % 2]}) | labels)
    if line:
        goal = sheet.book.book.add_chart({"type": "line"})
        goal.add_series(_series(sheet, first, last, len(names) + 1, None))
        chart.combine(goal)
    _dress(sheet, chart, title, top, is_bar=kind == "bar", has_legend=len(names) > 1 or line, percent=percent)


def _series(sheet: Sheet, first: int, last: int, column: int, fill: dict[str, str] | None) -> dict[str, Any]:
    held: dict[str, Any] = {
        "name": [sheet.name, first - 1, column],
        "categories": [sheet.name, first, 0, last, 0],
        "values": [sheet.name, first, column, last, column],
    }
    if fill is None:
        return held | {"line": {"color": palette.FIELD, "dash_type": "dash", "width": 1.25}}
    return held | {
        "fill": fill,
        "border": {"color": palette.FIELD},
        "gap": 60,
    }


def _dress(sheet: Sheet, chart: Any, title: str, top: int, *, is_bar: bool, has_legend: bool, percent: bool) -> None:
    font = {"size": 9, "color": palette.TEXT2}
    grid = {"major_gridlines": {"visible": True, "line": {"color": palette.LINE}}, "num_font": font, "min": 0}
    values = grid | ({"num_format": "0%"} if percent else {})
    names: dict[str, Any] = {"num_font": font} | ({"reverse": True, "crossing": "max"} if is_bar else {})
    chart.set_x_axis(values if is_bar else names)
    chart.set_y_axis(names if is_bar else values)
    chart.set_title({"name": title, "name_font": {"size": 11, "color": palette.TEXT}, "overlay": False})
    chart.set_legend({"position": "bottom", "font": font} if has_legend else {"none": True})
    chart.set_size({"width": 620, "height": 310})
    sheet.page.insert_chart(top, _CHART_COLUMN, chart, {"description": title})


def _steps(sheet: Sheet, title: str, chart: StepChart, top: int) -> None:
    """Write received and spent day by day, and draw both over time."""
    words = sheet.book.words
    names = (words["received"], words["spent"])
    days = sorted({point.day for point in (*chart.received, *chart.spent)})
    levels = [{point.day: point.value for point in points} for points in (chart.received, chart.spent)]
    rows: list[list[Cell]] = []
    reached = [Decimal(0), Decimal(0)]
    for day in days:
        before, reached = reached, [held.get(day, last) for held, last in zip(levels, reached, strict=True)]
        if day in levels[0]:  # an instalment comes at once: the line rises upright
            rows.append([day, *(money(amount) for amount in (before[0], reached[1], chart.approved))])
        rows.append([day, *(money(amount) for amount in (*reached, chart.approved))])
    _data(sheet, ["", *names, words["approved"]], rows)
    first, last = top + 2, top + 1 + len(rows)
    drawn = sheet.book.book.add_chart({"type": "scatter", "subtype": "straight"})
    colours = (palette.FIELD, palette.ACCENT, palette.TEXT3)
    for column, colour in enumerate(colours, 1):
        dash = {"dash_type": "dash"} if column == 3 else {}
        drawn.add_series(
            {
                "name": [sheet.name, first - 1, column],
                "categories": [sheet.name, first, 0, last, 0],
                "values": [sheet.name, first, column, last, column],
                "line": {"color": colour, "width": 1.75, **dash},
            }
        )
    _dress(sheet, drawn, title, top, is_bar=False, has_legend=True, percent=False)
    drawn.set_x_axis({"num_format": "mmm yy", "num_font": {"size": 9, "color": palette.TEXT2}})


def _heat(sheet: Sheet, chart: HeatMap) -> None:
    """Write the map as a table whose fields say in words what their shade says."""
    sheet.head([Heading("", 44), *(Heading(title, 14) for title in chart.columns)], is_tidy=False)
    shades: dict[float | None, Any] = {}
    for label, cells in chart.lines:
        sheet.put(sheet.row, 0, label)
        for column, cell in enumerate(cells, 1):
            if cell.level not in shades:
                shades[cell.level] = _shade(sheet.book, cell.level)
            sheet.page.write_string(sheet.row, column, cell.text, shades[cell.level])
        sheet.row += 1


def _shade(book: Book, level: float | None) -> Any:
    fill = palette.SUNKEN if level is None else palette.mixed(palette.SURFACE, palette.ACCENT, level)
    is_dark = level is not None and level > 0.6
    return book.book.add_format(
        {
            "font_name": "Calibri",
            "font_size": 10,
            "align": "center",
            "bg_color": fill,
            "font_color": palette.ON_ACCENT if is_dark else palette.TEXT,
            "border": 1,
            "border_color": palette.LINE,
        }
    )
