"""The preview as a screen: the report as pages, what the marks on them mean, and the way to sign it.

Rules: a draft is marked as one by the viewer and never in the file; nothing is kept. `activate(quarter)` shows the
draft, `activate((quarter, number))` a revision; Escape goes back to where it was opened from.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fieldreport.values import Quarter
from ui.accessible import announce
from ui.dialogs import COPIES, ask_new_file, is_sure_of_copy
from ui.forms.reading import ReportReader
from ui.locales import number, quarter_months, quarter_short
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.preview.extract import ExtractCard
from ui.screens.preview.state import PreviewCalls
from ui.widgets.buttons import Button
from ui.widgets.panel import WIDTH, Panel
from ui.widgets.status_bar import Saving

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.previewing import Pages


class PreviewScreen(QWidget):
    """Implements `ui.screen.Screen`."""

    name = "preview"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: PreviewCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._quarter: Quarter | None = None
        self._number: int | None = None
        self._is_front = False
        self.reader = ReportReader(desk.tasks, self.tr("Back"))
        self.reader.page.failed.connect(self._on_failed)
        self.side, self.page, self.actions = self.reader.sidebar, self.reader.page, self.reader.actions
        self.reader.sidebar.back.connect(self._back)
        self.reader.sidebar.set_foot(self.tr("Nothing leaves this computer"), "lock")
        self._build_panel()
        for keys, action in (("Escape", self._on_escape), ("Ctrl+Return", self._on_primary)):
            shortcut = QShortcut(QKeySequence(keys), self.page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)
        desk.tasks.changed.connect(self._on_store_changed)

    def activate(self, argument: Any = None) -> None:
        """Show the draft of a quarter, or a revision of it."""
        self._is_front = True
        if isinstance(argument, tuple):
            self._quarter, self._number = argument
            self.reader.clear()
        elif isinstance(argument, Quarter):
            self._quarter, self._number = argument, None
            self.reader.clear()
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.set_saving(Saving.NOTHING)
        self._desk.status.sentence.setText("")
        self.reader.view.setFocus()
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing of the report while locked."""
        self.reader.clear()
        self.extract.show_report("", None)
        self._quarter, self._number = None, None

    def fold(self, is_folded: bool) -> None:
        """Give the primary button to the title row, or take it back."""
        self.page.set_folded(is_folded)
        (self.page.title_actions if is_folded else self.report_panel.top).insertWidget(0, self.primary, 2)
        self._desk.status.show_button(self.tr("Changes"), "ok", "hint")
        self._desk.status.checks_button.setVisible(is_folded)

    def go_to_next_check(self) -> None:
        """Go to the next change (F8 goes on with what is to be looked at)."""
        self.reader.step(1)

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Preview {quarter}").format(quarter=quarter_short(self._quarter)) if self._quarter else ""

    @Slot(object)
    def show_pages(self, pages: "Pages") -> None:
        """Show a report."""
        mission = self.tr("{mission} · {quarter}").format(mission=pages.mission, quarter=quarter_short(pages.quarter))
        caption = (
            self.tr("{months} · draft {revision}") if pages.is_draft else self.tr("{months} · revision {revision}")
        )
        self.reader.sidebar.set_heading(
            mission, caption.format(months=quarter_months(pages.quarter), revision=number(pages.revision))
        )
        self.page.caption.setText(
            self.tr("Preview of the draft, not signed")
            if pages.is_draft
            else self.tr("Revision {revision}, as it was signed").format(revision=number(pages.revision))
        )
        self.page.heading.setText(
            self.tr("Gender equality report, {quarter}").format(quarter=quarter_short(pages.quarter))
        )
        is_plain = bool(pages.places)
        self.page.set_notice(
            ""
            if is_plain
            else self.tr(
                "Another version of Fieldreport drew this revision: it is shown as it was signed, without marks."
            )
        )
        self._desk.status.sentence.setText(
            self.tr("This is how it will look when it is signed. Nothing is signed yet.")
            if pages.is_draft
            else self.tr("Revision {revision} exactly as it was signed.").format(revision=number(pages.revision))
        )
        self.primary.setVisible(pages.is_draft)
        self.extract.show_report(pages.mission, pages.quarter)
        self.reader.show_pages(pages, self.tr("Draft, not signed") if pages.is_draft else "")

    def _refresh(self) -> None:
        quarter, revision = self._quarter, self._number
        if quarter is not None:
            self._desk.tasks.read_long(
                self,
                lambda session: self._calls.open(session, quarter, revision),
                lambda pages: self._take(quarter, revision, pages),
                self._on_failed,
            )

    def _take(self, quarter: Quarter, revision: int | None, pages: "Pages") -> None:
        if (quarter, revision) == (self._quarter, self._number):
            self.show_pages(pages)

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front and self._number is None:
            self._refresh()

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure), self._refresh)

    def _on_primary(self) -> None:
        if self._quarter is not None and self._number is None:
            self._desk.open("signing", self._quarter)

    def _on_escape(self) -> None:
        self._back()

    def _back(self) -> None:
        if self._number is not None and self._desk.has("history"):
            self._desk.open("history")
        else:
            self._desk.open("report", self._quarter)

    def _on_save(self) -> None:
        quarter, revision, pages = self._quarter, self._number, self.reader.pages
        if quarter is None or pages is None:
            return
        name = f"{pages.mission}_{quarter}_{'draft' if pages.is_draft else f'r{pages.revision}'}.pdf"
        target = ask_new_file(self, self.tr("Save a copy of the report"), Path.home() / name, COPIES)
        if target is not None:
            self._save(quarter, revision, target)

    def _save(self, quarter: Quarter, revision: int | None, target: Path, *, is_sure: bool = False) -> None:
        def on_failed(failure: BaseException) -> None:
            if getattr(failure, "code", "") != "CLASSIFIED_COPY":
                self._on_failed(failure)
            elif is_sure_of_copy(self):
                self._save(quarter, revision, target, is_sure=True)

        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.save(session, quarter, revision, target, is_sure),
            lambda path: self._on_saved(str(path)),
            on_failed,
        )

    def _on_saved(self, path: str) -> None:
        words = self.tr("Saved: {file}").format(file=path)
        self._desk.status.sentence.setText(words)
        announce(self.page, words)

    def _build_panel(self) -> None:
        self.report_panel = Panel()
        self.panel = self.report_panel
        self.primary = Button(self.tr("Sign report…"), "primary", "pen")
        self.primary.setToolTip(self.tr("Ctrl+Enter"))
        self.primary.clicked.connect(self._on_primary)
        self.save = Button(self.tr("Save a copy…"), "plain", "download")
        self.save.setAccessibleDescription(self.tr("The file is not encrypted: whoever has it can read it."))
        self.save.setToolTip(self.save.accessibleDescription())
        self.save.clicked.connect(self._on_save)
        self.report_panel.top.addWidget(self.primary, 2)
        self.report_panel.top.addWidget(self.save, 1)
        self.extract = ExtractCard(self._desk, self._calls)
        for card in (self.reader.changes_card, self.reader.checks_card, self.reader.legend, self.extract):
            self.report_panel.cards.addWidget(card)
        self.report_panel.cards.addStretch(1)
