"""All reports: every quarter from the first with any work to the running one, with its state."""

from ui.screens.reports.screen import ReportsCalls, ReportsScreen

__all__ = ["ReportsCalls", "ReportsScreen"]
