"""What is done while nobody does anything: rooms are built one by one, and memory is tidied up."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from desktops import settle, workspace_of
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.ahead import REST_MS, Ahead
from ui.app import Desktop, _import_room
from ui.idle import IdleWatch
from ui.shell.room_names import HOMES
from ui.tasks import Tasks


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks(lambda: nullcontext(object()))
    yield made
    made.close()


def noting(built: list[str]) -> Callable[[str], bool]:
    """Return a way to build rooms that consist of one part, and are noted."""

    def build(name: str) -> bool:
        built.append(name)
        return False

    return build


def test_rooms_are_loaded_beside_and_built_one_at_a_time_after_a_rest(tasks: Tasks, qtbot: QtBot) -> None:
    built: list[str] = []
    loaded: list[tuple[str, bool]] = []
    window = threading.get_ident()
    ahead = Ahead(lambda name: loaded.append((name, threading.get_ident() == window)), noting(built), tasks)
    ahead.start(["home", "report"])
    assert (built, ahead.rest.isActive()) == ([], True)
    ahead.rest.timeout.emit()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert (built, loaded, ahead.rest.isActive()) == (["home"], [("home", False)], True)
    ahead.stir()  # somebody is there: wait for the next rest
    assert ahead.rest.interval() == REST_MS
    ahead.rest.timeout.emit()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert built == ["home", "report"]
    ahead.stop()


def test_a_room_of_several_parts_is_built_part_by_part(tasks: Tasks, qtbot: QtBot) -> None:
    built: list[str] = []

    def build(name: str) -> bool:
        built.append(name)
        return built.count(name) < 2

    ahead = Ahead(lambda _name: None, build, tasks)
    ahead.start(["projects", "bin"])
    for so_far in (["projects"], ["projects", "projects"], ["projects", "projects", "bin"]):
        ahead.rest.timeout.emit()
        qtbot.waitUntil(lambda: tasks.is_idle)
        assert built == so_far
    ahead.stop()


def test_nothing_is_built_while_work_is_under_way(tasks: Tasks, qtbot: QtBot) -> None:
    built: list[str] = []
    ahead = Ahead(lambda _name: None, noting(built), tasks)
    ahead.start(["home"])
    done: list[object] = []
    tasks.call(ahead, lambda: None, done.append)
    ahead.rest.timeout.emit()
    assert (built, ahead.rest.isActive()) == ([], True)
    qtbot.waitUntil(lambda: tasks.is_idle)
    ahead.rest.timeout.emit()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert built == ["home"]
    ahead.stop()


def test_a_room_that_comes_after_locking_is_not_built(tasks: Tasks, qtbot: QtBot) -> None:
    built: list[str] = []
    ahead = Ahead(lambda _name: None, noting(built), tasks)
    ahead.start(["home"])
    ahead.rest.timeout.emit()
    ahead.stop()
    qtbot.waitUntil(lambda: tasks.is_idle)
    assert built == []


def test_memory_is_tidied_up_in_a_long_rest(tasks: Tasks) -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self

    ahead = Ahead(lambda _name: None, noting([]), tasks)
    ahead.stir()
    assert ahead.sleep.isActive()
    gc.disable()
    try:
        seen = weakref.ref(Ring())
        assert seen() is not None
        ahead.sleep.timeout.emit()
        assert seen() is None
    finally:
        gc.enable()
        ahead.stop()


def test_a_key_in_any_window_is_a_sign_of_life(qtbot: QtBot, qapp: QApplication) -> None:
    watch = IdleWatch()
    watch.attend(qapp)
    watch.start()
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    with qtbot.waitSignal(watch.stirred):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QApplication.sendEvent(window.windowHandle(), key)
    watch.retire(qapp)
    assert not watch.timer.isActive()


def test_the_desk_builds_every_room_ahead_and_stops_when_locked(tmp_path: Path, qtbot: QtBot) -> None:
    desktop = Desktop(workspace_of("adviser", tmp_path), works_ahead=True)
    qtbot.addWidget(desktop.window)
    desktop.window.show()
    desktop.go_on("home")
    settle(desktop, qtbot)
    settle(desktop, qtbot)
    ahead = desktop.ahead
    assert ahead is not None
    qtbot.waitUntil(lambda: ahead.rest.isActive() or not ahead._names, timeout=20_000)
    while ahead._names:
        ahead.rest.timeout.emit()
        settle(desktop, qtbot)
    assert {"home", "report", "trainings", "projects", "settings", "preview"} <= set(desktop.window.built)
    projects: Any = desktop.window.screen("projects")
    assert projects.project.has("details") and projects.project.has("documents")
    assert desktop.window.current_name() == "home"
    desktop.lock()
    assert not ahead.sleep.isActive()
    desktop.tasks.close()


@pytest.mark.parametrize("home", HOMES)
def test_every_room_of_a_desk_can_be_imported_ahead(home: str) -> None:
    for room in HOMES[home]:
        _import_room(room)


def test_a_room_that_cannot_be_loaded_stops_no_other(tasks: Tasks, qtbot: QtBot) -> None:
    built: list[str] = []

    def load(name: str) -> None:
        if name == "broken":
            raise ModuleNotFoundError(name)

    ahead = Ahead(load, noting(built), tasks)
    ahead.start(["broken", "report"])
    for _ in range(2):
        ahead.rest.timeout.emit()
        qtbot.waitUntil(lambda: tasks.is_idle)
    assert built == ["report"]
    ahead.stop()
