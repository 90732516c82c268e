"""Real desk and sample side by side, and a window made anew in another language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows.preferring import Preferences, keep_preferences, read_preferences
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace
from ui.app import Desktop
from ui.program import Program
from ui.theme import theme

WORDS = "words of the first day"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    made = Workspace(folder, key_cost=FLOOR)
    made.create(Profile("adviser", "MONUC", "Ada Example"), WORDS)
    made.lock()
    keep_preferences(folder, Preferences("light", 1.1, "en", "language", 5))
    return folder


@pytest.fixture
def program(home: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    made = Program(qapp, home, Desktop)
    made.start()
    qtbot.waitUntil(lambda: made.front.tasks.is_idle)
    yield made
    made.end()
    for opened in (made.real, made.sample, *made._retired):
        if opened is not None:
            opened.window.hide()
            qapp.removeEventFilter(opened.idle)
    theme().set_zoom(1.0)


def settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.front.tasks.is_idle, timeout=30_000)


def unlock(program: Program, qtbot: QtBot) -> None:
    unlocking = program.front.unlock  # type: ignore[attr-defined]
    unlocking.field.setText(WORDS)
    unlocking.go.click()
    settle(program, qtbot)


def test_what_was_chosen_holds_from_the_first_picture(program: Program) -> None:
    assert theme().zoom == 1.1
    assert program.front.idle.timer.interval() == 5 * 60_000  # type: ignore[attr-defined]


def test_a_sample_stands_apart_and_the_real_desk_is_locked(program: Program, home: Path, qtbot: QtBot) -> None:
    unlock(program, qtbot)
    before = {file.name: file.read_bytes() for file in home.iterdir() if file.suffix in (".key", ".copy")}
    real = program.front
    real.desk.open("settings")
    settle(program, qtbot)
    real.window.current.sample.focal_point.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: program.sample is not None, timeout=60_000)
    settle(program, qtbot)
    sample = program.front
    assert sample is not real
    assert not real.workspace.is_unlocked
    assert not real.window.isVisible()
    assert sample.workspace.home.is_relative_to(home.with_name("home-sample"))
    assert sample.window.windowTitle().endswith("Fieldreport sample")
    bands = [held for held in sample.window.findChildren(object) if type(held).__name__ == "Band"]
    assert len(bands) == 1
    assert bands[0].isVisible()
    assert bands[0].accessibleName() == "Sample data: nothing here is real work."
    for name in ("report", "registration", "settings"):
        sample.desk.open(name)
        settle(program, qtbot)
        assert bands[0].isVisible()
    sample.window.current.leave_sample.click()  # type: ignore[union-attr]
    assert program.front is real
    assert real.window.isVisible()
    assert not sample.window.isVisible()
    assert not sample.workspace.is_unlocked
    assert {name: (home / name).read_bytes() for name in before} == before


def test_another_language_makes_the_window_anew_where_it_stood(program: Program, home: Path, qtbot: QtBot) -> None:
    unlock(program, qtbot)
    old = program.front
    old.desk.open("settings")
    settle(program, qtbot)
    program.preferences.change(digits="arabic")
    settle(program, qtbot)
    fresh = program.front
    assert fresh is not old
    assert fresh.workspace is old.workspace
    assert fresh.workspace.is_unlocked
    assert not old.window.isVisible()
    assert fresh.window.current.name == "settings"  # type: ignore[union-attr]
    assert fresh.window.geometry() == old.window.geometry()
    program.preferences.change(digits="language")
    settle(program, qtbot)
    program.preferences.keep()
    assert read_preferences(home).digits == "language"


def test_set_up_keeps_what_was_chosen_when_the_window_is_made_anew(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    program = Program(qapp, tmp_path / "empty", Desktop)
    program.start()
    settle(program, qtbot)
    setup = program.front.setup  # type: ignore[attr-defined]
    setup.role_step.roles.buttons["focal-point"].click()
    program.preferences.change(digits="arabic")
    settle(program, qtbot)
    again = program.front.setup  # type: ignore[attr-defined]
    assert again is not setup
    assert program.front.window.current is again
    assert again.state.role == "focal-point"
    assert again.role_step.roles.value() == "focal-point"
    program.preferences.change(digits="language")
    program.end()
    for opened in (program.real, *program._retired):
        assert opened is not None
        opened.window.hide()
        qapp.removeEventFilter(opened.idle)
