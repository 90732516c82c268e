"""Rules that no check carries out: where they live, and which tests hold them (V50, V54, V55)."""

import ast
import importlib
from pathlib import Path

import pytest

from fieldreport.validation import RULES

ROOT = Path(__file__).resolve().parents[3]
# Each test fails where the rule is not kept: it hands in what breaks it.
HELD_BY = {
    "V50": {
        "tests/fieldreport/test_disclosure.py": (
            "test_a_project_shows_what_it_does_and_nothing_of_its_money",
            "test_what_the_author_marked_as_restricted_stays_inside",
            "test_restricted_answers_and_money_stay_inside",
        )
    },
    "V54": {
        "tests/fieldreport/workflows/test_importing.py": (
            "test_tampered_packages_go_to_quarantine_with_code_and_original",
            "test_a_wrong_clock_of_the_sender_is_a_warning",
        ),
        "tests/fieldreport/bundle/test_verifier.py": ("test_a_wrong_clock_is_a_warning",),
    },
    "V55": {
        "tests/fieldreport/workflows/test_importing.py": (
            "test_two_different_reports_under_one_number_are_told_apart",
        ),
        "tests/fieldreport/workflows/test_overseeing.py": (
            "test_the_standing_revision_comes_first_and_the_replaced_one_stays",
        ),
    },
}


def test_every_rule_without_a_check_is_held_by_tests() -> None:
    assert {code for code, rule in RULES.items() if not rule.functions} == set(HELD_BY)


@pytest.mark.parametrize("code", HELD_BY)
def test_the_tests_are_there(code: str) -> None:
    for file, names in HELD_BY[code].items():
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert set(names) <= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}, file


@pytest.mark.parametrize("code", RULES)
def test_the_modules_that_keep_a_rule_are_there(code: str) -> None:
    assert RULES[code].modules
    for name in RULES[code].modules:
        importlib.import_module(name)
