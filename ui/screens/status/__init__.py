"""Submission status: which mission owes which quarter, what has come, and one report under review."""

from ui.screens.status.screen import StatusScreen
from ui.screens.status.state import StatusCalls

__all__ = ["StatusCalls", "StatusScreen"]
