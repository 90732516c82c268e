"""How a mission is painted in the list: code, name and host, years."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldreport.workflows.beginning import MissionChoice
from ui.locales import plain_year
from ui.theme import theme
from ui.widgets.mirroring import draw_elided

CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1


class MissionDelegate(QStyledItemDelegate):
    """Two lines: code with years at the end, then name."""

    HEIGHT = 42

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, theme().px(self.HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        held, look, area = index.data(CHOICE_ROLE), theme(), option.rect
        view = self.parent()
        assert isinstance(view, QListView)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under_mouse = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_current or is_under_mouse:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accentSoft" if is_current else "hover"))
            painter.drawRect(area)
        if is_current and view.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 5, 5)
        inner, half = area.adjusted(12, 3, -12, -3), area.height() // 2 - 3
        trail = look.px(96)
        lines = (
            (QRect(inner.x(), inner.y(), inner.width() - trail, half), held.code, "text"),
            (QRect(inner.right() - trail, inner.y(), trail, half), years(held), "text3"),
            (QRect(inner.x(), inner.y() + half, inner.width(), half), held.name, "text2"),
        )
        for room, text, tone in lines:
            painter.setFont(look.font("body" if tone == "text" else "caption", bold=tone == "text"))
            painter.setPen(look.colour(tone))
            side = Qt.AlignmentFlag.AlignRight if tone == "text3" else Qt.AlignmentFlag.AlignLeft
            flags = QStyle.visualAlignment(view.layoutDirection(), side) | Qt.AlignmentFlag.AlignVCenter
            turned = QStyle.visualRect(view.layoutDirection(), area, room)
            draw_elided(painter, turned, flags | Qt.AlignmentFlag.AlignAbsolute, text)
        painter.restore()


def years(held: MissionChoice) -> str:
    """Return when a mission ran."""
    start = plain_year(held.start_year)
    return f"{start}–{plain_year(held.end_year)}" if held.end_year else f"{start}–"
