"""The command line in this process: real desks, a set clock, and an eye on every word that is printed."""

import json
from pathlib import Path
from typing import Any

import pytest
import worlds
from commands import Ran, Run, undocumented_keys
from worlds import Desk, World

from fieldreport.cli.commands import opening
from fieldreport.storage import identity
from fieldreport.trust.keyfile import FLOOR
from fieldreport.workspace import Workspace
from ui.__main__ import main


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Everybody is registered; no records yet."""
    return worlds.world(tmp_path)


@pytest.fixture
def loaded(tmp_path: Path) -> World:
    """Both missions have loaded a complete quarter."""
    return worlds.world(tmp_path, "loaded")


@pytest.fixture
def signed(tmp_path: Path) -> World:
    """Both missions have signed and exported revision 1, full and data, encrypted and plain."""
    return worlds.world(tmp_path, "signed")


@pytest.fixture
def clock() -> worlds.Clock:
    """The clock of commands on folders that are no world's."""
    return worlds.Clock(worlds.IN_2006)


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], clock: worlds.Clock, tmp_path: Path
) -> Run:
    """Run a command as `run(desk, "check", "--json")` or `run("verify", ...)`; nothing secret may be printed."""
    monkeypatch.setattr(opening, "Workspace", lambda folder: Workspace(folder, clock=clock, key_cost=FLOOR))
    secrets: set[str] = set(worlds.PASSPHRASES.values())

    def run(*words: Any) -> Ran:
        arguments = list(words)
        if isinstance(arguments[0], Desk):
            desk: Desk = arguments.pop(0)
            file = tmp_path / f"passphrase-{desk.home.name}.txt"
            file.write_text(desk.passphrase + "\n", encoding="utf-8")
            arguments = ["--home", desk.home, "--passphrase-file", file, *arguments]
            clock.now = desk.workspace._clock()
            with desk.session() as session:
                secrets.update(identity.age_identities(session.store))
                secrets.add(session.key.hex())
        capsys.readouterr()
        try:
            code = main([str(word) for word in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        for text in (said.out, said.err):
            assert not [secret for secret in secrets if secret in text]
            assert "AGE-SECRET-KEY" not in text
            assert "PRIVATE KEY" not in text
            assert "Traceback" not in text
        words = [str(word) for word in arguments]
        if "--json" in words and said.out:
            assert undocumented_keys(words, json.loads(said.out)) == set()
        return Ran(code, said.out, said.err)

    return run
