"""Where the passphrase comes from: a file, the environment, a prompt; and that it never comes out again."""

import os
import sys
from pathlib import Path

import pytest
from commands import Run, environment, program
from worlds import World


@pytest.mark.parametrize("content", ["{}\n", "{}", "{}\r\nsecond line", "  {}  \n", "\ufeff{}\n"])
def test_the_first_line_of_a_file(world: World, run: Run, tmp_path: Path, content: str) -> None:
    file = tmp_path / "phrase"
    file.write_bytes(content.format(world.adviser.passphrase).encode("utf-8"))
    assert run("--home", world.adviser.home, "trust", "show", "--passphrase-file", file).code == 0


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "NO_PASSPHRASE"), (b"\n secret below\n", "NO_PASSPHRASE"), (b"\xff\xfe\x00s", "PASSPHRASE_UNREADABLE")],
)
def test_a_file_without_one(world: World, run: Run, tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "phrase"
    file.write_bytes(content)
    said = run("--home", world.adviser.home, "--passphrase-file", file, "trust", "show", "--json")
    assert (said.code, said.json["error"]) == (2, code)
    assert "secret below" not in said.out + said.err


def test_a_file_goes_before_the_environment(
    world: World, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDREPORT_PASSPHRASE", f" {world.adviser.passphrase} ")
    assert run("--home", world.adviser.home, "trust", "show").code == 0
    file = tmp_path / "phrase"
    file.write_text("none of these words")
    said = run("--home", world.adviser.home, "trust", "show", "--passphrase-file", file, "--json")
    assert said.json["error"] == "WRONG_PASSPHRASE"


def test_without_any_of_the_three(world: World, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDREPORT_PASSPHRASE", "")
    said = run("--home", world.adviser.home, "trust", "show", "--json")
    assert (said.code, said.json["error"]) == (2, "NO_PASSPHRASE")


pty = pytest.importorskip("pty", reason="prompts need a terminal, which only Unix lends to tests")


def _typed(words: list[str], answers: list[str], home: Path) -> tuple[int, str]:
    """Start the program at a terminal, answer each prompt, and return exit code and everything on the screen."""
    child, screen = pty.fork()
    if child == 0:
        os.environ.update(environment(TERM="dumb"))
        os.environ.pop("FIELDREPORT_PASSPHRASE", None)
        os.execv(sys.executable, program("--home", home, *words))
    shown = b""
    waiting = list(answers)
    while True:
        try:
            piece = os.read(screen, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
        if not piece:
            break
        shown += piece
        if waiting and shown.rstrip().endswith(b":") and shown.count(b": ") + shown.count(b":\n") >= 1:
            os.write(screen, waiting.pop(0).encode() + b"\n")
            shown += b"<answered>"
    os.close(screen)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), shown.decode("utf-8", "replace")


def test_a_prompt_shows_nothing_of_what_is_typed(world: World) -> None:
    code, shown = _typed(["trust", "show"], [world.adviser.passphrase], world.adviser.home)
    assert (code, world.adviser.passphrase in shown) == (0, False)
    assert "Passphrase: " in shown
    assert "Ada Adviser" in shown
    code, shown = _typed(["trust", "show"], ["wrong words"], world.adviser.home)
    assert (code, "wrong words" in shown) == (3, False)
    assert "WRONG_PASSPHRASE" in shown
    code, shown = _typed(["trust", "show"], [""], world.adviser.home)
    assert (code, "NO_PASSPHRASE" in shown) == (2, True)


def test_a_new_passphrase_is_typed_twice(tmp_path: Path) -> None:
    init = ["init", "--role", "adviser", "--mission", "UNMIL", "--name", "A. Example"]
    code, shown = _typed(init, ["one passphrase here", "another passphrase"], tmp_path / "home")
    assert (code, "PASSPHRASES_DIFFER" in shown) == (2, True)
    assert not (tmp_path / "home").exists()
    code, shown = _typed(init, ["one passphrase here", "one passphrase here"], tmp_path / "home")
    assert code == 0
    assert "one passphrase" not in shown
    code, shown = _typed(["doctor"], ["one passphrase here"], tmp_path / "home")
    assert (code, "BAD" in shown) == (0, False)


def test_the_clearing_officer_is_asked_for_hers(loaded: World, run: Run) -> None:
    assert run(loaded.adviser, "sign", "--period", "2006-Q2").code == 0
    sign = ["sign", "--period", "2006-Q2", "--as", "clearing-officer"]
    code, shown = _typed(sign, [loaded.adviser.passphrase, loaded.officer_passphrase], loaded.adviser.home)
    assert code == 0
    assert "Clearing officer's passphrase: " in shown
    assert "Ready to send." in shown
    for secret in (loaded.adviser.passphrase, loaded.officer_passphrase):
        assert secret not in shown
