"""The parts of the signing page: the steps of the work in words, clearance on this computer."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label


def step_words(step: str) -> str:
    """Return a step of signing or exporting in words; an unknown step stands for itself."""
    return {
        "check": QCoreApplication.translate("signing", "Checking the report"),
        "workbook": QCoreApplication.translate("signing", "Writing the workbook"),
        "pdf": QCoreApplication.translate("signing", "Writing the report as PDF"),
        "key": QCoreApplication.translate("signing", "Opening the key"),
        "sign": QCoreApplication.translate("signing", "Signing"),
        "pack": QCoreApplication.translate("signing", "Packing"),
        "encrypt": QCoreApplication.translate("signing", "Encrypting"),
        "write": QCoreApplication.translate("signing", "Writing the file"),
        "done": QCoreApplication.translate("signing", "Done"),
    }.get(step, step)


class ClearanceCard(Card):
    """The clearing officer's signature on this computer, with her or his own passphrase (decisions 2)."""

    signed = Signal(str)

    def __init__(self) -> None:
        super().__init__("", "field")
        self.heading.setText(self.tr("Clearance"))
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self.body.addWidget(
            Label(
                self.tr("The Head of Mission or delegate signs the same revision with an own key."),
                "help",
                wraps=True,
            )
        )
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Passphrase of the Head of Mission or delegate"))
        self.field.setPlaceholderText(self.tr("Passphrase of the Head of Mission or delegate"))
        self.field.returnPressed.connect(self._on_sign)
        self.button = Button(self.tr("Clear report"), "plain", "pen")
        self.button.clicked.connect(self._on_sign)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)

    def _on_sign(self) -> None:
        typed = self.field.text()
        if typed:
            self.field.clear()
            self.signed.emit(typed)
