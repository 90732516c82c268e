"""What Qt does not mirror: distances that differ at the two edges, and texts of another direction than the window."""

from unicodedata import bidirectional

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication


def margins(lead: int, top: int, trail: int, bottom: int) -> QMargins:
    """Return margins whose first and third figure belong to the leading and trailing edge."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QMargins(trail, top, lead, bottom)
    return QMargins(lead, top, trail, bottom)


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return how a text is read: by its first letter, left to right where it has none (UAX 9, P2 and P3)."""
    first = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft
