"""The charts of an annual report as pure descriptions: shares, audiences, completeness, budgets, regions.

Rules: as in `charts`: words chosen already, no colours and no places. Shares cover the groups complete by sex; where
some are not, the note of a bar says of how many.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.people import PeopleTotal, total_of
from fieldreport.documents.charts import (
    Bar,
    BarChart,
    Chart,
    GroupedChart,
    HeatCell,
    HeatMap,
    Series,
    ShareChart,
    StepChart,
    UtilizationChart,
    utilization_bars,
    utilization_over_time,
)
from fieldreport.documents.words import NOTHING, Words, words_of
from fieldreport.participation import counts_persons

REGIONS: Final = ("africa", "americas", "asia", "europe", "")
# submission state -> how full the field is, and its mark
_LEVELS: Final[dict[str, tuple[float | None, str]]] = {
    "accepted": (1.0, "A"),
    "received": (0.75, "R"),
    "returned": (0.5, "B"),
    "late": (0.0, "L"),
    "expected": (0.25, "E"),
    "extended": (0.25, "X"),
    "exempt": (None, "–"),
    "liquidation": (None, "–"),
    "not_due": (None, ""),
}


def annual_charts(annual: AnnualReport, language: str, *, target: Decimal | None = None) -> tuple[Chart, ...]:
    """Return the charts of the year in the order of the report; those that have nothing to show are left out."""
    words = words_of(language)
    made: list[Chart | None] = [
        share_over_quarters(annual, words, target=target),
        people_by_component(annual, words),
        completeness(annual, words),
        regions(annual, words),
    ]
    if not annual.holdings.is_public:
        made.append(utilization(annual, words))
    return tuple(chart for chart in made if chart is not None)


def share_over_quarters(annual: AnnualReport, words: Words, *, target: Decimal | None = None) -> BarChart | None:
    """Describe the share of women and girls in trainings per quarter, with the target as a line."""
    found = {total.key[0]: total for total in annual.totals("quarter")}
    if not found:
        return None
    last = max(found)
    bars = tuple(
        _share_bar(words.quarter(quarter), found.get(str(quarter)), words, str(quarter) == last)
        for quarter in annual.holdings.year.quarters
    )
    top = max([*(bar.value or 0 for bar in bars), float(target or 0), 1.0])
    return BarChart(
        words["annual.chart.share"],
        bars,
        top,
        _missions_note(annual, words),
        None if target is None else float(target),
        "" if target is None else words.say("annual.chart.target", value=words.percent(target)),
    )


def _share_bar(label: str, total: PeopleTotal | None, words: Words, is_current: bool) -> Bar:
    if total is None or total.share is None:
        return Bar(label, None, NOTHING, is_current, words["chart.nodata"])
    note = words.coverage(total.complete, total.groups) if total.complete < total.groups else ""
    return Bar(label, float(total.share), words.percent(total.share), is_current, note)


def people_by_component(annual: AnnualReport, words: Words) -> GroupedChart | None:
    """Describe women and men, girls and boys among them, of the complete groups of each component."""
    found = [total for total in annual.totals("component") if total.counted]
    if not found:
        return None
    steps = tuple(words.get(f"component.{total.key[0]}", total.key[0] or words["annual.none"]) for total in found)
    return GroupedChart(
        words["annual.chart.people"],
        steps,
        (
            Series(words["annual.women"], tuple(total.female for total in found)),
            Series(words["annual.men"], tuple(total.counted - total.female for total in found)),
        ),
        words.coverage(sum(total.complete for total in found), sum(total.groups for total in found)),
    )


def completeness(annual: AnnualReport, words: Words) -> HeatMap | None:
    """Describe what every mission has sent for every quarter of the year (H1)."""
    quarters = annual.holdings.year.quarters
    states = {(one.mission, one.quarter): one.state for one in annual.holdings.owed}
    if not annual.holdings.expected:
        return None
    lines = tuple(
        (mission, tuple(_cell(states.get((mission, quarter), "not_due"), words) for quarter in quarters))
        for mission in annual.holdings.expected
    )
    shown = ("accepted", "received", "returned", "expected", "late", "exempt")
    legend = tuple((_cell(state, words), words[f"annual.state.{state}"]) for state in shown)
    return HeatMap(
        words["annual.chart.completeness"], tuple(words.quarter(quarter) for quarter in quarters), lines, legend
    )


def _cell(state: str, words: Words) -> HeatCell:
    level, mark = _LEVELS[state]
    return HeatCell(level, mark, words[f"annual.state.{state}"])


def regions(annual: AnnualReport, words: Words) -> ShareChart | None:
    """Describe the share of women and girls in trainings by region of the missions."""
    missions = annual.holdings.missions
    held = [row for row in annual.rows if row.kind == "training" and row.is_held and counts_persons(row.people)]
    bars = []
    for region in REGIONS:
        rows = [
            row
            for row in held
            if (missions[row.source.mission].region if row.source.mission in missions else "") == region
        ]
        total = total_of(rows)
        if total.groups:
            bars.append(_share_bar(words[f"annual.region.{region or 'other'}"], total, words, is_current=False))
    return ShareChart(words["annual.chart.regions"], tuple(bars), words["annual.regions.note"]) if bars else None


def utilization(annual: AnnualReport, words: Words) -> UtilizationChart | None:
    """Describe spent and obligated of each project's approved amount."""
    lines = [line for line in annual.projects if line.sums is not None]
    bars = [
        (f"{line.held.mission}: {line.project.title or line.project.id}", line.sums)
        for line in lines
        if line.sums is not None
    ]
    return utilization_bars(words["chart.utilization"], bars, words) if bars else None


def burn_downs(annual: AnnualReport, language: str) -> Sequence[tuple[str, StepChart]]:
    """Return mission and title of each project with what it received and spent up to the end of the year."""
    found = []
    for line in annual.projects:
        chart = utilization_over_time(line.project, annual.holdings.year.end, language) if line.sums else None
        if chart is not None:
            found.append((f"{line.held.mission}: {line.project.title or line.project.id}", chart))
    return found


def _missions_note(annual: AnnualReport, words: Words) -> str:
    holdings = annual.holdings
    return words.say("annual.missions", reporting=len(holdings.reporting), expected=len(holdings.expected))
