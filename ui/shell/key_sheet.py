"""The sheet of keys: every command of the menu and every key of the screens, in groups."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.shell.commands import Group
from ui.shell.overlay import Overlay
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

Line = tuple[str, str]  # words, key


def key_words(keys: str) -> str:
    """Return keys as this computer's keyboard names them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def screen_keys() -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Return the keys that belong to screens rather than to the menu."""
    translate = QCoreApplication.translate
    return (
        (
            translate("KeySheet", "In a report"),
            (
                (translate("KeySheet", "Next section"), key_words("Ctrl+PgDown")),
                (translate("KeySheet", "Previous section"), key_words("Ctrl+PgUp")),
                (translate("KeySheet", "Sign"), key_words("Ctrl+Return")),
                (translate("KeySheet", "Insert a figure of the records"), key_words("Ctrl+Shift+F")),
                (translate("KeySheet", "Open the records behind a figure"), key_words("Alt+Return")),
            ),
        ),
        (
            translate("KeySheet", "In a table"),
            (
                (translate("KeySheet", "Edit the cell"), key_words("F2")),
                (translate("KeySheet", "Next cell, or out of the table"), key_words("Tab")),
                (translate("KeySheet", "Next row"), key_words("Return")),
                (translate("KeySheet", "Leave the cell as it was"), key_words("Esc")),
            ),
        ),
        (
            translate("KeySheet", "In a list"),
            (
                (translate("KeySheet", "Move"), f"{key_words('Up')} {key_words('Down')}"),
                (translate("KeySheet", "Open"), key_words("Return")),
                (translate("KeySheet", "Gap: still open this quarter"), key_words("F6")),
                (translate("KeySheet", "Good practice: hand-out sheet"), key_words("F6")),
                (translate("KeySheet", "To quote: mark"), key_words("Space")),
                (translate("KeySheet", "To quote: copy with source"), key_words("Ctrl+C")),
                (translate("KeySheet", "To quote: into a Word document"), key_words("Ctrl+E")),
            ),
        ),
        (
            translate("KeySheet", "In the calendar"),
            (
                (translate("KeySheet", "Log something on this day"), key_words("Return")),
                (translate("KeySheet", "Open what is on this day"), key_words("F2")),
                (
                    translate("KeySheet", "Another month"),
                    f"{key_words('PgUp')} {key_words('PgDown')}",
                ),
            ),
        ),
    )


class KeySheet(Overlay):
    """Built anew each time it opens: what is offered depends on the desk."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QCoreApplication.translate("KeySheet", "Keys"), 760, 560)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Keys"), "title"))
        head.addStretch(1)
        self.close_button = Button(self.tr("Close"), "quiet", "cross")
        self.close_button.clicked.connect(self.close_sheet)
        head.addWidget(self.close_button)
        self.column.addLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Keys"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self._scroll, 1)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Open with the commands that have keys, then the screens' own keys."""
        parts: list[tuple[str, tuple[Line, ...]]] = []
        for group in groups:
            lines = tuple((command.words, key_words(command.keys[0])) for command in group.commands if command.keys)
            if lines:
                parts.append((group.words, lines))
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(32)
        all_parts = [*parts, *screen_keys()]
        half = (sum(len(lines) + 2 for _heading, lines in all_parts) + 1) // 2
        columns, filled = [QVBoxLayout(), QVBoxLayout()], 0
        for heading, lines in all_parts:
            columns[0 if filled < half else 1].addWidget(_part(heading, lines))
            filled += len(lines) + 2
        for column in columns:
            column.setSpacing(14)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._scroll.setWidget(content)
        self.open_with(self.close_button)


def _part(heading: str, lines: tuple[Line, ...]) -> QWidget:
    part = QWidget()
    part.setAccessibleName(heading)
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(3)
    grid.addWidget(Label(heading, "field"), 0, 0, 1, 2)
    for place, (words, keys) in enumerate(lines, start=1):
        grid.addWidget(Label(words, "help"), place, 0)
        grid.addWidget(Label(keys, "strong"), place, 1, Qt.AlignmentFlag.AlignTrailing)
    grid.setColumnStretch(0, 1)
    return part
