"""Saves the open record field by field as it is typed, has it checked after each save, and lets it be taken back.

Rules: the status bar says what is true: "saved" only when the store answered. A failure stays on the screen with a
button to try again; the text stays in the field. Saves of one field in a row are one step until it is left.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.forms.answers import AnswerBook, Autosave, Change
from ui.messages import error_words
from ui.registers.calls import RegisterCalls
from ui.registers.steps import step_of
from ui.screen import Desk
from ui.widgets.status_bar import Saving

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import OpenRecord, RecordChange


class RecordKeeper(QObject):
    """Stands between the form of one record and the store; `checked` carries the record as the store has it."""

    checked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        calls: RegisterCalls,
        book: AnswerBook,
        *,
        label: Callable[[str], str],
        clock: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._calls, self._label, self._clock = desk, calls, label, clock
        self.record_id = ""
        self._is_checking = self._must_check_again = False
        self.autosave = Autosave(book, self._save, self)
        self.autosave.pending_changed.connect(self._on_pending)

    def check(self) -> None:
        """Fetch the record with its findings; one that is wanted while another runs comes after it, once."""
        record_id = self.record_id
        if not record_id:
            return
        if self._is_checking:
            self._must_check_again = True
            return
        self._is_checking = True
        self._desk.tasks.read_long(
            self, lambda session: self._calls.record(session, record_id), self._on_checked, self._on_check_failed
        )

    def leave_field(self) -> None:
        """Save at once, and let the next change be a step of its own."""
        self.autosave.flush()
        self._desk.undo.seal()

    def _save(self, change: Change, done: Callable[[], None], failed: Callable[[], None]) -> None:
        record_id = self.record_id
        if not record_id:
            return

        def on_done(changed: "RecordChange") -> None:
            if changed.before != changed.after:
                self._desk.undo.committed(step_of(changed, self._label(changed.key), self._calls))
            done()

        def on_error(failure: BaseException) -> None:
            failed()
            self._desk.status.set_saving(Saving.FAILED)
            self._desk.failure.show_failure(error_words(failure), self.autosave.flush)

        self._desk.tasks.write(
            self,
            lambda session: self._calls.save(session, record_id, change.question_id, change.value),
            on_done,
            on_error,
        )

    @Slot(bool)
    def _on_pending(self, is_pending: bool) -> None:
        if is_pending:
            self._desk.status.set_saving(Saving.PENDING)
            return
        self._desk.status.set_saving(Saving.SAVED, self._clock())
        self._desk.failure.clear()

    def _on_checked(self, record: "OpenRecord") -> None:
        self._is_checking = False
        if record.id == self.record_id:
            self.checked.emit(record)
        if self._must_check_again:
            self._must_check_again = False
            self.check()

    def _on_check_failed(self, failure: BaseException) -> None:
        self._is_checking = self._must_check_again = False
        self._desk.failure.show_failure(error_words(failure), self.check)
