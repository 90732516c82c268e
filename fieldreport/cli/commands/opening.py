"""Find the data folder and the passphrase of a command, and open a session."""

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldreport.cli.problems import UsageProblem
from fieldreport.workflows.session import Session
from fieldreport.workspace import Workspace


def workspace_of(options: argparse.Namespace) -> Workspace:
    """Return the workspace of --home, else FIELDREPORT_HOME, else the system's place for application data."""
    return Workspace(options.home or default_home())


def default_home() -> Path:
    """Return the data folder where none is named."""
    from fieldreport.workspace import default_home as place

    return place()


def passphrase_of(options: argparse.Namespace, *, twice: bool = False) -> str:
    """Return the passphrase from --passphrase-file, FIELDREPORT_PASSPHRASE, or a prompt (typed twice for a new one).

    Raises NO_PASSPHRASE where none of the three can answer, PASSPHRASES_DIFFER.
    """
    file: Path | None = getattr(options, "passphrase_file", None)
    if file is not None:
        return read_passphrase(file)
    named = os.environ.get("FIELDREPORT_PASSPHRASE", "").strip()
    if named:
        return named
    return ask_passphrase("Passphrase: ", twice=twice)


def new_passphrase_of(options: argparse.Namespace) -> str:
    """Return the passphrase that is to come from --new-passphrase-file, else typed twice. Raises NO_PASSPHRASE."""
    file: Path | None = options.new_passphrase_file
    return read_passphrase(file) if file else ask_passphrase("New passphrase: ", twice=True)


def ask_passphrase(question: str, *, twice: bool = False) -> str:
    """Return a passphrase typed at the terminal without echo."""
    if not sys.stdin.isatty():
        raise UsageProblem("NO_PASSPHRASE")
    typed = getpass.getpass(question).strip()
    if twice and getpass.getpass("Once more: ").strip() != typed:
        raise UsageProblem("PASSPHRASES_DIFFER")
    if not typed:
        raise UsageProblem("NO_PASSPHRASE")
    return typed


def read_passphrase(file: Path) -> str:
    """Return the first line of a passphrase file, without blanks around it (editors and `echo` leave some).

    Raises NO_PASSPHRASE where it is empty, PASSPHRASE_UNREADABLE.
    """
    try:
        line = file.read_bytes().decode("utf-8-sig").partition("\n")[0].strip()
    except UnicodeDecodeError:
        raise UsageProblem("PASSPHRASE_UNREADABLE", file=file) from None
    if not line:
        raise UsageProblem("NO_PASSPHRASE")
    return line


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Session]:
    """Unlock the data folder and yield a session; it is closed and locked again behind the command."""
    workspace = workspace_of(options)
    workspace.require_store()
    workspace.unlock(passphrase_of(options))
    try:
        with workspace.session() as session:
            yield session
    finally:
        workspace.lock()
