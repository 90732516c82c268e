"""Headquarters' intake: stored, repeated, or quarantined with the reason; originals kept; always the same answer."""

import hashlib
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import builders
import pytest
from worlds import Q2, World, refuses

from fieldreport.bundle.container import MAX_FILE
from fieldreport.bundle.encryption import decrypt
from fieldreport.bundle.pdf_signatures import check_pdf
from fieldreport.bundle.verdicts import BundleRefused
from fieldreport.cli.demo import tampering
from fieldreport.errors import Cancelled
from fieldreport.storage import changes, identity, inbox, originals
from fieldreport.workflows import contrasting, importing, receiving, recording, sending, signing, tracking

FULL, DATA = "MONUC_2006-Q2_r1.asice.age", "MONUC_2006-Q2_r1_data.asice.age"
PLAIN = "MONUC_2006-Q2_r1.asice"


def _received(world: World) -> list[tuple[str, str, str]]:
    with world.headquarters.session() as session:
        return [(one.file_name, one.state, one.code) for one in reversed(inbox.deliveries(session.store))]


def _amended(world: World, result: str = "Agreed and published.", reason: str = "A result was missing.") -> Path:
    """Sign and export the next revision at the focal point's desk."""
    with world.focal_point.session() as session:
        recording.put_record(session, builders.activity(result=result))
        signing.sign(session, Q2, reason=reason)
        return sending.export(session, Q2, world.folder / "amended").path


def test_a_folder_is_imported_and_again_changes_nothing(signed: World) -> None:
    folder = signed.folder / "packages"
    first = signed.receive(folder)
    assert [item.file for item in first.imported] == sorted(file.name for file in folder.iterdir())
    assert (first.repeated, first.quarantined) == ((), ())
    with signed.headquarters.session() as session:
        facts = inbox.submissions(session.store, 2006)
        assert {key[0]: held.profiles for key, held in facts.items()} == {
            "MONUC": ("data", "full"),
            "UNFICYP": ("data", "full"),
        }
    again = signed.receive(folder)
    assert len(again.repeated) == 4
    assert (again.imported, again.quarantined) == ((), ())
    with signed.headquarters.session() as session:
        assert inbox.submissions(session.store, 2006) == facts
        rows = changes.head(session.store).seq
    signed.receive(folder)
    with signed.headquarters.session() as session:
        assert changes.head(session.store).seq == rows


def test_what_is_said_of_an_imported_package(signed: World) -> None:
    (item,) = signed.receive(signed.folder / "packages" / FULL).imported
    said = item.as_json()
    assert {key: said[key] for key in ("file", "code", "mission", "period", "revision", "profile", "warnings")} == {
        "file": FULL,
        "code": "",
        "mission": "MONUC",
        "period": "2006-Q2",
        "revision": 1,
        "profile": "full",
        "warnings": [],
    }
    assert [(one["role"], one["name"], one["time"]) for one in said["signers"]] == [
        ("adviser", "Ada Adviser", "2006-07-10T09:30:00Z"),
        ("clearing-officer", "Omar Officer", "2006-07-10T09:30:00Z"),
    ]
    assert "Ada Adviser" in item.text


@pytest.mark.parametrize("order", [(DATA, FULL), (FULL, DATA)])
def test_data_and_full_profile_complete_one_revision(signed: World, order: tuple[str, str]) -> None:
    for name in order:
        assert len(signed.receive(signed.folder / "packages" / name).imported) == 1
    with signed.headquarters.session() as session:
        ((_, held),) = inbox.submissions(session.store, 2006).items()
        assert (held.revision, held.profiles, held.is_pdf_pending) == (1, ("data", "full"), False)
        assert session.store.value("SELECT count(*) FROM received_revision") == 1


def test_originals_are_kept_byte_for_byte_and_encrypted(signed: World) -> None:
    signed.receive(signed.folder / "packages" / FULL)
    plain = (signed.folder / "plain" / PLAIN).read_bytes()
    digest = hashlib.sha256(plain).hexdigest()
    with signed.headquarters.session() as session:
        kept = originals.read_original(session.home.originals, digest)
        assert decrypt(kept, identity.age_identities(session.store)) == plain
    assert b"report.json" not in kept


def test_the_plain_form_of_an_imported_package_is_a_repetition(signed: World) -> None:
    signed.receive(signed.folder / "packages" / FULL)
    (item,) = signed.receive(signed.folder / "plain" / PLAIN).repeated
    assert item.code == "REPEAT"
    assert "2006-07-10" in item.text


def test_an_amendment_takes_over_and_the_first_stays(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    signed.clock.pass_(days=2)
    (item,) = signed.receive(_amended(signed)).imported
    assert (item.code, item.revision) == ("", 2)
    with signed.headquarters.session() as session:
        held = inbox.submissions(session.store, 2006)[("UNFICYP", Q2)]
        assert (held.revision, held.first_received[:10], held.received[:10]) == (2, "2006-07-10", "2006-07-12")
        newest = inbox.received_report(session.store, held.identity)
        assert newest.reason == "A result was missing."
        first = inbox.received_report(session.store, newest.supersedes)
        assert first.revision == 1
        cell = tracking.open_board(session, 2006).missions["UNFICYP"][1]
        assert (cell.state, cell.revision) == ("received", 2)


def test_an_older_revision_that_comes_later_is_kept_but_does_not_stand(signed: World) -> None:
    second = _amended(signed)
    assert signed.receive(second).imported[0].code == ""
    late = signed.receive(signed.folder / "packages" / "UNFICYP_2006-Q2_r1.asice.age")
    (item,) = late.imported
    assert (item.code, item.revision) == ("OLDER", 1)
    assert "2" in item.text
    with signed.headquarters.session() as session:
        assert inbox.submissions(session.store, 2006)[("UNFICYP", Q2)].revision == 2


def test_two_different_reports_under_one_number_are_told_apart(signed: World, tmp_path: Path) -> None:
    """V55: a restored laptop that signed again, or somebody playing games; the first stays as it is."""
    twin = tmp_path / "twin"
    shutil.copytree(signed.focal_point.home, twin)
    first = _amended(signed, result="One thing.")
    signed.focal_point.workspace.files.folder.rename(tmp_path / "gone")
    twin.rename(signed.focal_point.home)
    second = _amended(signed, result="Another thing.")
    shutil.copy(second, tmp_path / second.name)
    first.unlink(missing_ok=True)
    # Both carry number 2; only one may stand.
    signed.receive(signed.folder / "packages")
    assert signed.receive(tmp_path / second.name).imported[0].revision == 2
    shutil.rmtree(signed.focal_point.home)
    (tmp_path / "gone").rename(signed.focal_point.home)
    with signed.focal_point.session() as session:
        again = sending.export(session, Q2, tmp_path / "out").path
    (item,) = signed.receive(again).quarantined
    assert item.code == "V55"
    assert "2" in item.text
    with signed.headquarters.session() as session:
        standing = inbox.submissions(session.store, 2006)[("UNFICYP", Q2)]
        report = inbox.received_report(session.store, standing.identity)
        number = next(one.no for one in receiving.open_journal(session).entries if one.reason.code == "V55")
        both = contrasting.contrast_conflict(session, number)
        assert (both.is_conflict, both.earlier, both.later) == (True, 2, 2)
        # The one that stands is on the first side, whoever signed first.
        said = [["".join(part.text for part in side) for side in (one.before, one.after)] for one in both.passages]
        assert ["Another thing.", "One thing."] in said
        other = next(one.no for one in receiving.open_journal(session).entries if one.reason.code != "V55")
        with refuses("NO_OTHER_REVISION"):
            contrasting.contrast_conflict(session, other)
    assert "Another thing." in str(report.records)


def test_tampered_packages_go_to_quarantine_with_code_and_original(signed: World, tmp_path: Path) -> None:
    package = (signed.folder / "plain" / PLAIN).read_bytes()
    for title, (code, forged) in tampering.forgeries(package).items():
        file = tmp_path / f"{title}.asice"
        file.write_bytes(forged)
        (item,) = signed.receive(file).quarantined
        assert (item.code, item.mission) == (code, "")
        with signed.headquarters.session() as session:
            kept = originals.read_original(session.home.originals, hashlib.sha256(forged).hexdigest())
            assert decrypt(kept, identity.age_identities(session.store)) == forged
        assert signed.receive(file).quarantined[0].code == code  # the same answer, and no second row
    assert len(_received(signed)) == 3


def test_one_bad_file_never_spoils_the_next(signed: World) -> None:
    folder = signed.folder / "packages"
    whole = (folder / FULL).read_bytes()
    (folder / "AAA.asice").write_bytes(b"not a package at all")
    (folder / "BBB.asice.age").write_bytes(whole[: len(whole) // 2])
    (folder / "CCC.age").write_bytes(b"age-encryption.org/v1\nnonsense")
    (folder / "DDD.asice").write_bytes(b"")
    result = signed.receive(folder)
    assert len(result.imported) == 4
    assert {item.file for item in result.quarantined} == {"AAA.asice", "BBB.asice.age", "CCC.age", "DDD.asice"}
    assert {item.code for item in result.quarantined} <= {"DAMAGED", "NOT_A_BUNDLE", "UNSAFE"}


def test_junk_in_a_folder_is_left_alone(signed: World) -> None:
    folder = signed.folder / "packages"
    deep = folder / "stick" / "reports"
    deep.mkdir(parents=True)
    (folder / "UNFICYP_2006-Q2_r1.asice.age").rename(deep / "UNFICYP_2006-Q2_R1.ASICE.AGE")
    for name in ("notes.txt", "Thumbs.db", "._MONUC_2006-Q2_r1.asice", ".~lock.asice", "report.pdf", "x.asice.part"):
        (folder / name).write_bytes(b"junk")
    (folder / "folder.asice").mkdir()
    result = signed.receive(folder)
    assert (len(result.imported), result.quarantined) == (4, ())
    assert "UNFICYP_2006-Q2_R1.ASICE.AGE" in {item.file for item in result.imported}


def test_a_file_named_by_itself_is_always_judged(signed: World, tmp_path: Path) -> None:
    file = tmp_path / "mail attachment.bin"
    file.write_bytes((signed.folder / "packages" / FULL).read_bytes())
    assert len(signed.receive(file).imported) == 1
    other = tmp_path / "holiday.jpg"
    other.write_bytes(b"\xff\xd8\xff")
    assert signed.receive(other).quarantined[0].code == "NOT_A_BUNDLE"


def test_a_path_that_is_not_there_stops_before_anything_is_imported(signed: World) -> None:
    with pytest.raises(FileNotFoundError):
        signed.receive(signed.folder / "packages", signed.folder / "nowhere")
    assert _received(signed) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no sockets as files")
def test_a_file_that_cannot_be_read_is_named_and_the_others_come_in(
    signed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = signed.folder / "packages" / FULL
    original = Path.open

    def bad_sector(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.name == broken.name:
            raise OSError(5, os.strerror(5))
        return original(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", bad_sector)
    result = signed.receive(signed.folder / "packages")
    assert len(result.imported) == 3
    (item,) = result.quarantined
    assert (item.file, item.code) == (FULL, "UNREADABLE")
    assert "Input/output error" in item.text


def test_what_is_too_large_is_refused_and_not_kept(signed: World, tmp_path: Path) -> None:
    file = tmp_path / "huge.asice"
    with file.open("wb") as stream:
        stream.truncate(MAX_FILE * 3)
    (item,) = signed.receive(file).quarantined
    assert item.code == "TOO_BIG"
    with signed.headquarters.session() as session:
        assert not session.home.originals.exists()


def test_a_package_for_somebody_else_stays_closed(signed: World, tmp_path: Path) -> None:
    from fieldreport.bundle.encryption import encrypt, new_age_identity

    file = tmp_path / "other.asice.age"
    file.write_bytes(encrypt((signed.folder / "plain" / PLAIN).read_bytes(), [new_age_identity()[1]]))
    (item,) = signed.receive(file).quarantined
    assert item.code == "NOT_FOR_US"


def test_a_list_of_signatories_or_a_folder_of_them_is_no_report(signed: World) -> None:
    (item,) = signed.receive(signed.list_file).quarantined
    assert item.code == "NOT_A_BUNDLE"


def test_only_headquarters_imports(signed: World) -> None:
    with signed.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        importing.import_paths(session, [signed.folder / "packages"])


def test_an_outdated_list_stops_the_import_before_it_quarantines_anything(signed: World) -> None:
    signed.clock.pass_(days=280)
    with refuses("TRUST_OLD"):
        signed.receive(signed.folder / "packages")
    assert _received(signed) == []
    signed.publish()
    assert len(signed.receive(signed.folder / "packages").imported) == 4


def test_before_the_first_list_nothing_can_be_judged(tmp_path: Path) -> None:
    import worlds

    from fieldreport.trust.keyfile import FLOOR
    from fieldreport.workflows.session import Profile
    from fieldreport.workspace import Workspace

    fresh = Workspace(tmp_path / "hq", key_cost=FLOOR, clock=worlds.Clock(worlds.IN_2006))
    fresh.create(Profile("headquarters", "HQ", "Q"), "four words of passphrase")
    with fresh.session() as session, refuses("TRUST_OLD"):
        importing.import_paths(session, [tmp_path])


def test_a_policy_that_became_stricter_does_not_ask_for_what_was_not_asked_then(signed: World) -> None:
    """An adviser's signature alone was enough when it was made; the list in force at import decides (step 12)."""
    with signed.headquarters.session() as session:
        from fieldreport.workflows import registering

        registering.set_policy(session, "UNFICYP", "focal-point", "signed")
    signed.publish()
    (item,) = signed.receive(signed.folder / "packages" / "UNFICYP_2006-Q2_r1.asice.age").quarantined
    assert item.code == "SIGNATORIES"
    assert "clearing-officer" in item.text


def _bad_pdf(*_: Any, **__: Any) -> None:
    raise BundleRefused("PDF", detail="somebody else signed it")


@pytest.mark.parametrize("older_first", [False, True])
def test_a_bad_pdf_takes_the_revision_back(signed: World, monkeypatch: pytest.MonkeyPatch, older_first: bool) -> None:
    if older_first:  # also where the delivery carries the remark OLDER
        signed.receive(_amended(signed))
    monkeypatch.setattr("fieldreport.bundle.pdf_signatures.check_pdf", _bad_pdf)
    result = signed.receive(signed.folder / "packages" / "UNFICYP_2006-Q2_r1.asice.age")
    assert result.imported == ()
    (item,) = result.quarantined
    assert item.code == "PDF"
    with signed.headquarters.session() as session:
        held = inbox.submissions(session.store, 2006)
    assert {key[0]: one.revision for key, one in held.items()} == ({"UNFICYP": 2} if older_first else {})


def test_a_stopped_import_keeps_what_came_in_and_checks_the_rest_next_time(
    signed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel = Event()

    def stop_after_two(share: float, step: str) -> None:
        if share >= 0.5:
            cancel.set()

    with signed.headquarters.session() as session, pytest.raises(Cancelled):
        importing.import_paths(session, [signed.folder / "packages"], progress=stop_after_two, cancel=cancel)
    assert [(name, state) for name, state, _ in _received(signed)] == [
        (FULL, "pdf_pending"),
        (DATA, "verified"),
        ("UNFICYP_2006-Q2_r1.asice.age", "pdf_pending"),
    ]
    with signed.headquarters.session() as session:
        assert all(held.is_pdf_pending for held in inbox.submissions(session.store, 2006).values())
    monkeypatch.setattr("fieldreport.bundle.pdf_signatures.check_pdf", _bad_pdf)
    result = signed.receive(signed.folder / "packages" / "UNFICYP_2006-Q2_r1_data.asice.age")
    assert len(result.imported) == 1
    # What was left from the first run is told now, though nobody named it.
    assert {item.file for item in result.quarantined} == {FULL, "UNFICYP_2006-Q2_r1.asice.age"}


def test_an_original_that_is_away_lets_its_pdf_wait(signed: World, monkeypatch: pytest.MonkeyPatch) -> None:
    cancel = Event()
    cancel.set()
    with signed.headquarters.session() as session:
        judge = importing.judge_of(session)
        importing.import_file(session, signed.folder / "packages" / FULL, judge)
        away = session.home.originals.rename(session.home.folder / "away")
        assert list(importing.check_pending_pdfs(session, judge)) == []
        assert inbox.deliveries(session.store)[0].state == "pdf_pending"
        away.rename(session.home.originals)
        assert list(importing.check_pending_pdfs(session, judge)) == []
        assert inbox.deliveries(session.store)[0].state == "verified"
        with pytest.raises(Cancelled):
            importing.import_file(session, signed.folder / "packages" / "UNFICYP_2006-Q2_r1.asice.age", judge)
            list(importing.check_pending_pdfs(session, judge, cancel=cancel))


def test_a_wrong_clock_of_the_sender_is_a_warning(signed: World) -> None:
    signed.clock.pass_(days=-3)
    (item,) = signed.receive(signed.folder / "packages" / DATA).imported
    assert any("clock" in warning for warning in item.warnings)


def test_the_check_of_the_pdf_is_the_real_one() -> None:
    assert check_pdf is not _bad_pdf


def test_stock_tools_open_what_headquarters_keeps(signed: World, tmp_path: Path) -> None:
    signed.receive(signed.folder / "packages" / FULL)
    with signed.headquarters.session() as session:
        secret = identity.age_identities(session.store)[0]
        (held,) = inbox.deliveries(session.store)
        kept = originals.original_path(session.home.originals, held.original)
    (tmp_path / "id.txt").write_text(secret + "\n")
    done = subprocess.run(["age", "-d", "-i", tmp_path / "id.txt", kept], capture_output=True, check=True)
    assert hashlib.sha256(done.stdout).hexdigest() == held.sha256


def test_a_report_that_comes_late_is_received(signed: World) -> None:
    signed.clock.now = signed.clock.now + timedelta(days=60)
    assert len(signed.receive(signed.folder / "packages").imported) == 4
