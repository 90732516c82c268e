"""The look every test of the window gets: bundled fonts, light theme, English numbers, left to right."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from ui.theme import Theme, install, load_fonts, theme
from ui.translation import _installed


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[Theme]:
    """Install the light theme and plain English; put it back after a test that changed it."""
    while _installed:  # a test that spoke another language left its texts
        qapp.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale("en_GB"))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    load_fonts()
    held = theme()
    is_plain = held.scheme == "light" and held.zoom == 1.0 and qapp.styleSheet()
    yield held if is_plain else install(Theme("light"))  # restyling everything costs a second by the end
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
