"""How numbers, dates, money and states are written in the language of a report; the phrases are in `phrases`.

Rules: figures keep all their digits; grouping and decimal mark follow the language; nothing depends on the machine's
locale, for the same data must give the same bytes everywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from fieldreport.documents.phrases import PHRASES
from fieldreport.quotes import Value
from fieldreport.values import Count, PartialDate, Quarter, minor_digits

_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
}
_SHORT_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
}
_GROUPING = {"en": ",", "fr": "\u202f"}
_POINT = {"en": ".", "fr": ","}
NOTHING = "–"
MINUS = "\u2212"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; a language without phrases of its own is written in English."""

    language: str

    def __getitem__(self, name: str) -> str:
        return PHRASES[self.language][name]

    def get(self, name: str, otherwise: str = "") -> str:
        """Return a phrase, or `otherwise` where there is none of that name."""
        return PHRASES[self.language].get(name, otherwise)

    def say(self, name: str, **facts: Any) -> str:
        """Return a phrase with its facts filled in."""
        return PHRASES[self.language][name].format(**facts)

    def number(self, value: int | Decimal, digits: int = 0) -> str:
        """Return a number with grouping and `digits` decimals, with a true minus sign."""
        text = f"{value:,.{digits}f}" if digits else f"{int(value):,d}"
        whole, _, fraction = text.replace("-", MINUS).partition(".")
        whole = whole.replace(",", _GROUPING[self.language])
        return f"{whole}{_POINT[self.language]}{fraction}" if fraction else whole

    def percent(self, value: Decimal | None) -> str:
        """Return a share with one decimal and without the sign, or a dash where none can be derived (V5)."""
        return NOTHING if value is None else self.number(value, 1)

    def percent_sign(self, value: Decimal | None) -> str:
        """Return a share with one decimal and the sign."""
        return NOTHING if value is None else self.say("percent", value=self.number(value, 1))

    def amount(self, value: Decimal | None, currency: str) -> str:
        """Return an amount with the digits of its currency's minor unit, without the code."""
        return NOTHING if value is None else self.number(value, minor_digits(currency))

    def money(self, value: Decimal | None, currency: str) -> str:
        """Return an amount behind its currency code."""
        return NOTHING if value is None else f"{currency}\u00a0{self.amount(value, currency)}"

    def count(self, value: Count | None, *, at_least: bool = False) -> str:
        """Return a count, the word for its state, or a dash where it is blank (decisions 19)."""
        if value is None:
            return NOTHING
        if isinstance(value, int):
            return f"≥\u00a0{self.number(value)}" if at_least else self.number(value)
        return self[f"state.{value.value}"]

    def quoted(self, value: Value) -> str:
        """Return a figure that a text quotes; "at least" where it is a lower bound (V11)."""
        digits = max(0, -int(value.amount.as_tuple().exponent))
        text = self.number(value.amount, digits)
        if value.unit == "%":
            share = self.say("percent", value=text)
            return f"{share} ({self.coverage(*value.groups)})" if value.groups else share
        text = f"{value.unit}\u00a0{text}" if value.unit else text
        return self.say("quoted.floor", value=text) if value.is_floor else text

    def month(self, number: int, *, short: bool = False) -> str:
        """Return the name of a month, 1 to 12."""
        return (_SHORT_MONTHS if short else _MONTHS)[self.language][number - 1]

    def day(self, value: date, *, short: bool = False) -> str:
        """Return a day as `30 June 2006`."""
        first = "1er" if self.language == "fr" and value.day == 1 else str(value.day)
        return f"{first}\u00a0{self.month(value.month, short=short)}\u00a0{value.year}"

    def partial(self, value: PartialDate | None, *, short: bool = False) -> str:
        """Return a date as precisely as it is known, or a dash."""
        if value is None:
            return NOTHING
        if value.is_exact:
            return self.day(value.first, short=short)
        if "Q" in value.text:
            return self.quarter(Quarter.of(value.first))
        if len(value.text) == 4:
            return value.text
        return f"{self.month(value.first.month, short=short)}\u00a0{value.first.year}"

    def span(self, start: PartialDate | None, end: PartialDate | None, *, short: bool = True) -> str:
        """Return start and end as one text; one date where they are the same or one is missing."""
        if start is None or end is None or start.text == end.text:
            return self.partial(start or end, short=short)
        if start.is_exact and end.is_exact and start.text[:7] == end.text[:7]:
            return f"{start.first.day}–{self.day(end.first, short=short)}"
        return f"{self.partial(start, short=short)} – {self.partial(end, short=short)}"

    def moment(self, value: datetime) -> str:
        """Return an aware UTC moment as day, hour and minute."""
        return f"{self.day(value.date())}, {value:%H:%M}\u00a0UTC"

    def quarter(self, value: Quarter) -> str:
        """Return the short name of a quarter, `Q2 2006` or `T2 2006`."""
        return f"{self['quarter.letter']}{value.number}\u00a0{value.year}"

    def quarter_months(self, value: Quarter) -> str:
        """Return the months a quarter covers, `April to June 2006`."""
        first, last = self.month(value.start.month), self.month(value.end.month)
        text = self.say("quarter.months", first=first, last=last, year=value.year)
        return text[0].upper() + text[1:]

    def items(self, values: tuple[str, ...] | list[str]) -> str:
        """Return several names as one text."""
        return ", ".join(values)

    def coverage(self, complete: int, groups: int) -> str:
        """Return over how many groups a share is worked out, `4 of 5 groups` (decisions 24)."""
        return self.say("coverage.one" if groups == 1 else "coverage.many", complete=complete, groups=groups)

    def plural(self, name: str, number: int) -> str:
        """Return `name.one` or `name.many` with the number; French counts 0 as one."""
        is_one = number < 2 if self.language == "fr" else number == 1
        return self.say(f"{name}.one" if is_one else f"{name}.many", n=self.number(number))


@cache
def words_of(language: str) -> Words:
    """Return the words of a language (`fr`, `fr-CA`), English where there are none."""
    base = language.replace("_", "-").split("-")[0].lower()
    return Words(base if base in PHRASES else "en")
