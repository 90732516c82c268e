"""The panel beside the steps: what the step is for, and a picture of the recovery sheet where it matters."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.screens.setup.step import Step
from ui.theme import theme
from ui.widgets.card import Card, Rule
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins
from ui.widgets.panel import empty
from ui.widgets.state_line import StateLine

# Which fields of a seven by seven picture of a QR code are dark; it holds nothing.
_QR = ("1110111", "1010101", "1110011", "0001100", "1101011", "1010110", "1110101")


class SetupPanel(QWidget):
    """Shows the cards of a step."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(14, 103, 20, 12))
        column.setSpacing(16)
        self._why = Card("", "section")
        self._heading = Label("", "section")
        self._why.body.addWidget(self._heading)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._why.body.addLayout(self._lines)
        self.sheet = Card(self.tr("Recovery sheet"))
        self._when = self.sheet.add_caption("")
        self.sheet.body.addWidget(SheetPicture(), 0, Qt.AlignmentFlag.AlignHCenter)
        words = self.tr(
            "A code that opens the file without your words. Keep it in the mission’s safe, away from the laptop."
        )
        self.sheet.body.addWidget(Label(words, "help", wraps=True))
        self.sheet.body.addWidget(Rule())
        self.sheet.body.addWidget(StateLine("usb", self.tr("Printed or saved to USB"), "help"))
        column.addWidget(self._why)
        column.addWidget(self.sheet)
        column.addStretch(1)

    def show_step(self, step: Step, *, has_sheet: bool, when: str) -> None:
        """Show what a step is for, and the picture of the sheet."""
        heading, lines = step.reasons_why()
        self._heading.setText(heading)
        self._why.setAccessibleName(heading)
        empty(self._lines)
        for icon, text in lines:
            line = StateLine("", text, "help")
            line.glyph.show_icon(icon, "accent")
            self._lines.addWidget(line)
        self.sheet.setVisible(has_sheet)
        self._when.setText(when)


class SheetPicture(QWidget):
    """A small drawing of the sheet: groups of dots, a square code, lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(150), theme().px(190))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 150, self.height() / 190)
        painter.setPen(QPen(look.colour("field"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 149, 189), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("text2"))
        painter.drawRoundedRect(QRectF(12, 14, 62, 7), 2, 2)
        painter.setBrush(look.colour("bar"))
        painter.drawRoundedRect(QRectF(12, 30, 70, 3), 1.5, 1.5)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(QRectF(12, 37, 96, 3), 1.5, 1.5)
        for row in range(3):
            for column in range(3):
                x, y = 12 + column * 43, 52 + row * 22
                painter.setBrush(look.colour("sunken"))
                painter.drawRoundedRect(QRectF(x, y, 38, 16), 3, 3)
                painter.setBrush(look.colour("text2"))
                for dot in range(4):
                    painter.drawEllipse(QRectF(x + 7.5 + dot * 7, y + 6.4, 3.2, 3.2))
        painter.setBrush(look.colour("text2"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for y, cells in enumerate(_QR):
            for x, cell in enumerate(cells):
                if cell == "1":
                    painter.drawRect(QRectF(12 + x * 5.6, 130 + y * 5.6, 5.6, 5.6))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour("line"))
        for line, width in enumerate((70, 62, 70, 44)):
            painter.drawRoundedRect(QRectF(64, 134 + line * 10, width, 3), 1.5, 1.5)
