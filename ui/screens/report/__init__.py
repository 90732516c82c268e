"""The report editor: sections from the template at the side, one section's form, checks and actions."""

from ui.screens.report.draft import Draft, ReportCalls
from ui.screens.report.screen import ReportScreen

__all__ = ["Draft", "ReportCalls", "ReportScreen"]
