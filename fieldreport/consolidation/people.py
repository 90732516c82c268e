"""Participation by mission, quarter, audience and component: tidy rows, and sums that say what they leave out (H3).

Rules: one row per count group, as its record has it; a sum adds up exact counts of persons only. Lower bounds and
estimates stand beside it in columns of their own, organisations and shares without numbers are counted as groups and
never added (V6, V8, V11); where anything was left out, the sum is "at least". Shares cover the groups that are
complete by sex, and say how many of how many (decisions 24). There is no grand total without its parts.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from fieldreport.consolidation.holdings import Holdings, Source, Sourced
from fieldreport.models import PARTS, People, Record, Training, share_of
from fieldreport.participation import counts_persons, rest_of
from fieldreport.values import Count, CountState, Quarter

EVENT_KINDS: Final = ("training", "activity")
KINDS: Final = (*EVENT_KINDS, "dataset", "project")


@dataclass(frozen=True, slots=True)
class CountRow:
    """One count group of one record, with the package it came in."""

    source: Source
    quarter: Quarter  # of the record's own date
    record: str
    kind: str
    path: str  # participants[0], people, rows[2]
    title: str
    area: str
    status: str
    component: str
    counterpart: str
    category: str
    people: People

    @property
    def address(self) -> str:
        """Return where the counts stand, `training[T-1].participants[0]` (decisions 21)."""
        return f"{self.kind}[{self.record}].{self.path}"

    @property
    def is_held(self) -> bool:
        """Return whether it happened: a training that is planned or was cancelled taught nobody."""
        return self.kind != "training" or self.status == "held"


def count_rows(holdings: Holdings) -> tuple[CountRow, ...]:
    """Return every count group of the year, those of trainings and activities first, in the order of KINDS."""
    rows = [row for one in holdings.records if one.record.kind in KINDS for row in _rows(one)]
    return tuple(sorted(rows, key=lambda row: (KINDS.index(row.kind), row.source.mission, row.quarter.code)))


def _rows(one: Sourced[Record]) -> Iterable[CountRow]:
    for path, people in one.record.counts():
        yield CountRow(
            source=one.source,
            quarter=one.quarter,
            record=one.record.id,
            kind=one.record.kind,
            path=path,
            title=one.record.title,
            area=str(getattr(one.record, "area", "")),
            status=str(getattr(one.record, "status", "")),
            component=str(getattr(people, "component", "")),
            counterpart=str(getattr(people, "counterpart", "")),
            category=str(getattr(people, "category", "")),
            people=people,
        )


@dataclass(frozen=True, slots=True)
class PeopleTotal:
    """The counts of several groups; `key` says of which. Numbers are participations, not persons (decisions 24)."""

    key: tuple[str, ...]
    rows: tuple[CountRow, ...]  # all of them, those left out of the sum too
    events: int
    parts: dict[str, int]  # women, men, girls, boys, unspecified: exact counts; a part nobody counted is missing
    total: int | None
    complete: int  # groups complete by sex
    groups: int  # groups of persons that have any count
    female: int  # of the complete groups
    counted: int
    lower_bounds: tuple[int, int]  # groups, and what they add up to
    estimates: tuple[int, int]
    shares_only: int
    not_persons: int
    uncollected: int  # groups with a part that was not collected or is withheld

    @property
    def is_floor(self) -> bool:
        """Return whether the sum leaves something out: "at least" (V11)."""
        return bool(self.lower_bounds[0] or self.estimates[0] or self.shares_only or self.uncollected)

    @property
    def share(self) -> Decimal | None:
        """Return women and girls in per cent of the complete groups (V5), or None without any."""
        return share_of(self.female, self.counted) if self.counted else None


Key = Callable[[CountRow], tuple[str, ...]]
DIMENSIONS: Final[dict[str, Key]] = {
    "mission": lambda row: (row.source.mission,),
    "quarter": lambda row: (str(row.quarter),),
    "mission_quarter": lambda row: (row.source.mission, str(row.quarter)),
    "component": lambda row: (row.component,),
    "counterpart": lambda row: (row.component, row.counterpart),
    "area": lambda row: (row.area,),
    "mission_component": lambda row: (row.source.mission, row.component),
}


def totals(rows: Iterable[CountRow], by: str, *, kind: str = "training") -> tuple[PeopleTotal, ...]:
    """Return the sums of one kind's events by one of DIMENSIONS, sorted by key; only of what took place."""
    grouped: defaultdict[tuple[str, ...], list[CountRow]] = defaultdict(list)
    for row in rows:
        if row.kind == kind and row.is_held:
            grouped[DIMENSIONS[by](row)].append(row)
    return tuple(total_of(held, key) for key, held in sorted(grouped.items()))


def total_of(rows: Sequence[CountRow], key: tuple[str, ...] = ()) -> PeopleTotal:
    """Return what groups add up to."""
    persons = [row for row in rows if counts_persons(row.people)]
    counted = [row for row in persons if _size(row.people) is not None]
    exact = [row.people for row in counted if row.people.qualifier == "exact"]
    complete = [people for people in exact if people.is_complete_by_sex]
    bounds = [_size(row.people) or 0 for row in counted if row.people.qualifier == "over"]
    guesses = [_size(row.people) or 0 for row in counted if row.people.qualifier == "about"]
    parts: dict[str, int] = {}
    for name in PARTS:
        numbers = [number for people in exact if isinstance(number := _part(people, name), int)]
        if numbers:
            parts[name] = sum(numbers)
    return PeopleTotal(
        key=key,
        rows=tuple(rows),
        events=len({(row.source.mission, row.kind, row.record) for row in rows}),
        parts=parts,
        total=sum(_size(people) or 0 for people in exact) if exact else None,
        complete=len(complete),
        groups=len(counted),
        female=sum(people.female or 0 for people in complete),
        counted=sum(people.sum_of_parts or 0 for people in complete),
        lower_bounds=(len(bounds), sum(bounds)),
        estimates=(len(guesses), sum(guesses)),
        shares_only=sum(row.people.women_pct_stated is not None for row in persons if _size(row.people) is None),
        not_persons=len(rows) - len(persons),
        uncollected=sum(_is_uncollected(row.people) for row in persons),
    )


def _size(people: People) -> int | None:
    """Return how many people a group has at least, or None where no number stands in it."""
    return people.derived_total if people.derived_total is not None else people.sum_of_parts


def _part(people: People, name: str) -> Count | None:
    if name == "unspecified":
        return rest_of(people) or people.unspecified  # whoever the total has beyond the parts (V3)
    held: Count | None = getattr(people, name)
    return held


def _is_uncollected(people: People) -> bool:
    states = {getattr(people, name) for name in (*PARTS, "total")}
    return bool(states & {CountState.NOT_COLLECTED, CountState.WITHHELD})


def trainings_held(holdings: Holdings) -> tuple[Sourced[Training], ...]:
    """Return the trainings that took place, each once."""
    return tuple(one for one in holdings.records_of(Training) if one.record.status == "held")
