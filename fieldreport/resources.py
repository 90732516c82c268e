"""Finds the files that travel with the program: schemas (contracts) and resources (fonts, sample data, ...).

In the wheel and in a frozen program both folders lie inside the package; in a checkout they lie beside it.
Nothing else in the program may know where they are.
"""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


def schema_path(*parts: str) -> Path:
    """Return the path of a file or folder under `schemas/`.

    Each part is one file or folder name, or several joined by "/". Raises `ValueError` for a part that would
    lead out of the folder: template names reach this function from files that others made. Whether the file
    exists is for the caller to find out.
    """
    return _beneath("schemas", parts)


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder under `resources/`; the same rules as `schema_path`."""
    return _beneath("resources", parts)


def notice_path(name: str) -> Path:
    """Return the path of a text about licences: `LICENSE`, `NOTICE`, `third-party-notices.md`, `licenses/...`."""
    names = name.split("/")
    packaged = _PACKAGE / "notices"
    if packaged.is_dir():
        return packaged.joinpath(*names)
    checkout = _PACKAGE.parent
    return checkout.joinpath(*names) if (checkout / names[0]).is_file() else (checkout / "docs").joinpath(*names)


def _beneath(folder: str, parts: tuple[str, ...]) -> Path:
    names = [name for part in parts for name in part.split("/")]
    for name in names:
        # Backslash and colon separate folders and drives on Windows, whatever this machine is.
        if name in ("", ".", "..") or any(character in name for character in "\\:\0"):
            raise ValueError(f"not a name inside {folder}: {name!r}")
    return _root(folder).joinpath(*names)


def _root(folder: str) -> Path:
    packaged = _PACKAGE / folder
    return packaged if packaged.is_dir() else _PACKAGE.parent / folder
