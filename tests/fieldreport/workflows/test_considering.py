"""What a hostile insider can put into a package for clearance or into its answer, and the code that each gets."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import worlds
from cleared_elsewhere import answered, asked, plain
from worlds import Q2, Desk, World, refuses

from fieldreport.bundle.container import Container, Member, pack, read_container
from fieldreport.bundle.signing import pack_bundle, sign_manifest
from fieldreport.bundle.verdicts import Kind
from fieldreport.clearances import ClearanceAnswer, read_answer, write_clearance
from fieldreport.trust_context import SigningIdentity
from fieldreport.workflows import arriving, clearing, considering, enrolling, referring
from fieldreport.workflows.referring import Answered

Change = Callable[[ClearanceAnswer], tuple[ClearanceAnswer, dict[str, bytes]]]


@pytest.fixture
def officer(loaded: World) -> Desk:
    return worlds.officers_desk(loaded)


def _forged(officer: Desk, held: bytes, change: Change) -> bytes:
    """Return an answer with another document, signed again by the officer: what a hostile insider can do."""
    container = read_container(held)
    members = [name for name in container.names if not name.startswith("META-INF/") and name != "mimetype"]
    root = Kind.CLEARANCE.root_file
    answer = read_answer(container.read(root), [name for name in members if name != root])
    made, extra = change(answer)
    payload = [Member(root, write_clearance(made), "application/json")]
    payload += [Member(name, data, referring.ZIP) for name, data in extra.items()]
    with officer.session() as session:
        signer = enrolling.own_identity(session)
    return pack_bundle(payload, [sign_manifest(payload, [], signer, 1, worlds.IN_2006)])


def test_a_signed_answer_that_holds_other_packages_is_refused(loaded: World, officer: Desk) -> None:
    file = answered(loaded, officer)
    held = plain(officer, file)
    packages = {name: read_container(held).read(name) for name in ("packages/full.asice", "packages/data.asice")}
    full, data = packages.values()
    author = plain(loaded.adviser, next((loaded.folder / "out").iterdir()))
    unsigned = {name: read_container(author).read(name) for name in packages}
    hostile: dict[str, tuple[str, Change]] = {
        "the author's own, without the officer's signature": ("EXTRA", lambda one: (one, unsigned)),
        "both the same": ("ANSWER_DATA", lambda one: (one, dict.fromkeys(packages, full))),
        "one missing": (
            "ANSWER_DATA",
            lambda one: (replace(one, packages=("packages/data.asice",)), {"packages/data.asice": data}),
        ),
        "said to be agreed": ("ANSWER_DATA", lambda one: (replace(one, outcome="agreed"), packages)),
        "returned, no word": ("ANSWER_DATA", lambda one: (replace(one, outcome="returned", packages=()), {})),
        "of another revision": ("ANSWER_FOREIGN", lambda one: (replace(one, identity="0" * 64), packages)),
        "of another mission": ("SIGNATORIES", lambda one: (replace(one, mission="UNFICYP"), packages)),
    }
    with loaded.adviser.session() as session:
        for name, (code, change) in hostile.items():
            with refuses(code):
                arriving.take(session, _forged(officer, held, change))
            assert clearing.open_clearance(session, Q2).state == "waiting", name
        assert isinstance(arriving.take(session, held), Answered)


def test_a_package_for_clearance_is_believed_only_as_a_whole(loaded: World, officer: Desk) -> None:
    held = plain(loaded.adviser, asked(loaded))
    container = read_container(held)
    root = Kind.REFERRAL.root_file
    names = [name for name in container.names if not name.startswith("META-INF/") and name != "mimetype"]
    parts = {name: container.read(name) for name in names}
    with loaded.adviser.session() as session:
        author = enrolling.own_identity(session)
    with loaded.focal_point.session() as session:
        foreign = enrolling.own_identity(session)

    def packed(changed: dict[str, bytes], signer: SigningIdentity = author) -> bytes:
        payload = [Member(root, changed[root], "application/json")]
        payload += [Member(name, data, referring.ZIP) for name, data in changed.items() if name != root]
        return pack_bundle(payload, [sign_manifest(payload, [], signer, 1, worlds.IN_2006)])

    swapped = parts | {"packages/full.asice": parts["packages/data.asice"]}
    broken = bytearray(parts["packages/full.asice"])
    broken[len(broken) // 2] ^= 1
    with officer.session() as session:
        for code, hostile in (
            ("SIGNATORIES", packed(parts, foreign)),
            ("REFERRAL_DATA", packed(swapped)),
            ("DAMAGED", packed(parts | {"packages/full.asice": bytes(broken)})),
            ("REFERRAL_DATA", packed(parts | {root: parts[root].replace(b'"revision":1', b'"revision":0')})),
            ("CHANGED", _with_other_root(container)),
        ):
            with refuses(code):
                considering.take_referral(session, hostile)
        assert clearing.reports_to_clear(session) == ()
        considering.take_referral(session, held, dry_run=True)
        assert clearing.reports_to_clear(session) == ()
        considering.take_referral(session, held)
        assert not considering.take_referral(session, held).is_news


def _with_other_root(container: Container) -> bytes:
    """Return the same members with another mission in the root document, as somebody without a key can write it."""
    root = Kind.REFERRAL.root_file
    parts = {name: container.read(name) for name in container.names if name != "mimetype"}
    parts[root] = parts[root].replace(b"MONUC", b"UNMIL")
    return pack([Member(name, data, "application/octet-stream") for name, data in parts.items()])
