"""Two revisions side by side, with the words that were taken out and put in."""

from ui.screens.compare.screen import CompareCalls, CompareScreen

__all__ = ["CompareCalls", "CompareScreen"]
