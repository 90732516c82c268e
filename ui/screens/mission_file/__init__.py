"""One mission's file at Headquarters: its quarters, revisions, packages, signers and sums."""

from ui.screens.mission_file.screen import MissionFileScreen
from ui.screens.mission_file.state import MissionFileCalls

__all__ = ["MissionFileCalls", "MissionFileScreen"]
