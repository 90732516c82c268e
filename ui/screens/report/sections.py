"""The section pages that are alive: built on the first visit, the oldest thrown away, one of them shown.

Rules: a page holds nothing the answer book does not hold; it may go at any time.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from fieldreport.progress import SectionState
from fieldreport.templates import Labels
from ui.forms.answers import AnswerBook
from ui.forms.builder import SectionForm
from ui.forms.fields import FormContext
from ui.forms.figure_words import FigureSource
from ui.forms.form_note import FormNote
from ui.marks import Mark
from ui.messages import FindingWords
from ui.screens.report.aside import AsideCards
from ui.screens.report.draft import Draft
from ui.tasks import Pace
from ui.widgets.nav_rows import NavRow

ALIVE = 3


class SectionPages(QObject):
    """Puts section forms into a column; `left` when a field is left, `record_chosen` with a record's address."""

    left = Signal()
    record_chosen = Signal(str)
    placed = Signal(str, str)
    change_wanted = Signal()
    grown = Signal(object)  # a form that got further frames

    def __init__(
        self, column: QVBoxLayout, book: AnswerBook, parent: QObject | None = None, pace: Pace | None = None
    ) -> None:
        super().__init__(parent)
        self.aside: AsideCards | None = None
        self.figures: FigureSource | None = None  # what texts can quote
        self._column, self._book, self._pace = column, book, pace
        self.forms: dict[str, SectionForm] = {}  # in the order of use, the newest last
        self.current_id = ""

    def show(self, section_id: str, draft: Draft) -> SectionForm:
        """Show one section, building it where it is not alive."""
        form = self.forms.pop(section_id, None) or self._built(section_id, draft)
        self.forms[section_id] = form
        while len(self.forms) > ALIVE:
            self._discard(self.forms.pop(next(iter(self.forms))))
        self.current_id = section_id
        for other in self.forms.values():
            other.setVisible(other is form)
        return form

    def refresh(self, draft: Draft) -> None:
        """Show what a newly fetched draft says."""
        if self.aside is not None:
            self.aside.show_aside(draft.aside)
        for form in self.forms.values():
            form.take(draft.derived, draft.aids)

    def set_findings(self, findings: Iterable[FindingWords]) -> None:
        """Put the checks under their fields."""
        held = tuple(findings)
        for form in self.forms.values():
            form.set_findings(held)

    def focus_first(self) -> None:
        """Bring the keyboard to the first question of the section shown."""
        if self.current_id:
            self.forms[self.current_id].focus_first()

    def drop(self) -> None:
        """Throw all pages away."""
        for form in self.forms.values():
            self._discard(form)
        self.forms, self.current_id = {}, ""

    def _built(self, section_id: str, draft: Draft) -> SectionForm:
        context = FormContext(
            draft.labels,
            draft.role,
            draft.yearly_due,
            draft.links,
            draft.registers,
            draft.quarter,
            answers=self._book.values,
            figures=self.figures,
            pace=self._pace,
        )
        section = draft.template.section(section_id)
        form = SectionForm(section, context, self._book, draft.derived, draft.aids)
        if draft.template.is_derived and draft.template.sections[0].id == section_id:
            form.put_on_top(FormNote(draft.labels))
        if draft.template.sections[0].id == section_id:
            self.aside = AsideCards()
            self.aside.placed.connect(self.placed)
            self.aside.change_wanted.connect(self.change_wanted)
            self.aside.show_aside(draft.aside)
            form.put_on_top(self.aside)
        form.left.connect(self.left)
        form.grown.connect(lambda: self.grown.emit(form))
        form.record_chosen.connect(self.record_chosen)
        form.hide()
        self._column.addWidget(form)
        return form

    def _discard(self, form: SectionForm) -> None:
        if self.aside is not None and form.isAncestorOf(self.aside):
            self.aside = None
        self._column.removeWidget(form)
        form.hide()
        form.deleteLater()


def section_rows(states: Sequence[SectionState], labels: Labels) -> list[NavRow]:
    """Return the sidebar's rows: sections under the heading of their group where a group has several."""
    sizes = Counter(state.section.group for state in states)
    rows: list[NavRow] = []
    group = ""
    for state in states:
        section = state.section
        if section.group != group and 1 < sizes[section.group] < len(states):
            rows.append(NavRow(f"group {section.group}", labels.group(section.group), is_heading=True))
        elif section.group != group and rows:
            rows.append(NavRow(f"line {section.group}"))
        group = section.group
        rows.append(
            NavRow(
                section.id,
                labels.section(section.id),
                section.number,
                Mark(state.state),
                badge=state.errors + state.to_explain,
                badge_is_error=state.errors > 0,
            )
        )
    return rows
