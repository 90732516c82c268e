"""The window's frame: sidebar, page, panel and bottom bar around one screen at a time.

Rules: only loops over screens and knows none of them; a room is built when it is first shown. Below 1180 logical
pixels the panel folds away and comes back over the page when the checks button is pressed; below 900 the sidebar
becomes a rail.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui import tokens
from ui.accessible import announce
from ui.screen import Desk, Screen
from ui.shell import Shell
from ui.theme import theme
from ui.widgets.sidebar import Sidebar, rail_width, sidebar_width

MOST_WIDGETS = 500  # of a page that are looked at for one that takes the keyboard
KEYBOARD_AFTER = 600  # ms in which a screen may say where the keyboard goes; then it goes to the page


class MainWindow(QMainWindow):
    """Give it a desk and screens; the first screen comes to the front. `rooms` are built when they are needed."""

    def __init__(
        self,
        desk: Desk,
        screens: Sequence[Screen],
        rooms: Mapping[str, Callable[[Desk], Screen]] | None = None,
    ) -> None:
        super().__init__()
        self._rooms = dict(rooms or {})
        self.desk = desk
        self._screens = {screen.name: screen for screen in screens}
        self._waiting: dict[str, Screen] = {}  # built and not in the window yet
        self._current: Screen | None = None
        self._is_folded = False
        self._is_panel_over = False
        self._is_resting = False  # whether the keyboard waits for work that goes on
        self.product = "Fieldreport"
        self.sides, self.pages, self.panels = QStackedWidget(), QStackedWidget(), QStackedWidget()
        self._empty_panel, self._empty_actions = QWidget(), QWidget()
        self._keyboard = QTimer(self)
        self._keyboard.setSingleShot(True)
        self._keyboard.setInterval(KEYBOARD_AFTER)
        self._keyboard.timeout.connect(self._on_waited)
        self._build()
        desk.screens = frozenset({*self._screens, *self._rooms})
        for screen in screens:
            self._add(screen)
        desk.open_requested.connect(self.show_screen)
        desk.side_changed.connect(self._show_side)
        desk.status.checks_wanted.connect(self._on_checks_wanted)
        desk.tasks.failed.connect(self._on_failed)
        desk.tasks.busy_changed.connect(self._on_busy)
        desk.undo.failed.connect(self._on_failed)
        desk.undo.said.connect(lambda words: announce(self, words))
        self.shell = Shell(self, self, desk)
        self.resize(1366, 728)
        if screens:
            self.show_screen(screens[0].name)

    @property
    def current(self) -> Screen | None:
        """Return the screen at the front."""
        return self._current

    @property
    def built(self) -> tuple[str, ...]:
        """Return the names of the screens that were built so far."""
        return tuple(self._screens)

    def screen(self, name: str) -> Screen:
        """Return a screen, built now if it was not needed before."""
        if name not in self._screens:
            self._screens[name] = self._waiting.pop(name, None) or self._rooms[name](self.desk)
            self._add(self._screens[name])
        return self._screens[name]

    def build_part(self, name: str) -> bool:
        """Build a screen, give it its place, then build one more part of it; return whether steps are left."""
        if name not in self._screens and name not in self._waiting:
            self._waiting[name] = self._rooms[name](self.desk)
            return True
        is_new = name not in self._screens
        more: Callable[[], bool] | None = getattr(self.screen(name), "build_more", None)
        return more is not None and (is_new or more())

    def current_name(self) -> str:
        """Return the name of the screen at the front, "" before the first."""
        return self._current.name if self._current is not None else ""

    def menu_button(self) -> QWidget | None:
        """Return the button of the menu in the sidebar at the front."""
        side = self.sides.currentWidget()
        return side.menu_button if isinstance(side, Sidebar) else None

    @property
    def is_folded(self) -> bool:
        """Return whether the panel is folded away."""
        return self._is_folded

    @Slot(str, object)
    def show_screen(self, name: str, argument: Any = None) -> None:
        """Leave the current screen, which saves it, and bring another to the front."""
        if self._current is not None:
            self._current.leave()
        screen = self.screen(name)
        self._current = screen
        self.desk.checks_of = ""
        # What is hidden hands the keyboard on to its neighbours, and a reader would speak each of them.
        self._middle.setFocus()
        self._keyboard.start()
        self._is_resting = False
        self._show_side()
        self.pages.setCurrentWidget(screen.page)
        self.panels.setCurrentWidget(screen.panel or self._empty_panel)
        self.desk.status.actions.setCurrentWidget(screen.actions or self._empty_actions)
        self.desk.failure.clear()
        screen.activate(argument)
        self._is_panel_over = False
        self._arrange()
        self.retitle()

    def forget_all(self) -> None:
        """Let every screen drop what it holds (locking)."""
        self.desk.undo.forget()
        self.shell.forget()
        for screen in self._screens.values():
            screen.forget()

    def retitle(self) -> None:
        """Show the screen's title in the window's."""
        words = self._current.title() if self._current is not None else ""
        self.setWindowTitle(f"{words} – {self.product}" if words else self.product)

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        """Name the window once more when a screen has what it asked for."""
        if not is_busy:
            self.retitle()
            self._give_keyboard()

    def rest_keyboard(self) -> None:
        """Hold the keyboard while what had it is switched off or shut; it goes back when the work is done."""
        self._middle.setFocus()
        self._keyboard.start()
        self._is_resting = True

    @Slot()
    def _on_waited(self) -> None:
        if (
            not self._is_resting or self.desk.tasks.is_idle
        ):  # work that is still done ends with the keyboard given back
            self._give_keyboard()

    @Slot()
    def _give_keyboard(self) -> None:
        """Give the keyboard to the page where its screen gave it to nobody: to where it was, else to the first."""
        self._keyboard.stop()
        self._is_resting = False
        page = self.pages.currentWidget()
        if self.focusWidget() is not self._middle or page is None:
            return
        before = page.focusWidget()
        held, elsewhere = before or page, None
        for _one in range(MOST_WIDGETS):
            if (held is before or _takes_tab(held)) and held.isVisible() and held.isEnabled():
                if page.isAncestorOf(held):
                    held.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
                elsewhere = elsewhere or held
            held = held.nextInFocusChain()
        if elsewhere is not None and self.desk.tasks.is_idle:  # a page to read; one that is still filled may get more
            elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_above(self, band: QWidget, product: str) -> None:
        """Put a band across the window above everything, for good, and give the window another name."""
        self._above.insertWidget(0, band)
        self.product = product
        self.retitle()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is unsaved and wait for the disk: nothing typed is ever lost."""
        if self._current is not None:
            self._current.leave()
        self.desk.tasks.wait_until_idle()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self._current is not None:
            self._current.save_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        wall = QWidget()
        wall.setObjectName("wall")
        wall.setMinimumSize(320, 300)  # else the sum of the parts makes the window wider than the screen
        row = QHBoxLayout(wall)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.sides.setFixedWidth(sidebar_width())
        theme().changed.connect(self._on_zoomed)
        row.addWidget(self.sides)
        main = QVBoxLayout()
        main.setSpacing(0)
        row.addLayout(main, 1)
        failure_row = QHBoxLayout()
        failure_row.setContentsMargins(20, 0, 20, 0)
        failure_row.addWidget(self.desk.failure)
        self._middle = QWidget()
        self._middle_row = QHBoxLayout(self._middle)
        self._middle_row.setContentsMargins(0, 0, 0, 0)
        self._middle_row.setSpacing(0)
        self._middle_row.addWidget(self.pages, 1)
        self.panels.setObjectName("panel")
        self._middle_row.addWidget(self.panels)
        main.addWidget(self._middle, 1)
        main.addLayout(failure_row)
        main.addWidget(self.desk.status)
        self.pages.addWidget(QWidget())
        self.panels.addWidget(self._empty_panel)
        self.desk.status.actions.addWidget(self._empty_actions)
        self._sheet = QFrame(self._middle)
        self._sheet.setObjectName("sheet")
        self._sheet_column = QVBoxLayout(self._sheet)
        self._sheet_column.setContentsMargins(5, 5, 5, 5)
        self._sheet.hide()
        centre = QWidget()
        self._above = QVBoxLayout(centre)
        self._above.setContentsMargins(0, 0, 0, 0)
        self._above.setSpacing(0)
        self._above.addWidget(wall, 1)
        self.setCentralWidget(centre)

    def _add(self, screen: Screen) -> None:
        for stack, part in (
            (self.sides, screen.side),
            (self.pages, screen.page),
            (self.panels, screen.panel),
            (self.desk.status.actions, screen.actions),
        ):
            if part is not None:
                self._put(stack, part)

    def _put(self, stack: QStackedWidget, part: QWidget) -> None:
        if stack.indexOf(part) < 0:
            stack.addWidget(part)
            if isinstance(part, Sidebar):
                part.search_wanted.connect(self.desk.search_requested)
                part.menu_wanted.connect(self.desk.menu_requested)

    @Slot()
    def _show_side(self) -> None:
        """Show the sidebar that the screen at the front has now."""
        if self._current is not None:
            self._put(self.sides, self._current.side)
            self.sides.setCurrentWidget(self._current.side)
            self._arrange_side()

    def _arrange(self) -> None:
        """Fold or unfold for the width there is."""
        zoom = theme().zoom
        has_panel = self._current is not None and self._current.panel is not None
        self._is_folded = self.width() < tokens.FOLD_PANEL_BELOW * max(1.0, zoom * 0.9)
        self._arrange_side()
        held = QApplication.focusWidget()
        if self._current is not None:
            self._current.fold(self._is_folded)
        if held is not None and QApplication.focusWidget() is not held and self.isAncestorOf(held):
            held.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # a button that moves to another row lets go of the keyboard
        if self._is_folded:
            if self.panels.parentWidget() is not self._sheet:
                self._middle_row.removeWidget(self.panels)
                self._sheet_column.addWidget(self.panels)
            self._place_sheet(has_panel and self._is_panel_over)
        else:
            if self.panels.parentWidget() is not self._middle:
                self._sheet_column.removeWidget(self.panels)
                self._middle_row.addWidget(self.panels)
            self._sheet.hide()
            self.panels.setFixedWidth(self._panel_width())
            self.panels.setVisible(has_panel)

    def _arrange_side(self) -> None:
        """Show the sidebar, or below 900 pixels a rail; a side that cannot be one gives way.

        Large letters need the room as a narrow window does.
        """
        is_rail = self.width() < tokens.RAIL_BELOW * max(1.0, theme().zoom * 0.9)
        side = self.sides.currentWidget()
        if isinstance(side, Sidebar):
            side.set_rail(is_rail)
        self.sides.setVisible(not is_rail or isinstance(side, Sidebar))
        self.sides.setFixedWidth(rail_width() if is_rail else sidebar_width())

    def _on_zoomed(self) -> None:
        self._arrange()

    def _panel_width(self) -> int:
        return getattr(self._current, "panel_width", tokens.PANEL_WIDTH)

    def _place_sheet(self, is_shown: bool) -> None:
        self._sheet.setVisible(is_shown)
        if not is_shown:
            return
        self.panels.setVisible(True)
        self.panels.setFixedWidth(self._panel_width())
        width, height = self._panel_width() + 10, self._middle.height() - 16
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 8 if is_rtl else self._middle.width() - width - 8
        self._sheet.setGeometry(QRect(x, 8, width, height))
        self._sheet.raise_()

    @Slot()
    def _on_checks_wanted(self) -> None:
        if self._is_folded and self._current is not None and self._current.panel is not None:
            self._is_panel_over = not self._is_panel_over
            self._arrange()
        else:
            self.next_check()

    def next_check(self) -> None:
        """Jump to the next open check of the screen at the front, or of the one that led here for a check."""
        if self.desk.checks_of:
            self.show_screen(self.desk.checks_of)
        if self._current is not None:
            self._current.go_to_next_check()

    @Slot(object)
    def _on_failed(self, failure: BaseException) -> None:
        from ui.messages import error_words  # not needed at start

        self.desk.failure.show_failure(error_words(failure))


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
