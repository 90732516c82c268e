"""Records: added, changed, binned, restored, selected by quarter."""

import json
from pathlib import Path
from typing import Any

import builders
import pytest
from builders import date

from fieldreport.models import Record
from fieldreport.records import KINDS, read_record_file
from fieldreport.reports import belongs_to
from fieldreport.resources import resource_path
from fieldreport.storage import changes, records
from fieldreport.storage.database import Store
from fieldreport.storage.problems import StoreError
from fieldreport.values import Quarter

SAMPLES = sorted(path for path in resource_path("sample").glob("*.json") if path.name != "world.json")


def test_added_unchanged_changed(store: Store, who: dict[str, Any]) -> None:
    first = builders.training(id="T-1", title="One")
    assert records.put_record(store, "MONUC", first, **who) == "added"
    assert records.put_record(store, "MONUC", first, **who) == "unchanged"
    assert records.put_record(store, "MONUC", builders.training(id="T-1", title="Two"), **who) == "changed"
    assert records.record(store, "MONUC", "training", "T-1").title == "Two"
    shown = changes.history(store, "training[T-1]", scope="MONUC")
    assert [json.loads(change.after or "")["title"] for change in shown] == ["One", "Two"]


def test_one_id_lives_in_each_mission_and_kind(store: Store, who: dict[str, Any]) -> None:
    records.put_record(store, "MONUC", builders.training(id="1"), **who)
    records.put_record(store, "UNMIL", builders.training(id="1"), **who)
    records.put_record(store, "MONUC", builders.activity(id="1"), **who)
    assert records.count_records(store, "MONUC") == {"activity": 1, "training": 1}
    assert len(records.records(store)) == 3


def test_the_bin(store: Store, who: dict[str, Any]) -> None:
    kept = builders.project(id="P-1")
    records.put_record(store, "MONUC", kept, **who)
    records.delete_record(store, "MONUC", "project", "P-1", **who)
    assert records.records(store, "MONUC") == ()
    assert [row.address for row in records.list_records(store, is_deleted=True)] == ["project[P-1]"]
    for again in (records.delete_record, lambda *key, **by: records.record(*key)):
        with pytest.raises(StoreError) as caught:
            again(store, "MONUC", "project", "P-1", **who)
        assert caught.value.code == "UNKNOWN_RECORD"
    records.restore_record(store, "MONUC", "project", "P-1", **who)
    assert records.records(store, "MONUC") == (kept,)
    with pytest.raises(StoreError):
        records.restore_record(store, "MONUC", "project", "P-1", **who)
    assert [change.after is None for change in changes.history(store, "project[P-1]")] == [False, True, False]


def test_putting_a_binned_record_brings_it_back(store: Store, who: dict[str, Any]) -> None:
    records.put_record(store, "MONUC", builders.gap(id="G"), **who)
    records.delete_record(store, "MONUC", "gap", "G", **who)
    assert records.put_record(store, "MONUC", builders.gap(id="G"), **who) == "changed"
    assert len(records.records(store, "MONUC", "gap")) == 1


def test_many_in_one_step_or_none(store: Store, who: dict[str, Any]) -> None:
    class Broken(Exception):
        pass

    def stream() -> Any:
        yield builders.training(id="T-1")
        raise Broken

    with pytest.raises(Broken):
        records.put_records(store, "MONUC", stream(), **who)
    assert records.records(store) == ()
    assert changes.head(store).seq == 0
    many = [builders.training(id=f"T-{number}") for number in range(50)]
    assert set(records.put_records(store, "MONUC", many, **who)) == {"added"}
    again = records.put_records(store, "MONUC", [*many[:49], builders.training(id="T-49", title="New")], **who)
    assert (again.count("unchanged"), again.count("changed")) == (49, 1)
    assert records.put_records(store, "MONUC", [many[0], many[0]], **who) == ("unchanged", "unchanged")
    fresh = builders.training(id="T-new")
    assert records.put_records(store, "MONUC", [fresh, fresh], **who) == ("added", "unchanged")


QUARTERED = [
    builders.training(id="exact", start=date("2006-05-02"), end=None),
    builders.training(id="by-month", start=date("2006-06"), end=None),
    builders.training(id="by-year", start=date("2006"), end=None),
    builders.training(id="over-the-end", start=date("2006-06-29"), end=date("2006-07-02")),
    builders.training(id="undated", start=None, end=None),
    builders.activity(id="next", date=date("2006-07-01"), start=None, end=None),
    builders.project(id="running", start=date("2005-01"), end=date("2005-12"), status="running"),
    builders.project(
        id="closed", start=date("2005-01"), end=date("2005-12"), status="closed", entries=(), tranches=()
    ),
    builders.project(
        id="closing-payment",
        start=date("2005-01"),
        end=date("2005-12"),
        status="closed",
        tranches=(),
        entries=(builders.entry(date=date("2006-05-02")),),
    ),
    builders.project(
        id="early-payment",
        start=date("2006-10"),
        end=date("2006-12"),
        entries=(builders.entry(date=date("2006-05")),),
    ),
    builders.gap(id="standing"),
    builders.practice(id="old", start=date("2001"), end=date("2002")),
    builders.practice(id="future", start=date("2009"), end=None),
]


@pytest.mark.parametrize("quarter", [Quarter(2006, 2), Quarter(2006, 3), Quarter(2005, 4), Quarter(2009, 1)])
def test_a_quarter_finds_what_belongs_to_it(store: Store, who: dict[str, Any], quarter: Quarter) -> None:
    records.put_records(store, "MONUC", QUARTERED, **who)
    expected = {record.address for record in QUARTERED if belongs_to(record, quarter)}
    assert {record.address for record in records.records(store, "MONUC", quarter=quarter)} == expected
    candidates = {record.address for record in records.candidates(store, "MONUC", quarter=quarter)}
    assert expected | {"training[undated]"} <= candidates


def test_candidates_leave_out_what_is_far_away(store: Store, who: dict[str, Any]) -> None:
    records.put_records(store, "MONUC", QUARTERED, **who)
    found = {record.id for record in records.candidates(store, "MONUC", quarter=Quarter(2006, 2))}
    assert not found & {"next", "closed", "future"}


def test_lists_show_the_last_changed_first(store: Store, who: dict[str, Any]) -> None:
    records.put_record(store, "MONUC", builders.training(id="T-1", title="First"), **who)
    records.put_record(store, "MONUC", builders.activity(id="A-1", title="Second"), **who)
    rows = records.list_records(store, "MONUC", limit=5)
    assert [(row.kind, row.title) for row in rows] == [("activity", "Second"), ("training", "First")]
    assert rows[1].status == "held"
    assert rows[1].quarter == builders.training().quarter
    assert records.list_records(store, kind="gap") == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_sample_missions_come_back_as_they_went_in(store: Store, who: dict[str, Any], sample: Path) -> None:
    loaded = read_record_file(sample.read_bytes())
    held = [record for record in loaded.records if isinstance(record, Record)]
    records.put_records(store, loaded.mission, held, **who)
    found = {record.address: record for record in records.records(store, loaded.mission)}
    assert found == {record.address: record for record in held}
    assert {record.kind for record in found.values()} <= set(KINDS)
