"""The list in the sidebar: sections of a report with number, mark and badge, or rooms with icon and count.

Rules: one row is in force (`active`), the keyboard moves a ring of its own; Enter, Space or a click chooses. What
the row paints it also says, through `AccessibleTextRole`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.icons import paint_icon
from ui.locales import number
from ui.marks import Mark, mark_words, paint_mark
from ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT, LEAST_ROW_HEIGHT = 35, 32


@dataclass(frozen=True, slots=True)
class NavRow:
    """One row; `key` is what `chosen` reports. A row without text is a separator line."""

    key: str
    text: str = ""
    number: str = ""  # section number or letter; with it the row has a mark
    mark: Mark | None = None
    icon: str = ""
    trailing: str = ""  # count or key
    badge: int = 0
    badge_is_error: bool = True


class NavModel(QAbstractListModel):
    """Rows with the words screen readers speak."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[NavRow, ...] = ()

    def set_rows(self, rows: Sequence[NavRow]) -> None:
        """Replace the rows; rows with the same keys keep their place and only repaint."""
        fresh = tuple(rows)
        if [row.key for row in fresh] == [row.key for row in self.rows]:
            changed = [place for place, row in enumerate(fresh) if row != self.rows[place]]
            self.rows = fresh
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.rows[index.row()].text:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _words(self, row: NavRow) -> str:
        parts = [f"{row.number}. {row.text}" if row.number else row.text]
        if row.mark is not None:
            parts.append(mark_words(row.mark))
        if row.badge:
            parts.append(self.tr("%n problem(s)", "", row.badge))
        if row.trailing:
            parts.append(row.trailing)
        return ", ".join(parts)


class NavList(QListView):
    """The list view; `chosen` carries the key of the row."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = NavModel(self)
        self.setModel(self._model)
        self._delegate = NavDelegate(self)
        self.setItemDelegate(self._delegate)
        self.active_key = ""
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.clicked.connect(self._choose)
        theme().changed.connect(self._relayout)

    def set_rows(self, rows: Sequence[NavRow], active_key: str) -> None:
        """Show `rows` with one of them in force."""
        self._model.set_rows(rows)
        self.active_key = active_key
        place = next((place for place, row in enumerate(rows) if row.key == active_key), -1)
        if place >= 0 and self.currentIndex().row() != place:
            self.setCurrentIndex(self._model.index(place))
        self._relayout()

    def row_height(self) -> int:
        """Return the row height: 35, less where many rows must fit, never below 32."""
        shown = max(1, len(self._model.rows))
        fitting = self.viewport().height() / max(theme().zoom, 0.1) // shown
        return theme().px(min(ROW_HEIGHT, max(LEAST_ROW_HEIGHT, fitting)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    def _relayout(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self._model.rows[index.row()].text:
            self.chosen.emit(self._model.rows[index.row()].key)


class NavDelegate(QStyledItemDelegate):
    """Paints a row; distances are those of the drawing at 100 %."""

    def __init__(self, view: NavList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: NavRow = index.data(ROW_ROLE)
        return QSize(100, self._view.row_height() if row.text else theme().px(17))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NavRow = index.data(ROW_ROLE)
        look, area = theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.text:
            painter.fillRect(QRect(area.x() + 20, area.center().y(), area.width() - 40, 1), look.colour("line"))
            painter.restore()
            return
        is_active = row.key == self._view.active_key
        self._paint_ground(painter, option, is_active)
        self._paint_lead(painter, option, row, is_active)
        end = self._paint_trail(painter, option, row)
        start = 29 + look.px(41) if row.number else 29 + look.px(19)
        is_idle = row.mark in (Mark.UNTOUCHED, Mark.NOT_DUE)
        painter.setFont(look.font("help", bold=is_active))
        painter.setPen(look.colour("text2" if is_idle and not is_active else "text"))
        room = self._mirrored(area, QRect(area.x() + start, area.y(), end - start, area.height()))
        shown = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, self._align("leading"), shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, is_active: bool) -> None:
        look = theme()
        box = QRectF(option.rect).adjusted(8.5, 1.5, -8.5, -1.5)
        if is_active:
            painter.setPen(look.colour("line"))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(box, 6, 6)
            bar = QRect(option.rect.x() + 11, option.rect.center().y() - 8, 3, 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRectF(self._mirrored(option.rect, bar)), 1.5, 1.5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(box, 6, 6)
        has_ring = option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus()
        if has_ring:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_lead(self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow, is_active: bool) -> None:
        look, area = theme(), option.rect
        side = look.px(16)
        square = QRectF(self._mirrored(area, QRect(area.x() + 21, area.center().y() - side // 2, side, side)))
        if row.icon:
            paint_icon(painter, square, row.icon, "accent" if is_active else "text2")
        elif row.mark is not None:
            paint_mark(painter, square, row.mark)
        if row.number:
            painter.setFont(look.font("help", bold=is_active))
            painter.setPen(look.colour("text" if is_active else "text3"))
            room = QRect(area.x() + 21 + side, area.y(), look.px(41) - side, area.height())
            painter.drawText(self._mirrored(area, room), self._align("trailing"), row.number)

    def _paint_trail(self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow) -> int:
        """Paint badge or count; return where the text must end, counted from the leading edge."""
        look, area = theme(), option.rect
        end = area.x() + area.width() - 18
        if row.badge:
            words = number(row.badge)
            painter.setFont(look.font("caption", bold=True))
            width = max(look.px(22), painter.fontMetrics().horizontalAdvance(words) + look.px(14))
            high = look.px(18)
            pill = self._mirrored(area, QRect(end - width, area.center().y() - high // 2, width, high))
            tone = "err" if row.badge_is_error else "warn"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(f"{tone}Soft"))
            painter.drawRoundedRect(QRectF(pill), high / 2, high / 2)
            painter.setPen(look.colour(tone))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)
            return end - width - 6
        if row.trailing:
            painter.setFont(look.font("caption"))
            painter.setPen(look.colour("text3"))
            width = painter.fontMetrics().horizontalAdvance(row.trailing)
            room = self._mirrored(area, QRect(end - 2 - width, area.y(), width, area.height()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), row.trailing)
            return end - 8 - width
        return end + 10

    def _mirrored(self, area: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), area, part)

    def _align(self, edge: str) -> int:
        side = Qt.AlignmentFlag.AlignLeft if edge == "leading" else Qt.AlignmentFlag.AlignRight
        turned = QStyle.visualAlignment(self._view.layoutDirection(), side)
        return int(turned | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
