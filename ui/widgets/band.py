"""A permanent band across the window that says what kind of data this is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.widgets.buttons import Button
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label


class Band(QFrame):
    """Strong words, quieter words that may shorten, and one button."""

    def __init__(self, words: str, more: str, button: str) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAccessibleName(words)
        self.leave = Button(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(10)
        row.addWidget(Glyph("mark:warning"))
        row.addWidget(Label(words, "strong"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(ElidedLabel(more, "help"), 1)
        row.addWidget(self.leave)
