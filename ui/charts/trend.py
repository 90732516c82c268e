"""The share of women among participants over the quarters, as bars with their labels."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from fieldreport.values import Quarter
from ui.charts.bars import Bar
from ui.locales import number, with_digits


class Share(Protocol):
    """What is read of `workflows.overviewing.Share`."""

    @property
    def quarter(self) -> Quarter: ...
    @property
    def percent(self) -> Decimal | None: ...
    @property
    def complete_groups(self) -> int: ...
    @property
    def groups(self) -> int: ...


def trend_bars(shares: Sequence[Share]) -> tuple[Bar, ...]:
    """Return bars labelled Q3 04, Q4, Q1 05: with the year where it changes."""
    bars, year = [], 0
    for share in shares:
        words = (
            QCoreApplication.translate("periods", "Q{number}")
            if share.quarter.year == year
            else QCoreApplication.translate("periods", "Q{number} {year}")
        )
        year = share.quarter.year
        label = words.format(number=number(share.quarter.number), year=with_digits(f"{year % 100:02d}"))
        bars.append(Bar(label, share.percent))
    return tuple(bars)


def coverage_words(shares: Sequence[Share]) -> str:
    """Return over how much the newest share is worked out (decisions 24), or an empty text."""
    if not shares:
        return ""
    return QCoreApplication.translate("people", "{complete} of {all} groups").format(
        complete=number(shares[-1].complete_groups), all=number(shares[-1].groups)
    )
