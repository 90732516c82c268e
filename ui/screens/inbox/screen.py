"""The inbox as a screen: drop area, import under way, filters, the journal, and the panel about one entry."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.accessible import announce, hold_keyboard, is_keyboard_free, rest_keyboard
from ui.dialogs import ask_files, ask_folder
from ui.locales import long_date, moment_short, number
from ui.marks import Mark
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.inbox import words
from ui.screens.inbox.intake import DropArea, ImportCard, place_words
from ui.screens.inbox.panel import EntryPanel
from ui.screens.inbox.state import InboxCalls, InboxView, Intake
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.tasks import Job
from ui.widgets.buttons import Button
from ui.widgets.chips import Filter, FilterRow
from ui.widgets.headquarters_side import HeadquartersSide
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage
from ui.widgets.panel import WIDTH

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.receiving import Entry, EntryDetail, Journal

REFRESH_EVERY = 700  # milliseconds, while an import runs


class InboxScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate("recheck")` judges refused packages again at once."""

    name = "inbox"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: InboxCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: InboxView | None = None
        self._job: Job | None = None
        self._is_front = False
        self._verdict = ""
        self._takes_keyboard = False  # with the next view: before it is there, nobody knows where to
        self.side = HeadquartersSide("inbox", desk.has)
        self.side.chosen.connect(desk.open)
        self._build_page()
        self.panel = EntryPanel()
        self.panel.opened.connect(self._on_open_status)
        self.panel.branch_wanted.connect(self._on_branch)
        self.panel.compare_wanted.connect(lambda number: desk.open("compare", number))
        self.details = Button(self.tr("Details"), "plain")
        self.details.clicked.connect(desk.status.checks_wanted)
        self.details.hide()
        self.list_page.title_row.addWidget(self.details)
        self.actions = QWidget()
        row = QHBoxLayout(self.actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.again = Button(self.tr("Check again"), "quiet", "again")
        self.again.setToolTip(self.tr("Judge refused packages anew, after a new list or an update"))
        self.again.clicked.connect(self._on_again)
        row.addWidget(self.again)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REFRESH_EVERY)
        self._later.timeout.connect(self._refresh)
        desk.tasks.changed.connect(self._on_store_changed)

    # What the window asks

    def activate(self, argument: Any = None) -> None:
        """Show the journal; look at PDFs that still wait."""
        self._is_front = True
        self.side.show_rooms()
        self._desk.status.sentence.setText(
            self.tr("Originals are kept unchanged and encrypted. Nothing is sent from here.")
        )
        self._takes_keyboard = self._job is None
        if self._takes_keyboard:
            hold_keyboard(self.page)
        else:
            self.table.setFocus()
        self._refresh()
        if argument == "recheck":
            self._on_again()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store; an import goes on."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        if self._job is not None:
            self._job.cancel()
        self._view = None
        self.table.set_rows(())
        self.panel.clear()

    def fold(self, is_folded: bool) -> None:
        """Offer the panel from the title row where it is folded away."""
        self.list_page.set_folded(is_folded)
        self.details.setVisible(is_folded)

    def go_to_next_check(self) -> None:
        """Go to the next refused package."""
        entries = self._view.journal.entries if self._view else ()
        refused = [entry.no for entry in entries if entry.verdict == "quarantined"]
        if refused:
            held = self.table.current_key()
            place = refused.index(held) + 1 if held in refused else 0
            self.table.select_key(refused[place % len(refused)])
            self.table.setFocus()

    def title(self) -> str:
        """Return the screen's name."""
        return self.tr("Inbox")

    # What is shown

    @Slot(object)
    def show_view(self, view: InboxView) -> None:
        """Show the journal."""
        self._view = view
        journal = view.journal
        self.side.show_summary(view.summary)
        self.list_page.heading.setText(self.tr("Inbox"))
        self.caption.setText(self._list_words(journal))
        counts = journal.counts
        self.filters.set_filters(
            [
                Filter("", self.tr("All"), journal.total),
                Filter("quarantined", self.tr("Quarantined"), counts.get("quarantined", 0), Mark.ERROR),
                Filter("pdf_pending", self.tr("PDF pending"), counts.get("pdf_pending", 0), Mark.STARTED),
                Filter("verified", self.tr("Verified"), counts.get("verified", 0), Mark.COMPLETE),
                Filter("repeated", self.tr("Already imported"), counts.get("repeated", 0), Mark.REPEATED),
            ],
            self._verdict,
        )
        has_any = journal.total > 0
        if not has_any and self.table.hasFocus():
            self.drop.files.setFocus()  # a table that goes away would pass the keyboard on to anything
        self.filters.setVisible(has_any)
        self.table.setVisible(has_any)
        self.nothing.setVisible(not has_any)
        self.nothing.setText(self._nothing_words(journal))
        self.table.set_rows([self._row(entry, journal) for entry in journal.entries])
        self._show_limit(journal)
        if not journal.entries:
            self.panel.clear()
        if self._takes_keyboard and self._is_front and self._job is None:
            self._takes_keyboard = False
            if is_keyboard_free():
                (self.table if has_any else self.drop.files).setFocus()
        if self._is_front:
            refused = counts.get("quarantined", 0)
            self._desk.status.show_button(
                self.tr("%n quarantined", "", refused) if refused else self.tr("Nothing quarantined"),
                "err" if refused else "ok",
                "error" if refused else "complete",
            )
        self.again.setEnabled(journal.may_be_lifted > 0 and self._job is None)

    def _row(self, entry: "Entry", journal: "Journal") -> Row:
        verdict, note = words.verdict_words(entry.verdict), words.note_words(entry)
        package, revision = words.package_words(entry)
        signed, arrived = words.signers_words(entry), moment_short(entry.arrived, journal.now)
        cells = (
            RowCell(verdict, note, mark=words.entry_mark(entry), is_strong=True),
            RowCell(package, suffix=revision),
            RowCell(signed, is_quiet=True),
            RowCell(arrived, is_quiet=True),
        )
        spoken = [verdict, note, package, revision, signed, arrived]
        return Row(entry.no, cells, ", ".join(part.rstrip(".") for part in spoken if part))

    def _list_words(self, journal: "Journal") -> str:
        if journal.list_serial is None or journal.list_issued is None:
            return self.tr("No list of authorized signatories yet")
        day = long_date(journal.list_issued.astimezone().date())
        if journal.is_list_outdated:
            return self.tr("The list of signatories of {day} is out of date").format(day=day)
        return self.tr("List of signatories {serial}, {day}").format(serial=number(journal.list_serial), day=day)

    def _nothing_words(self, journal: "Journal") -> str:
        if journal.list_serial is None:
            return self.tr(
                "Nothing can be verified before a list of authorized signatories is published. "
                "Open Authorized signatories, register who asked, and publish the list."
            )
        return self.tr(
            "Nothing has come yet. Drop the packages that missions sent, or a whole folder or stick; "
            "each is verified before anything of it is believed."
        )

    def _show_limit(self, journal: "Journal") -> None:
        shown = len(journal.entries)
        total = journal.counts.get(self._verdict, 0) if self._verdict else journal.total
        self.limit.setVisible(shown < total)
        self.limit.setText(
            self.tr("The newest {shown} of {all} are shown. A mission’s file shows all of its packages.").format(
                shown=number(shown), all=number(total)
            )
        )

    def _refresh(self) -> None:
        verdict = self._verdict
        self._desk.tasks.read(self, lambda session: self._calls.open(session, verdict), self._on_opened)

    def _on_opened(self, view: InboxView) -> None:
        self.show_view(view)
        if self._job is None and view.journal.counts.get("pdf_pending"):
            self._start(self.tr("Checking the PDFs"), self._calls.check_pdfs, self._on_pdfs_checked)

    # What the user does

    @Slot(object)
    def _on_chosen(self, number_of_entry: int) -> None:
        self._desk.tasks.read(
            self, lambda session: self._calls.open_entry(session, number_of_entry), self._on_entry_opened
        )

    def _on_entry_opened(self, detail: "EntryDetail") -> None:
        if detail.entry.no == self.table.current_key():
            self.panel.show_detail(detail)

    @Slot(str)
    def _on_filter(self, verdict: str) -> None:
        self._verdict = verdict
        self._refresh()

    @Slot()
    def _on_open_status(self) -> None:
        entries = self._view.journal.entries if self._view else ()
        entry = next((one for one in entries if one.no == self.table.current_key()), None)
        if entry is not None and entry.quarter is not None and self._desk.has("status"):
            self._desk.open("status", (entry.mission, entry.quarter))

    def _on_files(self) -> None:
        pattern = self.tr("Submission packages") + " (*.asice *.age);;" + self.tr("All files") + " (*)"
        chosen = ask_files(self, self.tr("Packages to take in"), Path.home(), pattern)
        if chosen:
            self.take_in(chosen)

    def _on_folder(self) -> None:
        chosen = ask_folder(self, self.tr("Folder or stick to take packages from"), Path.home())
        if chosen is not None:
            self.take_in([chosen])

    @Slot(list)
    def take_in(self, paths: Sequence[Path]) -> None:
        """Import every package below the paths."""
        if self._job is None and paths:
            held = tuple(paths)
            self._start(
                self.tr("Importing from {place}").format(place=place_words(held)),
                lambda session, progress, cancel: self._calls.take_in(session, held, progress, cancel),
                self._on_taken_in,
            )

    def _on_again(self) -> None:
        if self._job is None:
            self._start(self.tr("Checking refused packages again"), self._calls.recheck, self._on_rechecked)

    @Slot(int, str)
    def _on_branch(self, number: int, reason: str) -> None:
        self._desk.failure.clear()
        self._desk.tasks.write(
            self,
            lambda session: self._calls.take_withdrawn(session, number, reason),
            lambda taken: self._end(taken.text),
            self._on_failed,
        )

    def _start(self, said: str, work: Any, on_done: Any) -> None:
        self._desk.failure.clear()
        self.import_card.start(said)
        held = QApplication.focusWidget()
        if held is not None and self.drop.isAncestorOf(held):
            self.import_card.cancel.setFocus()
        self.drop.set_busy(True)
        self.again.setEnabled(False)
        self._job = self._desk.tasks.job(
            self,
            work,
            on_done,
            on_error=self._on_failed,
            on_progress=self._on_progress,
            on_cancelled=self._on_cancelled,
        )

    def _on_progress(self, share: float, step: str) -> None:
        self.import_card.show_progress(share, step)
        if self._is_front and not self._later.isActive():
            self._later.start()

    def _end(self, said: str) -> None:
        self._job = None
        self._later.stop()
        held = QApplication.focusWidget()
        self._takes_keyboard = held is not None and self.import_card.isAncestorOf(held)
        rest_keyboard(self.import_card)
        self.import_card.hide()
        self.drop.set_busy(False)
        if said:
            self.result.setText(said)
            self.result.show()
            announce(self.result, said)
        self._desk.tasks.changed.emit(None)

    def _on_taken_in(self, taken: Intake) -> None:
        found = taken.imported + taken.repeated + taken.quarantined
        if not found:
            self._end(self.tr("No submission package was found there."))
            return
        parts = [
            self.tr("%n package(s) imported", "", taken.imported),
            self.tr("%n already here", "", taken.repeated) if taken.repeated else "",
            self.tr("%n quarantined", "", taken.quarantined) if taken.quarantined else "",
        ]
        self._end(self.tr(", ").join(part for part in parts if part) + self.tr("."))

    def _on_rechecked(self, taken: Intake) -> None:
        lifted = taken.imported + taken.repeated
        if lifted:
            self._end(self.tr("%n package(s) that were refused are imported now.", "", lifted))
        else:
            self._end(self.tr("Nothing has changed: the same packages stay in quarantine."))

    def _on_pdfs_checked(self, refused: int) -> None:
        self._end(self.tr("%n PDF(s) refused.", "", refused) if refused else "")

    def _on_cancelled(self) -> None:
        self._end(self.tr("Stopped. What had been imported stays."))

    def _on_failed(self, failure: BaseException) -> None:
        self._end("")
        self._desk.failure.show_failure(error_words(failure))

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    # What there is

    def _build_page(self) -> None:
        self.list_page = ListPage(self.tr("Inbox"))
        self.page = self.list_page
        self.caption = Label("", "caption")
        self.list_page.title_row.addWidget(self.caption)
        self.drop = DropArea()
        self.drop.dropped.connect(self.take_in)
        self.drop.files.clicked.connect(self._on_files)
        self.drop.folder.clicked.connect(self._on_folder)
        self.import_card = ImportCard()
        self.import_card.cancelled.connect(lambda: self._job is not None and self._job.cancel())
        self.result = Label("", "strong", wraps=True)
        self.result.hide()
        self.filters = FilterRow(self.tr("Show packages by result"))
        self.filters.chosen.connect(self._on_filter)
        self.table = RowTable(
            self.tr("Packages"),
            (
                Column(self.tr("Result")),
                Column(self.tr("Package"), 177),
                Column(self.tr("Signed by"), 166),
                Column(self.tr("Arrived"), 95, is_trailing=True),
            ),
        )
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _key: self._on_open_status())
        self.nothing = Label("", "help", wraps=True)
        self.nothing.hide()
        self.limit = Label("", "caption")
        self.limit.hide()
        body = self.list_page.body
        for widget in (self.drop, self.import_card, self.result, self.filters):
            body.addWidget(widget)
        body.addWidget(self.nothing)
        body.addWidget(self.table, 1)
        body.addWidget(self.limit)
        body.addStretch(0)
