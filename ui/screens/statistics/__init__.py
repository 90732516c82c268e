"""Mission statistics: the data sets this mission keeps, quarter by quarter, and what is due."""

from ui.screens.statistics.screen import StatisticsScreen

__all__ = ["StatisticsScreen"]
