"""Bring a desk and a shared archive together: put in what is here, fetch what colleagues put in, go apart again.

Rules: moving is a re-import of the originals. What comes from the archive is verified here like any other package:
nobody's word is taken for it. All of it may be repeated and goes on where it was stopped.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from threading import Event

from fieldreport.errors import FieldReportError
from fieldreport.storage import deliveries, inbox, originals
from fieldreport.storage.archive.protocol import Archive, decisions_about, exemptions
from fieldreport.workflows import branching
from fieldreport.workflows.archiving import (
    ArchivingProblem,
    Credentials,
    Sharing,
    connected,
    contribute,
    fetch_decisions,
    keep_sharing,
    own_archive,
    shared_archive,
)
from fieldreport.workflows.importing import Imported, check_pending_pdfs, import_bytes
from fieldreport.workflows.proving import moment_of
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Progress, Session, no_progress, raise_if_cancelled
from fieldreport.workflows.verifying import Judge, judge_of


@dataclass(frozen=True, slots=True)
class Fetched:
    """What colleagues had put in: packages as they were judged here, and decisions."""

    packages: tuple[Imported, ...]
    decisions: int

    @property
    def refused(self) -> tuple[Imported, ...]:
        """Return the packages that this desk set aside."""
        return tuple(one for one in self.packages if one.code not in ("", "OLDER", "REPEAT"))


@dataclass(frozen=True, slots=True)
class Moved:
    """What went into a shared archive, what another report kept out of it, and what came from it."""

    contributed: int
    conflicts: tuple[str, ...]  # files
    fetched: Fetched


def use_archive(
    session: Session,
    sharing: Sharing,
    credentials: Credentials,
    *,
    progress: Progress = no_progress,
    cancel: Event | None = None,
) -> Moved:
    """Put everything that this desk holds into a shared archive, fetch the rest, and work with it from now on.

    Raises NOT_HEADQUARTERS, TRUST_OLD, NO_ORIGINAL, ArchiveProblem (ARCHIVE_RIGHTS where the login may not decide
    anew and something here was decided more than once).
    """
    require_headquarters(session)
    judge = judge_of(session)
    done, conflicts = 0, []
    with connected(sharing, credentials) as archive:
        held = [one for one in reversed(deliveries.deliveries(session.store)) if one.is_alive]
        for position, one in enumerate(held):
            raise_if_cancelled(cancel)
            progress(position / len(held), one.file_name)
            if archive.has(one.sha256):
                continue
            if contribute(session, archive, one, _verified(session, one, judge)).state == "quarantined":
                conflicts.append(one.file_name)
            else:
                done += 1
        _put_decisions(session, archive)
        keep_sharing(session, sharing, credentials)
        return Moved(done, tuple(conflicts), _fetch(session, archive, judge, progress, cancel))


def catch_up(session: Session, *, progress: Progress = no_progress, cancel: Event | None = None) -> Fetched:
    """Fetch what colleagues took in and decided. Raises NOT_HEADQUARTERS, NOT_SHARED, TRUST_OLD, ArchiveProblem."""
    require_headquarters(session)
    with shared_archive(session) as archive:
        if archive is None:
            raise ArchivingProblem("NOT_SHARED")
        return _fetch(session, archive, judge_of(session), progress, cancel)


def leave_archive(session: Session, *, progress: Progress = no_progress, cancel: Event | None = None) -> Fetched:
    """Fetch everything once more and work alone from now on; the shared archive stays as it is.

    Raises as `catch_up`.
    """
    fetched = catch_up(session, progress=progress, cancel=cancel)
    with shared_archive(session) as archive:
        if archive is not None:
            _copy_exemptions(session, archive, own_archive(session))
    keep_sharing(session, None)
    return fetched


def _verified(session: Session, held: inbox.Delivery, judge: Judge) -> bytes:
    """Return the report in an original of this desk, proven again as of when it came."""
    # Verification is not needed at start.
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    plain = decrypt(originals.read_original(session.home.originals, held.original), judge.age_identities)
    now = moment_of(held, datetime.fromisoformat(held.received_at), judge.trust)
    return verify(plain, judge.trust, now=now, kind=(Kind.BUNDLE, Kind.DOCUMENT)).report


def _fetch(session: Session, archive: Archive, judge: Judge, progress: Progress, cancel: Event | None) -> Fetched:
    from fieldreport.bundle.encryption import decrypt  # verification is not needed at start

    missing = [row for row in archive.query("bundles") if deliveries.find_delivery(session.store, row[0]) is None]
    found: list[Imported] = []
    for position, (digest, file_name, _, came, warnings) in enumerate(missing):
        raise_if_cancelled(cancel)
        progress(position / len(missing), file_name)
        try:
            plain = decrypt(archive.bundle(digest), judge.age_identities)
        except FieldReportError as refusal:
            # Encrypted to another desk, or its original is gone: the others must not wait for it.
            found.append(Imported(file_name, refusal.code, refusal.text))
            continue
        # When it came to Headquarters decides whether it was late, not when this desk heard of it.
        then = replace(session, clock=partial(datetime.fromisoformat, came))
        taken = import_bytes(then, plain, file_name, judge)
        reason = next((str(one["reason"]) for one in warnings if one.get("code") == "REVOKED"), "")
        if taken.code == "REVOKED" and reason:  # a colleague took it in as a branch, and said why
            taken = branching.take_withdrawn(session, taken.delivery_no, reason)
        found.append(taken)
    refused = {one.delivery_no: one for one in check_pending_pdfs(session, judge, shared=archive, cancel=cancel)}
    packages = tuple(refused.get(one.delivery_no, one) if one.delivery_no else one for one in found)
    progress(1.0, "done")
    return Fetched(packages, fetch_decisions(session, archive))


def _put_decisions(session: Session, archive: Archive) -> None:
    """Let the archive know what was decided here before: whole, where nobody there has decided yet."""
    last: dict[str, int] = {}
    known = {one.identity for one in decisions_about(archive)}
    for one in decisions_about(own_archive(session)):
        if one.identity not in known and archive.decide(one, follows=last.get(one.identity, 0)):
            last[one.identity] = decisions_about(archive, one.identity)[-1].no
    _copy_exemptions(session, own_archive(session), archive)


def _copy_exemptions(session: Session, source: Archive, target: Archive) -> None:
    held = exemptions(target)
    for (mission, quarter), reason in exemptions(source).items():
        if (mission, quarter) not in held:
            target.exempt(mission, quarter, reason, actor=session.actor, at=session.now())
