"""The view over typed rows: widths of the drawing, choices while a cell is typed, a new row by Enter on the last.

Rules: Ctrl+Delete takes a row away (it can be undone); F2, a double click or the arrow down in a cell of choices
opens them all. With `scrolls` the table has a height of its own and scrolls, else it is as high as its rows.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.tables.cells import CellDelegate, Index
from ui.tables.editable_view import HEADER_HEIGHT, EditableTable
from ui.tables.ledger_model import NewestRows
from ui.tables.typed_rows import TypedColumn, TypedRows
from ui.theme import theme

LEAST, LEAST_SCROLLING = 96, 170  # of a column that takes what is left
SCROLL_BAR = 12


class TypedTable(EditableTable):
    """`added` carries the place of a row that the user added, `current` the row that is in force (-1: none)."""

    added = Signal(int)
    current = Signal(int)

    def __init__(
        self,
        name: str,
        model: TypedRows | NewestRows,
        *,
        row_height: int = 32,
        scrolls: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._row_height, self._scrolls = row_height, scrolls
        self._is_too_wide = False
        self._delegate = TypedDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.horizontalHeader().setProperty("dense", "true")
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        if scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            self.setMinimumHeight(theme().px(HEADER_HEIGHT + 4 * row_height))
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self.fit_height)
        self.fit_height()

    @property
    def rows(self) -> TypedRows:
        """Return the model that holds the rows."""
        held = self.model()
        source = held.sourceModel() if isinstance(held, NewestRows) else held
        assert isinstance(source, TypedRows)
        return source

    def fit_height(self) -> None:
        """Give rows and header their heights, and where it does not scroll, the view the height of all of them."""
        row, head = theme().px(self._row_height), theme().px(HEADER_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setFixedHeight(head)
        self._fit_widths()
        if not self._scrolls:
            rows = self.model().rowCount() if self.model() is not None else 0
            self.setFixedHeight(rows * row + head + 2 + (SCROLL_BAR if self._is_too_wide else 0))

    def add(self) -> None:
        """Add a row and go to its first cell."""
        if self.rows.may_add:
            self.commit()
            place = self.rows.add_row()
            self.setFocus()
            self._go_to(place)
            self.added.emit(place)

    def remove_current(self) -> None:
        """Take the current row away."""
        place = self.place()
        if 0 <= place < self.rows.row_count and self.rows.may_add:
            self.rows.remove_row(place)

    def place(self) -> int:
        """Return the current row in the model that holds the rows, or -1."""
        index = self.currentIndex()
        held = self.model()
        return (held.mapToSource(index) if isinstance(held, NewestRows) else index).row()

    def go_to(self, place: int, key: str) -> None:
        """Bring a cell into sight and make it current."""
        column = max(0, self.rows.place_of(key))
        held, index = self.model(), self.rows.index(place, column)
        self.setCurrentIndex(held.mapFromSource(index) if isinstance(held, NewestRows) else index)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_current()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to add and to remove a row."""
        if self.rows.may_add:
            menu = self.row_menu()
            menu.exec(event.globalPos())
            menu.deleteLater()

    def row_menu(self) -> QMenu:
        """Return the menu of the current row."""
        menu = QMenu(self)
        menu.addAction(self.tr("Add a row")).triggered.connect(self.add)
        remove = menu.addAction(self.tr("Remove this row\tCtrl+Del"))
        remove.triggered.connect(self.remove_current)
        remove.setEnabled(0 <= self.place() < self.rows.row_count)
        return menu

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current.emit(self.place() if current.isValid() else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        held = self.currentIndex()
        super().focusInEvent(event)
        if held.isValid() and self._scrolls:
            self.setCurrentIndex(held)  # in a long ledger one comes back to where one was

    def resizeEvent(self, event: QResizeEvent) -> None:
        was = self._is_too_wide
        self._fit_widths()
        super().resizeEvent(event)
        if was != self._is_too_wide and not self._scrolls:
            QTimer.singleShot(0, self, self.fit_height)  # a bar comes or goes; not inside its own event

    def _go_down(self, index: Index) -> None:
        place = self.place()
        is_last = place == self.rows.row_count - 1 and not isinstance(self.model(), NewestRows)
        if is_last and self.rows.may_add:
            self.add()
            return
        super()._go_down(index)

    def _go_to(self, place: int) -> None:
        self.go_to(place, self.rows.columns[0].key)

    def _fit_widths(self) -> None:
        if self.model() is None:
            return
        shown = self.rows.columns[: self.model().columnCount()]
        fixed = sum(theme().px(column.width) for column in shown)
        free = [place for place, column in enumerate(shown) if not column.width]
        least = theme().px(LEAST_SCROLLING if self._scrolls else LEAST)
        left = max(self.viewport().width() - fixed, least * len(free))
        for place, column in enumerate(shown):
            self.setColumnWidth(place, theme().px(column.width) if column.width else left // max(1, len(free)))
        self._is_too_wide = fixed + left > self.viewport().width() + 2
        if not self._scrolls:  # with large letters the columns do not fit side by side
            policy = (
                Qt.ScrollBarPolicy.ScrollBarAlwaysOn if self._is_too_wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            )
            self.setHorizontalScrollBarPolicy(policy)
            self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class TypedDelegate(CellDelegate):
    """Offers the column's choices while a cell is typed; a hairline under each row and none between columns."""

    padding = 9

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if not option.state & QStyle.StateFlag.State_HasFocus:
            foot = QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1)
            painter.fillRect(foot, theme().colour("line"))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        table = self.parent()
        if not isinstance(table, TypedTable) or not isinstance(editor, QLineEdit):
            return editor
        column = table.rows.columns[index.column()]
        if column.kind == "choice":
            self._offer(table, editor, column)
        return editor

    def _offer(self, table: TypedTable, editor: QLineEdit, column: TypedColumn) -> None:
        completer = QCompleter(editor)
        completer.setModel(QStringListModel([words for _code, words in table.rows.choices(column)], completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(13)
        completer.popup().setMinimumWidth(theme().px(220))
        completer.popup().setAccessibleName(column.label)
        editor.setCompleter(completer)
        opener = _Opener(editor, completer)
        editor.installEventFilter(opener)
        completer.activated.connect(lambda _words: QTimer.singleShot(0, editor, lambda: self._take(editor)))

    def _take(self, editor: QLineEdit) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)


class _Opener(QObject):
    """Opens all choices on the arrow down, before anything is typed."""

    def __init__(self, editor: QLineEdit, completer: QCompleter) -> None:
        super().__init__(editor)
        self._editor, self._completer = editor, completer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_down = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_down and event.key() == Qt.Key.Key_Down and not self._completer.popup().isVisible():
            self._completer.setCompletionPrefix("")
            self._completer.complete()
            return True
        return super().eventFilter(watched, event)
