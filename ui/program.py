"""The running program: the window of the real desk, that of a sample desk, and one made anew in another language.

Rules: real and sample desk never share a folder, a session or a window. A window whose words are old is hidden and
kept, not taken apart: pieces of it may still hear the theme, and that happens only when the language changes.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QLocale, QObject, Slot
from PySide6.QtWidgets import QApplication

from fieldreport.workspace import Workspace
from ui.idle import IdleWatch
from ui.main_window import MainWindow
from ui.preferences import PreferencesInForce
from ui.screen import Desk
from ui.sleeping import SleepWatch
from ui.tasks import Tasks
from ui.theme import Theme, install, load_fonts
from ui.translation import install_language


class Opened(Protocol):
    """What is asked of an open desk with its window."""

    workspace: Workspace
    tasks: Tasks
    desk: Desk
    window: MainWindow
    idle: IdleWatch
    sleep: SleepWatch

    def lock(self) -> None:
        """Save, and drop the key."""

    def prepare(self) -> None:
        """Make ready what comes after the lock page."""

    def go_on(self, screen: str) -> None:
        """Open a screen of a desk that is unlocked already."""


MakeDesktop = Callable[..., Any]


class Program(QObject):
    """Give it the application, the data folder and the way to make a desktop; `start` opens the window."""

    def __init__(self, application: QApplication, home: Path, make: MakeDesktop) -> None:
        super().__init__()
        self._application, self._home, self._make = application, home, make
        self.preferences = PreferencesInForce(home, self)
        self._language = ""
        self._setup_state: Any = None  # `ui.screens.setup.SetupState`, made when it is needed
        self.real: Opened | None = None
        self.sample: Opened | None = None
        self._sample_desk: Any = None
        self._retired: list[Opened] = []

    @property
    def front(self) -> Opened:
        """Return the desk whose window is open."""
        front = self.sample or self.real
        assert front is not None
        return front

    @property
    def setup_state(self) -> Any:
        """Return what set-up holds; it outlives the window when the language changes."""
        if self._setup_state is None:
            from ui.screens.setup import SetupState  # only where a desk is set up

            self._setup_state = SetupState(language=self._language)
        return self._setup_state

    def start(self) -> None:
        """Put language and look into force and open the window."""
        self._install_language()
        load_fonts()
        look = install(Theme(self.preferences.value.scheme, self.preferences.value.zoom))
        self._application.styleHints().colorSchemeChanged.connect(lambda _scheme: look.set_scheme(look.scheme))
        self.preferences.apply()
        self.preferences.language_changed.connect(self._on_language_changed)
        self.preferences.failed.connect(self._on_not_kept)
        self.real = self._open(Workspace(self._home))
        self.real.window.show()

    def end(self) -> None:
        """Finish what waits, lock everything and write the preferences."""
        self.preferences.keep_if_waiting()
        for opened in (self.real, self.sample, *self._retired):
            if opened is not None:
                opened.tasks.close()
                opened.workspace.lock()

    def open_sample_desk(self, sample: Any) -> None:
        """Lock the real desk and open a sample's window in its place."""
        real = self.real
        if real is None or self.sample is not None:
            return
        from ui.sample import open_sample  # not needed at start

        real.lock()
        real.tasks.call(
            self,
            lambda: open_sample(sample),
            lambda workspace: self._show_sample(sample, workspace),
            lambda failure: _show_failure(real, failure),
        )

    @Slot()
    def leave_sample(self) -> None:
        """Close the sample and go back to the real desk."""
        sample, real = self.sample, self.real
        if sample is None or real is None:
            return
        real.window.setGeometry(sample.window.geometry())
        real.window.show()
        real.window.activateWindow()
        sample.window.hide()  # a reader need not hear its lock page
        sample.lock()
        self.sample = self._sample_desk = None
        self._retire(sample)

    @Slot(object)
    def _on_sample(self, sample: Any) -> None:
        if sample is None:
            self.leave_sample()
        else:
            self.open_sample_desk(sample)

    def _show_sample(self, sample: Any, workspace: Workspace) -> None:
        self._sample_desk = sample
        self.sample = opened = self._open(workspace, sample)
        if self.real is not None:
            opened.window.setGeometry(self.real.window.geometry())
        opened.window.show()
        if self.real is not None:
            self.real.window.hide()
        opened.go_on("home")

    def _open(self, workspace: Workspace, sample: Any = None) -> Opened:
        opened: Opened = self._make(workspace, self.preferences, setup_state=lambda: self.setup_state, sample=sample)
        opened.desk.sample_requested.connect(self._on_sample)
        opened.idle.attend(self._application)
        opened.sleep.attend(self._application)
        if sample is not None:
            words = self.tr("Sample data: nothing here is real work.")
            more = self.tr("Passphrases: “{author}”, and “{officer}” for the Head of Mission.").format(
                author=sample.passphrase, officer=sample.officer_passphrase
            )
            from ui.widgets.band import Band  # only over a sample

            band = Band(words, more, self.tr("Leave the sample"))
            band.leave.clicked.connect(self.leave_sample)
            opened.window.put_above(band, self.tr("Fieldreport sample"))
        return opened

    @Slot()
    def _on_language_changed(self) -> None:
        """Make the window anew in the language that was chosen, where the old one stood."""
        self._install_language()
        old = self.front
        if old.window.current is not None:
            old.window.current.leave()
        old.tasks.wait_until_idle()
        screen = old.window.current.name if old.window.current is not None else ""
        opened = self._open(old.workspace, self._sample_desk)
        if self.sample is not None:
            self.sample = opened
        else:
            self.real = opened
        opened.window.setGeometry(old.window.geometry())
        opened.window.show()
        if old.workspace.is_unlocked and screen not in ("", "setup", "unlock"):
            opened.go_on(screen)
        self._retire(old)

    def _retire(self, old: Opened) -> None:
        old.window.hide()
        old.idle.retire(self._application)
        old.sleep.retire(self._application)
        old.tasks.close()
        self._retired.append(old)

    def _install_language(self) -> None:
        wanted = self.preferences.value.language or self._language or QLocale.system().name()
        self._language = install_language(self._application, wanted)
        if self._setup_state is not None:
            self._setup_state.language = self._language

    def _on_not_kept(self, failure: BaseException) -> None:
        _show_failure(self.front, failure)


def _show_failure(opened: Opened, failure: BaseException) -> None:
    from ui.messages import error_words  # not needed at start

    opened.desk.failure.show_failure(error_words(failure))
