"""What keeps figures from being added up or believed: the list of data quality (H4; R21, R31)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from fieldreport.consolidation.holdings import Holdings, Source
from fieldreport.consolidation.people import CountRow
from fieldreport.models import PARTS
from fieldreport.participation import counts_persons
from fieldreport.values import CountState

Fault = Literal["no_split", "only_share", "estimate", "lower_bound", "not_persons", "not_collected", "no_date"]
FAULTS: Final[tuple[Fault, ...]] = (
    "no_date", "only_share", "no_split", "not_collected", "lower_bound", "estimate", "not_persons",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class QualityNote:
    """One fault of one record; `rule` is the rule it falls under."""

    source: Source
    fault: Fault
    rule: str
    address: str
    title: str


_RULES: Final = {
    "no_date": "V13", "only_share": "V6", "no_split": "V3", "not_collected": "R24", "lower_bound": "V11",
    "estimate": "V11", "not_persons": "V8",
}  # fmt: skip


def quality_notes(holdings: Holdings, rows: Iterable[CountRow]) -> tuple[QualityNote, ...]:
    """Return the faults of the year's count groups and dates, by mission and quarter."""
    found = [
        QualityNote(row.source, fault, _RULES[fault], row.address, row.title)
        for row in rows
        for fault in _faults(row)
    ]
    found += [
        QualityNote(one.source, "no_date", _RULES["no_date"], f"{one.record.address}.start", one.record.title)
        for one in holdings.records
        if one.record.kind in ("training", "activity") and one.record.day is None
    ]
    return tuple(
        sorted(found, key=lambda note: (note.source.mission, note.source.quarter.code, FAULTS.index(note.fault)))
    )


def _faults(row: CountRow) -> Iterator[Fault]:
    people = row.people
    if not counts_persons(people):
        yield "not_persons"
        return
    numbers = people.numbers()
    size = people.derived_total if people.derived_total is not None else people.sum_of_parts
    if size is None:
        if people.women_pct_stated is not None:
            yield "only_share"
    elif not (numbers.keys() - {"unspecified"}) and size:
        yield "no_split"
    if CountState.NOT_COLLECTED in {getattr(people, name) for name in (*PARTS, "total")}:
        yield "not_collected"
    if people.qualifier == "over":
        yield "lower_bound"
    elif people.qualifier == "about":
        yield "estimate"
