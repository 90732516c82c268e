"""The way to the sample world: two desks to play at, made when they are first wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.tasks import Progress, Tasks
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Label
from ui.widgets.progress_card import ProgressCard


@dataclass(frozen=True, slots=True)
class SampleCalls:
    """`make` runs on a worker thread and returns a `workflows.sampling.SampleDesk`; so does `discard`."""

    make: Callable[[str, Progress, Event], Any]
    discard: Callable[[str], None]


class SampleCard(Card):
    """Two buttons and how far the making has come; `made` carries the sample desk to open."""

    made = Signal(object)
    failed = Signal(object)
    _progressed = Signal(float, str)

    def __init__(self, tasks: Tasks, calls: SampleCalls, *, can_renew: bool = False) -> None:
        super().__init__(self.tr("A sample world to play in"), "field")
        self._tasks, self._calls, self._cancel = tasks, calls, Event()
        words = self.tr("Real records of 2006, clearly apart from your own work: nothing you do there counts.")
        self.body.addWidget(Label(words, "help", wraps=True))
        self.adviser = Button(self.tr("Gender adviser, MONUC"), "plain", "people")
        self.focal_point = Button(self.tr("Gender focal point, UNFICYP"), "plain", "people")
        self.renew = Button(self.tr("Begin the sample afresh"), "link")
        self.renew.setVisible(False)
        self._row = QWidget()
        row = FlowLayout(8, 8)
        self._row.setLayout(row)
        for button, mission in ((self.adviser, "MONUC"), (self.focal_point, "UNFICYP")):
            button.clicked.connect(lambda _on=False, mission=mission: self._start(mission))
            button.setAccessibleDescription(words)
            row.addWidget(button)
        if can_renew:
            row.addWidget(self.renew)
            self.renew.setVisible(True)
            self.renew.clicked.connect(self._on_renew)
        self.progress = ProgressCard(self._step_words)
        self.progress.cancelled.connect(self._on_cancelled)
        self.body.addWidget(self._row)
        self.body.addWidget(self.progress)
        self._progressed.connect(self._on_progress)
        tasks.busy_changed.connect(self._on_busy)

    @property
    def is_making(self) -> bool:
        """Return whether a sample is being made."""
        return not self._row.isEnabled()

    def _start(self, mission: str) -> None:
        self._cancel = cancel = Event()
        self._row.setEnabled(False)
        self.progress.start(self.tr("Opening the sample"), can_cancel=True)
        report = self._progressed.emit
        self._tasks.call(self, lambda: self._calls.make(mission, report, cancel), self._on_made, self._on_failed)

    @Slot(float, str)
    def _on_progress(self, share: float, step: str) -> None:
        self.progress.show_progress(share, step)

    def _on_cancelled(self) -> None:
        self._cancel.set()

    def _on_made(self, sample: object) -> None:
        self._end()
        self.made.emit(sample)

    def _on_failed(self, failure: BaseException) -> None:
        self._end()
        self.failed.emit(failure)

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        if not is_busy and self.is_making:
            self._end()  # cancelled work ends without a word

    def _end(self) -> None:
        self.progress.hide()
        self._row.setEnabled(True)

    def _on_renew(self) -> None:
        self._tasks.call(
            self,
            lambda: [self._calls.discard(mission) for mission in ("MONUC", "UNFICYP")],
            lambda _nothing: self.renew.setEnabled(False),
            self._on_failed,
        )

    def _step_words(self, step: str) -> str:
        return {
            "headquarters": self.tr("Setting up a sample Headquarters"),
            "desk": self.tr("Setting up Fieldreport and its keys"),
            "list": self.tr("Registering the signatories"),
            "records": self.tr("Loading the records of 2006"),
        }.get(step, step)
