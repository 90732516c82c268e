"""Saves the annual text as it is typed; the status bar says "saved" only when the store answered."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from fieldreport.consolidation.holdings import ReportingYear
from ui.forms.answers import AnswerBook, Autosave, Change
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.consolidation.state import AnnualView, ConsolidationCalls, TextChange
from ui.widgets.status_bar import Saving


class TextKeeper(QObject):
    """`saved` after all that was typed is on the disk, `moved` after something else changed the store."""

    saved = Signal()
    moved = Signal()

    def __init__(self, desk: Desk, calls: ConsolidationCalls, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._calls, self._clock = desk, calls, clock
        self.year: ReportingYear | None = None
        self.is_front = False
        self._own_writes = 0
        self._book = AnswerBook(self)
        self.autosave = Autosave(self._book, self._save, self)
        self.autosave.pending_changed.connect(self._on_pending)
        desk.tasks.changed.connect(self._on_store_changed)

    @property
    def texts(self) -> Mapping[str, Any]:
        """Return `chapter.part` -> text as it stands now, saved or not."""
        return self._book.values

    def load(self, view: AnnualView) -> None:
        """Take over what the store holds; what is newer here stays."""
        held = {
            f"{chapter.code}.{part.part}": part.text
            for chapter in view.composition.chapters
            for part in chapter.parts
            if part.text
        }
        self._book.load(held, {}, keep=self.autosave.unsaved)
        if view.composition.saved and not self.autosave.is_pending:
            self._desk.status.set_saving(Saving.SAVED, datetime.fromisoformat(view.composition.saved).astimezone())

    def put(self, chapter: str, part: str, text: str) -> None:
        """Take over what is typed in a part."""
        self._book.set(f"{chapter}.{part}", text or None)

    def forget(self) -> None:
        """Hold nothing."""
        self._book.load({}, {})
        self.year = None

    def _save(self, change: Change, done: Callable[[], None], failed: Callable[[], None]) -> None:
        year = self.year
        if year is None:
            return
        chapter, _, part = change.question_id.rpartition(".")
        wanted = TextChange(chapter, part, change.value or "")
        self._own_writes += 1

        def on_error(failure: BaseException) -> None:
            self._own_writes -= 1
            failed()
            self._desk.status.set_saving(Saving.FAILED)
            self._desk.failure.show_failure(error_words(failure), self.autosave.flush)

        self._desk.tasks.write(
            self, lambda session: self._calls.save(session, year, wanted), lambda _changed: done(), on_error
        )

    @Slot(bool)
    def _on_pending(self, is_pending: bool) -> None:
        if is_pending:
            self._desk.status.set_saving(Saving.PENDING)
            return
        self._desk.status.set_saving(Saving.SAVED, self._clock())
        self._desk.failure.clear()

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._own_writes:
            self._own_writes -= 1
            if not self.autosave.is_pending:
                self.saved.emit()
        elif self.is_front:
            self.moved.emit()
