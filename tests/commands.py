"""What a command of the command line gave back, in this process or in one of its own."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


DOCUMENT = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")


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


def section(name: str) -> str:
    """Return what docs/command-line.md says about a command."""
    found = re.search(rf"^### `{re.escape(name)}(?: [^`]*)?`\n(.*?)(?=^##|\Z)", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert found, f"docs/command-line.md has no section about {name}"
    return found.group(0)


def undocumented_keys(words: list[str], answer: Any) -> set[str]:
    """Return the keys of a JSON answer that the document does not name, two levels deep."""
    names = re.findall(
        r"^### `((?:trust |project |grant |clearance |archive |product )?[a-z]+(?:-[a-z]+)*)",
        DOCUMENT,
        re.MULTILINE,
    )
    said = " ".join(words)
    name = max((one for one in names if f" {one} " in f" {said} "), key=len, default="")
    keys: set[str] = set()
    outer = answer if isinstance(answer, list) else [answer]
    for item in outer:
        keys |= set(item)
        keys |= {
            key
            for value in item.values()
            for inner in (value if isinstance(value, list) else [])
            for key in (inner if isinstance(inner, dict) else {})
        }
    if keys == {"error", "text"} or not name:
        return set()
    return {key for key in keys if f"`{key}`" not in section(name)}
