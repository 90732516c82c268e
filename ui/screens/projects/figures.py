"""The head of a project: its state as a chip, and the balances over the full width, each with how it is derived."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.locales import number
from ui.screens.projects.words import STATUS_MARKS, day_words, status_words
from ui.theme import theme
from ui.widgets.card import Card, Rule
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label

if TYPE_CHECKING:
    from fieldreport.workflows.funding import ProjectView

WEIGHTS = (14, 15, 16, 15, 17, 23)  # the last has the longest derivation
LEAST = 126  # pixels of the drawing that one balance needs


class StatusChip(QFrame):
    """A state: mark and word on a tinted ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chip")
        self._glyph, self._words = Glyph(), Label("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 11, 3)
        row.setSpacing(7)
        row.addWidget(self._glyph)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(self, status: str) -> None:
        """Show a project's state."""
        mark, tone = STATUS_MARKS[status]
        self._glyph.show_icon(f"mark:{mark.value}")
        self._words.setText(status_words(status))
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            for widget in (self, self._words):
                widget.style().unpolish(widget)
                widget.style().polish(widget)


class Balance(QWidget):
    """One balance: its name, the figure, and how it is derived."""

    def __init__(self, name: str, patch: str = "", tone: str = "") -> None:
        super().__init__()
        self._name = name
        self.figure, self.words = Label("", "word"), ElidedLabel("", "caption")
        if tone:
            self.figure.setProperty("tone", tone)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(6)
        if patch:
            head.addWidget(Patch(patch))
        head.addWidget(Label(name, "help"))
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.figure)
        column.addWidget(self.words)

    def show_amount(self, amount: str, words: str, tone: str | None = None) -> None:
        """Show a figure; screen readers hear name, figure and derivation as one."""
        self.figure.setText(amount)
        self.words.setText(words)
        self.setAccessibleName(f"{self._name}: {amount}, {words}")
        if tone is not None and self.figure.property("tone") != tone:
            self.figure.setProperty("tone", tone)
            self.figure.style().unpolish(self.figure)
            self.figure.style().polish(self.figure)


class FiguresCard(Card):
    """Approved, received, spent, obligated, balance, available; in as many columns as fit."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Balances"))
        self.body.setContentsMargins(17, 9, 17, 10)
        self.body.setSpacing(6)
        self.approved = Balance(self.tr("Approved"))
        self.received = Balance(self.tr("Received"))
        self.spent = Balance(self.tr("Spent"), "accent")
        self.obligated = Balance(self.tr("Obligated"), "bar")
        self.balance = Balance(self.tr("Balance"))
        self.available = Balance(self.tr("Available"), tone="accent")
        self._balances = (
            self.approved,
            self.received,
            self.spent,
            self.obligated,
            self.balance,
            self.available,
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._columns = 0
        self.body.addLayout(self._grid)
        self.apart = Label("", "caption", wraps=True)
        self.apart.hide()
        self.body.addWidget(self.apart)
        self._arrange(6)
        theme().changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        self._fit(self.width())

    def show_view(self, view: "ProjectView") -> None:
        """Show the balances of a project."""
        sums, project = view.sums, view.project
        days = [approval.date for approval in project.approvals if approval.date]
        self.approved.show_amount(
            number(sums.approved) if project.approved_total is not None else "—",
            day_words(max(days, key=lambda day: day.last)) if days else self.tr("no approval entered"),
        )
        self.received.show_amount(number(sums.received_total), self.tr("%n instalment(s)", "", len(project.tranches)))
        used = sums.percent_used
        self.spent.show_amount(
            number(sums.spent_total),
            self.tr("{percent}% of approved").format(percent=number(used)) if used is not None else self.tr("in all"),
            "warn" if used is not None and used > 100 else "",
        )
        self.obligated.show_amount(number(sums.obligated), self.tr("%n open", "", len(view.obligations)))
        self.balance.show_amount(
            number(sums.balance), self.tr("received less spent"), "warn" if sums.balance < 0 else ""
        )
        self.available.show_amount(
            number(sums.available),
            self.tr("approved less spent, obligated"),
            "warn" if sums.available < 0 else "accent",
        )
        self._show_apart(view)

    def _show_apart(self, view: "ProjectView") -> None:
        """Say what is in none of the balances (decisions 26)."""
        sums = view.sums

        def said(words: str, amount: Decimal) -> str:
            return words.format(amount=number(amount)) if amount else ""

        parts = [
            said(self.tr("{amount} advanced to partners and not yet justified"), sums.advanced),
            said(self.tr("{amount} interest"), sums.interest),
            said(self.tr("{amount} returned"), sums.returned),
            self.tr("%n entry(s) without a rate, in no sum", "", len(sums.unconverted)) if sums.unconverted else "",
        ]
        told = [part for part in parts if part]
        self.apart.setVisible(bool(told))
        self.apart.setText(self.tr("Apart from these: {what}.").format(what=self.tr("; ").join(told)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        fitting = max(1, (width - 34) // (theme().px(LEAST) + 16))
        self._arrange(6 if fitting >= 6 else 3 if fitting >= 3 else 2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        rules = [self._grid.itemAt(place).widget() for place in range(self._grid.count())]
        for widget in rules:
            self._grid.removeWidget(widget)
            if isinstance(widget, Rule):
                widget.hide()
                widget.deleteLater()
        for column in range(12):
            self._grid.setColumnStretch(column, 0)
        for place, balance in enumerate(self._balances):
            row, column = divmod(place, columns)
            self._grid.addWidget(balance, row, column * 2)
            self._grid.setColumnStretch(column * 2, WEIGHTS[place] if columns == len(self._balances) else 1)
            if column < columns - 1:
                rule = Rule(is_vertical=True)
                rule.setFixedHeight(theme().px(46))
                self._grid.addWidget(rule, row, column * 2 + 1, Qt.AlignmentFlag.AlignVCenter)
                rule.show()


class Patch(QWidget):
    """A square of the colour that a bar has."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(9), theme().px(9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(self._tone))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


def caption_words(parts: Sequence[str]) -> str:
    """Return the line above the title."""
    return QCoreApplication.translate("projects", " · ").join(part for part in parts if part)
