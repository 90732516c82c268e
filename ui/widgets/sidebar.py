"""The column at the leading edge: back or search, what is open, how far it has come, the list, the foot."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import tokens
from ui.icons import paint_icon
from ui.marks import Mark
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.mirroring import margins
from ui.widgets.nav_list import NavList
from ui.widgets.nav_rows import NavRow
from ui.widgets.search_button import SearchButton
from ui.widgets.segments import SegmentBar


class Sidebar(QWidget):
    """Fill it with `set_heading`, `set_progress`, `set_rows`, `set_foot`; `chosen` and `back` report."""

    chosen = Signal(str)
    back = Signal()
    search_wanted = Signal()
    menu_wanted = Signal(object)  # the button
    list_kind: type[NavList] = NavList

    def __init__(self, list_name: str, back_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._has_search = False
        self._back_text, self._is_rail, self._is_product_hidden = back_text, False, bool(back_text)
        self._fit()
        theme().changed.connect(self._fit)
        self.product = Label(self.tr("Fieldreport"), "product")
        self.back_button = Button(back_text, "back", "back")
        self.back_button.clicked.connect(self.back)
        self.heading = ElidedLabel("", "section")
        self.caption = ElidedLabel("", "caption")
        self.segments = SegmentBar(self.tr("Progress"))
        self.progress_words = ElidedLabel("", "caption")
        self.list = self.list_kind(list_name)
        self.list.chosen.connect(self.chosen)
        self.foot = Foot()

        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(0)
        self.top = self._top_row(back_text)
        column.addLayout(self.top)
        self._inset = QWidget()
        inset = QVBoxLayout(self._inset)
        inset.setContentsMargins(20, 6, 20, 10)
        inset.setSpacing(2)
        inset.addWidget(self.heading)
        inset.addWidget(self.caption)
        inset.addSpacing(10)
        inset.addWidget(self.segments)
        inset.addSpacing(8)
        inset.addWidget(self.progress_words)
        column.addWidget(self._inset)
        column.addWidget(self.list, 1)
        self._end = QWidget()
        end = QVBoxLayout(self._end)
        end.setContentsMargins(0, 4, 0, 0)
        end.addWidget(self.foot)
        column.addWidget(self._end)

    def _top_row(self, back_text: str) -> QHBoxLayout:
        """Return back, or name or search, and the menu."""
        self.search_button = SearchButton(self.tr("Search everything"), "Ctrl+K")
        self.search_button.clicked.connect(self.search_wanted)
        self.search_button.hide()
        self.menu_button = Button("", "back", "menu")
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu (F10)"))
        self.menu_button.clicked.connect(lambda: self.menu_wanted.emit(self.menu_button))
        (self.product if back_text else self.back_button).hide()
        top = QHBoxLayout()
        top.setContentsMargins(margins(11, 0, 6, 0) if back_text else margins(20, 6, 6, 8))
        top.addWidget(self.back_button)
        top.addWidget(self.product)
        top.addWidget(self.search_button, 1)
        top.addStretch(1 if back_text else 0)
        top.addWidget(self.menu_button)
        return top

    def _fit(self) -> None:
        self.setFixedWidth(rail_width() if self._is_rail else sidebar_width())

    def set_rail(self, is_rail: bool) -> None:
        """Become a narrow rail of marks and icons, or the whole column again."""
        if is_rail == self._is_rail:
            return
        self._is_rail = is_rail
        for part in (self._inset, self._end):
            part.setVisible(not is_rail)
        if is_rail:
            self._is_product_hidden = self.product.isHidden()
        self.product.setVisible(not is_rail and not self._is_product_hidden)
        self.back_button.setText("" if is_rail else self._back_text)
        self.back_button.setAccessibleName(self._back_text)
        self.back_button.setToolTip(self._back_text if is_rail else "")
        self.search_button.setVisible(not is_rail and self._has_search)
        self.menu_button.setVisible(not is_rail or not self._back_text)
        self.list.set_rail(is_rail)
        self._fit()

    def offer_search(self) -> None:
        """Put the way to the search where the program's name stands."""
        self._is_product_hidden, self._has_search = True, True
        self.product.hide()
        self.search_button.setVisible(not self._is_rail)
        self.top.setContentsMargins(margins(12, 0, 6, 2))

    def keep_foot_down(self) -> None:
        """Hold the foot at the bottom where there is no list."""
        self._column.insertStretch(self._column.indexOf(self._end), 1)

    def set_heading(self, heading: str, caption: str) -> None:
        """Name what is open."""
        self.heading.setText(heading)
        self.caption.setText(caption)

    def set_progress(self, marks: Sequence[Mark], words: str) -> None:
        """Show how far it has come, as segments and in words."""
        self.segments.set_marks(marks, words)
        self.segments.setVisible(bool(marks))
        self.progress_words.setText(words)

    def set_rows(self, rows: Sequence[NavRow], active_key: str) -> None:
        """Show the list with one row in force."""
        self.list.set_rows(rows, active_key)

    def set_foot(self, text: str, icon_name: str = "tray") -> None:
        """Put a quiet line at the foot."""
        self.foot.set_line(text, icon_name)


def sidebar_width() -> int:
    """Return the sidebar's width: it grows with the letters, but leaves the form its room."""
    return round(tokens.SIDEBAR_WIDTH * min(theme().zoom, 1.4)) if theme().zoom > 1 else tokens.SIDEBAR_WIDTH


def rail_width() -> int:
    """Return the width of the rail that takes the sidebar's place in a narrow window."""
    return round(tokens.RAIL_WIDTH * min(theme().zoom, 1.4))


class Foot(QWidget):
    """An icon and a quiet line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ""
        self._text = ElidedLabel("", "caption")
        row = QHBoxLayout(self)
        row.addWidget(self._text)
        self._row = row
        self._fit()
        theme().changed.connect(self._fit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _fit(self) -> None:
        side = 28 + theme().px(16)
        self._row.setContentsMargins(side, 0, side, 0)

    def set_line(self, text: str, icon_name: str) -> None:
        """Show the line."""
        self._icon = icon_name if text else ""
        self._text.setText(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, theme().px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._icon:
            return
        side = theme().px(16)
        x = 20 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width() - 20 - side
        painter = QPainter(self)
        paint_icon(painter, QRectF(x, (self.height() - side) / 2, side, side), self._icon, "text2")
