"""Every code of an expected failure is named by a test, and every text gets the facts it names."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

import fieldreport
from fieldreport.errors import ErrorText, FieldReportError, all_error_texts

ROOT = Path(__file__).resolve().parents[1]


def _kinds(kind: type[FieldReportError] = FieldReportError) -> Iterator[type[FieldReportError]]:
    for sub in kind.__subclasses__():
        if sub.__module__.startswith("fieldreport."):
            yield sub
            yield from _kinds(sub)


@cache
def catalogue() -> dict[type[FieldReportError], dict[str, ErrorText]]:
    """Return class -> its texts, of every room."""
    for module in pkgutil.walk_packages(fieldreport.__path__, "fieldreport."):
        importlib.import_module(module.name)
    return {kind: kind.texts for kind in _kinds()}


def _constants(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*.py"):
        if file != Path(__file__):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def _placeholders(text: ErrorText) -> set[str]:
    return {name for part in text.sentences() for _, name, _, _ in Formatter().parse(part) if name is not None}


def test_every_code_is_named_by_a_test() -> None:
    catalogue()
    named = set(_constants(ROOT / "tests"))
    assert sorted(code for code in all_error_texts() if code not in named) == []


def _raised() -> Iterator[tuple[str, type[FieldReportError], str, set[str]]]:
    """Yield place, class, code and given facts of every failure made with a code written out."""
    kinds = {kind.__name__: kind for kind in catalogue()}
    for folder in ("fieldreport", "ui"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)):
                    continue
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if name not in kinds or not node.args or any(word.arg is None for word in node.keywords):
                    continue
                first = node.args[0]
                codes = [first] if isinstance(first, ast.Constant) else []
                if isinstance(first, ast.IfExp):
                    codes = [one for one in (first.body, first.orelse) if isinstance(one, ast.Constant)]
                facts = {word.arg for word in node.keywords if word.arg}
                for code in codes:
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", kinds[name], str(code.value), facts


def test_failures_are_raised_with_known_codes_and_all_facts_of_their_texts() -> None:
    found = list(_raised())
    assert len(found) > 100
    unknown = [f"{place}: {code}" for place, kind, code, _ in found if code not in kind.texts]
    assert unknown == []
    given_elsewhere = {"limit_mb"}  # BundleRefused fills it in
    short = [
        f"{place}: {code} lacks {sorted(missing)}"
        for place, kind, code, facts in found
        if (missing := _placeholders(kind.texts[code]) - facts - given_elsewhere)
    ]
    assert short == []


@pytest.mark.parametrize("kind", sorted(catalogue(), key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__)
def test_texts_are_sentences_without_blame_or_jargon(kind: type[FieldReportError]) -> None:
    assert kind.exit_code in (1, 2, 3)
    for code, text in kind.texts.items():
        assert re.fullmatch(r"[A-Z][A-Z0-9_]*", code), code
        for sentence in text.sentences():
            assert sentence.rstrip().endswith((".", "?", "{first}", "{problem}", "{detail}", "}")), (code, sentence)
            assert not re.search(r"\b(invalid|illegal|exception|null|None|fatal)\b", sentence), (code, sentence)
        assert len(text.sentences()) >= 1, code
