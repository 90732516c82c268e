"""The report editor as a screen.

Rules: one section is shown, at most three are alive; answers live in the book, not in widgets. Every change
is saved and checked by `Keeper`. Ctrl+PgUp and Ctrl+PgDn change the section, Ctrl+Enter signs,
Ctrl+Z takes back a change outside a text field.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldreport.reports import Finding
from fieldreport.values import Quarter
from ui.accessible import announce
from ui.forms.answers import AnswerBook
from ui.forms.builder import SectionForm
from ui.forms.fields import FormContext
from ui.forms.progress import SectionState, section_states
from ui.locales import number, quarter_months, quarter_short
from ui.marks import Mark
from ui.messages import FindingWords, by_weight, finding_words
from ui.screen import Desk
from ui.screens.report.draft import Draft, ReportCalls
from ui.screens.report.keeping import Keeper
from ui.screens.report.panel import ReportPanel
from ui.tables.editable_view import EditableTable
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.nav_list import NavRow
from ui.widgets.page import Page
from ui.widgets.sidebar import Sidebar
from ui.widgets.status_bar import Saving

ALIVE = 3


class ReportScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate(quarter)` opens a quarter."""

    name = "report"

    def __init__(self, desk: Desk, calls: ReportCalls, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._draft: Draft | None = None
        self._states: tuple[SectionState, ...] = ()
        self._findings: tuple[FindingWords, ...] = ()
        self._forms: dict[str, SectionForm] = {}  # in the order of use, the newest last
        self._section_id = ""
        self._wanted: FindingWords | None = None  # the check to jump to once the draft is there
        self.book = AnswerBook(self)
        self.keeper = Keeper(desk, calls, self.book, clock, self)
        self.keeper.checked.connect(self._on_checked)
        self.autosave = self.keeper.autosave
        self.book.changed.connect(self._on_book_changed)

        self.sidebar = Sidebar(self.tr("Sections of the report"), self.tr("All reports"))
        self.side = self.sidebar
        self.sidebar.chosen.connect(self.show_section)
        self.sidebar.back.connect(lambda: desk.open("home"))
        self.form_page = Page()
        self.page = self.form_page
        self._forms_column = self.form_page.body  # a stack would be as high as its highest section
        self.report_panel = ReportPanel()
        self.panel = self.report_panel
        self.report_panel.sign.clicked.connect(self._on_sign)
        self.report_panel.preview.clicked.connect(lambda: desk.open("preview", self.keeper.quarter))
        self.report_panel.checks.jumped.connect(self._on_jumped)
        self.report_panel.checks.explained.connect(self.keeper.explain)
        self.previous = Button("", "quiet", "back")
        self.next = Button("", "plain", "forward", "trailing")
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.actions = QWidget()
        row = QHBoxLayout(self.actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignVCenter)
        for keys, action in (
            ("Ctrl+PgUp", lambda: self._step(-1, takes_focus=True)),
            ("Ctrl+PgDown", lambda: self._step(1, takes_focus=True)),
            ("Ctrl+Return", self._on_sign),
            ("Ctrl+Z", self._on_undo),
            ("Ctrl+Shift+Z", self._on_redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    # What the main window asks

    def activate(self, argument: Any = None) -> None:
        """Open the quarter given, or show again the one that is open."""
        self.keeper.is_front = True
        self.report_panel.preview.setVisible(self._desk.has("preview"))
        self._desk.status.checks_button.setVisible(True)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        if isinstance(argument, tuple):
            argument, self._wanted = argument
        quarter = argument if isinstance(argument, Quarter) else self.keeper.quarter
        if quarter is not None:
            self.keeper.quarter = quarter
            self._desk.tasks.read(self, lambda session: self._calls.open(session, quarter), self.show_draft)

    def save_now(self) -> None:
        """Save at once what is typed."""
        for table in self.page.findChildren(EditableTable):
            table.commit()
        self.autosave.flush()

    def leave(self) -> None:
        """Save at once and stop following the store."""
        self.save_now()
        self.keeper.is_front = False

    def forget(self) -> None:
        """Hold nothing of the report while locked; called after everything is saved."""
        self._drop_forms()
        self.book.load({}, {})
        self._draft, self.keeper.quarter, self._findings, self._states = None, None, (), ()
        self.report_panel.checks.set_findings(())

    def fold(self, is_folded: bool) -> None:
        """Give the sign button to the title row, or take it back."""
        self.form_page.set_folded(is_folded)
        if is_folded:
            self.report_panel.give_sign_button(self.form_page.title_actions)
        else:
            self.report_panel.take_sign_button()

    def go_to_next_check(self) -> None:
        """Jump to the next open check."""
        self.report_panel.checks.go_to_next()

    def title(self) -> str:
        """Return mission and quarter."""
        return f"{quarter_short(self._draft.quarter)}, {self._draft.mission}" if self._draft else ""

    # What is shown

    @Slot(object)
    def show_draft(self, draft: Draft) -> None:
        """Show a draft; answers not yet on disk stay as they are typed."""
        is_same = self._draft is not None and (self._draft.quarter, self._draft.template, self._draft.role) == (
            draft.quarter,
            draft.template,
            draft.role,
        )
        self._draft, self.keeper.quarter = draft, draft.quarter
        self.book.load({**draft.values}, dict(draft.notes), keep=self.autosave.unsaved if is_same else frozenset())
        if not is_same:
            self._drop_forms()
        self._take_findings(draft.findings)
        heading = self.tr("{mission} · {quarter}").format(mission=draft.mission, quarter=quarter_short(draft.quarter))
        caption = self.tr("{months} · draft {revision}").format(
            months=quarter_months(draft.quarter), revision=number(draft.revision)
        )
        self.sidebar.set_heading(heading, caption)
        waiting = draft.packages_waiting
        self.sidebar.set_foot(self.tr("%n package(s) in outbox", "", waiting) if waiting else "")
        panel = self.report_panel
        panel.chart.set_bars(
            draft.trend,
            draft.trend_goal,
            self.tr("Goal {percent}").format(percent=number(draft.trend_goal)) if draft.trend_goal else "",
        )
        panel.chart_card.setVisible(bool(draft.trend))
        if draft.saved is not None and not self.autosave.is_pending:
            self._desk.status.set_saving(Saving.SAVED, draft.saved)
        for form in self._forms.values():
            form.set_derived(draft.derived)
        wanted = self._section_id if is_same and self._section_id else self._first_open_section()
        self.show_section(wanted)
        if self._wanted is not None:
            finding, self._wanted = self._wanted, None
            self._on_jumped(finding)

    def show_section(self, section_id: str) -> None:
        """Show one section; it is built on its first visit."""
        if self._draft is None or not section_id:
            return
        if self._section_id and self._section_id != section_id:
            self.save_now()
        form = self._forms.pop(section_id, None) or self._built(section_id)
        self._forms[section_id] = form
        while len(self._forms) > ALIVE:
            oldest = next(iter(self._forms))
            stale = self._forms.pop(oldest)
            self._discard(stale)
        is_new = self._section_id != section_id
        self._section_id = section_id
        form.set_findings(self._findings)
        for other in self._forms.values():
            other.setVisible(other is form)
        if is_new:
            self.form_page.scroll_to_top()
        labels, order = self._draft.labels, [state.section.id for state in self._states]
        place = order.index(section_id)
        self.form_page.caption.setText(
            self.tr("Section {place} of {all}").format(place=number(place + 1), all=number(len(order)))
        )
        self.form_page.heading.setText(labels.section(section_id))
        self.form_page.set_help(labels.section_help(section_id))
        self._name_steps(order, place)
        self._show_progress()
        if is_new and self.keeper.is_front:
            announce(self.form_page, f"{self.form_page.caption.text()}: {self.form_page.heading.text()}")

    def _built(self, section_id: str) -> SectionForm:
        assert self._draft is not None
        draft = self._draft
        context = FormContext(draft.labels, draft.role, draft.yearly_due, draft.links, draft.registers)
        form = SectionForm(draft.template.section(section_id), context, self.book)
        form.set_derived(draft.derived)
        form.left.connect(self.autosave.flush)
        form.hide()
        self._forms_column.addWidget(form)
        return form

    def _discard(self, form: SectionForm) -> None:
        self._forms_column.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _drop_forms(self) -> None:
        for form in self._forms.values():
            self._discard(form)
        self._forms, self._section_id = {}, ""

    def _take_findings(self, findings: tuple[Finding, ...]) -> None:
        draft = self._draft
        if draft is None:
            return

        def record_title(address: str) -> str:
            return draft.record_titles.get(address.split("]", 1)[0] + "]", "") if "]" in address else ""

        self._findings = tuple(finding_words(held, draft.labels, record_title) for held in findings)
        self._states = section_states(
            draft.template,
            draft.role,
            self.book.values,
            self._findings,
            yearly_due=draft.yearly_due,
            derived=draft.derived,
        )
        shown = [held for held in by_weight(self._findings) if held.severity != "hint"]
        self.report_panel.checks.set_findings(shown)
        counts = {level: sum(held.severity == level for held in shown) for level in ("error", "explain", "warning")}
        if self.keeper.is_front:
            self._desk.status.set_checks(counts["error"], counts["explain"], counts["warning"])
        for form in self._forms.values():
            form.set_findings(self._findings)

    def _show_progress(self) -> None:
        if self._draft is None:
            return
        done = sum(state.is_complete or state.mark is Mark.NOT_DUE for state in self._states)
        words = self.tr("{done} of {all} sections complete").format(done=number(done), all=number(len(self._states)))
        self.sidebar.set_progress([state.mark for state in self._states], words)
        labels = self._draft.labels
        rows = [
            NavRow(
                state.section.id,
                labels.section(state.section.id),
                state.section.number,
                state.mark,
                badge=state.errors + state.to_explain,
                badge_is_error=state.errors > 0,
            )
            for state in self._states
        ]
        self.sidebar.set_rows(rows, self._section_id)

    def _name_steps(self, order: list[str], place: int) -> None:
        assert self._draft is not None
        labels = self._draft.labels
        self.previous.setText(self.tr("Previous"))
        self.previous.setEnabled(place > 0)
        has_next = place + 1 < len(order)
        self.next.setVisible(has_next)
        if has_next:
            following = labels.section(order[place + 1])
            metrics = self.next.fontMetrics()
            short = metrics.elidedText(following, Qt.TextElideMode.ElideRight, 190 if theme().zoom < 1.3 else 130)
            self.next.setText(self.tr("Next: {section}").format(section=short))
            self.next.setAccessibleName(self.tr("Next: {section}").format(section=following))

    def _first_open_section(self) -> str:
        for state in self._states:
            if state.mark not in (Mark.COMPLETE, Mark.NOT_DUE):
                return state.section.id
        return self._states[0].section.id if self._states else ""

    # What the user does

    def _step(self, direction: int, *, takes_focus: bool = False) -> None:
        order = [state.section.id for state in self._states]
        if self._section_id in order:
            place = order.index(self._section_id) + direction
            if 0 <= place < len(order):
                self.show_section(order[place])
                if takes_focus:
                    self._forms[self._section_id].focus_first()

    @Slot(object)
    def _on_jumped(self, finding: FindingWords) -> None:
        if not finding.section_id:
            if finding.severity == "explain":
                self.report_panel.checks.open_note(finding)
            elif self._desk.has("record"):
                self._desk.open("record", finding.address)
            return
        self.show_section(finding.section_id)
        form = self._forms[finding.section_id]
        if form.reveal(finding):
            self.form_page.scroll_to(form.frames[finding.question_id])
            announce(self.form_page, f"{finding.title}: {finding.text}")

    def _on_sign(self) -> None:
        if self.keeper.quarter is not None:
            self._desk.open("signing", self.keeper.quarter)

    def _on_undo(self) -> None:
        self._after_step(self.book.undo())

    def _on_redo(self) -> None:
        self._after_step(self.book.redo())

    def _after_step(self, question_id: str) -> None:
        if question_id and self._draft is not None:
            self.show_section(self._draft.template.question(question_id).section)

    @Slot(object)
    def _on_checked(self, findings: tuple[Finding, ...]) -> None:
        self._take_findings(findings)
        self._show_progress()

    @Slot(str)
    def _on_book_changed(self, _question_id: str) -> None:
        self._states = (
            section_states(
                self._draft.template,
                self._draft.role,
                self.book.values,
                self._findings,
                yearly_due=self._draft.yearly_due,
                derived=self._draft.derived,
            )
            if self._draft
            else ()
        )
        self._show_progress()
