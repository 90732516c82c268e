"""The register of signatories as Headquarters works with it."""

from pathlib import Path

from worlds import World, refuses

from fieldreport.bundle.encryption import new_age_identity
from fieldreport.trust.keys import new_signing_key
from fieldreport.trust.requests import make_request, parse_request
from fieldreport.workflows import authorizing, enrolling, registering


def _request(role: str = "adviser", mission: str = "UNMIL", name: str = "N. New") -> bytes:
    return make_request(new_signing_key(), name, role, mission, new_age_identity()[1])


def test_the_register_says_whether_the_list_tells_the_truth(world: World) -> None:
    with world.headquarters.session() as session:
        before = authorizing.open_register(session)
        assert {one.name for one in before.signatories} == {
            *("Q. Headquarters", "Ada Adviser", "Omar Officer", "Fatou Focal")
        }
        assert (before.unpublished, before.serial) == (0, 1)
        assert all(one.is_published for one in before.signatories)
        authorizing.receive_request(session, (untrusted := _request()))
        authorizing.register(session, parse_request(untrusted).fingerprint)
        registering.revoke(
            session, next(one.fingerprint for one in before.signatories if one.role == "adviser"), "superseded"
        )
        after = authorizing.open_register(session)
        assert after.unpublished == 2
        withdrawn = next(one for one in after.signatories if one.name == "Ada Adviser")
        assert (withdrawn.withdrawn == world.clock.now, withdrawn.reason) == (True, "superseded")
        enrolling.publish(session)
        assert authorizing.open_register(session).unpublished == 0


def test_a_request_waits_until_its_fingerprint_was_compared(world: World) -> None:
    untrusted = _request()
    with world.headquarters.session() as session:
        waiting = authorizing.receive_request(session, untrusted)
        assert (waiting.name, waiting.role, waiting.mission, waiting.is_fitting) == (
            *("N. New", "adviser", "UNMIL"),
            True,
        )
        assert "".join(waiting.groups).lower() == waiting.fingerprint == parse_request(untrusted).fingerprint
        assert authorizing.receive_request(session, untrusted).fingerprint == waiting.fingerprint
        assert len(authorizing.open_register(session).requests) == 1
        assert authorizing.register(session, waiting.fingerprint).name == "N. New"
        assert authorizing.open_register(session).requests == ()
        with refuses("UNKNOWN_REQUEST"):
            authorizing.register(session, waiting.fingerprint)
        with refuses("ALREADY_REGISTERED"):
            authorizing.receive_request(session, untrusted)
        with refuses("REQUEST"):
            authorizing.receive_request(session, b"junk")


def test_a_role_that_does_not_fit_is_shown_and_never_registered(world: World) -> None:
    with world.headquarters.session() as session:
        waiting = authorizing.receive_request(session, _request("trust-publisher", "HQ"))
        assert not waiting.is_fitting
        with refuses("NOT_FOR_A_SIGNATORY"):
            authorizing.register(session, waiting.fingerprint)


def test_somebody_already_registered_for_the_post_is_named(world: World) -> None:
    with world.headquarters.session() as session:
        waiting = authorizing.receive_request(session, _request("adviser", "MONUC", "N. Next"))
    assert waiting.same_role == ("Ada Adviser",)


def test_publishing_writes_the_file(world: World, tmp_path: Path) -> None:
    with world.headquarters.session() as session:
        published = authorizing.publish_to(session, tmp_path / "list.asice")
    assert (tmp_path / "list.asice").read_bytes() == published.data
    with world.adviser.session() as session:
        assert enrolling.load_trust(session, published.data).serial == published.context.serial
        with refuses("NOT_HEADQUARTERS"):
            authorizing.open_register(session)
        with refuses("NOT_HEADQUARTERS"):
            authorizing.receive_request(session, _request())
