"""The light design tokens that paper and charts use; the window's table holds the same values (a test compares)."""

from typing import Final

SURFACE: Final = "#FFFFFF"
SUNKEN: Final = "#ECEFEC"
LINE: Final = "#D9DEDA"
FIELD: Final = "#7A8681"
TEXT: Final = "#18211F"
TEXT2: Final = "#45514D"
TEXT3: Final = "#5C6864"
ACCENT: Final = "#0B6073"
ACCENT_SOFT: Final = "#DCEEF2"
ON_ACCENT: Final = "#FFFFFF"
OK: Final = "#1B7340"
WARN: Final = "#8A5300"
WARN_SOFT: Final = "#FDF0D5"
BAR: Final = "#B7C4BF"
ON_BAR: Final = "#24302D"


def rgb(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue from 0 to 1 of a colour written as `#RRGGBB`."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def mixed(low: str, high: str, share: float) -> str:
    """Return the colour at `share` (0 to 1) of the way from one to another, as `#RRGGBB`."""
    parts = zip(rgb(low), rgb(high), strict=True)
    return "#" + "".join(f"{round(255 * (one + (other - one) * share)):02X}" for one, other in parts)
