"""Documents that the author attached, each encrypted with the desk's own key, as files beside the store.

Rules: this room sees only encrypted bytes; a file is whole or absent, and once there it never changes and is never
deleted, so that what was taken away can come back. They are files and not rows, because backups of many GB would
follow (storage.md 7). A name is a salted digest: who finds the folder cannot even test for a document he knows.
"""

import hashlib
import re
import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from fieldreport.storage import finding, identity
from fieldreport.storage.database import Store
from fieldreport.storage.facts import document_name
from fieldreport.storage.places import replacing
from fieldreport.storage.problems import StoreError, disk_problem
from fieldreport.values import Quarter

REPORT_SETTING: Final = "report_documents"  # followed by mission, quarter and role
SALT: Final = "attachment_salt"
_NAME: Final = re.compile(r"[0-9a-f]{64}\.age")


def salt(store: Store, *, actor: str, at: datetime) -> bytes:
    """Return this store's salt for the names of attachments; made at its first use."""
    held = identity.secret(store, SALT)
    if held is None:
        held = secrets.token_bytes(32)
        identity.set_secret(store, SALT, held, actor=actor, at=at)
    return held


def attachment_path(folder: Path, salted: bytes, digest: str) -> Path:
    """Return where the document with this SHA-256 (lower-case hex, of the plain bytes) lies."""
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise ValueError("not a digest")
    return folder / f"{hashlib.sha256(salted + bytes.fromhex(digest)).hexdigest()}.age"


def write_attachment(path: Path, encrypted: bytes) -> None:
    """Keep an encrypted document; one that is there already stays as it is. Raises DISK_ERROR."""
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with replacing(path) as handle:
                handle.write(encrypted)
    except OSError as failure:
        raise disk_problem(failure) from failure


def read_attachment(path: Path) -> bytes:
    """Return the encrypted bytes of a document. Raises NO_ATTACHMENT."""
    if not path.exists():
        raise StoreError("NO_ATTACHMENT", path=path.parent)
    return path.read_bytes()


def copy_missing(source: Path, target: Path) -> int:
    """Copy the documents of one folder that another lacks, read each again, and return how many went.

    For backups and the way back, of attached documents and of received originals: what is there already is the same,
    since names are digests. Raises DISK_ERROR.
    """
    copied = 0
    if not source.is_dir():
        return copied
    try:
        for file in sorted(source.iterdir()):
            place = target / file.name
            if _NAME.fullmatch(file.name) and not place.exists():
                content = file.read_bytes()
                write_attachment(place, content)
                if place.read_bytes() != content:
                    place.unlink()
                    raise StoreError("DISK_ERROR", detail=file.name)
                copied += 1
    except OSError as failure:
        raise disk_problem(failure) from failure
    return copied


def documents_of_reports(store: Store) -> Iterator[tuple[str, Quarter, Sequence[Any]]]:
    """Yield mission, quarter and entries of the documents that belong to reports themselves."""
    for name, items in identity.settings(store).items():
        if name.startswith(f"{REPORT_SETTING}."):
            mission, quarter = name.split(".")[1:3]
            yield mission, Quarter.parse(quarter), items


def find_documents(store: Store, mission: str, quarter: Quarter, items: Sequence[Any]) -> None:
    """Let the documents of a report be found by their names; inside the transaction that changes them."""
    names = [document_name(item) for item in items]
    finding.put_documents(store, finding.OWN, mission, quarter, address=f"report[{quarter}]", names=names)
