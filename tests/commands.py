"""What a command of the command line gave back, in this process or in one of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Ran:
    """Exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


def environment(**more: str) -> dict[str, str]:
    """Return this process's environment, made to find the checkout from any folder."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **more}


def program(*words: Any) -> list[str]:
    """Return the command that starts the program from the checkout."""
    return [sys.executable, "-m", "ui", *(str(word) for word in words)]


def run_apart(*words: Any, more: Mapping[str, str] = {}, **options: Any) -> Ran:
    """Run a command in a process of its own."""
    done = subprocess.run(
        program(*words),
        env=environment(**more),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=120,
        check=False,
        **options,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
