"""The charts of an annual report say what its tables say, in words too."""

from decimal import Decimal

import builders
from consolidated import holding, holdings

from fieldreport.consolidation.annual import AnnualReport, assemble
from fieldreport.consolidation.holdings import Owed
from fieldreport.documents.annual_charts import annual_charts, burn_downs
from fieldreport.documents.charts import BarChart, GroupedChart, HeatMap, ShareChart
from fieldreport.values import Quarter


def _annual() -> AnnualReport:
    def training(women: int, **more: object) -> object:
        return builders.training(
            id=f"T-{women}", participants=(builders.participants(women=women, men=10, total=None, **more),)
        )

    owed = (
        Owed("MONUC", Quarter(2006, 1), "accepted"),
        Owed("MONUC", Quarter(2006, 2), "received"),
        Owed("UNFICYP", Quarter(2006, 1), "late"),
    )
    held = holdings(
        holding(training(10, component="police"), builders.project()),
        holding(training(30, component="military"), mission="UNFICYP"),
        owed=owed,
    )
    return assemble(held, builders.date("2007-03-12").first)


def test_every_chart_has_its_table_and_its_words_in_both_languages() -> None:
    for language in ("en", "fr"):
        charts = annual_charts(_annual(), language, target=Decimal(30))
        assert [type(chart) for chart in charts[:4]] == [BarChart, GroupedChart, HeatMap, ShareChart]
        assert all(chart.rows() for chart in charts)


def test_the_share_of_a_quarter_and_its_target() -> None:
    chart = annual_charts(_annual(), "en", target=Decimal(30))[0]
    assert isinstance(chart, BarChart)
    assert [bar.text for bar in chart.bars] == ["–", "66.7", "–", "–"]
    assert (chart.goal, chart.note) == (30.0, "2 of 2 missions")


def test_people_stand_by_component() -> None:
    chart = annual_charts(_annual(), "en")[1]
    assert isinstance(chart, GroupedChart)
    assert chart.rows() == (
        ("Military", "Women and girls 30", "Men and boys 10"),
        ("Police", "Women and girls 10", "Men and boys 10"),
    )


def test_the_heat_map_says_with_letters_what_colours_say() -> None:
    chart = annual_charts(_annual(), "en")[2]
    assert isinstance(chart, HeatMap)
    marks = {label: [cell.mark for cell in cells] for label, cells in chart.lines}
    assert marks == {"MONUC": ["A", "R", "", ""], "UNFICYP": ["L", "", "", ""]}


def test_regions_are_those_of_the_host_countries() -> None:
    chart = annual_charts(_annual(), "en")[3]
    assert isinstance(chart, ShareChart)
    assert [(bar.label, bar.text) for bar in chart.bars] == [("Africa", "50.0"), ("Asia", "75.0")]


def test_every_project_has_its_money_over_time() -> None:
    assert [title for title, _chart in burn_downs(_annual(), "en")] == [f"MONUC: {builders.project().title}"]
