"""Measures in processes of their own: one for each side of a comparison, taking turns.

Rules: the sides run one after another in every round, so that a busy moment of the machine meets all of them; of
several rounds the fastest counts. Peak memory is that of the process that did the work, and nothing else runs in it.
This half imports the standard library alone: Linux lets a child begin with its parent's peak.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
Spans = Mapping[str, float]  # name of a span -> seconds; one without a name is ""


@dataclass(slots=True)
class Measured:
    """What the rounds gave for one side: the shortest of each span, and the peak memory in bytes."""

    spans: dict[str, float] = field(default_factory=dict)
    peak: int | None = None

    def add(self, spans: Spans) -> None:
        """Keep what is shorter than before."""
        for name, seconds in spans.items():
            self.spans[name] = min(seconds, self.spans.get(name, seconds))


class Staying:
    """A process that prepares once and then does one round whenever it is told to (imports are warm)."""

    def __init__(self, module: str, side: str, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "worker.py"), module, side, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
            cwd=ROOT,
        )
        self._answer()  # it is ready

    def run(self) -> Spans:
        """Return the seconds of one round."""
        self._say("run")
        return self._answer()["spans"]

    def peak(self) -> int | None:
        """Return the peak memory so far in bytes, or None where the system does not tell."""
        self._say("peak")
        return self._answer()["peak"]

    def close(self) -> None:
        """End the process."""
        if self._process.stdin and self._process.stdout:
            self._process.stdin.close()
            self._process.wait()
            self._process.stdout.close()

    def _say(self, word: str) -> None:
        if self._process.stdin is None:
            raise RuntimeError("the process has no input")
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()

    def _answer(self) -> dict[str, Any]:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise RuntimeError(f"a measured process ended early: {self._process.args!r}")
        return dict(json.loads(line))


class Fresh:
    """A program that is started anew for every round and says when it reached what it is measured for."""

    def __init__(self, module: str, side: str, folder: Path) -> None:
        self._command = [sys.executable, str(HERE / f"{module}.py"), side, str(folder)]
        self._peak: int | None = None

    def run(self) -> Spans:
        """Return the seconds of one start; the clock runs on from this process to the other."""
        began = time.monotonic()
        done = subprocess.run(
            [*self._command, repr(began)], capture_output=True, text=True, env=environment(), cwd=ROOT, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{self._command!r} failed:\n{done.stdout}{done.stderr}")
        said = json.loads(done.stdout.splitlines()[-1])
        self._peak = max(self._peak or 0, said["peak"] or 0) or None
        return dict(said["spans"])

    def peak(self) -> int | None:
        """Return the highest peak memory of all rounds in bytes, or None where the system does not tell."""
        return self._peak

    def close(self) -> None:
        """Do nothing: no process is left."""


def measure(runners: Mapping[str, Staying | Fresh], rounds: int, warming: int) -> dict[str, Measured]:
    """Return what each side needed, over `rounds` rounds in turns; the `warming` rounds before do not count."""
    found = {side: Measured() for side in runners}
    try:
        for number in range(warming + rounds):
            for side, runner in runners.items():
                spans = runner.run()
                if number >= warming:
                    found[side].add(spans)
        for side, runner in runners.items():
            found[side].peak = runner.peak()
    finally:
        for runner in runners.values():
            runner.close()
    return found


def environment() -> dict[str, str]:
    """Return the surroundings of every measured process: no screen, one language, our modules on the path.

    Bytecode is kept, as in every installation: compiling the program would count as its start.
    """
    paths: Sequence[str] = (str(ROOT), str(ROOT / "tests"))
    left_out = ("FIELDREPORT_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: text for name, text in os.environ.items() if not name.startswith(left_out)}
    return {"QT_QPA_PLATFORM": "offscreen"} | kept | {"PYTHONPATH": os.pathsep.join(paths), "LC_ALL": "C.UTF-8"}
