"""The verifier on signed files, roles and report data: steps 10 to 13 of bundle.md 8."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
import signing_world as world
from signing_world import NOW

from fieldreport.bundle.signing import pack_bundle, sign_manifest
from fieldreport.bundle.verdicts import BundleRefused, Kind
from fieldreport.bundle.verifier import verify
from fieldreport.trust_context import ClearancePolicy, TrustContext

BOTH = ("adviser", "clearing-officer")


def refused(
    untrusted: bytes, trust: TrustContext | None = None, *, now: datetime = NOW, kind: Kind = Kind.BUNDLE
) -> BundleRefused:
    with pytest.raises(BundleRefused) as caught:
        verify(untrusted, trust or world.context(), now=now, kind=kind)
    return caught.value


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
