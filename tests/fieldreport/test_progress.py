"""How far a section has come: what counts as unfinished, wrong, to explain, or not asked."""

import builders

from fieldreport.progress import areas_of, question_at, record_of, section_states
from fieldreport.reports import Finding

ROLE = "adviser"


def states(values, *findings, areas=None):
    form = builders.template()
    found = section_states(form, ROLE, values, findings, yearly_due=True, areas=areas)
    return {state.section.number: state for state in found}


def filled():
    return {key: held.value for key, held in builders.filled_answers(builders.template(), ROLE).items()}


def test_a_filled_form_is_complete_and_an_empty_one_untouched():
    assert all(state.is_done for state in states(filled()).values())
    assert states({})["B"].state == "untouched"


def test_a_begun_section_is_started_and_its_blank_answer_is_no_mistake():
    blank = Finding("V21", "error", "report.2006/AR-B.PR.F", "blank")
    held = states({"2006/AR-B.0": "reported"}, blank)["B"]
    assert (held.state, held.errors) == ("started", 0)


def test_a_mistake_in_an_answer_and_a_fact_to_explain_are_counted():
    wrong = Finding("V22", "error", "report.2006/AR-B.PR.F", "too long")
    fact = Finding("V6", "explain", "report.2006/AR-C.PR.F", "differs")
    found = states(filled(), wrong, fact)
    assert (found["B"].state, found["B"].errors) == ("error", 1)
    assert (found["C"].state, found["C"].to_explain) == ("explain", 1)


def test_a_note_closes_a_fact():
    fact = Finding("V6", "explain", "report.2006/AR-C.PR.F", "differs", explained=True)
    assert states(filled(), fact)["C"].state == "complete"


def test_what_is_wrong_with_a_record_counts_in_its_area():
    record = builders.training(area="E")
    wrong = Finding("V1", "error", f"{record.address}.participants[0].men", "missing")
    assert states(filled(), wrong, areas=areas_of([record], builders.template()))["E"].state == "error"
    assert states(filled(), wrong)["E"].state == "complete"


def test_addresses_lead_to_the_question_with_the_longest_id():
    form = builders.template()
    assert question_at("report.2006/TR-1.military.men", form).id == "2006/TR-1"
    assert question_at("report.2006/BI-8.date", form).id == "2006/BI-8.date"
    assert question_at("report.2006/BI-7[0].level", form).id == "2006/BI-7"
    assert question_at("training[T-1].start", form) is None
    assert question_at("report.reason", form) is None
    assert record_of("training[T-1].start") == "training[T-1]"
    assert record_of("report.2006/BI-7[0].level") == ""
