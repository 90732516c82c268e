"""The board of a year and its sums at a Headquarters of twenty years: 10,000 units with 80 quarters each.

Measured: `workflows.tracking.open_board` and `overseeing.year_totals`, on an encrypted store whose summaries were
filled directly; how the import keeps them is held by tests. Floor: the same rows of the year read by one bare query.
The units stand in for missions of the register, which has 34.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from benchmarks.world import World, build_desks

from fieldreport.missions import load_missions
from fieldreport.values import Quarter

UNITS: Final = 10_000
QUARTERS: Final = tuple(Quarter(2000, 1).shifted(number) for number in range(80))
YEAR: Final = 2008
_AT: Final = "2008-07-10T09:30:00.000Z"
_open: Final[list[object]] = []


def build(world: World) -> None:
    """Fill Headquarters' store."""
    from benchmarks import data  # only this process needs the way a desk is set up

    build_desks(world.folder, data.typical_quarter(words=150, projects=1))
    with world.session("headquarters", "filling") as session:
        run = session.store.connection
        run.execute("PRAGMA foreign_keys = OFF")  # the revisions themselves are asked for by neither
        run.execute("BEGIN IMMEDIATE")
        run.executemany(f"INSERT INTO standing VALUES ({', '.join('?' * 13)})", _standing())
        run.executemany(f"INSERT INTO quarter_sum VALUES ({', '.join('?' * 10)})", _sums())
        run.execute("COMMIT")
        session.store.checkpoint()
        session.store.path.replace(world.folder / "headquarters" / session.store.path.name)


def board(world: World) -> Callable[[], float]:
    """Open the board of a year."""
    from fieldreport.workflows import tracking

    base = load_missions()["MONUC"]
    units = {code: replace(base, code=code) for code in _units()}
    tracking.load_missions = lambda: units
    return _timed(world, "board", lambda session: tracking.open_board(session, YEAR))


def totals(world: World) -> Callable[[], float]:
    """Add up a year."""
    from fieldreport.workflows import overseeing

    return _timed(world, "totals", lambda session: overseeing.year_totals(session, YEAR))


def floor(world: World) -> Callable[[], float]:
    """Read the year's rows."""
    sql = "SELECT * FROM standing WHERE quarter BETWEEN ? AND ?"
    return _timed(world, "board-floor", lambda session: session.store.rows(sql, (YEAR * 10, YEAR * 10 + 9)))


def totals_floor(world: World) -> Callable[[], float]:
    """Read the year's sums."""
    sql = "SELECT * FROM quarter_sum WHERE quarter BETWEEN ? AND ?"
    return _timed(world, "totals-floor", lambda session: session.store.rows(sql, (YEAR * 10, YEAR * 10 + 9)))


def _timed(world: World, place: str, work: Callable[[Any], object]) -> Callable[[], float]:
    opened = world.session("headquarters", place)
    _open.append(opened)  # for as long as the process lives
    session = opened.__enter__()

    def run() -> float:
        began = time.process_time()
        work(session)
        return time.process_time() - began

    return run


def _units() -> Iterator[str]:
    return (f"U{number:05}" for number in range(UNITS))


def _keys() -> Iterator[tuple[int, str, int]]:
    codes = [quarter.code for quarter in QUARTERS]
    return (
        (place * len(codes) + at + 1, unit, code)
        for place, unit in enumerate(_units())
        for at, code in enumerate(codes)
    )


def _standing() -> Iterator[tuple[Any, ...]]:
    for no, unit, quarter in _keys():
        yield unit, quarter, no, "adviser", "2006", 1, f"{no:064x}", "signed", _AT, _AT, "received", "data full", 0


def _sums() -> Iterator[tuple[Any, ...]]:
    for _, unit, quarter in _keys():
        for kind in ("activity", "project", "training"):
            yield unit, quarter, kind, "held", 9, 20, 2, 3, 1, 1
