"""Clear a report, or a project's document: read its pages, then sign it as clearing officer, or return a report.

Rules: a returned revision keeps its number and is never signed again; the author's next one takes the next number
(decisions 13). Clearing by signature is `signing.clear`; documented clearance belongs to the author's signing
(decisions 9). The author's signature is checked anew each time somebody is about to clear.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar, Literal

from fieldreport.codec import encode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import drafts, project_documents, revisions
from fieldreport.storage.project_documents import KeptDocument
from fieldreport.trust_context import CLEARING_OFFICER, Clearance, TrustContext
from fieldreport.values import Quarter
from fieldreport.workflows import (
    accounting,
    attesting,
    enrolling,
    minuting,
    overviewing,
    previewing,
    questioning,
    serving,
    signing,
    timing,
)
from fieldreport.workflows.session import Session

Kept = revisions.Revision | KeptDocument
State = Literal["waiting", "document", "returned", "cleared", "unsigned", "not_needed"]


class ClearingProblem(FieldReportError):
    """The report cannot be returned."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_REMARK": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing says why the report is returned."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Write what the author is to answer or correct, then return it."),
        ),
        "NOT_WAITING": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Revision {revision} of {period} does not wait for clearance."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Only a report that its author has signed can be cleared or returned."),
        ),
    }


@dataclass(frozen=True, slots=True)
class ReportToClear:
    """One line of the list of reports to clear; of a project's own document with what names it."""

    quarter: Quarter
    revision: int
    author: str
    signed_at: str  # ISO 8601 UTC, claimed
    document: previewing.NamedDocument | None = None


@dataclass(frozen=True, slots=True)
class AuthorSignature:
    """Who signed as author; verified against the list of authorized signatories and what was frozen."""

    name: str
    role: str
    signed_at: str
    is_verified: bool
    code: str = ""  # of the refusal


@dataclass(frozen=True, slots=True)
class Officer:
    """Whose key on this desk clears; `until` is the last day of the certificate, None where it is not listed."""

    name: str
    has_key: bool
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Clearers:
    """Clearance beyond this desk: whom it was sent to, who agreed, and how many are still to agree."""

    is_elsewhere: bool  # whether the report came from another computer, to be answered by a file
    asked: tuple[minuting.Asked, ...]  # the newest last; where it came from, the one package
    agreed: tuple[minuting.Agreed, ...]
    steps_missing: int
    is_acting: bool = True  # whether the officer of this desk acts today, by the days that are stated


@dataclass(frozen=True, slots=True)
class ClearanceView:
    """A report before its clearance: the pages, who signed, who is to clear, and how it stands."""

    state: State
    policy: Clearance
    pages: previewing.Pages
    author: AuthorSignature | None
    officer: Officer
    shares: tuple[overviewing.Share, ...]
    remark: str = ""  # of the return
    returned_at: str = ""
    clearers: "Clearers | None" = None  # of what is signed by its author


def reports_to_clear(session: Session) -> tuple[ReportToClear, ...]:
    """Return what waits for the clearing officer's signature: reports of quarters, then documents of projects.

    Of each the newest comes first, and of a document that was replaced only what replaced it.
    """
    found: list[ReportToClear] = []
    seen: set[int] = set()
    for kept in revisions.revisions(session.store):
        if kept.report_no in seen:
            continue
        seen.add(kept.report_no)
        if is_waiting(session, kept):
            first = revisions.signatures(session.store, kept.no, "full")[0]
            found.append(ReportToClear(kept.quarter, kept.number, first.name, first.signed_at))
    replaced: set[str] = set()
    for held in accounting.open_documents(session):
        one = held.kept
        if one.identity not in replaced and is_waiting(session, one):
            _role, name, at = held.signed[0]
            named = previewing.name_of(one)
            found.append(ReportToClear(named.quarter, one.number, name, at, named))
        replaced.add(one.supersedes)
    return tuple(found)


def is_waiting(session: Session, kept: Kept) -> bool:
    """Return whether something waits for the clearing officer: signed by its author and not returned."""
    if is_returned(session, kept):
        return False
    if isinstance(kept, KeptDocument):
        return accounting.held_document(session, kept).waiting_for == (CLEARING_OFFICER,)
    return signing.waiting_for(session, kept) == (CLEARING_OFFICER,)


def is_returned(session: Session, kept: Kept) -> bool:
    """Return whether a revision or a document went back to its author."""
    if isinstance(kept, KeptDocument):
        return minuting.minutes_of(session, kept.identity).returned is not None
    return kept.status == "returned"


def quarter_of(kept: Kept) -> Quarter:
    """Return the quarter of a revision; of a project's document, that in which its period ends."""
    return previewing.name_of(kept).quarter if isinstance(kept, KeptDocument) else kept.quarter


def open_clearance(session: Session, quarter: Quarter) -> ClearanceView:
    """Return the report of a quarter as the clearing officer reads it. Raises NOT_AN_AUTHOR."""
    trust = session.trust()
    mission = session.profile().mission
    report = drafts.find_report(session.store, mission, quarter)
    kept = signing.newest_revision(session, quarter)
    role = report.role if report else serving.role_of(session, quarter)
    policy: Clearance = trust.clearance(mission, role) if trust else "signed"
    state, remark, returned_at = _state(session, kept, policy)
    shows_draft = kept is None
    pages = previewing.draft_pages(session, quarter) if shows_draft else previewing.revision_pages(session, quarter)
    return ClearanceView(
        state=state,
        policy=policy,
        pages=pages,
        author=None if kept is None or shows_draft else author_signature(session, kept, trust),
        officer=_officer(session, trust),
        shares=overviewing.shares(session, quarter),
        remark=remark,
        returned_at=returned_at,
        clearers=None if kept is None else _clearers(session, kept, minuting.minutes_of(session, kept.identity)),
    )


def open_document_clearance(session: Session, number: int) -> ClearanceView:
    """Return a project's signed document, by its row number, as the clearing officer reads it.

    Raises UNKNOWN_REVISION.
    """
    trust = session.trust()
    kept = project_documents.document_of(session.store, number)
    signed = project_documents.signatures(session.store, number)
    is_waiting_now = is_waiting(session, kept)
    roles, minutes = {one.role for one in signed}, minuting.minutes_of(session, kept.identity)
    state: State = "waiting" if is_waiting_now else "cleared" if CLEARING_OFFICER in roles else "not_needed"
    state = "returned" if minutes.returned is not None else state
    container = attesting.build_document_package(session, kept)
    return ClearanceView(
        state=state,
        policy=trust.clearance(kept.mission, kept.role) if trust else "signed",
        pages=previewing.document_pages(session, kept),
        author=_checked(session, container, signed[-1].pdf, mission=kept.mission, held=signed, trust=trust),
        officer=_officer(session, trust),
        shares=(),
        remark=minutes.returned.remark if minutes.returned else "",
        returned_at=minutes.returned.at if minutes.returned else "",
        clearers=_clearers(session, kept, minutes),
    )


def return_report(session: Session, quarter: Quarter, remark: str) -> revisions.Revision:
    """Return the newest revision to its author with a remark; it keeps its number and is never sent.

    Nothing is signed, so no passphrase is asked. Raises NO_REMARK, NOT_SIGNED, NOT_WAITING.
    """
    remark = remark.strip()
    kept = signing.newest_revision(session, quarter)
    if kept is None:
        raise signing.SigningProblem("NOT_SIGNED", period=quarter)
    if not is_waiting(session, kept):
        raise ClearingProblem("NOT_WAITING", revision=kept.number, period=quarter)
    suggested = minuting.minutes_of(session, kept.identity).suggestions
    if not remark and not suggested:
        raise ClearingProblem("NO_REMARK")
    detail: dict[str, Any] = {"role": CLEARING_OFFICER, "name": enrolling.officer_name(session), "remark": remark}
    if suggested:
        detail["suggestions"] = [encode(one) for one in suggested]
    revisions.add_event(session.store, kept.no, "returned", detail, actor=session.actor, at=session.now())
    return revisions.revision(session.store, kept.report_no, kept.number)


def return_document(session: Session, number: int, remark: str) -> KeptDocument:
    """Return a project's document, by its row number, to its author with a remark; it is never sent.

    Raises NO_REMARK, NOT_WAITING, UNKNOWN_REVISION.
    """
    kept = project_documents.document_of(session.store, number)
    if not is_waiting(session, kept):
        raise ClearingProblem("NOT_WAITING", revision=kept.number, period=kept.period)
    if not remark.strip():
        raise ClearingProblem("NO_REMARK")
    minutes = minuting.minutes_of(session, kept.identity)
    returned = minuting.Returned(name=enrolling.officer_name(session), at=session.stamp(), remark=remark.strip())
    minuting.keep(session, kept.identity, replace(minutes, returned=returned))
    return kept


def author_signature(
    session: Session, kept: revisions.Revision, trust: TrustContext | None
) -> AuthorSignature | None:
    """Return who signed a revision as author, checked anew: certificate, signature, digests and the signed PDF."""
    from fieldreport.bundle.signing import pack_bundle  # verification is not needed at start

    held = revisions.signatures(session.store, kept.no, "full")
    if not held:
        return None
    container = pack_bundle(signing.signed_files(session, kept), signing.signed_manifests(session, kept, "full"))
    pdf = revisions.signed_pdf(session.store, kept.no) or b""
    return _checked(session, container, pdf, mission=kept.mission, held=held, trust=trust)


def _checked(
    session: Session,
    container: bytes,
    pdf: bytes,
    *,
    mission: str,
    held: Sequence[revisions.Signature | project_documents.DocumentSignature],
    trust: TrustContext | None,
) -> AuthorSignature:
    """Return who signed first, with what a receiver would say of the package so far."""
    from fieldreport.bundle.verdicts import BundleRefused  # verification is not needed at start

    code = "" if trust is not None else "TRUST_OLD"
    if trust is not None:
        try:
            _check_signatures(session, container, pdf, mission=mission, held=held, trust=trust)
        except BundleRefused as refusal:
            code = refusal.code
    return AuthorSignature(held[0].name, held[0].role, held[0].signed_at, not code, code)


def _check_signatures(
    session: Session,
    container: bytes,
    pdf: bytes,
    *,
    mission: str,
    held: Sequence[revisions.Signature | project_documents.DocumentSignature],
    trust: TrustContext,
) -> None:
    """Check what is signed so far as a receiver would; raises `BundleRefused`."""
    # Verification is not needed at start.
    from fieldreport.bundle.examining import examine
    from fieldreport.bundle.pdf_signatures import check_pdf
    from fieldreport.bundle.verdicts import BundleRefused, VerifiedSigner

    now = max(session.now(), trust.issued)  # a clock that is behind accuses nobody
    seen = examine(container, trust, now)
    if seen.listed < len(held):
        raise BundleRefused("UNKNOWN_SIGNER")
    if seen.valid < len(held):
        raise BundleRefused("BAD_SIGNATURE")
    if not seen.files or seen.intact < seen.files:
        raise BundleRefused("CHANGED", file="report.json")
    signers = [
        VerifiedSigner(one.role, one.name, mission, one.fingerprint, datetime.fromisoformat(one.signed_at))
        for one in held
    ]
    check_pdf(pdf, signers, trust, now)


def _state(session: Session, kept: revisions.Revision | None, policy: Clearance) -> tuple[State, str, str]:
    """Return how clearance stands, and of a return the remark and its time."""
    if kept is None:
        return ("document" if policy == "documented" else "not_needed" if policy == "none" else "unsigned"), "", ""
    if kept.status == "returned":
        happened = revisions.events(session.store, kept.no)
        at = next(one.at for one in reversed(happened) if one.event == "returned")
        return "returned", questioning.why_returned(happened), at
    if is_waiting(session, kept):
        return "waiting", "", ""
    signed = {one.role for one in revisions.signatures(session.store, kept.no, "full")}
    document = revisions.frozen_report(session.store, kept.no).clearance.get("document")
    return ("cleared" if CLEARING_OFFICER in signed or document else "not_needed"), "", ""


def _clearers(session: Session, kept: Kept, minutes: minuting.Minutes) -> Clearers:
    trust, name, today = session.trust(), enrolling.officer_name(session), timing.today(session)
    listed = [
        one
        for one in (trust.signers if trust else ())
        if (one.mission, one.role, one.name) == (kept.mission, CLEARING_OFFICER, name)
    ]
    return Clearers(
        is_elsewhere=minutes.received is not None,
        asked=minutes.asked if minutes.received is None else (minutes.received,),
        agreed=minutes.agreed,
        steps_missing=signing.steps_missing(session, kept, name),
        is_acting=trust is None or not listed or trust.is_acting(listed[0], today),
    )


def _officer(session: Session, trust: TrustContext | None) -> Officer:
    """Return whose key clears here; the certificate is found by name, which the signature itself proves later."""
    from cryptography import x509  # certificates are not needed at start

    profile, name = session.profile(), enrolling.officer_name(session)
    has_key = profile.role == CLEARING_OFFICER or session.home.clearing_officer_key_file.exists()
    listed = [
        x509.load_der_x509_certificate(signer.certificate).not_valid_after_utc
        for signer in (trust.signers if trust else ())
        if (signer.mission, signer.role, signer.name) == (profile.mission, CLEARING_OFFICER, name)
    ]
    return Officer(name, has_key, max(listed, default=None))
