"""The chart of a project's money: it says its figures, and paints them the right way round."""

from datetime import date
from decimal import Decimal

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldreport.documents.charts import StepChart, utilization_over_time
from fieldreport.projects import Tranche
from ui.charts.money import MoneyChart
from ui.theme import theme


def described(factor: int = 1) -> StepChart:
    project = builders.project(
        approved=Decimal(10_700) * factor,
        tranches=(Tranche(number=1, date=builders.date("2006-02-01"), amount=Decimal(6000) * factor),),
        entries=(builders.entry(amount=Decimal(4000) * factor, date=builders.date("2006-03-15")),),
    )
    chart = utilization_over_time(project, date(2006, 6, 30))
    assert chart is not None
    return chart


@pytest.fixture
def chart(qtbot: QtBot) -> MoneyChart:
    made = MoneyChart("Received and spent")
    qtbot.addWidget(made)
    made.resize(280, 220)
    return made


def accents(chart: MoneyChart) -> list[int]:
    """Return the columns of pixels that have the accent colour."""
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = theme().colour("accent")
    return [
        x
        for x in range(image.width())
        if any(QColor(image.pixel(x, y)) == wanted for y in range(0, image.height(), 1))
    ]


def test_the_figures_are_said_in_words(chart: MoneyChart) -> None:
    chart.show_chart(described())
    words = chart.accessibleDescription()
    assert words.startswith("Approved 10,700")
    assert "1 Feb 2006: received 6,000" in words
    assert "15 Mar 2006: spent 4,000" in words
    assert "would be spent by 31 Dec 2006" in words
    chart.show_chart(None)
    assert chart.accessibleDescription() == ""


def test_large_figures_are_shortened_to_thousands(chart: MoneyChart) -> None:
    chart.show_chart(described())
    assert chart.is_in_thousands
    assert chart.short(Decimal("31846.20")) == "31.8"
    assert chart.short(Decimal("45000.00")) == "45"
    small = described()
    chart.show_chart(type(small)(**{name: getattr(small, name) for name in small.__slots__} | {"top": Decimal(900)}))
    assert chart.short(Decimal("845.40")) == "845"


def test_what_was_spent_is_painted_from_the_side_one_reads_from(chart: MoneyChart) -> None:
    chart.show_chart(described())
    ltr = accents(chart)
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.sendPostedEvents()
    rtl = accents(chart)
    assert min(ltr) < 120
    assert max(rtl) > 160
    assert sum(ltr) / len(ltr) < sum(rtl) / len(rtl)
