"""A person's walk through every screen of a desk, action by action, and how long the event loop stood still in each.

Rules: the walk runs inside the application's own event loop and never pumps it. A tick of 2 ms looks how long ago the
last one was: what lies between is time in which the window could not answer. Of that only what this process worked
counts, in whatever thread: a worker that holds the interpreter freezes the window too, another program does not.
Nothing here judges; whoever walks reads `Walk.worst`.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea
from worlds import Q2, World

from ui.app import Desktop
from ui.shell.room_names import AUTHORS, HEADQUARTERS

TICK: Final = 0.002  # s
CALM: Final = 25  # ticks without work until an action counts as over; a screen lays itself out in several steps
SCROLLS: Final = 12


@dataclass(frozen=True, slots=True)
class Stall:
    """Of the gaps of an action the longest in seconds of this process's work, and the longest of the GUI thread's."""

    gap: float = 0.0
    own: float = 0.0


@dataclass(frozen=True, slots=True)
class Acted:
    """What was just done: its name, whether it has come to its end, and how long to watch on afterwards."""

    name: str
    is_over: Callable[[], bool] = lambda: True
    calm: int = CALM


Steps = Iterator[Acted]


class Walk(QObject):
    """Goes through the steps whenever the action before has come to its end; `finished` after the last.

    `patience` is the part of the calm that is waited for: who looks at what runs, and not for how long, needs less.
    """

    finished = Signal()

    def __init__(self, desktop: Desktop, steps: Steps, patience: float = 1.0) -> None:
        super().__init__()
        self._desktop, self._steps, self._patience = desktop, steps, patience
        self.worst: dict[str, Stall] = {}
        self.now = Acted("start")
        self._calm = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(int(TICK * 1000))
        self._timer.timeout.connect(self._tick)
        self._read_clocks()

    def start(self) -> None:
        """Begin; the event loop does the rest."""
        self._read_clocks()
        self._timer.start()

    def _tick(self) -> None:
        last, process, own = self.last, self._process, self._own
        self._read_clocks()
        gap = max(0.0, min(self.last - last - TICK, self._process - process))
        held = self.worst.get(self.now.name, Stall())
        self.worst[self.now.name] = Stall(max(gap, held.gap), max(self._own - own, held.own))
        self._calm = self._calm + 1 if self._desktop.tasks.is_idle else 0
        if self._calm >= self.now.calm * self._patience and self.now.is_over():
            self._calm = 0
            following = next(self._steps, None)
            if following is None:
                self._timer.stop()
                self.finished.emit()
            else:
                self.now = following
                self.worst.setdefault(following.name, Stall())

    def _read_clocks(self) -> None:
        self.last, self._process, self._own = time.perf_counter(), time.process_time(), time.thread_time()


def author_steps(desktop: Desktop, world: World) -> Steps:
    """Yield what an adviser does: every room, writing, signing, exporting, a backup, and searching."""
    desktop.prepare()
    yield Acted("made ready while the passphrase is typed")
    desktop.go_on("home")
    yield Acted("first showing of home", lambda: desktop.window.current_name() == "home")
    yield from _scrolling(desktop, "home")
    desktop.desk.open("report", Q2)
    report: Any = desktop.window.screen("report")
    yield Acted("first showing of the report", lambda: bool(report.sections.current_id))
    yield from _resting(desktop)
    yield from _reporting(desktop, report)
    for room in ("trainings", "activities"):
        yield from _registering(desktop, room)
    yield from _funding(desktop)
    seen = {"home", "report", "trainings", "activities", "projects", "signing", "clearance"}
    for name in (*AUTHORS, "help", "preview"):
        if name not in seen and desktop.desk.has(name):
            yield from _visiting(desktop, name, Q2 if name == "preview" else None)
    yield from _searching(desktop)
    yield from _sending(desktop, world)
    yield from _backing_up(desktop, world.folder)
    desktop.desk.open("home")
    yield Acted("home again")
    desktop.desk.open("report", Q2)
    yield Acted("the report again")


def headquarters_steps(desktop: Desktop, world: World) -> Steps:
    """Yield what Headquarters does: the inbox with an import, and every other room."""
    desktop.prepare()
    yield Acted("made ready while the passphrase is typed")
    desktop.go_on("home")
    yield Acted("first showing of the inbox", lambda: desktop.window.current_name() == "inbox")
    yield from _resting(desktop)
    inbox: Any = desktop.window.screen("inbox")
    inbox.take_in(sorted((world.folder / "packages").iterdir()))
    yield Acted("import of packages", lambda: not inbox.import_card.isVisible())
    yield from _scrolling(desktop, "inbox")
    for name in (*HEADQUARTERS, "help"):
        if name != "inbox" and desktop.desk.has(name):
            yield from _visiting(desktop, name, "MONUC" if name == "mission_file" else None)


def _resting(desktop: Desktop) -> Steps:
    """Let the desk build its rooms, as it does when nobody has done anything for a moment."""
    ahead = desktop.ahead
    if ahead is not None:
        yield Acted("rooms built at rest", lambda: not ahead._names and not ahead.rest.isActive())


def _reporting(desktop: Desktop, report: Any) -> Steps:
    order = [state.section.id for state in report._states]
    for section in order:
        report.show_section(section)
        yield Acted("another section of the report")
    yield from _scrolling(desktop, "report")
    report.show_section("2006/AR-A")
    yield Acted("another section of the report")
    report.sections.forms["2006/AR-A"].frames["2006/AR-A.PR.F"].field.focus_target().setFocus()
    yield Acted("focus on a narrative")
    yield from _typing("typing into a narrative", "Forty women took the floor. ", desktop)
    yield Acted("save and check after typing", lambda: not report.autosave.is_pending, calm=400)


def _registering(desktop: Desktop, room: str) -> Steps:
    desktop.desk.open(room)
    screen: Any = desktop.window.screen(room)
    page = screen.list_page
    yield Acted(f"first showing of {room}", lambda: page.model.rowCount() > 0)
    yield from _scrolling(desktop, room)
    page.search.setFocus()
    yield Acted(f"search in {room}")
    yield from _typing(f"search in {room}", "women 7", desktop)
    yield Acted(f"search in {room}", calm=200)
    page.search.clear()
    yield Acted(f"search in {room}", calm=200)
    screen.editor.open(page.model.ids[3])
    yield Acted(f"opening one of {room}", lambda: screen.is_editing)
    yield from _typing(f"typing into one of {room}", "Again ", desktop)
    yield Acted(f"save and check in {room}", lambda: not screen.editor.keeper.autosave.is_pending, calm=400)
    screen._show_list()
    yield Acted(f"back to the list of {room}")


def _funding(desktop: Desktop) -> Steps:
    yield from _visiting(desktop, "projects", None)
    screen: Any = desktop.window.screen("projects")
    screen.open_project("P-1")
    yield Acted("opening a project", screen.project.isVisible)
    for key in (*screen.project.tabs.buttons, "ledger"):
        screen.project.show_tab(key)
        yield Acted("another tab of a project")
    table = screen.project.entries.table
    bar = table.verticalScrollBar()
    for step in range(SCROLLS):
        bar.setValue(bar.maximum() * step // SCROLLS)
        yield Acted("scrolling a ledger", calm=1)
    ledger = screen.project.ledger
    ledger.setData(ledger.index(ledger.rowCount() - 2, 3), "77")
    yield Acted("changing an amount in a ledger", lambda: not screen.keeper.autosave.is_pending, calm=400)
    table.add()
    yield Acted("adding an entry to a ledger", calm=400)


def _visiting(desktop: Desktop, name: str, argument: Any) -> Steps:
    desktop.desk.open(name, argument)
    yield Acted(f"first showing of {name}", lambda: desktop.window.current_name() == name)
    yield from _scrolling(desktop, name)


def _searching(desktop: Desktop) -> Steps:
    desktop.window.shell.search()
    yield Acted("opening the search")
    yield from _typing("searching everything", "women police", desktop)
    yield Acted("searching everything", calm=250)
    _press(Qt.Key.Key_Escape)
    yield Acted("closing the search")


def _sending(desktop: Desktop, world: World) -> Steps:
    desktop.desk.open("signing", Q2)
    screen: Any = desktop.window.screen("signing")
    yield Acted("first showing of signing", lambda: screen._view is not None)
    screen.primary.click()
    yield Acted("signing", lambda: screen._view.revision > 0)
    screen.clearance.field.setText(world.officer_passphrase)
    screen._on_clear(world.officer_passphrase)
    yield Acted("clearing", lambda: screen._view.waiting_for == ())
    screen.form.set_folder(world.folder / "stick")
    screen.primary.click()
    yield Acted("exporting", (world.folder / "stick").exists)
    if desktop.desk.has("clearance"):
        yield from _visiting(desktop, "clearance", None)


def _backing_up(desktop: Desktop, folder: Path) -> Steps:
    desktop.desk.open("settings")
    screen: Any = desktop.window.screen("settings")
    yield Acted("settings again")
    screen.data.back_up_to(folder / "backup.zip")
    yield Acted("backup", (folder / "backup.zip").exists)


def _scrolling(desktop: Desktop, name: str) -> Steps:
    current = desktop.window.current
    if current is None:
        return
    areas = [current.page, *current.page.findChildren(QAbstractScrollArea)]
    bars = [
        area.verticalScrollBar()
        for area in areas
        if isinstance(area, QAbstractScrollArea) and area.isVisible() and area.verticalScrollBar().maximum() > 0
        and (isinstance(area, QScrollArea) or area.height() > 100)
    ]  # fmt: skip
    for bar in bars[:4]:
        for step in range(SCROLLS + 1):
            bar.setValue(bar.maximum() * step // SCROLLS)
            yield Acted(f"scrolling {name}", calm=1)
        bar.setValue(0)
        yield Acted(f"scrolling {name}")


def _typing(name: str, words: str, desktop: Desktop) -> Steps:
    desktop.window.activateWindow()
    for letter in words:
        held = QApplication.focusWidget()
        if held is not None:
            QTest.keyClicks(held, letter)
        yield Acted(name, calm=1)


def _press(key: Qt.Key) -> None:
    held = QApplication.focusWidget()
    if held is not None:
        QTest.keyClick(held, key)
