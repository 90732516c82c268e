"""The clearing officer on a computer of her own: take the author's package, and write the answer to it.

Rules: what is taken becomes the revision that it is, so that reading, signing and returning are the same as on the
author's computer (`clearing`, `signing`). Nothing is kept of what does not pass the one verifier, the PDF included;
the author's signature alone will do, for hers is what is asked for. The answer says what was decided here, and may
be written as often as it gets lost.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from fieldreport import __version__
from fieldreport.clearances import (
    DATA_PATH,
    FULL_PATH,
    ClearanceAnswer,
    Outcome,
    Referral,
    Subject,
    Suggested,
    read_answer,
    read_referral,
    write_clearance,
)
from fieldreport.codec import RecordProblem
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import project_documents, revisions
from fieldreport.storage.project_documents import KeptDocument
from fieldreport.trust_context import CLEARING_OFFICER, TrustContext, Way
from fieldreport.values import PartialDate, Quarter
from fieldreport.workflows import (
    accounting,
    attesting,
    carrying,
    clearing,
    enrolling,
    minuting,
    sending,
    signing,
    verifying,
)
from fieldreport.workflows.referring import ZIP, Kept
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # verification is not needed at start
    from fieldreport.bundle.verdicts import VerifiedBundle


class ConsideringProblem(FieldReportError):
    """A package for clearance that does not belong here, or one that is not decided yet."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "REFERRAL_FOREIGN": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors", "This package is to be cleared for {file}, and Fieldreport here cannot do that."
            ),
            QT_TRANSLATE_NOOP("errors", "Nothing was taken from it; your data is as it was."),
            QT_TRANSLATE_NOOP("errors", "Open it on the computer of the clearing officer of that mission."),
        ),
        "REFERRAL_DATA": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The package for clearance is signed, but cannot be used ({detail})."),
            QT_TRANSLATE_NOOP("errors", "Nothing was taken from it; your data is as it was."),
            QT_TRANSLATE_NOOP("errors", "Ask the author to write it again with the newest program."),
        ),
        "NOT_DECIDED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Revision {revision} of {period} is neither cleared nor returned yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Sign it, agree to it or return it first, then write the answer."),
        ),
        "NOT_FROM_ELSEWHERE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Revision {revision} of {period} did not come from another computer."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Its author sees the decision on this computer."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Considered:
    """A package that was taken; `document` is a row number, 0 for a quarter's report."""

    quarter: Quarter
    document: int
    title: str
    revision: int
    author: str
    note: str
    agreed: tuple[str, ...]  # names of who agreed before
    is_news: bool


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """An answer that was written and read back."""

    path: Path
    outcome: Outcome
    bytes: int


def take_referral(session: Session, untrusted: bytes, *, dry_run: bool = False) -> Considered:
    """Verify a plain package for clearance and keep what it brings; with `dry_run` only verify.

    Raises `BundleRefused` as `verify` and `check_pdf`, TRUST_OLD without a list, REFERRAL_FOREIGN, REFERRAL_DATA,
    NUMBER_TAKEN.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    judge = verifying.judge_of(session)
    now = enrolling.moment_inside(judge.trust, judge.now)
    verified = verify(untrusted, judge.trust, now=now, kind=Kind.REFERRAL)
    members = [name for name in verified.files if name != Kind.REFERRAL.root_file]
    try:
        referral = read_referral(verified.report, members)
    except RecordProblem as problem:
        raise ConsideringProblem("REFERRAL_DATA", detail=problem.text) from None
    profile = session.profile()
    if profile.role != CLEARING_OFFICER or profile.mission != referral.mission:
        raise ConsideringProblem("REFERRAL_FOREIGN", file=referral.mission)
    packages = [_awaiting(verified, path, referral, judge.trust, now) for path in referral.packages]
    agreed = tuple(_agreement(verified, path, referral, judge.trust, now) for path in referral.agreements)
    kept, is_news = _kept(session, referral, packages, dry_run=dry_run)
    if not dry_run:
        _keep_minutes(session, referral, verified, agreed, judge.trust)
    quarter = clearing.quarter_of(kept) if kept else Quarter.of(PartialDate.parse(referral.period).last)
    return Considered(
        quarter=quarter,
        document=kept.no if isinstance(kept, KeptDocument) else 0,
        title=kept.title if isinstance(kept, KeptDocument) else "",
        revision=referral.revision,
        author=packages[0].signers[0].name,
        note=referral.note,
        agreed=tuple(one.name for one in agreed),
        is_news=is_news,
    )


def agree(session: Session, quarter: Quarter, document: int = 0, remark: str = "") -> None:
    """Agree to a report, or to a project's document by its row number, as a step before the one that signs.

    Raises NOT_SIGNED, NOT_WAITING, UNKNOWN_REVISION.
    """
    kept = _subject(session, quarter, document)
    if not clearing.is_waiting(session, kept):
        raise clearing.ClearingProblem("NOT_WAITING", revision=kept.number, period=quarter)
    minutes, name = minuting.minutes_of(session, kept.identity), session.profile().name
    others = tuple(one for one in minutes.agreed if one.name != name)
    agreed = minuting.Agreed(name=name, at=session.stamp(), remark=remark.strip())
    minuting.keep(session, kept.identity, replace(minutes, agreed=(*others, agreed)))


def write_answer(
    session: Session, quarter: Quarter, folder: Path, *, document: int = 0, way: Way | None = None
) -> WrittenAnswer:
    """Write what was decided about a report, or a project's document by its row number, for its author.

    Raises NOT_SIGNED, UNKNOWN_REVISION, NOT_DECIDED, NOT_FROM_ELSEWHERE, NOT_REGISTERED, WAY_UNSAID,
    WAY_CLOSED, NOT_KEPT; OSError.
    """
    # Signing and packing are not needed at start.
    from fieldreport.bundle.container import Member
    from fieldreport.bundle.signing import pack_bundle, sign_manifest
    from fieldreport.bundle.verdicts import Kind

    kept = _subject(session, quarter, document)
    minutes = minuting.minutes_of(session, kept.identity)
    if minutes.received is None or not minutes.author:
        raise ConsideringProblem("NOT_FROM_ELSEWHERE", revision=kept.number, period=quarter)
    outcome, remark, suggestions = _decision(session, kept, minutes)
    packages = _packages(session, kept) if outcome == "cleared" else {}
    moment = session.now().astimezone(UTC).replace(microsecond=0)
    is_document = isinstance(kept, KeptDocument)
    subject: Subject = "document" if is_document else "report"
    period = kept.period if isinstance(kept, KeptDocument) else str(kept.quarter)
    made = ClearanceAnswer(
        mission=kept.mission,
        subject=subject,
        period=period,
        revision=kept.number,
        identity=kept.identity,
        outcome=outcome,
        decided=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        app_version=__version__,
        remark=remark,
        suggestions=suggestions,
        packages=tuple(packages),
    )
    root = Member(Kind.CLEARANCE.root_file, write_clearance(made), "application/json")
    payload = [root, *(Member(path, data, ZIP) for path, data in packages.items())]
    signer = enrolling.own_identity(session)
    container = pack_bundle(payload, [sign_manifest(payload, [], signer, 1, moment)])
    about = f"{kept.project}_{kept.type}_{period}" if isinstance(kept, KeptDocument) else period
    name = f"{kept.mission}_{accounting.safe_name(about)}_r{kept.number}_{outcome}.asice"
    written = sending.write_container(
        session,
        container,
        folder,
        name,
        recipients=[minutes.author],
        classification=kept.classification,
        way=way,
    )
    return WrittenAnswer(written.path, outcome, written.bytes)


def _subject(session: Session, quarter: Quarter, document: int) -> Kept:
    if document:
        return project_documents.document_of(session.store, document)
    kept = signing.newest_revision(session, quarter)
    if kept is None:
        raise signing.SigningProblem("NOT_SIGNED", period=quarter)
    return kept


def _decision(session: Session, kept: Kept, minutes: minuting.Minutes) -> tuple[Outcome, str, tuple[Suggested, ...]]:
    """Return what was decided here, with the remark and the suggestions. Raises NOT_DECIDED."""
    if isinstance(kept, KeptDocument) and minutes.returned is not None:
        return "returned", minutes.returned.remark, minutes.suggestions
    if isinstance(kept, revisions.Revision) and kept.status == "returned":
        events = revisions.events(session.store, kept.no)
        detail = next(one.detail for one in reversed(events) if one.event == "returned")
        return "returned", str(detail.get("remark", "")), minuting.suggested(detail)
    if not clearing.is_waiting(session, kept):
        return "cleared", "", ()
    own = [one for one in minutes.agreed if one.name == session.profile().name]
    if not own:
        period = kept.period if isinstance(kept, KeptDocument) else kept.quarter
        raise ConsideringProblem("NOT_DECIDED", revision=kept.number, period=period)
    return "agreed", own[-1].remark, ()


def _packages(session: Session, kept: Kept) -> dict[str, bytes]:
    if isinstance(kept, KeptDocument):
        return {FULL_PATH: attesting.build_document_package(session, kept)}
    return {
        FULL_PATH: sending.build_package(session, kept, "full"),
        DATA_PATH: sending.build_package(session, kept, "data"),
    }


def _awaiting(
    verified: "VerifiedBundle", path: str, referral: Referral, trust: TrustContext, now: datetime
) -> "VerifiedBundle":
    """Return a package inside a referral, verified with its author's signature alone, its PDF too."""
    # Verification is not needed at start.
    from fieldreport.bundle.pdf_signatures import check_pdf
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    kind = Kind.BUNDLE if referral.subject == "report" else Kind.DOCUMENT
    package = verify(verified.container.read(path), trust, now=now, kind=kind, awaits_clearance=True)
    is_full = path == FULL_PATH
    asks = [str(role) for role in package.content.get("signatories", ())]
    is_same = package.report_sha256 == referral.identity and package.content.get("mission") == referral.mission
    if not is_same or package.profile != ("full" if is_full else "data"):
        raise ConsideringProblem("REFERRAL_DATA", detail="it is another revision than it says")
    if len(package.signers) != 1 or asks[1:] != ["clearing_officer"]:
        raise ConsideringProblem("REFERRAL_DATA", detail="it asks for no signature of a clearing officer")
    if is_full:
        check_pdf(package.container.read("report.pdf"), package.signers, trust, now)
    return package


def _agreement(
    verified: "VerifiedBundle", path: str, referral: Referral, trust: TrustContext, now: datetime
) -> minuting.Agreed:
    """Return who agreed in an earlier step, by her own signed answer."""
    # Verification is not needed at start.
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    one = verify(verified.container.read(path), trust, now=now, kind=Kind.CLEARANCE)
    try:
        answer = read_answer(one.report, [name for name in one.files if name != Kind.CLEARANCE.root_file])
    except RecordProblem as problem:
        raise ConsideringProblem("REFERRAL_DATA", detail=problem.text) from None
    if (answer.outcome, answer.identity) != ("agreed", referral.identity):
        raise ConsideringProblem("REFERRAL_DATA", detail="an agreement is about another revision")
    return minuting.Agreed(name=one.signers[0].name, at=answer.decided, remark=answer.remark)


def _kept(
    session: Session, referral: Referral, packages: "list[VerifiedBundle]", *, dry_run: bool
) -> tuple[Kept | None, bool]:
    """Keep the packages as the revision that they are, all or nothing."""
    if referral.subject == "document":
        document = verifying.parsed_document(packages[0].report)
        return (None, True) if dry_run else carrying.keep_document(session, document, packages[0])
    report = verifying.parsed_report(packages[0].report)
    if dry_run:
        return None, True
    with session.store.transaction():
        brought = [carrying.keep_package(session, report, package) for package in packages]
        kept = brought[0][0]
        is_news = any(is_new for _kept, is_new in brought)
        if is_news:
            detail = {"role": packages[0].signers[0].role, "name": packages[0].signers[0].name}
            revisions.add_event(session.store, kept.no, "signed", detail, actor=session.actor, at=session.now())
    return kept, is_news


def _keep_minutes(
    session: Session,
    referral: Referral,
    verified: "VerifiedBundle",
    agreed: tuple[minuting.Agreed, ...],
    trust: TrustContext,
) -> None:
    signer = trust.signer(verified.signers[0].fingerprint)
    held = minuting.minutes_of(session, referral.identity)
    own = tuple(one for one in held.agreed if one.name == session.profile().name)
    received = minuting.Asked(name=verified.signers[0].name, at=referral.created, note=referral.note)
    author = signer.age_recipient if signer is not None else ""
    minuting.keep(session, referral.identity, replace(held, received=received, author=author, agreed=(*agreed, *own)))
