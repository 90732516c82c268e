"""The desk goes to a successor on the same computer, with drafts, records, reports and history."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from ui.dialogs import ask_new_file
from ui.forms.choices import CheckChoice
from ui.forms.limits import limit_length
from ui.messages import error_words
from ui.removable import first_removable
from ui.screen import Desk
from ui.screens.settings.state import SettingsCalls
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import Label


class HandingCard(Card):
    """Opens on demand; both sit before the desk. `handed` carries the successor's request."""

    handed = Signal(object)

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        super().__init__(self.tr("Hand Fieldreport over"), "section")
        self._desk, self._calls = desk, calls
        self._new: Any = None
        self.form = Disclosure(
            self.tr("To a successor on this computer"),
            self.tr(
                "Sit down together. Drafts, records, reports and their history stay. Your signing key is removed: "
                "nobody signs in your name here any more, and what you signed stays yours. Your passphrase and "
                "recovery sheet open Fieldreport here no longer."
            ),
        )
        self.form.toggled.connect(self._on_opened)
        self.name = QLineEdit()
        limit_length(self.name)
        self.name.textChanged.connect(self._show_way)
        label = Label(self.tr("Name of the successor"), "field")
        label.setBuddy(self.name)
        self.name.setAccessibleName(label.text())
        self._place = QVBoxLayout()
        self.with_new_key = CheckChoice(self.tr("Change the key of the data too"))
        self.with_new_key.setChecked(True)
        help_text = self.tr("A copy of the data made before then opens with the former passphrase only as that copy.")
        self.with_new_key.setAccessibleDescription(help_text)
        self.go = Button(self.tr("Hand over and save the request…"), "plain", "people")
        self.go.clicked.connect(self._on_go)
        self.why = Label("", "caption")
        body = self.form.body
        for part in (label, self.name):
            body.addWidget(part)
        body.addLayout(self._place)
        body.addWidget(self.with_new_key)
        body.addWidget(Label(help_text, "help", wraps=True))
        body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeading)
        body.addWidget(self.why)
        self.body.addWidget(self.form)

    def forget(self) -> None:
        """Hold no secret."""
        self.name.clear()
        if self._new is not None:
            self._new.clear()
        self.form.set_open(False)

    def _on_opened(self, is_open: bool) -> None:
        if not is_open:
            return
        if self._new is None:
            from ui.forms.passphrases import NewPassphrase  # hardly ever needed: not at start

            self._new = NewPassphrase(self.locale().name())
            self._new.changed.connect(self._show_way)
            self._place.addWidget(self._new)
        self._show_way()
        self.name.setFocus()

    def _show_way(self) -> None:
        reason = self.tr("Write the name of the successor") if not self.name.text().strip() else ""
        reason = reason or (self._new.reason() if self._new is not None else "")
        self.go.setEnabled(not reason)
        self.why.setText(reason)
        self.go.setAccessibleDescription(reason)

    def _on_go(self) -> None:
        start = first_removable() or Path.home()
        pattern = self.tr("Registration requests") + " (*.request)"
        file = ask_new_file(self, self.tr("Where to save the request"), start / "successor.request", pattern)
        if file is not None:
            self.hand_over(file)

    def hand_over(self, file: Path) -> None:
        """Hand Fieldreport over and save the successor's request to a chosen place."""
        name, phrase = self.name.text(), self._new.value() if self._new is not None else None
        if phrase is None:
            return
        with_new_key = self.with_new_key.isChecked()
        self._desk.failure.clear()
        self.go.setEnabled(False)
        self._desk.tasks.release_sessions()
        self._desk.tasks.wait_until_idle()  # the last session must have let go of the store
        self._desk.tasks.call(
            self,
            lambda: self._calls.hand_over(name, phrase, with_new_key, file),
            self._on_handed,
            self._on_failed,
        )

    def _on_handed(self, made: Any) -> None:
        self.forget()
        self.handed.emit(made)

    def _on_failed(self, failure: BaseException) -> None:
        self._show_way()
        self._desk.failure.show_failure(error_words(failure))
