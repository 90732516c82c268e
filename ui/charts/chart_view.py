"""Draws any chart that the core describes (`documents.charts`), with the theme's colours; one widget for all of them.

Rules: what is seen is what `rows()` says, and that is the description for screen readers; a mark, a label or a place
says everything that a colour says. Charts begin where the window begins.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import describe
from ui.charts.drawing import Pencil
from ui.charts.lying import paint_heat, paint_shares, paint_utilization_bars
from ui.charts.money import HEIGHT as MONEY_HEIGHT
from ui.charts.money import MoneyChart
from ui.charts.upright import paint_bars, paint_groups
from ui.theme import theme

if TYPE_CHECKING:  # documents are not needed at start
    from fieldreport.documents.charts import Chart

UPRIGHT, ROW, LEGEND = 180, 30, 24  # heights in the drawing


class ChartView(QWidget):
    """`show_chart` fills it; empty without one."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._money = MoneyChart(name, self)  # money over time has a painter of its own
        self._money.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._money)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        describe(self, QAccessible.Role.Chart, name)
        theme().changed.connect(self.updateGeometry)

    @property
    def chart(self) -> "Chart | None":
        """Return what is shown."""
        return self._chart

    def show_chart(self, chart: "Chart | None") -> None:
        """Show a chart, and the same in words."""
        from fieldreport.documents.charts import StepChart  # not needed at start

        self._chart = chart
        over_time = chart if isinstance(chart, StepChart) else None
        self._money.show_chart(over_time)
        self._money.setVisible(over_time is not None)
        self.setAccessibleName(chart.title if chart is not None else "")
        rows = chart.rows() if chart is not None else ()
        self.setAccessibleDescription("; ".join(", ".join(cell for cell in row if cell) for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme().px(_height(self._chart)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme().px(_height(self._chart)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        from fieldreport.documents import charts  # not needed at start

        if self._chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        pencil = Pencil(painter, QRectF(self.rect()), is_rtl)
        if isinstance(self._chart, charts.BarChart):
            paint_bars(pencil, self._chart)
        elif isinstance(self._chart, charts.GroupedChart):
            paint_groups(pencil, self._chart)
        elif isinstance(self._chart, charts.ShareChart):
            paint_shares(pencil, self._chart)
        elif isinstance(self._chart, charts.UtilizationChart):
            paint_utilization_bars(pencil, self._chart)
        elif isinstance(self._chart, charts.HeatMap):
            paint_heat(pencil, self._chart)


def _height(chart: "Chart | None") -> float:
    from fieldreport.documents import charts  # not needed at start

    if isinstance(chart, charts.ShareChart | charts.UtilizationChart):
        legend = LEGEND if isinstance(chart, charts.UtilizationChart) else 0
        return ROW * len(chart.bars) + legend
    if isinstance(chart, charts.HeatMap):
        return ROW * (len(chart.lines) + 1) + LEGEND * -(-len(chart.legend) // 2)
    if isinstance(chart, charts.StepChart):
        return MONEY_HEIGHT
    return UPRIGHT if chart is not None else 0
