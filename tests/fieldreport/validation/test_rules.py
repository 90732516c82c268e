"""Each rule by its cases; each case is found, kept silent, and lost when its rule is left out."""

import importlib.util
import string
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from rule_cases import Case

from fieldreport.reports import SEVERITIES
from fieldreport.validation import RULES, CheckContext, check, check_across, check_answer, check_record

_ALL = {f"V{number}" for number in range(1, 57)}
_ELSEWHERE = {"V50", "V54", "V55"}  # held by tests of their own, see test_rules_elsewhere.py


def _cases() -> list[Case]:
    cases: list[Case] = []
    for path in sorted(Path(__file__).parent.glob("cases_*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        cases += module.CASES
    return cases


CASES = _cases()
WRONG = [case for case in CASES if case.at]
CLEAN = [case for case in CASES if not case.at]


@pytest.mark.parametrize("case", WRONG, ids=str)
def test_the_rule_finds(case: Case) -> None:
    found = case.found()
    assert [finding.severity for finding in found] == [case.severity], [str(item) for item in case.findings()]
    assert found[0].explained is case.explained


@pytest.mark.parametrize("case", CLEAN, ids=str)
def test_the_rule_stays_silent(case: Case) -> None:
    assert [finding.text for finding in case.found()] == []


@pytest.mark.parametrize("case", WRONG, ids=str)
def test_without_its_rule_nothing_is_found(case: Case) -> None:
    assert case.found(leaving_out=(case.code,)) == []


@pytest.mark.parametrize("code", sorted(_ALL - _ELSEWHERE, key=lambda code: int(code[1:])))
def test_every_rule_has_cases_of_all_its_severities_and_a_clean_one(code: str) -> None:
    shown = {case.severity for case in WRONG if case.code == code}
    declared = set(RULES[code].severities)
    assert shown == (declared - {"explain", "hint"} if code == "V4" else declared)  # V4: the template may say others
    assert any(case.code == code for case in CLEAN)


def test_the_registry_has_all_rules_of_the_domain() -> None:
    assert set(RULES) == _ALL
    assert {code for code, held in RULES.items() if held.subject == "elsewhere"} == _ELSEWHERE


def test_bad_news_never_blocks() -> None:
    assert all(
        "error" not in RULES[code].severities
        for code in ("V22", "V31", "V40", "V41", "V43", "V46", "V47", "V49", "V52")
    )


@pytest.mark.parametrize("case", WRONG, ids=str)
def test_the_text_says_what_is_wrong_and_offers_two_ways(case: Case) -> None:
    text = case.found()[0].text
    assert "ither " in text and " or " in text
    assert "{" not in text and "None" not in text and "HQ" not in text
    assert text[-1] in string.punctuation


@pytest.mark.parametrize("case", WRONG, ids=str)
def test_a_note_of_the_report_answers_what_wants_one(case: Case) -> None:
    note = builders.explanation(case.code, addresses=[case.at], id="N-9", period=str(case.content().quarter))
    notes = (*case.changes.get("explanations", ()), note)
    noted = Case(**{**vars(case), "changes": {**case.changes, "explanations": notes}})
    assert [finding.explained for finding in noted.found()] == [case.severity in ("explain", "warning")]


@pytest.mark.parametrize("case", WRONG, ids=str)
def test_one_subject_alone_gives_the_same_findings(case: Case) -> None:
    """What changed is checked alone with the report's rules: together they find what the full check finds there."""
    content, context = case.content(), CheckContext(**{"today": builders.TODAY, **case.context})
    alone = {*map(str, check_across(content, context))}
    question = case.at.removeprefix("report.").partition("[")[0]
    if question in content.template.index:
        alone |= {*map(str, check_answer(question, content, context))}
    for record in content.records:
        alone |= {*map(str, check_record(record, content, context))}
    assert {str(finding) for finding in case.found()} <= alone


@pytest.mark.parametrize("case", [Case(code="V0", about="adviser"), *CLEAN], ids=str)
def test_clean_cases_block_nothing(case: Case) -> None:
    assert [finding.text for finding in case.findings() if finding.severity == "error"] == []


@pytest.mark.parametrize("role", ["adviser", "focal-point", "headquarters-office"])
def test_a_complete_report_gives_no_finding(role: str) -> None:
    records = (builders.training(), builders.activity(), builders.project(), builders.dataset(), builders.gap())
    more = (builders.lesson(), builders.practice(), builders.staffing())
    unproven = {"mission": builders.mission(reporters=())} if role == "headquarters-office" else {}
    content = builders.content(*records, *more, role=role, **unproven)
    assert check(content, CheckContext(today=builders.TODAY)) == ()


def test_one_wrong_training_among_a_hundred_is_named() -> None:
    trainings = [builders.training(id=f"T-{number}", title=f"Training {number}") for number in range(100)]
    trainings[41] = builders.training(id="T-41", participants=(builders.participants(women=30, men=25, total=50),))
    found = check(builders.content(*trainings), CheckContext(today=builders.TODAY))
    assert [(finding.code, finding.severity, finding.address) for finding in found] == [
        ("V2", "error", "training[T-41].participants[0].total")
    ]
    assert "30 + 25 make 55, but the total says 50" in found[0].text


def test_findings_come_by_severity_and_then_in_the_order_of_the_report() -> None:
    bad = {"participants": (builders.participants(women=9, total=5),), "places": ()}
    content = builders.content(
        builders.training(id="T-2", **bad), builders.training(id="T-1", **bad), values={"2006/BI-5": None}
    )
    found = check(content, CheckContext(today=builders.TODAY))
    ranks = [SEVERITIES.index(finding.severity) for finding in found]
    assert ranks == sorted(ranks)
    errors = [finding.address for finding in found if finding.severity == "error"]
    assert errors == [
        "report.2006/BI-5",
        "training[T-2].participants[0].total",
        "training[T-1].participants[0].total",
    ]


def test_one_note_may_answer_a_group() -> None:
    content = builders.content(
        *(builders.training(id=f"T-{number}", title=f"Group {number}", facilitators=()) for number in range(5)),
        explanations=(builders.explanation("V13"), builders.explanation("V14", period="2006-Q1", id="N-2")),
    )
    assert [finding.explained for finding in check(content, CheckContext(today=builders.TODAY))] == [True] * 5


def test_changing_an_answer_checks_what_depends_on_it() -> None:
    content = builders.content(values={"2006/CR-01": "yes", "2006/CR-01.d": None})
    found = check_answer("2006/CR-01", content, CheckContext(today=builders.TODAY))
    assert [(finding.code, finding.address) for finding in found] == [("V23", "report.2006/CR-01.d")]


def test_questions_are_named_in_the_language_of_the_report() -> None:
    values = {"2006/AR-B.0": "reported", "2006/AR-B.PR.F": None}
    for language in ("en", "fr"):
        content = builders.content(values=values, language=language)
        (found,) = check(content, CheckContext(today=builders.TODAY))
        assert found.facts["question"].count(" – ") == 1
        assert ("terrain" in found.facts["question"]) is (language == "fr")


def test_numbers_in_texts_are_grouped_and_facts_stay_numbers() -> None:
    group = builders.participants(women=1200, men=100, total=1000)
    content = builders.content(builders.training(participants=(group,)))
    (found,) = check(content, CheckContext(today=builders.TODAY))
    assert found.facts["total"] == 1000 and "1,000" in found.text and "1,200 + 100" in found.text


def test_columns_and_choices_are_named_as_the_form_names_them() -> None:
    rows = [{"level": "P-5", "filled": 1, "women": 1, "men": 0}]
    content = builders.content(values={"2006/BI-7": rows, "2006/CR-01": "na"}, language="fr")
    cell, choice = check(content, CheckContext(today=builders.TODAY))
    assert cell.facts["column"] == "Postes"
    assert "oui" in choice.facts["offered"].lower()


def test_a_template_that_is_not_shipped_is_judged_with_its_ids() -> None:
    form = replace(builders.template(), version="own")
    content = builders.content(template=form, values={"2006/BI-5": None})
    found = [finding for finding in check(content, CheckContext(today=builders.TODAY)) if finding.code == "V21"]
    assert [finding.facts["question"] for finding in found] == ["2006/BI-5"]
