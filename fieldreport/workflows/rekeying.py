"""Change the key of the store itself, when somebody else may know the passphrase or hold a copy (storage.md 3).

Rules: the key file for the new key is on the disk, under a name of its own, before the store is touched, and takes
the old one's place after it. Whatever is killed in between is settled by the next passphrase that is typed: which
key opens the store decides. Backups made before keep the old key and the old passphrase; they are named, not touched.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import rekeying
from fieldreport.trust.keyfile import KeyFile, copy_path, read_key_file, write_key_file
from fieldreport.trust.problems import KeyFileError
from fieldreport.workflows.session import Home

Opening = Callable[[KeyFile], bytes]  # by passphrase, recovery code or escrow


class RekeyingProblem(FieldReportError):
    """A change of the key that was cut off, and the words that were typed belong to the other side of it."""

    exit_code: ClassVar[int] = 3
    texts: ClassVar[dict[str, ErrorText]] = {
        "FORMER_HOLDS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The change of the key did not come to its end."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and whole, under the former passphrase."),
            QT_TRANSLATE_NOOP("errors", "Type the former passphrase, then change the key again."),
        ),
        "NEW_HOLDS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The key was changed, and the former passphrase opens it no longer."),
            QT_TRANSLATE_NOOP("errors", "Your data is locked and whole, under the new passphrase."),
            QT_TRANSLATE_NOOP("errors", "Type the new passphrase."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """A store under a new key, and the backups that still open with what was used before."""

    old_backups: tuple[str, ...]
    has_recovery_sheet: bool


def change_key(home: Home, old: bytes, new: bytes, made: KeyFile) -> None:
    """Encrypt the store under `new`, which `made` opens, and put that key file into use.

    Raises what `storage.rekeying.encrypt_anew` raises, KEY_FILE_NOT_WRITTEN; before the store has changed everything
    is left as it was.
    """
    write_key_file(home.next_key_file, made)
    try:
        rekeying.encrypt_anew(home.store, old, new)
    except BaseException:
        if not rekeying.is_opened_by(home.store, new):
            _drop_next(home)
        raise
    _take_next(home, made)


def is_unsettled(home: Home) -> bool:
    """Return whether a change of the key was cut off here."""
    return home.next_key_file.exists() or copy_path(home.next_key_file).exists()


def settle(home: Home, opening: Opening) -> bytes:
    """Return the data key after a change that was cut off, and bring it to its end or undo it.

    Raises FORMER_HOLDS, NEW_HOLDS, and what the key file raises (WRONG_PASSPHRASE).
    """
    former, failure = _tried(lambda: opening(read_key_file(home.key_file)))
    if former is not None and rekeying.is_opened_by(home.store, former):
        _drop_next(home)
        return former
    newer, _ = _tried(lambda: opening(read_key_file(home.next_key_file)))
    if newer is not None and rekeying.is_opened_by(home.store, newer):
        _take_next(home, read_key_file(home.next_key_file))
        return newer
    if former is not None:
        raise RekeyingProblem("NEW_HOLDS")
    if newer is not None:
        raise RekeyingProblem("FORMER_HOLDS")
    raise failure or KeyFileError("WRONG_PASSPHRASE")


def _tried(opening: Callable[[], bytes]) -> tuple[bytes | None, KeyFileError | None]:
    try:
        return opening(), None
    except KeyFileError as failure:
        return None, failure


def _take_next(home: Home, made: KeyFile) -> None:
    write_key_file(home.key_file, made)
    _drop_next(home)


def _drop_next(home: Home) -> None:
    for place in (home.next_key_file, copy_path(home.next_key_file)):
        place.unlink(missing_ok=True)
