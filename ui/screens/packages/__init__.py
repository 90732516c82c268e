"""Submission packages: what is ready to send, where it went, and writing it to a stick or folder."""

from ui.screens.packages.screen import PackagesScreen
from ui.screens.packages.state import PackagesCalls

__all__ = ["PackagesCalls", "PackagesScreen"]
