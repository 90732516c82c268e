"""How the window looks and behaves on this computer, kept beside the store because it counts before unlocking.

Rules: nothing of the user's work and no name stands in this file; one that cannot be read means the usual.
"""

import json
import math
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal, get_args

Scheme = Literal["light", "dark", "system"]
Digits = Literal["language", "western", "arabic"]
LOCK_MINUTES: Final = (5, 10, 15, 30, 0)  # 0: only by hand
LEAST_ZOOM, MOST_ZOOM = 0.9, 2.0
_FILE: Final = "window.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """`language` is a code such as fr, "" that of the computer; `lock_minutes` 0 never locks by itself."""

    scheme: Scheme = "system"
    zoom: float = 1.0
    language: str = ""
    digits: Digits = "language"
    lock_minutes: int = 10


def read_preferences(home: Path) -> Preferences:
    """Return what was chosen on this computer, value by value; the usual where a value is missing or odd."""
    try:
        held = json.loads((home / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    return _checked(held) if isinstance(held, dict) else Preferences()


def keep_preferences(home: Path, preferences: Preferences) -> None:
    """Write them, whole or not at all; the data folder is made where it is missing. Raises OSError."""
    from fieldreport.storage.places import replacing

    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with replacing(home / _FILE) as stream:
        stream.write(json.dumps(asdict(preferences), indent=1).encode())


def _checked(held: dict[str, Any]) -> Preferences:
    found = Preferences()
    if held.get("scheme") in get_args(Scheme):
        found = replace(found, scheme=held["scheme"])
    zoom = held.get("zoom")
    if isinstance(zoom, int | float) and math.isfinite(zoom):
        found = replace(found, zoom=min(max(float(zoom), LEAST_ZOOM), MOST_ZOOM))
    language = held.get("language")
    if isinstance(language, str) and len(language) <= 8 and language.isascii():
        found = replace(found, language=language)
    if held.get("digits") in get_args(Digits):
        found = replace(found, digits=held["digits"])
    if held.get("lock_minutes") in LOCK_MINUTES:
        found = replace(found, lock_minutes=int(held["lock_minutes"]))
    return found
