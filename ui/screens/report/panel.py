"""The right panel of the report editor: preview and sign, the open checks, one chart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.charts.bars import Bar, BarChart
from ui.forms.findings import ChecksCard
from ui.locales import number
from ui.registers.editor import HistoryCard
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins


class ReportPanel(QWidget):
    """Buttons, checks and chart, from top to bottom."""

    def __init__(self, history: HistoryCard) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.preview = Button(self.tr("Preview"), "plain", "eye")
        self.preview.setToolTip(self.tr("Show the report as it will be signed"))
        self.sign = Button(self.tr("Sign report…"), "primary", "pen")
        self.sign.setToolTip(self.tr("Ctrl+Enter"))
        self.checks = ChecksCard()
        self.returned = Card(self.tr("Returned with a remark"), "strong")
        self.remark = Label("", "help", wraps=True)
        self.returned.body.addWidget(self.remark)
        self.returned.hide()
        self.chart_card = Card(self.tr("Women among participants, %"), "strong")
        self.coverage = Label("", "caption")
        self.chart_card.body.setSpacing(2)
        self.chart_card.body.addWidget(self.coverage)
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
        column.addWidget(self.returned)
        column.addWidget(self.checks)
        column.addWidget(history)
        column.addWidget(self.chart_card)
        column.addStretch(1)
        self.chart_card.setMaximumHeight(216)

    def show_trend(self, bars: Sequence[Bar], goal: int | None, coverage: str) -> None:
        """Show the share of women over the quarters; without any figure the card is not there."""
        words = self.tr("Goal {percent}").format(percent=number(goal)) if goal else ""
        self.chart.set_bars(bars[-5:], goal, words)
        self.coverage.setText(coverage)
        self.chart_card.setVisible(any(bar.value is not None for bar in bars))

    def show_return(self, remark: str) -> None:
        """Show what Headquarters asked when it sent the report back."""
        self.remark.setText(remark)
        self.returned.setVisible(bool(remark))

    def give_sign_button(self, row: QHBoxLayout) -> None:
        """Move the buttons into another row (the title's, when folded)."""
        row.addWidget(self.sign)

    def take_sign_button(self) -> None:
        """Take the sign button back."""
        self.actions.addWidget(self.sign, 2)
