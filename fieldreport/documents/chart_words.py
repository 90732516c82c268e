"""Charts in words, for who does not see them: in Word documents and in the structure of a PDF."""

from fieldreport.documents.charts import Bar, Chart, GroupedChart, HeatMap, StepChart, Utilization


def chart_words(chart: Chart) -> str:
    """Return a chart's title and figures in words, for who does not see it."""
    match chart:
        case GroupedChart():
            held = [
                f"{step}: " + ", ".join(f"{series.label} {series.values[at]}" for series in chart.series)
                for at, step in enumerate(chart.steps)
            ]
        case StepChart():
            held = [chart.approved_text, chart.received_text, chart.spent_text]
        case HeatMap():
            held = [" ".join(row) for row in chart.rows()]
        case _:
            held = [_bar_words(bar) for bar in chart.bars]
    return f"{chart.title}. {'; '.join(held)}"


def _bar_words(bar: Bar | Utilization) -> str:
    apart = bar.note if isinstance(bar, Bar) else bar.detail
    return f"{bar.label} {bar.text}" + (f" ({apart})" if apart else "")
