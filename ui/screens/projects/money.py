"""A project's page as money: budget lines, the newest entries, the checks and the chart beside them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.charts.money import MoneyChart
from ui.locales import number
from ui.screens.projects.checks import ProjectChecks
from ui.screens.projects.versions import VersionsCard
from ui.screens.projects.words import day_words
from ui.tables.budget_model import BudgetModel
from ui.tables.ledger_model import LedgerModel, NewestRows
from ui.tables.typed_table import TypedTable
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label

if TYPE_CHECKING:
    from fieldreport.workflows.funding import FinanceLine, ProjectView

NEWEST, LEDGER_ROW, SIDE = 4, 33, 300


class MoneyView(QWidget):
    """`all_wanted` asks for the whole ledger, `entry_wanted` for a new entry."""

    all_wanted = Signal()
    entry_wanted = Signal()

    def __init__(self, budget: BudgetModel, ledger: LedgerModel) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        tables = QVBoxLayout()
        tables.setSpacing(6)
        self._build_budget(tables, budget)
        tables.addSpacing(8)
        self._build_ledger(tables, ledger)
        tables.addStretch(1)
        self._row.addLayout(tables, 1)
        self._side = QWidget()
        self.checks = ProjectChecks()
        self.chart_card = Card(self.tr("Utilization over time"), "strong")
        self.chart_caption = self.chart_card.add_caption("")
        self.chart = MoneyChart(self.tr("Received and spent over time"))
        self.chart_card.body.addWidget(self.chart, 1)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.checks)
        column.addWidget(self.chart_card, 1)
        column.addStretch(0)
        self._row.addWidget(self._side)
        self.set_folded(False)

    def set_folded(self, is_folded: bool) -> None:
        """Put checks and chart below the tables where the window is narrow, else beside them."""
        way = QBoxLayout.Direction.TopToBottom if is_folded else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._side.setMinimumWidth(0 if is_folded else SIDE)
        self._side.setMaximumWidth(16_000_000 if is_folded else SIDE)

    def show_view(self, view: "ProjectView") -> None:
        """Show what is derived from a project."""
        self.budget_caption.setText(view.project.currency)
        self.show_versions.setText(self.tr("All versions"))
        self.show_versions.setVisible(len(view.versions) > 1)
        self.new_version.setVisible(bool(view.project.budget))
        count = len(view.project.entries)
        self.show_all.setText(self.tr("Show all %n", "", count))
        self.show_all.setVisible(count > NEWEST)
        self.latest.setVisible(count > 0)
        self.nothing.setVisible(count == 0)
        self._show_finance(view.finance)
        self.chart.show_chart(view.chart)
        self.chart_card.setVisible(view.chart is not None)
        self.chart_caption.setText(
            self.tr("{currency}, thousands").format(currency=view.project.currency)
            if self.chart.is_in_thousands
            else view.project.currency
        )
        self.no_budget.setVisible(not view.project.budget)
        self.budget.setVisible(bool(view.project.budget))

    def _show_finance(self, finance: "FinanceLine | None") -> None:
        self.finance_glyph.setVisible(finance is not None)
        self.finance.setVisible(finance is not None)
        if finance is None:
            return
        words = {
            "spent": self.tr("Finance section, {day}: {amount}."),
            "received": self.tr("Finance section, {day}: {amount} received."),
            "obligated": self.tr("Finance section, {day}: {amount} obligated."),
            "balance": self.tr("Finance section, {day}: {amount} balance."),
        }[finance.figure].format(day=day_words(finance.day) if finance.day else "–", amount=number(finance.stated))
        if not finance.difference:
            rest, mark = self.tr("Same as ours."), "complete"
        elif finance.explanation:
            rest, mark = self.tr("Difference of {amount} explained."), "complete"
        else:
            rest, mark = self.tr("Difference of {amount} to explain."), "explain"
        self.finance_glyph.show_icon(f"mark:{mark}")
        self.finance.setText(f"{words} {rest.format(amount=number(finance.difference))}")
        self.finance.setToolTip("\n".join(part for part in (finance.document, finance.explanation) if part))
        self.finance.setAccessibleDescription(self.finance.toolTip())

    def _build_budget(self, column: QVBoxLayout, budget: BudgetModel) -> None:
        self.budget = TypedTable(self.tr("Budget lines"), budget)
        self.budget_caption = Label("", "caption")
        self.add_line = Button(self.tr("Add line"), "link", "plus")
        self.add_line.clicked.connect(self._on_add_line)
        self.new_version = Button(self.tr("New version…"), "link")
        self.new_version.setToolTip(self.tr("Headquarters approved another budget, or agreed to a change"))
        self.show_versions = Button("", "link")
        self.versions = VersionsCard()
        self.versions.hide()
        self.new_version.clicked.connect(self.versions.open_new)
        self.show_versions.clicked.connect(lambda: self.versions.setVisible(self.versions.isHidden()))
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Label(self.tr("Budget lines"), "section"))
        head.addWidget(self.add_line)
        head.addWidget(self.new_version)
        head.addWidget(self.show_versions)
        head.addStretch(1)
        head.addWidget(self.budget_caption)
        self.no_budget = Label(
            self.tr("No budget yet. Add its lines one by one, or paste them from a spreadsheet."), "help", wraps=True
        )
        column.addLayout(head)
        column.addWidget(self.budget)
        column.addWidget(self.no_budget)
        column.addWidget(self.versions)

    def _build_ledger(self, column: QVBoxLayout, ledger: LedgerModel) -> None:
        self.newest = NewestRows(ledger, NEWEST, self)
        self.latest = TypedTable(self.tr("Newest entries of the ledger"), self.newest, row_height=LEDGER_ROW)
        self.show_all = Button("", "link")
        self.show_all.clicked.connect(self.all_wanted)
        self.finance_glyph, self.finance = Glyph("mark:complete"), ElidedLabel("", "caption")
        self.new_entry = Button(self.tr("New entry"), "plain", "plus")
        self.new_entry.clicked.connect(self.entry_wanted)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Ledger"), "section"))
        head.addWidget(self.show_all)
        head.addSpacing(8)
        head.addWidget(self.finance_glyph)
        head.addWidget(self.finance, 1)
        head.addStretch(0)
        head.addWidget(self.new_entry)
        self.nothing = Label(
            self.tr("Nothing was spent or obligated yet. Enter what happens as it happens; each entry takes a line."),
            "help",
            wraps=True,
        )
        column.addLayout(head)
        column.addWidget(self.latest)
        column.addWidget(self.nothing)
        head.setAlignment(self.new_entry, Qt.AlignmentFlag.AlignTrailing)

    def _on_add_line(self) -> None:
        self.no_budget.hide()
        self.budget.show()
        self.budget.add()
