"""Saves the open project as it is typed, field by field, and puts every committed change on the undo stack.

Rules: as for the report (decisions 16): after 400 ms, at the latest 1 s, at once on leaving. A list such as the
ledger is saved whole, but only the rows that differ are remembered for taking it back.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Slot

from ui.forms.answers import AnswerBook, Autosave, Change
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.projects.state import LISTS, ProjectsCalls
from ui.screens.projects.words import field_words
from ui.undo import Step
from ui.widgets.status_bar import Saving


class ProjectKeeper(QObject):
    """Stands between the fields and the store; `book` holds what is shown, by field."""

    def __init__(self, desk: Desk, calls: ProjectsCalls, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._calls, self._clock = desk, calls, clock
        self.project_id = ""
        self._title = ""
        self.book = AnswerBook(self)
        self.autosave = Autosave(self.book, self._save, self)
        self.autosave.pending_changed.connect(self._on_pending)

    def open(self, project_id: str, title: str, values: Mapping[str, Any]) -> None:
        """Take over what the store holds; what is not on disk yet stays."""
        keep = self.autosave.unsaved if project_id == self.project_id else frozenset[str]()
        self.project_id, self._title = project_id, title
        self.book.load(values, {}, keep=keep)

    def close(self) -> None:
        """Hold nothing of a project; called after everything is saved."""
        self.project_id, self._title = "", ""
        self.book.load({}, {})

    def put(self, key: str, value: Any) -> None:
        """Change a field."""
        self.book.set(key, value)

    def flush(self) -> None:
        """Save at once, and let the next change be a step of its own."""
        self.autosave.flush()
        self._desk.undo.seal()

    def _save(self, change: Change, done: Callable[[], None], failed: Callable[[], None]) -> None:
        project_id, key, value = self.project_id, change.question_id, change.value
        words = self.tr("{field} of “{title}”").format(field=field_words(key), title=self._title)

        def on_done(changed: Any) -> None:
            if changed.before != changed.after:
                self._desk.undo.committed(self._step(words, project_id, key, changed))
            done()

        def on_error(failure: BaseException) -> None:
            failed()
            self._desk.status.set_saving(Saving.FAILED)
            self._desk.failure.show_failure(error_words(failure), self.autosave.flush)

        self._desk.tasks.write(
            self, lambda session: self._calls.save(session, project_id, key, value), on_done, on_error
        )

    def _step(self, words: str, project_id: str, key: str, changed: Any) -> Step:
        calls = self._calls
        if key in LISTS:
            return Step(
                words,
                lambda session: calls.replace_rows(session, changed.reverse()),
                lambda session: calls.replace_rows(session, changed),
            )
        return Step(
            words,
            lambda session: calls.save(session, project_id, key, changed.before),
            lambda session: calls.save(session, project_id, key, changed.after),
            subject=f"project[{project_id}].{key}",
        )

    @Slot(bool)
    def _on_pending(self, is_pending: bool) -> None:
        if is_pending:
            self._desk.status.set_saving(Saving.PENDING)
        else:
            self._desk.status.set_saving(Saving.SAVED, self._clock())
            self._desk.failure.clear()
