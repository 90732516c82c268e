"""A person at the keyboard who sees nothing: presses real keys, knows only the accessibility tree. Needs pyatspi."""

import subprocess
import sys
import time
from pathlib import Path

import pyatspi

PATIENCE = 30  # seconds until something that does not come is missed
LISTEN = 2  # seconds until a key that leads somewhere has led there
PAUSE = 0.25  # seconds between keys: faster than a hand, slow enough for the ear
SAID = ("label", "heading", "static", "paragraph", "alert")  # what a screen says, as opposed to what it offers
HEARS, TOLD = "    hears: ", "    is told: "
CRASH = "Something went wrong inside"
LINE, MOST_LINES = 110, 25


class Lost(LookupError):
    """Something did not come; the transcript says what was there instead."""


class Person:
    """Writes everything down in a transcript: keys, what the reader says, what the screen says, and the time."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.transcript = self.folder / "transcript.txt"
        self._pictures = 0
        self._steps = 0
        self._began = self._step_began = time.monotonic()
        self._heard_from = 0
        self._read_before = set()
        self.times = []  # (words, seconds) of every step that ended

    # The story

    def part(self, words):
        """Begin a part of the story: another desk, another person."""
        self.end_step()
        self._write(f"\n\n{words.upper()}\n{'=' * len(words)}\n")

    def step(self, words):
        """Begin a step; the one before ends with what the screen says and the time it took."""
        self.end_step()
        self._steps += 1
        self._step_began = time.monotonic()
        self._heard_from = self._length()
        self.times.append([words, 0.0])
        self._write(f"\n{self._steps}. {words}\n")

    def end_step(self):
        """Note what stands on the screen at the end of a step, and how long it took."""
        if not self.times or self.times[-1][1]:
            return
        self.times[-1][1] = time.monotonic() - self._step_began
        self._write(f"    screen now: {self.screen()}\n    [{self.times[-1][1]:.1f} s]\n")

    def sum_up(self):
        """End with how long everything took."""
        whole = sum(seconds for _words, seconds in self.times)
        self._write(f"\nThe end: {len(self.times)} steps in {whole:.0f} s at the keyboard.\n")

    def lose(self, words):
        """Write down where the keyboard is and what is shown, and give up."""
        self._write(
            f"\n!!! STOPPED: {words}\n    focus was: {self.focus() or 'nowhere'}\n"
            f"    window: {self.window_name()}\n    shown:\n"
            + "".join(f"        {role_of(node)} | {name_of(node)}\n" for node in shown() if name_of(node))
        )
        self.picture("stopped")
        raise Lost(words)

    def picture(self, name):
        """Keep a picture, for whoever wants to look afterwards."""
        self._pictures += 1
        place = self.folder / f"{self._pictures:02}-{name}.png"
        subprocess.run(["import", "-window", "root", "-colors", "64", str(place)], check=False)

    # The keyboard

    def press(self, *keys):
        """Press keys, named as xdotool names them."""
        for key in keys:
            self._did(f"presses {key}")
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            time.sleep(PAUSE)

    def press_and_hear(self, key):
        """Press a key that leads somewhere, and listen where."""
        since = self._length()
        self.press(key)
        self._listen(since)

    def write(self, words, is_secret=False):
        """Type words where the keyboard is."""
        self._did("types " + ("a secret" if is_secret else f"“{words}”"))
        subprocess.run(["xdotool", "type", "--delay", "12", "--", words], check=True)
        time.sleep(PAUSE)

    def fill(self, field, words, is_secret=False, key="Tab"):
        """Go to a field and type into it."""
        self.go_to(field, key=key)
        self.write(words, is_secret)

    def go_to(self, name, role="", key="Tab", most=60):
        """Press a key until what has the keyboard has the name (and role)."""
        began = self.focus()
        for count in range(most):
            if self.is_at(name, role):
                return
            if count > 2 and self.focus() == began:
                break  # once round
            self.press_and_hear(key)
        self.lose(f"no way by {key} to “{name}”")

    def do(self, name, role="button", key="Tab"):
        """Go to a button and press it."""
        self.go_to(name, role, key)
        self.press("space")

    def choose(self, file, name="File name"):
        """Type a path into the system's dialog for files; the window has the keyboard afterwards."""
        self.wait_for(name, role="label")
        self.press("ctrl+a")
        self.write(str(file))
        self.press("Return")
        self.back_to_window()

    def back_to_window(self):
        """Give the window the keyboard again: without a window manager nobody does when a dialog closes."""
        for _wait in range(50):
            found = windows()
            if len(found) == 1:
                subprocess.run(["xdotool", "windowfocus", "--sync", found[0]], check=False)
                return
            time.sleep(0.1)

    # The ear

    def _listen(self, since):
        """Wait until the reader has said where a key led: a busy computer speaks late, and a key may lead nowhere."""
        end = time.monotonic() + LISTEN
        while time.monotonic() < end:
            with self.transcript.open(encoding="utf-8") as file:
                if HEARS in file.read()[since:]:
                    return
            time.sleep(0.05)

    def wait_for(self, *words, role="", patience=PATIENCE):
        """Wait until something is shown whose name has the words; return its name."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            name = self.sees(*words, role=role)
            if name:
                self._did(f"finds “{name}”")
                return name
            self._mind_the_crash()
            time.sleep(0.15)
        return self.lose(f"does not find {' … '.join(words)} {role}")

    def wait_told(self, *words, patience=PATIENCE):
        """Wait until the program has announced the words in this step; return the whole announcement."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            for line in self._heard():
                if line.startswith(TOLD) and all(word in line for word in words):
                    return line.removeprefix(TOLD)
            time.sleep(0.1)
        return self.lose(f"is not told {' … '.join(words)}")

    def sees(self, *words, role=""):
        """Return the name of the first thing shown now that has the words; "" where there is none."""
        return next((name_of(node) for node in shown() if fits(node, words, role)), "")

    def wait_focus(self, name, role=""):
        """Wait until the keyboard is at something of a name, without pressing anything."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.is_at(name, role):
                return
            self._mind_the_crash()
            time.sleep(0.1)
        self.lose(f"the keyboard does not come to “{name}”")

    def read_groups(self, name):
        """Return what follows a name that ends in a colon: groups or words spoken as one."""
        return [part.strip() for part in self.wait_for(f"{name}:").split(":", 1)[1].split(",")]

    def focus(self):
        """Return what the reader said last about where the keyboard is: name, kind, value, states, description."""
        lines = self.transcript.read_text(encoding="utf-8").splitlines()
        return next((line.removeprefix(HEARS) for line in reversed(lines) if line.startswith(HEARS)), "")

    def is_at(self, name, role=""):
        """Return whether the keyboard is at something of a name, by what the reader said last."""
        what = self.focus().split(")", 1)[0] + ")"
        return name.lower() in what.lower() and (not role or what.endswith(f"({role})"))

    def screen(self):
        """Return what the front window says and did not say a step ago, top to bottom, cut to a glance."""
        said = []
        for node in shown(front_window()):
            words = " ".join(name_of(node).split())
            if role_of(node) in SAID and words not in said and " " in words:  # signs alone are parts of tiles
                said.append(words if len(words) <= LINE else words[: LINE - 1] + "…")
        new = [words for words in said if words not in self._read_before]
        self._read_before = set(said)
        return f"{self.window_name()}\n" + "".join(f"        {words}\n" for words in new[:MOST_LINES]).rstrip()

    def window_name(self):
        """Return the title of the front window."""
        held = front_window()
        return held.name if held is not None else "no window"

    # The transcript

    def _mind_the_crash(self):
        """Do not wait for anything once the program has said that something went wrong inside it."""
        front = front_window()
        if front is not None and role_of(front) == "alert" and any(fits(node, [CRASH]) for node in shown(front)):
            self.lose("the program says that something went wrong inside it; see program.log")

    def _heard(self):
        with self.transcript.open(encoding="utf-8") as file:
            return file.read()[self._heard_from :].splitlines()

    def _length(self):
        return len(self.transcript.read_text(encoding="utf-8")) if self.transcript.exists() else 0

    def _did(self, words):
        self._write(f"  {words}\n")

    def _write(self, text):
        with self.transcript.open("a", encoding="utf-8") as file:
            file.write(text)


def fits(node, words, role=""):
    """Return whether something has all words in its name, and the role."""
    try:
        node.clearCache()
        name = name_of(node).lower()
        return all(word.lower() in name for word in words) and (not role or role_of(node) == role)
    except Exception:  # it went while it was asked
        return False


def name_of(node):
    """Return the name of something, or that of its label."""
    try:
        if node.name:
            return node.name
        for held in node.getRelationSet():
            if held.getRelationType() == pyatspi.RELATION_LABELLED_BY:
                return held.getTarget(0).name or ""
    except Exception:
        return ""
    return ""


def role_of(node):
    """Return the kind of something, "" where it went while it was asked."""
    try:
        return node.getRoleName()
    except Exception:
        return ""


def program():
    """Return the program on the accessibility bus, or None."""
    for held in pyatspi.Registry.getDesktop(0):
        if held is not None and "Fieldreport" in (held.name or ""):
            return held
    return None


def front_window():
    """Return the window that has the keyboard; a dialog stands before the window it belongs to."""
    held = program()
    tops = [held.getChildAtIndex(place) for place in range(held.childCount)] if held is not None else []
    active = [top for top in tops if top is not None and top.getState().contains(pyatspi.STATE_ACTIVE)]
    return (active or tops or [None])[-1]


def shown(root=None):
    """Return everything that is shown in the order of reading: below `root`, or menus and file dialogs too."""
    found, pending = [], [root if root is not None else program()]
    while pending:
        node = pending.pop(0)
        if node is None:
            continue
        try:
            is_top = node.getRoleName() == "application"
            if not is_top and not node.getState().contains(pyatspi.STATE_SHOWING):
                continue
            found.append(node)
            children = [node.getChildAtIndex(place) for place in range(min(node.childCount, 300))]
            pending = children + pending  # in the order of reading
        except Exception:
            continue
    return found


def windows():
    """Return the window system's numbers of the windows that are open."""
    wanted = ["xdotool", "search", "--onlyvisible", "--class", "Fieldreport"]
    return subprocess.run(wanted, capture_output=True, text=True, check=False).stdout.split()


def start(command, log):
    """Start the program and wait for its window to have the keyboard."""
    running = subprocess.Popen(command, stdout=log, stderr=log)
    for _wait in range(1200):
        found = windows()
        if found and program() is not None:
            subprocess.run(["xdotool", "windowfocus", "--sync", found[0]], check=False)
            return running
        if running.poll() is not None:
            break
        time.sleep(0.05)
    sys.exit("the window did not come")
