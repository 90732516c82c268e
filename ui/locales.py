"""Numbers, dates and periods in words of the window's language.

Rules: `QLocale()` is set by `ui.app`; nothing here parses what a person typed (that is `fieldreport.values`). The
digits may be chosen apart from the language (`set_digits`), so every figure that is shown passes through here.
"""

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from fieldreport.values import Quarter

_WESTERN, _ARABIC = "0123456789", "٠١٢٣٤٥٦٧٨٩"
_TABLES = {
    "language": None,
    "western": str.maketrans(_ARABIC, _WESTERN),
    "arabic": str.maketrans(_WESTERN, _ARABIC),
}
_digits: list[str] = ["language"]


def set_digits(digits: str) -> None:
    """Show figures as the language writes them (`language`), or always with `western` or `arabic` digits."""
    _digits[0] = digits


def with_digits(text: str) -> str:
    """Return text with the chosen digits; what is shown as typed (codes, file names) never passes through here."""
    table = _TABLES[_digits[0]]
    return text if table is None else text.translate(table)


def number(value: int | Decimal) -> str:
    """Return a count or an exact decimal with the locale's digits and grouping; the minus stays before the digits.

    In a window read from the right it would go behind them (UAX 9: a sign before a number is neutral), so a negative
    number is an isolate there; whoever reads it back passes over such marks (`values.parse_typed_amount`).
    """
    text = _number(value)
    is_rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return f"\u2066{text}\u2069" if value < 0 and is_rtl else text


def _number(value: int | Decimal) -> str:
    if isinstance(value, int):
        return with_digits(QLocale().toString(value))
    whole, _, fraction = f"{abs(value):f}".partition(".")
    text = QLocale().toString(int(whole))
    if fraction:
        zero = ord(QLocale().zeroDigit())
        text += QLocale().decimalPoint() + "".join(chr(zero + int(digit)) for digit in fraction)
    return with_digits(("−" if value < 0 else "") + text)


def clock(moment: datetime) -> str:
    """Return the time of day, 14:02."""
    return f"{_two(moment.hour)}:{_two(moment.minute)}"


def long_date(day: date) -> str:
    """Return 30 July 2006."""
    return with_digits(QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy"))


def short_date(day: date) -> str:
    """Return 30 Jul 2006."""
    return with_digits(QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy"))


def weekday_date(day: date) -> str:
    """Return Wednesday 12 July 2006."""
    return with_digits(QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy"))


def weekday_short(day: date) -> str:
    """Return Mon 10 Jul."""
    return with_digits(QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM"))


def month_name(month: int) -> str:
    """Return the name of a month, standing alone."""
    return QLocale().standaloneMonthName(month)


def moment(when: datetime) -> str:
    """Return 8 Jan 2007, 09:40, in this computer's time."""
    local = when.astimezone()
    return QCoreApplication.translate("periods", "{day}, {time}").format(
        day=short_date(local.date()), time=clock(local)
    )


def moment_short(when: datetime, now: datetime) -> str:
    """Return the time of day for today, 8 Jan for this year, and 8 Jan 2006 for earlier."""
    local, today = when.astimezone(), now.astimezone().date()
    if local.date() == today:
        return clock(local)
    if local.year == today.year:
        return with_digits(QLocale().toString(QDate(local.year, local.month, local.day), "d MMM"))
    return short_date(local.date())


def file_size(size: int) -> str:
    """Return 1.8 MB, 113 kB."""
    return QLocale().formattedDataSize(size, 1 if size >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def month_short(month: int) -> str:
    """Return the short name of a month, standing alone: Nov."""
    return QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)


def year_short(year: int) -> str:
    """Return the last two digits of a year: 05."""
    return with_digits(_two(year % 100))


def quarter_title(quarter: Quarter) -> str:
    """Return Second quarter 2006."""
    names = (
        QCoreApplication.translate("periods", "First quarter {year}"),
        QCoreApplication.translate("periods", "Second quarter {year}"),
        QCoreApplication.translate("periods", "Third quarter {year}"),
        QCoreApplication.translate("periods", "Fourth quarter {year}"),
    )
    return names[quarter.number - 1].format(year=_plain(quarter.year))


def quarter_short(quarter: Quarter) -> str:
    """Return Q2 2006."""
    return QCoreApplication.translate("periods", "Q{number} {year}").format(
        number=_plain(quarter.number), year=_plain(quarter.year)
    )


def quarter_months(quarter: Quarter) -> str:
    """Return April to June."""
    return QCoreApplication.translate("periods", "{first} to {last}").format(
        first=month_name(quarter.start.month), last=month_name(quarter.end.month)
    )


def plain_year(year: int) -> str:
    """Return a year without grouping."""
    return _plain(year)


def _plain(value: int) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return with_digits(locale.toString(value))


def _two(value: int) -> str:
    return _plain(value // 10) + _plain(value % 10)
