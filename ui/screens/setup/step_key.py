"""Fifth step: the desk is made; the passphrase opens a test item before anything counts."""

from PySide6.QtCore import Signal, Slot

from ui.accessible import announce
from ui.forms.frame import CheckLine
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.setup.state import SetupCalls, SetupState
from ui.screens.setup.step import Step
from ui.widgets.card import Card
from ui.widgets.progress_card import ProgressBar
from ui.widgets.state_line import StateLine

STEPS = ("passphrase", "keys", "test", "done")


class KeyStep(Step):
    """What is made, line by line, as it is made."""

    made = Signal()
    _progressed = Signal(float, str)

    def __init__(self, state: SetupState, calls: SetupCalls, desk: Desk) -> None:
        super().__init__(state)
        self._calls, self._desk = calls, desk
        self.is_making = False
        self.card = Card()
        self.lines = {step: StateLine("mark:untouched", "") for step in STEPS}
        for line in self.lines.values():
            self.card.body.addWidget(line)
        self.bar = ProgressBar()
        self.card.body.addWidget(self.bar)
        self.body.addWidget(self.card)
        self._problem: CheckLine | None = None
        self._progressed.connect(self._on_progress)

    def title(self) -> str:
        return self.tr("Signing key")

    def help(self) -> str:
        return self.tr("Fieldreport makes your encrypted file and your key. It takes a few seconds.")

    def enter(self) -> None:
        self._show(len(STEPS) if self.state.is_made else -1)

    def reason(self) -> str:
        if self.is_making:
            return self.tr("Setting up Fieldreport")
        if not self.state.is_made and not self.state.passphrase:
            return self.tr("Go back to the passphrase")
        return ""

    def acts(self) -> bool:
        return not self.state.is_made

    def act_words(self) -> str:
        return self.tr("Set up Fieldreport")

    def act(self) -> None:
        if self.is_making:
            return
        self.is_making = True
        self._clear_problem()
        self._desk.failure.clear()
        self._show(0)
        self.changed.emit()
        report = self._progressed.emit
        self._desk.tasks.call(self, lambda: self._calls.create(self.state, report), self._on_made, self._on_failed)

    def reasons_why(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        return self.tr("What is made"), (
            ("lock", self.tr("An encrypted file: only your words or the recovery code open it.")),
            ("pen", self.tr("A signing key, which never leaves this file.")),
            ("check", self.tr("Before it counts, your words have opened a test item in it.")),
        )

    @Slot(float, str)
    def _on_progress(self, share: float, step: str) -> None:
        if self.is_making:
            self._show(STEPS.index(step) if step in STEPS else 0)
            self.bar.set_share(share)

    def _on_made(self, authority: str) -> None:
        self.is_making = False
        self.state.is_made, self.state.authority = True, authority
        self.state.forget_secrets()
        self._show(len(STEPS))
        self.made.emit()
        announce(self, self.lines["done"].label.text())
        self.changed.emit()
        self.wants_next.emit()

    def _on_failed(self, failure: BaseException) -> None:
        self.is_making = False
        self._show(-1)
        words = error_words(failure)
        self._problem = CheckLine("error", words)
        self.card.body.addWidget(self._problem)
        announce(self, words)
        self.changed.emit()

    def _clear_problem(self) -> None:
        if self._problem is not None:
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None

    def _show(self, place: int) -> None:
        """Show the steps before `place` as done and that one as begun; -1: nothing is begun."""
        words = {
            "passphrase": self.tr("Your words lock a new encrypted file"),
            "keys": self.tr("Your signing key, and a key for answers from Headquarters"),
            "test": self.tr("A test item, opened with your words as the disk has them"),
            "done": self.tr("Fieldreport is ready") if place >= len(STEPS) else self.tr("Ready to use"),
        }
        for number, (step, line) in enumerate(self.lines.items()):
            mark = "complete" if number < place else "started" if number == place else "untouched"
            line.show_state(f"mark:{mark}", words[step])
        self.bar.setVisible(self.is_making)
        self.bar.set_share(max(place, 0) / len(STEPS))
