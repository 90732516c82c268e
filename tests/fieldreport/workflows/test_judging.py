"""The panel's word on practices goes home in a signed receipt; what a mission notes itself is not taken for it."""

from pathlib import Path

import builders
import pytest
import worlds
from worlds import Q2, World, refuses

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.workflows import (
    acknowledging,
    consolidating,
    judging,
    receipting,
    record_editing,
    recording,
    sending,
    signing,
)


@pytest.fixture
def world(loaded: World) -> World:
    with loaded.adviser.session() as session:
        recording.put_record(session, builders.practice(status="submitted"))
        recording.put_record(session, builders.practice(id="GP-2", title="Night escort", status="accepted"))
        signing.sign(session, Q2)
        signing.clear(session, Q2, loaded.officer_passphrase)
        sending.export(session, Q2, loaded.folder / "packages")
    loaded.receive(loaded.folder / "packages")
    return loaded


def judge(world: World, state: str, remark: str = "", practice: str = "GP-1") -> None:
    with world.headquarters.session() as session:
        judging.judge(session, "MONUC", practice, state, remark)
    world.clock.pass_(minutes=5)


def receipts(world: World, name: str) -> list[Path]:
    with world.headquarters.session() as session:
        return [one.path for one in receipting.write_receipts(session, world.folder / name, mission="MONUC")]


def take(world: World, *files: Path) -> None:
    with world.adviser.session() as session:
        for file in files:
            acknowledging.take_receipt_file(session, file)


def held(world: World, practice: str = "GP-1") -> tuple[str, str, str]:
    """Return state, remark and who signed them at the mission."""
    with world.adviser.session() as session:
        record = record_editing.open_record(session, "practice", practice)
    signer = record.signed.signer if record.signed else ""
    return str(record.values.get("status", "")), str(record.values.get("panel_remark", "")), signer


def test_the_word_of_the_panel_reaches_the_practice_signed(world: World) -> None:
    take(world, *receipts(world, "first"))
    assert held(world) == ("submitted", "", "")
    judge(world, "accepted", "Results are shown.")
    (written,) = receipts(world, "second")
    take(world, written)
    assert held(world) == ("accepted", "Results are shown.", "Q. Headquarters")
    assert receipts(world, "third") == []  # it was told


def test_a_state_that_only_the_mission_noted_is_nobodys_signature(world: World) -> None:
    assert held(world, "GP-2") == ("accepted", "", "")
    judge(world, "declined", "No result yet.", "GP-2")
    take(world, *receipts(world, "receipts"))
    assert held(world, "GP-2") == ("declined", "No result yet.", "Q. Headquarters")
    with world.adviser.session() as session:
        record_editing.save_field(session, "practice", "GP-2", "status", "accepted")
    assert held(world, "GP-2") == ("accepted", "No result yet.", "")


def test_of_two_words_the_later_stands_in_whatever_order_they_come(world: World) -> None:
    judge(world, "under_review")
    early = receipts(world, "early")
    judge(world, "accepted", "Well shown.")
    take(world, *receipts(world, "late"), *early)
    assert held(world) == ("accepted", "Well shown.", "Q. Headquarters")


def test_headquarters_lists_practices_and_its_products_tell_whose_word_a_state_is(world: World) -> None:
    judge(world, "accepted", "Well shown.")
    with world.headquarters.session() as session:
        listed = judging.open_practices(session)
        lines = consolidating.open_annual(session, ReportingYear(2006)).practices
    assert [(one.practice.id, one.word.state if one.word else "") for one in listed] == [
        ("GP-1", "accepted"),
        ("GP-2", ""),
    ]
    assert {line.held.record.id: (line.state, line.remark, line.is_panels) for line in lines} == {
        "GP-1": ("accepted", "Well shown.", True),
        "GP-2": ("accepted", "", False),
    }


def test_what_is_no_practice_or_no_state_of_the_panel_is_refused(world: World) -> None:
    with world.headquarters.session() as session:
        with refuses("NO_PRACTICE"):
            judging.judge(session, "MONUC", "GP-9", "accepted")
        with refuses("PANEL_STATE"):
            judging.judge(session, "MONUC", "GP-1", "submitted")
    with worlds.refuses("NOT_HEADQUARTERS"), world.adviser.session() as session:
        judging.judge(session, "MONUC", "GP-1", "accepted")


def test_a_practice_in_the_bin_holds_up_no_receipt(world: World) -> None:
    judge(world, "accepted")
    with world.adviser.session() as session:
        record_editing.move_to_bin(session, "practice", "GP-1")
    take(world, *receipts(world, "receipts"))
    with world.adviser.session() as session:
        assert signing.newest_revision(session, Q2).status == "received"  # type: ignore[union-attr]
