"""From key to list: requests, certificates, revocation lists, trust packages, exported keys."""

import base64
import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import rfc8785
import signing_world as world
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from fieldreport.bundle.encryption import new_age_identity
from fieldreport.trust.authority import (
    Revocation,
    issue_certificate,
    make_revocation_list,
    matching_identity,
    new_authority,
    revoke,
)
from fieldreport.trust.keys import (
    PersonalKeys,
    export_signing_key,
    import_signing_key,
    new_signing_key,
    public_key_of,
)
from fieldreport.trust.names import Subject, check_subject
from fieldreport.trust.packages import build_trust_package, parse_trust_package, signer_of
from fieldreport.trust.problems import KeyFileError, TrustError
from fieldreport.trust.requests import make_request, parse_request, spoken_fingerprint
from fieldreport.trust_context import TrustContext

NOW = world.NOW
KEY = new_signing_key()
RECIPIENT = new_age_identity()[1]
REQUEST = make_request(KEY, "Amina Diallo", "adviser", "MONUC", RECIPIENT)


def refused(action: Callable[[], Any]) -> str:
    with pytest.raises(TrustError) as caught:
        action()
    return caught.value.code


# --- requests


def test_a_request_names_person_role_mission_and_both_keys() -> None:
    request = parse_request(REQUEST)
    assert request.subject == Subject("Amina Diallo", "adviser", "MONUC")
    assert request.public_key == public_key_of(KEY)
    assert request.age_recipient == RECIPIENT


def test_openssl_verifies_the_request(tmp_path: Path) -> None:
    file = tmp_path / "request.pem"
    file.write_text(json.loads(REQUEST)["request"])
    done = subprocess.run(
        ["openssl", "req", "-in", file, "-verify", "-noout", "-subject"], capture_output=True, text=True, check=True
    )
    assert "CN = Amina Diallo" in done.stdout


def test_the_fingerprint_covers_the_key_for_answers_too() -> None:
    other = json.loads(REQUEST) | {"age_recipient": new_age_identity()[1]}
    assert parse_request(json.dumps(other).encode()).fingerprint != parse_request(REQUEST).fingerprint


def test_a_fingerprint_is_read_aloud_in_sixteen_groups() -> None:
    spoken = spoken_fingerprint(parse_request(REQUEST).fingerprint)
    assert [len(group) for group in spoken.split()] == [4] * 16
    assert spoken == spoken.upper()


def _request(**changes: Any) -> bytes:
    return json.dumps({**json.loads(REQUEST), **changes}).encode()


def _pem(subject: x509.Name, key: Any = None) -> str:
    signing = key or ec.generate_private_key(ec.SECP256R1())
    made = x509.CertificateSigningRequestBuilder().subject_name(subject).sign(signing, hashes.SHA256())
    return made.public_bytes(Encoding.PEM).decode()


def _named(mission: str = "MONUC", role: str = "adviser", name: str = "A") -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, mission),
            x509.NameAttribute(x509.NameOID.ORGANIZATIONAL_UNIT_NAME, role),
            x509.NameAttribute(x509.NameOID.COMMON_NAME, name),
        ]
    )


def _broken_signature() -> str:
    der = bytearray(x509.load_pem_x509_csr(json.loads(REQUEST)["request"].encode()).public_bytes(Encoding.DER))
    der[-1] ^= 1
    return (
        f"-----BEGIN CERTIFICATE REQUEST-----\n{base64.b64encode(der).decode()}\n-----END CERTIFICATE REQUEST-----\n"
    )


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"[]",
        b"x" * 30_000,
        b"[" * 15_000,
        _request(format="fieldreport-request/9"),
        _request(request=""),
        _request(request=5),
        _request(age_recipient="age1short"),
        _request(age_recipient=RECIPIENT + "x"),
        _request(request=_broken_signature()),
        _request(request=_pem(_named(role="president"))),
        _request(request=_pem(_named(mission="MONUC; DROP"))),
        _request(request=_pem(_named(name="Amina\u202eollaiD"))),
        _request(request=_pem(_named(name=" Amina"))),
        _request(request=_pem(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "A")]))),
        _request(request=_pem(_named(), ec.generate_private_key(ec.SECP384R1()))),
    ],
)
def test_requests_that_cannot_be_used(untrusted: bytes) -> None:
    assert refused(lambda: parse_request(untrusted)) == "REQUEST"


@pytest.mark.parametrize("name", ["", "   ", "x" * 65, "A\nB", "A\u202eB", "A\u200bB", "A\0B", "A\u2028B"])
def test_names_that_cannot_stand_in_a_certificate(name: str) -> None:
    assert refused(lambda: make_request(KEY, name, "adviser", "MONUC", RECIPIENT)) == "NAME"


@pytest.mark.parametrize("name", ["Élodie Çelik", "آمنة ديالو", "O'Neill-Smith", "李明", "Jan Novák"])
def test_names_as_people_write_them(name: str) -> None:
    assert parse_request(make_request(KEY, name, "focal-point", "UNFICYP", RECIPIENT)).subject.name == name


def test_a_name_is_composed() -> None:
    assert check_subject("E\u0301lodie", "adviser", "MONUC").name == "Élodie"


# --- certificates


def issue(moment: datetime = NOW, **subject: str) -> bytes:
    wanted = {"name": "Amina Diallo", "role": "adviser", "mission": "MONUC", **subject}
    return issue_certificate(world.ca(), public_key_of(KEY), Subject(**wanted), moment)


def test_a_certificate_lasts_three_years_and_starts_thirty_days_early() -> None:
    certificate = x509.load_der_x509_certificate(issue())
    assert certificate.not_valid_before_utc == NOW - timedelta(days=30)
    assert certificate.not_valid_after_utc == NOW.replace(year=2009)


def test_a_certificate_issued_on_a_leap_day() -> None:
    certificate = x509.load_der_x509_certificate(issue(datetime(2008, 2, 29, 12, tzinfo=UTC)))
    assert certificate.not_valid_after_utc == datetime(2011, 2, 28, 12, tzinfo=UTC)


def test_openssl_accepts_the_chain(tmp_path: Path) -> None:
    (tmp_path / "leaf.pem").write_bytes(x509.load_der_x509_certificate(issue()).public_bytes(Encoding.PEM))
    (tmp_path / "ca.pem").write_bytes(
        x509.load_der_x509_certificate(world.ca().certificate).public_bytes(Encoding.PEM)
    )
    command = ["openssl", "verify", "-x509_strict", "-purpose", "smimesign", "-attime", str(int(NOW.timestamp()))]
    done = subprocess.run(
        [*command, "-CAfile", tmp_path / "ca.pem", tmp_path / "leaf.pem"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_key_and_certificate_belong_together() -> None:
    identity = matching_identity(KEY, issue())
    assert (identity.private_key, identity.certificate) == (KEY, identity.certificate)
    assert refused(lambda: matching_identity(new_signing_key(), issue())) == "CERTIFICATE"
    assert refused(lambda: matching_identity(KEY, b"junk")) == "CERTIFICATE"
    assert refused(lambda: matching_identity(KEY, world.ca().certificate)) == "CERTIFICATE"


def test_only_p256_keys_get_certificates() -> None:
    from cryptography.hazmat.primitives.serialization import PublicFormat

    other = ec.generate_private_key(ec.SECP384R1()).public_key()
    spki = other.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    with pytest.raises(ValueError, match="P-256"):
        issue_certificate(world.ca(), spki, Subject("A", "adviser", "MONUC"), NOW)


def test_openssl_reads_the_revocation_list(tmp_path: Path) -> None:
    withdrawn = revoke(issue(), NOW, "superseded")
    file = tmp_path / "list.der"
    file.write_bytes(make_revocation_list(world.ca(), [withdrawn, Revocation(5, NOW)], 3, NOW))
    text = subprocess.run(
        ["openssl", "crl", "-inform", "DER", "-in", file, "-noout", "-text"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert f"{withdrawn.serial_number:X}"[-8:] in text
    assert "Superseded" in text
    assert "Next Update: Apr 16" in text  # 270 days: more than the six months of bundle.md 5


# --- trust packages


def test_a_package_carries_everything_a_verifier_needs() -> None:
    trust = world.context()
    assert parse_trust_package(build_trust_package(trust)) == trust


def test_the_same_list_gives_the_same_bytes() -> None:
    trust = world.context()
    assert build_trust_package(trust) == build_trust_package(parse_trust_package(build_trust_package(trust)))


def test_names_roles_and_missions_come_from_the_certificates() -> None:
    text = build_trust_package(world.context())
    assert b"Amina" not in text
    assert parse_trust_package(text).signers[0].name == "Amina Diallo"


def test_roles_have_underscores_in_the_document() -> None:
    policies = json.loads(build_trust_package(world.context()))["policies"]
    assert policies[0] == {"mission": "UNFICYP", "role": "focal_point", "clearance": "none"}


def _package(**changes: Any) -> bytes:
    return rfc8785.dumps({**json.loads(build_trust_package(world.context())), **changes})


SIGNER = {"certificate": base64.b64encode(world.identity("adviser").certificate).decode(), "age_recipient": ""}


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"[]",
        b"[" * 100_000,
        b" " + build_trust_package(world.context()),
        _package(format="fieldreport-trust/2"),
        _package(serial=0),
        _package(serial=True),
        _package(serial="1"),
        _package(issued="yesterday"),
        _package(issued=5),
        _package(ca_certificate="!!"),
        _package(ca_certificate=None),
        _package(crl=""),
        _package(signers={}),
        _package(signers=[SIGNER, SIGNER]),
        _package(signers=[{**SIGNER, "certificate": "AAAA"}]),
        _package(signers=[{**SIGNER, "age_recipient": "age1x"}]),
        _package(signers=[{**SIGNER, "certificate": base64.b64encode(world.ca().certificate).decode()}]),
        _package(recipients=[]),
        _package(recipients=["AGE-SECRET-KEY-1"]),
        _package(policies=[{"mission": "*", "role": "*", "clearance": "perhaps"}]),
        _package(policies=[{"mission": "*", "role": "president", "clearance": "none"}]),
        _package(policies=[{"mission": "a b", "role": "*", "clearance": "none"}]),
        _package(policies=["none"]),
        _package(due_days=-1),
        _package(due_days=1000),
    ],
)
def test_lists_of_another_form(untrusted: bytes) -> None:
    assert refused(lambda: parse_trust_package(untrusted)) == "TRUST_PACKAGE"


def test_eighty_signers_stay_small_and_quick_to_read() -> None:
    signers = [
        signer_of(issue_certificate(world.ca(), public_key_of(KEY), Subject(f"Person {n}", "adviser", "MONUC"), NOW))
        for n in range(80)
    ]
    trust: TrustContext = replace(world.context(), signers=tuple(signers))
    text = build_trust_package(trust)
    assert len(text) < 80_000  # bundle.md 5: 74 kB
    assert parse_trust_package(text) == trust


def test_a_certificate_that_is_none() -> None:
    assert refused(lambda: signer_of(b"junk")) == "CERTIFICATE"


# --- keys outside the store


def test_personal_keys_travel_behind_a_key_file() -> None:
    keys = PersonalKeys(KEY, new_age_identity()[0])
    assert PersonalKeys.from_bytes(keys.to_bytes()) == keys


@pytest.mark.parametrize("secret", [b"", b"{}", b'{"format":"fieldreport-personal-keys/1"}'])
def test_other_secrets_are_no_personal_keys(secret: bytes) -> None:
    with pytest.raises(KeyFileError) as caught:
        PersonalKeys.from_bytes(secret)
    assert caught.value.code == "KEY_FILE_DAMAGED"


def test_openssl_opens_an_exported_key(tmp_path: Path) -> None:
    exported = export_signing_key(KEY, "été words")
    file = tmp_path / "key.pem"
    file.write_bytes(exported)
    done = subprocess.run(
        ["openssl", "pkey", "-in", file, "-passin", "pass:été words", "-pubout", "-outform", "DER"],
        capture_output=True,
        check=True,
    )
    assert done.stdout == public_key_of(KEY)
    described = subprocess.run(
        ["openssl", "asn1parse", "-in", file], capture_output=True, text=True, check=True
    ).stdout
    assert "hmacWithSHA512" in described
    assert "aes-256-cbc" in described
    assert "0927C0" in described  # 600,000 rounds
    assert import_signing_key(exported, "été words") == KEY


def test_an_exported_key_with_another_passphrase() -> None:
    exported = export_signing_key(KEY, "words")
    with pytest.raises(KeyFileError) as caught:
        import_signing_key(exported, "other")
    assert caught.value.code == "WRONG_PASSPHRASE"


@pytest.mark.parametrize("untrusted", [b"", b"-----BEGIN PRIVATE KEY-----"])
def test_things_that_are_no_exported_key(untrusted: bytes) -> None:
    with pytest.raises(KeyFileError) as caught:
        import_signing_key(untrusted, "words")
    assert caught.value.code == "KEY_FILE_DAMAGED"


def test_an_authority_is_not_made_of_another_kind_of_key() -> None:
    from cryptography.hazmat.primitives.serialization import NoEncryption, PrivateFormat

    key = ec.generate_private_key(ec.SECP384R1())
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(ValueError, match="P-256"):
        new_authority(der, "CA", NOW)
