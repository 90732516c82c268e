"""A choice from a short list that opens: a combo box with a drawn arrow that follows the theme.

Rules: it always has a label as buddy, because on Linux its accessible name is its text; the label may be unseen.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.icons import paint_icon
from ui.theme import theme
from ui.widgets.labels import Label


class DropDown(QComboBox):
    """Fill it with `set_choices`; `activated` tells of what the user chose, `code` what is chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # Only a delegate of its own makes Qt apply the style sheet to the items.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.view().setAccessibleName(name)  # the list that opens has the keyboard, and is read
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.label = Label(name, parent=self)
        self.label.setBuddy(self)
        self.label.hide()

    def set_choices(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer (code, words) with one chosen, without telling of it."""
        held = [(self.itemData(place), self.itemText(place)) for place in range(self.count())]
        if held != list(choices):
            self.clear()
            for code, words in choices:
                self.addItem(words, code)
        self.setCurrentIndex(self.findData(chosen))

    def code(self) -> str:
        """Return the code of what is chosen, or an empty text."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change an answer.
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        elided = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        option.currentText = elided
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        side = theme().px(12)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = theme().px(10) if is_rtl else self.width() - side - theme().px(10)
        tone = "text2" if self.isEnabled() else "text3"
        paint_icon(painter, QRectF(x, (self.height() - side) / 2, side, side), "down", tone)
