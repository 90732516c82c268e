"""Dated facts about posts become the staffing table of a report."""

from pathlib import Path
from typing import Any

import builders
import pytest
import worlds
from worlds import Desk, refuses

from fieldreport.models import Staffing
from fieldreport.storage import drafts
from fieldreport.values import CountState, Quarter
from fieldreport.workflows import drafting, recording, staffing


def post(name: str, day: str, role: str, level: str, **counts: Any) -> Staffing:
    return Staffing(id=name, date=builders.date(day), role=role, level=level, **counts)


ENTRIES = (
    post("S-1", "2005-01-15", "adviser", "P-5", posts=1, filled=0),
    post("S-2", "2006-02-01", "adviser", "P-5", posts=1, filled=1, women=1, men=0),
    post("S-3", "2006-03", "gender_officer", "P-5", posts=2, filled=2, women=1, men=1),
    post("S-4", "2006-04-10", "focal_point", "NO", posts=9, filled=CountState.NOT_COLLECTED),
    post("S-5", "2031-01-01", "adviser", "P-5", posts=4, filled=4),
)


@pytest.fixture
def adviser(tmp_path: Path) -> Desk:
    desk = worlds.world(tmp_path, stage="registered").adviser
    with desk.session() as session:
        for entry in ENTRIES:
            recording.put_record(session, entry)
    return desk


def test_what_counts_is_the_last_entry_up_to_the_end_of_the_quarter(adviser: Desk) -> None:
    with adviser.session() as session:
        assert [one.id for one in staffing.strength(session, Quarter(2006, 2))] == ["S-2", "S-4", "S-3"]
        assert [one.id for one in staffing.strength(session, Quarter(2005, 1))] == ["S-1"]


def test_the_table_by_level_adds_roles_up_and_is_taken_back(adviser: Desk) -> None:
    with adviser.session() as session:
        change = staffing.put_into_report(session)
        rows = [{key: held for key, held in row.items() if key != "id"} for row in change.after]
        assert change.question == "2006/BI-7"
        assert rows == [
            {"level": "P-5", "posts": 3, "filled": 3, "women": 2, "men": 1},
            {"level": "NO", "posts": 9, "filled": {"state": "not_collected"}},
        ]
        assert drafts.answers(session.store, change.report_no)["2006/BI-7"].value == change.after
        codes = {(one.code, one.severity) for one in drafting.check(session, change.quarter) if "BI-7" in one.address}
        assert not {held for held in codes if held[1] == "error" and held[0] == "SCHEMA"}
        staffing.save_table(session, change, change.before)
        assert "2006/BI-7" not in drafts.answers(session.store, change.report_no)


def test_without_an_entry_or_a_table_the_report_is_left_alone(tmp_path: Path) -> None:
    desk = worlds.world(tmp_path, stage="registered").adviser
    with desk.session() as session:
        with refuses("NO_STAFFING"):
            staffing.put_into_report(session)
        recording.put_record(session, ENTRIES[4])
        with refuses("NO_STAFFING"):
            staffing.put_into_report(session)


def test_a_form_without_the_table_says_so() -> None:
    from fieldreport.templates import load_template

    assert staffing.table_of(load_template("2006")) is not None
    assert staffing.table_of(load_template("2014")) is not None
    assert staffing.StaffingProblem("NO_STAFFING_TABLE", quarter="2006-Q1").code == "NO_STAFFING_TABLE"
