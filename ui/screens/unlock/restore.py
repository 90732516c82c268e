"""Bring back a backup: its file, its passphrase, and what happens with what is here now."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.dialogs import ask_file
from ui.forms.field import restyle
from ui.forms.frame import CheckLine
from ui.removable import first_removable
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class RestoreForm(QWidget):
    """Two fields and a button; `wanted` carries file and passphrase."""

    wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._problem: CheckLine | None = None
        self.words = Label(
            self.tr("What is here now is moved aside into a folder of its own, and nothing is deleted."),
            "body",
            wraps=True,
        )
        self.file = QLineEdit()
        self.file.setReadOnly(True)
        self.choose = Button(self.tr("Choose…"), "plain", "folder")
        self.choose.setAccessibleName(self.tr("Choose the backup"))
        self.choose.clicked.connect(self._on_choose)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.textEdited.connect(self._show)
        self.passphrase.returnPressed.connect(self._on_go)
        self.go = Button(self.tr("Bring it back"), "primary")
        self.go.clicked.connect(self._on_go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addSpacing(8)
        for words, field, button in (
            (self.tr("Backup file"), self.file, self.choose),
            (self.tr("The passphrase it was made with, or the recovery code of its time"), self.passphrase, self.go),
        ):
            label = Label(words, "field")
            label.setBuddy(field)
            field.setAccessibleName(words)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field, 1)
            row.addWidget(button)
            column.addWidget(label)
            column.addLayout(row)
            column.addSpacing(6)
        self._place = column
        self._show()

    def set_file(self, file: Path) -> None:
        """Take a backup file."""
        self._file = file
        self.file.setText(str(file))
        self._show()
        self.passphrase.setFocus()

    def set_busy(self, is_busy: bool) -> None:
        """Wait, or go on."""
        self.go.setText(self.tr("Checking the backup…") if is_busy else self.tr("Bring it back"))
        self.passphrase.setReadOnly(is_busy)
        self._show()
        self.go.setEnabled(self.go.isEnabled() and not is_busy)

    def show_problem(self, words: str) -> None:
        """Say what is wrong, under the fields."""
        self._problem = CheckLine("error", words)
        self._place.addWidget(self._problem)
        restyle(self.passphrase, "invalid", "true")
        self.passphrase.setAccessibleDescription(words)
        announce(self.passphrase, words)
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def forget(self) -> None:
        """Hold no passphrase."""
        self.passphrase.clear()
        self._clear_problem()

    def _on_choose(self) -> None:
        start = first_removable() or Path.home()
        pattern = self.tr("Backups of Fieldreport") + " (*.zip);;" + self.tr("All files") + " (*)"
        chosen = ask_file(self, self.tr("Choose the backup"), start, pattern)
        if chosen is not None:
            self.set_file(chosen)

    def _on_go(self) -> None:
        if self._file is not None and self.passphrase.text() and self.go.isEnabled():
            self._clear_problem()
            self.set_busy(True)
            self.wanted.emit(self._file, self.passphrase.text())

    def _show(self) -> None:
        self._clear_problem()
        self.go.setEnabled(self._file is not None and bool(self.passphrase.text()))

    def _clear_problem(self) -> None:
        restyle(self.passphrase, "invalid", "false")
        if self._problem is not None:
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None
