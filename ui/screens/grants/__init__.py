"""What Headquarters grants to the missions' projects: enter, sign, write, and see where a mission differs."""

from ui.screens.grants.screen import GrantsScreen
from ui.screens.grants.state import GrantsCalls

__all__ = ["GrantsCalls", "GrantsScreen"]
