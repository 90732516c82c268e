"""What the README tells people to type works: the shell loop accepts a package and refuses a changed one."""

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
import signing_world as world
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from fieldreport.bundle.container import Member, pack

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _check(package: bytes, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the README's loop over a package; the world of the tests lives in 2006, so openssl is told the time."""
    trust = world.context()
    authority = x509.load_der_x509_certificate(trust.ca_certificate).public_bytes(Encoding.PEM)
    revoked = x509.load_der_x509_crl(trust.crl).public_bytes(Encoding.PEM)
    (folder / "ca_and_crl.pem").write_bytes(authority + revoked)
    (folder / "package.asice").write_bytes(package)
    (folder / "empty").mkdir()
    script = re.search(r"```bash\n(.*?)```", README, re.DOTALL)
    assert script is not None
    at = f"openssl cms -verify -attime {int(world.NOW.timestamp())}"
    return subprocess.run(
        ["bash", "-c", script[1].replace("openssl cms -verify", at)],
        cwd=folder / "empty",
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_loop_accepts_a_package_of_two_signers(tmp_path: Path) -> None:
    done = _check(world.full_bundle(world.payload(attachments=[world.attachment()])), tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    named = {line.removeprefix("OK ") for line in done.stdout.splitlines()}
    assert {"report.json", "report.xlsx", "report.pdf", "attachments/minutes.txt"} <= named


@pytest.mark.parametrize("name", ["report.json", "report.pdf"])
def test_the_loop_refuses_one_changed_byte_in_a_member(name: str, tmp_path: Path) -> None:
    done = _check(_with_changed(world.full_bundle(), name), tmp_path)
    assert done.returncode == 1
    assert f"BAD {name}" in done.stdout


@pytest.mark.parametrize("name", ["META-INF/signature001.p7s", "META-INF/ASiCManifest002.xml"])
def test_the_loop_refuses_a_changed_signature_or_manifest(name: str, tmp_path: Path) -> None:
    assert _check(_with_changed(world.full_bundle(), name), tmp_path).returncode == 1


def test_every_file_and_command_the_readme_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"`?make (\w+)", README)) - {"calls", "is"}:
        assert re.search(rf"^[\w ]*\b{target}\b[\w ]*:", makefile, re.MULTILINE), target
    for name in re.findall(r"`((?:[A-Z]+\.md|LICENSE|docs/[\w.-]+|packaging/[\w.-]+))`", README):
        assert (ROOT / name).exists(), name


def _with_changed(package: bytes, name: str) -> bytes:
    """Return the package with one bit of a member's last quarter changed, and packed rightly again."""
    members = []
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        for entry in archive.namelist()[1:]:  # `mimetype` comes by itself
            data = bytearray(archive.read(entry))
            if entry == name:
                data[-len(data) // 4] ^= 1
            members.append(Member(entry, bytes(data)))
    return pack(members)
