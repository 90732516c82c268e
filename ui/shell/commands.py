"""Everything the window can do, in groups, with its keys; the menu, the keys themselves and the sheet come from here.

Rules: one `Command` per action, so that menu, keys and sheet never disagree. A command that does not fit the moment
(locked, nothing to take back) is disabled in the menu and its keys do nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

_NATIVE = QKeySequence.SequenceFormat.NativeText


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One action; several keys may do it, the first is shown. `is_chosen` makes it a choice with a tick."""

    key: str
    words: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    is_possible: Callable[[], bool] = _always
    shown_keys: str = ""  # shown only: the screens themselves hear them
    is_chosen: Callable[[], bool] | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Commands that belong together, under one heading of the menu."""

    key: str
    words: str
    commands: tuple[Command, ...]


class CommandMenu(QObject):
    """Gives a window the keys of all commands, and shows them as a menu; `ran` after a key or entry was used."""

    ran = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.groups: tuple[Group, ...] = ()
        self.actions: dict[str, QAction] = {}
        self._menu: QMenu | None = None

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Offer these commands instead of those before."""
        for action in self.actions.values():
            self._window.removeAction(action)
            action.deleteLater()
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu, self.actions, self.groups = None, {}, tuple(groups)
        for group in self.groups:
            for command in group.commands:
                self._add(command)

    @property
    def menu(self) -> QMenu:
        """Return the menu, built when it is first wanted."""
        if self._menu is None:
            self._menu = self._build()
        return self._menu

    def refresh(self) -> None:
        """Enable what is possible now and tick what is in force."""
        for group in self.groups:
            for command in group.commands:
                action = self.actions[command.key]
                action.setEnabled(command.is_possible())
                if command.is_chosen is not None:
                    action.setChecked(command.is_chosen())

    def popup(self, place: QPoint) -> None:
        """Show the menu at a place on the screen, ready for the arrow keys."""
        self.refresh()
        self.menu.popup(place)
        first = next((entry for entry in self.menu.actions() if entry.isEnabled()), None)
        if first is not None:
            self.menu.setActiveAction(first)

    def _add(self, command: Command) -> None:
        shown = f"\t{QKeySequence(command.shown_keys).toString(_NATIVE)}" if command.shown_keys else ""
        action = QAction(command.words + shown, self._window)
        action.setObjectName(command.key)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(command.is_chosen is not None)

        def run(_checked: bool = False) -> None:
            if command.is_possible():
                command.run()
            self.ran.emit()

        action.triggered.connect(run)
        self._window.addAction(action)
        self.actions[command.key] = action

    def _build(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setAccessibleName(self.tr("Menu"))
        for group in self.groups:
            part = menu.addMenu(group.words)
            part.setAccessibleName(group.words)
            part.menuAction().setText(group.words)
            for command in group.commands:
                part.addAction(self.actions[command.key])
        return menu
