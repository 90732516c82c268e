"""Prints one table of benchmarks: `make bench`, or `python tests/benchmarks/run.py [--json] [--only NAME] ...`.

Every row is a ratio: what the program needs, over a floor measured beside it in the same run. How each is measured
stands at the head of its module and in docs/benchmarks.md. Nothing here is a test: a busy machine is no defect.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

from benchmarks.running import HERE, ROOT, Fresh, Measured, Staying, environment, measure  # noqa: E402 - a script finds its neighbours only now


@dataclass(frozen=True, slots=True)
class Line:
    """One row to be: whose spans it adds up, and what is aimed at."""

    name: str
    side: str
    spans: tuple[str, ...] = ("",)
    aim: float | None = None
    floor: str = ""  # where it is not that of the case


@dataclass(frozen=True, slots=True)
class Case:
    """One comparison: a module with a function (or, if fresh, a program with an argument) for each side."""

    name: str
    module: str
    floor: str
    lines: tuple[Line, ...]
    rounds: int
    is_fresh: bool = False
    desk: str = "world"  # what it works on, as `prepare.py` makes it


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table; times in seconds, memory in bytes, sizes in bytes."""

    name: str
    unit: str  # seconds or bytes
    ours: float
    floor: float
    aim: float | None
    peak: int | None = None
    floor_peak: int | None = None

    @property
    def ratio(self) -> float:
        """Return how many times the floor it is."""
        return self.ours / self.floor


INTAKE = "intake"
CASES = (
    Case(
        "start",
        "starting",
        "bare",
        (
            Line("start: process to lock page shown", "window", ("locked",)),
            Line("start: key ready to last report usable", "window", ("ready",)),
            Line("start: in all, without key derivation", "window", ("locked", "ready"), 2.0),
        ),
        rounds=11,
        is_fresh=True,
    ),
    Case(
        "autosave",
        "saving",
        "floor",
        (
            Line("autosave with its log entry: storage", "storage", aim=1.6),
            Line("autosave with its log entry: workflow", "workflow", aim=1.6),
        ),
        rounds=25,
    ),
    Case(
        "check",
        "checking",
        "floor",
        (
            Line("full check of a report", "check"),
            Line("check again after one answer, over a full check", "again", floor="check"),
        ),
        rounds=15,
    ),
    Case(
        "export",
        "exporting",
        "floor",
        (
            Line("export of the typical quarter", "export", aim=1.35),
            Line("export, where reportlab lays out too", "export", floor="floor_with_layout"),
        ),
        rounds=9,
    ),
    Case("import", "importing", "floor", (Line("import of one package", "take"),), rounds=15),
    Case("search", "searching", "floor", (Line("search over twenty years", "search"),), rounds=15, desk="long-desk"),
    Case(
        INTAKE,
        "intake",
        "pandas",
        (
            Line("import of 1,000 packages, for each: by the clock", "take", aim=0.2),
            Line("import of 1,000 packages, for each: work of all processes", "take", ("work",)),
        ),
        rounds=2,
        desk="intake",
    ),
    Case(
        "board",
        "boards",
        "floor",
        (
            Line("board of a year, 10,000 units over twenty years", "board"),
            Line("a year's sums, 10,000 units over twenty years", "totals", floor="totals_floor"),
        ),
        rounds=5,
        desk="boards",
    ),
)
SIZE = "size"
STALLS = "stalls"
NAMES = (*(case.name for case in CASES), SIZE, STALLS)
OWN = ", own work"  # as `stalling` names it
LONGEST = 0.050  # s; nobody shall wait longer for the window to answer
STALL_ROUNDS = 3
WALKERS = {"author": "an author's window", "headquarters": "Headquarters' window"}


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for and print it; return 0."""
    options = _options(arguments)
    wanted = options.only or NAMES
    say = _silent if options.json else _note
    with tempfile.TemporaryDirectory(prefix="fieldreport-bench-") as folder:
        rows = [row for case_rows in measured(Path(folder), wanted, options.rounds, say) for row in case_rows]
        stalls = measured_stalls(Path(folder), options.rounds or STALL_ROUNDS, say) if STALLS in wanted else []
        rows += longest(stalls)
    if options.json:
        print(json.dumps([asdict(row) | {"ratio": round(row.ratio, 3)} for row in rows], indent=1))
    else:
        print("\n".join(table(rows)))
        print("\n".join(too_long(stalls)))
    return 0


def measured(folder: Path, wanted: Sequence[str], rounds: int, say: Callable[[str], None]) -> Iterator[list[Row]]:
    """Yield the rows of each comparison; `rounds` 0 takes the usual number for each."""
    for case in CASES:
        if case.name == INTAKE and not find_spec("pandas"):
            if case.name in wanted:
                say("intake is left out: it is measured beside pandas, which is not installed")
        elif case.name in wanted:
            _prepare(folder, case.desk, say)
            say(case.name)
            place = folder / case.desk if (folder / case.desk / "world.json").exists() else folder
            yield _rows(case, place, rounds or case.rounds, 0 if rounds == 1 else 1)
    if SIZE in wanted:
        _prepare(folder, "world", say)
        sizes = json.loads((folder / "world.json").read_text(encoding="utf-8"))["sizes"]
        yield [
            Row("package, full profile", "bytes", sizes["full"], sizes["floor"], None),
            Row("package, data profile", "bytes", sizes["data"], sizes["floor"], 1.4),
        ]


def measured_stalls(folder: Path, rounds: int, say: Callable[[str], None]) -> list[Row]:
    """Return a row for every action of a walk through every screen, the longest stall of each window first."""
    _prepare(folder, "long-desk", say)
    say("walking")
    found = measure({side: Fresh("stalling", side, folder) for side in ("painting", *WALKERS)}, rounds, warming=0)
    floor = found["painting"].spans[""]
    return [
        Row(f"{WALKERS[side]}: {action}", "seconds", stall, floor, None, found[side].peak, found["painting"].peak)
        for side in WALKERS
        for action, stall in sorted(found[side].spans.items(), key=lambda held: -held[1])
    ]


def longest(stalls: Sequence[Row]) -> list[Row]:
    """Return the longest stall of each window, by its own work and with what ran beside, under names that stay."""
    first: dict[str, Row] = {}
    for row in stalls:
        window, own = row.name.partition(":")[0], OWN if row.name.endswith(OWN) else ""
        first.setdefault(f"longest stall of {window}{own}", row)
    return [replace(row, name=name) for name, row in sorted(first.items())]


def too_long(stalls: Sequence[Row]) -> list[str]:
    """Return a line for every action in which the window stood still longer than it should, with both figures."""
    took = {row.name: row.ours for row in stalls}
    names = [row.name.removesuffix(OWN) for row in stalls if row.ours > LONGEST]
    return [
        f"over {_amount(LONGEST, 'seconds')}: {name}, {_amount(took[name], 'seconds')},"
        f" of it {_amount(took[name + OWN], 'seconds')} own work"
        for name in dict.fromkeys(names)
    ]


def _prepare(folder: Path, what: str, say: Callable[[str], None]) -> None:
    """Make a desk where this run has none yet."""
    made = folder / f"{what}.made"
    if made.exists():
        return
    say(f"preparing: {what}")
    command = [sys.executable, str(HERE / "prepare.py"), str(folder), what]
    subprocess.run(command, check=True, env=environment(), cwd=ROOT)
    made.touch()


def table(rows: Sequence[Row]) -> list[str]:
    """Return the lines of the table."""
    head = ("", "ours", "floor", "ratio", "aim", "peak memory", "floor's")
    body = [
        (
            row.name,
            _amount(row.ours, row.unit),
            _amount(row.floor, row.unit),
            f"{row.ratio:.2f}",
            f"{row.aim:.2f}" if row.aim else "",
            _amount(row.peak, "bytes"),
            _amount(row.floor_peak, "bytes"),
        )
        for row in rows
    ]
    widths = [max(len(cells[place]) for cells in (head, *body)) for place in range(len(head))]
    lines = []
    for cells in (head, tuple("-" * width for width in widths), *body):
        first, *rest = (
            cell.ljust(width) if not place else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        lines.append("  ".join((first, *rest)).rstrip())
    return lines


def _rows(case: Case, folder: Path, rounds: int, warming: int) -> list[Row]:
    kind = Fresh if case.is_fresh else Staying
    sides = dict.fromkeys(side for line in case.lines for side in (line.floor or case.floor, line.side))
    found: dict[str, Measured] = measure(
        {side: kind(case.module, side, folder) for side in sides}, rounds=rounds, warming=warming
    )
    rows = []
    for line in case.lines:
        ours, floor = found[line.side], found[line.floor or case.floor]
        needed = sum(ours.spans[span] for span in line.spans)
        rows.append(Row(line.name, "seconds", needed, floor.spans[""], line.aim, ours.peak, floor.peak))
    return rows


def _amount(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    if unit == "bytes":
        return f"{value / 1e6:.0f} MB" if value >= 1e7 else f"{value / 1e3:.1f} kB"
    return f"{value * 1e3:.1f} ms" if value >= 0.0095 else f"{value * 1e3:.3f} ms"


def _options(arguments: Sequence[str]) -> Any:
    parser = argparse.ArgumentParser(prog="make bench", description=str(__doc__).partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print the rows for a script")
    parser.add_argument("--only", action="append", choices=NAMES, metavar="NAME", help=f"one of {', '.join(NAMES)}")
    parser.add_argument("--rounds", type=int, default=0, metavar="N", help="rounds of each side (1: also no warming)")
    return parser.parse_args(arguments)


def _note(step: str) -> None:
    print(f"{step} ...", file=sys.stderr, flush=True)


def _silent(_step: str) -> None:
    pass


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
