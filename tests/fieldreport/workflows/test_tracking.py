"""Submission status: who owes what, what came, and on whose clock."""

from datetime import UTC, datetime

from worlds import Q2, World, refuses

from fieldreport.storage import inbox
from fieldreport.values import Quarter
from fieldreport.workflows import tracking
from fieldreport.workflows.tracking import Board

Q1, Q3, Q4 = (Quarter.parse(f"2006-Q{number}") for number in (1, 3, 4))


def _board(world: World, year: int = 2006) -> Board:
    with world.headquarters.session() as session:
        return tracking.open_board(session, year)


def test_the_calendar_decides_what_is_owed(world: World) -> None:
    """On 10 July the first quarter is late, the second is due within 30 days, the rest is not."""
    board = _board(world)
    assert [cell.state for cell in board.missions["MONUC"]] == ["late", "expected", "not_due", "not_due"]
    assert board.missions["MONUC"][1].due.isoformat() == "2006-07-30"
    assert board.missions["MONUC"][1].template == "2006"
    world.clock.now = datetime(2006, 7, 30, 23, tzinfo=UTC)
    assert _board(world).missions["MONUC"][1].state == "expected"
    world.clock.now = datetime(2006, 7, 31, tzinfo=UTC)
    assert _board(world).missions["MONUC"][1].state == "late"


def test_missions_owe_nothing_while_they_do_not_run(world: World) -> None:
    world.clock.now = datetime(2007, 6, 1, tzinfo=UTC)
    board = _board(world)
    assert [cell.state for cell in board.missions["UNMIT"]] == ["not_due", "not_due", "late", "late"]
    assert "UNTAET" not in board.missions


def test_what_came_is_shown_and_late_by_headquarters_clock_only(signed: World) -> None:
    signed.receive(signed.folder / "packages" / "MONUC_2006-Q2_r1_data.asice.age")
    signed.clock.pass_(days=30)
    signed.receive(signed.folder / "packages")
    board = _board(signed)
    monuc, unficyp = board.missions["MONUC"][1], board.missions["UNFICYP"][1]
    assert (monuc.state, monuc.revision, monuc.is_late, monuc.clearance) == ("received", 1, False, "signed")
    assert monuc.received is not None and monuc.received.startswith("2006-07-10")
    assert (unficyp.state, unficyp.is_late, unficyp.clearance, unficyp.role) == (
        "received",
        True,
        "none",
        "focal-point",
    )
    assert board.count(2, "received") == 2
    assert board.count(2, "late") > 10


def test_reviews_and_exemptions_are_shown(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    who = {"actor": "test", "at": signed.clock.now}
    with signed.headquarters.session() as session:
        standing = inbox.submissions(session.store, 2006)
        inbox.add_review(session.store, standing[("MONUC", Q2)].revision_no, "returned", **who)
        inbox.add_review(session.store, standing[("UNFICYP", Q2)].revision_no, "accepted", **who)
        inbox.add_exemption(session.store, "UNMIL", Q1, "The unit was being set up.", **who)
        inbox.add_exemption(session.store, "MONUC", Q2, "It came all the same.", **who)
    board = _board(signed)
    assert board.missions["MONUC"][1].state == "returned"
    assert board.missions["UNFICYP"][1].state == "accepted"
    assert board.missions["UNMIL"][0].state == "exempt"


def test_the_role_is_the_registers_or_the_registered_signatorys(world: World) -> None:
    board = _board(world)
    assert board.missions["MONUC"][1].role == "adviser"
    assert board.missions["UNFICYP"][1].role == "focal-point"
    assert {cell.role for cells in board.missions.values() for cell in cells} <= {"adviser", "focal-point", ""}


def test_a_quarantined_package_is_not_received(signed: World, tmp_path: object) -> None:
    package = signed.folder / "packages" / "MONUC_2006-Q2_r1.asice.age"
    package.write_bytes(package.read_bytes()[:-10])
    assert signed.receive(package).quarantined
    assert _board(signed).missions["MONUC"][1].state == "expected"


def test_any_year_can_be_asked_for(world: World) -> None:
    for year in (1900, 1995, 2040, 2999):
        states = {cell.state for cells in _board(world, year).missions.values() for cell in cells}
        assert states <= {"not_due"}


def test_only_headquarters_has_a_board(world: World) -> None:
    with world.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        tracking.open_board(session, 2006)
