"""How a table cell looks: the description a model gives, and the delegate that paints it and edits it."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.charts.budget import paint_utilization
from ui.icons import paint_icon
from ui.marks import Mark, paint_mark
from ui.theme import theme
from ui.widgets.mirroring import draw_elided

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
PADDING = 12
State = Literal["", "missing", "invalid", "stated"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows; `words` is what a screen reader says with the row's and column's names before it."""

    text: str = ""
    words: str = ""
    is_number: bool = False
    is_derived: bool = False  # computed: tinted, never edited
    is_total: bool = False
    state: State = ""  # stated: one of the kinds of empty, for example "not collected"
    mark: Mark | None = None
    share: float | None = None  # 0 to 1, drawn as a bar before the text; above 1 in the warning colour
    obligated: float = 0.0  # drawn behind the share, in grey
    bar: int = 54  # the bar's width in the drawing
    icon: str = ""
    tone: str = ""  # a token for the text, where it is not the usual
    is_quiet: bool = False


class CellDelegate(QStyledItemDelegate):
    """Paints `Cell`s and edits them in a plain line: no key is ever blocked."""

    padding = PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL_ROLE)
        look, area = theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "sunken" if cell.is_total else "canvas" if cell.is_derived else "surface"
        painter.fillRect(area, look.colour(ground))
        self._paint_state(painter, cell, area)
        inner = area.adjusted(self.padding, 0, -self.padding, 0)
        if cell.share is not None:
            self._paint_share(painter, cell, inner, option.direction)
        if cell.icon:
            side = look.px(16)
            box = QRect(inner.x(), area.center().y() - side // 2, side, side)
            paint_icon(painter, QRectF(QStyle.visualRect(option.direction, area, box)), cell.icon, "text2")
        self._paint_text(painter, cell, inner, option)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if has_focus:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _paint_state(self, painter: QPainter, cell: Cell, area: QRect) -> None:
        look = theme()
        if cell.state in ("missing", "invalid"):
            painter.fillRect(area, look.colour("errSoft"))
        elif cell.state == "stated":
            box = QRectF(area).adjusted(6, 5, -6, -5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("sunken"))
            painter.drawRoundedRect(box, 4, 4)
            painter.setBrush(QBrush(look.colour("line"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 4, 4)

    def _paint_share(self, painter: QPainter, cell: Cell, inner: QRect, direction: Qt.LayoutDirection) -> None:
        if cell.share is None:
            return
        wide = min(theme().px(cell.bar), max(inner.width() - theme().px(44), inner.width() // 3))
        box = QRect(inner.x() + 2, inner.center().y() - 3, wide, 6)
        bar = QRectF(QStyle.visualRect(direction, inner, box))
        if direction == Qt.LayoutDirection.RightToLeft:
            painter.save()
            painter.translate(bar.x() * 2 + bar.width(), 0)
            painter.scale(-1, 1)
            paint_utilization(painter, bar, cell.share, cell.obligated)
            painter.restore()
        else:
            paint_utilization(painter, bar, cell.share, cell.obligated)

    def _paint_text(self, painter: QPainter, cell: Cell, inner: QRect, option: QStyleOptionViewItem) -> None:
        look = theme()
        side = look.px(16)
        is_wrong = cell.state in ("missing", "invalid")
        is_strong = cell.is_total or is_wrong
        size = "caption" if cell.state == "stated" else "help" if cell.state else "body"
        painter.setFont(look.font(size, bold=is_strong))
        is_quiet = cell.is_quiet or cell.state == "stated" or (cell.is_derived and not cell.is_total)
        tone = "err" if is_wrong else cell.tone or ("text2" if is_quiet else "text")
        painter.setPen(look.colour(tone))
        edge = Qt.AlignmentFlag.AlignRight if cell.is_number else Qt.AlignmentFlag.AlignLeft
        if cell.state == "stated":
            edge = Qt.AlignmentFlag.AlignHCenter
        turned = QStyle.visualAlignment(option.direction, edge | Qt.AlignmentFlag.AlignVCenter)
        room = inner.adjusted(-5, 0, 5, 0) if cell.state == "stated" else inner
        mark = Mark.ERROR if is_wrong else cell.mark
        if mark is not None and cell.is_number:
            box = QRect(inner.x() - 2, inner.center().y() - side // 2 + 1, side, side)
            paint_mark(painter, QRectF(QStyle.visualRect(option.direction, inner, box)), mark)
        wide = draw_elided(painter, room, turned | Qt.AlignmentFlag.AlignAbsolute, cell.text)
        if mark is not None and not cell.is_number:
            x = inner.x() + min(wide + 8, inner.width() - side)
            box = QRect(x, inner.center().y() - side // 2 + 1, side, side)
            paint_mark(painter, QRectF(QStyle.visualRect(option.direction, inner, box)), mark)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        cell: Cell = index.data(CELL_ROLE)
        if cell.is_number:
            editor.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect)
