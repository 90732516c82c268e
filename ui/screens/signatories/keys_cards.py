"""Cards of the register about keys that lie elsewhere: the stick of the authority, and a successor's starter pack."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.dialogs import ask_file
from ui.removable import first_removable
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import MarkLine

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.safekeeping import Keeping


class StickCard(Card):
    """The authority's key file and its passphrase, for one ceremony; both are forgotten when the screen is left."""

    def __init__(self) -> None:
        super().__init__(self.tr("The authority’s key is kept elsewhere"), "field")
        text = self.tr(
            "Fetch the stick. Registering, withdrawing and publishing need it; what is typed here is forgotten when "
            "you leave this screen."
        )
        self.body.addWidget(Label(text, "help", wraps=True))
        self._file: Path | None = None
        self.choose = Button(self.tr("Choose the key file…"), "plain", "usb")
        self.choose.clicked.connect(self._on_choose)
        self.name = Label("", "caption", wraps=True)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        label = Label(self.tr("Passphrase of the key file"), "help")
        label.setBuddy(self.passphrase)
        self.passphrase.setAccessibleName(label.text())
        self.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.name)
        self.body.addWidget(label)
        self.body.addWidget(self.passphrase)
        self.hide()

    def show_keeping(self, keeping: "Keeping") -> None:
        """Ask for the stick where the key is not on this desk."""
        self.setVisible(not keeping.is_authority_here)

    def take(self, file: Path) -> None:
        """Use this key file."""
        self._file = file
        self.name.setText(file.name)
        self.passphrase.setFocus()

    def brought(self) -> tuple[Path, str] | None:
        """Return key file and passphrase, or None where there is nothing to bring."""
        typed = self.passphrase.text()
        return (self._file, typed) if self._file is not None and typed and not self.isHidden() else None

    def forget(self) -> None:
        """Forget what was brought."""
        self._file = None
        self.name.clear()
        self.passphrase.clear()

    def _on_choose(self) -> None:
        pattern = self.tr("Key files") + " (*.key);;" + self.tr("All files") + " (*)"
        file = ask_file(self, self.choose.text().rstrip("…"), first_removable() or Path.home(), pattern)
        if file is not None:
            self.take(file)


class StarterCard(Card):
    """What a new author on another computer gets of her mission; `wanted` carries the hand-over note."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Starter pack"), "field")
        text = self.tr(
            "For a successor on another computer: what the mission sent so far, receipts, grants and open questions, "
            "readable by this person alone."
        )
        self.body.addWidget(Label(text, "help", wraps=True))
        self._states = MarkLine("hint", self.tr("Publish the list first: this person is not on it yet."), wraps=True)
        self.body.addWidget(self._states)
        label = Label(self.tr("Hand-over note"), "help")
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(theme().px(76))
        self.note.setAccessibleName(label.text())
        label.setBuddy(self.note)
        self.write = Button(self.tr("Write the starter pack…"), "plain", "usb")
        self.write.clicked.connect(lambda: self.wanted.emit(self.note.toPlainText()))
        self.body.addWidget(label)
        self.body.addWidget(self.note)
        self.body.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeading)

    def show_ready(self, *, is_listed: bool) -> None:
        """Offer it to somebody on the published list."""
        self._states.setVisible(not is_listed)
        self.write.setEnabled(is_listed)
