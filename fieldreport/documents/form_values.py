"""What people write into the cells of a form, as values; digits of any script, words of every language.

Rules: nothing is guessed. A value that can be read in two ways, or not at all, is refused with its cell and with what
would be right. A spreadsheet's own days and numbers are understood where somebody pasted them.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from fieldreport.documents.form_parts import SEVERAL, FormColumn, FormProblem, offered, pick_named, state_named
from fieldreport.folding import fold
from fieldreport.values import (
    MAX_COUNT,
    CountState,
    PartialDate,
    ValueProblem,
    amount_text,
    minor_digits,
    normal_text,
    parse_typed_amount,
    parse_typed_count,
)

_LONGEST: Final = 32_767  # characters of a cell
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_HYPHENS: Final = re.compile("[‐‑‒–—−/]")


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A cell that is not blank: text, whole number, fraction, truth value or day; `place` as `Trainings, F12`."""

    value: Any
    place: str
    look: str = ""  # the spreadsheet's number format
    is_error: bool = False

    @property
    def shown(self) -> str:
        """Return the value as messages name it."""
        return str(self.value)[:80]


def value_of(column: FormColumn, cell: FilledCell, currency: str = "USD") -> Any:
    """Return the JSON value of a cell that is not blank; `currency` is that of amounts in its row.

    Raises FORM_DATE, FORM_COUNT, FORM_NUMBER, FORM_AMOUNT, FORM_CURRENCY, FORM_PICK, FORM_TEXT.
    """
    match column.type:
        case "date":
            return date_of(cell).text
        case "count":
            return count_of(cell)
        case "number":
            number = number_of(cell)
            return int(number) if number == number.to_integral_value() else float(number)
        case "amount":
            return amount_text(amount_of(cell, currency), currency)
        case "currency":
            return currency_of(cell)
        case "pick":
            text = text_of(cell)
            code = pick_named(text, column.picks)
            if code is None:
                raise FormProblem("FORM_PICK", cell=cell.place, value=text[:80], choices=offered(column.picks))
            return code
        case "several":
            return [part for held in re.split(f"[{SEVERAL}\n]", text_of(cell)) if (part := held.strip())]
    return text_of(cell)


def text_of(cell: FilledCell) -> str:
    """Return a cell as text; raises FORM_TEXT."""
    value = cell.value
    if cell.is_error or isinstance(value, bool):
        raise FormProblem("FORM_TEXT", cell=cell.place, value=cell.shown)
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = normal_text(str(value).replace("_x000D_", "")).strip()
    if len(text) > _LONGEST or _CONTROL.search(text):
        raise FormProblem("FORM_TEXT", cell=cell.place, value=_CONTROL.sub("?", text)[:80])
    return text


def date_of(cell: FilledCell) -> PartialDate:
    """Return a date as precise as it was written; raises FORM_DATE."""
    value, text = cell.value, ""
    if isinstance(value, datetime | date):
        # Somebody pasted over the text format: where the cell shows no day, the spreadsheet has added one.
        text = value.isoformat()[: 10 if "d" in cell.look.lower() else 7]
    elif isinstance(value, int | float) and not isinstance(value, bool) and value == int(value):
        text = str(int(value))
    elif isinstance(value, str) and not cell.is_error:
        text = re.sub(r"\s", "", _HYPHENS.sub("-", fold(value))).upper().replace("-T", "-Q")
    try:
        return PartialDate.parse(text)
    except ValueProblem:
        raise FormProblem("FORM_DATE", cell=cell.place, value=cell.shown) from None


def count_of(cell: FilledCell) -> int | str:
    """Return a whole number from 0, or a state; raises FORM_COUNT."""
    value = cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_COUNT:
        return value
    if isinstance(value, str) and not cell.is_error:
        state = state_named(value)
        if state is not None:
            return CountState(state).value
        try:
            number = parse_typed_count(value)
        except ValueProblem:
            number = None
        if number is not None:
            return number
    raise FormProblem("FORM_COUNT", cell=cell.place, value=cell.shown)


def number_of(cell: FilledCell) -> Decimal:
    """Return a number from 0 with at most twelve decimals; raises FORM_NUMBER."""
    found = _decimal(cell, "")
    if found is None or found < 0 or abs(found) > MAX_COUNT or not _is_short(found, 12):
        raise FormProblem("FORM_NUMBER", cell=cell.place, value=cell.shown)
    return found


def amount_of(cell: FilledCell, currency: str) -> Decimal:
    """Return an amount with no more digits than its currency has; raises FORM_AMOUNT."""
    found = _decimal(cell, currency)
    if found is None or abs(found) >= Decimal(10) ** 20 or not _is_short(found, minor_digits(currency)):
        raise FormProblem("FORM_AMOUNT", cell=cell.place, value=cell.shown, currency=currency)
    return found


def currency_of(cell: FilledCell) -> str:
    """Return the three letters of a currency; raises FORM_CURRENCY."""
    text = fold(str(cell.value)).strip().upper()
    try:
        minor_digits(text)
    except ValueProblem:
        raise FormProblem("FORM_CURRENCY", cell=cell.place, value=cell.shown) from None
    return text


def _decimal(cell: FilledCell, currency: str) -> Decimal | None:
    value = cell.value
    if isinstance(value, bool) or cell.is_error:
        return None
    if isinstance(value, int | float):
        try:
            # What a spreadsheet works out, 0.1 + 0.2, has a tail that nobody typed: fifteen digits are its own.
            return Decimal(f"{value:.15g}") if abs(value) < 1e20 else None
        except (InvalidOperation, OverflowError):
            return None
    if not isinstance(value, str):
        return None
    try:
        # Numbers that are no money may have more decimals: read them by the currency with the most.
        return parse_typed_amount(value, currency or "TND")
    except ValueProblem:
        plain = fold(value).strip()
        return Decimal(plain) if not currency and re.fullmatch(r"[0-9]{1,12}\.[0-9]{1,12}", plain) else None


def _is_short(number: Decimal, digits: int) -> bool:
    exponent = number.normalize().as_tuple().exponent
    return isinstance(exponent, int) and -exponent <= digits
