"""A report is read once per connection, always the right one, and nothing outlives the connection."""

import gc
import weakref
from pathlib import Path
from typing import Any

import builders

from fieldreport.reports import report_identity, write_report
from fieldreport.storage import drafts, reading, records, revisions
from fieldreport.storage.database import Store, open_database
from fieldreport.values import Quarter


def body(revision: int, **changed: Any) -> bytes:
    return write_report(builders.report(builders.training(), revision=revision, **changed))


def frozen(store: Store, who: dict[str, Any], report_json: bytes) -> revisions.Revision:
    named = {"template": "standardized", "template_version": "2006"}
    report = drafts.open_report(store, "MONUC", Quarter(2006, 2), "adviser", **named, **who)
    return revisions.freeze_revision(store, report.no, report_json, (), author="Ada", **who)


def test_the_same_report_is_read_once(store: Store, who: dict[str, Any]) -> None:
    made = frozen(store, who, body(1))
    assert revisions.frozen_report(store, made.no) is revisions.frozen_report(store, made.no)


def test_a_revision_rolled_back_leaves_no_report_under_its_number(store: Store, who: dict[str, Any]) -> None:
    frozen(store, who, body(1))
    number = 0
    try:
        with store.transaction():
            number = frozen(store, who, body(2, reason="never kept")).no
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    kept = frozen(store, who, body(2, reason="kept"))
    assert kept.no == number
    assert revisions.frozen_report(store, kept.no).reason == "kept"


def test_only_the_newest_are_remembered(store: Store) -> None:
    texts = [body(number) for number in range(1, 7)]
    first = reading.report_of(store, report_identity(texts[0]), texts[0])
    for text in texts[1:]:
        reading.report_of(store, report_identity(text), text)
    assert reading.report_of(store, report_identity(texts[0]), texts[0]) is not first


def test_nothing_read_outlives_its_connection(place: Path, key: bytes) -> None:
    text = body(1)
    with open_database(place, key, create=True) as store:
        report = reading.report_of(store, report_identity(text), text)
        opened = weakref.ref(store)
    del store, report
    gc.collect()
    assert opened() is None  # and with it what reading remembered for it


def test_a_record_is_read_once_and_anew_when_it_has_changed(store: Store, who: dict[str, Any]) -> None:
    records.put_record(store, "MONUC", builders.training(), **who)
    (first,) = records.records(store, "MONUC")
    assert records.records(store, "MONUC")[0] is first
    records.put_record(store, "MONUC", builders.training(title="Another title"), **who)
    (second,) = records.records(store, "MONUC")
    assert (second.title, first.title) == ("Another title", "Gender and elections")


def test_only_the_newest_records_are_remembered(store: Store) -> None:
    read: list[str] = []

    def made(payload: str) -> Any:
        read.append(payload)
        return builders.training(id=payload)

    for number in range(reading._REMEMBERED_RECORDS + 1):
        reading.record_of(store, str(number), made)
    read.clear()
    reading.record_of(store, str(reading._REMEMBERED_RECORDS), made)
    reading.record_of(store, "0", made)
    assert read == ["0"]
