"""A quiet line that opens what stands under it, with its help below; screen readers hear its state."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins


class Disclosure(QWidget):
    """Put what is hidden into `body`; `toggled` tells whether it is open."""

    toggled = Signal(bool)

    def __init__(self, text: str, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(text, "back", "forward")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        self.help = Label(help_text, "help", wraps=True)
        self.help.setContentsMargins(margins(28, 0, 0, 0))
        self.help.setVisible(False)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(margins(28, 8, 0, 0))
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.help)
        column.addWidget(self._content)
        self._content.hide()
        if help_text:
            self.help.setVisible(True)
            self.button.setAccessibleDescription(help_text)

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        self.button.setChecked(is_open)

    def _on_toggled(self, is_open: bool) -> None:
        self.button.set_icon_name("down" if is_open else "forward")
        held = QApplication.focusWidget()
        if not is_open and held is not None and self._content.isAncestorOf(held):
            self.button.setFocus()  # what is shut would pass the keyboard on to anything
        self._content.setVisible(is_open)
        self.toggled.emit(is_open)
