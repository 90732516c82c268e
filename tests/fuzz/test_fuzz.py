"""The fuzz targets in short: every kept input, and a few hundred seeded mutations of each; `make fuzz` goes on."""

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the targets are also run by scripts, from their own folder

import targets
from targets import NOW, Forged

from fieldreport.bundle.container import Member, pack, read_container
from fieldreport.bundle.verdicts import BundleRefused, Kind
from fieldreport.bundle.verifier import verify

SLOW = {"package": 15, "transport": 60, "receipt": 60, "trust-package": 60, "cms": 100}


def mutated(data: bytes, noise: random.Random) -> bytes:
    """Return `data` with one to four places flipped, cut, doubled or overwritten."""
    changed = bytearray(data)
    for _ in range(noise.randint(1, 4)):
        at = noise.randrange(len(changed) + 1)
        match noise.randrange(5):
            case 0:
                changed[at : at + 1] = noise.randbytes(1)
            case 1:
                del changed[at : at + noise.randint(1, 30)]
            case 2:
                changed[at:at] = changed[at : at + noise.randint(1, 30)]
            case 3:
                changed[at:at] = noise.choice((b"\0", b'"', b"[", b"{", b"\xff" * 4, b"null", b"-1", b"1e999"))
            case _:
                other = noise.randrange(len(changed) + 1)
                changed[at : at + 8] = changed[other : other + 8]
    return bytes(changed)


@pytest.mark.parametrize("name", targets.TARGETS)
def test_kept_inputs_and_their_neighbours_show_nothing(name: str) -> None:
    held, noise = targets.seeds(name), random.Random(f"fieldreport {name}")
    assert held
    for untrusted in held:
        targets.TARGETS[name](untrusted)
    for _ in range(SLOW.get(name, 300)):
        targets.TARGETS[name](mutated(noise.choice(held), noise))


def test_only_what_reaches_a_new_line_is_added_to_the_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import run

    corpus, grown = tmp_path / "corpus" / "manifest", tmp_path / "grown"
    for folder, data in ((corpus, b"x"), (grown, b"x" * 300)):
        folder.mkdir(parents=True)
        (folder / "same").write_bytes(data)
    (grown / "good").write_bytes((targets.CORPUS / "manifest" / "ASiCManifest001.xml.bin").read_bytes())
    monkeypatch.setattr(run, "CORPUS", tmp_path / "corpus")
    monkeypatch.setattr(targets, "CORPUS", tmp_path / "corpus")
    assert run.keep("manifest", grown) == 1
    assert {path.name for path in corpus.iterdir()} == {"same", "good.bin"}


@pytest.mark.parametrize(
    ("file", "kind"), [("package.asice", Kind.BUNDLE), ("receipt.asice", Kind.RECEIPT), ("trust-package.asice", None)]
)
def test_the_world_as_it_was_signed_is_accepted(file: str, kind: Kind | None) -> None:
    verified = verify(targets.world(file), targets.trust(), now=NOW, kind=kind or Kind.TRUST_PACKAGE)
    assert verified.signers[0].mission in ("MONUC", "HQ")


def test_a_target_notices_what_it_watches_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A verifier that believed everything would be found at once."""
    held = read_container(targets.world("receipt.asice"))
    believed = verify(targets.world("receipt.asice"), targets.trust(), now=NOW, kind=Kind.RECEIPT)

    class Believed:
        kind, files, sha256 = believed.kind, {"receipt.json": "0" * 64}, ""

    monkeypatch.setattr(targets, "verify", lambda *_given, **_named: Believed)
    with pytest.raises(Forged):
        targets.TARGETS["receipt"](b"\0{}")
    with pytest.raises(BundleRefused):
        verify(pack([Member("receipt.json", b"{}")]), targets.trust(), now=NOW, kind=Kind.RECEIPT)
    assert "receipt.json" in held
