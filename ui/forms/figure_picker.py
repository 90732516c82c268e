"""The list of figures that a text can quote: type to narrow it, arrows to go through it, Enter puts one in.

Rules: it opens beside the caret and closes with Esc; nothing is put in without a choice.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from fieldreport.quotes import Quote
from ui.accessible import announce
from ui.forms.figure_words import Offered
from ui.forms.limits import limit_length
from ui.theme import theme
from ui.widgets.labels import Label
from ui.widgets.two_line_list import TwoLineList, TwoLines

WIDTH, HEIGHT = 430, 300


class FigurePicker(QFrame):
    """`chosen` carries the quote; `dismissed` that none was wanted."""

    chosen = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Figures of the records"))
        self._offered: tuple[Offered, ...] = ()
        self._is_chosen = False
        self.search = QLineEdit()
        limit_length(self.search)
        self.search.setPlaceholderText(self.tr("Which figure?"))
        self.search.setAccessibleName(self.tr("Which figure?"))
        self.search.installEventFilter(self)
        self.list = TwoLineList(self.tr("Figures of the records"))
        self.state = Label(self.tr("The figures are being worked out."), "help", wraps=True)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.list)
        for part in (scroll.viewport(), self.list.viewport()):
            part.setAutoFillBackground(False)
        self.list.shows_current = True  # the keyboard stays in the line above
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.state)
        column.addWidget(scroll, 1)
        self.search.textChanged.connect(self._narrow)
        self.list.chosen.connect(self._choose)

    def open_at(self, place: QPoint) -> None:
        """Show the list below a place on the screen, or above where there is no room."""
        look = theme()
        box = QRect(place, place).adjusted(0, 0, look.px(WIDTH), look.px(HEIGHT))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.translate(-box.width(), 0)
        room = self.screen().availableGeometry()
        if box.bottom() > room.bottom():
            box.moveBottom(place.y() - look.px(28))
        box.moveLeft(min(max(box.left(), room.left()), max(room.left(), room.right() - box.width())))
        box.moveTop(max(box.top(), room.top()))
        self.setGeometry(box)
        self.show()
        self.search.setFocus()

    def show_figures(self, figures: Sequence[Offered]) -> None:
        """Offer the figures."""
        self._offered = tuple(figures)
        self._narrow(self.search.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
                self.list.keyPressEvent(event)
                self._follow()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                held = self.list.current_key()
                if held is not None:
                    self._choose(held)
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._is_chosen:
            self._is_chosen = True
            self.dismissed.emit()

    def _choose(self, quote: Quote) -> None:
        self._is_chosen = True
        self.close()
        self.chosen.emit(quote)

    def _follow(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._scroll.ensureVisible(0, self.list.visualRect(index).center().y(), 0, theme().px(40))
            announce(self.search, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        lines = [
            TwoLines(held.quote, held.name, held.note, held.value)
            for held in self._offered
            if all(word in f"{held.name} {held.note} {held.value} {held.quote.text}".casefold() for word in words)
        ]
        self.list.set_lines(lines)
        if lines and self.list.current_key() is None:
            self.list.set_current(lines[0].key)
        self.state.setText(
            self.tr("No figure is called so.")
            if self._offered
            else self.tr("No record of this quarter has a figure yet. Log a training or an activity first.")
        )
        self.state.setVisible(not lines)
