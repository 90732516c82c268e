"""Headquarters looks at a received report: its revisions, the checks run again, what changed, accept or return.

Rules: the original is never touched; a decision is an event beside it, and the last one stands. Checks run by this
program's rules, so a newer program may see more than the author did.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from fieldreport.codec import decode, encode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.missions import mission as registered_mission
from fieldreport.receipts import Asked
from fieldreport.reports import Finding, Report, ReportContent
from fieldreport.storage import grants, inbox, journal
from fieldreport.templates import Template, is_blank, load_template
from fieldreport.trust_context import AUTHOR_ROLES
from fieldreport.values import Quarter
from fieldreport.workflows import approving, archiving, overseeing, tracking
from fieldreport.workflows.comparing import Difference, differences
from fieldreport.workflows.drafting import YEARLY_FROM
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # the rules are not needed at start
    from fieldreport.validation import CheckContext

Decision = Literal["accepted", "returned"]


class ReviewProblem(FieldReportError):
    """A decision that cannot be recorded."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_QUESTIONS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing says why the report is returned."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Write what the mission is to answer or correct, then return it."),
        ),
        "PDF_PENDING": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The PDF of this report has not been checked yet."),
            QT_TRANSLATE_NOOP("errors", "The report is kept, and can be read."),
            QT_TRANSLATE_NOOP("errors", "Wait for the check, which runs in the background, then accept it."),
        ),
    }


@dataclass(frozen=True, slots=True)
class CellDetail:
    """One mission's quarter with everything that came for it, the standing revision first."""

    mission: str
    name: str
    quarter: Quarter
    cell: tracking.BoardCell
    tile: overseeing.Tile
    revisions: tuple[overseeing.RevisionFile, ...]
    clearance: Mapping[str, Any]  # of documented clearance: name, function, date
    officers: tuple[str, ...] = ()  # who may approve, the chief last; nobody named where one decision is enough


@dataclass(frozen=True, slots=True)
class Reply:
    """What was asked about the revision before, and the note that answers it; a correction needs none."""

    asked: Asked
    note: str


@dataclass(frozen=True, slots=True)
class Review:
    """What running the checks again found, and how the report differs from the one it replaces."""

    identity: str
    findings: tuple[Finding, ...]
    template_version: str
    language: str
    record_titles: Mapping[str, str]  # address -> title
    compared_with: int | None
    differences: tuple[Difference, ...]
    reasons: Mapping[str, str] = field(default_factory=dict)  # address of a changed part -> why
    answered: tuple[str, ...] = ()  # ids of the questions that have an answer
    replies: tuple[Reply, ...] = ()  # to what was asked when the one before was returned


def open_cell(session: Session, mission: str, quarter: Quarter) -> CellDetail:
    """Return what is known of a mission's quarter. Raises NOT_HEADQUARTERS, UNKNOWN_MISSION."""
    held = session.mission(mission)
    board = tracking.open_board(session, quarter.year)
    cells = board.missions.get(held.code)
    cell = cells[quarter.number - 1] if cells else tracking.BoardCell("not_due", "", "", quarter.due(30))
    found = overseeing.revisions_of(session, held.code, quarter)
    clearance: Mapping[str, Any] = {}
    if found and found[0].clearance == "documented":
        clearance = inbox.received_report(session.store, found[0].identity).clearance
    return CellDetail(
        held.code,
        held.name,
        quarter,
        cell,
        overseeing.tile_of(cell),
        found,
        clearance,
        approving.review_policy(session).officers,
    )


def review(session: Session, identity: str) -> Review:
    """Run the checks over a received report and compare it with the one it replaces, or the one before it.

    Raises UNKNOWN_REVISION, TEMPLATE_UNKNOWN.
    """
    from fieldreport import validation  # the rules are not needed at start

    report = inbox.received_report(session.store, identity)
    content = content_of(session, report)
    before = _earlier(session, report, identity)
    earlier = inbox.received_report(session.store, before.identity) if before else None
    return Review(
        identity=identity,
        findings=validation.check(content, _context(session, report)),
        template_version=report.template.version,
        language=report.language,
        record_titles={record.address: getattr(record, "title", "") or record.id for record in content.records},
        compared_with=earlier.revision if earlier else None,
        differences=tuple(differences(earlier, report)) if earlier else (),
        reasons=report.reasons,
        answered=tuple(name for name, answer in content.answers.items() if not is_blank(answer.value)),
        replies=_replies(session, report, earlier, before.no) if before and earlier else (),
    )


def decide(
    session: Session,
    revision_no: int,
    decision: Decision,
    questions: str = "",
    *,
    asked: Sequence[Asked] = (),
    officer: str = "",
) -> bool:
    """Record that a received revision is accepted, or returned with questions; the last decision stands.

    `questions` are about the whole report, `asked` about single fields; the receipt carries both. `officer`: who
    decides, where approval has levels. Returns whether the decision stands: a reviewer's approval alone does not.
    Raises NO_QUESTIONS, PDF_PENDING, NOT_HEADQUARTERS, as `approving.approve`, DECIDED where a colleague has decided
    what was not seen here yet, ArchiveProblem.
    """
    require_headquarters(session)
    questions = questions.strip()
    if decision == "returned" and not questions and not asked:
        raise ReviewProblem("NO_QUESTIONS")
    packages = journal.deliveries_of(session.store, revision_no)
    if decision == "accepted" and all(one.state == "pdf_pending" for one in packages):
        raise ReviewProblem("PDF_PENDING")
    detail: dict[str, Any] = {"questions": questions} if questions else {}
    if asked:
        detail["asked"] = [encode(one) for one in asked]
    try:
        with session.store.transaction():
            if decision == "accepted" and not approving.approve(session, revision_no, officer, questions):
                return False
            archiving.decide(session, revision_no, decision, detail)
    except archiving.ArchivingProblem:
        archiving.see_decisions(session)
        raise
    return True


def exempt(session: Session, mission: str, quarter: Quarter, reason: str, *, is_vacant: bool = False) -> None:
    """Free a mission from reporting on a quarter, because its post is vacant or for another reason."""
    require_headquarters(session)
    code, remark = registered_mission(mission).code, reason.strip()
    if is_vacant:
        remark = f"{tracking.VACANT}: {remark}" if remark else tracking.VACANT
    with archiving.archive_in_use(session) as archive:
        archive.exempt(code, quarter, remark, actor=session.actor, at=session.now())


def make_due(session: Session, mission: str, quarter: Quarter) -> bool:
    """Make a mission report on a quarter again; return whether it was freed."""
    require_headquarters(session)
    code = registered_mission(mission).code
    with archiving.archive_in_use(session) as archive:
        return archive.exempt(code, quarter, None, actor=session.actor, at=session.now())


def content_of(session: Session, report: Report) -> ReportContent:
    """Return a received report in the shape that is checked."""
    template = load_template(report.template.version)
    answers = {answer.question: answer for answer in report.answers}
    return ReportContent(
        mission=session.mission(report.mission),
        quarter=report.quarter,
        role=report.role.replace("_", "-"),
        template=template,
        answers=answers,
        records=report.read_records(),
        explanations=report.explanations,
        language=report.language,
        yearly_due=_is_yearly_due(session, report, template),
    )


def _is_yearly_due(session: Session, report: Report, template: Template) -> bool:
    """Return whether the yearly questions were asked: answered here, or due and not answered earlier this year."""
    yearly = {question.id for question in template.questions() if question.yearly}

    def is_begun(held: Report) -> bool:
        return any(answer.question in yearly and not is_blank(answer.value) for answer in held.answers)

    if is_begun(report):
        return True
    if report.quarter.number < YEARLY_FROM:
        return False
    found = journal.received_revisions(session.store, report.mission)
    same_year = [one for one in found if one.quarter.year == report.quarter.year and one.quarter < report.quarter]
    return not any(is_begun(inbox.received_report(session.store, one.identity)) for one in same_year)


def _context(session: Session, report: Report) -> "CheckContext":
    from fieldreport import validation  # the rules are not needed at start

    role = report.role.replace("_", "-")
    found = [
        one
        for one in journal.received_revisions(session.store, report.mission)
        if one.role == role and one.quarter < report.quarter
    ]
    return validation.CheckContext(
        today=session.now().date(),
        previous=inbox.received_report(session.store, found[0].identity) if found else None,
        author_role=_expected_role(session, report, role),
        supersedes=report.supersedes,
        reason=report.why,
        granted=grants.newest_grants(session.store, report.mission),
    )


def _expected_role(session: Session, report: Report, role: str) -> str:
    """Return the role that the list names, or "" where Headquarters states roles with their dates, which decide."""
    if any(fact.kind == "role" for fact in session.mission(report.mission).facts):
        return ""
    trust = session.trust()
    listed = [one.role for one in (trust.signers if trust else ()) if one.mission == report.mission]
    return role if role in listed else next((one for one in listed if one in AUTHOR_ROLES), "")


def _replies(session: Session, report: Report, earlier: Report, earlier_no: int) -> tuple[Reply, ...]:
    """Return what was asked when the revision before was returned, with the notes of this one (H12)."""
    from fieldreport import validation  # the rules are not needed at start

    decisions = [held for held in inbox.reviews(session.store, earlier_no) if held.event in ("accepted", "returned")]
    if not decisions or decisions[-1].event != "returned":
        return ()
    detail = decisions[-1].detail
    asked = [decode(Asked, dict(one), "asked") for one in detail.get("asked", ())]
    if detail.get("questions"):
        asked.append(Asked(text=str(detail["questions"])))
    notes = [note for note in report.explanations if note.text.strip() and note not in earlier.explanations]
    return tuple(
        Reply(one, "\n".join(note.text for note in notes if note.covers(validation.ASKED, one.address)))
        for one in asked
    )


def _earlier(session: Session, report: Report, identity: str) -> journal.ReceivedRevision | None:
    found = journal.received_revisions(session.store, report.mission, report.quarter)
    named = [one for one in found if one.identity == report.supersedes]
    older = [
        one
        for one in found
        if one.number < report.revision and one.identity != identity and one.role == report.role.replace("_", "-")
    ]
    return next(iter(named or older), None)
