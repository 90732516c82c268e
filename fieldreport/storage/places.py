"""Where a store lies: its lock file, its companions, and folders that other programs synchronize.

Rules: one program at a time holds a store; inside one program several connections may share it (a short writer and
long jobs). The lock belongs to the open file, so a killed program never leaves a stale one.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from fieldreport.storage.problems import StoreError

COMPANIONS: Final = ("-wal", "-shm", "-journal")
_LOCKED_BYTE: Final = 1 << 30  # far behind the text, which stays readable where locks are mandatory (Windows)

_held: dict[Path, tuple[IO[bytes], int]] = {}
_guard: Final = threading.Lock()

# Folder names that synchronizing programs use or recommend, in lower case; a prefix is enough ("OneDrive - UN").
_SYNC_NAMES: Final = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "a cloud provider",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
    "pcloud": "pCloud",
    "megasync": "MEGA",
    "syncthing": "Syncthing",
    "seafile": "Seafile",
}
_SYNC_MARKS: Final = {".dropbox": "Dropbox", ".stfolder": "Syncthing", ".owncloudsync.log": "ownCloud"}
_SYNC_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def companions(path: Path) -> tuple[Path, ...]:
    """Return where the write-ahead log, its index and a rollback journal of a store lie, present or not."""
    return tuple(path.with_name(path.name + suffix) for suffix in COMPANIONS)


def remove_copy(copy: Path) -> None:
    """Remove a copy of a store that does not count, with what lies beside it."""
    for place in (copy, *companions(copy), copy.with_name(copy.name + ".lock")):
        place.unlink(missing_ok=True)


def sync_folder(path: Path) -> str:
    """Return the name of the program or network that copies the folder of `path` elsewhere, or an empty text.

    SQLite files in synchronized or network folders get damaged (storage.md 4), so the program asks for another one.
    """
    absolute = path.absolute()
    if str(absolute).startswith("\\\\"):
        return "a network"
    for variable in _SYNC_VARIABLES:
        root = os.environ.get(variable)
        if root and absolute.is_relative_to(root):
            return "OneDrive"
    for folder in (absolute, *absolute.parents):
        name = folder.name.lower()
        for known, provider in _SYNC_NAMES.items():
            if name.startswith(known):
                return provider
        for mark, provider in _SYNC_MARKS.items():
            if (folder / mark).exists():
                return provider
    return ""


def is_in_sync_folder(path: Path) -> bool:
    """Return whether a program that copies files elsewhere watches the folder of `path`."""
    return bool(sync_folder(path))


def take_lock(path: Path) -> None:
    """Hold the store at `path` for this program; nests. Raises IN_USE."""
    place = path.absolute()
    with _guard:
        if place in _held:
            handle, count = _held[place]
            _held[place] = (handle, count + 1)
            return
        # The file stays when the lock is given back: removing it would race with another program's lock.
        lock_file = place.with_name(place.name + ".lock")
        try:
            handle = lock_file.open("a+b")
        except OSError as failure:
            raise StoreError("READ_ONLY") from failure
        try:
            _lock(handle)
        except OSError:
            holder = ""
            with contextlib.suppress(OSError):
                handle.seek(0)
                holder = handle.read(20).decode("ascii", "replace")
            handle.close()
            raise StoreError("IN_USE", by=f" ({holder})" if holder.isdigit() else "") from None
        handle.truncate(0)
        handle.write(str(os.getpid()).encode())
        handle.flush()
        _held[place] = (handle, 1)


def drop_lock(path: Path) -> None:
    """Give one hold on the store back; the last one frees it for other programs."""
    place = path.absolute()
    with _guard:
        handle, count = _held.pop(place)
        if count > 1:
            _held[place] = (handle, count - 1)
        else:
            handle.close()


def is_held_here(path: Path) -> bool:
    """Return whether this program holds the store at `path`."""
    with _guard:
        return path.absolute() in _held


def sync_to_disk(folder: Path) -> None:
    """Make names in `folder` durable (a rename alone may be lost by a power cut)."""
    if sys.platform == "win32":
        return  # Windows writes folder entries itself and cannot open a folder for this
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def replacing(path: Path, *, part: str = ".part") -> Iterator[IO[bytes]]:
    """Write a file so that `path` holds the old or the new content, never a part: temporary, fsync, rename.

    `part` ends the temporary name; where several processes may write the same file, each needs its own.
    """
    temporary = path.with_name(path.name + part)
    try:
        with temporary.open("wb") as handle:
            if sys.platform != "win32":
                # A stick (FAT, exFAT) keeps no modes and may refuse them; the file must still get there.
                with contextlib.suppress(PermissionError):
                    os.fchmod(handle.fileno(), 0o600)
            yield handle
            handle.flush()
            os.fsync(handle.fileno())
        temporary.replace(path)
        sync_to_disk(path.parent)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _lock(handle: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        handle.seek(_LOCKED_BYTE)
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
