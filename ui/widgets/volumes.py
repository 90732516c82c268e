"""Sticks and cards that are plugged in, as far as the system tells.

Rules: Qt knows no flag for "removable", so a volume counts where its place or file system says so; a stick that is
missed can still be chosen as a folder.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from PySide6.QtCore import QStorageInfo

_LINUX_PLACES = ("/media/", "/run/media/", "/mnt/")
_STICK_SYSTEMS = frozenset({"vfat", "exfat", "fat32", "msdos", "ntfs3", "fuseblk", "udf"})
_NO_DEVICES = frozenset({"tmpfs", "overlay", "squashfs", "proc", "sysfs", "cgroup2", "autofs", "nfs", "nfs4", "cifs"})


@dataclass(frozen=True, slots=True)
class Volume:
    """A stick or card that can be written to."""

    name: str
    path: Path
    free: int  # bytes
    is_read_only: bool = False


def removable_volumes(found: Iterable[Any] | None = None, platform: str = sys.platform) -> tuple[Volume, ...]:
    """Return what is plugged in and ready; `found` are `QStorageInfo` (default: what is mounted now)."""
    volumes = QStorageInfo.mountedVolumes() if found is None else found
    return tuple(
        Volume(
            held.displayName() or held.rootPath(),
            Path(held.rootPath()),
            int(held.bytesAvailable()),
            bool(held.isReadOnly()),
        )
        for held in volumes
        if held.isValid() and held.isReady() and _is_removable(held, platform)
    )


def _is_removable(held: Any, platform: str) -> bool:
    root, kind = str(held.rootPath()), bytes(held.fileSystemType()).decode("ascii", "replace").lower()
    if held.isRoot() or kind in _NO_DEVICES:
        return False
    if platform == "win32":
        letter = PurePath(root).drive or root[:2]
        return letter.upper() not in ("C:", "") and kind in ("fat32", "exfat", "fat", "ntfs")
    if platform == "darwin":
        return root.startswith("/Volumes/") and kind in ("msdos", "exfat", "ntfs", "udf", "hfs", "apfs")
    return root.startswith(_LINUX_PLACES) and (kind in _STICK_SYSTEMS or kind.startswith("ext"))
