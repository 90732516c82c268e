"""Closes the areas that have nothing to tell in one action, which can be taken back (decisions 25)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.accessible import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label


class RestCard(Card):
    """Offers to close the areas that are still shut (`closing`), then says which ones are (`reopening`)."""

    closing = Signal()
    reopening = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._closed: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self.title = Label("", "strong", wraps=True)
        self.words = Label("", "help", wraps=True)
        self.button = Button("", "plain")
        self.button.clicked.connect(self._on_pressed)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self.title)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(column, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.hide()

    def show_open(self, names: Sequence[str]) -> None:
        """Name the areas that are still shut; what was closed stays named until another section comes."""
        self._names = tuple(names)
        if self._closed and not names:
            self.title.setText(self.tr("Closed as “nothing this quarter”"))
            self.words.setText(self._listed(self._closed))
            self.button.setText(self.tr("Take back"))
        else:
            self._closed = ()
            self.title.setText(self.tr("%n area(s) have no records and no text", "", len(names)))
            self.words.setText(self._listed(self._names))
            self.button.setText(self.tr("Nothing else to report"))
        self.button.setAccessibleDescription(f"{self.title.text()}: {self.words.text()}")
        self.setVisible(bool(self._names or self._closed))

    def forget(self) -> None:
        """Stop naming what was closed."""
        self._closed = ()

    def _on_pressed(self) -> None:
        if self._closed:
            self._closed = ()
            self.reopening.emit()
            return
        self._closed = self._names
        self.closing.emit()
        announce(self, f"{self.title.text()}: {self.words.text()}")

    @staticmethod
    def _listed(names: Sequence[str]) -> str:
        return "; ".join(names)
