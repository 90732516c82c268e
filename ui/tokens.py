"""The one table of colours, sizes and distances that everything visible is made of.

Rules: no Qt here. A colour is named by its use, never by its hue; both tables have the same names. The contrast
of every pair in `TEXT_PAIRS` and `SHAPE_PAIRS` is held by a test (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from types import MappingProxyType

LIGHT = MappingProxyType(
    {
        "canvas": "#F6F7F5",
        "surface": "#FFFFFF",
        "sunken": "#ECEFEC",
        "hover": "#E2E7E3",
        "line": "#D9DEDA",
        "field": "#7A8681",
        "text": "#18211F",
        "text2": "#45514D",
        "text3": "#5C6864",
        "accent": "#0B6073",
        "accentHover": "#084B5A",
        "accentSoft": "#DCEEF2",
        "onAccent": "#FFFFFF",
        "ok": "#1B7340",
        "okSoft": "#E1F2E7",
        "warn": "#8A5300",
        "warnSoft": "#FDF0D5",
        "err": "#B3261E",
        "errSoft": "#FCE9E7",
        "bar": "#B7C4BF",
        "onBar": "#24302D",
    }
)

DARK = MappingProxyType(
    {
        "canvas": "#121817",
        "surface": "#1B2322",
        "sunken": "#161D1C",
        "hover": "#25302E",
        "line": "#2F3B38",
        "field": "#7C8B86",
        "text": "#E8EFED",
        "text2": "#B7C3BF",
        "text3": "#98A6A1",
        "accent": "#62C4D8",
        "accentHover": "#86D4E4",
        "accentSoft": "#16363D",
        "onAccent": "#04262E",
        "ok": "#6FCF98",
        "okSoft": "#17331F",
        "warn": "#F2B950",
        "warnSoft": "#3A2B0E",
        "err": "#FF8F86",
        "errSoft": "#431E1B",
        "bar": "#46544F",
        "onBar": "#E8EFED",
    }
)

TABLES = MappingProxyType({"light": LIGHT, "dark": DARK})

# Foreground and background that meet somewhere; text needs 4.5 : 1.
TEXT_PAIRS = (
    *((ink, ground) for ink in ("text", "text2", "text3") for ground in ("canvas", "surface", "sunken", "hover")),
    *((ink, ground) for ink in ("accent", "err", "ok", "warn") for ground in ("canvas", "surface", "sunken")),
    ("onAccent", "accent"),
    ("onAccent", "accentHover"),
    ("accent", "accentSoft"),
    ("text", "accentSoft"),
    ("ok", "okSoft"),
    ("warn", "warnSoft"),
    ("err", "errSoft"),
    ("text", "errSoft"),
    ("text", "warnSoft"),
    ("onBar", "bar"),
)
# Borders of controls, focus rings and marks; shapes need 3 : 1.
SHAPE_PAIRS = (
    ("field", "canvas"),
    ("field", "surface"),
    ("field", "sunken"),
    ("accent", "canvas"),
    ("accent", "surface"),
    ("surface", "ok"),
    ("surface", "err"),
    ("surface", "warn"),
)

TYPE = MappingProxyType(
    {"caption": 12, "help": 13, "body": 14, "field": 15, "section": 16, "title": 22, "figure": 28}
)
SPACE = (4, 8, 12, 16, 24, 40)
RADIUS = MappingProxyType({"cell": 4, "button": 6, "field": 8, "card": 10})

ROW = 32
HIT = 32
SIDEBAR_WIDTH = 274
PANEL_WIDTH = 300
FORM_WIDTH = 640
BAR_HEIGHT = 48
FOLD_PANEL_BELOW = 1180  # logical pixels
RAIL_BELOW = 900
RAIL_WIDTH = 56


def contrast(ink: str, ground: str) -> float:
    """Return the contrast ratio of two #RRGGBB colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = []
    for start in (1, 3, 5):
        part = int(colour[start : start + 2], 16) / 255
        channels.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    red, green, blue = channels
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
