"""Writes the files of the annual report as a job that can be stopped, and says where they lie."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.accessible import announce
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.consolidation.panel import AnnualPanel
from ui.screens.consolidation.state import ConsolidationCalls, Order
from ui.tasks import Job


class ReportWriting(QObject):
    """Joins the export card to the job and its progress; `issued` says that a product was kept."""

    issued = Signal()

    def __init__(
        self, desk: Desk, calls: ConsolidationCalls, panel: AnnualPanel, save_now: Callable[[], None]
    ) -> None:
        super().__init__(panel)
        self._desk, self._calls, self._panel, self._save_now = desk, calls, panel, save_now
        self._job: Job | None = None
        panel.export_card.ordered.connect(self.write)
        panel.progress.cancelled.connect(self._cancel)

    def write(self, order: Order) -> None:
        """Write what is ordered; one order at a time."""
        if self._job is not None:
            return
        self._save_now()
        panel = self._panel
        panel.export_card.hide()
        panel.done.hide()
        panel.progress.start(self.tr("Writing the report"), can_cancel=True)
        write = self._calls.issue if order.is_issued else self._calls.export
        self._job = self._desk.tasks.job(
            self,
            lambda session, progress, cancel: write(session, order, progress, cancel),
            lambda done: self._on_written(order, len(done.files)),
            on_error=self._on_failed,
            on_progress=panel.progress.show_progress,
            on_cancelled=self._end,
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self._panel.progress.hide()

    def _on_written(self, order: Order, files: int) -> None:
        self._end()
        self._panel.show_done(order.folder, files)
        if order.is_issued:
            self.issued.emit()
        announce(self._panel.done, self._panel.done.text())

    def _on_failed(self, failure: BaseException) -> None:
        self._end()
        self._desk.failure.show_failure(error_words(failure))
