"""Headquarters' side: the authority, signatories, withdrawals, policies, the published list."""

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest
import worlds
from worlds import Q2, World, refuses

from fieldreport.bundle.encryption import new_age_identity
from fieldreport.storage import identity
from fieldreport.trust.keyfile import FLOOR
from fieldreport.trust.keys import new_signing_key
from fieldreport.trust.requests import make_request, parse_request
from fieldreport.workflows import enrolling, registering, signing
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace


def _request(role: str, mission: str, name: str = "N. New") -> bytes:
    return make_request(new_signing_key(), name, role, mission, new_age_identity()[1])


def test_the_list_names_everybody_and_what_clearance_is_asked_for(world: World) -> None:
    with world.adviser.session() as session:
        trust = session.trust()
    assert trust is not None
    assert [(signer.name, signer.role, signer.mission) for signer in trust.signers] == [
        (registering.AUTHORITY_NAME, "trust-publisher", "HQ"),
        ("Q. Headquarters", "headquarters", "HQ"),
        ("Ada Adviser", "adviser", "MONUC"),
        ("Omar Officer", "clearing-officer", "MONUC"),
        ("Fatou Focal", "focal-point", "UNFICYP"),
    ]
    assert trust.clearance("MONUC", "adviser") == "signed"
    assert trust.clearance("UNFICYP", "focal-point") == "none"
    assert trust.ca_fingerprint == world.fingerprint


def test_what_was_read_aloud_is_compared(world: World) -> None:
    untrusted = _request("adviser", "UNMIL")
    with world.headquarters.session() as session:
        with refuses("OTHER_FINGERPRINT"):
            registering.issue(session, untrusted, expected_fingerprint="00" * 32)
        with refuses("OTHER_FINGERPRINT"):
            registering.issue(session, untrusted, expected_fingerprint="")
        assert identity.requests(session.store, is_open=True) == ()
        spoken = " ".join(parse_request(untrusted).fingerprint.upper())
        issued = registering.issue(session, untrusted, expected_fingerprint=spoken)
        assert (issued.name, issued.role, issued.mission) == ("N. New", "adviser", "UNMIL")
        with refuses("ALREADY_REGISTERED"):
            registering.issue(session, untrusted)


@pytest.mark.parametrize(
    ("role", "mission"),
    [
        ("trust-publisher", "HQ"),
        ("headquarters", "MONUC"),
        ("adviser", "HQ"),
        ("adviser", "ATLANTIS"),
        ("clearing-officer", "ATLANTIS"),
        ("headquarters-office", "MONUC"),
    ],
)
def test_nobody_gets_a_role_by_asking_for_it(world: World, role: str, mission: str) -> None:
    with world.headquarters.session() as session, refuses("NOT_FOR_A_SIGNATORY"):
        registering.issue(session, _request(role, mission))


@pytest.mark.parametrize(
    ("role", "mission"), [("headquarters-office", "HQ"), ("headquarters", "HQ"), ("clearing-officer", "UNMIL")]
)
def test_whom_headquarters_registers(world: World, role: str, mission: str) -> None:
    with world.headquarters.session() as session:
        assert registering.issue(session, _request(role, mission)).role == role


@pytest.mark.parametrize("junk", [b"", b"{}", b"\xff\xfe", b'{"format": "fieldreport-request/1"}', b"x" * 100_000])
def test_a_request_that_is_none_is_refused(world: World, junk: bytes) -> None:
    with world.headquarters.session() as session, refuses("REQUEST"):
        registering.issue(session, junk)


def test_only_headquarters_registers_withdraws_sets_policy_and_publishes(world: World) -> None:
    with world.adviser.session() as session:
        for attempt in (
            lambda: registering.issue(session, _request("adviser", "UNMIL")),
            lambda: registering.revoke(session, "0" * 64, "superseded"),
            lambda: registering.set_policy(session, "MONUC", "adviser", "none"),
            lambda: enrolling.publish(session),
        ):
            with refuses("NOT_HEADQUARTERS"):
                attempt()


def test_a_withdrawn_certificate_stays_on_the_list_and_is_judged_by_the_revocation_list(signed: World) -> None:
    with signed.adviser.session() as session:
        mine = hashlib.sha256(enrolling.own_identity(session).certificate).hexdigest()
    with signed.headquarters.session() as session:
        registering.revoke(session, f" {mine.upper()} ", "superseded")
        registering.revoke(session, mine, "superseded")  # a second time changes nothing
    signed.clock.pass_(minutes=1)
    signed.publish()
    (refused,) = signed.receive(signed.folder / "packages" / "MONUC_2006-Q2_r1.asice.age").quarantined
    assert refused.code == "REVOKED"
    assert "Ada Adviser" in refused.text
    assert signed.receive(signed.folder / "packages" / "UNFICYP_2006-Q2_r1.asice.age").quarantined == ()


def test_an_unknown_certificate_and_the_lists_own_cannot_be_withdrawn(world: World) -> None:
    with world.headquarters.session() as session:
        with refuses("UNKNOWN_CERTIFICATE"):
            registering.revoke(session, "0" * 64, "superseded")
        publisher = next(c for c in identity.certificates(session.store) if c.role == "trust-publisher")
        with refuses("SIGNS_THE_LIST"):
            registering.revoke(session, publisher.fingerprint, "superseded")


def test_a_policy_is_for_a_mission_a_role_or_everybody(world: World) -> None:
    with world.headquarters.session() as session:
        registering.set_policy(session, "MONUC", "adviser", "documented")
        registering.set_policy(session, "HQ", "headquarters-office", "none")
        registering.set_policy(session, "*", "focal-point", "signed")
        registering.set_policy(session, "MONUC", "adviser", "none")
        context = registering.publish(session).context
        with refuses("UNKNOWN_MISSION"):
            registering.set_policy(session, "ATLANTIS", "adviser", "none")
    assert context.clearance("MONUC", "adviser") == "none"
    assert context.clearance("UNMIL", "adviser") == "signed"
    assert context.clearance("UNFICYP", "focal-point") == "signed"
    assert context.clearance("HQ", "headquarters-office") == "none"


def test_the_publishers_certificate_is_renewed_before_it_ends(world: World) -> None:
    world.clock.pass_(days=365 * 2.5)
    with world.headquarters.session() as session:
        before = len(identity.certificates(session.store))
        published = enrolling.publish(session)
        assert len(identity.certificates(session.store)) == before + 1
        enrolling.publish(session)
        assert len(identity.certificates(session.store)) == before + 1
    world.clock.pass_(days=200)  # past the end of the first one
    with world.adviser.session() as session:
        assert enrolling.load_trust(session, published.data).serial == 2


def test_publishing_that_fails_uses_up_no_number(world: World) -> None:
    with world.headquarters.session() as session:
        identity.set_setting(session.store, registering.POLICIES, [["MONUC"]], actor="test", at=session.now())
        with pytest.raises(TypeError):
            enrolling.publish(session)
        identity.set_setting(session.store, registering.POLICIES, [], actor="test", at=session.now())
        assert enrolling.publish(session).context.serial == 2


def test_a_certificate_can_be_renewed_while_the_old_one_still_holds(loaded: World) -> None:
    loaded.clock.pass_(days=365 * 2)
    with loaded.adviser.session() as session:
        request = enrolling.request(session)
        old = enrolling.own_identity(session).certificate
    with loaded.headquarters.session() as session:
        registering.issue(session, request.data)
    loaded.publish_and_load()
    with loaded.adviser.session() as session:
        assert enrolling.own_identity(session).certificate != old
        assert signing.sign(session, Q2).revision == 1


def test_an_authority_is_its_own(tmp_path: Path) -> None:
    clock = worlds.Clock(worlds.IN_2006)
    prints = set()
    for name in ("one", "two"):
        made = Workspace(tmp_path / name, clock=clock, key_cost=FLOOR).create(
            Profile("headquarters", "HQ", "Q"), "four words of passphrase"
        )
        prints.add(made.authority)
    assert len(prints) == 2
    assert all(len(one) == 64 for one in prints)


def test_a_list_holds_for_months(world: World) -> None:
    with world.headquarters.session() as session:
        context = registering.publish(session).context
    assert context.next_update - context.issued >= timedelta(days=180)
