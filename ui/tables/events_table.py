"""The long list as a view: two-line rows, figures and why there are none, one row in force, sums below.

Rules: it scrolls by itself and never measures its contents; arrows move, Enter opens, Delete asks for the bin, the
menu key has what the mouse has. Column widths are those of the drawing times the zoom.
"""

from PySide6.QtCore import QItemSelectionModel, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import tokens
from ui.charts.budget import paint_utilization
from ui.icons import paint_icon
from ui.marks import paint_mark
from ui.tables.editable_view import Outline
from ui.tables.empty_figures import paint_state
from ui.tables.events_model import (
    ROW_ROLE,
    EventColumn,
    EventFacts,
    EventsModel,
    Index,
    cell_text,
    event_mark,
)
from ui.theme import theme
from ui.widgets.mirroring import direction_of, draw_elided

ROW_HEIGHT, HEADER_HEIGHT, PADDING = 42, 34, 12


class EventsTable(QTableView):
    """`chosen` carries the id of the row in force, `opened` one to edit, `binned` one to delete.

    `ordered` carries the order a header asks for, `menu_wanted` where the menu shall open.
    """

    chosen = Signal(str)
    opened = Signal(str)
    binned = Signal(str)
    ordered = Signal(str)
    menu_wanted = Signal(object)

    def __init__(self, name: str, model: EventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.events = model
        self.setAccessibleName(name)
        self._delegate = _EventDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.head = _Head(self)
        self.setHorizontalHeader(self.head)
        self.head.sectionClicked.connect(self._on_head)
        self.setModel(model)
        self.head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._outline = Outline(self)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._id(index)))
        theme().changed.connect(self._fit)
        self._fit()

    def join_foot(self, *, is_joined: bool) -> None:
        """Let the border run on into the sums below, or close it."""
        self._outline.is_open_below = is_joined
        self._outline.update()

    def current_id(self) -> str:
        """Return the id of the row in force, "" where there is none."""
        return self._id(self.currentIndex())

    def select_id(self, event_id: str) -> bool:
        """Put a row in force and into sight; return whether it is in the list."""
        place = self.events.place_of(event_id)
        if place >= 0 and self.currentIndex().row() != place:
            self.setCurrentIndex(self.events.index(place, 0))
            self.scrollTo(self.currentIndex())
        return place >= 0

    def show_order(self, order: str, *, is_descending: bool) -> None:
        """Show in the header what the list is ordered by."""
        self.head.order, self.head.is_descending = order, is_descending
        self.head.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and (current.row() != previous.row() or not previous.isValid()):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(self.events.index(current.row(), 0), flags)
            self.viewport().update()
            self.chosen.emit(self._id(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            if self.current_id():
                self.opened.emit(self.current_id())
            return
        if event.key() == Qt.Key.Key_Delete and self.current_id():
            self.binned.emit(self.current_id())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_wanted.emit(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.events.ids:
            self.setCurrentIndex(self.events.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._outline.setGeometry(self.rect())
        self._outline.raise_()
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give every column its width; the title takes what is left."""
        letters = QFontMetrics(theme().font("help", bold=True))
        widths = [self._width(column, letters) for column in self.events.columns]
        left = max(self.viewport().width() - sum(widths), theme().px(150))
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width or left)

    def _width(self, column: EventColumn, letters: QFontMetrics) -> int:
        """Return the drawing's width, or more where a language's word for the column needs it; 0 takes the rest."""
        if not column.width:
            return 0
        before, _top, after, _bottom = _insets(column, theme().px(1))
        arrow = theme().px(10) if column.id == "day" else 0
        return max(theme().px(column.width), letters.horizontalAdvance(column.title) + before - after + arrow)

    def _id(self, index: Index) -> str:
        return self.events.ids[index.row()] if index.isValid() and index.row() < len(self.events.ids) else ""

    def _on_head(self, section: int) -> None:
        order = self.events.columns[section].order
        if order:
            self.ordered.emit(order)

    def _fit(self) -> None:
        row = theme().px(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        self.head.setFixedHeight(theme().px(HEADER_HEIGHT))
        self.setMinimumHeight(theme().px(HEADER_HEIGHT) + 3 * row)
        self.fit_columns()


class _Head(QHeaderView):
    """A header that shows by an arrow what the list is ordered by."""

    def __init__(self, table: EventsTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.order, self.is_descending = "", True
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        option = QStyleOptionHeader()
        self.initStyleOptionForIndex(option, section)
        look, column = theme(), self._table.events.columns[section]
        painter.save()
        painter.fillRect(rect, look.colour("sunken"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), look.colour("line"))
        painter.setFont(look.font("help", bold=True))
        painter.setPen(look.colour("text2"))
        inner = rect.adjusted(*_insets(column, look.px(1)))
        painter.setLayoutDirection(direction_of(column.title))  # or “Women, %” loses its order
        painter.drawText(inner, _edge(self.layoutDirection(), column.is_number), column.title)
        if column.order and column.order == self.order:
            side = look.px(10)
            wide = painter.fontMetrics().horizontalAdvance(column.title) + 6
            x = inner.right() - wide - side if column.is_number else inner.x() + wide
            box = QRect(x, rect.center().y() - side // 2 + 1, side, side)
            name = "down" if self.is_descending else "up"
            paint_icon(painter, QRectF(QStyle.visualRect(self.layoutDirection(), inner, box)), name, "text2")
        painter.restore()


class _EventDelegate(QStyledItemDelegate):
    def __init__(self, view: EventsTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(60, theme().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: EventFacts | None = index.data(ROW_ROLE)
        look, area = theme(), option.rect
        is_current = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(area, look.colour("accentSoft" if is_current else "hover" if is_hovered else "surface"))
        painter.fillRect(QRect(area.x(), area.bottom(), area.width(), 1), look.colour("line"))
        if is_current and index.column() == 0:
            bar = QRect(area.x(), area.y(), 3, area.height())
            painter.fillRect(QStyle.visualRect(option.direction, area, bar), look.colour("accent"))
        if row is not None:
            self._paint_cell(painter, option, index, row, is_current=is_current)
        if is_current and self._view.hasFocus():
            self._paint_ring(painter, option, index.column())
        painter.restore()

    def _paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        row: EventFacts,
        *,
        is_current: bool,
    ) -> None:
        held = self._view.events.columns[index.column()]
        look, area, column = theme(), option.rect, held.id
        inner = area.adjusted(*_insets(held, look.px(1)))
        if column == "mark":
            side = look.px(16)
            box = QRect(area.center().x() - side // 2 + 2, area.center().y() - side // 2, side, side)
            paint_mark(painter, QRectF(QStyle.visualRect(option.direction, area, box)), event_mark(row))
        elif column == "title":
            self._paint_title(painter, option, inner, row, is_strong=is_current)
        elif column in ("women", "men") and not held.words and row.figures.women is None:
            if row.figures.state != "none":
                self._paint_state(painter, index, row)
        elif column == "share":
            self._paint_share(painter, option, inner, row)
        else:
            painter.setFont(look.font("body" if held.is_number else "help"))
            painter.setPen(look.colour({"total": "text2", "project": "accent", "area": "text2"}.get(column, "text")))
            self._text(painter, option, inner, held.text(row), is_number=held.is_number)

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, row: EventFacts, *, is_strong: bool
    ) -> None:
        look, below = theme(), self._view.events.second(row)
        middle, high = inner.center().y(), theme().px(17)
        upper = QRect(inner.x(), middle - high + 1, inner.width(), high) if below else inner
        painter.setFont(look.font("help", bold=is_strong))
        told = self._view.events.text_of(row, "title")
        painter.setPen(look.colour("text" if row.title or told != cell_text(row, "title") else "text3"))
        side = look.px(13) if row.is_restricted else 0  # of the lock right behind the title
        room = upper.adjusted(0, 0, -side - 4 if side else 0, 0)
        self._text(painter, option, QStyle.visualRect(option.direction, upper, room), told)
        if side:
            after = upper.x() + min(painter.fontMetrics().horizontalAdvance(told) + 4, upper.width() - side)
            box = QRect(after, upper.center().y() - side // 2, side, side)
            paint_icon(painter, QRectF(QStyle.visualRect(option.direction, upper, box)), "lock", "text2")
        if below:
            painter.setFont(look.font("caption"))
            painter.setPen(look.colour("text2"))
            self._text(painter, option, QRect(inner.x(), middle, inner.width(), high), below)

    def _paint_state(self, painter: QPainter, index: Index, row: EventFacts) -> None:
        """Draw one box over women and men; each cell draws its part."""
        columns = [column.id for column in self._view.events.columns]
        sides = [index.sibling(index.row(), columns.index(name)) for name in ("women", "men")]
        whole = self._view.visualRect(sides[0]).united(self._view.visualRect(sides[1]))
        painter.save()
        painter.setClipRect(self._view.visualRect(index))
        high = theme().px(24)
        box = QRectF(whole.x() + 10, whole.center().y() - high / 2, whole.width() - 20, high)
        paint_state(painter, box, row.figures.state)
        painter.restore()

    def _paint_share(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, row: EventFacts) -> None:
        look = theme()
        painter.setFont(look.font("help"))
        painter.setPen(look.colour("text2"))
        self._text(painter, option, inner, self._view.events.text_of(row, "share"), is_number=True)
        if row.figures.share is not None:
            paint_share(painter, option.direction, inner, float(row.figures.share) / 100)

    @staticmethod
    def _paint_ring(painter: QPainter, option: QStyleOptionViewItem, column: int) -> None:
        """Draw this cell's part of the focus around the whole row."""
        area, last = option.rect, option.widget.model().columnCount() - 1  # type: ignore[attr-defined]
        parts = [QRect(area.x(), area.y(), area.width(), 2), QRect(area.x(), area.bottom() - 1, area.width(), 2)]
        if column == 0:
            parts.append(QRect(area.x(), area.y(), 2, area.height()))
        if column == last:
            parts.append(QRect(area.right() - 1, area.y(), 2, area.height()))
        for part in parts:
            painter.fillRect(QStyle.visualRect(option.direction, area, part), theme().colour("accent"))

    @staticmethod
    def _text(
        painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, *, is_number: bool = False
    ) -> None:
        draw_elided(painter, room, _edge(option.direction, is_number), text)


class EventsFoot(QWidget):
    """The sums of the whole list, under its columns: words, and texts by column id."""

    def __init__(self, table: EventsTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._words, self._texts, self._share = "", dict[str, str](), 0.0
        table.head.sectionResized.connect(lambda *_sizes: self.update())
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self.update())
        theme().changed.connect(self.updateGeometry)

    def show_sums(self, words: str, texts: dict[str, str], share: float | None) -> None:
        """Show the sums; `texts` has women, men, total and share."""
        self._words, self._texts, self._share = words, texts, share or 0.0
        columns = [column for column in self._table.events.columns if texts.get(column.id)]
        self.setAccessibleName(", ".join([words, *(f"{column.title}: {texts[column.id]}" for column in columns)]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(ROW_HEIGHT))

    def paintEvent(self, _event: object) -> None:
        look, direction = theme(), self.layoutDirection()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, -20, -0.5, -0.5)  # the sides come down from the table
        painter.setPen(QPen(look.colour("field"), 1))
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(box, tokens.RADIUS["field"], tokens.RADIUS["field"])
        painter.fillRect(QRect(1, 0, self.width() - 2, 1), look.colour("line"))
        painter.setFont(look.font("help", bold=True))
        painter.setPen(look.colour("text"))
        place, end = 1 - self._table.horizontalScrollBar().value(), self.width()
        for column, held in enumerate(self._table.events.columns):
            area = QRect(place, 0, self._table.columnWidth(column), self.height())
            place += area.width()
            text = self._texts.get(held.id, "")
            if not text:
                continue
            end = min(end, area.x())
            inner = area.adjusted(*_insets(held, look.px(1)))
            painter.drawText(
                QStyle.visualRect(direction, self.rect(), inner), _edge(direction, is_trailing=True), text
            )
            if held.id == "share":
                paint_share(painter, direction, QStyle.visualRect(direction, self.rect(), inner), self._share)
        room = QRect(PADDING, 0, max(0, end - PADDING), self.height())
        edge = _edge(direction, is_trailing=False)
        draw_elided(painter, QStyle.visualRect(direction, self.rect(), room), edge, self._words)


def paint_share(painter: QPainter, direction: Qt.LayoutDirection, inner: QRect, share: float) -> None:
    """Draw a share as a short bar at the leading edge of a cell."""
    wide = theme().px(38)
    bar = QRectF(QStyle.visualRect(direction, inner, QRect(inner.x(), inner.center().y() - 2, wide, 6)))
    painter.save()
    if direction == Qt.LayoutDirection.RightToLeft:
        painter.translate(bar.x() * 2 + bar.width(), 0)
        painter.scale(-1, 1)
    paint_utilization(painter, bar, share, 0)
    painter.restore()


def _insets(column: EventColumn, pixel: int) -> tuple[int, int, int, int]:
    """Return how far a column's text stands from its edges."""
    by_id = {"day": (3, 3), "share": (10, 8)}
    lead, trail = by_id.get(column.id, (2, 12) if column.is_number else (8, 4))
    return lead * pixel, 0, -trail * pixel, 0


def _edge(direction: Qt.LayoutDirection, is_trailing: bool) -> int:
    side = Qt.AlignmentFlag.AlignRight if is_trailing else Qt.AlignmentFlag.AlignLeft
    turned = QStyle.visualAlignment(direction, side)
    return int(turned | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
