"""Walks a quarter in real windows under Xvfb, by keyboard and accessibility tree alone: `make journey`.

It begins with empty data folders and ends with a report that Headquarters has; nothing is done on a command line.

Leaves in the folder named (default: journey): `transcript.txt`, readable without the pictures; numbered pictures for
whoever wants to look afterwards; `program.log`. Needs Xvfb, xdotool, pdftotext, at-spi2-core and Debian's
python3-pyatspi.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SYSTEM_PYTHON = "/usr/bin/python3"  # pyatspi belongs to the system
NEEDED = ("xvfb-run", "xdotool", "pdftotext", "dbus-run-session", SYSTEM_PYTHON)


def main(arguments: list[str]) -> int:
    """Prepare, then go behind a screen of our own and walk."""
    out = Path(arguments[0] if arguments else "journey").resolve()
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"The journey needs: {', '.join(missing)}", file=sys.stderr)
        return 3
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="fieldreport-journey-") as place:
        environment = dict(os.environ)
        environment.pop("DISPLAY", None)
        environment |= {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "HOME": place,
            "XDG_RUNTIME_DIR": tempfile.mkdtemp(dir=place),
            "PYTHONPATH": str(HERE.parents[1]),
        }
        walk = f"{SYSTEM_PYTHON} {HERE / 'walk.py'} {out} {place} {sys.executable}"
        bus = "/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 & bus=$!; sleep 1"
        ending = "code=$?; kill $bus; exit $code"
        code = subprocess.call(
            [
                *("xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"),
                *("bash", "-c", f"{bus}; {walk}; {ending}"),
            ],
            env=environment,
        )
    print((out / "transcript.txt").read_text(encoding="utf-8") if (out / "transcript.txt").exists() else "")
    print("The journey came to its end." if code == 0 else "The journey stopped; the transcript says where.")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
