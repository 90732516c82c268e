"""A table whose rows the user adds: typed columns, one row object per row (type `table`).

Rules: cells are read by the core's parsers; what cannot be read stays as typed, marked, and is not part of the
answer. Keys of a row that no column shows survive.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from fieldreport.errors import FieldReportError
from fieldreport.templates.language import state_of
from fieldreport.values import CountState, parse_typed_amount, parse_typed_count, uuid7
from ui.locales import number
from ui.quoted import as_read
from ui.tables.cells import CELL_ROLE, Cell
from ui.tables.offered import NotOffered, chosen_code
from ui.typed_dates import date_words, parse_typed_date

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column: id in the row object, type of the template, words, and choices as (code, words)."""

    id: str
    type: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    takes_free_text: bool = False
    states: tuple[tuple[str, str], ...] = ()  # (state, words)
    is_needed: bool = False  # a row without it is not kept

    @property
    def is_number(self) -> bool:
        """Return whether the figures are aligned at the trailing edge."""
        return self.type in ("int", "pct", "money")


class RowsModel(QAbstractTableModel):
    """Rows of typed cells; `edited` after every change by the user."""

    edited = Signal()

    def __init__(
        self,
        columns: Sequence[ColumnSpec],
        fixed: Sequence[tuple[str, str]] = (),
        *,
        is_editable: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.fixed = tuple(fixed)  # (row code, words); the user adds none then
        self._is_editable = is_editable
        self._rows: list[dict[str, Any]] = [{"row": code} for code, _words in fixed]
        self._unread: dict[tuple[int, str], str] = {}

    def value(self) -> list[dict[str, Any]] | None:
        """Return the row objects that hold anything."""
        keys = {"id", "row", "from"}
        return [dict(row) for row in self._rows if any(key not in keys for key in row)] or None

    def set_value(self, value: Any) -> None:
        """Show an answer."""
        self.beginResetModel()
        self._unread = {}
        given = [dict(row) for row in value or () if isinstance(row, Mapping)]
        if self.fixed:
            by_code = {row.get("row"): row for row in given}
            given = [by_code.get(code, {"row": code}) for code, _words in self.fixed]
        self._rows = given
        self.endResetModel()

    def add_row(self) -> int:
        """Add an empty row and return its place."""
        place = len(self._rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.append({"id": uuid7()})
        self.endInsertRows()
        return place

    def remove_row(self, place: int) -> None:
        """Take a row away."""
        if 0 <= place < len(self._rows) and not self.fixed:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place]
            self._unread = {}
            self.endRemoveRows()
            self.edited.emit()

    def first_unread(self) -> tuple[ColumnSpec, str] | None:
        """Return column and text of the first cell that cannot be read, or None."""
        for (_place, column_id), text in self._unread.items():
            return next(column for column in self.columns if column.id == column_id), text
        return None

    def first_lacking(self) -> tuple[int, str] | None:
        """Return place and column of the first row that lacks what it needs to be kept, or None."""
        needed = [column for column in self.columns if column.is_needed]
        lacking = (
            (place, column.label)
            for place, row in enumerate(self._rows)
            for column in needed
            if not row.get(column.id) and (place, column.id) not in self._unread
        )
        return next(lacking, None)

    def id_at(self, place: int) -> str:
        """Return the id of a row, or an empty text."""
        return str(self._rows[place].get("id", "")) if 0 <= place < len(self._rows) else ""

    @property
    def _lead(self) -> int:
        return 1 if self.fixed else 0

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self._rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.columns) + self._lead

    def column_at(self, place: int) -> ColumnSpec | None:
        """Return the column at a place of the view; None for the names of fixed rows."""
        return self.columns[place - self._lead] if place >= self._lead else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.column_at(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.label if column else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            edge = Qt.AlignmentFlag.AlignRight if column and column.is_number else Qt.AlignmentFlag.AlignLeft
            return edge | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._is_editable and self.column_at(index.column()) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == CELL_ROLE:
            return self._cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index).text
        if role == Qt.ItemDataRole.EditRole:
            return self._shown(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            column = self.column_at(index.column())
            cell = self._cell(index)
            if column is None:
                return cell.text
            return self.tr("{column}, row {row}: {text}").format(
                column=column.label, row=index.row() + 1, text=cell.words or cell.text or self.tr("empty")
            )
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.column_at(index.column())
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or column is None or text == self._shown(index):
            return False
        row = self._rows[index.row()]
        self._unread.pop((index.row(), column.id), None)
        try:
            answer = read_cell(column, text)
        except (FieldReportError, NotOffered):
            self._unread[index.row(), column.id] = text
            answer = None
        if answer is None:
            row.pop(column.id, None)
        else:
            row[column.id] = answer
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), self.columnCount() - 1))
        self.edited.emit()
        return True

    def _shown(self, index: Index) -> str:
        column = self.column_at(index.column())
        if column is None:
            return self.fixed[index.row()][1]
        typed = self._unread.get((index.row(), column.id))
        return typed if typed is not None else show_cell(column, self._rows[index.row()].get(column.id))

    def _cell(self, index: Index) -> Cell:
        column = self.column_at(index.column())
        text = self._shown(index)
        if column is None:
            return Cell(text)
        if (index.row(), column.id) in self._unread:
            words = self.tr("{text}, cannot be read").format(text=text)
            return Cell(text, words, is_number=column.is_number, state="invalid")
        held = self._rows[index.row()].get(column.id)
        text = as_read(text)
        is_state = state_of(held) is not None or (column.type == "int" and held in tuple(CountState))
        return Cell(
            text,
            is_number=column.is_number,
            is_derived=not self._is_editable,
            state="stated" if is_state else "",
        )


def read_cell(column: ColumnSpec, text: str) -> Any:
    """Return the value that was typed into a cell, None where it is blank; raises FieldReportError, NotOffered."""
    plain = text.casefold()
    if not plain:
        return None
    for state, words in column.states:
        if plain == words.casefold():
            return state if column.type == "int" else {"state": state}
    if column.choices and column.type == "one":
        return chosen_code(column.choices, text, takes_other=column.takes_free_text)
    match column.type:
        case "int":
            return parse_typed_count(text)
        case "pct":
            amount = parse_typed_amount(text.replace("%", ""), "USD")
            return None if amount is None else f"{amount.normalize():f}"
        case "date":
            day = parse_typed_date(text)
            return None if day is None else day.text
        case "money":
            amount = parse_typed_amount(text, "USD")
            return None if amount is None else {"amount": f"{amount:f}", "currency": "USD"}
    return text


def show_cell(column: ColumnSpec, value: Any) -> str:
    """Return how a value of a column is written."""
    state = state_of(value) or (value if column.type == "int" and value in tuple(CountState) else None)
    if state is not None:
        return dict(column.states).get(state, state)
    if value is None:
        return ""
    if isinstance(value, int):
        return number(value)
    if column.type in ("int", "pct"):
        try:
            return number(Decimal(str(value))) + ("%" if column.type == "pct" else "")
        except ArithmeticError:
            return str(value)  # what cannot be read is a finding
    if column.type == "date":
        day = parse_typed_date(str(value))
        return date_words(day) if day else ""
    if column.type == "money" and isinstance(value, Mapping):
        amount = number(Decimal(str(value.get("amount", "0"))))
        return amount if value.get("currency") == "USD" else f"{amount} {value.get('currency')}"
    if isinstance(value, list | tuple):
        return ", ".join(dict(column.choices).get(str(code), str(code)) for code in value)
    return dict(column.choices).get(str(value), str(value))
