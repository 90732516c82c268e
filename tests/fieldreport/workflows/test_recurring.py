"""A gap recurs as one record."""

from pathlib import Path

import builders
import worlds
from builders import date

from fieldreport.values import Quarter
from fieldreport.workflows import record_editing, recording, recurring


def test_a_gap_is_noted_once_for_each_quarter_and_stays_one_record(tmp_path: Path) -> None:
    with worlds.world(tmp_path, "loaded").adviser.workspace.session() as session:
        recording.put_record(session, builders.gap(since=date("2005-11"), open_in=("2006-Q3",)))
        change = recurring.still_open(session, "G-1")
        assert change is not None
        assert (change.key, change.before, change.after) == ("open_in", ["2006-Q3"], ["2006-Q2", "2006-Q3"])
        assert recurring.still_open(session, "G-1") is None
        assert recurring.still_open(session, "G-1", Quarter(2005, 4)) is None  # the one it began in
        assert recurring.still_open(session, "G-1", Quarter(2006, 1)) is not None
        held = record_editing.open_record(session, "gap", "G-1").values
        assert held["open_in"] == ["2006-Q1", "2006-Q2", "2006-Q3"]


def test_the_like_of_a_practice_or_gap_begins_without_what_others_said_of_it(tmp_path: Path) -> None:
    with worlds.world(tmp_path, "loaded").adviser.workspace.session() as session:
        recording.put_record(session, builders.practice(status="accepted", panel_remark="Good."))
        recording.put_record(session, builders.gap(open_in=("2006-Q1",), closed=date("2006-05"), closed_how="Done."))
        practice = record_editing.duplicate(session, "practice", "GP-1")
        gap = record_editing.duplicate(session, "gap", "G-1")
        values = record_editing.open_record(session, "practice", practice.id).values
        assert (values["status"], "panel_remark" in values) == ("draft", False)
        assert not {"open_in", "closed", "closed_how"} & set(
            record_editing.open_record(session, "gap", gap.id).values
        )
