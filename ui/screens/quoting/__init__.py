"""Find at Headquarters what can be quoted, over all years, for the clipboard or a Word document."""

from ui.screens.quoting.screen import QuotingScreen
from ui.screens.quoting.state import QuotingCalls

__all__ = ["QuotingCalls", "QuotingScreen"]
