"""One side of a benchmark in a process of its own: `worker.py MODULE SIDE FOLDER`, told what to do line by line.

`run` answers with the seconds of one round, `peak` with the peak memory. A module of a benchmark has one function per
side, which takes the world, prepares, and returns the function that does one round and gives its seconds,
or those of its spans by name.
"""

import gc
import importlib
import json
import sys
from pathlib import Path

from benchmarks.memory import peak_memory
from benchmarks.world import World


def main(module: str, side: str, folder: str) -> None:
    """Prepare the side, then answer until the input ends."""
    run = getattr(importlib.import_module(f"benchmarks.{module}"), side)(World(Path(folder)))
    print("{}", flush=True)
    for line in sys.stdin:
        if line.strip() == "run":
            gc.collect()  # what the round before left is not this one's work
            needed = run()
            print(json.dumps({"spans": needed if isinstance(needed, dict) else {"": needed}}), flush=True)
        else:
            print(json.dumps({"peak": peak_memory()}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
