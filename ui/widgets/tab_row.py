"""Views of one thing side by side as buttons, of which one is pressed; arrow keys move between them, Tab leaves."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.widgets.buttons import Button


class TabRow(QWidget):
    """`chosen` carries the key of the view; `set_words` changes what a button says."""

    chosen = Signal(str)

    def __init__(self, name: str, tabs: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for key, words in tabs:
            button = Button(words, "tab")
            button.setCheckable(True)
            button.setAccessibleDescription(name)
            button.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)
        self.set_key(tabs[0][0])

    @property
    def key(self) -> str:
        """Return the key of the view shown."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def set_key(self, key: str) -> None:
        """Press the button of a view, without telling of it."""
        self.buttons[key].setChecked(True)

    def set_words(self, key: str, words: str) -> None:
        """Change what a button says."""
        self.buttons[key].setText(words)
