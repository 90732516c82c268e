"""Good practices, gaps and challenges, lessons: three registers behind one entry of the menu, with tabs between."""

from ui.screens.practices.gaps import GapsScreen
from ui.screens.practices.lessons import LessonsScreen
from ui.screens.practices.sheets import PracticesScreen

__all__ = ["GapsScreen", "LessonsScreen", "PracticesScreen"]
