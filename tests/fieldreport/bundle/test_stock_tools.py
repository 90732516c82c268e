"""Our work checked without our software: unzip, openssl, age, and the shell loop in docs/."""

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import signing_world as world
from scripts import run_script
from signing_world import NOW

from fieldreport.bundle.container import Member, pack
from fieldreport.bundle.encryption import decrypt, encrypt
from fieldreport.bundle.signatures import sign_detached
from fieldreport.bundle.signing import pack_bundle
from fieldreport.trust import authority
from fieldreport.trust_context import TrustContext

BOTH = ("adviser", "clearing-officer")


def looped(folder: Path, bundle: bytes, trust: TrustContext | None = None) -> subprocess.CompletedProcess[str]:
    file, pem = folder / "bundle.asice", folder / "ca_and_crl.pem"
    file.write_bytes(bundle)
    known = trust or world.context()
    pem.write_bytes(authority.ca_and_crl_pem(known.ca_certificate, known.crl))
    return run_script(folder, "verify-bundle.sh", file, pem, at=NOW)


def test_the_shell_loop_accepts_a_full_bundle(tmp_path: Path) -> None:
    result = looped(tmp_path, world.full_bundle(world.payload(attachments=[world.attachment()])))
    assert result.returncode == 0, result.stdout + result.stderr
    lines = result.stdout.splitlines()
    assert not [line for line in lines if line.startswith("BAD")]
    for path in ("report.json", "report.xlsx", "report.pdf", "attachments/minutes.txt", "META-INF/signature001.p7s"):
        assert f"OK {path}" in lines
    assert any("Amina Diallo" in line for line in lines)


def test_the_shell_loop_accepts_a_data_bundle(tmp_path: Path) -> None:
    assert looped(tmp_path, world.data_bundle()).returncode == 0


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_shell_loop_refuses_one_changed_byte(tmp_path: Path, place: int) -> None:
    members = world.payload()
    signed = world.signed_by(members, BOTH)
    data = bytearray(members[place].data)
    data[-1] ^= 1
    members[place] = replace(members[place], data=bytes(data))
    result = looped(tmp_path, pack_bundle(members, signed))
    assert result.returncode == 1
    assert f"BAD {members[place].path}" in result.stdout


def _with_extra(members: Sequence[Member]) -> bytes:
    return pack_bundle([*members, world.attachment()], world.signed_by(members, BOTH))


def test_the_shell_loop_refuses_an_added_file(tmp_path: Path) -> None:
    result = looped(tmp_path, _with_extra(world.payload()))
    assert result.returncode == 1
    assert "BAD attachments/minutes.txt was added" in result.stdout


def test_the_shell_loop_refuses_a_removed_file(tmp_path: Path) -> None:
    members = world.payload()
    signed = world.signed_by(members, BOTH)
    result = looped(tmp_path, pack_bundle([members[0], members[2]], signed))
    assert (result.returncode, "BAD report.xlsx" in result.stdout) == (1, True)


def test_the_shell_loop_refuses_a_changed_manifest(tmp_path: Path) -> None:
    members = world.payload()
    one, two = world.signed_by(members, BOTH)
    changed = replace(one, manifest=one.manifest.replace(b"report.xlsx", b"report.xlsm"))
    assert looped(tmp_path, pack_bundle(members, [changed, two])).returncode == 1


def test_the_shell_loop_refuses_a_withdrawn_signer(tmp_path: Path) -> None:
    withdrawn = authority.revoke(world.identity("adviser").certificate, NOW - timedelta(days=3))
    result = looped(tmp_path, world.full_bundle(), world.context(revoked=[withdrawn]))
    assert result.returncode == 1
    assert "BAD META-INF/signature001.p7s" in result.stdout


def test_the_shell_loop_refuses_an_unsigned_container(tmp_path: Path) -> None:
    assert looped(tmp_path, pack(world.payload())).returncode == 1


def test_the_shell_loop_refuses_another_authority(tmp_path: Path) -> None:
    trust = world.context(by=world.other_ca())
    assert looped(tmp_path, world.full_bundle(), trust).returncode == 1


def test_openssl_reads_the_certificate_profile(tmp_path: Path) -> None:
    file = tmp_path / "signer.der"
    file.write_bytes(world.identity("clearing-officer").certificate)
    text = subprocess.run(
        ["openssl", "x509", "-inform", "DER", "-in", file, "-noout", "-text", "-nameopt", "utf8"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for part in (
        "X509v3 Basic Constraints: critical\n                CA:FALSE",
        "X509v3 Key Usage: critical\n                Digital Signature, Non Repudiation\n",
        "E-mail Protection",
        "NIST CURVE: P-256",
        "ecdsa-with-SHA256",
        "O=MONUC, OU=clearing-officer, CN=Élodie Çelik",
    ):
        assert part in text


def test_openssl_sees_a_cades_signature(tmp_path: Path) -> None:
    file = tmp_path / "signature.p7s"
    file.write_bytes(sign_detached(b"content", world.identity("adviser"), NOW))
    text = subprocess.run(
        ["openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", file],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "id-smime-aa-signingCertificateV2" in text
    assert "signingTime" in text
    assert text.count("d.certificate:") == 1


def test_age_opens_what_we_encrypt_and_we_open_what_age_encrypts(tmp_path: Path) -> None:
    secret, public = world.hq_age()
    (tmp_path / "identity.txt").write_text(secret + "\n")
    (tmp_path / "bundle.asice.age").write_bytes(encrypt(b"bundle" * 9999, [public]))
    opened = subprocess.run(
        ["age", "-d", "-i", tmp_path / "identity.txt", tmp_path / "bundle.asice.age"], capture_output=True, check=True
    )
    assert opened.stdout == b"bundle" * 9999
    sealed = subprocess.run(["age", "-r", public], input=b"answer", capture_output=True, check=True).stdout
    assert decrypt(sealed, [secret]) == b"answer"
