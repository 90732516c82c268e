"""Builds the page of one section from the template: frames in order, shown or hidden as the answers ask.

Rules: no question is known by its id. Widgets hold nothing that the answer book does not hold; a section may be
thrown away and built again at any time. Boxes on demand stay folded until wanted or filled (decisions 25). What is
proposed shows as chosen and opens what it would open, but becomes an answer only when it is confirmed, or when
something else on the page is answered. A frame that is asked for by its id is built, its turn or not.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreport.drawing import drawn_from_answers, rows_missing, with_missing_rows
from fieldreport.passages import Passage, unquoted, with_passages
from fieldreport.templates import Question, Section, is_asked, is_blank
from ui.forms.answers import AnswerBook
from ui.forms.area_records import AreaRecords
from ui.forms.earlier import answer_words
from ui.forms.facts import FactField
from ui.forms.fields import FormContext, make_field
from ui.forms.frame import FoldedFrame, QuestionFrame
from ui.forms.narrative import NarrativeField
from ui.forms.row_marks import mark_rows
from ui.forms.sheets import SheetsField
from ui.forms.tables import PeopleField, RowsField
from ui.forms.worked_out import FigureField, way_to_records
from ui.messages import FindingWords
from ui.widgets.record_list import RecordLine

FIRST = 1  # frames that come at once where the others come turn by turn: what is read first


class _Frames(dict[str, QuestionFrame]):
    """Question id -> frame; one that is asked for and not there yet is built."""

    def __init__(self, build: Callable[[str], QuestionFrame]) -> None:
        super().__init__()
        self._build = build

    def __missing__(self, question_id: str) -> QuestionFrame:
        self[question_id] = self._build(question_id)
        return self[question_id]


@dataclass(frozen=True)
class Aids:
    """What helps answering: everything by question id, `records` by area."""

    earlier: Mapping[str, Any] = field(default_factory=dict)
    earlier_name: str = ""  # Q1 2006
    proposed: Mapping[str, Any] = field(default_factory=dict)
    suggested: Mapping[str, Any] = field(default_factory=dict)
    passages: Mapping[str, Sequence[Passage]] = field(default_factory=dict)  # what gaps and lessons say
    records: Mapping[str, Sequence[RecordLine]] = field(default_factory=dict)


class SectionForm(QWidget):
    """The questions of one section. `left` when a field is left: time to save and to check.

    `grown` after each turn in which it got further frames; `is_filling` until it has all.
    """

    left = Signal()
    record_chosen = Signal(str)
    grown = Signal()

    def __init__(
        self,
        section: Section,
        context: FormContext,
        book: AnswerBook,
        derived: Mapping[str, Any] | None = None,
        aids: Aids | None = None,
    ) -> None:
        super().__init__()
        self.section = section
        self._context, self._book = context, book
        self.frames = _Frames(self._build)
        self._folds: dict[str, FoldedFrame] = {}
        self._slots: dict[str, QVBoxLayout] = {}
        self._findings: dict[str, list[FindingWords]] = {}
        self._opened: set[str] = set()
        self.is_filling = False
        self._ordered = 0  # parts that Tab went through in order when that was last seen to
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.records = AreaRecords()
        self.records.list.chosen.connect(self.record_chosen)
        column.addWidget(self.records)
        for question in section.questions:
            if question.demand(context.role) != "-":
                self._slots[question.id] = QVBoxLayout()
                column.addLayout(self._slots[question.id])
        column.addStretch(1)
        self.take(derived or {}, aids or Aids())
        book.changed.connect(self._on_book_changed)

    def put_on_top(self, widget: QWidget) -> None:
        """Show something before the questions."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, widget)

    def take(self, derived: Mapping[str, Any], aids: Aids) -> None:
        """Show the values that are worked out, never typed (question id -> value), and what helps answering."""
        self._derived, self._aids = dict(derived), aids
        self.records.set_records(aids.records.get(self.section.area, ()) if self.section.area else ())
        self.refresh()

    def refresh(self) -> None:
        """Show the book's answers and what they make visible."""
        for question_id, frame in self.frames.items():
            frame.field.set_value(self._shown(question_id))
            self._show_aids(question_id, frame)
        self._show_asked()

    def _work_out(self, question_id: str) -> None:
        """Show anew what is worked out from an answer that has just changed."""
        depending = [held.id for held in self.section.questions if held.source and question_id in held.source.answers]
        quarter = self._context.quarter
        if depending and quarter is not None:
            drawn = drawn_from_answers(self._context.labels.template, quarter, self._book.values)
            for name in depending:
                self._derived[name] = drawn.get(name)
                self.frames[name].field.set_value(drawn.get(name))

    def _shown(self, question_id: str) -> Any:
        held = self._derived.get(question_id, self._book.values.get(question_id))
        return self._aids.proposed.get(question_id) if is_blank(held) else held

    def _show_aids(self, question_id: str, frame: QuestionFrame) -> None:
        question = self._context.labels.template.question(question_id)
        value, aids = self._book.values.get(question_id), self._aids
        earlier = aids.earlier.get(question_id) if not question.is_derived else None
        words = answer_words(question, earlier, self._context.labels)
        frame.show_earlier(aids.earlier_name, words, can_take=earlier != value)
        waiting = self._unquoted(question_id)
        if waiting:
            names = ", ".join(f"“{passage.title}”" for passage in waiting)
            frame.show_offer(
                self.tr("Recorded and not quoted here yet: {names}").format(names=names), self.tr("Quote")
            )
        elif question_id in aids.suggested and (missing := rows_missing(value, self._with_suggested(question_id))):
            frame.show_offer(self.tr("%n record(s) of this quarter can fill this.", "", missing), self.tr("Fill in"))
        elif not is_blank(value) or question.is_derived:
            frame.show_offer("")
        elif question_id in aids.proposed:
            count = self.records.count
            text = (
                self.tr("Proposed: %n record(s) belong to this area. It counts as soon as you write.", "", count)
                if count
                else self.tr("Proposed: something is written here.")
            )
            frame.show_offer(text, self.tr("Confirm"))
        else:
            frame.show_offer("")

    def _with_suggested(self, question_id: str) -> Any:
        question = self._context.labels.template.question(question_id)
        return with_missing_rows(question, self._book.values.get(question_id), self._aids.suggested[question_id])

    def set_findings(self, findings: Iterable[FindingWords]) -> None:
        """Put the checks under the fields they are about."""
        self._findings = {}
        for finding in findings:
            if finding.question_id in self._slots:
                self._findings.setdefault(finding.question_id, []).append(finding)
        for question_id, frame in self.frames.items():
            self._show_findings(question_id, frame)

    def _show_findings(self, question_id: str, frame: QuestionFrame) -> None:
        held = self._findings.get(question_id, [])
        mark_rows(frame, held)
        if isinstance(frame.field, NarrativeField):
            frame.field.set_changed(any(".figures[" in one.address and one.severity == "hint" for one in held))
        if isinstance(frame.field, SheetsField):  # checks about its cells stand in the sheets
            held = [one for one in held if one.address == f"report.{question_id}" or one.severity == "explain"]
        frame.set_findings(held, self._book.note(question_id))

    def reveal(self, finding: FindingWords) -> bool:
        """Bring the focus to the field of a check; return whether the section has it."""
        return self.reveal_answer(finding.question_id, finding.address)

    def reveal_answer(self, question_id: str, address: str) -> bool:
        """Bring the focus to the field of an answer; return whether the section has it."""
        if question_id not in self._slots:
            return False
        self._opened.add(question_id)
        self._show_asked()
        frame = self.frames[question_id]
        frame.validate()
        frame.field.reveal(address)
        return True

    def focus_first(self) -> None:
        """Bring the focus to the first field that takes an answer, built at once where it was not yet."""
        built = -1
        while built < len(self.frames):
            for frame in map(self.frames.get, self._slots):
                if frame is not None and not frame.isHidden() and not isinstance(frame.field, FactField):
                    frame.field.focus_target().setFocus()
                    return
            built = len(self.frames)
            self._show_some(1)

    def asked(self) -> tuple[Question, ...]:
        """Return the questions now asked, folded ones too."""
        return tuple(question for question in self.section.questions if self._is_asked(question))

    def _build(self, question_id: str) -> QuestionFrame:
        """Build the frame of a question the first time it is to be seen."""
        question, labels = self._context.labels.template.question(question_id), self._context.labels
        field = make_field(question, self._context)
        frame = QuestionFrame(
            question.id,
            labels.question(question.id, self._context.role),
            labels.help(question.id, self._context.role),
            field,
            is_follow_up=question.parent is not None,
        )
        if question.is_derived and not isinstance(field, PeopleField | RowsField | FactField | FigureField):
            field.setEnabled(False)
        is_last = question is self.section.questions[-1]
        frame.setContentsMargins(0, 0, 0, 0 if is_last else 21 if question.parent is None else 16)
        frame.hide()
        self._slots[question.id].addWidget(frame)
        if not question.is_derived:
            field.edited.connect(lambda: self._on_edited(question_id))
            field.left.connect(self._on_left)
            frame.taken.connect(lambda: self._take(question_id, self._aids.earlier[question_id]))
            frame.accepted.connect(lambda: self._on_accepted(question_id))
            frame.note_edited.connect(lambda text, codes: self._book.set_note(question_id, text, codes))
        elif question.source is not None and question.source.records is not None:
            self._lead_to_records(question.source.records, frame)
        field.set_value(self._shown(question_id))
        self._show_aids(question_id, frame)
        self._show_findings(question_id, frame)
        frame.setVisible(self._stands(question)[0])
        return frame

    def _lead_to_records(self, kind: str, frame: QuestionFrame) -> None:
        """Let a figure open what it is made of: its kind of records, or the one record of a row."""
        asked = self.section.questions
        place = next(at for at, question in enumerate(asked) if question.id == frame.question_id)
        following = asked[place + 1].source if place + 1 < len(asked) else None
        words = way_to_records(kind)
        if words and (following is None or following.records != kind):  # one way for figures that stand together
            frame.add_way(words).clicked.connect(lambda: self.record_chosen.emit(kind))
        if isinstance(frame.field, RowsField):
            frame.field.row_chosen.connect(lambda row_id: self.record_chosen.emit(f"{kind}[{row_id}]"))

    def _fold(self, question: Question) -> FoldedFrame:
        held = self._folds.get(question.id)
        if held is None:
            held = FoldedFrame(self._context.labels.short(question.id, self._context.role))
            held.setContentsMargins(0, 0, 0, 10)
            held.opened.connect(lambda: self._open(question.id))
            held.hide()
            self._folds[question.id] = held
            self._slots[question.id].insertWidget(0, held)
        return held

    def _is_asked(self, question: Question) -> bool:
        return is_asked(question, self._context.role, self._values(), yearly_due=self._context.yearly_due)

    def _values(self) -> Mapping[str, Any]:
        """Return the answers with what is proposed where there is none."""
        open_ones = {key: held for key, held in self._aids.proposed.items() if is_blank(self._book.values.get(key))}
        return {**self._book.values, **open_ones} if open_ones else self._book.values

    def _show_asked(self) -> None:
        """Show what the answers ask for; of frames that are not there yet the first, and the others turn by turn."""
        pace = self._context.pace
        has_more = self._show_some(None if pace is None else FIRST)
        if pace is not None and has_more and not self.is_filling:
            self.is_filling = True
            pace(self, self._filling())

    def _filling(self) -> Iterator[None]:
        yield  # what is there is painted first
        while self._show_some(1):
            self.grown.emit()
            yield
        self.is_filling = False
        self.grown.emit()

    def _show_some(self, most: int | None) -> bool:
        """Show what is asked for, building up to `most` frames; return whether others are still to be built."""
        has_more = False
        for question in self.section.questions:
            if question.id not in self._slots:
                continue
            is_wanted, is_folded = self._stands(question)
            if question.id in self._folds or is_folded:
                self._fold(question).setVisible(is_folded)
            if question.id in self.frames:
                self.frames[question.id].setVisible(is_wanted)
            elif is_wanted and most == 0:
                has_more = True
            elif is_wanted:
                most = None if most is None else most - 1
                self.frames[question.id].show()  # what is asked for by its id is built
        if not has_more and len(self.frames) + len(self._folds) > self._ordered:
            self._ordered = len(self.frames) + len(self._folds)
            self._order_tabs()
        return has_more

    def _stands(self, question: Question) -> tuple[bool, bool]:
        """Return whether a question stands open, and whether it is folded away."""
        is_asked = self._is_asked(question)
        is_open = (
            not question.is_on_demand(self._context.role)
            or question.id in self._opened
            or not is_blank(self._book.values.get(question.id))
            or bool(self._unquoted(question.id))
        )
        return is_asked and is_open, is_asked and not is_open

    def _order_tabs(self) -> None:
        """Let Tab go from the top down, though frames were built in another order."""
        before: QWidget | None = None
        for question_id in self._slots:
            for part in (self._folds.get(question_id), self.frames.get(question_id)):
                if part is None:
                    continue
                for widget in part.findChildren(QWidget):
                    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                        if before is not None:
                            QWidget.setTabOrder(before, widget)
                        before = widget

    def _open(self, question_id: str) -> None:
        self._opened.add(question_id)
        self._show_asked()
        self.frames[question_id].field.focus_target().setFocus()

    def _on_edited(self, question_id: str) -> None:
        self._opened.add(question_id)  # emptying a box does not fold it under the hands
        self._put(question_id, self.frames[question_id].field.value())

    def _put(self, question_id: str, value: Any) -> None:
        """Make a value the answer; the area is reported from then on, where that was only proposed."""
        gate = self.section.gate
        if gate is not None and gate.id != question_id and self._is_only_proposed(gate.id) and not is_blank(value):
            self._book.set_many({gate.id: self._aids.proposed[gate.id], question_id: value}, last=question_id)
        else:
            self._book.set(question_id, value)

    def _is_only_proposed(self, question_id: str) -> bool:
        return question_id in self._aids.proposed and is_blank(self._book.values.get(question_id))

    def _on_accepted(self, question_id: str) -> None:
        waiting = self._unquoted(question_id)
        if waiting:
            self._take(question_id, with_passages(self._book.values.get(question_id), waiting))
            return
        if question_id in self._aids.suggested:
            self._take(question_id, self._with_suggested(question_id))
        else:
            self._take(question_id, self._aids.proposed[question_id])

    def _unquoted(self, question_id: str) -> Sequence[Passage]:
        offered = self._aids.passages.get(question_id)
        return unquoted(self._book.values.get(question_id), offered) if offered else ()

    def _take(self, question_id: str, value: Any) -> None:
        """Make what is offered the answer, as a step of its own, and go to the field."""
        self._opened.add(question_id)
        self._book.end_group()
        self._put(question_id, value)
        self._on_left()
        self.frames[question_id].field.focus_target().setFocus()

    def _on_book_changed(self, question_id: str) -> None:
        self._work_out(question_id)
        self._follow(question_id)
        frame = self.frames.get(question_id)
        if frame is None:
            return
        if frame.field.value() != self._shown(question_id):
            frame.field.set_value(self._shown(question_id))  # undo, or another screen
        self._show_aids(question_id, frame)
        self._show_asked()

    def _follow(self, question_id: str) -> None:
        """Show the tables anew whose rows come from the question that was changed."""
        for other, frame in self.frames.items():
            rows = self._context.labels.template.question(other).rows
            if rows is not None and rows.from_question == question_id:
                frame.field.set_value(self._shown(other))

    def _on_left(self) -> None:
        self._book.end_group()
        self.left.emit()
