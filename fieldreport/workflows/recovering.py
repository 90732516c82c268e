"""Make the recovery code before the store, so that it is on paper and proven before anything counts (storage.md 3).

Rules: the code is shown on the recovery sheet and nowhere else; here it lives in memory until the store is made.
"""

import os
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from fieldreport.storage import identity
from fieldreport.trust.keyfile import KeyFile, parse_key_file, read_key_file
from fieldreport.workflows import beginning, enrolling
from fieldreport.workflows.session import Profile, Session

REHEARSED: Final = "recovery_rehearsed"  # when the code was last typed from the sheet and opened the key file
REHEARSE_EVERY: Final = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class RecoveryStanding:
    """Whether there is a recovery sheet, when it was last shown to work, and whether to show it again."""

    has_sheet: bool
    rehearsed: datetime | None
    is_due: bool
    is_missing: bool  # there was a sheet once, and the one in force was not printed


@dataclass(frozen=True, slots=True)
class Recovery:
    """A data key behind a recovery code; `Workspace.create` adds the passphrase and makes the store for it."""

    key: bytes = field(repr=False)
    key_file: KeyFile = field(repr=False)
    code: str = field(repr=False)

    def prove(self, typed: str) -> None:
        """Open the key with the code as it was typed from the sheet.

        Raises `KeyFileError`: RECOVERY_CODE_MISTYPED, WRONG_RECOVERY_CODE.
        """
        self.key_file.open_with_recovery_code(typed)


def new_recovery() -> Recovery:
    """Return a new data key with its recovery code; nothing is written."""
    from fieldreport.trust import keyfile  # cryptography is not needed at start

    key = os.urandom(32)
    key_file, code = keyfile.without_passphrase().with_recovery_code(key)
    return Recovery(key, key_file, code)


def recovery_standing(session: Session) -> RecoveryStanding:
    """Return how recovery stands on this desk."""
    held = identity.setting(session.store, REHEARSED)
    at = datetime.fromisoformat(held) if held else None
    has_sheet = read_key_file(session.home.key_file).has_recovery_code
    is_old = at is None or session.now() - at > REHEARSE_EVERY
    return RecoveryStanding(has_sheet, at, has_sheet and is_old, at is not None and not has_sheet)


def note_rehearsal(session: Session) -> None:
    """Remember that the code on the sheet opened the key file today."""
    identity.set_setting(session.store, REHEARSED, session.stamp(), actor=session.actor, at=session.now())


def renewed(key_file: bytes, key: bytes) -> Recovery:
    """Return the key behind a new recovery code, for a sheet that was lost or seen; the old code still opens it."""
    fresh, code = parse_key_file(key_file).with_recovery_code(key)
    return Recovery(key, fresh, code)


def write_sheet(recovery: Recovery, profile: Profile, file: Path, at: datetime) -> None:
    """Write the recovery sheet, readable by its owner alone; a file of that name is replaced whole.

    The name of the mission may be in any spelling the register knows. Raises UNKNOWN_MISSION, NAME, OSError.
    """
    fresh = file.with_name(f".{file.name}.part")
    fresh.unlink(missing_ok=True)
    try:
        enrolling.write_recovery_sheet(fresh, beginning.checked_profile(profile), recovery.code, at)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
