"""Help without a network: short pages, opened at the one about the screen that was left."""

from ui.screens.help.screen import HelpScreen

__all__ = ["HelpScreen"]
