"""Wrong input in every argument: words and the right exit code, and nothing is changed."""

from pathlib import Path
from typing import Any

import pytest
import worlds
from commands import Run
from worlds import World

WRONG: list[tuple[str, ...]] = [
    ("consolidate", "--year", "2006", "--out", "x", "--target", "nan"),
    ("demo", "x", "--missions", "21"),
    ("--json",),
    ("fly",),
    ("--year", "2006"),
    ("init",),
    ("init", "--role", "king", "--mission", "UNMIL", "--name", "A"),
    ("init", "--role", "adviser", "--mission", "UNMIL", "--name", "A", "--language", "xx"),
    ("load",),
    ("load", "{nowhere}"),
    ("load", "{folder}"),
    ("load", "{file}", "{nowhere}"),
    ("check", "--period", "2006"),
    ("check", "--period", "2006-Q5"),
    ("check", "--period", "Q2-2006"),
    ("check", "--period", ""),
    ("check", "extra"),
    ("sign",),
    ("sign", "--period", "2006-Q2", "--as", "nobody"),
    ("sign", "--period", "2006-Q2", "--memo", "{nowhere}"),
    ("sign", "--period", "2006-Q2", "--cleared-on", "yesterday"),
    ("sign", "--period", "2006-Q2", "--key-passphrase-file", "{nowhere}"),
    ("export", "--period", "2006-Q2"),
    ("export", "--out", "{folder}"),
    ("export", "--period", "2006-Q2", "--out", "{folder}", "--profile", "tiny"),
    ("verify",),
    ("verify", "{nowhere}"),
    ("verify", "{folder}"),
    ("verify", "{file}", "--trust", "{nowhere}"),
    ("verify", "{file}", "--trust", "{file}", "--age-identity", "{nowhere}"),
    ("import",),
    ("import", "{folder}", "{nowhere}"),
    ("board",),
    ("board", "--year", "now"),
    ("board", "--year", "-1"),
    ("board", "--year", "20060"),
    ("board", "--year", "99999999999999999999"),
    ("board", "--year", "²006"),
    ("trust",),
    ("trust", "believe"),
    ("trust", "request"),
    ("trust", "request", "--out", "{folder}/r", "--as", "king"),
    ("trust", "issue"),
    ("trust", "issue", "{nowhere}"),
    ("trust", "revoke"),
    ("trust", "revoke", "ab", "--reason", "bored"),
    ("trust", "policy"),
    ("trust", "policy", "--clearance", "maybe"),
    ("trust", "policy", "--role", "headquarters", "--clearance", "none"),
    ("trust", "publish"),
    ("trust", "load"),
    ("trust", "load", "{folder}"),
    ("backup",),
    ("restore",),
    ("restore", "{nowhere}"),
    ("demo",),
    ("doctor", "now"),
]


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_usage_ends_with_2_before_anything_is_opened(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    file, folder = tmp_path / "file", tmp_path / "folder"
    file.write_text("junk")
    folder.mkdir()
    filled = [word.format(nowhere=tmp_path / "nowhere", folder=folder, file=file) for word in words]
    said = run("--home", tmp_path / "home", *filled)
    assert said.code == 2
    assert said.err.startswith("usage: ")
    assert not (tmp_path / "home").exists()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "code", "exit_code"),
    [
        (("--mission", "ATLANTIS", "--role", "adviser", "--name", "A"), "UNKNOWN_MISSION", 2),
        (("--mission", "", "--role", "adviser", "--name", "A"), "UNKNOWN_MISSION", 2),
        (("--mission", "HQ", "--role", "adviser", "--name", "A"), "ROLE_AND_MISSION", 2),
        (("--mission", "UNMIL", "--role", "headquarters", "--name", "A"), "ROLE_AND_MISSION", 2),
        (("--mission", "UNMIL", "--role", "adviser", "--name", ""), "NAME", 1),
        (("--mission", "UNMIL", "--role", "adviser", "--name", "x" * 100), "NAME", 1),
    ],
)
def test_a_desk_that_cannot_be(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: str, exit_code: int
) -> None:
    monkeypatch.setenv("FIELDREPORT_PASSPHRASE", "four words of passphrase")
    said = run("--home", tmp_path / "home", "init", *words, "--json")
    assert (said.code, said.json["error"]) == (exit_code, code)
    assert said.err.startswith(f"{code}: ")
    assert not (tmp_path / "home").exists()


def test_a_recovery_sheet_never_overwrites(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDREPORT_PASSPHRASE", "four words of passphrase")
    sheet = tmp_path / "sheet.pdf"
    sheet.write_text("somebody else's")
    said = run(
        *("--home", tmp_path / "home", "init", "--mission", "UNMIL", "--role", "adviser", "--name", "A"),
        *("--recovery-sheet", sheet, "--json"),
    )
    assert (said.code, said.json["error"]) == (2, "FILE_EXISTS")
    assert sheet.read_text() == "somebody else's"
    assert not (tmp_path / "home").exists()


def test_a_second_init_is_refused(world: World, run: Run) -> None:
    said = run(world.adviser, "init", "--mission", "UNMIL", "--role", "adviser", "--name", "A", "--json")
    assert (said.code, said.json["error"]) == (3, "STORE_EXISTS")


EVERY_COMMAND: list[tuple[str, ...]] = [
    ("load", "{file}"),
    ("check",),
    ("sign", "--period", "2006-Q2"),
    ("export", "--period", "2006-Q2", "--out", "{out}"),
    ("verify", "{file}"),
    ("import", "{file}"),
    ("board", "--year", "2006"),
    ("trust", "request", "--out", "{out}"),
    ("trust", "issue", "{file}"),
    ("trust", "revoke", "ab"),
    ("trust", "policy", "--clearance", "none"),
    ("trust", "publish", "--out", "{out}"),
    ("trust", "load", "{file}"),
    ("trust", "show"),
    ("backup", "{out}"),
    ("doctor",),
]


def _filled(words: tuple[str, ...], tmp_path: Path) -> list[str]:
    file = tmp_path / "file"
    file.write_text("junk")
    return [word.format(file=file, out=tmp_path / "out") for word in words]


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_without_a_store_every_command_says_so(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    said = run("--home", tmp_path / "home", *_filled(words, tmp_path), "--json")
    assert (said.code, said.json["error"]) == (3, "NO_STORE")
    assert not (tmp_path / "home").exists()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_a_wrong_passphrase_opens_nothing(
    world: World, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("FIELDREPORT_PASSPHRASE", "none of these words")
    said = run("--home", world.adviser.home, *_filled(words, tmp_path), "--json")
    assert (said.code, said.json["error"]) == (3, "WRONG_PASSPHRASE")
    assert "none of these words" not in said.out + said.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("load", "{file}"), "NOT_RECORDS"),
        (("check",), "NO_QUARTER"),
        (("sign", "--period", "2006-Q2"), "ERRORS"),
        (("sign", "--period", "2006-Q2", "--memo", "{file}"), "CLEARANCE_INCOMPLETE"),
        (("export", "--period", "2006-Q2", "--out", "{out}"), "NOTHING_SIGNED"),
        (("import", "{file}"), "NOT_HEADQUARTERS"),
        (("board", "--year", "2006"), "NOT_HEADQUARTERS"),
        (("trust", "issue", "{file}"), "NOT_HEADQUARTERS"),
        (("trust", "revoke", "ab"), "NOT_HEADQUARTERS"),
        (("trust", "policy", "--clearance", "none"), "NOT_HEADQUARTERS"),
        (("trust", "publish", "--out", "{out}"), "NOT_HEADQUARTERS"),
        (("trust", "load", "{file}"), "NOT_A_BUNDLE"),
        (("restore", "{file}"), "NOT_A_BACKUP"),
        (("verify", "{file}", "--trust", "{file}"), "NOT_A_BUNDLE"),
    ],
    ids=str,
)
def test_what_an_advisers_desk_refuses(
    world: World, run: Run, tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    said = run(world.adviser, *_filled(words, tmp_path), "--json")
    assert (said.code in (1, 2, 3), said.json["error"]) == (True, code)
    assert set(said.json) == {"error", "text"}
    assert said.err.startswith(f"{code}: ")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("check",), "NOT_AN_AUTHOR"),
        (("sign", "--period", "2006-Q2"), "NOT_AN_AUTHOR"),
        (("export", "--period", "2006-Q2", "--out", "{out}"), "NOTHING_SIGNED"),
        (("trust", "issue", "{file}"), "REQUEST"),
        (("trust", "revoke", "ab"), "UNKNOWN_CERTIFICATE"),
        (("trust", "policy", "--mission", "ATLANTIS", "--clearance", "none"), "UNKNOWN_MISSION"),
    ],
    ids=str,
)
def test_what_headquarters_desk_refuses(
    world: World, run: Run, tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    said = run(world.headquarters, *_filled(words, tmp_path), "--json")
    assert said.json["error"] == code
    assert said.code in (1, 2)


def test_one_wrong_file_among_several_loads_none(world: World, run: Run, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_bytes(worlds.report_file())
    bad.write_text("junk")
    assert run(world.adviser, "load", good, bad, "--json").json["error"] == "NOT_RECORDS"
    assert run(world.adviser, "check", "--json").json["error"] == "NO_QUARTER"


def test_the_demonstration_wants_an_empty_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    for place in (tmp_path, tmp_path / "mine.txt"):
        said = run("demo", place, "--json")
        assert (said.code, said.json["error"]) == (2, "FOLDER_NOT_EMPTY")
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_a_window_is_opened_only_without_a_command() -> None:
    from ui.__main__ import opens_window

    for words in ([], ["--home", "x"], ["--home=x"]):
        assert opens_window(words)
    for words in (["check"], ["--help"], ["--home", "x", "check"], ["--json"], ["--home"]):
        assert not opens_window(words)


def _forged(value: Any) -> Any:
    raise KeyboardInterrupt


def test_stopping_a_command_by_hand_is_said(world: World, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fieldreport.workflows.drafting.check", lambda *_, **__: _forged(1))
    said = run(world.adviser, "check", "--period", "2006-Q2")
    assert said.code == 130
    assert "Stopped" in said.err
