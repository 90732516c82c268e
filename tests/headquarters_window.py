"""Headquarters' desk in a window, for tests of its screens: unlocked, with the packages of two missions at hand."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktops import focus
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from worlds import World

from fieldreport.cli.demo.tampering import forgeries
from fieldreport.resources import resource_path
from ui.app import Desktop


@contextmanager
def opened(world: World, qtbot: QtBot) -> Iterator[Desktop]:
    """Open Headquarters' window, as after unlocking, and close it at the end."""
    plurals = QTranslator()
    plurals.load("fieldreport_en", str(resource_path("translations")))
    QApplication.installTranslator(plurals)
    made = Desktop(world.headquarters.workspace)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    made.go_on("home")
    settle(made, qtbot)
    yield made
    made.tasks.close()
    QApplication.removeTranslator(plurals)


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    """Wait until nothing runs, waits or is on its way back."""
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=30_000)


def screen(desktop: Desktop, qtbot: QtBot, name: str, argument: Any = None) -> Any:
    """Bring a screen to the front and return it."""
    desktop.desk.open(name, argument)
    settle(desktop, qtbot)
    assert desktop.window.current is not None
    assert desktop.window.current.name == name
    return desktop.window.current


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a person does."""
    QTest.keyClick(focus(), key, modifier)


def tab_to(wanted: QWidget, most: int = 60) -> None:
    """Press Tab until the widget has the focus: everything must be reached like this."""
    for _ in range(most):
        if focus() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {wanted.accessibleName() or wanted}")


def forged(world: World, title: str = "figure-changed") -> Path:
    """Return a package of MONUC that somebody changed."""
    file = world.folder / f"MONUC_{title}.asice"
    file.write_bytes(forgeries((world.folder / "plain" / "MONUC_2006-Q2_r1.asice").read_bytes())[title][1])
    return file


def answering(monkeypatch: Any, place: str, answer: Callable[..., Any]) -> None:
    """Let a dialog be answered; dialogs are the only thing that is not real here."""
    monkeypatch.setattr(place, answer)
