"""The quarter as a person walks it, blind, in real windows: `walk.py FOLDER WORLD PYTHON`; started by run.py."""

import json
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from person import Person, start


def main(folder, world, python):
    """Write, sign and export at the mission; import at Headquarters."""
    facts = json.loads(Path(world).read_text(encoding="utf-8"))
    person = Person(folder)
    ear = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("listen.py")), str(person.transcript)],
        stderr=subprocess.DEVNULL,
    )
    running = None
    try:
        with (Path(folder) / "program.log").open("w") as log:
            running = start([python, "-m", "ui", "--home", facts["author_home"]], log)
            at_the_mission(person, facts)
            end(person, running)
            running = start([python, "-m", "ui", "--home", facts["headquarters_home"]], log)
            at_headquarters(person, facts)
            end(person, running)
        person.note("Done: the report of the mission stands at Headquarters.")
    finally:
        for held in (running, ear):
            if held is not None and held.poll() is None:
                held.terminate()


def unlock(person, passphrase):
    """Type the passphrase on the lock page."""
    person.wait_for("Passphrase")
    time.sleep(0.5)
    person.write(passphrase, is_secret=True)
    person.press("Return")


def at_the_mission(person, facts):
    """From the lock page to a package on the stick."""
    person.note("The adviser unlocks her desk.")
    unlock(person, facts["author_passphrase"])
    person.wait_for("quarter")
    person.picture("home")
    person.note("She looks for last quarter's training.")
    person.press("ctrl+k")
    person.wait_for("Search everything", role="text")
    person.write("elections")
    person.wait_for("place", "found")
    person.press("Escape")
    person.note("She opens the report from the list of all reports.")
    person.press("alt+3")
    person.wait_for("All reports", role="label")
    person.press_until("Down", facts["quarter_words"])
    person.press("Return")
    person.wait_for(facts["question"])
    person.note("F8 goes to what is missing; she writes it and is told that it is saved.")
    person.press("F8")
    person.write(facts["answer"])
    person.press("Tab")
    person.wait_for("No open checks")
    person.wait_for("Saved")
    person.picture("report")
    person.note("She locks and opens again: nothing is lost.")
    person.press("ctrl+l")
    unlock(person, facts["author_passphrase"])
    person.wait_for("quarter")
    person.press("alt+3")
    person.wait_for("All reports", role="label")
    person.press_until("Down", facts["quarter_words"])
    person.press("Return")
    person.wait_for("No open checks")
    person.note("She signs, and the Head of Mission clears with a passphrase of his own.")
    person.press("ctrl+Return")
    person.wait_for("Sign", role="push button")
    time.sleep(1)
    person.press("space")
    person.wait_for("passphrase")
    time.sleep(1.5)
    person.write(facts["officer_passphrase"], is_secret=True)
    person.press("Return")
    person.wait_for("Export", role="push button")
    person.picture("cleared")
    person.note("She exports the package to the stick.")
    person.press_until("Tab", "Export [push button]")
    person.press("space")
    person.wait_said("Package written")
    person.picture("exported")


def at_headquarters(person, facts):
    """The package is read in."""
    person.note("Headquarters unlocks and reads the package.")
    unlock(person, facts["headquarters_passphrase"])
    person.wait_for("Inbox")
    person.press_until("Tab", "Choose files to take in")
    person.press("space")
    person.wait_for("File name")
    package = next(Path.home().glob("*.asice*"))
    person.write(str(package))
    person.press("Return")
    person.look_at("Inbox")
    person.note("The journal says whose package it is, and that it was verified.")
    person.wait_said("1 package imported")
    person.wait_for("MONUC", role="table cell")
    person.picture("inbox")


def end(person, running):
    """Close the window by its key."""
    person.press("ctrl+q")
    running.wait(timeout=30)


if __name__ == "__main__":
    main(*sys.argv[1:])
