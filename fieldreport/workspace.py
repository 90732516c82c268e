"""The front door: opens a data folder, hands out sessions, one per job.

Rules: the data key lives in memory only while unlocked, and locking drops it; every session opens a connection of its
own, so that long jobs never delay the short writer (decisions 16).
"""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldreport.storage.database import open_database
from fieldreport.storage.places import companions, sync_folder, sync_to_disk
from fieldreport.storage.problems import StoreError
from fieldreport.trust import keyfile
from fieldreport.trust.keyfile import copy_path, read_key_file, write_key_file
from fieldreport.trust.problems import KeyFileError
from fieldreport.trust.recovery import is_recovery_code, read_words
from fieldreport.workflows.session import (
    Clock,
    Home,
    Profile,
    Progress,
    Session,
    WorkspaceProblem,
    no_progress,
    system_clock,
)

if TYPE_CHECKING:  # recovery is not needed at start
    from fieldreport.workflows.guarding import BackupMade
    from fieldreport.workflows.recovering import Recovery
    from fieldreport.workflows.rekeying import Opening, Rekeyed


@dataclass(frozen=True, slots=True)
class Created:
    """A new data folder; `authority` is the fingerprint of Headquarters' authority, "" elsewhere."""

    role: str
    mission: str
    authority: str


def default_home() -> Path:
    """Return FIELDREPORT_HOME, else the system's place for local application data."""
    named = os.environ.get("FIELDREPORT_HOME")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Fieldreport"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Fieldreport"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "fieldreport"


def _opened(held: keyfile.KeyFile, typed: str) -> bytes:
    """Return the data key; a passphrase of our words is read whatever its capitals and spaces."""
    passphrase = typed.strip()
    try:
        return held.open_with_passphrase(passphrase)
    except KeyFileError as failure:
        words = read_words(typed)
        if failure.code != "WRONG_PASSPHRASE" or words in (None, passphrase):
            raise
        return held.open_with_passphrase(words or "")


def _begun(files: Home) -> Home:
    """Return the folder in which a new store is filled before it counts."""
    return Home(files.folder / "setting-up")


class Workspace:
    """One data folder, locked or unlocked."""

    def __init__(self, folder: Path, *, clock: Clock = system_clock, key_cost: keyfile.Cost | None = None) -> None:
        """Name a data folder; `key_cost` of new passphrase slots is measured on this computer where None."""
        self.files = Home(folder)
        self._clock = clock
        self._key_cost = key_cost
        self._key: bytes | None = None

    @property
    def home(self) -> Path:
        """Return the data folder."""
        return self.files.folder

    @property
    def exists(self) -> bool:
        """Return whether the folder holds a store."""
        return self.files.store.exists()

    @property
    def is_unlocked(self) -> bool:
        """Return whether sessions can be opened."""
        return self._key is not None

    def require_store(self) -> None:
        """Raise NO_STORE where the folder holds none."""
        if not self.exists:
            raise WorkspaceProblem("NO_STORE", home=self.home)

    def require_free(self) -> None:
        """Raise STORE_EXISTS where the folder already holds a store or what is left of one.

        A key file may be all that is missing to a store that was moved away, so it counts too, unless it is left
        from setting up a folder that never came to its end.
        """
        begun = _begun(self.files).folder.exists()
        left = [*companions(self.files.store), *(() if begun else (self.files.key_file,))]
        if self.exists or any(file.exists() for file in left):
            raise WorkspaceProblem("STORE_EXISTS", home=self.home)

    def create(
        self,
        profile: Profile,
        passphrase: str,
        *,
        recovery_sheet: Path | None = None,
        recovery: "Recovery | None" = None,
        progress: Progress = no_progress,
    ) -> Created:
        """Create store, keys and key file; unlocks. The recovery sheet is the only place that shows the code.

        `recovery` is one whose sheet is written and whose code is proven already. The store is filled aside and moved
        into place last: what is killed half way leaves a folder that can be set up anew. Before that the passphrase
        opens the key file as the disk has it, and the key a test item. Steps reported: `passphrase`, `keys`, `test`,
        `done`. Raises STORE_EXISTS, SYNC_FOLDER, UNKNOWN_MISSION, ROLE_AND_MISSION, NAME; OSError from the disk.
        """
        from fieldreport.workflows import beginning, enrolling, recovering  # documents are not needed at start

        self.require_free()
        passphrase = passphrase.strip()  # blanks at the ends come from editors and pasting, never from a person
        profile = beginning.checked_profile(profile)
        provider = sync_folder(self.files.store)
        if provider:
            raise StoreError("SYNC_FOLDER", path=self.home, provider=provider)
        self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        begun = _begun(self.files)
        shutil.rmtree(begun.folder, ignore_errors=True)
        begun.folder.mkdir(mode=0o700)
        try:
            progress(0.05, "passphrase")
            if recovery is None:
                key = os.urandom(32)
                made = keyfile.create(key, passphrase, cost=self._key_cost)
            else:
                key = recovery.key
                made = recovery.key_file.with_passphrase(key, passphrase, cost=self._key_cost)
            code = ""
            if recovery_sheet is not None:
                made, code = made.with_recovery_code(key)
            progress(0.45, "keys")
            with open_database(begun.store, key, create=True) as store:
                session = Session(store, begun, key, self._clock, self._key_cost)
                authority = enrolling.set_up(session, profile)
                if recovery is not None:
                    recovering.note_rehearsal(session)  # its code was typed back from the sheet
            if recovery_sheet is not None:
                enrolling.write_recovery_sheet(recovery_sheet, profile, code, self._clock())
            try:
                # The key file first: a store without its key is lost, a key without its store is nothing.
                write_key_file(self.files.key_file, made)
                progress(0.7, "test")
                self._prove(begun, passphrase, key)
                begun.store.replace(self.files.store)
            except BaseException:
                if recovery_sheet is not None:
                    recovery_sheet.unlink(missing_ok=True)  # it would open nothing
                raise
            sync_to_disk(self.home)
        except BaseException:
            with contextlib.suppress(OSError):
                # Nothing typed is in it yet: what never came to its end must not stand in the way of the next try.
                for file in (self.files.store, self.files.key_file, copy_path(self.files.key_file)):
                    file.unlink(missing_ok=True)
            raise
        finally:
            shutil.rmtree(begun.folder, ignore_errors=True)
        progress(1.0, "done")
        self._key = key
        return Created(profile.role, profile.mission, authority)

    def _prove(self, begun: Home, passphrase: str, key: bytes) -> None:
        """Open the key file as the disk has it with the passphrase, and a test item of the new store with the key."""
        opened = read_key_file(self.files.key_file).open_with_passphrase(passphrase)
        if opened != key:
            raise KeyFileError("KEY_FILE_DAMAGED")  # the disk did not keep what was written
        with open_database(begun.store, opened) as store:
            Session(store, begun, opened).profile()

    def unlock(self, passphrase: str) -> None:
        """Open the key file with the passphrase; raises WRONG_PASSPHRASE, KEY_FILE_DAMAGED, NO_STORE.

        Capitals and spaces do not matter in a passphrase of words that this program chose.
        """
        self._key = self._opened_by(lambda held: _opened(held, passphrase))

    def unlock_with_recovery_code(self, code: str) -> None:
        """Open the key file with the recovery code; raises WRONG_RECOVERY_CODE."""
        self._key = self._opened_by(lambda held: held.open_with_recovery_code(code))

    def unlock_with_escrow(self, private: bytes) -> None:
        """Open the key file with Headquarters' escrow key; raises NO_ESCROW_SLOT."""
        self._key = self._opened_by(lambda held: held.open_with_escrow(private))

    def _opened_by(self, opening: "Opening") -> bytes:
        self.require_store()
        from fieldreport.workflows import rekeying

        if rekeying.is_unsettled(self.files):
            return rekeying.settle(self.files, opening)
        return opening(read_key_file(self.files.key_file))

    def change_passphrase(self, new: str, *, current: str | None = None) -> None:
        """Replace the passphrase: a new slot, both copies of the key file written and read again; nothing else moves.

        `current` is asked of whoever sits at an open desk; None after the recovery code. Whoever copied the old key
        file can still open it with the old passphrase (storage.md 3). Raises LOCKED, WRONG_PASSPHRASE,
        KEY_FILE_NOT_WRITTEN.
        """
        if self._key is None:
            raise WorkspaceProblem("LOCKED")
        held, new = read_key_file(self.files.key_file), new.strip()
        if current is not None:
            self._require(current)
        self._keep(held.with_passphrase(self._key, new, cost=self._key_cost), new)

    def rekey(self, new: str, *, current: str | None = None, recovery_sheet: Path | None = None) -> "Rekeyed":
        """Encrypt the store under a new key, behind a new passphrase; the old key and key file open it no longer.

        For a passphrase that somebody knows or a copy that somebody holds (storage.md 3). Every session must be
        closed. The old recovery sheet opens it no longer either; `recovery_sheet` is the new one. Raises LOCKED,
        WRONG_PASSPHRASE, IN_USE, NO_SPACE, KEY_FILE_NOT_WRITTEN; OSError from the disk.
        """
        from fieldreport.workflows import enrolling, guarding, rekeying  # not needed at start

        if self._key is None:
            raise WorkspaceProblem("LOCKED")
        old, key, new = self._key, os.urandom(32), new.strip()
        if current is not None:
            self._require(current)
        with self.session() as session:
            profile, backups = session.profile(), guarding.known_backups(session)
        made, code = keyfile.create(key, new, cost=self._key_cost), ""
        escrow = read_key_file(self.files.key_file).escrow_recipient
        if escrow:
            made = made.with_escrow(key, escrow)
        if recovery_sheet is not None:
            made, code = made.with_recovery_code(key)
            enrolling.write_recovery_sheet(recovery_sheet, profile, code, self._clock())
        self._key = None  # nobody opens a session while the store is exchanged
        try:
            rekeying.change_key(self.files, old, key, made)
        except BaseException:
            if recovery_sheet is not None and not rekeying.is_unsettled(self.files):
                recovery_sheet.unlink(missing_ok=True)  # it would open nothing
            self._key = None if rekeying.is_unsettled(self.files) else old
            raise
        self._key = key
        with self.session() as session:
            guarding.forget_backups(session)
        return rekeying.Rekeyed(backups, bool(code))

    def renew_recovery(self) -> "Recovery":
        """Return a new recovery code for this desk; it counts once `keep_recovery` has it. Raises LOCKED."""
        from fieldreport.workflows import recovering  # not needed at start

        if self._key is None:
            raise WorkspaceProblem("LOCKED")
        return recovering.renewed(read_key_file(self.files.key_file).to_bytes(), self._key)

    def keep_recovery(self, recovery: "Recovery") -> None:
        """Put a new recovery code into use, after its sheet was proven; the old sheet opens nothing from then on."""
        if self._key is None or recovery.key != self._key:
            raise WorkspaceProblem("LOCKED")
        held = read_key_file(self.files.key_file)
        self._keep(held.with_slot_of(recovery.key_file, keyfile.RECOVERY), None)
        self._note_rehearsal()

    def rehearse(self, code: str) -> None:
        """Try the code of the recovery sheet on the key file as the disk has it, and remember that it opened.

        Raises LOCKED, RECOVERY_CODE_MISTYPED, WRONG_RECOVERY_CODE, NO_RECOVERY_CODE.
        """
        if self._key is None:
            raise WorkspaceProblem("LOCKED")
        if read_key_file(self.files.key_file).open_with_recovery_code(code) != self._key:
            raise KeyFileError("WRONG_RECOVERY_CODE")
        self._note_rehearsal()

    def _note_rehearsal(self) -> None:
        from fieldreport.workflows import recovering  # not needed at start

        with self.session() as session:
            recovering.note_rehearsal(session)

    def hand_over(
        self, name: str, passphrase: str, *, recovery_sheet: Path | None = None, with_new_key: bool = False
    ) -> None:
        """Give the desk to a successor: her name, her keys, her passphrase, and a recovery sheet of her own.

        Drafts, records, reports and history stay; what the former author signed stays signed by her. The old
        passphrase and the old sheet open it no longer, except with a copy of the old key file (storage.md 3); with
        `with_new_key` such a copy opens nothing either, since the store is encrypted anew.
        Without `recovery_sheet` there is none until one is made in the settings. Raises LOCKED, NAME, SAME_PERSON,
        OTHER_COMPUTER, KEY_FILE_NOT_WRITTEN; OSError from the disk.
        """
        from fieldreport.workflows import enrolling, succeeding  # certificates are not needed at start

        if self._key is None:
            raise WorkspaceProblem("LOCKED")
        with self.session() as session:
            profile = succeeding.take_desk_over(session, name)
        if with_new_key:
            self.rekey(passphrase, recovery_sheet=recovery_sheet)
            return
        held, passphrase = read_key_file(self.files.key_file), passphrase.strip()
        made, code = held.without(keyfile.RECOVERY).with_passphrase(self._key, passphrase, cost=self._key_cost), ""
        if recovery_sheet is not None:
            made, code = made.with_recovery_code(self._key)
            enrolling.write_recovery_sheet(recovery_sheet, profile, code, self._clock())
        self._keep(made, passphrase)

    def _require(self, passphrase: str) -> None:
        """Raise WRONG_PASSPHRASE unless whoever sits at the open desk knows its passphrase."""
        if _opened(read_key_file(self.files.key_file), passphrase) != self._key:
            raise KeyFileError("WRONG_PASSPHRASE")

    def _keep(self, made: keyfile.KeyFile, passphrase: str | None) -> None:
        place = self.files.key_file
        before = read_key_file(place)
        write_key_file(place, made)
        if passphrase is not None and read_key_file(place).open_with_passphrase(passphrase) != self._key:
            write_key_file(place, before)
            raise KeyFileError("KEY_FILE_DAMAGED")  # the disk did not keep what was written

    def retire(self, backup: Path, card: Path, *, current: str | None = None) -> "BackupMade":
        """Part from this computer: a checked backup, a loss card of what is to be withdrawn, and every key removed.

        What the backup holds opens elsewhere with the passphrase in use. Every session must be closed. Raises LOCKED,
        BACKUP_THERE, BACKUP_INSIDE, IN_USE and what a backup raises; OSError from the disk. Nothing is removed before
        both files are written.
        """
        from fieldreport.workflows import guarding, losing  # not needed at start

        if current is not None:
            self._require(current)
        with self.session() as session:
            made = guarding.last_backup_of(session, backup)
            losing.write_card(session, card)
        guarding.require_closed(self.files)
        self.lock()
        losing.remove_keys(self.files)
        return made

    def lock(self) -> None:
        """Drop the data key; open sessions end with their job."""
        self._key = None

    @contextmanager
    def session(self, *, read_only: bool = False) -> Iterator[Session]:
        """Yield a session with a connection of its own; raises LOCKED."""
        if self._key is None:
            raise WorkspaceProblem("LOCKED")
        with open_database(self.files.store, self._key, read_only=read_only) as store:
            if store.needs_upgrade and not read_only:
                from fieldreport.storage import rebuilding  # once in the life of a version
                from fieldreport.storage.migrations import upgrade

                upgrade(store, backup_folder=self.files.backups, key_file=self.files.key_file.read_bytes())
                rebuilding.catch_up(store)
            yield Session(store, self.files, self._key, self._clock, self._key_cost)

    def restore(self, archive: Path, typed: str) -> Path | None:
        """Put a backup in place and return where the old files were moved to.

        It is opened first, with the passphrase or the recovery code of its time.
        """
        if is_recovery_code(typed):
            return self.restore_with_recovery_code(archive, typed)
        return self._restored(archive, lambda held: _opened(held, typed))

    def restore_with_recovery_code(self, archive: Path, code: str) -> Path | None:
        """Put a backup in place, here or on another computer, with the code of the recovery sheet of its time."""
        return self._restored(archive, lambda held: held.open_with_recovery_code(code))

    def _restored(self, archive: Path, opening: "Opening") -> Path | None:
        from fieldreport.workflows import guarding  # not needed at start

        self.lock()
        return guarding.restore(archive, self.files, opening, self._clock())
