"""A list of things in columns, one row each: to look at, to move through and to open; nothing is edited in it.

Rules: rows keep their place by key when they are shown anew; the row's words go to screen readers with its first
cell; Tab leaves, arrows move, Enter opens. Column widths are those of the drawing times the zoom.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.accessible import name_cell
from ui.charts.budget import paint_utilization
from ui.marks import Mark, paint_mark
from ui.tables.editable_view import Outline
from ui.theme import theme
from ui.widgets.mirroring import draw_elided

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
HEADER_HEIGHT, PADDING = 31, 13
FREE = (116, 240)  # a column that takes what is left: the least of it, and what others make room for
READABLE = 170  # where it would get less than this, the spare columns go


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title and its width in the drawing; 0 takes what is left.

    Where room is short it shrinks to `least`, and one that is spare goes altogether.
    """

    title: str
    width: int = 0
    is_trailing: bool = False
    least: int = 0  # 0: it keeps its width
    is_spare: bool = False


@dataclass(frozen=True, slots=True)
class RowCell:
    """What one cell shows: a mark, a line, a quiet addition to it, and a second line."""

    text: str
    note: str = ""
    suffix: str = ""
    mark: Mark | None = None
    is_strong: bool = False
    is_quiet: bool = False
    share: float | None = None  # drawn as a bar before the text; above 1 in the warning colour
    rest: float = 0.0  # behind it, in grey
    tone: str = ""  # a token for the text, where it is not the usual


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `words` is what a screen reader says of it."""

    key: Any
    cells: tuple[RowCell, ...]
    words: str


class RowModel(QAbstractTableModel):
    """Rows handed in from outside."""

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows; where the keys stay the same, only what changed is painted anew."""
        fresh = tuple(rows)
        if [row.key for row in fresh] == [row.key for row in self.rows]:
            changed = [place for place, row in enumerate(fresh) if row != self.rows[place]]
            self.rows = fresh
            for place in changed:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        cell = row.cells[index.column()]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (cell.text, cell.note) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words if index.column() == 0 else f"{self.columns[index.column()].title}: {cell.text}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            edge = Qt.AlignmentFlag.AlignTrailing if column.is_trailing else Qt.AlignmentFlag.AlignLeading
            return edge | Qt.AlignmentFlag.AlignVCenter
        return None


class RowTable(QTableView):
    """`chosen` carries the key of the current row when it changes, `opened` that of a row to open."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self, name: str, columns: Sequence[Column], row_height: int = 40, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.rows = RowModel(columns, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self._delegate = _RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumHeight(140)
        self._outline = Outline(self)
        theme().changed.connect(self._fit)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._key(index)))
        self._fit()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show the rows; the current one stays current, else the first becomes it."""
        held = self.current_key()
        self.rows.set_rows(rows)
        if not self.select_key(held) and rows:
            self.setCurrentIndex(self.rows.index(0, 0))

    def current_key(self) -> Any:
        """Return the key of the current row, or None."""
        return self._key(self.currentIndex())

    def select_key(self, key: Any) -> bool:
        """Make a row the current one; return whether it is there."""
        place = next((place for place, row in enumerate(self.rows.rows) if row.key == key), None)
        if key is None or place is None:
            return False
        if self.currentIndex().row() != place:
            self.setCurrentIndex(self.rows.index(place, 0))
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.selectionModel().select(
                self.rows.index(current.row(), 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.viewport().update()
            self.chosen.emit(self._key(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit(self.current_key())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rows:
            self.setCurrentIndex(self.rows.index(0, 0))
        QTimer.singleShot(0, self, lambda: name_cell(self))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._outline.setGeometry(self.rect())
        self._outline.raise_()
        self._fit_columns()

    def _key(self, index: Index) -> Any:
        return self.rows.rows[index.row()].key if index.isValid() and index.row() < len(self.rows.rows) else None

    def _fit(self) -> None:
        row = theme().px(self._row_height)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setFixedHeight(theme().px(HEADER_HEIGHT))
        self._fit_columns()

    def _fit_columns(self) -> None:
        look, columns = theme(), self.rows.columns
        free = sum(not column.width for column in columns)
        room = self.viewport().width()
        least = sum(self._least(column) for column in columns)
        needed = least + free * look.px(READABLE - FREE[0])
        hidden = {place for place, column in enumerate(columns) if column.is_spare and needed > room}
        shown = [column for place, column in enumerate(columns) if column.width and place not in hidden]
        usual = sum(look.px(column.width) for column in shown)
        can_give = sum(look.px(column.width) - self._least(column) for column in shown)
        missing = min(max(usual + look.px(FREE[1]) * free - room, 0), can_give) if free else 0
        left = max(room - usual + missing, look.px(FREE[0]) * free)
        for place, column in enumerate(columns):
            wide = look.px(column.width)
            given = wide - self._least(column) if column.width else 0
            self.setColumnHidden(place, place in hidden)
            shrunk = wide - (-(-missing * given // can_give) if can_give else 0)
            self.setColumnWidth(place, shrunk if column.width else left // max(1, free))

    @staticmethod
    def _least(column: Column) -> int:
        """Return the width in pixels below which a column does not shrink: its title stays whole."""
        usual = theme().px(column.width)
        if not column.least:
            return usual or theme().px(FREE[0])
        title = QFontMetrics(theme().font("help", bold=True)).horizontalAdvance(column.title)
        return min(usual, max(theme().px(column.least), title + 2 * PADDING))


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, view: RowTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, theme().px(self._view._row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: RowCell = index.data(CELL_ROLE)
        look, area, column = theme(), option.rect, self._view.rows.columns[index.column()]
        is_current = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accentSoft" if is_current else "surface"
        if not is_current and option.state & QStyle.StateFlag.State_MouseOver:
            ground = "hover"
        painter.fillRect(area, look.colour(ground))
        painter.fillRect(QRect(area.x(), area.bottom(), area.width(), 1), look.colour("line"))
        if is_current and index.column() == 0:
            bar = QRect(area.x(), area.y(), 3, area.height())
            painter.fillRect(QStyle.visualRect(option.direction, area, bar), look.colour("accent"))
        tail = PADDING if column.is_trailing else 4
        inner = QStyle.visualRect(option.direction, area, area.adjusted(PADDING, 0, -tail, 0))
        if cell.mark is not None:
            side = look.px(16)
            box = QRect(inner.x(), inner.center().y() - side // 2 + 1, side, side)
            paint_mark(painter, QRectF(QStyle.visualRect(option.direction, inner, box)), cell.mark)
            rest = inner.adjusted(side + look.px(10), 0, 0, 0)
            inner = QStyle.visualRect(option.direction, inner, rest)
        if cell.share is not None:
            self._paint_share(painter, cell, inner, option.direction)
        self._paint_words(painter, cell, inner, option.direction, column.is_trailing)
        if is_current and self._view.hasFocus():
            self._paint_ring(painter, option, index.column())
        painter.restore()

    def _paint_share(self, painter: QPainter, cell: RowCell, inner: QRect, direction: Qt.LayoutDirection) -> None:
        assert cell.share is not None
        box = QRect(inner.x(), inner.center().y() - 3, max(inner.width() - theme().px(48), inner.width() // 3), 6)
        bar = QRectF(QStyle.visualRect(direction, inner, box))
        painter.save()
        if direction == Qt.LayoutDirection.RightToLeft:
            painter.translate(bar.x() * 2 + bar.width(), 0)
            painter.scale(-1, 1)
        paint_utilization(painter, bar, cell.share, cell.rest)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, cell: RowCell, inner: QRect, direction: Qt.LayoutDirection, is_trailing: bool
    ) -> None:
        look = theme()
        upper = lower = inner
        if cell.note:
            middle = inner.center().y() + 1
            upper = QRect(inner.x(), middle - look.px(17), inner.width(), look.px(17))
            lower = QRect(inner.x(), middle, inner.width(), look.px(17))
        painter.setFont(look.font("help", bold=cell.is_strong))
        painter.setPen(look.colour(cell.tone or ("text2" if cell.is_quiet else "text")))
        room = upper.width()
        wide = draw_elided(painter, upper, _edge(direction, is_trailing), cell.text)
        if cell.suffix and not is_trailing and wide + look.px(20) < room:
            painter.setFont(look.font("caption"))
            painter.setPen(look.colour("text2"))
            box = QRect(upper.x() + wide + look.px(8), upper.y(), room - wide - look.px(8), upper.height())
            draw_elided(painter, QStyle.visualRect(direction, upper, box), _edge(direction, False), cell.suffix)
        if cell.note:
            painter.setFont(look.font("caption"))
            painter.setPen(look.colour("text2"))
            draw_elided(painter, lower, _edge(direction, is_trailing), cell.note)

    def _paint_ring(self, painter: QPainter, option: QStyleOptionViewItem, column: int) -> None:
        """Draw this cell's part of the focus around the whole row: the cells beside it would cover more."""
        area, last = option.rect, len(self._view.rows.columns) - 1
        parts = [QRect(area.x(), area.y(), area.width(), 2), QRect(area.x(), area.bottom() - 1, area.width(), 2)]
        if column == 0:
            parts.append(QRect(area.x(), area.y(), 2, area.height()))
        if column == last:
            parts.append(QRect(area.right() - 1, area.y(), 2, area.height()))
        for part in parts:
            painter.fillRect(QStyle.visualRect(option.direction, area, part), theme().colour("accent"))


def _edge(direction: Qt.LayoutDirection, is_trailing: bool) -> int:
    side = Qt.AlignmentFlag.AlignRight if is_trailing else Qt.AlignmentFlag.AlignLeft
    turned = QStyle.visualAlignment(direction, side)
    return int(turned | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
