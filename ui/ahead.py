"""Uses the time in which nobody does anything: rooms are built before they are opened, and memory is tidied up.

Rules: one room at a time, and none while work is under way or somebody was there a moment ago. The interpreter's
search for cyclic garbage stops every thread, the longer the more there is; it belongs where nobody waits.
"""

import gc
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from ui.tasks import Tasks

REST_MS = 700  # without a key or a click until rooms are built
BREATH_MS = 40  # between two of them
SLEEP_MS = 20_000  # without a key or a click until memory is tidied up
SWITCH = 0.0002  # s after which a thread that computes gives way to one that waits, for example to paint
YOUNG = (2_000, 20, 100)  # as gc.set_threshold: short-lived garbage as usual, the long search only in great need


def give_way_sooner() -> None:
    """Let threads take turns more often, and long searches for garbage wait; for the program with a window.

    Painting a table asks for the interpreter some thousand times; with Python's usual 5 ms of waiting each, a worker
    that computes makes it fifty times slower. One search through the objects of a large store takes 150 ms.
    """
    sys.setswitchinterval(SWITCH)
    gc.set_threshold(*YOUNG)


class Ahead(QObject):
    """Give it the ways to import and to build a room; `start` names the rooms, `stir` says that somebody is there.

    `build` builds a room or the next part of it, and returns whether more parts are left.
    """

    def __init__(
        self,
        load: Callable[[str], None],
        build: Callable[[str], bool],
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._load, self._build, self._tasks = load, build, tasks
        self._names: list[str] = []
        self.rest, self.sleep = self._timer(REST_MS), self._timer(SLEEP_MS)
        self.rest.timeout.connect(self._build_one)
        self.sleep.timeout.connect(self._tidy)

    def start(self, names: Sequence[str]) -> None:
        """Build these rooms as soon as there is rest."""
        self._names = list(names)
        self.stir()

    def stop(self) -> None:
        """Do nothing more (while locked); what was left over goes now, when nobody can be working."""
        self._names = []
        self.rest.stop()
        self.sleep.stop()
        gc.collect()

    @Slot()
    def stir(self) -> None:
        """Wait for rest again: somebody is there."""
        if self._names:
            self.rest.start(REST_MS)
        self.sleep.start()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        return timer

    @Slot()
    def _build_one(self) -> None:
        if not self._tasks.is_idle:
            self.rest.start(REST_MS)
        elif self._names:
            name = self._names[0]
            self._tasks.call(
                self, lambda: self._load(name), lambda _nothing: self._take(name), lambda _why: self._leave(name)
            )
        else:
            gc.freeze()  # rooms and modules stay as long as the program: no search need look at them again

    def _leave(self, name: str) -> None:
        """Leave a room that cannot be made ready to whoever opens it: there the failure is told."""
        if self._names[:1] == [name]:
            del self._names[0]
            self.rest.start(BREATH_MS)

    def _take(self, name: str) -> None:
        """Build a room whose modules are there, unless the desk was locked meanwhile."""
        if self._names[:1] == [name]:
            del self._names[0]
            if self._build(name):
                self._names.insert(0, name)
            self.rest.start(BREATH_MS)

    @Slot()
    def _tidy(self) -> None:
        if self._tasks.is_idle:
            gc.collect()
        else:
            self.sleep.start()
