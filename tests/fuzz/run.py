"""Fuzzes every target in turn, guided by coverage: `make fuzz ARGS="--minutes 60 [--target NAME]"`.

Inputs that reached something new are kept from run to run in `fuzz/` (not in the repository); `--keep` adds the
smallest set of them that reaches the same to `tests/fuzz/corpus`. A finding (an exception, a forgery, an input that
takes longer than ten seconds or more than 700 MB) is written to `fuzz/findings` and ends with exit code 1.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from targets import CORPUS, TARGETS  # noqa: E402

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
            _keep(name, grown)
    print(f"{len(names)} targets, {options.minutes:g} minutes, {total:,} executions, {found} findings")
    return 1 if found else 0


def _keep(name: str, grown: Path) -> None:
    """Add to the corpus what reaches something that its inputs do not: small ones first, by libFuzzer's own merge."""
    with tempfile.TemporaryDirectory() as folder:
        merged = Path(folder) / "merged"
        merged.mkdir()
        _work(name, *LIMITS, "-merge=1", str(merged), str(CORPUS / name), str(grown))
        held = {path.read_bytes() for path in (CORPUS / name).iterdir()}
        for path in merged.iterdir():
            if path.read_bytes() not in held:
                (CORPUS / name / f"{path.name[:16]}.bin").write_bytes(path.read_bytes())


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
