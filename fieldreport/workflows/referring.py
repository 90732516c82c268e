"""The author has a report cleared on another computer: write the package for clearance, take the answer that returns.

Rules: the package holds what the author signed, byte for byte, signed once more as a whole and encrypted to the one
clearing officer it is for and to this desk. An answer counts when a listed clearing officer of the mission signed it
and it is about a revision of this desk; a signature counts when the whole package passes the one verifier. The
author's own text is never changed by an answer.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from fieldreport import __version__
from fieldreport.clearances import (
    DATA_PATH,
    FULL_PATH,
    ClearanceAnswer,
    Referral,
    Subject,
    read_answer,
    write_clearance,
)
from fieldreport.codec import RecordProblem, encode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import project_documents, revisions
from fieldreport.storage.problems import StoreError
from fieldreport.storage.project_documents import DocumentSignature, KeptDocument
from fieldreport.trust_context import CLEARING_OFFICER, Signer, TrustContext, Way
from fieldreport.values import Quarter
from fieldreport.workflows import (
    accounting,
    attesting,
    carrying,
    clearing,
    enrolling,
    minuting,
    sending,
    signing,
    timing,
    verifying,
)
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # verification is not needed at start
    from fieldreport.bundle.verdicts import VerifiedBundle

ZIP: Final = "application/vnd.etsi.asic-e+zip"
Kept = revisions.Revision | KeptDocument


class ReferringProblem(FieldReportError):
    """A package for clearance that cannot be written, or an answer that does not belong here."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_OFFICER_LISTED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No clearing officer of {mission} is on the list who could open it."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written; the signed report is safe."),
            QT_TRANSLATE_NOOP(
                "errors", "Have the Head of Mission or delegate registered, and load the list from Headquarters."
            ),
        ),
        "ANSWER_FOREIGN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This clearance is about a report that is not on this computer ({about})."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Open it on the computer where the report was signed."),
        ),
        "ANSWER_DATA": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The clearance is signed, but cannot be used ({detail})."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Ask the clearing officer to write it again with the newest program."),
        ),
        "ANSWER_LATE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Revision {revision} of {period} is cleared or returned already."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed; what came first stands."),
            QT_TRANSLATE_NOOP("errors", "Speak with the clearing officer if that was not meant."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Referred:
    """A package for clearance that was written and read back."""

    path: Path
    name: str  # of the clearing officer it is for
    bytes: int


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer said, and whether it changed anything; `document` is a row number, 0 for a report."""

    quarter: Quarter
    document: int
    title: str
    revision: int
    outcome: str
    officer: str
    remark: str
    suggestions: int
    is_news: bool


@dataclass(frozen=True, slots=True)
class _Parcel:
    """What is to be cleared, with its signed packages by their paths."""

    subject: Subject
    period: str
    stem: str  # of the file's name
    packages: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class _Letter:
    """An answer with what proved it; with `dry_run` nothing is kept."""

    answer: ClearanceAnswer
    verified: "VerifiedBundle"
    trust: TrustContext
    untrusted: bytes
    dry_run: bool


def officers(session: Session) -> tuple[Signer, ...]:
    """Return the clearing officers of the mission who could open a package, who acts today and is newest first."""
    from fieldreport.bundle.chain import withdrawn_on  # certificates are not needed at start

    trust, mission, today = session.trust(), session.profile().mission, timing.today(session)
    found = [
        one
        for one in (trust.signers if trust else ())
        if (one.mission, one.role) == (mission, CLEARING_OFFICER) and one.age_recipient
    ]
    assert trust is not None or not found
    held = [one for one in reversed(found) if trust is not None and withdrawn_on(one.certificate, trust) is None]
    return tuple(sorted(held, key=lambda one: trust is not None and not trust.is_acting(one, today)))


def refer_report(
    session: Session, quarter: Quarter, folder: Path, *, fingerprint: str = "", note: str = "", way: Way | None = None
) -> Referred:
    """Write the newest revision of a quarter into `folder`, for a clearing officer on another computer.

    `fingerprint` names her certificate; by default it is whoever acts today; `way` is how it will
    travel, where somebody said so. Raises NOT_SIGNED, NOT_WAITING,
    NO_OFFICER_LISTED, NOT_REGISTERED, WAY_UNSAID, WAY_CLOSED, NO_RECIPIENT, NOT_KEPT; OSError
    from the disk.
    """
    kept = signing.newest_revision(session, quarter)
    if kept is None:
        raise signing.SigningProblem("NOT_SIGNED", period=quarter)
    if not clearing.is_waiting(session, kept):
        raise clearing.ClearingProblem("NOT_WAITING", revision=kept.number, period=quarter)
    packages = {
        FULL_PATH: sending.build_package(session, kept, "full"),
        DATA_PATH: sending.build_package(session, kept, "data"),
    }
    parcel = _Parcel("report", str(quarter), f"{kept.mission}_{quarter}_r{kept.number}", packages)
    return _refer(session, kept, parcel, folder, fingerprint=fingerprint, note=note, way=way)


def refer_document(
    session: Session, number: int, folder: Path, *, fingerprint: str = "", note: str = "", way: Way | None = None
) -> Referred:
    """Write a project's signed document, by its row number, for a clearing officer on another computer.

    Raises UNKNOWN_REVISION, NOT_WAITING and the others of `refer_report`.
    """
    kept = project_documents.document_of(session.store, number)
    if not clearing.is_waiting(session, kept):
        raise clearing.ClearingProblem("NOT_WAITING", revision=kept.number, period=kept.period)
    packages = {FULL_PATH: attesting.build_document_package(session, kept)}
    stem = f"{kept.mission}_{accounting.safe_name(kept.project)}_{kept.type}_{kept.period}_r{kept.number}"
    parcel = _Parcel("document", kept.period, stem, packages)
    return _refer(session, kept, parcel, folder, fingerprint=fingerprint, note=note, way=way)


def take_answer(session: Session, untrusted: bytes, *, dry_run: bool = False) -> Answered:
    """Verify a plain answer of a clearing officer and put it into force; with `dry_run` only verify.

    Raises `BundleRefused` as `verify`, TRUST_OLD without a list, ANSWER_FOREIGN, ANSWER_DATA, ANSWER_LATE.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    judge = verifying.judge_of(session)
    now = enrolling.moment_inside(judge.trust, judge.now)
    verified = verify(untrusted, judge.trust, now=now, kind=Kind.CLEARANCE)
    members = [name for name in verified.files if name != Kind.CLEARANCE.root_file]
    try:
        answer = read_answer(verified.report, members)
    except RecordProblem as problem:
        raise ReferringProblem("ANSWER_DATA", detail=problem.text) from None
    kept = _subject(session, answer)
    with session.store.transaction():
        is_news = _take(session, kept, _Letter(answer, verified, judge.trust, untrusted, dry_run))
    return Answered(
        quarter=clearing.quarter_of(kept),
        document=kept.no if isinstance(kept, KeptDocument) else 0,
        title=kept.title if isinstance(kept, KeptDocument) else "",
        revision=kept.number,
        outcome=answer.outcome,
        officer=verified.signers[0].name,
        remark=answer.remark,
        suggestions=len(answer.suggestions),
        is_news=is_news,
    )


def _refer(
    session: Session, kept: Kept, parcel: _Parcel, folder: Path, *, fingerprint: str, note: str, way: Way | None
) -> Referred:
    # Signing and packing are not needed at start.
    from fieldreport.bundle.container import Member
    from fieldreport.bundle.signing import pack_bundle, sign_manifest
    from fieldreport.bundle.verdicts import Kind

    whom = next((one for one in officers(session) if fingerprint in ("", one.fingerprint)), None)
    if whom is None:
        raise ReferringProblem("NO_OFFICER_LISTED", mission=kept.mission)
    minutes = minuting.minutes_of(session, kept.identity)
    agreements = {
        f"agreements/{number:03}.asice": base64.b64decode(one.signed)
        for number, one in enumerate(minutes.agreed, start=1)
        if one.signed
    }
    moment = session.now().astimezone(UTC).replace(microsecond=0)
    made = Referral(
        mission=kept.mission,
        subject=parcel.subject,
        period=parcel.period,
        revision=kept.number,
        identity=kept.identity,
        created=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        name=whom.name,
        app_version=__version__,
        note=note.strip(),
        packages=tuple(parcel.packages),
        agreements=tuple(agreements),
    )
    root = Member(Kind.REFERRAL.root_file, write_clearance(made), "application/json")
    payload = [root, *(Member(path, data, ZIP) for path, data in (parcel.packages | agreements).items())]
    signer = enrolling.own_identity(session, kept.role)
    container = pack_bundle(payload, [sign_manifest(payload, [], signer, 1, moment)])
    name = f"{parcel.stem}_for-clearance.asice"
    written = sending.write_container(
        session,
        container,
        folder,
        name,
        recipients=[whom.age_recipient],
        classification=kept.classification,
        way=way,
    )
    asked = minuting.Asked(name=whom.name, at=made.created, file=written.path.name, note=made.note)
    minuting.keep(session, kept.identity, replace(minutes, asked=(*minutes.asked, asked)))
    return Referred(written.path, whom.name, written.bytes)


def _subject(session: Session, answer: ClearanceAnswer) -> Kept:
    """Return what an answer is about. Raises ANSWER_FOREIGN."""
    about = f"{answer.mission} {answer.period}"
    if answer.subject == "document":
        held = project_documents.documents(session.store, session.profile().mission)
        found = next((one for one in held if one.identity == answer.identity), None)
        if found is None:
            raise ReferringProblem("ANSWER_FOREIGN", about=about)
        return found
    try:
        kept = revisions.revision_of(session.store, answer.identity)
    except StoreError:
        raise ReferringProblem("ANSWER_FOREIGN", about=about) from None
    if kept.mission != answer.mission:
        raise ReferringProblem("ANSWER_FOREIGN", about=about)
    return kept


def _take(session: Session, kept: Kept, letter: _Letter) -> bool:
    """Put an answer into force; return whether it is news."""
    answer, officer = letter.answer, letter.verified.signers[0]
    held = _signatures(session, kept)
    packages = [_cleared(session, letter, path) for path in answer.packages]
    for package in packages:
        _check_same(package, kept.identity, held[0].fingerprint, officer.fingerprint)
    if not clearing.is_waiting(session, kept):
        _check_repeated(session, kept, answer, [one.fingerprint for one in held], officer.fingerprint)
        return False
    if answer.outcome == "agreed":
        return _take_agreement(session, kept, letter)
    if answer.outcome == "cleared":
        signing.require_steps(session, kept, officer.name)
    if letter.dry_run:
        return True
    if answer.outcome == "returned":
        _take_return(session, kept, letter)
        return True
    detail = {"role": CLEARING_OFFICER, "name": officer.name, "elsewhere": True}
    store, actor, at = session.store, session.actor, session.now()
    for package in packages:
        if isinstance(kept, KeptDocument):
            carrying.add_document_signatures(session, kept, package, first=len(held) + 1)
        else:
            carrying.add_signatures(session, kept, package, first=len(held) + 1)
    add_event: Any = project_documents.add_event if isinstance(kept, KeptDocument) else revisions.add_event
    add_event(store, kept.no, "cleared", detail, actor=actor, at=at)
    return True


def _signatures(session: Session, kept: Kept) -> Sequence[revisions.Signature | DocumentSignature]:
    if isinstance(kept, KeptDocument):
        return project_documents.signatures(session.store, kept.no)
    return revisions.signatures(session.store, kept.no, "full")


def _take_return(session: Session, kept: Kept, letter: _Letter) -> None:
    answer, name = letter.answer, letter.verified.signers[0].name
    if isinstance(kept, KeptDocument):
        minutes = minuting.minutes_of(session, kept.identity)
        returned = minuting.Returned(name=name, at=answer.decided, remark=answer.remark)
        minuting.keep(session, kept.identity, replace(minutes, returned=returned, suggestions=answer.suggestions))
        return
    detail = {
        "role": CLEARING_OFFICER,
        "name": name,
        "elsewhere": True,
        "remark": answer.remark,
        "suggestions": [encode(one) for one in answer.suggestions],
        "signed": base64.b64encode(letter.untrusted).decode("ascii"),
    }
    revisions.add_event(session.store, kept.no, "returned", detail, actor=session.actor, at=session.now())


def _take_agreement(session: Session, kept: Kept, letter: _Letter) -> bool:
    minutes, name = minuting.minutes_of(session, kept.identity), letter.verified.signers[0].name
    if any(one.name == name for one in minutes.agreed):
        return False
    if not letter.dry_run:
        signed = base64.b64encode(letter.untrusted).decode("ascii")
        agreed = minuting.Agreed(name=name, at=letter.answer.decided, remark=letter.answer.remark, signed=signed)
        minuting.keep(session, kept.identity, replace(minutes, agreed=(*minutes.agreed, agreed)))
    return True


def _check_repeated(
    session: Session,
    kept: Kept,
    answer: ClearanceAnswer,
    signed: Sequence[str],
    officer: str,
) -> None:
    """Raise ANSWER_LATE unless the answer says what is in force already."""
    is_returned = clearing.is_returned(session, kept)
    is_same = is_returned if answer.outcome == "returned" else not is_returned and officer in signed
    if not is_same and answer.outcome != "agreed":
        raise ReferringProblem("ANSWER_LATE", revision=kept.number, period=answer.period)


def _cleared(session: Session, letter: _Letter, path: str) -> "VerifiedBundle":
    """Return a package inside an answer, verified as Headquarters will do it, its PDF too."""
    # Verification is not needed at start.
    from fieldreport.bundle.pdf_signatures import check_pdf
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    trust, kind = letter.trust, Kind.BUNDLE if letter.answer.subject == "report" else Kind.DOCUMENT
    now = enrolling.moment_inside(trust, session.now())
    package = verify(letter.verified.container.read(path), trust, now=now, kind=kind)
    if package.profile != ("full" if path == FULL_PATH else "data"):
        raise ReferringProblem("ANSWER_DATA", detail="it holds other packages than it says")
    if path == FULL_PATH:
        check_pdf(package.container.read("report.pdf"), package.signers, trust, now)
    return package


def _check_same(package: "VerifiedBundle", identity: str, author: str, officer: str) -> None:
    """Check that a package is the revision of this desk with its author's and this officer's signature."""
    signers = [one.fingerprint for one in package.signers]
    if package.report_sha256 != identity or signers != [author, officer]:
        raise ReferringProblem("ANSWER_DATA", detail="it is another revision, or signed by others")
