"""The loss card says what to do and nothing secret, and a retired computer keeps no key."""

from pathlib import Path

import pypdfium2
import pytest
from worlds import OFFICER, PASSPHRASES, Q2, World, refuses

from fieldreport.documents.loss_card import render_loss_card
from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows import enrolling, losing, sending
from fieldreport.workspace import Workspace


def _text(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 1
        return " ".join(document[0].get_textpage().get_text_bounded().split())


def test_it_names_people_fingerprints_and_what_was_unsent(signed: World, tmp_path: Path) -> None:
    card = tmp_path / "card.pdf"
    with signed.adviser.session() as session:
        assert losing.card_standing(session) == losing.CardStanding((), None)
        facts = losing.write_card(session, card, (" Security desk, +243 81 000 000 ", "", "Chief, 4711"))
        standing = losing.card_standing(session)
        fingerprints = {
            enrolling.in_groups(one.fingerprint) for one in session.trust().signers if one.mission == "MONUC"
        }
    assert standing.contacts == ("Security desk, +243 81 000 000", "Chief, 4711")
    assert standing.made == signed.clock.now
    assert {one.fingerprint for one in facts.certificates} == fingerprints
    assert {one.role for one in facts.certificates} == {"adviser", "clearing-officer"}
    assert [(quarter, state) for quarter, state in facts.unsent if quarter == Q2] == [(Q2, "written")]
    words = _text(card)
    for said in ("Security desk, +243 81 000 000", "Ada Adviser", "written to a package", "no backup was made"):
        assert said in words
    for fingerprint in fingerprints:
        assert fingerprint in words
    assert PASSPHRASES[OFFICER] not in words


def test_a_withdrawn_certificate_is_not_to_be_withdrawn_again(signed: World) -> None:
    from fieldreport.workflows import registering

    with signed.adviser.session() as session:
        own = next(one for one in losing.loss_facts(session).certificates if one.role == "adviser")
    with signed.headquarters.session() as session:
        registering.revoke(session, own.fingerprint.replace(" ", ""), "superseded")
    signed.publish_and_load()
    with signed.adviser.session() as session:
        assert {one.role for one in losing.loss_facts(session).certificates} == {"clearing-officer"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_most_that_can_be_said_fits_on_one_page(signed: World, tmp_path: Path, language: str) -> None:
    from dataclasses import replace

    with signed.adviser.session() as session:
        facts = losing.loss_facts(session)
    long = "Somebody with a rather long name and function, +000 000 000 000, at night +000 000 000 001, by radio too"
    much = replace(
        facts,
        contacts=(long,) * 4,
        headquarters=("A Long Name of a Person",) * 5,
        unsent=tuple((Q2.shifted(-back), "written") for back in range(30)),
        last_backup=signed.clock.now,
    )
    (tmp_path / "card.pdf").write_bytes(
        render_loss_card(much, created=signed.clock.now, app_version="0", language=language)
    )
    words = _text(tmp_path / "card.pdf")
    assert "24" in words  # earlier quarters
    with pypdfium2.PdfDocument(tmp_path / "card.pdf") as document:
        page = document[0].get_textpage()
        lowest = min(page.get_rect(index)[1] for index in range(page.count_rects()))
    assert lowest > 40  # points above the lower edge


def test_a_retired_computer_keeps_no_key_and_the_backup_all(signed: World, tmp_path: Path) -> None:
    workspace, phrase = signed.adviser.workspace, signed.adviser.passphrase
    workspace.unlock(phrase)
    workspace.files.backups.mkdir()
    (workspace.files.backups / "before-version-9.zip").write_bytes(b"an older key file lies in it")
    with refuses("BACKUP_INSIDE"):
        workspace.retire(workspace.home / "backup.zip", tmp_path / "card.pdf")
    (tmp_path / "there.zip").write_bytes(b"")
    with refuses("BACKUP_THERE"):
        workspace.retire(tmp_path / "there.zip", tmp_path / "card.pdf")
    with workspace.session(), refuses("IN_USE"):
        workspace.retire(tmp_path / "early.zip", tmp_path / "early.pdf")
    assert workspace.exists
    made = workspace.retire(tmp_path / "backup.zip", tmp_path / "card.pdf")
    assert "Ada Adviser" in _text(tmp_path / "card.pdf")
    assert not workspace.is_unlocked
    assert [file.name for file in workspace.home.iterdir() if file.name != "fieldreport.db.lock"] == []
    workspace.require_free()  # another desk may be set up here
    other = Workspace(tmp_path / "new", clock=signed.clock, key_cost=FLOOR)
    other.restore(made.path, phrase)
    other.unlock(phrase)
    with other.session() as session:
        assert enrolling.clearing_identity(session, PASSPHRASES[OFFICER])
        assert sending.export(session, Q2, tmp_path / "out").path.exists()
