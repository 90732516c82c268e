"""Encrypt a store anew, under another key: for a passphrase or a key that somebody else may know (storage.md 3).

Rules: the store under the new key is written aside, opened and checked, and takes the old one's place in one step.
What is killed before that step leaves the store as it was; what is killed after it leaves the new one whole.
"""

import shutil
from pathlib import Path

from fieldreport.storage.backups import check_copy
from fieldreport.storage.changes import head
from fieldreport.storage.database import open_database
from fieldreport.storage.places import companions, drop_lock, is_held_here, remove_copy, sync_to_disk, take_lock
from fieldreport.storage.problems import StoreError, disk_problem


def encrypt_anew(path: Path, old: bytes, new: bytes) -> None:
    """Put the same store under the key `new` in its place; nobody may have it open, this program neither.

    Raises IN_USE, NO_SPACE, WRONG_KEY, BACKUP_FAILED, BUSY and what the disk says; the store is then as it was.
    """
    if is_held_here(path):
        raise StoreError("IN_USE", by="")
    needed = path.stat().st_size + (1 << 20)
    free = shutil.disk_usage(path.parent).free
    if free < needed:
        raise StoreError("NO_SPACE", needed=-(-needed // 10**6), free=free // 10**6)
    fresh = path.with_name(path.name + ".anew")
    remove_copy(fresh)
    take_lock(path)
    try:
        with open_database(path, old) as store:
            store.checkpoint()
            newest = head(store)
            store.copy_to(fresh, new)
        with open_database(fresh, new, read_only=True) as made:
            check_copy(made, newest)
        _close_log(path)
        fresh.replace(path)
        sync_to_disk(path.parent)
    except OSError as failure:
        raise disk_problem(failure) from failure
    finally:
        drop_lock(path)
        remove_copy(fresh)


def is_opened_by(path: Path, key: bytes) -> bool:
    """Return whether this key opens the store."""
    try:
        open_database(path, key, read_only=True).close()
    except StoreError as failure:
        if failure.code != "WRONG_KEY":
            raise
        return False
    return True


def _close_log(path: Path) -> None:
    """Remove the empty log: beside a store under another key it would make that one unreadable."""
    for place in companions(path):
        if not place.name.endswith("-shm") and place.exists() and place.stat().st_size:
            raise StoreError("BUSY")
        place.unlink(missing_ok=True)
