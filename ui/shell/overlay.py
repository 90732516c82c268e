"""A sheet over the window: takes the keyboard while it is open, Escape closes it and gives the focus back.

Rules: part of the window and not a window of its own, so that nothing opens beside it. What lies below is shaded and
does not hear the keyboard; a click beside the sheet closes it.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.theme import theme


class Overlay(QWidget):
    """Put content into `column`; `open_with` shows it over the window and focuses a widget."""

    closed = Signal()

    def __init__(self, window: QWidget, name: str, width: int, height: int) -> None:
        super().__init__(window)
        self._size = (width, height)
        self._before: QWidget | None = None
        self.sheet = QFrame(self)
        self.sheet.setObjectName("sheet")
        self.sheet.setAccessibleName(name)
        self.setAccessibleName(name)
        self.column = QVBoxLayout(self.sheet)
        self.column.setContentsMargins(16, 14, 16, 12)
        self.column.setSpacing(10)
        self.setVisible(False)
        window.installEventFilter(self)

    def open_with(self, focus: QWidget) -> None:
        """Show the sheet and put the keyboard into `focus`."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._place()
        self.setVisible(True)
        self.raise_()
        focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(self, self.accessibleName())

    def close_sheet(self) -> None:
        """Take the sheet away and go back to where the keyboard was."""
        if not self.isVisible():
            return
        self.setVisible(False)
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Keep Tab inside the sheet."""
        inside = [held for held in self.findChildren(QWidget) if self._takes_tab(held)]
        if not inside:
            return True
        here = QApplication.focusWidget()
        place = inside.index(here) if here in inside else -1
        inside[(place + (1 if is_next else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        event.accept()  # nothing below hears it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor(0, 0, 0, 140 if theme().is_dark else 70)
        QPainter(self).fillRect(self.rect(), shade)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget() and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        window = self.parentWidget()
        self.setGeometry(window.rect())
        width = min(theme().px(self._size[0]), window.width() - 32)
        height = min(theme().px(self._size[1]), window.height() - 48)
        self.sheet.setGeometry((window.width() - width) // 2, min(56, (window.height() - height) // 2), width, height)

    @staticmethod
    def _takes_tab(widget: QWidget) -> bool:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return takes and widget.isVisible() and widget.isEnabled()
