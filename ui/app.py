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

from PySide6.QtCore import QLocale, QObject, Slot
from PySide6.QtWidgets import QApplication

from fieldreport.workspace import Workspace, default_home
from ui.dialogs import show_crash
from ui.idle import IdleWatch
from ui.main_window import MainWindow
from ui.screen import Desk
from ui.screens.home import HomeScreen
from ui.screens.home.calls import home_calls
from ui.screens.report import ReportScreen
from ui.screens.report.calls import report_calls
from ui.screens.signing import SigningScreen
from ui.screens.signing.calls import signing_calls
from ui.screens.unlock import UnlockScreen
from ui.screens.unlock.calls import unlock_calls
from ui.tasks import Tasks
from ui.theme import Theme, install, load_fonts
from ui.translation import install_language


class Desktop(QObject):
    """The running program: one workspace, one window."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.tasks = Tasks(self._session, self)
        self.desk = Desk(workspace, self.tasks, self)
        self.unlock = UnlockScreen(self.desk, unlock_calls(workspace))
        screens = [
            self.unlock,
            HomeScreen(self.desk, home_calls()),
            ReportScreen(self.desk, report_calls()),
            SigningScreen(self.desk, signing_calls()),
        ]
        self.window = MainWindow(self.desk, screens)
        self.idle = IdleWatch(parent=self)
        self.idle.idled.connect(self.lock)
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

    @Slot()
    def _on_unlocked(self) -> None:
        self.idle.start()
        self.window.show_screen("home")

    def _session(self) -> AbstractContextManager[Any]:
        return self.workspace.session()


def main(arguments: Sequence[str] = ()) -> int:
    """Open the window on the data folder named by `--home DIR`, else the usual one; return the exit code."""
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    application.setApplicationName("Fieldreport")
    application.setApplicationDisplayName("Fieldreport")
    application.setDesktopFileName("fieldreport")
    install_language(application, QLocale.system().name())
    load_fonts()
    look = install(Theme("system"))
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: look.set_scheme(look.scheme))
    desktop = Desktop(Workspace(home_of(arguments)))
    application.installEventFilter(desktop.idle)
    _catch_bugs(desktop.window)
    desktop.window.show()
    code = application.exec()
    desktop.tasks.close()
    desktop.workspace.lock()
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


def _catch_bugs(window: MainWindow) -> None:
    shown: list[bool] = []

    def show(kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, failure, trace)
        if not shown and not issubclass(kind, KeyboardInterrupt):
            shown.append(True)  # one dialog at a time, whatever the paint events do
            try:
                show_crash(window, kind, trace)
            finally:
                shown.clear()

    sys.excepthook = show
