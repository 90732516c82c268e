"""Rows of a record that are typed cell by cell: budget lines, ledger entries, instalments, approvals.

Rules: a row is the JSON object of records.md; cells are read by the core's parsers and computed cells by the core's
sums. What cannot be read stays in its cell as typed, marked, and the row keeps its last good value: `value()` only
ever holds what the store can hold. Keys that no column shows survive. Rows stay where they are while they are typed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from fieldreport.errors import FieldReportError
from fieldreport.values import amount_text, minor_digits, normal_text, parse_typed_amount, parse_typed_count
from ui.locales import number, short_date
from ui.marks import SEVERITY_MARKS, mark_words
from ui.messages import error_words
from ui.tables.cells import CELL_ROLE, Cell
from ui.tables.offered import NotOffered, chosen_code
from ui.typed_dates import date_words, parse_typed_date

Index = QModelIndex | QPersistentModelIndex
Kind = Literal["text", "date", "amount", "rate", "whole", "choice", "currency", "derived"]
DASH = "—"
_RATE_DIGITS = "TND"  # a currency with three digits: rates are typed like its amounts


@dataclass(frozen=True, slots=True)
class TypedColumn:
    """A column: its key in the row, how it is typed, its words, and its width in the drawing (0: what is left)."""

    key: str
    kind: Kind
    label: str
    width: int = 0
    choices: tuple[tuple[str, str], ...] = ()  # code, words
    takes_other: bool = False  # a choice that may also be typed freely

    @property
    def is_number(self) -> bool:
        """Return whether the figures stand at the trailing edge."""
        return self.kind in ("amount", "rate", "derived")


class TypedRows(QAbstractTableModel):
    """`edited` after every change by the user. Subclasses say what a new row is, what derives, and what cannot be."""

    edited = Signal()

    def __init__(self, columns: Sequence[TypedColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.currency = "USD"
        self.may_add = True
        self._rows: list[dict[str, Any]] = []  # as shown
        self._good: list[dict[str, Any] | None] = []  # as they can be stored; None: not yet
        self._unread: dict[tuple[int, str], str] = {}
        self._flaws: dict[int, tuple[str, str]] = {}  # row -> key and words of what the store cannot hold
        self._findings: dict[int, dict[str, tuple[str, str]]] = {}  # row -> key -> severity and words

    # What subclasses say

    def new_row(self) -> dict[str, Any]:
        """Return a row that can be stored as it is."""
        return {}

    def derived(self, row: Mapping[str, Any], key: str) -> Cell:
        """Return a computed cell."""
        raise NotImplementedError

    def flaw(self, row: Mapping[str, Any]) -> tuple[str, str] | None:
        """Return the key and words of what the store cannot hold, or None."""
        return None

    def currency_of(self, row: Mapping[str, Any]) -> str:
        """Return the currency of a row's amounts."""
        return self.currency

    def choices(self, column: TypedColumn) -> tuple[tuple[str, str], ...]:
        """Return the choices of a column now."""
        return column.choices

    def is_missing(self, row: Mapping[str, Any], key: str) -> bool:
        """Return whether a value that must be there is not."""
        return False

    def key_in(self, row: Mapping[str, Any], column: TypedColumn) -> str:
        """Return the key that a column stands for in a row."""
        return column.key

    def foot_count(self) -> int:
        """Return how many computed rows stand below the others."""
        return 0

    def foot_cell(self, foot: int, column: int) -> Cell:
        """Return a cell of a computed row."""
        raise NotImplementedError

    # What holders do

    def value(self) -> list[dict[str, Any]] | None:
        """Return the rows as they can be stored, in their order."""
        return [dict(row) for row in self._good if row is not None] or None

    def set_value(self, value: Any) -> None:
        """Show the rows of a record."""
        self.beginResetModel()
        given = [dict(row) for row in value or () if isinstance(row, Mapping)]
        self._rows, self._good = given, [dict(row) for row in given]
        self._unread, self._flaws = {}, {}
        self.endResetModel()

    def row(self, place: int) -> Mapping[str, Any]:
        """Return a row as it is shown."""
        return self._rows[place]

    @property
    def row_count(self) -> int:
        """Return how many rows there are, without the row of sums."""
        return len(self._rows)

    def add_row(self, given: Mapping[str, Any] | None = None) -> int:
        """Add a row at the end and return its place."""
        place = len(self._rows)
        self.beginInsertRows(QModelIndex(), place, place)
        row = {**self.new_row(), **(given or {})}
        self._rows.append(row)
        self._good.append(None if self.flaw(row) else dict(row))
        self.endInsertRows()
        self.edited.emit()
        return place

    def remove_row(self, place: int) -> None:
        """Take a row away."""
        if 0 <= place < len(self._rows):
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place], self._good[place]
            self._unread = {(_moved(at, place), key): text for (at, key), text in self._unread.items() if at != place}
            self._flaws = {_moved(at, place): held for at, held in self._flaws.items() if at != place}
            self._findings = {}
            self.endRemoveRows()
            self.edited.emit()

    def set_findings(self, findings: Mapping[int, Mapping[str, tuple[str, str]]]) -> None:
        """Mark cells: place in the record -> key -> (severity, words)."""
        fresh = {place: dict(held) for place, held in findings.items()}
        if fresh != self._findings:
            self._findings = fresh
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def words_about(self, place: int) -> list[tuple[str, str]]:
        """Return severity and words of everything there is to say about a row, what cannot be read first."""
        said: list[tuple[str, str]] = [
            ("error", self._unread_words(self._column_of(place, key), text))
            for (at, key), text in self._unread.items()
            if at == place
        ]
        if place in self._flaws:
            said.append(("error", self._flaws[place][1]))
        return said + list(dict.fromkeys(self._findings.get(place, {}).values()))

    def place_of(self, key: str) -> int:
        """Return the column of a key, or -1."""
        return next((place for place, column in enumerate(self.columns) if column.key == key), -1)

    def refresh(self) -> None:
        """Repaint everything: what the computed cells rest on has changed."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    # Qt's side

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self._rows) + self.foot_count()

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.label
        if role == Qt.ItemDataRole.TextAlignmentRole:
            edge = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return edge | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.row() < len(self._rows) and self.columns[index.column()].kind != "derived" and self.may_edit(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def may_edit(self, _index: Index) -> bool:
        """Return whether a typed cell makes sense in its row."""
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == CELL_ROLE:
            return self._cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index).text
        if role == Qt.ItemDataRole.EditRole:
            return self._edit_text(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = self._cell(index)
            return f"{self.columns[index.column()].label}: {cell.words or cell.text or self.tr('empty')}"
        if role == Qt.ItemDataRole.ToolTipRole and index.row() < len(self._rows):
            return "\n".join(words for _severity, words in self.words_about(index.row())) or self._cell(index).text
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        text, column, place = str(value).strip(), self.columns[index.column()], index.row()
        if text == self._edit_text(index):
            return False
        key = self.key_in(self._rows[place], column)
        self._unread.pop((place, key), None)
        try:
            answer = self._read(column, text, self._rows[place])
        except (FieldReportError, NotOffered):
            self._unread[place, key] = text
        else:
            self._put(place, key, answer)
        self._settle(place)
        self.dataChanged.emit(self.index(place, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        self.edited.emit()
        return True

    def _put(self, place: int, key: str, answer: Any) -> None:
        row = self._rows[place]
        if answer is None and key in self.new_row():
            row[key] = self.new_row()[key]  # what every row has goes back to its beginning
        elif answer is None:
            row.pop(key, None)
        else:
            row[key] = answer

    def _settle(self, place: int) -> None:
        """Take a row over as stored where the store can hold it."""
        found = self.flaw(self._rows[place])
        if found is None:
            self._flaws.pop(place, None)
            self._good[place] = dict(self._rows[place])
        else:
            self._flaws[place] = found

    # What is shown and read

    def _cell(self, index: Index) -> Cell:
        if index.row() >= len(self._rows):
            return self.foot_cell(index.row() - len(self._rows), index.column())
        column, place = self.columns[index.column()], index.row()
        row = self._rows[place]
        key = self.key_in(row, column)
        if (place, key) in self._unread:
            text = self._unread[place, key]
            return Cell(text, self._unread_words(column, text), is_number=column.is_number, state="invalid")
        if self._flaws.get(place, ("", ""))[0] == key:
            text = self._edit_text(index)
            return Cell(text, f"{text}: {self._flaws[place][1]}", is_number=column.is_number, state="invalid")
        if self.is_missing(row, key):
            return Cell(self.tr("Missing"), is_number=column.is_number, state="missing")
        severity, words = self._findings.get(place, {}).get(key, ("", ""))
        if column.kind == "derived":
            return self.derived(row, key)
        mark = SEVERITY_MARKS.get(severity)
        text = self.shown(row, column)
        spoken = f"{text or self.tr('empty')}, {mark_words(mark)}: {words}" if mark is not None else ""
        return Cell(text, spoken, is_number=column.is_number, mark=mark)

    def shown(self, row: Mapping[str, Any], column: TypedColumn) -> str:
        """Return how a value is written in its cell."""
        return self._written(row, column)

    def _edit_text(self, index: Index) -> str:
        if index.row() >= len(self._rows):
            return ""
        column, row = self.columns[index.column()], self._rows[index.row()]
        key = self.key_in(row, column)
        typed = self._unread.get((index.row(), key))
        if typed is not None:
            return typed
        return "" if self.is_missing(row, key) else self._written(row, column)

    def _written(self, row: Mapping[str, Any], column: TypedColumn) -> str:
        held = row.get(self.key_in(row, column))
        if held is None or held == "":
            return ""
        match column.kind:
            case "amount" | "rate":
                return number(Decimal(str(held)))
            case "whole":
                return number(int(held))
            case "date":
                day = parse_typed_date(str(held))
                return "" if day is None else short_date(day.first) if day.is_exact else date_words(day)
            case "choice":
                return dict(self.choices(column)).get(str(held), str(held))
        return str(held)

    def _read(self, column: TypedColumn, text: str, row: Mapping[str, Any]) -> Any:
        """Return the value typed, None where it is blank; raises FieldReportError."""
        if not text:
            return None
        match column.kind:
            case "amount":
                amount = parse_typed_amount(text, self.currency_of(row))
                return None if amount is None else amount_text(amount, self.currency_of(row))
            case "rate":
                rate = parse_typed_amount(text, _RATE_DIGITS)
                return None if rate is None else f"{rate.normalize():f}"
            case "whole":
                return parse_typed_count(text)
            case "date":
                day = parse_typed_date(text)
                return None if day is None else day.text
            case "currency":
                minor_digits(text.upper())
                return text.upper()
            case "choice":
                return self._chosen(column, text)
        return normal_text(text)

    def _chosen(self, column: TypedColumn, text: str) -> str:
        """Return the code of the choice that was typed; raises NotOffered."""
        return chosen_code(self.choices(column), text, takes_other=column.takes_other)

    def _column_of(self, place: int, key: str) -> TypedColumn:
        return next(column for column in self.columns if self.key_in(self._rows[place], column) == key)

    def _unread_words(self, column: TypedColumn, text: str) -> str:
        row: Mapping[str, Any] = {}
        try:
            self._read(column, text, row)
        except NotOffered:
            return self.tr("{column}: “{text}” is not in the list.").format(column=column.label, text=text)
        except FieldReportError as failure:
            return f"{column.label}: {error_words(failure)}"
        return self.tr("{column}: “{text}” cannot be read here.").format(column=column.label, text=text)


def _moved(at: int, removed: int) -> int:
    return at - 1 if at > removed else at
