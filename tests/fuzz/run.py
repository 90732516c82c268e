"""Fuzzes every target in turn, guided by coverage: `make fuzz ARGS="--minutes 60 [--target NAME]"`.

Inputs that reached something new are kept from run to run in `fuzz/` (not in the repository); `--keep` adds
those that reach a line which nothing in `tests/fuzz/corpus` reaches. A finding (an exception, a forgery, an input
that takes longer than ten seconds or more than 700 MB) is written to `fuzz/findings` and ends with exit code 1.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from targets import CORPUS, TARGETS, seeds  # noqa: E402

WORKER = Path(__file__).with_name("worker.py")
LONGEST = 40_000  # bytes of an input; the package of the corpus is 9,000
LIMITS = ("-timeout=10", "-rss_limit_mb=700", f"-max_len={LONGEST}")


def main(arguments: list[str]) -> int:
    """Fuzz, print one line per target, and return 1 where something was found."""
    options = _parser().parse_args(arguments)
    names = options.target or list(TARGETS)
    seconds = max(1, int(options.minutes * 60 / len(names)))
    found = total = 0
    for name in names:
        grown, findings = options.folder / name, options.folder / "findings"
        for place in (grown, findings):
            place.mkdir(parents=True, exist_ok=True)
        before = set(findings.iterdir())
        said = _work(
            *(name, *LIMITS, f"-max_total_time={seconds}", "-print_final_stats=1", "-use_value_profile=1"),
            *(f"-artifact_prefix={findings}/{name}-", str(grown), str(CORPUS / name)),
        )
        new = sorted(set(findings.iterdir()) - before)
        found += len(new)
        executions = _last(r"number_of_executed_units: (\d+)", said) or _last(r"#(\d+)\t", said)
        total += executions
        coverage = _last(r"cov: (\d+)", said)
        print(
            f"{name:15} {executions:>9,} executions  coverage {coverage:>5}  "
            f"kept {len(list(grown.iterdir())):>4}  findings {len(new)}",
            flush=True,
        )
        for finding in new:
            print(f"  {finding}")
        if new or not executions:
            print("\n".join(said.splitlines()[-40:]), file=sys.stderr)
        if not executions:
            return 3
        if options.keep and not new:
            print(f"  {keep(name, grown)} inputs added to the corpus")
    print(f"{len(names)} targets, {options.minutes:g} minutes, {total:,} executions, {found} findings")
    return 1 if found else 0


def keep(name: str, grown: Path) -> int:
    """Add to the corpus the inputs that reach a line of ours which no kept one reaches, small ones first."""
    reached: set[tuple[str, int]] = set()
    for data in seeds(name):
        reached |= _lines(name, data)
    kept = 0
    for path in sorted(grown.iterdir(), key=lambda one: (one.stat().st_size, one.name)):
        lines = _lines(name, path.read_bytes())
        if lines - reached:
            reached |= lines
            kept += 1
            (CORPUS / name / f"{path.name[:16]}.bin").write_bytes(path.read_bytes())
    return kept


def _lines(name: str, data: bytes) -> set[tuple[str, int]]:
    """Return the lines of the program that one input reaches, as (file, line)."""
    found: set[tuple[str, int]] = set()

    def trace(frame: FrameType, event: str, _value: object) -> Any:
        file = frame.f_code.co_filename
        if not file.startswith(str(ROOT / "fieldreport")):
            return None
        found.add((file, frame.f_lineno))
        return trace

    sys.settrace(trace)
    try:
        TARGETS[name](data)
    finally:
        sys.settrace(None)
    return found


def _work(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(WORKER), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    return done.stderr + done.stdout


def _last(pattern: str, text: str) -> int:
    found = re.findall(pattern, text)
    return int(found[-1]) if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=5.0, help="for all targets together")
    parser.add_argument("--target", action="append", choices=list(TARGETS), help="only this one; may be repeated")
    parser.add_argument("--folder", type=Path, default=ROOT / "fuzz", help="where grown inputs and findings lie")
    parser.add_argument("--keep", action="store_true", help="add what reached something new to tests/fuzz/corpus")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
