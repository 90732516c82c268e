"""Figures of the annual text: what a reference comes to over all missions, and every row it was made of.

Rules: the grammar is that of the missions' texts (docs/figures-in-texts.md) with one filter more, `mission`, as in
`{trainings.women 2006-Q1 mission=MONUC}`; without a period a figure is of the whole reporting year. People are added
up as in `people`: exact counts only, "at least" where something was left out. A figure is final when all reports
behind it are accepted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Final

from fieldreport.consolidation.holdings import Holdings, Source, Sourced
from fieldreport.consolidation.people import CountRow, PeopleTotal, count_rows, total_of
from fieldreport.figure_kinds import FILTERS, KINDS, MEASURES, PEOPLE
from fieldreport.figures import fits, measured
from fieldreport.models import Record, Staffing
from fieldreport.quotes import Reference, Value
from fieldreport.values import Quarter

MISSION: Final = "mission"


@dataclass(frozen=True, slots=True)
class FigurePart:
    """One row behind a figure: where it stands, in which package, and what it adds; None where it adds no number."""

    source: Source
    address: str
    title: str
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class LinkedFigure:
    """What a reference comes to; without a value nothing was counted, or the reference says nothing known."""

    reference: Reference
    value: Value | None
    parts: tuple[FigurePart, ...] = ()
    reporting: tuple[str, ...] = ()  # missions with a part in it
    expected: int = 0

    @property
    def is_final(self) -> bool:
        """Return whether Headquarters accepted every report behind it."""
        return all(part.source.is_accepted for part in self.parts)


class FigureLibrary:
    """Works out the figures of one reporting year; what several of them share is gone through once."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings

    def work_out(self, reference: Reference) -> LinkedFigure:
        """Return what a reference comes to, with the rows behind it."""
        expected = len(self._holdings.expected)
        mission = dict(reference.filters).get(MISSION)
        inner = replace(reference, filters=tuple(item for item in reference.filters if item[0] != MISSION))
        if inner.measure not in MEASURES.get(inner.what, ()) or not {key for key, _ in inner.filters} <= set(
            FILTERS[inner.what]
        ):
            return LinkedFigure(reference, None, expected=expected)
        quarters = self._quarters(reference.period)
        chosen = [
            one
            for one in self._of_kind(KINDS[inner.what])
            if (mission is None or one.mission == mission)
            and (not reference.period or one.quarter in quarters or set(one.quarters) & set(quarters))
            and fits(one.record, inner)
        ]
        if inner.what in ("trainings", "activities", "statistics") and inner.measure in PEOPLE:
            value, parts = self._people(inner, chosen)
        else:
            value, parts = _others(inner, chosen, quarters or self._holdings.year.quarters)
        missions = tuple(dict.fromkeys(part.source.mission for part in parts))
        return LinkedFigure(reference, value, parts, missions, expected)

    @cached_property
    def _rows(self) -> dict[tuple[str, str, str], list[CountRow]]:
        found: dict[tuple[str, str, str], list[CountRow]] = {}
        for row in count_rows(self._holdings):
            found.setdefault((row.source.mission, row.kind, row.record), []).append(row)
        return found

    def _quarters(self, period: str) -> tuple[Quarter, ...]:
        year = self._holdings.year.quarters
        return tuple(one for one in year if str(one) == period or str(one.year) == period)

    def _of_kind(self, kind: str) -> list[Sourced[Record]]:
        found = [one for one in self._holdings.records if one.record.kind == kind]
        return _newest_posts(found) if kind == Staffing.kind else found

    def _people(
        self, reference: Reference, chosen: Sequence[Sourced[Record]]
    ) -> tuple[Value | None, tuple[FigurePart, ...]]:
        filters = dict(reference.filters)
        rows = [
            row
            for one in chosen
            for row in self._rows.get((one.mission, one.record.kind, one.record.id), ())
            if filters.get("component") in (None, row.component) and filters.get("category") in (None, row.category)
        ]
        if reference.what == "statistics" and "id" not in filters:
            return None, ()  # sets count different things
        total = total_of(rows)
        return value_of(total, reference.measure), parts_of(rows, reference.measure)


def value_of(total: PeopleTotal, measure: str) -> Value | None:
    """Return one measure of a sum of people as a quoted value; a part nobody counted has none."""
    if measure == "share":
        if total.share is None:
            return None
        return Value(
            total.share, "%", groups=None if total.complete == total.groups else (total.complete, total.groups)
        )
    number = total.total if measure == "total" else total.parts.get(measure)
    if number is None:
        return None if total.rows else Value(Decimal(0))
    # Groups without a split hide women among those whose sex is not given; how many these are, and all, is known.
    hides_some = measure not in ("total", "unspecified") and total.complete < total.groups
    is_floor = total.is_floor or hides_some
    return Value(Decimal(number), is_floor=is_floor)


def parts_of(rows: Iterable[CountRow], measure: str) -> tuple[FigurePart, ...]:
    """Return the rows behind a measure, each with what it adds; what is left out of the sum adds None."""
    return tuple(FigurePart(row.source, row.address, row.title, _added(row, measure)) for row in rows)


def _added(row: CountRow, measure: str) -> Decimal | None:
    alone = total_of([row])
    number = (
        (alone.female if alone.complete else None)
        if measure == "share"
        else alone.total
        if measure == "total"
        else alone.parts.get(measure)
    )
    return None if number is None else Decimal(number)


def _others(
    reference: Reference, chosen: Sequence[Sourced[Record]], quarters: Sequence[Quarter]
) -> tuple[Value | None, tuple[FigurePart, ...]]:
    """Return counts of records, sums of money and of posts."""
    value, behind = measured(reference, [one.record for one in chosen], quarters)
    used = {id(record) for record in behind}
    parts = []
    for one in chosen:
        if id(one.record) in used:
            alone, _ = measured(reference, [one.record], quarters)
            amount = alone.amount if alone is not None else None
            parts.append(FigurePart(one.source, one.record.address, one.record.title, amount))
    return value, tuple(parts)


def _newest_posts(found: Iterable[Sourced[Record]]) -> list[Sourced[Record]]:
    """Return the newest record of each post: the state of a post is not to be added over dates."""
    newest: dict[tuple[str, str, str], Sourced[Record]] = {}
    for one in sorted(found, key=lambda held: held.quarter.code):
        assert isinstance(one.record, Staffing)
        newest[(one.mission, one.record.role, one.record.level)] = one
    return list(newest.values())
