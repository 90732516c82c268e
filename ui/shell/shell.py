"""Joins menu, keys, search and the sheet of keys to one window.

Rules: knows rooms by name only. While locked nothing opens that shows or asks for the user's data. What is searched
is the search sheet's business, where it leads is opened here. Alt alone or F10 opens the menu, as everywhere.
"""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.screen import Desk
from ui.shell.commands import Command, CommandMenu, Group
from ui.shell.room_names import HOMES, room_words
from ui.theme import Scheme, theme

LATE_ALT_MS = 500  # a hand does not follow a command with an Alt of its own sooner


class Framed(Protocol):
    """What the shell asks of the window around the screens."""

    def next_check(self) -> None:
        """Jump to the next open check."""

    def current_name(self) -> str:
        """Return the name of the screen at the front."""

    def menu_button(self) -> QWidget | None:
        """Return the button below which the menu opens, where there is one."""


class Shell(QObject):
    """Give it the window and its desk; `show_role` after the desk was opened says which rooms there are."""

    def __init__(self, window: QWidget, frame: Framed, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._frame, self._desk = window, frame, desk
        self._is_alt_alone = False
        self._since_command = QElapsedTimer()
        self._search: Any = None  # the sheets are built when they are first opened
        self._keys: Any = None
        self.commands = CommandMenu(window)
        self.commands.ran.connect(self._on_command)
        self.show_role()
        desk.search_requested.connect(self.search)
        desk.menu_requested.connect(self.open_menu)
        window.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Return whether there is a desk behind the lock page."""
        workspace = self._desk.workspace
        is_unlocked = workspace is None or bool(workspace.is_unlocked)
        return is_unlocked and self._frame.current_name() not in ("unlock", "setup")

    @property
    def search_sheet(self) -> Any:
        """Return the search, built when it is first wanted."""
        if self._search is None:
            from ui.shell.search import SearchSheet  # not needed at start

            self._search = SearchSheet(self._window, self._desk)
            self._search.chosen.connect(self._on_place)
        return self._search

    @property
    def key_sheet(self) -> Any:
        """Return the sheet of keys, built when it is first wanted."""
        if self._keys is None:
            from ui.shell.key_sheet import KeySheet  # not needed at start

            self._keys = KeySheet(self._window)
        return self._keys

    def show_role(self) -> None:
        """Offer the rooms of whoever's desk this is."""
        self.commands.set_groups(self._groups())

    def forget(self) -> None:
        """Close what is open and hold nothing (locking)."""
        for sheet in (self._search, self._keys):
            if sheet is not None:
                sheet.close_sheet()

    @Slot()
    def search(self) -> None:
        """Open the search."""
        if self.is_open:
            self.search_sheet.open_empty()

    @Slot()
    def show_keys(self) -> None:
        """Open the sheet of keys."""
        self.key_sheet.show_groups(self.commands.groups)

    @Slot(object)
    def open_menu(self, button: QWidget | None = None) -> None:
        """Open the menu below its button, else at the window's leading top."""
        button = button or self._frame.menu_button()
        if button is not None and button.isVisible():
            corner = button.rect().bottomLeft()
            if button.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                corner = button.rect().bottomRight()
            self.commands.popup(button.mapToGlobal(corner + QPoint(0, 4)))
            return
        self.commands.popup(self._window.mapToGlobal(QPoint(12, 44)))

    def open_help(self) -> None:
        """Open the help page about the screen at the front; without help the sheet of keys."""
        name = self._frame.current_name()
        if self._desk.has("help"):
            self._desk.open("help", name)
        else:
            self.show_keys()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            is_alt = event.key() == Qt.Key.Key_Alt
            if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
                self._is_alt_alone = is_alt  # keys of a command are seen as an override only
            elif event.type() == QEvent.Type.KeyRelease and is_alt and self._is_alt_alone:
                self._is_alt_alone = False
                if self._since_command.isValid() and self._since_command.elapsed() < LATE_ALT_MS:
                    return False
                self._desk.menu_requested.emit(None)
                return True
        return False

    @Slot()
    def _on_command(self) -> None:
        """Remember when a command was done: with a screen reader Qt delivers the Alt that began it only after it."""
        self._since_command.start()

    @Slot(object)
    def _on_place(self, place: Any) -> None:
        self._desk.open(place.screen, place.argument)

    def _groups(self) -> tuple[Group, ...]:
        return tuple(group for group in (self._rooms(), self._deeds(), self._look(), self._help()) if group.commands)

    def _rooms(self) -> Group:
        offered = [name for name in HOMES[self._desk.home] if self._desk.has(name)]
        return Group(
            "go",
            self.tr("Go to"),
            tuple(
                Command(
                    f"go:{name}",
                    room_words(name),
                    self._to(name),
                    (f"Alt+{place}",) if place < 10 else (),
                    self._is_open,
                )
                for place, name in enumerate(offered, start=1)
            ),
        )

    def _deeds(self) -> Group:
        undo, desk = self._desk.undo, self._desk
        return Group(
            "desk",
            self.tr("Desk"),
            (
                Command("search", self.tr("Search everything"), self.search, ("Ctrl+K",), self._is_open),
                Command("next_check", self.tr("Next check"), self._frame.next_check, ("F8",), self._is_open),
                # The keys of these two belong to the screens: a field has an undo of its own.
                Command(
                    "undo", self.tr("Undo"), undo.undo, (), lambda: self.is_open and undo.stack.canUndo(), "Ctrl+Z"
                ),
                Command(
                    "redo", self.tr("Redo"), undo.redo, (), lambda: self.is_open and undo.stack.canRedo(), "Ctrl+Y"
                ),
                Command(
                    "backup",
                    self.tr("Back up…"),
                    lambda: desk.open("settings", "data"),
                    ("Ctrl+Shift+S",),
                    lambda: self.is_open and desk.has("settings"),
                ),
                Command("lock", self.tr("Lock"), desk.lock_requested.emit, ("Ctrl+L",), self._is_open),
                Command("close", self.tr("Close the window"), self._window.close, ("Ctrl+Q",)),
            ),
        )

    def _look(self) -> Group:
        schemes: tuple[tuple[Scheme, str], ...] = (
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("system", self.tr("As the computer")),
        )
        return Group(
            "look",
            self.tr("Look"),
            (
                Command("larger", self.tr("Larger letters"), lambda: theme().step_zoom(1), ("Ctrl++", "Ctrl+=")),
                Command("smaller", self.tr("Smaller letters"), lambda: theme().step_zoom(-1), ("Ctrl+-",)),
                Command("usual", self.tr("Usual letters"), lambda: theme().step_zoom(0), ("Ctrl+0",)),
                *(
                    Command(
                        f"scheme:{scheme}",
                        words,
                        _setting(scheme),
                        (),
                        is_chosen=lambda one=scheme: theme().scheme == one,
                    )
                    for scheme, words in schemes
                ),
                Command(
                    "turn",
                    self.tr("Light or dark"),
                    lambda: theme().set_scheme("light" if theme().is_dark else "dark"),
                    ("Ctrl+Shift+D",),
                ),
            ),
        )

    def _help(self) -> Group:
        desk = self._desk
        return Group(
            "help",
            self.tr("Help"),
            (
                Command("help", self.tr("Help for this page"), self.open_help, ("F1",)),
                Command("keys", self.tr("Keys"), self.show_keys, ("?", "Ctrl+/")),
                Command("menu", self.tr("Menu"), lambda: desk.menu_requested.emit(None), ("F10",)),
                Command(
                    "about",
                    self.tr("About Fieldreport"),
                    lambda: desk.open("settings", "about"),
                    (),
                    lambda: self.is_open and desk.has("settings"),
                ),
            ),
        )

    def _is_open(self) -> bool:
        return self.is_open

    def _to(self, name: str) -> Callable[[], None]:
        def go() -> None:
            quarter = self._desk.author_side.view.quarter if name in ("report", "signing") else None
            self._desk.open(name, quarter)

        return go


def _setting(scheme: Scheme) -> Callable[[], None]:
    return lambda: theme().set_scheme(scheme)
