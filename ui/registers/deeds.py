"""What the user does with whole records: log, add, duplicate, bin, fill a gap; each can be taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.messages import error_words
from ui.registers.calls import RegisterCalls
from ui.registers.steps import step_of
from ui.screen import Desk

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import OpenRecord, QuickFacts, RecordChange


class Deeds(QObject):
    """Each signal carries the `RecordChange` of what is in the store by then."""

    logged = Signal(object)
    added = Signal(object)
    duplicated = Signal(object)
    binned = Signal(object)

    def __init__(self, desk: Desk, calls: RegisterCalls, label: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._calls, self._label = desk, calls, label

    def log(self, facts: "QuickFacts", text: str) -> None:
        """Log a quick line."""
        self._write(lambda session: self._calls.log(session, facts, text), self.logged)

    def add(self) -> None:
        """Add an empty record."""
        self._write(self._calls.new, self.added)

    def duplicate(self, record_id: str) -> None:
        """Add the like of a record."""
        self._write(lambda session: self._calls.duplicate(session, record_id), self.duplicated)

    def move_to_bin(self, record_id: str) -> None:
        """Put a record into the bin."""
        self._write(lambda session: self._calls.move_to_bin(session, record_id), self.binned)

    def fill_gap(self, record: "OpenRecord", value: Any) -> None:
        """Put `value` into the blanks of the first group that owes figures."""
        key = "participants" if record.kind == "training" else "people"
        held = record.values.get(key)
        groups = [dict(group) for group in held] if isinstance(held, list) else [dict(held or {})]
        owing = next((group for group in groups if group.get("women") is None or group.get("men") is None), None)
        if owing is None:
            return
        owing.update({part: value for part in ("women", "men") if owing.get(part) is None})
        fixed = groups if isinstance(held, list) else groups[0]
        self._write(lambda session: self._calls.save(session, record.id, key, fixed), None)

    def _write(self, work: Callable[[Any], "RecordChange"], done: Any) -> None:
        def on_done(change: "RecordChange") -> None:
            self._desk.undo.seal()
            self._desk.undo.committed(step_of(change, self._label(change.key), self._calls))
            if done is not None:
                done.emit(change)

        self._desk.tasks.write(self, work, on_done, self._on_failed)

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))
