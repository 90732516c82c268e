"""A short list in a card: a mark, a strong line, a quiet line below, a word at the end; Enter or a click chooses.

Rules: one stop for Tab, arrows move inside; as high as its rows, so that the card or panel around it scrolls. What a
row shows it also says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.icons import paint_icon
from ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
ONE, TWO = 32, 41  # heights of rows with one and with two lines


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


class TwoLineList(QListView):
    """`chosen` carries the key of the row."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(LINE_ROLE).key)

    def _fit(self) -> None:
        heights = [theme().px(TWO if line.note else ONE) for line in self._model.lines]
        self.setFixedHeight(max(1, sum(heights)))
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

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: TwoLines = index.data(LINE_ROLE)
        return QSize(80, theme().px(TWO if line.note else ONE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: TwoLines = index.data(LINE_ROLE)
        look, area = theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.colour("hover"))
        if index.row():
            painter.fillRect(QRect(area.x(), area.y(), area.width(), 1), look.colour("line"))
        start, end = area.x(), area.x() + area.width()
        if line.icon:
            side = look.px(16)
            box = QRect(start, area.y() + look.px(6), side, side)
            paint_icon(painter, QRectF(QStyle.visualRect(option.direction, area, box)), line.icon, line.tone)
            start += side + look.px(10)
        if line.trailing:
            painter.setFont(look.font("caption", bold=True))
            painter.setPen(look.colour("accent"))
            width = painter.fontMetrics().horizontalAdvance(line.trailing) + 1
            box = QRect(end - width, area.y(), width, area.height())
            painter.drawText(QStyle.visualRect(option.direction, area, box), self._edge(option), line.trailing)
            end -= width + look.px(8)
        high = look.px(18)
        top = area.y() + (area.height() - (2 * high if line.note else high)) // 2
        room = QRect(start, top, end - start, high)
        self._words(painter, option, room, line.text, is_note=False)
        self._words(painter, option, room.translated(0, high), line.note, is_note=True)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 2, -1, -1), 4, 4)
        painter.restore()

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, *, is_note: bool
    ) -> None:
        if not text:
            return
        painter.setFont(theme().font("caption" if is_note else "help", bold=not is_note))
        painter.setPen(theme().colour("text2" if is_note else "text"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QStyle.visualRect(option.direction, option.rect, room), self._edge(option), shown)

    @staticmethod
    def _edge(option: QStyleOptionViewItem) -> int:
        edge = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        return int(edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
