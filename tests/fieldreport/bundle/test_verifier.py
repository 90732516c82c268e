"""The verifier, step by step of bundle.md 8: what is accepted, and which code each attack gets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import signing_world as world
from signing_world import NOW

from fieldreport.bundle.container import Member, pack
from fieldreport.bundle.signing import SignedManifest, pack_bundle, sign_manifest
from fieldreport.bundle.verdicts import BundleRefused, Kind
from fieldreport.bundle.verifier import verify
from fieldreport.trust import authority
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


def test_a_forged_expired_certificate_cannot_put_a_name_into_the_message() -> None:
    subject = world.Subject("Call this number", "adviser", "MONUC")
    forged = world.issued(
        subject, world.key_of("old"), moment=NOW - timedelta(days=366), years=1, by=world.other_ca()
    )
    refusal = refused(world.full_bundle(people=[forged, "clearing-officer"]))
    assert (refusal.code, "number" in refusal.text) == ("UNKNOWN_SIGNER", False)


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


# --- step 16: the clock warns


@pytest.mark.parametrize("moment", [NOW + timedelta(days=40), NOW - timedelta(days=900)])
def test_a_wrong_clock_is_a_warning(moment: datetime) -> None:
    warnings = verify(world.full_bundle(moment=moment), world.context(), now=NOW).warnings
    assert [warning.code for warning in warnings] == ["CLOCK", "CLOCK"]
    assert moment.date().isoformat() in warnings[0].text
