"""Last step: the registration request goes to a stick, or Headquarters' fingerprint is shown; then work begins."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.dialogs import ask_new_file
from ui.forms.fingerprints import FingerprintView
from ui.messages import error_words
from ui.removable import first_removable
from ui.screen import Desk
from ui.screens.setup.state import SetupCalls, SetupState
from ui.screens.setup.step import Step
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.state_line import StateLine


class RegistrationStep(Step):
    """The request and what happens next; at Headquarters the authority that all missions will trust."""

    def __init__(self, state: SetupState, calls: SetupCalls, desk: Desk) -> None:
        super().__init__(state)
        self._calls, self._desk = calls, desk
        self.request = Card(self.tr("1. Save the request"), "field")
        self.saved = StateLine("mark:untouched", "")
        self.save = Button(self.tr("Save the request…"), "plain", "usb")
        self.save.clicked.connect(self._on_save)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self.request.body.addWidget(self.saved)
        self.request.body.addLayout(row)
        self.call = Card(self.tr("2. Telephone Headquarters and read this aloud"), "field")
        self.call.body.addWidget(
            Label(
                self.tr(
                    "It proves that the file was not exchanged on the way. You find it again under Registration."
                ),
                "help",
                wraps=True,
            )
        )
        self.fingerprint = FingerprintView(self.tr("Fingerprint of the request"))
        self.call.body.addWidget(self.fingerprint)
        self.authority = Card(self.tr("Your authority"), "field")
        self.authority.body.addWidget(
            Label(
                self.tr(
                    "Every mission types this fingerprint once, when it loads your first list of authorized "
                    "signatories. Read it aloud when they telephone; you find it again under Signatories."
                ),
                "help",
                wraps=True,
            )
        )
        self.authority_view = FingerprintView(self.tr("Fingerprint of the authority"))
        self.authority.body.addWidget(self.authority_view)
        self.following = QWidget()
        following = QVBoxLayout(self.following)
        following.setContentsMargins(0, 0, 0, 0)
        following.setSpacing(6)
        self._following_lines = [StateLine("forward", "") for _ in range(3)]
        following.addWidget(Label(self.tr("What happens next"), "field"))
        for line in self._following_lines:
            following.addWidget(line)
        for card in (self.request, self.call, self.authority, self.following):
            self.body.addWidget(card)
        self.body.setSpacing(12)

    def title(self) -> str:
        return self.tr("Your authority") if self.state.role == "headquarters" else self.tr("Registration")

    def help(self) -> str:
        if self.state.role == "headquarters":
            return self.tr("You decide here who may sign. Nothing more is needed here.")
        return self.tr("Headquarters has to know your key before your signature counts.")

    def enter(self) -> None:
        is_authority = self.state.role == "headquarters"
        self.authority.setVisible(is_authority)
        self.request.setVisible(not is_authority)
        if is_authority:
            self.authority_view.show_groups(self.state.authority)
        self._show()
        if is_authority or self.state.standing is not None:
            self.is_done.emit()
        else:
            self.save.setFocus()

    def reasons_why(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        if self.state.role == "headquarters":
            return self.tr("Your duty"), (
                ("key", self.tr("Whoever opens Fieldreport here can register signatories: guard words and sheet.")),
                ("download", self.tr("Back up today: without this data nobody new can be registered.")),
            )
        return self.tr("Until the answer comes"), (
            ("check", self.tr("Everything works but signing and sending.")),
            ("usb", self.tr("The request holds no secret: it may travel by e-mail, stick or courier.")),
            ("help", self.tr("You can save it again at any time under Registration.")),
        )

    def _on_save(self) -> None:
        start = first_removable() or Path.home()
        pattern = self.tr("Registration request") + " (*.request)"
        title = self.tr("Save the registration request")
        file = ask_new_file(self, title, start / self._calls.file_name(self.state), pattern)
        if file is not None:
            self.write_to(file)

    def write_to(self, file: Path) -> None:
        """Write the request to a chosen place."""
        self._desk.failure.clear()
        self._desk.tasks.write(
            self, lambda session: self._calls.save_request(session, file), self._on_saved, self._on_failed
        )

    def _on_saved(self, standing: object) -> None:
        self.state.standing = standing
        self._show()
        announce(self.save, self.saved.label.text())
        self.is_done.emit()

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    def _show(self) -> None:
        standing, is_authority = self.state.standing, self.state.role == "headquarters"
        if standing is None:
            words = self.tr("Not saved yet; you can also do it later under Registration.")
            self.saved.show_state("mark:untouched", words)
        else:
            self.saved.show_state("mark:complete", self.tr("Saved: {file}").format(file=standing.saved_to))
            self.fingerprint.show_groups(standing.spoken)
            self.save.setText(self.tr("Save it again…"))
        self.call.setVisible(standing is not None and not is_authority)
        lines = (
            (
                self.tr("Missions send you their registration requests; you compare fingerprints by telephone."),
                self.tr("You publish the list of authorized signatories and send it to all missions."),
                self.tr("Their packages then open here, with a verdict for each."),
            )
            if is_authority
            else (
                self.tr("Give the file to UN Headquarters by e-mail, stick or courier, and telephone."),
                self.tr("They send the list of authorized signatories; you load it under Registration."),
                self.tr("Meanwhile begin: log trainings and activities, write the report."),
            )
        )
        for line, text in zip(self._following_lines, lines, strict=True):
            line.show_state("forward", text, "accent")
