"""Headquarters reads a report again, decides about it, and frees missions from reporting."""

import builders
import pytest
from worlds import Q2, World, refuses

from fieldreport.storage import inbox
from fieldreport.workflows import importing, recording, reviewing, sending, signing, tracking


def _standing(world: World, mission: str = "MONUC") -> inbox.Submission:
    with world.headquarters.session() as session:
        return inbox.submissions(session.store, 2006)[(mission, Q2)]


def test_a_report_is_returned_with_its_questions(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    number = _standing(signed).revision_no
    with signed.headquarters.session() as session:
        for blank in ("", "  \n"):
            with refuses("NO_QUESTIONS"):
                reviewing.decide(session, number, "returned", blank)
        reviewing.decide(session, number, "returned", " Which courses were repeated? ")
        (event,) = inbox.reviews(session.store, number)
    assert (event.event, event.detail) == ("returned", {"questions": "Which courses were repeated?"})
    assert _standing(signed).state == "returned"


def test_the_last_decision_stands(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    number = _standing(signed).revision_no
    with signed.headquarters.session() as session:
        reviewing.decide(session, number, "returned", "Why?")
        reviewing.decide(session, number, "accepted")
    assert _standing(signed).state == "accepted"


def test_nothing_is_accepted_before_its_pdf_was_checked(signed: World) -> None:
    with signed.headquarters.session() as session:
        judge = importing.judge_of(session)
        importing.import_file(session, signed.folder / "packages" / "MONUC_2006-Q2_r1.asice.age", judge)
        number = inbox.submissions(session.store, 2006)[("MONUC", Q2)].revision_no
        with refuses("PDF_PENDING"):
            reviewing.decide(session, number, "accepted")
        # The data profile carries no PDF: with it the report can be accepted.
        importing.import_file(session, signed.folder / "packages" / "MONUC_2006-Q2_r1_data.asice.age", judge)
        reviewing.decide(session, number, "accepted")


def test_only_headquarters_decides(signed: World) -> None:
    with signed.adviser.session() as session:
        for attempt in (
            lambda: reviewing.decide(session, 1, "accepted"),
            lambda: reviewing.exempt(session, "UNMIL", Q2, "No unit."),
            lambda: reviewing.make_due(session, "UNMIL", Q2),
        ):
            with refuses("NOT_HEADQUARTERS"):
                attempt()


def test_the_checks_run_again_over_what_was_received(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    standing = _standing(signed)
    with signed.headquarters.session() as session:
        found = reviewing.review(session, standing.identity)
        with refuses("UNKNOWN_REVISION"):
            reviewing.review(session, "0" * 64)
    assert [finding for finding in found.findings if finding.severity == "error"] == []
    assert (found.compared_with, found.differences) == (None, ())
    assert set(found.record_titles) == {"training[T-1]", "activity[A-1]"}


def test_an_amendment_is_compared_with_what_it_replaces(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    with signed.focal_point.session() as session:
        recording.put_record(session, builders.activity(result="Agreed and published."))
        signing.sign(session, Q2, reason="A result was missing.")
        package = sending.export(session, Q2, signed.folder / "amended").path
    signed.receive(package)
    with signed.headquarters.session() as session:
        found = reviewing.review(session, _standing(signed, "UNFICYP").identity)
    assert found.compared_with == 1
    assert any("result" in str(difference.address) for difference in found.differences)


def test_a_cell_tells_everything_about_a_quarter(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    with signed.headquarters.session() as session:
        came, owed = (reviewing.open_cell(session, mission, Q2) for mission in ("monuc", "UNMIL"))
        with refuses("UNKNOWN_MISSION"):
            reviewing.open_cell(session, "ATLANTIS", Q2)
    assert (came.mission, came.cell.state, len(came.revisions)) == ("MONUC", "received", 1)
    assert (owed.cell.state, owed.revisions) == ("expected", ())


@pytest.mark.parametrize("is_vacant", [False, True])
def test_a_mission_is_freed_and_made_due_again(world: World, is_vacant: bool) -> None:
    with world.headquarters.session() as session:
        reviewing.exempt(session, "UNMIL", Q2, "The adviser left in May.", is_vacant=is_vacant)
        cell = tracking.open_board(session, 2006).missions["UNMIL"][1]
        assert (cell.state, cell.is_vacant) == ("exempt", is_vacant)
        assert "The adviser left in May." in cell.reason
        assert reviewing.make_due(session, "UNMIL", Q2)
        assert not reviewing.make_due(session, "UNMIL", Q2)
        assert tracking.open_board(session, 2006).missions["UNMIL"][1].state == "expected"
