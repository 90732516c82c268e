"""Locks after a time without keys, clicks or scrolling (ten minutes unless set otherwise).

Rules: it looks at what comes in to windows, never at the application as a whole: a filter there is called for every
event of every widget, and building a page is a fifth slower.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

MINUTES = 10
_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)


class IdleWatch(QObject):
    """Let it `attend` the application; `idled` after the time without anybody, `stirred` when somebody is there."""

    idled = Signal()
    stirred = Signal()

    def __init__(self, minutes: int = MINUTES, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_off = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(minutes * 60_000)
        self.timer.timeout.connect(self.idled)

    def set_minutes(self, minutes: int) -> None:
        """Set the time; 0 never locks. A watch that runs goes on with the new time."""
        was_running = self.timer.isActive()
        self._is_off = minutes == 0
        self.timer.stop()
        self.timer.setInterval(minutes * 60_000)
        if was_running:
            self.start()

    def attend(self, application: QGuiApplication) -> None:
        """Look at every window that gets the focus from now, dialogs too."""
        application.focusWindowChanged.connect(self._on_focus)
        self._on_focus(application.focusWindow())

    def retire(self, application: QGuiApplication) -> None:
        """Look at nothing that gets the focus from now."""
        application.focusWindowChanged.disconnect(self._on_focus)
        self.stop()

    def start(self) -> None:
        """Begin to watch."""
        if not self._is_off:
            self.timer.start()

    @Slot()
    def stop(self) -> None:
        """Stop watching (while locked)."""
        self.timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            if self.timer.isActive():
                self.timer.start()
            self.stirred.emit()
        return False

    @Slot(QWindow)
    def _on_focus(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
