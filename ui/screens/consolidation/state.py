"""What the annual report's screen shows, and what it asks of the core."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.quotes import Reference
from fieldreport.templates import Labels

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.consolidation.annual import AnnualReport
    from fieldreport.consolidation.linking import LinkedFigure
    from fieldreport.consolidation.texts import ChangedFigure, OpenedFigure
    from fieldreport.documents.charts import Chart
    from fieldreport.workflows.composing import Composition
    from fieldreport.workflows.consolidating import Consolidated
    from fieldreport.workflows.issuing import IssuedView

SOURCES = "sources"  # the page of all figures, after the chapters


@dataclass(frozen=True)
class AnnualView:
    """The text of a year with the words of its template, and the years there are."""

    composition: "Composition"
    labels: Labels
    years: tuple[ReportingYear, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the pages there are, in their order."""
        return (*(one.code for one in self.composition.chapters), SOURCES)


@dataclass(frozen=True)
class FigureView:
    """A figure with what is behind it."""

    opened: "OpenedFigure"
    chart: "Chart | None"


@dataclass(frozen=True, slots=True)
class TextChange:
    """A part as it is to be; `kept` are the figures kept in it, None for those that are."""

    chapter: str
    part: str
    text: str
    kept: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """Which files are wanted, and where; issued ones are kept with every figure in them."""

    year: ReportingYear
    folder: Path
    is_public: bool
    accepted_only: bool
    language: str
    is_issued: bool = False


@dataclass(frozen=True)
class ConsolidationCalls:
    """The workflow functions; each gets the session first."""

    open: Callable[[Any, ReportingYear | None], AnnualView | None]
    compose: "Callable[[Any, AnnualView], AnnualView]"  # the texts anew, over what was read already
    save: Callable[[Any, ReportingYear, TextChange], Any]
    set_ready: Callable[[Any, ReportingYear, str, bool], Any]
    keep: "Callable[[Any, ReportingYear, ChangedFigure], Any]"
    use: "Callable[[Any, ReportingYear, ChangedFigure], Any]"
    draft: "Callable[[Any, AnnualReport, str, str], str]"  # chapter, part
    offered: "Callable[[Any, AnnualReport, str], Sequence[LinkedFigure]]"
    present_text: "Callable[[Any, AnnualReport, str], str]"
    figure: "Callable[[Any, AnnualReport, Reference], FigureView]"
    preview: "Callable[[Any, AnnualReport], bytes]"
    export: "Callable[[Any, Order, Any, Any], Consolidated]"  # with progress and cancel
    issue: Callable[[Any, Order, Any, Any], Any]  # as `export`
    issued: "Callable[[Any, ReportingYear], Sequence[IssuedView]]"
    correct: Callable[[Any, int, Path], Any]
