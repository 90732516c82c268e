"""The rows of a table where they stand: written ones, those that another table asks for, and the tables inside them.

Rules: a row is known by its key: its place where the user adds rows, the code of a fixed row, the id of the row it
comes from. What is written about a row that is gone stays, is shown last and is judged by nobody.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldreport.templates.language import Choice, Column, Field, Template, column_is_asked, is_blank


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its `key` in addresses (`[0]`, `[l1]`), its cells, and the row of another table it comes from.

    `title` is the first line of text in it, or in the row it comes from. `scene` are the cells that conditions look
    at: its own over those of the rows behind and around it.
    """

    key: str
    title: str
    cells: Mapping[str, Any]
    source: Mapping[str, Any] = field(default_factory=dict)
    scene: Mapping[str, Any] = field(default_factory=dict)
    choice: Choice | None = None  # of a fixed row
    is_left_over: bool = False  # what it is about is gone

    def asks(self, column: Column, role: str) -> bool:
        """Return whether the form of `role` asks for this cell."""
        return column_is_asked(column, role, self.scene)


@dataclass(frozen=True, slots=True)
class Tables:
    """Reads the rows of one report's tables; `answers`: question id -> value."""

    template: Template
    answers: Mapping[str, Any]

    def rows(self, table: Field, value: Any, outer: TableRow | None = None) -> tuple[TableRow, ...]:
        """Return the rows of a table, those that are asked for and not yet written too.

        `outer` is the row in which a nested table stands.
        """
        written = _rows_in(value)
        around = outer.scene if outer is not None else {}
        rows = table.rows
        if rows is None or not (rows.choices or rows.from_question):
            return tuple(_row(f"[{place}]", table, cells, around) for place, cells in enumerate(written))
        if rows.choices:
            held = {str(cells.get("row", "")): cells for cells in written}
            return tuple(
                _row(f"[{one.code}]", table, held.get(one.code, {"row": one.code}), around, choice=one)
                for one in rows.choices
            )
        held = {str(cells.get("from", "")): cells for cells in written}
        behind = self._source_of(table)
        asked = [
            _row(f"[{key}]", table, held.pop(key, {"from": key}), around, source=source, behind=behind)
            for key, source in self._sources(table, outer).items()
        ]
        left = [
            _row(f"[{key}]", table, cells, around, is_left_over=True)
            for key, cells in held.items()
            if cells.keys() - {"from", "id"}
        ]
        return (*asked, *left)

    def walk(
        self, table: Field, value: Any, role: str, outer: TableRow | None = None, at: str = ""
    ) -> Iterator[tuple[Field, TableRow, str]]:
        """Yield every row asked for, in tables inside rows too: its table, itself, its address below the answer."""
        for row in self.rows(table, value, outer):
            if row.is_left_over:
                continue
            yield table, row, at + row.key
            for column in table.columns:
                if column.type == "table" and row.asks(column, role):
                    yield from self.walk(column, row.cells.get(column.id), role, row, f"{at}{row.key}.{column.id}")

    def _sources(self, table: Field, outer: TableRow | None) -> dict[str, Mapping[str, Any]]:
        """Return key -> row of the table that the rows come from; with `each`, of the table inside its rows."""
        assert table.rows is not None
        each = table.rows.each
        if each is not None and outer is not None:
            return _keyed(outer.source.get(each))
        rows = _keyed(self.answers.get(table.rows.from_question or ""))
        if each is None:
            return rows
        return {
            f"{key}/{name}": {**row, **held}
            for key, row in rows.items()
            for name, held in _keyed(row.get(each)).items()
        }

    def _source_of(self, table: Field) -> Field | None:
        """Return the table that the rows of another come from."""
        if table.rows is None or table.rows.from_question is None:
            return None
        found: Field | None = self.template.index.get(table.rows.from_question)
        return found.column(table.rows.each) if found is not None and table.rows.each is not None else found


def row_key(row: Mapping[str, Any], place: int) -> str:
    """Return what other tables call a row: its id, or its place where it has none."""
    return str(row.get("id") or place)


def title_column(table: Field) -> Column | None:
    """Return the column by which the rows of a table are known: its first line of text, or None."""
    return next((column for column in table.columns if column.type == "text" and not column.restricted), None)


def _title(table: Field | None, cells: Mapping[str, Any]) -> str:
    column = title_column(table) if table is not None else None
    held = cells.get(column.id) if column is not None else None
    return "" if is_blank(held) else str(held).strip()


def _rows_in(value: Any) -> list[Mapping[str, Any]]:
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list | tuple) else []


def _keyed(value: Any) -> dict[str, Mapping[str, Any]]:
    return {row_key(row, place): row for place, row in enumerate(_rows_in(value))}


def _row(
    key: str,
    table: Field,
    cells: Mapping[str, Any],
    around: Mapping[str, Any],
    *,
    source: Mapping[str, Any] | None = None,
    behind: Field | None = None,
    choice: Choice | None = None,
    is_left_over: bool = False,
) -> TableRow:
    source = source or {}
    title = (_title(behind, source) if behind is not None else "") or _title(table, cells)
    return TableRow(key, title, cells, source, {**around, **source, **cells}, choice, is_left_over)
