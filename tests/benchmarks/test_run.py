"""The table of benchmarks comes out whole; what the figures are is no matter for a test."""

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.run import NAMES, STALLS, Row, longest, too_long

RUN = Path(__file__).with_name("run.py")


def test_every_benchmark_runs_once_and_has_its_rows() -> None:
    # Stalls and search need twenty years, half a minute to make; tests/ui/test_never_frozen.py walks there.
    only = [word for name in NAMES if name not in (STALLS, "search") for word in ("--only", name)]
    done = subprocess.run(
        [sys.executable, str(RUN), "--rounds", "1", "--json", *only], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    rows = {row["name"]: row for row in json.loads(done.stdout)}
    assert list(rows) == [
        "start: process to lock page shown",
        "start: key ready to last report usable",
        "start: in all, without key derivation",
        "autosave with its log entry: storage",
        "autosave with its log entry: workflow",
        "full check of a report",
        "check again after one answer, over a full check",
        "export of the typical quarter",
        "export, where reportlab lays out too",
        "import of one package",
        "package, full profile",
        "package, data profile",
    ]
    assert all(row["ours"] > 0 and row["floor"] > 0 for row in rows.values())
    # Sizes are the same on every machine: the data profile must stay worth having.
    assert rows["package, data profile"]["ratio"] < rows["package, full profile"]["ratio"] / 5


def test_stalls_are_told_by_the_longest_of_each_window_and_all_that_are_too_long() -> None:
    stalls = [
        Row("an author's window: signing", "seconds", 0.051, 0.002, None),
        Row("an author's window: backup", "seconds", 0.049, 0.002, None),
        Row("Headquarters' window: import of packages", "seconds", 0.02, 0.002, None),
    ]
    assert [(row.name, row.ours) for row in longest(stalls)] == [
        ("longest stall of an author's window", 0.051),
        ("longest stall of Headquarters' window", 0.02),
    ]
    assert too_long(stalls) == ["over 50.0 ms: an author's window: signing, 51.0 ms"]
