"""Keep the data safe: verified backups, restore, and the examination of store and change log.

Rules: a backup counts only after it was opened again and checked; restoring moves what was there aside and deletes
nothing (storage.md 4).
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fieldreport.storage import backups, inbox, originals
from fieldreport.storage.doctor import CheckResult, doctor
from fieldreport.workflows.session import Home, Session


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup that was opened again and checked."""

    path: Path
    bytes: int
    sha256: str


def back_up(session: Session, file: Path) -> BackupMade:
    """Write a backup of store and key file, open it and check it; raises BACKUP_FAILED, NO_SPACE, DISK_ERROR."""
    from fieldreport.trust.keyfile import read_key_file  # not needed at start

    key_file = read_key_file(session.home.key_file).to_bytes()
    made = backups.backup(session.store, file, key_file=key_file, at=session.now())
    with made.path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return BackupMade(made.path, made.path.stat().st_size, digest)


def restore(file: Path, home: Home, passphrase: str, at: datetime) -> Path | None:
    """Put a backup in place and return the folder that holds what was there, or None.

    Raises NOT_A_BACKUP, WRONG_PASSPHRASE (that of the backup), IN_USE and what the disk says.
    """
    from fieldreport.trust.keyfile import copy_path, parse_key_file  # not needed at start

    made = backups.read_backup(file)
    key = parse_key_file(made.key_file).open_with_passphrase(passphrase)
    return backups.restore(made, key, home.store, (home.key_file, copy_path(home.key_file)), at)


def examine(session: Session) -> tuple[CheckResult, ...]:
    """Return the result of every check of store, change log, references, facts, key files and originals.

    Beside the names of `doctor`: `key_file`, `key_file_copy`, the same for the clearing officer's where there is one,
    and `originals` (each received file is where the journal says).
    """
    from fieldreport.trust.keyfile import copy_path, parse_key_file  # not needed at start

    results = list(doctor(session.store))
    home, officer = session.home, session.home.clearing_officer_key_file
    files = [("key_file", home.key_file), ("key_file_copy", copy_path(home.key_file))]
    if officer.exists() or copy_path(officer).exists():
        files += [("clearing_officer_key_file", officer), ("clearing_officer_key_file_copy", copy_path(officer))]
    for name, file in files:
        try:
            parse_key_file(file.read_bytes())
            results.append(CheckResult(name, True))
        except Exception as failure:  # whatever is wrong with it, the examination goes on and says so
            results.append(CheckResult(name, False, type(failure).__name__))
    kept = {held.original for held in inbox.deliveries(session.store) if held.original}
    missing = sorted(digest[:12] for digest in kept if not originals.original_path(home.originals, digest).exists())
    results.append(CheckResult("originals", not missing, ", ".join(missing[:5])))
    return tuple(results)
