"""Budget utilization of projects: accent for spent, grey for obligated, the rest still free."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import describe
from ui.locales import number
from ui.theme import theme
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label


@dataclass(frozen=True, slots=True)
class Budget:
    """One project's figures in one currency, as the core derived them."""

    title: str
    approved: Decimal
    spent: Decimal
    obligated: Decimal
    spent_pct: int | None  # of what is approved, rounded by the core; None where no amount is
    needs_attention: bool = False


class UtilizationBar(QWidget):
    """One bar: spent and obligated of approved."""

    def __init__(self, spent: float, obligated: float, width: int = 150, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spent, self._obligated, self._width = spent, obligated, width
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        describe(
            self,
            QAccessible.Role.ProgressBar,
            self.tr("Spent, {percent} per cent").format(percent=number(round(spent * 100))),
        )

    def sizeHint(self) -> QSize:
        return QSize(self._width, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_utilization(painter, QRectF(0, 0, self.width(), 6), self._spent, self._obligated)


def paint_utilization(painter: QPainter, area: QRectF, spent: float, obligated: float, tone: str = "accent") -> None:
    """Draw a bar with two shares (0 to 1) side by side; above 1 the bar is full and in the warning colour."""
    look = theme()
    clip = QPainterPath()
    clip.addRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.save()
    painter.fillPath(clip, look.colour("line"))
    painter.setClipPath(clip)
    both = min(spent + obligated, 1.0) * area.width()
    if obligated > 0:
        rest = QPainterPath()
        rest.addRoundedRect(QRectF(area.x(), area.y(), both, area.height()), 3, 3)
        painter.fillPath(rest, look.colour("bar"))
    if spent > 0:
        done = QPainterPath()
        wide = max(min(spent, 1.0) * area.width(), area.height())
        done.addRoundedRect(QRectF(area.x(), area.y(), wide, area.height()), 3, 3)
        painter.fillPath(done, look.colour("warn" if spent > 1 else tone))
    painter.restore()


class BudgetBars(QWidget):
    """Projects one under the other, with a legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._budgets: tuple[Budget, ...] = ()

    def set_budgets(self, budgets: Sequence[Budget]) -> None:
        """Show the projects, at most three fit a card of the home page."""
        if tuple(budgets) == self._budgets:
            return
        self._budgets = tuple(budgets)
        while self._column.count():
            item = self._column.takeAt(0)
            if item is not None and item.widget():
                item.widget().hide()
                item.widget().deleteLater()
        for budget in budgets:
            self._column.addWidget(self._row(budget))
        if budgets:
            self._column.addStretch(1)
            self._column.addWidget(self._legend())

    def _row(self, budget: Budget) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        spent, approved = (number(amount.quantize(Decimal(1))) for amount in (budget.spent, budget.approved))
        if budget.spent_pct is None:
            grid.addWidget(Label(self.tr("No approved amount"), "strong"), 1, 0, 1, 2)
            amounts = self.tr("{spent} spent").format(spent=spent)
        else:
            whole = float(budget.approved)
            grid.addWidget(UtilizationBar(float(budget.spent) / whole, float(budget.obligated) / whole), 1, 0)
            grid.addWidget(Label(f"{number(budget.spent_pct)}%", "strong"), 1, 1)
            amounts = self.tr("{spent} of {approved}").format(spent=spent, approved=approved)
        grid.addWidget(ElidedLabel(budget.title, "help"), 0, 0, 1, 4)
        grid.addWidget(Glyph("mark:warning" if budget.needs_attention else ""), 1, 2)
        end = Label(amounts, "caption")
        grid.addWidget(end, 1, 3, Qt.AlignmentFlag.AlignTrailing)
        grid.setColumnStretch(3, 1)
        return row

    def _legend(self) -> QWidget:
        legend = QWidget()
        row = QHBoxLayout(legend)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for tone, words in (("accent", self.tr("spent")), ("bar", self.tr("obligated"))):
            row.addWidget(_Patch(tone))
            row.addWidget(Label(words, "caption"))
            row.addSpacing(6)
        row.addStretch(1)
        return legend


class _Patch(QWidget):
    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(9, 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(self._tone))
        painter.drawRoundedRect(QRectF(0.5, 0.5, 8, 8), 2, 2)
