"""The verifier, step by step of bundle.md 8: what is accepted, and which code each attack gets."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
import signing_world as world
from signing_world import NOW

from fieldreport.bundle.container import Member, pack
from fieldreport.bundle.signing import SignedManifest, pack_bundle, sign_document, sign_manifest
from fieldreport.bundle.verdicts import BundleRefused, Kind
from fieldreport.bundle.verifier import verify, verify_trust_package
from fieldreport.trust import authority
from fieldreport.trust.names import Subject
from fieldreport.trust.packages import build_trust_package, parse_trust_package
from fieldreport.trust.problems import TrustError
from fieldreport.trust_context import ClearancePolicy, TrustContext

BOTH = ("adviser", "clearing-officer")


def refused(
    untrusted: bytes, trust: TrustContext | None = None, *, now: datetime = NOW, kind: Kind = Kind.BUNDLE
) -> BundleRefused:
    with pytest.raises(BundleRefused) as caught:
        verify(untrusted, trust or world.context(), now=now, kind=kind)
    return caught.value


def packed(members: Sequence[Member], *more: Member) -> bytes:
    return pack([*members, *more])


def members_of(payload: Sequence[Member], signed: Sequence[SignedManifest]) -> list[Member]:
    return [*payload, *(member for one in signed for member in one.members())]


# --- what is accepted


def test_a_full_bundle_of_two_signers() -> None:
    members = world.payload(attachments=[world.attachment()])
    verified = verify(world.full_bundle(members), world.context(), now=NOW)
    assert [(one.role, one.name, one.mission) for one in verified.signers] == [
        ("adviser", "Amina Diallo", "MONUC"),
        ("clearing-officer", "Élodie Çelik", "MONUC"),
    ]
    assert verified.profile == "full"
    assert verified.report == members[0].data
    assert verified.content["period"] == "2006-Q2"
    assert set(verified.files) == {"report.json", "report.xlsx", "report.pdf", "attachments/minutes.txt"}
    assert verified.signers[0].claimed_time == NOW
    assert verified.warnings == ()
    assert verified.report_sha256 == verified.files["report.json"]


def test_a_data_bundle_is_the_same_revision() -> None:
    full = verify(world.full_bundle(), world.context(), now=NOW)
    data = verify(world.data_bundle(), world.context(), now=NOW)
    assert data.profile == "data"
    assert data.report_sha256 == full.report_sha256
    assert data.sha256 != full.sha256


def test_one_signer_where_policy_asks_for_no_clearance() -> None:
    verified = verify(world.full_bundle(world.focal_point_payload(), ["focal-point"]), world.context(), now=NOW)
    assert [one.role for one in verified.signers] == ["focal-point"]


def test_documented_clearance_needs_only_the_author() -> None:
    trust = world.context(policies=[ClearancePolicy("MONUC", "adviser", "documented")])
    members = world.payload(report={"signatories": ["adviser"]})
    assert len(verify(world.full_bundle(members, ["adviser"]), trust, now=NOW).signers) == 1


def test_clearance_by_signature_is_welcome_where_policy_does_not_ask_for_it() -> None:
    trust = world.context(policies=[ClearancePolicy("*", "*", "none")])
    assert len(verify(world.full_bundle(), trust, now=NOW).signers) == 2


def test_verifying_twice_gives_the_same() -> None:
    bundle, trust = world.full_bundle(), world.context()
    first, second = verify(bundle, trust, now=NOW), verify(bundle, trust, now=NOW)
    assert (first.signers, first.files, first.sha256) == (second.signers, second.files, second.sha256)


# --- steps 1 to 4: structure


def test_a_member_in_meta_inf_that_belongs_to_nobody() -> None:
    members = world.payload()
    all_members = members_of(members, world.signed_by(members, BOTH))
    assert refused(packed(all_members, Member("META-INF/manifest.xml", b"<a/>"))).code == "NOT_A_BUNDLE"


def test_meta_inf_in_small_letters() -> None:
    members = world.payload()
    all_members = members_of(members, world.signed_by(members, BOTH))
    assert refused(packed(all_members, Member("meta-inf-x/a", b"")), None).code == "EXTRA"
    moved = [Member(one.path.replace("META-INF", "meta-inf"), one.data) for one in all_members]
    assert refused(packed(moved)).code == "NOT_A_BUNDLE"


@pytest.mark.parametrize("left_out", ["META-INF/signature002.p7s", "META-INF/ASiCManifest001.xml", "report.json"])
def test_half_a_pair_is_no_bundle(left_out: str) -> None:
    members = world.payload()
    kept = [one for one in members_of(members, world.signed_by(members, BOTH)) if one.path != left_out]
    assert refused(packed(kept)).code == "NOT_A_BUNDLE"


def test_an_unsigned_container() -> None:
    assert refused(packed(world.payload())).code == "NOT_A_BUNDLE"


def test_numbers_of_manifests_without_gap() -> None:
    members = world.payload()
    signed = sign_manifest(members, [], world.identity("adviser"), 2, NOW)
    assert refused(pack_bundle(members, [signed])).code == "NOT_A_BUNDLE"


def test_three_signers() -> None:
    assert refused(world.full_bundle(people=[*BOTH, "headquarters"])).code == "NOT_A_BUNDLE"


# --- step 5: the list


def test_an_outdated_list() -> None:
    trust = world.context(valid=timedelta(days=5))
    assert refused(world.full_bundle(), trust).code == "TRUST_OLD"


def test_a_list_cannot_claim_to_be_newer_than_its_revocation_list() -> None:
    trust = replace(world.context(valid=timedelta(days=5)), next_update=NOW + timedelta(days=90))
    assert refused(world.full_bundle(), trust).code == "TRUST_OLD"


# --- steps 6 and 9: signatures (their forms are in test_signatures.py)


def test_a_signature_over_another_manifest() -> None:
    members = world.payload()
    one, two = world.signed_by(members, BOTH)
    other = world.signed_by(world.payload(report={"revision": 2}), BOTH)[1]
    swapped = replace(two, signature=other.signature)
    assert refused(pack_bundle(members, [one, swapped])).code == "BAD_SIGNATURE"


def test_a_changed_manifest() -> None:
    members = world.payload()
    one, two = world.signed_by(members, BOTH)
    changed = replace(two, manifest=two.manifest.replace(b"report.xlsx", b"report.xlsm"))
    assert refused(pack_bundle(members, [one, changed])).code == "BAD_SIGNATURE"


def test_something_else_than_a_signature() -> None:
    members = world.payload()
    one, two = world.signed_by(members, BOTH)
    assert refused(pack_bundle(members, [replace(one, signature=b"0" * 400), two])).code == "BAD_SIGNATURE"


# --- steps 7 and 8: certificates


def test_a_signer_of_another_authority_with_the_same_name() -> None:
    stranger = world.issued(world.PEOPLE["adviser"], world.key_of("stranger"), by=world.other_ca())
    trust = world.context(extra=[stranger])
    assert refused(world.full_bundle(people=[stranger, "clearing-officer"]), trust).code == "UNKNOWN_SIGNER"


def test_a_signer_who_is_not_on_the_list() -> None:
    stranger = world.issued(world.PEOPLE["adviser"], world.key_of("stranger"))
    assert refused(world.full_bundle(people=[stranger, "clearing-officer"])).code == "UNKNOWN_SIGNER"


def test_an_expired_certificate_names_its_holder_and_day() -> None:
    old = world.issued(world.PEOPLE["adviser"], world.key_of("old"), moment=NOW - timedelta(days=366), years=1)
    refusal = refused(world.full_bundle(people=[old, "clearing-officer"]), world.context(extra=[old]))
    assert refusal.code == "EXPIRED"
    assert "Amina Diallo" in refusal.text
    assert "2006-07-19" in refusal.text


def test_a_certificate_of_the_future() -> None:
    coming = world.issued(world.PEOPLE["adviser"], world.key_of("new"), moment=NOW + timedelta(days=42))
    refusal = refused(world.full_bundle(people=[coming, "clearing-officer"]), world.context(extra=[coming]))
    assert refusal.code == "NOT_YET_VALID"


def test_ten_days_of_tolerance_before_the_start() -> None:
    coming = world.issued(world.PEOPLE["adviser"], world.key_of("new"), moment=NOW + timedelta(days=38))
    trust = world.context(extra=[coming])
    assert verify(world.full_bundle(people=[coming, "clearing-officer"]), trust, now=NOW).signers


def test_a_withdrawn_certificate() -> None:
    withdrawn = authority.revoke(world.identity("adviser").certificate, NOW - timedelta(days=3), "key_compromise")
    refusal = refused(world.full_bundle(), world.context(revoked=[withdrawn]))
    assert refusal.code == "REVOKED"
    assert "Amina Diallo" in refusal.text
    assert "2006-07-17" in refusal.text


def test_a_withdrawn_certificate_is_refused_also_when_no_longer_listed() -> None:
    withdrawn = authority.revoke(world.identity("adviser").certificate, NOW - timedelta(days=3))
    trust = world.context(revoked=[withdrawn], people=[one for one in world.PEOPLE if one != "adviser"])
    assert refused(world.full_bundle(), trust).code == "REVOKED"


def test_a_bundle_accepted_once_is_refused_after_its_signer_was_withdrawn() -> None:
    bundle = world.full_bundle()
    assert verify(bundle, world.context(), now=NOW)
    withdrawn = authority.revoke(world.identity("adviser").certificate, NOW - timedelta(days=3))
    assert refused(bundle, world.context(revoked=[withdrawn])).code == "REVOKED"


def test_an_old_bundle_is_judged_again_at_the_moment_of_its_import() -> None:
    withdrawn = authority.revoke(world.identity("adviser").certificate, NOW + timedelta(days=5))
    trust = world.context(revoked=[withdrawn], listed_at=NOW + timedelta(days=6))
    bundle = world.full_bundle()
    assert verify(bundle, trust, now=NOW).signers
    assert refused(bundle, trust, now=NOW + timedelta(days=7)).code == "REVOKED"


def test_the_claimed_time_does_not_save_a_withdrawn_signer() -> None:
    withdrawn = authority.revoke(world.identity("adviser").certificate, NOW - timedelta(days=3))
    bundle = world.full_bundle(moment=NOW - timedelta(days=30))
    assert refused(bundle, world.context(revoked=[withdrawn])).code == "REVOKED"


def test_the_revocation_list_of_another_authority() -> None:
    foreign = authority.make_revocation_list(world.other_ca(), [], 9, NOW - timedelta(days=1))
    trust = replace(world.context(), crl=foreign, serial=99)
    assert refused(world.full_bundle(), trust).code in {"TRUST_OLD", "UNKNOWN_SIGNER"}


def test_the_authority_itself_signs_no_reports() -> None:
    root = world.SigningIdentity(world.ca().private_key, world.ca().certificate)
    assert refused(world.full_bundle(people=[root, "clearing-officer"])).code == "UNKNOWN_SIGNER"


# --- steps 10 and 11: files


def test_a_changed_file() -> None:
    members = world.payload()
    signed = world.signed_by(members, BOTH)
    members[1] = replace(members[1], data=b"other figures")
    refusal = refused(pack_bundle(members, signed))
    assert (refusal.code, refusal.facts["file"]) == ("CHANGED", "report.xlsx")


def test_a_missing_file() -> None:
    members = world.payload()
    signed = world.signed_by(members, BOTH)
    refusal = refused(pack_bundle([members[0], members[2]], signed))
    assert (refusal.code, refusal.facts["file"]) == ("MISSING", "report.xlsx")


def test_an_added_file() -> None:
    members = world.payload()
    signed = world.signed_by(members, BOTH)
    refusal = refused(pack_bundle([*members, world.attachment()], signed))
    assert (refusal.code, refusal.facts["file"]) == ("EXTRA", "attachments/minutes.txt")


def test_a_pdf_exchanged_between_the_two_signatures() -> None:
    members = world.payload()
    signed = world.signed_by(members, BOTH)
    members[2] = replace(members[2], data=b"%PDF-1.7 other")
    assert refused(pack_bundle(members, signed)).code == "CHANGED"


def test_a_file_that_only_the_clearing_officer_covers() -> None:
    members = world.payload(attachments=[world.attachment()])
    one = sign_manifest(members[:2], [], world.identity("adviser"), 1, NOW)
    two = sign_manifest(members, [one], world.identity("clearing-officer"), 2, NOW)
    refusal = refused(pack_bundle(members, [one, two]))
    assert (refusal.code, refusal.facts["file"]) == ("EXTRA", "attachments/minutes.txt")


def test_the_last_signer_covers_the_first_signature() -> None:
    members = world.payload()
    one = world.signed_by(members, BOTH)[0]
    two = sign_manifest(members, [], world.identity("clearing-officer"), 2, NOW)
    assert refused(pack_bundle(members, [one, two])).facts == {"file": "META-INF/ASiCManifest001.xml"}


def test_the_first_signature_cannot_be_replaced_later() -> None:
    members = world.payload()
    _, two = world.signed_by(members, BOTH)
    again = world.signed_by(members, BOTH)[0]
    assert refused(pack_bundle(members, [again, two])).code == "CHANGED"


# --- step 12: roles


@pytest.mark.parametrize(
    ("people", "role"),
    [
        (["adviser"], "clearing-officer"),
        (["clearing-officer"], "author"),
        (["clearing-officer", "adviser"], "author"),
        (["adviser", "adviser"], "clearing-officer"),
        (["adviser", "other-clearing-officer"], "clearing-officer"),
        (["adviser", "headquarters"], "clearing-officer"),
        (["headquarters", "clearing-officer"], "author"),
        (["trust-publisher", "clearing-officer"], "author"),
    ],
)
def test_wrong_signatories(people: list[str], role: str) -> None:
    refusal = refused(world.full_bundle(people=people))
    assert (refusal.code, refusal.facts["role"]) == ("SIGNATORIES", role)


def test_the_clearing_officers_signature_cut_off() -> None:
    members = world.payload()
    one, _ = world.signed_by(members, BOTH)
    assert refused(pack_bundle(members, [one])).code == "EXTRA"  # the PDF is in no manifest any more
    data = members[:1]
    one, _ = world.signed_by(data, BOTH)
    assert refused(pack_bundle(data, [one])).code == "SIGNATORIES"


def test_a_cut_off_signature_shows_even_where_policy_no_longer_asks_for_it() -> None:
    data = world.payload()[:1]
    one, _ = world.signed_by(data, BOTH)
    trust = world.context(policies=[ClearancePolicy("*", "*", "none")])
    assert refused(pack_bundle(data, [one]), trust).code == "SIGNATORIES"


def test_a_report_about_another_mission() -> None:
    members = world.payload(report={"mission": "UNMIL"})
    assert refused(world.full_bundle(members)).code == "SIGNATORIES"


def test_a_report_in_another_role() -> None:
    members = world.payload(report={"role": "focal_point"})
    assert refused(world.full_bundle(members)).code == "SIGNATORIES"


# --- step 13: data


def _spoiled(**report: Any) -> bytes:
    return world.full_bundle(world.payload(report=report))


@pytest.mark.parametrize(
    "report",
    [
        {"revision": 0},
        {"revision": True},
        {"revision": "1"},
        {"mission": 5},
        {"mission": "MON UC"},
        {"period": None},
        {"role": "president"},
        {"signatories": "adviser"},
        {"signatories": ["adviser", "president"]},
        {"files": {}},
        {"files": ["report.xlsx"]},
        {"files": [{"path": "../x", "original_name": "x", "media_type": "a/b", "bytes": 0, "sha256": "0" * 64}]},
    ],
)
def test_a_header_of_the_wrong_form(report: Mapping[str, Any]) -> None:
    assert refused(_spoiled(**report)).code == "DATA"


@pytest.mark.parametrize(
    "raw",
    [
        b"{}",
        b"[]",
        b"no json",
        b'{"a": 1}',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a":NaN}',
        b'{"a":1e2}',
        b'{"a":"\\ud800"}',
        b"\xff",
        b"[" * 100_000,
        b'{"a":' + b"1" * 5000 + b"}",
    ],
)
def test_report_data_that_is_not_canonical(raw: bytes) -> None:
    assert refused(world.full_bundle(world.payload(raw_report=raw))).code == "DATA"


def _with_fact(path: str, /, **changes: Any) -> bytes:
    members = world.payload()
    rendered = [members[1], replace(members[2], data=b"%PDF-1.7 rendered")]
    facts = [world.file_fact(member) for member in rendered]
    facts = [{**fact, **(changes if fact["path"] == path else {})} for fact in facts]
    return _spoiled(files=facts)


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("report.xlsx", {"sha256": "0" * 64}),
        ("report.xlsx", {"bytes": 5}),
        ("report.xlsx", {"media_type": "text/plain"}),
        ("report.xlsx", {"path": "report.xlsm"}),
        ("report.pdf", {"sha256": "0" * 64}),
        ("report.pdf", {"bytes": 10}),
        ("report.pdf", {"bytes": 10_000}),
    ],
)
def test_a_header_that_does_not_fit_the_files(path: str, changes: dict[str, Any]) -> None:
    assert refused(_with_fact(path, **changes)).code == "DATA"


def test_the_unsigned_pdf_is_the_beginning_of_the_signed_one() -> None:
    members = world.payload(pdf=b"%PDF-1.7 rendered", signed_pdf=b"%PDF-1.7 replaced and signed")
    assert refused(world.full_bundle(members)).code == "DATA"


def test_a_file_listed_twice() -> None:
    fact = world.file_fact(world.payload()[1])
    assert refused(_spoiled(files=[fact, fact])).code == "DATA"


def test_a_file_that_the_header_does_not_list() -> None:
    members = world.payload()
    assert refused(world.full_bundle([*members, world.attachment()])).code == "DATA"


def test_a_full_bundle_without_its_workbook() -> None:
    members = [world.payload()[0], world.payload()[2]]
    assert refused(world.full_bundle(members)).facts == {"file": "report.xlsx"}


# --- step 16: the clock warns


@pytest.mark.parametrize("moment", [NOW + timedelta(days=40), NOW - timedelta(days=900)])
def test_a_wrong_clock_is_a_warning(moment: datetime) -> None:
    warnings = verify(world.full_bundle(moment=moment), world.context(), now=NOW).warnings
    assert [warning.code for warning in warnings] == ["CLOCK", "CLOCK"]
    assert moment.date().isoformat() in warnings[0].text


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
