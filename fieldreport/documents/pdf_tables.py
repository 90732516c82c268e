"""Tables for the PDF: one header, hairlines, figures flush right, long cells broken over lines and pages.

Rules: nothing is wider than its column; the header is repeated on every page; a total stays with the row above it.
Only columns that say so are broken into lines, the others are cut with an ellipsis: measuring is what costs time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldreport.documents import palette
from fieldreport.documents.pdf_layout import Block
from fieldreport.documents.pdf_pen import WIDTH, Pen
from fieldreport.documents.pdf_text import CELL, CELL_QUIET, CELL_STRONG, HEAD, Style, Typesetter

PAD = 6.0
SMALL_TABLE = 210.0  # such a table is not divided without need
LEAST_WIDTH = 84.0
GAP = 4.2  # above and below the text of a row


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `width` in points. At 0 a column of numbers is as wide as they need, others share what is left."""

    title: str
    width: float = 0.0
    is_number: bool = False
    wraps: bool = False
    most: float = 0.0  # a column of short texts: as wide as they need, but not wider than this


@dataclass(frozen=True, slots=True)
class Text:
    """A cell: a text, a quiet second text below it, or a bar of spent and obligated."""

    text: str
    second: str = ""
    style: Style | None = None
    bar: tuple[float, float, bool] | None = None  # spent, obligated (0 to 1 and above), is over


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row; a strong row is a total."""

    cells: tuple[str | Text, ...]
    is_strong: bool = False
    address: str = ""  # of the answer or record it shows


@dataclass(slots=True)
class _Cell:
    lines: list[tuple[str, Style]]
    bar: tuple[float, float, bool] | None = None

    @property
    def height(self) -> float:
        return sum(style.leading for _, style in self.lines)


@dataclass(slots=True)
class _Row:
    cells: list[_Cell]
    is_strong: bool = False
    is_continued: bool = False
    height: float = 0.0
    address: str = ""

    def __post_init__(self) -> None:
        self.height = max((cell.height for cell in self.cells), default=0.0) + 2 * GAP

    def divide(self, room: float) -> tuple["_Row", "_Row"] | None:
        """Return the lines of each cell that fit, and the rest; None where a cell would show nothing."""
        first, rest = [], []
        for cell in self.cells:
            used, count = 2 * GAP, 0
            while count < len(cell.lines) and used + cell.lines[count][1].leading <= room:
                used += cell.lines[count][1].leading
                count += 1
            if cell.lines and not count:
                return None
            first.append(_Cell(cell.lines[:count], cell.bar))
            rest.append(_Cell(cell.lines[count:]))
        return (
            _Row(first, self.is_strong, address=self.address),
            _Row(rest, self.is_strong, is_continued=True, address=self.address),
        )


@dataclass(slots=True)
class Table:
    """A table ready to be placed."""

    columns: Sequence[Column]
    widths: list[float]
    head: list[list[str]]
    rows: list[_Row]
    before: float = 8.0
    keep_with_next: bool = False
    wants: float = 0.0
    has_head: bool = True
    address: str = ""

    @property
    def head_height(self) -> float:
        """Return the height of the header."""
        return max(len(lines) for lines in self.head) * HEAD.leading + 2 * GAP if self.has_head else 0.0

    @property
    def height(self) -> float:
        """Return the whole height."""
        return self.head_height + sum(row.height for row in self.rows) + 1

    @property
    def least(self) -> float:
        """Return the whole height of a small table, else that of the header and the first two rows."""
        if self.height <= SMALL_TABLE:
            return self.height
        return self.head_height + sum(min(row.height, 90) for row in self.rows[:2]) + 1

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the rows that fit and the rest; a total and a row before it stay together."""
        used, count = self.head_height + 1, 0
        while count < len(self.rows) and used + self.rows[count].height <= room:
            used += self.rows[count].height
            count += 1
        while count and count < len(self.rows) and self.rows[count].is_strong:
            count -= 1
        first, rest = self.rows[:count], self.rows[count:]
        if rest and (not count or rest[0].height > 150) and (parts := rest[0].divide(room - used)):
            first, rest = [*first, parts[0]], [parts[1], *rest[1:]]
        if not first or not rest:
            return None
        return self._with(first, self.before), self._with(rest, 0.0)

    def _with(self, rows: list[_Row], before: float) -> "Table":
        made = Table(self.columns, self.widths, self.head, rows, before, self.keep_with_next)
        made.has_head, made.address = self.has_head, self.address
        return made

    def spans(self, top: float) -> Iterator[tuple[str, float, float]]:
        """Yield address, top and bottom of each row that shows something of its own."""
        top += self.head_height
        for row in self.rows:
            if row.address:
                yield row.address, top, top + row.height
            top += row.height

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw header, rows and hairlines."""
        with pen.group("Table"):
            self._draw(pen, x, top)

    def _draw(self, pen: Pen, x: float, top: float) -> None:
        total = sum(self.widths)
        if self.has_head:
            pen.box(x, top, total, self.head_height, fill=palette.SUNKEN)
            with pen.group("TR"):
                self._head(pen, x, top + self.head_height - GAP)
            top += self.head_height
        for index, row in enumerate(self.rows):
            if row.is_strong:
                pen.rule(x, top, total, palette.TEXT2, 0.8)
            elif index or not self.has_head:
                pen.rule(x, top, total, palette.SURFACE if row.is_continued else palette.LINE)
            with pen.group("TR"):
                self._row(pen, x, top, row)
            top += row.height
        pen.rule(x, top, total, palette.FIELD if self.has_head else palette.LINE, 0.7)

    def _head(self, pen: Pen, x: float, bottom: float) -> None:
        for column, width, lines in zip(self.columns, self.widths, self.head, strict=True):
            above = bottom - len(lines) * HEAD.leading
            end = x + width - PAD if column.is_number else None
            with pen.content("TH"):
                _draw_lines(pen, x + PAD, above, [(line, HEAD) for line in lines], right=end)
            x += width

    def _row(self, pen: Pen, x: float, top: float, row: _Row) -> None:
        for column, width, cell in zip(self.columns, self.widths, row.cells, strict=True):
            with pen.content("TD"):
                if cell.bar is not None:
                    draw_bar(pen, x + PAD, top + GAP + 4, width - 2 * PAD - 36, cell.bar)
                _draw_lines(pen, x + PAD, top + GAP, cell.lines, right=x + width - PAD if column.is_number else None)
            x += width


def _draw_lines(
    pen: Pen, x: float, top: float, lines: Sequence[tuple[str, Style]], *, right: float | None = None
) -> None:
    for number, (line, style) in enumerate(lines, 1):
        if right is None:
            pen.text(x, top, line if number == len(lines) else f"{line} ", style)
        else:
            pen.right(right, top, line, style)
        top += style.leading


def draw_bar(pen: Pen, x: float, top: float, width: float, bar: tuple[float, float, bool]) -> None:
    """Draw spent (accent, amber above the approved amount) and obligated (grey) on a track."""
    spent, obligated, is_over = bar
    pen.box(x, top, width, 5, fill=palette.LINE, radius=2.5)
    reach = min(max(spent + obligated, 0), 1) * width
    if obligated > 0 and reach > 1:
        pen.box(x, top, reach, 5, fill=palette.BAR, radius=2.5)
    done = min(spent, 1) * width
    if done > 0:
        pen.box(x, top, max(done, 2.5), 5, fill=palette.WARN if is_over else palette.ACCENT, radius=2.5)


def table(
    setter: Typesetter, columns: Sequence[Column], rows: Sequence[Row], *, before: float = 8.0, has_head: bool = True
) -> Table:
    """Return a table over the whole width."""
    widths = [column.width or _needed(setter, columns, rows, index) for index, column in enumerate(columns)]
    flexible = [index for index, width in enumerate(widths) if not width]
    room = WIDTH - sum(widths) - LEAST_WIDTH * len(flexible)
    if room < 0:  # very long numbers: fixed widths give way, and digits are broken over lines, never lost
        widths = [width * (1 + room / sum(widths)) for width in widths]
    share = (WIDTH - sum(widths)) / len(flexible) if flexible else 0.0
    widths = [width or share for width in widths]
    head = [setter.wrap(column.title, HEAD, width - 2 * PAD) for column, width in zip(columns, widths, strict=True)]
    made = [_row(setter, columns, widths, row) for row in rows]
    return Table(columns, widths, head, made, before, has_head=has_head)


def _needed(setter: Typesetter, columns: Sequence[Column], rows: Sequence[Row], index: int) -> float:
    """Return the width that the numbers of a column need, 0 for a column of longer text."""
    most = columns[index].most
    if not columns[index].is_number and not most:
        return 0.0
    cells = [row.cells[index] for row in rows]
    texts = [setter.clean(cell.text if isinstance(cell, Text) else cell) for cell in cells]
    widest = max((setter.width(text, CELL_STRONG) for text in texts), default=0.0)
    title = _two_lines(setter, setter.clean(columns[index].title).split(" "))
    needed = max(widest, title) + 2 * PAD + 1
    return min(needed, most) if most else needed


def _two_lines(setter: Typesetter, words: list[str]) -> float:
    """Return the least width at which a heading takes no more than two lines."""
    breaks = range(1, len(words) + 1)
    return min(max(setter.width(" ".join(part), HEAD) for part in (words[:at], words[at:])) for at in breaks)


def _row(setter: Typesetter, columns: Sequence[Column], widths: Sequence[float], row: Row) -> _Row:
    cells = [
        _cell(setter, cell, column, width, is_strong=row.is_strong)
        for cell, column, width in zip(row.cells, columns, widths, strict=True)
    ]
    return _Row(cells, row.is_strong, address=row.address)


def _cell(setter: Typesetter, cell: str | Text, column: Column, width: float, *, is_strong: bool) -> _Cell:
    held = cell if isinstance(cell, Text) else Text(cell)
    style = CELL_STRONG if is_strong else held.style or CELL
    inner = width - 2 * PAD
    if not column.wraps and not column.is_number:
        line = setter.fit(held.text, style, inner)
        lines = [(line, style)]
    else:
        lines = [(line, style) for line in setter.wrap(held.text, style, inner)] if held.text else []
    if held.second:
        lines += [(line, CELL_QUIET) for line in setter.wrap(held.second, CELL_QUIET, inner)]
    return _Cell(lines, held.bar)
