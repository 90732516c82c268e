"""docs/threat-model.md names tests that exist, for every attacker."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
DOCUMENT = (TESTS.parent / "docs" / "threat-model.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([\w/]+\.py)::(test_\w+)`", DOCUMENT)))
ATTACKERS = (
    "Thief and seizing authority",
    "Malicious colleague",
    "Forged Headquarters",
    "Malicious package",
    "Network",
)


@cache
def _tests_of(file: str) -> set[str]:
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_named_test_exists() -> None:
    assert len(NAMED) > 40
    assert [f"{file}::{name}" for file, name in NAMED if name not in _tests_of(file)] == []


@pytest.mark.parametrize("attacker", ATTACKERS)
def test_every_attacker_is_told_what_holds_and_what_does_not(attacker: str) -> None:
    found = re.search(rf"^## {attacker}.*?\n(.*?)(?=^## )", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert found
    rows = [
        line for line in found[1].splitlines() if line.startswith("| ") and not line.startswith(("| holds", "| ---"))
    ]
    assert rows and all("::test_" in row for row in rows)
    assert "Does not hold:" in found[1]
