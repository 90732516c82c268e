"""Received originals, byte for byte, each encrypted with Headquarters' own key, as files beside the store.

Rules: this room sees only encrypted bytes (decisions 11); a file is whole or absent, and once there it never changes.
They are files and not rows, because backups of many GB would follow (storage.md 7).
"""

import os
import re
from pathlib import Path

from fieldreport.storage.places import replacing
from fieldreport.storage.problems import StoreError, disk_problem


def original_path(folder: Path, digest: str) -> Path:
    """Return where the original with this SHA-256 (lower-case hex, of the plain container) lies."""
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise ValueError("not a digest")
    return folder / f"{digest}.age"


def write_original(folder: Path, digest: str, encrypted: bytes) -> Path:
    """Keep an encrypted original and return its path; one that is there already stays as it is.

    Raises DISK_ERROR where the disk refuses it.
    """
    path = original_path(folder, digest)
    try:
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            with replacing(path, part=f".{os.getpid()}.part") as handle:
                handle.write(encrypted)
    except OSError as failure:
        raise disk_problem(failure) from failure
    return path


def read_original(folder: Path, digest: str) -> bytes:
    """Return the encrypted bytes of an original. Raises NO_ORIGINAL."""
    path = original_path(folder, digest)
    if not path.exists():
        raise StoreError("NO_ORIGINAL", path=folder)
    return path.read_bytes()
