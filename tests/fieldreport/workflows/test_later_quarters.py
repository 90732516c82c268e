"""Quarters of 2015 and of today from the desk to Headquarters: filled, checked, signed, sent, verified, imported."""

from datetime import UTC, datetime
from pathlib import Path

import fillings
import pytest
import worlds

from fieldreport.storage import journal
from fieldreport.workflows import (
    drafting,
    overviewing,
    recording,
    reviewing,
    sending,
    signing,
    tracking,
    verifying,
)

MOMENTS = {"2014": datetime(2015, 7, 8, 9, 30, tzinfo=UTC), "2018": datetime(2026, 10, 8, 9, 30, tzinfo=UTC)}
FORMS = [(version, role) for version in MOMENTS for role in ("adviser", "focal-point")]


def world_of(folder: Path, version: str) -> worlds.World:
    return worlds.world(folder, moment=MOMENTS[version], mission="MINUSCA")


@pytest.mark.parametrize(("version", "role"), FORMS)
def test_a_filled_form_goes_to_headquarters(version: str, role: str, tmp_path: Path) -> None:
    world, quarter = world_of(tmp_path, version), fillings.QUARTERS[version]
    desk = world.adviser if role == "adviser" else world.focal_point
    mission = "MINUSCA" if role == "adviser" else "UNFICYP"
    with desk.session() as session:
        assert recording.load(session, fillings.record_file(version, mission, role)).refused == ()
        assert [held for held in drafting.check(session, quarter, reason="") if held.severity == "error"] == []
        signing.sign(session, quarter)
        if role == "adviser":
            signing.clear(session, quarter, world.officer_passphrase)
        package = sending.export(session, quarter, tmp_path / "out")
    result = world.receive(package.path)
    assert [held.period for held in result.imported] == [str(quarter)]
    assert result.quarantined == ()
    with world.headquarters.session() as session:
        assert verifying.verify_file(package.path, verifying.judge_of(session)).is_verified
        cell = tracking.open_board(session, quarter.year).missions[mission][quarter.number - 1]
        assert (cell.state, cell.template, cell.role) == ("received", version, role)
        identity = next(iter(journal.received_revisions(session.store, mission))).identity
        findings = reviewing.review(session, identity).findings
    assert [held for held in findings if held.severity == "error"] == []


def test_a_desk_of_today_opens_on_the_quarter_of_today(tmp_path: Path) -> None:
    """In the first weeks the quarter that is due, with its due day, its form and nothing made up."""
    world = world_of(tmp_path, "2018")
    with world.adviser.session() as session:
        quarter = overviewing.quarter_in_work(session)
        assert quarter == fillings.QUARTERS["2018"]
        content = drafting.open_draft(session, quarter).content
        assert (content.template.version, content.values()) == ("2018", {})
        assert drafting.check(session, quarter) != ()


def test_what_was_signed_stands_beside_the_next_quarter(tmp_path: Path) -> None:
    world, quarter = world_of(tmp_path, "2018"), fillings.QUARTERS["2018"]
    with world.adviser.session() as session:
        recording.load(session, fillings.record_file("2018", "MINUSCA"))
        signing.sign(session, quarter)
        world.clock.pass_(days=92)
        following = drafting.open_draft(session, quarter.shifted(1)).content
        earlier = drafting.earlier_answers(session, following)
        assert earlier is not None and earlier.is_signed
        assert earlier.values["2018/PW-2"] == 164
        assert {"2018/ST-1", "2018/PW-1.meaning", "2018/GV-3"} <= following.values().keys()
        assert "2018/PP.0" not in following.values() and "2018/GV-1" not in following.values()
