"""Filters that say how many there are: one line (chip) or two with the legend below the count (tile).

Rules: they are check buttons of one group, of which one is chosen; arrow keys move between them, Tab leaves.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.locales import number
from ui.marks import Mark, paint_mark
from ui.theme import theme
from ui.widgets.flow import FlowLayout

TILE_HEIGHT, CHIP_HEIGHT = 46, 32


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: what `chosen` reports, its words, how many there are, and its mark."""

    key: str
    words: str
    count: int
    mark: Mark | None = None
    width: int = 0  # of a tile, in pixels of the drawing


class FilterRow(QWidget):
    """A row of filters; `chosen` carries the key. Choosing the chosen one again goes back to the first."""

    chosen = Signal(str)

    def __init__(self, name: str, *, is_tiled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._is_tiled = is_tiled
        self.buttons: dict[str, FilterButton] = {}
        self.key = ""
        self._flow = FlowLayout(8 if is_tiled else 6, 6)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_filters(self, filters: Sequence[Filter], key: str) -> None:
        """Show the filters with one of them chosen."""
        if list(self.buttons) != [one.key for one in filters]:
            for button in self.buttons.values():
                self._flow.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.buttons = {}
            for one in filters:
                button = FilterButton(one, self._is_tiled)
                button.clicked.connect(lambda _on=False, key=one.key: self._choose(key))
                button.moved.connect(self._move)
                self.buttons[one.key] = button
                self._flow.addWidget(button)
                button.show()
        for one in filters:
            self.buttons[one.key].show_filter(one)
        self.key = key
        self._mark_chosen()

    def _choose(self, key: str) -> None:
        if key == self.key:
            key = next(iter(self.buttons)) if not self._is_tiled else ""
        self.key = key
        self._mark_chosen()
        self.chosen.emit(key)

    def _mark_chosen(self) -> None:
        stop = self.key if self.key in self.buttons else next(iter(self.buttons), "")
        for key, button in self.buttons.items():
            button.setChecked(key == self.key)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == stop else Qt.FocusPolicy.ClickFocus)

    def _move(self, step: int) -> None:
        held = list(self.buttons.values())
        place = next((place for place, button in enumerate(held) if button.hasFocus()), 0)
        target = held[(place + step) % len(held)]
        for button in held:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is target else Qt.FocusPolicy.ClickFocus)
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class FilterButton(QPushButton):
    """One filter, painted; the words go to screen readers."""

    moved = Signal(int)

    def __init__(self, shown: Filter, is_tiled: bool) -> None:
        super().__init__()
        self._filter, self._is_tiled = shown, is_tiled
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_filter(shown)

    def show_filter(self, shown: Filter) -> None:
        """Show words and count."""
        self._filter = shown
        self.setAccessibleName(f"{shown.words}, {number(shown.count)}")
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(1 if (event.key() == Qt.Key.Key_Right) != is_rtl else -1)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        look = theme()
        if self._is_tiled:
            words = QFontMetrics(look.font("caption")).horizontalAdvance(self._filter.words) + look.px(22)
            return QSize(max(look.px(self._filter.width), words), look.px(TILE_HEIGHT))
        words = QFontMetrics(look.font("help", bold=True)).horizontalAdvance(self._filter.words)
        count = QFontMetrics(look.font("help", bold=True)).horizontalAdvance(number(self._filter.count))
        mark = look.px(22) if self._filter.mark else 0
        return QSize(words + count + mark + look.px(32), look.px(CHIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_strong = self.hasFocus()
        border = "accent" if is_strong or self.isChecked() else "line"
        painter.setPen(QPen(look.colour(border), 2 if is_strong else 1))
        ground = "accentSoft" if self.isChecked() else "hover" if self.underMouse() else "surface"
        painter.setBrush(look.colour(ground))
        radius = 8 if self._is_tiled else 6
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5) if is_strong else box
        painter.drawRoundedRect(inner, radius, radius)
        if self._is_tiled:
            self._paint_tile(painter)
        else:
            self._paint_chip(painter)

    def _paint_tile(self, painter: QPainter) -> None:
        look, side, pad = theme(), theme().px(16), theme().px(10)
        half = self.height() / 2
        start = pad
        if self._filter.mark is not None:
            paint_mark(painter, self._mirrored(QRectF(pad, half - side + 1, side, side)), self._filter.mark)
            start += side + look.px(8)
        painter.setPen(look.colour("text"))
        painter.setFont(look.font("field", bold=True))
        self._text(
            painter, QRectF(start, half - side - 2, self.width() - start - pad, side + 6), number(self._filter.count)
        )
        painter.setPen(look.colour("text2"))
        painter.setFont(look.font("caption"))
        self._text(painter, QRectF(pad, half + 2, self.width() - pad - 2, side + 2), self._filter.words)

    def _paint_chip(self, painter: QPainter) -> None:
        look, side, x = theme(), theme().px(16), float(theme().px(12))
        if self._filter.mark is not None:
            paint_mark(painter, self._mirrored(QRectF(x, (self.height() - side) / 2, side, side)), self._filter.mark)
            x += side + look.px(6)
        painter.setFont(look.font("help", bold=self.isChecked()))
        painter.setPen(look.colour("text"))
        wide = painter.fontMetrics().horizontalAdvance(self._filter.words)
        self._text(painter, QRectF(x, 0, wide + 4, self.height()), self._filter.words)
        x += wide + look.px(8)
        painter.setFont(look.font("help", bold=True))
        painter.setPen(look.colour("accent" if self.isChecked() else "text2"))
        self._text(painter, QRectF(x, 0, self.width() - x, self.height()), number(self._filter.count))

    def _text(self, painter: QPainter, room: QRectF, text: str) -> None:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(self._mirrored(room), int(flags), text)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.x() - box.width(), box.y(), box.width(), box.height())
