"""Notices that the computer goes to sleep (suspend, closed lid), or that it has slept, so that the desk locks.

Rules: where the system says so beforehand (logind on Linux, an application that is suspended), the key is gone before
the memory freezes. Everywhere else sleep shows afterwards by the clock, which went on while this program did not; it
then locks before anybody has touched a key.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

EVERY = 5_000  # ms between two looks at the clock
ASLEEP = 60.0  # s on the clock between two looks; a computer that was only busy is never that late
_LOGIND = "org.freedesktop.login1"


class SleepWatch(QObject):
    """`slept` when the computer is about to sleep or has slept; `clock` returns seconds that go on during sleep."""

    slept = Signal()

    def __init__(self, clock: Callable[[], float] = time.time, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._last = clock()
        self._is_told: bool | None = None  # whether the system tells beforehand; asked when it is first needed
        self.timer = QTimer(self)
        self.timer.setInterval(EVERY)
        self.timer.timeout.connect(self.look)

    def attend(self, application: QGuiApplication) -> None:
        """Listen to the application."""
        application.applicationStateChanged.connect(self.on_state)

    def retire(self, application: QGuiApplication) -> None:
        """Listen no longer."""
        application.applicationStateChanged.disconnect(self.on_state)
        self.stop()

    def start(self) -> None:
        """Begin to watch; from the first time on the system is listened to where it tells."""
        if self._is_told is None:
            self._is_told = self._hear_logind()
        self._last = self._clock()
        self.timer.start()

    @Slot()
    def stop(self) -> None:
        """Stop watching (while locked)."""
        self.timer.stop()

    @Slot()
    def look(self) -> None:
        """Compare the clock with the last look."""
        now, last = self._clock(), self._last
        self._last = now
        if now - last > ASLEEP:
            self.slept.emit()

    @Slot(bool)
    def on_prepare(self, is_beginning: bool) -> None:
        """Hear logind's PrepareForSleep, which comes once before sleep (True) and once after it."""
        if is_beginning:
            self.slept.emit()

    @Slot(Qt.ApplicationState)
    def on_state(self, state: Qt.ApplicationState) -> None:
        """Hear that the application itself is suspended."""
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.slept.emit()

    def _hear_logind(self) -> bool:
        """Return whether the system's bus is there and listens for us."""
        try:
            from PySide6.QtDBus import QDBusConnection  # only where Qt came with it
        except ImportError:
            return False
        bus = QDBusConnection.systemBus()
        manager = "/org/freedesktop/login1", f"{_LOGIND}.Manager"
        return bus.isConnected() and bus.connect(_LOGIND, *manager, "PrepareForSleep", self, SLOT("on_prepare(bool)"))
