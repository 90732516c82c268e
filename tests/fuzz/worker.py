"""Fuzzes one target until its time is over: `worker.py TARGET [libFuzzer argument...] FOLDER...`."""

import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
# Everything of ours is imported under watch: what a branch of it did is what guides the mutations.
with atheris.instrument_imports(include=["fieldreport"]):
    from targets import TARGETS

if __name__ == "__main__":
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()
