"""Packing: names, profiles, recipients, and that nothing half-written is left."""

import hashlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import IO

import pytest
from worlds import Q2, World, refuses

from fieldreport.bundle.container import read_container
from fieldreport.errors import Cancelled
from fieldreport.storage import identity, places, revisions
from fieldreport.workflows import drafting, retracing, routing, sending, signing


def test_full_and_data_profile_in_their_names_and_members(signed: World) -> None:
    with signed.adviser.session() as session:
        full, data = (
            sending.export(session, Q2, signed.folder / "out", profile=profile, encrypted=False)
            for profile in ("full", "data")
        )
    assert (full.path.name, data.path.name) == ("MONUC_2006-Q2_r1.asice", "MONUC_2006-Q2_r1_data.asice")
    assert not full.is_encrypted
    for package in (full, data):
        content = package.path.read_bytes()
        assert (package.bytes, package.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    signatures = {f"META-INF/{name}" for n in (1, 2) for name in (f"ASiCManifest00{n}.xml", f"signature00{n}.p7s")}
    assert set(read_container(data.path.read_bytes()).names) == {"mimetype", "report.json", *signatures}
    assert set(read_container(full.path.read_bytes()).names) == {
        *("mimetype", "report.json", "report.xlsx", "report.pdf"),
        *signatures,
    }
    assert data.bytes * 3 < full.bytes


def test_an_encrypted_package_opens_for_headquarters_and_for_the_sender(signed: World, tmp_path: Path) -> None:
    with signed.adviser.session() as session:
        plain = sending.export(session, Q2, signed.folder / "out", encrypted=False)
        package = sending.export(session, Q2, signed.folder / "out")
        sender = identity.age_identities(session.store)[0]
    assert package.path.name == "MONUC_2006-Q2_r1.asice.age"
    assert (package.is_encrypted, package.sha256) == (True, plain.sha256)
    with signed.headquarters.session() as session:
        office = identity.age_identities(session.store)[0]
    for secret in (sender, office):
        file = tmp_path / "identity.txt"
        file.write_text(secret + "\n")
        done = subprocess.run(["age", "-d", "-i", file, package.path], capture_output=True, check=True)
        assert done.stdout == plain.path.read_bytes()
    with signed.focal_point.session() as session:
        file.write_text(identity.age_identities(session.store)[0] + "\n")
    done = subprocess.run(["age", "-d", "-i", file, package.path], capture_output=True, check=False)
    assert done.returncode != 0
    assert done.stdout == b""


def test_what_is_classified_travels_encrypted_only(signed: World) -> None:
    with signed.adviser.session() as session:
        drafting.set_classification(session, drafting.open_report(session, Q2).no, "confidential")
        signing.sign(session, Q2, reason="Names are in it.")
        signing.clear(session, Q2, signed.officer_passphrase)
        with refuses("CLASSIFIED_PLAIN"):
            sending.export(session, Q2, signed.folder / "classified", encrypted=False)
        assert not (signed.folder / "classified").exists()
        assert sending.export(session, Q2, signed.folder / "classified").is_encrypted
        assert retracing.open_package(session, Q2).is_classified


def test_headquarters_closes_ways_to_a_class(signed: World) -> None:
    with signed.headquarters.session() as session:
        routing.set_ways(session, "confidential", ["stick", "email"])
        with refuses("NO_WAY"):
            routing.set_ways(session, "strictly_confidential", [])
    signed.publish_and_load()
    with signed.adviser.session() as session:
        assert sending.export(session, Q2, signed.folder / "open").is_encrypted  # unclassified
        drafting.set_classification(session, drafting.open_report(session, Q2).no, "confidential")
        signing.sign(session, Q2, reason="Names are in it.")
        signing.clear(session, Q2, signed.officer_passphrase)
        assert retracing.open_package(session, Q2).ways == ("email", "stick")
        with refuses("WAY_UNSAID"):
            sending.export(session, Q2, signed.folder / "classified")
        with refuses("WAY_CLOSED") as closed:
            sending.export(session, Q2, signed.folder / "classified", way="network")
        assert "the network" in closed.value.text
        assert not (signed.folder / "classified").exists()
        sending.export(session, Q2, signed.folder / "classified", way="stick")
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert revisions.events(session.store, kept.no)[-1].detail["way"] == "stick"
    with signed.headquarters.session() as session:
        routing.set_ways(session, "confidential", ["stick", "email", "network"])
    signed.publish_and_load()
    with signed.adviser.session() as session:
        assert sending.export(session, Q2, signed.folder / "lifted").is_encrypted


def test_exporting_again_packs_the_same(signed: World) -> None:
    with signed.adviser.session() as session:
        digests = {sending.export(session, Q2, signed.folder / "out").sha256 for _ in range(2)}
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        (*_, last) = revisions.events(session.store, kept.no)
    assert len(digests) == 1
    assert last.event == "exported"
    assert last.detail["sha256"] in digests
    assert [file.name for file in (signed.folder / "out").iterdir()] == ["MONUC_2006-Q2_r1.asice.age"]


def test_nothing_unsigned_leaves(loaded: World) -> None:
    out = loaded.folder / "out"
    with loaded.adviser.session() as session:
        with refuses("NOTHING_SIGNED"):
            sending.export(session, Q2, out)
        signing.sign(session, Q2)
        with refuses("SIGNATURE_MISSING") as refusal:
            sending.export(session, Q2, out)
        assert "clearing officer" in refusal.value.text
        with refuses("SIGNATURE_MISSING"):
            sending.export(session, Q2, out, profile="data", encrypted=False)
    assert not out.exists()


def test_without_a_list_nobody_is_known_to_encrypt_to(signed: World) -> None:
    from fieldreport.workflows.session import Session

    class Unlisted(Session):
        """The list is what a signed desk cannot lose; only a hand-made store lacks it."""

        def trust(self) -> None:
            return None

    with signed.adviser.session() as session:
        unlisted = Unlisted(session.store, session.home, session.key, session.clock)
        with refuses("NO_RECIPIENT"):
            sending.export(unlisted, Q2, signed.folder / "out")
        assert sending.export(unlisted, Q2, signed.folder / "out", encrypted=False).bytes


def test_a_folder_that_cannot_be_written_leaves_no_trace(signed: World) -> None:
    blocked = signed.folder / "a file"
    blocked.write_text("not a folder")
    with signed.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        before = revisions.events(session.store, kept.no)
        with pytest.raises(OSError):
            sending.export(session, Q2, blocked / "out")
        assert revisions.events(session.store, kept.no) == before


def test_a_write_that_breaks_off_leaves_the_old_package_whole(signed: World, monkeypatch: pytest.MonkeyPatch) -> None:
    out = signed.folder / "packages"
    before = {file.name: file.read_bytes() for file in out.iterdir()}

    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(places.os, "fsync", full_disk)
    with signed.adviser.session() as session, pytest.raises(OSError, match="No space"):
        sending.export(session, Q2, out)
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


def test_export_can_be_cancelled(signed: World) -> None:
    cancel = Event()
    cancel.set()
    with signed.adviser.session() as session, pytest.raises(Cancelled):
        sending.export(session, Q2, signed.folder / "out", cancel=cancel)
    assert not (signed.folder / "out").exists()


def test_the_newest_revision_is_what_leaves(signed: World) -> None:
    import builders

    from fieldreport.workflows import recording

    with signed.focal_point.session() as session:
        recording.put_record(session, builders.activity(result="Agreed and published."))
        signing.sign(session, Q2, reason="The result was missing.")
        package = sending.export(session, Q2, signed.folder / "out")
    assert (package.revision, package.path.name) == (2, "UNFICYP_2006-Q2_r2.asice.age")


def test_a_stick_that_loses_what_was_written_is_found_out(loaded: World, monkeypatch: pytest.MonkeyPatch) -> None:
    stick = loaded.folder / "stick"
    real = sending.replacing

    @contextmanager
    def lying(path: Path) -> Iterator[IO[bytes]]:
        with real(path) as stream:
            yield stream
        kept = path.read_bytes()
        path.write_bytes(kept[:-100] + bytes(100))  # the end never reached the device

    with loaded.focal_point.session() as session:
        signing.sign(session, Q2)
        with monkeypatch.context() as patched:
            patched.setattr(sending, "replacing", lying)
            for encrypted in (True, False):
                with refuses("NOT_KEPT"):
                    sending.export(session, Q2, stick, encrypted=encrypted)
                assert list(stick.iterdir()) == []
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert "exported" not in {one.event for one in revisions.events(session.store, kept.no)}
        assert sending.export(session, Q2, stick).path.is_file()
