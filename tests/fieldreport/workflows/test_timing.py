"""A wrong clock: never in the way, always named."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import worlds
from worlds import Q2, World

from fieldreport.storage import changes
from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows import drafting, sending, signing, standing, timing
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace


def _codes(world: World) -> list[str]:
    with world.adviser.session() as session:
        return [doubt.code for doubt in timing.clock_doubts(session)]


def test_a_right_clock_raises_no_doubt(signed: World) -> None:
    assert _codes(signed) == []
    signed.clock.pass_(days=100)
    assert _codes(signed) == []


def test_before_the_first_list_nothing_is_known(tmp_path: Path) -> None:
    clock = worlds.Clock(datetime(2001, 1, 1, tzinfo=UTC))
    fresh = Workspace(tmp_path / "fresh", clock=clock, key_cost=FLOOR)
    fresh.create(Profile("adviser", "UNMIL", "N. New"), "four words of passphrase")
    with fresh.session() as session:
        assert timing.latest_proof(session) is None
        assert timing.today(session).isoformat() == "2001-01-01"
        assert timing.clock_doubts(session) == ()


def test_a_clock_behind_the_list_or_the_last_signature_is_named(signed: World) -> None:
    signed.clock.now = datetime(2001, 1, 1, tzinfo=UTC)
    assert _codes(signed) == ["CLOCK_BEHIND"]
    with signed.adviser.session() as session:
        (doubt,) = timing.clock_doubts(session)
        assert "2001-01-01" in doubt.text and "2006-07-10" in doubt.text
        assert timing.today(session).isoformat() == "2006-07-10"


def test_a_list_past_its_time_is_named(signed: World) -> None:
    signed.clock.now = datetime(2040, 1, 1, tzinfo=UTC)
    assert _codes(signed) == ["LIST_OUTDATED"]


@pytest.mark.parametrize(("year", "doubt"), [(2001, "CLOCK_BEHIND"), (2040, "LIST_OUTDATED")])
def test_signing_and_exporting_go_on_under_a_wrong_clock(loaded: World, year: int, doubt: str) -> None:
    right = loaded.clock.now
    loaded.clock.now = datetime(year, 3, 1, 12, tzinfo=UTC)
    with loaded.adviser.session() as session:
        assert [f for f in drafting.check(session, Q2) if f.severity == "error"] == []
        made = signing.sign(session, Q2)
        assert [one.code for one in made.doubts] == [doubt]
        assert signing.clear(session, Q2, loaded.officer_passphrase).waiting_for == ()
        package = sending.export(session, Q2, loaded.folder / "out")
    loaded.clock.now = right
    (arrived,) = loaded.receive(package.path).imported
    # Headquarters takes it and says what is strange about it, where it can know (bundle.md 8, step 16).
    assert all(f"({year}-03-01)" in warning for warning in arrived.warnings)
    assert arrived.warnings


def test_after_a_signature_dated_ahead_the_repaired_clock_is_behind(loaded: World) -> None:
    right = loaded.clock.now
    loaded.clock.now = datetime(2007, 1, 1, tzinfo=UTC)
    with loaded.focal_point.session() as session:
        signing.sign(session, Q2)
        loaded.clock.now = right
        assert [doubt.code for doubt in timing.clock_doubts(session)] == ["CLOCK_BEHIND"]


def test_a_clock_before_the_last_entry_is_named_and_the_entries_keep_their_order(loaded: World) -> None:
    loaded.clock.pass_(days=40)
    with loaded.adviser.session() as session:
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/BI-6", "Said in August.")
        loaded.clock.pass_(days=-20)
        (doubt,) = timing.clock_doubts(session)
        assert doubt.code == "CLOCK_BEFORE_ENTRY" and "2006-07-30" in doubt.text and "2006-08-19" in doubt.text
        assert timing.today(session).isoformat() == "2006-07-30"  # an entry proves nothing about the day
        drafting.save_answer(session, report.no, "2006/BI-6", "Said after that.")
        assert changes.verify_chain(session.store) is None
        made = signing.sign(session, Q2)
        assert made.waiting_for == ("clearing-officer",)


@pytest.mark.parametrize(("built", "codes"), [("2999-01-01", ["CLOCK_BEFORE_BUILD"]), ("2006-01-01", [])])
def test_a_clock_before_the_day_of_the_program_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, built: str, codes: list[str]
) -> None:
    monkeypatch.setattr(timing, "__built__", built)
    fresh = Workspace(tmp_path / "fresh", key_cost=FLOOR)
    fresh.create(Profile("adviser", "UNMIL", "N. New"), "four words of passphrase")
    with fresh.session() as session:
        doubts = timing.clock_doubts(session)
        assert [one.code for one in doubts] == codes
        assert all("2999-01-01" in one.text for one in doubts)


def test_signing_says_it_before_and_is_not_held_back(signed: World) -> None:
    signed.clock.now = datetime(2001, 1, 1, tzinfo=UTC)
    with signed.adviser.session() as session:
        held = standing.signing_standing(session, Q2)
        assert [one.code for one in held.doubts] == ["CLOCK_BEHIND"]
        assert held.obstacle is None and held.errors == 0
