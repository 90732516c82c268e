"""The recovery drill: the code is typed from the sheet, as on the day on which the passphrase is forgotten."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from ui.accessible import announce
from ui.forms.field import restyle
from ui.locales import long_date
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.settings.state import SettingsCalls
from ui.widgets.buttons import Button
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import Label
from ui.widgets.state_line import StateLine


class RehearsalForm(Disclosure):
    """Says what brings back the data and what the key, tries a code, and shows when one was last tried."""

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        super().__init__("")
        self.button.setText(self.tr("Try the recovery sheet"))
        self._desk, self._calls = desk, calls
        for words in (
            self.tr("Data comes back from this computer or from a backup, opened with the passphrase or the sheet."),
            self.tr(
                "Your signing key lies in the same data and comes back with it. Without data and backup you register "
                "anew, with a new key; the sheet alone brings back neither."
            ),
        ):
            self.body.addWidget(Label(words, "help", wraps=True))
        self.code = QLineEdit()
        self.code.textEdited.connect(self._clear)
        self.code.returnPressed.connect(self._on_go)
        label = Label(self.tr("Recovery code"), "field")
        label.setBuddy(self.code)
        self.code.setAccessibleName(label.text())
        self.problem = Label("", "errText", wraps=True)
        self.problem.hide()
        self.go = Button(self.tr("Try it"), "plain", "check")
        self.go.clicked.connect(self._on_go)
        row = QHBoxLayout()
        row.addWidget(self.code, 1)
        row.addWidget(self.go)
        self.body.addWidget(label)
        self.body.addLayout(row)
        self.body.addWidget(self.problem)
        self.last = StateLine()
        self.last.setContentsMargins(0, 8, 0, 0)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.last)
        self._clear()

    def show_standing(self, standing: Any) -> None:
        """Show `workflows.recovering.RecoveryStanding`."""
        self.setVisible(standing is not None)
        if standing is None:
            return
        self.button.setEnabled(standing.has_sheet)
        if not standing.has_sheet:
            self.set_open(False)
            words = self.tr("There is no recovery sheet: a forgotten passphrase would lose everything here.")
            self.last.show_state("mark:warning", words, "warn")
        elif standing.rehearsed is None:
            self.last.show_state("mark:hint", self.tr("The recovery sheet was never tried."))
        else:
            day = long_date(standing.rehearsed.astimezone().date())
            mark = "mark:hint" if standing.is_due else "mark:complete"
            self.last.show_state(mark, self.tr("The recovery sheet was last tried on {day}.").format(day=day))

    def forget(self) -> None:
        """Hold no secret."""
        self.code.clear()
        self._clear()
        self.set_open(False)

    def _clear(self) -> None:
        self.problem.hide()
        restyle(self.code, "invalid", "false")
        self.code.setAccessibleDescription("")
        self.go.setEnabled(bool(self.code.text().strip()))

    def _on_go(self) -> None:
        typed = self.code.text()
        if typed.strip() and self.go.isEnabled():
            self.go.setEnabled(False)
            self._desk.tasks.call(self, lambda: self._calls.rehearse(typed), self._on_opened, self._on_refused)

    def _on_opened(self, _nothing: object) -> None:
        self.forget()
        self._desk.tasks.changed.emit(None)
        announce(self, self.tr("The recovery sheet opens Fieldreport."))
        self.button.setFocus()

    def _on_refused(self, failure: BaseException) -> None:
        words = error_words(failure)
        self.problem.setText(words)
        self.problem.show()
        self.go.setEnabled(True)
        restyle(self.code, "invalid", "true")
        self.code.setAccessibleDescription(words)
        announce(self.code, words)
        self.code.setFocus()
