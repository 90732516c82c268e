"""The annual progress report as a value: every product of one reporting year, assembled once (H2, R3, R4, R22)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fieldreport.consolidation.holdings import Holdings, Source, Sourced
from fieldreport.consolidation.learned import GapLine, PracticeLine, gap_lines, lessons, practice_lines
from fieldreport.consolidation.linking import FigureLibrary
from fieldreport.consolidation.narratives import Chapter, Passage, chapters, feedback, heading_code, passages
from fieldreport.consolidation.people import CountRow, PeopleTotal, count_rows, total_of, totals
from fieldreport.consolidation.portfolio import CurrencyTotal, ProjectLine, currency_totals, portfolio
from fieldreport.consolidation.quality import QualityNote, quality_notes
from fieldreport.consolidation.tables import (
    CapacityLine,
    IndicatorLine,
    StaffingLine,
    capacity_lines,
    indicator_lines,
    staffing_lines,
)
from fieldreport.learning import Lesson
from fieldreport.templates import template_for

PanelVerdicts = Mapping[tuple[str, str], tuple[str, str]]  # (mission, practice id) -> state, remark


@dataclass(frozen=True)
class AnnualReport:
    """Everything Headquarters can say of a reporting year on one day; parts are worked out when they are asked for.

    `version` is the template whose headings order the chapters; `today` judges what is overdue.
    """

    holdings: Holdings
    version: str
    today: date
    verdicts: PanelVerdicts

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return what the missions wrote."""
        return passages(self.holdings)

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """Return it subject by subject."""
        return chapters(self.passages, self.version)

    @cached_property
    def rows(self) -> tuple[CountRow, ...]:
        """Return every count group."""
        return count_rows(self.holdings)

    def totals(self, by: str, kind: str = "training") -> tuple[PeopleTotal, ...]:
        """Return the sums of participation by one of `people.DIMENSIONS`."""
        return totals(self.rows, by, kind=kind)

    def numbers_of(self, code: str, kind: str) -> PeopleTotal | None:
        """Return who took part in what was held on the subject of a chapter; None where no event names it."""
        held = [
            row
            for row in self.rows
            if row.kind == kind
            and row.is_held
            and row.area
            and heading_code(row.source.template, row.area, self.version) == code
        ]
        return total_of(held, (code,)) if held else None

    @cached_property
    def quality(self) -> tuple[QualityNote, ...]:
        """Return the list of data quality (H4)."""
        return quality_notes(self.holdings, self.rows)

    @cached_property
    def projects(self) -> tuple[ProjectLine, ...]:
        """Return the portfolio (H5)."""
        return portfolio(self.holdings, self.today)

    @cached_property
    def currencies(self) -> tuple[CurrencyTotal, ...]:
        """Return the sums of the portfolio; none in public."""
        return currency_totals(self.projects)

    @cached_property
    def practices(self) -> tuple[PracticeLine, ...]:
        """Return the good practices (H6)."""
        return practice_lines(self.holdings, self.verdicts)

    @cached_property
    def gaps(self) -> tuple[GapLine, ...]:
        """Return the gaps with what recurs (H7)."""
        return gap_lines(self.holdings)

    @cached_property
    def lessons(self) -> tuple[Sourced[Lesson], ...]:
        """Return the lessons."""
        return lessons(self.holdings)

    @cached_property
    def indicators(self) -> tuple[IndicatorLine, ...]:
        """Return the indicator table (H9)."""
        return indicator_lines(self.holdings)

    @cached_property
    def staffing(self) -> tuple[StaffingLine, ...]:
        """Return the staffing table (H10)."""
        return staffing_lines(self.holdings)

    @cached_property
    def capacity(self) -> tuple[CapacityLine, ...]:
        """Return the roll-up of the capacity review (H11)."""
        return capacity_lines(self.holdings)

    @cached_property
    def feedback(self) -> tuple[tuple[Source, str, str], ...]:
        """Return the remarks on the form (H13)."""
        return feedback(self.holdings)

    @cached_property
    def figures(self) -> FigureLibrary:
        """Return what works out the figures of its texts."""
        return FigureLibrary(self.holdings)

    def of_mission(self, mission: str) -> "AnnualReport":
        """Return the same year of one mission: the extract for its report to the Council (H8, R5, R6)."""
        return AnnualReport(self.holdings.of_mission(mission), self.version, self.today, self.verdicts)


def assemble(holdings: Holdings, today: date, verdicts: PanelVerdicts | None = None) -> AnnualReport:
    """Return the annual report of what is held; raises TEMPLATE_NO_PERIOD for a year without a template."""
    return AnnualReport(holdings, template_for(holdings.year.quarters[-1]), today, verdicts or {})
