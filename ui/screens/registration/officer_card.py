"""The clearing officer at this desk: an own key with an own passphrase, and the request for it (decisions 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.forms.fingerprints import FingerprintView
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import Label
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:  # its floor below is not needed at start
    from fieldreport.workflows.joining import Standing


class OfficerCard(Card):
    """`save_wanted` carries name and passphrase."""

    save_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("", "field")
        self.heading.setText(self.tr("Head of Mission or delegate on this computer"))
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self._new: QWidget | None = None
        self._standing: Standing | None = None
        self.state = StateLine()
        self.body.addWidget(self.state)
        self.fingerprint = FingerprintView(self.tr("Fingerprint of her or his request"))
        self.fingerprint.hide()
        self.body.addWidget(self.fingerprint)
        self.form = Disclosure(
            self.tr("Register the Head of Mission or delegate"),
            self.tr("She or he clears reports on this computer with an own passphrase, which you need not know."),
        )
        self.form.toggled.connect(self._on_opened)
        self.body.addWidget(self.form)
        self.name = QLineEdit()
        self.name.setMaxLength(64)
        self.name.textEdited.connect(self._show_way)
        label = Label(self.tr("Her or his name"), "field")
        label.setBuddy(self.name)
        self.name.setAccessibleName(label.text())
        self.form.body.addWidget(label)
        self.form.body.addWidget(self.name)
        self._place = QVBoxLayout()
        self._known = QWidget()
        known = QVBoxLayout(self._known)
        known.setContentsMargins(0, 0, 0, 0)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.textEdited.connect(self._show_way)
        again = Label(self.tr("Her or his passphrase, to save the request again"), "field", wraps=True)
        again.setBuddy(self.passphrase)
        self.passphrase.setAccessibleName(again.text())
        known.addWidget(again)
        known.addWidget(self.passphrase)
        self._known.hide()
        self.form.body.addLayout(self._place)
        self.form.body.addWidget(self._known)
        self.save = Button(self.tr("Save the request…"), "plain", "usb")
        self.save.clicked.connect(self._on_save)
        self.why = Label("", "caption")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.save)
        row.addWidget(self.why, 1)
        self.form.body.addLayout(row)

    def show_standing(self, standing: Standing | None) -> None:
        """Show how far her or his registration has come."""
        self._standing = standing
        if standing is None:
            words = self.tr("Nobody yet. Without, a report is cleared on another computer or by memo.")
            self.state.show_state("mark:untouched", words)
        elif standing.state == "listed":
            self.state.show_state("mark:complete", self.tr("{name} is on the list.").format(name=standing.name))
        else:
            words = self.tr("{name} has a key here; the request waits for Headquarters.")
            self.state.show_state("mark:started", words.format(name=standing.name))
        is_waiting = standing is not None and standing.state != "listed" and bool(standing.spoken)
        self.fingerprint.setVisible(is_waiting)
        if standing is not None and is_waiting:
            self.fingerprint.show_groups(standing.spoken)
        self.form.button.setText(
            self.tr("Register the Head of Mission or delegate")
            if standing is None
            else self.tr("Save the request again")
        )
        self._known.setVisible(standing is not None)
        if self._new is not None:
            self._new.setVisible(standing is None)
        if standing is not None:
            self.name.setText(standing.name)
            self.name.setReadOnly(True)
        self._show_way()

    def end(self) -> None:
        """Close the form and forget what was typed."""
        self.passphrase.clear()
        self.form.set_open(False)
        if self._new is not None:
            self._new.clear()  # type: ignore[attr-defined]

    def _on_opened(self, is_open: bool) -> None:
        if not is_open:
            return
        if self._new is None and self._standing is None:
            from ui.forms.passphrases import NewPassphrase  # hardly ever needed: not at start

            made = NewPassphrase(self.locale().name())
            made.changed.connect(self._show_way)
            self._place.addWidget(made)
            self._new = made
            self._put_in_order(made)
        self._show_way()
        self.name.setFocus()

    def _put_in_order(self, made: QWidget) -> None:
        """Let Tab go from the name through what was made just now, and then to saving."""
        inner, held = [], made.nextInFocusChain()
        while made.isAncestorOf(held):
            if held.focusPolicy() & Qt.FocusPolicy.TabFocus:
                inner.append(held)
            held = held.nextInFocusChain()
        last: QWidget = self.name
        for widget in inner:
            self.setTabOrder(last, widget)
            last = widget

    def _passphrase(self) -> str | None:
        if self._standing is not None:
            return self.passphrase.text() or None
        return self._new.value() if self._new is not None else None  # type: ignore[attr-defined]

    def _show_way(self) -> None:
        reason = ""
        if not self.name.text().strip():
            reason = self.tr("Write the name")
        elif self._standing is not None:
            reason = "" if self.passphrase.text() else self.tr("Type the passphrase")
        elif self._new is not None:
            reason = self._new.reason()  # type: ignore[attr-defined]
        self.save.setEnabled(not reason)
        self.why.setText(reason)
        self.save.setAccessibleDescription(reason)

    def _on_save(self) -> None:
        passphrase = self._passphrase()
        if passphrase is not None and self.name.text().strip():
            self.save_wanted.emit(self.name.text().strip(), passphrase)
