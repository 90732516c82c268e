"""Asks whether a locked package has a known weakness: pip-audit over the lock files, also without a network.

    audit.py                 exit code 0 nothing known, or nobody to ask; 1 a weakness is known
    audit.py --must-ask      3 where nobody could be asked

Rules: what could not be asked is said, with the day of the last answer about the same lock (noted in .venv); it never
counts as an answer. A weakness that does not concern us is named in ACCEPTED with the reason.
"""

import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-archive.lock", "requirements-dev.lock")
NOTES = ROOT / ".venv" / "fieldreport-audit.json"
ACCEPTED: dict[str, str] = {}  # advisory -> why it does not concern us


def main(arguments: list[str]) -> int:
    """Audit every lock and say what came of it."""
    worst = 0
    for name in LOCKS:
        code, said = judged(name, answer(name), read_notes())
        print(f"{name}: {said}")
        if code == 0:
            write_note(name)
        worst = max(worst, 3 if code == 3 and "--must-ask" in arguments else code % 3)
    return worst


def answer(name: str) -> Any:
    """Return what pip-audit answers about a lock, parsed; None where it has no answer."""
    command = [
        *(sys.executable, "-m", "pip_audit", "--requirement", str(ROOT / "packaging" / name)),
        *("--no-deps", "--disable-pip", "--format", "json", "--progress-spinner", "off", "--timeout", "10"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    try:
        return json.loads(done.stdout)
    except ValueError:
        return None


def judged(name: str, answered: Any, notes: dict[str, str]) -> tuple[int, str]:
    """Return 0 (nothing known), 1 (a weakness is known) or 3 (nobody to ask), and the sentence that says so."""
    packages = answered["dependencies"] if answered else []
    asked = [package for package in packages if "vulns" in package]
    known = [
        f"{package['name']} {package['version']}: {one['id']}, fixed in {', '.join(one['fix_versions']) or 'nothing'}"
        for package in asked
        for one in package["vulns"]
        if one["id"] not in ACCEPTED
    ]
    if known:
        return 1, "\n  ".join([f"{len(known)} known weaknesses", *known])
    if len(asked) < len(packages) or not asked:
        last = notes.get(f"{name} {digest(name)}")
        words = f"last answered on {last}" if last else "never answered about this lock"
        return 3, f"NOT AUDITED, {len(packages) - len(asked)} packages without an answer (no network?); {words}"
    return 0, f"no known weakness in {len(asked)} packages"


def digest(name: str) -> str:
    """Return the beginning of the digest of a lock."""
    return hashlib.sha256((ROOT / "packaging" / name).read_bytes()).hexdigest()[:16]


def read_notes() -> dict[str, str]:
    """Return the days of earlier answers by lock and digest."""
    try:
        held: dict[str, str] = json.loads(NOTES.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return held


def write_note(name: str) -> None:
    """Note that today's answer about this lock was good."""
    notes = read_notes() | {f"{name} {digest(name)}": datetime.now(UTC).date().isoformat()}
    NOTES.write_text(json.dumps(notes, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
