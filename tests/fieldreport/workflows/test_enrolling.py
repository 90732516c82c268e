"""Becoming known: requests, the clearing officer's own key, the list of authorized signatories."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import worlds
from worlds import Q2, World, refuses

from fieldreport.storage import changes, identity
from fieldreport.trust.keyfile import FLOOR, copy_path
from fieldreport.trust.requests import parse_request
from fieldreport.trust_context import CLEARING_OFFICER
from fieldreport.workflows import beginning, enrolling, registering, signing
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace


@pytest.mark.parametrize(
    ("role", "mission"),
    [("adviser", "HQ"), ("focal-point", "hq"), ("headquarters", "MONUC"), ("headquarters-office", "UNMIL")],
)
def test_role_and_mission_must_go_together(role: str, mission: str) -> None:
    with refuses("ROLE_AND_MISSION") as refusal:
        beginning.checked_profile(Profile(role, mission, "A. Example"))
    assert refusal.value.exit_code == 2


def test_a_mission_is_kept_under_the_code_of_the_register() -> None:
    assert beginning.checked_profile(Profile("adviser", " onuci", " É. Example ")) == Profile(
        "adviser", "UNOCI", "É. Example"
    )
    with refuses("UNKNOWN_MISSION"):
        beginning.checked_profile(Profile("adviser", "ATLANTIS", "A"))


@pytest.mark.parametrize("name", ["", "  ", "x" * 65, "Ada\x07", "Ada\u202eevil"])
def test_a_name_that_no_certificate_can_carry_is_refused_before_anything_is_made(tmp_path: Path, name: str) -> None:
    workspace = Workspace(tmp_path / "home", key_cost=FLOOR)
    with refuses("NAME"):
        workspace.create(Profile("headquarters", "HQ", name), "four words of passphrase")
    assert not workspace.home.exists()


def test_a_request_says_who_asks_and_its_fingerprint_is_remembered(world: World) -> None:
    with world.adviser.session() as session:
        made = enrolling.request(session)
        parsed = parse_request(made.data)
        assert (parsed.subject.name, parsed.subject.role, parsed.subject.mission) == (
            "Ada Adviser",
            "adviser",
            "MONUC",
        )
        assert made.fingerprint == parsed.fingerprint == enrolling.own_fingerprint(session)
        assert made.spoken.replace(" ", "").lower() == made.fingerprint
        again = enrolling.request(session)
        assert enrolling.own_fingerprint(session) == again.fingerprint != made.fingerprint


def test_before_the_first_request_there_is_no_fingerprint(world: World) -> None:
    with world.headquarters.session() as session:
        assert enrolling.own_fingerprint(session) == ""


def test_the_clearing_officer_has_a_key_file_of_her_own_in_two_copies(world: World) -> None:
    file = world.adviser.workspace.files.clearing_officer_key_file
    assert file.exists() and copy_path(file).exists()
    with world.adviser.session() as session:
        known = enrolling.clearing_identity(session, world.officer_passphrase)
        own = enrolling.own_identity(session)
        assert known.private_key != own.private_key
        assert known.private_key not in file.read_bytes()
        with refuses("WRONG_PASSPHRASE"):
            enrolling.clearing_identity(session, world.adviser.passphrase)


def test_asking_again_for_the_officer_gives_a_request_of_the_same_keys(world: World) -> None:
    with world.adviser.session() as session:
        first = enrolling.request_clearing_officer(session, "Omar Officer", world.officer_passphrase)
        again = enrolling.request_clearing_officer(session, "Omar Officer", f" {world.officer_passphrase}\n")
        assert parse_request(first.data).public_key == parse_request(again.data).public_key
        assert again.role == CLEARING_OFFICER
        with refuses("WRONG_PASSPHRASE"):
            enrolling.request_clearing_officer(session, "Omar Officer", "something else entirely")
        with refuses("OFFICER_EXISTS"):
            enrolling.request_clearing_officer(session, "Olga Other", world.officer_passphrase)


def test_without_an_officer_nobody_clears(world: World) -> None:
    with world.focal_point.session() as session, refuses("NO_OFFICER"):
        enrolling.clearing_identity(session, "any words at all")


def test_the_officer_may_be_registered_before_the_first_request_reached_anybody(world: World) -> None:
    """A key file whose desk never learnt the name (killed in between) takes the name of the next request."""
    with world.adviser.session() as session:
        identity.set_setting(session.store, enrolling.OFFICER, None, actor="test", at=session.now())
        made = enrolling.request_clearing_officer(session, "Omar Officer", world.officer_passphrase)
    assert made.name == "Omar Officer"


def test_a_list_needs_a_confirmed_authority(tmp_path: Path, world: World) -> None:
    fresh = Workspace(tmp_path / "fresh", clock=world.clock, key_cost=FLOOR)
    fresh.create(Profile("adviser", "UNMIL", "N. New"), "four words of passphrase")
    data = world.list_file.read_bytes()
    with fresh.session() as session:
        with refuses("NOT_PINNED"):
            enrolling.load_trust(session, data)
        with refuses("WRONG_AUTHORITY"):
            enrolling.load_trust(session, data, fingerprint="ab" * 32)
        assert session.trust() is None
        spoken = " ".join(world.fingerprint.upper()[at : at + 4] for at in range(0, 64, 4))
        context = enrolling.load_trust(session, data, fingerprint=spoken)
        assert (context.serial, context.ca_fingerprint) == (1, world.fingerprint)
        with refuses("NOT_REGISTERED"):
            enrolling.own_identity(session)
        # From now on the authority is pinned, and the next list needs no telephone call.
        assert enrolling.load_trust(session, world.publish()).serial == 2


def test_a_pinned_authority_cannot_be_talked_away(world: World) -> None:
    with world.adviser.session() as session, refuses("WRONG_AUTHORITY"):
        enrolling.load_trust(session, world.publish(), fingerprint="cd" * 32)


def test_the_list_in_use_may_be_loaded_again_and_an_older_one_not(world: World) -> None:
    first = world.list_file.read_bytes()
    second = world.publish()
    with world.adviser.session() as session:
        rows = changes.head(session.store).seq
        assert enrolling.load_trust(session, first).serial == 1
        assert changes.head(session.store).seq == rows
        assert enrolling.load_trust(session, second).serial == 2
        with refuses("SERIAL"):
            enrolling.load_trust(session, first)
        assert (trust := session.trust()) is not None and trust.serial == 2


def test_another_list_under_the_same_number_is_refused(world: World) -> None:
    """Two lists with one number: the store at Headquarters was set back, or somebody is playing games."""
    with world.headquarters.session() as session:
        identity.set_setting(session.store, "trust_serial", 0, actor="test", at=session.now())
        other = registering.publish(session).data
    with world.adviser.session() as session, refuses("SERIAL"):
        enrolling.load_trust(session, other)


@pytest.mark.parametrize("junk", [b"", b"PK\x05\x06" + bytes(18), b"hello" * 100])
def test_what_is_no_list_is_refused(world: World, junk: bytes) -> None:
    with world.adviser.session() as session, pytest.raises(enrolling.FieldReportError):
        enrolling.load_trust(session, junk)


def test_a_report_is_no_list(signed: World) -> None:
    package = (signed.folder / "plain" / "MONUC_2006-Q2_r1.asice").read_bytes()
    with signed.adviser.session() as session, refuses("NOT_A_BUNDLE"):
        enrolling.load_trust(session, package)


def test_a_changed_list_is_refused(world: World) -> None:
    data = bytearray(world.publish())
    data[len(data) // 2] ^= 1
    with world.adviser.session() as session, pytest.raises(enrolling.FieldReportError):
        enrolling.load_trust(session, bytes(data))


@pytest.mark.parametrize("year", [2001, 2040])
def test_a_wrong_clock_keeps_nobody_from_loading_a_list(tmp_path: Path, world: World, year: int) -> None:
    clock = worlds.Clock(datetime(year, 5, 4, tzinfo=UTC))
    fresh = Workspace(tmp_path / "fresh", clock=clock, key_cost=FLOOR)
    fresh.create(Profile("adviser", "UNMIL", "N. New"), "four words of passphrase")
    with fresh.session() as session:
        assert enrolling.load_trust(session, world.publish(), fingerprint=world.fingerprint).serial == 2


def test_a_withdrawn_signatory_is_told_so_before_signing(loaded: World) -> None:
    with loaded.adviser.session() as session:
        mine = hashlib.sha256(enrolling.own_identity(session).certificate).hexdigest()
    loaded.clock.pass_(days=3)
    with loaded.headquarters.session() as session:
        registering.revoke(session, mine, "key_compromise")
    loaded.publish_and_load()
    with loaded.adviser.session() as session:
        with refuses("WITHDRAWN") as refusal:
            signing.sign(session, Q2)
        assert "2006-07-13" in refusal.value.text
        # A new request of the same desk makes her a signatory again.
        request = enrolling.request(session)
    with loaded.headquarters.session() as session:
        registering.issue(session, request.data, expected_fingerprint=request.fingerprint)
    loaded.publish_and_load()
    with loaded.adviser.session() as session:
        assert signing.sign(session, Q2).revision == 1


def test_no_secret_stands_in_a_request_or_a_list(world: World) -> None:
    with world.adviser.session() as session:
        request = enrolling.request(session).data
        secret = identity.age_identities(session.store)[0]
    assert b"PRIVATE" not in request and secret.encode() not in request
    assert b"AGE-SECRET" not in request


def test_the_first_list_may_be_older_than_its_revocation_list_allows(tmp_path: Path, world: World) -> None:
    """The road was long: better an old list than none, and Headquarters judges by its own."""
    late = worlds.Clock(world.clock.now + timedelta(days=300))
    fresh = Workspace(tmp_path / "fresh", clock=late, key_cost=FLOOR)
    fresh.create(Profile("adviser", "UNMIL", "N. New"), "four words of passphrase")
    with fresh.session() as session:
        assert enrolling.load_trust(session, world.list_file.read_bytes(), fingerprint=world.fingerprint).serial == 1
