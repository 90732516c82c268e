"""Reads the day of a quick line: one day or a span, as precise as typed, the year filled in from today.

Rules: day before month, never the other way round; a date without a year is the latest such date that is not more
than a month ahead, because a log line is about what has happened or is at hand.
"""

import re
from datetime import date, timedelta
from typing import Final

from fieldreport.values import PartialDate, Quarter, ValueProblem
from fieldreport.workflows.quick_words import TODAY, UNTIL, YESTERDAY, folded, month_of

AHEAD: Final = timedelta(days=31)
Span = tuple[PartialDate, PartialDate | None]
_NUMERIC: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?")
_STORED: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?|\d{4}-q[1-4]")
_QUARTER: Final = re.compile(r"[qt]\s?([1-4])(?:[ /-]?(\d{4}))?")
_UNTIL: Final = re.compile(r"\s*-\s*|\s+(?:" + "|".join(re.escape(folded(word)) for word in UNTIL) + r")\s+")


def read_span(text: str, today: date) -> Span | None:
    """Return first day and, for a span, last day that `text` names; None where it names none."""
    plain = folded(text)
    if not plain:
        return None
    single = _day(plain, today)
    if single is not None:
        return single, None
    for cut in _UNTIL.finditer(plain):
        last = _day(plain[cut.end() :], today)
        if last is None or not last.is_exact:
            continue
        first = _day(plain[: cut.start()], today, before=last)
        if first is not None and first.is_exact and first.first <= last.last:
            return first, last
    return None


def _day(plain: str, today: date, *, before: PartialDate | None = None) -> PartialDate | None:
    """Return one date; `before` is the end of a span, from which a bare day takes month and year."""
    if plain in map(folded, TODAY):
        return PartialDate.parse(today.isoformat())
    if plain in map(folded, YESTERDAY):
        return PartialDate.parse((today - timedelta(days=1)).isoformat())
    if before is not None and re.fullmatch(r"\d{1,2}", plain):
        return _made(before.first.year, before.first.month, int(plain))
    limit = before.first if before is not None else today + AHEAD
    if _STORED.fullmatch(plain):
        return _parsed(plain.upper())
    if re.fullmatch(r"(19|20)\d{2}", plain):
        return _parsed(plain)
    found = _QUARTER.fullmatch(plain)
    if found:
        return _quarter(int(found[1]), int(found[2]) if found[2] else None, limit)
    found = _NUMERIC.fullmatch(plain)
    if found:
        year = None if found[3] is None else _year(found[3])
        return _dated(int(found[1]), int(found[2]), year, limit)
    return _worded(plain.replace(".", " ").split(), limit)


def _worded(words: list[str], limit: date) -> PartialDate | None:
    """Read "8 May", "May 8", "8 May 2006", "May 2006", "May"."""
    months = [month_of(word) for word in words]
    named = [month for month in months if month]
    numbers = [word for word, month in zip(words, months, strict=True) if not month]
    if (
        len(named) != 1
        or len(numbers) > 2
        or not all(re.fullmatch(r"\d{1,2}(st|nd|rd|th|er)?|\d{4}", n) for n in numbers)
    ):
        return None
    years = [int(number) for number in numbers if len(number) == 4 and number.isdigit()]
    days = [int(re.sub(r"\D", "", number)) for number in numbers if not (len(number) == 4 and number.isdigit())]
    if len(days) > 1 or len(years) > 1:
        return None
    year = years[0] if years else None
    if days:
        return _dated(days[0], named[0], year, limit)
    if year is None:
        year = limit.year if date(limit.year, named[0], 1) <= limit else limit.year - 1
    return _parsed(f"{year:04d}-{named[0]:02d}")


def _dated(day: int, month: int, year: int | None, limit: date) -> PartialDate | None:
    if year is not None:
        return _made(year, month, day)
    for candidate in range(limit.year, limit.year - 5, -1):  # 29 February may be some years ago
        made = _made(candidate, month, day)
        if made is not None and made.first <= limit:
            return made
    return None


def _quarter(number: int, year: int | None, limit: date) -> PartialDate | None:
    if year is None:
        year = limit.year if Quarter(limit.year, number).start <= limit else limit.year - 1
    return _parsed(f"{year:04d}-Q{number}")


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text) if int(text) < 70 else 1900 + int(text)


def _made(year: int, month: int, day: int) -> PartialDate | None:
    return _parsed(f"{year:04d}-{month:02d}-{day:02d}")


def _parsed(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueProblem:
        return None
