"""Clearance as a screen: the report page by page, and three ways on: sign, return with a remark, clear by memo.

Rules: nothing is cleared that was not signed by its author and verified a moment ago; each form opens above the pages
and none is a dialog. `activate(quarter)` opens a report, `activate()` the one that waits or the list of them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldreport.values import Quarter
from ui.accessible import announce
from ui.forms.arrivals import ArrivalCard
from ui.forms.clearing import OfficerForm, ReturnForm
from ui.forms.reading import ReportReader
from ui.forms.working import step_words
from ui.locales import number, quarter_months, quarter_short
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.clearance.elsewhere import Elsewhere
from ui.screens.clearance.panel import ClearancePanel
from ui.screens.clearance.state import ClearanceCalls
from ui.screens.clearance.waiting import WaitingList
from ui.screens.clearance.words import (
    document_title,
    foot_words,
    needs_agreement,
    notice_words,
    sentence_words,
    signature_words,
)
from ui.widgets.panel import WIDTH
from ui.widgets.progress_card import ProgressCard
from ui.widgets.status_bar import Saving

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.clearing import ClearanceView, ReportToClear
    from fieldreport.workflows.previewing import NamedDocument


class ClearanceScreen(QWidget):
    """Implements `ui.screen.Screen`."""

    name = "clearance"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: ClearanceCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: ClearanceView | None = None
        self._quarter: Quarter | None = None
        self._document: NamedDocument | None = None  # of a project, where no quarter's report is read
        self._is_front = self._is_busy = self._is_folded = False
        self.reader = ReportReader(desk.tasks, self.tr("Reports to clear"))
        self.reader.page.failed.connect(self._on_failed)
        self.actions = self.reader.actions
        self.reader.sidebar.back.connect(self._back)
        arrivals = ArrivalCard(desk.tasks, calls.take, is_officers=True)
        arrivals.taken.connect(self._on_arrived)
        arrivals.failed.connect(self._on_failed)
        self.list = WaitingList(arrivals)
        self.list.chosen.connect(self.open_report)
        self.list.room_wanted.connect(desk.open)
        self.page = QStackedWidget()
        self.page.addWidget(self.list)
        self.page.addWidget(self.reader.page)
        self.clearance_panel = ClearancePanel(self.reader)
        self.panel = self.clearance_panel
        self.clearance_panel.primary.clicked.connect(self._on_primary)
        self.clearance_panel.give_back.clicked.connect(self._on_give_back)
        self.clearance_panel.memo.clicked.connect(self._on_memo)
        self._build_forms()
        self.clearance_panel.ask.clicked.connect(lambda: self._open_letter(self.elsewhere.open_ask))
        self.clearance_panel.suggest.clicked.connect(lambda: self._open_letter(self.elsewhere.open_suggest))
        self.clearance_panel.answer.clicked.connect(self.elsewhere.write_answer)
        for keys, action in (("Ctrl+Return", self._on_primary), ("Escape", self._on_escape)):
            shortcut = QShortcut(QKeySequence(keys), self.page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)
        desk.tasks.changed.connect(self._on_store_changed)

    # What the main window asks

    @property
    def side(self) -> QWidget:
        """Return the contents of the report that is read; beside the list, the rooms of the desk."""
        return self._desk.author_side if self.page.currentWidget() is self.list else self.reader.sidebar

    def activate(self, argument: Any = None) -> None:
        """Open a quarter's report; without one, the only report that waits, or the list."""
        self._is_front = True
        self._desk.author_side.set_active(self.name)
        self.list.show_desk(is_authors=self._desk.home != self.name)
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.set_saving(Saving.NOTHING)
        self._desk.status.sentence.setText("")
        if isinstance(argument, Quarter):
            self.open_report(argument)
        elif self._quarter is not None:
            self._refresh()
        else:
            self._desk.tasks.read(self, self._calls.waiting, self._choose, self._on_failed)

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Forget passphrases and stop following the store."""
        self._is_front = False
        self.officer.close_form()

    def forget(self) -> None:
        """Hold nothing of the report while locked."""
        self.officer.close_form()
        self.give_back.remark.clear()
        self.give_back.close_form()
        self.elsewhere.forget()
        self.list.arrivals.forget()
        self.reader.clear()
        self._view, self._quarter, self._document = None, None, None
        self.list.set_reports(())
        self.page.setCurrentWidget(self.list)

    def fold(self, is_folded: bool) -> None:
        """Give the primary button to the title row, or take it back."""
        self.reader.page.set_folded(is_folded)
        self.list.set_folded(is_folded)
        self.clearance_panel.fold(is_folded, self.reader.page.title_actions)
        self._is_folded = is_folded
        self._offer_panel()

    def go_to_next_check(self) -> None:
        """Go to the next change."""
        self.reader.step(1)

    def title(self) -> str:
        """Return what is read."""
        if self._quarter is None:
            return self.tr("Reports to clear")
        if self._document is not None:
            return document_title(self._document)
        return self.tr("Clearance {quarter}").format(quarter=quarter_short(self._quarter))

    # What is shown

    @Slot(object)
    def open_report(self, wanted: "Quarter | ReportToClear") -> None:
        """Read the report of a quarter, or what a line of the list names."""
        quarter, document = (wanted, None) if isinstance(wanted, Quarter) else (wanted.quarter, wanted.document)
        if (quarter, document) != (self._quarter, self._document):
            self.reader.clear()
            self._view = None
        self._quarter, self._document = quarter, document
        self._show_part(self.reader.page)
        self.reader.page.heading.setText(
            document_title(document)
            if document is not None
            else self.tr("Gender equality report, {quarter}").format(quarter=quarter_short(quarter))
        )
        self.reader.page.caption.setText(self.tr("Clearance by the Head of Mission"))
        self.clearance_panel.set_busy(self.tr("The pages are being made ready."))
        self.reader.view.setFocus()
        self._offer_panel()
        self._refresh()

    @Slot(object)
    def show_view(self, view: "ClearanceView") -> None:
        """Show a report and how its clearance stands."""
        if (view.pages.quarter, view.pages.document) != (self._quarter, self._document):
            return
        self._view = view
        pages = view.pages
        kind = self.tr("{months} · draft {number}") if pages.is_draft else self.tr("{months} · revision {number}")
        self.reader.sidebar.set_heading(
            self.tr("{mission} · {quarter}").format(mission=pages.mission, quarter=quarter_short(pages.quarter)),
            kind.format(months=quarter_months(pages.quarter), number=number(pages.revision)),
        )
        self.reader.sidebar.set_foot(foot_words(view), "key")
        self.reader.page.set_notice(notice_words(view))
        held = self.reader.pages
        if held is None or (held.identity, held.pdf) != (pages.identity, pages.pdf):
            self.reader.show_pages(pages, self.tr("Draft, not signed") if pages.is_draft else "")
        self.clearance_panel.show_view(view)
        self.elsewhere.show_view(view)
        if view.state != "waiting":
            self.officer.close_form()
            self.give_back.close_form()
        if self._is_front:
            self._desk.status.show_done(signature_words(view))
            self._desk.status.sentence.setText(sentence_words(view))

    def _offer_panel(self) -> None:
        """Where the panel is folded away, a button in the bottom bar opens it."""
        self._desk.status.show_button(self.tr("Return, changes"), "ok", "hint")
        self._desk.status.checks_button.setVisible(self._is_folded and self._quarter is not None)

    def _choose(self, reports: "tuple[ReportToClear, ...]") -> None:
        if len(reports) == 1:
            self.open_report(reports[0])
        else:
            self._show_list(reports)

    def _show_list(self, reports: "tuple[ReportToClear, ...]") -> None:
        self._quarter, self._document, self._view = None, None, None
        self.reader.clear()
        self.list.set_reports(reports)
        self._show_part(self.list)
        self.clearance_panel.show_nothing()
        self._desk.status.show_done("")
        self._desk.status.sentence.setText(
            self.tr("Offline. Nothing is cleared without the passphrase of its signer.")
        )
        self._offer_panel()
        self.list.take_focus()

    def _show_part(self, part: QWidget) -> None:
        self.page.setCurrentWidget(part)
        if self._is_front:
            self._desk.side_changed.emit()

    def _refresh(self) -> None:
        quarter, document = self._quarter, self._number
        if quarter is not None:
            self._desk.tasks.read_long(
                self, lambda session: self._calls.open(session, quarter, document), self.show_view, self._on_failed
            )

    @property
    def _number(self) -> int:
        return self._document.no if self._document is not None else 0

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front and not self._is_busy:
            self._refresh()

    # What the officer does

    @Slot()
    def _on_primary(self) -> None:
        view = self._view
        if view is None or not self.clearance_panel.primary.isEnabled():
            return
        is_elsewhere = view.clearers is not None and view.clearers.is_elsewhere
        if view.state == "waiting" and needs_agreement(view):
            self._run(self.tr("Agreeing"), self._calls.agree, self.tr("Agreed"), writes_answer=True)
        elif view.state == "waiting":
            self._close_forms()
            self.officer.open_for(view.officer.name, number(view.pages.revision), has_own_desk=self._has_own_desk)
        elif is_elsewhere and view.state in ("cleared", "returned"):
            self.elsewhere.write_answer()
        elif self._document is not None:
            self._desk.open("projects", view.pages.content.records[0].address)
        elif view.state == "cleared" and self._desk.has("packages"):
            self._desk.open("packages")
        elif view.state == "returned":
            self._desk.open("report", self._quarter)
        else:
            self._desk.open("signing", self._quarter)

    @Slot()
    def _on_give_back(self) -> None:
        if self._view is not None and self._view.state == "waiting":
            self._close_forms()
            self.give_back.open_form()

    def _open_letter(self, open_form: Callable[[], None]) -> None:
        self._close_forms()
        open_form()

    @Slot()
    def _on_arrived(self) -> None:
        self._desk.failure.clear()
        self._desk.tasks.read(self, self._calls.waiting, self.list.set_reports, self._on_failed)

    @property
    def _has_own_desk(self) -> bool:
        return self._desk.home == self.name

    @Slot()
    def _on_memo(self) -> None:
        self._desk.open("signing", self._quarter)

    @Slot(str)
    def _on_sign(self, passphrase: str) -> None:
        quarter, document = self._quarter, self._number
        if quarter is None or self._is_busy:
            return
        self._begin(self.tr("Signing"))
        self._desk.tasks.job(
            self,
            lambda session, progress, _cancel: self._calls.clear(session, quarter, document, passphrase, progress),
            lambda made: self._end(self.tr("Cleared"), made),
            on_error=self._on_refused,
            on_progress=self.progress.show_progress,
        )

    @Slot(str)
    def _on_returned(self, remark: str) -> None:
        self._run(
            self.tr("Returning"),
            lambda session, quarter, document: self._calls.give_back(session, quarter, document, remark),
            self.tr("Returned to the author"),
        )

    def _run(self, words: str, work: Callable[..., Any], done: str, *, writes_answer: bool = False) -> None:
        """Do something with what is read that asks for no passphrase."""
        quarter, document = self._quarter, self._number
        if quarter is None or self._is_busy:
            return
        self._begin(words)
        self._desk.tasks.job(
            self,
            lambda session, _progress, _cancel: work(session, quarter, document),
            lambda made: self._on_done(done, made, writes_answer),
            on_error=self._on_refused,
        )

    def _on_done(self, words: str, made: object, writes_answer: bool) -> None:
        self.give_back.remark.clear()
        self._end(words, made)
        if writes_answer:
            self.elsewhere.write_answer()

    def _begin(self, words: str) -> None:
        self._is_busy = True
        self._desk.failure.clear()
        self.progress.start(words)
        self.clearance_panel.set_busy(words)

    def _end(self, words: str, made: object) -> None:
        self._is_busy = False
        self.progress.hide()
        self._close_forms()
        announce(self.page, words)
        self._desk.tasks.changed.emit(made)
        self._refresh()
        self.reader.view.setFocus()

    def _on_refused(self, failure: BaseException) -> None:
        """Say why, and leave the form open for another try."""
        self._is_busy = False
        self.progress.hide()
        self._desk.failure.show_failure(error_words(failure))
        if self._view is not None:
            self.clearance_panel.show_view(self._view)
        if not self.officer.isHidden():
            self.officer.field.setFocus()

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure), self._refresh)

    def _on_escape(self) -> None:
        for form in (self.officer, self.give_back, *self.elsewhere.forms):
            if not form.isHidden():
                form.close_form()
                return
        self._back()

    def _back(self) -> None:
        if self.page.currentWidget() is self.list:
            if self._desk.home != self.name:
                self._desk.open("home")
        else:
            self._desk.tasks.read(self, self._calls.waiting, self._show_list, self._on_failed)

    def _close_forms(self) -> None:
        for form in (self.officer, self.give_back, *self.elsewhere.forms):
            if not form.isHidden():
                form.close_form()

    def _build_forms(self) -> None:
        self.officer = OfficerForm(can_close=True)
        self.officer.signed.connect(self._on_sign)
        self.give_back = ReturnForm()
        self.give_back.returned.connect(self._on_returned)
        self.progress = ProgressCard(step_words)
        for form in (self.officer, self.give_back, self.progress):
            form.hide()
            self.reader.page.slot.addWidget(form)
        self.elsewhere = Elsewhere(self._desk, self._calls, self.reader.page.slot, self)
        self.elsewhere.failed.connect(lambda failure: self._desk.failure.show_failure(error_words(failure)))
        self.elsewhere.done.connect(self._desk.tasks.changed.emit)
        for held in (self.officer, self.give_back, *self.elsewhere.forms):
            held.closed.connect(self.reader.view.setFocus)
