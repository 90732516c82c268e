"""Record files: what is loaded, changed, refused, compared; all of a file or none of it."""

import json
from typing import Any

import builders
import pytest
import worlds
from worlds import Q2, World, refuses

from fieldreport.models import Explanation
from fieldreport.records import write_record
from fieldreport.storage import changes, drafts, records
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, recording


def _file(*items: Any, mission: str = "MONUC") -> bytes:
    written = [item if isinstance(item, dict) else write_record(item) for item in items]
    return json.dumps({"format": "fieldreport-records/1", "mission": mission, "records": written}).encode()


def test_records_answers_and_notes_come_in_and_again_change_nothing(world: World) -> None:
    untrusted = _file(
        builders.training(), builders.activity(), builders.answer(), builders.explanation("V45", text="Night duty.")
    )
    with world.adviser.session() as session:
        first = recording.load(session, untrusted)
        assert (first.added, first.changed, first.unchanged, first.refused) == (4, 0, 0, ())
        rows = changes.head(session.store).seq
        again = recording.load(session, untrusted)
        assert (again.added, again.changed, again.unchanged) == (0, 0, 4)
        assert changes.head(session.store).seq == rows
        content = drafting.open_draft(session, Q2).content
    assert {record.id for record in content.records} == {"T-1", "A-1"}
    assert content.answers["2006/AR-B.PR.F"].value == "Women took part in the talks."
    assert [note.text for note in content.explanations] == ["Night duty."]


def test_a_change_is_shown_first_and_made_then(world: World) -> None:
    before = _file(builders.training(), builders.answer(), builders.explanation("V45"))
    after = _file(
        builders.training(hours=20, places=("Bukavu", "Uvira")),
        builders.answer(value="They led them."),
        builders.explanation("V45", text="Other words."),
        builders.activity(),
    )
    with world.adviser.session() as session:
        recording.load(session, before)
        rows = changes.head(session.store).seq
        shown = recording.load(session, after, dry_run=True)
        assert changes.head(session.store).seq == rows
        assert (shown.added, shown.changed, shown.unchanged) == (1, 3, 0)
        assert {(one.address, one.before, one.after) for one in shown.differences} == {
            ("training[T-1].hours", 18, 20),
            ("training[T-1].places[1]", None, "Uvira"),
            ("report.2006/AR-B.PR.F.value", "Women took part in the talks.", "They led them."),
            ("explanation[N-1].text", "The finance section has confirmed the figures.", "Other words."),
        }
        made = recording.load(session, after)
        assert (made.added, made.changed, made.unchanged, made.differences) == (1, 3, 0, ())


def test_a_dry_run_on_an_empty_desk_adds_nothing(world: World) -> None:
    with world.adviser.session() as session:
        shown = recording.load(session, _file(builders.training(), builders.answer()), dry_run=True)
        assert (shown.added, shown.changed) == (2, 0)
        assert drafts.reports(session.store) == ()
        assert records.records(session.store, "MONUC") == ()


def test_one_bad_record_never_stops_the_others(world: World) -> None:
    untrusted = _file(
        builders.training(),
        {"kind": "training", "id": "T-bad", "title": 7},
        {"kind": "spaceship", "id": "S"},
        {"kind": "training"},
        {"kind": "activity", "id": "A-neg", "people": {"women": -1}},
        builders.activity(),
        builders.answer(question="2006/NOPE", value="x"),
        builders.answer(question="2006/AR-B.PR.F", value=12),
    )
    with world.adviser.session() as session:
        loaded = recording.load(session, untrusted)
        kept = {record.id for record in records.records(session.store, "MONUC")}
    assert (loaded.added, kept) == (2, {"T-1", "A-1"})
    refused = {item.id: item.code for item in loaded.refused}
    assert refused["T-bad"] == "SCHEMA"
    assert refused["A-neg"] == "V1"
    assert sorted(refused.values()).count("BAD_ANSWER") == 2
    assert len(loaded.refused) == 6
    by_text = " ".join(item.text for item in loaded.refused)
    assert "2006/NOPE" in by_text and "2006/AR-B.PR.F" in by_text


def test_an_answer_under_a_template_that_nobody_knows_is_refused(world: World) -> None:
    with world.adviser.session() as session:
        loaded = recording.load(session, _file(builders.answer(template="1999")))
    assert loaded.added == 0
    assert len(loaded.refused) == 1


def test_a_choice_outside_the_list_loads_and_is_found_by_the_checks(world: World) -> None:
    with world.adviser.session() as session:
        loaded = recording.load(session, _file(builders.answer("2006/AR-C.0", "no-such-choice")))
        assert (loaded.added, loaded.refused) == (1, ())
        codes = {f.code for f in drafting.check(session, Q2) if f.address == "report.2006/AR-C.0"}
    assert codes == {"V21"}


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"\xff\xfe\x00",
        b"{}",
        b"[]",
        b'{"format": "fieldreport-records/1"}',
        b'{"format": "fieldreport-records/2", "mission": "MONUC", "records": []}',
        b'{"format": "fieldreport-records/1", "mission": "MONUC", "records": [{"a": NaN}]}',
        b"PK\x03\x04 a workbook perhaps",
        b"[" * 100_000,
    ],
)
def test_what_is_no_record_file_is_refused_whole(world: World, untrusted: bytes) -> None:
    with world.adviser.session() as session, refuses("NOT_RECORDS"):
        recording.load(session, untrusted)


def test_a_file_of_another_mission_is_refused_and_an_alias_is_not(world: World) -> None:
    with world.adviser.session() as session:
        with refuses("OTHER_MISSION"):
            recording.load(session, _file(builders.training(), mission="UNMIL"))
        with refuses("UNKNOWN_MISSION"):
            recording.load(session, _file(builders.training(), mission="ATLANTIS"))
        assert recording.load(session, _file(builders.training(), mission=" monuc ")).added == 1


def test_several_files_are_loaded_together_or_not_at_all(world: World) -> None:
    with world.adviser.session() as session:
        rows = changes.head(session.store).seq
        with refuses("NOT_RECORDS"):
            recording.load_all(session, [_file(builders.training()), b"junk"])
        with refuses("OTHER_MISSION"):
            recording.load_all(session, [_file(builders.training()), _file(mission="UNMIL")])
        assert changes.head(session.store).seq == rows
        loaded = recording.load_all(session, [_file(builders.training()), _file(builders.activity(), {"kind": "x"})])
        assert (loaded.added, len(loaded.refused)) == (2, 1)
        same = recording.load_all(session, [_file(builders.training()), _file(builders.training(hours=3))])
        assert (same.unchanged, same.changed) == (1, 1)


def test_unknown_keys_survive(world: World) -> None:
    item = write_record(builders.training()) | {"colour": {"deep": [1, None]}}
    with world.adviser.session() as session:
        recording.load(session, _file(item))
        (held,) = records.records(session.store, "MONUC")
    assert write_record(held)["colour"] == {"deep": [1, None]}


def test_records_go_to_the_bin_and_come_back(world: World) -> None:
    with world.adviser.session() as session:
        assert recording.put_record(session, builders.training()) == "added"
        assert recording.put_record(session, builders.training(hours=3)) == "changed"
        recording.delete_record(session, "training", "T-1")
        assert records.records(session.store, "MONUC") == ()
        recording.restore_record(session, "training", "T-1")
        assert records.record(session.store, "MONUC", "training", "T-1").hours == 3  # type: ignore[attr-defined]
        with refuses("UNKNOWN_RECORD"):
            recording.delete_record(session, "training", "T-9")


def test_a_desk_without_reports_takes_no_answers(world: World) -> None:
    with world.headquarters.session() as session, refuses("UNKNOWN_MISSION"):
        recording.load(session, _file(builders.answer(), mission="HQ"))


def test_a_hundred_trainings_with_one_impossible_sum(world: World) -> None:
    """Issue 2: `check` names V2, record and field; everything else is there."""
    trainings = [
        builders.training(id=f"T-{number:03}", title=f"Course {number}", sub_actions=("B1",)) for number in range(100)
    ]
    trainings[41] = builders.training(
        id="T-041", title="Course 41", participants=(builders.participants(women=12, men=9, total=20),)
    )
    untrusted = json.loads(worlds.report_file("adviser", *trainings))
    with world.adviser.session() as session:
        loaded = recording.load(session, json.dumps(untrusted).encode())
        assert (loaded.refused, loaded.added) == ((), len(untrusted["records"]))
        findings = drafting.check(session, Q2)
        content = drafting.open_draft(session, Q2).content
    (found,) = [finding for finding in findings if finding.code == "V2"]
    assert found.severity == "error"
    assert found.address.startswith("training[T-041].participants[0]")
    assert "21" in found.text and "20" in found.text
    assert [finding.code for finding in findings if finding.severity == "error"] == ["V2"]
    assert len(content.records) == 100


def test_an_explanation_is_a_note_of_its_quarter(world: World) -> None:
    with world.adviser.session() as session:
        note: Explanation = builders.explanation("V45", period="2006-Q1")
        recording.load(session, _file(note))
        assert drafting.open_draft(session, Quarter.parse("2006-Q1")).content.explanations == (note,)
        assert drafting.open_draft(session, Q2).content.explanations == ()
