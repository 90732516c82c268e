"""Builds the world that the benchmarks work on, in a process of its own: `prepare.py FOLDER`."""

import sys
from pathlib import Path

from benchmarks.world import build

if __name__ == "__main__":
    build(Path(sys.argv[1]))
