"""What was signed and where it went: every revision with its signers, files, digests and everything that happened.

Rules: read from what was frozen and from the events beside it, nothing is worked out anew. "Received" comes from a
receipt only (product rule 2); written is not sent, and sent is not received.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from fieldreport.storage import revisions
from fieldreport.templates import load_labels
from fieldreport.trust_context import CLASSIFIED, WAYS, Way
from fieldreport.values import Quarter
from fieldreport.workflows import comparing, previewing, questioning, routing, sending, signing
from fieldreport.workflows.overviewing import PackageState
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # the template's texts are not needed at start
    from fieldreport.templates import Labels


@dataclass(frozen=True, slots=True)
class Written:
    """A package that was written: where, when, what of it, and the digests to compare with."""

    file: str
    folder: str  # "" where an older program did not note it
    profile: str
    is_encrypted: bool
    at: str  # ISO 8601 UTC
    sha256: str  # of the plain container (decisions 10)
    file_sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class SignerFacts:
    """Who signed, as the certificate names; the time is what the signer's computer claimed."""

    role: str
    name: str
    fingerprint: str
    signed_at: str


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file that travels with the report."""

    path: str
    name: str  # the user's own
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a revision; `detail` is what the event keeps."""

    event: str
    at: str
    actor: str
    detail: Mapping[str, Any]
    told: tuple[str, ...] = ()  # remark and questions, of a receipt or a return


@dataclass(frozen=True, slots=True)
class RevisionLine:
    """One line of the history."""

    quarter: Quarter
    number: int
    state: PackageState
    signers: tuple[SignerFacts, ...]
    waiting_for: tuple[str, ...]
    frozen_at: str
    identity: str
    reason: str
    written: tuple[Written, ...]
    remark: str = ""  # of a return
    is_newest: bool = True  # of its quarter


@dataclass(frozen=True, slots=True)
class RevisionDetail:
    """A revision with everything known about it, and what it changed of the one before."""

    line: RevisionLine
    author: str
    classification: str
    template: str
    change_head: str
    clearance: Mapping[str, Any]  # of documented clearance: name, function, date, document
    files: tuple[FileFacts, ...]
    happenings: tuple[Happening, ...]
    compared_with: int | None
    changed: tuple[comparing.ChangedPart, ...]
    labels: "Labels"
    reasons: Mapping[str, str]  # address of a changed part -> why


@dataclass(frozen=True, slots=True)
class PackageDetail:
    """A revision that is to be written, or was: sizes of the two profiles, and whether it can be encrypted."""

    line: RevisionLine
    due: date
    sizes: Mapping[str, int]  # profile -> bytes
    recipients: int  # keys of Headquarters; 0 where no list says whom to encrypt to
    is_classified: bool = False  # then it travels encrypted only (decisions 27)
    ways: tuple[Way, ...] = WAYS  # open to its class


def list_history(session: Session) -> tuple[RevisionLine, ...]:
    """Return every revision of this desk's mission, newest quarter and number first."""
    mission = session.profile().mission
    seen: set[Quarter] = set()
    lines = []
    for kept in revisions.revisions(session.store):
        if kept.mission == mission:
            lines.append(_line(session, kept, is_newest=kept.quarter not in seen))
            seen.add(kept.quarter)
    return tuple(lines)


def list_packages(session: Session) -> tuple[RevisionLine, ...]:
    """Return the newest revision of each quarter: what waits, is ready, or was written."""
    return tuple(line for line in list_history(session) if line.is_newest)


def open_revision(session: Session, quarter: Quarter, number: int) -> RevisionDetail:
    """Return one revision with what it changed of the one before. Raises NO_REVISION."""
    kept = previewing.find_revision(session, quarter, number)
    report = revisions.frozen_report(session.store, kept.no)
    held = revisions.revisions(session.store, kept.report_no)
    older = [one for one in held if one.number < number]
    before = revisions.frozen_report(session.store, older[0].no) if older else None
    return RevisionDetail(
        line=_line(session, kept, is_newest=held[0].number == number),
        author=kept.author,
        classification=kept.classification,
        template=kept.template_version,
        change_head=kept.change_head,
        clearance=report.clearance,
        files=tuple(FileFacts(one.path, one.original_name, one.bytes, one.sha256) for one in report.files),
        happenings=tuple(
            Happening(one.event, one.at, one.actor, one.detail, questioning.told(one.detail))
            for one in revisions.events(session.store, kept.no)
        ),
        compared_with=older[0].number if older else None,
        changed=comparing.changed_parts(before, report) if before else (),
        labels=load_labels(report.template.version, report.language),
        reasons=report.reasons,
    )


def open_package(session: Session, quarter: Quarter) -> PackageDetail:
    """Return the newest revision of a quarter as something to write. Raises NO_REVISION."""
    kept = previewing.find_revision(session, quarter)
    line = _line(session, kept, is_newest=True)
    trust = session.trust()
    is_signed = not line.waiting_for
    return PackageDetail(
        line=line,
        due=session.calendar().due(quarter),
        sizes=sending.package_sizes(session, kept) if is_signed else {},
        recipients=len(trust.recipients) if trust else 0,
        is_classified=kept.classification in CLASSIFIED,
        ways=routing.open_ways(session, kept.classification),
    )


def written_packages(events: tuple[revisions.RevisionEvent, ...]) -> tuple[Written, ...]:
    """Return the packages that were written, the newest first."""
    return tuple(
        Written(
            file=str(one.detail.get("file", "")),
            folder=str(one.detail.get("folder", "")),
            profile=str(one.detail.get("profile", "")),
            # An older program noted no more than the name.
            is_encrypted=bool(one.detail.get("encrypted", str(one.detail.get("file", "")).endswith(".age"))),
            at=one.at,
            sha256=str(one.detail.get("sha256", "")),
            file_sha256=str(one.detail.get("file_sha256", "")),
            bytes=int(one.detail.get("bytes", 0)),
        )
        for one in reversed(events)
        if one.event == "exported"
    )


def _line(session: Session, kept: revisions.Revision, *, is_newest: bool) -> RevisionLine:
    events = revisions.events(session.store, kept.no)
    waiting = signing.waiting_for(session, kept)
    return RevisionLine(
        quarter=kept.quarter,
        number=kept.number,
        state=_package_state(kept, {one.event for one in events}, waiting),
        signers=tuple(
            SignerFacts(one.role, one.name, one.fingerprint, one.signed_at)
            for one in revisions.signatures(session.store, kept.no, "full")
        ),
        waiting_for=waiting,
        frozen_at=kept.frozen_at,
        identity=kept.identity,
        reason=kept.reason,
        written=written_packages(events),
        remark=questioning.why_returned(events),
        is_newest=is_newest,
    )


def _package_state(kept: revisions.Revision, happened: set[str], waiting: tuple[str, ...]) -> PackageState:
    if kept.status == "accepted":
        return "accepted"
    if kept.status == "returned":
        return "returned"
    if "received" in happened:
        return "received"
    if happened & {"exported", "sent"}:
        return "written"
    return "waiting" if waiting else "ready"
