"""Runs a command that is killed at its N-th function call (SIGKILL, nothing is cleaned up), or counts its calls.

Usage: python killed.py N COMMAND...; with N = 0 nothing is killed, and the last line printed is the number of calls.
Counted from the moment the data folder is opened or made: what comes before only reads. Counting calls and not time
makes every run stop at the same place on every machine.
"""

import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from fieldreport.cli.commands import opening
from fieldreport.trust.keyfile import FLOOR
from fieldreport.workspace import Workspace
from ui.__main__ import main

CODE = str(Path(__file__).resolve().parents[1] / "fieldreport")


def run(last_call: int, words: list[str]) -> int:
    """Run the command; never returns where it is killed."""
    calls, has_begun = 0, False

    def count(frame: FrameType, event: str, _: Any) -> None:
        nonlocal calls, has_begun
        if event != "call" or not frame.f_code.co_filename.startswith(CODE):
            return
        has_begun = has_begun or frame.f_code.co_name in ("session", "create", "restore", "rekey")
        calls += has_begun
        if calls == last_call > 0:
            os.kill(os.getpid(), signal.SIGKILL)

    opening.Workspace = lambda folder: Workspace(folder, key_cost=FLOOR)  # type: ignore[assignment,misc]
    sys.setprofile(count)
    code = main(words)
    sys.setprofile(None)
    print(calls)
    return code


if __name__ == "__main__":
    sys.exit(run(int(sys.argv[1]), sys.argv[2:]))
