"""A person at the keyboard of the real program, for tests: knows what is spoken and shown, and presses keys.

Rules: nothing is clicked and no part of the window is asked for by its name in the code; the dialogs of the system
are answered beforehand. Waits for the store to have answered, never for time.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from walking import nodes

from fieldreport.trust.keyfile import FLOOR
from fieldreport.workspace import Workspace
from ui.app import Desktop
from ui.program import Program

PATIENCE = 30_000  # ms
MOST_STEPS = 120  # of Tab, until something that does not come is missed
Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Dialogs:
    """Stands for Qt's file dialogs; answers with the path that was typed beforehand."""

    path = Path()

    @classmethod
    def getOpenFileName(cls, *_asked: object) -> tuple[str, str]:
        return str(cls.path), ""

    @classmethod
    def getOpenFileNames(cls, *_asked: object) -> tuple[list[str], str]:
        return [str(cls.path)], ""

    @classmethod
    def getSaveFileName(cls, *_asked: object) -> tuple[str, str]:
        return str(cls.path), ""

    @classmethod
    def getExistingDirectory(cls, *_asked: object) -> str:
        return str(cls.path)


class Keyboard:
    """Opens the program on a data folder and works in it."""

    def __init__(self, application: QApplication, qtbot: QtBot, clock: Callable[[], datetime]) -> None:
        self._application, self._qtbot, self._clock = application, qtbot, clock
        self._program: Program | None = None

    # The program

    def open(self, home: Path) -> None:
        """Start the program on a data folder."""

        def make(workspace: Workspace, *arguments: Any, **named: Any) -> Desktop:
            return Desktop(Workspace(workspace.home, clock=self._clock, key_cost=FLOOR), *arguments, **named)

        self._program = Program(self._application, home, make)
        self._program.start()
        self.window.resize(1366, 1200)  # as on a large screen: all groups of rooms stand open
        self._qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)
        self.settle()

    def close(self) -> None:
        """Close the window by its key, and end the program."""
        program = self._program
        if program is None:
            return
        self.press(Key.Key_Q, Modifier.ControlModifier)
        assert not self.window.isVisible()
        self.end()

    def end(self) -> None:
        """End the program, wherever it is."""
        program, self._program = self._program, None
        if program is None:
            return
        program.end()
        for opened in (program.real, program.sample, *program._retired):
            if opened is not None:
                opened.window.hide()
                self._application.removeEventFilter(opened.idle)
                opened.window.deleteLater()

    @property
    def window(self) -> QWidget:
        """Return the window at the front."""
        assert self._program is not None
        held: QWidget = self._program.front.window
        return held

    def settle(self) -> None:
        """Wait until everything asked for is there."""
        program = self._program
        assert program is not None
        QApplication.sendPostedEvents()
        self._qtbot.waitUntil(lambda: program.front.tasks.is_idle, timeout=PATIENCE)
        QApplication.sendPostedEvents()
        if QApplication.activeWindow() is None and self.window.isVisible():
            self.window.activateWindow()  # without a window manager nobody does when a list of choices closes
            self._qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)

    # The keys

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        if self._program is not None:
            self.settle()

    def write(self, words: str) -> None:
        """Type where the keyboard is."""
        held = QApplication.focusWidget()
        assert held is not None, f"the keyboard is nowhere; shown: {self.shown()}"
        QTest.keyClicks(held, words)
        self.settle()

    def go_to(self, name: str, key: Qt.Key = Key.Key_Tab) -> None:
        """Press a key until something whose spoken name has the words has the keyboard."""
        heard = []
        for _step in range(MOST_STEPS):
            heard.append(self.heard())
            if name.lower() in heard[-1].lower():
                return
            self.press(key, Modifier.ShiftModifier if key == Key.Key_Backtab else Modifier.NoModifier)
        raise AssertionError(f"no way to “{name}”: {heard}")

    def do(self, name: str, chosen: Path | None = None) -> None:
        """Go to a button and press it; the dialog for files that it opens is answered with a path."""
        self.go_to(name)
        if chosen is not None:
            Dialogs.path = chosen
        self.press(Key.Key_Space)

    def room(self, name: str) -> None:
        """Go to a room by the list of rooms."""
        for _step in range(MOST_STEPS):
            if self.role() == QAccessible.Role.List:
                break
            self.press(Key.Key_Tab)
        self.press(Key.Key_Home)
        self.go_to(name, Key.Key_Down)
        self.press(Key.Key_Return)

    # The ear

    def heard(self) -> str:
        """Return what a screen reader says of where the keyboard is: its name, and what it holds."""
        widget = QApplication.focusWidget()
        held = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
        if held is None:
            return ""
        inside = held.focusChild()
        return (inside or held).text(QAccessible.Text.Name) or held.text(QAccessible.Text.Name)

    def role(self) -> QAccessible.Role:
        """Return what kind of thing has the keyboard."""
        held = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
        return held.role() if held is not None else QAccessible.Role.NoRole

    def shown(self) -> list[str]:
        """Return the names of everything in the window that is visible."""
        root = QAccessible.queryAccessibleInterface(self.window)
        assert root is not None
        return [name for node in nodes(root) if (name := node.text(QAccessible.Text.Name))]

    def sees(self, *words: str) -> bool:
        """Return whether something is shown whose name has all the words."""
        return any(all(word in name for word in words) for name in self.shown())

    def groups(self, name: str) -> str:
        """Return the words or groups that are spoken after a name and a colon."""
        found = next(held for held in self.shown() if held.startswith(f"{name}:"))
        return " ".join(part.strip() for part in found.split(":", 1)[1].split(","))
