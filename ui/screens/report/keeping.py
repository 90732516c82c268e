"""Saves the open report as it is typed and has it checked after each save.

Rules: the status bar says what is true: "saved" only when the store answered. A failure stays on the screen with a
button to try again; the text stays in the field.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from fieldreport.reports import Finding
from fieldreport.values import Quarter
from ui.forms.answers import AnswerBook, Autosave, Change, Note
from ui.messages import FindingWords, error_words
from ui.screen import Desk
from ui.screens.report.draft import ReportCalls
from ui.widgets.status_bar import Saving


class Keeper(QObject):
    """Stands between the answer book and the store; `checked` carries the findings of the latest check.

    `moved` after answers went to other questions: the draft is to be read anew.
    """

    checked = Signal(object)
    moved = Signal()

    def __init__(
        self, desk: Desk, calls: ReportCalls, book: AnswerBook, clock: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._calls, self._clock = desk, calls, clock
        self.quarter: Quarter | None = None
        self.is_front = False
        self._is_checking = self._must_check_again = False
        self._own_writes = 0  # a save of our own has its check already
        self.autosave = Autosave(book, self._save, self)
        self.autosave.pending_changed.connect(self._on_pending)
        desk.tasks.changed.connect(self._on_store_changed)

    def explain(self, finding: FindingWords, text: str) -> None:
        """Keep a note about a check whose place is a record."""
        quarter = self.quarter
        if quarter is not None:
            note = Note(text, (finding.code,))
            self._desk.tasks.write(
                self,
                lambda session: self._calls.explain(session, quarter, finding.address, note),
                on_error=self._on_failed,
            )

    def place(self, question_id: str, target: str) -> None:
        """Put an answer that is kept aside where it belongs."""
        self._change(lambda session, quarter: self._calls.place(session, quarter, question_id, target))

    def change_template(self) -> None:
        """Change the draft to the form of its quarter."""
        self._change(self._calls.change_template)

    def _change(self, work: Callable[[Any, Quarter], Any]) -> None:
        quarter = self.quarter
        if quarter is not None:
            self.autosave.flush()
            self._desk.tasks.write(
                self, lambda session: work(session, quarter), lambda _changes: self.moved.emit(), self._on_failed
            )

    def check(self) -> None:
        """Ask for a check; one that is wanted while another runs comes after it, once."""
        quarter = self.quarter
        if quarter is None:
            return
        if self._is_checking:
            self._must_check_again = True
            return
        self._is_checking = True
        self._desk.tasks.read_long(
            self, lambda session: self._calls.check(session, quarter), self._on_checked, self._on_check_failed
        )

    def _save(self, change: Change, done: Callable[[], None], failed: Callable[[], None]) -> None:
        quarter = self.quarter
        if quarter is None:
            return

        self._own_writes += 1

        def on_error(failure: BaseException) -> None:
            self._own_writes -= 1
            failed()
            self._desk.status.set_saving(Saving.FAILED)
            self._desk.failure.show_failure(error_words(failure), self.autosave.flush)

        self._desk.tasks.write(
            self, lambda session: self._calls.save(session, quarter, change), lambda _changes: done(), on_error
        )

    @Slot(bool)
    def _on_pending(self, is_pending: bool) -> None:
        if is_pending:
            self._desk.status.set_saving(Saving.PENDING)
            return
        self._desk.status.set_saving(Saving.SAVED, self._clock())
        self._desk.failure.clear()
        self.check()

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._own_writes:
            self._own_writes -= 1
        elif self.is_front and not self.autosave.is_pending:
            self.check()

    def _on_checked(self, findings: tuple[Finding, ...]) -> None:
        self._is_checking = False
        self.checked.emit(findings)
        if self._must_check_again:
            self._must_check_again = False
            self.check()

    def _on_check_failed(self, failure: BaseException) -> None:
        self._is_checking = self._must_check_again = False
        self._desk.failure.show_failure(error_words(failure), self.check)

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))
