"""Go on where a predecessor stopped, on another computer: take a starter pack of Headquarters into a new desk.

Rules: the pack is judged by the pinned list; each report in it as of the moment at which it reached Headquarters, for
its signer may have left since (bundle.md 5). What is here already is never touched: records, answers and revisions
are only added, so that taking a pack again, or late, loses nothing. One package that cannot be read holds back no
other.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Final

from fieldreport.codec import RecordProblem
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.models import Record
from fieldreport.reports import Report
from fieldreport.starters import CarriedPackage, StarterPack, read_starter
from fieldreport.storage import drafts, identity, records, revisions
from fieldreport.storage.problems import StoreError
from fieldreport.trust_context import AUTHOR_ROLES, ClearancePolicy, TrustContext
from fieldreport.workflows import acknowledging, adopting, attaching, carrying, enrolling, verifying
from fieldreport.workflows.document_entries import document_of
from fieldreport.workflows.freezing import ATTACHMENTS
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # verification is not needed at start
    from fieldreport.bundle.container import Container
    from fieldreport.bundle.verdicts import VerifiedBundle

NOTE: Final = "handover_note"  # the setting with the newest pack's note


class ResumingProblem(FieldReportError):
    """A starter pack that does not belong here."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "STARTER_FOREIGN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This starter pack is for {file}, and Fieldreport here is {desk}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was taken from it; your data is as it was."),
            QT_TRANSLATE_NOOP("errors", "Open it on the computer of the author it was written for."),
        ),
        "STARTER_DATA": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The starter pack is signed, but cannot be read ({detail})."),
            QT_TRANSLATE_NOOP("errors", "Nothing was taken from it; your data is as it was."),
            QT_TRANSLATE_NOOP("errors", "Install the newest version of this program, or ask Headquarters."),
        ),
    }


@dataclass(frozen=True, slots=True)
class HandOver:
    """The hand-over note of the newest starter pack."""

    text: str
    written: datetime
    signer: str


@dataclass(frozen=True, slots=True)
class Resumed:
    """What a starter pack brought; `refused` holds (path, why) of packages that could not be taken."""

    mission: str
    name: str
    signer: str
    note: str
    reports: int
    records: int
    receipts: int
    grants: int
    questions: int  # of Headquarters that wait for an answer
    left_out: int
    refused: tuple[tuple[str, FieldReportError], ...] = ()


def hand_over(session: Session) -> HandOver | None:
    """Return the note that came with the newest starter pack, or None."""
    held = identity.setting(session.store, NOTE)
    return HandOver(held["text"], datetime.fromisoformat(held["written"]), held["signer"]) if held else None


def take_starter(session: Session, untrusted: bytes, *, dry_run: bool = False) -> Resumed:
    """Verify a plain starter pack and take it into this desk; with `dry_run` nothing is kept.

    Raises `BundleRefused` as `verify`, TRUST_OLD without a list, STARTER_FOREIGN, STARTER_DATA.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    judge = verifying.judge_of(session)
    verified = verify(untrusted, judge.trust, now=enrolling.moment_inside(judge.trust, judge.now), kind=Kind.STARTER)
    members = [name for name in verified.files if name != Kind.STARTER.root_file]
    try:
        starter = read_starter(verified.report, members)
    except RecordProblem as problem:
        raise ResumingProblem("STARTER_DATA", detail=problem.text) from None
    profile = session.profile()
    if starter.mission != profile.mission or profile.role not in AUTHOR_ROLES:
        raise ResumingProblem("STARTER_FOREIGN", file=starter.mission, desk=profile.mission)
    try:
        with session.store.transaction():
            taken = _take(session, starter, verified, judge.trust)
            if dry_run:
                raise _UndoneError(taken)
    except _UndoneError as undone:
        return undone.taken
    return taken


class _UndoneError(Exception):
    """Ends a dry run: what was taken is rolled back with the transaction."""

    def __init__(self, taken: Resumed) -> None:
        super().__init__()
        self.taken = taken


def _take(session: Session, starter: StarterPack, verified: "VerifiedBundle", trust: TrustContext) -> Resumed:
    container = verified.container
    refused: list[tuple[str, FieldReportError]] = []
    newest: dict[str, Report] = {}
    numbers: set[int] = set()
    for package in starter.packages:
        try:
            report, number = _take_package(session, container, package, trust)
        except FieldReportError as failure:
            if isinstance(failure, StoreError) and failure.code != "UNKNOWN_REVISION":
                raise
            refused.append((package.path, failure))
            continue
        newest[report.period] = report  # they come in the order of their numbers
        numbers.add(number)
    added = _take_records(session, newest.values())
    for report in newest.values():
        _take_answers(session, report)
    receipts = _taken_of(session, container, starter.receipts, refused, acknowledging.take_receipt)
    granted = _taken_of(session, container, starter.grants, refused, adopting.load_grant)
    signer = verified.signers[0].name
    if starter.note:
        held = {"text": starter.note, "written": starter.created, "signer": signer}
        identity.set_setting(session.store, NOTE, held, actor=session.actor, at=session.now())
    waiting = (acknowledging.open_questions(session, report.quarter) for report in newest.values())
    return Resumed(
        mission=starter.mission,
        name=starter.name,
        signer=signer,
        note=starter.note,
        reports=len(numbers),
        records=added,
        receipts=receipts,
        grants=granted,
        questions=sum(map(len, waiting)),
        left_out=starter.left_out,
        refused=tuple(refused),
    )


def _taken_of(
    session: Session,
    container: "Container",
    paths: Sequence[str],
    refused: list[tuple[str, FieldReportError]],
    take: Callable[[Session, bytes], object],
) -> int:
    """Take receipts or grants by their own rules and return how many were taken."""
    taken = 0
    for path in paths:
        try:
            take(session, container.read(path))
            taken += 1
        except FieldReportError as failure:
            refused.append((path, failure))
    return taken


def _take_package(
    session: Session, container: "Container", package: CarriedPackage, trust: TrustContext
) -> tuple[Report, int]:
    """Keep one package as the revision that it is, and return its report and the revision's number in the store."""
    # Verification is not needed at start.
    from fieldreport.bundle.examining import before_withdrawal
    from fieldreport.bundle.verifier import verify

    untrusted, received = container.read(package.path), datetime.fromisoformat(package.received)
    # What Headquarters took in as a branch was signed by somebody withdrawn before: its decision counts here, too.
    received = min(received, before_withdrawal(untrusted, trust) or received)
    # Clearance was judged by Headquarters, by the policy of that day; today's is no measure. Who was to sign when the
    # report was frozen stands in its header, and is looked at in any case.
    then = replace(trust, policies=(ClearancePolicy("*", "*", "none"),))
    verified = verify(untrusted, then, now=min(received, trust.next_update))
    report = verifying.parsed_report(verified.report)
    desk = session.profile().mission
    if report.mission != desk:
        raise ResumingProblem("STARTER_FOREIGN", file=report.mission, desk=desk)
    kept, is_new = carrying.keep_package(session, report, verified)
    if is_new:
        detail = {
            "file": "",
            "sha256": verified.sha256,
            "profile": verified.profile,
            "folder": "",
            "bytes": 0,
            "encrypted": True,
            "carried": True,  # with a starter pack; it was written on another computer
        }
        revisions.add_event(session.store, kept.no, "exported", detail, actor=session.actor, at=session.now())
    for file in report.files:
        if file.path.startswith(ATTACHMENTS) and file.path in verified.container:
            attaching.keep_content(session, verified.container.read(file.path))
    return report, kept.no


def _take_records(session: Session, newest: Iterable[Report]) -> int:
    """Add the records of the reports that are not here yet, each as the newest report has it."""
    found: dict[tuple[str, str], Record] = {}
    for report in sorted(newest, key=lambda one: str(one.quarter)):
        found |= {(record.kind, record.id): record for record in report.read_records()}
    mission, added = session.profile().mission, 0
    for (kind, name), record in found.items():
        if not records.is_known(session.store, mission, kind, name):
            records.put_record(session.store, mission, record, actor=session.actor, at=session.now())
            added += 1
    return added


def _take_answers(session: Session, report: Report) -> None:
    """Give the draft of a quarter the answers of its newest report, unless somebody wrote into it already."""
    store, actor, at = session.store, session.actor, session.now()
    draft = drafts.find_report(store, report.mission, report.quarter, report.role.replace("_", "-"))
    if draft is None or drafts.answers(store, draft.no):
        return
    for answer in report.answers:
        drafts.put_answer(store, draft.no, answer, actor=actor, at=at)
    for note in report.explanations:
        drafts.save_explanation(store, draft.no, note, actor=actor, at=at)
    _take_documents(session, report)


def _take_documents(session: Session, report: Report) -> None:
    """Keep the documents of the report itself; those of records are named in the records."""
    named = {document_of(item).sha256 for item in _documents(report)}
    memo = report.clearance.get("document")
    items = [
        {"name": one.original_name, "sha256": one.sha256, "bytes": one.bytes, "media_type": one.media_type}
        | {"travels": True}
        | dict(one.extra)
        for one in report.files
        if one.path.startswith(ATTACHMENTS) and one.path != memo and one.sha256 not in named
    ]
    if items:
        attaching.replace_documents(session, attaching.report_owner(report.quarter), items)


def _documents(report: Report) -> Sequence[Any]:
    return [item for record in report.records for item in record.get("documents", ())]
