"""Write everything a desk holds as an ordinary SQLite file, for the day when this program is not at hand.

Rules: nothing protects the file, and its maker is told so; keys stay in the store. That it was made, when and under
which name, stands in the change log.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fieldreport.storage import identity, places, plain
from fieldreport.workflows.session import Session

LAST_PLAIN_COPY: Final = "last_plain_copy"


@dataclass(frozen=True, slots=True)
class PlainCopy:
    """A copy that anybody can read; `provider` names what would carry it elsewhere, "" where nothing does."""

    path: Path
    bytes: int
    tables: dict[str, int]  # name -> rows
    provider: str


def unseal(session: Session, file: Path) -> PlainCopy:
    """Write the plain copy. Raises FileExistsError, NO_SPACE, BACKUP_FAILED and what the disk says."""
    tables = plain.write_plain(session.store, file)
    held = {"file": file.name, "at": session.stamp()}
    identity.set_setting(session.store, LAST_PLAIN_COPY, held, actor=session.actor, at=session.now())
    return PlainCopy(file, file.stat().st_size, tables, places.sync_folder(file))
