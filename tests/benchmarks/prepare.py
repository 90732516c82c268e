"""Builds what the benchmarks work on, in a process of its own: `prepare.py FOLDER world|long-desk|intake|boards`."""

import sys
from pathlib import Path

if __name__ == "__main__":
    folder, what = Path(sys.argv[1]), sys.argv[2]
    if what == "world":
        from benchmarks.world import build

        build(folder)
    elif what == "long-desk":
        from benchmarks.stalling import build

        build(folder)
    else:
        from importlib import import_module

        from benchmarks.world import World

        (folder / what).mkdir()
        import_module(f"benchmarks.{what}").build(World(folder / what))
