"""The ledger of a project: its entries, and the newest of them for a page that has room for a few.

Rules: an entry's amount in the project's currency is worked out by `fieldreport.ledger`. The ledger is shown in the
order of its dates and stored in the order it has; what is being typed never moves.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractProxyModel, QCoreApplication, QModelIndex, QObject, Qt

from fieldreport.codec import decode
from fieldreport.errors import FieldReportError
from fieldreport.ledger import OpenObligation, converted
from fieldreport.projects import SIGNED_ENTRIES, Entry, next_entry_id
from fieldreport.records import check_entry
from fieldreport.values import Money
from ui.locales import number
from ui.tables.cells import Cell
from ui.tables.typed_rows import DASH, Index, TypedColumn, TypedRows

COMPACT = 7  # columns of the ledger that the project's page shows; they come first
_LATE = "9999"
_OPENING = ("obligation", "partner_advance")  # what a later entry settles or accounts for


def entry_types() -> tuple[tuple[str, str], ...]:
    """Return the types of entries in words, in the order they are offered."""
    return (
        ("expenditure", QCoreApplication.translate("entries", "Expenditure")),
        ("obligation", QCoreApplication.translate("entries", "Obligation")),
        ("liquidation", QCoreApplication.translate("entries", "Liquidation")),
        ("cancellation", QCoreApplication.translate("entries", "Cancellation")),
        ("refund", QCoreApplication.translate("entries", "Refund")),
        ("correction", QCoreApplication.translate("entries", "Correction")),
        ("redeployment", QCoreApplication.translate("entries", "Redeployment")),
        ("exchange_difference", QCoreApplication.translate("entries", "Exchange difference")),
        ("interest", QCoreApplication.translate("entries", "Interest")),
        ("bank_charge", QCoreApplication.translate("entries", "Bank charge")),
        ("partner_advance", QCoreApplication.translate("entries", "Advance to partner")),
        ("partner_justification", QCoreApplication.translate("entries", "Advance justified")),
        ("return_of_balance", QCoreApplication.translate("entries", "Return of balance")),
    )


class LedgerModel(TypedRows):
    """The entries; the first seven columns are those of the project's page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_ledger_columns(), parent)
        self._places: list[int] = []  # of each row in the record; the next one goes to the end
        self._line_words: dict[str, str] = {}
        self._obligations: tuple[OpenObligation, ...] = ()

    def set_lines(
        self,
        lines: Sequence[tuple[str, str]],
        obligations: Sequence[OpenObligation],
        advances: Sequence[OpenObligation] = (),
    ) -> None:
        """Offer budget lines (code, title), and the obligations and advances that are open."""
        self._line_words = {code: f"{code} {title}".strip() for code, title in lines}
        self._obligations = (*obligations, *advances)
        self.refresh()

    def value(self) -> list[dict[str, Any]] | None:
        held = [(at, row) for at, row in zip(self._places, self._good, strict=True) if row is not None]
        return [dict(row) for _at, row in sorted(held, key=lambda one: one[0])] or None

    def set_value(self, value: Any) -> None:
        given = [dict(row) for row in value or () if isinstance(row, Mapping)]
        order = sorted(range(len(given)), key=lambda at: (str(given[at].get("date") or _LATE), at))
        self._places = order
        super().set_value([given[at] for at in order])

    def new_row(self) -> dict[str, Any]:
        return {"type": "expenditure", "amount": "0"}

    def add_row(self, given: Mapping[str, Any] | None = None) -> int:
        self._places.append(max(self._places, default=-1) + 1)
        name = next_entry_id(str(row.get("id", "")) for row in self._rows)
        return super().add_row({"id": name, **(given or {})})

    def remove_row(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            del self._places[place]
            super().remove_row(place)

    def set_findings(self, findings: Mapping[int, Mapping[str, tuple[str, str]]]) -> None:
        """Mark cells; the places are those in the record."""
        by_place = {at: row for row, at in enumerate(self._places)}
        super().set_findings({by_place[at]: held for at, held in findings.items() if at in by_place})

    def place_in_record(self, row: int) -> int:
        """Return where a row stands in the record."""
        return self._places[row]

    def row_of(self, place: int) -> int:
        """Return the row of an entry of the record, or -1."""
        return self._places.index(place) if place in self._places else -1

    def currency_of(self, row: Mapping[str, Any]) -> str:
        return str(row.get("currency") or self.currency)

    def key_in(self, row: Mapping[str, Any], column: TypedColumn) -> str:
        if column.key != "for":
            return column.key
        return {"redeployment": "to_line", "partner_justification": "advance"}.get(str(row.get("type")), "obligation")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_own = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        if is_own and self.columns[section].key == "own":
            return self.currency
        return super().headerData(section, orientation, role)

    def may_edit(self, index: Index) -> bool:
        row, key = self._rows[index.row()], self.columns[index.column()].key
        if key == "for":
            return row.get("type") in ("liquidation", "cancellation", "redeployment", "partner_justification")
        return key not in ("rate", "rate_date") or self.currency_of(row) != "USD" or bool(row.get(key))

    def choices(self, column: TypedColumn) -> tuple[tuple[str, str], ...]:
        if column.key == "line":
            return tuple(self._line_words.items())
        if column.key == "for":
            still_open = [_obligation_words(one, self.currency) for one in self._obligations]
            known = {code for code, _words in still_open}
            names = [str(row.get("id", "")) for row in self._rows if row.get("type") in _OPENING]
            return (*still_open, *((name, name) for name in names if name not in known), *self._line_words.items())
        return column.choices

    def is_missing(self, row: Mapping[str, Any], key: str) -> bool:
        return key == "amount" and not Decimal(str(row.get("amount", 0)))

    def shown(self, row: Mapping[str, Any], column: TypedColumn) -> str:
        key = self.key_in(row, column)
        if key == "currency":
            return self.currency_of(row)
        if key in ("obligation", "advance"):
            return str(row.get(key, ""))
        settled = row.get("obligation") or row.get("advance")
        if key == "line" and not row.get("line") and settled:
            held = next((one for one in self._rows if one.get("id") == settled), {})
            return self._line_words.get(str(held.get("line", "")), "")
        if key == "rate" and not row.get("rate") and self.currency_of(row) == "USD":
            return DASH
        return super().shown(row, column)

    def derived(self, row: Mapping[str, Any], key: str) -> Cell:
        amount = Decimal(str(row.get("amount", 0)))
        rate = Decimal(str(row["rate"])) if row.get("rate") else None
        in_own = converted(Money(amount, self.currency_of(row), rate), self.currency)
        if in_own is None:
            return Cell(DASH, self.tr("needs a rate"), is_number=True, is_derived=True)
        return Cell(number(in_own), is_number=True, is_derived=True)

    def flaw(self, row: Mapping[str, Any]) -> tuple[str, str] | None:
        try:
            entry = decode(Entry, {key: held for key, held in row.items() if held is not None}, "entry")
            check_entry(entry, self.currency_of(row), "entry")
        except FieldReportError as failure:
            address = str(failure.facts.get("address", ""))
            key = next((column.key for column in self.columns if address.endswith(f".{column.key}")), "amount")
            if key == "amount" and Decimal(str(row.get("amount", 0))) < 0 and row.get("type") not in SIGNED_ENTRIES:
                return key, self.tr("Only corrections and exchange differences may be below zero.")
            if key == "amount":
                return key, self.tr("{currency} has no such small unit.").format(currency=self.currency_of(row))
            return key, self.tr("This cannot be stored.")
        return None

    def _put(self, place: int, key: str, answer: Any) -> None:
        super()._put(place, key, answer)
        row = self._rows[place]
        if key == "currency" and answer == self.currency:
            row.pop("currency", None)
        if key in ("obligation", "advance") and answer:
            self._follow(row, str(answer))

    def _follow(self, row: dict[str, Any], obligation: str) -> None:
        """Fill in what settling an obligation usually means; all of it can be typed over."""
        found = next((one for one in self._obligations if one.entry.id == obligation), None)
        if found is None:
            return
        if not Decimal(str(row.get("amount", 0))) and found.left:
            row["amount"] = f"{found.left:f}"
        if found.entry.payee:
            row.setdefault("payee", found.entry.payee)

    def _read(self, column: TypedColumn, text: str, row: Mapping[str, Any]) -> Any:
        if column.key == "for" and text and row.get("type") == "redeployment":
            return self._chosen(_LINE_ONLY, text)
        return super()._read(column, text, row)


class NewestRows(QAbstractProxyModel):
    """The last rows of a model, the newest on top, for a page that has room for a few."""

    def __init__(self, source: TypedRows, most: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self.setSourceModel(source)
        source.modelReset.connect(self._reset)
        source.rowsInserted.connect(self._reset)
        source.rowsRemoved.connect(self._reset)
        source.dataChanged.connect(self._on_changed)

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return min(self._most, self.sourceModel().rowCount())

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return min(COMPACT, self.sourceModel().columnCount())

    def index(self, row: int, column: int, _parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        is_inside = 0 <= row < self.rowCount() and 0 <= column < self.columnCount()
        return self.createIndex(row, column) if is_inside else QModelIndex()

    def parent(self, _child: Index | None = None) -> QModelIndex:  # type: ignore[override]
        return QModelIndex()

    def mapToSource(self, index: Index) -> QModelIndex:
        if not index.isValid():
            return QModelIndex()
        return self.sourceModel().index(self.sourceModel().rowCount() - 1 - index.row(), index.column())

    def mapFromSource(self, index: Index) -> QModelIndex:
        return self.index(self.sourceModel().rowCount() - 1 - index.row(), index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        return self.sourceModel().headerData(section, orientation, role)

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _on_changed(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))


def _obligation_words(held: OpenObligation, currency: str) -> tuple[str, str]:
    parts = (held.entry.id, held.entry.payee, f"{number(held.left)} {currency}")
    return held.entry.id, " ".join(part for part in parts if part)


def _ledger_columns() -> tuple[TypedColumn, ...]:
    return (
        TypedColumn("date", "date", QCoreApplication.translate("ledger", "Date"), 106),
        TypedColumn("line", "choice", QCoreApplication.translate("ledger", "Line"), 0, takes_other=True),
        TypedColumn("type", "choice", QCoreApplication.translate("ledger", "Type"), 138, entry_types()),
        TypedColumn("amount", "amount", QCoreApplication.translate("ledger", "Amount"), 106),
        TypedColumn("currency", "currency", QCoreApplication.translate("ledger", "Currency"), 80),
        TypedColumn("rate", "rate", QCoreApplication.translate("ledger", "Rate"), 66),
        TypedColumn("own", "derived", QCoreApplication.translate("ledger", "USD"), 92),
        TypedColumn("rate_date", "date", QCoreApplication.translate("ledger", "Rate of"), 108),
        TypedColumn("for", "choice", QCoreApplication.translate("ledger", "Settles, or to line"), 150),
        TypedColumn("payee", "text", QCoreApplication.translate("ledger", "Payee"), 160),
        TypedColumn("document", "text", QCoreApplication.translate("ledger", "Document"), 140),
        TypedColumn("note", "text", QCoreApplication.translate("ledger", "Note"), 220),
    )


_LINE_ONLY = TypedColumn("line", "choice", "", 0, takes_other=True)
