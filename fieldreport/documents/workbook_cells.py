"""Typed cells, formats and tidy tables for the workbook.

Rules: text is always written as text and never altered, whatever it begins with (a quote prefix keeps it text when
somebody edits the cell); a cell Excel cannot hold is continued in the next row and says so; an amount of more digits
than a spreadsheet keeps (15) stands as text; formulas carry the value they give, for readers that do not calculate.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any, Final

from fieldreport.documents import palette
from fieldreport.documents.words import Words
from fieldreport.values import PartialDate

CELL_LIMIT: Final = 32_767  # UTF-16 units Excel keeps in one cell
MAX_DIGITS: Final = 15
EXCEL_START: Final = date(1900, 3, 1)  # before that day Excel's calendar is wrong
_RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "'")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with the value it gives."""

    expression: str
    value: float | str
    look: str = "number"


@dataclass(frozen=True, slots=True)
class Number:
    """A number with a look of its own."""

    value: float
    look: str


@dataclass(frozen=True, slots=True)
class State:
    """A word in the place of a number, flush right like one."""

    text: str


Cell = str | int | Decimal | date | Formula | Number | State | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its title, its width in characters, how its texts look, and whether it holds numbers."""

    title: str
    width: float = 12.0
    look: str = "text"
    is_number: bool = False


def money(amount: Decimal | None, digits: int = 2) -> Cell:
    """Return an amount as a number with its currency's digits, or as exact text where a number would lose some."""
    if amount is None:
        return None
    if len(amount.as_tuple().digits) > MAX_DIGITS:
        return f"{amount:f}"
    return Number(float(amount), f"money{digits}")


def is_exact(amount: Decimal) -> bool:
    """Return whether a spreadsheet keeps all digits of an amount."""
    return len(amount.as_tuple().digits) <= MAX_DIGITS


def typed_day(day: PartialDate | None) -> date | None:
    """Return the day where it is exact and Excel can hold it; the ISO text stands beside it."""
    return day.first if day is not None and day.is_exact and day.first >= EXCEL_START else None


def chunks(text: str, marker: str) -> list[str]:
    """Return a text in parts that fit into a cell; all but the last end with the marker, and without it they join."""
    parts = []
    while _units(text) > CELL_LIMIT:
        size = CELL_LIMIT - _units(marker)
        end = len(text.encode("utf-16-le")[: 2 * size].decode("utf-16-le", "ignore"))
        space = text.rfind(" ", end - 200, end)
        cut = space + 1 if space > 0 else end
        parts.append(text[:cut] + marker)
        text = text[cut:]
    return [*parts, text]


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


_BASE: Final[dict[str, Any]] = {"font_name": "Calibri", "font_size": 10, "font_color": palette.TEXT, "valign": "top"}
_LINE: Final[dict[str, Any]] = {"bottom": 1, "bottom_color": palette.LINE}
_FIELD: Final[dict[str, Any]] = {"border": 1, "border_color": palette.FIELD, "locked": False}
_LOOKS: Final[dict[str, dict[str, Any]]] = {
    "text": _LINE | {"text_wrap": True},
    "quoted": _LINE | {"text_wrap": True, "quote_prefix": True},
    "code": _LINE | {"font_color": palette.TEXT3},
    "number": _LINE | {"num_format": "#,##0"},
    "floor": _LINE | {"num_format": '"≥ "#,##0'},
    "state": _LINE | {"align": "right", "font_color": palette.TEXT3},
    "percent": _LINE | {"num_format": "0.0%"},
    "decimal": _LINE | {"num_format": "#,##0.##########"},
    "date": _LINE | {"num_format": "yyyy-mm-dd", "align": "left", "indent": 1},
    "money0": _LINE | {"num_format": "#,##0"},
    "money2": _LINE | {"num_format": "#,##0.00"},
    "money3": _LINE | {"num_format": "#,##0.000"},
    "head": {
        "bold": True,
        "font_color": palette.TEXT2,
        "bg_color": palette.SUNKEN,
        "bottom": 1,
        "bottom_color": palette.FIELD,
        "text_wrap": True,
        "valign": "vcenter",
    },
    "head_number": {
        "bold": True,
        "font_color": palette.TEXT2,
        "bg_color": palette.SUNKEN,
        "bottom": 1,
        "bottom_color": palette.FIELD,
        "text_wrap": True,
        "valign": "vcenter",
        "align": "right",
    },
    "title": {"bold": True, "font_size": 18},
    "mission": {"bold": True, "font_size": 11, "font_color": palette.ACCENT},
    "quiet": {"font_color": palette.TEXT3},
    "heading": {"bold": True, "font_size": 12},
    "plain": {},
    "line": _LINE | {"align": "left", "indent": 1},
    "quiet_line": _LINE | {"font_color": palette.TEXT3},
    "cover": _LINE | {"bold": True, "font_size": 12, "num_format": "#,##0", "align": "left"},
    "cover_floor": _LINE | {"bold": True, "font_size": 12, "num_format": '"≥ "#,##0', "align": "left"},
    "cover_percent": _LINE | {"bold": True, "font_size": 12, "num_format": "0.0%", "align": "left"},
    "link": {"font_color": palette.ACCENT, "underline": 1},
    "warn": {"font_color": palette.WARN, "bold": True},
    "form_how": {"text_wrap": True, "valign": "vcenter"},
    "form_hint": _LINE | {"font_color": palette.TEXT2, "font_size": 9, "text_wrap": True, "bg_color": palette.SUNKEN},
    "form_check": _LINE | {"bg_color": palette.SUNKEN, "text_wrap": True},
    "form_question": _LINE | {"text_wrap": True, "bg_color": palette.SUNKEN},
    "form_section": {"bold": True, "font_size": 12, "top": 1, "top_color": palette.TEXT2, "bg_color": palette.SUNKEN},
    "form_text": _FIELD | {"num_format": "@", "text_wrap": True},
    "form_number": _FIELD | {"num_format": "#,##0.########", "align": "right"},
}
_TOTAL: Final[dict[str, Any]] = {"bold": True, "top": 1, "top_color": palette.TEXT2}


class Book:
    """An XlsxWriter workbook in memory with the looks above."""

    def __init__(self, words: Words, classification: str, footer: str) -> None:
        import io

        import xlsxwriter  # only for rendering; slow to import

        self.words = words
        self.stream = io.BytesIO()
        # Everything in memory: a temporary file would put records on disk in clear.
        self.book = xlsxwriter.Workbook(
            self.stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        )
        self.header = f"&R&8{_header(classification)}"
        self.footer = f"&L&8{_header(footer)}&C&8{_header(classification)}&R&8&P / &N"
        self._formats: dict[tuple[str, bool], Any] = {}

    def look(self, name: str, *, is_total: bool = False) -> Any:
        """Return the format of a look."""
        held = self._formats.get((name, is_total))
        if held is None:
            held = self.book.add_format(_BASE | _LOOKS[name] | (_TOTAL if is_total else {}))
            self._formats[name, is_total] = held
        return held

    def sheet(self, name: str, *, has_grid: bool = False) -> "Sheet":
        """Return a new sheet set up for print: A4 landscape, one page wide, classification on every page."""
        page = self.book.add_worksheet(name)
        page.set_landscape()
        page.set_paper(9)
        page.set_margins(0.5, 0.5, 0.7, 0.7)
        page.fit_to_pages(1, 0)
        page.set_header(self.header)
        page.set_footer(self.footer)
        page.hide_gridlines(0 if has_grid else 2)
        return Sheet(self, page, name)

    def finish(self) -> bytes:
        """Return the file."""
        self.book.close()
        return self.stream.getvalue()


def _header(text: str) -> str:
    return text.replace("&", "&&")[:120]


@dataclass(slots=True)
class Sheet:
    """One sheet and the next free row (from 0)."""

    book: Book
    page: Any
    name: str
    row: int = 0
    headings: Sequence[Heading] = field(default_factory=tuple)

    @property
    def reference(self) -> str:
        """Return the sheet's name as formulas write it."""
        return "'" + self.name.replace("'", "''") + "'!"

    def put(self, row: int, column: int, cell: Cell, look: str = "text", *, is_total: bool = False) -> None:
        """Write one cell by its type."""
        form = self.book.look
        match cell:
            case None:
                self.page.write_blank(row, column, None, form(look, is_total=is_total))
            case str():
                name = "quoted" if look == "text" and cell.startswith(_RISKY) else look
                self.page.write_string(row, column, cell, form(name, is_total=is_total))
            case Formula():
                self.page.write_formula(row, column, cell.expression, form(cell.look, is_total=is_total), cell.value)
            case State():
                self.page.write_string(row, column, cell.text, form("state", is_total=is_total))
            case Number():
                self.page.write_number(row, column, cell.value, form(cell.look, is_total=is_total))
            case date():
                self.page.write_datetime(row, column, cell, form("date", is_total=is_total))
            case Decimal():
                self.page.write_number(row, column, float(cell), form("decimal", is_total=is_total))
            case _:
                self.page.write_number(row, column, cell, form("number", is_total=is_total))

    def head(self, headings: Sequence[Heading], *, is_tidy: bool = True) -> None:
        """Write the header row; a tidy sheet is frozen and filtered there and repeats it on every printed page."""
        self.headings = headings
        for column, heading in enumerate(headings):
            self.put(self.row, column, heading.title, "head_number" if heading.is_number else "head")
            if is_tidy:
                self.page.set_column(column, column, heading.width)
        if is_tidy:
            # A sheet with many columns is printed on several pages side by side, each with the first two columns.
            self.page.fit_to_pages(-(-len(headings) // 15), 0)
            self.page.repeat_columns(0, 1)
            lines = max(sum(len(word) + 1 for word in h.title.split()) / h.width for h in headings)
            self.page.set_row(self.row, 17 + 13 * ceil(lines))
            self.page.freeze_panes(self.row + 1, 2)
            self.page.repeat_rows(self.row)
        self.row += 1

    def add(self, cells: Sequence[Cell], *, is_total: bool = False) -> None:
        """Write a row; what does not fit into a cell goes on in the next row, under the same identifier."""
        words = self.book.words
        rests: list[list[str]] = []
        for column, cell in enumerate(cells):
            look = self.headings[column].look if column < len(self.headings) else "text"
            if isinstance(cell, str) and len(cell) > CELL_LIMIT // 2 and _units(cell) > CELL_LIMIT:
                first, *more = chunks(cell, words["continued"])
                self.put(self.row, column, first, look, is_total=is_total)
                for index, part in enumerate(more):
                    while len(rests) <= index:
                        rests.append([""] * len(cells))
                    rests[index][column] = part
            else:
                self.put(self.row, column, cell, look, is_total=is_total)
        self._fit_row(cells)
        self.row += 1
        for number, rest in enumerate(rests, 2):
            if not rest[0]:
                rest[0] = words.say("continuation", id=str(cells[0])[:200], n=number)
            for column, text in enumerate(rest):
                self.put(self.row, column, text or None, self.headings[column].look)
            self._fit_row(rest)
            self.row += 1

    def _fit_row(self, cells: Sequence[Cell]) -> None:
        """Make the row high enough for its texts: not every reader does it when the file is opened."""
        lines = 1
        for heading, cell in zip(self.headings, cells, strict=False):
            if isinstance(cell, str) and (len(cell) > heading.width or "\n" in cell):
                wide = max(heading.width * 1.02, 1)
                lines = max(lines, sum(max(1, ceil(len(part) / wide)) for part in cell.split("\n")))
        if lines > 1:
            self.page.set_row(self.row, min(lines * 13.2 + 2, 409))

    def filter(self) -> None:
        """Put filters on the header of a tidy sheet that has rows."""
        if self.row > 1:
            self.page.autofilter(0, 0, self.row - 1, len(self.headings) - 1)

    def add_all(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Write rows and put filters on them."""
        for row in rows:
            self.add(row)
        self.filter()


def letter(column: int) -> str:
    """Return the letters of a column (from 0)."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
