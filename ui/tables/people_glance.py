"""A small people table to look at: groups, women, men, total, and the sum of what is complete.

Rules: nothing is edited here and nothing is worked out: figures come as they are. All of it is in the description.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from ui.accessible import describe
from ui.locales import number
from ui.messages import part_words
from ui.tables.empty_figures import paint_state
from ui.tables.events_model import DASH, state_words
from ui.theme import theme
from ui.widgets.mirroring import draw_elided, two_lines

HEAD, ROW, LEADING, WIDTHS = 26, 28, 17, (62, 48, 50)


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """One group: figures by sex, or why there are none; `total` where it is known all the same."""

    label: str
    women: int | None = None
    men: int | None = None
    total: int | None = None
    state: str = ""
    is_floor: bool = False


class PeopleGlance(QWidget):
    """Fill it with `set_rows`; as high as its rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.named = ""  # what its rows are, where they are no components
        self._rows: tuple[GlanceRow, ...] = ()
        self._foot: GlanceRow | None = None
        describe(self, QAccessible.Role.StaticText, self.tr("Participants"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_rows(self, rows: Sequence[GlanceRow], foot: GlanceRow | None = None) -> None:
        """Show the groups and what they add up to."""
        self._rows, self._foot = tuple(rows), foot
        told = [*self._rows, *([foot] if foot else [])]
        self.setAccessibleDescription("; ".join(self._words(row) for row in told))
        self.setVisible(bool(rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        told = [*self._rows, *([self._foot] if self._foot else [])]
        return QSize(200, theme().px(HEAD) + sum(map(self._height, told)) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(box, 6, 6)
        painter.fillPath(outline, look.colour("surface"))
        painter.save()
        painter.setClipPath(outline)
        self._paint_line(painter, 0, look.px(HEAD), None)
        y = look.px(HEAD)
        for row in [*self._rows, *([self._foot] if self._foot else [])]:
            self._paint_line(painter, y, self._height(row), row)
            y += self._height(row)
        painter.restore()
        painter.setPen(QPen(look.colour("field"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _paint_line(self, painter: QPainter, y: int, high: int, row: GlanceRow | None) -> None:
        look = theme()
        is_foot = row is not None and row is self._foot
        line = QRect(0, y, self.width(), high)
        if row is None or is_foot:
            painter.fillRect(line, look.colour("sunken"))
        painter.fillRect(QRect(0, y + high - 1, self.width(), 1), look.colour("line"))
        painter.setFont(look.font("caption" if row is None or is_foot else "help", bold=row is None or is_foot))
        painter.setPen(look.colour("text2" if row is None else "text"))
        widths = [look.px(width) for width in WIDTHS]
        label = QRect(8, y, self._label_room(), high)
        self._text(painter, label, row.label if row else self.named or self.tr("Component"), is_number=False)
        x = self.width() - sum(widths)
        texts = self._texts(row)
        if row is not None and row.state:
            cell = QRect(x, y, widths[0] + widths[1], high)
            paint_state(painter, QRectF(self._mirrored(cell)).adjusted(4, 4, -2, -4), row.state)
            painter.setFont(look.font("help"))
            texts = ["", "", texts[2]]
        for place, text in enumerate(texts):
            painter.setPen(look.colour("text2" if row is None or (place == 2 and not is_foot) else "text"))
            self._text(painter, QRect(x, y, widths[place] - 8, high), text, is_number=True)
            x += widths[place]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # longer words may need a second line, or need it no more

    def _label_room(self) -> int:
        return self.width() - sum(theme().px(width) for width in WIDTHS) - 12

    def _height(self, row: GlanceRow) -> int:
        metrics = QFontMetrics(theme().font("caption" if row is self._foot else "help", bold=row is self._foot))
        is_long = len(two_lines(row.label, metrics, self._label_room())) > 1
        return theme().px(ROW + LEADING - 4 if is_long else ROW)

    def _texts(self, row: GlanceRow | None) -> list[str]:
        if row is None:
            return [part_words("women"), part_words("men"), self.tr("Total")]
        held = ["" if count is None else number(count) for count in (row.women, row.men)]
        total = DASH if row.total is None else f"≥ {number(row.total)}" if row.is_floor else number(row.total)
        return [*held, total]

    def _words(self, row: GlanceRow) -> str:
        women, men, total = self._texts(row)
        if row.state:
            return f"{row.label}: {state_words(row.state)}" + (f", {total}" if row.total is not None else "")
        return self.tr("{group}: {women} women, {men} men, {total} in all").format(
            group=row.label, women=women or DASH, men=men or DASH, total=total
        )

    def _text(self, painter: QPainter, room: QRect, text: str, *, is_number: bool) -> None:
        edge = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        turned = QStyle.visualAlignment(self.layoutDirection(), edge)
        flags = int(turned | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        lines = [text] if is_number else two_lines(text, painter.fontMetrics(), room.width())
        high = room.height() if len(lines) == 1 else theme().px(LEADING)
        top = room.y() + (room.height() - len(lines) * high) // 2
        for place, line in enumerate(lines):
            here = QRect(room.x(), top + place * high, room.width(), high)
            draw_elided(painter, self._mirrored(here), flags, line)

    def _mirrored(self, room: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), room)
