"""Charts as pure descriptions: what is to be seen, with the words already chosen; screen, PDF and Excel draw them.

Rules: numbers, labels and notes only, no colours and no places; `rows()` says the same as a table, for screen readers
and for people who want the figures. Shares cover complete groups only, and the note says which (decisions 24).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from fieldreport.documents.figures import (
    activities,
    held_trainings,
    line_name,
    participation,
    people_rows,
    project_figures,
)
from fieldreport.documents.words import Words, words_of
from fieldreport.ledger import Ledger, LineBalance, effect_of, entry_amount
from fieldreport.models import Record
from fieldreport.projects import Project
from fieldreport.reports import ReportContent
from fieldreport.values import PartialDate, round_amount


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; without a value there is a gap that `text` explains."""

    label: str
    value: float | None
    text: str
    is_current: bool = False  # drawn in the accent, the others neutral
    note: str = ""


@dataclass(frozen=True, slots=True)
class BarChart:
    """Upright bars side by side, for example one per quarter; `top` is the upper end of the axis."""

    title: str
    bars: tuple[Bar, ...]
    top: float
    note: str = ""
    goal: float | None = None
    goal_text: str = ""

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the chart as a table."""
        return tuple((bar.label, bar.text, bar.note) for bar in self.bars)


@dataclass(frozen=True, slots=True)
class ShareChart:
    """Lying bars from 0 to 100 per cent, one per group; the last may be the sum."""

    title: str
    bars: tuple[Bar, ...]
    note: str = ""

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the chart as a table."""
        return tuple((bar.label, bar.text, bar.note) for bar in self.bars)


@dataclass(frozen=True, slots=True)
class Series:
    """The values of one kind, one per step of a grouped chart."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GroupedChart:
    """Upright bars in groups, for example trainings and activities of each month."""

    title: str
    steps: tuple[str, ...]
    series: tuple[Series, ...]
    note: str = ""

    @property
    def top(self) -> int:
        """Return the highest value, at least 1."""
        return max((value for held in self.series for value in held.values), default=1) or 1

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the chart as a table, one row per step."""
        return tuple(
            (step, *(f"{held.label} {held.values[index]}" for held in self.series))
            for index, step in enumerate(self.steps)
        )


@dataclass(frozen=True, slots=True)
class Utilization:
    """One lying bar: spent and obligated as parts of the approved amount (0 to 1 and above)."""

    label: str
    spent: float | None  # None where nothing is approved
    obligated: float
    text: str  # spent in per cent
    detail: str = ""

    @property
    def is_over(self) -> bool:
        """Return whether more is spent than approved."""
        return self.spent is None or self.spent > 1


@dataclass(frozen=True, slots=True)
class UtilizationChart:
    """Budget utilization, one bar per project or budget line."""

    title: str
    bars: tuple[Utilization, ...]
    spent_label: str
    obligated_label: str
    note: str = ""

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the chart as a table."""
        return tuple((bar.label, bar.text, bar.detail) for bar in self.bars)


@dataclass(frozen=True, slots=True)
class StepPoint:
    """A level reached on a day."""

    day: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class StepChart:
    """Money over time: received as steps, spent as an area, the approved amount as a dashed line."""

    title: str
    start: date
    end: date
    top: Decimal
    approved: Decimal
    received: tuple[StepPoint, ...]
    spent: tuple[StepPoint, ...]
    ticks: tuple[tuple[Decimal, str], ...]
    months: tuple[tuple[date, str], ...]
    approved_text: str
    received_text: str
    spent_text: str
    projected: tuple[StepPoint, ...] = ()  # spending at the pace so far, from the last day known to the end

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the chart as a table."""
        received = tuple((point.day.isoformat(), self.received_text, f"{point.value:f}") for point in self.received)
        return received + tuple((point.day.isoformat(), self.spent_text, f"{point.value:f}") for point in self.spent)


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One field of a heat map: `level` from 0 (nothing) to 1 (all), None where nothing was to come."""

    level: float | None
    mark: str  # one or two letters or digits, so that the map is readable in grey
    text: str  # in words, for the table behind it


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A grid of fields, for example what each mission has sent for each quarter."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[tuple[str, tuple[HeatCell, ...]], ...]  # label and a field for each column
    legend: tuple[tuple[HeatCell, str], ...] = ()
    note: str = ""

    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the map as a table."""
        return tuple((label, *(cell.text for cell in cells)) for label, cells in self.lines)


Chart = BarChart | ShareChart | GroupedChart | UtilizationChart | StepChart | HeatMap


def women_share_by_component(content: ReportContent, language: str | None = None) -> ShareChart:
    """Describe women's and girls' share among participants, per component and over all complete groups."""
    words = words_of(language or content.language)
    whole = participation(content)
    bars = [
        Bar(
            words[f"component.{row.component}"],
            None if row.sum.share is None else float(row.sum.share),
            words.percent(row.sum.share) if row.sum.share is not None else words["chart.nodata"],
            note=words.coverage(row.sum.complete, row.sum.groups),
        )
        for row in people_rows(content)
    ]
    if whole.share is not None:
        bars.append(
            Bar(
                words["row.all"],
                float(whole.share),
                words.percent(whole.share),
                is_current=True,
                note=words.coverage(whole.complete, whole.groups),
            )
        )
    return ShareChart(words["chart.share"], tuple(bars), coverage_note(content, words))


def coverage_note(content: ReportContent, words: Words) -> str:
    """Return the sentence that says over how many groups shares are worked out."""
    whole = participation(content)
    if not whole.complete:
        return words["coverage.none"] if whole.groups else ""
    return words.say("coverage.full", complete=whole.complete, groups=whole.groups)


def share_over_time(
    points: Sequence[tuple[str, Decimal | None]], title: str, *, goal: Decimal | None = None, language: str = "en"
) -> BarChart:
    """Describe one share per period, the last one being the present; `points` are labels and per cent."""
    words = words_of(language)
    bars = tuple(
        Bar(label, None if value is None else float(value), words.percent(value), index == len(points) - 1)
        for index, (label, value) in enumerate(points)
    )
    top = max([*(bar.value or 0 for bar in bars), float(goal or 0), 1.0])
    return BarChart(title, bars, top, goal=None if goal is None else float(goal), goal_text=words.percent(goal))


def events_by_month(content: ReportContent, language: str | None = None) -> GroupedChart:
    """Describe held trainings and activities per month; events dated less exactly are named in the note."""
    words = words_of(language or content.language)
    quarter = content.quarter
    months = [(quarter.start.year, quarter.start.month + offset) for offset in range(3)]
    kinds: tuple[tuple[str, tuple[Record, ...]], ...] = (
        ("chart.months.trainings", held_trainings(content)),
        ("chart.months.activities", activities(content)),
    )
    series = tuple(
        Series(words[name], tuple(sum(_month_of(event.day) == month for event in events) for month in months))
        for name, events in kinds
    )
    undated = sum(_month_of(event.day) is None for _, events in kinds for event in events)
    note = words.say("chart.months.undated", n=undated) if undated else ""
    return GroupedChart(
        words["chart.months"], tuple(words.month(month).capitalize() for _, month in months), series, note
    )


def _month_of(day: PartialDate | None) -> tuple[int, int] | None:
    if day is None or (day.first.year, day.first.month) != (day.last.year, day.last.month):
        return None
    return (day.last.year, day.last.month)


def budget_utilization(content: ReportContent, language: str | None = None) -> UtilizationChart:
    """Describe spent and obligated of each project's approved amount."""
    words = words_of(language or content.language)
    held = [(one.project.title or one.project.id, one.ledger) for one in project_figures(content)]
    return utilization_bars(words["chart.utilization"], held, words)


def utilization_by_line(sums: Ledger, language: str = "en") -> UtilizationChart:
    """Describe spent and obligated of each budget line."""
    words = words_of(language)
    bars = [_utilization(line_name(words, line), line, sums.currency, words) for line in sums.lines]
    return _utilization_chart(words["chart.lines"], bars, words)


def utilization_bars(title: str, held: Iterable[tuple[str, Ledger]], words: Words) -> UtilizationChart:
    """Describe spent and obligated of several ledgers, each with its label."""
    return _utilization_chart(title, [_utilization(label, sums, sums.currency, words) for label, sums in held], words)


def _utilization_chart(title: str, bars: Iterable[Utilization], words: Words) -> UtilizationChart:
    return UtilizationChart(title, tuple(bars), words["spent"], words["obligated"])


def _utilization(label: str, sums: Ledger | LineBalance, currency: str, words: Words) -> Utilization:
    approved = sums.approved
    spent = f"{words.amount(sums.spent_total, currency)}"
    return Utilization(
        label,
        float(sums.spent_total / approved) if approved else None,
        float(sums.obligated / approved) if approved else 0.0,
        words.percent_sign(sums.percent_used),
        words.say("figure.spent", spent=spent, approved=words.money(approved, currency)),
    )


def utilization_over_time(project: Project, until: date, language: str = "en") -> StepChart | None:
    """Describe what a project received and spent up to `until`; None where nothing dated has moved."""
    words = words_of(language)
    received = _levels([(t.date.last, t.amount) for t in project.tranches if t.date], until)
    moves = [
        (entry.date.last, amount * effect_of(entry)[0])
        for entry in project.entries
        if entry.date and effect_of(entry)[0] and (amount := entry_amount(project, entry)) is not None
    ]
    spent = _levels(moves, until)
    if not received and not spent:
        return None
    approved = project.approved_total or Decimal(0)
    start = min(
        [*([project.start.first] if project.start else []), *(held[0].day for held in (received, spent) if held)]
    )
    end = max(project.ends.last if project.ends else until, until)
    projected = _projected(spent, start, until, end)
    top = max(approved, *(point.value for point in received + spent + projected), Decimal(1))
    return StepChart(
        title=words.say("chart.time", currency=project.currency),
        start=start,
        end=end,
        top=top,
        approved=approved,
        received=received,
        spent=spent,
        ticks=tuple((value, words.number(value)) for value in _ticks(top)),
        months=_months(start, end, words),
        approved_text=f"{words['approved']} {words.number(approved)}",
        received_text=f"{words['received']} {words.number(_last(received))}",
        spent_text=f"{words['spent']} {words.number(_last(spent))}",
        projected=projected,
    )


def _projected(spent: tuple[StepPoint, ...], start: date, until: date, end: date) -> tuple[StepPoint, ...]:
    """Return where spending would arrive at `end` if it went on at its average pace since `start`."""
    level, days = _last(spent), (until - start).days
    if level <= 0 or days <= 0 or end <= until:
        return ()
    rise = round_amount(level * (end - until).days / days, "USD")
    return (StepPoint(until, level), StepPoint(end, level + rise))


def _levels(moves: list[tuple[date, Decimal]], until: date) -> tuple[StepPoint, ...]:
    """Return the running sum after each day on which something moved, up to `until`."""
    level = Decimal(0)
    levels: dict[date, Decimal] = {}
    for day, amount in sorted(moves):
        if day <= until:
            level += amount
            levels[day] = level
    return tuple(StepPoint(day, value) for day, value in levels.items())


def _last(levels: tuple[StepPoint, ...]) -> Decimal:
    return levels[-1].value if levels else Decimal(0)


def _ticks(top: Decimal) -> list[Decimal]:
    """Return about three round values from zero to `top`."""
    rough = top / 3
    power = Decimal(10) ** (rough.adjusted() if rough else 0)
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return [step * index for index in range(int(top / step) + 1)]


def _months(start: date, end: date, words: Words) -> tuple[tuple[date, str], ...]:
    """Return about five firsts of a month between two days, each with its label."""
    firsts = [start.replace(day=1)]
    while firsts[-1] <= end:
        firsts.append((firsts[-1] + timedelta(days=32)).replace(day=1))
    inside = [first for first in firsts if start <= first <= end] or [start]
    step = max(1, -(-len(inside) // 5))
    return tuple(
        (first, f"{words.month(first.month, short=True)} {first.year % 100:02d}") for first in inside[::step]
    )
