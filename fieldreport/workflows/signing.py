"""Freeze a quarter's report as a revision and sign it: author first, then the clearing officer where policy asks.

Rules: errors block (decisions 22), facts without a note do not (docs/decisions/0005). A signer signs the manifests of
both profiles; the last required signer's covers everything, the signed PDF included (decisions 7 and 8). A signed
revision never changes; a correction is a new one that names what it replaces and why (V26).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event
from typing import Any, ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.reports import Finding
from fieldreport.storage import drafts, revisions
from fieldreport.storage.project_documents import KeptDocument
from fieldreport.trust_context import CLEARING_OFFICER, Signer, SigningIdentity, TrustContext
from fieldreport.values import Quarter
from fieldreport.workflows import accounting, attaching, drafting, enrolling, minuting
from fieldreport.workflows.amending import NO_REASONS
from fieldreport.workflows.freezing import ClearanceMemo, attached_memo, freeze
from fieldreport.workflows.session import Progress, Session, no_progress, raise_if_cancelled
from fieldreport.workflows.timing import ClockDoubt, clock_doubts


class SigningProblem(FieldReportError):
    """The report cannot be signed now."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "ERRORS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{count} errors stand in the way of signing {period}; the first: {first}"),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed; everything typed is saved."),
            QT_TRANSLATE_NOOP("errors", "Correct them, then sign."),
        ),
        "NO_LIST": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No list of authorized signatories has been loaded yet."),
            QT_TRANSLATE_NOOP("errors", "Everything typed is saved; only signing has to wait."),
            QT_TRANSLATE_NOOP("errors", "Load the list that Headquarters sent back."),
        ),
        "NOT_SIGNED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{period} has not been signed by its author yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "The author signs first."),
        ),
        "RETURNED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Revision {revision} of {period} was returned to its author."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed; the revision stays as it is."),
            QT_TRANSLATE_NOOP("errors", "The author answers the remark and signs the next revision."),
        ),
        "STEPS_MISSING": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{missing} more clearing officers are to agree before the last one signs."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Write a package for clearance for each of them; the last one signs."),
        ),
        "CLEARANCE_NOT_NEEDED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Revision {revision} of {period} needs no signature of a clearing officer."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "It is ready to send as it is."),
        ),
    }


@dataclass(frozen=True, slots=True)
class SignedRevision:
    """What a signature made; roles with hyphens."""

    mission: str
    period: str
    revision: int
    identity: str
    signed: tuple[str, ...]
    waiting_for: tuple[str, ...]
    unexplained: tuple[Finding, ...] = ()
    doubts: tuple[ClockDoubt, ...] = ()  # about the clock; they never keep anybody from signing


def sign(
    session: Session,
    quarter: Quarter,
    *,
    reason: str = "",
    reasons: Mapping[str, str] = NO_REASONS,
    memo: ClearanceMemo | None = None,
    progress: Progress = no_progress,
    cancel: Event | None = None,
) -> SignedRevision:
    """Freeze the quarter as a new revision and sign it as its author, both profiles.

    `reason` is why a signed revision is replaced, `reasons` (by address) why single answers, records or notes were
    changed; each change has one of its own or shares the first. Raises ERRORS, NO_LIST, NOT_REGISTERED, NO_REASON,
    REASON_MISSING, NO_SUCH_CHANGE, UNCHANGED, MEMO_NEEDED, BAD_MEMO, and those of
    `attaching.travelling`; Cancelled before anything was kept.
    """
    trust = _trust(session)
    draft = drafting.open_report(session, quarter)
    identity = enrolling.own_identity(session, draft.role)
    content = drafting.content_to_freeze(session, draft)
    progress(0.05, "check")
    findings = drafting.check(session, quarter, reason=reason)
    # A missing reason (V26) is said by freezing, in the words of signing.
    errors = [finding for finding in findings if finding.severity == "error" and finding.code != "V26"]
    if errors:
        raise SigningProblem("ERRORS", count=len(errors), period=quarter, first=errors[0].text)
    clearance = trust.clearance(draft.mission, draft.role)
    attachment = attached_memo(memo, is_needed=clearance == "documented")
    signatories = (draft.role, CLEARING_OFFICER) if clearance == "signed" else (draft.role,)
    taken = {attachment[0].path.lower()} if attachment else set()
    documents = attaching.travelling(session, content, draft.classification, taken)
    raise_if_cancelled(cancel)
    moment = session.now().astimezone(UTC).replace(microsecond=0)
    documents = (*documents, *accounting.travelling_with_quarter(session, content, moment))
    frozen = freeze(
        session,
        draft,
        content,
        signatories=signatories,
        reason=reason,
        reasons=reasons,
        attachment=attachment,
        travelling=documents,
        moment=moment,
        progress=progress,
        cancel=cancel,
    )
    progress(0.7, "sign")
    with session.store.transaction():
        kept = revisions.freeze_revision(
            session.store,
            draft.no,
            frozen.report_json,
            frozen.files,
            author=session.actor,
            actor=session.actor,
            at=moment,
        )
        _sign_as(session, kept, identity, role=draft.role, pdf=frozen.pdf_with_fields, moment=moment)
    progress(1.0, "done")
    unexplained = tuple(one for one in findings if one.severity == "explain" and not one.explained)
    return _result(session, kept, signatories, unexplained)


def clear(
    session: Session, quarter: Quarter, passphrase: str = "", *, progress: Progress = no_progress
) -> SignedRevision:
    """Add the clearing officer's signature to the newest revision of a quarter, with her or his own key.

    Raises NOT_SIGNED, RETURNED, CLEARANCE_NOT_NEEDED, STEPS_MISSING, NO_OFFICER, WRONG_PASSPHRASE, NOT_REGISTERED.
    """
    kept = newest_revision(session, quarter)
    if kept is None:
        raise SigningProblem("NOT_SIGNED", period=quarter)
    if kept.status == "returned":
        raise SigningProblem("RETURNED", revision=kept.number, period=quarter)
    signatories = _signatories(session, kept)
    signed = [one.role for one in revisions.signatures(session.store, kept.no, "full")]
    if CLEARING_OFFICER not in signatories or CLEARING_OFFICER in signed:
        raise SigningProblem("CLEARANCE_NOT_NEEDED", revision=kept.number, period=quarter)
    require_steps(session, kept, enrolling.officer_name(session))
    progress(0.1, "key")
    identity = enrolling.clearing_identity(session, passphrase)
    pdf = revisions.signed_pdf(session.store, kept.no)
    if pdf is None:
        raise SigningProblem("NOT_SIGNED", period=quarter)
    progress(0.6, "sign")
    moment = session.now().astimezone(UTC).replace(microsecond=0)
    with session.store.transaction():
        _sign_as(session, kept, identity, role=CLEARING_OFFICER, pdf=pdf, moment=moment)
    progress(1.0, "done")
    return _result(session, kept, signatories, ())


def steps_missing(session: Session, kept: revisions.Revision | KeptDocument, officer: str) -> int:
    """Return how many clearing officers are to agree yet before this one signs as the last (policy of the list)."""
    trust = session.trust()
    steps = trust.policy(kept.mission, kept.role).steps if trust else 1
    return max(steps - 1 - minuting.minutes_of(session, kept.identity).steps_before(officer), 0)


def require_steps(session: Session, kept: revisions.Revision | KeptDocument, officer: str) -> None:
    """Raise STEPS_MISSING where earlier steps of clearance are not done."""
    missing = steps_missing(session, kept, officer)
    if missing:
        raise SigningProblem("STEPS_MISSING", missing=missing)


def newest_revision(session: Session, quarter: Quarter) -> revisions.Revision | None:
    """Return the newest frozen revision of this desk's report of a quarter, or None."""
    profile = session.profile()
    report = drafts.find_report(session.store, profile.mission, quarter)
    held = revisions.revisions(session.store, report.no) if report else ()
    return held[0] if held else None


def waiting_for(session: Session, kept: revisions.Revision) -> tuple[str, ...]:
    """Return the roles whose signature a revision still needs; of one that was carried here, one profile will do."""
    held = (revisions.signatures(session.store, kept.no, profile) for profile in ("full", "data"))
    signed = {one.role for signatures in held for one in signatures}
    return tuple(role for role in _signatories(session, kept) if role not in signed)


def _sign_as(
    session: Session,
    kept: revisions.Revision,
    identity: SigningIdentity,
    *,
    role: str,
    pdf: bytes,
    moment: datetime,
) -> None:
    """Sign the PDF and the manifests of both profiles, and keep all of it; call inside a transaction."""
    from fieldreport.bundle import signing as manifests  # not needed at start

    store, actor = session.store, session.actor
    report = revisions.frozen_report(store, kept.no)
    done = revisions.signatures(store, kept.no, "full")
    number = len(done) + 1
    signer, signed_pdf = stamp_and_sign(
        pdf, identity, role, language=report.language, is_first=number == 1, moment=moment
    )
    revisions.add_signed_pdf(store, kept.no, number, signed_pdf, actor=actor, at=moment)
    is_last = number == len(report.signatories)
    payload = payload_of(session, kept, signed_pdf)
    for profile, members in (("full", payload), ("data", manifests.data_payload(payload))):
        earlier = signed_manifests(session, kept, profile)
        covered = manifests.covered_payload(members, is_last_signer=is_last)
        made = manifests.sign_manifest(covered, earlier, identity, number, moment)
        revisions.add_signature(
            store,
            kept.no,
            revisions.Signature(
                profile=profile,  # type: ignore[arg-type]  # full or data
                number=number,
                role=role,
                name=signer.name,
                fingerprint=signer.fingerprint,
                manifest=made.manifest,
                signature=made.signature,
            ),
            actor=actor,
            at=moment,
        )
    event: revisions.EventKind = "cleared" if role == CLEARING_OFFICER else "signed"
    revisions.add_event(store, kept.no, event, {"role": role, "name": signer.name}, actor=actor, at=moment)


def stamp_and_sign(
    pdf: bytes, identity: SigningIdentity, role: str, *, language: str, is_first: bool, moment: datetime
) -> tuple[Signer, bytes]:
    """Return the signer and the PDF with her or his visible signature in the field of the role."""
    # Signatures are not needed at start.
    from fieldreport.bundle.pdf_signatures import sign_pdf
    from fieldreport.documents.stamp import render_stamp
    from fieldreport.trust.packages import signer_of

    signer = signer_of(identity.certificate)
    stamp = render_stamp(role, signer.name, moment, language=language)
    return signer, sign_pdf(pdf, identity, role, stamp, moment=moment, certify=is_first)


def payload_of(session: Session, kept: revisions.Revision, signed_pdf: bytes) -> list[Any]:
    """Return the members of the full profile: report.json first, the PDF as signed so far, the rest as frozen."""
    from fieldreport.bundle.container import Member  # not needed at start

    members = [Member("report.json", revisions.report_json(session.store, kept.no), "application/json")]
    for file in revisions.frozen_files(session.store, kept.no):
        data = signed_pdf if file.path == "report.pdf" else file.content
        members.append(Member(file.path, data, file.media_type))
    return members


def signed_files(session: Session, kept: revisions.Revision) -> list[Any]:
    """Return the members of the full profile with the PDF as it is now."""
    return payload_of(session, kept, revisions.signed_pdf(session.store, kept.no) or b"")


def signed_manifests(session: Session, kept: revisions.Revision, profile: str) -> Sequence[Any]:
    """Return the signed manifests of one profile, in order."""
    from fieldreport.bundle.signing import SignedManifest  # not needed at start

    held = revisions.signatures(session.store, kept.no, profile)  # type: ignore[arg-type]  # full or data
    return [SignedManifest(one.number, one.manifest, one.signature) for one in held]


def _trust(session: Session) -> TrustContext:
    trust = session.trust()
    if trust is None:
        raise SigningProblem("NO_LIST")
    return trust


def _signatories(session: Session, kept: revisions.Revision) -> tuple[str, ...]:
    report = revisions.frozen_report(session.store, kept.no)
    return tuple(role.replace("_", "-") for role in report.signatories)


def _result(
    session: Session, kept: revisions.Revision, signatories: tuple[str, ...], unexplained: tuple[Finding, ...]
) -> SignedRevision:
    signed = tuple(one.role for one in revisions.signatures(session.store, kept.no, "full"))
    return SignedRevision(
        mission=kept.mission,
        period=str(kept.quarter),
        revision=kept.number,
        identity=kept.identity,
        signed=signed,
        waiting_for=tuple(role for role in signatories if role not in signed),
        unexplained=unexplained,
        doubts=clock_doubts(session),
    )
