"""The program on a real encrypted store: open, type, lock, open again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fieldreport.storage import drafts
from fieldreport.trust.keyfile import Cost
from fieldreport.values import Quarter
from fieldreport.workflows import drafting
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace
from ui.app import Desktop, home_of
from ui.sleeping import SleepWatch
from ui.widgets.status_bar import Saving

PASSPHRASE = "maple orbit candle river sober tundra"
QUARTER = Quarter(2006, 2)


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    workspace = Workspace(tmp_path / "home", key_cost=Cost(memory_kib=64 * 1024, iterations=3))
    workspace.create(Profile("adviser", "MONUC", "A. Example"), PASSPHRASE)
    with workspace.session() as session:
        drafting.open_report(session, QUARTER)
    workspace.lock()
    made = Desktop(workspace)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.tasks.close()


def unlock(desktop: Desktop, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    desktop.unlock.field.setText(passphrase)
    desktop.unlock.go.click()
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=20_000)


def test_a_wrong_passphrase_is_explained_and_loses_nothing(desktop: Desktop, qtbot: QtBot) -> None:
    unlock(desktop, qtbot, "wrong")
    assert desktop.window.current is desktop.unlock
    assert not desktop.workspace.is_unlocked
    assert desktop.unlock.field.accessibleDescription() != ""
    assert desktop.unlock.field.isEnabled()


def test_what_is_typed_is_in_the_store_after_locking_and_shown_after_unlocking(
    desktop: Desktop, qtbot: QtBot
) -> None:
    unlock(desktop, qtbot)
    assert desktop.window.current.name == "home"  # type: ignore[union-attr]
    desktop.desk.open("report", QUARTER)
    qtbot.waitUntil(lambda: desktop.tasks.is_idle)
    screen = desktop.window.current
    question = next(held for held in screen._draft.template.questions() if held.type == "para")  # type: ignore[union-attr]
    screen.show_section(question.section)  # type: ignore[union-attr]
    field = screen.sections.forms[question.section].frames[question.id].field  # type: ignore[union-attr]
    qtbot.keyClicks(field.focus_target(), "Gender unit")
    desktop.lock()
    assert not desktop.workspace.is_unlocked
    assert desktop.window.current is desktop.unlock
    assert dict(screen.book.values) == {}  # type: ignore[union-attr]

    unlock(desktop, qtbot)
    desktop.desk.open("report", QUARTER)
    qtbot.waitUntil(lambda: desktop.tasks.is_idle)
    assert screen.book.values[question.id] == "Gender unit"  # type: ignore[union-attr]
    assert desktop.desk.status.saving is Saving.SAVED


def test_sitting_idle_locks(desktop: Desktop, qtbot: QtBot) -> None:
    unlock(desktop, qtbot)
    assert desktop.idle.timer.isActive()
    desktop.idle.timer.timeout.emit()
    assert not desktop.workspace.is_unlocked
    assert not desktop.idle.timer.isActive()


def test_a_computer_that_goes_to_sleep_locks_with_what_was_typed(desktop: Desktop, qtbot: QtBot) -> None:
    unlock(desktop, qtbot)
    for goes_to_sleep in (
        lambda: desktop.sleep.on_prepare(True),  # what logind says
        lambda: desktop.sleep.on_state(Qt.ApplicationState.ApplicationSuspended),
    ):
        desktop.desk.open("report", QUARTER)
        qtbot.waitUntil(lambda: desktop.tasks.is_idle)
        screen = desktop.window.current
        question = next(held for held in screen._draft.template.questions() if held.type == "para")  # type: ignore[union-attr]
        screen.show_section(question.section)  # type: ignore[union-attr]
        field = screen.sections.forms[question.section].frames[question.id].field  # type: ignore[union-attr]
        before = screen.book.values.get(question.id) or ""  # type: ignore[union-attr]
        qtbot.keyClicks(field.focus_target(), "x")
        assert desktop.sleep.timer.isActive()
        goes_to_sleep()
        assert not desktop.workspace.is_unlocked
        assert not desktop.sleep.timer.isActive()
        unlock(desktop, qtbot)
        with desktop.workspace.session() as session:
            report = drafting.open_report(session, QUARTER)
            answers = drafts.answers(session.store, report.no)
        assert sorted(answers[question.id].value) == sorted(f"{before}x")
    desktop.sleep.on_prepare(False)  # awake again: nothing more to do
    assert desktop.workspace.is_unlocked


def test_a_window_that_is_gone_is_not_locked(tmp_path: Path, qtbot: QtBot) -> None:
    made = Desktop(Workspace(tmp_path / "home"))
    for watch in (made.idle, made.sleep):
        watch.start()
    with qtbot.waitSignal(made.window.destroyed):
        made.window.deleteLater()
    assert [watch.timer.isActive() for watch in (made.idle, made.sleep)] == [False, False]
    made.tasks.close()


def test_sleep_nobody_told_of_shows_by_the_clock(qtbot: QtBot) -> None:
    now = [1000.0]
    watch = SleepWatch(lambda: now[0])
    slept: list[bool] = []
    watch.slept.connect(lambda: slept.append(True))
    watch.start()
    now[0] += 6  # an ordinary look, five seconds and a bit later
    watch.look()
    now[0] -= 7200  # a clock that is set back is no sleep
    watch.look()
    assert not slept
    now[0] += 3600
    watch.look()
    assert slept == [True]
    watch.look()
    assert slept == [True]


def test_the_data_folder_can_be_named() -> None:
    assert home_of(["--home", "here"]) == Path("here")
    assert home_of(["--home=there"]) == Path("there")
