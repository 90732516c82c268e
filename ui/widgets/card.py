"""A framed surface with an optional heading line, and a hairline."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.labels import Label


class Card(QFrame):
    """A card; put content into `body`, and a caption or link at the end of the heading line into `head`."""

    def __init__(self, heading: str = "", role: str = "section", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(QMargins(14, 11, 14, 12))
        self.body.setSpacing(8)
        self.head = QHBoxLayout()
        self.heading = Label(heading, role)
        if heading:
            self.head.addWidget(self.heading)
            self.head.addStretch(1)
            self.body.addLayout(self.head)
            self.setAccessibleName(heading)

    def add_caption(self, text: str) -> Label:
        """Put a caption at the end of the heading line and return it."""
        caption = Label(text, "caption")
        self.head.addWidget(caption)
        return caption


class Rule(QFrame):
    """A hairline, horizontal or vertical."""

    def __init__(self, *, is_vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rule")
        if is_vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
