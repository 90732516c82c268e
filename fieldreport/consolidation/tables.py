"""Indicators, staffing and the capacity review over all missions (H9, H10, H11).

Rules: indicator values are those that stand in the reports, never worked out; the newest staffing record of a post
counts; a capacity answer is counted once per mission and year, the last one given.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldreport.consolidation.holdings import Holding, Holdings, Source, Sourced
from fieldreport.models import Staffing
from fieldreport.projects import Project
from fieldreport.templates import Field, Tables, is_blank
from fieldreport.values import Count, CountState, PartialDate, Quarter, ValueProblem

CAPACITY_ANSWERS: Final = ("yes", "no", "dont_know", "na")


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator of a project or programme line; numbers and words as written, values by quarter."""

    source: Source
    address: str  # project[P-1].indicators[0], report.2008/PL[0].ind[0], report.2014/O1.1a.value
    origin: str  # the title of the project or line; "" where the indicator belongs to the template
    question: str  # the template's question, "" for a project's indicator
    text: str
    unit: str
    baseline: str
    target: str
    values: Mapping[Quarter, str]


def indicator_lines(holdings: Holdings) -> tuple[IndicatorLine, ...]:
    """Return the indicators of projects, then those of the reports, by mission."""
    found = [
        IndicatorLine(
            one.source,
            f"{one.record.address}.indicators[{place}]",
            one.record.title,
            "",
            indicator.text,
            indicator.unit,
            _stated(indicator.baseline),
            _stated(indicator.target),
            _by_quarter(indicator.values),
        )
        for one in holdings.records_of(Project)
        for place, indicator in enumerate(one.record.indicators)
    ]
    lines: dict[tuple[str, str], IndicatorLine] = {}
    for holding in holdings.held:
        for line in (*_output_values(holding), *_programme_indicators(holding)):
            key = (holding.source.mission, line.address)
            before = lines[key].values if key in lines else {}
            lines[key] = IndicatorLine(
                line.source, line.address, line.origin, line.question, line.text, line.unit, line.baseline,
                line.target, {**before, **line.values},
            )  # fmt: skip
    return (*found, *lines.values())


def _stated(value: Any) -> str:
    if isinstance(value, Mapping):
        value = value.get("value", value.get("total"))
    return "" if value is None else str(value)


def _by_quarter(values: Sequence[Any]) -> dict[Quarter, str]:
    found: dict[Quarter, str] = {}
    for item in values:
        day = item.get("date") if isinstance(item, Mapping) else None
        quarter = _quarter_of(day)
        if quarter is not None:
            found[quarter] = _stated(item)
    return found


def _quarter_of(day: Any) -> Quarter | None:
    try:
        return PartialDate.parse(str(day)).quarter if day else None
    except ValueProblem:
        return None


def _output_values(holding: Holding) -> Iterator[IndicatorLine]:
    """Yield the values that a report states for the outputs of its template (domain D.3)."""
    for question in holding.template.questions():
        value = holding.value(question.id)
        if question.purpose == "indicator_value" and isinstance(value, str) and value.strip():
            yield IndicatorLine(
                holding.source, f"report.{question.id}", "", question.id, "", "", "", "",
                {holding.source.quarter: value.strip()},
            )  # fmt: skip


def _programme_indicators(holding: Holding) -> Iterator[IndicatorLine]:
    """Yield the indicators of programme lines with the values of the quarter (domain D.2)."""
    answers = {name: answer.value for name, answer in holding.answers.items()}
    tables = Tables(holding.template, answers)
    for question in holding.template.questions():
        values = next((column for column in question.columns if column.purpose == "values"), None)
        plan = question.rows.from_question if question.rows else None
        if values is None or plan is None:
            continue
        nested = next(one for one in holding.template.question(plan).columns if one.purpose == "indicators")
        for row in tables.rows(question, answers.get(question.id)):
            for inner in tables.rows(values, row.cells.get(values.id), row):
                value = _first(values, "value", inner.cells)
                yield IndicatorLine(
                    holding.source,
                    f"report.{question.id}{row.key}.{values.id}{inner.key}",
                    row.title,
                    question.id,
                    _first(nested, "indicator", inner.source),
                    _first(nested, "unit", inner.source),
                    _first(nested, "baseline", inner.source),
                    _first(nested, "target", inner.source),
                    {holding.source.quarter: value} if value else {},
                )


def _first(table: Field, purpose: str, cells: Mapping[str, Any]) -> str:
    """Return the first cell of a purpose that holds something: numbers before words, as the template has them."""
    held = (cells.get(column.id) for column in table.columns if column.purpose == purpose)
    return next((_stated(value) for value in held if not is_blank(value)), "")


@dataclass(frozen=True, slots=True)
class StaffingLine:
    """The gender unit of one mission: its newest record of each post, and who reported."""

    mission: str
    reporter: str  # adviser, focal-point, ... of the newest report; "" where nobody reported
    posts: tuple[Sourced[Staffing], ...]
    is_vacant: bool  # the submission status says so of the last quarter

    def count(self, name: str) -> int | None:
        """Return the sum of posts, filled, women or men; None where none was stated."""
        held: list[Count | None] = [getattr(one.record, name) for one in self.posts]
        numbers = [one for one in held if isinstance(one, int)]
        return sum(numbers) if numbers else None

    def is_floor(self, name: str) -> bool:
        """Return whether the sum leaves out a post whose number was not collected."""
        return any(getattr(one.record, name) is CountState.NOT_COLLECTED for one in self.posts)

    @property
    def levels(self) -> tuple[str, ...]:
        """Return the levels of the posts, each once."""
        return tuple(dict.fromkeys(one.record.level for one in self.posts if one.record.level))


def staffing_lines(holdings: Holdings) -> tuple[StaffingLine, ...]:
    """Return a line for every mission that was expected to report, by code (R83)."""
    lines = []
    for mission in holdings.expected:
        newest: dict[tuple[str, str], Sourced[Staffing]] = {}
        of_mission = [one for one in holdings.records_of(Staffing) if one.mission == mission]
        for one in sorted(of_mission, key=lambda held: held.quarter.code):
            newest[(one.record.role, one.record.level)] = one
        reported = [one for one in holdings.held if one.source.mission == mission]
        owed = [one for one in holdings.owed if one.mission == mission]
        role = reported[-1].source.role if reported else next((one.role for one in reversed(owed) if one.role), "")
        # The last quarter that has ended: of one to come nobody knows.
        ended = [one for one in owed if one.state != "not_due"]
        lines.append(StaffingLine(mission, role, tuple(newest.values()), bool(ended) and ended[-1].is_vacant))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class CapacityLine:
    """How the missions answered one question of the yearly review (R96); code -> the missions that said so."""

    question: str
    answers: Mapping[str, tuple[Source, ...]]

    def count(self, code: str) -> int:
        """Return how many missions gave an answer."""
        return len(self.answers.get(code, ()))


def capacity_lines(holdings: Holdings) -> tuple[CapacityLine, ...]:
    """Return the roll-up by question, in the order of the forms; the last answer of each mission counts."""
    last: dict[tuple[str, str], tuple[Source, str]] = {}
    order: dict[str, None] = {}
    for holding in holdings.held:
        for question in holding.template.questions():
            if question.purpose == "capacity" and question.type in ("yn3", "yn4"):
                order[question.id] = None
                value = holding.value(question.id)
                if value in CAPACITY_ANSWERS:
                    last[(question.id, holding.source.mission)] = (holding.source, value)
    lines = []
    for question_id in order:
        given = [held for (asked, _mission), held in last.items() if asked == question_id]
        counted = Counter(value for _source, value in given)
        if given:
            lines.append(
                CapacityLine(
                    question_id,
                    {code: tuple(source for source, value in given if value == code) for code in counted},
                )
            )
    return tuple(lines)
