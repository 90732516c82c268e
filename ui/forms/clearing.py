"""The two forms of a clearing officer: sign with an own passphrase (decisions 2), or return with a remark.

Rules: a passphrase leaves the field the moment it is used or the form closes; nothing is returned without a remark.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextEdit

from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label


class _Form(Card):
    """A card with a heading of its own; Escape closes it."""

    closed = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__("", "field")
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body.addLayout(self.head)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
            return
        super().keyPressEvent(event)

    @Slot()
    def close_form(self) -> None:
        """Take the form away."""
        self.hide()
        self.closed.emit()


class OfficerForm(_Form):
    """The clearing officer's signature on this computer; `signed` carries the passphrase."""

    signed = Signal(str)

    def __init__(self, *, can_close: bool = False) -> None:
        super().__init__("")
        self.heading.setText(self.tr("Clearance"))
        self.setAccessibleName(self.tr("Clearance"))
        self.words = Label(
            self.tr("The Head of Mission or delegate signs the same revision with an own key."), "help", wraps=True
        )
        self.body.addWidget(self.words)
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
        if can_close:
            close = Button(self.tr("Cancel"), "quiet")
            close.clicked.connect(self.close_form)
            row.addWidget(close)
        self.body.addLayout(row)

    def open_for(self, name: str, revision: str) -> None:
        """Show the form for a named officer."""
        self.heading.setText(self.tr("Clear as {name}").format(name=name))
        self.setAccessibleName(self.heading.text())
        self.words.setText(
            self.tr("You sign revision {revision} exactly as shown. It cannot change afterwards.").format(
                revision=revision
            )
        )
        self.field.setAccessibleName(self.tr("Passphrase of {name}").format(name=name))
        self.field.setPlaceholderText(self.field.accessibleName())
        self.show()
        self.field.setFocus()

    def close_form(self) -> None:
        """Take the form away and forget what was typed."""
        self.field.clear()
        super().close_form()

    def _on_sign(self) -> None:
        typed = self.field.text()
        if typed:
            self.field.clear()
            self.signed.emit(typed)


class ReturnForm(_Form):
    """The remark with which a report goes back to its author; `returned` carries it."""

    returned = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.heading.setText(self.tr("Return to the author"))
        self.setAccessibleName(self.heading.text())
        label = Label(
            self.tr("What is to be answered or corrected? The author sees it at home and in the report."),
            "help",
            wraps=True,
        )
        self.remark = QTextEdit()
        self.remark.setAcceptRichText(False)
        self.remark.setTabChangesFocus(True)
        self.remark.setAccessibleName(self.tr("Remark"))
        self.remark.setAccessibleDescription(label.text())
        self.remark.setFixedHeight(theme().px(84))
        self.remark.textChanged.connect(self._on_typed)
        label.setBuddy(self.remark)
        self.button = Button(self.tr("Return report"), "plain", "back")
        self.button.clicked.connect(self._on_return)
        close = Button(self.tr("Cancel"), "quiet")
        close.clicked.connect(self.close_form)
        self.body.addWidget(label)
        self.body.addWidget(self.remark)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self._on_typed()

    def open_form(self) -> None:
        """Show the form; what was typed before is still there."""
        self.show()
        self.remark.setFocus()

    def _on_typed(self) -> None:
        has_remark = bool(self.remark.toPlainText().strip())
        self.button.setEnabled(has_remark)
        self.button.setAccessibleDescription("" if has_remark else self.tr("Write a remark first."))

    def _on_return(self) -> None:
        text = self.remark.toPlainText().strip()
        if text:
            self.returned.emit(text)
