"""Add count groups of persons up, honestly: what is complete by sex, and what is only a lower bound.

Rules: sums over events are participations, not persons (decisions 24); only groups whose unit is persons count (V8);
shares are worked out over groups complete by sex; a lower bound, an estimate or a part that was not collected marks
the sum "at least" (V11).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from fieldreport.models import PARTS, People, share_of
from fieldreport.values import Count, CountState


@dataclass(frozen=True, slots=True)
class PeopleSum:
    """Several count groups added up; `parts` holds a number, one state for all, or None where all are blank.

    People of a stated total whom no part counts are in `unspecified` (V3), so that the parts add up to the total.
    """

    parts: dict[str, Count | None]
    total: int | None
    groups: int
    complete: int  # groups complete by sex
    complete_female: int
    complete_total: int
    floors: frozenset[str] = field(default_factory=frozenset)  # names of parts, or "total", that are lower bounds

    @property
    def share(self) -> Decimal | None:
        """Return women and girls in per cent of the complete groups (V5, decisions 24)."""
        return share_of(self.complete_female, self.complete_total) if self.complete_total else None

    @property
    def complete_male(self) -> int:
        """Return men and boys of the complete groups."""
        return self.complete_total - self.complete_female


def rest_of(group: People) -> int:
    """Return the people of the total whom women, men, girls and boys do not count (V3)."""
    total = group.derived_total if group.derived_total is not None else group.sum_of_parts or 0
    named = sum(number for name, number in group.numbers().items() if name != "unspecified")
    return max(total - named, 0)


def add_people(groups: Iterable[People]) -> PeopleSum:
    """Add up count groups of persons."""
    held = tuple(groups)
    complete = [group for group in held if group.is_complete_by_sex]
    parts: dict[str, Count | None] = {}
    floors: set[str] = set()
    for name in PARTS:
        values = [_part(group, name) for group in held]
        numbers = [value for value in values if isinstance(value, int)]
        states = {value for value in values if isinstance(value, CountState)}
        if numbers:
            parts[name] = sum(numbers)
            if states - {CountState.NOT_APPLICABLE}:
                floors.add(name)
        else:
            parts[name] = states.pop() if len(states) == 1 else None
    totals = [_total(group) for group in held]
    known = [total for total in totals if total is not None]
    if len(known) < len(held) or any(group.qualifier != "exact" or group.derived_total is None for group in held):
        floors.add("total")
    return PeopleSum(
        parts=parts,
        total=sum(known) if known else None,
        groups=len(held),
        complete=len(complete),
        complete_female=sum(group.female or 0 for group in complete),
        complete_total=sum(group.sum_of_parts or 0 for group in complete),
        floors=frozenset(floors) if known else frozenset(),
    )


def _total(group: People) -> int | None:
    return group.derived_total if group.derived_total is not None else group.sum_of_parts


def _part(group: People, name: str) -> Count | None:
    if name == "unspecified":
        return rest_of(group) or group.unspecified
    held: Count | None = getattr(group, name)
    return held


def counts_persons(group: People) -> bool:
    """Return whether a group may enter totals of persons (V8)."""
    return group.unit in ("persons", "")
