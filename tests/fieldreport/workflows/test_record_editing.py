"""One record at work: saved by the field, taken back, duplicated, binned, restored, and its history told."""

from pathlib import Path
from typing import Any

import builders
import pytest
import worlds

from fieldreport.records import write_record
from fieldreport.storage import records
from fieldreport.workflows import record_editing as editing
from fieldreport.workflows import recording
from fieldreport.workflows.record_editing import RecordChange

WHOLE = {"qualifier": "exact", "unit": "persons"}  # what a count group says of itself


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    return worlds.world(tmp_path, "loaded")


def values(session: Any, kind: str = "training", record_id: str = "T-1") -> dict[str, Any]:
    return dict(editing.open_record(session, kind, record_id).values)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", "Elections, second course"),
        ("title", None),
        ("start", "2006-Q2"),
        ("places", ["Goma", "Bunia"]),
        ("level", 2),
        ("hours", 7.5),
        ("participants", [{"component": "military", "women": 0, "men": "not_collected"} | WHOLE]),
        ("partners", []),
        ("evaluation.answers", 20),
        ("evaluation.answers", "not_collected"),
        ("cost", {"amount": "10.50", "currency": "USD", "source": "RB"}),
        ("project", "P-1"),
    ],
)
def test_a_saved_field_is_in_the_store_and_goes_back_as_it_was(world: worlds.World, key: str, value: Any) -> None:
    with world.adviser.session() as session:
        before = values(session)
        change = editing.save_field(session, "training", "T-1", key, value)
        assert change.deed == "changed"
        assert change.key == key
        assert editing.value_of(values(session), key) == (value or None)
        again = editing.save_field(session, "training", "T-1", key, change.before)
        assert again.after == change.before
        assert values(session) == before


def test_what_the_form_does_not_show_is_kept(world: worlds.World) -> None:
    with world.adviser.session() as session:
        recording.put_record(session, builders.training(id="T-2", extra={"basis": "a letter"}))
        editing.save_field(session, "training", "T-2", "evaluation.answers", 12)
        editing.save_field(session, "training", "T-2", "evaluation.satisfied_pct", 90)
        editing.save_field(session, "training", "T-2", "evaluation.answers", None)
        held = values(session, record_id="T-2")
        assert (held["basis"], held["evaluation"]) == ("a letter", {"satisfied_pct": 90})
        editing.save_field(session, "training", "T-2", "evaluation.satisfied_pct", None)
        assert "evaluation" not in values(session, record_id="T-2")


def test_what_the_schema_cannot_hold_is_refused_and_changes_nothing(world: worlds.World) -> None:
    with world.adviser.session() as session:
        before = values(session)
        with worlds.refuses("V1"):
            editing.save_field(session, "training", "T-1", "participants", [{"women": -1}])
        with worlds.refuses("UNKNOWN_RECORD"):
            editing.save_field(session, "training", "nothing", "title", "x")
        assert values(session) == before


def test_findings_come_with_the_record(world: worlds.World) -> None:
    with world.adviser.session() as session:
        assert editing.open_record(session, "training", "T-1").findings == ()
        editing.save_field(session, "training", "T-1", "title", None)
        opened = editing.open_record(session, "training", "T-1")
        assert [(held.code, held.address) for held in opened.findings] == [("V13", "training[T-1].title")]
        assert opened.row.severity == "error"


def test_bin_and_restore_bring_a_record_back_as_it_was(world: worlds.World) -> None:
    with world.adviser.session() as session:
        before = values(session)
        change = editing.move_to_bin(session, "training", "T-1")
        assert change == RecordChange("training", "T-1", "binned", "Gender and elections")
        (binned,) = editing.list_bin(session)
        assert (binned.kind, binned.id, binned.title, binned.quarter) == (
            "training",
            "T-1",
            "Gender and elections",
            "2006-Q2",
        )
        with worlds.refuses("UNKNOWN_RECORD"):
            editing.open_record(session, "training", "T-1")
        assert editing.restore(session, "training", "T-1").deed == "restored"
        assert values(session) == before
        assert editing.list_bin(session) == ()


@pytest.mark.parametrize("kind", ["training", "activity"])
def test_a_duplicate_is_the_same_event_at_another_time(world: worlds.World, kind: str) -> None:
    record_id = "T-1" if kind == "training" else "A-1"
    with world.adviser.session() as session:
        change = editing.duplicate(session, kind, record_id)
        old, new = values(session, kind, record_id), values(session, kind, change.id)
    assert new["title"] == old["title"]
    assert new["id"] not in (old["id"], "")
    assert not {"start", "end", "date", "people", "documents", "outcome", "result"} & new.keys()
    if kind == "training":
        assert new["participants"] == [{"component": "national_counterparts", "counterpart": "police"} | WHOLE]


@pytest.mark.parametrize(("kind", "held"), [("training", {"country": "CD"}), ("activity", {"level": "field"})])
def test_a_new_record_begins_empty(world: worlds.World, kind: str, held: dict[str, Any]) -> None:
    with world.adviser.session() as session:
        change = editing.new_record(session, kind)
        found = values(session, kind, change.id)
    assert change.deed == "added"
    assert {key: found[key] for key in held} == held
    assert "title" not in found


def test_history_tells_who_changed_which_field_when(world: worlds.World) -> None:
    with world.adviser.session() as session:
        for text in ("E", "El", "Elections"):
            editing.save_field(session, "training", "T-1", "title", text)
            world.clock.pass_(seconds=1)
        editing.save_field(session, "training", "T-1", "hours", 3)
        world.clock.pass_(minutes=30)
        editing.save_field(session, "training", "T-1", "hours", 4)
        editing.move_to_bin(session, "training", "T-1")
        editing.restore(session, "training", "T-1")
        lines = editing.record_history(session, "training", "T-1")
    assert [(line.deed, line.key, line.before, line.after) for line in lines] == [
        ("restored", "", None, None),
        ("binned", "", None, None),
        ("changed", "hours", 3, 4),
        ("changed", "hours", 18, 3),
        ("changed", "title", "Gender and elections", "Elections"),
        ("added", "", None, None),
    ]
    assert {line.actor for line in lines} == {"Ada Adviser"}


def test_a_value_typed_and_taken_back_is_no_line(world: worlds.World) -> None:
    with world.adviser.session() as session:
        editing.save_field(session, "training", "T-1", "title", "x")
        editing.save_field(session, "training", "T-1", "title", "Gender and elections")
        assert [line.deed for line in editing.record_history(session, "training", "T-1")] == ["added"]


def test_a_line_is_logged_with_what_the_desk_knows(world: worlds.World) -> None:
    with world.adviser.session() as session:
        facts = editing.quick_facts(session, "training")
        assert facts.last == "Gender and elections, at Bukavu, national police, B1, "
        line = editing.understood(facts, "3 July, Bukavu election rules, 5 women 4 men, C4")
        assert (line.place, line.title, line.area) == ("Bukavu", "election rules", "C")
        change = editing.log_line(session, facts, "3 July, Bukavu election rules, 5 women 4 men, C4")
        held = records.record(session.store, "MONUC", "training", change.id)
        body = write_record(held)
        assert (body["start"], body["country"], body["places"]) == ("2006-07-03", "CD", ["Bukavu"])
        assert change.title == "election rules"
        logged = editing.log_line(session, editing.quick_facts(session, "activity"), "2 July, Visit, Goma")
        assert values(session, "activity", logged.id)["place"] == "Goma"
