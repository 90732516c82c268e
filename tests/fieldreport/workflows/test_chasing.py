"""What projects owe Headquarters: proposals wait, overdue reports are reminded of, audit files are collected."""

import io
import zipfile
from pathlib import Path

import pytest
from granted import PROJECT, approval, issued, proposed
from project_documents import busy_project, financial, substantive
from worlds import World, refuses

from fieldreport.projects import Approval
from fieldreport.workflows import attesting, auditing, chasing, verifying


def _due(*days: str) -> Approval:
    return approval(report_due=tuple({"date": day, "type": "financial"} for day in days))


def _followed(world: World) -> chasing.FollowedProject:
    with world.headquarters.session() as session:
        [found] = chasing.open_followed(session)
    return found


def test_a_proposal_waits_until_it_is_answered(loaded: World) -> None:
    proposed(loaded, status="proposed")
    assert _followed(loaded).is_waiting
    issued(loaded)
    assert not _followed(loaded).is_waiting


def test_a_report_that_came_is_given_and_one_that_did_not_is_overdue(loaded: World) -> None:
    proposed(loaded)  # with the financial report about 2006-Q2
    assert _followed(loaded).overdue == ()
    issued(loaded, approvals=(_due("2006-04-30", "2006-07-09"),))
    [late] = _followed(loaded).overdue
    assert (late.type, str(late.due), late.days) == ("financial", "2006-04-30", 71)
    assert _followed(loaded).days == 71


def test_a_draft_of_the_mission_is_no_report(loaded: World) -> None:
    asked = approval(report_due=({"date": "2006-07-05", "type": "substantive"},))
    proposed(loaded, approvals=(asked,), reports=(financial(), substantive()))
    assert [one.type for one in _followed(loaded).overdue] == ["substantive"]


def test_a_letter_names_every_overdue_report(loaded: World, tmp_path: Path) -> None:
    proposed(loaded)
    issued(loaded, approvals=(_due("2006-04-30"),))
    with loaded.headquarters.session() as session:
        [letter] = chasing.write_reminders(session, tmp_path / "letters")
        assert chasing.write_reminders(session, tmp_path / "none", "UNFICYP") == ()
    assert letter.name == "MONUC_reminder_2006-07-10.docx"
    with zipfile.ZipFile(io.BytesIO(letter.read_bytes())) as package:
        body = package.read("word/document.xml").decode()
    assert busy_project().title in body
    assert "71" in body


@pytest.fixture
def audited(loaded: World) -> World:
    proposed(loaded)
    with loaded.adviser.session() as session:
        held = auditing.sign_audit_file(session, PROJECT)
        attesting.clear_project_report(session, held.kept.no, loaded.officer_passphrase)
        written = attesting.export_project_document(session, held.kept.no, loaded.folder / "audit")
    assert not loaded.receive(written.path).quarantined
    return loaded


def test_an_audit_file_is_collected_and_opened_again(audited: World, tmp_path: Path) -> None:
    [kept] = _followed(audited).audit_files
    assert (kept.project, kept.type, str(chasing.received_on(kept))) == (PROJECT, "audit", "2006-07-10")
    with audited.headquarters.session() as session:
        target = chasing.open_document(session, kept, tmp_path / chasing.package_name(kept))
        judge = verifying.judge_of(session)
        verdict = verifying.verify_file(target, judge)
    assert verdict.is_verified
    assert {one.type for one in _followed(audited).documents} == {"financial", "audit"}
    with audited.adviser.session() as session, refuses("NOT_HEADQUARTERS"):
        chasing.open_followed(session)
