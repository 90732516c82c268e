"""What the audit of the locked packages says, and that no answer is never taken for a good one."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "audit.py"
NAME = "requirements.lock"
GOOD = {"name": "pillow", "version": "11.0", "vulns": []}
WEAK = {"name": "lxml", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
UNKNOWN = {"name": "yarl", "skip_reason": "not found"}


@pytest.fixture(scope="module")
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("packages", "code", "words"),
    [
        ([GOOD], 0, "no known weakness in 1 packages"),
        ([GOOD, WEAK], 1, "lxml 1.0: PYSEC-1, fixed in 1.1"),
        ([GOOD, UNKNOWN], 3, "NOT AUDITED, 1 packages"),
        ([WEAK, UNKNOWN], 1, "PYSEC-1"),
        ([], 3, "NOT AUDITED"),
        (None, 3, "never answered about this lock"),
    ],
)
def test_what_an_answer_means(audit: ModuleType, packages: Any, code: int, words: str) -> None:
    answered = None if packages is None else {"dependencies": packages}
    found, said = audit.judged(NAME, answered, {})
    assert found == code and words in said


def test_the_last_good_answer_is_remembered_for_the_same_lock(
    audit: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(audit, "NOTES", tmp_path / "notes.json")
    monkeypatch.setattr(audit, "answer", lambda _name: {"dependencies": [GOOD]})
    assert audit.main([]) == 0
    monkeypatch.setattr(audit, "answer", lambda _name: None)
    assert (audit.main([]), audit.main(["--must-ask"])) == (0, 3)
    assert "last answered on 2" in capsys.readouterr().out
    monkeypatch.setattr(audit, "answer", lambda _name: {"dependencies": [WEAK]})
    assert audit.main([]) == 1
