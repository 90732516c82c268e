"""Projects of the facility: the list, one project's money, its ledger, its details and documents."""

from ui.screens.projects.screen import ProjectsScreen
from ui.screens.projects.state import ProjectsCalls

__all__ = ["ProjectsCalls", "ProjectsScreen"]
