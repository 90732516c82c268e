"""How the gallery lays its examples out: a caption over each, in columns or side by side."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.labels import Label


def column(*widgets: QWidget, spacing: int = 14) -> QWidget:
    """Return widgets one under the other."""
    held = QWidget()
    layout = QVBoxLayout(held)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    held.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return held


def row(*widgets: QWidget, spacing: int = 16) -> QWidget:
    """Return widgets of equal width side by side."""
    held = QWidget()
    layout = QHBoxLayout(held)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return held


def beside(lead: QWidget, rest: QWidget) -> QWidget:
    """Return a widget in its own width, half way up, and another one in the room that is left."""
    held = QWidget()
    layout = QHBoxLayout(held)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    layout.addWidget(lead, 0, Qt.AlignmentFlag.AlignVCenter)
    layout.addWidget(rest, 1)
    return held


def grid(widgets: Iterable[QWidget], columns: int) -> QWidget:
    """Return widgets in columns of equal width."""
    held = QWidget()
    layout = QGridLayout(held)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, place // columns, place % columns)
    for place in range(columns):
        layout.setColumnStretch(place, 1)
    return held


def titled(words: str, widget: QWidget) -> QWidget:
    """Return a widget under the name of its kind or state."""
    return column(Label(words, "caption"), widget, spacing=4)
