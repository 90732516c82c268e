"""Joins the reports of the open project to the core: shows them derived, saves them, signs and writes them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.accessible import announce
from ui.dialogs import ask_folder
from ui.forms.memo import Memo
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.projects.keeping import ProjectKeeper
from ui.screens.projects.report_form import ReportsView, changed_reports
from ui.screens.projects.state import OpenProject, ProjectsCalls

if TYPE_CHECKING:
    from fieldreport.workflows.accounting import ProjectReportView


class ProjectReports(QObject):
    """Stands between the view of the reports and the desk."""

    def __init__(
        self, desk: Desk, calls: ProjectsCalls, view: ReportsView, keeper: ProjectKeeper, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._calls, self._view, self._keeper = desk, calls, view, keeper
        self._currency = "USD"
        view.asked.connect(self._on_asked)
        view.edited.connect(self._on_edited)
        view.left.connect(keeper.flush)
        view.side.preview_wanted.connect(self._on_preview)
        view.side.signed_pages_wanted.connect(self._on_signed_pages)
        view.side.sign_wanted.connect(self._on_sign)
        view.side.clear_wanted.connect(self._on_clear)
        view.side.export_wanted.connect(self._on_export)
        audit = view.side.audit
        audit.sign_wanted.connect(self._on_sign_audit)
        audit.clear_wanted.connect(self._on_clear)
        audit.export_wanted.connect(self._on_export)
        audit.pages_wanted.connect(lambda number: self._show_signed(number, self.tr("Audit file")))

    def show_project(self, opened: OpenProject) -> None:
        """Show the report in front anew; called after each look into the store."""
        self._currency = opened.view.project.currency
        self._view.begin(str(opened.view.quarter))
        self._show_values()
        self._read()

    @Slot()
    def _on_asked(self) -> None:
        self._keeper.flush()
        self._show_values()
        self._read()

    @Slot(str, object)
    def _on_edited(self, key: str, value: Any) -> None:
        reports = self._keeper.book.values.get("reports") or ()
        self._keeper.put("reports", changed_reports(reports, self._view.kind, self._view.period, key, value))

    def _show_values(self) -> None:
        reports = self._keeper.book.values.get("reports") or ()
        wanted = (self._view.kind, self._view.period)
        held = next((one for one in reports if (one.get("type"), one.get("period")) == wanted), {})
        self._view.show_values(held, self._currency)

    def _read(self) -> None:
        project_id, kind, period = self._keeper.project_id, self._view.kind, self._view.period
        if project_id and period and self._view.isVisible():
            self._desk.tasks.read_long(
                self, lambda session: self._calls.open_report(session, project_id, kind, period), self._show_view
            )

    def _show_view(self, view: "ProjectReportView") -> None:
        about = (view.document.project.id, view.document.type, view.document.period)
        if about == (self._keeper.project_id, self._view.kind, self._view.period):
            self._view.show_view(view)

    def _on_preview(self) -> None:
        self._keeper.flush()
        project_id, kind, period = self._keeper.project_id, self._view.kind, self._view.period
        if not project_id:
            return
        title = self._view.types.buttons[kind].text()
        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.preview_report(session, project_id, kind, period),
            lambda pages: self._view.show_pages(title, pages.pdf, self.tr("Draft")),
            self._on_failed,
        )

    @Slot(int)
    def _on_signed_pages(self, number: int) -> None:
        self._show_signed(number, self._view.types.buttons[self._view.kind].text())

    def _show_signed(self, number: int, title: str) -> None:
        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.signed_pdf(session, number),
            lambda pdf: self._view.show_pages(title, pdf),
            self._on_failed,
        )

    @Slot(str, object)
    def _on_sign(self, reason: str, memo: Memo | None) -> None:
        self._keeper.flush()
        project_id, kind, period = self._keeper.project_id, self._view.kind, self._view.period

        def on_done(_held: Any) -> None:
            self._view.side.reason.set_value(None)
            self._view.side.memo.clear()
            announce(self._view, self.tr("Signed"))
            self._read()

        self._desk.tasks.write(
            self,
            lambda session: self._calls.sign_report(session, project_id, kind, period, reason, memo),
            on_done,
            self._on_failed,
        )

    @Slot(str)
    def _on_sign_audit(self, reason: str) -> None:
        self._keeper.flush()
        project_id, memo = self._keeper.project_id, self._view.side.given_memo()

        def on_done(_held: Any) -> None:
            self._view.side.audit.reason.set_value(None)
            self._view.side.memo.clear()
            announce(self._view, self.tr("Signed"))
            self._read()

        self._desk.tasks.write(
            self, lambda session: self._calls.sign_audit(session, project_id, reason, memo), on_done, self._on_failed
        )

    @Slot(int, str)
    def _on_clear(self, number: int, passphrase: str) -> None:
        def on_done(_held: Any) -> None:
            announce(self._view, self.tr("Cleared"))
            self._read()

        self._desk.tasks.write(
            self, lambda session: self._calls.clear_report(session, number, passphrase), on_done, self._on_failed
        )

    @Slot(int)
    def _on_export(self, number: int) -> None:
        folder = ask_folder(self._view, self.tr("Write the package into"), Path.home())
        if folder is None:
            return

        def on_done(written: Any) -> None:
            announce(self._view, self.tr("Written: {file}").format(file=written.path.name))
            self._desk.status.sentence.setText(self.tr("Written: {file}").format(file=written.path.name))
            self._read()

        self._desk.tasks.write(
            self, lambda session: self._calls.export_report(session, number, folder), on_done, self._on_failed
        )

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))
