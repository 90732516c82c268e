"""The preferences in force: applied to the look at once, and kept on the disk beside the data.

Rules: one object per program, shared by the real desk and the sample. Whoever changes something calls `change`; a new
language counts for windows that are made afterwards, which the program does at once.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from fieldreport.workflows.preferring import keep_preferences, read_preferences
from ui.locales import set_digits
from ui.theme import theme

KEEP_AFTER = 400  # ms: zooming by key changes the same value many times


class PreferencesInForce(QObject):
    """Reads the file at the start; `changed` after every change, `language_changed` and `failed` beside it."""

    changed = Signal()
    language_changed = Signal()
    failed = Signal(object)  # the file could not be written; the choice holds until the program ends

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.value = read_preferences(home)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER)
        self._later.timeout.connect(self.keep)

    def apply(self) -> None:
        """Put look and digits into force, and follow the zoom keys from now on."""
        set_digits(self.value.digits)
        look = theme()
        if look.zoom != self.value.zoom:
            look.set_zoom(self.value.zoom)
        if look.scheme != self.value.scheme:
            look.set_scheme(self.value.scheme)
        look.changed.connect(self._on_look_changed)

    def change(self, **wanted: object) -> None:
        """Change some preferences by name, apply and keep them."""
        before, self.value = self.value, replace(self.value, **wanted)  # type: ignore[arg-type]
        if self.value == before:
            return
        look = theme()
        if self.value.scheme != before.scheme:
            look.set_scheme(self.value.scheme)
        if self.value.zoom != look.zoom:
            look.set_zoom(self.value.zoom)
        set_digits(self.value.digits)
        self._later.start()
        self.changed.emit()
        if (self.value.language, self.value.digits) != (before.language, before.digits):
            self.language_changed.emit()

    def keep(self) -> None:
        """Write the file now; a few hundred bytes."""
        self._later.stop()
        try:
            keep_preferences(self._home, self.value)
        except OSError as failure:
            self.failed.emit(failure)

    def keep_if_waiting(self) -> None:
        """Write the file now where a change waits for it."""
        if self._later.isActive():
            self.keep()

    def _on_look_changed(self) -> None:
        look = theme()
        if (look.scheme, look.zoom) != (self.value.scheme, self.value.zoom):
            self.value = replace(self.value, scheme=look.scheme, zoom=look.zoom)
            self._later.start()
            self.changed.emit()
