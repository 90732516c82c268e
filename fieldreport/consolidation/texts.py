"""The officer's text of the annual report: its parts, its linked figures, and which of them the reports have changed.

Rules: a figure in a text never changes by itself; where the reports come to something else, it is named until the
officer takes the new value or keeps the old one against this very value. A figure opens mission by mission, package
by package; who is not in it is said, with the reason.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.holdings import Source
from fieldreport.consolidation.linking import MISSION, FigureLibrary, FigurePart, LinkedFigure
from fieldreport.figure_kinds import FILTERS, MEASURES
from fieldreport.quotes import Quote, Reference, Value, pieces, quotes, written

SUMMARY: Final = "summary"
REST: Final = "rest"  # what stands under no heading of the year's template
SUBJECT_PARTS: Final = ("progress", "gaps", "lessons", "recommendations")
ChapterState = Literal["untouched", "started", "changed", "ready"]
Absence = Literal["no_report", "not_counted"]


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A figure of the text that the reports say otherwise by now; `source` is the newest report behind it."""

    chapter: str
    part: str
    quote: Quote
    value: Value | None  # None where nothing is counted any more
    source: Source | None


@dataclass(frozen=True, slots=True)
class PackageShare:
    """What one report adds to a figure; None where its rows add no number."""

    source: Source
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class MissionShare:
    """What one mission adds to a figure, report by report."""

    mission: str
    amount: Decimal | None
    packages: tuple[PackageShare, ...]

    @property
    def is_complete(self) -> bool:
        """Return whether every report of it adds a number."""
        return all(one.amount is not None for one in self.packages)


@dataclass(frozen=True, slots=True)
class OpenedFigure:
    """A figure with everything behind it; `absent` are the missions that are not in it, and why."""

    linked: LinkedFigure
    missions: tuple[MissionShare, ...]
    absent: tuple[tuple[str, Absence], ...]


def parts_of_chapter(chapter: str) -> tuple[str, ...]:
    """Return the parts that a chapter has."""
    return ("progress",) if chapter == SUMMARY else SUBJECT_PARTS


def chapter_codes(annual: AnnualReport) -> tuple[str, ...]:
    """Return the codes of the chapters, the summary first."""
    return (SUMMARY, *(one.code or REST for one in annual.chapters))


def changed_figures(
    chapter: str, part: str, text: str, kept: Mapping[str, str], library: FigureLibrary
) -> tuple[ChangedFigure, ...]:
    """Return the figures of a text that have changed and were not kept against what they come to now, each once."""
    found: dict[str, ChangedFigure] = {}
    for quote in quotes(text):
        if quote.value is None or quote.text in found:
            continue
        linked = library.work_out(quote.reference)
        if linked.value != quote.value and kept.get(quote.text) != value_text(linked.value):
            found[quote.text] = ChangedFigure(chapter, part, quote, linked.value, newest_source(linked.parts))
    return tuple(found.values())


def value_text(value: Value | None) -> str:
    """Return a value as a text keeps it, "" for none."""
    return value.text if value is not None else ""


def newest_source(parts: Iterable[FigurePart]) -> Source | None:
    """Return the report that came last among those behind a figure."""
    return max((part.source for part in parts), key=lambda one: (one.received, one.revision), default=None)


def with_figure(text: str, quote: Quote, value: Value) -> str:
    """Return a text in which one figure has its new value wherever it stands."""
    return written(
        replace(piece, value=value) if isinstance(piece, Quote) and piece == quote else piece
        for piece in pieces(text)
    )


def open_figure(annual: AnnualReport, reference: Reference) -> OpenedFigure:
    """Return what is behind a figure, the missions that add most first."""
    linked = annual.figures.work_out(reference)
    by_mission: dict[str, dict[str, list[FigurePart]]] = {}
    for part in linked.parts:
        by_mission.setdefault(part.source.mission, {}).setdefault(part.source.identity, []).append(part)
    shares = [
        MissionShare(
            mission,
            added([part for parts in packages.values() for part in parts]),
            tuple(
                PackageShare(parts[0].source, added(parts))
                for parts in sorted(packages.values(), key=lambda parts: parts[0].source.quarter.code)
            ),
        )
        for mission, packages in by_mission.items()
    ]
    wanted = dict(reference.filters).get(MISSION)
    expected = [code for code in annual.holdings.expected if wanted in (None, code)]
    reporting = frozenset(annual.holdings.reporting)
    absent = [
        (code, "not_counted" if code in reporting else "no_report") for code in expected if code not in by_mission
    ]
    return OpenedFigure(
        linked,
        tuple(sorted(shares, key=lambda one: (-(one.amount or 0), one.mission))),
        tuple(absent),  # type: ignore[arg-type]
    )


def added(parts: Sequence[FigurePart]) -> Decimal | None:
    """Return what rows add together, None where none of them adds a number."""
    amounts = [part.amount for part in parts if part.amount is not None]
    return sum(amounts, Decimal(0)) if amounts else None


def quotable(annual: AnnualReport, area: str = "") -> tuple[LinkedFigure, ...]:
    """Return the figures a text of the year can quote: those of its area first, then all, by quarter and mission.

    Only what there is: a figure without a number or without a row behind it is left out.
    """
    quarters = [str(one) for one in annual.holdings.year.quarters]
    references: list[Reference] = []
    for filters in ([(("area", area),)] if area else []) + [()]:
        for what, measures in MEASURES.items():
            if filters and "area" not in FILTERS[what]:
                continue
            references += [Reference(what, measure, filters=filters) for measure in measures]
            if what in ("trainings", "activities"):
                references += [Reference(what, measure, one, filters) for one in quarters for measure in measures]
            references += [
                Reference(what, measure, filters=(*filters, (MISSION, code)))
                for code in annual.holdings.reporting
                for measure in measures
            ]
    found = (annual.figures.work_out(one) for one in references)
    return tuple(one for one in found if one.value is not None and one.parts)


def state_of(texts: Sequence[str], *, changed: int, is_ready: bool) -> ChapterState:
    """Return how far a chapter is; a figure that changed opens it again."""
    if changed:
        return "changed"
    if is_ready:
        return "ready"
    return "started" if any(text.strip() for text in texts) else "untouched"
