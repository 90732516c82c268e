"""The form of one record: every field with its checks beside it, in a column like the report's.

Rules: widgets hold nothing that the answer book does not hold; the book's keys are those of the field specs.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.answers import AnswerBook
from ui.forms.frame import QuestionFrame
from ui.messages import FindingWords
from ui.registers.fields import FieldSpec, FormFacts
from ui.registers.record_fields import SubActionsField
from ui.widgets.card import Rule
from ui.widgets.labels import Label


class RecordForm(QWidget):
    """The fields of one kind; `left` when a field is left: time to save and to check."""

    left = Signal()

    def __init__(self, specs: Sequence[FieldSpec], facts: FormFacts, book: AnswerBook) -> None:
        super().__init__()
        self._book, self._facts = book, facts
        self.specs = {spec.key: spec for spec in specs}
        self.frames: dict[str, QuestionFrame] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._line = QHBoxLayout()
        book.changed.connect(self._on_book_changed)

    def build(self, most: int | None = None) -> bool:
        """Make the next fields, all by default; return whether the form is complete."""
        left = [spec for spec in self.specs.values() if spec.key not in self.frames]
        for spec in left[:most]:
            self._add(spec)
        is_complete = most is None or len(left) <= most
        if is_complete and left:
            self._column.addStretch(1)
        return is_complete

    def _add(self, spec: FieldSpec) -> None:
        if spec.heading:
            if self.frames:
                self._column.addWidget(Rule())
                self._column.addSpacing(14)
            self._column.addWidget(Label(spec.heading, "section"))
            self._column.addSpacing(10)
        field = spec.make(self._facts)
        frame = QuestionFrame(spec.key, spec.label, spec.help, field, is_follow_up=True)
        frame.setContentsMargins(0, 0, 0, 16)
        field.edited.connect(lambda: self._on_edited(spec.key))
        field.left.connect(self._on_left)
        self.frames[spec.key] = frame
        if not spec.is_beside:
            self._line = QHBoxLayout()
            self._line.setSpacing(16)
            self._column.addLayout(self._line)
        self._line.addWidget(frame, 1, Qt.AlignmentFlag.AlignTop)

    def refresh(self) -> None:
        """Show the book's values."""
        for key, frame in self.frames.items():
            frame.field.set_value(self.specs[key].shown(self._book.values.get(key)))
        self._show_area()

    def set_findings(self, findings: Iterable[FindingWords]) -> None:
        """Put the checks beside the fields they are about."""
        by_key: dict[str, list[FindingWords]] = {}
        for finding in findings:
            by_key.setdefault(self.key_of(finding.address), []).append(finding)
        for key, frame in self.frames.items():
            frame.set_findings(by_key.get(key, []))

    def key_of(self, address: str) -> str:
        """Return the field that an address such as `training[T-1].participants[0].women` leads into, or ""."""
        path = address.partition("].")[2]
        fitting = [key for key in self.frames if path == key or path.startswith((f"{key}.", f"{key}["))]
        return max(fitting, key=len, default="")

    def reveal(self, address: str) -> QWidget | None:
        """Bring the focus to what an address names; return its frame, or None where the form has none."""
        frame = self.frames.get(self.key_of(address))
        if frame is not None:
            frame.field.reveal(address.partition("].")[2])
        return frame

    def focus_first(self) -> None:
        """Bring the focus to the first field."""
        next(iter(self.frames.values())).field.focus_target().setFocus()

    def values(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return key -> value for the book from a record's JSON."""
        found = {}
        for key in self.specs:
            outer, _, inner = key.partition(".")
            held = body.get(outer)
            if inner:
                held = held.get(inner) if isinstance(held, Mapping) else None
            if held is not None:
                found[key] = held
        return found

    def _show_area(self) -> None:
        frame = self.frames.get("sub_actions")
        if frame is not None and isinstance(frame.field, SubActionsField):
            frame.field.set_area(str(self._book.values.get("area") or ""))

    def _on_edited(self, key: str) -> None:
        self._book.set(key, self.specs[key].stored(self.frames[key].field.value()))
        if key == "area":
            self._show_area()

    def _on_book_changed(self, key: str) -> None:
        frame, spec = self.frames.get(key), self.specs.get(key)
        if frame is not None and spec is not None:
            shown = spec.shown(self._book.values.get(key))
            if spec.stored(frame.field.value()) != self._book.values.get(key):
                frame.field.set_value(shown)

    def _on_left(self) -> None:
        self._book.end_group()
        self.left.emit()
