"""Trainings, activities, projects and the other kinds of records.md: one row each, history in the change log.

Rules: the payload is the canonical JSON of the record and the only truth; the other columns repeat what lists and
selections need. A deletion goes to the bin and comes back from there. Facts and search follow in the transaction of
the write.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from fieldreport.learning import Gap, Practice
from fieldreport.models import Record
from fieldreport.projects import Project
from fieldreport.records import read_record, write_record
from fieldreport.reports import belongs_to
from fieldreport.storage import changes, grants, projections
from fieldreport.storage.database import Store
from fieldreport.storage.drafts import canonical
from fieldreport.storage.problems import StoreError
from fieldreport.storage.reading import record_of
from fieldreport.values import Quarter

Outcome = Literal["added", "changed", "unchanged"]
FIRST_DAY: Final = "0001-01-01"
LAST_DAY: Final = "9999-12-31"
_OPEN: Final = ("proposed", "approved", "running")
_SIGNED: Final = '"signed_by_headquarters"'
_FIND: Final = "SELECT no, payload, deleted_at FROM record WHERE mission = ? AND kind = ? AND id = ?"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """What a list shows of a record without reading it."""

    mission: str
    kind: str
    id: str
    title: str
    status: str
    quarter: Quarter | None
    changed_at: str
    deleted_at: str | None

    @property
    def address(self) -> str:
        """Return the address that findings and the change log name."""
        return f"{self.kind}[{self.id}]"


def put_record(
    store: Store, mission: str, record: Record, *, actor: str, at: datetime, superseding: bool = False
) -> Outcome:
    """Add a record or change the one with its id; a record in the bin comes back. Durable when this returns.

    `superseding`: a newer grant of Headquarters takes the place of what it signed before. Raises GRANT_SIGNED.
    """
    return put_records(store, mission, [record], actor=actor, at=at, superseding=superseding)[0]


def put_records(
    store: Store,
    mission: str,
    records: Iterable[Record],
    *,
    actor: str,
    at: datetime,
    superseding: bool = False,
) -> tuple[Outcome, ...]:
    """Add or change many records in one transaction: all of them, or none where one fails. Raises GRANT_SIGNED."""
    touched: dict[str, Record] = {}
    outcomes: list[Outcome] = []
    with store.transaction():
        for record in records:
            outcomes.append(_put(store, mission, record, actor=actor, at=at, superseding=superseding))
            if outcomes[-1] != "unchanged":
                touched[record.address] = record
        projections.put_many(store, projections.OWN, mission, [(held, held.quarter) for held in touched.values()])
    return tuple(outcomes)


def record(store: Store, mission: str, kind: str, record_id: str) -> Record:
    """Return one record that is not in the bin. Raises UNKNOWN_RECORD."""
    found = store.row(_FIND, (mission, kind, record_id))
    if found is None or found[2] is not None:
        raise StoreError("UNKNOWN_RECORD", address=f"{kind}[{record_id}]")
    return read_payload(found[1])


def payload(store: Store, mission: str, kind: str, record_id: str) -> str | None:
    """Return the canonical JSON of a record as the change log last saw it, or None where it is in the bin."""
    found = store.row(_FIND, (mission, kind, record_id))
    return None if found is None or found[2] is not None else str(found[1])


def is_known(store: Store, mission: str, kind: str, record_id: str) -> bool:
    """Return whether a record is here, be it in the bin."""
    return store.row(_FIND, (mission, kind, record_id)) is not None


def changed_at(store: Store, mission: str, kind: str, record_id: str) -> str:
    """Return when a record was last changed (ISO 8601 UTC), or "" where there is none."""
    sql = "SELECT changed_at FROM record WHERE mission = ? AND kind = ? AND id = ?"
    return str(store.value(sql, (mission, kind, record_id)) or "")


def records(
    store: Store, mission: str | None = None, kind: str | None = None, quarter: Quarter | None = None
) -> tuple[Record, ...]:
    """Return the records of a mission (default: all), of one kind, and of a quarter by `reports.belongs_to`.

    Ordered by kind, last day and id. What lies in the bin is left out.
    """
    found = candidates(store, mission, kind, quarter)
    return found if quarter is None else tuple(held for held in found if belongs_to(held, quarter))


def candidates(
    store: Store, mission: str | None = None, kind: str | None = None, quarter: Quarter | None = None
) -> tuple[Record, ...]:
    """Return every record that may belong to a quarter: dated, touching, open-ended, or without a date.

    Wider than `records`: it also has the undated ones, which the checks want to name.
    """
    first, last = (FIRST_DAY, LAST_DAY) if quarter is None else (quarter.start.isoformat(), quarter.end.isoformat())
    found = store.rows(
        "SELECT payload FROM record WHERE (?1 IS NULL OR mission = ?1) AND (?2 IS NULL OR kind = ?2)"
        " AND last_day >= ?3 AND first_day <= ?4 AND deleted_at IS NULL ORDER BY kind, last_day, id",
        (mission, kind, first, last),
    )
    return tuple(record_of(store, row[0], read_payload) for row in found)


def records_with_documents(store: Store, mission: str) -> tuple[Record, ...]:
    """Return the records outside the bin that name documents."""
    found = store.rows(
        "SELECT payload FROM record WHERE mission = ? AND deleted_at IS NULL"
        " AND json_array_length(payload, '$.documents') > 0 ORDER BY kind, id",
        (mission,),
    )
    return tuple(read_payload(row[0]) for row in found)


def list_records(
    store: Store, mission: str | None = None, kind: str | None = None, *, is_deleted: bool = False, limit: int = -1
) -> tuple[RecordRow, ...]:
    """Return rows for lists, last changed first; with `is_deleted` those in the bin."""
    found = store.rows(
        "SELECT mission, kind, id, title, status, quarter, changed_at, deleted_at FROM record"
        " WHERE (?1 IS NULL OR mission = ?1) AND (?2 IS NULL OR kind = ?2) AND (deleted_at IS NOT NULL) = ?3"
        " ORDER BY changed_at DESC, no DESC LIMIT ?4",
        (mission, kind, int(is_deleted), limit),
    )
    return tuple(_row(row) for row in found)


def count_records(store: Store, mission: str) -> dict[str, int]:
    """Return kind -> number of records outside the bin."""
    return dict(
        store.rows(
            "SELECT kind, count(*) FROM record WHERE mission = ? AND deleted_at IS NULL GROUP BY kind", (mission,)
        )
    )


def delete_record(store: Store, mission: str, kind: str, record_id: str, *, actor: str, at: datetime) -> None:
    """Put a record into the bin. Raises UNKNOWN_RECORD."""
    _move(store, (mission, kind, record_id), to_bin=True, actor=actor, at=at)


def restore_record(store: Store, mission: str, kind: str, record_id: str, *, actor: str, at: datetime) -> None:
    """Take a record out of the bin, as it was. Raises UNKNOWN_RECORD."""
    _move(store, (mission, kind, record_id), to_bin=False, actor=actor, at=at)


def days_covered(record: Record) -> tuple[str, str]:
    """Return the first and last day on which a record may matter to a report; open ends reach to the calendar's."""
    if isinstance(record, Project):
        moves = [entry.date for entry in record.entries if entry.date]
        moves += [tranche.date for tranche in record.tranches if tranche.date]
        first = [record.start.first] if record.start else []
        last = [record.end.last] if record.end else []
        starts_open = record.start is None
        ends_open = record.end is None or record.status in _OPEN
        firsts = [*first, *(day.first for day in moves)]
        lasts = [*last, *(day.last for day in moves)]
        return (
            FIRST_DAY if starts_open else min(firsts).isoformat(),
            LAST_DAY if ends_open else max(lasts).isoformat(),
        )
    if isinstance(record, Gap):  # until it is closed it belongs to every quarter
        return (
            record.since.first.isoformat() if record.since else FIRST_DAY,
            record.closed.last.isoformat() if record.closed else LAST_DAY,
        )
    if record.day is None:
        return FIRST_DAY, LAST_DAY
    # A practice goes on being one after its end.
    return record.day.first.isoformat(), LAST_DAY if isinstance(record, Practice) else record.day.last.isoformat()


def _put(store: Store, mission: str, record: Record, *, actor: str, at: datetime, superseding: bool) -> Outcome:
    payload = canonical(write_record(record))
    key = (mission, record.kind, record.id)
    held = store.row(_FIND, key)
    if held and held[1] == payload and held[2] is None:
        return "unchanged"
    if isinstance(record, Project):
        # A project in the bin is as bound as one outside it: coming back is no way around a signature.
        before = read_payload(held[1]) if held is not None and _SIGNED in held[1] else None
        grants.check_signed(
            store, mission, before if isinstance(before, Project) else None, record, superseding=superseding
        )
    first_day, last_day = days_covered(record)
    row = {
        "title": record.title,
        "first_day": first_day,
        "last_day": last_day,
        "quarter": record.quarter.code if record.quarter else None,
        "status": str(getattr(record, "status", "")),
        "payload": payload,
        "deleted_at": None,
        "changed_at": changes.utc_text(at),
    }
    table = store.db.table("record")
    if held:
        table.update(held[0], row)
    else:
        table.insert(dict(zip(("mission", "kind", "id"), key, strict=True)) | row)
    shown = held[1] if held and held[2] is None else None
    _log(store, mission, record.address, before=shown, after=payload, actor=actor, at=at)
    return "changed" if held else "added"


def _move(store: Store, key: tuple[str, str, str], *, to_bin: bool, actor: str, at: datetime) -> None:
    mission, kind, record_id = key
    address = f"{kind}[{record_id}]"
    with store.transaction():
        held = store.row(_FIND, key)
        if held is None or (held[2] is None) != to_bin:
            raise StoreError("UNKNOWN_RECORD", address=address)
        time = changes.utc_text(at)
        store.db.table("record").update(held[0], {"deleted_at": time if to_bin else None, "changed_at": time})
        before, after = (held[1], None) if to_bin else (None, held[1])
        _log(store, mission, address, before=before, after=after, actor=actor, at=at)
        if to_bin:
            projections.remove(store, projections.OWN, mission, kind, record_id)
        else:
            moved = read_payload(held[1])
            projections.put(store, projections.OWN, mission, moved, quarter=moved.quarter)


def _row(row: tuple[Any, ...]) -> RecordRow:
    quarter = Quarter.from_code(row[5]) if row[5] else None
    return RecordRow(*[*row[:5], quarter, *row[6:]])


def read_payload(payload: str) -> Record:
    """Return the record that a row of the store holds as JSON."""
    found = read_record(json.loads(payload))
    if not isinstance(found, Record):
        raise TypeError(f"a {found.kind} among the records")
    return found


def _log(store: Store, mission: str, address: str, *, before: str | None, after: str | None, **who: Any) -> None:
    changes.append(store, subject="record", scope=mission, address=address, before=before, after=after, **who)
