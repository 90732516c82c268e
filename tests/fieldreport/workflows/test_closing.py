"""What Headquarters states of missions: it moves due days, makes nothing falsely late, and locks nothing."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from project_documents import busy_project, financial, substantive
from worlds import Q2, World, refuses

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.consolidation.tables import staffing_lines
from fieldreport.storage import inbox
from fieldreport.trust_context import MissionFact
from fieldreport.values import Quarter
from fieldreport.workflows import (
    attesting,
    closing,
    consolidating,
    drafting,
    enrolling,
    overseeing,
    overviewing,
    recording,
    reviewing,
    sending,
    signing,
    tracking,
)

Q1, Q3, Q4 = (Quarter.parse(f"2006-Q{number}") for number in (1, 3, 4))


def _state(world: World, *arguments: object, **named: object) -> MissionFact:
    with world.headquarters.session() as session:
        return closing.state(session, *arguments, **named)  # type: ignore[arg-type]


def _cell(world: World, quarter: Quarter = Q1, mission: str = "MONUC") -> tracking.BoardCell:
    with world.headquarters.session() as session:
        return tracking.open_board(session, quarter.year).missions[mission][quarter.number - 1]


def _line(world: World, quarter: Quarter) -> overviewing.QuarterFacts:
    with world.adviser.session() as session:
        return next(one for one in overviewing.list_quarters(session) if one.quarter == quarter)


def test_a_vacant_post_owes_nothing_from_its_first_quarter_to_its_last(world: World) -> None:
    _state(world, "MONUC", "vacant", date(2006, 2, 1), date(2006, 5, 31), reason="Recruitment under way")
    cell = _cell(world)
    assert (cell.state, cell.is_vacant, cell.is_owed, cell.reason) == (
        "exempt",
        True,
        False,
        "Recruitment under way",
    )
    assert not cell.is_exempted  # nothing was decided by hand that could be taken back for this quarter alone
    assert overseeing.tile_of(cell) == "vacant"
    # Somebody is there again on the last day of the second quarter.
    assert _cell(world, Q2).state == "expected"


def test_an_open_vacancy_says_nothing_about_the_future(world: World) -> None:
    _state(world, "MONUC", "vacant", date(2006, 2, 1), reason="Nobody in sight")
    assert _cell(world, Q2).is_vacant
    assert _cell(world, Q3).state == "not_due"
    assert not _cell(world, Q3).is_vacant


def test_an_extension_moves_the_due_day_and_has_a_state_of_its_own(world: World) -> None:
    with world.headquarters.session() as session:
        closing.extend(session, "MONUC", Q1, date(2006, 8, 15), "Evacuation of Bunia")
    cell = _cell(world)
    assert (cell.state, cell.due, cell.is_owed, cell.days_late) == ("extended", date(2006, 8, 15), True, 0)
    assert cell.reason == "Evacuation of Bunia"
    world.clock.now = datetime(2006, 8, 16, tzinfo=UTC)
    assert _cell(world).state == "late"


def test_what_comes_within_an_extension_is_not_late(signed: World) -> None:
    with signed.headquarters.session() as session:
        closing.extend(session, "MONUC", Q2, date(2006, 9, 30), "Evacuation of Bunia")
    signed.clock.pass_(days=30)
    signed.receive(signed.folder / "packages")
    assert not _cell(signed, Q2).is_late
    assert _cell(signed, Q2, "UNFICYP").is_late


def test_a_mission_in_liquidation_owes_nothing_after_its_last_quarter(world: World) -> None:
    """The report on the quarter in which it ended stays due; its accounts may be closed for as long as stated."""
    _state(world, "MONUC", "ended", date(2006, 2, 28), date(2006, 9, 30), holder="MONUSCO", reason="Resolution 1925")
    world.clock.now = datetime(2006, 12, 1, tzinfo=UTC)
    assert _cell(world, Q1).state == "late"
    assert [_cell(world, quarter).state for quarter in (Q2, Q3, Q4)] == ["liquidation", "liquidation", "not_due"]
    assert overseeing.tile_of(_cell(world, Q2)) == "liquidation"
    with world.headquarters.session() as session:
        status = overseeing.open_status(session, 2006, years=1)
        file = overseeing.open_mission(session, "MONUC")
    assert status.counts["liquidation"] == 2
    assert (str(file.mission.end), file.mission.facts[0].holder) == ("2006-02-28", "MONUSCO")


def test_facts_travel_in_the_list_and_lock_nothing(signed: World) -> None:
    """V25 refuses a quarter after the end, but not one in which the mission is being closed."""
    _state(signed, "MONUC", "ended", date(2006, 3, 31), date(2006, 12, 31), reason="Mandate ended")
    with signed.adviser.session() as session:
        assert not [one for one in drafting.check(session, Q2) if one.code == "V25"]
    signed.publish_and_load()
    with signed.adviser.session() as session:
        found = [one for one in drafting.check(session, Q2) if one.code == "V25"]
        # A reason alone is no change: only the state of the mission is new.
        assert [(one.severity, one.address) for one in found] == [("warning", "report.mission")]
        assert "liquidation until 2006-12-31" in found[0].text
        with refuses("UNCHANGED"):
            signing.sign(session, Q2, reason="closing")
    assert _line(signed, Q2).exception == "liquidation"


def test_the_mission_sees_its_new_due_day_and_is_not_late(world: World) -> None:
    with world.headquarters.session() as session:
        closing.extend(session, "MONUC", Q2, date(2006, 12, 15), "Evacuation")
    world.publish_and_load()
    world.clock.now = datetime(2006, 9, 1, tzinfo=UTC)
    line = _line(world, Q2)
    assert (line.due, line.is_late, line.exception, line.why) == (
        date(2006, 12, 15),
        False,
        "extended",
        "Evacuation",
    )
    with world.adviser.session() as session:
        assert overviewing.open_overview(session, Q2).due == date(2006, 12, 15)
        assert overviewing.open_overview(session, Q2).exception == ("extended", "Evacuation")
    world.clock.now = datetime(2006, 12, 16, tzinfo=UTC)
    assert _line(world, Q2).is_late


def test_a_vacant_post_is_not_late_on_its_own_desk(world: World) -> None:
    _state(world, "MONUC", "vacant", date(2006, 6, 1), date(2006, 8, 31), reason="Between two advisers")
    with world.adviser.session() as session:
        drafting.open_draft(session, Q2)
    world.clock.now = datetime(2006, 9, 20, tzinfo=UTC)
    assert _line(world, Q2).is_late
    world.publish_and_load()
    assert (_line(world, Q2).is_late, _line(world, Q2).exception) == (False, "vacant")


def test_a_fact_is_taken_back_and_the_next_list_says_so(world: World) -> None:
    made = _state(world, "MONUC", "vacant", date(2006, 2, 1), reason="Recruitment")
    assert _state(world, "monuc", "vacant", date(2006, 2, 1), reason=" Recruitment ") == made
    with world.headquarters.session() as session:
        assert closing.facts_of(session, "MONUC") == (made,)
        assert closing.withdraw(session, made)
        assert not closing.withdraw(session, made)
        assert closing.facts_of(session, "MONUC") == ()
    world.publish_and_load()
    with world.adviser.session() as session:
        assert session.mission("MONUC").facts == ()
    assert _cell(world).state == "late"


def test_what_does_not_go_together_is_not_stated(world: World) -> None:
    day = date(2006, 4, 1)
    with world.headquarters.session() as session:
        for kind, start, end, role in (
            ("vacant", day, date(2006, 3, 1), ""),
            ("extended", day, None, ""),
            ("extended", date(2006, 4, 2), date(2006, 9, 1), ""),
            ("extended", day, date(2006, 6, 30), ""),
            ("role", day, None, ""),
            ("role", day, None, "clearing-officer"),
            ("vacant", day, None, "adviser"),
        ):
            with refuses("FACT_DAYS"):
                closing.state(session, "MONUC", kind, start, end, role=role, reason="x")
        with refuses("NO_FACT_REASON"):
            closing.state(session, "MONUC", "vacant", day, reason="  ")
        with refuses("UNKNOWN_MISSION"):
            closing.state(session, "ATLANTIS", "vacant", day, reason="x")
        assert session.mission_facts() == ()
    with world.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        closing.state(session, "MONUC", "vacant", day, reason="x")


@pytest.mark.parametrize("role", ["adviser", "focal-point"])
def test_a_stated_role_decides_whom_the_board_expects(world: World, role: str) -> None:
    _state(world, "MONUC", "role", date(2006, 2, 1), date(2006, 3, 31), role=role, reason="Interim")
    assert _cell(world).role == role
    assert _cell(world, Q2).role == "adviser"


def test_a_list_with_facts_is_loaded_like_any_other(world: World) -> None:
    _state(world, "UNFICYP", "vacant", date(2006, 2, 1), reason="x")
    data = world.publish()
    with world.adviser.session() as session:
        loaded = enrolling.load_trust(session, data, fingerprint=world.fingerprint)
        assert [fact.mission for fact in loaded.facts] == ["UNFICYP"]
        assert session.mission("MONUC").facts == ()  # a desk knows all, and minds its own


def test_a_mission_in_liquidation_still_reports_closes_its_accounts_and_is_missed_by_nobody(
    loaded: World, tmp_path: Path
) -> None:
    _state(loaded, "MONUC", "ended", date(2006, 3, 31), date(2006, 12, 31), reason="Closed", holder="MONUSCO")
    _state(loaded, "UNFICYP", "vacant", date(2006, 4, 1), date(2006, 6, 30), reason="Recruitment runs")
    loaded.publish_and_load()
    with loaded.adviser.session() as session:
        recording.put_record(session, busy_project(reports=(financial(), substantive())))
        signing.sign(session, Q2)
        signing.clear(session, Q2, loaded.officer_passphrase)
        report = sending.export(session, Q2, tmp_path / "out")
    assert len(loaded.receive(report.path).imported) == 1
    with loaded.headquarters.session() as session:
        number = inbox.submissions(session.store, 2006)[("MONUC", Q2)].revision_no
        reviewing.decide(session, number, "accepted")
        holdings = consolidating.open_annual(session, ReportingYear(2006)).holdings
    assert (_cell(loaded, Q2).state, _cell(loaded, Q3).state) == ("accepted", "liquidation")
    assert {one.state for one in holdings.owed if one.mission == "MONUC"} == {"late", "accepted", "liquidation"}
    # A vacancy that Headquarters stated is known to the table of posts, whatever its reason says.
    vacant = {line.mission: line.is_vacant for line in staffing_lines(holdings)}
    assert (vacant["UNFICYP"], vacant["MONUC"]) == (True, False)
    # After the liquidation the desk still opens, and the account can be closed and certified.
    loaded.clock.now = datetime(2007, 2, 10, tzinfo=UTC)
    with loaded.adviser.session() as session:
        held = attesting.sign_project_report(session, "P-1", "financial", "2006-Q2")
        held = attesting.clear_project_report(session, held.kept.no, loaded.officer_passphrase)
        written = attesting.export_project_document(session, held.kept.no, tmp_path / "accounts")
    assert len(loaded.receive(written.path).imported) == 1
