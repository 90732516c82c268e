"""The button behind which a form is written for colleagues, and a filled one is taken in.

Rules: what is typed is saved first; nothing is taken before it was shown; what was taken is one step of undo.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu

from fieldreport.values import Quarter
from ui.accessible import announce
from ui.colleagues.calls import FormsCalls, Looked
from ui.colleagues.dialog import ask_to_take
from ui.dialogs import ask_file, ask_new_file
from ui.messages import error_words
from ui.screen import Desk
from ui.undo import Step
from ui.widgets.buttons import Button

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.collecting import Collected

PATTERN = "Excel (*.xlsx)"


@dataclass(frozen=True, slots=True)
class FormWanted:
    """What a form is about: a quarter, a project, and how its file is called."""

    name: str
    quarter: Quarter | None = None
    project_id: str = ""


def _no_label(_key: str) -> str:
    return ""


class FormsButton(Button):
    """`wanted` says what a new form is about; `take_here` is for a screen that holds what a form changes itself."""

    def __init__(
        self,
        desk: Desk,
        kind: str,
        wanted: Callable[[], FormWanted],
        save_first: Callable[[], None],
        label: Callable[[str], str] = _no_label,
    ) -> None:
        super().__init__("", "plain", "grid")
        self.setText(self.tr("Excel forms"))
        self.setToolTip(self.tr("For colleagues who do not have the program"))
        self._desk, self._calls, self._wanted = desk, FormsCalls(kind), wanted
        self._save_first, self._label = save_first, label
        self.clicked.connect(self._open_menu)
        self.take_here: Callable[[Looked], bool] = lambda _looked: False

    def write(self) -> None:
        """Ask where, and write a form to send out."""
        self._save_first()
        wanted = self._wanted()
        target = ask_new_file(
            self, self.tr("Excel form for colleagues"), Path.home() / f"{wanted.name}.xlsx", PATTERN
        )
        if target is not None:
            self._desk.tasks.read(  # in turn: behind the save of what was typed last
                self,
                lambda session: self._calls.write(session, target, wanted.quarter, wanted.project_id),
                self._on_written,
                self._on_failed,
            )

    def read(self) -> None:
        """Ask which, and show what a filled form would change."""
        self._save_first()
        file = ask_file(self, self.tr("Import a filled form"), Path.home(), PATTERN)
        if file is not None:
            self._desk.tasks.read(
                self,
                lambda session: self._calls.look(session, file),
                lambda looked: self._on_looked(looked, file),
                self._on_failed,
            )

    def _on_looked(self, looked: Looked, file: Path) -> None:
        if not ask_to_take(self.window(), file.name, looked, self._label):
            return
        if self.take_here(looked):
            self._say_taken(looked.collected)
        else:
            calls = self._calls
            self._desk.tasks.write(
                self,
                lambda session: calls.take(session, file),
                lambda collected: self._on_taken(collected, file),
                self._on_failed,
            )

    def _on_taken(self, collected: "Collected", file: Path) -> None:
        calls = self._calls
        self._desk.undo.seal()
        self._desk.undo.committed(
            Step(
                self.tr("Form “{file}”").format(file=file.name),
                lambda session: calls.take_back(session, collected),
                lambda session: calls.take(session, file),
            )
        )
        self._say_taken(collected)

    def _say_taken(self, collected: "Collected") -> None:
        self._say(self.tr("The form of {name} is taken over. Ctrl+Z takes it back.").format(name=collected.filled_by))

    def _on_written(self, target: Path) -> None:
        words = self.tr("The form is saved as {file}. It is not encrypted: whoever has it can read it.")
        self._say(words.format(file=target.name))

    def _say(self, words: str) -> None:
        announce(self, words)
        self._desk.status.sentence.setText(words)

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    @Slot()
    def _open_menu(self) -> None:
        self.menu_of().popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu_of(self) -> QMenu:
        """Return the menu, made anew for each opening."""
        menu = QMenu(self)
        menu.addAction(self.tr("Excel form for colleagues…")).triggered.connect(self.write)
        menu.addAction(self.tr("Import a filled form…")).triggered.connect(self.read)
        menu.setActiveAction(menu.actions()[0])
        return menu
