"""The habits of the house that a machine can check: floors, sizes, and words that must not be there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = ("fieldreport", "ui", "tests", "packaging")
LONGEST = 400
TOO_LONG: set[str] = set()  # nothing: split the file instead of naming it here

# The forbidden words are put together here, so that this file does not hold them.
FORBIDDEN_IN_CODE = {
    "a star import from Qt costs 40 ms at start": r"from PySide6\S* import \*",
    "wait for a signal, never for time": r"\btime\.sle" + r"ep\(|\bqW" + r"ait\(|\bqtbot\.wa" + r"it\(",
    "pumping events hides re-entrance": r"\bprocessEv" + r"ents\(",
    "a layout of our own stands on a widget of its own (ui/widgets/flow.py)": r"addLayout\(Flow" + r"Layout",
    "an open end belongs into an issue": r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b",
}
FORBIDDEN_ANYWHERE = {
    "a path of one machine": r"(?<![\w.~$}])/(wo" + r"rk|tm" + r"p|ro" + r"ot|ho" + r"me)/\w",
    "the address of a package index": r"py" + r"pi\.org|python" + r"hosted\.org|deb\.deb" + r"ian\.org",
}
TEXT = {".py", ".md", ".toml", ".json", ".lock", ".txt", ".cfg", ".yml", ".ts", ""}


def _code() -> list[Path]:
    return [path for folder in CODE for path in sorted((ROOT / folder).rglob("*.py"))]


def _texts() -> list[Path]:
    folders = (*CODE, "docs", "schemas", "resources", ".ci")
    inside = [path for folder in folders for path in sorted((ROOT / folder).rglob("*"))]
    return [path for path in [*ROOT.iterdir(), *inside] if path.is_file() and path.suffix in TEXT]


def _found(paths: list[Path], pattern: str) -> list[str]:
    expression = re.compile(pattern)
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if expression.search(line)
    ]


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        ("a star import from Qt costs 40 ms at start", "from PySide6.QtGui import " + "*"),
        ("wait for a signal, never for time", "    time.sle" + "ep(1)"),
        ("wait for a signal, never for time", "qtbot.wa" + "it(50)"),
        ("pumping events hides re-entrance", "app.processEv" + "ents()"),
        ("a layout of our own stands on a widget of its own (ui/widgets/flow.py)", "x.addLayout(Flow" + "Layout())"),
        ("an open end belongs into an issue", "# TO" + "DO later"),
        ("a path of one machine", 'open("/ho' + 'me/ada/file")'),
        ("the address of a package index", "https://py" + "pi.org/simple"),
    ],
)
def test_the_patterns_find_what_they_forbid(reason: str, line: str) -> None:
    assert re.search((FORBIDDEN_IN_CODE | FORBIDDEN_ANYWHERE)[reason], line)


def test_arrows_point_down_only() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_files_stay_short() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in _code()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST and name not in TOO_LONG} == {}


@pytest.mark.parametrize("reason", FORBIDDEN_IN_CODE)
def test_code_is_free_of(reason: str) -> None:
    # The journey drives another program's window from outside, by keys and the accessibility bus: nothing there
    # gives a signal to wait for. It is no test and is not collected.
    watched = [path for path in _code() if path.parent != ROOT / "tests" / "journey"]
    assert _found(watched, FORBIDDEN_IN_CODE[reason]) == []


@pytest.mark.parametrize("reason", FORBIDDEN_ANYWHERE)
def test_no_file_holds(reason: str) -> None:
    assert _found(_texts(), FORBIDDEN_ANYWHERE[reason]) == []


def test_the_top_level_holds_what_the_map_names() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.splitlines()
    expected = {
        *("fieldreport", "ui", "resources", "schemas", "tests", "packaging", "docs", ".ci", ".gitignore"),
        *("pyproject.toml", "Makefile", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"),
        *("LICENSE", "NOTICE"),
    }
    assert {name.split("/")[0] for name in tracked} <= expected


def test_tests_are_no_packages() -> None:
    assert sorted((ROOT / "tests").rglob("__init__.py")) == []


def test_modules_have_a_purpose_in_their_name() -> None:
    vague = {"utils", "util", "helpers", "helper", "misc", "common"}
    assert [str(path) for path in _code() if path.stem in vague] == []
