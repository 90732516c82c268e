"""Reads each record, and each frozen or received report, once per connection, because lists and checks ask again.

Rules: reports are remembered by identity (the SHA-256 of their bytes) and records by their whole payload, never by
number, so that a transaction rolled back leaves nothing wrong behind; and only as long as their connection is open:
locking closes it, and nothing that was read stays behind.
"""

from collections.abc import Callable
from typing import Final
from weakref import WeakKeyDictionary

from fieldreport.models import Record
from fieldreport.reports import Report, read_report
from fieldreport.storage.database import Store

_REMEMBERED: Final = 4  # reports of each connection, the newest
_REMEMBERED_RECORDS: Final = 6_000  # of each connection, the newest; a quarter with 5,000 trainings has room
_read: Final[WeakKeyDictionary[Store, dict[str, Report]]] = WeakKeyDictionary()
_records: Final[WeakKeyDictionary[Store, dict[str, Record]]] = WeakKeyDictionary()


def report_of(store: Store, identity: str, report_json: bytes) -> Report:
    """Return the report that these bytes with this identity hold. Raises RecordProblem."""
    held = _read.get(store, {}).get(identity)
    return held if held is not None else remember(store, identity, read_report(report_json))


def remember(store: Store, identity: str, report: Report) -> Report:
    """Keep a report that was read from bytes with this identity, and return it."""
    held = _read.setdefault(store, {})
    held[identity] = report
    while len(held) > _REMEMBERED:
        del held[next(iter(held))]
    return report


def record_of(store: Store, payload: str, read: Callable[[str], Record]) -> Record:
    """Return the record that this canonical JSON holds, by `read` where it was not read before."""
    held = _records.setdefault(store, {})
    known = held.get(payload)
    if known is None:
        known = held[payload] = read(payload)
        while len(held) > _REMEMBERED_RECORDS:
            del held[next(iter(held))]
    return known
