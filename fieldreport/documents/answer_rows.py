"""Tables whose rows are too rich for a line each (programme lines, their progress, sheets), as they are shown.

Rules: a row is shown with what its form asks for and what is written; short cells that only go with another (a date
with its baseline, a source with its amount) stand beside it. Nothing here knows a column by its id.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fieldreport.codec import RecordProblem, decode
from fieldreport.documents.words import NOTHING, Words
from fieldreport.models import PARTS, People
from fieldreport.templates import Column, Field, Labels, Question, TableRow, Tables, is_blank, title_column

_CONTEXT = ("unit", "baseline", "target")  # of the row behind, beside what is reached
_LONG = ("para", "table", "people")


@dataclass(frozen=True, slots=True)
class RowCell:
    """One cell: the path of its column (`ind.base`), the heading, the text, and the value behind it."""

    column: Column
    path: str
    label: str
    text: str
    value: Any = None

    @property
    def is_prose(self) -> bool:
        """Return whether the cell is running text."""
        return self.column.type == "para"

    @property
    def is_small(self) -> bool:
        """Return whether the cell says what its row is, and can stand below the row's name."""
        return self.column.type in ("one", "text")

    @property
    def kind(self) -> str:
        """Return what cells of one kind share: a baseline in figures and one in words stand in one column."""
        return self.column.purpose or self.path


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row: its address below the answer's, title, cells, and the tables in it by the path of their column."""

    at: str
    title: str
    cells: tuple[RowCell, ...]
    inner: Mapping[str, "InnerRows"]
    is_left_over: bool = False


@dataclass(frozen=True, slots=True)
class InnerRows:
    """The rows of a table inside a row, which are short enough to stand in lines."""

    label: str
    rows: tuple[ShownRow, ...]
    headings: Mapping[str, str]  # kind -> the heading that its first column has in the template

    def columns(self) -> dict[str, str]:
        """Return kind -> heading of every column that any of the rows fills, in their order."""
        named: dict[str, str] = {}
        for row in self.rows:
            for cell in row.cells:
                if not cell.is_small:
                    named.setdefault(cell.kind, self.headings.get(cell.kind, cell.label))
        return named


@dataclass(frozen=True, slots=True)
class ShownRows:
    """A whole table of rich rows, with the grid that counts them where the template lays one out."""

    rows: tuple[ShownRow, ...]
    grid: tuple[tuple[str, ...], ...] = ()  # with headings above and at the side


@dataclass(frozen=True, slots=True)
class RowReader:
    """Puts the rows of one report's tables into words; `write` gives the words of a cell."""

    labels: Labels
    words: Words
    tables: Tables
    role: str
    write: Callable[[Field, Any], str]

    def shown(self, question: Question, value: Any) -> ShownRows:
        """Return the rows of a question."""
        rows = self.tables.rows(question, value)
        return ShownRows(
            tuple(self._row(question, question, row, "", row.key) for row in rows), tuple(self._grid(question, rows))
        )

    def _row(self, question: Question, table: Field, row: TableRow, prefix: str, at: str) -> ShownRow:
        named = title_column(table) if not row.source else None
        cells = [*self._context(question, table, row)]
        hosts = _hosts(table, row, is_inner=bool(prefix))
        inner: dict[str, InnerRows] = {}
        for column in table.columns:
            path = f"{prefix}{column.id}"
            value = row.cells.get(column.id)
            if column is named or column.id in hosts or not (row.asks(column, self.role) or row.is_left_over):
                continue
            label = self.labels.column(question.id, path)
            if column.type == "table":
                below = self.tables.rows(column, value, row)
                if below:
                    rows = [
                        self._row(question, column, held, f"{path}.", f"{at}.{column.id}{held.key}") for held in below
                    ]
                    heads = {
                        held.purpose: self.labels.column(question.id, f"{path}.{held.id}")
                        for held in reversed(column.columns)
                        if held.purpose
                    }
                    inner[path] = InnerRows(label, tuple(rows), heads)
            elif not is_blank(value):
                beside = (
                    self._text(table.column(name), row.cells.get(name)) for name in hosts if hosts[name] == column.id
                )
                text = " · ".join([self._text(column, value), *filter(None, beside)])
                cells.append(RowCell(column, path, label, text, value))
        return ShownRow(at, row.title, tuple(cells), inner, row.is_left_over)

    def _context(self, question: Question, table: Field, row: TableRow) -> Iterator[RowCell]:
        """Yield what of the row behind is wanted beside the cells of this one."""
        rows = table.rows
        if rows is None or rows.from_question is None or rows.each is None:
            return
        behind = self.tables.template.question(rows.from_question)
        inner = behind.column(rows.each)
        for column in inner.columns if inner is not None else ():
            value = row.source.get(column.id)
            if column.purpose in _CONTEXT and not is_blank(value):
                path = f"{rows.each}.{column.id}"
                label = self.labels.column(behind.id, path)
                yield RowCell(column, f"<{path}", label, self._text(column, value), value)

    def _text(self, column: Column | None, value: Any) -> str:
        if column is None or is_blank(value):
            return ""
        if column.type == "many":
            return self.write(column, value).replace("\n", ", ")
        return self._people(value) if column.type == "people" else self.write(column, value)

    def _people(self, value: Any) -> str:
        try:
            group = decode(People, value, "people")
        except (RecordProblem, TypeError, ValueError):
            return str(value)
        parts = [
            f"{self.words[f'col.{name}']} {self.words.count(held)}"
            for name in PARTS
            if (held := getattr(group, name)) is not None
        ]
        if group.derived_total is not None:
            parts.append(f"{self.words['col.total']} {self.words.count(group.derived_total)}")
        if group.women_share is not None:
            parts[-1] += f" ({self.words.percent_sign(group.women_share)})"
        return ", ".join(parts) or NOTHING

    def _grid(self, question: Question, rows: Sequence[TableRow]) -> Iterator[tuple[str, ...]]:
        """Yield the grid of a question that has one: how many rows stand in each cell."""
        sides = [column for name in question.grid if (column := question.column(name)) is not None]
        if len(sides) != 2 or not rows:
            return
        down, across = sides
        held = [(str(row.cells.get(down.id, "")), str(row.cells.get(across.id, ""))) for row in rows]
        names = [[self.labels.choice(side.list_id or "", choice.code) for choice in side.choices] for side in sides]
        yield ("", *names[1])
        for choice, name in zip(down.choices, names[0], strict=True):
            counts = [held.count((choice.code, other.code)) for other in across.choices]
            yield (name, *(self.words.number(count) if count else "" for count in counts))


def _hosts(table: Field, row: TableRow, *, is_inner: bool) -> dict[str, str]:
    """Return column -> the column beside which it is shown: short ones that only go with another that is answered.

    Inside a row prose too stands in a cell, with what goes with it.
    """
    hosts = {}
    for column in table.columns:
        condition = column.condition
        if condition is None or column.type in _LONG:
            continue
        parts = condition.parts if condition.kind == "any" else (condition,)
        if all(part.kind == "answered" for part in parts):
            key = next((part.key for part in parts if not is_blank(row.cells.get(part.key))), "")
            host = table.column(key)
            if host is not None and (host.type not in _LONG or (is_inner and host.type == "para")):
                hosts[column.id] = key
    return hosts
