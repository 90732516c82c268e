"""What was sent: every revision with signers, times, digests, files and events."""

from ui.screens.history.screen import HistoryScreen
from ui.screens.history.state import HistoryCalls

__all__ = ["HistoryCalls", "HistoryScreen"]
