"""A short list of records: mark, when, kind, title, figure; Enter or a click opens one.

Rules: what a row paints it also says; the words of a record's facts are found here, once for every screen.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fieldreport.progress import record_of
from fieldreport.values import PartialDate
from ui.locales import clock, number, short_date, weekday_short
from ui.marks import SEVERITY_MARKS, Mark, mark_words, paint_mark
from ui.theme import theme
from ui.typed_dates import date_words
from ui.widgets.mirroring import draw_elided

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
ROW = 34


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record in words."""

    mark: Mark
    when: str
    kind: str
    title: str
    figure: str = ""
    address: str = ""  # for opening it


class RecordFacts(Protocol):
    """What is read of `workflows.overviewing.RecordFacts`."""

    @property
    def kind(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def day(self) -> str: ...
    @property
    def severity(self) -> str: ...
    @property
    def area(self) -> str: ...
    @property
    def women(self) -> int | None: ...
    @property
    def total(self) -> int | None: ...
    @property
    def is_at_least(self) -> bool: ...
    @property
    def amount(self) -> Decimal | None: ...
    @property
    def currency(self) -> str: ...
    @property
    def address(self) -> str: ...


def record_line(facts: RecordFacts, when: str) -> RecordLine:
    """Return a record in words; `when` is what stands in the second column."""
    mark = SEVERITY_MARKS[facts.severity] if facts.severity else Mark.COMPLETE
    kind = kind_words(facts.kind)
    title = facts.title or (date_words(PartialDate.parse(facts.day)) if facts.day else kind)
    return RecordLine(mark, when, kind, title, figure_words(facts), facts.address)


def titled(address: str, titles: Mapping[str, str]) -> str:
    """Return the title of the record an address leads into, its kind where it has none, else an empty text."""
    record = record_of(address)
    return titles.get(record, "") or (kind_words(record.split("[", 1)[0]) if record else "")


def kind_words(kind: str) -> str:
    """Return the name of a kind of record, as a list shows it."""
    return {
        "training": QCoreApplication.translate("kinds", "Training"),
        "activity": QCoreApplication.translate("kinds", "Activity"),
        "dataset": QCoreApplication.translate("kinds", "Statistics"),
        "plan": QCoreApplication.translate("kinds", "Action plan"),
        "project": QCoreApplication.translate("kinds", "Project"),
        "practice": QCoreApplication.translate("kinds", "Good practice"),
        "gap": QCoreApplication.translate("kinds", "Gap"),
        "lesson": QCoreApplication.translate("kinds", "Lesson"),
        "staffing": QCoreApplication.translate("kinds", "Staffing"),
        "plan_action": QCoreApplication.translate("kinds", "Action"),
    }.get(kind, kind)


def figure_words(facts: RecordFacts) -> str:
    """Return the figure at the end of a row: women of all, all, money, or the area."""
    if facts.amount is not None:
        return QCoreApplication.translate("kinds", "{amount} {currency} spent").format(
            amount=number(facts.amount), currency=facts.currency
        )
    if facts.women is not None and facts.total is not None:
        return QCoreApplication.translate("kinds", "{women} women of {total}").format(
            women=number(facts.women), total=number(facts.total)
        )
    if facts.total is not None:
        words = (
            QCoreApplication.translate("kinds", "at least {total} people")
            if facts.is_at_least
            else QCoreApplication.translate("kinds", "{total} people")
        )
        return words.format(total=number(facts.total))
    return QCoreApplication.translate("kinds", "Area {area}").format(area=facts.area) if facts.area else ""


def moment_words(stamp: str, today: date) -> str:
    """Return when something happened, as short as it stays clear: 13:40, Yesterday, Mon 10 Jul, 3 Mar 2005."""
    if not stamp:
        return ""
    moment = datetime.fromisoformat(stamp).astimezone()
    if moment.date() == today:
        return clock(moment)
    if moment.date() == today - timedelta(days=1):
        return QCoreApplication.translate("periods", "Yesterday")
    if timedelta() < today - moment.date() < timedelta(days=7):
        return weekday_short(moment.date())
    return short_date(moment.date())


class RecordList(QListView):
    """As high as its rows; `chosen` carries the address of a record to open."""

    chosen = Signal(str)

    def __init__(self, name: str, *, when_width: int = 76, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when_width = when_width
        self._model = _RecordModel(self)
        self._delegate = _RecordDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        theme().changed.connect(self._fit)
        self._fit()

    def set_records(self, records: Iterable[RecordLine]) -> None:
        """Show the records in the order given."""
        self._model.set_records(tuple(records))
        self._fit()

    @property
    def records(self) -> Sequence[RecordLine]:
        """Return what is shown."""
        return self._model.records

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.records:
            self.setCurrentIndex(self._model.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(LINE_ROLE).address)

    def _fit(self) -> None:
        self.setFixedHeight(self._model.rowCount() * theme().px(ROW) + 1)
        self.scheduleDelayedItemsLayout()


class _RecordModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.records: tuple[RecordLine, ...] = ()

    def set_records(self, records: tuple[RecordLine, ...]) -> None:
        if records != self.records:
            self.beginResetModel()
            self.records = records
            self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        record = self.records[index.row()]
        if role == LINE_ROLE:
            return record
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return record.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (record.when, record.kind, record.title, record.figure, mark_words(record.mark))
            return ", ".join(part for part in parts if part)
        return None


class _RecordDelegate(QStyledItemDelegate):
    def __init__(self, view: RecordList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        record: RecordLine = index.data(LINE_ROLE)
        look, area = theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(area.x(), area.y(), area.width(), 1), look.colour("line"))
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area.adjusted(0, 1, 0, 0), look.colour("hover"))
        side = look.px(16)
        box = QRect(area.x(), area.center().y() - side // 2 + 1, side, side)
        paint_mark(painter, QRectF(QStyle.visualRect(option.direction, area, box)), record.mark)
        painter.setFont(look.font("help"))
        figure = painter.fontMetrics().horizontalAdvance(record.figure)
        at_kind = look.px(28 + self._view.when_width + 4)
        at_title = at_kind + look.px(92)
        places = (
            (look.px(28), look.px(self._view.when_width), record.when, "text3"),
            (at_kind, look.px(88), record.kind, "text2"),
            (at_title, area.width() - at_title - figure - 16, record.title, "text"),
            (area.width() - figure - 1, figure + 1, record.figure, "text2"),
        )
        for x, width, text, tone in places:
            room = QStyle.visualRect(option.direction, area, QRect(area.x() + x, area.y(), width, area.height()))
            painter.setPen(look.colour(tone))
            edge = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
            draw_elided(painter, room, edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 2, -1, -1), 4, 4)
        painter.restore()
