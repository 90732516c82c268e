"""Writes the lock files anew from pyproject.toml, for all supported systems and Pythons.

    make_locks.py [ARGUMENT OF UV...]      for example --upgrade, which takes the newest allowed versions

Rules: the dev lock holds the very versions of the program's; no index address is written into any of them.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = "3.11"
LOCKS = {
    "requirements.lock": ["pyproject.toml", "--group", "build"],
    "requirements-archive.lock": [
        *("pyproject.toml", "--extra", "archive", "--group", "build"),
        *("--constraint", str(Path("packaging") / "requirements.lock")),
    ],
    "requirements-dev.lock": [
        *("pyproject.toml", "--extra", "archive", "--group", "dev"),
        *("--constraint", str(Path("packaging") / "requirements-archive.lock")),
    ],
    "requirements-fuzz.lock": ["--group", "fuzz"],
}


def main(arguments: list[str]) -> int:
    """Write every lock; return the first exit code that is not 0."""
    uv = str(Path(sys.executable).with_name("uv"))
    for name, source in LOCKS.items():
        command = [
            *(uv, "pip", "compile", *source, "--quiet"),
            *("--universal", "--python-version", OLDEST, "--generate-hashes"),
            *("--no-emit-index-url", "--no-annotate", "--custom-compile-command", "make lock"),
            *("--output-file", str(Path("packaging") / name), *arguments),
        ]
        code = subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603 - our own words
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
