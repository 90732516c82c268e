"""A table view that the keyboard can enter, cross and leave.

Rules: Tab goes to the next cell that can be edited and out at the end, Enter one row down, F2 or typing edits,
Delete empties. Computed cells are reached with the arrow keys and skipped by Tab. Qt delivers Enter queued. What is
copied from a spreadsheet is pasted cell by cell from the current one on; each cell reads its text as if typed.
"""

import csv
import io

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QTableView, QWidget

from ui import tokens
from ui.accessible import announce, name_cell
from ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
HEADER_HEIGHT = 32


class EditableTable(QTableView):
    """Fixed rows, no scrolling of its own, rounded outline; `fit_height` after the model changes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._description = ""
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setShowGrid(True)
        self._outline = Outline(self)
        theme().changed.connect(self.fit_height)

    def fit_height(self) -> None:
        """Give header and rows their heights and the view the height of all of them."""
        row, head = theme().px(tokens.ROW), theme().px(HEADER_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setFixedHeight(head)
        rows = self.model().rowCount() if self.model() is not None else 0
        self.setFixedHeight(rows * row + head + 2)

    def commit(self) -> None:
        """Take over what is being typed in a cell; called before the page is left."""
        if self.state() == QAbstractItemView.State.EditingState:
            editor = QApplication.focusWidget()
            if editor is not None and self.isAncestorOf(editor):
                self.commitData(editor)
                super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def paste(self, text: str) -> int:
        """Put rows and columns of a copied range into the cells from the current one on; return how many it filled.

        Computed cells pass over their part; where the user may add rows, the table grows.
        """
        rows = copied_cells(text)
        start = self.currentIndex()
        if not start.isValid():
            start = self._next_editable(QModelIndex(), is_forward=True)
        if not start.isValid() or not rows:
            return 0
        filled = 0
        for down, cells in enumerate(rows):
            if start.row() + down >= self.model().rowCount() and not self._grow():
                break
            for across, cell in enumerate(cells):
                index = self.model().index(start.row() + down, start.column() + across)
                if self._is_editable(index):
                    self.model().setData(index, cell.strip())
                    filled += 1
        self.setCurrentIndex(start)
        announce(self, self.tr("%n cell(s) pasted", "", filled))
        return filled

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        index = self._next_editable(self.currentIndex(), is_forward)
        if index.isValid():
            self.setCurrentIndex(index)
            return True
        return super().focusNextPrevChild(is_forward)

    def setAccessibleDescription(self, words: str) -> None:
        """Describe the table; said on coming in, and not again at each cell while the keyboard stays inside."""
        is_silent = bool(self._description) and not self.accessibleDescription()
        self._description = words
        super().setAccessibleDescription("" if is_silent else words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._is_editable(self.currentIndex()):  # else Qt begins at the first cell, be it a name
            first = self._next_editable(QModelIndex(), is_forward=True)
            if first.isValid():
                self.setCurrentIndex(first)
        super().focusInEvent(event)
        QTimer.singleShot(0, self, lambda: name_cell(self))
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            is_forward = event.reason() == Qt.FocusReason.TabFocusReason
            index = self._next_editable(QModelIndex(), is_forward)
            if index.isValid():
                self.setCurrentIndex(index)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._describe()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._is_editable(index):
            self.model().setData(index, "")
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
            return
        if event.matches(QKeySequence.StandardKey.Copy) and index.isValid():
            QGuiApplication.clipboard().setText(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_down(index)
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        before = self.currentIndex()
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        ends = QAbstractItemDelegate.EndEditHint
        if hint in (ends.EditNextItem, ends.EditPreviousItem):
            index = self._next_editable(before, hint == ends.EditNextItem)
            if index.isValid():
                self.setCurrentIndex(index)
            else:
                super().focusNextPrevChild(hint == ends.EditNextItem)
        elif hint == ends.SubmitModelCache:
            self._go_down(before)
        if not self.hasFocus():
            self._describe()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._outline.setGeometry(self.rect())
        self._outline.raise_()

    def _describe(self) -> None:
        """Be silent about the table while one of its cells is typed, and speak again when the keyboard has left."""
        held = QApplication.focusWidget()
        is_typed = held is not None and self.isAncestorOf(held)
        super().setAccessibleDescription("" if is_typed else self._description)

    def _go_down(self, index: Index) -> None:
        below = self.model().index(index.row() + 1, index.column())
        if below.isValid() and self._is_editable(below):
            self.setCurrentIndex(below)

    def _grow(self) -> bool:
        """Add a row where the user may."""
        add = getattr(self.model(), "add_row", None)
        if add is None or getattr(self.model(), "fixed", ()):
            return False
        add()
        return True

    def _is_editable(self, index: Index) -> bool:
        return index.isValid() and bool(self.model().flags(index) & Qt.ItemFlag.ItemIsEditable)

    def _next_editable(self, index: Index, is_forward: bool) -> QModelIndex:
        """Return the next editable cell in reading order; from an invalid index the first or last one."""
        model = self.model()
        if model is None:
            return QModelIndex()
        columns = model.columnCount()
        cells = model.rowCount() * columns
        step = 1 if is_forward else -1
        place = index.row() * columns + index.column() if index.isValid() else (-1 if is_forward else cells)
        place += step
        while 0 <= place < cells:
            candidate = model.index(place // columns, place % columns)
            if self._is_editable(candidate):
                return candidate
            place += step
        return QModelIndex()


def copied_cells(text: str) -> list[list[str]]:
    """Return rows of cells as spreadsheets copy them: tabs between, quotes around cells with line breaks."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if not lines.strip("\n"):
        return []
    return [row or [""] for row in csv.reader(io.StringIO(lines.removesuffix("\n"), newline=""), delimiter="\t")]


class Outline(QWidget):
    """Draws the rounded border above the cells: the radius of a style sheet does not clip them.

    With `is_open_below` the sides run on into what stands under the table.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self.is_open_below = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, 20 if self.is_open_below else -0.5)
        outer, inner = QPainterPath(), QPainterPath()
        outer.addRect(QRectF(self.rect()))
        inner.addRoundedRect(box, tokens.RADIUS["field"], tokens.RADIUS["field"])
        painter.fillPath(outer.subtracted(inner), look.colour("canvas"))
        painter.setPen(QPen(look.colour("field"), 1))
        painter.drawRoundedRect(box, tokens.RADIUS["field"], tokens.RADIUS["field"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.rect().adjusted(10, 10, -10, -10)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inside)))
