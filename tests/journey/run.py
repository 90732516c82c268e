"""Walks the quarter in real windows under Xvfb, by keyboard and accessibility tree alone: `make journey`.

Leaves in the folder named (default: journey): `transcript.txt`, readable without the pictures; numbered pictures for
whoever wants to look afterwards; `program.log`. Needs Xvfb, xdotool, at-spi2-core and Debian's python3-pyatspi.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent)]
INNER = "FIELDREPORT_JOURNEY"
SYSTEM_PYTHON = "/usr/bin/python3"  # pyatspi belongs to the system
NEEDED = ("xvfb-run", "xdotool", "dbus-run-session", SYSTEM_PYTHON)


def prepare(folder: Path) -> Path:
    """Build the desks with one question left open; return the file that says where they are."""
    import worlds

    from fieldreport.templates import load_labels, template_for
    from fieldreport.workflows import drafting

    quarter, question = worlds.Q2, "2006/BI-5"
    world = worlds.world(folder, "loaded", datetime.now(UTC).replace(microsecond=0))
    with world.adviser.session() as session:
        drafting.save_answer(session, drafting.open_report(session, quarter).no, question, None)
    place = folder / "world.json"
    facts = {
        "author_home": str(world.adviser.home),
        "author_passphrase": world.adviser.passphrase,
        "officer_passphrase": world.officer_passphrase,
        "headquarters_home": str(world.headquarters.home),
        "headquarters_passphrase": world.headquarters.passphrase,
        "quarter_words": "Second quarter 2006",
        "question": load_labels(template_for(quarter), "en").question(question)[:30],
        "answer": "The gender office.",
    }
    place.write_text(json.dumps(facts), encoding="utf-8")
    return place


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
        world = prepare(Path(place))
        (Path(place) / "stick").mkdir()
        environment = dict(os.environ)
        environment.pop("DISPLAY", None)
        environment |= {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "HOME": str(Path(place) / "stick"),  # where packages are written, and Headquarters finds them
            "XDG_RUNTIME_DIR": tempfile.mkdtemp(dir=place),
            "PYTHONPATH": str(HERE.parents[1]),
        }
        walk = f"{SYSTEM_PYTHON} {HERE / 'walk.py'} {out} {world} {sys.executable}"
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
