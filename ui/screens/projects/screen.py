"""Projects as a screen: the list, or one project.

Rules: what is typed goes through `ProjectKeeper` into the store and comes back derived; nothing is added up here.
Looking a project up again, after each save, runs beside the saving and never delays it.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.accessible import announce
from ui.documents import DocumentsView, documents_calls
from ui.messages import FindingWords, error_words
from ui.screen import Desk
from ui.screens.projects.budgeting import ProjectVersions
from ui.screens.projects.checks import ProjectCheck
from ui.screens.projects.forms import ledger_forms
from ui.screens.projects.granting import ProjectGrants
from ui.screens.projects.keeping import ProjectKeeper
from ui.screens.projects.overview import ProjectList
from ui.screens.projects.page import DETAILS, LEDGER, MONEY, REPORTS, ProjectPage
from ui.screens.projects.report_form import ReportsView
from ui.screens.projects.reporting import ProjectReports
from ui.screens.projects.state import OpenProject, ProjectsCalls
from ui.screens.projects.words import check_words, place_of, place_words
from ui.undo import Step
from ui.widgets.status_bar import Saving

if TYPE_CHECKING:
    from fieldreport.workflows.funding import ProjectsView

AGAIN_AFTER = 150  # ms; several changes in a row are looked up once, and not while they are painted


class ProjectsScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate` takes nothing (the list), "new", an id or an address."""

    name = "projects"

    def __init__(self, desk: Desk, calls: ProjectsCalls, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._open: OpenProject | None = None
        self._wanted = ""  # the address to go to once the project is there
        self._is_front = self._is_reading = self._must_read_again = False
        self.side = desk.author_side
        self.panel: QWidget | None = None
        self.actions = desk.make_actions()
        self.list = ProjectList()
        self.project = ProjectPage(lambda: DocumentsView(desk, documents_calls()), lambda: ReportsView(desk.tasks))
        self.page = self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.project)
        self.keeper = ProjectKeeper(desk, calls, clock, self)
        self.reports: ProjectReports | None = None  # with their view
        self._found: list[FindingWords] = []
        self.grants = ProjectGrants(desk, calls, self.project, self.keeper)
        self.versions = ProjectVersions(desk, calls, self.project, self.keeper)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AGAIN_AFTER)
        self._later.timeout.connect(self._read)
        desk.undo.install(self.page)
        desk.tasks.changed.connect(self._on_store_changed)
        self._connect()
        self.project.entries.add_action(ledger_forms(desk, self.keeper, self.save_now))

    # What the main window asks

    def activate(self, argument: Any = None) -> None:
        """Show the list, or the project that is named."""
        self._is_front = True
        self._desk.author_side.set_active(self.name)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        if argument == "new":
            self._on_new()
        elif isinstance(argument, str) and argument:
            self._wanted = argument if argument.startswith("project[") else ""
            self.open_project(argument.removeprefix("project[").partition("]")[0])
        elif self.pages.currentWidget() is self.project and self.keeper.project_id:
            self._read()
        else:
            self.show_list()

    def save_now(self) -> None:
        """Save at once what is typed."""
        self.project.commit()
        self.keeper.flush()

    def leave(self) -> None:
        """Save at once and stop following the store."""
        self.save_now()
        self._is_front = False
        self.project.rest()

    def forget(self) -> None:
        """Hold nothing while locked; called after everything is saved."""
        self.keeper.close()
        self._open, self._wanted = None, ""
        self.pages.setCurrentWidget(self.list)
        self.list.table.set_rows(())
        self._found = []
        self.project.forget()

    def fold(self, is_folded: bool) -> None:
        """Lay the page out for the width there is."""
        self.list.set_folded(is_folded)
        self.project.set_folded(is_folded)

    def build_more(self) -> bool:
        """Build one more view of the project's page; return whether more are left."""
        return self.project.build_more()

    def go_to_next_check(self) -> None:
        """Jump to the next open check."""
        if self.pages.currentWidget() is self.project:
            self.project.money.checks.go_to_next()

    def title(self) -> str:
        """Return the project's title, or that of the list."""
        return self._open.view.project.title if self._open else self.tr("Projects")

    # What is shown

    def show_list(self) -> None:
        """Go to the list of projects."""
        self.save_now()
        self._open = None
        self.keeper.close()
        self._desk.status.checks_button.setVisible(False)
        self.pages.setCurrentWidget(self.list)
        self._desk.tasks.read(self, self._calls.open_all, self._show_all)

    def open_project(self, project_id: str) -> None:
        """Open one project."""
        self.save_now()
        if project_id != self.keeper.project_id:
            self.keeper.close()
            self.keeper.project_id = project_id
            self._open = None
            self.project.show_tab(MONEY)
        self.pages.setCurrentWidget(self.project)
        self._read()

    @Slot(object)
    def _show_all(self, view: "ProjectsView") -> None:
        self.list.show_view(view)
        if self._is_front and view.lines:
            self.list.table.setFocus()

    def _read(self) -> None:
        """Look the open project up; what is wanted meanwhile comes after it, once."""
        project_id = self.keeper.project_id
        if not project_id:
            return
        if self._is_reading:
            self._must_read_again = True
            return
        self._is_reading = True
        self._desk.tasks.read_long(
            self, lambda session: self._calls.open_one(session, project_id), self._show_one, self._on_unreadable
        )

    def _show_one(self, opened: OpenProject) -> None:
        self._is_reading = False
        if self._must_read_again:
            self._must_read_again = False
            self._read()
            return
        project = opened.view.project
        if project.id != self.keeper.project_id:
            return
        is_new = self._open is None
        self._open = opened
        self.keeper.open(project.id, project.title or project.id, opened.values)
        self._show_typed(opened)
        self.project.show_view(opened.view)
        self.versions.show_project(opened)
        self._show_findings(opened)
        if is_new:
            self._desk.status.checks_button.setVisible(True)
            if opened.view.saved and not self.keeper.autosave.is_pending:
                saved = datetime.fromisoformat(opened.view.saved).astimezone()
                self._desk.status.set_saving(Saving.SAVED, saved)
            announce(self.page, project.title)
            self._focus_first()
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self._go_to(wanted)

    def _show_typed(self, opened: OpenProject) -> None:
        """Show what the user types, from the book: what is not on disk yet is newer than what was read."""
        values, page = self.keeper.book.values, self.project
        for rows, table, key in (
            (page.budget, page.money.budget, "budget"),
            (page.ledger, page.entries.table, "entries"),
        ):
            if (values.get(key) or None) != rows.value():
                at = table.currentIndex()
                rows.set_value(values.get(key))
                if at.isValid():
                    table.setCurrentIndex(rows.index(min(at.row(), rows.rowCount() - 1), at.column()))
        if page.has(DETAILS):
            page.details.show_values(values, opened.areas)
        if self.reports is not None:
            self.reports.show_project(opened)
        self.grants.read()

    def _show_findings(self, opened: OpenProject) -> None:
        view, page = opened.view, self.project
        shown = [held for held in view.findings if held.severity != "hint"]
        by_table: dict[str, dict[int, dict[str, tuple[str, str]]]] = {"budget": {}, "entries": {}}
        checks, words = [], []
        for held in shown:
            text = check_words(view.project, held)
            key, row, rest = place_of(held.address)
            if key in by_table and row >= 0 and not held.explained:
                column = {"amount": "title"}.get(rest, rest) if key == "budget" else rest
                by_table[key].setdefault(row, {}).setdefault(column, (held.severity, text))
            note = view.notes.get((held.code, held.address))
            is_line = held.code == "V43" and key == "budget" and 0 <= row < len(view.project.budget)
            checks.append(
                ProjectCheck(
                    held.code,
                    held.severity,
                    held.address,
                    place_words(view.project, held.address),
                    text,
                    note.text if note else "",
                    note.id if note else "",
                    held.explained,
                    view.project.budget[row].line if is_line else "",
                )
            )
            words.append(FindingWords(held.code, held.severity, held.address, "", text, is_explained=held.explained))
        page.budget.set_findings(by_table["budget"])
        page.ledger.set_findings(by_table["entries"])
        page.money.checks.show_checks(checks)
        self._found = words
        if page.has(DETAILS):
            page.details.show_findings(words)
        page.entries.show_words()
        if self._is_front:
            open_ones = [held.severity for held in shown if not held.explained]
            self._desk.status.set_checks(*(open_ones.count(level) for level in ("error", "explain", "warning")))

    def _focus_first(self) -> None:
        if self.project.isVisible() and not self._wanted:
            self.project.tabs.buttons[self.project.tab].setFocus()

    def _on_unreadable(self, failure: BaseException) -> None:
        self._is_reading = self._must_read_again = False
        self._desk.failure.show_failure(error_words(failure))
        self.show_list()

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if not self._is_front:
            return
        if self.pages.currentWidget() is self.list:
            self._desk.tasks.read(self, self._calls.open_all, self._show_all)
        else:
            self._later.start()

    # What the user does

    def _connect(self) -> None:
        page, keeper = self.project, self.keeper
        self.list.opened.connect(self.open_project)
        self.list.wanted.connect(self._on_new)
        page.back.connect(self.show_list)
        page.shown.connect(lambda key: (keeper.flush(), page.reports.asked.emit() if key == REPORTS else None))
        page.budget.edited.connect(lambda: keeper.put("budget", page.budget.value()))
        page.ledger.edited.connect(lambda: keeper.put("entries", page.ledger.value()))
        for table in (page.money.budget, page.money.latest):
            table.current.connect(lambda _place: keeper.flush())
        page.entries.left.connect(keeper.flush)
        page.built.connect(self._on_built)
        page.money.checks.jumped.connect(lambda check: self._go_to(check.address, check))
        page.money.checks.explained.connect(self._on_explained)
        page.money.checks.redeployed.connect(self._on_redeploy)

    @Slot(str)
    def _on_built(self, key: str) -> None:
        """Connect a view that was built later, and let it catch up."""
        page, keeper = self.project, self.keeper
        if key == DETAILS:
            page.details.edited.connect(keeper.put)
            page.details.left.connect(keeper.flush)
            page.details.bin_wanted.connect(self._on_bin)
            page.details.history_wanted.connect(self._on_history)
            if self._open is not None:
                page.details.show_values(keeper.book.values, self._open.areas)
                page.details.show_findings(self._found)
        elif key == REPORTS:
            self.reports = ProjectReports(self._desk, self._calls, page.reports, keeper, self)
            if self._open is not None:
                self.reports.show_project(self._open)

    def _on_new(self) -> None:
        self.save_now()
        self._desk.tasks.write(self, self._calls.add, self._on_added)

    def _on_added(self, made: Any) -> None:
        self._desk.undo.committed(
            Step(
                self.tr("New project"),
                lambda session: self._calls.move_to_bin(session, made.id),
                lambda session: self._calls.restore(session, made.id),
            )
        )
        self.open_project(made.id)
        self._wanted = f"project[{made.id}].title"

    def _on_bin(self) -> None:
        project_id = self.keeper.project_id
        self.save_now()
        self._desk.tasks.write(self, lambda session: self._calls.move_to_bin(session, project_id), self._on_binned)

    def _on_binned(self, change: Any) -> None:
        words = self.tr("“{title}” put into the bin").format(title=change.title or change.id)
        self._desk.undo.committed(
            Step(
                words,
                lambda session: self._calls.restore(session, change.id),
                lambda session: self._calls.move_to_bin(session, change.id),
            )
        )
        self.show_list()
        announce(self.page, words)

    def _on_history(self, key: str) -> None:
        project_id = self.keeper.project_id
        if project_id:
            self._desk.tasks.read_long(
                self,
                lambda session: self._calls.history(session, project_id, key),
                lambda changes: self.project.details.history.show_history(key, changes),
            )

    def _on_explained(self, check: ProjectCheck, text: str) -> None:
        if self._open is None:
            return
        quarter, calls = self._open.view.quarter, self._calls

        def on_done(changed: Any) -> None:
            note = (changed.quarter, changed.address, changed.codes)
            self._desk.undo.committed(
                Step(
                    self.tr("Note on {place}").format(place=check.title),
                    lambda session: calls.explain(session, *note, text=changed.before, note_id=changed.id),
                    lambda session: calls.explain(session, *note, text=changed.after, note_id=changed.id),
                    subject=f"note.{changed.id}",
                )
            )

        self._desk.tasks.write(
            self,
            lambda session: calls.explain(
                session, quarter, check.address, (check.code,), text=text, note_id=check.note_id
            ),
            on_done,
            lambda failure: self._desk.failure.show_failure(error_words(failure)),
        )

    def _on_redeploy(self, line: str) -> None:
        """Begin an entry that moves money to a line; where it comes from is for the user to say."""
        self.project.show_tab(LEDGER)
        self.project.entries.begin_redeployment(line)

    def _go_to(self, address: str, check: ProjectCheck | None = None) -> None:
        key, row, rest = place_of(address)
        page = self.project
        if key == "entries" and row >= 0:
            page.show_tab(LEDGER)
            page.entries.table.setFocus()
            column = "for" if rest in ("obligation", "to_line") else rest
            page.entries.table.go_to(page.ledger.row_of(row), column)
        elif key == "budget":
            page.show_tab(MONEY)
            page.money.budget.setFocus()
            page.money.budget.go_to(max(row, 0), rest or "amount")
            page.scroll_to(page.money.budget)
        elif key == "reports":
            page.show_tab(REPORTS)
        elif key and key in page.details.frames:  # an address may name the project alone
            page.show_tab(DETAILS)
            frame = page.details.reveal(key, address)
            if frame is not None:
                page.scroll_to(frame)
        if check is not None:
            announce(page, f"{check.title}: {check.text}")
            if check.severity == "explain" and page.tab == MONEY:
                page.money.checks.open_note(check)
