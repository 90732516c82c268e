"""The parts of the signing page: what stands in the way, progress, clearance, export."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import announce, describe
from ui.charts.budget import paint_utilization
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
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


def role_words(role: str) -> str:
    """Return a role in words."""
    return {
        "adviser": QCoreApplication.translate("roles", "gender adviser"),
        "focal-point": QCoreApplication.translate("roles", "gender focal point"),
        "headquarters-office": QCoreApplication.translate("roles", "Headquarters office"),
        "clearing-officer": QCoreApplication.translate("roles", "Head of Mission or delegate"),
    }.get(role, role)


class StateLine(QWidget):
    """A mark and a sentence, with an optional link."""

    def __init__(self, mark: str, text: str, link: Button | None = None) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Glyph(f"mark:{mark}"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, "body", wraps=True), 1)
        if link is not None:
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)


class ProgressCard(Card):
    """What is being done, how far it has come, and a way to stop it."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "strong")
        self.bar = _Bar()
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(12)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.body.addLayout(row)
        self.hide()

    def start(self, words: str, *, can_cancel: bool) -> None:
        """Show the card at nought."""
        self.words.setText(words)
        self.bar.set_share(0)
        self.cancel.setVisible(can_cancel)
        self.setVisible(True)
        announce(self, words)

    def show_progress(self, share: float, step: str) -> None:
        """Show a step."""
        if step_words(step) != self.words.text():
            self.words.setText(step_words(step))
            announce(self, self.words.text())
        self.bar.set_share(share)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        describe(self, QAccessible.Role.ProgressBar, self.tr("Progress"))

    def set_share(self, share: float) -> None:
        self._share = share
        self.setAccessibleDescription(f"{round(share * 100)}%")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_utilization(painter, QRectF(0, 0, self.width(), 6), self._share, 0)


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
