"""Distances that differ at the two edges: Qt mirrors layouts, but not margins."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication


def margins(lead: int, top: int, trail: int, bottom: int) -> QMargins:
    """Return margins whose first and third figure belong to the leading and trailing edge."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QMargins(trail, top, lead, bottom)
    return QMargins(lead, top, trail, bottom)
