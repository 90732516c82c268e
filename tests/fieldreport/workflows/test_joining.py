"""Registration as the author sees it: request, telephone, list, clearing officer."""

from pathlib import Path

import pytest
import worlds
from worlds import refuses

from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows import enrolling, joining, registering
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace


@pytest.fixture
def newcomer(world: worlds.World) -> Workspace:
    made = Workspace(world.folder / "newcomer", clock=world.clock, key_cost=FLOOR)
    made.create(Profile("adviser", "UNMIL", "Nora Newcomer"), "some words to begin")
    return made


def test_a_request_is_remembered_and_the_call_is_about_the_newest(newcomer: Workspace, tmp_path: Path) -> None:
    with newcomer.session() as session:
        before = joining.open_registration(session)
        assert (before.own.state, before.own.spoken, before.serial, before.signatories) == ("unsent", "", 0, ())
        first = joining.save_request(session, tmp_path / "a.request")
        second = joining.save_request(session, tmp_path / "b.request")
        view = joining.open_registration(session)
    assert first.spoken != second.spoken
    assert view.own == second
    assert (view.own.state, view.own.saved_to) == ("asked", str(tmp_path / "b.request"))
    assert view.own.saved_at == worlds.IN_2006
    assert [len(group) for group in view.own.spoken.split()] == [4] * joining.GROUPS


def test_the_first_list_needs_the_fingerprint_and_then_says_who_may_sign(
    world: worlds.World, newcomer: Workspace, tmp_path: Path
) -> None:
    request, published = tmp_path / "nora.request", tmp_path / "list.asice"
    with newcomer.session() as session:
        spoken = joining.save_request(session, request).spoken
    with world.headquarters.session() as session:
        registering.issue(session, request.read_bytes(), expected_fingerprint=spoken)
    published.write_bytes(world.publish())
    assert joining.authority_in_file(published).replace(" ", "").lower() == world.fingerprint
    with newcomer.session() as session:
        with refuses("NOT_PINNED"):
            joining.load_list(session, published)
        with refuses("WRONG_AUTHORITY"):
            joining.load_list(session, published, "0" * 64)
        view = joining.load_list(session, published, joining.authority_in_file(published))
    assert view.own.state == "listed"
    assert view.signatories[0].name == "Nora Newcomer"
    assert [held.is_own for held in view.signatories].count(True) == 1
    assert {"Ada Adviser", "Omar Officer"} <= {held.name for held in view.signatories}
    assert view.serial > 0


def test_a_withdrawn_signatory_sees_it(world: worlds.World) -> None:
    with world.adviser.session() as session:
        assert joining.open_registration(session).own.state == "listed"
        own = next(held for held in joining.open_registration(session).signatories if held.is_own)
    with world.headquarters.session() as session:
        registering.revoke(session, own.fingerprint, "superseded")
    world.publish_and_load()
    with world.adviser.session() as session:
        assert joining.open_registration(session).own.state == "withdrawn"


def test_a_clearing_officer_asks_with_an_own_passphrase(world: worlds.World, tmp_path: Path) -> None:
    file = tmp_path / "officer.request"
    with world.focal_point.session() as session:
        assert joining.open_registration(session).officer is None
        made = joining.save_officer_request(session, "Olga Officer", "words of her own", file)
        view = joining.open_registration(session)
        with refuses("OFFICER_EXISTS"):
            joining.save_officer_request(session, "Somebody Else", "words of her own", file)
        with refuses("WRONG_PASSPHRASE"):
            joining.save_officer_request(session, "Olga Officer", "other words", file)
    assert view.officer == made
    assert (made.state, made.role, made.saved_to) == ("asked", "clearing-officer", str(file))
    with world.headquarters.session() as session:
        registering.issue(session, file.read_bytes(), expected_fingerprint=made.spoken)
    world.publish_and_load()
    with world.focal_point.session() as session:
        officer = joining.open_registration(session).officer
    assert officer is not None
    assert officer.state == "listed"


def test_a_clearing_officers_own_desk_has_no_second_one(world: worlds.World) -> None:
    desk = Workspace(world.folder / "officer-desk", clock=world.clock, key_cost=FLOOR)
    desk.create(Profile("clearing-officer", "UNMIL", "Omar Officer"), "some words to begin")
    with desk.session() as session:
        assert not joining.open_registration(session).may_have_officer


def test_a_file_that_is_no_list_is_refused(newcomer: Workspace, tmp_path: Path) -> None:
    stray = tmp_path / "letter.asice"
    stray.write_bytes(b"Dear colleague,")
    with refuses("NOT_A_BUNDLE"):
        joining.authority_in_file(stray)
    with newcomer.session() as session, refuses("NOT_A_BUNDLE"):
        joining.load_list(session, stray, "00")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Adviser", "UNMIL_adviser_ada-adviser.request"),
        ("Élise  N'Diaye", "UNMIL_adviser_lise-n-diaye.request"),
        ("ليلى", "UNMIL_adviser_adviser.request"),
    ],
)
def test_file_names_of_requests_are_plain(name: str, expected: str) -> None:
    assert joining.file_name("UNMIL", name, "adviser") == expected


def test_fingerprints_are_read_in_groups(world: worlds.World) -> None:
    assert enrolling.in_groups("ab12" * 16) == " ".join(["AB12"] * 16)
