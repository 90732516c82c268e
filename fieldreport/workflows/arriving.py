"""Take in whatever was sent here: receipt, grant, starter pack, list, clearance, each by its own rules.

Rules: what a file is, its root document says, and nothing is believed before the one verifier has proven it; what is
none of these changes nothing. The person need not know which it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldreport.errors import FieldReportError
from fieldreport.storage import identity
from fieldreport.trust_context import TrustContext
from fieldreport.workflows import (
    acknowledging,
    adopting,
    collecting,
    considering,
    enrolling,
    recording,
    referring,
    resuming,
)
from fieldreport.workflows.acknowledging import Acknowledged
from fieldreport.workflows.adopting import AdoptionView
from fieldreport.workflows.considering import Considered
from fieldreport.workflows.referring import Answered
from fieldreport.workflows.resuming import Resumed
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # verification is not needed at start
    from fieldreport.bundle.verdicts import Kind

Arrived = Acknowledged | AdoptionView | Resumed | Considered | Answered | TrustContext


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one file brought."""

    name: str
    what: Arrived | FieldReportError  # the failure of a file that changed nothing


@dataclass(frozen=True, slots=True)
class LoadedFiles:
    """What came of record files, of filled forms and of Headquarters' files loaded together."""

    records: recording.Loaded  # those of the forms too
    arrived: tuple[Arrived, ...]
    forms: tuple[collecting.Collected, ...] = ()


def load_files(session: Session, untrusted_files: Sequence[bytes], *, dry_run: bool = False) -> LoadedFiles:
    """Load record files, filled forms and signed files, all or none; `dry_run` only says what changes.

    A list of signatories has no dry run: it is proven or refused. Raises as `recording.load`, `collecting.load_form`
    and `take`.
    """
    from fieldreport.documents.form_reading import claims_to_be_form  # workbooks are not needed at start

    filled = [untrusted for untrusted in untrusted_files if claims_to_be_form(untrusted)]
    rest = [untrusted for untrusted in untrusted_files if not claims_to_be_form(untrusted)]
    packages = [untrusted for untrusted in rest if is_package(untrusted)]
    others = [untrusted for untrusted in rest if not is_package(untrusted)]
    packages.sort(key=lambda untrusted: _kind_or_none(session, untrusted) is not _list_kind())
    with session.store.transaction():
        loaded = recording.load_all(session, others, dry_run=dry_run)
        forms = tuple(collecting.load_form(session, untrusted, dry_run=dry_run) for untrusted in filled)
        arrived = tuple(take(session, untrusted, dry_run=dry_run) for untrusted in packages)
    return LoadedFiles(recording.together([loaded, *(form.loaded for form in forms)]), arrived, forms)


def is_package(untrusted: bytes) -> bool:
    """Return whether a file claims to be a package and no record file."""
    from fieldreport.bundle.encryption import is_encrypted  # packages are not needed at start

    return is_encrypted(untrusted) or untrusted.startswith(b"PK\3\4")


def take(session: Session, untrusted: bytes, *, dry_run: bool = False) -> Arrived:
    """Verify one signed file and put it into force; with `dry_run` only verify all but lists.

    Raises NOT_A_BUNDLE where it is none of these, and what `take_receipt`, `load_grant`, `take_starter`,
    `take_referral`, `take_answer` and `load_trust` raise.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.bundle.verdicts import Kind

    plain = decrypt(untrusted, identity.age_identities(session.store))
    match kind_of(plain):
        case Kind.RECEIPT:
            return acknowledging.take_receipt(session, plain, dry_run=dry_run)
        case Kind.GRANT:
            return adopting.load_grant(session, plain, dry_run=dry_run)
        case Kind.REFERRAL:
            return considering.take_referral(session, plain, dry_run=dry_run)
        case Kind.CLEARANCE:
            return referring.take_answer(session, plain, dry_run=dry_run)
        case Kind.STARTER:
            return resuming.take_starter(session, plain, dry_run=dry_run)
        case _:
            return enrolling.load_trust(session, plain)


def take_files(session: Session, files: list[Path]) -> tuple[Arrival, ...]:
    """Take files one by one, lists of signatories first: what they list may have signed the others.

    A file that cannot be taken holds back no other; its failure stands in its place. One file alone raises as
    `take`. Raises OSError.
    """
    from fieldreport.bundle.container import MAX_FILE  # verification is not needed at start

    held = []
    for file in files:
        with file.open("rb") as stream:
            held.append((file, stream.read(MAX_FILE + MAX_FILE // 16)))
    held.sort(key=lambda one: _kind_or_none(session, one[1]) is not _list_kind())
    return tuple(Arrival(file.name, _take_one(session, untrusted, len(held))) for file, untrusted in held)


def _take_one(session: Session, untrusted: bytes, count: int) -> Arrived | FieldReportError:
    try:
        return take(session, untrusted)
    except FieldReportError as failure:
        if count == 1:
            raise
        return failure


def kind_of(untrusted: bytes) -> "Kind":
    """Return what a plain container says it is. Raises NOT_A_BUNDLE where it is nothing that is sent here."""
    # Verification is not needed at start.
    from fieldreport.bundle.container import read_container
    from fieldreport.bundle.verdicts import BundleRefused, Kind

    container = read_container(untrusted)
    for kind in (Kind.RECEIPT, Kind.GRANT, Kind.STARTER, Kind.REFERRAL, Kind.CLEARANCE, Kind.TRUST_PACKAGE):
        if kind.root_file in container:
            return kind
    raise BundleRefused("NOT_A_BUNDLE")


def _kind_or_none(session: Session, untrusted: bytes) -> "Kind | None":
    # Verification is not needed at start.
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.bundle.verdicts import BundleRefused

    try:
        return kind_of(decrypt(untrusted, identity.age_identities(session.store)))
    except BundleRefused:
        return None


def _list_kind() -> "Kind":
    from fieldreport.bundle.verdicts import Kind  # verification is not needed at start

    return Kind.TRUST_PACKAGE
