"""A found laptop: what a signer who was withdrawn has signed is taken in as a branch, by decision and marked."""

import shutil
from pathlib import Path

import pytest
from worlds import Q2, Desk, World, refuses

from fieldreport.storage import inbox
from fieldreport.workflows import (
    authorizing,
    branching,
    contrasting,
    drafting,
    enrolling,
    importing,
    registering,
    sending,
    signing,
)
from fieldreport.workspace import Workspace

REASON = "Found in the container on 3 August"


def _withdrawn(world: World, reason: str) -> None:
    with world.headquarters.session() as session:
        own = next(one for one in authorizing.open_register(session).signatories if one.role == "adviser")
        registering.revoke(session, own.fingerprint, reason)
        enrolling.publish(session)
    world.clock.pass_(days=3)


@pytest.fixture
def sent(signed: World) -> list[Path]:
    return sorted((signed.folder / "packages").glob("MONUC*"))


def _refused(world: World, sent: list[Path]) -> list[importing.Imported]:
    refused = list(world.receive(*sent).quarantined)
    assert {one.code for one in refused} == {"REVOKED"}
    return refused


def test_a_branch_is_taken_in_and_says_so_for_good(signed: World, sent: list[Path]) -> None:
    _withdrawn(signed, "affiliation_changed")
    refused = _refused(signed, sent)
    with signed.headquarters.session() as session:
        with refuses("NO_BRANCH_REASON"):
            branching.take_withdrawn(session, refused[0].delivery_no, "  ")
        taken = [branching.take_withdrawn(session, one.delivery_no, REASON) for one in refused]
        assert {(one.code, one.revision) for one in taken} == {("", 1)}
        assert all(REASON in one.warnings[0] and "withdrawn" in one.warnings[0] for one in taken)
        held = inbox.submissions(session.store, 2006)[("MONUC", Q2)]
        assert (held.revision, held.is_pdf_pending, sorted(held.profiles)) == (1, False, ["data", "full"])
        with refuses("NOT_WITHDRAWN"):
            branching.take_withdrawn(session, taken[0].delivery_no, REASON)
    assert {one.code for one in signed.receive(*sent).repeated} == {"REPEAT"}


def test_a_stolen_key_stays_refused(signed: World, sent: list[Path]) -> None:
    _withdrawn(signed, "key_compromise")
    refused = _refused(signed, sent)
    with signed.headquarters.session() as session, refuses("KEY_STOLEN"):
        branching.take_withdrawn(session, refused[0].delivery_no, REASON)


def test_where_the_number_is_taken_both_are_compared(signed: World, tmp_path: Path) -> None:
    # Two laptops with one history: the second revision of each has the same number.
    shutil.copytree(signed.adviser.home, tmp_path / "found")
    found = Desk(Workspace(tmp_path / "found", clock=signed.clock), signed.adviser.passphrase)
    packages = []
    for desk, text in ((signed.adviser, "Two courses."), (found, "Three courses.")):
        with desk.session() as session:
            report = drafting.open_report(session, Q2)
            drafting.save_answer(session, report.no, "2006/AR-B.PR.F", text)
            signing.sign(session, Q2, reason="The number of courses")
            signing.clear(session, Q2, signed.officer_passphrase)
            packages.append(sending.export(session, Q2, tmp_path / f"road {desk.home.name}").path)
    assert signed.receive(packages[0]).imported
    _withdrawn(signed, "superseded")
    (refused,) = _refused(signed, [packages[1]])
    with signed.headquarters.session() as session:
        aside = branching.take_withdrawn(session, refused.delivery_no, REASON)
        assert aside.code == "V55"
        shown = contrasting.contrast_conflict(session, aside.delivery_no)
        assert shown.is_conflict


def test_an_import_takes_branches_in_on_request(signed: World, sent: list[Path]) -> None:
    _withdrawn(signed, "superseded")
    with signed.headquarters.session() as session:
        result = importing.import_paths(session, sent)
        taken = branching.with_branches(session, result, REASON)
    assert (len(taken.imported), taken.quarantined) == (len(sent), ())
