"""The answers of the open report as the screen holds them, and when they are saved.

Rules: widgets hold no answers of their own; every change goes through the book, which knows what is not yet on
disk. Saving is due 400 ms after the last key, at the latest 1 s after the first unsaved one, and at once on
leaving a field, a page, or the program (decisions 16). What could not be saved stays unsaved and is tried again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

IDLE_MS, LATEST_MS = 400, 1000


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that was changed, with the note that explains the checks about it."""

    question_id: str
    value: Any
    note: "Note | None" = None


@dataclass(frozen=True, slots=True)
class Note:
    """An explanation that travels with the report, and the codes of the checks it answers (decisions 22)."""

    text: str
    codes: tuple[str, ...] = ()


class AnswerBook(QObject):
    """Values and notes by question id; `changed` carries the question's id after each change by the user."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, Any] = {}
        self._notes: dict[str, Note] = {}
        self._undo: list[dict[str, Any]] = []  # question id -> value before the step
        self._redo: list[dict[str, Any]] = []
        self._is_grouping = ""

    @property
    def values(self) -> Mapping[str, Any]:
        """Return question id -> value; the same mapping for the book's whole life."""
        return self._values

    def note(self, question_id: str) -> str:
        """Return the note of an answer."""
        held = self._notes.get(question_id)
        return held.text if held is not None else ""

    def change(self, question_id: str) -> Change:
        """Return what is to be saved about a question."""
        return Change(question_id, self._values.get(question_id), self._notes.get(question_id))

    def load(self, values: Mapping[str, Any], notes: Mapping[str, Note], keep: frozenset[str] = frozenset()) -> None:
        """Take over what the store holds, except answers in `keep` that are newer here."""
        kept = {key: self._values.get(key) for key in keep}
        kept_notes = {key: self._notes[key] for key in keep if key in self._notes}
        self._values.clear()
        self._values.update(values)
        self._values.update(kept)
        self._notes = {**notes, **kept_notes}

    def set(self, question_id: str, value: Any) -> None:
        """Change an answer; changes to one question in a row undo together."""
        was = self._values.get(question_id)
        if was == value:
            return
        if self._is_grouping != question_id:
            self._undo.append({question_id: was})
            self._is_grouping = question_id
        self._redo.clear()
        self._put(question_id, value)

    def set_many(self, changes: Mapping[str, Any], last: str = "") -> None:
        """Change several answers in one step; further changes to the question `last` belong to it."""
        fresh = {key: value for key, value in changes.items() if self._values.get(key) != value}
        if not fresh:
            return
        self._undo.append({key: self._values.get(key) for key in fresh})
        self._is_grouping = last
        self._redo.clear()
        for key, value in fresh.items():
            self._put(key, value)

    def set_note(self, question_id: str, text: str, codes: tuple[str, ...]) -> None:
        """Change the note of an answer; an empty text takes it away."""
        if self.note(question_id) != text:
            held = self._notes.get(question_id)
            self._notes[question_id] = Note(text, codes or (held.codes if held else ()))
            self.changed.emit(question_id)

    def end_group(self) -> None:
        """Let the next change start an undo step of its own; called on leaving a field."""
        self._is_grouping = ""

    def undo(self) -> str:
        """Take back the last change; return its question, or an empty text."""
        return self._step(self._undo, self._redo)

    def redo(self) -> str:
        """Do again what was taken back; return its question, or an empty text."""
        return self._step(self._redo, self._undo)

    def _step(self, source: list[dict[str, Any]], target: list[dict[str, Any]]) -> str:
        if not source:
            return ""
        step = source.pop()
        target.append({key: self._values.get(key) for key in step})
        self.end_group()
        for key, value in step.items():
            self._put(key, value)
        return next(reversed(step))

    def _put(self, question_id: str, value: Any) -> None:
        if value is None:
            self._values.pop(question_id, None)
        else:
            self._values[question_id] = value
        self.changed.emit(question_id)


class Autosave(QObject):
    """Hands changes of a book to `save`, which reports back through `saved` or `failed`.

    `save(change, done, failed)` is called on the GUI thread and must not block. `state_changed` tells the status
    bar: True while something is not on disk yet.
    """

    pending_changed = Signal(bool)

    def __init__(
        self,
        book: AnswerBook,
        save: Callable[[Change, Callable[[], None], Callable[[], None]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book, self._save = book, save
        self._waiting: dict[str, None] = {}  # question ids in the order of their first unsaved change
        self._under_way: dict[str, int] = {}
        self.idle, self.latest = QTimer(self), QTimer(self)
        for timer, span in ((self.idle, IDLE_MS), (self.latest, LATEST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(span)
            timer.timeout.connect(self.flush)
        book.changed.connect(self._on_changed)

    @property
    def is_pending(self) -> bool:
        """Return whether anything is not on disk yet."""
        return bool(self._waiting or self._under_way)

    @property
    def unsaved(self) -> frozenset[str]:
        """Return the questions whose newest answer is not on disk yet."""
        return frozenset(self._waiting) | frozenset(self._under_way)

    @Slot()
    def flush(self) -> None:
        """Save at once whatever waits."""
        self.idle.stop()
        self.latest.stop()
        waiting, self._waiting = list(self._waiting), {}
        for question_id in waiting:
            self._under_way[question_id] = self._under_way.get(question_id, 0) + 1
            change = self._book.change(question_id)
            self._save(
                change,
                lambda question_id=question_id: self._on_saved(question_id),
                lambda question_id=question_id: self._on_failed(question_id),
            )

    def _on_changed(self, question_id: str) -> None:
        was_pending = self.is_pending
        self._waiting.setdefault(question_id)
        self.idle.start()
        if not self.latest.isActive():
            self.latest.start()
        if not was_pending:
            self.pending_changed.emit(True)

    def _end(self, question_id: str) -> None:
        left = self._under_way.get(question_id, 1) - 1
        if left > 0:
            self._under_way[question_id] = left
        else:
            self._under_way.pop(question_id, None)

    def _on_saved(self, question_id: str) -> None:
        self._end(question_id)
        if not self.is_pending:
            self.pending_changed.emit(False)

    def _on_failed(self, question_id: str) -> None:
        self._end(question_id)
        self._waiting.setdefault(question_id)  # tried again at the next change, on leaving, or by the user
