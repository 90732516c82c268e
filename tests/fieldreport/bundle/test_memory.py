"""Verifying stays under 300 MB whatever the file (decisions 15), measured in a process of its own."""

import pickle
import random
import subprocess
import sys
import zlib
from pathlib import Path

import hostile
import pytest
import signing_world as world

from fieldreport.bundle.container import Member
from fieldreport.bundle.encryption import encrypt

MEASURE = r"""
import pickle, re, resource, sys
from pathlib import Path
from fieldreport.bundle.encryption import decrypt
from fieldreport.bundle.verdicts import BundleRefused
from fieldreport.bundle.verifier import verify
trust, now, identity = pickle.loads(Path(sys.argv[2]).read_bytes())
code = "accepted"
try:
    verify(decrypt(Path(sys.argv[1]).read_bytes(), [identity]), trust, now=now)
except BundleRefused as refusal:
    code = refusal.code
status = Path("/proc/self/status")
if status.exists():  # ru_maxrss would count the process that started this one
    peak = int(re.search(r"VmHWM:\s+(\d+) kB", status.read_text())[1]) // 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 2**20
print(code, peak)
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the operating system has no peak figure to read")


def measured(folder: Path, bundle: bytes) -> tuple[str, int]:
    """Return the code and the peak memory in MB."""
    (folder / "bundle").write_bytes(bundle)
    (folder / "trust").write_bytes(pickle.dumps((world.context(), world.NOW, world.hq_age()[0])))
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, folder / "bundle", folder / "trust"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    print(done.stdout)
    code, peak = done.stdout.split()
    return code, int(peak)


def test_the_largest_bundle_decrypted_and_verified(tmp_path: Path) -> None:
    photos = Member("attachments/photos.bin", random.Random(1).randbytes(60 * 2**20))
    bundle = world.full_bundle(world.payload(attachments=[photos]))
    code, peak = measured(tmp_path, encrypt(bundle, [world.hq_age()[1]]))
    assert code == "accepted"
    assert peak < 300


def test_the_most_that_unpacks_from_one_file(tmp_path: Path) -> None:
    noise = random.Random(2)
    data = b"".join(noise.randbytes(500) + bytes(60_000) for _ in range(1000))  # just below the allowed ratio
    packed = hostile.deflated(data)
    facts = {"crc": zlib.crc32(data), "size": len(data)}
    names = [b"report.json", b"META-INF/ASiCManifest001.xml", b"a", b"b"]
    entries = [hostile.Entry(name, b"", deflate=True, raw=packed, both=facts) for name in names]
    signature = hostile.Entry(b"META-INF/signature001.p7s", b"none")
    code, peak = measured(tmp_path, hostile.zip_of([hostile.MIMETYPE, *entries, signature]))
    assert code == "BAD_SIGNATURE"  # so everything was unpacked once, for its digest
    assert peak < 300


def test_report_data_of_many_small_values(tmp_path: Path) -> None:
    raw = b'{"a":[' + b"[]," * 450_000 + b"[]]}"
    code, peak = measured(tmp_path, world.full_bundle(world.payload(raw_report=raw)))
    assert code == "DATA"
    assert peak < 300
