"""The gallery's charts and bars of progress."""

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from fieldreport.documents import charts as described
from fieldreport.documents.charts import Chart, StepChart, StepPoint
from ui.charts.bars import Bar, BarChart
from ui.charts.budget import Budget, BudgetBars, UtilizationBar
from ui.charts.chart_view import ChartView
from ui.charts.money import MoneyChart
from ui.gallery_frames import column, row, titled
from ui.marks import Mark
from ui.widgets.progress_card import ProgressBar, ProgressCard
from ui.widgets.segments import SegmentBar


def charts() -> QWidget:
    """Return bars with and without a goal, budgets in all states, and money over time."""
    trend, gap = BarChart("Share of women, with a goal"), BarChart("Trainings, with a gap")
    labels = ("Q3 25", "Q4", "Q1 26", "Q2", "Q3")
    trend.set_bars([Bar(*held) for held in zip(labels, (20, 22, 24, 25, 23), strict=True)], 30, "Goal 30")
    gap.set_bars([Bar(*held) for held in zip(labels, (4, None, 7, 1, 12), strict=True)])
    for chart in (trend, gap):
        chart.setMinimumHeight(chart.sizeHint().height())
    budgets = BudgetBars()
    budgets.set_budgets([
        Budget("On course", Decimal(24_000), Decimal(9_600), Decimal(4_000), 40),
        Budget("Needs attention", Decimal(10_700), Decimal(10_200), Decimal(500), 95, needs_attention=True),
        Budget("Over-spent", Decimal(8_000), Decimal(9_000), Decimal(0), 113, needs_attention=True),
    ])  # fmt: skip
    bars = column(*(UtilizationBar(spent, obligated) for spent, obligated in ((0, 0), (0.4, 0.2), (1.1, 0))))
    money = MoneyChart("Received and spent")
    money.show_chart(_money())
    money.setMinimumHeight(money.sizeHint().height())
    return column(
        row(titled("BarChart with a goal", trend), titled("BarChart with a gap", gap)),
        row(titled("BudgetBars", budgets), titled("UtilizationBar: empty, under way, over-spent", bars)),
        titled("MoneyChart", money),
        row(*(titled(f"ChartView: {type(chart).__name__}", _view(chart)) for chart in _described())),
    )


def _view(chart: Chart) -> QWidget:
    view = ChartView()
    view.show_chart(chart)
    view.setMinimumHeight(view.sizeHint().height())
    return view


def _described() -> tuple[Chart, ...]:
    """Return charts as the core describes them: groups, shares, and a map of what has come."""
    shares = (described.Bar("Military", 9.1, "9.1"), described.Bar("Police", None, "no figure", note="2 of 5 groups"))
    accepted, late = described.HeatCell(1.0, "A", "accepted"), described.HeatCell(0.0, "L", "late")
    return (
        described.GroupedChart(
            "Participations", ("Q1", "Q2"), (described.Series("Women", (52, 61)), described.Series("Men", (148, 139)))
        ),
        described.ShareChart("Share of women", shares),
        described.HeatMap(
            "Reports received", ("Q1", "Q2"), (("MONUC", (accepted, late)), ("UNMIL", (late, accepted)))
        ),
    )


def progress() -> QWidget:
    """Return the card of long work, bars and segments at several stages."""
    card, fixed = ProgressCard(lambda step: step), ProgressCard(lambda step: step)
    card.start("Building the package", can_cancel=True)
    card.show_progress(0.4, "Writing the pages")
    fixed.start("Checking the signatures")
    shares = []
    for share in (0.0, 0.5, 1.0):
        shares.append(ProgressBar())
        shares[-1].set_share(share)
    segments = SegmentBar("Sections")
    segments.set_marks(
        [Mark.COMPLETE, Mark.COMPLETE, Mark.STARTED, Mark.ERROR, Mark.WARNING, Mark.UNTOUCHED], "2 of 6"
    )
    return column(
        row(titled("ProgressCard, under way", card), titled("ProgressCard, cannot be stopped", fixed)),
        titled("ProgressBar: 0, 50, 100 %", column(*shares)),
        titled("SegmentBar", segments),
    )


def _money() -> StepChart:
    def points(*held: tuple[int, int, int]) -> tuple[StepPoint, ...]:
        return tuple(StepPoint(date(2006, month, day), Decimal(value)) for month, day, value in held)

    return StepChart(
        "Received and spent",
        *(date(2006, 1, 1), date(2006, 12, 31)),
        *(Decimal(25_000), Decimal(24_000)),
        received=points((1, 1, 0), (2, 1, 12_000), (6, 15, 20_000)),
        spent=points((1, 1, 0), (3, 15, 4_000), (5, 20, 9_500), (8, 30, 14_200)),
        ticks=tuple((Decimal(value), f"{value}") for value in (0, 5_000, 10_000, 15_000, 20_000, 25_000)),
        months=tuple((date(2006, month, 1), "") for month in (1, 4, 7, 10)),
        approved_text="Approved",
        received_text="Received",
        spent_text="Spent",
        projected=points((8, 30, 14_200), (12, 31, 21_300)),
    )
