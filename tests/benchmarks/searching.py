"""A search over twenty years of one mission, as it runs while one types: places in order, with excerpts and marks.

Floor: the bare index, asked for the same words and for the numbers of all rows that have them; nothing is put in
order, fetched, cut or marked.
"""

import pickle
import shutil
import time
from collections.abc import Callable
from typing import Final

from benchmarks.stalling import DESK
from benchmarks.world import World, now

from fieldreport.storage.database import open_database
from fieldreport.workflows import searching
from fieldreport.workflows.session import Home, Session

REPEATS: Final = 5  # of one round
LINES: Final = {  # what is typed, and how the index is asked for its words
    "women pol": '"women" "pol"*',
    "kind:training police": '"police"*',
    '"women\'s associations" compl': '"women s associations" "compl"*',
    "bukavu": '"bukavu"*',
}


def search(world: World) -> Callable[[], float]:
    """Search for each line as the window does."""
    session = _session(world, "search")
    searching.prepare(session)
    return _timed(lambda: [searching.search(session, typed) for typed in LINES])


def floor(world: World) -> Callable[[], float]:
    """Ask the index only."""
    session = _session(world, "floor")
    searching.prepare(session)
    sql = "SELECT rowid FROM narrative_words WHERE narrative_words MATCH ?"
    return _timed(lambda: [session.store.rows(sql, (asked,)) for asked in LINES.values()])


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    def run() -> float:
        began = time.perf_counter()
        for _ in range(REPEATS):
            work()
        return (time.perf_counter() - began) / REPEATS / len(LINES)

    return run


def _session(world: World, place: str) -> Session:
    keys, _fingerprint = pickle.loads((world.folder / DESK / "keys").read_bytes())
    home = world.folder / "copies" / f"long-{place}"
    (held,) = (path for path in (world.folder / DESK / "long").iterdir() if path.name.startswith("adviser"))
    shutil.copytree(held, home)
    key = keys[held.name]
    return Session(open_database(Home(home).store, key), Home(home), key, now)
