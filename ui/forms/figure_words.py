"""Quoted figures in words of the window's language, and what a text field asks about them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from fieldreport.figure_kinds import label_of
from fieldreport.figures import QuotedFigure
from fieldreport.quotes import Quote, Reference
from fieldreport.values import Quarter
from ui.locales import quarter_short
from ui.quoted import value_words
from ui.tables.events_model import component_words

translate = QCoreApplication.translate  # lupdate knows it by this name


@dataclass(frozen=True, slots=True)
class Offered:
    """A figure in the picker: its name, the part and period it is about, its value, and what is put into the text."""

    name: str
    note: str
    value: str
    quote: Quote


class FigureSource(Protocol):
    """Gives a text field its figures; answers come later, and only while `asking` lives."""

    @property
    def names(self) -> "Names":
        """Return the names that the words of a figure need."""
        ...

    def offer(self, asking: QObject, done: Callable[[Sequence[Offered]], Any]) -> None:
        """Work out what can be quoted."""

    def refresh(self, asking: QObject, text: str, done: Callable[[str], Any]) -> None:
        """Give a text with the present values in its references."""

    def open_records(self, reference: Reference) -> None:
        """Show the records behind a figure."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the filters of a reference name: areas by code, records by id; and the quarter of the report."""

    quarter: Quarter | None = None
    areas: Mapping[str, str] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)
    period: str = ""  # what a reference without a period covers, where that is not the quarter of the report


def reference_words(reference: Reference, names: Names) -> tuple[str, str]:
    """Return the name of a figure, and its part and period."""
    parts = [_filter_words(key, word, names) for key, word in reference.filters]
    return translate("terms", label_of(reference)), ", ".join([*parts, _period_words(reference.period, names)])


def offered(figure: QuotedFigure, names: Names) -> Offered:
    """Return a figure as the picker shows it."""
    name, note = reference_words(figure.reference, names)
    number_of = len(figure.records)
    count = translate("figures", "%n record(s)", "", number_of)
    words = value_words(figure.value) if figure.value else ""
    return Offered(name, f"{note} · {count}", words, Quote(figure.reference, figure.value))


def _period_words(period: str, names: Names) -> str:
    if not period:
        return names.period or translate("figures", "this quarter")
    if "Q" in period:
        return quarter_short(Quarter.parse(period))
    if names.quarter is not None and period == f"{names.quarter.year:04d}" and names.quarter.number < 4:
        return translate("figures", "{year} so far").format(year=period)
    return period


def _filter_words(key: str, word: str, names: Names) -> str:
    if key == "component":
        return component_words(word)
    if key == "area":
        return names.areas.get(word, word)
    return names.records.get(word, word) if key == "id" else word
