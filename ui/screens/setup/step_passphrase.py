"""Third step: the passphrase, typed twice."""

from PySide6.QtWidgets import QVBoxLayout

from ui.forms.choices import CheckChoice
from ui.forms.passphrases import NewPassphrase
from ui.preferences import PreferencesInForce
from ui.screens.setup.state import SetupState
from ui.screens.setup.step import Step
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins

USUAL_MINUTES = 10


class PassphraseStep(Step):
    """The choice of a passphrase, and whether the desk locks by itself."""

    def __init__(self, state: SetupState, preferences: PreferencesInForce) -> None:
        super().__init__(state)
        self._preferences = preferences
        self.choice = NewPassphrase(state.language or "en")
        self.choice.changed.connect(self._on_changed)
        self.choice.second.edit.returnPressed.connect(self.wants_next)
        self.choice.first.edit.returnPressed.connect(self._on_first_done)
        self.choice.own.second.returnPressed.connect(self.wants_next)
        self.locks = CheckChoice(self.tr("Lock after ten minutes without typing"))
        self.locks.setChecked(preferences.value.lock_minutes > 0)
        self.locks.clicked.connect(self._on_locks)
        help_text = self.tr("Nothing is lost: every word is on disk, encrypted, before the screen locks.")
        self.locks.setAccessibleDescription(help_text)
        help_label = Label(help_text, "help", wraps=True)
        help_label.setContentsMargins(margins(28, 0, 0, 0))
        self.body.addWidget(self.choice)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        foot.setContentsMargins(margins(0, 8, 0, 0))
        foot.addWidget(self.locks)
        foot.addWidget(help_label)
        self.body.addLayout(foot)

    def title(self) -> str:
        return self.tr("Your passphrase")

    def help(self) -> str:
        return self.tr("Six words lock everything in Fieldreport: reports, records and your signing key.")

    def enter(self) -> None:
        if not self.state.passphrase and self.choice.value() is None:
            self.choice.set_language(self.state.language or "en")
        self.choice.focus_first()

    def reason(self) -> str:
        return self.choice.reason()

    def reasons_why(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        return self.tr("Why a passphrase"), (
            ("lock", self.tr("If the laptop is lost or taken, the file cannot be read.")),
            ("pen", self.tr("It proves that you signed, and nobody for you.")),
            ("help", self.tr("Nobody can reset it, also not UN Headquarters.")),
        )

    def _on_changed(self) -> None:
        self.state.passphrase = self.choice.value() or ""
        self.changed.emit()

    def _on_first_done(self) -> None:
        self.choice.second.edit.setFocus()

    def _on_locks(self, is_on: bool) -> None:
        self._preferences.change(lock_minutes=USUAL_MINUTES if is_on else 0)
