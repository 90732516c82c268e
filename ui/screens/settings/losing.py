"""For the day on which the computer is lost, and for parting from it on purpose."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from ui.accessible import announce
from ui.dialogs import ask_folder, ask_new_file
from ui.forms.growing_edit import GrowingTextEdit
from ui.locales import long_date
from ui.messages import error_words
from ui.removable import first_removable
from ui.screen import Desk
from ui.screens.settings.state import SettingsCalls
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import Label
from ui.widgets.state_line import StateLine


class LosingCard(Card):
    """Whom to call, the card on paper, and below it the way to leave this computer."""

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        super().__init__(self.tr("If this computer is lost"), "section")
        self._desk, self._calls = desk, calls
        words = self.tr(
            "One page for the safe: whom to call, which signatories to withdraw, what was unsent, what brings data "
            "and key back. Nothing on it is secret. Make it anew after each report."
        )
        self.body.addWidget(Label(words, "help", wraps=True))
        self.contacts = GrowingTextEdit()
        label = Label(self.tr("Whom to call: name and telephone, one a line"), "field")
        label.setBuddy(self.contacts)
        self.contacts.setAccessibleName(label.text())
        self.write = Button(self.tr("Write the loss card…"), "plain", "document")
        self.write.clicked.connect(self._on_write)
        self.made = StateLine()
        self.retiring = RetireForm(desk, calls)
        for part in (label, self.contacts):
            self.body.addWidget(part)
        self.body.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.made)
        self.body.addWidget(self.retiring)

    def show_standing(self, standing: Any) -> None:
        """Show `workflows.losing.CardStanding`; what is being typed stays."""
        if not self.contacts.document().isModified():
            self.contacts.set_text("\n".join(standing.contacts))
            self.contacts.document().setModified(False)
        if standing.made is None:
            self.made.show_state("mark:hint", self.tr("No loss card was made yet."))
        else:
            day = long_date(standing.made.astimezone().date())
            self.made.show_state("mark:complete", self.tr("Last loss card on {day}.").format(day=day))

    def forget(self) -> None:
        """Hold nothing while locked."""
        self.contacts.set_text("")
        self.contacts.document().setModified(False)
        self.retiring.forget()

    def _on_write(self) -> None:
        start = first_removable() or Path.home()
        name = self.tr("fieldreport-loss-card") + ".pdf"
        file = ask_new_file(self, self.tr("Write the loss card"), start / name, "PDF (*.pdf)")
        if file is not None:
            self.write_to(file)

    def write_to(self, file: Path) -> None:
        """Write the card to a chosen place, and keep whom it names."""
        contacts = tuple(self.contacts.toPlainText().splitlines())
        self._desk.failure.clear()
        self._desk.tasks.write(
            self, lambda session: self._calls.write_loss_card(session, file, contacts), self._on_made, self._on_failed
        )

    def _on_made(self, _facts: object) -> None:
        self.contacts.document().setModified(False)
        announce(self, self.tr("The loss card is written. Print it, and keep it away from the computer."))

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))


class RetireForm(Disclosure):
    """Backup, loss card, then every key and all data gone; `gone` when nothing is left here."""

    gone = Signal()

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        super().__init__("")
        self.button.setText(self.tr("Part from this computer"))
        self._desk, self._calls = desk, calls
        words = self.tr(
            "For a computer that is handed in or given away. A backup and a loss card are written to a folder of "
            "your choice, and the backup is checked; then every key and all data of Fieldreport are removed here. "
            "The backup opens on another computer, with the passphrase in use."
        )
        self.body.addWidget(Label(words, "help", wraps=True))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.textEdited.connect(self._show_way)
        label = Label(self.tr("The passphrase in use"), "field")
        label.setBuddy(self.passphrase)
        self.passphrase.setAccessibleName(label.text())
        self.go = Button(self.tr("Back up, then remove everything here…"), "plain", "usb")
        self.go.clicked.connect(self._on_go)
        self.body.addWidget(label)
        self.body.addWidget(self.passphrase)
        self.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_way()

    def forget(self) -> None:
        """Hold no secret."""
        self.passphrase.clear()
        self._show_way()
        self.set_open(False)

    def _show_way(self) -> None:
        self.go.setEnabled(bool(self.passphrase.text()))

    def _on_go(self) -> None:
        folder = ask_folder(self, self.tr("Where to put backup and loss card"), first_removable() or Path.home())
        if folder is not None:
            self.retire_to(folder)

    def retire_to(self, folder: Path) -> None:
        """Write both files into a folder, then remove everything here."""
        typed = self.passphrase.text()
        self._desk.failure.clear()
        self.go.setEnabled(False)
        self._desk.tasks.release_sessions()
        self._desk.tasks.wait_until_idle()  # the last session must have let go of the store
        self._desk.tasks.call(
            self, lambda: self._calls.retire(typed, folder), lambda _made: self._on_gone(), self._on_failed
        )

    def _on_gone(self) -> None:
        self.forget()
        self.gone.emit()

    def _on_failed(self, failure: BaseException) -> None:
        self._show_way()
        self._desk.failure.show_failure(error_words(failure))
        self.passphrase.selectAll()
        self.passphrase.setFocus()
