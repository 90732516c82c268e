"""What the main window asks of every screen, and what it offers them.

Rules: a screen holds widgets and the shown value, nothing else; it asks through `tasks`. The window lays its parts
into the common frame: `side` (274 wide), `page`, `panel` (300 wide or `panel_width`, folds away), `actions` (end of
the bottom bar).
"""

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.accessible import announce
from ui.tasks import Tasks
from ui.undo import Undo
from ui.widgets.failure_bar import FailureBar
from ui.widgets.status_bar import StatusBar

if TYPE_CHECKING:  # not needed before the lock page is passed
    from ui.widgets.author_side import AuthorSide
    from ui.widgets.desk_actions import DeskActions


# kind of a record -> the screen that opens an address such as training[T-1]
RECORD_ROOMS = {
    "training": "trainings",
    "activity": "activities",
    "project": "projects",
    "dataset": "statistics",
    "staffing": "staffing",
    "plan": "plan",
    "practice": "practices",
    "gap": "gaps",
    "lesson": "lessons",
}


class Screen(Protocol):
    """One screen; equal for the main window whatever it shows."""

    name: str
    side: QWidget
    page: QWidget
    panel: QWidget | None
    actions: QWidget | None

    def activate(self, argument: Any = None) -> None:
        """Come to the front, with what `Desk.open` was given."""

    def save_now(self) -> None:
        """Save at once what is typed; called when the window loses the focus."""

    def leave(self) -> None:
        """Save at once; called before another screen comes, before locking and before closing."""

    def forget(self) -> None:
        """Drop everything of the user's that is held; called on locking, after `leave` and after the disk."""

    def fold(self, is_folded: bool) -> None:
        """Take the primary action into the title row where the panel is folded away, and give it back."""

    def go_to_next_check(self) -> None:
        """Jump to the next open check (F8)."""

    def title(self) -> str:
        """Return what stands in the window's title, after the program's name."""


class Desk(QObject):
    """What screens share: tasks, undo, status bar, failure bar, and the way to other screens.

    `open_requested` carries the screen's name and an argument; `lock_requested` asks to lock at once.
    """

    open_requested = Signal(str, object)
    lock_requested = Signal()
    search_requested = Signal()
    menu_requested = Signal(object)  # the button below which it opens, or None
    sample_requested = Signal(object)  # a sample desk to open, or None to leave it
    side_changed = Signal()  # the screen at the front has another sidebar than before

    def __init__(self, workspace: Any, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.tasks = tasks
        self.status = StatusBar()
        self.failure = FailureBar()
        self.undo = Undo(tasks, self)
        self._author_side: AuthorSide | None = None
        self.screens: frozenset[str] = frozenset()  # filled by the window
        self.checks_of = ""  # the screen whose check led to the record at the front; F8 goes on there
        self.home = "home"  # which screen is home at this desk; Headquarters begins with its inbox
        self.rooms: frozenset[str] = frozenset()  # the only ones this role has; empty: all there are

    @property
    def author_side(self) -> "AuthorSide":
        """Return the sidebar that an author's screens share; home feeds it, and it opens the rooms."""
        if self._author_side is None:
            from ui.widgets.author_side import AuthorSide  # not needed at start

            self._author_side = AuthorSide(self.has)
            self._author_side.chosen.connect(self._on_room_chosen)
        return self._author_side

    def make_actions(self) -> "DeskActions":
        """Return the actions of the bar that every screen of a desk has which needs none of its own."""
        from ui.widgets.desk_actions import DeskActions  # not needed at start

        made = DeskActions(lambda: self.has("settings"))
        made.back_up.clicked.connect(lambda: self.open("settings", "data"))
        made.lock.clicked.connect(self.lock_requested)
        return made

    def has(self, name: str) -> bool:
        """Return whether there is such a screen: nobody is offered a door to nowhere."""
        if name == "record":
            return any(self.has(room) for room in RECORD_ROOMS.values())
        return name in self.screens and (not self.rooms or name in self.rooms)

    def open(self, name: str, argument: Any = None) -> None:
        """Bring another screen to the front; "home" is what is home at this desk, "record" where an address leads."""
        if name == "record":
            name = RECORD_ROOMS.get(str(argument).partition("[")[0], "")
            if not self.has(name):
                words = self.tr("This record has no page of its own; it stands in the report of its quarter.")
                self.status.sentence.setText(words)
                announce(self.status, words)
                return
            argument = argument if "[" in str(argument) else None  # a kind alone leads to its list
        self.open_requested.emit(self.home if name == "home" else name, argument)

    def _on_room_chosen(self, name: str) -> None:
        quarter = self.author_side.view.quarter
        self.open(name, quarter if name in ("report", "signing") else None)
