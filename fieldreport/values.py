"""Types that cannot hold a wrong value: quarters, partial dates, counts, money, and the parser of typed numbers.

Rules: values are frozen and know only `errors`. Anything that cannot be represented raises `ValueProblem` with the
rule's code; nothing is rounded, guessed or clipped silently.
"""

import calendar
import re
import secrets
import time
import unicodedata
import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from functools import total_ordering
from typing import Any, ClassVar, Self

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError

MAX_COUNT = 2**53 - 1  # decisions 19: exact in every JSON reader
FIRST_YEAR, LAST_YEAR = 1900, 2999  # so that no date arithmetic leaves the calendar
_EXACT = Context(prec=80, rounding=ROUND_HALF_UP)  # one rounding, at the end, whatever the size of amount and rate


class ValueProblem(FieldReportError):
    """A value that its type cannot hold."""

    exit_code: ClassVar[int] = 1
    texts: ClassVar[dict[str, ErrorText]] = {
        "V1": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{value}” is not a count."),
            next_step=QT_TRANSLATE_NOOP(
                "errors",
                "Enter a whole number, 0 if none, or leave it empty; either “not collected” or “not applicable”.",
            ),
        ),
        "BAD_QUARTER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{value}” is not a quarter."),
            next_step=QT_TRANSLATE_NOOP("errors", "Write year and quarter like 2006-Q2."),
        ),
        "BAD_DATE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{value}” is not a date."),
            next_step=QT_TRANSLATE_NOOP(
                "errors", "Write 2006-03-14, or as much as is known: 2006-03, 2006-Q1, 2006."
            ),
        ),
        "BAD_AMOUNT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{value}” is not an amount in {currency}."),
            next_step=QT_TRANSLATE_NOOP(
                "errors", "Write a decimal number with at most {digits} digits after the point."
            ),
        ),
        "BAD_CURRENCY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{value}” is not a currency code."),
            next_step=QT_TRANSLATE_NOOP("errors", "Write the three letters of ISO 4217, for example USD."),
        ),
        "BAD_NUMBER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{value}” is not a number."),
            next_step=QT_TRANSLATE_NOOP("errors", "Write digits only, in any script."),
        ),
        "AMBIGUOUS_NUMBER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{value}” can be read in two ways: {whole} or {fraction}."),
            next_step=QT_TRANSLATE_NOOP("errors", "Write it without grouping, or with two decimals."),
        ),
    }


@total_ordering
@dataclass(frozen=True, slots=True)
class Quarter:
    """A calendar quarter; text form `2006-Q2`, integer code `year * 10 + number` for the store."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not (FIRST_YEAR <= self.year <= LAST_YEAR and 1 <= self.number <= 4):
            raise ValueProblem("BAD_QUARTER", value=f"{self.year}-Q{self.number}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the quarter written as `2006-Q2`; raises BAD_QUARTER."""
        found = re.fullmatch(r"([0-9]{4})-Q([1-4])", text) if isinstance(text, str) else None
        if found is None:
            raise ValueProblem("BAD_QUARTER", value=text)
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the quarter that contains `day`."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def from_code(cls, code: int) -> Self:
        """Return the quarter of a store code (20062 -> 2006-Q2)."""
        return cls(code // 10, code % 10)

    @property
    def code(self) -> int:
        """Return year * 10 + number, which sorts and indexes well."""
        return self.year * 10 + self.number

    @property
    def start(self) -> date:
        """Return the first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def end(self) -> date:
        """Return the last day."""
        month = 3 * self.number
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    def shifted(self, quarters: int) -> "Quarter":
        """Return the quarter that many quarters later (negative: earlier)."""
        index = self.year * 4 + self.number - 1 + quarters
        return Quarter(index // 4, index % 4 + 1)

    def due(self, days: int) -> date:
        """Return the day a report is due, `days` after the quarter's end (decisions 13)."""
        return self.end + timedelta(days=days)

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def __lt__(self, other: "Quarter") -> bool:
        return self.code < other.code

    def __str__(self) -> str:
        return f"{self.year:04d}-Q{self.number}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as known: `2006-03-14`, `2006-03`, `2006-Q1` or `2006` (records.md)."""

    text: str
    first: date
    last: date  # the last day covered decides the quarter (V14)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the date written in one of the four forms; raises BAD_DATE."""
        try:
            # [0-9] and not \d, which takes the digits of any script: the published form has one.
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
                first = last = date.fromisoformat(text)
            elif re.fullmatch(r"[0-9]{4}-[0-9]{2}", text):
                year, month = int(text[:4]), int(text[5:])
                first, last = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
            elif re.fullmatch(r"[0-9]{4}-Q[1-4]", text):
                first, last = Quarter.parse(text).start, Quarter.parse(text).end
            elif re.fullmatch(r"[0-9]{4}", text):
                first, last = date(int(text), 1, 1), date(int(text), 12, 31)
            else:
                raise ValueError
            if FIRST_YEAR <= first.year <= LAST_YEAR:
                return cls(text, first, last)
        except (TypeError, ValueError, ValueProblem):
            pass
        raise ValueProblem("BAD_DATE", value=text)

    @property
    def is_exact(self) -> bool:
        """Return whether the date names one day."""
        return self.first == self.last

    @property
    def quarter(self) -> Quarter:
        """Return the quarter of the last day covered."""
        return Quarter.of(self.last)

    def __str__(self) -> str:
        return self.text


class CountState(StrEnum):
    """Why a count holds no number; blank is the absence of the count (decisions 19)."""

    NOT_APPLICABLE = "na"
    NOT_COLLECTED = "not_collected"
    WITHHELD = "withheld"


Count = int | CountState
_STATES = frozenset(state.value for state in CountState)


def parse_count_value(value: Any) -> Count | None:
    """Return a count from its JSON form (whole number, null, or a state word); raises V1."""
    if value is None:
        return None
    if isinstance(value, str) and value in _STATES:
        return CountState(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # JSON does not tell 2.0 from 2
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_COUNT:
        raise ValueProblem("V1", value=value)
    return value


_NO_MINOR_UNIT = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_THREE_DIGITS = "BHD IQD JOD KWD LYD OMR TND"
_MINOR_DIGITS = dict.fromkeys(_NO_MINOR_UNIT.split(), 0) | dict.fromkeys(_THREE_DIGITS.split(), 3)


def minor_digits(currency: str) -> int:
    """Return the digits after the point of a currency's minor unit (ISO 4217: JPY 0, USD 2, TND 3)."""
    if not (isinstance(currency, str) and re.fullmatch(r"[A-Z]{3}", currency)):
        raise ValueProblem("BAD_CURRENCY", value=currency)
    return _MINOR_DIGITS.get(currency, 2)


def round_amount(amount: Decimal, currency: str) -> Decimal:
    """Return `amount` rounded half-up to the currency's minor unit."""
    return amount.quantize(Decimal(1).scaleb(-minor_digits(currency)), context=_EXACT)


def parse_amount(text: Any, currency: str = "USD", *, signed: bool = False) -> Decimal:
    """Return an exact amount from its canonical decimal text.

    At most 20 digits before the point (so that a hundred thousand of them still add up exactly) and no more after
    it than the currency has; raises BAD_AMOUNT.
    """
    digits = minor_digits(currency)
    fraction = rf"(\.[0-9]{{1,{digits}}})?" if digits else ""
    if not isinstance(text, str) or not re.fullmatch(rf"{'-?' if signed else ''}[0-9]{{1,20}}{fraction}", text):
        raise ValueProblem("BAD_AMOUNT", value=text, currency=currency, digits=digits)
    return Decimal(text)


def amount_text(amount: Decimal, currency: str) -> str:
    """Return the canonical text of an amount: all digits of the minor unit, no exponent, no grouping."""
    return f"{round_amount(amount, currency):f}"


def parse_rate(text: Any) -> Decimal:
    """Return an exchange rate (units per US dollar, positive decimal text); raises BAD_NUMBER."""
    if isinstance(text, str) and re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,12})?", text) and Decimal(text) > 0:
        return Decimal(text)
    raise ValueProblem("BAD_NUMBER", value=text)


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in one currency; local currency carries the UN rate and its date (V45)."""

    amount: Decimal
    currency: str
    rate: Decimal | None = None  # units of the currency per US dollar
    rate_date: PartialDate | None = None

    def in_usd(self) -> Decimal | None:
        """Return US dollars rounded half-up to cents, or None where the rate is missing."""
        if self.currency == "USD":
            return self.amount
        return None if self.rate is None else round_amount(_EXACT.divide(self.amount, self.rate), "USD")


_GROUPING = {" ", "\u00a0", "\u202f", "\u2009", "\u066c", "'", "\u2019"}
_DECIMAL_MARK = "\u066b"  # the Arabic one: unlike "." and "," it is never a grouping mark
# Three digits last; before them three or, as on the Indian subcontinent, two.
_GROUPED = re.compile(r"[0-9]{1,3}(?P<mark>[.,])([0-9]{2,3}(?P=mark))*[0-9]{3}")


def _plain_digits(text: str) -> str:
    """Return `text` with any script's digits as 0-9 and without spaces, grouping marks and bidi marks."""
    kept: list[str] = []
    for character in text.strip():
        digit = unicodedata.decimal(character, None)
        if digit is not None:
            kept.append(str(digit))
        elif character in _GROUPING or unicodedata.category(character) == "Cf":
            continue
        else:
            kept.append("-" if character == "\u2212" else character)
    return "".join(kept)


def parse_typed_count(text: str) -> int | None:
    """Return the whole number a person typed, in any script's digits; None for an empty field; raises V1.

    In a whole-number field points and commas between groups of three are grouping: "1,234" is 1234.
    """
    plain = _plain_digits(text)
    if not plain:
        return None
    if _GROUPED.fullmatch(plain):
        plain = re.sub(r"[.,]", "", plain)
    if not re.fullmatch(r"[0-9]{1,16}", plain) or int(plain) > MAX_COUNT:
        raise ValueProblem("V1", value=text)
    return int(plain)


def parse_typed_amount(text: str, currency: str = "USD") -> Decimal | None:
    """Return the amount a person typed; None for an empty field.

    The last of "." and "," is the decimal mark when both occur; several equal ones are grouping; a single mark
    before exactly three digits is asked about, never guessed. Raises BAD_AMOUNT, AMBIGUOUS_NUMBER.
    """
    plain = _plain_digits(text)
    if not plain:
        return None
    sign, digits = ("-", plain[1:]) if plain.startswith("-") else ("", plain)
    marks = [character for character in digits if character in ".,"]
    whole, fraction = digits, ""
    if _DECIMAL_MARK in digits:
        whole, _, fraction = digits.partition(_DECIMAL_MARK)
    elif len(set(marks)) == 2 or (len(marks) == 1 and not _GROUPED.fullmatch(digits)):
        whole, _, fraction = digits.rpartition(marks[-1])
    elif len(marks) == 1 and not digits.startswith("0"):
        whole, _, fraction = digits.partition(marks[0])
        raise ValueProblem(
            "AMBIGUOUS_NUMBER", value=text, whole=f"{sign}{whole}{fraction}", fraction=f"{sign}{whole}.{fraction}"
        )
    elif len(marks) == 1:
        whole, _, fraction = digits.partition(marks[0])  # "0,125": nothing groups behind a zero
    if _GROUPED.fullmatch(whole):
        whole = re.sub(r"[.,]", "", whole)
    if not whole and fraction:
        whole = "0"  # ".5"
    try:
        return parse_amount(f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}", currency, signed=True)
    except ValueProblem:
        raise ValueProblem("BAD_AMOUNT", value=text, currency=currency, digits=minor_digits(currency)) from None


def count_words(text: str) -> int:
    """Return the number of runs without white space (V22)."""
    return len(text.split())


def normal_text(text: str) -> str:
    """Return `text` in Unicode NFC with line breaks as LF (records.md, text)."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def uuid7() -> str:
    """Return a new UUID version 7 (RFC 9562 section 5.7) as text; 74 random bits guard against a wrong clock."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (2**48 - 1)) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    return str(uuid.UUID(int=value & ~(0x3 << 62) | 0x2 << 62))
