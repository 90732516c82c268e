"""A register as a screen: the list with details beside it, or one record's form with its checks.

Rules: the list is one query, its rows come as they are looked at; what is typed is saved by `RecordKeeper`. Enter
edits, Esc goes back to the list, Ctrl+N adds, Ctrl+D duplicates, Delete moves to the bin, Ctrl+Z takes back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from fieldreport.templates import load_labels
from ui.accessible import announce
from ui.forms.answers import AnswerBook
from ui.locales import number
from ui.messages import FindingWords, by_weight, error_words, finding_words
from ui.registers.calls import Filters, Opened, RegisterCalls
from ui.registers.detail import DetailCard
from ui.registers.editor import EditorPage, EditorPanel
from ui.registers.fields import FieldSpec, FormFacts
from ui.registers.form import RecordForm
from ui.registers.keeper import RecordKeeper
from ui.registers.list_page import RegisterPage
from ui.registers.steps import step_of
from ui.screen import Desk
from ui.tables.editable_view import EditableTable
from ui.tables.events_model import EventColumn
from ui.widgets.buttons import Button
from ui.widgets.mirroring import margins
from ui.widgets.status_bar import Saving

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import EventRow
    from fieldreport.workflows.record_editing import FieldChange, OpenRecord, QuickFacts, RecordChange

COMPLETED = ("places", "place", "facilitators", "topic", "audience", "plan_action", "documents")


@dataclass(frozen=True, slots=True)
class Register:
    """What makes a register that of one kind: words, columns, fields."""

    kind: str
    name: str  # of the screen
    heading: str
    new: str  # "New training"
    back: str  # "All trainings"
    example: str  # of a quick line
    search: str
    empty: str  # what to do while there is none
    columns: tuple[EventColumn, ...]
    fields: Callable[[], tuple[FieldSpec, ...]]


class RegisterScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate("new")` adds a record, `activate("training[T-1]")` opens one."""

    panel_width = 336

    def __init__(
        self, desk: Desk, register: Register, calls: RegisterCalls, clock: Callable[[], datetime] = datetime.now
    ) -> None:
        super().__init__()
        self._desk, self._register, self._calls = desk, register, calls
        self.name = register.name
        self._opened: Opened | None = None
        self._record: OpenRecord | None = None  # in the detail card or in the form
        self._form: RecordForm | None = None
        self._form_facts: FormFacts | None = None
        self._wanted_id = self._wanted_address = ""
        self._is_front = self._is_editing = False
        self._asked = 0  # the newest question for a list; older answers are dropped
        self.book = AnswerBook(self)
        self.keeper = RecordKeeper(desk, calls, self.book, label=self._label, clock=clock, parent=self)
        self.keeper.checked.connect(self._on_checked)
        self.autosave = self.keeper.autosave
        self.side = desk.author_side
        self._build_pages()
        self._build_panels()
        self._build_actions()
        self._connect()

    # What the main window asks

    def activate(self, argument: Any = None) -> None:
        """Show the list; "new" adds a record, an address opens one."""
        self._is_front = True
        self.side.set_active(self.name)
        status = self._desk.status
        status.checks_button.setVisible(True)
        status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        if isinstance(argument, str) and argument.startswith(f"{self._register.kind}["):
            self._wanted_address = argument
            self._wanted_id = argument.partition("[")[2].partition("]")[0]
            self._edit(self._wanted_id)
        elif argument == "new":
            self._add()
        elif not self._is_editing:
            self._show_list()
        self._refresh()
        self._fetch_quick()

    def save_now(self) -> None:
        """Save at once what is typed."""
        for table in self.editor_page.findChildren(EditableTable):
            table.commit()
        self.autosave.flush()

    def leave(self) -> None:
        """Save at once and stop following the store."""
        self.save_now()
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked; called after everything is saved."""
        self._drop_form()
        self.book.load({}, {})
        self._opened, self._record, self.keeper.record_id = None, None, ""
        self._is_editing = False
        self.list_page.model.set_list((), {})
        self.list_page.set_filters(Filters())
        self.list_page.quick.set_facts(None)
        self.detail.show_record(None)
        self.editor_panel.history.close_history()
        self.editor_panel.checks.set_findings(())
        self.page.setCurrentWidget(self.list_page)
        self.panel.setCurrentWidget(self.list_panel)

    def fold(self, is_folded: bool) -> None:
        """Take the main actions into the title row, or give them back."""
        self.list_page.set_folded(is_folded)
        self.editor_page.set_folded(is_folded)
        if is_folded:
            self.list_page.title_actions.addWidget(self.new)
            self.editor_page.title_actions.addWidget(self.editor_panel.done)
        else:
            self._list_top.addWidget(self.new, 1)
            self.editor_panel.top.addWidget(self.editor_panel.done, 1)

    def go_to_next_check(self) -> None:
        """Jump to the next open check of the form, or to the next record that has any."""
        if self._is_editing:
            self.editor_panel.checks.go_to_next()
            return
        model, place = self.list_page.model, self.list_page.table.currentIndex().row()
        for step in range(1, len(model.ids) + 1):
            row = model.row((place + step) % len(model.ids))
            if row is not None and row.severity:
                self.list_page.table.select_id(row.id)
                self.list_page.table.setFocus()
                return

    def title(self) -> str:
        """Return the register's name, or the record's."""
        if self._is_editing and self._record is not None:
            return self._record.row.title or self._register.heading
        return self._register.heading

    # The list

    def _refresh(self) -> None:
        """Fetch the list anew."""
        self._asked += 1
        asked, filters = self._asked, self.list_page.filters

        def show(opened: Opened) -> None:
            if asked == self._asked:
                self._show_opened(opened)

        self._desk.tasks.read(self, lambda session: self._calls.open(session, filters), show, self._on_failed)
        if filters.only is None:
            self._desk.tasks.read_long(
                self,
                lambda session: len(self._calls.with_checks(session, filters)),
                lambda count: self.list_page.show_checks(count) if asked == self._asked else None,
            )

    def _show_opened(self, opened: Opened) -> None:
        self._opened = opened
        page = self.list_page
        held = self._wanted_id or page.table.current_id()
        page.show_facts(opened.facts)
        page.model.set_list(opened.events.ids, opened.rows)
        page.show_sums(opened.events.sums)
        counts = {**self.side.view.counts, self._register.kind: opened.facts.total}
        if counts != self.side.view.counts:
            self.side.show_desk(replace(self.side.view, counts=counts))
        if not page.table.select_id(held) and opened.events.ids:
            place = min(max(page.table.currentIndex().row(), 0), len(opened.events.ids) - 1)
            page.table.setCurrentIndex(page.model.index(place, 0))
        self._wanted_id = ""
        current = page.table.current_id()
        if not self._is_editing:
            self._fetch_record(current) if current else self._show_record(None)

    @Slot(object)
    def _on_rows_wanted(self, ids: tuple[str, ...]) -> None:
        self._desk.tasks.read(
            self,
            lambda session: self._calls.rows(session, ids),
            cast("Callable[[Mapping[str, EventRow]], None]", self.list_page.model.put_rows),
            self._on_failed,
        )

    @Slot(str)
    def _on_chosen(self, record_id: str) -> None:
        if not self._is_editing and (self._record is None or self._record.id != record_id):
            self._fetch_record(record_id)

    def _fetch_record(self, record_id: str) -> None:
        def show(record: "OpenRecord") -> None:
            if not self._is_editing and record.id == self.list_page.table.current_id():
                self._show_record(record)

        self._desk.tasks.read(
            self, lambda session: self._calls.record(session, record_id), show, lambda _gone: self._show_record(None)
        )

    def _show_record(self, record: "OpenRecord | None") -> None:
        """Show a record beside the list."""
        self._record = record
        findings = self._open_checks(record)
        place = ""
        if record is not None:
            at = self.list_page.model.place_of(record.id) + 1
            place = self.tr("{place} of {all}").format(place=number(at), all=number(len(self.list_page.model.ids)))
        self.detail.show_record(record, findings, place)
        self._show_status(record, findings)

    def _show_status(self, record: "OpenRecord | None", findings: list[FindingWords]) -> None:
        if not self._is_front:
            return
        counts = [sum(held.severity == level for held in findings) for level in ("error", "explain", "warning")]
        self._desk.status.set_checks(*counts)
        if record is not None and record.saved and not self.autosave.is_pending:
            self._desk.status.set_saving(Saving.SAVED, datetime.fromisoformat(record.saved).astimezone())

    def _open_checks(self, record: "OpenRecord | None") -> list[FindingWords]:
        """Return the open checks of a record in words, named by their fields."""
        if record is None or self._opened is None or self._opened.facts.template is None:
            return []
        labels = load_labels(self._opened.facts.template.version, self._opened.facts.language)
        specs = {spec.key: spec.label for spec in self._register.fields()}

        def place_of(address: str) -> str:
            path = address.partition("].")[2]
            fitting = [key for key in specs if path == key or path.startswith((f"{key}.", f"{key}["))]
            return specs[max(fitting, key=len)] if fitting else record.row.title

        found = by_weight(finding_words(held, labels, place_of) for held in record.findings)
        return [held for held in found if held.severity != "hint"]

    @Slot(bool)
    def _on_checks_filter(self, is_on: bool) -> None:
        filters = self.list_page.filters
        if not is_on:
            self.list_page.set_filters(replace(filters, only=None))
            return
        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.with_checks(session, filters),
            lambda ids: self.list_page.set_filters(replace(filters, only=ids)),
            self._on_failed,
        )

    # The quick line

    def _fetch_quick(self) -> None:
        self._desk.tasks.read(
            self,
            self._calls.quick_facts,
            cast("Callable[[QuickFacts], None]", self.list_page.quick.set_facts),
            self._on_failed,
        )

    @Slot(str)
    def _on_logged(self, text: str) -> None:
        facts = self.list_page.quick.facts
        if facts is None:
            return

        def on_done(change: "RecordChange") -> None:
            self.list_page.quick.done()
            self._wanted_id = change.id
            self._remember(change)
            announce(self.list_page, self.tr("Logged: {title}").format(title=change.title))
            self._fetch_quick()

        self._desk.tasks.write(self, lambda session: self._calls.log(session, facts, text), on_done, self._on_failed)

    # What the user does with a record

    def _add(self) -> None:
        def on_done(change: "RecordChange") -> None:
            self._remember(change)
            self._wanted_id = change.id
            self._edit(change.id)

        self._desk.tasks.write(self, self._calls.new, on_done, self._on_failed)

    def _duplicate(self) -> None:
        record_id = self._current_id()
        if not record_id:
            return
        self.save_now()

        def on_done(change: "RecordChange") -> None:
            self._remember(change)
            self._wanted_id = change.id
            self._edit(change.id)
            announce(self.page, self.tr("Duplicated; enter the day and the figures."))

        self._desk.tasks.write(
            self, lambda session: self._calls.duplicate(session, record_id), on_done, self._on_failed
        )

    def _move_to_bin(self) -> None:
        record_id = self._current_id()
        if not record_id:
            return
        self.save_now()

        def on_done(change: "RecordChange") -> None:
            self._remember(change)
            words = self.tr("“{title}” is in the bin. Ctrl+Z takes it back.")
            announce(self.page, words.format(title=change.title or self.tr("(no title)")))
            self._desk.status.sentence.setText(words.format(title=change.title or self.tr("(no title)")))
            if self._is_editing:
                self._show_list()

        self._desk.tasks.write(
            self, lambda session: self._calls.move_to_bin(session, record_id), on_done, self._on_failed
        )

    def _on_quick_fix(self, value: Any) -> None:
        """Fill the blanks of the first group that owes figures."""
        record = self._record
        if record is None:
            return
        key = "participants" if record.kind == "training" else "people"
        held = record.values.get(key)
        groups = [dict(group) for group in held] if isinstance(held, list) else [dict(held or {})]
        owing = next((group for group in groups if group.get("women") is None or group.get("men") is None), None)
        if owing is None:
            return
        owing.update({part: value for part in ("women", "men") if owing.get(part) is None})
        fixed = groups if isinstance(held, list) else groups[0]
        self._desk.tasks.write(
            self, lambda session: self._calls.save(session, record.id, key, fixed), self._remember, self._on_failed
        )

    def _remember(self, change: "RecordChange") -> None:
        self._desk.undo.seal()
        self._desk.undo.committed(step_of(change, self._label(change.key)))

    def _label(self, key: str) -> str:
        return next((spec.label for spec in self._register.fields() if spec.key == key), key)

    def _current_id(self) -> str:
        return self.keeper.record_id if self._is_editing else self.list_page.table.current_id()

    # The editor

    def _edit(self, record_id: str) -> None:
        """Open a record's form."""
        if not record_id:
            return
        self.save_now()
        facts = self._form_facts

        def work(session: Any) -> tuple["OpenRecord", FormFacts]:
            return self._calls.record(session, record_id), facts or form_facts(session, self._calls)

        def show(held: tuple["OpenRecord", FormFacts]) -> None:
            self._form_facts = held[1]
            self._show_editor(held[0])

        self._desk.tasks.read(self, work, show, self._on_failed)

    def _show_editor(self, record: "OpenRecord") -> None:
        assert self._form_facts is not None
        self._is_editing, self._record, self.keeper.record_id = True, record, record.id
        if self._form is None:
            self._form = RecordForm(self._register.fields(), self._form_facts, self.book)
            self._form.left.connect(self.keeper.leave_field)
            self.editor_page.body.addWidget(self._form)
        self.book.load(self._form.values(record.values), {})
        self.book.end_group()
        self._desk.undo.seal()
        self._form.refresh()
        self._on_checked(record)
        self.editor_panel.history.close_history()
        self.page.setCurrentWidget(self.editor_page)
        self.panel.setCurrentWidget(self.editor_panel)
        self.editor_page.scroll_to_top()
        frame = self._form.reveal(self._wanted_address) if "]." in self._wanted_address else None
        self._wanted_address = ""
        if frame is not None:
            self.editor_page.scroll_to(frame)
        else:
            self._form.focus_first()
        announce(self.editor_page, self.editor_page.heading.text())
        self._retitle()

    def _show_list(self) -> None:
        """Go back to the list, to the row of the record that was open."""
        self.save_now()
        was_editing = self._is_editing
        self._wanted_id = self._wanted_id or (self.keeper.record_id if was_editing else "")
        self._is_editing, self.keeper.record_id = False, ""
        self.page.setCurrentWidget(self.list_page)
        self.panel.setCurrentWidget(self.list_panel)
        if was_editing:
            self._refresh()
            self._retitle()
        self.list_page.table.setFocus() if was_editing else self.list_page.quick.edit.setFocus()

    @Slot(object)
    def _on_checked(self, record: "OpenRecord") -> None:
        """Show what the store has of the open record; what is not on disk yet stays as it is typed."""
        if not self._is_editing or self._form is None:
            return
        self._record = record
        findings = self._open_checks(record)
        self.book.load(self._form.values(record.values), {}, keep=self.autosave.unsaved)
        self._form.refresh()
        self._form.set_findings(findings)
        self.editor_panel.checks.set_findings(findings)
        self.editor_page.caption.setText(self._register.heading)
        self.editor_page.heading.setText(record.row.title or self._register.new)
        self._show_status(record, findings)

    @Slot(object)
    def _on_jumped(self, finding: FindingWords) -> None:
        frame = self._form.reveal(finding.address) if self._form is not None else None
        if frame is not None:
            self.editor_page.scroll_to(frame)
            announce(self.editor_page, f"{finding.title}: {finding.text}")

    def _show_history(self) -> None:
        record_id = self._current_id()
        if not self._is_editing:
            self._edit(record_id)
        specs = {spec.key: spec for spec in self._register.fields()}

        def show(changes: "tuple[FieldChange, ...]") -> None:
            self.editor_panel.history.show_changes(changes, specs)
            self.editor_panel.history.toggle.setFocus()

        self.save_now()
        self._desk.tasks.read(self, lambda session: self._calls.history(session, record_id), show, self._on_failed)

    def _drop_form(self) -> None:
        if self._form is not None:
            self.editor_page.body.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form, self._form_facts = None, None

    @Slot(object)
    def _on_store_changed(self, changes: object) -> None:
        if not self._is_front:
            return
        if not self._is_editing:
            self._refresh()
            return
        is_gone = getattr(changes, "deed", "") == "binned" and getattr(changes, "id", "") == self.keeper.record_id
        self._show_list() if is_gone else self.keeper.check()

    @Slot(object)
    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    def _retitle(self) -> None:
        window = self.page.window()
        if hasattr(window, "retitle"):
            window.retitle()

    def _open_menu(self, at: QPoint) -> None:
        """Offer what can be done with the row, and the orders."""
        menu = QMenu(self.list_page)
        for words, keys, action in (
            (self.tr("Edit"), "Return", lambda: self._edit(self._current_id())),
            (self.tr("Duplicate"), "Ctrl+D", self._duplicate),
            (self.tr("History"), "", self._show_history),
            (self.tr("Move to the bin"), "Del", self._move_to_bin),
        ):
            held = menu.addAction(words)
            held.setShortcut(QKeySequence(keys))
            held.setEnabled(bool(self._current_id()))
            held.triggered.connect(action)
        orders = menu.addMenu(self.tr("Order by"))
        for column in self._register.columns:
            if column.order:
                orders.addAction(column.title).triggered.connect(
                    lambda _on=False, order=column.order: self.list_page.order_by(order)
                )
        menu.exec(at)

    # Parts

    def _build_pages(self) -> None:
        held = self._register
        self.page = QStackedWidget()
        self.list_page = RegisterPage(held.heading, held.columns, example=held.example, search=held.search)
        self.list_page.empty_words.setText(held.empty)
        self.editor_page = EditorPage(held.back)
        self.page.addWidget(self.list_page)
        self.page.addWidget(self.editor_page)

    def _build_panels(self) -> None:
        self.panel = QStackedWidget()
        self.list_panel, self.editor_panel = QWidget(), EditorPanel()
        self.list_panel.setObjectName("panel")
        self.list_panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bin = Button(self.tr("Bin"), "plain", "bin")
        self.new = Button(self._register.new, "primary", "plus")
        self.new.setToolTip(self.tr("Ctrl+N"))
        self.detail = DetailCard()
        self._list_top = QHBoxLayout()
        self._list_top.setSpacing(8)
        self._list_top.addWidget(self.bin)
        self._list_top.addWidget(self.new, 1)
        column = QVBoxLayout(self.list_panel)
        column.setContentsMargins(margins(16, 18, 20, 13))
        column.setSpacing(16)
        column.addLayout(self._list_top)
        column.addWidget(self.detail, 1)
        column.addStretch(0)
        self.panel.addWidget(self.list_panel)
        self.panel.addWidget(self.editor_panel)
        self.detail.show_record(None)

    def _build_actions(self) -> None:
        self.actions = QWidget()
        row = QHBoxLayout(self.actions)
        row.setContentsMargins(0, 0, 0, 0)
        self.lock = Button(self.tr("Lock"), "plain", "lock")
        self.lock.setToolTip(self.tr("Ctrl+L"))
        self.lock.clicked.connect(self._desk.lock_requested)
        row.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        page, panel, detail = self.list_page, self.editor_panel, self.detail
        page.filtered.connect(self._refresh)
        page.checks_wanted.connect(self._on_checks_filter)
        page.model.wanted.connect(self._on_rows_wanted)
        page.quick.logged.connect(self._on_logged)
        page.table.chosen.connect(self._on_chosen)
        page.table.opened.connect(self._edit)
        page.table.binned.connect(lambda _id: self._move_to_bin())
        page.table.menu_wanted.connect(self._open_menu)
        self.editor_page.back.clicked.connect(self._show_list)
        panel.done.clicked.connect(self._show_list)
        panel.bin.clicked.connect(self._move_to_bin)
        panel.checks.jumped.connect(self._on_jumped)
        panel.history.wanted.connect(self._show_history)
        detail.edit_wanted.connect(lambda: self._edit(self._current_id()))
        detail.duplicate_wanted.connect(self._duplicate)
        detail.bin_wanted.connect(self._move_to_bin)
        detail.history_wanted.connect(self._show_history)
        detail.quick_fix.connect(self._on_quick_fix)
        detail.linked.connect(lambda name, held: self._desk.has(name) and self._desk.open(name, held))
        self.new.clicked.connect(self._add)
        self.bin.clicked.connect(lambda: self._desk.has("bin") and self._desk.open("bin"))
        self._desk.tasks.changed.connect(self._on_store_changed)
        for part in (self.page, self.panel):
            self._desk.undo.install(part)
            for keys, action in (("Ctrl+N", self._add), ("Ctrl+D", self._duplicate)):
                shortcut = QShortcut(QKeySequence(keys), part)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(action)
        for part in (self.editor_page, self.editor_panel):
            shortcut = QShortcut(QKeySequence("Escape"), part)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._show_list)


def form_facts(session: Any, calls: RegisterCalls) -> FormFacts:
    """Return what the fields offer; runs on a worker thread."""
    from fieldreport.workflows import listing  # not needed at start

    facts = listing.list_facts(session, calls.kind)
    template = facts.template or listing.template_of(None)
    return FormFacts(
        load_labels(template.version, facts.language), facts.projects, calls.used_words(session, COMPLETED)
    )
