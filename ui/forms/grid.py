"""The grid over the rows of a table: how many stand in each cell; a press goes to them, or begins one there."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy

from ui.forms.choices import Option
from ui.locales import number
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class GridOverview(QFrame):
    """`chosen` carries the codes of the cell that was pressed: down, across."""

    chosen = Signal(str, str)

    def __init__(self, name: str, down: Sequence[Option], across: Sequence[Option]) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setAccessibleName(name)
        self.cells: dict[tuple[str, str], Button] = {}
        self._names: dict[tuple[str, str], str] = {}
        table = QGridLayout(self)
        table.setContentsMargins(14, 10, 14, 10)
        table.setHorizontalSpacing(4)
        table.setVerticalSpacing(0)
        for place, option in enumerate(across, 1):
            head = Label(option.label, "caption", wraps=True)
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            table.addWidget(head, 0, place)
            table.setColumnStretch(place, 2)
        table.setColumnStretch(0, 3)
        for line, option in enumerate(down, 1):
            table.addWidget(Label(option.label, "help", wraps=True), line, 0)
            for place, other in enumerate(across, 1):
                key = (option.code, other.code)
                button = Button("", "quiet")
                button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                button.clicked.connect(lambda _on=False, key=key: self.chosen.emit(*key))
                self.cells[key] = button
                self._names[key] = f"{option.label}, {other.label}"
                table.addWidget(button, line, place)
        self.show_counts({})

    def show_counts(self, counts: Mapping[tuple[str, str], int]) -> None:
        """Show how many rows stand in each cell."""
        for key, button in self.cells.items():
            count = counts.get(key, 0)
            button.setText(number(count) if count else "·")
            button.set_kind("link" if count else "quiet")
            words = self.tr("%n line(s)", "", count)
            button.setAccessibleName(f"{self._names[key]}: {words}")
            button.setToolTip(f"{self._names[key]}: {words}")
