"""Receipts from Headquarters to the mission and back: only a proven one makes a package received."""

import json
from dataclasses import replace

import pytest
from worlds import Q2, World, refuses

from fieldreport.bundle.container import Member, pack, read_container
from fieldreport.bundle.encryption import decrypt
from fieldreport.bundle.signing import sign_document
from fieldreport.codec import RecordProblem
from fieldreport.models import Explanation
from fieldreport.receipts import Asked, Receipt, read_receipt, write_receipt
from fieldreport.storage import identity, inbox, revisions
from fieldreport.workflows import (
    acknowledging,
    clearing,
    drafting,
    enrolling,
    overviewing,
    receipting,
    retracing,
    reviewing,
    sending,
    signing,
    standing,
)
from fieldreport.workflows.receipting import WrittenReceipt

FIELD = "report.2006/AR-B.PR.F"


@pytest.fixture
def received(signed: World) -> World:
    signed.receive(signed.folder / "packages")
    return signed


def write(world: World, name: str = "receipts", mission: str | None = "MONUC") -> tuple[WrittenReceipt, ...]:
    with world.headquarters.session() as session:
        return receipting.write_receipts(session, world.folder / name, mission=mission)


def decide(world: World, decision: str, remark: str = "", *asked: Asked) -> None:
    with world.headquarters.session() as session:
        number = inbox.submissions(session.store, 2006)[("MONUC", Q2)].revision_no
        reviewing.decide(session, number, decision, remark, asked=asked)  # type: ignore[arg-type]
    world.clock.pass_(minutes=5)


def status(world: World) -> str:
    with world.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        return kept.status


def take(world: World, written: WrittenReceipt) -> acknowledging.Acknowledged:
    with world.adviser.session() as session:
        return acknowledging.take_receipt_file(session, written.path)


def test_written_is_not_received_until_the_receipt_is_here(received: World) -> None:
    assert status(received) == "exported"
    written = write(received)
    assert {one.receipt.outcome for one in written} == {"received"}
    taken = take(received, written[0])
    assert (taken.taken, taken.revision, str(taken.quarter)) == ("new", 1, "2006-Q2")
    assert taken.signer == "Q. Headquarters"
    assert status(received) == "received"
    assert take(received, written[0]).taken == "known"


def test_what_was_told_is_not_told_again_until_something_changes(received: World) -> None:
    assert write(received)
    assert write(received, "again") == ()
    decide(received, "accepted")
    with received.headquarters.session() as session:
        assert receipting.waiting_receipts(session, "MONUC") == len(write(received, "later")) > 0
        assert receipting.waiting_receipts(session, "MONUC") == 0


def test_a_returned_report_brings_its_questions_home(received: World) -> None:
    decide(received, "returned", "Two points.", Asked(address=FIELD, text="Which courses were repeated?"))
    written = write(received)[-1]
    take(received, written)
    assert status(received) == "returned"
    with received.adviser.session() as session:
        asked, remark = acknowledging.open_questions(session, Q2)
        assert (asked.address, asked.text) == (FIELD, "Which courses were repeated?")
        assert (remark.address, remark.text) == ("", "Two points.")


def questions(world: World) -> list[tuple[str, str, bool]]:
    with world.adviser.session() as session:
        return [(one.address, one.text, one.explained) for one in drafting.check(session, Q2) if one.code == "H12"]


def test_questions_stand_beside_their_fields_until_they_are_answered(received: World) -> None:
    decide(received, "returned", "", Asked(address=FIELD, text="Which courses were repeated?"))
    assert questions(received) == []  # nothing is known here before the receipt
    take(received, write(received)[-1])
    ((address, text, is_answered),) = questions(received)
    assert (address, is_answered) == (FIELD, False)
    assert "Which courses were repeated?" in text
    with received.adviser.session() as session:
        note = Explanation(id="q", period=str(Q2), codes=("H12",), addresses=(FIELD,), text="Those of May.")
        drafting.save_explanation(session, drafting.open_draft(session, Q2).report_no, note)
    assert [answered for _, _, answered in questions(received)] == [True]
    with received.adviser.session() as session:
        signing.sign(session, Q2, reason="Answers to Headquarters.")
        report = signing.newest_revision(session, Q2)
        assert report is not None
        assert report.number == 2
        frozen = revisions.frozen_report(session.store, report.no)
    assert [note.text for note in frozen.explanations if "H12" in note.codes] == ["Those of May."]
    assert [(one.address, one.text, one.notes) for one in frozen.asked] == [
        (FIELD, "Which courses were repeated?", ("q",))
    ]
    assert questions(received) == []


def answer(world: World, text: str, name: str = "q") -> None:
    with world.adviser.session() as session:
        note = Explanation(id=name, period=str(Q2), codes=("H12",), addresses=(FIELD,), text=text)
        drafting.save_explanation(session, drafting.open_draft(session, Q2).report_no, note)


def send_next(world: World, folder: str) -> None:
    with world.adviser.session() as session:
        signing.sign(session, Q2, reason="Answers to Headquarters.")
        signing.clear(session, Q2, world.officer_passphrase)
        sending.export(session, Q2, world.folder / folder)
    world.receive(world.folder / folder)
    world.clock.pass_(minutes=5)


def replies(world: World) -> list[tuple[str, str]]:
    with world.headquarters.session() as session:
        standing = inbox.submissions(session.store, 2006)[("MONUC", Q2)]
        return [(one.asked.text, one.note) for one in reviewing.review(session, standing.identity).replies]


def test_headquarters_reads_the_answers_beside_what_it_asked(received: World) -> None:
    assert replies(received) == []
    decide(received, "returned", "Two points.", Asked(address=FIELD, text="Which courses were repeated?"))
    take(received, write(received)[-1])
    answer(received, "Those of May.")
    send_next(received, "second")
    assert replies(received) == [("Which courses were repeated?", "Those of May."), ("Two points.", "")]


def test_an_answer_from_before_does_not_answer_what_is_asked_anew(received: World) -> None:
    decide(received, "returned", "", Asked(address=FIELD, text="Which courses were repeated?"))
    take(received, write(received)[-1])
    answer(received, "Those of May.")
    send_next(received, "second")
    decide(received, "returned", "", Asked(address=FIELD, text="And those of June?"))
    take(received, write(received, "third")[-1])
    assert [answered for _, _, answered in questions(received)] == [False]
    answer(received, "In June there was none.")
    assert [answered for _, _, answered in questions(received)] == [True]
    send_next(received, "fourth")
    assert replies(received) == [("And those of June?", "In June there was none.")]


def test_every_place_says_why_a_report_came_back(received: World) -> None:
    decide(received, "accepted")
    taken = write(received)
    decide(received, "returned", "", Asked(address=FIELD, text="Which courses were repeated?"))
    for one in (*taken, *write(received, "later")):
        take(received, one)
    with received.adviser.session() as session:
        (package,) = overviewing.packages(session)
        assert (package.state, package.remark) == ("returned", "Which courses were repeated?")
        assert standing.signing_standing(session, Q2).returned == package.remark
        clearance = clearing.open_clearance(session, Q2)
        assert (clearance.state, clearance.remark) == ("returned", package.remark)
        detail = retracing.open_revision(session, Q2, 1)
        assert detail.line.remark == package.remark
        assert [held.told for held in detail.happenings if held.event == "returned"][-1] == (package.remark,)


def test_of_several_receipts_the_highest_number_stands_whatever_comes_first(received: World) -> None:
    early = write(received)
    decide(received, "accepted")
    late = write(received, "later")
    same = next(one for one in late if one.receipt.sha256 == early[0].receipt.sha256)
    assert take(received, same).taken == "new"
    assert take(received, early[0]).taken == "older"
    assert status(received) == "accepted"


def test_receipts_are_encrypted_to_the_mission(received: World) -> None:
    written = write(received)[0]
    assert written.is_encrypted
    assert written.path.name.endswith(".asice.age")
    with received.focal_point.session() as session, refuses("NOT_FOR_US"):
        acknowledging.take_receipt_file(session, written.path)


def test_a_receipt_about_another_package_changes_nothing(received: World) -> None:
    written = write(received, mission="UNFICYP")[0]
    with received.focal_point.session() as session:
        plain = decrypt(written.path.read_bytes(), identity.age_identities(session.store))
    with received.adviser.session() as session, refuses("NOT_SENT_HERE"):
        acknowledging.take_receipt(session, plain)
    assert status(received) == "exported"


def test_only_headquarters_key_makes_a_receipt(received: World) -> None:
    receipt = replace(write(received)[0].receipt, outcome="accepted", number=99)
    with received.adviser.session() as session:
        own = enrolling.own_identity(session)
        member = Member("receipt.json", write_receipt(receipt), "application/json")
        forged = sign_document(member, own, session.now())
        with refuses("SIGNATORIES"):
            acknowledging.take_receipt(session, forged)
    assert status(received) == "exported"


def test_a_receipt_of_a_newer_program_is_signed_and_still_not_read(received: World) -> None:
    with received.headquarters.session() as session:
        member = Member("receipt.json", b'{"format":"fieldreport-receipt/9"}', "application/json")
        newer = sign_document(member, enrolling.own_identity(session), session.now())
    with received.adviser.session() as session, refuses("RECEIPT_DATA"):
        acknowledging.take_receipt(session, newer)
    assert status(received) == "exported"


def test_one_changed_word_and_it_counts_no_more(received: World) -> None:
    written = write(received)[0]
    with received.adviser.session() as session:
        plain = decrypt(written.path.read_bytes(), identity.age_identities(session.store))
        members = [
            Member(name, read_container(plain).read(name).replace(b'"outcome":"received"', b'"outcome":"accepted"'))
            for name in read_container(plain).names
            if name != "mimetype"
        ]
        with refuses("CHANGED"):
            acknowledging.take_receipt(session, pack(members))
    assert status(received) == "exported"


def test_a_package_written_again_elsewhere_is_still_ours(received: World) -> None:
    """A receipt comes after the desk was restored from a backup that is older than the export."""
    written = write(received)[0]
    with received.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert sending.package_sizes(session, kept)["full"] > 0
        receipt = written.receipt
        assert acknowledging._makes(session, kept, receipt.sha256)
        assert not acknowledging._makes(session, kept, "0" * 64)


def test_a_refused_package_is_told_and_the_revision_stays_as_good(signed: World) -> None:
    file = next(path for path in (signed.folder / "packages").iterdir() if path.name == "MONUC_2006-Q2_r1.asice.age")
    file.write_bytes(file.read_bytes()[:-20])
    signed.receive(file)
    written = [one for one in write(signed, mission=None) if one.receipt.outcome == "refused"]
    assert written
    assert not written[0].is_encrypted  # nobody knows whose it was
    assert written[0].receipt.code == "DAMAGED"


VALID = Receipt(
    number=1, outcome="received", sha256="ab" * 32, received="2006-07-20T10:00:00Z", decided="2006-07-20T10:00:00Z"
)


def test_a_receipt_is_read_as_it_was_written() -> None:
    asked = (Asked(text="Why?", address=FIELD), Asked(text="And when?"))
    receipt = replace(VALID, outcome="returned", questions=asked, remarks="Égalité")
    assert read_receipt(write_receipt(receipt)) == receipt


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "fieldreport-receipt/2"},
        {"sha256": "AB" * 32},
        {"number": 0},
        {"period": "2006-Q5"},
        {"received": "2006-07-20T10:00:00"},
        {"decided": "yesterday"},
        {"outcome": "returned"},
        {"outcome": "praised"},
    ],
)
def test_what_is_no_receipt_is_refused(changes: dict[str, object]) -> None:
    content = json.loads(write_receipt(VALID)) | changes
    with pytest.raises(RecordProblem):
        read_receipt(json.dumps(content).encode())


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(RecordProblem):
        read_receipt(b"\xff{")


def test_a_receipt_about_an_earlier_revision_says_that_a_later_one_is_signed(received: World) -> None:
    decide(received, "returned", "Which courses?")
    late = write(received)[-1]
    with received.adviser.session() as session:
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/BI-6", "Bea Newcomer")
        signing.sign(session, Q2, reason="A name was missing.")
    taken = take(received, late)
    assert (taken.taken, taken.revision, taken.is_newest) == ("new", 1, False)
    assert questions(received) == []
    assert status(received) != "returned"
