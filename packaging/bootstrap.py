"""Sets the project up and starts its parts: `python3 packaging/bootstrap.py COMMAND`. The Makefile only calls this.

    setup [--dev | --archive]   system libraries (Debian, as root), .venv, locked packages, the project itself
                    --dev: also what tests and checks need; --archive: also what a shared archive needs
    run [ARG...]    set up, then open the window (with arguments: the command line of the program)
    demo [DIR]      set up, then build the demonstration in DIR (default: demo, or demo-2 ... where that is taken)
    test [ARG...]   set up with the verifiers, then run the tests; arguments go to pytest
    check           format, lint (also ruff's rules of bandit), types, contracts, known weaknesses of packages, tests
    goldens         set up, then take the golden pictures of the window and keep those that changed
    journey [DIR]   set up, then walk the quarter in real windows, blind; transcript in DIR (default: journey)
    bench           set up, then print the table of benchmarks
    fuzz [ARG...]   set up, then fuzz what reads foreign bytes, guided by coverage (--minutes 60, --target NAME)
    lock            write the lock files anew from pyproject.toml

Rules: standard library only, and syntax that an older Python can read, so that it can say what is wrong. Nothing
is installed that the lock files do not name with a hash. The second call is quick: .venv remembers what it holds.
Exit codes are those of the program: 0 done, 2 wrong usage, 3 the machine lacks something (and the text says what).
`run` without a screen explains itself and ends with 0: the set-up, which is all that was possible, is done.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from pathlib import Path

from system_packages import SetupFailure, call, has_ensurepip, prepare_system, read_output

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "fieldreport-setup.json"
_ENDINGS = {"base": "", "archive": "-archive", "dev": "-dev", "fuzz": "-fuzz"}
LOCKS = {kind: ROOT / "packaging" / f"requirements{ending}.lock" for kind, ending in _ENDINGS.items()}
WITHIN = {"base": ["base"], "archive": ["base", "archive"], "dev": ["base", "archive", "dev"]}
OLDEST, NEWEST = (3, 11), (3, 13)


def main(arguments: list[str]) -> int:
    """Run one command; return its exit code."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    commands = {
        "setup": setup,
        "run": run,
        "demo": demo,
        "test": test,
        "check": check,
        "goldens": goldens,
        "bench": bench,
        "journey": journey,
        "fuzz": fuzz,
        "lock": lock,
    }
    if command not in commands:
        print(__doc__, file=sys.stdout if command in ("-h", "--help") else sys.stderr)
        return 0 if command in ("-h", "--help") else 2
    try:
        if not is_supported(sys.version_info[:2]):
            return start_with(find_python(), arguments)
        return commands[command](rest)
    except SetupFailure as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130


def setup(arguments: list[str]) -> int:
    """Make everything ready; with --dev also for tests and checks, with --archive for a shared archive."""
    kinds = {(): "base", ("--archive",): "archive", ("--dev",): "dev"}
    if tuple(arguments) not in kinds:
        print("setup takes --dev or --archive", file=sys.stderr)
        return 2
    prepare(kinds[tuple(arguments)])
    print(f"Ready. The program is {show(venv_program('fieldreport'))}")
    return 0


def run(arguments: list[str]) -> int:
    """Open the window, or run a command of the program."""
    prepare("base")
    if not arguments and lacks_screen(sys.platform, os.environ):
        print(
            "The set-up is done, but this machine has no screen to open the window on (neither DISPLAY nor "
            "WAYLAND_DISPLAY is set).\nSee the whole journey without a window:  make demo\n"
            f"Or use the command line:                 {show(venv_program('fieldreport'))} --help"
        )
        return 0
    return call([str(venv_program("python")), "-m", "ui", *arguments])


def demo(arguments: list[str]) -> int:
    """Build the demonstration."""
    prepare("base")
    return call([str(venv_program("python")), "-m", "ui", "demo", *(arguments or [free_folder("demo")])])


def test(arguments: list[str]) -> int:
    """Run the tests on all processors; tests of one file stay together, so that they share what is dear to make."""
    prepare("dev")
    return call([str(venv_program("python")), "-m", "pytest", "-n", "auto", "--dist", "loadfile", *arguments])


def check(arguments: list[str]) -> int:
    """Format, then lint, types, contracts, packages and tests; all are run, the first failure is the exit code."""
    prepare("dev")
    python = str(venv_program("python"))
    codes = [
        call([python, "-m", "ruff", "format", "."]),
        call([python, "-m", "ruff", "check", "."]),
        call([python, "-m", "mypy"]),
        call([str(venv_program("lint-imports"))]),
        call([python, str(ROOT / "packaging" / "audit.py")]),
        test(arguments),
    ]
    return next((code for code in codes if code), 0)


def goldens(arguments: list[str]) -> int:
    """Take the golden pictures of the window; with `--into DIR` only look at them."""
    prepare("dev")
    return call([str(venv_program("python")), str(ROOT / "tests" / "ui" / "golden" / "take.py"), *arguments])


def bench(arguments: list[str]) -> int:
    """Print the table of benchmarks."""
    prepare("dev")
    return call([str(venv_program("python")), str(ROOT / "tests" / "benchmarks" / "run.py"), *arguments])


def journey(arguments: list[str]) -> int:
    """Walk the quarter in real windows, by keyboard and accessibility tree alone."""
    prepare("dev")
    return call([str(venv_program("python")), str(ROOT / "tests" / "journey" / "run.py"), *arguments])


def fuzz(arguments: list[str]) -> int:
    """Fuzz; its engine is large, and nothing else needs it, so that it is installed by this command alone."""
    prepare("dev")
    python = str(venv_program("python"))
    if not read_output([python, "-c", "import atheris; print(1)"]):
        pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--no-deps", "--quiet"]
        if call([*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCKS["fuzz"])]):
            raise SetupFailure("The fuzzing engine could not be installed; it exists for Linux on x86-64 only.")
    return call([python, str(ROOT / "tests" / "fuzz" / "run.py"), *arguments])


def lock(arguments: list[str]) -> int:
    """Write the locks for all supported systems and Pythons; `--upgrade` takes the newest allowed versions."""
    prepare("dev")
    return call([str(venv_program("python")), str(ROOT / "packaging" / "make_locks.py"), *arguments])


def prepare(kind: str) -> None:
    """Bring machine and .venv to what `kind` ("base", "archive" or "dev") needs; raises `SetupFailure`."""
    prepare_system(kind, has_venv=venv_program("python").exists())
    wanted = fingerprint(kind)
    if venv_program("python").exists() and read_stamp().get(kind) == wanted:
        return
    make_venv()
    python = str(venv_program("python"))
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--no-deps"]
    print(f"Installing the packages of {show(LOCKS[kind])} ...", flush=True)
    # Wheels only: a source package would run its build outside the lock.
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    steps = [
        [*pip, *quiet, "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCKS[kind])],
        [*pip, "--quiet", "--no-build-isolation", "--editable", str(ROOT)],
        [python, "-m", "pip", "--disable-pip-version-check", "check"],
    ]
    for step in steps:
        if call(step):
            raise SetupFailure(
                "The packages could not be installed; what pip said stands above. The set-up can be repeated at "
                "any time: it goes on from what is there."
            )
    # What a larger lock holds, holds the smaller ones too.
    stamp = {each: fingerprint(each) for each in WITHIN[kind]}
    STAMP.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")


def make_venv() -> None:
    """Create .venv unless a usable one is there; one of another Python version is replaced."""
    python = venv_program("python")
    if python.exists() and read_output([str(python), "-c", "import sys, pip; print(*sys.version_info[:2])"]) == (
        "{} {}".format(*sys.version_info[:2])
    ):
        return
    if not has_ensurepip():
        raise SetupFailure(
            "This Python lacks the modules venv and ensurepip. Install Python "
            f"{'.'.join(map(str, OLDEST))} to {'.'.join(map(str, NEWEST))} with both of them."
        )
    if call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        raise SetupFailure(f"The folder {show(VENV)} could not be made.")


def fingerprint(kind: str) -> str:
    """Return a digest of all that decides what .venv holds: lock, project file, Python, place."""
    state = hashlib.sha256()
    for path in (LOCKS[kind], ROOT / "pyproject.toml"):
        state.update(path.read_bytes())
    state.update(repr((tuple(sys.version_info[:2]), str(ROOT))).encode())
    return state.hexdigest()


def read_stamp() -> dict:
    """Return what the last set-up noted; empty where there was none."""
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def is_supported(version: tuple) -> bool:
    """Return whether the program runs under this Python (major, minor)."""
    return OLDEST <= tuple(version) <= NEWEST


def find_python() -> str:
    """Return the path of a supported Python on this machine; raises `SetupFailure`."""
    for minor in range(OLDEST[1], NEWEST[1] + 1):
        for names in ([f"python3.{minor}"], ["py", f"-3.{minor}"]):
            program = shutil.which(names[0])
            # A name may exist and yet not start anything (pyenv's shims), so it is asked for its own path.
            if program and (found := read_output([program, *names[1:], "-c", "import sys; print(sys.executable)"])):
                return found
    raise SetupFailure(
        f"Fieldreport needs Python {'.'.join(map(str, OLDEST))} to {'.'.join(map(str, NEWEST))}; this is "
        f"{'.'.join(map(str, sys.version_info[:3]))}, and no other was found.\n"
        "Install one of them; its name must be on the search path as python3.11, python3.12 or python3.13."
    )


def start_with(python: str, arguments: list[str]) -> int:
    """Run this script again with another Python."""
    return call([python, str(Path(__file__).resolve()), *arguments])


def free_folder(name: str) -> str:
    """Return the first of name, name-2, name-3 ... that does not exist or is empty: nothing is overwritten."""
    number, candidate = 1, name
    while (ROOT / candidate).exists() and any((ROOT / candidate).iterdir()):
        number += 1
        candidate = f"{name}-{number}"
    return candidate


def lacks_screen(platform: str, environment: dict) -> bool:
    """Return whether a window could not be opened here; QT_QPA_PLATFORM names another way and is believed."""
    return platform.startswith("linux") and not any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def venv_program(name: str) -> Path:
    """Return the path of a program in .venv, whether it exists or not."""
    return VENV / ("Scripts" if os.name == "nt" else "bin") / (name + (".exe" if os.name == "nt" else ""))


def show(path: Path) -> str:
    """Return a path as seen from the project."""
    return str(path.relative_to(ROOT))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
