"""Short texts in numbered tiles, several to a row: the words of a passphrase, the groups of a fingerprint.

Rules: the whole takes the focus once and speaks all tiles in order; a tile's state shows by a mark as well as colour.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from ui.accessible import describe
from ui.locales import number
from ui.theme import theme
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label

State = Literal["", "ok", "err"]


class Tile(QFrame):
    """One tile: number, text, and a mark where it was compared."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setObjectName("tile")
        self.number, self.text, self.mark = Label("", "caption"), Label("", role), Glyph()
        self.mark.hide()
        row = QHBoxLayout(self)
        is_word = role == "word"
        row.setContentsMargins(*((11, 4, 8, 4) if is_word else (6, 3, 4, 3)))
        row.setSpacing(10 if is_word else 5)
        row.addWidget(self.number)
        row.addWidget(self.text, 1)
        row.addWidget(self.mark)

    def show_text(self, number_text: str, text: str, state: State) -> None:
        """Show text and state."""
        self.number.setText(number_text)
        self.text.setText(text)
        self.mark.show_icon("mark:complete" if state == "ok" else "mark:error")
        self.mark.setVisible(bool(state))
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)


class WordTiles(QWidget):
    """Tiles in rows of `columns`; give it the name that screen readers say before the texts."""

    def __init__(self, name: str, columns: int = 3, role: str = "word", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._columns, self._role = name, columns, role
        self.texts: tuple[str, ...] = ()
        self.tiles: list[Tile] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(9 if role == "word" else 6)
        self._grid.setVerticalSpacing(8 if role == "word" else 6)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        describe(self, QAccessible.Role.StaticText, name)

    def set_texts(self, texts: Sequence[str], states: Sequence[State] = ()) -> None:
        """Show one tile per text; `states` may be shorter."""
        self.texts = tuple(texts)
        while len(self.tiles) < len(self.texts):
            tile = Tile(self._role)
            place = len(self.tiles)
            self.tiles.append(tile)
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
        for place, tile in enumerate(self.tiles):
            is_used = place < len(self.texts)
            tile.setVisible(is_used)
            if is_used:
                state = states[place] if place < len(states) else ""
                tile.show_text(number(place + 1), self.texts[place], state)
        self.setAccessibleName(f"{self._name}: {', '.join(self.texts)}" if self.texts else self._name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
