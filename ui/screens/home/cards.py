"""The cards of home: summary with the one primary button, recent records, packages."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.accessible import describe
from ui.charts.budget import paint_utilization
from ui.marks import mark_words, paint_mark
from ui.screens.home.overview import PackageLine, RecentRecord
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Rule
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label

Index = QModelIndex | QPersistentModelIndex
RECORD_ROLE = Qt.ItemDataRole.UserRole + 1
ROW = 34


class Figure(QWidget):
    """A big figure with a line under it."""

    def __init__(self) -> None:
        super().__init__()
        self.figure, self.words = Label("", "figure"), ElidedLabel("", "help")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.figure)
        column.addWidget(self.words)

    def show_figure(self, figure: str, words: str) -> None:
        """Show both lines; screen readers hear them as one."""
        self.figure.setText(figure)
        self.words.setText(words)
        self.setAccessibleName(f"{figure}, {words}")


class SummaryCard(Card):
    """Three figures, what comes next, and the way there."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(17, 13, 17, 13)
        self.body.setSpacing(0)
        self.figures = [Figure(), Figure(), Figure()]
        row = QHBoxLayout()
        row.setSpacing(0)
        for place, figure in enumerate(self.figures):
            if place:
                rule = Rule(is_vertical=True)
                rule.setFixedHeight(46)
                row.addWidget(rule)
                row.addSpacing(19)
            row.addWidget(figure, 1)
        self.body.addLayout(row)
        self.body.addSpacing(13)
        self.body.addWidget(Rule())
        self.body.addSpacing(11)
        self.glyph = Glyph("mark:complete")
        self.next_title, self.next_text = Label("", "field"), ElidedLabel("", "help")
        self.go = Button("", "primary", "forward", "trailing")
        self.go.setMinimumWidth(190)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.next_title)
        words.addWidget(self.next_text)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.glyph)
        foot.addLayout(words, 1)
        foot.addWidget(self.go)
        self.body.addLayout(foot)


class RecentList(QListView):
    """Records touched last; Enter or a click opens one."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = _RecentModel(self)
        self._delegate = _RecentDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        theme().changed.connect(self._fit)

    def set_records(self, records: Sequence[RecentRecord]) -> None:
        """Show the records, the newest first."""
        self._model.set_records(records)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(RECORD_ROLE).address)

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._model.rowCount()) * theme().px(ROW) + 1)
        self.scheduleDelayedItemsLayout()


class _RecentModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._records: tuple[RecentRecord, ...] = ()

    def set_records(self, records: Sequence[RecentRecord]) -> None:
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self._records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        record = self._records[index.row()]
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.DisplayRole:
            return record.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                part
                for part in (record.when, record.kind, record.title, record.figure, mark_words(record.mark))
                if part
            )
        return None


class _RecentDelegate(QStyledItemDelegate):
    def __init__(self, view: RecentList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        record: RecentRecord = index.data(RECORD_ROLE)
        look, area = theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(area.x(), area.y(), area.width(), 1), look.colour("line"))
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area.adjusted(0, 1, 0, 0), look.colour("hover"))
        side = look.px(16)
        self._mark(painter, option, record, QRect(area.x(), area.center().y() - side // 2 + 1, side, side))
        painter.setFont(look.font("help"))
        figure = painter.fontMetrics().horizontalAdvance(record.figure)
        places = (
            (look.px(28), look.px(76), record.when, "text3"),
            (look.px(108), look.px(88), record.kind, "text2"),
            (look.px(200), area.width() - look.px(200) - figure - 16, record.title, "text"),
            (area.width() - figure, figure + 1, record.figure, "text2"),
        )
        for x, width, text, tone in places:
            room = QStyle.visualRect(option.direction, area, QRect(area.x() + x, area.y(), width, area.height()))
            painter.setPen(look.colour(tone))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            edge = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
            painter.drawText(room, int(edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 2, -1, -1), 4, 4)
        painter.restore()

    @staticmethod
    def _mark(painter: QPainter, option: QStyleOptionViewItem, record: RecentRecord, box: QRect) -> None:
        paint_mark(painter, QRectF(QStyle.visualRect(option.direction, option.rect, box)), record.mark)


class PackagesCard(Card):
    """Submission packages and where they are."""

    def __init__(self) -> None:
        super().__init__("")
        self.heading.setText(self.tr("Packages"))
        self.setAccessibleName(self.heading.text())
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(9)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self.export = Button(self.tr("Export…"), "plain", "usb")
        self.body.addWidget(self.export)

    def set_packages(self, packages: Sequence[PackageLine]) -> None:
        """Show the packages, the newest first."""
        while self._lines.count():
            item = self._lines.takeAt(0)
            if item is not None and item.widget():
                item.widget().hide()
                item.widget().deleteLater()
        for package in packages:
            self._lines.addWidget(_Package(package))
        if not packages:
            words = self.tr("No package yet. A signed report becomes one when it is exported.")
            self._lines.addWidget(Label(words, "help", wraps=True))


class _Package(QWidget):
    def __init__(self, package: PackageLine) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Glyph(package.icon, package.tone), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(package.title, "strong"))
        words.addWidget(Label(package.text, "help", wraps=True))
        if package.progress is not None:
            words.addSpacing(5)
            words.addWidget(ProgressLine(package.title, package.progress))
        row.addLayout(words, 1)


class ProgressLine(QWidget):
    """A thin bar for something under way."""

    def __init__(self, name: str, share: float) -> None:
        super().__init__()
        self._share = share
        describe(self, QAccessible.Role.ProgressBar, name, f"{round(share * 100)}%")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_utilization(painter, QRectF(0, 0, self.width(), 6), self._share, 0)
