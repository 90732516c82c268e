"""Reads a date the way people type it: day, month, year; in any script's digits; as precise as known.

Rules: never guesses month before day; the field echoes the month by name, so that a slip is seen at once.
"""

import re
import unicodedata
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from fieldreport.values import PartialDate, ValueProblem
from ui.locales import long_date, month_name, quarter_short, short_date, with_digits


def parse_typed_date(text: str) -> PartialDate | None:
    """Return the date typed, None for an empty field; raises BAD_DATE.

    Read are the stored forms (2006-03-14, 2006-03, 2006-Q1, 2006), 14.3.2006, 14/3/06, 14 March 2006, March 2006,
    3/2006 and Q1 2006.
    """
    plain = _plain(text)
    if not plain:
        return None
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}|\d{4}-q[1-4]", plain):
        return PartialDate.parse(plain.upper())
    found = re.fullmatch(r"(?:q|t|r)\s?([1-4])\D?\s*(\d{4})", plain)
    if found:
        return PartialDate.parse(f"{found[2]}-Q{found[1]}")
    words = [part for part in re.split(r"[\s./,\-]+", plain) if part]
    numbers = [_number_or_month(word) for word in words]
    if None in numbers or not 1 <= len(numbers) <= 3:
        raise ValueProblem("BAD_DATE", value=text)
    parts = [number for number in numbers if number is not None]
    return _assembled(parts, text)


def date_words(value: PartialDate) -> str:
    """Return a partial date in words of the window's language: 14 March 2006, March 2006, Q1 2006, 2006."""
    if value.is_exact:
        return long_date(value.first)
    if "Q" in value.text:
        return quarter_short(value.quarter)
    if len(value.text) == 4:
        return value.text
    return QCoreApplication.translate("periods", "{month} {year}").format(
        month=month_name(value.first.month), year=value.first.year
    )


def short_span(start: PartialDate | None, end: PartialDate | None = None) -> str:
    """Return days for a narrow column: 28 Jun 2006, 19–21 Jun, 28 May–2 Jun, Jun 2006, Q2 2006, 2006."""
    if start is None:
        return ""
    if end is not None and end != start and start.is_exact and end.is_exact:
        locale = QLocale()
        last = with_digits(locale.toString(QDate(end.first.year, end.first.month, end.first.day), "d MMM"))
        one_month = (start.first.year, start.first.month) == (end.first.year, end.first.month)
        first = QDate(start.first.year, start.first.month, start.first.day)
        return f"{with_digits(locale.toString(first, 'd' if one_month else 'd MMM'))}–{last}"
    return _short(start)


def span_words(start: PartialDate | None, end: PartialDate | None = None) -> str:
    """Return days in full: 8 May 2006, or 8 May 2006 to 10 May 2006."""
    if start is None:
        return ""
    if end is None or end == start:
        return date_words(start)
    return QCoreApplication.translate("periods", "{first} to {last}").format(
        first=date_words(start), last=date_words(end)
    )


def _short(value: PartialDate) -> str:
    if value.is_exact:
        return short_date(value.first)
    if "Q" in value.text or len(value.text) == 4:
        return date_words(value)
    return with_digits(QLocale().toString(QDate(value.first.year, value.first.month, 1), "MMM yyyy"))


def _assembled(parts: list[int], text: str) -> PartialDate:
    year = parts[-1] if parts[-1] > 99 else 2000 + parts[-1] if parts[-1] < 70 else 1900 + parts[-1]
    try:
        if len(parts) == 3:
            return PartialDate.parse(date(year, parts[1], parts[0]).isoformat())
        if len(parts) == 2 and parts[-1] > 99:
            return PartialDate.parse(f"{year:04d}-{parts[0]:02d}")
        if len(parts) == 1 and parts[0] > 999:
            return PartialDate.parse(f"{parts[0]:04d}")
    except ValueError:
        pass
    raise ValueProblem("BAD_DATE", value=text)


def _plain(text: str) -> str:
    kept = []
    for character in unicodedata.normalize("NFC", text.strip().casefold()):
        digit = unicodedata.decimal(character, None)
        if digit is not None:
            kept.append(str(digit))
        elif unicodedata.category(character) != "Cf":
            kept.append(character)
    return "".join(kept)


def _number_or_month(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    if len(word) < 3:
        return None
    for locale in (QLocale(), QLocale(QLocale.Language.English)):
        for month in range(1, 13):
            names = (locale.standaloneMonthName(month), locale.monthName(month))
            if any(unicodedata.normalize("NFC", name.casefold()).startswith(word) for name in names):
                return month
    return None
