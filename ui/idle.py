"""Locks after a time without keys, clicks or scrolling (ten minutes unless set otherwise)."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

MINUTES = 10
_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)


class IdleWatch(QObject):
    """Install it as event filter on the application; `idled` when nobody has been there for the time."""

    idled = Signal()

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

    def start(self) -> None:
        """Begin to watch."""
        if not self._is_off:
            self.timer.start()

    def stop(self) -> None:
        """Stop watching (while locked)."""
        self.timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and self.timer.isActive():
            self.timer.start()
        return False
