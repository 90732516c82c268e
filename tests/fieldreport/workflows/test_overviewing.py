"""The desk at a glance: the quarter in work, sums, records, packages."""

from datetime import UTC, datetime
from decimal import Decimal

import builders
import pytest
from worlds import Q2, World

from fieldreport.learning import Gap
from fieldreport.storage import drafts, revisions
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, overviewing, recording, sending, signing


def at(world: World, year: int, month: int, day: int) -> None:
    world.clock.now = datetime(year, month, day, 9, tzinfo=UTC)


def in_work(world: World) -> Quarter:
    with world.adviser.session() as session:
        return overviewing.quarter_in_work(session)


def test_a_new_desk_writes_about_the_quarter_whose_report_is_due(world: World):
    assert in_work(world) == Q2
    at(world, 2006, 8, 20)
    assert in_work(world) == Quarter(2006, 3)


def test_the_quarter_that_ended_stays_in_work_until_it_is_signed(loaded: World):
    at(loaded, 2006, 8, 20)
    assert in_work(loaded) == Q2
    with loaded.adviser.session() as session:
        signing.sign(session, Q2)
    assert in_work(loaded) == Quarter(2006, 3)


def test_a_clock_that_is_years_ahead_is_not_believed(loaded: World):
    at(loaded, 2031, 1, 1)
    with loaded.adviser.session() as session:
        drafting.open_draft(session, Q2)
    assert in_work(loaded) == Q2


def test_a_quarter_after_the_mission_is_never_chosen(world: World):
    at(world, 2031, 1, 1)
    assert in_work(world) == Quarter(2010, 2)  # MONUC closed in June 2010


def test_figures_come_from_the_records(loaded: World):
    with loaded.adviser.session() as session:
        recording.put_record(session, builders.project())
        held = overviewing.open_overview(session, Q2)
    assert held.due.isoformat() == "2006-07-30"
    [share] = held.shares
    assert (share.quarter, share.events, share.complete_events) == (Q2, 1, 1)
    assert held.counts == {"training": 1, "activity": 1, "project": 1}
    [budget] = held.budgets
    assert budget.percent == (budget.spent * 100 / budget.approved).quantize(Decimal("0.1"))
    assert held.recent[0].kind == "project"
    training = next(record for record in held.recent if record.kind == "training")
    assert training.total is not None


def test_a_record_with_an_open_check_is_marked_with_the_gravest(loaded: World):
    with loaded.adviser.session() as session:
        recording.put_record(session, builders.training(id="T-9", start=None, end=None))
        held = overviewing.open_overview(session, Q2)
    marked = next(record for record in held.recent if record.id == "T-9")
    assert marked.severity in ("error", "explain", "warning")
    assert held.record_titles[marked.address] == marked.title != ""


def test_records_are_listed_with_their_area(loaded: World):
    with loaded.adviser.session() as session:
        recording.put_record(session, Gap(id="G-1", title="No transport", area="F", text="No vehicles."))
        held = overviewing.open_overview(session, Q2)
    by_area = overviewing.records_by_area(held.content, held.findings)
    assert [record.title for record in by_area["F"]] == ["No transport"]


def test_packages_say_how_far_they_came_and_received_comes_from_a_receipt_only(loaded: World, tmp_path):
    def state() -> str:
        package = overviewing.open_overview(session, Q2).package
        return package.state if package else ""

    with loaded.adviser.session() as session:
        assert state() == ""
        signing.sign(session, Q2)
        held = overviewing.open_overview(session, Q2)
        assert (state(), held.package.waiting_for) == ("waiting", ("clearing-officer",))
        signing.clear(session, Q2, loaded.officer_passphrase)
        assert state() == "ready"
        assert overviewing.open_overview(session, Q2).packages_to_send == 1
        sending.export(session, Q2, tmp_path)
        held = overviewing.open_overview(session, Q2)
        assert (held.package.state, held.package.file) == ("written", "MONUC_2006-Q2_r1.asice.age")
        kept = revisions.revisions(session.store)[0]
        revisions.add_event(session.store, kept.no, "received", actor="Q", at=session.now())
        assert state() == "received"
        revisions.add_event(session.store, kept.no, "returned", {"remark": "Why?"}, actor="Q", at=session.now())
        assert overviewing.open_overview(session, Q2).package.remark == "Why?"


def test_all_reports_are_listed_from_the_first_to_the_running_one(loaded: World):
    with loaded.adviser.session() as session:
        drafting.open_draft(session, Quarter(2005, 4))
        lines = overviewing.list_quarters(session)
    assert [str(line.quarter) for line in lines] == ["2006-Q3", "2006-Q2", "2006-Q1", "2005-Q4"]
    assert [line.state for line in lines] == ["running", "draft", "open", "open"]
    assert [line.is_late for line in lines] == [False, False, True, True]


@pytest.mark.parametrize("is_signed", [True, False])
def test_a_new_quarter_begins_with_what_is_carried_forward(loaded: World, is_signed: bool):
    with loaded.adviser.session() as session:
        if is_signed:
            signing.sign(session, Q2)
        before = drafting.open_draft(session, Q2).content
        draft = drafting.open_draft(session, Quarter(2006, 3))
        questions = {question.id: question for question in before.template.questions()}
        carried = set(draft.content.answers)
        assert carried == {
            key for key in before.answers if questions[key].carried_forward and not questions[key].yearly
        }
        assert all(draft.content.answers[key].value == before.answers[key].value for key in carried)
        earlier = drafting.earlier_answers(session, draft.content)
    assert earlier is not None
    assert (earlier.quarter, earlier.is_signed) == (Q2, is_signed)
    assert earlier.values["2006/BI-5"] == before.answers["2006/BI-5"].value


def test_yearly_answers_come_back_when_the_year_asks_again(loaded: World):
    with loaded.adviser.session() as session:
        asked = drafting.open_draft(session, Quarter(2007, 2)).content
    assert asked.yearly_due
    assert "2006/CR-01" in asked.answers


def test_what_was_begun_is_not_overwritten(loaded: World):
    with loaded.adviser.session() as session:
        report = drafting.open_report(session, Quarter(2006, 3))
        drafting.save_answer(session, report.no, "2006/BI-6", "N. Other")
        drafting.open_draft(session, Quarter(2006, 3))
        assert set(drafts.answers(session.store, report.no)) == {"2006/BI-6"}
