"""Setting up as a screen: the steps replace the navigation; going back loses nothing that was typed."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldreport.workflows.beginning import MissionChoice
from ui.accessible import announce
from ui.forms.sample_card import SampleCard
from ui.locales import number
from ui.marks import Mark
from ui.messages import error_words
from ui.preferences import PreferencesInForce
from ui.screen import Desk
from ui.screens.setup.panel import SetupPanel
from ui.screens.setup.state import SetupCalls, SetupState
from ui.screens.setup.step import Step
from ui.screens.setup.step_key import KeyStep
from ui.screens.setup.step_mission import MissionStep
from ui.screens.setup.step_passphrase import PassphraseStep
from ui.screens.setup.step_recovery import RecoveryStep
from ui.screens.setup.step_registration import RegistrationStep
from ui.screens.setup.step_role import RoleStep
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.nav_rows import NavRow
from ui.widgets.page import Page
from ui.widgets.role_words import role_title
from ui.widgets.sidebar import Sidebar
from ui.widgets.status_bar import Saving

ROLE, MISSION, PASSPHRASE, RECOVERY, KEY, REGISTRATION = range(6)
WIDEST_ZOOM = 1.4  # above it the bar has no room for the name of the next step
MINUTES = (1, 1, 3, 3, 1, 1)  # what each step takes, roughly


class SetupScreen(QWidget):
    """Implements `ui.screen.Screen`; `finished` when the desk is ready to work at."""

    name = "setup"
    made = Signal()  # the desk exists and is open
    finished = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        calls: SetupCalls,
        preferences: PreferencesInForce,
        *,
        languages: tuple[str, ...] = ("en",),
        state: SetupState | None = None,
    ) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self.state = state or SetupState(language=languages[0])
        self.sample = SampleCard(desk.tasks, calls.sample)
        self.sample.made.connect(desk.sample_requested)
        self.sample.failed.connect(self._on_failed)
        self.role_step = RoleStep(self.state, languages, self.sample)
        self.role_step.language_chosen.connect(self.language_chosen)
        self.role_step.restore_wanted.connect(lambda: desk.open("unlock", "restore"))
        self.mission_step = MissionStep(self.state, calls)
        self.passphrase_step = PassphraseStep(self.state, preferences)
        self.recovery_step = RecoveryStep(self.state, calls, desk)
        self.key_step = KeyStep(self.state, calls, desk)
        self.key_step.made.connect(self.made)
        self.registration_step = RegistrationStep(self.state, calls, desk)
        self.steps: tuple[Step, ...] = (
            self.role_step,
            self.mission_step,
            self.passphrase_step,
            self.recovery_step,
            self.key_step,
            self.registration_step,
        )
        self.sidebar = Sidebar(self.tr("Steps"))
        self.side = self.sidebar
        self.sidebar.chosen.connect(self._on_chosen)
        self.sidebar.set_foot(self.tr("Works without a network"), "lock")
        self.setup_page = Page()
        self.page = self.setup_page
        self.page.help.set_role("body")
        self.page.body.addSpacing(8)
        for step in self.steps:
            self.page.body.addWidget(step)
            step.hide()
            step.changed.connect(self._show_way)
            step.wants_next.connect(self._on_next)
            step.is_done.connect(self._on_step_done)
        self.page.body.addStretch(1)
        self.panel = SetupPanel()
        self._build_actions()
        self._is_front = False
        theme().changed.connect(self._show_way)

    @property
    def step(self) -> Step:
        """Return the step at the front."""
        return self.steps[self.state.step]

    def activate(self, _argument: Any = None) -> None:
        """Show the step that was left, and fetch the register."""
        self._is_front = True
        status = self._desk.status
        status.checks_button.setVisible(False)
        status.set_saving(Saving.NOTHING)
        status.sentence.setText(self.tr("Offline. The passphrase never leaves this computer."))
        self._desk.tasks.call(self, self._first_facts, self._on_first_facts, self._on_failed)
        self.show_step(self.state.step)

    def save_now(self) -> None:
        """There is nothing to save before the desk is made."""

    def leave(self) -> None:
        """What was typed stays, for coming back."""
        self._is_front = False
        self._desk.status.show_done("")

    def forget(self) -> None:
        """Hold no secret while locked."""
        self.state.forget_secrets()
        self.passphrase_step.choice.clear()

    def fold(self, is_folded: bool) -> None:
        """Use narrow margins."""
        self.setup_page.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """There are no checks here."""

    def title(self) -> str:
        """Return that a desk is being set up."""
        return self.tr("Setting up")

    def show_step(self, place: int) -> None:
        """Bring a step to the front."""
        self.state.step = place
        step = self.step
        step.show()
        self.page.caption.setText(
            self.tr("Step {place} of {all}").format(place=number(place + 1), all=number(len(self.steps)))
        )
        self.page.heading.setText(step.title())
        self.page.set_help(step.help())
        self.panel.show_step(
            step,
            has_sheet=place in (PASSPHRASE, RECOVERY),
            when=self.tr("Next step") if place == PASSPHRASE else "",
        )
        self.page.scroll_to_top()
        step.enter()  # before the others go: a focus that goes away wanders over the buttons and is spoken
        if place == PASSPHRASE:
            self.recovery_step.prepare()
        for other in self.steps:
            other.setVisible(other is step)
        self._show_way()
        announce(self.page, f"{self.page.caption.text()}, {step.title()}")

    def _first_facts(self) -> tuple[Any, str]:
        return self._calls.missions(), self._calls.provider()

    @Slot(object)
    def _on_first_facts(self, facts: tuple[list[MissionChoice], str]) -> None:
        missions, provider = facts
        self.mission_step.set_missions(missions)
        self.role_step.show_provider(provider, self._calls.folder())

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    @Slot()
    def _on_next(self) -> None:
        step = self.step
        if step.reason() or (not self.next.isEnabled()):
            return
        if step.acts():
            step.act()
            return
        if step.check():
            self._show_way()
            return
        self._desk.failure.clear()
        if self.state.step == REGISTRATION:
            self.finished.emit()
        else:
            self.show_step(self.state.step + 1)

    @Slot()
    def _on_step_done(self) -> None:
        self._show_way()
        self.next.setFocus()

    @Slot()
    def _on_back(self) -> None:
        if self._may_go_back():
            self.show_step(self.state.step - 1)

    def _may_go_back(self) -> bool:
        """Once the desk is made there is nothing behind to change; while it is made nothing may change."""
        first = KEY if self.state.is_made else ROLE
        return self.state.step > first and not self.key_step.is_making

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        place = int(key)
        can_go = self._is_reachable(place)
        if can_go and place != self.state.step:
            self.show_step(place)

    def _is_reachable(self, place: int) -> bool:
        """Return whether a step can be opened from the list: the ones behind, and those whose way is done."""
        if self.key_step.is_making or (self.state.is_made and place < KEY):
            return False
        return all(self._is_done(before) for before in range(place))

    def _is_done(self, place: int) -> bool:
        if place == KEY:
            return self.state.is_made
        if place == REGISTRATION:
            return self.state.standing is not None or bool(self.state.authority)
        return self.state.is_made or not self.steps[place].reason()

    @Slot()
    def _show_way(self) -> None:
        """Show in the list and the bar how far it has come, and why one cannot go on."""
        if not self._is_front:
            return
        place, step, state = self.state.step, self.step, self.state
        names = self._names()
        marks = []
        for at in range(len(self.steps)):
            is_done = at < max(place, self._furthest()) and self._is_done(at)
            mark = Mark.STARTED if at == place else Mark.COMPLETE if is_done else Mark.UNTOUCHED
            marks.append(mark)
        rows = [NavRow(str(at), names[at], number(at + 1), mark) for at, mark in enumerate(marks)]
        self.sidebar.set_rows(rows, str(place))
        parts = [part for part in (role_title(state.role), state.mission) if part]
        self.sidebar.set_heading(self.tr("Setting up"), self.tr(", ").join(parts) or self.tr("Your own Fieldreport"))
        left = sum(MINUTES[place:])
        words = self.tr("Step {place} of {all}, about %n minute(s) left", "", left)
        self.sidebar.set_progress(marks, words.format(place=number(place + 1), all=number(len(self.steps))))
        reason = step.reason()
        self.why.setText(reason)
        self.why.setVisible(bool(reason))
        self.next.setEnabled(not reason)
        self.next.setAccessibleDescription(reason)
        self.back.setVisible(place > 0)
        self.back.setEnabled(self._may_go_back())
        if step.acts():
            self.next.setText(step.act_words())
        elif place == REGISTRATION:
            self.next.setText(self.tr("Open Fieldreport"))
        elif theme().zoom > WIDEST_ZOOM:
            self.next.setText(self.tr("Next"))
        else:
            self.next.setText(self.tr("Next: {step}").format(step=names[place + 1]))
        self._desk.status.show_done(self._done_words(place))

    def _furthest(self) -> int:
        """Return the first step whose work is not done."""
        return next((at for at in range(len(self.steps)) if not self._is_done(at)), len(self.steps))

    def _done_words(self, place: int) -> str:
        if place == 0:
            return ""
        if place == 1:
            return self.tr("Step {number} done").format(number=number(1))
        if place == 2:
            return self.tr("Steps {first} and {last} done").format(first=number(1), last=number(2))
        return self.tr("Steps {first} to {last} done").format(first=number(1), last=number(place))

    def _names(self) -> tuple[str, ...]:
        is_authority = self.state.role == "headquarters"
        return (
            self.tr("Language and role"),
            self.tr("Mission and name"),
            self.tr("Passphrase"),
            self.tr("Recovery sheet"),
            self.tr("Signing key"),
            self.tr("Your authority") if is_authority else self.tr("Registration"),
        )

    def _build_actions(self) -> None:
        self.actions = QWidget()
        row = QHBoxLayout(self.actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.why = Label("", "caption")
        self.back = Button(self.tr("Back"), "quiet", "back")
        self.back.setShortcut(QKeySequence(QKeySequence.StandardKey.Back))
        self.back.clicked.connect(self._on_back)
        self.next = Button("", "primary")
        self.next.clicked.connect(self._on_next)
        for part in (self.why, self.back, self.next):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+PgDown"):
            QShortcut(QKeySequence(keys), self.setup_page).activated.connect(self._on_next)
        QShortcut(QKeySequence("Ctrl+PgUp"), self.setup_page).activated.connect(self._on_back)
