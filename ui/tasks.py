"""The only threads of the window: one for the store, in order, one for long jobs, and one that draws pages.

Rules: `work` runs off the GUI thread, gets a session, calls one workflow function and touches no widget. Results
come back on the GUI thread through a decorated slot; a callback whose owner or window is gone is dropped. A write
announces what it changed through `changed`. `Cancelled` is silent; every other failure goes to `on_error`, else to
`failed`. What takes long and cannot leave the GUI thread, building widgets, is handed to `later` in steps.
"""

import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from fieldreport.errors import Cancelled

Work = Callable[[Any], Any]
Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]
Progress = Callable[[float, str], None]  # share done from 0 to 1, and the step's code
Pace = Callable[[QObject, Iterator[None]], None]  # as `Tasks.later`
TURN = 0.008  # s of the GUI thread's work after which further steps wait for the next turn of the event loop


@dataclass(slots=True)
class Outcome:
    """What a worker hands to the GUI thread."""

    owner: QObject
    deliver: Callable[[Any], None] | None
    payload: Any
    ends_task: bool = False


class Job:
    """A long piece of work that can be cancelled."""

    def __init__(self) -> None:
        self.cancel_event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it ends without a word."""
        self.cancel_event.set()


class Tasks(QObject):
    """Runs work beside the GUI. `open_session` gives each worker thread a session of its own."""

    changed = Signal(object)  # what a write returned
    failed = Signal(object)  # an exception nobody asked for
    busy_changed = Signal(bool)  # whether anything runs or waits
    _arrived = Signal(object)

    def __init__(
        self, open_session: Callable[[], AbstractContextManager[Any]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open_session = open_session
        self._running = 0
        self._is_closed = False
        self._is_watched = True
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._store = _Worker("store", self._open_session)
        self._long = _Worker("long jobs", self._open_session)
        self._drawing = _Worker("drawing", self._open_session)
        self._steps: deque[tuple[QObject, Iterator[None]]] = deque()
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._take_turn)

    @property
    def is_idle(self) -> bool:
        """Return whether nothing runs, waits or is on its way back."""
        return self._running == 0

    def read(self, owner: QObject, work: Work, on_done: Done, on_error: Failed | None = None) -> None:
        """Run `work(session)` in turn on the store's thread and hand its result to `on_done`."""
        self._start(self._store, owner, work, on_done, on_error=on_error)

    def read_long(self, owner: QObject, work: Work, on_done: Done, on_error: Failed | None = None) -> None:
        """Run `work(session)` on the thread for long jobs: a check of the report never delays a save."""
        self._start(self._long, owner, work, on_done, on_error=on_error)

    def read_known(self, owner: QObject, work: Work, on_done: Done, on_error: Failed | None = None) -> None:
        """Run `work(session)` where `read_long` has read the same before, after what waits for the store's thread.

        What a session has read and checked it need not read and check again. While a long job runs it is not waited
        for: then the work is done like `read`.
        """
        if self._long.is_free:
            self.read(owner, _nothing, lambda _none: self.read_long(owner, work, on_done, on_error), on_error)
        else:
            self.read(owner, work, on_done, on_error)

    def write(self, owner: QObject, work: Work, on_done: Done | None = None, on_error: Failed | None = None) -> None:
        """Run `work(session)` like `read`; what it returns is announced through `changed` as well."""

        def announce(changes: Any) -> None:
            if on_done is not None and shiboken6.isValid(owner):
                on_done(changes)
            self.changed.emit(changes)

        self._start(self._store, self, work, announce, on_error=_guarded(owner, on_error))

    def job(
        self,
        owner: QObject,
        work: Callable[[Any, Progress, threading.Event], Any],
        on_done: Done,
        *,
        on_error: Failed | None = None,
        on_progress: Progress | None = None,
        on_cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Run `work(session, progress, cancel)` on the thread for long jobs, with a session of its own."""
        job = Job()

        def report(share: float, step: str) -> None:
            if on_progress is not None:
                self._arrived.emit(Outcome(owner, lambda held: on_progress(*held), (share, step)))

        def run(session: Any) -> Any:
            return work(session, report, job.cancel_event)

        self._start(self._long, owner, run, on_done, on_error=on_error, on_cancelled=on_cancelled)
        return job

    def call(self, owner: QObject, work: Callable[[], Any], on_done: Done, on_error: Failed | None = None) -> None:
        """Run `work()` without a session, for example unlocking, on the thread for long jobs."""
        self._start(self._long, owner, work, on_done, on_error=on_error, has_session=False)

    def draw(self, owner: QObject, work: Callable[[], Any], on_done: Done, on_error: Failed | None = None) -> None:
        """Run `work()` on the thread that draws, in turn: pages keep coming while a long job runs."""
        self._start(self._drawing, owner, work, on_done, on_error=on_error, has_session=False)

    def later(self, owner: QObject, steps: Iterator[None]) -> None:
        """Take `steps` here, a few in each turn of the event loop, as long as `owner` is there; it counts as work.

        Whoever hands in steps for the same page twice sees them taken in that order.
        """
        if self._is_watched:
            self._begin()
            self._steps.append((owner, steps))
            self._turns.start(0)

    def release_sessions(self) -> None:
        """Close the sessions after what already waits; the next work opens new ones (locking)."""
        self._store.put(None)
        self._long.put(None)

    def wait_until_idle(self) -> None:
        """Block until the store's thread has done all that waits; only for closing the window."""
        self._store.wait()

    @Slot()
    def drop_results(self) -> None:
        """Hand nothing on from now: the widgets that would show it are gone. What is asked for is still done."""
        self._is_watched = False
        self._turns.stop()
        while self._steps:
            self._steps.popleft()
            self._end()

    def close(self) -> None:
        """Finish what waits on the store's thread, cancel nothing, and end the threads."""
        if not self._is_closed:
            self._is_closed = True
            self.drop_results()
            self._store.stop()
            self._long.stop()
            self._drawing.stop()

    def _start(
        self,
        worker: "_Worker",
        owner: QObject,
        work: Callable[..., Any],
        on_done: Done,
        *,
        on_error: Failed | None,
        on_cancelled: Callable[[], None] | None = None,
        has_session: bool = True,
    ) -> None:
        self._begin()

        def run(session: Any, broken: BaseException | None = None) -> None:
            try:
                if broken is not None:
                    raise broken
                result = work(session) if has_session else work()
            except Cancelled:
                ended = (lambda _payload: on_cancelled()) if on_cancelled is not None else None
                self._arrived.emit(Outcome(owner, ended, None, ends_task=True))
            except BaseException as failure:
                self._arrived.emit(Outcome(owner, on_error or self.failed.emit, failure, ends_task=True))
            else:
                self._arrived.emit(Outcome(owner, on_done, result, ends_task=True))

        worker.put((run, has_session))

    @Slot(object)
    def _deliver(self, outcome: Outcome) -> None:
        try:
            if self._is_watched and outcome.deliver is not None and shiboken6.isValid(outcome.owner):
                outcome.deliver(outcome.payload)
        finally:
            if outcome.ends_task:
                self._end()

    @Slot()
    def _take_turn(self) -> None:
        until = time.thread_time() + TURN
        while self._steps and time.thread_time() < until:
            owner, steps = self._steps[0]
            is_over = True  # a step that fails is the last of its kind
            try:
                is_over = not shiboken6.isValid(owner) or next(steps, steps) is steps
            finally:
                if is_over and self._steps and self._steps[0][1] is steps:
                    self._steps.popleft()
                    self._end()
        if not self._steps:
            self._turns.stop()

    def _begin(self) -> None:
        self._running += 1
        if self._running == 1:
            self.busy_changed.emit(True)

    def _end(self) -> None:
        self._running -= 1
        if self._running == 0:
            self.busy_changed.emit(False)


class _Worker:
    """One thread, one queue, one session at a time."""

    def __init__(self, name: str, open_session: Callable[[], AbstractContextManager[Any]]) -> None:
        self._open_session = open_session
        self._queue: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._name = name
        self._is_working = False

    @property
    def is_free(self) -> bool:
        """Return whether nothing runs or waits here."""
        return self._queue.empty() and not self._is_working

    def put(self, item: Any) -> None:
        if self._thread is None:
            if item is None:
                return
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()
        self._queue.put(item)

    def wait(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            done = threading.Event()
            self._queue.put((lambda _session, _broken=None: done.set(), False))
            done.wait()

    def stop(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            self._queue.put(_STOP)
            self._thread.join()

    def _run(self) -> None:
        manager, session = None, None
        while True:
            self._is_working = False
            item = self._queue.get()
            self._is_working = True
            if item is _STOP or item is None:
                if manager is not None:
                    manager.__exit__(None, None, None)
                    manager, session = None, None
                if item is _STOP:
                    return
                continue
            run, has_session = item
            if has_session and manager is None:
                try:
                    opening = self._open_session()
                    session = opening.__enter__()
                    manager = opening
                except BaseException as failure:
                    run(None, failure)
                    continue
            run(session)


_STOP = object()


def _nothing(_session: Any) -> None:
    """Do nothing: whoever waits for it only wants its turn."""


def _guarded(owner: QObject, on_error: Failed | None) -> Failed | None:
    if on_error is None:
        return None

    def deliver(failure: BaseException) -> None:
        if shiboken6.isValid(owner):
            on_error(failure)

    return deliver
