"""Keep the data safe: verified backups, restore, and the examination of store and change log.

Rules: a backup counts only after it was opened again and checked; restoring moves what was there aside and deletes
nothing (storage.md 4).
"""

import hashlib
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import attachments, backups, identity, inbox, originals, places, rebuilding
from fieldreport.storage.doctor import CheckResult, doctor
from fieldreport.storage.problems import StoreError
from fieldreport.workflows.rekeying import Opening
from fieldreport.workflows.session import Home, Progress, Session, no_progress, raise_if_cancelled

LAST_BACKUP: Final = "last_backup"
BACKUPS: Final = "backups_under_this_key"  # where those that were made lie, the newest last
_NAMED: Final = 20
_SHARES: Final = {"copy": 0.05, "check": 0.35, "write": 0.65, "read": 0.85}


class GuardingProblem(FieldReportError):
    """A backup that would not outlive what is to be removed."""

    exit_code: ClassVar[int] = 2
    texts: ClassVar[dict[str, ErrorText]] = {
        "BACKUP_THERE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} is there already."),
            QT_TRANSLATE_NOOP("errors", "It was not touched, and nothing was removed."),
            QT_TRANSLATE_NOOP("errors", "Choose another name: it may be the only backup of something."),
        ),
        "BACKUP_INSIDE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} lies in the folder that is to be emptied."),
            QT_TRANSLATE_NOOP("errors", "Nothing was removed."),
            QT_TRANSLATE_NOOP("errors", "Choose a place outside it: a stick, another disk."),
        ),
    }


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup that was opened again and checked."""

    path: Path
    bytes: int
    sha256: str
    documents: int = 0  # attached documents that went into the folder beside it
    originals: int = 0  # received originals that did


@dataclass(frozen=True, slots=True)
class DataPlace:
    """Where the data of a desk lies, and when it was last backed up from here."""

    folder: Path
    provider: str  # the program or network that copies the folder elsewhere, "" where none does
    bytes: int  # of the store
    free: int  # bytes left on the disk
    last_backup: datetime | None
    last_backup_file: str


def back_up(
    session: Session, file: Path, *, progress: Progress = no_progress, cancel: Event | None = None
) -> BackupMade:
    """Write a backup of store and key files, open it and check it; remembers when and where.

    The clearing officer's key file is in it, behind her own passphrase. Attached documents and Headquarters' received
    originals, encrypted as they are, go into folders beside it.

    Steps reported: `copy`, `check`, `write`, `read`. Raises BACKUP_FAILED, NO_SPACE, DISK_ERROR.
    """
    from fieldreport.trust.keyfile import copy_path, read_key_file  # not needed at start

    def step(name: str) -> None:
        raise_if_cancelled(cancel)
        progress(_SHARES[name], name)

    key_file = read_key_file(session.home.key_file).to_bytes()
    officer = session.home.clearing_officer_key_file
    has_officer = officer.exists() or copy_path(officer).exists()
    made = backups.backup(
        session.store,
        file,
        key_file=key_file,
        officer_key_file=read_key_file(officer).to_bytes() if has_officer else b"",
        at=session.now(),
        on_step=step,
    )
    with made.path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    held = {"file": str(made.path), "at": session.stamp()}
    identity.set_setting(session.store, LAST_BACKUP, held, actor=session.actor, at=session.now())
    known = [*(name for name in identity.setting(session.store, BACKUPS, []) if name != str(file)), str(file)]
    identity.set_setting(session.store, BACKUPS, known[-_NAMED:], actor=session.actor, at=session.now())
    copied = attachments.copy_missing(session.home.attachments, documents_beside(file))
    received = attachments.copy_missing(session.home.originals, originals_beside(file))
    return BackupMade(made.path, made.path.stat().st_size, digest, copied, received)


def last_backup_of(session: Session, file: Path) -> BackupMade:
    """Write the backup that is to outlive this computer's data: a new file, outside the data folder.

    Raises BACKUP_THERE, BACKUP_INSIDE and what a backup raises.
    """
    if file.exists():
        raise GuardingProblem("BACKUP_THERE", file=file)
    if file.resolve().is_relative_to(session.home.folder.resolve()):
        raise GuardingProblem("BACKUP_INSIDE", file=file)
    return back_up(session, file)


def require_closed(home: Home) -> None:
    """Raise IN_USE where this program or another still has the store open."""
    if places.is_held_here(home.store):
        raise StoreError("IN_USE", by="")
    places.take_lock(home.store)
    places.drop_lock(home.store)


def documents_beside(file: Path) -> Path:
    """Return the folder beside a backup that holds attached documents; several backups share it, none grows by it."""
    return file.parent / "fieldreport-documents"


def originals_beside(file: Path) -> Path:
    """Return the folder beside Headquarters' backup that holds what missions sent, as it came and encrypted."""
    return file.parent / "fieldreport-originals"


def known_backups(session: Session) -> tuple[str, ...]:
    """Return where the backups lie that open with the key in use, as far as this desk knows, the newest last."""
    own = sorted(str(file) for file in session.home.backups.glob("*.zip"))
    return (*own, *(name for name in identity.setting(session.store, BACKUPS, []) if name not in own))


def forget_backups(session: Session) -> None:
    """Begin a new list of backups: the key has changed, and those made before do not open with it."""
    identity.set_setting(session.store, BACKUPS, None, actor=session.actor, at=session.now())


def copied_by(folder: Path) -> str:
    """Return the name of the program or network that copies a folder elsewhere, "" where none does (storage.md 4)."""
    return places.sync_folder(folder)


def data_place(session: Session) -> DataPlace:
    """Return where the data lies, whether something copies it elsewhere, and the newest backup made from here."""
    folder, held = session.home.folder, identity.setting(session.store, LAST_BACKUP)
    return DataPlace(
        folder=folder,
        provider=places.sync_folder(session.home.store),
        bytes=session.home.store.stat().st_size,
        free=shutil.disk_usage(folder).free,
        last_backup=datetime.fromisoformat(held["at"]) if held else None,
        last_backup_file=held["file"] if held else "",
    )


def restore(file: Path, home: Home, opening: Opening, at: datetime) -> Path | None:
    """Put a backup in place and return the folder that holds what was there, or None.

    `opening` gets the data key out of the backup's own key file. A clearing officer's key file that is here stays:
    hers may be newer. Raises NOT_A_BACKUP, WRONG_PASSPHRASE (that of the backup), IN_USE and what the disk says.
    """
    from fieldreport.trust.keyfile import copy_path, parse_key_file, write_key_file  # not needed at start

    made = backups.read_backup(file)
    key = opening(parse_key_file(made.key_file))
    old = backups.restore(made, key, home.store, (home.key_file, copy_path(home.key_file)), at)
    officer = home.clearing_officer_key_file
    if made.officer_key_file and not officer.exists() and not copy_path(officer).exists():
        write_key_file(officer, parse_key_file(made.officer_key_file))
    attachments.copy_missing(documents_beside(file), home.attachments)
    attachments.copy_missing(originals_beside(file), home.originals)
    return old


def examine(session: Session) -> tuple[CheckResult, ...]:
    """Return the result of every check of store, change log, references, facts, key files and originals.

    An index of words that is damaged is made anew, and said so.

    Beside the names of `doctor`: `key_file`, `key_file_copy`, the same for the clearing officer's where there is one,
    `originals` (each received file is where the journal says), `attachments` (each attached document has its file).
    """
    from fieldreport.trust.keyfile import copy_path, parse_key_file  # not needed at start
    from fieldreport.workflows.attaching import missing_documents

    results = list(doctor(session.store))
    if any(one.name == "words" and not one.is_ok for one in results) and rebuilding.mend(session.store):
        # Nothing is lost with it: it is drawn from the texts, which were checked above.
        results = [one if one.name != "words" else CheckResult("words", True, "made anew") for one in results]
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
    try:
        lost = missing_documents(session)
        results.append(CheckResult("attachments", not lost, ", ".join(lost[:5])))
    except Exception as failure:  # records that cannot be read: said above, and the examination goes on
        results.append(CheckResult("attachments", False, type(failure).__name__))
    return tuple(results)
