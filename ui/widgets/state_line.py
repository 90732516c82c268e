"""A mark and a sentence, with an optional button at the end: how something stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label

# the size of the letters of a role, where it is not that of the body
ROLES = {"help": "help", "strong": "help", "errText": "help", "warnText": "help", "okText": "caption"}
ROLES |= {"caption": "caption", "field": "field"}


class StateLine(QWidget):
    """`icon` is an icon or a mark (`mark:complete`); the sentence carries the meaning."""

    def __init__(self, icon: str = "", text: str = "", role: str = "body", button: Button | None = None) -> None:
        super().__init__()
        self.glyph, self.label = Glyph(icon), Label(text, role, wraps=True)
        self._button = button
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        if button is not None:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        theme().changed.connect(self._fit)
        self._fit()

    def show_state(self, icon: str, text: str, tone: str = "text2") -> None:
        """Change icon and sentence."""
        self.glyph.show_icon(icon, tone)
        self.label.setText(text)

    def _fit(self) -> None:
        """Put mark and first line on one height, which is the middle of the button where there is one."""
        line = QFontMetrics(theme().font(ROLES.get(str(self.label.property("role")), "body"))).height()
        above = max(0, (self._button.sizeHint().height() - line) // 2) if self._button is not None else 0
        self.glyph.setFixedSize(theme().px(16), line + 2 * above)
        self.label.setContentsMargins(0, above, 0, 0)
