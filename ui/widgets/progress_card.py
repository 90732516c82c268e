"""A card for long work: what is being done, how far it has come, and a way to stop it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import announce, describe
from ui.locales import number
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label


class ProgressCard(Card):
    """Hidden until `start`; `step_words` turns the steps that the work reports into words."""

    cancelled = Signal()

    def __init__(self, step_words: Callable[[str], str]) -> None:
        super().__init__()
        self._step_words = step_words
        self.words = Label("", "strong")
        self.bar = ProgressBar()
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(12)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.body.addLayout(row)
        self.hide()

    def start(self, words: str, *, can_cancel: bool = False) -> None:
        """Show the card at nought."""
        self.words.setText(words)
        self.bar.set_share(0)
        self.cancel.setVisible(can_cancel)
        self.setVisible(True)
        announce(self, words)

    def show_progress(self, share: float, step: str) -> None:
        """Show a step."""
        words = self._step_words(step)
        if words != self.words.text():
            self.words.setText(words)
            announce(self, words)
        self.bar.set_share(share)


class ProgressBar(QWidget):
    """A thin bar; its share is its description for screen readers."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        describe(self, QAccessible.Role.ProgressBar, name or self.tr("Progress"))

    def set_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleDescription(self.tr("{percent} %").format(percent=number(round(self._share * 100))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("line"))
        painter.drawRoundedRect(QRectF(0, 0, self.width(), 6), 3, 3)
        width = max(6.0, self.width() * self._share) if self._share else 0.0
        x = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0.0
        painter.setBrush(theme().colour("accent"))
        painter.drawRoundedRect(QRectF(x, 0, width, 6), 3, 3)
