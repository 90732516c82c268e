"""The table of benchmarks comes out whole; what the figures are is no matter for a test."""

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.run import INTAKE, NAMES, OWN, STALLS, Row, longest, too_long

RUN = Path(__file__).with_name("run.py")


def test_every_benchmark_runs_once_and_has_its_rows() -> None:
    # Stalls and search need twenty years, half a minute to make; tests/ui/test_never_frozen.py walks there. The
    # intake needs a thousand packages and the board 10,000 units, as long.
    left_out = (STALLS, "search", INTAKE, "board")
    only = [word for name in NAMES if name not in left_out for word in ("--only", name)]
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
    author, headquarters = "an author's window", "Headquarters' window"
    stalls = [
        Row(name, "seconds", seconds, 0.002, None)
        for name, seconds in (
            (f"{author}: searching everything", 0.07),
            (f"{author}: signing", 0.053),
            (f"{author}: signing{OWN}", 0.052),
            (f"{author}: backup", 0.049),
            (f"{author}: backup{OWN}", 0.048),
            (f"{author}: searching everything{OWN}", 0.03),
            (f"{headquarters}: import of packages", 0.02),
            (f"{headquarters}: import of packages{OWN}", 0.01),
        )
    ]
    assert [(row.name, row.ours) for row in longest(stalls)] == [
        (f"longest stall of {headquarters}", 0.02),
        (f"longest stall of {headquarters}{OWN}", 0.01),
        (f"longest stall of {author}", 0.07),
        (f"longest stall of {author}{OWN}", 0.052),
    ]
    assert too_long(stalls) == [
        f"over 50.0 ms: {author}: searching everything, 70.0 ms, of it 30.0 ms own work",
        f"over 50.0 ms: {author}: signing, 53.0 ms, of it 52.0 ms own work",
    ]
