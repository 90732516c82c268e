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


class Form(Card):
    """A card with a heading of its own; Escape closes it."""

    closed = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__("", "field")
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self.close_button = Button(self.tr("Cancel"), "quiet")
        self.close_button.clicked.connect(self.close_form)

    def name_as(self, heading: str) -> None:
        """Say what the form is for."""
        self.heading.setText(heading)
        self.setAccessibleName(heading)

    def buttons(self, button: Button) -> QHBoxLayout:
        """Return the last row: the way back, and what the form does."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(button)
        return row

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


class OfficerForm(Form):
    """The clearing officer's signature on this computer; `signed` carries the passphrase."""

    signed = Signal(str)

    def __init__(self, *, can_close: bool = False) -> None:
        super().__init__("")
        self._has_own_desk = False
        self.name_as(self.tr("Clearance"))
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
        row.addWidget(self.close_button)
        self.body.addLayout(row)
        self.close_button.setVisible(can_close)

    def open_for(self, name: str, revision: str, *, has_own_desk: bool = False) -> None:
        """Show the form for a named officer; at a desk of her own, which her passphrase opened, none is asked."""
        self.name_as(self.tr("Clear as {name}").format(name=name))
        self._has_own_desk = has_own_desk
        self.field.setVisible(not has_own_desk)
        self.words.setText(
            self.tr("You sign revision {revision} exactly as shown. It cannot change afterwards.").format(
                revision=revision
            )
        )
        self.field.setAccessibleName(self.tr("Passphrase of {name}").format(name=name))
        self.field.setPlaceholderText(self.field.accessibleName())
        self.show()
        (self.button if has_own_desk else self.field).setFocus()

    def close_form(self) -> None:
        """Take the form away and forget what was typed."""
        self.field.clear()
        super().close_form()

    def _on_sign(self) -> None:
        typed = self.field.text()
        if typed or self._has_own_desk:
            self.field.clear()
            self.signed.emit(typed)


class ReturnForm(Form):
    """The remark with which a report goes back to its author; `returned` carries it."""

    returned = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.name_as(self.tr("Return to the author"))
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
        self.body.addWidget(label)
        self.body.addWidget(self.remark)
        self.body.addLayout(self.buttons(self.button))
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
