"""Why a file was refused, and what is known about one that was not.

Rules: one code per kind of failure, in the order of the steps of bundle.md 8; facts put into a text are only names
that passed the name rules, or come from a certificate whose chain was proven.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError

if TYPE_CHECKING:  # the container raises BundleRefused, so it cannot be imported here in earnest
    from fieldreport.bundle.container import Container

_NOTHING_READ = QT_TRANSLATE_NOOP("errors", "Nothing was taken from it; your data is as it was.")
_ASK_AGAIN = QT_TRANSLATE_NOOP("errors", "Ask the sender for the original file.")


class BundleRefused(FieldReportError):
    """A file that was not accepted; `code` says at which step of bundle.md 8 it failed."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "TOO_BIG": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This file is too large to be a report."),
            _NOTHING_READ,
            QT_TRANSLATE_NOOP(
                "errors",
                "Check that the right file was chosen; a report has at most {limit_mb} MB.",
            ),
        ),
        "NOT_FOR_US": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This file was not encrypted for this office."),
            QT_TRANSLATE_NOOP("errors", "It could not be opened here, and nobody else can read it either."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Ask the sender to load the latest list of authorized signatories and export again.",
            ),
        ),
        "DAMAGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The file was damaged on the way."),
            _NOTHING_READ,
            QT_TRANSLATE_NOOP("errors", "Ask the mission to send it again."),
        ),
        "UNSAFE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The file contains something a report never contains."),
            QT_TRANSLATE_NOOP("errors", "It was not opened."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Do not open it with other programs; ask the sender where it comes from.",
            ),
        ),
        "NOT_A_BUNDLE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This is not a report bundle."),
            _NOTHING_READ,
            QT_TRANSLATE_NOOP("errors", "Choose a file whose name ends in .asice or .asice.age."),
        ),
        "TRUST_OLD": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The list of trusted signers is out of date."),
            QT_TRANSLATE_NOOP("errors", "The file was left as it is and can be verified later."),
            QT_TRANSLATE_NOOP("errors", "Load the latest list of authorized signatories, then try again."),
        ),
        "BAD_SIGNATURE": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors",
                "The signature cannot be read or does not match: the file was changed after signing.",
            ),
            _NOTHING_READ,
            _ASK_AGAIN,
        ),
        "UNKNOWN_SIGNER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The signer is not on the trusted list."),
            _NOTHING_READ,
            QT_TRANSLATE_NOOP(
                "errors",
                "Load the latest list of authorized signatories; if that does not help, ask Headquarters.",
            ),
        ),
        "EXPIRED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name}'s certificate expired on {date}."),
            _NOTHING_READ,
            QT_TRANSLATE_NOOP("errors", "Ask them to renew."),
        ),
        "NOT_YET_VALID": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The certificate starts on {date}."),
            _NOTHING_READ,
            QT_TRANSLATE_NOOP("errors", "Check this computer's clock."),
        ),
        "REVOKED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name}'s certificate was withdrawn on {date}."),
            _NOTHING_READ,
            QT_TRANSLATE_NOOP("errors", "Do not use this report; ask the mission who signs now."),
        ),
        "CHANGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{file} was changed after signing."), _NOTHING_READ, _ASK_AGAIN
        ),
        "MISSING": ErrorText(QT_TRANSLATE_NOOP("errors", "{file} is missing."), _NOTHING_READ, _ASK_AGAIN),
        "EXTRA": ErrorText(QT_TRANSLATE_NOOP("errors", "{file} was added after signing."), _NOTHING_READ, _ASK_AGAIN),
        "SIGNATORIES": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The signature of the {role} of {mission} is missing."),
            _NOTHING_READ,
            QT_TRANSLATE_NOOP("errors", "Return it to the mission for signature."),
        ),
        "DATA": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The report data cannot be read by this version ({detail})."),
            QT_TRANSLATE_NOOP("errors", "The signatures are right and the file is kept."),
            QT_TRANSLATE_NOOP("errors", "Update the program, or ask the mission to export again."),
        ),
        "PDF": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The PDF does not carry the expected signatures ({detail})."),
            QT_TRANSLATE_NOOP("errors", "The data and its signatures are not affected."),
            QT_TRANSLATE_NOOP("errors", "Do not pass this PDF on; ask the mission to export again."),
        ),
        "REPEAT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Already imported on {date}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed; nothing needs to be done."),
        ),
        "OLDER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "A newer revision is already here."),
            QT_TRANSLATE_NOOP("errors", "The newer one stays in force."),
            QT_TRANSLATE_NOOP("errors", "Nothing needs to be done unless the mission says otherwise."),
        ),
        "SERIAL": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors",
                "This list of authorized signatories ({serial}) is older than the one in use ({known}).",
            ),
            QT_TRANSLATE_NOOP("errors", "The one in use stays."),
            QT_TRANSLATE_NOOP("errors", "Ask Headquarters for the latest one."),
        ),
        "WRONG_AUTHORITY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This list comes from another authority than the one you confirmed."),
            QT_TRANSLATE_NOOP("errors", "It was not loaded; the one in use stays."),
            QT_TRANSLATE_NOOP(
                "errors",
                "Compare the fingerprint with Headquarters by telephone before going on.",
            ),
        ),
        "NOT_ACTING": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} was to act as clearing officer on other days than {date}."),
            QT_TRANSLATE_NOOP("errors", "The signatures are right; the day is what the signer's clock said."),
            QT_TRANSLATE_NOOP("errors", "Ask the mission who acted then."),
        ),
        "CLOCK": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The sender's clock looks wrong ({date})."),
            QT_TRANSLATE_NOOP(
                "errors",
                "The signatures are right; the time of import is the one that counts.",
            ),
        ),
    }

    def __init__(self, code: str, **facts: Any) -> None:
        if code == "TOO_BIG":
            facts.setdefault("limit_mb", 64)
        super().__init__(code, **facts)


class Kind(Enum):
    """What travels in a signed container; the value is the name of its root document."""

    BUNDLE = "report.json"
    DOCUMENT = "document.json"  # a project's report or audit file, signed by itself
    GRANT = "grant.json"  # what Headquarters granted a project
    RECEIPT = "receipt.json"
    STARTER = "starter.json"  # what a successor gets of the mission, packages beside it
    REFERRAL = "referral.json"  # from an author to the clearing officer, packages beside it
    CLEARANCE = "clearance.json"  # what she answers, with the signed packages where she cleared them
    TRUST_PACKAGE = "trust.json"

    @property
    def root_file(self) -> str:
        """Return the name of the document everything else is about."""
        return self.value

    @property
    def has_files(self) -> bool:
        """Return whether files travel beside the root document, and its header names author and signatories."""
        return self in (Kind.BUNDLE, Kind.DOCUMENT)

    @property
    def may_carry(self) -> bool:
        """Return whether anything may travel beside the root document."""
        return self.has_files or self in (Kind.STARTER, Kind.REFERRAL, Kind.CLEARANCE)


@dataclass(frozen=True, slots=True)
class VerifiedSigner:
    """Who signed, as proven by the certificate; the time is only what the signer's computer claimed."""

    role: str
    name: str
    mission: str
    fingerprint: str
    claimed_time: datetime


@dataclass(frozen=True, slots=True)
class VerifiedBundle:
    """A container whose every byte is accounted for by the signatures of `signers`, in their order.

    `report` is the root document's canonical bytes, `content` the same parsed; `files` maps the path of each payload
    file (root document included) to the lower-case hex SHA-256 of its bytes; `sha256` is that of the plain container.
    `warnings` hold codes of BundleRefused that do not refuse (CLOCK, NOT_ACTING), with their facts.
    """

    kind: Kind
    report: bytes
    content: Mapping[str, Any]
    files: Mapping[str, str]
    container: "Container"
    signers: tuple[VerifiedSigner, ...]
    profile: Literal["full", "data"]
    sha256: str
    warnings: tuple[BundleRefused, ...] = field(default=())

    @property
    def report_sha256(self) -> str:
        """Return the identity of the revision: the SHA-256 of its canonical report data (decisions 6)."""
        return self.files[self.kind.root_file]
