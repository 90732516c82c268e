"""The smaller tables of a project: instalments, approvals, statements of the finance section, partners."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from fieldreport.codec import decode
from fieldreport.errors import FieldReportError
from fieldreport.models import Partner, check_amount
from fieldreport.projects import Approval, Extension, FinanceStatement, Tranche
from ui.tables.cells import Cell
from ui.tables.typed_rows import Index, TypedColumn, TypedRows

_AMOUNTS = "amounts."


class FundRows(TypedRows):
    """Rows of one kind, judged by their dataclass; `beginning` makes the row that the user starts with."""

    def __init__(
        self,
        kind: type,
        columns: Sequence[TypedColumn],
        beginning: Callable[[Sequence[Mapping[str, Any]]], dict[str, Any]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._kind, self._beginning = kind, beginning

    def new_row(self) -> dict[str, Any]:
        return {"amount": "0"} if self._kind is Tranche else {"name": ""} if self._kind is Partner else {}

    def add_row(self, given: Mapping[str, Any] | None = None) -> int:
        begun = self._beginning(self._rows) if self._beginning is not None else {}
        return super().add_row({**begun, **(given or {})})

    def derived(self, _row: Mapping[str, Any], _key: str) -> Cell:
        return Cell()

    def may_edit(self, index: Index) -> bool:
        """Return whether a row is the mission's own to change: what Headquarters signed is not."""
        return not self._rows[index.row()].get("signed_by_headquarters")

    def remove_row(self, place: int) -> None:
        if 0 <= place < len(self._rows) and not self._rows[place].get("signed_by_headquarters"):
            super().remove_row(place)

    def is_missing(self, row: Mapping[str, Any], key: str) -> bool:
        return (self._kind is Partner and key == "name" and not row.get("name")) or (
            self._kind is Tranche and key == "amount" and row.get("amount") in ("0", "0.00")
        )

    def words_about(self, place: int) -> list[tuple[str, str]]:
        said = super().words_about(place)
        if self._kind is Partner and not self._rows[place].get("name"):
            words = QCoreApplication.translate(
                "fund", "A partner needs a name: write it, or remove the row. Without a name it is not kept."
            )
            said.insert(0, ("error", words))
        return said

    def flaw(self, row: Mapping[str, Any]) -> tuple[str, str] | None:
        try:
            held = decode(self._kind, {key: value for key, value in row.items() if value is not None}, "")
            amount = getattr(held, "amount", None)
            if amount is not None:
                check_amount(amount, self.currency, "")
        except FieldReportError:
            key = next((column.key for column in self.columns if column.kind == "amount"), self.columns[0].key)
            return key, self.tr("This amount cannot be stored: it is below zero or too fine.")
        return None


class StatementRows(FundRows):
    """Statements: the figures lie in an object of their own, here they are columns."""

    def set_value(self, value: Any) -> None:
        super().set_value([_flat(row) for row in value or () if isinstance(row, Mapping)])

    def value(self) -> list[dict[str, Any]] | None:
        return [_nested(row) for row in super().value() or ()] or None

    def words_about(self, place: int) -> list[tuple[str, str]]:
        said = super().words_about(place)
        if self._kind is Partner and not self._rows[place].get("name"):
            words = QCoreApplication.translate(
                "fund", "A partner needs a name: write it, or remove the row. Without a name it is not kept."
            )
            said.insert(0, ("error", words))
        return said

    def flaw(self, row: Mapping[str, Any]) -> tuple[str, str] | None:
        return super().flaw(_nested(row))


def instalment_rows(parent: QObject | None = None, *, is_paying: bool = False) -> FundRows:
    """Return the table of instalments: received at a mission, or paid out by Headquarters."""
    received, paid = (
        QCoreApplication.translate("fund", "Received on"),
        QCoreApplication.translate("fund", "Paid out on"),
    )
    columns = (
        TypedColumn("number", "whole", QCoreApplication.translate("fund", "Number"), 84),
        TypedColumn("date", "date", paid if is_paying else received, 130),
        TypedColumn("amount", "amount", QCoreApplication.translate("fund", "Amount"), 130),
        TypedColumn("note", "text", QCoreApplication.translate("fund", "Note")),
    )
    return FundRows(Tranche, columns, lambda rows: {"number": _next_number(rows)}, parent)


def approval_rows(parent: QObject | None = None) -> FundRows:
    """Return the table of Headquarters' approvals with the terms of support cost."""
    bases = (
        ("direct", QCoreApplication.translate("fund", "direct cost")),
        ("total", QCoreApplication.translate("fund", "total")),
    )
    columns = (
        TypedColumn("reference", "text", QCoreApplication.translate("fund", "Reference")),
        TypedColumn("date", "date", QCoreApplication.translate("fund", "Date"), 112),
        TypedColumn("amount", "amount", QCoreApplication.translate("fund", "Amount"), 112),
        TypedColumn("support_rate", "rate", QCoreApplication.translate("fund", "Support, %"), 94),
        TypedColumn("support_base", "choice", QCoreApplication.translate("fund", "of"), 94, bases),
        TypedColumn("support_charged_by", "text", QCoreApplication.translate("fund", "charged by"), 100),
        TypedColumn("conditions", "text", QCoreApplication.translate("fund", "Conditions")),
    )
    return FundRows(Approval, columns, parent=parent)


def extension_rows(parent: QObject | None = None) -> FundRows:
    """Return the table of more time granted without more money."""
    columns = (
        TypedColumn("until", "date", QCoreApplication.translate("fund", "New end"), 120),
        TypedColumn("date", "date", QCoreApplication.translate("fund", "Granted on"), 120),
        TypedColumn("reference", "text", QCoreApplication.translate("fund", "Reference"), 140),
        TypedColumn("reason", "text", QCoreApplication.translate("fund", "Reason")),
    )
    return FundRows(Extension, columns, parent=parent)


def statement_rows(parent: QObject | None = None) -> StatementRows:
    """Return the table of the finance section's own figures."""
    columns = (
        TypedColumn("statement_date", "date", QCoreApplication.translate("fund", "As of"), 112),
        TypedColumn(f"{_AMOUNTS}received", "amount", QCoreApplication.translate("fund", "Received"), 104),
        TypedColumn(f"{_AMOUNTS}spent", "amount", QCoreApplication.translate("fund", "Spent"), 104),
        TypedColumn(f"{_AMOUNTS}obligated", "amount", QCoreApplication.translate("fund", "Obligated"), 104),
        TypedColumn("document", "text", QCoreApplication.translate("fund", "Document"), 130),
        TypedColumn("difference", "text", QCoreApplication.translate("fund", "Why it differs from ours")),
    )
    return StatementRows(FinanceStatement, columns, parent=parent)


def partner_rows(parent: QObject | None = None) -> FundRows:
    """Return the table of partners."""
    types = (
        ("government", QCoreApplication.translate("partners", "Government")),
        ("womens_organisation", QCoreApplication.translate("partners", "Women’s organisation")),
        ("ngo", QCoreApplication.translate("partners", "NGO")),
        ("un", QCoreApplication.translate("partners", "United Nations")),
        ("regional", QCoreApplication.translate("partners", "Regional organisation")),
        ("donor", QCoreApplication.translate("partners", "Donor")),
        ("contributor", QCoreApplication.translate("partners", "Contributor")),
        ("other", QCoreApplication.translate("partners", "Other")),
    )
    columns = (
        TypedColumn("name", "text", QCoreApplication.translate("fund", "Name")),
        TypedColumn("type", "choice", QCoreApplication.translate("fund", "Kind"), 190, types),
    )
    return FundRows(Partner, columns, parent=parent)


def _next_number(rows: Sequence[Mapping[str, Any]]) -> int:
    numbers = [row["number"] for row in rows if isinstance(row.get("number"), int)]
    return max(numbers, default=0) + 1


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    flat = {key: held for key, held in row.items() if key != "amounts"}
    amounts = row.get("amounts")
    for key, held in (amounts if isinstance(amounts, Mapping) else {}).items():
        flat[f"{_AMOUNTS}{key}"] = held.get("amount") if isinstance(held, Mapping) else held
    return flat


def _nested(row: Mapping[str, Any]) -> dict[str, Any]:
    nested = {key: held for key, held in row.items() if not key.startswith(_AMOUNTS)}
    amounts = {key.removeprefix(_AMOUNTS): held for key, held in row.items() if key.startswith(_AMOUNTS)}
    return {**nested, "amounts": amounts} if amounts else nested
