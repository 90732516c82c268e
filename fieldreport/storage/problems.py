"""What can go wrong with the store, in words, and how the driver's errors become these."""

import errno
from pathlib import Path
from typing import ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import driver

_SAVED = QT_TRANSLATE_NOOP("errors", "Everything saved before is safe; the last change is not saved yet.")
_UNTOUCHED = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
_RESTORE = QT_TRANSLATE_NOOP(
    "errors", "Close the program, keep a copy of the file, and restore the newest backup. Keep the damaged file."
)


class StoreError(FieldReportError):
    """The store cannot be opened, read or written."""

    exit_code: ClassVar[int] = 3
    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_STORE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no data file at {path}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was created."),
            QT_TRANSLATE_NOOP("errors", "Choose the right folder, or restore a backup."),
        ),
        "STORE_EXISTS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is already a data file at {path}."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("errors", "Open it, or choose another folder."),
        ),
        "WRONG_KEY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This key does not open the data file."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP(
                "errors",
                "Either the key file belongs to another data file, or the beginning of the data file is destroyed. "
                "Put the key file that belongs to it back, or restore the newest backup.",
            ),
        ),
        "DAMAGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The data file is damaged ({detail})."),
            QT_TRANSLATE_NOOP("errors", "The program does not write to a damaged file."),
            _RESTORE,
        ),
        "NOT_ENCRYPTED": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors", "The file at {path} is not encrypted, so it is no data file of this program."
            ),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("errors", "Choose the right file, or restore a backup."),
        ),
        "NOT_OURS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The file at {path} was made by another program."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("errors", "Choose the right file, or restore a backup."),
        ),
        "IN_USE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The data file is open in another window or program{by}."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("errors", "Close the other one, then try again."),
        ),
        "BUSY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Another task of this program kept the data file busy for too long."),
            _SAVED,
            QT_TRANSLATE_NOOP(
                "errors", "Wait until it has finished, then try again; what is typed is saved by itself."
            ),
        ),
        "DISK_FULL": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The disk is full."),
            _SAVED,
            QT_TRANSLATE_NOOP(
                "errors",
                "Free some space and leave this window open, then try again; what is typed is saved by itself.",
            ),
        ),
        "DISK_ERROR": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The disk reported an error ({detail})."),
            _SAVED,
            QT_TRANSLATE_NOOP("errors", "Leave this window open, check the disk, and make a backup to another one."),
        ),
        "READ_ONLY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The data file cannot be written."),
            _SAVED,
            QT_TRANSLATE_NOOP("errors", "Check that you may write in its folder and that the disk is not locked."),
        ),
        "NEWER": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors",
                "A newer version of Fieldreport made this data file (file {found}, this version reads {known}).",
            ),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed; all data is safe in the file."),
            QT_TRANSLATE_NOOP("errors", "Install the newest version of Fieldreport on this computer."),
        ),
        "NEWER_READ_ONLY": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors",
                "A newer version of Fieldreport made this data file (file {found}, this version writes {known}).",
            ),
            QT_TRANSLATE_NOOP("errors", "It can be read with this version, but not changed."),
            QT_TRANSLATE_NOOP("errors", "Open it for reading only, or install the newest version of Fieldreport."),
        ),
        "OLDER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The data file has an older form (file {found}, this version {known})."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("errors", "Let the program bring it up to date first; it makes a backup before."),
        ),
        "UPGRADE_FAILED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The data file could not be brought up to date ({detail})."),
            QT_TRANSLATE_NOOP("errors", "It is exactly as it was, and a backup was made at {backup}."),
            QT_TRANSLATE_NOOP("errors", "Go on with the version you had, and send this message to support."),
        ),
        "NO_SPACE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The disk is too full: {needed} MB are needed, {free} MB are free."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("errors", "Free some space, then try again."),
        ),
        "DRIVER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The encryption component is missing or too old ({detail})."),
            QT_TRANSLATE_NOOP("errors", "The data file was not opened."),
            QT_TRANSLATE_NOOP("errors", "Install Fieldreport again from its package."),
        ),
        "SYNC_FOLDER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The folder {path} is copied to another place by {provider}."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP(
                "errors", "Such programs can destroy the data file. Choose a folder that only this computer uses."
            ),
        ),
        "NOT_A_BACKUP": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{path} is not a backup of this program, or it is damaged ({detail})."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("errors", "Choose another backup."),
        ),
        "BACKUP_FAILED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The backup did not pass its check ({detail})."),
            QT_TRANSLATE_NOOP("errors", "It was not kept. The data file itself was not touched."),
            QT_TRANSLATE_NOOP("errors", "Choose another disk and try again. If it happens again, run the self-test."),
        ),
        "UNKNOWN_RECORD": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no {address} in the data file."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("errors", "Check the name, or look in the bin."),
        ),
        "UNKNOWN_REVISION": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no revision {number} of this report."),
            _UNTOUCHED,
            QT_TRANSLATE_NOOP("errors", "Choose one of the revisions in the list."),
        ),
        "TRUST_OLDER": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors", "This list of authorized signatories (number {found}) is not newer than number {known}."
            ),
            QT_TRANSLATE_NOOP("errors", "The newer list stays in use."),
            QT_TRANSLATE_NOOP("errors", "Ask Headquarters for the latest list; tell them if two carry one number."),
        ),
        "NO_ATTACHMENT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The file of this document is not in {path}."),
            QT_TRANSLATE_NOOP("errors", "Its name and digest are kept."),
            QT_TRANSLATE_NOOP("errors", "Restore it from a backup, or attach the document again."),
        ),
        "NO_ORIGINAL": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The original of this package is not in the folder {path}."),
            QT_TRANSLATE_NOOP("errors", "The report itself is in the data file."),
            QT_TRANSLATE_NOOP("errors", "Put the folder of originals back from a copy, or import the package again."),
        ),
    }


_CODES: Final = {"disk I/O error": driver.SQLITE_IOERR, "database or disk is full": driver.SQLITE_FULL}


def disk_problem(failure: OSError) -> StoreError:
    """Return the StoreError that says what a refusal of the disk means to people: it is full, or in trouble."""
    if failure.errno in (errno.ENOSPC, errno.EDQUOT):
        return StoreError("DISK_FULL")
    return StoreError("DISK_ERROR", detail=failure.strerror or type(failure).__name__)


def store_problem(failure: driver.Error, path: Path | None = None) -> StoreError | None:
    """Return the StoreError that says what a driver error means to people, or None where it is a bug.

    Constraint and trigger failures are bugs of the caller and stay what they are.
    """
    # The low byte is the primary result code; the driver's backup gives none, only SQLite's own words for it.
    code = getattr(failure, "sqlite_errorcode", 0) & 0xFF or _CODES.get(str(failure), 0)
    name = getattr(failure, "sqlite_errorname", "") or str(failure)
    if code == driver.SQLITE_FULL:
        return StoreError("DISK_FULL")
    if code in (driver.SQLITE_BUSY, driver.SQLITE_LOCKED):
        return StoreError("BUSY")
    if code in (driver.SQLITE_READONLY, driver.SQLITE_PERM):
        return StoreError("READ_ONLY")
    if code in (driver.SQLITE_CORRUPT, driver.SQLITE_NOTADB):
        return StoreError("DAMAGED", detail=name)
    if code == driver.SQLITE_IOERR:
        return StoreError("DISK_ERROR", detail=name)
    if code == driver.SQLITE_CANTOPEN:
        return StoreError("NO_STORE", path=path) if path and not path.exists() else StoreError("READ_ONLY")
    return None
