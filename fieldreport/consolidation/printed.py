"""Every number that an annual report prints in its tables, with the rows and packages behind it.

Rules: the numbers printed and the numbers explained come from the same objects; an id never changes its meaning:
`participation.mission.MONUC.women`, `portfolio.USD.approved`, `capacity.2006/CR-01.yes`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.linking import FigurePart, LinkedFigure, parts_of, value_of
from fieldreport.consolidation.people import EVENT_KINDS, PeopleTotal
from fieldreport.consolidation.portfolio import ProjectLine
from fieldreport.quotes import Reference, Value, quotes

PEOPLE_MEASURES = ("total", "women", "men", "girls", "boys", "unspecified", "share")
MONEY_MEASURES = ("approved", "received", "spent", "obligated", "balance")
POST_MEASURES = ("posts", "filled", "women", "men")
PARTICIPATION_TABLES = ("mission", "quarter", "component", "counterpart", "area", "mission_quarter")
_OF_LEDGER = {"received": "received_total", "spent": "spent_total"}


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A number with its id; `value` is None where a table shows a dash."""

    id: str
    value: Value | None
    parts: tuple[FigurePart, ...]

    @property
    def is_final(self) -> bool:
        """Return whether Headquarters accepted every report behind it."""
        return all(part.source.is_accepted for part in self.parts)


@dataclass(frozen=True, slots=True)
class QuotedFigure:
    """A number of the officer's text as it is printed, with what its reference comes to in the reports."""

    chapter: str
    part: str
    reference: Reference
    value: Value
    linked: LinkedFigure


def quoted_figures(annual: AnnualReport, texts: Mapping[tuple[str, str], str]) -> Iterator[QuotedFigure]:
    """Yield every number of the officer's text; `texts` is (chapter, part) -> text.

    A reference that was never looked up is printed as it is written, and is no number.
    """
    for (chapter, part), text in texts.items():
        for quote in quotes(text):
            if quote.value is not None:
                linked = annual.figures.work_out(quote.reference)
                yield QuotedFigure(chapter, part, quote.reference, quote.value, linked)


def printed_figures(annual: AnnualReport) -> Iterator[PrintedFigure]:
    """Yield every number of the tables, in the order in which they are printed."""
    yield from _subjects(annual)
    yield from _participation(annual)
    yield from _portfolio(annual)
    yield from _staffing(annual)
    for line in annual.capacity:
        for code, sources in line.answers.items():
            parts = tuple(FigurePart(one, f"report.{line.question}", "", Decimal(1)) for one in sources)
            yield PrintedFigure(f"capacity.{line.question}.{code}", Value(Decimal(len(sources))), parts)


def _participation(annual: AnnualReport) -> Iterator[PrintedFigure]:
    for kind in EVENT_KINDS:
        for table in PARTICIPATION_TABLES:
            for total in annual.totals(table, kind):
                name = ".".join((kind, table, *(part or "-" for part in total.key)))
                yield from _people(f"participation.{name}", total)


def _people(name: str, total: PeopleTotal) -> Iterator[PrintedFigure]:
    events = {row.address.rpartition(".")[0]: row for row in total.rows}
    yield PrintedFigure(
        f"{name}.events",
        Value(Decimal(total.events)),
        tuple(FigurePart(row.source, at, row.title, Decimal(1)) for at, row in events.items()),
    )
    for measure in PEOPLE_MEASURES:
        value = value_of(total, measure)
        if value is not None:
            yield PrintedFigure(f"{name}.{measure}", value, parts_of(total.rows, measure))


def _subjects(annual: AnnualReport) -> Iterator[PrintedFigure]:
    for chapter in annual.chapters:
        for kind in EVENT_KINDS if chapter.code else ():
            total = annual.numbers_of(chapter.code, kind)
            if total is not None:
                yield from _people(f"chapter.{chapter.code}.{kind}", total)


def _portfolio(annual: AnnualReport) -> Iterator[PrintedFigure]:
    for total in annual.currencies:
        lines = [line for line in annual.projects if line.sums and line.sums.currency == total.currency]
        for measure in MONEY_MEASURES:
            amount: Decimal = getattr(total, measure)
            yield PrintedFigure(
                f"portfolio.{total.currency}.{measure}",
                Value(amount, total.currency, is_floor=total.is_floor and measure != "approved"),
                tuple(_project_part(line, measure) for line in lines),
            )
    for line in annual.projects:
        for measure in MONEY_MEASURES if line.sums else ():
            part = _project_part(line, measure)
            yield PrintedFigure(
                f"portfolio.{line.held.mission}.{line.project.id}.{measure}",
                Value(part.amount or Decimal(0), line.project.currency),
                (part,),
            )


def _project_part(line: ProjectLine, measure: str) -> FigurePart:
    amount: Decimal | None = getattr(line.sums, _OF_LEDGER.get(measure, measure)) if line.sums else None
    return FigurePart(line.held.source, line.project.address, line.project.title, amount)


def _staffing(annual: AnnualReport) -> Iterator[PrintedFigure]:
    for line in annual.staffing:
        for measure in POST_MEASURES:
            number = line.count(measure)
            if number is None:
                continue
            parts = tuple(
                FigurePart(one.source, one.record.address, one.record.title, Decimal(held))
                for one in line.posts
                if isinstance(held := getattr(one.record, measure), int)
            )
            yield PrintedFigure(
                f"staffing.{line.mission}.{measure}", Value(Decimal(number), is_floor=line.is_floor(measure)), parts
            )
