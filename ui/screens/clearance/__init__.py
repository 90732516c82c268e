"""Clearance: the Head of Mission or delegate reads the report, signs it, or returns it with a remark."""

from ui.screens.clearance.screen import ClearanceScreen
from ui.screens.clearance.state import ClearanceCalls

__all__ = ["ClearanceCalls", "ClearanceScreen"]
