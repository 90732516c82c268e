"""Builds what the benchmarks work on, in a process of its own: `prepare.py FOLDER world|long-desk`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    if sys.argv[2] == "world":
        from benchmarks.world import build
    else:
        from benchmarks.stalling import build
    build(Path(sys.argv[1]))
