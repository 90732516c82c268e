"""Gives the texts of the annual report their figures, and opens one beside the page."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from fieldreport.figures import QuotedFigure
from fieldreport.quotes import Reference
from ui.forms.figure_words import Names, Offered, offered
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.consolidation.state import AnnualView, ConsolidationCalls
from ui.screens.consolidation.words import chapter_words, year_words

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.consolidation.linking import LinkedFigure


class AnnualFigures(QObject):
    """Implements `ui.forms.figure_words.FigureSource` for the chapter that is open; `wanted` carries a reference."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, calls: ConsolidationCalls, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._calls = desk, calls
        self._view: AnnualView | None = None
        self._names = Names()
        self.chapter = ""

    @property
    def names(self) -> Names:
        """Return the names of the areas, and the year that a figure without a period covers."""
        return self._names

    def show_view(self, view: AnnualView | None) -> None:
        """Take the names over from a year."""
        self._view = view
        if view is None:
            self._names = Names()
            return
        held = view.composition.chapters
        areas = {one.code: chapter_words(one.code, one.section, view.labels) for one in held if one.section}
        self._names = Names(None, areas, period=year_words(view.composition.year))

    def offer(self, asking: QObject, done: Callable[[Sequence[Offered]], Any]) -> None:
        """Work out what the chapter can quote."""
        names, chapter = self._names, self.chapter

        def show(figures: "Sequence[LinkedFigure]") -> None:
            done([offered(_quoted(one), names) for one in figures])

        self._read(asking, lambda session, view: self._calls.offered(session, view.composition.annual, chapter), show)

    def refresh(self, asking: QObject, text: str, done: Callable[[str], Any]) -> None:
        """Give a text with the present values in its references."""
        self._read(
            asking, lambda session, view: self._calls.present_text(session, view.composition.annual, text), done
        )

    def open_records(self, reference: Reference) -> None:
        """Open a figure beside the page."""
        self.wanted.emit(reference)

    def _read(self, asking: QObject, work: Callable[[Any, AnnualView], Any], done: Callable[[Any], Any]) -> None:
        view = self._view
        if view is not None:
            self._desk.tasks.read_long(
                asking,
                lambda session: work(session, view),
                done,
                lambda failure: self._desk.failure.show_failure(error_words(failure)),
            )


def _quoted(linked: "LinkedFigure") -> QuotedFigure:
    """Return a figure as the list of figures takes it; its records are told apart by mission."""
    records = tuple(dict.fromkeys(f"{part.source.mission} {part.address}" for part in linked.parts))
    return QuotedFigure(linked.reference, linked.value, records)
