"""Backups that were opened and checked before anybody is told that they exist, and the way back from one.

Rules: a backup is one ZIP of the encrypted store, its key file, and a manifest that holds no word of a record. The
copy is made while others go on working. Restoring moves the old files away and deletes none: a stale write-ahead log
beside a restored store would make it unreadable (storage.md 4).

Archive, format 1: `manifest.json`, `store.db`, `key.json`, and `clearing-officer.json` where somebody clears on this
desk: her own key file, which her own passphrase opens. Stored without compression (what is encrypted does not
shrink). Everything in an archive is hostile until the key has opened the store in it.
"""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Final

import fieldreport
from fieldreport.storage.changes import ChangeHead, head, utc_text, verify_chain
from fieldreport.storage.database import Store, open_database
from fieldreport.storage.places import (
    companions,
    drop_lock,
    is_held_here,
    remove_copy,
    replacing,
    sync_to_disk,
    take_lock,
)
from fieldreport.storage.problems import StoreError, disk_problem

FORMAT: Final = "fieldreport-backup/1"
_MEMBERS: Final = ("manifest.json", "store.db", "key.json")
_OFFICER: Final = "clearing-officer.json"
_LARGEST_SMALL: Final = 1 << 20
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself."""

    format: str
    created: str
    app_version: str
    schema_version: int
    bytes: int  # of the store
    sha256: str  # of the store
    key_sha256: str
    head_seq: int
    head_hash: str
    officer_sha256: str = ""  # of the clearing officer's key file, "" where there is none


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that passed its check, or one that is read before it is restored."""

    path: Path
    manifest: Manifest
    key_file: bytes
    officer_key_file: bytes = b""

    @property
    def head(self) -> ChangeHead:
        """Return the newest change in it."""
        return ChangeHead(self.manifest.head_seq, self.manifest.head_hash)


def backup(
    store: Store,
    path: Path,
    *,
    key_file: bytes,
    officer_key_file: bytes = b"",
    at: datetime | None = None,
    on_step: Callable[[str], None] = lambda _step: None,
) -> Backup:
    """Make a verified backup at `path`, which then is whole or absent.

    `key_file`: the bytes of the store's key file; without it nobody could open the backup. `officer_key_file`: those
    of the clearing officer's, where there is one. The copy is opened with
    the key, its pages, structure and change log are checked, and the archive is read again from the disk. `on_step`
    hears `copy`, `check`, `write`, `read` before each and may raise to stop. Raises BACKUP_FAILED, NO_SPACE and what
    the disk says.
    """
    needed = 2 * store.path.stat().st_size + (1 << 20)
    free = shutil.disk_usage(path.parent).free
    if free < needed:
        raise StoreError("NO_SPACE", needed=-(-needed // 10**6), free=free // 10**6)
    copy = path.with_name(path.name + ".store")
    remove_copy(copy)
    try:
        on_step("copy")
        store.copy_to(copy)
        on_step("check")
        with store.reopened(copy) as made:
            check_copy(made)
            newest = head(made)
            version = made.schema_version
        manifest = Manifest(
            format=FORMAT,
            created=utc_text(at or datetime.now(UTC)),
            app_version=fieldreport.__version__,
            schema_version=version,
            bytes=copy.stat().st_size,
            sha256=_file_digest(copy),
            key_sha256=hashlib.sha256(key_file).hexdigest(),
            head_seq=newest.seq,
            head_hash=newest.hash,
            officer_sha256=hashlib.sha256(officer_key_file).hexdigest() if officer_key_file else "",
        )
        on_step("write")
        with replacing(path) as handle:
            _pack(handle, manifest, copy, {"key.json": key_file, _OFFICER: officer_key_file})
        on_step("read")
        return read_backup(path)
    except OSError as failure:
        raise disk_problem(failure) from failure
    finally:
        remove_copy(copy)


def read_backup(path: Path) -> Backup:
    """Read a backup's manifest and key file, and check every byte against the manifest. Raises NOT_A_BACKUP."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _manifest(_small(archive, "manifest.json"))
            if sorted(archive.namelist()) != sorted((*_MEMBERS, *([_OFFICER] if manifest.officer_sha256 else []))):
                raise StoreError("NOT_A_BACKUP", path=path, detail="members")
            key_file = _proven(archive, path, "key.json", manifest.key_sha256)
            officer = _proven(archive, path, _OFFICER, manifest.officer_sha256) if manifest.officer_sha256 else b""
            with archive.open("store.db") as member:
                if _digest(member, manifest.bytes) != manifest.sha256:
                    raise StoreError("NOT_A_BACKUP", path=path, detail="store.db")
    except FileNotFoundError:
        raise StoreError("NOT_A_BACKUP", path=path, detail="no file") from None
    except StoreError:
        raise
    except Exception as failure:  # zipfile, zlib and json have a dozen ways to fail on hostile bytes
        raise StoreError("NOT_A_BACKUP", path=path, detail=type(failure).__name__) from failure
    return Backup(path, manifest, key_file, officer)


def restore(made: Backup, key: bytes, store_path: Path, key_files: Sequence[Path], at: datetime) -> Path | None:
    """Put a backup in the place of a closed store; return the folder the old files were moved to, or None.

    `key` opens the backup (from its `key_file` and its passphrase); `key_files`: where the key file and its copies
    go. The backup is checked before anything moves and after. Raises NOT_A_BACKUP, BACKUP_FAILED, WRONG_KEY, NEWER,
    IN_USE, NO_SPACE.
    """
    folder = store_path.parent
    folder.mkdir(parents=True, exist_ok=True)
    needed = made.manifest.bytes + (1 << 20)
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise StoreError("NO_SPACE", needed=-(-needed // 10**6), free=free // 10**6)
    fresh = store_path.with_name(store_path.name + ".restored")
    remove_copy(fresh)
    if is_held_here(store_path):
        raise StoreError("IN_USE", by="")  # this program itself; its connections would go on with the old file
    take_lock(store_path)
    try:
        _unpack(made, fresh)
        with open_database(fresh, key, read_only=True) as opened:
            check_copy(opened, made.head)
        old = _move_away(folder, (store_path, *companions(store_path), *key_files), at)
        for place in key_files:
            with replacing(place) as handle:
                handle.write(made.key_file)
        fresh.replace(store_path)
        sync_to_disk(folder)
    except OSError as failure:
        raise disk_problem(failure) from failure
    finally:
        drop_lock(store_path)
        remove_copy(fresh)
    with open_database(store_path, key) as opened:
        check_copy(opened, made.head)
    return old


def check_copy(copy: Store, expected: ChangeHead | None = None) -> None:
    """Check a copy's pages, structure, references and change log. Raises BACKUP_FAILED."""
    for pragma in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        problems = [row for row in copy.rows(f"PRAGMA {pragma}") if row != ("ok",)]
        if problems:
            raise StoreError("BACKUP_FAILED", detail=pragma)
    broken = verify_chain(copy, expected=expected)
    if broken:
        raise StoreError("BACKUP_FAILED", detail=f"change {broken.seq}: {broken.problem}")


def _pack(handle: IO[bytes], manifest: Manifest, copy: Path, small: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(handle, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("manifest.json", json.dumps(asdict(manifest), indent=1))
        archive.write(copy, "store.db")
        for name, content in small.items():
            if content:
                archive.writestr(name, content)


def _unpack(made: Backup, target: Path) -> None:
    digest = hashlib.sha256()
    with zipfile.ZipFile(made.path) as archive, archive.open("store.db") as member, replacing(target) as handle:
        while block := member.read(_BLOCK):
            digest.update(block)
            handle.write(block)
        if digest.hexdigest() != made.manifest.sha256:  # it may have been exchanged since it was read
            raise StoreError("NOT_A_BACKUP", path=made.path, detail="store.db")


def _move_away(folder: Path, files: Sequence[Path], at: datetime) -> Path | None:
    present = [file for file in files if file.exists()]
    if not present:
        return None
    name = f"replaced-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    old = next(place for number in range(1000) if not (place := folder / f"{name}-{number}").exists())
    old.mkdir()
    for file in present:
        file.replace(old / file.name)
    sync_to_disk(old)
    sync_to_disk(folder)
    return old


def _manifest(untrusted: bytes) -> Manifest:
    content: Any = json.loads(untrusted)
    found = Manifest(**content)
    numbers = (found.bytes, found.schema_version, found.head_seq)
    texts = (found.sha256, found.key_sha256, found.head_hash, found.created, found.app_version, found.officer_sha256)
    if found.format != FORMAT or not all(type(number) is int and number >= 0 for number in numbers):
        raise ValueError("manifest")
    if not all(isinstance(text, str) for text in texts):
        raise ValueError("manifest")
    return found


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        content = member.read(_LARGEST_SMALL + 1)
    if len(content) > _LARGEST_SMALL:
        raise ValueError(name)
    return content


def _proven(archive: zipfile.ZipFile, path: Path, name: str, digest: str) -> bytes:
    content = _small(archive, name)
    if hashlib.sha256(content).hexdigest() != digest:
        raise StoreError("NOT_A_BACKUP", path=path, detail=name)
    return content


def _digest(member: IO[bytes], size: int) -> str:
    """Return the SHA-256 of a member that must have exactly `size` bytes, without holding it."""
    digest, left = hashlib.sha256(), size
    while block := member.read(_BLOCK):
        left -= len(block)
        if left < 0:
            raise ValueError("store.db is larger than the manifest says")
        digest.update(block)
    return digest.hexdigest()


def _file_digest(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
