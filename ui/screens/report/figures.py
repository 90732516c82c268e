"""Gives the texts of the open report their figures, and leads to the records behind one."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from fieldreport.figure_kinds import kind_of
from fieldreport.quotes import Reference
from fieldreport.values import Quarter
from ui.accessible import announce
from ui.forms.figure_words import Names, Offered, offered
from ui.messages import error_words
from ui.screen import RECORD_ROOMS, Desk
from ui.screens.report.draft import Draft, ReportCalls

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.figures import QuotedFigure

LISTED = frozenset({"training", "activity", "dataset", "staffing", "practice", "gap", "lesson"})  # narrowed by ids


class ReportFigures(QObject):
    """Implements `ui.forms.figure_words.FigureSource` for the report that is open."""

    def __init__(self, desk: Desk, calls: ReportCalls, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._calls = desk, calls
        self._names = Names()
        self._addresses: tuple[str, ...] = ()

    @property
    def names(self) -> Names:
        """Return the names of areas and records of the open report."""
        return self._names

    def show_draft(self, draft: Draft) -> None:
        """Take the names over from a report."""
        self._addresses = tuple(draft.record_titles)
        areas = {held.area: draft.labels.section(held.id) for held in draft.template.sections if held.area}
        records = {
            address.partition("[")[2].rstrip("]"): title for address, title in draft.record_titles.items() if title
        }
        self._names = Names(draft.quarter, areas, records)

    def offer(self, asking: QObject, done: Callable[[Sequence[Offered]], Any]) -> None:
        """Work out what can be quoted."""
        names = self._names

        def show(figures: "Sequence[QuotedFigure]") -> None:
            done([offered(figure, names) for figure in figures])

        self._read(asking, self._calls.figures, show)

    def refresh(self, asking: QObject, text: str, done: Callable[[str], Any]) -> None:
        """Give a text with the present values in its references."""
        self._read(asking, lambda session, quarter: self._calls.present_text(session, quarter, text), done)

    def open_records(self, reference: Reference) -> None:
        """Show the records behind a figure: the one there is, or the list with them."""

        def show(figure: "QuotedFigure") -> None:
            if figure.records:
                self._open(kind_of(reference), figure.records)
            else:
                words = self.tr("No record kept here is behind this figure.")
                self._desk.status.sentence.setText(words)
                announce(self._desk.status, words)

        self._read(self, lambda session, quarter: self._calls.figure(session, quarter, reference), show)

    def open_address(self, address: str) -> None:
        """Show one record, or of a kind alone the records of the open report."""
        if "[" in address:
            self._open(address.partition("[")[0], (address,))
        else:
            self._open(address, tuple(held for held in self._addresses if held.startswith(f"{address}[")))

    def _open(self, kind: str, addresses: Sequence[str]) -> None:
        """Show the one record there is, or the list with those named where its kind has one that can be narrowed."""
        room = RECORD_ROOMS.get(kind, "")
        if not self._desk.has("record"):
            return
        if len(addresses) == 1 or not self._desk.has(room):
            self._desk.open("record", next(iter(addresses), kind))
        elif kind in LISTED and addresses:
            ids = tuple(address.partition("[")[2].removesuffix("]") for address in addresses)
            self._desk.open(room, ids)
        else:
            self._desk.open(room)

    def _read(self, asking: QObject, work: Callable[[Any, Quarter], Any], done: Callable[[Any], Any]) -> None:
        quarter = self._names.quarter
        if quarter is not None:
            self._desk.tasks.read_long(
                asking,
                lambda session: work(session, quarter),
                done,
                lambda failure: self._desk.failure.show_failure(error_words(failure)),
            )
