"""A small world of keys for tests: Headquarters' authority, signatories of three missions, and bundles they sign.

Rules: keys are made once per process; everything else is built anew, so that a test may change one part and sign it
with the right key, which is what a hostile insider could do.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import rfc8785

from fieldreport.bundle.container import Member
from fieldreport.bundle.encryption import new_age_identity
from fieldreport.bundle.signing import SignedManifest, covered_payload, data_payload, pack_bundle, sign_manifest
from fieldreport.trust import authority, keys, packages
from fieldreport.trust.names import Subject
from fieldreport.trust_context import ClearancePolicy, SigningIdentity, TrustContext

NOW = datetime(2006, 7, 20, 9, 30, tzinfo=UTC)
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PEOPLE = {
    "adviser": Subject("Amina Diallo", "adviser", "MONUC"),
    "clearing-officer": Subject("Élodie Çelik", "clearing-officer", "MONUC"),
    "focal-point": Subject("Jan Novák", "focal-point", "UNFICYP"),
    "other-adviser": Subject("Peter Stone", "adviser", "UNMIL"),
    "other-clearing-officer": Subject("Ruth Hill", "clearing-officer", "UNMIL"),
    "headquarters": Subject("Gender Unit", "headquarters", "HQ"),
    "trust-publisher": Subject("Trust publisher", "trust-publisher", "HQ"),
}
POLICIES = (ClearancePolicy("UNFICYP", "focal-point", "none"), ClearancePolicy("*", "*", "signed"))


@cache
def ca() -> authority.Authority:
    return authority.new_authority(keys.new_signing_key(), "Headquarters CA", NOW - timedelta(days=400))


@cache
def other_ca() -> authority.Authority:
    """Another authority that calls itself the same."""
    return authority.new_authority(keys.new_signing_key(), "Headquarters CA", NOW - timedelta(days=400))


@cache
def key_of(person: str) -> bytes:
    return keys.new_signing_key()


@cache
def identity(person: str) -> SigningIdentity:
    return issued(PEOPLE[person], key_of(person))


@cache
def hq_age() -> tuple[str, str]:
    return new_age_identity()


def issued(
    subject: Subject,
    key: bytes,
    *,
    moment: datetime = NOW - timedelta(days=100),
    by: authority.Authority | None = None,
    years: int = 3,
) -> SigningIdentity:
    """Return an identity with a certificate for `key`, issued at `moment`."""
    certificate = authority.issue_certificate(by or ca(), keys.public_key_of(key), subject, moment, years=years)
    return SigningIdentity(key, certificate)


def context(
    *,
    extra: Sequence[SigningIdentity] = (),
    revoked: Sequence[authority.Revocation] = (),
    listed_at: datetime = NOW - timedelta(days=10),
    valid: timedelta = timedelta(days=200),
    policies: Sequence[ClearancePolicy] = POLICIES,
    people: Sequence[str] = tuple(PEOPLE),
    serial: int = 7,
    by: authority.Authority | None = None,
) -> TrustContext:
    """Return the list of signatories: everybody of PEOPLE and `extra`."""
    crl = authority.make_revocation_list(by or ca(), revoked, serial, listed_at, valid=valid)
    everybody = [identity(person) for person in people] + list(extra)
    return packages.new_trust_context(
        by or ca(),
        crl,
        serial=serial,
        issued=listed_at,
        signers=[packages.signer_of(one.certificate) for one in everybody],
        recipients=[hq_age()[1]],
        policies=policies,
    )


def file_fact(member: Member, original_name: str | None = None) -> dict[str, Any]:
    """Return the line of report.json's `files` for a member as rendered."""
    return {
        "path": member.path,
        "original_name": original_name or member.path.split("/")[-1],
        "media_type": member.media_type,
        "bytes": len(member.data),
        "sha256": hashlib.sha256(member.data).hexdigest(),
    }


def attachment(data: bytes = b"minutes of the meeting", name: str = "minutes.txt") -> Member:
    return Member(f"attachments/{name}", data, "text/plain")


def payload(
    *,
    report: Mapping[str, Any] | None = None,
    attachments: Sequence[Member] = (),
    pdf: bytes = b"%PDF-1.7 rendered",
    signed_pdf: bytes | None = None,
    raw_report: bytes | None = None,
) -> list[Member]:
    """Return report.json, workbook, PDF and attachments, in agreement with each other."""
    workbook = Member("report.xlsx", b"workbook" * 100, WORKBOOK_TYPE)
    rendered = Member("report.pdf", pdf, "application/pdf")
    signed = Member("report.pdf", pdf + b" signed" if signed_pdf is None else signed_pdf, "application/pdf")
    header = {
        "schema": "fieldreport-report/1",
        "mission": "MONUC",
        "period": "2006-Q2",
        "role": "adviser",
        "revision": 1,
        "created": "2006-07-20T09:00:00Z",
        "app_version": "0.1.0",
        "signatories": ["adviser", "clearing_officer"],
        "files": [file_fact(member) for member in (workbook, rendered, *attachments)],
        "template": {"id": "standard", "version": "2006", "sha256": "0" * 64},
        "answers": [{"period": "2006-Q2", "question": "2006/BI-1", "value": "Égalité " * 50}],
        **(report or {}),
    }
    data = rfc8785.dumps(header) if raw_report is None else raw_report
    return [Member("report.json", data, "application/json"), workbook, signed, *attachments]


def signed_by(
    members: Sequence[Member], people: Sequence[str | SigningIdentity], *, moment: datetime = NOW
) -> list[SignedManifest]:
    """Return the signed manifests of these people in their order, as decisions 8 wants them."""
    signed: list[SignedManifest] = []
    for number, person in enumerate(people, start=1):
        covered = covered_payload(members, is_last_signer=number == len(people))
        who = identity(person) if isinstance(person, str) else person
        signed.append(sign_manifest(covered, signed, who, number, moment))
    return signed


def full_bundle(
    members: Sequence[Member] | None = None,
    people: Sequence[str | SigningIdentity] = ("adviser", "clearing-officer"),
    *,
    moment: datetime = NOW,
) -> bytes:
    members = payload() if members is None else members
    return pack_bundle(members, signed_by(members, people, moment=moment))


def data_bundle(people: Sequence[str | SigningIdentity] = ("adviser", "clearing-officer")) -> bytes:
    return full_bundle(data_payload(payload()), people)


def focal_point_payload(**report: Any) -> list[Member]:
    header = {"mission": "UNFICYP", "role": "focal_point", "signatories": ["focal_point"], **report}
    return payload(report=header)
