"""The report editor as a screen.

Rules: one section is shown, at most three are alive; answers live in the book, not in widgets. Every change
is saved and checked by `Keeper`. Ctrl+PgUp and Ctrl+PgDn change the section, Ctrl+Enter signs,
Ctrl+Z takes back a change outside a text field.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from fieldreport.progress import SectionState, question_at, section_states
from fieldreport.reports import Finding
from fieldreport.values import Quarter
from ui.accessible import announce, is_keyboard_free, rest_keyboard
from ui.forms.answers import AnswerBook
from ui.forms.builder import SectionForm
from ui.locales import number, quarter_months, quarter_short
from ui.marks import Mark
from ui.messages import FindingWords, by_weight, error_words
from ui.screen import Desk
from ui.screens.report.draft import Draft, ReportCalls, words_of
from ui.screens.report.figures import ReportFigures
from ui.screens.report.forms import report_forms
from ui.screens.report.history import AnswerHistory
from ui.screens.report.keeping import Keeper
from ui.screens.report.panel import ReportPanel
from ui.screens.report.rest import RestCard, closing_of
from ui.screens.report.sections import SectionPages, section_rows
from ui.tables.editable_view import EditableTable
from ui.widgets.page import Page
from ui.widgets.sidebar import Sidebar
from ui.widgets.status_bar import Saving
from ui.widgets.step_buttons import StepButtons

_FORM = attrgetter("quarter", "template", "role")  # a draft with another one is shown anew


class ReportScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate(quarter)` opens a quarter."""

    name = "report"

    def __init__(self, desk: Desk, calls: ReportCalls, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._draft: Draft | None = None
        self._states: tuple[SectionState, ...] = ()
        self._checked: tuple[Finding, ...] = ()
        self._findings: tuple[FindingWords, ...] = ()
        self._wanted: FindingWords | str | None = None  # a check or section to go to once the draft is there
        self._revealed: QWidget | None = None  # what was gone to on a page that is still being built
        self._is_reading = self._must_go_on = False  # F8 while the draft is read goes on once it is there
        self.book = AnswerBook(self)
        self.keeper = Keeper(desk, calls, self.book, clock, self)
        self.keeper.checked.connect(self._on_checked)
        self.autosave = self.keeper.autosave
        self.book.changed.connect(self._on_book_changed)

        self.side = self.sidebar = Sidebar(self.tr("Sections of the report"), self.tr("All reports"))
        self.sidebar.chosen.connect(self.show_section)
        self.sidebar.back.connect(lambda: desk.open("reports" if desk.has("reports") else "home"))
        self.page = self.form_page = Page()
        self.form_page.title_actions.addWidget(report_forms(desk, self.keeper, self.book))
        pages = QVBoxLayout()  # a stack would be as high as its highest section
        self.form_page.body.addLayout(pages)
        self.sections = SectionPages(pages, self.book, self, desk.tasks.later)
        self.sections.figures = self._figures = ReportFigures(desk, calls, self)
        self.sections.grown.connect(self._on_grown)
        self.sections.left.connect(self.autosave.flush)
        self.sections.record_chosen.connect(self._on_record_chosen)
        self.sections.placed.connect(self.keeper.place)
        self.sections.change_wanted.connect(self.keeper.change_template)
        self.keeper.moved.connect(lambda: self.activate(None))
        self.rest = RestCard()
        self.rest.closing.connect(self._on_closing)
        self.rest.reopening.connect(self._on_undo)
        self.form_page.body.addSpacing(8)
        self.form_page.body.addWidget(self.rest)
        self.form_page.body.addStretch(1)
        self._recount = QTimer(self.form_page, singleShot=True, interval=150)  # goes with the window, follows typing
        self._recount.timeout.connect(self._count_anew)
        self.history = AnswerHistory(desk, calls, self.keeper, self.book)
        self.panel = self.report_panel = ReportPanel(self.history.card)
        self.report_panel.sign.clicked.connect(self._on_sign)
        self.report_panel.preview.clicked.connect(lambda: desk.open("preview", self.keeper.quarter))
        self.report_panel.checks.jumped.connect(self._on_jumped)
        self.report_panel.checks.explained.connect(self.keeper.explain)
        self.report_panel.checks.emptied.connect(self.report_panel.sign.setFocus)
        self.actions = StepButtons()
        self.actions.stepped.connect(self._step)
        self.previous, self.next = self.actions.previous, self.actions.next
        self._add_keys()

    # What the main window asks

    def activate(self, argument: Any = None) -> None:
        """Open the quarter given, or show again the one that is open."""
        self.keeper.is_front = True
        self.report_panel.preview.setVisible(self._desk.has("preview"))
        self._desk.status.checks_button.setVisible(True)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        if isinstance(argument, tuple):  # a quarter, and in it a check, the id of a section or an answer's address
            argument, self._wanted = argument
        quarter = argument if isinstance(argument, Quarter) else self.keeper.quarter
        self.keeper.quarter = quarter
        self._is_reading = True
        self._desk.tasks.read_known(self, lambda s: self._calls.open(s, quarter), self._on_read, self._on_unread)

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
        self.sections.drop()
        self._recount.stop()
        self.book.load({}, {})
        self._draft, self.keeper.quarter, self._findings, self._states = None, None, (), ()
        self._checked = ()
        self.report_panel.checks.set_findings(())
        self.history.forget()

    def fold(self, is_folded: bool) -> None:
        """Give the sign button to the title row, or take it back."""
        self.form_page.set_folded(is_folded)
        if is_folded:
            self.report_panel.give_sign_button(self.form_page.title_actions)
        else:
            self.report_panel.take_sign_button()

    def go_to_next_check(self) -> None:
        """Jump to the next open check."""
        if self._is_reading:
            self._must_go_on = True
        else:
            self.report_panel.checks.go_to_next()

    def title(self) -> str:
        """Return mission and quarter."""
        return f"{quarter_short(self._draft.quarter)}, {self._draft.mission}" if self._draft else ""

    # What is shown

    def _on_read(self, draft: Draft) -> None:
        self._desk.tasks.later(self, self._showing(draft))

    def _showing(self, draft: Draft) -> Iterator[None]:
        """Show a draft that was read: first the page, then what stands beside it."""
        self._show_page(draft)
        yield
        must_go_on, self._is_reading, self._must_go_on = self._must_go_on, False, False
        if self._draft is draft:
            if self.keeper.is_front and (is_keyboard_free() or self.form_page.is_keyboard_on_top()):
                self.sections.focus_first()
            self._show_aside(draft)
            if must_go_on and self.keeper.is_front:
                self.report_panel.checks.go_to_next()

    def _on_unread(self, failure: BaseException) -> None:
        self._is_reading = self._must_go_on = False
        self._desk.failure.show_failure(error_words(failure))

    @Slot(object)
    def show_draft(self, draft: Draft) -> None:
        """Show a draft; answers not yet on disk stay as they are typed."""
        self._show_page(draft)
        self._show_aside(draft)

    def _show_page(self, draft: Draft) -> None:
        is_same = self._draft is not None and _FORM(self._draft) == _FORM(draft)
        self._draft, self.keeper.quarter = draft, draft.quarter
        self._figures.show_draft(draft)
        self.history.show_report(draft.labels)
        self.book.load({**draft.values}, dict(draft.notes), keep=self.autosave.unsaved if is_same else frozenset())
        if not is_same:
            self.sections.drop()
            self.rest.forget()
        self._word_findings(draft.findings)
        heading = self.tr("{mission} · {quarter}").format(mission=draft.mission, quarter=quarter_short(draft.quarter))
        caption = self.tr("{months} · draft {revision}").format(
            months=quarter_months(draft.quarter), revision=number(draft.revision)
        )
        self.sidebar.set_heading(heading, caption)
        left = draft.packages_waiting
        self.sidebar.set_foot(self.tr("%n package(s) to send", "", left) if left else "")
        if draft.saved is not None and not self.autosave.is_pending:
            self._desk.status.set_saving(Saving.SAVED, draft.saved)
        self.sections.refresh(draft)
        if isinstance(wanted := self._wanted, str):
            self._wanted = None
        shown = {state.section.id for state in self._states}
        question = question_at(wanted, draft.template) if isinstance(wanted, str) else None
        if isinstance(wanted, str) and wanted in shown:
            self.show_section(wanted)
        elif question is not None and question.section in shown:
            self._reveal(question.section, question.id, str(wanted))
        else:
            self.show_section((is_same and self.sections.current_id) or self._first_open_section())

    def _show_aside(self, draft: Draft) -> None:
        panel = self.report_panel
        panel.show_trend(draft.trend, draft.trend_goal, draft.trend_coverage)
        panel.show_return(draft.remark if draft.state == "returned" else "")
        self._show_findings()
        wanted, self._wanted = self._wanted, None
        if isinstance(wanted, FindingWords):
            panel.checks.go_to(wanted)

    def show_section(self, section_id: str) -> None:
        """Show one section; it is built on its first visit."""
        if self._draft is None or not section_id:
            return
        is_new = self.sections.current_id != section_id
        if self.sections.current_id and is_new:
            self.save_now()
            self.rest.forget()
            rest_keyboard(self.page)
        form = self.sections.show(section_id, self._draft)
        form.set_findings(self._findings)
        self.rest.stand_after(form)
        if is_new:
            self.form_page.scroll_to_top()
        labels, order = self._draft.labels, [state.section.id for state in self._states]
        place = order.index(section_id)
        caption = self.tr("Section {place} of {all}")
        self.form_page.caption.setText(caption.format(place=number(place + 1), all=number(len(order))))
        self.form_page.heading.setText(labels.section(section_id))
        self.form_page.set_help(labels.section_help(section_id))
        self.actions.show_place(place, [labels.section(held) for held in order[place + 1 : place + 2]])
        self._show_progress()
        if is_new and self.keeper.is_front:
            announce(self.form_page, f"{self.form_page.caption.text()}: {self.form_page.heading.text()}")

    def _take_findings(self, findings: tuple[Finding, ...]) -> None:
        self._word_findings(findings)
        self._show_findings()
        self.sections.set_findings(self._findings)

    def _word_findings(self, findings: tuple[Finding, ...]) -> None:
        if self._draft is not None:
            self._checked, self._findings = findings, words_of(findings, self._draft)
            self._count_states()

    def _show_findings(self) -> None:
        shown = [held for held in by_weight(self._findings) if held.severity != "hint" or held.is_of_figure]
        self.report_panel.checks.set_findings(shown)
        counts = {level: sum(held.severity == level for held in shown) for level in ("error", "explain", "warning")}
        if self.keeper.is_front:
            self._desk.status.set_checks(counts["error"], counts["explain"], counts["warning"])

    def _count_states(self) -> None:
        draft = self._draft
        if draft is None:
            self._states = ()
            return
        self._states = section_states(
            draft.template,
            draft.role,
            self.book.values,
            self._checked,
            yearly_due=draft.yearly_due,
            derived=draft.derived,
            areas=draft.areas,
        )

    def _show_progress(self) -> None:
        if self._draft is None:
            return
        done = sum(state.is_done for state in self._states)
        words = self.tr("{done} of {all} sections complete").format(done=number(done), all=number(len(self._states)))
        self.sidebar.set_progress([Mark(state.state) for state in self._states], words)
        self.sidebar.set_rows(section_rows(self._states, self._draft.labels), self.sections.current_id)
        self.rest.show_draft(self._draft if self._is_on_area() else None, self.book.values)

    def _first_open_section(self) -> str:
        for state in self._states:
            if not state.is_done:
                return state.section.id
        return self._states[0].section.id if self._states else ""

    # What the user does

    def _step(self, direction: int, *, takes_focus: bool = False) -> None:
        order = [state.section.id for state in self._states]
        if self.sections.current_id in order:
            place = order.index(self.sections.current_id) + direction
            if 0 <= place < len(order):
                self.show_section(order[place])
                if takes_focus:
                    self.sections.forms[order[place]].focus_first()

    @Slot(object)
    def _on_jumped(self, finding: FindingWords) -> None:
        if not finding.section_id and finding.severity != "explain":
            self._on_record_chosen(finding.address)
            self._desk.checks_of = "" if self.keeper.is_front else self.name
            return
        if not finding.section_id:
            self.report_panel.checks.open_note(finding)
        elif not self._reveal(finding.section_id, finding.question_id, finding.address):
            return
        announce(self.form_page, f"{finding.title}: {finding.text}")

    def _reveal(self, section_id: str, question_id: str, address: str) -> bool:
        """Bring the keyboard to an answer; return whether the section has it."""
        self.show_section(section_id)
        form = self.sections.forms[section_id]
        if not form.reveal_answer(question_id, address):
            return False
        self._revealed = form.frames[question_id]
        self.form_page.scroll_to(self._revealed)
        return True

    @Slot(object)
    def _on_grown(self, form: SectionForm) -> None:
        """Keep in sight what was gone to while the page above it grows, and let Tab end with the card below."""
        if form is not self.sections.forms.get(self.sections.current_id):
            return
        held = self._revealed
        if held is not None and form.isAncestorOf(held) and held.isAncestorOf(QApplication.focusWidget()):
            self.form_page.scroll_to(held)
        if not form.is_filling:
            self._revealed = None
            self.rest.stand_after(form)

    @Slot(str)
    def _on_record_chosen(self, address: str) -> None:
        self._figures.open_address(address)

    @Slot(str)
    def _on_closing(self, reason: str) -> None:
        """Answer "nothing this quarter" for every area that is still shut, with one reason for all, as one step."""
        self.book.end_group()
        self.book.set_many(closing_of(self._draft, self.book.values, reason) if self._draft else {})
        self.autosave.flush()
        self._count_anew()

    def _on_sign(self) -> None:
        if self.keeper.quarter is not None:
            self._desk.open("signing", self.keeper.quarter)

    def _on_undo(self) -> None:
        self._after_step(self.book.undo())

    def _on_redo(self) -> None:
        self._after_step(self.book.redo())

    def _after_step(self, question_id: str) -> None:
        if question_id and self._draft is not None:
            gate = self._draft.template.section(self._draft.template.question(question_id).section).gate
            is_about_areas = gate is not None and gate.id == question_id and self._is_on_area()
            if not is_about_areas:  # closing the areas and taking that back happens beside the page one is on
                self.show_section(self._draft.template.question(question_id).section)
            self._count_anew()

    def _is_on_area(self) -> bool:
        current = self.sections.current_id
        return self._draft is not None and bool(current) and self._draft.template.section(current).gate is not None

    @Slot(object)
    def _on_checked(self, findings: tuple[Finding, ...]) -> None:
        self._take_findings(findings)
        self._show_progress()

    @Slot(str)
    def _on_book_changed(self, _question_id: str) -> None:
        if not self._recount.isActive():
            self._recount.start()

    @Slot()
    def _count_anew(self) -> None:
        self._recount.stop()
        self._count_states()
        self._show_progress()

    def _add_keys(self) -> None:
        for keys, action in (
            ("Ctrl+PgUp", lambda: self._step(-1, takes_focus=True)),
            ("Ctrl+PgDown", lambda: self._step(1, takes_focus=True)),
            ("Ctrl+Return", self._on_sign),
            ("Ctrl+Z", self._on_undo),
            ("Ctrl+Shift+Z", self._on_redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.page)
            if keys != "Ctrl+Return":  # signs from anywhere, beside the page and under it too
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)
