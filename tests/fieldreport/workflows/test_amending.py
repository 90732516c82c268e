"""A reason for each changed answer, record and note of a revision that replaces another."""

import json

import builders
import pytest
from worlds import Q2, World, refuses

from fieldreport.reports import read_report, write_report
from fieldreport.storage import revisions
from fieldreport.workflows import amending, drafting, recording, retracing, reviewing, sending, signing

QUESTION = "2006/IM-3"
ANSWER, ACTIVITY = f"report.{QUESTION}", "activity[A-1]"


@pytest.fixture
def changed(signed: World) -> World:
    """Return a desk whose signed quarter has another answer and another result since."""
    with signed.adviser.session() as session:
        recording.put_record(session, builders.activity(result="Agreed and published."))
        drafting.save_answer(session, drafting.open_report(session, Q2).no, QUESTION, "Patrols met women.")
    return signed


def test_each_change_has_a_reason_of_its_own_or_shares_one(changed: World) -> None:
    with changed.adviser.session() as session:
        assert {part.address for part in amending.open_amendment(session, Q2).parts} == {ANSWER, ACTIVITY}
        with refuses("REASON_MISSING") as failure:
            signing.sign(session, Q2, reasons={ACTIVITY: "The result was missing."})
        assert failure.value.facts == {"count": 1, "first": ANSWER}
        with refuses("REASON_MISSING"):
            signing.sign(session, Q2, reasons={ACTIVITY: "The result was missing.", ANSWER: "  "})
        own = {ACTIVITY: " The result was missing. ", ANSWER: "It was forgotten."}
        assert signing.sign(session, Q2, reasons=own).revision == 2
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        report = revisions.frozen_report(session.store, kept.no)
        assert report.reason == ""
        assert report.reasons == {ACTIVITY: "The result was missing.", ANSWER: "It was forgotten."}
        assert kept.reason == report.why == "The result was missing.; It was forgotten."
        assert amending.open_amendment(session, Q2).parts == ()


def test_one_reason_speaks_for_the_changes_without_their_own(changed: World) -> None:
    with changed.adviser.session() as session:
        signing.sign(session, Q2, reason="Headquarters asked.", reasons={ACTIVITY: "The result was missing."})
        detail = retracing.open_revision(session, Q2, 2)
    assert detail.line.reason == "Headquarters asked."
    assert detail.reasons == {ACTIVITY: "The result was missing."}


@pytest.mark.parametrize("address", ["training[T-9]", "report", "activity", ""])
def test_what_did_not_change_gets_no_reason(changed: World, address: str) -> None:
    with changed.adviser.session() as session:
        with refuses("NO_SUCH_CHANGE") as failure:
            signing.sign(session, Q2, reason="All of it.", reasons={address: "Just so."})
        assert failure.value.facts == {"address": address}
        newest = signing.newest_revision(session, Q2)
        assert newest is not None and newest.number == 1


def test_a_first_revision_changes_nothing(loaded: World) -> None:
    with loaded.adviser.session() as session:
        assert amending.open_amendment(session, Q2).parts == ()
        with refuses("NO_SUCH_CHANGE"):
            signing.sign(session, Q2, reasons={ACTIVITY: "Just so."})
        assert signing.sign(session, Q2, reasons={ACTIVITY: " "}).revision == 1


def test_what_is_no_part_wants_the_reason_for_all(changed: World) -> None:
    """Another policy is no answer, record or note: only the reason for the whole revision speaks of it."""
    own = {ACTIVITY: "The result was missing.", ANSWER: "It was forgotten."}
    changed.set_policy("none")
    with changed.adviser.session() as session:
        with refuses("REASON_MISSING") as failure:
            signing.sign(session, Q2, reasons=own)
        assert failure.value.facts == {"count": 1, "first": "report"}
        assert signing.sign(session, Q2, reason="Another policy.", reasons=own).revision == 2


def test_another_classification_has_a_place_of_its_own(signed: World) -> None:
    with signed.adviser.session() as session:
        drafting.set_classification(session, drafting.open_report(session, Q2).no, "confidential")
        (part,) = amending.open_amendment(session, Q2).parts
        assert (part.kind, part.address) == ("report", "report")
        assert signing.sign(session, Q2, reasons={"report": "Names are in it."}).revision == 2


def test_a_report_without_them_is_as_before() -> None:
    report = builders.report(builders.training(), reason="All of it.")
    assert "reasons" not in json.loads(write_report(report))
    assert read_report(write_report(report)) == report
    own = builders.report(builders.training(), reasons={"training[T-1]": "The count was wrong."})
    assert read_report(write_report(own)).reasons == {"training[T-1]": "The count was wrong."}


def test_headquarters_has_the_reason_of_each_change(changed: World) -> None:
    with changed.adviser.session() as session:
        signing.sign(session, Q2, reason="Headquarters asked.", reasons={ACTIVITY: "The result was missing."})
        signing.clear(session, Q2, changed.officer_passphrase)
        package = sending.export(session, Q2, changed.folder / "packages")
    changed.receive(changed.folder / "packages")
    with changed.headquarters.session() as session:
        found = reviewing.review(session, reviewing.open_cell(session, "MONUC", Q2).revisions[0].identity)
    assert package.path.exists()
    assert found.reasons == {ACTIVITY: "The result was missing."}
