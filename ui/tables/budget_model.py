"""Budget lines of a project with what is spent, obligated and left of each.

Rules: computed cells come from `fieldreport.ledger`, worked out by the store's thread and handed in. Lines that only
entries name stand below the budget, so that the sums are those of the whole ledger.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from fieldreport.codec import decode
from fieldreport.errors import FieldReportError
from fieldreport.ledger import Ledger, LineBalance, percent
from fieldreport.projects import BudgetLine
from ui.locales import number
from ui.tables.cells import Cell
from ui.tables.typed_rows import DASH, TypedColumn, TypedRows

BAR = 66


def categories() -> tuple[tuple[str, str], ...]:
    """Return the UNDG categories of budget lines in words."""
    return (
        ("1", QCoreApplication.translate("categories", "Staff and other personnel")),
        ("2", QCoreApplication.translate("categories", "Supplies, commodities, materials")),
        ("3", QCoreApplication.translate("categories", "Equipment, vehicles, furniture")),
        ("4", QCoreApplication.translate("categories", "Contractual services")),
        ("5", QCoreApplication.translate("categories", "Travel")),
        ("6", QCoreApplication.translate("categories", "Transfers and grants to counterparts")),
        ("7", QCoreApplication.translate("categories", "General operating and other direct costs")),
        ("8", QCoreApplication.translate("categories", "Indirect support cost")),
    )


class BudgetModel(TypedRows):
    """Budget lines; below them lines that only entries name, and the sums."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_budget_columns(), parent)
        self._sums: Ledger | None = None
        self._lines: dict[str, LineBalance] = {}

    def set_sums(self, sums: Ledger) -> None:
        """Take over the sums that the computed cells show."""
        before = self.foot_count()
        self._lines = {line.line: line for line in sums.lines}
        if before != self._foot_count(sums):
            self.beginResetModel()
            self._sums = sums
            self.endResetModel()
        else:
            self._sums = sums
            self.refresh()

    def new_row(self) -> dict[str, Any]:
        return {"line": "", "amount": "0"}

    def add_row(self, given: Mapping[str, Any] | None = None) -> int:
        taken = {str(row.get("line", "")) for row in self._rows}
        free = next(name for number_ in range(1, 1000) if (name := f"L{number_}") not in taken)
        return super().add_row({"line": free, **(given or {})})

    def is_missing(self, row: Mapping[str, Any], key: str) -> bool:
        return key == "line" and not row.get("line")

    def flaw(self, row: Mapping[str, Any]) -> tuple[str, str] | None:
        try:
            line = decode(BudgetLine, dict(row), "")
        except FieldReportError:
            return "category", self.tr("Choose one of the categories.")
        if line.amount < 0:
            return "amount", self.tr("A budget line cannot be below zero.")
        return None

    def _put(self, place: int, key: str, answer: Any) -> None:
        super()._put(place, key, int(answer) if key == "category" and answer is not None else answer)

    def shown(self, row: Mapping[str, Any], column: TypedColumn) -> str:
        if column.key == "category" and row.get("category"):
            return number(int(row["category"]))
        return super().shown(row, column)

    def derived(self, row: Mapping[str, Any], key: str) -> Cell:
        line = self._lines.get(str(row.get("line", "")))
        return Cell(DASH, is_number=True, is_derived=True) if line is None else _of_line(line).cell(key)

    def foot_count(self) -> int:
        return self._foot_count(self._sums)

    def foot_cell(self, foot: int, column: int) -> Cell:
        key = self.columns[column].key
        others = self._others(self._sums)
        if self._sums is None:
            return Cell(is_total=True)
        if foot < len(others):
            line = others[foot]
            if key == "title":
                return Cell(self.tr("Not in the budget"), is_derived=True, tone="warn")
            return Cell(line.line or DASH, is_derived=True) if key == "line" else _of_line(line).cell(key)
        if key == "title":
            return Cell(self.tr("Total"), is_total=True)
        return _of_project(self._sums).cell(key, is_total=True)

    def _others(self, sums: Ledger | None) -> list[LineBalance]:
        known = {str(row.get("line", "")) for row in self._rows}
        return [line for line in (sums.lines if sums else ()) if line.line not in known and _moves(line)]

    def _foot_count(self, sums: Ledger | None) -> int:
        return len(self._others(sums)) + 1 if self._rows and sums is not None else 0


def _moves(line: LineBalance) -> bool:
    return any((line.approved, line.spent_total, line.obligated))


@dataclass(frozen=True, slots=True)
class _Figures:
    """What a line or the whole project comes to."""

    approved: Decimal
    spent: Decimal
    obligated: Decimal
    left: Decimal
    used: Decimal | None

    def cell(self, key: str, *, is_total: bool = False) -> Cell:
        if key in ("title", "category", "line"):
            return Cell(is_derived=True, is_total=is_total)
        if key == "utilized":
            return self._utilized(is_total)
        amount = {"amount": self.approved, "spent": self.spent, "obligated": self.obligated, "available": self.left}[
            key
        ]
        is_short = key == "available" and amount < 0
        is_plain = key == "spent" or (key == "obligated" and bool(amount))
        tone = "warn" if is_short else "text" if is_plain else ""
        return Cell(number(amount), is_number=True, is_derived=True, is_total=is_total, tone=tone)

    def _utilized(self, is_total: bool) -> Cell:
        if self.used is None:
            return Cell(DASH, is_number=True, is_derived=True, is_total=is_total)
        return Cell(
            number(self.used),
            is_number=True,
            is_derived=True,
            is_total=is_total,
            share=float(self.spent / self.approved),
            obligated=float(self.obligated / self.approved),
            bar=BAR,
            tone="warn" if self.spent > self.approved else "",
        )


def _of_line(line: LineBalance) -> _Figures:
    return _Figures(line.approved, line.spent_total, line.obligated, line.balance, line.percent_used)


def _of_project(sums: Ledger) -> _Figures:
    planned = sum((line.approved for line in sums.lines), Decimal(0))
    approved = sums.approved or planned
    left = sums.available if sums.approved else planned - sums.spent_total - sums.obligated
    return _Figures(approved, sums.spent_total, sums.obligated, left, percent(sums.spent_total, approved))


def _budget_columns() -> tuple[TypedColumn, ...]:
    return (
        TypedColumn("line", "text", QCoreApplication.translate("budget", "Line"), 50),
        TypedColumn("title", "text", QCoreApplication.translate("budget", "Title"), 0),
        TypedColumn("category", "choice", QCoreApplication.translate("budget", "Cat."), 42, categories()),
        TypedColumn("amount", "amount", QCoreApplication.translate("budget", "Budget"), 88),
        TypedColumn("spent", "derived", QCoreApplication.translate("budget", "Spent"), 88),
        TypedColumn("obligated", "derived", QCoreApplication.translate("budget", "Obligated"), 84),
        TypedColumn("available", "derived", QCoreApplication.translate("budget", "Available"), 88),
        TypedColumn("utilized", "derived", QCoreApplication.translate("budget", "Utilized, %"), 128),
    )
