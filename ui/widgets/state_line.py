"""A mark and a sentence, with an optional button at the end: how something stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import Button
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label


class StateLine(QWidget):
    """`icon` is an icon or a mark (`mark:complete`); the sentence carries the meaning."""

    def __init__(self, icon: str = "", text: str = "", role: str = "body", button: Button | None = None) -> None:
        super().__init__()
        self.glyph, self.label = Glyph(icon), Label(text, role, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        if button is not None:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_state(self, icon: str, text: str, tone: str = "text2") -> None:
        """Change icon and sentence."""
        self.glyph.show_icon(icon, tone)
        self.label.setText(text)
