"""Keep the mission's statistics: which data sets there are, which are due this quarter, and the last figures of each.

Rules: the data sets of one title are one series (R26); which series a mission keeps is its own choice, remembered
beside the store's settings, and what it has recorded is kept by itself. A stock may be carried forward as it was and
says so until its figures are typed anew; a flow belongs to its quarter, so that of it only the categories come along.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from fieldreport.models import Dataset
from fieldreport.storage import identity, records
from fieldreport.values import Quarter, uuid7
from fieldreport.workflows import overviewing
from fieldreport.workflows.record_editing import RecordChange, add_record
from fieldreport.workflows.session import Session

DROPPED: Final = "datasets_dropped"  # the setting with the titles that are no longer kept


@dataclass(frozen=True, slots=True)
class DueSet:
    """A series without a data set in the quarter: what it was last, and when."""

    title: str
    measure: str
    last_id: str
    last: Quarter | None
    categories: int
    total: int | None = None
    women: int | None = None


@dataclass(frozen=True, slots=True)
class Gathering:
    """The series of a mission in one quarter."""

    quarter: Quarter
    due: tuple[DueSet, ...] = ()
    done: int = 0  # series with a data set in the quarter
    titles: tuple[str, ...] = field(default_factory=tuple)  # all that are kept


def gathering(session: Session) -> Gathering:
    """Return which series are due in the quarter in work."""
    quarter = overviewing.quarter_in_work(session)
    dropped = set(identity.setting(session.store, DROPPED, []))
    series: dict[str, list[Dataset]] = {}
    for held in _datasets(session):
        if held.title and held.title not in dropped:
            series.setdefault(held.title, []).append(held)
    due = []
    for title, sets in series.items():
        earlier = [one for one in sets if one.quarter is not None and one.quarter < quarter]
        if earlier and not any(one.quarter == quarter for one in sets):
            due.append(_due(title, earlier[-1]))
    done = sum(any(one.quarter == quarter for one in sets) for sets in series.values())
    return Gathering(quarter, tuple(sorted(due, key=lambda held: held.title.casefold())), done, tuple(sorted(series)))


def carry_forward(session: Session, title: str) -> RecordChange:
    """Add the data set of the quarter in work from the last one of its series. Raises UNKNOWN_RECORD.

    A stock keeps its figures and is marked; of a flow the categories stay, to be filled in.
    """
    quarter = overviewing.quarter_in_work(session)
    earlier = [one for one in _datasets(session) if one.title == title and one.quarter and one.quarter < quarter]
    if not earlier:
        from fieldreport.storage.problems import StoreError

        raise StoreError("UNKNOWN_RECORD", address=f"dataset[{title}]")
    last, is_stock = earlier[-1], earlier[-1].measure != "flow"
    blank = tuple(type(row)(category=row.category, unit=row.unit) for row in last.rows)
    made = replace(
        last,
        id=uuid7(),
        date=None,
        period=str(quarter),
        rows=last.rows if is_stock else blank,
        carried_forward=is_stock,
        documents=(),
        invented=(),
        source=None,
        remark="",
    )
    return add_record(session, made)


def begin_set(session: Session, suggested: Mapping[str, Any]) -> RecordChange:
    """Add a suggested data set for the quarter in work: title, source_unit, measure, area, and its categories."""
    keys = ("title", "source_unit", "measure", "area")
    rows = tuple(Dataset.Row(category=str(words)) for words in suggested.get("categories", ()))
    told = {key: suggested[key] for key in keys if suggested.get(key)}
    keep_set(session, str(suggested["title"]), is_kept=True)
    quarter = overviewing.quarter_in_work(session)
    return add_record(session, Dataset(id=uuid7(), period=str(quarter), rows=rows, **told))


def keep_set(session: Session, title: str, *, is_kept: bool) -> None:
    """Say whether a series is still kept; its records stay in any case."""
    dropped: Sequence[str] = identity.setting(session.store, DROPPED, [])
    left = [held for held in dropped if held != title] + ([] if is_kept else [title])
    if left != list(dropped):
        identity.set_setting(session.store, DROPPED, left, actor=session.actor, at=session.now())


def _datasets(session: Session) -> list[Dataset]:
    """Return all data sets, the oldest first."""
    held = records.records(session.store, session.profile().mission, "dataset")
    found = (one for one in held if isinstance(one, Dataset))
    return sorted(found, key=lambda one: one.day.last.isoformat() if one.day else "")


def _due(title: str, last: Dataset) -> DueSet:
    complete = [row for row in last.rows if row.is_complete_by_sex]
    total = sum(row.sum_of_parts or 0 for row in complete) if complete else None
    women = sum(row.female or 0 for row in complete) if complete else None
    return DueSet(title, last.measure, last.id, last.quarter, len(last.rows), total, women)
