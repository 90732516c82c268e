"""What reached Headquarters, as a person reads it: the journal, one entry with how far its check went, documents.

Rules: nothing here judges; verdicts come from `importing`. An original leaves the encrypted store only when somebody
names the place it goes to (decisions 11).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.project_reports import REPORT_TYPES, read_document
from fieldreport.storage import identity, journal, originals, project_documents
from fieldreport.storage.inbox import InboxProblem, delivery
from fieldreport.values import Quarter
from fieldreport.workflows.importing import MAY_BE_LIFTED
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # verification is not needed at start
    from fieldreport.bundle.examining import Examination

Verdict = Literal["quarantined", "pdf_pending", "verified", "repeated"]
StepState = Literal["passed", "failed", "not_reached", "pending"]
SHOWN_AT_ONCE: Final = 1000
# The steps of bundle.md 8 as a person tells them apart, each with the codes that stop there.
STEPS: Final[Mapping[str, tuple[str, ...]]] = {
    "opened": ("TOO_BIG", "NOT_FOR_US", "DAMAGED", "UNSAFE", "NOT_A_BUNDLE"),
    "listed": ("TRUST_OLD", "UNKNOWN_SIGNER", "EXPIRED", "NOT_YET_VALID", "REVOKED"),
    "signatures": ("BAD_SIGNATURE",),
    "contents": ("CHANGED", "MISSING", "EXTRA"),
    "report": ("SIGNATORIES", "DATA", "V55"),
    "pdf": ("PDF",),
}


class ReceivingProblem(FieldReportError):
    """A received document that cannot be given out."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_DOCUMENT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Only the data of this report has arrived, without {file}."),
            QT_TRANSLATE_NOOP("errors", "The data is complete and verified."),
            QT_TRANSLATE_NOOP("errors", "Ask the mission to send the full package of the same revision."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a file was refused: sentences to translate, with facts to fill in."""

    code: str
    sentences: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the English text."""
        return " ".join(sentence.format(**self.facts) for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the import journal. Mission and period are blank where nothing was proven."""

    no: int
    file: str
    bytes: int
    verdict: Verdict
    reason: Reason
    arrived: datetime
    mission: str
    quarter: Quarter | None
    revision: int | None
    profile: str
    roles: tuple[str, ...]
    clearance: str
    is_older: bool = False
    has_warnings: bool = False


@dataclass(frozen=True, slots=True)
class Journal:
    """The import journal: `counts` of everything, `entries` the newest of one verdict or of all."""

    entries: tuple[Entry, ...]
    counts: Mapping[str, int]
    now: datetime
    list_serial: int | None  # of the list of authorized signatories in use
    list_issued: datetime | None
    is_list_outdated: bool
    may_be_lifted: int  # refused files that a new list may let in

    @property
    def total(self) -> int:
        """Return how many lines there are of all verdicts."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the check: how many of how many held, where that can be told."""

    name: str
    state: StepState
    held: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """An entry with everything known about it; `signers` are (role, name, claimed time or "")."""

    entry: Entry
    steps: tuple[Step, ...]
    signers: tuple[tuple[str, str, str], ...]
    warnings: tuple[str, ...]
    sha256: str
    actor: str
    list_serial: int | None
    claimed: str = ""  # what a refused package says of itself: "UNMEE 2006-Q3 revision 2"
    identity: str = ""
    may_be_lifted: bool = False


def open_journal(session: Session, verdict: Verdict | None = None) -> Journal:
    """Return the journal, of one verdict or of all. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    trust, now = session.trust(), session.now()
    rows = journal.journal(session.store, state=verdict, limit=SHOWN_AT_ONCE)
    return Journal(
        entries=tuple(_entry(row) for row in rows),
        counts=journal.journal_counts(session.store),
        now=now,
        list_serial=trust.serial if trust else None,
        list_issued=trust.issued if trust else None,
        is_list_outdated=trust is not None and now > trust.next_update,
        may_be_lifted=len(journal.waiting_for_verdict(session.store, MAY_BE_LIFTED)),
    )


def open_entry(session: Session, number: int) -> EntryDetail:
    """Return one entry; a refused one is looked into again, to tell how far its check went."""
    held = delivery(session.store, number)
    entry = _entry(journal.JournalRow(held, _clearance(session, held.revision_no)))
    seen = _examined(session, held.original) if held.state == "quarantined" else None
    signers = tuple((s.get("role", ""), s.get("name", ""), s.get("time", "")) for s in held.signers)
    if seen is not None and not signers:
        signers = tuple((role, name, "") for role, name in seen.signers)
    claimed = ""
    if seen is not None and seen.claimed_mission and not held.mission:
        claimed = f"{seen.claimed_mission} {seen.claimed_period} revision {seen.claimed_revision}"
    return EntryDetail(
        entry=entry,
        steps=_steps(entry, seen, len(held.signers)),
        signers=signers,
        warnings=tuple(str(warning.get("text", "")) for warning in held.warnings),
        sha256=held.sha256,
        actor=held.actor,
        list_serial=held.trust_serial,
        claimed=claimed,
        identity=held.identity,
        may_be_lifted=held.state == "quarantined" and bool(held.original) and held.code in MAY_BE_LIFTED,
    )


def export_document(session: Session, identity_of_report: str, name: str, target: Path) -> Path:
    """Write one file of a received package to `target` and return it; `name` "" stands for the whole package.

    Raises NO_DOCUMENT, NO_ORIGINAL, UNKNOWN_REVISION; OSError from the disk.
    """
    from fieldreport.storage.problems import StoreError  # not needed at start

    revision = next(
        (one for one in journal.received_revisions(session.store) if one.identity == identity_of_report), None
    )
    if revision is None:
        raise StoreError("UNKNOWN_REVISION", number=identity_of_report[:12])
    held = journal.deliveries_of(session.store, revision.no)
    fitting = [one for one in held if one.profile == "full"] or ([] if name else list(held))
    if not fitting:
        raise ReceivingProblem("NO_DOCUMENT", file=name)
    return _write_original(session, fitting[-1].original, name, target)


def _write_original(session: Session, digest: str, name: str, target: Path) -> Path:
    from fieldreport.bundle.container import read_container  # not needed at start
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.storage.places import replacing

    keys = identity.age_identities(session.store)
    plain = decrypt(originals.read_original(session.home.originals, digest), keys)
    if name:
        container = read_container(plain)
        if name not in container:
            raise ReceivingProblem("NO_DOCUMENT", file=name)
        plain = container.read(name)
    with replacing(target) as stream:
        stream.write(plain)
    return target


@dataclass(frozen=True, slots=True)
class ReceivedDocument:
    """A project's document that Headquarters holds; `figures` as the mission's ledger made them."""

    identity: str
    mission: str
    project: str
    title: str
    type: str
    period: str
    revision: int
    received: datetime
    figures: Mapping[str, Any] = field(default_factory=dict)
    has_pair: bool = False  # the report of the other type about the same period is here too (V52)


def open_received_documents(session: Session, mission: str | None = None) -> tuple[ReceivedDocument, ...]:
    """Return the documents of projects, of one mission or of all. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    held = project_documents.received_documents(session.store, mission)
    there = {(one.mission, one.project, one.period, one.type) for one in held}
    found = []
    for one in held:
        document = read_document(project_documents.received_json(session.store, one.identity))
        other = next((name for name in REPORT_TYPES if name != one.type), "")
        found.append(
            ReceivedDocument(
                identity=one.identity,
                mission=one.mission,
                project=one.project,
                title=one.title,
                type=one.type,
                period=one.period,
                revision=one.number,
                received=datetime.fromisoformat(one.status),
                figures=document.figures,
                has_pair=one.type not in REPORT_TYPES or (one.mission, one.project, one.period, other) in there,
            )
        )
    return tuple(found)


def export_received_document(session: Session, identity_of_document: str, name: str, target: Path) -> Path:
    """Write one file of a received document of a project to `target`; `name` "" stands for the whole package.

    Raises NO_DOCUMENT, NO_ORIGINAL, UNKNOWN_REVISION; OSError from the disk.
    """
    return _write_original(session, project_documents.original_of(session.store, identity_of_document), name, target)


def reason_of(code: str, text: str) -> Reason:
    """Return the sentences behind a stored text, with the facts taken out again, so that they can be translated."""
    from fieldreport.bundle.verdicts import BundleRefused  # not needed at start

    held = InboxProblem.texts.get(code) or BundleRefused.texts.get(code)
    if held is None:
        return Reason(code, (text.replace("{", "{{").replace("}", "}}"),) if text else ())
    sentences = held.sentences()
    parts = re.split(r"\{(\w+)\}", " ".join(sentences))
    names, pattern = set[str](), ""
    for place, part in enumerate(parts):
        if place % 2:
            pattern += f"(?P={part})" if part in names else f"(?P<{part}>.+?)"
            names.add(part)
        else:
            pattern += re.escape(part)
    found = re.fullmatch(pattern, text, re.DOTALL)
    if found is None:  # written by another version of the program
        return Reason(code, (text.replace("{", "{{").replace("}", "}}"),))
    return Reason(code, sentences, found.groupdict())


def _entry(row: journal.JournalRow) -> Entry:
    held = row.delivery
    return Entry(
        no=held.no,
        file=held.file_name,
        bytes=held.bytes,
        verdict=held.state,
        reason=reason_of(held.code, held.text) if held.code else Reason(""),
        arrived=datetime.fromisoformat(held.received_at),
        mission=held.mission,
        quarter=held.quarter,
        revision=held.number,
        profile=held.profile,
        roles=tuple(str(signer.get("role", "")) for signer in held.signers),
        clearance=row.clearance,
        is_older=held.code == "OLDER",
        has_warnings=bool(held.warnings),
    )


def _clearance(session: Session, revision_no: int | None) -> str:
    found = (one.clearance for one in journal.received_revisions(session.store) if one.no == revision_no)
    return next(found, "") if revision_no is not None else ""


def _examined(session: Session, digest: str) -> "Examination | None":
    """Return how far a kept original gets, or None where it was not kept or cannot be read."""
    from fieldreport.bundle.encryption import decrypt  # verification is not needed at start
    from fieldreport.bundle.examining import examine

    trust = session.trust()
    if not digest or trust is None:
        return None
    keys = identity.age_identities(session.store)
    try:
        kept = decrypt(originals.read_original(session.home.originals, digest), keys)
        return examine(decrypt(kept, keys), trust, session.now())
    except (FieldReportError, OSError):
        return None


def _steps(entry: Entry, seen: "Examination | None", signers: int) -> tuple[Step, ...]:
    """Return the steps in their order; one that the check never came to is said to be so."""
    code = entry.reason.code if entry.verdict == "quarantined" else ""
    stopped = next((name for name, codes in STEPS.items() if code in codes), "report" if code else "")
    steps: list[Step] = []
    state: StepState = "passed"
    for name in STEPS:
        if stopped == name:
            state = "failed"
        elif state == "failed":
            state = "not_reached"
        shown = state
        if name == "pdf" and state == "passed":
            shown = "pending" if entry.verdict == "pdf_pending" else state
            if entry.profile == "data":
                continue  # it travels later or not at all
        held, of = _counted(name, seen, signers)
        # A signature that cannot be read stops before the list is asked; the list may then never have been looked at.
        if code == "BAD_SIGNATURE" and name == "listed" and (seen is None or seen.listed < seen.signatures):
            shown = "not_reached"
        steps.append(Step(name, shown, held, of))
    return tuple(steps)


def _counted(name: str, seen: "Examination | None", signers: int) -> tuple[int, int]:
    if seen is None:
        return (signers, signers) if name == "signatures" else (0, 0)
    return {
        "listed": (seen.listed, seen.signatures),
        "signatures": (seen.valid, seen.signatures),
        "contents": (seen.intact, seen.files),
    }.get(name, (0, 0))
