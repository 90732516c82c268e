"""What the system itself must have for the set-up: packages of Debian, programs elsewhere (called by bootstrap.py).

Rules: those of bootstrap.py: standard library only, and syntax that an older Python can read.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Debian packages; where a release has another name for one, all its names stand together, the usual one first.
LIBRARIES = [
    ("libglib2.0-0", "libglib2.0-0t64"),
    ("libgl1",),
    ("libegl1",),
    ("libxkbcommon0",),
    ("libfontconfig1",),
    ("libdbus-1-3",),
    ("libxcb-cursor0",),  # the one that is missing most often
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
    ("libxkbcommon-x11-0",),
]
# The tests prove the program's files with tools that are not ours, and drive the window as a person would.
VERIFIERS = [
    ("openssl",),
    ("unzip",),
    ("poppler-utils",),
    ("libnss3-tools",),
    ("age",),
    ("sqlite3",),
    ("postgresql",),
    ("libreoffice-calc-nogui", "libreoffice-calc"),
    ("libreoffice-writer-nogui", "libreoffice-writer"),
    ("xvfb",),
    ("xauth",),
    ("xdotool",),
    ("imagemagick",),
    ("dbus-daemon",),
    ("at-spi2-core",),
    ("python3-pyatspi",),
]
# The same as commands, for systems without Debian's packages.
VERIFIER_COMMANDS = ["openssl", "unzip", "pdfsig", "pdftotext", "certutil", "age", "sqlite3", "initdb", "soffice"]


class SetupFailure(Exception):
    """The machine lacks something; the text says what, and what to do."""


def prepare_system(kind: str, *, has_venv: bool) -> None:
    """Install what the system must have, or say which command an administrator has to run; raises `SetupFailure`."""
    if not sys.platform.startswith("linux"):
        if kind == "dev" and (missing := missing_commands(VERIFIER_COMMANDS)):
            print(
                f"Not found: {', '.join(missing)}. The tests that prove files with them will fail.", file=sys.stderr
            )
        return
    if not has_apt():
        if kind == "dev" and (missing := missing_commands(VERIFIER_COMMANDS)):
            raise SetupFailure(
                f"The tests need these programs, which were not found: {', '.join(missing)}.\n"
                "Install them with the package manager of this system, then run the same command again."
            )
        return
    wanted = [*LIBRARIES, *(VERIFIERS if kind == "dev" else [])]
    if not has_venv and not has_ensurepip():
        version = "{}.{}".format(*sys.version_info[:2])
        wanted.insert(0, ("python3-venv", f"python{version}-venv"))
    missing = missing_packages(wanted, installed_packages(wanted))
    if not missing:
        return
    if os.geteuid() != 0:
        raise SetupFailure(
            "This machine lacks system packages. An administrator (root) has to run this one command:\n\n"
            f"    {administrator_command(choose_names(missing))}\n\nThen run the same command as now again."
        )
    print(f"Installing {len(missing)} system packages ...", flush=True)
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=600"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    call([*apt, "update"], environment, quiet=True)  # a failure shows in the next step, by the package's name
    names = choose_names(missing)
    if call([*apt, "install", "--no-install-recommends", *names], environment, quiet=True):
        raise SetupFailure(f"apt-get could not install: {' '.join(names)}")


def has_apt() -> bool:
    """Return whether this is Debian or one of its descendants."""
    return bool(shutil.which("apt-get") and shutil.which("dpkg-query"))


def has_ensurepip() -> bool:
    """Return whether this Python can make a virtual environment (Debian ships the two modules apart)."""
    return bool(read_output([sys.executable, "-c", "import venv, ensurepip; print(1)"]))


def installed_packages(wanted: list) -> set[str]:
    """Return which of the named Debian packages are installed."""
    names = [name for alternatives in wanted for name in alternatives]
    listed = read_output(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Abbrev}\n", *names])
    return {line.split()[0] for line in listed.splitlines() if line.split()[1:] == ["ii"]}


def missing_packages(wanted: list, installed: set[str]) -> list:
    """Return the entries of `wanted` of which no name is installed."""
    return [alternatives for alternatives in wanted if not installed & set(alternatives)]


def choose_names(missing: list) -> list[str]:
    """Return for each entry the first name that this release has; the first of all where apt knows none."""
    return [next((name for name in names if read_output(["apt-cache", "show", name])), names[0]) for names in missing]


def administrator_command(names: list[str]) -> str:
    """Return the one command that installs the packages."""
    return f"apt-get update && apt-get install -y --no-install-recommends {' '.join(names)}"


def missing_commands(names: list[str]) -> list[str]:
    """Return which of the commands are not on the search path."""
    return [name for name in names if shutil.which(name) is None]


def read_output(command: list[str]) -> str:
    """Return what a command printed, stripped; what it printed although it failed counts (dpkg-query does so)."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    except OSError:
        return ""
    return done.stdout.strip()


def call(command: list[str], environment: dict | None = None, *, quiet: bool = False) -> int:
    """Run a command in the project's folder and return its exit code; a quiet one is heard only when it fails."""
    if not quiet:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode  # noqa: S603
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env=environment, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    if done.returncode:
        print(done.stdout, file=sys.stderr)
    return done.returncode
