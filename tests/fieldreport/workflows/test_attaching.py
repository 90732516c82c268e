"""Documents: kept encrypted, listed, copied out, taken away and brought back, sent along where marked."""

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import builders
import pytest
from PIL import Image
from worlds import Q2, World, refuses

from fieldreport.storage import attachments, drafts, identity, records, revisions
from fieldreport.workflows import attaching, drafting, guarding, recording, sending, signing
from fieldreport.workflows.document_entries import Document
from fieldreport.workflows.session import Session
from fieldreport.workflows.standing import signing_standing

LETTER = b"Dear colleagues, herewith the list of participants. " * 40
OWNER = "training[T-1]"


def only(session: Session, owner: str = OWNER) -> Document:
    (held,) = attaching.documents(session, owner)
    return held.document


def test_a_document_is_kept_encrypted_and_named_in_the_record(loaded: World, tmp_path: Path) -> None:
    file = tmp_path / "Liste, Bukavu.PDF"
    file.write_bytes(LETTER)
    with loaded.adviser.session() as session:
        changed = attaching.attach_file(session, OWNER, file)
        assert (changed.before, len(changed.after)) == ((), 1)
        held = only(session)
        assert (held.name, held.bytes, held.media_type) == (file.name, len(LETTER), "application/pdf")
        assert held.sha256 == hashlib.sha256(LETTER).hexdigest()
        (kept,) = session.home.attachments.iterdir()
        assert b"colleagues" not in kept.read_bytes()
        assert held.sha256 not in kept.name
        record = records.record(session.store, "MONUC", "training", "T-1")
        assert record.documents == changed.after
        assert attaching.content_of(session, held) == LETTER
        copy = attaching.save_copy(session, held, tmp_path / "copy.pdf")
        assert copy.read_bytes() == LETTER


def test_the_same_document_again_changes_nothing(loaded: World) -> None:
    with loaded.adviser.session() as session:
        attaching.attach(session, OWNER, "letter.txt", LETTER)
        again = attaching.attach(session, OWNER, "other name.txt", LETTER)
        assert again.before == again.after
        attaching.attach(session, "activity[A-1]", "letter.txt", LETTER)
        assert len(list(session.home.attachments.iterdir())) == 1
        assert [held.owner for held in attaching.documents(session)] == ["activity[A-1]", OWNER]


def photo(size: tuple[int, int] = (2600, 1800)) -> bytes:
    exif, out = Image.Exif(), BytesIO()
    exif[0x010F] = "Telephone Maker"
    exif[0x8825] = {1: "S", 2: (2.0, 30.0, 21.0), 3: "E", 4: (28.0, 51.0, 0.0)}
    Image.effect_noise(size, 80).convert("RGB").save(out, "JPEG", quality=95, exif=exif)
    return out.getvalue()


def test_a_photo_is_kept_and_sent_without_its_place(loaded: World, tmp_path: Path) -> None:
    owner, content = attaching.report_owner(Q2), photo()
    with loaded.adviser.session() as session:
        attaching.attach(session, owner, "Marché.jpg", content)
        held = only(session, owner)
        assert (held.removed, held.can_shrink) == (("location", "details"), True)
        assert attaching.attach(session, owner, "again.jpg", content).after[1:] == ()
        kept = attaching.content_of(session, held)
        assert attaching.attach(session, owner, "copy.jpg", kept).after[1:] == ()
        assert Image.open(BytesIO(kept)).getexif() == {}
        assert b"Telephone" not in kept
        attaching.set_travels(session, owner, held.sha256, True)
        signing.sign(session, Q2)
        signing.clear(session, Q2, loaded.officer_passphrase)
        made = sending.export(session, Q2, tmp_path / "out", encrypted=False)
    with zipfile.ZipFile(BytesIO(made.path.read_bytes())) as package:
        assert package.read("attachments/Marche.jpg") == kept


def test_a_photo_is_made_smaller_on_request_and_the_first_one_comes_back(loaded: World) -> None:
    with loaded.adviser.session() as session:
        attaching.attach(session, OWNER, "market.jpg", photo())
        before = only(session)
        attaching.classify(session, OWNER, before.sha256, "confidential")
        changed = attaching.make_smaller(session, OWNER, before.sha256)
        now = only(session)
        assert (now.name, now.classification, now.bytes_before) == ("market.jpg", "confidential", before.bytes)
        assert (now.bytes < before.bytes / 2, now.can_shrink) == (True, False)
        assert Image.open(BytesIO(attaching.content_of(session, now))).size == (2048, 1418)
        attaching.replace_documents(session, OWNER, changed.before)  # undo
        assert attaching.content_of(session, only(session))
        assert only(session).bytes == before.bytes
        with refuses("DOCUMENT_UNKNOWN"):
            attaching.make_smaller(session, OWNER, now.sha256)
        attaching.attach(session, "activity[A-1]", "letter.txt", LETTER)
        with refuses("PICTURE_NOT_SMALLER"):
            attaching.make_smaller(session, "activity[A-1]", only(session, "activity[A-1]").sha256)


def test_a_hostile_picture_is_refused_and_nothing_is_kept(loaded: World) -> None:
    with loaded.adviser.session() as session:
        with refuses("PICTURE_DAMAGED"):
            attaching.attach(session, OWNER, "half.jpg", photo()[:4000])
        assert attaching.documents(session) == ()
        assert not session.home.attachments.exists()


def test_what_cannot_be_kept_is_said(loaded: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attaching, "MAX_DOCUMENT", 1000)
    big = tmp_path / "big.pdf"
    big.write_bytes(LETTER)
    with loaded.adviser.session() as session:
        with refuses("DOCUMENT_TOO_BIG"):
            attaching.attach_file(session, OWNER, big)
        with refuses("DOCUMENT_TOO_BIG"):
            attaching.attach(session, OWNER, "big.pdf", LETTER)
        with refuses("DOCUMENT_EMPTY"):
            attaching.attach(session, OWNER, "empty.pdf", b"")
        with refuses("UNKNOWN_RECORD"):
            attaching.attach(session, "training[none]", "a.pdf", b"a")
        with refuses("DOCUMENT_UNKNOWN"):
            attaching.attach(session, "not an address", "a.pdf", b"a")
        with refuses("DOCUMENT_UNKNOWN"):
            attaching.set_travels(session, OWNER, "0" * 64, True)
        with refuses("DOCUMENT_UNKNOWN"):
            attaching.remove(session, OWNER, "0" * 64)
        with refuses("DOCUMENT_UNKNOWN"):
            attaching.put_back(session, OWNER, "0" * 64)
        assert not session.home.attachments.exists()


def test_what_was_taken_away_comes_back_as_it_was(loaded: World) -> None:
    with loaded.adviser.session() as session:
        attaching.attach(session, OWNER, "letter.txt", LETTER)
        attaching.set_travels(session, OWNER, only(session).sha256, True)
        was = only(session)
        removed = attaching.remove(session, OWNER, was.sha256)
        assert attaching.documents(session, OWNER) == ()
        (binned,) = attaching.binned_documents(session)
        assert (binned.owner, binned.document, binned.is_here) == (OWNER, was, True)
        assert binned.removed_at == "2006-07-10T09:30:00.000Z"
        attaching.put_back(session, OWNER, was.sha256)
        assert only(session) == was
        assert attaching.binned_documents(session) == ()
        attaching.remove(session, OWNER, was.sha256)
        attaching.replace_documents(session, OWNER, removed.before)  # undo
        assert (only(session), attaching.binned_documents(session)) == (was, ())


def test_documents_of_the_report_itself_have_a_place_and_a_history(loaded: World) -> None:
    owner = attaching.report_owner(Q2)
    with loaded.adviser.session() as session:
        attaching.attach(session, owner, "map.png", b"\x89PNG map")
        assert [held.owner for held in attaching.documents(session)] == [owner]
        attaching.remove(session, owner, only(session, owner).sha256)
        assert attaching.documents(session) == ()


def test_entries_of_other_programs_are_shown_and_survive(loaded: World) -> None:
    with loaded.adviser.session() as session:
        recording.put_record(
            session, builders.training(documents=("letter of 3 May", {"reference": "MIS/12", "pages": 3}))
        )
        attaching.attach(session, OWNER, "letter.txt", LETTER)
        names = [(held.document.name, held.is_here) for held in attaching.documents(session, OWNER)]
        assert names == [("letter of 3 May", False), ("MIS/12", False), ("letter.txt", True)]
        record = records.record(session.store, "MONUC", "training", "T-1")
        assert record.documents[1] == {"reference": "MIS/12", "pages": 3}


def test_a_damaged_or_exchanged_file_is_never_handed_out(loaded: World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        attaching.attach(session, OWNER, "letter.txt", LETTER)
        attaching.attach(session, OWNER, "other.txt", b"other")
        first, second = (held.document for held in attaching.documents(session, OWNER))
        salted = attachments.salt(session.store, actor="a", at=session.now())
        places = [
            attachments.attachment_path(session.home.attachments, salted, one.sha256) for one in (first, second)
        ]
        places[0].write_bytes(places[1].read_bytes())
        with refuses("DOCUMENT_DAMAGED"):
            attaching.save_copy(session, first, tmp_path / "copy.txt")
        places[0].write_bytes(places[0].read_bytes()[:-3])
        with refuses("DOCUMENT_DAMAGED"):
            attaching.content_of(session, first)
        places[0].unlink()
        with refuses("NO_ATTACHMENT"):
            attaching.content_of(session, first)
        assert attaching.missing_documents(session) == (first.sha256[:12],)
        assert not (tmp_path / "copy.txt").exists()


def test_only_what_is_marked_travels_signed_and_listed(loaded: World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        attaching.attach(session, OWNER, "Liste des participantes à Bukavu.pdf", LETTER)
        attaching.attach(session, OWNER, "private.txt", b"stays here")
        attaching.attach(session, "activity[A-1]", "liste des participantes a bukavu.PDF", b"another")
        attaching.attach(session, attaching.report_owner(Q2), "CON.pdf", b"map")
        for held in attaching.documents(session):
            if held.document.name != "private.txt":
                attaching.set_travels(session, held.owner, held.document.sha256, True)
        signing.sign(session, Q2)
        signing.clear(session, Q2, loaded.officer_passphrase)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        report = revisions.frozen_report(session.store, kept.no)
        listed = {one.path: one.original_name for one in report.files if one.path.startswith("attachments/")}
        assert listed == {
            "attachments/document_CON.pdf": "CON.pdf",
            "attachments/liste_des_participantes_a_bukavu.pdf": "liste des participantes a bukavu.PDF",
            "attachments/Liste_des_participantes_a_Bukavu-2.pdf": "Liste des participantes à Bukavu.pdf",
        }
        made = sending.export(session, Q2, tmp_path / "out", encrypted=False)
        with zipfile.ZipFile(BytesIO(made.path.read_bytes())) as package:
            assert package.read("attachments/Liste_des_participantes_a_Bukavu-2.pdf") == LETTER
            assert b"stays here" not in b"".join(package.read(name) for name in package.namelist())
    received = loaded.receive(made.path)
    assert (len(received.imported), received.quarantined) == (1, ())


def test_a_document_more_or_less_is_a_change_worth_a_revision(signed: World) -> None:
    owner = attaching.report_owner(Q2)
    with signed.adviser.session() as session:
        with refuses("UNCHANGED"):
            signing.sign(session, Q2, reason="A map")
        attaching.attach(session, owner, "map.png", b"map")
        with refuses("UNCHANGED"):
            signing.sign(session, Q2, reason="A map")
        assert not signing_standing(session, Q2).is_changed
        attaching.set_travels(session, owner, only(session, owner).sha256, True)
        assert signing_standing(session, Q2).is_changed
        assert signing.sign(session, Q2, reason="A map").revision == 2
        assert not signing_standing(session, Q2).is_changed


def test_what_cannot_travel_stops_the_signature_with_words(loaded: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with loaded.adviser.session() as session:
        attaching.attach(session, OWNER, "letter.txt", LETTER)
        digest = only(session).sha256
        attaching.set_travels(session, OWNER, digest, True)
        attaching.classify(session, OWNER, digest, "confidential")
        assert only(session).classification == "confidential"
        with refuses("DOCUMENT_CLASSIFIED"):
            signing.sign(session, Q2)
        report = drafting.open_report(session, Q2)
        drafting.set_classification(session, report.no, "strictly_confidential")
        monkeypatch.setattr(attaching, "MAX_TRAVELLING", 100)
        with refuses("DOCUMENTS_TOO_BIG"):
            signing.sign(session, Q2)
        monkeypatch.undo()
        (file,) = session.home.attachments.iterdir()
        file.rename(file.with_suffix(".gone"))
        with refuses("DOCUMENT_MISSING"):
            signing.sign(session, Q2)
        file.with_suffix(".gone").rename(file)
        signing.sign(session, Q2)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        (listed,) = [one for one in revisions.frozen_report(session.store, kept.no).files if one.path.endswith("txt")]
        assert listed.extra == {"classification": "confidential"}
        assert drafts.find_report(session.store, "MONUC", Q2) is not None
        assert identity.setting(session.store, "documents_bin") is None


def test_documents_go_beside_the_backup_and_come_back_with_it(loaded: World, tmp_path: Path) -> None:
    desk = loaded.adviser
    backup = tmp_path / "stick" / "monday.zip"
    backup.parent.mkdir()
    with desk.session() as session:
        attaching.attach(session, OWNER, "letter.txt", LETTER)
        assert guarding.back_up(session, backup).documents == 1
        assert guarding.back_up(session, backup.with_name("tuesday.zip")).documents == 0
        for file in session.home.attachments.iterdir():
            file.unlink()
        (lost,) = (one for one in guarding.examine(session) if one.name == "attachments")
        assert (lost.is_ok, lost.detail) == (False, only(session).sha256[:12])
    desk.workspace.restore(backup, desk.passphrase)
    with desk.session() as session:
        assert attaching.content_of(session, only(session)) == LETTER
        assert all(one.is_ok for one in guarding.examine(session))
