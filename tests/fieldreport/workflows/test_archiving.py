"""Several officers of Headquarters with one archive: what one takes in or decides, all have, and nothing is lost."""

import threading
from pathlib import Path

import officers
import postgres
import pytest
from officers import Office
from worlds import Q2, Desk, World, refuses

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.errors import FieldReportError
from fieldreport.storage import inbox
from fieldreport.storage.archive.protocol import decisions_about
from fieldreport.workflows import archiving, consolidating, importing, pooling, reviewing, tracking

YEAR = ReportingYear(2006)


@pytest.fixture
def office(signed: World) -> Office:
    return officers.office(signed)


def packages(office: Office) -> Path:
    return office.world.folder / "packages"


def take_in(desk: Desk, *paths: Path) -> importing.ImportResult:
    with desk.session() as session:
        return importing.import_paths(session, paths)


def state(desk: Desk, mission: str = "MONUC") -> str:
    with desk.session() as session:
        return tracking.open_board(session, 2006).missions[mission][1].state


def number(desk: Desk) -> int:
    with desk.session() as session:
        return inbox.submissions(session.store, 2006)["MONUC", Q2].revision_no


def fetch(desk: Desk) -> pooling.Fetched:
    with desk.session() as session:
        return pooling.catch_up(session)


def decide(desk: Desk, decision: str, questions: str = "") -> None:
    about = number(desk)
    with desk.session() as session:
        reviewing.decide(session, about, decision, questions)  # type: ignore[arg-type]


def test_what_one_officer_takes_in_stands_on_the_board_of_the_other(office: Office) -> None:
    office.join(office.ada, "ada")
    office.join(office.bo, "bo")
    assert state(office.bo) == "expected"
    assert take_in(office.ada, packages(office)).quarantined == ()
    assert state(office.bo) == "received"
    with office.bo.session() as session:
        holdings = consolidating.open_holdings(session, YEAR)
        assert [one.source.mission for one in holdings.held] == ["MONUC", "UNFICYP"]
        assert {one.source.state for one in holdings.held} == {"received"}
    with office.ada.session() as session:
        own = consolidating.open_holdings(session, YEAR)
    assert [one.source for one in own.held] == [one.source for one in holdings.held]
    assert [one.records for one in own.held] == [one.records for one in holdings.held]


def test_a_colleagues_package_is_proven_here_before_it_is_kept(office: Office) -> None:
    office.join(office.ada, "ada")
    office.join(office.bo, "bo")
    take_in(office.ada, packages(office))
    fetched = fetch(office.bo)
    assert len(fetched.packages) == 4
    assert fetched.refused == ()
    with office.bo.session() as session:
        assert all(one.state == "verified" for one in inbox.deliveries(session.store))
        assert not any(one.state == "pdf_pending" for one in inbox.deliveries(session.store))
    assert fetch(office.bo) == pooling.Fetched((), 0)


def test_moving_imports_the_originals_anew_with_every_decision(office: Office) -> None:
    take_in(office.ada, packages(office))
    decide(office.ada, "returned", "Which courses?")
    office.world.clock.pass_(minutes=1)
    decide(office.ada, "accepted")
    with office.ada.session() as session:
        reviewing.exempt(session, "UNMIL", Q2, "No unit.")
        before = consolidating.open_holdings(session, YEAR)
    office.world.clock.pass_(days=90)
    moved = office.join(office.ada, "chief")
    assert (moved.contributed, moved.conflicts) == (4, ())
    assert office.join(office.ada, "chief").contributed == 0
    with office.archive("reader") as archive:
        assert [one.event for one in decisions_about(archive)] == ["returned", "accepted"]
    with office.ada.session() as session:
        after = consolidating.open_holdings(session, YEAR)
        assert len(inbox.reviews(session.store, number(office.ada))) == 2
    assert [one.source for one in after.held] == [one.source for one in before.held]
    office.join(office.bo, "bo")
    assert (state(office.bo), state(office.bo, "UNMIL")) == ("accepted", "exempt")
    with office.bo.session() as session:
        assert not tracking.open_board(session, 2006).missions["MONUC"][1].is_late
        pooling.leave_archive(session)
        assert not tracking.open_board(session, 2006).missions["MONUC"][1].is_late


def test_who_leaves_keeps_everything(office: Office) -> None:
    office.join(office.ada, "ada")
    take_in(office.ada, packages(office))
    with office.ada.session() as session:
        reviewing.exempt(session, "UNMIL", Q2, "No unit.")
    office.join(office.bo, "bo")
    decide(office.ada, "accepted")
    with office.bo.session() as session:
        pooling.leave_archive(session)
        assert archiving.sharing_of(session) is None
        with refuses("NOT_SHARED"):
            pooling.catch_up(session)
    assert (state(office.bo), state(office.bo, "UNMIL")) == ("accepted", "exempt")


def test_a_decision_of_a_colleague_is_shown_before_it_is_changed(office: Office) -> None:
    office.join(office.ada, "ada")
    take_in(office.ada, packages(office))
    office.join(office.bo, "chief")
    decide(office.ada, "returned", "Which courses?")
    with refuses("DECIDED") as caught:
        decide(office.bo, "accepted")
    assert "(ada)" in caught.value.text
    assert "returned" in caught.value.text
    with office.bo.session() as session:
        (shown,) = inbox.reviews(session.store, number(office.bo))
    assert shown.detail == {"questions": "Which courses?"}
    office.world.clock.pass_(minutes=1)
    decide(office.bo, "accepted")
    assert state(office.ada) == "accepted"
    fetch(office.ada)
    with office.ada.session() as session:
        assert [one.event for one in inbox.reviews(session.store, number(office.ada))] == ["returned", "accepted"]


def test_of_two_officers_at_the_same_moment_one_decides_and_the_other_is_told(office: Office) -> None:
    office.join(office.ada, "ada")
    take_in(office.ada, packages(office))
    office.join(office.bo, "bo")
    about = {desk.home: number(desk) for desk in (office.ada, office.bo)}
    ready = threading.Barrier(2)
    outcomes: dict[str, str] = {}

    def officer(name: str, desk: Desk, decision: str) -> None:
        with desk.workspace.session() as session:
            ready.wait(timeout=60)
            try:
                reviewing.decide(session, about[desk.home], decision, "Which courses?")  # type: ignore[arg-type]
                outcomes[name] = ""
            except FieldReportError as refusal:
                outcomes[name] = refusal.code

    threads = [
        threading.Thread(target=officer, args=("ada", office.ada, "returned")),
        threading.Thread(target=officer, args=("bo", office.bo, "accepted")),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    assert sorted(outcomes.values()) == ["", "DECIDED"]
    winner = next(name for name, code in outcomes.items() if not code)
    with office.archive("reader") as archive:
        (kept,) = decisions_about(archive)
    assert kept.decided_by == winner
    # Both desks show the one that counts.
    for desk in (office.ada, office.bo):
        with desk.session() as session:
            assert [one.event for one in inbox.reviews(session.store, about[desk.home])] == [kept.event]


def test_a_second_report_under_one_number_is_set_aside_at_whichever_desk_it_comes(office: Office) -> None:
    office.join(office.ada, "ada")
    office.join(office.bo, "bo")
    take_in(office.ada, packages(office))
    # Another report holds the place; Bo's desk has not fetched anything yet, so that only the archive knows.
    postgres.server().run(
        office.database,
        f"UPDATE fieldreport.revision SET identity = '{'0' * 64}' WHERE mission = 'MONUC'",
    )
    result = take_in(office.bo, packages(office) / "MONUC_2006-Q2_r1_data.asice.age")
    assert [one.code for one in result.quarantined] == ["V55"]


def test_a_report_that_was_changed_in_the_database_is_not_used(office: Office) -> None:
    office.join(office.ada, "ada")
    office.join(office.bo, "bo")
    take_in(office.ada, packages(office))
    postgres.server().run(office.database, "UPDATE fieldreport.revision SET payload = 'forged'")
    with office.bo.session() as session, refuses("ARCHIVE_CHANGED"):
        consolidating.open_holdings(session, YEAR)
    with office.ada.session() as session:  # proven at this desk
        assert len(consolidating.open_holdings(session, YEAR).held) == 2


def test_a_reader_sees_the_board_and_takes_nothing_in(office: Office) -> None:
    office.join(office.ada, "ada")
    take_in(office.ada, packages(office) / "MONUC_2006-Q2_r1_data.asice.age")
    office.join(office.bo, "reader")
    assert state(office.bo) == "received"
    with refuses("ARCHIVE_RIGHTS"):
        take_in(office.bo, packages(office))
    with refuses("ARCHIVE_RIGHTS"):
        decide(office.bo, "accepted")
    assert state(office.ada) == "received"


def test_the_password_lies_in_the_encrypted_store_only(office: Office) -> None:
    office.join(office.ada, "ada")
    with office.ada.session() as session:
        sharing = archiving.sharing_of(session)
        assert sharing is not None
        assert postgres.PASSWORD not in sharing.address
    office.ada.workspace.lock()
    held = b"".join(path.read_bytes() for path in office.ada.home.rglob("*") if path.is_file())
    assert postgres.PASSWORD.encode() not in held


def test_without_its_database_a_desk_says_so_and_decides_nothing(office: Office) -> None:
    office.join(office.ada, "ada")
    take_in(office.ada, packages(office))
    with office.ada.session() as session:
        sharing = archiving.sharing_of(session)
        assert sharing is not None
        gone = archiving.Sharing(sharing.address.replace(office.database, "elsewhere"), sharing.bundles)
        archiving.keep_sharing(session, gone, archiving.Credentials(postgres.PASSWORD))
    with refuses("ARCHIVE_AWAY"):
        state(office.ada)
    with refuses("ARCHIVE_AWAY"):
        decide(office.ada, "accepted")
    with office.ada.session() as session:
        assert inbox.reviews(session.store, number(office.ada)) == ()
