"""The history as a screen: every revision in a list, and beside it everything known about the one in force.

Rules: nothing can be changed here. Enter opens the PDF as it was signed.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldreport.values import Quarter
from ui.accessible import announce
from ui.dialogs import COPIES, ask_new_file, is_sure_of_copy
from ui.forms.revisions import STATE_MARKS, revision_words, state_words, when
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.history.detail import DetailPanel
from ui.screens.history.state import HistoryCalls
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage
from ui.widgets.panel import WIDTH
from ui.widgets.status_bar import Saving

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.retracing import RevisionDetail, RevisionLine


class HistoryScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate((quarter, number))` puts a revision in force."""

    name = "history"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: HistoryCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._lines: tuple[RevisionLine, ...] = ()
        self._wanted: tuple[Quarter, int] | None = None
        self._is_front = False
        self.side = desk.author_side
        self.list_page = ListPage(self.tr("What was sent"))
        self.page = self.list_page
        self.actions = desk.make_actions()
        self.detail_panel = DetailPanel()
        self.panel = self.detail_panel
        self.detail_panel.open.clicked.connect(lambda: self._on_opened(self.table.current_key()))
        self.detail_panel.save.clicked.connect(self._on_save)
        self.detail_panel.compare.clicked.connect(self._on_compare)
        self._build_page()
        desk.tasks.changed.connect(self._on_store_changed)

    def activate(self, argument: Any = None) -> None:
        """Fetch the list anew."""
        self._is_front = True
        if isinstance(argument, tuple):
            self._wanted = argument
        self._desk.author_side.set_active(self.name)
        self._desk.status.show_button(self.tr("Details"), "ok", "hint")
        self._desk.status.set_saving(Saving.NOTHING)
        self._desk.status.sentence.setText(self.tr("Signed revisions never change; a correction is a new one."))
        self.table.setFocus()
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._lines, self._wanted = (), None
        self.table.set_rows(())
        self.detail_panel.clear()

    def fold(self, is_folded: bool) -> None:
        """Give the primary button to the title row, or take it back."""
        self.list_page.set_folded(is_folded)
        if is_folded:
            self.list_page.title_row.addWidget(self.detail_panel.open)
        else:
            self.detail_panel.top.insertWidget(0, self.detail_panel.open, 1)
        self._desk.status.checks_button.setVisible(is_folded)

    def go_to_next_check(self) -> None:
        """Go to the details, which are beside the list here."""
        self.detail_panel.changes.setFocus()

    def title(self) -> str:
        """Return the heading."""
        return self.list_page.heading.text()

    @Slot(object)
    def show_lines(self, lines: "tuple[RevisionLine, ...]") -> None:
        """Show every revision, the newest first."""
        self._lines = lines
        self.table.set_rows([self._row(line) for line in lines])
        self.table.setVisible(bool(lines))
        self.none.setVisible(not lines)
        for button in (self.detail_panel.open, self.detail_panel.save):
            button.setVisible(bool(lines))
        if self._wanted is not None:
            self.table.select_key(self._wanted)
            self._wanted = None
        if not lines:
            self.detail_panel.clear()
            self.to_report.setFocus()
            return
        self._fetch_detail()

    @Slot(object)
    def show_detail(self, detail: "RevisionDetail") -> None:
        """Show the revision in force."""
        if (detail.line.quarter, detail.line.number) == self.table.current_key():
            self.detail_panel.show_detail(detail)

    def _row(self, line: "RevisionLine") -> Row:
        signers = self.tr(", ").join(signer.name for signer in line.signers)
        note = self.tr("%n package(s) written", "", len(line.written)) if line.written else ""
        replaced = "" if line.is_newest else self.tr("replaced by a later one")
        cells = (
            RowCell(revision_words(line), note=replaced, mark=STATE_MARKS[line.state], is_strong=line.is_newest),
            RowCell(state_words(line), note=note),
            RowCell(signers, note=line.reason, is_quiet=True),
            RowCell(when(line.frozen_at), is_quiet=True),
        )
        words = ", ".join(part for part in (revision_words(line), replaced, state_words(line), signers, note) if part)
        return Row((line.quarter, line.number), cells, words)

    def _refresh(self) -> None:
        self._desk.tasks.read(self, self._calls.open, self.show_lines, self._on_failed)

    @Slot()
    def _fetch_detail(self, *_parts: object) -> None:
        key = self.table.current_key()
        if key is not None:
            quarter, revision = key
            self._desk.tasks.read_long(
                self,
                lambda session: self._calls.detail(session, quarter, revision),
                self.show_detail,
                self._on_failed,
            )

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure), self._refresh)

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        if key is not None and self._desk.has("preview"):
            self._desk.open("preview", key)

    @Slot()
    def _on_compare(self) -> None:
        if self.table.current_key() is not None and self._desk.has("compare"):
            self._desk.open("compare", self.table.current_key())

    @Slot()
    def _on_save(self) -> None:
        key = self.table.current_key()
        line = next((held for held in self._lines if (held.quarter, held.number) == key), None)
        if line is None:
            return
        name = f"{line.quarter}_r{line.number}.pdf"
        target = ask_new_file(self, self.tr("Save a copy of the report"), Path.home() / name, COPIES)
        if target is not None:
            self._save(line.quarter, line.number, target)

    def _save(self, quarter: Quarter, number: int, target: Path, *, is_sure: bool = False) -> None:
        def on_failed(failure: BaseException) -> None:
            if getattr(failure, "code", "") != "CLASSIFIED_COPY":
                self._on_failed(failure)
            elif is_sure_of_copy(self):
                self._save(quarter, number, target, is_sure=True)

        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.save(session, quarter, number, target, is_sure),
            self._on_saved,
            on_failed,
        )

    def _on_saved(self, path: Path) -> None:
        words = self.tr("Saved: {file}").format(file=path)
        self._desk.status.sentence.setText(words)
        announce(self.page, words)

    def _build_page(self) -> None:
        self.table = RowTable(
            self.tr("Signed revisions"),
            (
                Column(self.tr("Revision"), 200, least=168),
                Column(self.tr("State"), 180, least=156),
                Column(self.tr("Signed by")),
                Column(self.tr("Date"), 150, least=138),
            ),
            row_height=46,
        )
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.chosen.connect(self._fetch_detail)
        self.table.opened.connect(self._on_opened)
        self.none = Card()
        self.none.body.addWidget(
            Label(
                self.tr(
                    "Nothing was signed yet. What you sign is kept here for good, with everything that happens to it."
                ),
                "body",
                wraps=True,
            )
        )
        self.to_report = Button(self.tr("Open the report"), "plain", "document")
        self.to_report.clicked.connect(lambda: self._desk.open("report"))
        self.none.body.addWidget(self.to_report, 0, Qt.AlignmentFlag.AlignLeading)
        self.none.hide()
        self.page.body.addWidget(self.none)
        self.page.body.addWidget(self.table, 1)
        self.page.body.addStretch(0)
