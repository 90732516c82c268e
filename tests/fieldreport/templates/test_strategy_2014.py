"""Version 2014 against domain section D.3: outcomes, outputs, priority areas, further sections."""

import pytest

from fieldreport.templates import ROLES, Template, is_asked, is_required, load_template

# Transcribed from D.3 by hand; * marks what a focal point must answer too.
OUTPUTS = """
O1.1 a* b c d
O1.2 a b c*
O1.3 a b c
O2.1 a* b c d e
O2.2 a* b*
O2.3 a b c
O3.1 a*
O3.2 a
O3.3 a b
"""


@pytest.fixture(scope="module")
def template() -> Template:
    return load_template("2014")


def outputs() -> dict[str, bool]:
    """Return output -> whether it is mandatory for a focal point."""
    found = {}
    for line in OUTPUTS.strip().splitlines():
        name, *letters = line.split()
        found |= {f"2014/{name}{letter.rstrip('*')}": letter.endswith("*") for letter in letters}
    return found


def test_three_outcomes_nine_sub_outcomes_twenty_four_outputs(template: Template) -> None:
    found = {q.id: q.demand("focal-point") == "M" for q in template.questions() if q.purpose == "output"}
    assert found == outputs()
    assert len(found) == 24
    sections = [section for section in template.sections if section.group.startswith("O")]
    assert len(sections) == 9 and len({section.group for section in sections}) == 3
    assert {q.demand("adviser") for q in template.questions() if q.purpose == "output"} == {"M"}


def test_an_output_under_way_wants_its_evidence(template: Template) -> None:
    evidence = template.question("2014/O1.1a.evidence")
    assert evidence.limit("adviser") == 150

    def wanted(role: str, status: str) -> tuple[bool, bool]:
        answers = {"2014/O1.1a": status}
        asked = is_asked(evidence, role, answers, yearly_due=False)
        return asked, is_required(evidence, role, answers, yearly_due=False)

    assert wanted("adviser", "done") == (True, True)
    assert wanted("focal-point", "under_way") == (True, False)
    assert wanted("adviser", "not_for_us") == (False, False)


def test_what_an_output_has_beside_its_status(template: Template) -> None:
    own = {q.id.rpartition(".")[2] for q in template.questions() if q.parent == "2014/O2.1e"}
    assert own == {"evidence", "value", "practice", "gap"}


def test_status_is_carried_forward_and_its_evidence_is_given_anew(template: Template) -> None:
    assert template.question("2014/O2.2a").carried_forward
    assert not template.question("2014/O2.2a.evidence").carried_forward


def test_nine_priority_areas_with_the_mandate_switch(template: Template) -> None:
    areas = [section for section in template.sections if section.area]
    assert [section.area for section in areas] == [f"PA-{number}" for number in range(1, 10)]
    assert all(section.gate is not None for section in areas)
    answers = {"2014/PA-3.0": "not_in_mandate"}
    reason = template.question("2014/PA-3.0.reason")
    assert all(is_required(reason, role, answers, yearly_due=False) for role in ("adviser", "focal-point"))
    assert not is_asked(template.question("2014/PA-3.PR"), "adviser", answers, yearly_due=False)


def test_an_area_in_the_mandate_has_a_result_or_says_why_not(template: Template) -> None:  # V37
    result, why = template.question("2014/PA-2.PR"), template.question("2014/PA-2.0.why")
    reported, nothing = {"2014/PA-2.0": "reported"}, {"2014/PA-2.0": "nothing"}
    assert result.limit("adviser") == 300
    assert is_required(result, "adviser", reported, yearly_due=False)
    assert not is_required(result, "focal-point", reported, yearly_due=False)
    assert is_required(why, "adviser", nothing, yearly_due=False)
    assert is_asked(why, "focal-point", nothing, yearly_due=False)
    assert not is_required(why, "focal-point", nothing, yearly_due=False)


def test_what_an_area_asks(template: Template) -> None:
    asked = [q.purpose for q in template.section("2014/PA-1").questions if q.purpose != "reason"]
    wanted = ["gate", "progress", "people_reached", "lessons", "gaps", "recommendation", "links"]
    assert asked == wanted
    assert template.question("2014/PA-1.N").parts == ("women", "men", "girls", "boys")


@pytest.mark.parametrize(
    ("section", "adviser", "focal_point"),
    [("AP", "M", "M"), ("ST", "M", "M"), ("FI", "M", "O"), ("LD", "O", "O"), ("PT", "O", "O"), ("RC", "O", "O")],
)
def test_further_sections(template: Template, section: str, adviser: str, focal_point: str) -> None:
    first = template.section(f"2014/{section}").questions[0]
    assert (first.demand("adviser"), first.demand("focal-point")) == (adviser, focal_point)


def test_training_totals_are_drawn_and_never_typed(template: Template) -> None:
    questions = template.section("2014/TR").questions
    assert all(question.is_derived for question in questions)
    assert not any(is_required(q, role, {}, yearly_due=True) for q in questions for role in ROLES)


def test_senior_managers_with_a_goal_are_not_more_than_there_are(template: Template) -> None:  # V38
    (check,) = template.checks
    assert (check.code, check.kind, check.parts, check.whole) == ("V38", "at_most", ("2014/LD-1",), "2014/LD-2")


def test_what_the_strategy_leaves_out_is_not_asked(template: Template) -> None:
    """Staff mobility and sexual exploitation and abuse are out of its scope."""
    assert not any(q.yearly for q in template.questions())
    assert not {"capacity", "sub_actions"} & {q.purpose for q in template.questions()}
