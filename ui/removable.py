"""Finds USB sticks and other volumes that can be carried away."""

from pathlib import Path

from PySide6.QtCore import QStorageInfo

_ROOTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def removable_volumes() -> tuple[Path, ...]:
    """Return the mounted volumes that are writable and look removable, in the order of the system."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isValid() and volume.isReady() and not volume.isReadOnly() and _looks_removable(root):
            found.append(Path(root))
    return tuple(found)


def first_removable() -> Path | None:
    """Return the first removable volume, or None where none is plugged in."""
    return next(iter(removable_volumes()), None)


def is_on_stick(folder: Path) -> bool:
    """Return whether a folder lies on a removable volume."""
    return any(folder.is_relative_to(volume) for volume in removable_volumes())


def _looks_removable(root: str) -> bool:
    if root[1:3] == ":/":  # Windows: everything but the system's drive
        return not root.upper().startswith("C:")
    return root.startswith(_ROOTS)
