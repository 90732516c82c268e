"""Short words side by side in soft boxes: what was understood of a line, or what a record is linked to."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from ui.accessible import describe
from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.flow import FlowLayout
from ui.widgets.mirroring import draw_elided

HEIGHT = 24


class WordChip(QWidget):
    """One chip; with `is_link` it takes the focus and `chosen` tells of Enter, Space or a click."""

    chosen = Signal()

    def __init__(self, words: str, icon: str = "", tone: str = "accent", *, is_link: bool = False) -> None:
        super().__init__()
        self._words, self._icon, self._tone, self._is_link = words, icon, tone, is_link
        describe(self, QAccessible.Role.Link if is_link else QAccessible.Role.StaticText, words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if is_link:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        look = theme()
        wide = QFontMetrics(look.font("caption")).horizontalAdvance(self._words)
        return QSize(wide + look.px(20) + (look.px(18) if self._icon else 0), look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(60)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = {"warn": "warnSoft", "err": "errSoft", "quiet": "sunken"}.get(self._tone, "accentSoft")
        ink = {"warn": "warn", "err": "err", "quiet": "text2"}.get(self._tone, "accent")
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        x = look.px(10)
        if self._icon:
            side = look.px(12)
            square = QRect(x, (self.height() - side) // 2, side, side)
            paint_icon(painter, QRectF(self._mirrored(square)), self._icon, ink)
            x += look.px(18)
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text" if self._tone == "accent" and not self._is_link else ink))
        room = QRect(x, 0, self.width() - x - look.px(6), self.height())
        edge = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        draw_elided(painter, self._mirrored(room), flags, self._words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_link and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_link and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def _mirrored(self, room: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), room)


class WordChips(QWidget):
    """Chips that flow into lines."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(6, 4)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_chips(self, chips: Sequence[WordChip]) -> None:
        """Show other chips."""
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()  # a queued show of the layout would make it a window
                widget.deleteLater()
        for chip in chips:
            self._flow.addWidget(chip)
        self.setVisible(bool(chips))
        self.updateGeometry()
