"""Counts words under a narrative field, with a bar and ticks at the limits (V22)."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.accessible import describe
from ui.locales import number
from ui.theme import theme
from ui.widgets.labels import ElidedLabel, Label


class WordMeter(QWidget):
    """Shows "106 words", a bar, and what is expected; without a limit only the count."""

    def __init__(self, least: int | None = None, most: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._count = Label("", "strong")
        self._bar = _MeterBar(least, most)
        if most is None:
            self._bar.hide()
        self._words = ElidedLabel("", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._count)
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        self.set_words(0)

    @property
    def is_above_limit(self) -> bool:
        """Return whether the text is longer than the limit."""
        return self._most is not None and self._bar.words > self._most

    def set_words(self, words: int) -> None:
        """Show the number of words."""
        self._bar.set_words(words)
        self._count.setText(self.tr("%n word(s)", "", words))
        self._words.setText(self._expectation(words))
        self._words.set_role("warnText" if self.is_above_limit else "caption")
        self.setAccessibleName(f"{self._count.text()}, {self._words.text()}" if self._most else self._count.text())

    def _expectation(self, words: int) -> str:
        if self._most is None:
            return ""
        if words > self._most:
            return self.tr("{over} above the limit of {most}: shorten it, or say why it must be longer").format(
                over=number(words - self._most), most=number(self._most)
            )
        if self._least is not None:
            return self.tr("{least} to {most} expected").format(least=number(self._least), most=number(self._most))
        return self.tr("at most {most}").format(most=number(self._most))


class _MeterBar(QWidget):
    def __init__(self, least: int | None, most: int | None) -> None:
        super().__init__()
        self._least, self._most, self.words = least, most, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        describe(self, QAccessible.Role.ProgressBar, self.tr("Words"))

    def set_words(self, words: int) -> None:
        self.words = words
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._most:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        middle, full = self.height() / 2, self._most * 1.15
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(QRectF(0, middle - 2, self.width(), 4), 2, 2)
        filled = min(self.words / full, 1.0) * self.width()
        painter.setBrush(look.colour("warn" if self.words > self._most * 0.9 else "ok"))
        if filled > 0:
            painter.drawRoundedRect(QRectF(0, middle - 2, max(filled, 4.0), 4), 2, 2)
        painter.setBrush(look.colour("text3"))
        for limit in (self._least, self._most):
            if limit:
                painter.drawRect(QRectF(limit / full * self.width() - 0.5, middle - 4, 1.5, 8))
