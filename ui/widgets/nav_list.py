"""The list in the sidebar: sections of a report with number, mark and badge, or rooms with icon and count.

Rules: one row is in force (`active`) and stays in sight, the keyboard moves a ring of its own; Enter, Space or a
click chooses. Long titles take a second line. What the row paints it also says, through `AccessibleTextRole`. As a
rail the list shows marks or icons with a short name under them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.icons import paint_icon
from ui.locales import number
from ui.marks import Mark, paint_mark
from ui.theme import theme
from ui.widgets.mirroring import draw_elided, two_lines
from ui.widgets.nav_rows import ROW_ROLE, Index, NavModel, NavRow

ROW_HEIGHT, LEAST_ROW_HEIGHT, SECOND_LINE, HEADING_HEIGHT, RAIL_ROW = 35, 32, 16, 30, 46


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
        self.stand_in = ""  # the heading that looks in force, because what is in force is folded away under it
        self.is_rail = False
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.clicked.connect(self._choose)
        theme().changed.connect(self._relayout)

    def set_rows(self, rows: Sequence[NavRow], active_key: str) -> None:
        """Show `rows` with one of them in force; the keyboard's ring goes there too."""
        self._show_rows(rows, active_key, active_key)

    def _show_rows(self, rows: Sequence[NavRow], active_key: str, current_key: str) -> None:
        """Show `rows`; a screen reader says where the ring comes to, so it comes to one row only."""
        is_same = [row.key for row in rows] == [row.key for row in self._model.rows] and active_key == self.active_key
        self._model.set_rows(rows)
        self.active_key = active_key
        place = next((place for place, row in enumerate(rows) if row.key == current_key), -1)
        if place >= 0 and self.currentIndex().row() != place:
            self.setCurrentIndex(self._model.index(place))
        if is_same:
            self.viewport().update()
        else:
            self._relayout()
            self._show_active()

    @property
    def rows(self) -> tuple[NavRow, ...]:
        """Return what the list shows."""
        return self._model.rows

    def set_rail(self, is_rail: bool) -> None:
        """Show marks with short names, or whole rows."""
        if is_rail != self.is_rail:
            self.is_rail = is_rail
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_rail else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            self.setVerticalScrollBarPolicy(policy)
            self._relayout()
            self._show_active()

    def row_height(self) -> int:
        """Return the height of a row with one line: 35, less where many rows must fit, never below 32."""
        shown = max(1, len(self._model.rows))
        fitting = self.viewport().height() / max(theme().zoom, 0.1) // shown
        return theme().px(min(ROW_HEIGHT, max(LEAST_ROW_HEIGHT, fitting)))

    def height_of(self, row: NavRow, one_line: int) -> int:
        """Return the height of a row in the whole column, where one line takes `one_line` pixels."""
        return self._delegate.height(row, one_line)

    def _show_active(self) -> None:
        place = next((place for place, row in enumerate(self._model.rows) if row.key == self.active_key), -1)
        if place >= 0:
            self.doItemsLayout()
            self.scrollTo(self._model.index(place), QListView.ScrollHint.EnsureVisible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()
        if event.size().height() != event.oldSize().height():
            self._show_active()

    def _relayout(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _choose(self, index: Index) -> None:
        if index.isValid() and self._model.rows[index.row()].can_be_chosen:
            self.chosen.emit(self._model.rows[index.row()].key)


class NavDelegate(QStyledItemDelegate):
    """Paints a row; distances are those of the drawing at 100 %."""

    def __init__(self, view: NavList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: NavRow = index.data(ROW_ROLE)
        look = theme()
        if not row.text:
            return QSize(40, look.px(17))
        if self._view.is_rail:
            return QSize(40, 1 if row.is_heading and row.is_open is None else look.px(RAIL_ROW))
        return QSize(100, self.height(row, self._view.row_height()))

    def height(self, row: NavRow, one_line: int) -> int:
        """Return the height in pixels of a row with text in the whole column, where one line takes `one_line`."""
        look = theme()
        if row.is_heading:
            return look.px(HEADING_HEIGHT if row.is_open is None else LEAST_ROW_HEIGHT)
        room = self._view.viewport().width() - self._start(row) - self._trail_width(row)
        wide = QFontMetrics(look.font("help", bold=row.key == self._view.active_key)).horizontalAdvance(row.text)
        return one_line + (look.px(SECOND_LINE) if wide > room > 0 else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: NavRow = index.data(ROW_ROLE)
        look, area = theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 8 if self._view.is_rail else 20
        if not row.text:
            painter.fillRect(
                QRect(area.x() + inset, area.center().y(), area.width() - 2 * inset, 1), look.colour("line")
            )
        elif self._view.is_rail:
            if row.takes_keyboard:
                self._paint_rail(painter, option, row)
        elif row.is_heading:
            self._paint_heading(painter, option, row)
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow) -> None:
        look, area = theme(), option.rect
        end = area.right() - 20
        room = QRect(area.x() + 20, area.y(), area.width() - 40, area.height())
        if row.is_open is None:
            room.adjust(0, look.px(8), 0, 0)
        else:
            self._paint_ground(painter, option, row.key == self._view.stand_in)
            side = look.px(12)
            arrow = QRect(end - side, area.center().y() - side // 2, side, side)
            name = "down" if row.is_open else "forward"
            paint_icon(painter, QRectF(self._mirrored(area, arrow)), name, "text3")
            end = self._paint_trail(painter, option, row, end - side - 6)
            room.setRight(end)
        painter.setFont(look.font("caption", bold=True))
        painter.setPen(look.colour("text3"))
        draw_elided(painter, self._mirrored(area, room), self._align("leading"), row.text)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow) -> None:
        look, area = theme(), option.rect
        is_active = row.key == self._view.active_key
        self._paint_ground(painter, option, is_active)
        self._paint_lead(painter, option, row, is_active)
        end = self._paint_trail(painter, option, row, option.rect.x() + option.rect.width() - 18)
        is_idle = row.mark in (Mark.UNTOUCHED, Mark.NOT_DUE)
        painter.setFont(look.font("help", bold=is_active))
        painter.setPen(look.colour("text2" if is_idle and not is_active else "text"))
        start = self._start(row)
        room = self._mirrored(area, QRect(area.x() + start, area.y(), end - start, area.height()))
        lines = two_lines(row.text, painter.fontMetrics(), room.width())
        if len(lines) == 1:
            draw_elided(painter, room, self._align("leading"), lines[0])
            return
        high, step = painter.fontMetrics().height(), look.px(SECOND_LINE)
        top = room.y() + (room.height() - high - step) // 2
        for place, line in enumerate(lines):
            place_of = QRect(room.x(), top + place * step, room.width(), high)
            draw_elided(painter, place_of, self._align("leading"), line)

    def _paint_rail(self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow) -> None:
        look, area = theme(), option.rect
        is_active = row.key in (self._view.active_key, self._view.stand_in)
        self._paint_ground(painter, option, is_active)
        side = look.px(16)
        square = QRectF(area.center().x() - side / 2 + 1, area.y() + look.px(6), side, side)
        if row.is_open is not None:
            paint_icon(painter, square, "down" if row.is_open else "forward", "text3")
        elif row.icon:
            paint_icon(painter, square, row.icon, "accent" if is_active else "text2")
        elif row.mark is not None:
            paint_mark(painter, square, row.mark)
        if row.badge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("err" if row.badge_is_error else "warn"))
            painter.drawEllipse(QRectF(square.right() - 1, square.top() - 3, look.px(7), look.px(7)))
        words = row.number or row.short or row.text
        room = QRect(area.x() + 2, round(square.bottom()) + 2, area.width() - 4, look.px(16))
        font = look.font("caption", bold=is_active)
        for size in (10, 9, 8):  # a name that is a little too long becomes smaller, and only then shorter
            font.setPixelSize(look.px(size))
            if QFontMetrics(font).horizontalAdvance(words) <= room.width():
                break
        painter.setFont(font)
        painter.setPen(look.colour("text" if is_active else "text2"))
        draw_elided(painter, room, Qt.AlignmentFlag.AlignCenter, words)

    def _start(self, row: NavRow) -> int:
        return 29 + theme().px(16) + self._number_room() if row.number else 29 + theme().px(19)

    def _number_room(self) -> int:
        """Return the width that numbers need beside their marks: that of the longest, so that texts stand in line."""
        longest = max((row.number for row in self._view.rows), key=len, default="")
        metrics = QFontMetrics(theme().font("help", bold=True))
        return max(theme().px(25), metrics.horizontalAdvance(longest) + theme().px(5))

    @staticmethod
    def _trail_width(row: NavRow) -> int:
        look = theme()
        if row.badge:
            metrics = QFontMetrics(look.font("caption", bold=True))
            return 24 + max(look.px(22), metrics.horizontalAdvance(number(row.badge)) + look.px(14))
        if row.trailing:
            dot = look.px(20) if row.has_dot else 0
            return 26 + dot + QFontMetrics(look.font("caption")).horizontalAdvance(row.trailing)
        return 8

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, is_active: bool) -> None:
        look = theme()
        edge = 2.5 if self._view.is_rail else 8.5
        box = QRectF(option.rect).adjusted(edge, 1.5, -edge, -1.5)
        if is_active:
            painter.setPen(look.colour("line"))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(box, 6, 6)
            bar = QRect(option.rect.x() + (4 if self._view.is_rail else 11), option.rect.center().y() - 8, 3, 16)
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
            room = QRect(area.x() + 21 + side, area.y(), self._number_room(), area.height())
            painter.drawText(self._mirrored(area, room), self._align("trailing"), row.number)

    def _paint_trail(self, painter: QPainter, option: QStyleOptionViewItem, row: NavRow, end: int) -> int:
        """Paint badge or count before `end`; return where the text must end, counted from the leading edge."""
        look, area = theme(), option.rect
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
            end -= 8 + width
        if row.has_dot:
            side = look.px(6)
            box = QRect(end - look.px(16), area.center().y() - side // 2 + 1, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(QRectF(self._mirrored(area, box)))
            return end - look.px(20)
        return end if row.trailing else end + 10

    def _mirrored(self, area: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), area, part)

    def _align(self, edge: str) -> int:
        side = Qt.AlignmentFlag.AlignLeft if edge == "leading" else Qt.AlignmentFlag.AlignRight
        turned = QStyle.visualAlignment(self._view.layoutDirection(), side)
        return int(turned | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
