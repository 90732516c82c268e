"""Filters saved by name: a list to choose from, and a line in which a new one is named.

Rules: the line stands where the list stood, so that nothing opens over what is filtered; Enter saves, Escape goes
back. What the filters hold is not known here.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.drop_down import DropDown

LONGEST = 60  # characters of a name
WIDTH = 150


class SavedFilters(QWidget):
    """`chosen` carries a name, `kept` a name for what is filtered now, `dropped` the name to forget."""

    chosen = Signal(str)
    kept = Signal(str)
    dropped = Signal(str)
    resized = Signal()  # parts came or went

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = DropDown(self.tr("Saved filters"))
        self.names.setFixedWidth(theme().px(WIDTH))
        self.names.activated.connect(self._on_chosen)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST)
        self.name.setFixedWidth(theme().px(WIDTH))
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of the filter"))
        self.name.returnPressed.connect(self._on_named)
        self.name.installEventFilter(self)
        self.save = Button(self.tr("Save filter"), "link")
        self.save.clicked.connect(self._on_save)
        self.remove = Button(self.tr("Remove"), "link")
        self.remove.setToolTip(self.tr("Forget this saved filter"))
        self.remove.clicked.connect(lambda: self.dropped.emit(self.names.code()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.names, self.name, self.save, self.remove):
            row.addWidget(widget)
        self.can_save = False
        self.set_names((), "")

    def set_names(self, names: Sequence[str], current: str) -> None:
        """Offer the names there are; `current` is the one in force, or blank."""
        self.names.set_choices([("", self.tr("Saved filters")), *((name, name) for name in names)], current)
        self._end_naming()

    def set_can_save(self, can_save: bool) -> None:
        """Offer to save what is filtered now, where anything is."""
        self.can_save = can_save
        self._show_parts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.name and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._end_naming()
                self.save.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _on_chosen(self, _place: int) -> None:
        self._show_parts()
        if self.names.code():
            self.chosen.emit(self.names.code())

    def _on_save(self) -> None:
        if self.name.isHidden():
            self.name.setText(self.names.code())
            self._is_naming = True
            self._show_parts()
            self.name.setFocus()
            self.name.selectAll()
        else:
            self._on_named()

    def _on_named(self) -> None:
        if self.name.text().strip():
            self.kept.emit(self.name.text().strip())
            self._end_naming()
            self.names.setFocus()

    def _end_naming(self) -> None:
        self._is_naming = False
        self._show_parts()

    def _show_parts(self) -> None:
        has_names = self.names.count() > 1
        self.name.setVisible(self._is_naming)
        self.names.setVisible(has_names and not self._is_naming)
        self.save.setVisible(self.can_save or self._is_naming)
        self.save.setText(self.tr("Save") if self._is_naming else self.tr("Save filter"))
        self.remove.setVisible(bool(self.names.code()) and not self._is_naming)
        self.setVisible(has_names or self.can_save)
        self.resized.emit()
