"""Fourth step: the recovery sheet is saved, and its code typed back once."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout

from ui.accessible import announce
from ui.dialogs import ask_new_file
from ui.forms.fingerprints import CodeCheck
from ui.messages import error_words
from ui.removable import first_removable
from ui.screen import Desk
from ui.screens.setup.state import SetupCalls, SetupState
from ui.screens.setup.step import Step
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.state_line import StateLine


class RecoveryStep(Step):
    """The sheet as a file, and the proof that it can be read."""

    def __init__(self, state: SetupState, calls: SetupCalls, desk: Desk) -> None:
        super().__init__(state)
        self._calls, self._desk, self._is_busy = calls, desk, False
        self.card = Card(self.tr("1. Save the sheet and print it"), "field")
        self.card.body.addWidget(
            Label(
                self.tr(
                    "Save it to a USB stick, or print it here and delete the file. Keep it in the mission’s safe."
                ),
                "help",
                wraps=True,
            )
        )
        self.saved = StateLine("mark:untouched", self.tr("Not saved yet"))
        self.save = Button(self.tr("Save the sheet…"), "plain", "usb")
        self.save.clicked.connect(self._on_save)
        self.show_file = Button(self.tr("Open to print"), "plain", "document")
        self.show_file.clicked.connect(self._on_show)
        self.show_file.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addWidget(self.show_file)
        row.addStretch(1)
        self.card.body.addWidget(self.saved)
        self.card.body.addLayout(row)
        self.proof = Card(self.tr("2. Type the code back, once"), "field")
        self.proof.body.addWidget(
            Label(
                self.tr("From the paper: this proves that the sheet can be read when it is needed."),
                "help",
                wraps=True,
            )
        )
        self.check_code = CodeCheck(self.tr("Recovery code"))
        self.check_code.changed.connect(self._on_typed)
        self.check_code.edit.returnPressed.connect(self.wants_next)
        self.proof.body.addWidget(self.check_code)
        self.body.addWidget(self.card)
        self.body.addSpacing(16)
        self.body.addWidget(self.proof)

    def title(self) -> str:
        return self.tr("Recovery sheet")

    def help(self) -> str:
        return self.tr("One page with a code that opens the file if the passphrase is forgotten. Nobody else has it.")

    def prepare(self) -> None:
        """Have the code made, where there is none yet: one step ahead, so that nobody waits for it here."""
        if self.state.recovery is None and not self._is_busy:
            self._is_busy = True
            self._desk.tasks.call(self, self._calls.new_recovery, self._on_made, self._on_failed)

    def enter(self) -> None:
        self._show()
        self.prepare()
        self._put_cursor()

    def _put_cursor(self) -> None:
        """Go where work begins; the sheet's button takes the keyboard only once the code is there."""
        (self.check_code.edit if self.state.sheet_counts else self.save).setFocus()

    def reason(self) -> str:
        if not self.state.sheet_counts:
            return self.tr("Save the sheet first")
        return "" if self.state.is_code_proven else self.check_code.reason()

    def reasons_why(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        return self.tr("What it is for"), (
            ("key", self.tr("It brings back your data and your signing key.")),
            ("lock", self.tr("Whoever has it and your laptop can read everything: keep it away from the laptop.")),
            ("help", self.tr("Without passphrase and sheet, everything here is lost for good.")),
        )

    def _on_made(self, recovery: object) -> None:
        self._is_busy = False
        self.state.recovery = recovery
        self._show()
        if self.isVisible() and not self.check_code.edit.hasFocus():
            self._put_cursor()
        self.changed.emit()

    def _on_save(self) -> None:
        if self.state.recovery is None or self._is_busy:
            return
        start = first_removable() or Path.home()
        name = self.tr("fieldreport-recovery-sheet") + f"-{self.state.mission}.pdf"
        file = ask_new_file(self, self.tr("Save the recovery sheet"), start / name, "PDF (*.pdf)")
        if file is not None:
            self.write_to(file)

    def write_to(self, file: Path) -> None:
        """Write the sheet to a chosen place."""
        self._is_busy = True
        self.saved.show_state("mark:started", self.tr("Writing the sheet…"))
        self._desk.failure.clear()
        wanted = (self.state.mission, self.state.language)

        def done(_nothing: object) -> None:
            self._is_busy = False
            self.state.sheet, self.state.sheet_is_for = file, wanted
            self._show()
            announce(self.save, self.saved.label.text())
            self.check_code.edit.setFocus()
            self.changed.emit()

        self._desk.tasks.call(self, lambda: self._calls.write_sheet(self.state, file), done, self._on_failed)

    def _on_failed(self, failure: BaseException) -> None:
        self._is_busy = False
        self._show()
        self._desk.failure.show_failure(error_words(failure))

    def _on_show(self) -> None:
        if self.state.sheet is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.state.sheet)))

    def _on_typed(self) -> None:
        if self.check_code.is_same and not self.state.is_code_proven and self.state.recovery is not None:
            self.state.recovery.prove(self.check_code.value())
            self.state.is_code_proven = True
            self.is_done.emit()
        self.changed.emit()

    def _show(self) -> None:
        state = self.state
        self.save.setEnabled(state.recovery is not None)
        if state.recovery is not None and self._expected is not state.recovery:
            self._expected = state.recovery
            self.check_code.expect(state.recovery.code)
        if state.sheet_counts:
            self.saved.show_state("mark:complete", self.tr("Saved: {file}").format(file=state.sheet))
        elif state.sheet is not None:
            self.saved.show_state("mark:warning", self.tr("The mission has changed since: save the sheet again."))
        else:
            self.saved.show_state("mark:untouched", self.tr("Not saved yet"))
        self.show_file.setVisible(state.sheet_counts)
        self.save.setText(self.tr("Save it again…") if state.sheet else self.tr("Save the sheet…"))
        self.proof.setEnabled(state.sheet_counts)

    _expected: object = None
