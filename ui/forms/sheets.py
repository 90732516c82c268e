"""A table with rich rows as a field: one sheet per row, opened one at a time, with tables inside sheets.

Rules: the rows are those the core's `Tables` gives, so that rows another table asks for are there before anything is
written; a sheet's fields are built when it is opened; a cell shows while its row's other cells ask for it. What was
written about a row that is gone stays readable at the end and can be taken away.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreport.templates import Column, Field, TableRow, Tables, is_blank
from fieldreport.values import uuid7
from ui.forms.cells import make_cell
from ui.forms.choices import Option
from ui.forms.context import FormContext, options_for
from ui.forms.field import FieldWidget
from ui.forms.grid import GridOverview
from ui.forms.sheet import Sheet
from ui.locales import number
from ui.messages import FindingWords
from ui.widgets.buttons import Button

_FLAT = 3  # with no more columns than this, all sheets lie open
_KEYS = frozenset(("id", "row", "from"))


class SheetsField(FieldWidget):
    """An answer of type `table` whose rows hold prose, people or tables; also such a table inside a row."""

    def __init__(
        self, table: Field, question_id: str, path: str, context: FormContext, outer: TableRow | None = None
    ) -> None:
        super().__init__()
        self._table, self._question_id, self._path, self._context = table, question_id, path, context
        self._outer = outer
        self._written: list[dict[str, Any]] = []
        self._findings: tuple[FindingWords, ...] = ()
        self.sheets: dict[str, Sheet] = {}
        self.is_flat = bool(path) and len(table.columns) <= _FLAT
        self._is_open_ended = table.rows is None or table.rows.is_open
        labels = context.labels
        name = labels.column(question_id, path) if path else labels.short(question_id, context.role)
        self.add = Button(self.tr("Add to “{table}”").format(table=name), "link", "plus")
        self.add.setVisible(self._is_open_ended)
        self.add.clicked.connect(lambda: self._add({}))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.grid = self._make_grid(name)
        if self.grid is not None:
            column.addWidget(self.grid)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_rows()

    # What a field can do

    def value(self) -> Any:
        return [dict(row) for row in self._written if row.keys() - _KEYS] or None

    def set_value(self, value: Any) -> None:
        given = [dict(row) for row in value or () if isinstance(row, Mapping)]
        if given != (self.value() or []):
            self._written = given
        self._show_rows()

    def set_outer(self, outer: TableRow) -> None:
        """Follow the row in which this table stands."""
        self._outer = outer
        self._show_rows()

    def focus_target(self) -> QWidget:
        first = next(iter(self.sheets.values()), None)
        if first is not None:
            return first.focus_target()
        return self.add if self._is_open_ended else self

    def problem(self) -> str:
        return next((said for sheet in self.sheets.values() if (said := sheet.problem())), "")

    def set_names(self, name: str, description: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def reveal(self, address: str) -> None:
        """Open the sheet that an address such as `report.2008/PL[2].ind[0].base` names, and go to its field."""
        parts = re.findall(r"\[([^\]]*)\]|\.([^.\[]+)", address.removeprefix(f"report.{self._question_id}"))
        steps = [key or name for key, name in parts]
        if not steps or not self.reveal_steps(steps):
            super().reveal(address)

    def reveal_steps(self, steps: Sequence[str]) -> bool:
        """Go to a row by its key or place, then to a cell; return whether it is there."""
        sheet = self.sheets.get(f"[{steps[0]}]")
        if sheet is None and steps[0].isdigit() and int(steps[0]) < len(self.sheets):
            sheet = list(self.sheets.values())[int(steps[0])]
        if sheet is None:
            return False
        self.open(sheet.key)
        sheet.reveal_steps(steps[1:])
        return True

    def set_findings(self, findings: Sequence[FindingWords], at: str = "") -> None:
        """Mark sheets and cells with the checks about them; `at` is the address of this table."""
        self._findings, base = tuple(findings), at or f"report.{self._question_id}"
        for place, (key, sheet) in enumerate(self.sheets.items()):
            begins = (f"{base}{key}", f"{base}[{place}]")
            held = [one for one in self._findings if one.address.startswith(begins)]
            sheet.set_findings(held, begins)

    # Rows

    def open(self, key: str) -> None:
        """Open one sheet and close the others."""
        for other, sheet in self.sheets.items():
            sheet.set_open(self.is_flat or other == key)

    def _tables(self) -> Tables:
        return Tables(self._context.labels.template, self._context.answers)

    def _show_rows(self) -> None:
        rows = self._tables().rows(self._table, self._written, self._outer)
        if [row.key for row in rows] != list(self.sheets):
            self._build(rows)
        for row in rows:
            self.sheets[row.key].show_row(row)
        most = self._table.rows.maximum if self._table.rows else None
        self.add.setEnabled(most is None or len(rows) < most)
        if self.grid is not None:
            counts: dict[tuple[str, str], int] = {}
            for row in rows:
                cell = self._cell_of(row)
                counts[cell] = counts.get(cell, 0) + 1
            self.grid.show_counts(counts)

    def _build(self, rows: Sequence[TableRow]) -> None:
        opened = next((key for key, sheet in self.sheets.items() if sheet.is_open), "")
        for sheet in self.sheets.values():
            self._list.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self.sheets = {}
        for row in rows:
            sheet = Sheet(self, row, may_remove=self._is_open_ended)
            sheet.toggled.connect(self._on_toggled)
            sheet.removed.connect(self._on_removed)
            sheet.edited.connect(self._on_cell_edited)
            sheet.left.connect(self.left)
            self.sheets[row.key] = sheet
            self._list.addWidget(sheet)
        if self.is_flat:
            self.open("")
        elif opened in self.sheets or len(rows) == 1:
            self.open(opened if opened in self.sheets else rows[0].key)

    def make_field(self, column: Column, row: TableRow) -> FieldWidget:
        """Return the field of a cell in a sheet."""
        path = f"{self._path}.{column.id}" if self._path else column.id
        if column.type == "table":
            return SheetsField(column, self._question_id, path, self._context, row)
        return make_cell(column, self._question_id, path, self._context)

    def columns(self) -> list[tuple[Column, str, str]]:
        """Return the columns that the form of the role has, with heading and help."""
        labels, found = self._context.labels, []
        for column in self._table.columns:
            if column.demand(self._context.role) != "-":
                path = f"{self._path}.{column.id}" if self._path else column.id
                found.append(
                    (column, labels.column(self._question_id, path), labels.column_help(self._question_id, path))
                )
        return found

    @property
    def role(self) -> str:
        """Return whose form it is."""
        return self._context.role

    def caption(self, row: TableRow) -> str:
        """Return the choices of a row in words, and what the row behind it says of baseline and target."""
        labels, words = self._context.labels, []
        for column in self._table.columns:
            value = row.cells.get(column.id)
            if column.type == "one" and not is_blank(value) and len(words) < 2:
                words.append(labels.choice(column.list_id or "", str(value)))
        return " · ".join([*self._behind(row), *words])

    def _behind(self, row: TableRow) -> list[str]:
        rows = self._table.rows
        if not row.source or rows is None or rows.from_question is None or rows.each is None:
            return []
        labels = self._context.labels
        behind = labels.template.question(rows.from_question)
        inner = behind.column(rows.each)
        words = []
        for column in inner.columns if inner is not None else ():
            value = row.source.get(column.id)
            if column.purpose in ("unit", "baseline", "target") and not is_blank(value):
                label = labels.column(behind.id, f"{rows.each}.{column.id}")
                words.append(
                    labels.choice(column.list_id, str(value)) if column.list_id else f"{label}: {_figure(value)}"
                )
        return words

    def _cell_of(self, row: TableRow) -> tuple[str, str]:
        down, across = self._grid_names()
        return str(row.cells.get(down, "")), str(row.cells.get(across, ""))

    def _grid_names(self) -> tuple[str, ...]:
        return () if self._path else self._context.labels.template.question(self._question_id).grid

    def _make_grid(self, name: str) -> GridOverview | None:
        sides = [column for key in self._grid_names() if (column := self._table.column(key)) is not None]
        if len(sides) != 2:
            return None
        options: list[tuple[Option, ...]] = [options_for(side, self._context) for side in sides]
        grid = GridOverview(name, *options)
        grid.chosen.connect(self._on_cell_chosen)
        return grid

    def _on_cell_chosen(self, down: str, across: str) -> None:
        rows = self._tables().rows(self._table, self._written, self._outer)
        found = [row.key for row in rows if self._cell_of(row) == (down, across)]
        if not found:
            self._add(dict(zip(self._grid_names(), (down, across), strict=True)))
            return
        opened = next((place for place, key in enumerate(found) if self.sheets[key].is_open), -1)
        self.open(found[(opened + 1) % len(found)])
        self.sheets[found[(opened + 1) % len(found)]].first_field().setFocus()

    def _add(self, given: Mapping[str, Any]) -> None:
        self._written.append({"id": uuid7(), **given})
        self._show_rows()
        key = next(reversed(self.sheets))
        self.open(key)
        self.sheets[key].first_field().setFocus()
        if given:
            self.edited.emit()

    def _on_toggled(self, key: str) -> None:
        self.open("" if self.sheets[key].is_open else key)

    def _on_removed(self, key: str) -> None:
        place = self._place_of(key)
        if place is not None:
            del self._written[place]
        self.edited.emit()
        self._show_rows()
        self.focus_target().setFocus()
        self.left.emit()

    def _place_of(self, key: str) -> int | None:
        """Return where the row of a sheet is among the written ones."""
        plain = key.strip("[]")
        if self._is_open_ended:
            return int(plain)
        name = "from" if self._table.rows is not None and self._table.rows.from_question else "row"
        return next((place for place, row in enumerate(self._written) if str(row.get(name, "")) == plain), None)

    def _on_cell_edited(self, key: str, column_id: str, value: Any) -> None:
        place = self._place_of(key)
        if place is None:
            place = len(self._written)
            name = "from" if self._table.rows is not None and self._table.rows.from_question else "row"
            self._written.append({name: key.strip("[]")})
        row = self._written[place]
        if value is None:
            row.pop(column_id, None)
        else:
            row[column_id] = value
        self._show_rows()
        self.edited.emit()


def _figure(value: Any) -> str:
    try:
        return number(Decimal(str(value)))
    except ArithmeticError:
        return str(value)
