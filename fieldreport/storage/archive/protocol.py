"""What Headquarters asks of an archive, whatever keeps it (docs/decisions/0033).

Rules: importing is one transaction and may be repeated; the same bytes twice are known, a second report in a place
that is taken is a conflict and changes nothing; a decision follows the one its author has seen, or is not made. What
is read, is read by the names in QUERIES, with the same columns everywhere.
"""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar, Final, Literal, Protocol

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText
from fieldreport.reports import report_identity
from fieldreport.storage import standing
from fieldreport.storage.deliveries import NewDelivery
from fieldreport.storage.problems import StoreError
from fieldreport.storage.unfolding import Unfolded
from fieldreport.values import Quarter

Outcome = Literal["new", "known", "conflict"]
Row = tuple[Any, ...]
QUERIES: Final[Mapping[str, tuple[str, ...]]] = {
    # name -> its columns
    "standing": tuple(standing.COLUMNS.split(", ")),
    "report": ("payload",),
    "packages": ("sha256", "profile", "signers"),
    "bundles": ("sha256", "file_name", "state", "received_at", "warnings"),
    "exemptions": ("mission", "quarter", "reason"),
    "decisions": ("no", "identity", "event", "at", "actor", "decided_by", "detail"),
    "period_reports": (
        *("mission", "quarter", "role", "revision", "identity", "template_version", "classification", "clearance"),
        *("state", "received_at"),
    ),
    "period_counts": (
        *("mission", "quarter", "identity", "kind", "record", "path", "area", "status", "component", "counterpart"),
        *("category", "unit", "qualifier", "is_complete", "measure", "age_band", "sex", "state", "value"),
    ),
    "period_money": (
        *("mission", "quarter", "identity", "project", "line", "title", "category", "status", "currency"),
        *("approved", "received", "spent", "obligated", "unconverted"),
    ),
}


class ArchiveProblem(StoreError):
    """A shared archive that cannot be reached or may not be used."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "ARCHIVE_ADDRESS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{address}” is no address of an archive."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Write postgresql://LOGIN@HOST/DATABASE?sslrootcert=FILE for the database."),
        ),
        "ARCHIVE_PASSWORD": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The address of the archive holds a password."),
            QT_TRANSLATE_NOOP("errors", "Nothing was kept."),
            QT_TRANSLATE_NOOP("errors", "Leave it out, and give it in a file, or name a passfile in the address."),
        ),
        "ARCHIVE_TLS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The address of the archive switches off the proof of the server."),
            QT_TRANSLATE_NOOP("errors", "Nothing was sent."),
            QT_TRANSLATE_NOOP("errors", "Write sslmode=verify-full, or leave it out: it is the only one allowed."),
        ),
        "ARCHIVE_AWAY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The shared archive does not answer ({detail})."),
            QT_TRANSLATE_NOOP("errors", "What is held here is safe, and nothing was half done."),
            QT_TRANSLATE_NOOP("errors", "Check network, login and password, then try again."),
        ),
        "ARCHIVE_RIGHTS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The login “{login}” may not do this in the shared archive."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Ask a colleague who may, or whoever runs the database."),
        ),
        "ARCHIVE_UNPREPARED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The database holds no archive that this program knows (version {found})."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Ask whoever runs the database to prepare it for this program."),
        ),
        "ARCHIVE_CHANGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The report {identity} in the shared archive is not what was signed."),
            QT_TRANSLATE_NOOP("errors", "It was not used. The originals of all packages are proven by themselves."),
            QT_TRANSLATE_NOOP("errors", "Tell whoever runs the database; import the package anew from its original."),
        ),
        "ARCHIVE_LACKS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This installation lacks the package {package}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Install the program with its extra “archive”, then try again."),
        ),
        "ARCHIVE_BUNDLES": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The place of the originals refuses ({detail})."),
            QT_TRANSLATE_NOOP("errors", "What is held here is safe, and nothing was half done."),
            QT_TRANSLATE_NOOP("errors", "Check the address, the network and the access keys, then try again."),
        ),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of an import; `no` is its number in that archive."""

    outcome: Outcome
    no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an officer decided about a received revision; `decided_by` is the login that the database proved."""

    identity: str
    event: str  # accepted, returned
    at: str  # ISO 8601 UTC
    actor: str
    detail: Mapping[str, Any] = field(default_factory=dict)
    no: int = 0
    decided_by: str = ""


class Archive(Protocol):
    """A place that keeps what Headquarters received, for one desk or for many."""

    @property
    def place(self) -> str:
        """Return where it is, to show."""

    def put_bundle(self, digest: str, encrypted: bytes) -> bool:
        """Keep an encrypted original; return whether it is new. Raises ARCHIVE_BUNDLES."""

    def bundle(self, digest: str) -> bytes:
        """Return an encrypted original. Raises NO_ORIGINAL."""

    def has(self, digest: str) -> bool:
        """Return whether a genuine package with this digest (of the plain container) was imported."""

    def import_report(
        self,
        new: NewDelivery,
        report_json: bytes,
        unfolded: Unfolded | None = None,
        *,
        actor: str,
        at: datetime,
    ) -> Taken:
        """Keep a genuine package with its report and facts, in one transaction; `unfolded` where it is at hand."""

    def settle(self, digest: str, *, code: str = "", text: str = "", actor: str, at: datetime) -> None:
        """Close the pending PDF check of a package: genuine without a code, refused with one."""

    def decide(self, decision: Decision, *, follows: int) -> bool:
        """Record a decision that follows number `follows` (0: the first); False where another one came between."""

    def exempt(self, mission: str, quarter: Quarter, reason: str | None, *, actor: str, at: datetime) -> bool:
        """Free a mission from a quarter, or with None let it owe it again; return whether that changed anything."""

    def query(self, name: str, **values: Any) -> Sequence[Row]:
        """Return the rows of a query by its name in QUERIES."""

    def export_parquet(self, period: Quarter, folder: Path) -> tuple[Path, ...]:
        """Write what stands for a quarter as Parquet files for other engines, and return them."""

    def close(self) -> None:
        """Give back what it holds open."""


def submissions(archive: Archive, year: int | None = None) -> dict[tuple[str, Quarter], standing.Submission]:
    """Return (mission, quarter) -> the revision that stands, of one year or of all."""
    return standing.read_submissions(archive.query("standing", year=year))


def report_json(archive: Archive, identity: str) -> bytes:
    """Return the canonical JSON of a received report. Raises UNKNOWN_REVISION, ARCHIVE_CHANGED."""
    found = archive.query("report", identity=identity)
    if not found:
        raise StoreError("UNKNOWN_REVISION", number=identity[:12])
    try:
        held = zlib.decompress(found[0][0])
    except zlib.error:
        held = b""
    if report_identity(held) != identity:  # whoever runs a database can change what lies in it
        raise ArchiveProblem("ARCHIVE_CHANGED", identity=identity[:12])
    return held


def exemptions(archive: Archive, year: int | None = None) -> dict[tuple[str, Quarter], str]:
    """Return (mission, quarter) -> why it owes nothing, of one year or of all."""
    found = archive.query("exemptions", year=year)
    return {(mission, Quarter.from_code(quarter)): reason for mission, quarter, reason in found}


def decisions_about(archive: Archive, identity: str | None = None) -> tuple[Decision, ...]:
    """Return what was decided about one revision or about all, oldest first."""
    names = QUERIES["decisions"]
    found = archive.query("decisions", identity=identity)
    return tuple(Decision(**dict(zip(names, row, strict=True))) for row in found)
