"""A person at the keyboard who sees nothing: presses real keys, knows only the accessibility tree. Needs pyatspi."""

import subprocess
import sys
import time
from pathlib import Path

import pyatspi

PATIENCE = 60


class Person:
    """Writes everything down in a transcript; raises LookupError with the tree where something does not come."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.transcript = self.folder / "transcript.txt"
        self._pictures = 0

    def note(self, words):
        """Write a line of the story."""
        with self.transcript.open("a", encoding="utf-8") as file:
            file.write(f"\n== {words}\n")

    def press(self, *keys):
        """Press keys, named as xdotool names them."""
        for key in keys:
            self._did(key)
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            time.sleep(0.35)

    def write(self, words, is_secret=False):
        """Type words."""
        self._did("types " + ("a passphrase" if is_secret else f"“{words}”"))
        subprocess.run(["xdotool", "type", "--delay", "25", words], check=True)
        time.sleep(0.35)

    def wait_for(self, *words, role=""):
        """Wait until something is shown whose name has the words; return its name."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for node in shown():
                try:
                    node.clearCache()
                    if all(word.lower() in (node.name or "").lower() for word in words) and (
                        not role or node.getRoleName() == role
                    ):
                        self._did(f"finds {node.name}")
                        return node.name
                except Exception:
                    continue
            time.sleep(0.3)
        tree = "\n".join(f"{node.getRoleName()} | {node.name}" for node in shown() if node.name)
        self._did(f"DOES NOT FIND {words}\n{tree}")
        raise LookupError(words)

    def look_at(self, title):
        """Give a window the keyboard: without a window manager nobody does when a dialog closes."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True, check=False
        )
        subprocess.run(["xdotool", "windowfocus", "--sync", found.stdout.split()[0]], check=False)

    def wait_said(self, words):
        """Wait until the program has said the words."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if f"said: {words}" in self.transcript.read_text(encoding="utf-8"):
                return
            time.sleep(0.2)
        raise LookupError(words)

    def focus(self):
        """Return what a screen reader said last about where the keyboard is; cells of a table are named too."""
        lines = self.transcript.read_text(encoding="utf-8").splitlines()
        return next((line for line in reversed(lines) if line.startswith("    focus: ")), "")

    def press_until(self, key, words, most=60):
        """Press a key until what has the focus has the words in its name."""
        for _count in range(most):
            if words.lower() in self.focus().lower():
                return
            self.press(key)
        raise LookupError(words)

    def picture(self, name):
        """Keep a picture, for whoever wants to look afterwards."""
        self._pictures += 1
        place = self.folder / f"{self._pictures:02}-{name}.png"
        subprocess.run(["import", "-window", "root", "-colors", "64", str(place)], check=False)

    def _did(self, words):
        with self.transcript.open("a", encoding="utf-8") as file:
            file.write(f"--- {words}\n")


def program():
    """Return the program on the accessibility bus, or None."""
    for held in pyatspi.Registry.getDesktop(0):
        if held is not None and "Fieldreport" in (held.name or ""):
            return held
    return None


def shown():
    """Return everything that is shown, the window first; menus and file dialogs too."""
    found, pending = [], [program()]
    while pending:
        node = pending.pop(0)
        if node is None:
            continue
        try:
            is_top = node.getRoleName() == "application"
            if not is_top and not node.getState().contains(pyatspi.STATE_SHOWING):
                continue
            found.append(node)
            pending += [node.getChildAtIndex(place) for place in range(min(node.childCount, 300))]
        except Exception:
            continue
    return found


def start(command, log):
    """Start the program and wait for its window to have the keyboard."""
    running = subprocess.Popen(command, stdout=log, stderr=log)
    for _wait in range(300):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Fieldreport"],
            capture_output=True,
            text=True,
            check=False,
        )
        if found.stdout.strip() and program() is not None:
            subprocess.run(["xdotool", "windowfocus", "--sync", found.stdout.split()[0]], check=False)
            return running
        if running.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit("the window did not come")
