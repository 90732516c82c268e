"""The verifier on receipts and trust packages."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
import signing_world as world
from signing_world import NOW

from fieldreport.bundle.container import Member
from fieldreport.bundle.signing import pack_bundle, sign_document, sign_manifest
from fieldreport.bundle.verdicts import BundleRefused, Kind
from fieldreport.bundle.verifier import verify, verify_trust_package
from fieldreport.trust import authority
from fieldreport.trust.names import Subject
from fieldreport.trust.packages import build_trust_package, parse_trust_package
from fieldreport.trust.problems import TrustError
from fieldreport.trust_context import TrustContext


def refused(
    untrusted: bytes, trust: TrustContext | None = None, *, now: datetime = NOW, kind: Kind = Kind.BUNDLE
) -> BundleRefused:
    with pytest.raises(BundleRefused) as caught:
        verify(untrusted, trust or world.context(), now=now, kind=kind)
    return caught.value


# --- receipts and trust packages


def receipt(person: str, kind: Kind = Kind.RECEIPT, data: bytes = b'{"digest":"0"}') -> bytes:
    return sign_document(Member(kind.root_file, data, "application/json"), world.identity(person), NOW)


def test_a_receipt_is_signed_by_headquarters() -> None:
    verified = verify(receipt("headquarters"), world.context(), now=NOW, kind=Kind.RECEIPT)
    assert verified.content == {"digest": "0"}
    assert verified.signers[0].role == "headquarters"


@pytest.mark.parametrize("person", ["adviser", "trust-publisher", "clearing-officer"])
def test_nobody_else_signs_receipts(person: str) -> None:
    assert refused(receipt(person), kind=Kind.RECEIPT).code == "SIGNATORIES"


def test_one_kind_is_not_taken_for_another() -> None:
    assert refused(receipt("headquarters"), kind=Kind.BUNDLE).code == "NOT_A_BUNDLE"
    assert refused(world.full_bundle(), kind=Kind.RECEIPT).code == "NOT_A_BUNDLE"


def test_a_receipt_with_a_second_file() -> None:
    members = [Member("receipt.json", b"{}", "application/json"), world.attachment()]
    signed = sign_manifest(members, [], world.identity("headquarters"), 1, NOW)
    assert refused(pack_bundle(members, [signed]), kind=Kind.RECEIPT).code == "NOT_A_BUNDLE"


def trust_package(trust: TrustContext, person: str = "trust-publisher") -> bytes:
    return receipt(person, Kind.TRUST_PACKAGE, build_trust_package(trust))


def loaded(untrusted: bytes, fingerprint: str | None = None, known_serial: int = 0) -> TrustContext:
    pin = fingerprint or world.ca().fingerprint
    return verify_trust_package(
        untrusted, parse_trust_package, pinned_fingerprint=pin, now=NOW, known_serial=known_serial
    )[0]


def test_a_trust_package_proves_itself_against_the_pinned_authority() -> None:
    trust = world.context()
    assert loaded(trust_package(trust)) == trust
    spoken = world.ca().fingerprint.upper()
    assert loaded(trust_package(trust), " ".join(spoken[at : at + 4] for at in range(0, 64, 4))) == trust


def not_loaded(untrusted: bytes, **how: Any) -> str:
    with pytest.raises((BundleRefused, TrustError)) as caught:
        loaded(untrusted, **how)
    return caught.value.code


def test_a_trust_package_of_another_authority() -> None:
    assert not_loaded(trust_package(world.context()), fingerprint="00" * 32) == "WRONG_AUTHORITY"


def test_an_authority_may_not_claim_the_pinned_fingerprint() -> None:
    trust = world.context(by=world.other_ca())
    with pytest.raises(BundleRefused) as caught:
        verify_trust_package(
            trust_package(trust),
            lambda data: replace(parse_trust_package(data), ca_fingerprint=world.ca().fingerprint),
            pinned_fingerprint=world.ca().fingerprint,
            now=NOW,
        )
    assert caught.value.code == "WRONG_AUTHORITY"


@pytest.mark.parametrize(("known", "code"), [(7, "SERIAL"), (8, "SERIAL")])
def test_the_serial_number_must_grow(known: int, code: str) -> None:
    assert not_loaded(trust_package(world.context(serial=7)), known_serial=known) == code
    assert loaded(trust_package(world.context(serial=9)), known_serial=known).serial == 9


@pytest.mark.parametrize("person", ["headquarters", "adviser"])
def test_only_the_trust_publisher_signs_lists(person: str) -> None:
    assert not_loaded(trust_package(world.context(), person)) == "SIGNATORIES"


def test_a_publisher_whom_the_authority_withdrew() -> None:
    withdrawn = authority.revoke(world.identity("trust-publisher").certificate, NOW - timedelta(days=1))
    assert not_loaded(trust_package(world.context(revoked=[withdrawn]))) == "REVOKED"


def test_a_self_made_publisher_inside_its_own_list() -> None:
    forged = world.issued(Subject("Me", "trust-publisher", "HQ"), world.key_of("forger"), by=world.other_ca())
    document = Member("trust.json", build_trust_package(world.context(extra=[forged])), "application/json")
    assert not_loaded(sign_document(document, forged, NOW)) == "UNKNOWN_SIGNER"


def test_a_changed_list() -> None:
    data = build_trust_package(world.context())
    signed = sign_manifest([Member("trust.json", data)], [], world.identity("trust-publisher"), 1, NOW)
    changed = data.replace(b'"none"', b'"signed"')
    assert changed != data
    assert not_loaded(pack_bundle([Member("trust.json", changed)], [signed])) == "CHANGED"
