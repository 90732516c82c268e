"""Answers drawn from the records: sums by row, lower bounds, what stays out."""

from dataclasses import replace

import builders
from builders import content, participants, training
from programme import programme_report

from fieldreport.drawing import (
    closing_answers,
    closing_reasons,
    drawn_answers,
    drawn_from_answers,
    proposed_answers,
    rows_missing,
    suggested_answers,
    with_missing_rows,
)
from fieldreport.models import Cost, Partner, Staffing
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


def _sheet(held):
    question = next(q for q in held.template.questions() if q.purpose == "practices")
    return question, suggested_answers(held).get(question.id)


def test_practices_suggest_the_sheets_of_2008_with_what_the_form_can_hold():
    told = builders.practice(
        bodies=("UNMIL", "UNDP"),
        themes=("PREV", "Elections"),
        partners=(Partner(name="A", type="ngo"), Partner(name="B", type="womens_organisation"), Partner(name="C")),
        contact={"name": "Ada", "email": "ada@example.org"},
        status="accepted",
        panel_remark="Well shown.",
        evidence="Names of witnesses.",
        restricted=("evidence", "contact"),
    )
    _, (row,) = _sheet(_of_version("2008", told, quarter="2008-Q2"))
    assert (row["bodies"], row["themes"], row["part"]) == (["UNMIL", "UNDP"], ["PREV"], ["civil_society"])
    assert (row["status"], row["panel"], row["contact"]) == ("accepted", "Well shown.", "Ada, ada@example.org")
    assert "evidence" not in row  # restricted in the record, and open in the form


def test_a_new_practice_is_offered_to_sheets_that_are_filled_and_nothing_there_is_changed():
    both = (builders.practice(), builders.practice(id="GP-2", title="Night escort"))
    typed = {"title": "Mixed  patrols", "result": "Typed by hand."}
    held = _of_version("2008", *both, values={"2008/GP": [typed]}, quarter="2008-Q2")
    question, rows = _sheet(held)
    filled = with_missing_rows(question, [typed], rows)
    assert filled[0] == typed and [row["title"] for row in filled[1:]] == ["Night escort"]
    assert rows_missing([typed], filled) == 1
    assert rows_missing(filled, with_missing_rows(question, filled, rows)) == 0


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


def test_closing_says_which_reasons_the_form_then_demands():
    form = builders.template("2018")
    closing = closing_answers(form, "adviser", {}, {}, yearly_due=True)
    wanted = closing_reasons(form, "adviser", {}, closing, yearly_due=True)
    assert wanted == tuple(f"{gate}.why" for gate in closing)
    # One that is given already is left alone; a focal point need not say why, nor had anybody to in 2006.
    given = {wanted[0]: "No activities."}
    assert closing_reasons(form, "adviser", given, closing, yearly_due=True) == wanted[1:]
    assert closing_reasons(form, "focal-point", {}, closing, yearly_due=True) == ()
    then = builders.template()
    closed = closing_answers(then, "adviser", {}, {}, yearly_due=True)
    assert closing_reasons(then, "adviser", {}, closed, yearly_due=True) == ()


def _of_version(version, *records, values=None, quarter="2026-Q3"):
    answers = {key: builders.answer(key, value) for key, value in (values or {}).items()}
    return content(*records, template=builders.template(version), answers=answers, quarter=builders.quarter(quarter))


def _measured(held, measure):
    return next(q.id for q in held.template.questions() if q.source and q.source.measure == measure)


def test_the_share_of_women_in_uniform_stands_beside_the_goals():
    uniformed = {"troops": {"women": 8, "men": 92}, "formed_police": {"women": 30, "men": 70}}
    held = _of_version("2018", values={"2018/UP-1": uniformed})
    rows = {row["row"]: row for row in drawn_answers(held)[_measured(held, "goals")]}
    assert rows["troops"] == {"row": "troops", "share": "8.0", "target": "15", "difference": "-7.0"}
    assert rows["formed_police"]["difference"] == "10.0"
    assert "share" not in rows["individual_police"] and rows["individual_police"]["target"] == "30"


def test_the_goal_of_a_year_is_shown_where_the_framework_names_one():
    held = _of_version("2018", values={"2018/UP-1": {"troops": {"women": 8, "men": 92}}}, quarter="2021-Q2")
    rows = {row["row"]: row for row in drawn_answers(held)[_measured(held, "goals")]}
    assert rows["troops"]["goal"] == "8" and rows["individual_military"]["goal"] == "18"
    assert "goal" not in rows["formed_police"]


def test_goals_wait_for_numbers():
    for answer in ({}, {"state": "withheld"}, {"troops": {"women": "many"}}):
        held = _of_version("2018", values={"2018/UP-1": answer})
        rows = drawn_answers(held).get(_measured(held, "goals"), [])
        assert not any("share" in row for row in rows)


def test_a_share_is_worked_out_from_two_answers_while_they_are_typed():
    form, quarter = builders.template("2014"), builders.quarter("2015-Q1")
    share = next(q.id for q in form.questions() if q.source and q.source.measure == "share")
    both = {"2014/LD-1": 3, "2014/LD-2": 12}
    assert drawn_from_answers(form, quarter, both) == {share: "25.0"}
    for other in (
        {},
        {"2014/LD-1": 3},
        {"2014/LD-1": 10**30, "2014/LD-2": 1},
        {"2014/LD-1": -1, "2014/LD-2": 1},
        {**both, "2014/LD-2": 0},
        {**both, "2014/LD-1": {"state": "withheld"}},
    ):
        assert drawn_from_answers(form, quarter, other) == {}


def test_trainings_held_are_counted():
    held = _of_version("2014", training(id="T-1"), training(id="T-2", status="planned"), quarter="2015-Q1")
    assert drawn_answers(held)[_measured(held, "records")] == 1


def test_a_project_shows_the_sums_of_its_ledger_at_the_end_of_the_quarter():
    held = _of_version("2014", builders.project(), quarter="2014-Q1")
    (row,) = drawn_answers(held)[_measured(held, "ledger")]
    assert row["id"] == "P-1" and row["approved"] == {"amount": "10700.00", "currency": "USD"}
    assert (row["spent"]["amount"], row["balance"]["amount"], row["used"]) == ("2300.00", "3700.00", "21.5")


def test_costs_are_added_up_by_source_and_marker_and_never_across_currencies():
    def costing(number, amount, **more):
        cost = Cost(amount=builders.amount(amount), source="RB", gender_marker=2, quality="actual", **more)
        return training(id=f"T-{number}", cost=cost)

    held = _of_version("2014", costing(1, "100.50"), costing(2, "20.00"), costing(3, "7.00", currency="EUR"))
    rows = drawn_answers(held)[_measured(held, "cost")]
    usual = {"source": "RB", "gender_marker": "2", "quality": "actual"}
    assert rows == [
        usual | {"records": 1, "amount": {"amount": "7.00", "currency": "EUR"}},
        usual | {"records": 2, "amount": {"amount": "120.50", "currency": "USD"}},
    ]


def test_a_programme_line_opens_its_theme() -> None:
    held = programme_report(values={"2008/TH-PART.0": None, "2008/TH-PROT.0": None, "2008/TH-PREV.0": None})
    answers = {name: one for name, one in held.answers.items() if not name.startswith("2008/TH-")}
    assert proposed_answers(replace(held, answers=answers)) == {
        "2008/TH-PART.0": "reported",
        "2008/TH-PROT.0": "reported",
    }


def test_a_record_opens_the_theme_that_its_area_belongs_to() -> None:
    held = programme_report(values={"2008/PL": None, "2008/PR": None})
    bare = replace(held, answers={}, records=(builders.training(area="D"), builders.activity(area="Z")))
    assert proposed_answers(bare) == {"2008/TH-RELF.0": "reported"}
