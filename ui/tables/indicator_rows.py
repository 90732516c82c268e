"""What a project measures: a table of its indicators, and one of the values of an indicator by date.

Rules: baseline, target and each value are a number or words, alone or in an object with a date (records.md); here
number and date are columns of their own. What else stands in such an object survives.
"""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject

from fieldreport.projects import Indicator
from fieldreport.values import ValueProblem, normal_text, parse_typed_amount
from ui.locales import number
from ui.tables.cells import Cell
from ui.tables.fund_rows import FundRows
from ui.tables.typed_rows import TypedColumn, TypedRows

_DATED: Final = ("baseline", "target")
_DATE, _REST = ".date", ".rest"
_DIGITS: Final = "TND"  # a currency with three digits: values are typed like its amounts


class _Measures(TypedRows):
    """Rows with columns that take a number or words; what reads as a number is one."""

    measured: tuple[str, ...] = ()

    def shown(self, row: Mapping[str, Any], column: TypedColumn) -> str:
        held = row.get(column.key)
        if column.key in self.measured and isinstance(held, int) and not isinstance(held, bool):
            return number(held)
        return super().shown(row, column)

    def _read(self, column: TypedColumn, text: str, row: Mapping[str, Any]) -> Any:
        return _measure(text) if text and column.key in self.measured else super()._read(column, text, row)


class IndicatorRows(_Measures, FundRows):
    """Indicators; their values lie in their rows and are shown by `ValueRows`."""

    measured = _DATED

    def set_value(self, value: Any) -> None:
        super().set_value([_flat(row) for row in value or () if isinstance(row, Mapping)])

    def value(self) -> list[dict[str, Any]] | None:
        return [_nested(row) for row in super().value() or ()] or None

    def is_missing(self, row: Mapping[str, Any], key: str) -> bool:
        return key == "text" and not row.get("text")

    def flaw(self, row: Mapping[str, Any]) -> tuple[str, str] | None:
        return super().flaw(_nested(row))

    def values_of(self, place: int) -> Any:
        """Return the values of an indicator as the record holds them."""
        return self._rows[place].get("values")

    def put_values(self, place: int, values: list[Any] | None) -> None:
        """Change the values of an indicator."""
        self._put(place, "values", values)
        self._settle(place)
        self.edited.emit()


class ValueRows(_Measures):
    """The values of one indicator, each with the day it was measured; a row without a value is not kept."""

    measured = ("value",)

    def set_value(self, value: Any) -> None:
        super().set_value([_parted("value", held) for held in value or ()])

    def value(self) -> list[Any] | None:
        return [_joined("value", row) for row in super().value() or () if row.get("value") is not None] or None

    def is_missing(self, row: Mapping[str, Any], key: str) -> bool:
        return key == "value" and row.get("value") is None

    def derived(self, _row: Mapping[str, Any], _key: str) -> Cell:
        return Cell()


def indicator_rows(parent: QObject | None = None) -> IndicatorRows:
    """Return the table of a project's indicators."""
    ways = (
        ("up", QCoreApplication.translate("fund", "more")),
        ("down", QCoreApplication.translate("fund", "less")),
    )
    columns = (
        TypedColumn("text", "text", QCoreApplication.translate("fund", "Indicator")),
        TypedColumn("unit", "text", QCoreApplication.translate("fund", "Unit"), 84),
        TypedColumn("direction", "choice", QCoreApplication.translate("fund", "Wanted"), 76, ways),
        TypedColumn("baseline", "text", QCoreApplication.translate("fund", "Baseline"), 78),
        TypedColumn(f"baseline{_DATE}", "date", QCoreApplication.translate("fund", "Measured on"), 104),
        TypedColumn("target", "text", QCoreApplication.translate("fund", "Target"), 78),
        TypedColumn(f"target{_DATE}", "date", QCoreApplication.translate("fund", "To reach by"), 104),
    )
    return IndicatorRows(Indicator, columns, parent=parent)


def value_rows(parent: QObject | None = None) -> ValueRows:
    """Return the table of an indicator's values."""
    columns = (
        TypedColumn(f"value{_DATE}", "date", QCoreApplication.translate("fund", "Measured on"), 150),
        TypedColumn("value", "text", QCoreApplication.translate("fund", "Value")),
    )
    return ValueRows(columns, parent)


def _measure(text: str) -> int | str:
    """Return a whole number as such, another as exact decimal text, and words as they are.

    Raises AMBIGUOUS_NUMBER.
    """
    try:
        amount = parse_typed_amount(text, _DIGITS)
    except ValueProblem as failure:
        if failure.code == "AMBIGUOUS_NUMBER":
            raise
        return normal_text(text)
    if amount is None:
        return normal_text(text)
    return int(amount) if amount == amount.to_integral_value() else f"{amount.normalize():f}"


def _parted(key: str, held: Any) -> dict[str, Any]:
    """Return value, date and what else an object holds, under keys of their own."""
    if not isinstance(held, Mapping):
        return {} if held is None else {key: held}
    rest = {name: one for name, one in held.items() if name not in ("value", "date")}
    parts = {key: held.get("value"), f"{key}{_DATE}": held.get("date"), f"{key}{_REST}": rest}
    return {name: one for name, one in parts.items() if one is not None}


def _joined(key: str, row: Mapping[str, Any]) -> Any:
    """Return what `_parted` took apart; a number that has no date stands alone, unless it came in an object."""
    value, day, rest = row.get(key), row.get(f"{key}{_DATE}"), row.get(f"{key}{_REST}")
    if day is None and rest is None:
        return value
    return {**(rest or {}), **{name: one for name, one in (("value", value), ("date", day)) if one is not None}}


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    flat = {key: held for key, held in row.items() if key not in _DATED}
    for key in _DATED:
        flat.update(_parted(key, row.get(key)))
    return flat


def _nested(row: Mapping[str, Any]) -> dict[str, Any]:
    parts = {f"{key}{tail}" for key in _DATED for tail in ("", _DATE, _REST)}
    nested = {key: held for key, held in row.items() if key not in parts}
    joined = {key: _joined(key, row) for key in _DATED}
    return {**nested, **{key: held for key, held in joined.items() if held is not None}}
