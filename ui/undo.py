"""Takes back and does again what is already in the store, across all screens.

Rules: a step is pushed after its change was committed, so pushing it does nothing; undo and redo are workflow calls
on the worker thread, announced through `Tasks.changed` like every write. Steps about the same subject in a row are
one step until `seal`. Text that is being typed has the undo of its own field.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget

from ui.tasks import Tasks

LIMIT = 200
_MERGING = 1

Work = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One committed change: `subject` names what was changed, `words` says it ("Title of “Gender and elections”").

    `undo` and `redo` get a session and call one workflow function. An empty subject never joins another step.
    """

    words: str
    undo: Work
    redo: Work
    subject: str = ""


class Undo(QObject):
    """The window's only stack; `said` carries the words to announce, `failed` an exception."""

    said = Signal(str)
    failed = Signal(object)
    changed = Signal()  # what can be undone or redone

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._is_silent = False
        self._is_sealed = False
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(LIMIT)
        self.stack.indexChanged.connect(self._on_index_changed)

    def committed(self, step: Step) -> None:
        """Remember a change that is in the store; it joins the last step where that has the same subject."""
        self._is_silent = True
        try:
            self.stack.push(_Command(step, self, is_sealed=self._is_sealed))
        finally:
            self._is_silent = self._is_sealed = False

    def seal(self) -> None:
        """Let the next change be a step of its own; called on leaving a field."""
        self._is_sealed = True

    def undo(self) -> None:
        """Take back the last change."""
        self.seal()
        self.stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.seal()
        self.stack.redo()

    def forget(self) -> None:
        """Drop everything (locking)."""
        self.stack.clear()

    def install(self, widget: QWidget) -> None:
        """Give a widget and what is in it the keys; each screen calls it for its page and panel."""
        for keys, action in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Y", self.redo)):
            shortcut = QShortcut(QKeySequence(keys), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def run(self, step: Step, *, is_undo: bool) -> None:
        """Carry out a step in the store; called by the stack only."""
        if self._is_silent:
            return
        work = step.undo if is_undo else step.redo
        text = self.tr("Taken back: {what}") if is_undo else self.tr("Done again: {what}")
        self._tasks.write(
            self,
            work,
            lambda _changes: self.said.emit(text.format(what=step.words)),
            lambda failure: self._fail(failure, is_undo),
        )

    @Slot(int)
    def _on_index_changed(self, _index: int) -> None:
        self.changed.emit()

    def _fail(self, failure: BaseException, is_undo: bool) -> None:
        """Put the stack where the store is."""
        self._is_silent = True
        try:
            self.stack.redo() if is_undo else self.stack.undo()
        finally:
            self._is_silent = False
        self.failed.emit(failure)


class _Command(QUndoCommand):
    def __init__(self, step: Step, owner: Undo, *, is_sealed: bool) -> None:
        super().__init__(step.words)
        self._step, self._owner, self._is_sealed = step, owner, is_sealed

    def id(self) -> int:
        return _MERGING if self._step.subject else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Command) or other._is_sealed or other._step.subject != self._step.subject:
            return False
        self._step = replace(self._step, redo=other._step.redo)
        return True

    def undo(self) -> None:
        self._owner.run(self._step, is_undo=True)

    def redo(self) -> None:
        self._owner.run(self._step, is_undo=False)
