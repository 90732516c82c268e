"""A quarter day by day: what happened when, by weeks; Enter logs on the day, F2 opens what stands there.

Rules: one stop for Tab, arrows go from day to day; each cell says its date and everything on it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from fieldreport.values import Quarter
from ui.locales import number, quarter_months, weekday_date, with_digits
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.mirroring import draw_elided

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import CalendarEvent

Index = QModelIndex | QPersistentModelIndex
DAY_ROLE = Qt.ItemDataRole.UserRole + 1
SHOWN = 2  # titles in one cell
HEIGHT = 58


class QuarterCalendar(QWidget):
    """`moved` asks for another quarter; `day_chosen` carries a day, `day_opened` the ids of what stands on one."""

    moved = Signal(object)
    day_chosen = Signal(object)
    day_opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quarter: Quarter | None = None
        self.heading = Label("", "strong")
        self.hint = ElidedLabel(self.tr("Enter logs on the day, F2 opens what stands there."), "caption")
        self.earlier, self.later = Button("", "quiet", "back"), Button("", "quiet", "forward")
        self.earlier.setAccessibleName(self.tr("Quarter before"))
        self.later.setAccessibleName(self.tr("Quarter after"))
        self.earlier.setToolTip(self.tr("Quarter before (Page up)"))
        self.later.setToolTip(self.tr("Quarter after (Page down)"))
        self.earlier.clicked.connect(lambda: self._move(-1))
        self.later.clicked.connect(lambda: self._move(1))
        self.model = DaysModel(self)
        self.table = _Days(self.model)
        self.table.setAccessibleName(self.tr("{name}, day by day").format(name=name))
        self.table.logged.connect(self.day_chosen)
        self.table.opened.connect(self.day_opened)
        self.table.paged.connect(self._move)
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in (self.earlier, self.heading, self.later):
            row.addWidget(widget)
        row.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.table)

    def show_quarter(self, quarter: Quarter, today: date, events: "Sequence[CalendarEvent]") -> None:
        """Show the days of a quarter; the current day stays where it was, else it is today or the first."""
        is_new, self.quarter = quarter != self.quarter, quarter
        held = self.table.currentIndex().data(DAY_ROLE)
        self.model.show_quarter(quarter, today, events)
        words = self.tr("{months} {year}").format(months=quarter_months(quarter), year=f"{quarter.year:04d}")
        self.heading.setText(with_digits(words))
        self.table.fit()
        day = held if isinstance(held, date) and held in quarter and not is_new else None
        day = day or (today if today in quarter else quarter.start)
        self.table.setCurrentIndex(self.model.index_of(day))

    def forget(self) -> None:
        """Hold nothing."""
        self.quarter = None
        self.model.clear()

    def _move(self, quarters: int) -> None:
        if self.quarter is not None:
            self.moved.emit(self.quarter.shifted(quarters))


class DaysModel(QAbstractTableModel):
    """Weeks from the one the quarter begins in to the one it ends in; days outside are empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.quarter: Quarter | None = None
        self.today = date.min
        self.events: dict[date, list[CalendarEvent]] = {}
        self._first = date.min

    def show_quarter(self, quarter: Quarter, today: date, events: "Sequence[CalendarEvent]") -> None:
        """Show the days of a quarter with what stands on them."""
        self.beginResetModel()
        self.quarter, self.today = quarter, today
        starts_on = QLocale().firstDayOfWeek().value
        self._first = quarter.start - timedelta(days=(quarter.start.isoweekday() - starts_on) % 7)
        self.events = {}
        for event in events:
            day = max(event.first, quarter.start)
            while day <= min(event.last, quarter.end):
                self.events.setdefault(day, []).append(event)
                day += timedelta(days=1)
        self.endResetModel()

    def clear(self) -> None:
        """Hold nothing."""
        self.beginResetModel()
        self.quarter, self.events = None, {}
        self.endResetModel()

    def index_of(self, day: date) -> QModelIndex:
        """Return where a day stands."""
        return self.index(*divmod((day - self._first).days, 7))

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return (self.quarter.end - self._first).days // 7 + 1 if self.quarter else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 7

    def day(self, index: Index) -> date | None:
        """Return the day of a cell, None outside the quarter."""
        day = self._first + timedelta(days=index.row() * 7 + index.column())
        return day if self.quarter is not None and day in self.quarter else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.day(index) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        day = self.day(index)
        if day is None:
            return None
        if role == DAY_ROLE:
            return day
        titles = [event.title for event in self.events.get(day, ())]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = weekday_date(day)
            nothing = QCoreApplication.translate("Calendar", "nothing yet")
            if day == self.today:
                words = QCoreApplication.translate("Calendar", "today, {day}").format(day=words)
            return f"{words}: {'; '.join(titles) or nothing}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            name = QLocale().standaloneDayName((QLocale().firstDayOfWeek().value - 1 + section) % 7 + 1)
            return name[:1].upper() + name[1:]
        return None


class _Days(QTableView):
    logged = Signal(object)
    opened = Signal(object)
    paged = Signal(int)

    def __init__(self, model: DaysModel) -> None:
        super().__init__()
        self._days = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda _index: self._log())
        theme().changed.connect(self.fit)

    def fit(self) -> None:
        """Be as high as the weeks: the page scrolls."""
        self.verticalHeader().setDefaultSectionSize(theme().px(HEIGHT))
        rows = self._days.rowCount() * theme().px(HEIGHT)
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._log()
            case Qt.Key.Key_F2:
                day = self.currentIndex().data(DAY_ROLE)
                self.opened.emit(tuple(held.id for held in self._days.events.get(day, ())))
            case Qt.Key.Key_PageUp:
                self.paged.emit(-1)
            case Qt.Key.Key_PageDown:
                self.paged.emit(1)
            case _:
                super().keyPressEvent(event)

    def _log(self) -> None:
        day = self.currentIndex().data(DAY_ROLE)
        if isinstance(day, date):
            self.logged.emit(day)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: _Days) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(60, theme().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, area = theme(), option.rect
        model = self._view._days
        day = model.day(index)
        painter.save()
        if day is None:
            painter.fillRect(area, look.colour("sunken"))
            painter.restore()
            return
        is_today, held = day == model.today, model.events.get(day, [])
        painter.fillRect(area, look.colour("accentSoft" if is_today else "surface" if day.month % 2 else "canvas"))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawRect(area.adjusted(0, 0, -1, -1))
        inner = area.adjusted(look.px(6), look.px(3), -look.px(6), -look.px(3))
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        edge = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        high = look.px(17)
        name = with_digits(QLocale().toString(day.day))
        if day.day == 1 or day == model.quarter.start:
            name = f"{name} {QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)}"
        painter.setFont(look.font("caption", bold=day.day == 1 or is_today))
        painter.setPen(look.colour("accent" if is_today else "text2"))
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), high), edge, name)
        if len(held) > SHOWN:
            more = f"+{number(len(held) - SHOWN)}"
            opposite = Qt.AlignmentFlag.AlignLeft if is_rtl else Qt.AlignmentFlag.AlignRight
            flags = opposite | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(inner.left(), inner.top(), inner.width(), high), flags, more)
        painter.setFont(look.font("caption"))
        for place, event in enumerate(held[:SHOWN]):
            line = QRect(inner.left(), inner.top() + high * (place + 1), inner.width(), high)
            painter.setPen(look.colour("text3" if event.is_open else "text"))
            draw_elided(painter, line, edge, event.title)
        if option.state & QStyle.StateFlag.State_Selected:
            width = 2 if self._view.hasFocus() else 1
            painter.setPen(QPen(look.colour("accent"), width))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()
