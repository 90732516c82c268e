"""The table of benchmarks comes out whole; what the figures are is no matter for a test."""

import json
import subprocess
import sys
from pathlib import Path

RUN = Path(__file__).with_name("run.py")


def test_every_benchmark_runs_once_and_has_its_rows() -> None:
    done = subprocess.run(
        [sys.executable, str(RUN), "--rounds", "1", "--json"], capture_output=True, text=True, check=False
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
        "export of the typical quarter",
        "export, where reportlab lays out too",
        "import of one package",
        "package, full profile",
        "package, data profile",
    ]
    assert all(row["ours"] > 0 and row["floor"] > 0 for row in rows.values())
    # Sizes are the same on every machine: the data profile must stay worth having.
    assert rows["package, data profile"]["ratio"] < rows["package, full profile"]["ratio"] / 5
