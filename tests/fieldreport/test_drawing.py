"""Answers drawn from the records: sums by row, lower bounds, what stays out."""

import builders
from builders import content, participants, training

from fieldreport.drawing import closing_answers, drawn_answers, proposed_answers, suggested_answers
from fieldreport.models import Staffing
from fieldreport.values import CountState, PartialDate


def _people_question(held):
    return next(q for q in held.template.questions() if q.type == "people" and q.is_derived)


def test_people_of_held_trainings_are_added_by_component():
    police = participants(component="police", counterpart="", women=3, men=7, total=None)
    held = content(
        training(id="T-1", participants=(police, participants(women=12, men=8, total=20))),
        training(id="T-2", participants=(police,)),
        training(id="T-3", status="planned", participants=(police,)),
    )
    drawn = drawn_answers(held)[_people_question(held).id]
    assert (drawn["police"]["women"], drawn["police"]["men"], drawn["police"]["total"]) == (6, 14, 20)
    assert drawn["national_counterparts"]["total"] == 20
    assert drawn["police"]["qualifier"] == "exact"
    assert "military" not in drawn


def test_a_part_that_was_not_collected_makes_the_sum_a_lower_bound():
    known = participants(component="police", women=3, men=7, total=None)
    unknown = participants(component="police", women=5, men=CountState.NOT_COLLECTED, total=None)
    held = content(training(participants=(known, unknown)))
    drawn = drawn_answers(held)[_people_question(held).id]["police"]
    assert drawn["women"] == 8
    assert drawn["qualifier"] == "over"


def test_what_is_not_persons_stays_out():
    held = content(training(participants=(participants(component="police", unit="organisations"),)))
    assert _people_question(held).id not in drawn_answers(held)


def test_facts_of_the_report_fill_their_questions():
    held = content()
    drawn = drawn_answers(held)
    facts = {q.source.report: drawn[q.id] for q in held.template.questions() if q.source and q.source.report}
    assert facts == {"mission": held.mission.code, "period": str(held.quarter), "role": held.role.replace("-", "_")}


def test_staffing_records_suggest_the_table_until_it_is_answered():
    staffing = Staffing(
        id="S-1", date=PartialDate.parse("2006-06-30"), level="P-5", posts=1, filled=1, women=1, men=0
    )
    held = content(staffing)
    question = next(q for q in held.template.questions() if q.source and q.source.mode == "suggested")
    empty = {key: answer for key, answer in held.answers.items() if key != question.id}
    row = {"level": "P-5", "posts": 1, "filled": 1, "women": 1, "men": 0}
    assert suggested_answers(content(staffing, answers=empty)) == {question.id: [row]}
    assert question.id not in suggested_answers(held)


def test_an_area_opens_by_itself_where_records_or_text_are():
    held = content(
        training(area="B"), role="adviser", answers={"2006/AR-C.PR.F": builders.answer("2006/AR-C.PR.F", "Patrols.")}
    )
    assert proposed_answers(held) == {"2006/AR-B.0": "reported", "2006/AR-C.0": "reported"}


def test_a_gate_that_was_answered_is_left_alone():
    held = content(training(area="B"), answers={"2006/AR-B.0": builders.answer("2006/AR-B.0", "nothing")})
    assert proposed_answers(held) == {}


def test_nothing_else_to_report_closes_the_areas_that_are_still_shut():
    form = builders.template()
    closing = closing_answers(
        form, "adviser", {"2006/AR-A.0": "reported"}, {"2006/AR-B.0": "reported"}, yearly_due=True
    )
    assert set(closing.values()) == {"nothing"}
    assert set(closing) == {f"2006/AR-{area}.0" for area in "CDEFGHIJKL"}
    # A focal point's form always opens three areas, which want an answer of their own.
    shut = closing_answers(form, "focal-point", {}, {}, yearly_due=True)
    assert not {f"2006/AR-{area}.0" for area in "CHI"} & set(shut)
