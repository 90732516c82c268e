"""The look in force: token table, fonts, palette, style sheet and zoom.

Rules: one `Theme` per application, made by `ui.app`; painters ask `theme()` at paint time and keep no colour.
`setColorScheme` of Qt does nothing on some platforms, therefore palette and style sheet are our own.
"""

from functools import cache
from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from fieldreport.resources import resource_path
from ui import tokens
from ui.style import style_sheet

Scheme = Literal["light", "dark", "system"]
FAMILIES = ("Noto Sans", "Noto Sans Arabic UI")  # this order in every language (line height)
FONT_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-SemiBold.ttf",
    "NotoSansArabicUI-Regular.ttf",
    "NotoSansArabicUI-SemiBold.ttf",
)
ZOOM_STEPS = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Theme(QObject):
    """Holds the look and applies it to the application; `changed` after every switch."""

    changed = Signal()

    def __init__(self, scheme: Scheme = "system", zoom: float = 1.0) -> None:
        super().__init__()
        self._scheme: Scheme = scheme
        self._zoom = zoom
        self._colours = tokens.TABLES[self._resolved()]

    @property
    def is_dark(self) -> bool:
        """Return whether the dark table is in force."""
        return self._colours is tokens.DARK

    @property
    def scheme(self) -> Scheme:
        """Return the setting: light, dark or system."""
        return self._scheme

    @property
    def zoom(self) -> float:
        """Return the zoom factor, 0.9 to 2.0."""
        return self._zoom

    def colour(self, name: str) -> QColor:
        """Return the colour of a token; a #RRGGBB text passes through."""
        return QColor(self._colours.get(name, name))

    def px(self, pixels: float) -> int:
        """Return a length of the 100 % design in zoomed pixels."""
        return round(pixels * self._zoom)

    def font(self, size: str = "body", *, bold: bool = False) -> QFont:
        """Return the font of a type size (`tokens.TYPE`), weight 400 or 600."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.px(tokens.TYPE[size]))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def apply(self) -> None:
        """Put font, palette and style sheet on the application."""
        application = cast("QApplication | None", QApplication.instance())
        if application is None:
            return
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(self.font())
        application.setPalette(self._palette())
        application.setStyleSheet(style_sheet(self._colours, self._zoom))
        self.changed.emit()

    def set_scheme(self, scheme: Scheme) -> None:
        """Switch to light, dark or the system's choice."""
        self._scheme = scheme
        self._colours = tokens.TABLES[self._resolved()]
        self.apply()

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom factor, held between 90 and 200 %."""
        self._zoom = min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self.apply()

    def step_zoom(self, direction: int) -> None:
        """Go to the next larger (1) or smaller (-1) step; 0 returns to 100 %."""
        if direction == 0:
            self.set_zoom(1.0)
            return
        nearest = min(range(len(ZOOM_STEPS)), key=lambda index: abs(ZOOM_STEPS[index] - self._zoom))
        self.set_zoom(ZOOM_STEPS[min(max(nearest + direction, 0), len(ZOOM_STEPS) - 1)])

    def _resolved(self) -> str:
        if self._scheme != "system":
            return self._scheme
        application = cast("QApplication | None", QApplication.instance())
        if application is None:
            return "light"
        return "dark" if application.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for target, name in (
            (role.Window, "canvas"),
            (role.Base, "surface"),
            (role.AlternateBase, "sunken"),
            (role.Button, "surface"),
            (role.Text, "text"),
            (role.WindowText, "text"),
            (role.ButtonText, "text"),
            (role.PlaceholderText, "text3"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "onAccent"),
            (role.Link, "accent"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "text"),
        ):
            palette.setColor(target, self.colour(name))
        return palette


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the bundled fonts, once; return the families that came, empty where the files are absent."""
    families: list[str] = []
    for name in FONT_FILES:
        path = resource_path("fonts", name)
        if path.is_file():
            number = QFontDatabase.addApplicationFont(str(path))
            families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return tuple(dict.fromkeys(families))


_in_force: list[Theme] = []


def theme() -> Theme:
    """Return the theme in force; a plain light one where none was installed."""
    if not _in_force:
        _in_force.append(Theme("light"))
    return _in_force[0]


def install(new: Theme) -> Theme:
    """Make `new` the theme in force and apply it."""
    _in_force[:] = [new]
    new.apply()
    return new
