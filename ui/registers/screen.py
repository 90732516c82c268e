"""A register as a screen: the list with details beside it, or one record's form with its checks.

Rules: the list is one query, its rows come as they are looked at. Enter edits, Esc goes back to the list, Ctrl+N
adds, Ctrl+D duplicates, Delete moves to the bin, Ctrl+Z takes back.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldreport.templates import load_labels
from ui.accessible import announce
from ui.colleagues import FormsButton, FormWanted
from ui.locales import number
from ui.messages import FindingWords, by_weight, error_words, finding_words
from ui.registers.calls import Opened, RegisterCalls
from ui.registers.deeds import Deeds
from ui.registers.editing import RecordEditor
from ui.registers.list_page import RegisterPage
from ui.registers.list_panel import ListPanel
from ui.registers.register import Register
from ui.registers.row_menu import RowMenu
from ui.registers.views import ListViews
from ui.screen import Desk
from ui.widgets.record_list import kind_words
from ui.widgets.status_bar import Saving

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import EventRow
    from fieldreport.workflows.record_editing import OpenRecord, QuickFacts, RecordChange

INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut


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
        self._record: OpenRecord | None = None  # in the detail card
        self._wanted_id = ""
        self._is_front = False
        self._asked = 0  # the newest question for a list; older answers are dropped
        self.editor = RecordEditor(desk, register, calls, in_words=self._open_checks, clock=clock, parent=self)
        self.deeds = Deeds(desk, calls, register.label, self)
        self.side = desk.author_side
        self._build()
        self._connect()

    @property
    def is_editing(self) -> bool:
        """Return whether a record's form is open."""
        return bool(self.editor.record_id)

    # What the main window asks

    def activate(self, argument: Any = None) -> None:
        """Show the list; "new" adds a record, an address or an id opens one."""
        self._is_front = True
        self.side.set_active(self.name)
        self.bin.setVisible(self._desk.has("bin"))
        self._desk.status.checks_button.setVisible(True)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        if argument == "new":
            self.deeds.add()
        elif isinstance(argument, tuple):  # ids: what a figure of a text is made of
            if self.is_editing:
                self._show_list()
            self.views.show_only(argument)
        elif isinstance(argument, str) and argument:
            is_address = argument.startswith(f"{self._register.kind}[")
            self._wanted_id = argument.partition("[")[2].partition("]")[0] if is_address else argument
            self.editor.open(self._wanted_id, argument if is_address else "")
        elif self.is_editing:
            self._show_status(self.editor.record)
        else:
            self.list_page.focus_first()
        self._refresh()
        self._fetch_quick()
        self.views.named.fetch()

    def save_now(self) -> None:
        """Save at once what is typed."""
        self.editor.save_now()

    def leave(self) -> None:
        """Save at once and stop following the store."""
        self.save_now()
        self.editor.drop_untouched()
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked; called after everything is saved."""
        self.editor.forget()
        self._opened, self._record, self._wanted_id = None, None, ""
        self.views.forget()
        self.list_page.forget()
        self.detail.show_record(None)
        self._show_part(self.list_page, self.list_panel)

    def fold(self, is_folded: bool) -> None:
        """Take the main actions into the title row, or give them back."""
        self.list_page.set_folded(is_folded)
        self.editor.page.set_folded(is_folded)
        if is_folded:
            self.list_panel.give_new(self.list_page.title_actions)
            self.editor.page.title_actions.addWidget(self.editor.panel.done)
        else:
            self.list_panel.take_new()
            self.editor.panel.top.addWidget(self.editor.panel.done, 1)

    def go_to_next_check(self) -> None:
        """Jump to the next open check of the form, or to the next record that has any."""
        if self.is_editing:
            self.editor.panel.checks.go_to_next()
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
        record = self.editor.record
        return (self._register.title(record.row) if record is not None else "") or self._register.heading

    # The list

    def _refresh(self) -> None:
        """Fetch the list anew."""
        if not self._is_front:
            return
        self._asked += 1
        asked, filters = self._asked, self.list_page.filters

        def count(found: dict[str, str]) -> None:
            if asked == self._asked:
                self.list_page.show_checks(found)

        def show(opened: Opened) -> None:
            if asked == self._asked:
                self._show_opened(opened)
                if filters.only is None:  # after the list is there: looking through all of it takes a while
                    self._desk.tasks.read_long(self, lambda session: self._calls.with_checks(session, filters), count)

        self._desk.tasks.read(self, lambda session: self._calls.open(session, filters), show, self._on_failed)

    def _show_opened(self, opened: Opened) -> None:
        self._opened = opened
        page, ids = self.list_page, opened.events.ids
        held = self._wanted_id or page.table.current_id()
        place = page.table.currentIndex().row()
        page.show_facts(opened.facts)
        page.model.set_list(ids, opened.rows)
        page.show_sums(opened.events.sums)
        counts = {**self.side.view.counts, self._register.kind: opened.facts.total}
        if counts != self.side.view.counts:
            self.side.show_desk(replace(self.side.view, counts=counts))
        if not page.table.select_id(held) and ids:
            page.table.setCurrentIndex(page.model.index(min(max(place, 0), len(ids) - 1), 0))
        self.editor.prepare(opened.facts)
        if not self.is_editing:
            self._wanted_id = ""
            current = page.table.current_id()
            self._fetch_record(current) if current else self._show_record(None)

    @Slot(object)
    def _on_rows_wanted(self, ids: tuple[str, ...]) -> None:
        put_rows = cast("Callable[[Mapping[str, EventRow]], None]", self.list_page.model.put_rows)
        self._desk.tasks.read(self, lambda session: self._calls.rows(session, ids), put_rows, self._on_failed)

    @Slot(str)
    def _on_chosen(self, record_id: str) -> None:
        if not self.is_editing and (self._record is None or self._record.id != record_id):
            self._fetch_record(record_id)

    def _fetch_record(self, record_id: str) -> None:
        def show(record: "OpenRecord") -> None:
            if not self.is_editing and record.id == self.list_page.table.current_id():
                self._show_record(record)

        self._desk.tasks.read(
            self, lambda session: self._calls.record(session, record_id), show, lambda _gone: self._show_record(None)
        )

    def _show_record(self, record: "OpenRecord | None") -> None:
        """Show a record beside the list."""
        self._record = record
        place = ""
        if record is not None:
            at, ids = self.list_page.model.place_of(record.id) + 1, self.list_page.model.ids
            place = self.tr("{place} of {all}").format(place=number(at), all=number(len(ids)))
        self.detail.show_record(record, self._open_checks(record) if record else (), place)
        self._show_status(record)

    def _show_status(self, record: "OpenRecord | None") -> None:
        if not self._is_front:
            return
        findings = self._open_checks(record) if record is not None else []
        counts = [sum(held.severity == level for held in findings) for level in ("error", "explain", "warning")]
        self._desk.status.set_checks(*counts, of_record=record is not None)
        if record is not None and record.saved and not self.editor.keeper.autosave.is_pending:
            self._desk.status.set_saving(Saving.SAVED, datetime.fromisoformat(record.saved).astimezone())

    def _open_checks(self, record: "OpenRecord") -> list[FindingWords]:
        """Return the open checks of a record in words, named by their fields."""
        if self._opened is None or self._opened.facts.template is None:
            return []
        labels = load_labels(self._opened.facts.template.version, self._opened.facts.language)

        def place_of(address: str) -> str:
            return self._register.label(address.partition("].")[2]) or self._register.title(record.row)

        found = by_weight(finding_words(held, labels, place_of) for held in record.findings)
        return [held for held in found if held.severity != "hint"]

    @Slot(bool)
    # What the user does

    def _fetch_quick(self) -> None:
        set_facts = cast("Callable[[QuickFacts], None]", self.list_page.quick.set_facts)
        if self._register.example:
            self._desk.tasks.read(self, self._calls.quick_facts, set_facts, self._on_failed)

    @Slot(str)
    def _on_quick_line(self, text: str) -> None:
        if self.list_page.quick.facts is not None:
            self.deeds.log(self.list_page.quick.facts, text)

    @Slot(object)
    def _on_logged(self, change: "RecordChange") -> None:
        self._wanted_id = change.id
        self.list_page.quick.done()
        self._say(self.tr("Logged: {title}").format(title=change.title))
        self._fetch_quick()

    @Slot(object)
    def _on_added(self, change: "RecordChange") -> None:
        self._wanted_id = change.id
        self.editor.open_new(change.id)

    @Slot(object)
    def _on_duplicated(self, change: "RecordChange") -> None:
        self._wanted_id = change.id
        self.editor.open(change.id)
        self._say(self.tr("Duplicated. Enter the day and the figures."))

    @Slot(object)
    def _on_binned(self, change: "RecordChange") -> None:
        title = change.title or kind_words(change.kind)
        words = (
            self.tr("“{title}” is taken out. Ctrl+Z takes it back.")
            if self._register.remove
            else self.tr("“{title}” is in the bin. Ctrl+Z takes it back.")
        )
        self._say(words.format(title=title))

    def _say(self, words: str) -> None:
        announce(self.page, words)
        self._desk.status.sentence.setText(words)

    def _duplicate(self) -> None:
        self.save_now()
        if self._current_id():
            self.deeds.duplicate(self._current_id())

    def _move_to_bin(self) -> None:
        self.save_now()
        if self._current_id():
            self.deeds.move_to_bin(self._current_id())

    def _edit(self) -> None:
        if self._current_id():
            self.editor.open(self._current_id())

    def _show_history(self) -> None:
        if not self.is_editing:
            self._edit()
        self._desk.tasks.read(self, lambda _session: None, lambda _nothing: self.editor.show_history())

    def _current_id(self) -> str:
        return self.editor.record_id or self.list_page.table.current_id()

    @Slot(object)
    def _on_opened(self, record: "OpenRecord") -> None:
        self._record = record
        self._show_part(self.editor.page, self.editor.panel)

    def _show_list(self) -> None:
        """Go back to the list, to the row of the record that was open."""
        self._wanted_id = self.editor.record_id
        self.editor.close()
        self._show_part(self.list_page, self.list_panel)
        self._refresh()
        self.list_page.table.setFocus()

    def _show_part(self, page: QWidget, panel: QWidget) -> None:
        self.page.setCurrentWidget(page)
        self.panel.setCurrentWidget(panel)
        window = self.page.window()
        if self._is_front and hasattr(window, "retitle"):
            window.retitle()

    @Slot(object)
    def _on_store_changed(self, changes: object) -> None:
        if not self._is_front:
            return
        if not self.is_editing:
            self._refresh()
            return
        is_own = getattr(changes, "id", "") == self.editor.record_id
        if is_own and getattr(changes, "deed", "") == "binned":
            self._show_list()
        else:
            self.editor.keeper.check()

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    def _open_menu(self, at: QPoint) -> None:
        """Offer what can be done with the row, and the orders."""
        deeds = (
            (self.tr("Edit"), "Return", self._edit),
            (self.tr("Duplicate"), "Ctrl+D", self._duplicate),
            (self.tr("History"), "", self._show_history),
            (self._register.remove or self.tr("Move to the bin"), "Del", self._move_to_bin),
        )
        has_row = bool(self._current_id())
        RowMenu(self.list_page, deeds, self._register.columns, self.list_page.order_by, has_row=has_row).exec(at)

    # Parts

    def _build(self) -> None:
        held = self._register
        self.page, self.panel = QStackedWidget(), QStackedWidget()
        self.list_page, self.list_panel = RegisterPage(held), ListPanel(held)
        self.views = ListViews(self._desk, self.list_page, self._calls, has_days=bool(held.example))
        self.new, self.bin, self.detail = self.list_panel.new, self.list_panel.bin, self.list_panel.detail
        for part in (self.list_page, self.editor.page):
            self.page.addWidget(part)
        for part in (self.list_panel, self.editor.panel):
            self.panel.addWidget(part)
        if held.kind in ("training", "activity"):
            self.forms = FormsButton(
                self._desk, held.kind, lambda: FormWanted(held.heading), self.save_now, held.label
            )
            self.list_page.add_action(self.forms)
        self.actions = self._desk.make_actions()

    def _connect(self) -> None:
        page, editor, detail, deeds = self.list_page, self.editor, self.detail, self.deeds
        page.filtered.connect(self._refresh)
        self.views.opened.connect(editor.open)
        page.model.wanted.connect(self._on_rows_wanted)
        page.quick.logged.connect(self._on_quick_line)
        page.table.chosen.connect(self._on_chosen)
        page.table.opened.connect(lambda _id: self._edit())
        page.table.binned.connect(lambda _id: self._move_to_bin())
        page.table.menu_wanted.connect(self._open_menu)
        editor.page.back.clicked.connect(self._show_list)
        editor.panel.done.clicked.connect(self._show_list)
        editor.panel.bin.clicked.connect(self._move_to_bin)
        editor.opened.connect(self._on_opened)
        editor.checked.connect(self._show_status)
        detail.edit_wanted.connect(self._edit)
        detail.duplicate_wanted.connect(self._duplicate)
        detail.bin_wanted.connect(self._move_to_bin)
        detail.history_wanted.connect(self._show_history)
        detail.quick_fix.connect(lambda value: self._record and deeds.fill_gap(self._record, value))
        detail.linked.connect(lambda name, held: self._desk.has(name) and self._desk.open(name, held))
        deeds.logged.connect(self._on_logged)
        deeds.added.connect(self._on_added)
        deeds.duplicated.connect(self._on_duplicated)
        deeds.binned.connect(self._on_binned)
        self.new.clicked.connect(deeds.add)
        self.list_page.begin.clicked.connect(deeds.add)
        self.bin.clicked.connect(lambda: self._desk.open("bin"))
        self._desk.tasks.changed.connect(self._on_store_changed)
        for part in (self.page, self.panel):
            self._desk.undo.install(part)
            QShortcut(QKeySequence("Ctrl+N"), part, activated=deeds.add, context=INSIDE)
            QShortcut(QKeySequence("Ctrl+D"), part, activated=self._duplicate, context=INSIDE)
        for part in (editor.page, editor.panel):
            QShortcut(QKeySequence("Escape"), part, activated=self._show_list, context=INSIDE)
