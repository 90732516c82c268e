"""Locking: after how long, the passphrase, and a new recovery sheet."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from fieldreport.workflows.preferring import LOCK_MINUTES
from ui.accessible import announce
from ui.dialogs import ask_new_file
from ui.forms.choices import CheckChoice, Option, RadioGroup
from ui.forms.field import restyle
from ui.forms.fingerprints import CodeCheck
from ui.messages import error_words
from ui.preferences import PreferencesInForce
from ui.removable import first_removable
from ui.screen import Desk
from ui.screens.settings.escrow import EscrowLine
from ui.screens.settings.rehearsing import RehearsalForm
from ui.screens.settings.state import SettingsCalls
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import Label
from ui.widgets.state_line import StateLine


class LockingCard(Card):
    """Minutes at once; passphrase and sheet open on demand."""

    def __init__(self, desk: Desk, calls: SettingsCalls, preferences: PreferencesInForce) -> None:
        super().__init__(self.tr("Locking and passphrase"), "section")
        self._preferences = preferences
        self.minutes = RadioGroup([Option(str(minutes), self._minutes_words(minutes)) for minutes in LOCK_MINUTES])
        words = self.tr("Lock when nobody types")
        self.minutes.set_names(words, "")
        self.minutes.edited.connect(self._on_minutes)
        self.body.addWidget(Label(words, "field"))
        self.body.addWidget(self.minutes)
        self.passphrase = PassphraseForm(desk, calls)
        self.sheet = SheetForm(desk, calls)
        self.rehearsal = RehearsalForm(desk, calls)
        self.escrow = EscrowLine(desk, calls)
        for form in (self.passphrase, self.sheet, self.rehearsal, self.escrow):
            self.body.addWidget(form)
        preferences.changed.connect(self.show_preferences)
        self.show_preferences()

    def show_preferences(self) -> None:
        """Show what is in force."""
        self.minutes.set_value(str(self._preferences.value.lock_minutes))

    def forget(self) -> None:
        """Hold no secret."""
        self.passphrase.forget()
        self.sheet.forget()
        self.rehearsal.forget()

    def _minutes_words(self, minutes: int) -> str:
        return self.tr("%n minute(s)", "", minutes) if minutes else self.tr("Only by hand, Ctrl+L")

    def _on_minutes(self) -> None:
        chosen = self.minutes.value()
        if chosen is None:
            self.show_preferences()
        else:
            self._preferences.change(lock_minutes=int(chosen))


class PassphraseForm(Disclosure):
    """The passphrase in use, a new one, and a button."""

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        super().__init__("")
        self.button.setText(self.tr("Change the passphrase"))
        self._desk, self._calls = desk, calls
        self._new: Any = None
        self.current = QLineEdit()
        self.current.setEchoMode(QLineEdit.EchoMode.Password)
        self.current.textEdited.connect(self._show_way)
        label = Label(self.tr("The passphrase in use"), "field")
        label.setBuddy(self.current)
        self.current.setAccessibleName(label.text())
        self.problem = Label("", "errText", wraps=True)
        self.problem.hide()
        self._place = QVBoxLayout()
        self.go = Button(self.tr("Change it"), "plain", "key")
        self.go.clicked.connect(self._on_go)
        self.why = Label("", "caption")
        self.done = StateLine("mark:complete", self.tr("Changed. From now on the new passphrase opens Fieldreport."))
        self.done.hide()
        self.with_new_key = CheckChoice(
            self.tr("Somebody may know it, or have a copy: change the key of the data too")
        )
        help_text = self.tr("The recovery sheet then opens Fieldreport no longer: make a new one.")
        self.with_new_key.setAccessibleDescription(help_text)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.go)
        row.addWidget(self.why, 1)
        for part in (label, self.current, self.problem):
            self.body.addWidget(part)
        self.body.addLayout(self._place)
        self.body.addWidget(self.with_new_key)
        self.body.addWidget(Label(help_text, "help", wraps=True))
        self.body.addLayout(row)
        self.body.addWidget(
            Label(
                self.tr(
                    "Backups made before keep the old passphrase. Whoever copied the key file earlier can still open "
                    "that copy with the old one."
                ),
                "help",
                wraps=True,
            )
        )
        self.toggled.connect(self._on_opened)
        self._outside = self.layout()
        if self._outside is not None:
            self._outside.addWidget(self.done)

    def forget(self) -> None:
        """Hold no secret."""
        self.current.clear()
        self.with_new_key.setChecked(False)
        if self._new is not None:
            self._new.clear()
        self.set_open(False)

    def _on_opened(self, is_open: bool) -> None:
        if not is_open:
            return
        self.done.hide()
        if self._new is None:
            from ui.forms.passphrases import NewPassphrase  # hardly ever needed: not at start

            self._new = NewPassphrase(self.locale().name())
            self._new.changed.connect(self._show_way)
            self._place.addWidget(self._new)
        self._show_way()
        self.current.setFocus()

    def _show_way(self) -> None:
        self.problem.hide()
        restyle(self.current, "invalid", "false")
        reason = self.tr("Type the passphrase in use") if not self.current.text() else ""
        reason = reason or (self._new.reason() if self._new is not None else "")
        self.go.setEnabled(not reason)
        self.why.setText(reason)
        self.go.setAccessibleDescription(reason)

    def _on_go(self) -> None:
        current, new = self.current.text(), self._new.value() if self._new is not None else None
        if new is None or not current:
            return
        self.go.setEnabled(False)
        change = self._calls.change_passphrase
        if self.with_new_key.isChecked():
            change = self._calls.rekey
            self._desk.tasks.release_sessions()
            self._desk.tasks.wait_until_idle()  # the last session must have let go of the store
        self._desk.tasks.call(self, lambda: change(current, new), self._on_changed, self._on_failed)

    def _on_changed(self, made: Any) -> None:
        self.forget()
        words = self.tr("Changed. From now on the new passphrase opens Fieldreport.")
        if made is not None:
            words += " " + self.tr(
                "Make a backup and a recovery sheet now; the former ones belong to the former key."
            )
            if made.old_backups:
                words += " " + self.tr("Still open with the former passphrase: {files}").format(
                    files=", ".join(made.old_backups)
                )
        self.done.show_state("mark:complete", words)
        self._desk.tasks.changed.emit(None)
        self.done.show()
        announce(self, self.done.label.text())
        self.button.setFocus()

    def _on_failed(self, failure: BaseException) -> None:
        self._show_way()
        words = error_words(failure)
        self.problem.setText(words)
        self.problem.show()
        restyle(self.current, "invalid", "true")
        self.current.setAccessibleDescription(words)
        announce(self.current, words)
        self.current.selectAll()
        self.current.setFocus()


class SheetForm(Disclosure):
    """A new recovery sheet: saved, typed back, and only then the old one stops to count."""

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        super().__init__("")
        self.button.setText(self.tr("Make a new recovery sheet"))
        self._desk, self._calls = desk, calls
        self._recovery: Any = None
        words = self.tr("If the sheet was lost or seen. The old sheet counts until the new code was typed back.")
        self.body.addWidget(Label(words, "help", wraps=True))
        self.save = Button(self.tr("Save the sheet…"), "plain", "usb")
        self.save.clicked.connect(self._on_save)
        self.saved = StateLine("mark:untouched", self.tr("Not saved yet"))
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.saved)
        self.check = CodeCheck(self.tr("Recovery code"))
        self.check.changed.connect(self._on_typed)
        self.check.setEnabled(False)
        self.body.addWidget(self.check)
        self.done = StateLine("mark:complete", self.tr("The new recovery sheet counts; tear up the old one."))
        self.done.hide()
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.done)

    def forget(self) -> None:
        """Hold no secret."""
        self._recovery = None
        self.check.expect("")
        self.check.setEnabled(False)
        self.saved.show_state("mark:untouched", self.tr("Not saved yet"))
        self.set_open(False)

    def _on_save(self) -> None:
        start = first_removable() or Path.home()
        name = self.tr("fieldreport-recovery-sheet") + ".pdf"
        file = ask_new_file(self, self.tr("Save the recovery sheet"), start / name, "PDF (*.pdf)")
        if file is not None:
            self.write_to(file)

    def write_to(self, file: Path) -> None:
        """Make a new code and write its sheet to a chosen place."""
        self.done.hide()
        self.save.setEnabled(False)

        def made(recovery: Any) -> None:
            self._desk.tasks.read(
                self,
                lambda session: self._calls.write_sheet(session, recovery, file),
                lambda _nothing: self._on_written(recovery, file),
                self._on_failed,
            )

        self._desk.tasks.call(self, self._calls.renew_recovery, made, self._on_failed)

    def _on_written(self, recovery: Any, file: Path) -> None:
        self._recovery = recovery
        self.save.setEnabled(True)
        self.saved.show_state("mark:complete", self.tr("Saved: {file}. Type the code back.").format(file=file))
        announce(self, self.saved.label.text())
        self.check.setEnabled(True)
        self.check.expect(recovery.code)
        self.check.edit.setFocus()

    def _on_typed(self) -> None:
        recovery = self._recovery
        if recovery is None or not self.check.is_same:
            return
        self._recovery = None
        recovery.prove(self.check.value())
        self._desk.tasks.call(self, lambda: self._calls.keep_recovery(recovery), self._on_kept, self._on_failed)

    def _on_kept(self, _nothing: object) -> None:
        self.forget()
        self.done.show()
        announce(self, self.done.label.text())
        self.button.setFocus()

    def _on_failed(self, failure: BaseException) -> None:
        self.save.setEnabled(True)
        self._desk.failure.show_failure(error_words(failure))
