"""Submission packages as a screen: a list of what was signed, and the form that writes the one in force.

Rules: nothing is called sent or received without proof; a file counts as written once it was read back. Unencrypted
is asked again in words, because it cannot be taken back.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreport.values import Quarter
from ui.accessible import announce
from ui.forms.arrivals import ArrivalCard
from ui.forms.exporting import ExportForm
from ui.forms.revisions import (
    STATE_MARKS,
    in_groups,
    profile_words,
    revision_words,
    state_sentence,
    state_words,
    when,
    written_lines,
)
from ui.forms.working import step_words
from ui.locales import file_size
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.packages.state import PackagesCalls
from ui.tables.row_table import HEADER_HEIGHT, Column, Row, RowCell, RowTable
from ui.tasks import Job
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.page import Page
from ui.widgets.panel import WIDTH, FactList, Panel
from ui.widgets.progress_card import ProgressCard
from ui.widgets.state_line import StateLine
from ui.widgets.status_bar import Saving
from ui.widgets.two_line_list import TwoLineList

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.retracing import PackageDetail, RevisionLine
    from fieldreport.workflows.sending import Package

PAGE_WIDTH, MOST_ROWS, ROW_HEIGHT = 700, 5, 46


class PackagesScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate(quarter)` puts a quarter in force."""

    name = "packages"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: PackagesCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._lines: tuple[RevisionLine, ...] = ()
        self._detail: PackageDetail | None = None
        self._wanted: Quarter | None = None
        self._job: Job | None = None
        self._is_front = False
        self.side = desk.author_side
        self.packages_page = Page(PAGE_WIDTH, 32)
        self.page = self.packages_page
        self.page.heading.setText(self.tr("Submission packages"))
        self.actions = desk.make_actions()
        self.page.caption.hide()
        self._build_page()
        self._build_panel()
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self.page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_primary)
        desk.tasks.changed.connect(self._on_store_changed)

    # What the main window asks

    def activate(self, argument: Any = None) -> None:
        """Fetch the list anew."""
        self._is_front = True
        if isinstance(argument, Quarter):
            self._wanted = argument
        self._desk.author_side.set_active(self.name)
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.set_saving(Saving.NOTHING)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you write it."))
        self.form.look_for_sticks()
        self.result.hide()
        if self._lines:  # else it may go away, and pass the keyboard on to anything
            self.table.setFocus()
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store; a package being written is finished."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._lines, self._detail, self._wanted = (), None, None
        self.table.set_rows(())
        self.written.set_lines(())
        self.facts.set_facts(())
        self.arrivals.forget()
        self.result.hide()

    def fold(self, is_folded: bool) -> None:
        """Give the primary button to the title row, or take it back."""
        self.packages_page.set_folded(is_folded)
        (self.packages_page.title_actions if is_folded else self.packages_panel.top).addWidget(self.primary)
        if is_folded:  # a stick with answers is nothing to look for behind a button
            self.page.body.insertWidget(self.page.body.indexOf(self.form) + 1, self.arrivals)
        else:
            self.packages_panel.cards.insertWidget(1, self.arrivals)
        self._desk.status.show_button(self.tr("Details"), "ok", "hint")
        self._desk.status.checks_button.setVisible(is_folded)

    def go_to_next_check(self) -> None:
        """Go where the checks are."""
        self._desk.open("report")

    def title(self) -> str:
        """Return the heading."""
        return self.page.heading.text()

    # What is shown

    @Slot(object)
    def show_lines(self, lines: "tuple[RevisionLine, ...]") -> None:
        """Show what was signed, the newest quarter first."""
        self._lines = lines
        self.table.set_rows([self._row(line) for line in lines])
        rows = min(max(len(lines), 1), MOST_ROWS)
        self.table.setFixedHeight(theme().px(HEADER_HEIGHT) + rows * theme().px(ROW_HEIGHT) + 3)
        for widget in (self.table, self.state, self.form, self.written_card, self.facts_card):
            widget.setVisible(bool(lines))
        self.none.setVisible(not lines)
        if self._wanted is not None:
            self.table.select_key(self._wanted)
            self._wanted = None
        if not lines:
            self._detail = None
            self._show_primary()
            return
        self._fetch_detail()

    @Slot(object)
    def show_detail(self, detail: "PackageDetail") -> None:
        """Show the package in force."""
        if detail.line.quarter != self.table.current_key():
            return
        self._detail = detail
        line = detail.line
        self.state.show_state(f"mark:{STATE_MARKS[line.state].value}", state_sentence(line))
        self.form.set_sizes(detail.sizes)
        self.form.set_classified(is_classified=detail.is_classified, ways=detail.ways)
        self.form.heading.setText(self.tr("Write {revision}").format(revision=revision_words(line)))
        self.form.setAccessibleName(self.form.heading.text())
        can_write = not line.waiting_for and line.state != "returned"
        self.form.setVisible(can_write)
        self.written.set_lines(written_lines(line.written))
        self.written.setVisible(bool(line.written))
        self.nowhere.setVisible(not line.written)
        self._show_facts()
        self._show_primary()

    def _row(self, line: "RevisionLine") -> Row:
        last = line.written[0] if line.written else None
        where = last.folder or last.file if last else ""
        cells = (
            RowCell(revision_words(line), mark=STATE_MARKS[line.state], is_strong=True),
            RowCell(state_words(line), note=when(last.at) if last else when(line.frozen_at)),
            RowCell(where, note=profile_words(last.profile) if last else "", is_quiet=True),
        )
        words = ", ".join(part for part in (revision_words(line), state_words(line), where) if part)
        return Row(line.quarter, cells, words)

    def _show_facts(self) -> None:
        detail, place = self._detail, self.written.current_key()
        if detail is None:
            return
        written = detail.line.written
        chosen = written[place] if isinstance(place, int) and place < len(written) else None
        if chosen is None and written:
            chosen = written[0]
        facts = [(self.tr("Identity"), in_groups(detail.line.identity))]
        if chosen is not None:
            facts += [
                (self.tr("File"), chosen.file),
                (self.tr("Package"), in_groups(chosen.sha256)),
                (self.tr("As written"), in_groups(chosen.file_sha256) if chosen.is_encrypted else ""),
            ]
        self.facts.set_facts(facts)

    @Slot()
    def _show_primary(self) -> None:
        detail = self._detail
        if detail is None:
            words, icon, why = self.tr("Open the report"), "document", ""
            is_possible = True
        elif detail.line.state == "returned":
            words, icon, is_possible, why = self.tr("Open the report"), "document", True, ""
        elif detail.line.waiting_for:
            words, icon, is_possible, why = self.tr("Clearance…"), "check", True, ""
        else:
            words, icon = self.tr("Write package"), "usb"
            why = self.form.obstacle
            if not why and self.form.wanted.is_encrypted and not detail.recipients:
                why = self.tr("No list of authorized signatories says whom to encrypt to.")
            is_possible = not why
        self.primary.setText(words)
        self.primary.set_icon_name(icon)
        self.primary.setEnabled(is_possible and self._job is None)
        self.primary.setAccessibleDescription(why)
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _refresh(self) -> None:
        self._desk.tasks.read(self, self._calls.open, self.show_lines, self._on_failed)

    @Slot()
    def _fetch_detail(self, *_parts: object) -> None:
        quarter = self.table.current_key()
        if isinstance(quarter, Quarter):
            self._desk.tasks.read_long(
                self, lambda session: self._calls.detail(session, quarter), self.show_detail, self._on_failed
            )

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front and self._job is None:
            self._refresh()

    # What the author does

    @Slot()
    def _on_primary(self) -> None:
        detail = self._detail
        if self._job is not None or not self.primary.isEnabled():
            return
        if detail is None or detail.line.state == "returned":
            self._desk.open("report", detail.line.quarter if detail else None)
        elif detail.line.waiting_for:
            self._desk.open("clearance" if self._desk.has("clearance") else "signing", detail.line.quarter)
        else:
            self._write(detail.line.quarter)

    def _write(self, quarter: Quarter) -> None:
        wanted = self.form.wanted
        if not self.form.is_confirmed():
            return
        self._desk.failure.clear()
        self.result.hide()
        self.progress.start(self.tr("Packing"), can_cancel=True)
        self._job = self._desk.tasks.job(
            self,
            lambda session, progress, cancel: self._calls.write(
                session, quarter, wanted, progress=progress, cancel=cancel
            ),
            self._on_written,
            on_error=self._on_not_written,
            on_progress=self.progress.show_progress,
            on_cancelled=self._end_job,
        )
        self._show_primary()

    def _end_job(self) -> None:
        self._job = None
        self.progress.hide()
        self._show_primary()

    def _on_written(self, package: "Package") -> None:
        self._end_job()
        self.form.after_writing()
        words = self.tr("Written and read back: {file}, {size}.").format(
            file=package.path, size=file_size(package.bytes)
        )
        if not package.is_encrypted:
            words += " " + self.tr("This file is not encrypted.")
        self.result_line.show_state("mark:complete", words)
        self.digest.setText(self.tr("SHA-256 {digest}").format(digest=in_groups(package.sha256)))
        self.result.show()
        self.packages_page.scroll_to(self.result)
        announce(self.page, words)
        self.form.look_for_sticks()
        self._desk.tasks.changed.emit(package)

    def _on_not_written(self, failure: BaseException) -> None:
        self._end_job()
        self._desk.failure.show_failure(error_words(failure), self._on_primary)

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure), self._refresh)

    def _on_opened(self, _key: object) -> None:
        if not self.form.isHidden():
            self.form.profile.focus_target().setFocus()
        else:
            self.primary.setFocus()

    # What there is

    def _build_page(self) -> None:
        body = self.page.body
        body.setSpacing(12)
        self.table = RowTable(
            self.tr("Signed reports"),
            (
                Column(self.tr("Report"), 210),
                Column(self.tr("State"), 220),
                Column(self.tr("Where it went")),
            ),
            row_height=ROW_HEIGHT,
        )
        self.table.chosen.connect(self._fetch_detail)
        self.table.opened.connect(self._on_opened)
        self.none = Card()
        self.none.body.addWidget(
            Label(
                self.tr("Nothing is signed yet. A signed report becomes a package here, ready to travel."),
                "body",
                wraps=True,
            )
        )
        self.none.hide()
        self.state = StateLine("mark:started", "")
        self.progress = ProgressCard(step_words)
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        self.form = ExportForm()
        self.form.changed.connect(self._show_primary)
        self._build_result()
        for widget in (self.table, self.none, self.state, self.progress, self.result, self.form):
            body.addWidget(widget)
        body.addStretch(1)

    def _build_result(self) -> None:
        self.result = Card()
        self.result_line = StateLine("mark:complete", "")
        self.digest = Label("", "caption", wraps=True)
        self.digest.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.digest.setAccessibleName(self.tr("Digest of the package"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.result_line)
        column.addWidget(self.digest)
        self.result.body.addWidget(holder)
        self.result.hide()

    def _build_panel(self) -> None:
        self.packages_panel = Panel()
        self.panel = self.packages_panel
        self.primary = Button(self.tr("Write package"), "primary", "usb")
        self.primary.setToolTip(self.tr("Ctrl+Enter"))
        self.primary.clicked.connect(self._on_primary)
        self.packages_panel.top.addWidget(self.primary)
        self.why = Label("", "help", wraps=True)
        self.written_card = Card(self.tr("Where it went"))
        self.written = TwoLineList(self.tr("Where it went"), 2)
        self.written.chosen.connect(lambda _key: self._show_facts())
        self.nowhere = Label(self.tr("Not written anywhere yet."), "help", wraps=True)
        self.written_card.body.addWidget(self.written)
        self.written_card.body.addWidget(self.nowhere)
        self.facts_card = Card(self.tr("To compare with"))
        self.facts = FactList()
        self.facts_card.body.addWidget(
            Label(self.tr("Headquarters reads the same digits (SHA-256)."), "help", wraps=True)
        )
        self.facts_card.body.addWidget(self.facts)
        about = Card(self.tr("What a package is"), "strong")
        for words in (
            self.tr("One file with the signed report, its workbook, its PDF and what travels with it."),
            self.tr("Encrypted to Headquarters and to you; nobody on the way can read or change it."),
            self.tr("On a poor connection the data alone goes first: a few kilobytes, signed the same way."),
        ):
            about.body.addWidget(Label(words, "help", wraps=True))
        self.arrivals = ArrivalCard(self._desk.tasks, self._calls.take)
        self.arrivals.taken.connect(self._desk.failure.clear)
        self.arrivals.failed.connect(lambda failure: self._desk.failure.show_failure(error_words(failure)))
        for widget in (self.why, self.arrivals, self.written_card, self.facts_card, about):
            self.packages_panel.cards.addWidget(widget)
        self.packages_panel.cards.addStretch(1)
        self.why.hide()
