"""Pack a signed revision as a submission package and write it for the road: folder, stick, mail (bundle.md 8).

Rules: export only packs and encrypts; what was signed is not touched. Encrypted to Headquarters and to the sender,
so that she can always read what she sent; a plain file is written only where asked for (decisions 11). What was
written is read back and opened again before it counts as written: sticks lie.
"""

import contextlib
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import ClassVar, Literal

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import identity, revisions
from fieldreport.storage.places import replacing
from fieldreport.trust_context import Way
from fieldreport.values import Quarter
from fieldreport.workflows import routing
from fieldreport.workflows.session import Progress, Session, no_progress, raise_if_cancelled
from fieldreport.workflows.signing import newest_revision, signed_files, signed_manifests, waiting_for


class SendingProblem(FieldReportError):
    """Nothing can be sent yet."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NOTHING_SIGNED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No revision of {period} has been signed yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written; everything typed is saved."),
            QT_TRANSLATE_NOOP("errors", "Sign the report first."),
        ),
        "SIGNATURE_MISSING": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Revision {revision} of {period} still needs the signature of: {roles}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written; the signed revision is safe."),
            QT_TRANSLATE_NOOP("errors", "Have it signed, then export."),
        ),
        "NOT_KEPT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} could not be read back as it was written."),
            QT_TRANSLATE_NOOP("errors", "The signed revision is safe; the file was taken away again."),
            QT_TRANSLATE_NOOP("errors", "Use another stick or folder, then write the package again."),
        ),
        "PROFILE_AWAY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Revision {revision} of {period} came with a starter pack, in another form."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written; the revision is as it was, and Headquarters has it."),
            QT_TRANSLATE_NOOP("errors", "Choose the other form (everything, or the data alone)."),
        ),
        "CLASSIFIED_PLAIN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This is classified, and may not be written unencrypted."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written; the signed revision is safe."),
            QT_TRANSLATE_NOOP("errors", "Write it encrypted. Headquarters and you can open it then."),
        ),
        "NO_RECIPIENT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No list of authorized signatories says whom to encrypt to."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written; the signed revision is safe."),
            QT_TRANSLATE_NOOP("errors", "Load the list from Headquarters."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Package:
    """A written submission package; `sha256` is that of the plain container (decisions 10)."""

    path: Path
    sha256: str
    bytes: int
    profile: Literal["full", "data"]
    is_encrypted: bool
    revision: int


@dataclass(frozen=True, slots=True)
class Written:
    """A container on a disk; `sha256` is that of the plain container, `file_sha256` that of the file."""

    path: Path
    sha256: str
    file_sha256: str
    bytes: int
    is_encrypted: bool


def package_name(mission: str, quarter: Quarter, revision: int, profile: str) -> str:
    """Return the file name of bundle.md 8, without the suffix of encryption."""
    return f"{mission}_{quarter}_r{revision}{'_data' if profile == 'data' else ''}.asice"


def build_package(session: Session, kept: revisions.Revision, profile: Literal["full", "data"]) -> bytes:
    """Return a signed revision's plain container."""
    from fieldreport.bundle.signing import data_payload, pack_bundle  # not needed at start

    payload = signed_files(session, kept)
    members = data_payload(payload) if profile == "data" else payload
    return pack_bundle(members, signed_manifests(session, kept, profile))


def export(
    session: Session,
    quarter: Quarter,
    folder: Path,
    *,
    profile: Literal["full", "data"] = "full",
    encrypted: bool = True,
    way: Way | None = None,
    progress: Progress = no_progress,
    cancel: Event | None = None,
) -> Package:
    """Write the newest signed revision of a quarter into `folder`, which is made where missing.

    `way` is how it will travel, where somebody said so.

    Raises NOTHING_SIGNED, SIGNATURE_MISSING, PROFILE_AWAY, CLASSIFIED_PLAIN, WAY_UNSAID, WAY_CLOSED, NO_RECIPIENT,
    NOT_KEPT; OSError from the disk, then no file is left.
    """
    kept = newest_revision(session, quarter)
    if kept is None:
        raise SendingProblem("NOTHING_SIGNED", period=quarter)
    missing = waiting_for(session, kept)
    if missing:
        raise SendingProblem(
            "SIGNATURE_MISSING", revision=kept.number, period=quarter, roles=", ".join(missing).replace("-", " ")
        )
    if not revisions.signatures(session.store, kept.no, profile):
        raise SendingProblem("PROFILE_AWAY", revision=kept.number, period=quarter)
    progress(0.2, "pack")
    container = build_package(session, kept, profile)
    raise_if_cancelled(cancel)
    progress(0.6, "encrypt")
    name = package_name(kept.mission, quarter, kept.number, profile)
    written = write_container(
        session,
        container,
        folder,
        name,
        encrypted=encrypted,
        classification=kept.classification,
        way=way,
        progress=progress,
        cancel=cancel,
    )
    detail = {
        "file": written.path.name,
        "sha256": written.sha256,
        "file_sha256": written.file_sha256,
        "profile": profile,
        "folder": str(folder),
        "bytes": written.bytes,
        "encrypted": encrypted,
        **({"way": way} if way else {}),
    }
    revisions.add_event(session.store, kept.no, "exported", detail, actor=session.actor, at=session.now())
    progress(1.0, "done")
    return Package(written.path, written.sha256, written.bytes, profile, encrypted, kept.number)


def write_container(
    session: Session,
    container: bytes,
    folder: Path,
    name: str,
    *,
    encrypted: bool = True,
    recipients: Sequence[str] | None = None,
    classification: str = "unclassified",
    way: Way | None = None,
    progress: Progress = no_progress,
    cancel: Event | None = None,
) -> Written:
    """Write a plain container into `folder`, encrypted to `recipients` and to this desk, and read it back.

    `recipients` are age public keys; None stands for Headquarters. What is classified travels encrypted only,
    by the ways that are open to its class (decisions 27).

    Raises CLASSIFIED_PLAIN, WAY_UNSAID, WAY_CLOSED, NO_RECIPIENT, NOT_KEPT, Cancelled; OSError from the disk, then
    no file is left.
    """
    from fieldreport.bundle.encryption import ENCRYPTED_SUFFIX, encrypt, recipient_of  # not needed at start

    data = container
    if not encrypted and classification != "unclassified":
        raise SendingProblem("CLASSIFIED_PLAIN")
    routing.check_way(session, classification, way)
    if encrypted:
        trust = session.trust()
        if trust is None:
            raise SendingProblem("NO_RECIPIENT")
        own = recipient_of(identity.age_identities(session.store)[0])
        data = encrypt(container, [*(trust.recipients if recipients is None else recipients), own])
        name += ENCRYPTED_SUFFIX
    folder.mkdir(parents=True, exist_ok=True)
    raise_if_cancelled(cancel)
    progress(0.8, "write")
    with replacing(folder / name) as stream:
        stream.write(data)
    progress(0.9, "read")
    _prove(session, folder / name, container, encrypted=encrypted)
    return Written(
        folder / name, hashlib.sha256(container).hexdigest(), hashlib.sha256(data).hexdigest(), len(data), encrypted
    )


def package_sizes(session: Session, kept: revisions.Revision) -> dict[str, int]:
    """Return profile -> bytes of the plain container; encryption adds less than a kilobyte."""
    return {
        "full": len(build_package(session, kept, "full")),
        "data": len(build_package(session, kept, "data")),
    }


def _prove(session: Session, file: Path, container: bytes, *, encrypted: bool) -> None:
    """Read a written package back and open it; where it is not the container any more, take it away (NOT_KEPT)."""
    from fieldreport.bundle.encryption import decrypt  # not needed at start
    from fieldreport.bundle.verdicts import BundleRefused

    _forget_pages(file)
    try:
        held = file.read_bytes()
        is_kept = (decrypt(held, identity.age_identities(session.store)) if encrypted else held) == container
    except (OSError, BundleRefused):
        is_kept = False
    if not is_kept:
        file.unlink(missing_ok=True)
        raise SendingProblem("NOT_KEPT", file=file.name)


def _forget_pages(file: Path) -> None:
    """Ask the system to read the file from the device and not from memory, where it knows how."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError), file.open("rb") as handle:
            os.posix_fadvise(handle.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
