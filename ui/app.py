"""Opens the window: builds workspace, tasks and screens, and catches what nobody foresaw.

Rules: the start path imports Qt, the store's driver and the standard library only, and builds the lock page; what
comes after it is made ready while the passphrase is typed. Everything heavy comes in when it is used; a test holds
this.
"""

import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from fieldreport.workspace import Workspace, default_home
from ui.ahead import Ahead, give_way_sooner
from ui.idle import IdleWatch
from ui.main_window import MainWindow
from ui.preferences import PreferencesInForce
from ui.program import Program
from ui.rooms import ROOMS
from ui.screen import Desk, Screen
from ui.shell.room_names import AUTHORS, OFFICERS
from ui.shell.room_names import HEADQUARTERS as HEADQUARTERS_ROOMS
from ui.sleeping import SleepWatch
from ui.tasks import Tasks

if TYPE_CHECKING:  # built when they are shown
    from ui.screens.setup import SetupScreen, SetupState
    from ui.screens.unlock import UnlockScreen


class Desktop(QObject):
    """One desk: one workspace, one window. `sample` is the sample desk it belongs to, None for real work.

    With `works_ahead` rooms are built while nobody does anything, so that each opens at once.
    """

    def __init__(
        self,
        workspace: Workspace,
        preferences: PreferencesInForce | None = None,
        *,
        setup_state: "Callable[[], SetupState] | None" = None,
        sample: Any = None,
        works_ahead: bool = False,
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.preferences = preferences or PreferencesInForce(workspace.home, self)
        self._setup_state, self._sample = setup_state, sample
        self.tasks = Tasks(self._session, self)
        self.desk = Desk(workspace, self.tasks, self)
        own = {"unlock": self._make_unlock, "setup": self._make_setup, "settings": self._make_settings}
        self.window = MainWindow(self.desk, (), {**own, **ROOMS})
        self.window.destroyed.connect(self.tasks.drop_results)  # screens outlive their widgets by a moment
        self.idle = IdleWatch(parent=self)
        self.idle.idled.connect(self.lock)
        self.sleep = SleepWatch(parent=self)
        self.sleep.slept.connect(self.lock)
        for watch in (self.idle, self.sleep):
            self.window.destroyed.connect(watch.stop)  # nothing is left to lock
        self.ahead = Ahead(_import_room, self.window.build_part, self.tasks, self) if works_ahead else None
        if self.ahead is not None:
            self.idle.stirred.connect(self.ahead.stir)
        self._follow_preferences()
        self.preferences.changed.connect(self._follow_preferences)
        self.desk.lock_requested.connect(self.lock)
        self.window.show_screen("unlock" if workspace.exists else "setup")

    @property
    def unlock(self) -> "UnlockScreen":
        """Return the lock page."""
        screen: Any = self.window.screen("unlock")
        return screen  # type: ignore[no-any-return]

    @property
    def setup(self) -> "SetupScreen":
        """Return the set-up."""
        screen: Any = self.window.screen("setup")
        return screen  # type: ignore[no-any-return]

    def prepare(self) -> None:
        """Make ready, while the passphrase is typed, what comes after it; the store waits for none of it."""
        if self.workspace.exists:
            self.tasks.call(self, _import_ahead, lambda _nothing: self._build_ahead(["home", "report"]))

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
        self.sleep.stop()
        if self.ahead is not None:
            self.ahead.stop()

    def go_on(self, screen: str) -> None:
        """Work on at a desk that is unlocked already, on one of its screens."""
        self._watch()
        self.tasks.read(self, self._desk_of, lambda owner: self._begin(*owner, screen))

    @Slot()
    def _watch(self) -> None:
        """Lock by itself from now on: when nobody types, and when the computer sleeps."""
        self.idle.start()
        self.sleep.start()

    @Slot()
    def _on_unlocked(self) -> None:
        self.window.retitle()  # or a reader says once more that it is locked
        self.go_on("home")

    @staticmethod
    def _desk_of(session: Any) -> tuple[str, str, str]:
        """Return which screen is home to whom the desk belongs, the mission and the name."""
        from fieldreport.trust_context import CLEARING_OFFICER, HEADQUARTERS  # not needed at start

        profile = session.profile()
        home = {HEADQUARTERS: "inbox", CLEARING_OFFICER: "clearance"}.get(profile.role, "home")
        _import_room(home)  # beside the window, which shows it next
        return home, profile.mission, profile.name

    def _begin(self, home: str, mission: str, name: str, screen: str) -> None:
        self.desk.home = home
        if home == "clearance":  # no report is written here, and no home feeds the sidebar
            from ui.widgets.author_side import SideView  # not needed at start

            self.desk.rooms = frozenset({*OFFICERS, "help"})
            self.desk.author_side.show_desk(SideView(heading=mission, caption=name))
        self.window.shell.show_role()
        self.desk.open(screen)
        if self.ahead is not None:
            rooms = HEADQUARTERS_ROOMS if home == "inbox" else AUTHORS
            self.ahead.start([name for name in (*rooms, "preview", "help") if self.desk.has(name)])

    def _build_ahead(self, names: list[str]) -> None:
        if names:
            self.window.screen(names[0])
            self.tasks.call(self, lambda: None, lambda _nothing: self._build_ahead(names[1:]))

    def _make_unlock(self, desk: Desk) -> Screen:
        from ui.screens.unlock import UnlockScreen  # one of the two is enough at the start
        from ui.screens.unlock.calls import unlock_calls

        screen = UnlockScreen(desk, unlock_calls(self.workspace, self._hint(self._sample)))
        screen.unlocked.connect(self._on_unlocked)
        return screen

    def _make_setup(self, desk: Desk) -> Screen:
        from ui.sample import sample_calls  # one of the two is enough at the start
        from ui.screens.setup import SetupScreen
        from ui.screens.setup.calls import setup_calls
        from ui.translation import languages

        calls = setup_calls(self.workspace, sample_calls(self.workspace.home))
        state = self._setup_state() if self._setup_state is not None else None
        screen = SetupScreen(desk, calls, self.preferences, languages=languages(), state=state)
        screen.made.connect(self._watch)
        screen.finished.connect(self._on_unlocked)
        screen.language_chosen.connect(lambda code: self.preferences.change(language=code))
        return screen

    def _make_settings(self, desk: Desk) -> Screen:
        from ui.sample import sample_calls  # when first shown
        from ui.screens.settings import SettingsScreen
        from ui.screens.settings.calls import settings_calls
        from ui.translation import languages

        calls = settings_calls(self.workspace, sample_calls(self.workspace.home))
        is_sample = self._sample is not None
        return SettingsScreen(desk, calls, self.preferences, languages=languages(), is_sample=is_sample)

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
    give_way_sooner()
    program = Program(application, home_of(arguments), partial(Desktop, works_ahead=True))
    program.start()
    _catch_bugs(program)
    QTimer.singleShot(0, program.front.prepare)
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


def _import_ahead() -> None:
    """Import what is needed right after the passphrase."""
    import_module("fieldreport.workflows.drafting")
    import_module("fieldreport.workflows.overviewing")
    import_module("ui.screens.home.calls")
    import_module("ui.screens.report.calls")


def _import_room(room: str) -> None:
    """Import what a room is made of, so that the window need not wait for the disk."""
    if find_spec(f"ui.screens.{room}") is None:
        return  # a part of another room
    import_module(f"ui.screens.{room}")
    if find_spec(f"ui.screens.{room}.calls") is not None:
        import_module(f"ui.screens.{room}.calls")


def _catch_bugs(program: Program) -> None:
    shown: list[bool] = []

    def show(kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, failure, trace)
        if not shown and not issubclass(kind, KeyboardInterrupt):
            from ui.dialogs import show_crash  # not needed at start

            shown.append(True)  # one dialog at a time, whatever the paint events do
            try:
                show_crash(program.front.window, kind, trace)
            finally:
                shown.clear()

    sys.excepthook = show
