"""The verifier on what travels for clearance: who may sign which, and a package that still waits for a signature."""

from datetime import date, timedelta
from typing import Any

import pytest
import signing_world as world
from signing_world import NOW

from fieldreport.bundle.container import Member
from fieldreport.bundle.signing import (
    SignedManifest,
    covered_payload,
    data_payload,
    pack_bundle,
    sign_document,
    sign_manifest,
)
from fieldreport.bundle.verdicts import BundleRefused, Kind
from fieldreport.bundle.verifier import verify
from fieldreport.trust_context import MissionFact


def waiting_bundle(
    members: list[Member] | None = None, *, covers_all: bool = False, person: str = "adviser"
) -> bytes:
    """Return a package as its author signed it, before the clearing officer did."""
    members = world.payload() if members is None else members
    covered = covered_payload(members, is_last_signer=False)
    return pack_bundle(members, [sign_manifest(covered, [], world.identity(person), 1, NOW)])


def refused(untrusted: bytes, **how: Any) -> str:
    with pytest.raises(BundleRefused) as caught:
        verify(untrusted, how.pop("trust", None) or world.context(), now=NOW, **how)
    return caught.value.code


@pytest.mark.parametrize("profile", ["full", "data"])
def test_who_is_to_clear_reads_what_waits_and_nobody_else_believes_it(profile: str) -> None:
    members = world.payload() if profile == "full" else list(data_payload(world.payload()))
    bundle = waiting_bundle(members)
    verified = verify(bundle, world.context(), now=NOW, awaits_clearance=True)
    assert ([one.role for one in verified.signers], verified.profile) == (["adviser"], profile)
    assert refused(bundle) in ("EXTRA", "SIGNATORIES")


def test_waiting_softens_nothing_but_the_missing_signature() -> None:
    members = world.payload()
    foreign = waiting_bundle(members, person="other-adviser")
    added = waiting_bundle([*members, world.attachment()])
    workbook = members[1]
    manifest = sign_manifest(covered_payload(members, is_last_signer=False), [], world.identity("adviser"), 1, NOW)
    changed = pack_bundle(
        [members[0], Member(workbook.path, b"other" * 160, workbook.media_type), *members[2:]], [manifest]
    )
    pdf = [Member("report.pdf", b"%PDF another", "application/pdf") if m.path == "report.pdf" else m for m in members]
    uncovered = sign_manifest([members[0]], [], world.identity("adviser"), 1, NOW)
    for name, code, bundle in (
        ("another mission's author", "SIGNATORIES", foreign),
        ("a file that the report does not list", "DATA", added),
        ("a workbook changed after signing", "CHANGED", changed),
        ("a PDF that is not the one described", "DATA", pack_bundle(pdf, [manifest])),
        ("a file that the author did not sign", "EXTRA", pack_bundle(members, [uncovered])),
        ("signed by a clearing officer alone", "SIGNATORIES", waiting_bundle(members, person="clearing-officer")),
    ):
        assert refused(bundle, awaits_clearance=True) == code, name


def test_two_signatures_are_judged_as_always() -> None:
    members = world.payload()
    first = sign_manifest(covered_payload(members, is_last_signer=False), [], world.identity("adviser"), 1, NOW)
    wrong: list[SignedManifest] = [
        first,
        sign_manifest(members, [first], world.identity("other-clearing-officer"), 2, NOW),
    ]
    assert refused(pack_bundle(members, wrong), awaits_clearance=True) == "SIGNATORIES"
    assert verify(world.full_bundle(), world.context(), now=NOW, awaits_clearance=True).signers[1].role == (
        "clearing-officer"
    )


def letter(kind: Kind, person: str, content: bytes = b'{"mission":"MONUC"}') -> bytes:
    return sign_document(Member(kind.root_file, content, "application/json"), world.identity(person), NOW)


@pytest.mark.parametrize(
    ("kind", "person", "others"),
    [
        (Kind.REFERRAL, "adviser", ("clearing-officer", "headquarters", "trust-publisher")),
        (Kind.CLEARANCE, "clearing-officer", ("adviser", "headquarters", "trust-publisher")),
    ],
)
def test_each_letter_is_signed_by_its_own_role_of_its_own_mission(
    kind: Kind, person: str, others: tuple[str, ...]
) -> None:
    assert verify(letter(kind, person), world.context(), now=NOW, kind=kind).signers[0].mission == "MONUC"
    for other in others:
        assert refused(letter(kind, other), kind=kind) == "SIGNATORIES", other
    assert refused(letter(kind, person, b'{"mission":"UNMIL"}'), kind=kind) == "SIGNATORIES"
    assert refused(letter(kind, person, b"{}"), kind=kind) == "SIGNATORIES"
    other_kind = Kind.CLEARANCE if kind is Kind.REFERRAL else Kind.REFERRAL
    assert refused(letter(kind, person), kind=other_kind) == "NOT_A_BUNDLE"


def test_a_letter_has_one_signature_and_covers_what_travels_with_it() -> None:
    root = Member(Kind.CLEARANCE.root_file, b'{"mission":"MONUC"}', "application/json")
    inner = Member("packages/full.asice", b"PK", "application/zip")
    officer = world.identity("clearing-officer")
    first = sign_manifest([root, inner], [], officer, 1, NOW)
    second = sign_manifest([root, inner], [first], officer, 2, NOW)
    assert refused(pack_bundle([root, inner], [first, second]), kind=Kind.CLEARANCE) == "NOT_A_BUNDLE"
    uncovered = sign_manifest([root], [], officer, 1, NOW)
    assert refused(pack_bundle([root, inner], [uncovered]), kind=Kind.CLEARANCE) == "EXTRA"


def test_the_day_on_which_somebody_else_was_to_act_is_said_and_refuses_nothing() -> None:
    from dataclasses import replace

    name = world.PEOPLE["clearing-officer"].name
    day = NOW.date()

    def warned(start: date, end: date | None) -> list[str]:
        fact = MissionFact("MONUC", "acting", start, end, holder=name, reason="leave")
        trust = replace(world.context(), facts=(fact,))
        return [one.code for one in verify(world.full_bundle(), trust, now=NOW).warnings]

    assert warned(day, None) == []
    assert warned(day - timedelta(days=9), day) == []
    assert warned(day + timedelta(days=1), None) == ["NOT_ACTING"]
    assert warned(day - timedelta(days=9), day - timedelta(days=1)) == ["NOT_ACTING"]
