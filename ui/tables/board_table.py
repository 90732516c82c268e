"""The submission status as a table: missions down, quarters across, a mark in every cell.

Rules: arrow keys move the cell, and `moved` tells which; the header says how many reports of a quarter are in. What a
cell shows it also says. Sizes are those of the drawing: mission 190, quarter 58, on time 56, rows 30, header 40.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.marks import Mark, paint_mark
from ui.tables.editable_view import Outline
from ui.theme import theme
from ui.widgets.mirroring import draw_elided

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
LEAST_MISSION, QUARTER, ON_TIME, ROW, HEADER = 100, 58, 56, 30, 40
PADDING = 14


@dataclass(frozen=True, slots=True)
class BoardCell:
    """One mission's quarter: its mark, what stands beside it, how it is tinted, and its words."""

    mark: Mark
    words: str
    suffix: str = ""
    tint: str = ""  # err or warn
    is_faint: bool = False  # a filter shows others


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One mission."""

    key: str
    name: str
    place: str
    cells: tuple[BoardCell, ...]
    on_time: str
    on_time_words: str


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """One quarter: "Q1 2005" or "Q2", and how many are in."""

    title: str
    coverage: str
    words: str
    begins_year: bool = False
    is_current: bool = False


class BoardModel(QAbstractTableModel):
    """Missions and quarters; the first column names the mission, the last counts what came on time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[BoardColumn, ...] = ()
        self.lines: tuple[BoardLine, ...] = ()
        self.first, self.last = "", ("", "")

    def set_board(
        self, first: str, columns: Sequence[BoardColumn], last: tuple[str, str], lines: Sequence[BoardLine]
    ) -> bool:
        """Show missions and quarters; return whether rows or columns are others than before."""
        fresh, quarters = tuple(lines), tuple(columns)
        same = [one.key for one in fresh] == [one.key for one in self.lines] and len(quarters) == len(self.columns)
        if same:
            self.first, self.columns, self.last, self.lines = first, quarters, last, fresh
            if fresh:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(quarters) + 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(quarters) + 1)
            return False
        self.beginResetModel()
        self.first, self.columns, self.last, self.lines = first, quarters, last, fresh
        self.endResetModel()
        return True

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.lines)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.columns) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self.lines[index.row()], index.column()
        if role == CELL_ROLE:
            return line.cells[column - 1] if 0 < column <= len(self.columns) else line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name if column == 0 else line.on_time if column > len(self.columns) else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            if column == 0:
                return f"{line.name}, {line.place}"
            if column > len(self.columns):
                return f"{line.name}: {line.on_time_words}"
            return line.cells[column - 1].words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return self.lines[section].name if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if section == 0:
                return self.first
            return " ".join(self.last) if section > len(self.columns) else self.columns[section - 1].words
        return None


class BoardTable(QTableView):
    """`moved` carries mission and place of the quarter when the current cell changes; `opened` on Enter."""

    moved = Signal(str, int)
    opened = Signal(str, int)
    narrowed = Signal(bool)  # whether eight quarters no longer fit beside the names

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = BoardModel(self)
        self.setModel(self.board)
        self.setAccessibleName(name)
        self._head = _Header(self)
        self.setHorizontalHeader(self._head)
        self._delegate = _BoardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setMinimumHeight(160)
        self.is_narrow = False
        self._outline = Outline(self)
        theme().changed.connect(self._fit)
        self._fit()

    def set_board(
        self, first: str, columns: Sequence[BoardColumn], last: tuple[str, str], lines: Sequence[BoardLine]
    ) -> None:
        """Show the board; the current cell stays where it was as far as it is still there."""
        held, column = self.current_key(), self.currentIndex().column()
        if self.board.set_board(first, columns, last, lines):
            self._fit()
            if held:
                self.select(held, column - 1)

    def select(self, key: str, quarter: int) -> bool:
        """Make a mission's quarter the current cell; return whether it is there."""
        place = next((place for place, line in enumerate(self.board.lines) if line.key == key), None)
        if place is None or not 0 <= quarter < len(self.board.columns):
            return False
        index = self.board.index(place, quarter + 1)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def current_key(self) -> str:
        """Return the mission of the current cell, or an empty text."""
        index = self.currentIndex()
        return self.board.lines[index.row()].key if index.isValid() and index.row() < len(self.board.lines) else ""

    def current_quarter(self) -> int:
        """Return the quarter's place of the current cell, -1 outside the quarters."""
        place = self.currentIndex().column() - 1
        return place if 0 <= place < len(self.board.columns) else -1

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if self.current_quarter() >= 0:
            self.moved.emit(self.current_key(), self.current_quarter())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current_quarter() >= 0:
                self.opened.emit(self.current_key(), self.current_quarter())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._outline.setGeometry(self.rect())
        self._outline.raise_()
        self._fit_columns()
        self._say_room()

    def _say_room(self) -> None:
        look = theme()
        needed = look.px(LEAST_MISSION) + 8 * look.px(QUARTER) + look.px(ON_TIME) + 14
        if (self.width() < needed) != self.is_narrow:
            self.is_narrow = self.width() < needed
            self.narrowed.emit(self.is_narrow)

    def sizeHint(self) -> QSize:
        return QSize(710, 300)

    def _fit(self) -> None:
        row = theme().px(ROW)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        self._head.setFixedHeight(theme().px(HEADER))
        self._fit_columns()

    def _fit_columns(self) -> None:
        look, count = theme(), len(self.board.columns)
        if not count:
            return
        quarter, last = look.px(QUARTER), look.px(ON_TIME)
        # The scroll bar takes its room from the names, which can be shortened; the marks cannot.
        first = max(look.px(LEAST_MISSION), self.viewport().width() - quarter * count - last)
        self.setColumnWidth(0, first)
        for place in range(count):
            self.setColumnWidth(place + 1, quarter)
        self.setColumnWidth(count + 1, last)


class _Header(QHeaderView):
    """Two lines for each quarter; the column of the current cell is tinted."""

    def __init__(self, table: BoardTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, board = theme(), self._table.board
        place = section - 1
        is_quarter = 0 <= place < len(board.columns)
        is_here = is_quarter and place == self._table.current_quarter()
        painter.save()
        painter.fillRect(rect, look.colour("accentSoft" if is_here else "sunken"))
        _rule(painter, rect, self._table, section)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), look.colour("line"))
        if not is_quarter and section == 0:
            painter.setFont(look.font("help", bold=True))
            painter.setPen(look.colour("text2"))
            room = rect.adjusted(PADDING, 0, -PADDING, 0)
            painter.drawText(room, _edge(self._table.layoutDirection()), board.first)
        else:
            upper, lower = (board.columns[place].title, board.columns[place].coverage) if is_quarter else board.last
            half = rect.height() // 2
            painter.setFont(look.font("caption", bold=True))
            painter.setPen(look.colour("text"))
            middle = int(Qt.AlignmentFlag.AlignHCenter)
            draw_elided(painter, QRect(rect.x(), rect.y() + 2, rect.width(), half), middle | _BOTTOM, upper)
            painter.setFont(look.font("caption"))
            painter.setPen(look.colour("text2"))
            draw_elided(painter, QRect(rect.x(), rect.y() + half + 1, rect.width(), half), middle | _TOP, lower)
        painter.restore()


class _BoardDelegate(QStyledItemDelegate):
    def __init__(self, table: BoardTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, area, column = theme(), option.rect, index.column()
        is_row = index.row() == self._table.currentIndex().row()
        is_here = is_row and column == self._table.currentIndex().column()
        held: Any = index.data(CELL_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = f"{held.tint}Soft" if isinstance(held, BoardCell) and held.tint and not held.is_faint else ""
        ground = "surface" if is_here else tint or ("accentSoft" if is_row else "surface")
        painter.fillRect(area, look.colour(ground))
        painter.fillRect(QRect(area.x(), area.bottom(), area.width(), 1), look.colour("line"))
        _rule(painter, area, self._table, column)
        if isinstance(held, BoardCell):
            self._paint_cell(painter, held, area, option.direction)
        elif column == 0:
            self._paint_name(painter, held, area, option.direction)
        else:
            painter.setFont(look.font("help"))
            painter.setPen(look.colour("text"))
            draw_elided(painter, area, Qt.AlignmentFlag.AlignCenter, held.on_time)
        if is_here:
            painter.setPen(QPen(look.colour("accent"), 2 if self._table.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _paint_cell(self, painter: QPainter, cell: BoardCell, area: QRect, direction: Qt.LayoutDirection) -> None:
        look, side = theme(), theme().px(16)
        if cell.is_faint:
            painter.setOpacity(0.25)
        painter.setFont(look.font("caption", bold=bool(cell.tint)))
        wide = painter.fontMetrics().horizontalAdvance(cell.suffix) + look.px(5) if cell.suffix else 0
        start = area.x() + (area.width() - side - wide) // 2
        box = QRect(start, area.center().y() - side // 2 + 1, side, side)
        paint_mark(painter, QRectF(QStyle.visualRect(direction, area, box)), cell.mark)
        if cell.suffix:
            painter.setPen(look.colour("err" if cell.tint == "err" else "text2"))
            room = QRect(box.right() + look.px(5), area.y(), wide, area.height())
            draw_elided(painter, QStyle.visualRect(direction, area, room), _edge(direction), cell.suffix)

    def _paint_name(self, painter: QPainter, line: BoardLine, area: QRect, direction: Qt.LayoutDirection) -> None:
        look = theme()
        name = QStyle.visualRect(direction, area, QRect(area.x() + PADDING, area.y(), look.px(82), area.height()))
        painter.setFont(look.font("help", bold=True))
        painter.setPen(look.colour("text"))
        draw_elided(painter, name, _edge(direction), line.name)
        start = PADDING + look.px(82)
        rest = QRect(area.x() + start, area.y(), area.width() - start - 4, area.height())
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text2"))
        draw_elided(painter, QStyle.visualRect(direction, area, rest), _edge(direction), line.place)


_TOP, _BOTTOM = int(Qt.AlignmentFlag.AlignTop), int(Qt.AlignmentFlag.AlignBottom)


def _rule(painter: QPainter, area: QRect, table: BoardTable, section: int) -> None:
    """Draw the line before a column: strong where a year begins."""
    place = section - 1
    columns = table.board.columns
    begins = 0 < place < len(columns) and columns[place].begins_year
    line = QRect(area.x(), area.y(), 1, area.height())
    if section:
        turned = QStyle.visualRect(table.layoutDirection(), area, line)
        painter.fillRect(turned, theme().colour("field" if begins else "line"))


def _edge(direction: Qt.LayoutDirection) -> int:
    side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
    return int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
