"""The authority's key and the spare key lie apart from Headquarters' desk, and the desk works without them."""

from pathlib import Path

import pytest
from worlds import Q2, World, refuses

from fieldreport.bundle.encryption import new_age_identity
from fieldreport.storage import identity
from fieldreport.trust.keyfile import FLOOR, copy_path, create, write_key_file
from fieldreport.trust.keys import new_signing_key
from fieldreport.trust.requests import make_request
from fieldreport.workflows import authorizing, enrolling, registering, safekeeping, signing
from fieldreport.workflows.safekeeping import PutAway


@pytest.fixture
def stick(tmp_path: Path) -> PutAway:
    return PutAway(tmp_path / "authority.key", "walnut anchor violet kettle")


def _request(name: str = "N. New", role: str = "adviser", mission: str = "MONUC") -> bytes:
    return make_request(new_signing_key(), name, role, mission, new_age_identity()[1])


def test_the_authority_leaves_the_desk_and_comes_back_for_a_ceremony(world: World, stick: PutAway) -> None:
    with world.headquarters.session() as session:
        secret = identity.secret(session.store, registering.AUTHORITY_KEY)
        assert safekeeping.keeping(session).is_authority_here
        safekeeping.put_authority_away(session, stick)
        assert identity.secret(session.store, registering.AUTHORITY_KEY) is None
        assert not safekeeping.keeping(session).is_authority_here
        assert safekeeping.authority_key(stick) == secret
        with refuses("AUTHORITY_AWAY"):
            registering.issue(session, (untrusted := _request()))
        assert identity.requests(session.store, is_open=True) == ()
        waiting = authorizing.receive_request(session, untrusted)
        issued = authorizing.register(session, waiting.fingerprint, authority=stick)
        published = enrolling.publish(session, authority_key=safekeeping.authority_key(stick))
    assert issued.fingerprint in {one.fingerprint for one in published.context.signers}
    assert published.context.ca_fingerprint == world.fingerprint
    with world.adviser.session() as session:
        assert enrolling.load_trust(session, published.data).serial == 2  # missions notice nothing
    assert copy_path(stick.file).read_bytes() == stick.file.read_bytes()


def test_what_needs_no_certificate_is_published_without_the_authority(world: World, stick: PutAway) -> None:
    with world.headquarters.session() as session:
        safekeeping.put_authority_away(session, stick)
        before = session.trust()
        registering.set_policy(session, "MONUC", "adviser", "documented")
        published = enrolling.publish(session)
        assert before is not None
        assert (published.context.crl, published.context.serial) == (before.crl, 2)
        someone = next(one for one in published.context.signers if one.role == "adviser")
        registering.revoke(session, someone.fingerprint, "superseded")
        with refuses("AUTHORITY_AWAY"):
            enrolling.publish(session)
        trust = enrolling.publish(session, authority_key=safekeeping.authority_key(stick)).context
        assert (trust.serial, trust.crl != before.crl) == (3, True)  # the number that failed is not used up
        world.clock.pass_(days=200)
        with refuses("AUTHORITY_AWAY"):  # the revocation list would end on the road
            enrolling.publish(session)
    with world.adviser.session() as session:
        assert enrolling.load_trust(session, published.data).clearance("MONUC", "adviser") == "documented"


def test_another_authority_or_key_is_not_taken(world: World, stick: PutAway, tmp_path: Path) -> None:
    foreign = PutAway(tmp_path / "foreign.key", stick.passphrase)
    write_key_file(foreign.file, create(new_signing_key(), foreign.passphrase, cost=FLOOR))
    with world.headquarters.session() as session:
        safekeeping.put_authority_away(session, stick)
        with refuses("OTHER_AUTHORITY"):
            enrolling.publish(session, authority_key=safekeeping.authority_key(foreign))
        with refuses("KEY_FILE_THERE"):
            safekeeping.make_spare(session, stick)
        with refuses("WRONG_PASSPHRASE"):
            safekeeping.authority_key(PutAway(stick.file, "walnut anchor violet kettles"))
        with refuses("AUTHORITY_AWAY"):
            safekeeping.put_authority_away(session, PutAway(tmp_path / "second.key", stick.passphrase))
        with refuses("NOT_THIS_KIND"):
            safekeeping.use_spare(session, stick)
    with world.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        safekeeping.put_authority_away(session, PutAway(tmp_path / "third.key", stick.passphrase))


def test_a_lost_desk_is_read_with_the_spare_key(signed: World, tmp_path: Path) -> None:
    spare = PutAway(tmp_path / "spare.key", "saddle copper window lantern")
    with signed.headquarters.session() as session:
        recipient = safekeeping.make_spare(session, spare)
        assert authorizing.open_register(session).unpublished == 1
        with refuses("NOT_THIS_KIND"):
            safekeeping.authority_key(spare)
    signed.publish_and_load()
    with signed.headquarters.session() as session:
        trust = session.trust()
        assert trust is not None
        assert len(trust.recipients) == 2
        assert trust.recipients[1] == recipient
        assert authorizing.open_register(session).unpublished == 0
    from fieldreport.workflows import importing, sending
    from fieldreport.workflows.session import Profile
    from fieldreport.workspace import Workspace

    with signed.adviser.session() as session:
        package = sending.export(session, Q2, tmp_path / "road").path
    fresh = Workspace(tmp_path / "new desk", clock=signed.clock, key_cost=FLOOR)
    fresh.create(Profile("headquarters", "HQ", "Q. Headquarters"), "meadow orbit harbour cedar")
    with fresh.session() as session:
        enrolling.load_trust(session, signed.list_file.read_bytes(), fingerprint=signed.fingerprint)
        (refused,) = importing.import_paths(session, [package]).quarantined
        assert refused.code == "NOT_FOR_US"
        own = identity.age_identities(session.store)
        assert safekeeping.use_spare(session, spare) == recipient
        assert identity.age_identities(session.store)[:1] == own[:1]
        assert len(importing.recheck(session).imported) == 1


def test_a_successor_is_registered_and_the_one_before_withdrawn_in_one_step(signed: World) -> None:
    with signed.headquarters.session() as session:
        waiting = authorizing.receive_request(session, _request("Bea Successor"))
        assert waiting.same_role == ("Ada Adviser",)
        authorizing.register(session, waiting.fingerprint, is_successor=True)
        gone = [one for one in authorizing.open_register(session).signatories if one.withdrawn]
        assert [(one.name, one.reason) for one in gone] == [("Ada Adviser", "affiliation_changed")]
        again = authorizing.receive_request(session, _request("Bea Successor"))
        authorizing.register(session, again.fingerprint, is_successor=True)
        reasons = {one.reason for one in identity.revocations(session.store)}
        assert reasons == {"affiliation_changed", "superseded"}  # the second time it was her own lost key
    signed.publish_and_load()
    with signed.adviser.session() as session, refuses("WITHDRAWN"):
        signing.sign(session, Q2, reason="One more time")
