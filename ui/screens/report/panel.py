"""The right panel of the report editor: preview and sign, the open checks, one chart."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.charts.bars import BarChart
from ui.forms.findings import ChecksCard
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.mirroring import margins


class ReportPanel(QWidget):
    """Buttons, checks and chart, from top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.preview = Button(self.tr("Preview"), "plain", "eye")
        self.preview.setToolTip(self.tr("Show the report as it will be signed"))
        self.sign = Button(self.tr("Sign report…"), "primary", "pen")
        self.sign.setToolTip(self.tr("Ctrl+Enter"))
        self.checks = ChecksCard()
        self.chart_card = Card(self.tr("Women among participants, %"), "strong")
        self.chart = BarChart(self.tr("Women among participants, per cent, by quarter"), 170)
        self.chart_card.body.addWidget(self.chart)
        self.actions = QHBoxLayout()
        self.actions.setSpacing(8)
        self.actions.addWidget(self.preview, 1)
        self.actions.addWidget(self.sign, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(14, 18, 20, 12))
        column.setSpacing(12)
        column.addLayout(self.actions)
        column.addSpacing(4)
        column.addWidget(self.checks)
        column.addWidget(self.chart_card)
        column.addStretch(1)
        self.chart_card.setMaximumHeight(216)

    def give_sign_button(self, row: QHBoxLayout) -> None:
        """Move the buttons into another row (the title's, when folded)."""
        row.addWidget(self.sign)

    def take_sign_button(self) -> None:
        """Take the sign button back."""
        self.actions.addWidget(self.sign, 2)
