"""The program starts the terminal's half without Qt, and the window only when no command is given."""

import subprocess
import sys

import pytest

from ui.__main__ import opens_window


@pytest.mark.parametrize("arguments", [[], ["--home", "somewhere"], ["--home=somewhere"]])
def test_the_window_opens_without_a_command(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["--home", "somewhere", "board", "--year", "2006"], ["--help"], ["--home"], ["demo", "--home=x"]],
)
def test_anything_else_is_a_command(arguments: list[str]) -> None:
    assert not opens_window(arguments)


def test_importing_the_program_imports_no_qt() -> None:
    seen = subprocess.run(
        [sys.executable, "-c", "import sys, ui.__main__; print([m for m in sys.modules if 'PySide' in m])"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert seen.stdout.strip() == "[]"
