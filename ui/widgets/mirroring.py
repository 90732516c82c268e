"""What Qt does not mirror: distances that differ at the two edges, and texts of another direction than the window."""

from unicodedata import bidirectional

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter


def margins(lead: int, top: int, trail: int, bottom: int) -> QMargins:
    """Return margins whose first and third figure belong to the leading and trailing edge."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QMargins(trail, top, lead, bottom)
    return QMargins(lead, top, trail, bottom)


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return how a text is read: by its first letter, left to right where it has none (UAX 9, P2 and P3)."""
    first = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft


def draw_elided(painter: QPainter, room: QRect, flags: Qt.AlignmentFlag | int, text: str) -> int:
    """Draw one line in the painter's font, shortened where the room is too narrow; return how wide it became.

    The ellipsis stands after the last word, whatever the direction of the window.
    """
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.setLayoutDirection(direction_of(text))
    painter.drawText(room, int(flags), shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def two_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return the text in one line where it fits, else in two, broken between words; the second may be too long."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    words = text.split(" ")
    kept = 1
    while kept < len(words) and metrics.horizontalAdvance(" ".join(words[: kept + 1])) <= width:
        kept += 1
    return [line for line in (" ".join(words[:kept]), " ".join(words[kept:])) if line]
