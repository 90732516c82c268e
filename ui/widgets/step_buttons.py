"""The buttons that lead to the section or chapter before and to the next, in the bottom bar."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.buttons import Button

ROOM, NARROW_ROOM = 190, 130  # pixels for the name of the next section, at usual and at large type


class StepButtons(QWidget):
    """`stepped` carries -1 or 1."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.previous = Button("", "quiet", "back")
        self.next = Button("", "plain", "forward", "trailing")
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_place(self, place: int, following: Sequence[str]) -> None:
        """Show where one is, counted from 0, and the name of the section after it, if there is one."""
        self.previous.setText(self.tr("Previous"))
        self.previous.setEnabled(place > 0)
        self.next.setVisible(bool(following))
        for name in following:
            room = ROOM if theme().zoom < 1.3 else NARROW_ROOM
            short = self.next.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
            self.next.setText(self.tr("Next: {section}").format(section=short))
            self.next.setAccessibleName(self.tr("Next: {section}").format(section=name))
