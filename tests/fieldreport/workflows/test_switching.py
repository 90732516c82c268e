"""A change of the template under an open draft: seen before, nothing lost, placed by hand; what is carried over."""

from typing import Any

import pytest
from programme import PLAN
from worlds import Q2, World, refuses

from fieldreport.storage import changes, drafts
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, recording, switching
from fieldreport.workflows.session import Session

Q1_2008 = Quarter(2008, 1)
GAP = "2006/AR-G.GC.F"
ANSWERS: dict[str, Any] = {
    "2006/BI-5": "Police and human rights.",
    "2006/CR-14": "yes",
    "2006/CR-14.d": "Two courses a year.",
    "2006/AR-G.0": "reported",
    "2006/AR-G.PR.F": "Desks were opened.",
    GAP: "No shelter outside the capital.",
    "2006/AR-G.SUB": ["G2"],
    "2006/IM-1.a": "Fewer forms.",
}


@pytest.fixture
def session(world: World) -> Any:
    """A draft of 2008 that was begun with version 2006, as by a program that did not know the later one."""
    with world.adviser.session() as held:
        report = drafting.begin_report(held, Q1_2008)
        drafts.change_report(held.store, report.no, actor="Ada", at=held.now(), template_version="2006")
        for question, value in ANSWERS.items():
            drafting.save_answer(
                held, report.no, question, value, note="As agreed." if question == "2006/BI-5" else None
            )
        yield held


def held_answers(session: Session) -> dict[str, Any]:
    report = drafts.find_report(session.store, "MONUC", Q1_2008)
    assert report is not None
    return {name: held.value for name, held in drafts.answers(session.store, report.no).items()}


def test_a_plan_lists_everything_and_changes_nothing(session: Session) -> None:
    before = held_answers(session)
    planned = switching.plan_change(session, Q1_2008)
    assert (planned.old, planned.new, planned.is_needed) == ("2006", "2008", True)
    assert {move.source: move.target for move in planned.moves} == {
        "2006/BI-5": "2008/BI-5",
        "2006/CR-14": "2008/CR-14",
        "2006/CR-14.d": "2008/CR-14.d",
    }
    assert {parked.question for parked in planned.parked} == ANSWERS.keys() - {move.source for move in planned.moves}
    assert {"2008/PL", "2008/TH-PROT.0", "2008/CR-01"} <= set(planned.fresh)
    assert not {"2008/BI-5", "2008/CR-14", "2008/BI-1"} & set(planned.fresh)
    assert held_answers(session) == before


def test_likely_places_come_first(session: Session) -> None:
    parked = {held.question: held for held in switching.plan_change(session, Q1_2008).parked}
    assert parked[GAP].places[0] == "2008/TH-PROT.GC"
    assert parked["2006/AR-G.SUB"].places == ()


def test_a_change_loses_nothing(session: Session) -> None:
    done = switching.change_template(session, Q1_2008)
    after = held_answers(session)
    assert set(map(str, after.values())) == set(map(str, ANSWERS.values()))
    assert {move.target for move in done.moves} <= after.keys()
    content = drafting.open_draft(session, Q1_2008).content
    assert content.template.version == "2008"
    assert content.answers["2008/BI-5"].note == "As agreed."
    assert all(question in content.template.index for question in content.answers)
    assert {held.question for held in switching.parked_answers(session, Q1_2008)} == {
        parked.question for parked in done.parked
    }
    assert not any(held.code == "V27" for held in drafting.check(session, Q1_2008))


def test_a_second_change_has_nothing_to_do(session: Session) -> None:
    switching.change_template(session, Q1_2008)
    again = switching.plan_change(session, Q1_2008)
    assert (again.is_needed, again.moves) == (False, ())


def test_the_way_back_brings_everything_back(session: Session) -> None:
    switching.change_template(session, Q1_2008)
    switching.change_template(session, Q1_2008, "2006")
    assert held_answers(session) == ANSWERS
    assert switching.parked_answers(session, Q1_2008) == ()


def test_text_is_placed_behind_what_is_there(session: Session) -> None:
    switching.change_template(session, Q1_2008)
    switching.place_answer(session, Q1_2008, "2006/AR-G.PR.F", "2008/TH-PROT.GC")
    switching.place_answer(session, Q1_2008, GAP, "2008/TH-PROT.GC")
    after = held_answers(session)
    assert after["2008/TH-PROT.GC"] == "Desks were opened.\n\nNo shelter outside the capital."
    assert GAP not in after
    assert GAP not in {held.question for held in switching.parked_answers(session, Q1_2008)}


def test_what_does_not_fit_stays_aside(session: Session) -> None:
    switching.change_template(session, Q1_2008)
    before = held_answers(session)
    for question, place in (
        ("2006/AR-G.SUB", "2008/TH-PROT.GC"),
        (GAP, "2008/CR-14"),
        (GAP, "2008/TR-1"),
        (GAP, "2008/no"),
    ):
        with refuses("NO_PLACE"):
            switching.place_answer(session, Q1_2008, question, place)
    with refuses("NOT_PARKED"):
        switching.place_answer(session, Q1_2008, "2008/BI-5", "2008/IM-3")
    assert held_answers(session) == before


def test_the_change_log_knows_every_step(session: Session) -> None:
    head = changes.head(session.store)
    switching.change_template(session, Q1_2008)
    switching.place_answer(session, Q1_2008, GAP, "2008/TH-PROT.GC")
    assert changes.head(session.store) != head
    assert changes.verify_chain(session.store) is None


def test_without_a_draft_there_is_nothing_to_change(world: World) -> None:
    with world.adviser.session() as held:
        with refuses("NO_DRAFT"):
            switching.plan_change(held, Q1_2008)
        assert switching.parked_answers(held, Q1_2008) == ()


def test_yearly_answers_go_over_to_the_next_version(world: World) -> None:
    with world.adviser.session() as held:
        report = drafting.begin_report(held, Quarter(2007, 2))
        drafting.save_answer(held, report.no, "2006/CR-14", "yes")
        drafting.save_answer(held, report.no, "2006/CR-14.d", "Two courses a year.")
        drafting.save_answer(held, report.no, "2006/BI-6", "A. Example")
        drafting.save_answer(held, report.no, "2006/AR-B.PR.F", "News of its quarter.")
        first = drafting.open_draft(held, Q1_2008).content
        assert {name: answer.value for name, answer in first.answers.items()} == {"2008/BI-6": "A. Example"}
        assert not first.yearly_due
        second = drafting.open_draft(held, Quarter(2008, 2)).content
        assert second.answers["2008/CR-14.d"].value == "Two courses a year."
        earlier = drafting.earlier_answers(held, first)
        assert earlier is not None and earlier.quarter == Quarter(2007, 2)
        assert earlier.values["2008/CR-14"] == "yes"
        assert "2006/AR-B.PR.F" not in earlier.values


def test_the_plan_is_entered_once_and_open_to_change(world: World) -> None:
    with world.adviser.session() as held:
        report = drafting.begin_report(held, Q1_2008)
        drafting.save_answer(held, report.no, "2008/PL", PLAN)
        drafting.save_answer(held, report.no, "2008/PR", [{"from": "l1", "status": "late"}])
        later = drafting.open_draft(held, Quarter(2008, 2))
        assert [line["id"] for line in later.content.answers["2008/PL"].value] == ["l1", "l2", "l3"]
        assert "2008/PR" not in later.content.answers
        drafting.save_answer(held, later.report_no, "2008/PL", PLAN[:1])
        assert len(drafting.open_draft(held, Q1_2008).content.answers["2008/PL"].value) == 3


def test_any_quarter_takes_the_version_of_its_time(world: World) -> None:
    with world.adviser.session() as held:
        versions = {
            str(quarter): drafting.open_draft(held, quarter).content.template.version
            for quarter in (
                Quarter(2005, 1),
                Q2,
                Quarter(2008, 1),
                Quarter(2013, 4),
                Quarter(2014, 1),
                Quarter(2026, 3),
            )
        }
    assert list(versions.values()) == ["2006", "2006", "2008", "2008", "2014", "2018"]


def test_answers_of_two_versions_in_one_file_load(world: World) -> None:
    with world.adviser.session() as held:
        content = b"""{"format": "fieldreport-records/1", "mission": "MONUC", "records": [
            {"kind": "answer", "period": "2008-Q1", "question": "2008/BI-5", "value": "All."}]}"""
        assert recording.load_all(held, [content]).added == 1
        assert drafting.open_draft(held, Q1_2008).content.answers["2008/BI-5"].value == "All."
