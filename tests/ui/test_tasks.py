"""Work beside the GUI: order, threads, failures, cancelling."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from fieldreport.errors import Cancelled
from ui.tasks import TURN, Tasks


class Sessions:
    """Hands out numbered sessions and remembers where they were opened and closed."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.closed: list[str] = []

    @contextmanager
    def open(self) -> Iterator[int]:
        self.opened.append(threading.current_thread().name)
        yield len(self.opened)
        self.closed.append(threading.current_thread().name)


@pytest.fixture
def sessions() -> Sessions:
    return Sessions()


@pytest.fixture
def tasks(qapp: object, sessions: Sessions) -> Iterator[Tasks]:
    made = Tasks(sessions.open)
    yield made
    made.close()


def test_reads_and_writes_run_in_order_with_one_session(tasks: Tasks, sessions: Sessions, qtbot: QtBot) -> None:
    owner, seen, done = QObject(), [], []
    for number in range(5):
        tasks.read(owner, lambda _session, number=number: seen.append(number), lambda _result: done.append(1))
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert seen == [0, 1, 2, 3, 4]
    assert len(done) == 5
    assert len(sessions.opened) == 1


def test_work_runs_elsewhere_and_results_come_back_here(tasks: Tasks, qtbot: QtBot) -> None:
    owner, here = QObject(), threading.current_thread()
    places: list[threading.Thread] = []
    tasks.read(
        owner,
        lambda _session: threading.current_thread(),
        lambda there: places.extend([there, threading.current_thread()]),
    )
    qtbot.waitUntil(lambda: len(places) == 2)
    assert places[0] is not here
    assert places[1] is here


def test_a_write_tells_everybody_what_it_changed(tasks: Tasks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tasks.changed) as told:
        tasks.write(QObject(tasks), lambda _session: "answers")
    assert told.args == ["answers"]


def test_a_failure_goes_to_the_asker_else_to_everybody(tasks: Tasks, qtbot: QtBot) -> None:
    owner, refused = QObject(), ValueError("no")
    heard: list[BaseException] = []

    def fail(_session: Any) -> None:
        raise refused

    tasks.read(owner, fail, lambda _result: None, heard.append)
    qtbot.waitUntil(lambda: heard == [refused])
    with qtbot.waitSignal(tasks.failed) as told:
        tasks.read(owner, fail, lambda _result: None)
    assert told.args == [refused]


def test_a_session_that_cannot_be_opened_is_a_failure_of_the_work(qtbot: QtBot) -> None:
    def locked() -> Any:
        raise OSError("locked")

    tasks, heard = Tasks(locked), []
    tasks.read(tasks, lambda session: session, lambda _result: None, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert isinstance(heard[0], OSError)
    tasks.close()


def test_nobody_is_called_whose_owner_is_gone(tasks: Tasks, qtbot: QtBot) -> None:
    owner, may_go, called = QObject(), threading.Event(), []
    tasks.read(owner, lambda _session: may_go.wait(10), called.append)
    import shiboken6

    shiboken6.delete(owner)
    may_go.set()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert called == []


def test_a_job_reports_progress_and_can_be_cancelled_silently(tasks: Tasks, qtbot: QtBot) -> None:
    owner, steps, ends, begun = QObject(), [], [], threading.Event()

    def work(_session: Any, progress: Any, cancel: threading.Event) -> None:
        progress(0.5, "sign")
        begun.set()
        assert cancel.wait(10)
        raise Cancelled

    job = tasks.job(
        owner,
        work,
        lambda _result: ends.append("done"),
        on_error=lambda _failure: ends.append("failed"),
        on_progress=lambda share, step: steps.append((share, step)),
        on_cancelled=lambda: ends.append("cancelled"),
    )
    assert begun.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert steps == [(0.5, "sign")]
    assert ends == ["cancelled"]


def test_a_long_job_does_not_delay_the_store(tasks: Tasks, qtbot: QtBot) -> None:
    owner, may_go, order = QObject(), threading.Event(), []
    tasks.job(owner, lambda _session, _progress, _cancel: may_go.wait(10), lambda _result: order.append("long"))
    tasks.read(owner, lambda _session: None, lambda _result: (order.append("short"), may_go.set()))
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["short", "long"]


def test_locking_closes_the_session_and_the_next_work_opens_a_new_one(
    tasks: Tasks, sessions: Sessions, qtbot: QtBot
) -> None:
    owner, numbers = QObject(), []
    tasks.read(owner, lambda session: session, numbers.append)
    tasks.wait_until_idle()
    tasks.release_sessions()
    tasks.read(owner, lambda session: session, numbers.append)
    qtbot.waitUntil(lambda: len(numbers) == 2)
    assert numbers == [1, 2]
    assert len(sessions.closed) == 1


def test_results_that_come_after_the_window_are_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    owner, done, seen = QObject(), [], []
    tasks.read(owner, lambda _session: done.append(1), seen.append)
    tasks.drop_results()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert done == [1]
    assert not seen


def test_results_that_wait_when_the_threads_end_are_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    owner, done, seen = QObject(), [], []
    tasks.read(owner, lambda _session: done.append(1), seen.append)
    tasks.close()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert done == [1]
    assert not seen


def test_steps_are_taken_here_in_order_and_count_as_work(tasks: Tasks, qtbot: QtBot) -> None:
    owner, taken = QObject(), []

    def steps(name: str) -> Iterator[None]:
        for number in range(3):
            taken.append((name, number, threading.current_thread() is threading.main_thread()))
            yield

    tasks.later(owner, steps("first"))
    tasks.later(owner, steps("second"))
    assert (taken, tasks.is_idle) == ([], False)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert taken == [(name, number, True) for name in ("first", "second") for number in range(3)]


def test_long_steps_leave_the_event_loop_its_turns(tasks: Tasks, qtbot: QtBot) -> None:
    owner, turns, seen = QObject(), [0], []
    beside = QTimer(owner)
    beside.timeout.connect(lambda: turns.__setitem__(0, turns[0] + 1))
    beside.start(0)

    def steps() -> Iterator[None]:
        for _number in range(4):
            until = time.thread_time() + TURN
            while time.thread_time() < until:
                pass
            seen.append(turns[0])
            yield

    tasks.later(owner, steps())
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert len(set(seen)) == 4


def test_steps_whose_widget_or_window_is_gone_are_not_taken(tasks: Tasks, qtbot: QtBot) -> None:
    gone, there, taken = QObject(), QObject(), []

    def steps(name: str) -> Iterator[None]:
        taken.append(name)
        yield

    tasks.later(gone, steps("gone"))
    tasks.later(there, steps("there"))
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert taken == ["there"]
    tasks.later(there, steps("late"))
    tasks.drop_results()
    tasks.later(there, steps("later still"))
    assert tasks.is_idle
    assert taken == ["there"]


def test_a_step_that_fails_holds_up_no_other(tasks: Tasks, qtbot: QtBot) -> None:
    owner, taken = QObject(), []

    def failing() -> Iterator[None]:
        yield
        raise ValueError("broken")

    def steps() -> Iterator[None]:
        taken.append("other")
        yield

    with qtbot.captureExceptions() as failures:
        tasks.later(owner, failing())
        tasks.later(owner, steps())
        qtbot.waitUntil(lambda: tasks.is_idle)
    assert ([str(held[1]) for held in failures], taken) == (["broken"], ["other"])


def test_what_is_known_is_read_where_it_is_known_after_the_writes_before_it(tasks: Tasks, qtbot: QtBot) -> None:
    owner, order, threads = QObject(), [], []
    tasks.write(owner, lambda _session: order.append("written"))

    def read(_session: int) -> None:
        order.append("read")
        threads.append(threading.current_thread().name)

    tasks.read_known(owner, read, lambda _none: None)
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert (order, threads) == (["written", "read"], ["long jobs"])


def test_a_long_job_is_not_waited_for(tasks: Tasks, qtbot: QtBot) -> None:
    owner, go_on, threads = QObject(), threading.Event(), []
    tasks.read_long(owner, lambda _session: go_on.wait(20), lambda _none: None)
    tasks.read_known(owner, lambda _session: threads.append(threading.current_thread().name), lambda _none: None)
    qtbot.waitUntil(lambda: bool(threads))
    go_on.set()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert threads == ["store"]
