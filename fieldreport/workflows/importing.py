"""Headquarters' intake: find packages, verify each in the order of bundle.md 8, store or quarantine it.

Rules: one file never spoils the next; what is refused is kept with its code and sentence; originals stay byte for
byte, encrypted with Headquarters' own key (decisions 11); importing again changes nothing. Taking a package in is
quick, its PDF is checked behind it (decisions 14).
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any, Final

from fieldreport.errors import FieldReportError
from fieldreport.project_reports import SignedDocument
from fieldreport.reports import report_identity
from fieldreport.storage import deliveries, identity, inbox, journal, originals, reading
from fieldreport.storage.archive.protocol import Archive
from fieldreport.storage.problems import StoreError
from fieldreport.workflows import proving
from fieldreport.workflows.archiving import contribute, own_archive, shared_archive
from fieldreport.workflows.proving import moment_of
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Progress, Session, no_progress, raise_if_cancelled
from fieldreport.workflows.unpacking import unpacked
from fieldreport.workflows.verifying import DOCUMENT_WORDS, Judge, judge_of, unreadable

# Refusals that a new list, another clock, a newer program or a withdrawn report may lift.
MAY_BE_LIFTED: Final = ("NOT_FOR_US", "UNKNOWN_SIGNER", "EXPIRED", "NOT_YET_VALID", "SIGNATORIES", "DATA", "V55")


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of one file; `code` is "" for one that was stored."""

    file: str
    code: str
    text: str
    mission: str = ""
    period: str = ""
    revision: int | None = None
    profile: str = ""
    signers: tuple[dict[str, Any], ...] = ()
    warnings: tuple[str, ...] = ()
    delivery_no: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return the keys that stay (records.md)."""
        return {
            "file": self.file,
            "code": self.code,
            "text": self.text,
            "mission": self.mission,
            "period": self.period,
            "revision": self.revision,
            "profile": self.profile,
            "signers": list(self.signers),
            "warnings": list(self.warnings),
        }


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came of all files."""

    imported: tuple[Imported, ...]
    repeated: tuple[Imported, ...]
    quarantined: tuple[Imported, ...]


def import_paths(
    session: Session, paths: Sequence[Path], *, progress: Progress = no_progress, cancel: Event | None = None
) -> ImportResult:
    """Verify and store every package below `paths`, then check the PDFs. Cancelling keeps what was imported.

    Raises NOT_HEADQUARTERS, TRUST_OLD (no list of signatories yet, or an outdated one: then nothing is judged and
    nothing quarantined), StoreError; OSError where a named path is missing.
    """
    from fieldreport.bundle.chain import check_trust  # verification is not needed at start

    require_headquarters(session)
    judge = judge_of(session)
    check_trust(judge.trust, judge.now)
    results: list[Imported] = []
    with (
        shared_archive(session) as shared,
        unpacked(paths, session.home.folder) as found,
        _provers(session, judge, len(found)) as side,
    ):
        for path, ahead in side.files(found, cancel):
            progress(len(results) / (len(found) or 1), path.name)
            taken = _take_proven(session, path, ahead, judge, shared)
            results.append(taken or import_file(session, path, judge, shared=shared))
        return _result(session, judge, results, progress, cancel, side=side, shared=shared)


def recheck(session: Session, *, progress: Progress = no_progress, cancel: Event | None = None) -> ImportResult:
    """Judge again, from the kept originals, what was refused for a reason that may have gone.

    A file refused for the same reason again changes nothing, so a second call is harmless. Raises as `import_paths`.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.chain import check_trust
    from fieldreport.bundle.encryption import decrypt

    require_headquarters(session)
    judge = judge_of(session)
    check_trust(judge.trust, judge.now)
    waiting = journal.waiting_for_verdict(session.store, MAY_BE_LIFTED)
    results: list[Imported] = []
    with shared_archive(session) as shared:
        for position, held in enumerate(waiting):
            raise_if_cancelled(cancel)
            progress(position / len(waiting), held.file_name)
            try:
                kept = originals.read_original(session.home.originals, held.original)
            except (StoreError, OSError) as failure:
                reason = failure.text if isinstance(failure, StoreError) else str(failure.strerror)
                results.append(Imported(held.file_name, held.code, reason, delivery_no=held.no))
                continue
            plain = decrypt(kept, judge.age_identities)
            results.append(import_bytes(session, plain, held.file_name, judge, held=held, shared=shared))
        return _result(session, judge, results, progress, cancel, shared=shared)


def check_pdfs(session: Session, *, cancel: Event | None = None) -> int:
    """Look at the PDFs that still wait for it (decisions 14) and return how many are refused."""
    require_headquarters(session)
    with shared_archive(session) as shared:
        return sum(1 for _ in check_pending_pdfs(session, judge_of(session), cancel=cancel, shared=shared))


def _provers(session: Session, judge: Judge, count: int) -> AbstractContextManager[proving.Provers]:
    from fieldreport.bundle.encryption import recipient_of  # not needed at start

    own = recipient_of(identity.age_identities(session.store)[0])
    return proving.provers(judge, own, session.home.originals, count)


def _take_proven(
    session: Session, path: Path, ahead: proving.ProvenFile | None, judge: Judge, shared: Archive | None
) -> Imported | None:
    """Store a file that was proven ahead; None where it was here before, or was not proven."""
    if ahead is None or deliveries.find_delivery(session.store, ahead.proven.sha256) is not None:
        return None
    return _store(
        session,
        ahead.proven,
        file_name=path.name,
        size=ahead.size,
        encrypted_sha256=ahead.encrypted_sha256,
        judge=judge,
        shared=shared,
    )


def _result(
    session: Session,
    judge: Judge,
    results: list[Imported],
    progress: Progress,
    cancel: Event | None,
    *,
    side: proving.Provers | None = None,
    shared: Archive | None = None,
) -> ImportResult:
    progress(1.0, "pdf")
    pending = check_pending_pdfs(session, judge, cancel=cancel, side=side, shared=shared)
    refused = {item.delivery_no: item for item in pending}
    results = [refused.pop(item.delivery_no, item) for item in results]
    results += refused.values()  # left from an import that was stopped before their PDF was looked at
    progress(1.0, "done")
    return ImportResult(
        imported=tuple(item for item in results if item.code in ("", "OLDER")),
        repeated=tuple(item for item in results if item.code == "REPEAT"),
        quarantined=tuple(item for item in results if item.code not in ("", "OLDER", "REPEAT")),
    )


def import_file(session: Session, path: Path, judge: Judge, *, shared: Archive | None = None) -> Imported:
    """Take one file in: stored (its PDF still pending), repeated, or quarantined."""
    from fieldreport.bundle.container import MAX_FILE  # not needed at start

    try:
        with path.open("rb") as stream:
            untrusted = stream.read(MAX_FILE + MAX_FILE // 16)
    except OSError as failure:
        refusal = unreadable(path, failure)
        return Imported(path.name, refusal.code, refusal.text)
    return import_bytes(session, untrusted, path.name, judge, shared=shared)


def import_bytes(
    session: Session,
    untrusted: bytes,
    name: str,
    judge: Judge,
    *,
    held: inbox.Delivery | None = None,
    warnings: tuple[Mapping[str, str], ...] = (),
    shared: Archive | None = None,
) -> Imported:
    """Take one file's bytes in, encrypted or plain; `held` is the journal's row where it came before.

    `warnings` (code, text, and what else is known) stay with it beside those of the verifier. What is proven goes
    into the `shared` archive first, and is set aside here where another report holds its place there.
    """
    from fieldreport.bundle.encryption import decrypt, is_encrypted  # not needed at start

    file_digest = hashlib.sha256(untrusted).hexdigest()
    encrypted_digest = file_digest if is_encrypted(untrusted) else held.encrypted_sha256 if held else ""
    plain: bytes | None = None
    try:
        plain = decrypt(untrusted, judge.age_identities)
        # What is here already is judged as of then: nobody who left since takes it back.
        known = deliveries.find_delivery(session.store, hashlib.sha256(plain).hexdigest())
        now = moment_of(known, datetime.fromisoformat(known.received_at), judge.trust) if known else judge.now
        proven = proving.prove(plain, judge.trust, now)
    except FieldReportError as refusal:
        if isinstance(refusal, StoreError):
            raise
        if held is not None and held.code == refusal.code:
            return _imported(held)
        return _quarantine(session, untrusted, plain, name=name, refusal=refusal, judge=judge, held=held)
    _keep_original(session, proven.sha256, plain)
    return _store(
        session,
        proven,
        file_name=name,
        size=held.bytes if held else len(untrusted),
        encrypted_sha256=encrypted_digest,
        judge=judge,
        warnings=warnings,
        shared=shared,
    )


def _store(
    session: Session,
    proven: proving.Proven,
    *,
    file_name: str,
    size: int,
    encrypted_sha256: str,
    judge: Judge,
    warnings: tuple[Mapping[str, str], ...] = (),
    shared: Archive | None = None,
) -> Imported:
    """Write a proven package down; its original is kept already."""
    report, report_id = proven.report, report_identity(proven.report_json)
    new = inbox.NewDelivery(
        file_name=file_name,
        bytes=size,
        sha256=proven.sha256,
        encrypted_sha256=encrypted_sha256,
        state="pdf_pending" if proven.profile == "full" else "verified",
        warnings=(*warnings, *proven.warnings),
        mission=report.mission,
        quarter=report.span.quarter if isinstance(report, SignedDocument) else report.quarter,
        role=proven.signers[0]["role"],
        number=report.revision,
        identity=report_id,
        profile=report.type if isinstance(report, SignedDocument) else proven.profile,
        signers=proven.signers,
        trust_serial=judge.trust.serial,
        crl_number="",
        original=proven.sha256,
    )
    actor, at = session.actor, session.now()
    if shared is not None:
        new = contribute(session, shared, new, proven.report_json, proven.unfolded)
    if new.state == "quarantined":
        return _imported(inbox.store_delivery(session.store, new, actor=actor, at=at))
    taken = own_archive(session).import_report(new, proven.report_json, proven.unfolded, actor=actor, at=at)
    if not isinstance(report, SignedDocument):
        reading.remember(session.store, report_id, report)
    return _imported(inbox.delivery(session.store, taken.no))


def check_pending_pdfs(
    session: Session,
    judge: Judge,
    *,
    cancel: Event | None = None,
    side: proving.Provers | None = None,
    shared: Archive | None = None,
) -> Iterator[Imported]:
    """Check the PDF of every package that waits for it (step 14) and yield those that are refused.

    One whose original cannot be read from the disk now goes on waiting: that is no fault of the mission. `side`: the
    processes that are at hand. The `shared` archive learns every verdict.
    """
    waiting = list(reversed(inbox.deliveries(session.store, state="pdf_pending")))
    pending = [
        proving.PendingPdf(
            one.original,
            one.mission,
            tuple(dict(held) for held in one.signers),
            moment_of(one, judge.now, judge.trust),
        )
        for one in waiting
    ]
    side = side or proving.Provers(judge, session.home.originals)
    for one, (_, verdict) in zip(waiting, side.pdfs(pending, cancel), strict=True):
        if verdict is None:
            continue
        code, text = verdict
        if shared is not None:
            shared.settle(one.sha256, code=code, text=text, actor=session.actor, at=session.now())
        closed = inbox.set_pdf_verdict(
            session.store, one.no, code=code, text=text, actor=session.actor, at=session.now()
        )
        if closed.state == "quarantined":
            yield _imported(closed)


def _quarantine(
    session: Session,
    untrusted: bytes,
    plain: bytes | None,
    *,
    name: str,
    refusal: FieldReportError,
    judge: Judge,
    held: inbox.Delivery | None = None,
) -> Imported:
    data = plain if plain is not None else untrusted
    digest = hashlib.sha256(data).hexdigest()
    is_kept = refusal.code != "TOO_BIG"  # only its beginning was read, and a disk is filled fast
    if is_kept:
        _keep_original(session, digest, data)
    delivery = inbox.store_delivery(
        session.store,
        inbox.NewDelivery(
            file_name=name,
            bytes=held.bytes if held else len(untrusted),
            sha256=digest,
            encrypted_sha256=_encrypted_digest(untrusted, data, held),
            state="quarantined",
            code=refusal.code,
            text=refusal.text,
            trust_serial=judge.trust.serial,
            original=digest if is_kept else "",
        ),
        actor=session.actor,
        at=session.now(),
    )
    return _imported(delivery)


def _encrypted_digest(untrusted: bytes, data: bytes, held: inbox.Delivery | None) -> str:
    if data is not untrusted:
        return hashlib.sha256(untrusted).hexdigest()
    return held.encrypted_sha256 if held else ""


def _keep_original(session: Session, digest: str, data: bytes) -> None:
    from fieldreport.bundle.encryption import encrypt, recipient_of  # not needed at start

    path = originals.original_path(session.home.originals, digest)
    if not path.exists():
        own = recipient_of(identity.age_identities(session.store)[0])
        originals.write_original(session.home.originals, digest, encrypt(data, [own]))


def _imported(delivery: inbox.Delivery) -> Imported:
    period = str(delivery.quarter) if delivery.quarter else ""
    about = DOCUMENT_WORDS.get(delivery.profile) or f"{delivery.profile} profile"
    done = f"{delivery.mission} {period} revision {delivery.number}, {about}"
    names = ", ".join(f"{signer['name']} ({signer['role']})" for signer in delivery.signers)
    return Imported(
        file=delivery.file_name,
        code=delivery.code,
        text=delivery.text or f"Verified: {done}, signed by {names}.",
        mission=delivery.mission,
        period=period,
        revision=delivery.number,
        profile=delivery.profile,
        signers=tuple(dict(signer) for signer in delivery.signers),
        warnings=tuple(str(warning["text"]) for warning in delivery.warnings),
        delivery_no=delivery.no,
    )
