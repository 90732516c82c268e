"""The annual report of Headquarters: its text with linked figures, what is behind each, and its files."""

from ui.screens.consolidation.screen import ConsolidationScreen
from ui.screens.consolidation.state import ConsolidationCalls

__all__ = ["ConsolidationCalls", "ConsolidationScreen"]
