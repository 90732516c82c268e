"""What was issued of a year: each product with the figures that are superseded, and the sheet that corrects them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.quotes import parse_reference
from ui.accessible import announce
from ui.dialogs import ask_new_file
from ui.forms.figure_words import Names, reference_words
from ui.locales import number, short_date
from ui.messages import error_words
from ui.quoted import as_read
from ui.screen import Desk
from ui.screens.consolidation.state import ConsolidationCalls
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.issuing import Correction, IssuedView

_SHOWN = 6  # superseded figures of a product that are named; the sheet names all


class IssuedCard(Card):
    """The products of a year, newest first; `correction_wanted` carries a product's number."""

    correction_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(self.tr("Issued"), "strong")
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        self.hide()

    def show_products(self, products: Sequence["IssuedView"], names: Names) -> None:
        """Show what was issued; without anything the card is hidden."""
        empty(self._lines)
        for view in products:
            self._add(view, names)
        self.setVisible(bool(products))

    def _add(self, view: "IssuedView", names: Names) -> None:
        held = view.product
        edition = self.tr("public") if held.edition == "public" else self.tr("internal")
        day = short_date(datetime.fromisoformat(held.issued_at).date())
        title = self.tr("Number {number}, {edition}, {day}").format(number=number(held.no), edition=edition, day=day)
        self._lines.addWidget(Label(title, "help", wraps=True))
        count = len(view.superseded)
        about = self.tr("%n figure(s) superseded", "", count) if count else self.tr("Every figure still stands")
        sheets = len(view.corrigenda)
        if sheets:
            about = self.tr("{about}; {sheets}").format(about=about, sheets=self.tr("%n correction(s)", "", sheets))
        self._lines.addWidget(Label(about, "caption", wraps=True))
        for one in sorted(view.superseded, key=lambda one: not one.chapter)[:_SHOWN]:
            self._lines.addWidget(Label(self._line(one, names), "caption", wraps=True))
        if count > _SHOWN:
            self._lines.addWidget(Label(self.tr("and %n more", "", count - _SHOWN), "caption"))
        if any(one.is_final for one in view.superseded):
            button = Button(self.tr("Write a corrigendum…"), "plain", "document")
            button.setAccessibleName(self.tr("Write a corrigendum to number {number}").format(number=number(held.no)))
            button.clicked.connect(lambda: self.correction_wanted.emit(held.no))
            self._lines.addWidget(button)

    def _line(self, one: "Correction", names: Names) -> str:
        reference = parse_reference(one.figure)
        what = self.tr(", ").join(part for part in reference_words(reference, names) if part) if reference else ""
        line = self.tr("{figure}: {was} is now {now}").format(
            figure=what or one.figure, was=_value(one.was), now=_value(one.now)
        )
        return line if one.is_final else self.tr("{line}, provisional").format(line=line)


class ReportIssuing(QObject):
    """Keeps the card up to date, and lets a corrigendum be written."""

    def __init__(self, desk: Desk, calls: ConsolidationCalls, card: IssuedCard, names: Callable[[], Names]) -> None:
        super().__init__(card)
        self._desk, self._calls, self._card, self._names = desk, calls, card, names
        self._year: ReportingYear | None = None
        card.correction_wanted.connect(self.correct)

    def show_year(self, year: ReportingYear | None) -> None:
        """Ask what was issued of a year."""
        self._year = year
        if year is None:
            self._card.show_products((), self._names())
            return
        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.issued(session, year),
            lambda found: self._take(year, found),
            self._on_failed,
        )

    def _take(self, year: ReportingYear, found: Sequence["IssuedView"]) -> None:
        if year == self._year:
            self._card.show_products(found, self._names())

    def correct(self, product: int) -> None:
        """Ask for a place and write the corrigendum there."""
        year = self._year
        start = Path.home() / f"corrigendum-{product}.pdf"
        target = ask_new_file(self._card, self.tr("Where to write the corrigendum"), start, "PDF (*.pdf)")
        if target is None or year is None:
            return

        def done(_made: object) -> None:
            announce(self._card, self.tr("The corrigendum is written."))
            self.show_year(year)

        self._desk.tasks.write(
            self, lambda session: self._calls.correct(session, product, target), done, self._on_failed
        )

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))


def _value(text: str) -> str:
    """Return a value as texts keep it, `30+`, as it is read: at least 30."""
    return as_read(f"{{printed.figure: {text}}}") if text else "–"
