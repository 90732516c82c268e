"""First step: the language of window and reports, and what one does; beside it the sample world and the backup."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.forms.choices import Option, RadioGroup
from ui.forms.sample_card import SampleCard
from ui.screens.setup.state import ROLES, SetupState
from ui.screens.setup.step import Step
from ui.translation import own_name
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.role_words import role_title


class RoleStep(Step):
    """Language and role."""

    language_chosen = Signal(str)
    restore_wanted = Signal()

    def __init__(self, state: SetupState, languages: tuple[str, ...], sample: SampleCard) -> None:
        super().__init__(state)
        self.provider = ""
        self.languages = RadioGroup([Option(code, own_name(code)) for code in languages])
        self.languages.set_names(self.tr("Language"), "")
        self.languages.edited.connect(self._on_language)
        self.roles = RadioGroup([Option(role, role_title(role)) for role in ROLES])
        self.roles.set_names(self.tr("What you do"), "")
        self.roles.edited.connect(self._on_role)
        self.sample = sample
        self.restore = Button(self.tr("Bring back a backup from another computer"), "link", "download")
        self.restore.clicked.connect(self.restore_wanted)
        self._add(self.tr("Language"), self.tr("Of the window, the recovery sheet and new reports."), self.languages)
        self.body.addSpacing(14)
        help_text = self.tr(
            "It decides which form you fill. You can be more than one person: each sets up Fieldreport."
        )
        self._add(self.tr("What you do"), help_text, self.roles)
        self.warning = Label("", "warnText", wraps=True)
        self.warning.hide()
        self.body.addWidget(self.warning)
        self.body.addSpacing(14)
        self.body.addWidget(self.sample)
        self.body.addSpacing(8)
        self.body.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeading)

    def title(self) -> str:
        return self.tr("Language and role")

    def help(self) -> str:
        return self.tr("Set up Fieldreport once, in about ten minutes. Nothing leaves this computer.")

    def enter(self) -> None:
        self.languages.set_value(self.state.language)
        self.roles.set_value(self.state.role or None)
        self.roles.focus_target().setFocus()

    def show_provider(self, provider: str, folder: str) -> None:
        """Say that a program copies the data folder elsewhere; there it cannot be set up."""
        self.provider = provider
        words = self.tr(
            "{provider} copies the folder {folder} elsewhere, which damages the data. Take this folder out of what "
            "is copied, or ask whoever looks after this computer to do so; then open Fieldreport again."
        )
        self.warning.setText(words.format(provider=provider, folder=folder))
        self.warning.setVisible(bool(provider))
        self.changed.emit()

    def reason(self) -> str:
        if self.provider:
            return self.tr("The data folder is not safe")
        return "" if self.state.role else self.tr("Choose what you do")

    def reasons_why(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        return self.tr("What you get"), (
            ("lock", self.tr("One encrypted file with your reports, trainings, activities and projects.")),
            ("pen", self.tr("A key of your own that signs what you send.")),
            ("key", self.tr("A sheet on paper that opens everything if the passphrase is forgotten.")),
        )

    def _add(self, question: str, help_text: str, field: QWidget) -> None:
        self.body.addWidget(Label(question, "field"))
        self.body.addSpacing(2)
        self.body.addWidget(Label(help_text, "help", wraps=True))
        self.body.addSpacing(4)
        self.body.addWidget(field)

    def _on_language(self) -> None:
        code = self.languages.value()
        if code is None:
            self.languages.set_value(self.state.language)
        elif code != self.state.language:
            self.state.language = code
            self.language_chosen.emit(code)

    def _on_role(self) -> None:
        self.state.role = self.roles.value() or ""
        self.changed.emit()
