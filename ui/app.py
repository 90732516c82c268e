"""Opens the window: builds workspace, tasks and screens, and catches what nobody foresaw.

Rules: the start path imports Qt, the store's driver and the standard library only; everything heavy comes in when
it is used. A test holds this.
"""

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from fieldreport.trust_context import HEADQUARTERS
from fieldreport.workspace import Workspace, default_home
from ui.dialogs import show_crash
from ui.idle import IdleWatch
from ui.main_window import MainWindow
from ui.preferences import PreferencesInForce
from ui.program import Program
from ui.sample import sample_calls
from ui.screen import Desk
from ui.screens.home import HomeScreen
from ui.screens.home.calls import home_calls
from ui.screens.inbox import InboxScreen
from ui.screens.inbox.calls import inbox_calls
from ui.screens.mission_file import MissionFileScreen
from ui.screens.mission_file.calls import mission_file_calls
from ui.screens.registration import RegistrationScreen
from ui.screens.registration.calls import registration_calls
from ui.screens.report import ReportScreen
from ui.screens.report.calls import report_calls
from ui.screens.reports import ReportsScreen
from ui.screens.reports.calls import reports_calls
from ui.screens.settings import SettingsScreen
from ui.screens.settings.calls import settings_calls
from ui.screens.setup import SetupScreen, SetupState
from ui.screens.setup.calls import setup_calls
from ui.screens.signatories import SignatoriesScreen
from ui.screens.signatories.calls import signatories_calls
from ui.screens.signing import SigningScreen
from ui.screens.signing.calls import signing_calls
from ui.screens.status import StatusScreen
from ui.screens.status.calls import status_calls
from ui.screens.unlock import UnlockScreen
from ui.screens.unlock.calls import unlock_calls
from ui.tasks import Tasks
from ui.translation import languages


class Desktop(QObject):
    """One desk: one workspace, one window. `sample` is the sample desk it belongs to, None for real work."""

    def __init__(
        self,
        workspace: Workspace,
        preferences: PreferencesInForce | None = None,
        *,
        setup_state: SetupState | None = None,
        sample: Any = None,
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.preferences = preferences or PreferencesInForce(workspace.home, self)
        self.tasks = Tasks(self._session, self)
        self.desk = Desk(workspace, self.tasks, self)
        self.unlock = UnlockScreen(self.desk, unlock_calls(workspace, self._hint(sample)))
        self.setup = SetupScreen(
            self.desk,
            setup_calls(workspace, sample_calls(workspace.home)),
            self.preferences,
            languages=languages(),
            state=setup_state,
        )
        first = [self.unlock, self.setup] if workspace.exists else [self.setup, self.unlock]
        screens = [
            *first,
            HomeScreen(self.desk, home_calls()),
            ReportsScreen(self.desk, reports_calls()),
            ReportScreen(self.desk, report_calls()),
            SigningScreen(self.desk, signing_calls()),
            RegistrationScreen(self.desk, registration_calls()),
            SettingsScreen(
                self.desk,
                settings_calls(workspace, sample_calls(workspace.home)),
                self.preferences,
                languages=languages(),
                is_sample=sample is not None,
            ),
            InboxScreen(self.desk, inbox_calls()),
            StatusScreen(self.desk, status_calls()),
            MissionFileScreen(self.desk, mission_file_calls()),
            SignatoriesScreen(self.desk, signatories_calls()),
        ]
        self.window = MainWindow(self.desk, screens)
        self.idle = IdleWatch(parent=self)
        self.idle.idled.connect(self.lock)
        self._follow_preferences()
        self.preferences.changed.connect(self._follow_preferences)
        self.setup.made.connect(self.idle.start)
        self.setup.finished.connect(self._on_unlocked)
        self.setup.language_chosen.connect(lambda code: self.preferences.change(language=code))
        self.unlock.unlocked.connect(self._on_unlocked)
        self.desk.lock_requested.connect(self.lock)

    @Slot()
    def lock(self) -> None:
        """Save, wait for the disk, drop the key and everything shown."""
        if not self.workspace.is_unlocked:
            return
        self.window.show_screen("unlock")
        self.tasks.wait_until_idle()
        self.tasks.release_sessions()
        self.workspace.lock()
        self.window.forget_all()
        self.idle.stop()

    def go_on(self, screen: str) -> None:
        """Work on at a desk that is unlocked already, on one of its screens."""
        self.idle.start()
        self.tasks.read(self, self._home_of, lambda home: self._begin(home, screen))

    @Slot()
    def _on_unlocked(self) -> None:
        self.go_on("home")

    @staticmethod
    def _home_of(session: Any) -> str:
        return "inbox" if session.profile().role == HEADQUARTERS else "home"

    def _begin(self, home: str, screen: str) -> None:
        self.desk.home = home
        self.desk.open(screen)

    @Slot()
    def _follow_preferences(self) -> None:
        self.idle.set_minutes(self.preferences.value.lock_minutes)

    def _hint(self, sample: Any) -> str:
        return self.tr("The sample opens with “{words}”.").format(words=sample.passphrase) if sample else ""

    def _session(self) -> AbstractContextManager[Any]:
        return self.workspace.session()


def main(arguments: Sequence[str] = ()) -> int:
    """Open the window on the data folder named by `--home DIR`, else the usual one; return the exit code."""
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    application.setApplicationName("Fieldreport")
    application.setApplicationDisplayName("Fieldreport")
    application.setDesktopFileName("fieldreport")
    program = Program(application, home_of(arguments), Desktop)
    program.start()
    _catch_bugs(program)
    code = application.exec()
    program.end()
    return int(code)


def home_of(arguments: Sequence[str]) -> Path:
    """Return the data folder that the arguments name, else the usual one."""
    words = list(arguments)
    for place, word in enumerate(words):
        if word == "--home" and place + 1 < len(words):
            return Path(words[place + 1])
        if word.startswith("--home="):
            return Path(word.removeprefix("--home="))
    return default_home()


def _catch_bugs(program: Program) -> None:
    shown: list[bool] = []

    def show(kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, failure, trace)
        if not shown and not issubclass(kind, KeyboardInterrupt):
            shown.append(True)  # one dialog at a time, whatever the paint events do
            try:
                show_crash(program.front.window, kind, trace)
            finally:
                shown.clear()

    sys.excepthook = show
