"""One record at work in the window: its form in the page, checks and history in the panel.

Rules: what is typed is saved by `RecordKeeper`; what the store has is shown again after each save, except what is not
on disk yet.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fieldreport.templates import load_labels
from ui.accessible import announce
from ui.forms.answers import AnswerBook
from ui.messages import FindingWords, error_words
from ui.registers.calls import RegisterCalls
from ui.registers.editor import EditorPage, EditorPanel
from ui.registers.fields import FormFacts
from ui.registers.form import RecordForm
from ui.registers.keeper import RecordKeeper
from ui.registers.register import Register
from ui.screen import Desk
from ui.tables.editable_view import EditableTable

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import ListFacts
    from fieldreport.workflows.record_editing import FieldChange, OpenRecord

InWords = Callable[["OpenRecord"], list[FindingWords]]


class RecordEditor(QObject):
    """`opened` when a record's form is there, `checked` after each look at the store; both carry the record."""

    opened = Signal(object)
    checked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        register: Register,
        calls: RegisterCalls,
        *,
        in_words: InWords,
        clock: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._register, self._calls, self._in_words = desk, register, calls, in_words
        self._form: RecordForm | None = None
        self._facts: FormFacts | None = None
        self._wanted_address = self._untouched_id = ""
        self.record: OpenRecord | None = None
        self.page, self.panel = EditorPage(register.back), EditorPanel(register.remove)
        self._building = QTimer(self.page)  # ends with the form's place
        self._building.timeout.connect(self._build_on)
        self.book = AnswerBook(self)
        self.keeper = RecordKeeper(desk, calls, self.book, label=register.label, clock=clock, parent=self)
        self.keeper.checked.connect(self._show)
        self.book.changed.connect(self._on_touched)
        self.panel.checks.jumped.connect(self._on_jumped)
        self.panel.history.wanted.connect(self.show_history)

    @property
    def record_id(self) -> str:
        """Return the id of the open record, "" where none is open."""
        return self.keeper.record_id

    def open(self, record_id: str, address: str = "") -> None:
        """Open a record's form, at the field that `address` names."""
        self.save_now()
        self._wanted_address = address
        facts, completed = self._facts, self._register.completed

        def work(session: Any) -> tuple["OpenRecord", FormFacts]:
            return self._calls.record(session, record_id), facts or form_facts(session, self._calls, completed)

        self._desk.tasks.read(self, work, self._on_opened, self._on_failed)

    def prepare(self, offered: "ListFacts") -> None:
        """Make the form a few fields at a time while nothing else is to do, so that opening it takes no time.

        One that offers other projects or actions of the plan than there are now is made anew.
        """
        held = self._facts
        is_old = held is not None and (
            dict(held.projects) != dict(offered.projects) or dict(held.plan_actions) != dict(offered.plan_actions)
        )
        if is_old and not self.record_id:
            self._drop_form()
        if self._facts is None and self._form is None:
            facts = partial(form_facts, calls=self._calls, completed=self._register.completed)
            self._desk.tasks.read_long(self, facts, self._on_facts, lambda _failure: None)

    def open_new(self, record_id: str) -> None:
        """Open a record that was just added; it goes again where nothing is entered."""
        self.open(record_id)
        self._untouched_id = record_id

    def drop_untouched(self) -> None:
        """Take back the adding of a record in which nothing was entered."""
        if self._untouched_id and self._untouched_id == self.record_id and not self.keeper.autosave.is_pending:
            self._desk.undo.undo()
        self._untouched_id = ""

    def close(self) -> None:
        """Save and let go of the record."""
        self.save_now()
        self.drop_untouched()
        self.keeper.record_id, self.record = "", None

    def save_now(self) -> None:
        """Save at once what is typed."""
        for table in self.page.findChildren(EditableTable):
            table.commit()
        self.keeper.autosave.flush()

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._drop_form()
        self.record, self.keeper.record_id = None, ""
        self.book.load({}, {})
        self.page.heading.setText("")
        self.panel.history.close_history()
        self.panel.checks.set_findings(())

    def _drop_form(self) -> None:
        self._building.stop()
        if self._form is not None:
            self.page.body.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form, self._facts = None, None

    def show_history(self) -> None:
        """Show who changed which field when."""
        record_id, specs = self.record_id, {spec.key: spec for spec in self._register.fields()}

        def show(changes: "tuple[FieldChange, ...]") -> None:
            self.panel.history.show_changes(changes, specs)
            self.panel.history.toggle.setFocus()

        self.save_now()
        self._desk.tasks.read(self, lambda session: self._calls.history(session, record_id), show, self._on_failed)

    def _on_facts(self, facts: FormFacts) -> None:
        if self._form is None:
            self._facts = facts
            self._made_form(facts)
            self._building.start()

    def _build_on(self) -> None:
        if self._form is None or self._form.build(2):
            self._building.stop()

    def _made_form(self, facts: FormFacts) -> RecordForm:
        if self._form is None:
            self._form = RecordForm(self._register.fields(), facts, self.book)
            self._form.left.connect(self.keeper.leave_field)
            self.page.body.addWidget(self._form)
        return self._form

    def _on_opened(self, held: tuple["OpenRecord", FormFacts]) -> None:
        record, self._facts = held
        self.keeper.record_id = record.id
        self._made_form(self._facts).build()
        assert self._form is not None
        self._desk.undo.seal()
        self.book.load(self._form.values(record.values), {})
        self.book.end_group()
        self.panel.history.close_history()
        self._show(record)
        self.opened.emit(record)
        self.page.scroll_to_top()
        frame = self._form.reveal(self._wanted_address) if "]." in self._wanted_address else None
        if frame is not None:
            self.page.scroll_to(frame)
        else:
            self._form.focus_first()
        wanted = next((one for one in self._in_words(record) if one.address == self._wanted_address), None)
        words = self.page.heading.text()
        announce(self.page, f"{words}: {wanted.text}" if wanted is not None else words)

    @Slot(object)
    def _show(self, record: "OpenRecord") -> None:
        """Show what the store has; what is not on disk yet stays as it is typed."""
        if self._form is None or record.id != self.record_id:
            return
        self.record = record
        findings = self._in_words(record)
        self.book.load(self._form.values(record.values), {}, keep=self.keeper.autosave.unsaved)
        self._form.refresh()
        self._form.set_findings(findings)
        self.panel.checks.set_findings(findings)
        self.page.caption.setText(self._register.heading)
        self.page.heading.setText(self._register.title(record.row) or self._register.new)
        self.checked.emit(record)

    @Slot(object)
    def _on_jumped(self, finding: FindingWords) -> None:
        frame = self._form.reveal(finding.address) if self._form is not None else None
        if frame is not None:
            self.page.scroll_to(frame)
            announce(self.page, f"{finding.title}: {finding.text}")

    def _on_touched(self) -> None:
        self._untouched_id = ""

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))


def form_facts(session: Any, calls: RegisterCalls, completed: Sequence[str]) -> FormFacts:
    """Return what the fields offer; runs on a worker thread."""
    from fieldreport.workflows import listing  # not needed at start

    facts = listing.list_facts(session, calls.kind)
    template = facts.template or listing.template_in_work(session, calls.kind)
    return FormFacts(
        load_labels(template.version, facts.language),
        facts.projects,
        facts.plan_actions,
        calls.used_words(session, completed),
    )
