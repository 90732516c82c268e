"""Home: the quarter's state, what comes next, figures, projects, recent records, packages."""

from ui.screens.home.overview import HomeCalls, HomeView, PackageLine
from ui.screens.home.screen import HomeScreen

__all__ = ["HomeCalls", "HomeScreen", "HomeView", "PackageLine"]
