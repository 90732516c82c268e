"""A short list in a card: a mark, a strong line, a quiet line below, a word at the end; Enter or a click chooses.

Rules: one stop for Tab, arrows move inside; as high as its rows, so that the card or panel around it scrolls. Long
texts take up to `most_lines` lines each. What a row shows it also says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.mirroring import direction_of, draw_elided

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
LEADING = 18  # of each line


@dataclass(frozen=True, slots=True)
class TwoLines:
    """One row; `key` is what choosing reports, `icon` may be a mark ("mark:warning")."""

    key: Any
    text: str
    note: str = ""
    trailing: str = ""
    icon: str = ""
    tone: str = "text2"
    words: str = ""  # for screen readers, where the parts do not say it
    text_marks: tuple[tuple[int, int], ...] = ()  # where words that were looked for begin, and how long they are
    note_marks: tuple[tuple[int, int], ...] = ()


class TwoLineList(QListView):
    """`chosen` carries the key of the row."""

    chosen = Signal(object)

    def __init__(self, name: str, most_lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.most_lines = most_lines
        self.shows_current = False  # also where the keyboard is elsewhere
        self._model = _Model(self)
        self._delegate = _Delegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)
        theme().changed.connect(self._fit)

    @property
    def lines(self) -> tuple[TwoLines, ...]:
        """Return what is shown."""
        return self._model.lines

    def set_lines(self, lines: Sequence[TwoLines]) -> None:
        """Show the rows; the row that was current stays current."""
        held = self.current_key()
        self._model.set_lines(lines)
        self.set_current(held)
        self._fit()

    def current_key(self) -> Any:
        """Return the key of the current row, or None."""
        row = self.currentIndex().row()
        return self._model.lines[row].key if 0 <= row < len(self._model.lines) else None

    def set_current(self, key: Any) -> None:
        """Make a row the current one, where it is there."""
        place = next((place for place, line in enumerate(self._model.lines) if line.key == key), -1)
        if key is not None and place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self._model.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.lines:
            self.setCurrentIndex(self._model.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(LINE_ROLE).key)

    def _fit(self) -> None:
        self.setFixedHeight(max(1, sum(self._delegate.height(line) for line in self._model.lines)))
        self.scheduleDelayedItemsLayout()


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[TwoLines, ...] = ()

    def set_lines(self, lines: Sequence[TwoLines]) -> None:
        if tuple(lines) != self.lines:
            self.beginResetModel()
            self.lines = tuple(lines)
            self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (line.text, line.note) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.words or ", ".join(part for part in (line.text, line.note, line.trailing) if part)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: TwoLineList) -> None:
        super().__init__(view)
        self._view = view

    def height(self, line: TwoLines) -> int:
        """Return the height of a row for the width there is."""
        start, end = self._ends(line)
        lines = len(self._broken(line.text, end - start, is_note=False))
        lines += len(self._broken(line.note, end - start, is_note=True)) if line.note else 0
        return theme().px(5) + lines * theme().px(LEADING) + theme().px(8 if lines == 1 else 0)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.height(index.data(LINE_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: TwoLines = index.data(LINE_ROLE)
        look, area = theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.shows_current and option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.colour("accentSoft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.colour("hover"))
        if index.row():
            painter.fillRect(QRect(area.x(), area.y(), area.width(), 1), look.colour("line"))
        start, end = self._ends(line)
        if line.icon:
            side = look.px(16)
            box = QRect(area.x(), area.y() + look.px(4), side, side)
            paint_icon(painter, QRectF(QStyle.visualRect(option.direction, area, box)), line.icon, line.tone)
        if line.trailing:
            painter.setFont(look.font("caption", bold=True))
            painter.setPen(look.colour("accent"))
            box = QRect(area.x() + end, area.y(), area.width() - end, area.height())
            edge = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
            painter.drawText(QStyle.visualRect(option.direction, area, box), _flags(edge), line.trailing)
        parts = [(text, False) for text in self._broken(line.text, end - start, is_note=False)]
        parts += [(text, True) for text in self._broken(line.note, end - start, is_note=True) if line.note]
        high = look.px(LEADING)
        top = area.y() + 1 + (area.height() - len(parts) * high) // 2
        for number, (text, is_note) in enumerate(parts):
            painter.setFont(look.font("caption" if is_note else "help", bold=not is_note))
            painter.setPen(look.colour("text2" if is_note else "text"))
            room = QRect(area.x() + start, top + number * high, end - start, high)
            marks = (line.note_marks if is_note else line.text_marks) if self._view.most_lines == 1 else ()
            place = QStyle.visualRect(option.direction, area, room)
            if marks:
                _draw_marked(painter, place, text, marks, option.direction)
                continue
            edge = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
            draw_elided(painter, place, _flags(edge), text)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 2, -1, -1), 4, 4)
        painter.restore()

    def _ends(self, line: TwoLines) -> tuple[int, int]:
        """Return where the text begins and ends, from the leading edge."""
        look = theme()
        start = look.px(26) if line.icon else 0
        end = self._view.viewport().width()
        if line.trailing:
            end -= QFontMetrics(look.font("caption", bold=True)).horizontalAdvance(line.trailing) + look.px(9)
        return start, max(end, start + 40)

    def _broken(self, text: str, width: int, *, is_note: bool) -> list[str]:
        """Return the text in as many lines as are allowed, the last one shortened where that is too little."""
        metrics = QFontMetrics(theme().font("caption" if is_note else "help", bold=not is_note))
        lines, rest = [], text.split(" ")
        while rest:
            kept = 1
            if len(lines) + 1 == self._view.most_lines:
                kept = len(rest)
            while kept < len(rest) and metrics.horizontalAdvance(" ".join(rest[: kept + 1])) <= width:
                kept += 1
            lines.append(metrics.elidedText(" ".join(rest[:kept]), Qt.TextElideMode.ElideRight, width))
            rest = rest[kept:]
        return lines


def _draw_marked(
    painter: QPainter, room: QRect, text: str, marks: Sequence[tuple[int, int]], direction: Qt.LayoutDirection
) -> None:
    """Draw one line with parts of it marked, as one layout: writing of both directions stays in order."""
    look, layout = theme(), QTextLayout(text, painter.font())
    wish = QTextOption(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft))
    wish.setTextDirection(direction_of(text))
    wish.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(wish)
    ranges = []
    for start, length in marks:
        held = QTextLayout.FormatRange()
        held.start, held.length = start, length
        held.format.setBackground(look.colour("accentSoft"))
        held.format.setForeground(look.colour("text"))
        held.format.setFontWeight(QFont.Weight.DemiBold)
        ranges.append(held)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    layout.draw(painter, QPointF(room.x(), room.y() + (room.height() - line.height()) / 2))


def _flags(edge: Qt.AlignmentFlag) -> int:
    return int(edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
