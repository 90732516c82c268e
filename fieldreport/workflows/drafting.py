"""Write one quarter's report: open it, save answers and notes as they are typed, check it.

Rules: the author's role on the desk decides the form, the quarter decides the template (V27, V28); a save is durable
when its function returns; nothing here depends on a question's id.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from fieldreport.codec import encode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.figures import RecordsOf, other_quarters, refreshed
from fieldreport.learning import Gap
from fieldreport.models import Answer, Explanation, Record
from fieldreport.reports import Finding, Report, ReportContent, belongs_to
from fieldreport.storage import drafts, grants, records, revisions
from fieldreport.templates import (
    Template,
    available_templates,
    is_blank,
    load_crosswalk,
    load_template,
    template_for,
)
from fieldreport.trust_context import AUTHOR_ROLES
from fieldreport.values import Quarter
from fieldreport.workflows import questioning, rechecking, serving, timing
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # the rules are not needed at start
    from fieldreport.validation import CheckContext

# The yearly questions are due with the second quarter: S0 was answered at mid-year (docs/decisions/0007).
YEARLY_FROM: Final = 2


class DraftingProblem(FieldReportError):
    """The desk cannot write this report."""

    exit_code: ClassVar[int] = 2
    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_QUARTER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no quarter to check yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Either load records first, or name a quarter like 2006-Q2."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Draft:
    """A quarter's report as worked on; `report_no` names it inside this store, `last_saved` is ISO 8601 UTC."""

    report_no: int
    content: ReportContent
    last_saved: str | None
    classification: str


@dataclass(frozen=True, slots=True)
class EarlierAnswers:
    """What an earlier report said, to be shown beside the questions: question id -> value."""

    quarter: Quarter
    values: Mapping[str, Any]
    is_signed: bool


def latest_quarter(session: Session) -> Quarter:
    """Return the newest quarter that has a draft, else the newest with a dated record.

    Raises NO_QUARTER, NOT_AN_AUTHOR.
    """
    serving.author_role(session)
    profile = session.profile()
    drafted = drafts.reports(session.store, profile.mission)
    if drafted:
        return drafted[0].quarter
    found = [row.quarter for row in records.list_records(session.store, profile.mission) if row.quarter]
    if not found:
        raise DraftingProblem("NO_QUARTER")
    return max(found)


def open_report(session: Session, quarter: Quarter) -> drafts.DraftReport:
    """Return the draft row of a quarter; made where there is none yet."""
    profile = session.profile()
    template = load_template(template_for(quarter))
    return drafts.open_report(
        session.store,
        profile.mission,
        quarter,
        serving.author_role(session, quarter),
        template=template.id,
        template_version=template.version,
        language=profile.language,
        actor=profile.name,
        at=session.now(),
    )


def begin_report(session: Session, quarter: Quarter) -> drafts.DraftReport:
    """Return the draft row of a quarter; a new one begins with the answers that are carried forward.

    Each comes from the newest earlier report of the same role that has it, from a question of another version too
    where the cross-walk says that it is asked alike. The yearly ones come along where the quarter asks for them.
    """
    profile, role = session.profile(), serving.author_role(session, quarter)
    held = drafts.find_report(session.store, profile.mission, quarter, role)
    if held is not None:
        return held
    with session.store.transaction():
        made = open_report(session, quarter)
        template = load_template(made.template_version)
        is_yearly_due = _is_yearly_due(session, made, template, {})
        wanted = {
            question.id
            for question in template.questions()
            if question.carried_forward and question.demand(role) != "-" and (is_yearly_due or not question.yearly)
        }
        for earlier in drafts.reports(session.store, profile.mission):
            if earlier.role != role or earlier.quarter >= quarter:
                continue
            answers = in_words_of(template, _answers_of(session, earlier))
            for question_id in sorted(wanted & answers.keys()):
                if not is_blank(answers[question_id].value) and _lasts(template, question_id, answers[question_id]):
                    save_answer(session, made.no, question_id, encode(answers[question_id].value))
                    wanted.discard(question_id)
    return made


def _lasts(template: Template, question_id: str, answer: Answer) -> bool:
    """Return whether an answer speaks beyond its quarter: what is outside the mandate stays so, news does not."""
    question = template.question(question_id)
    return question.purpose != "gate" or question.means(answer.value, "not_in_mandate")


def _answers_of(session: Session, report: drafts.DraftReport) -> Mapping[str, Answer]:
    """Return what a report says: as signed last, or where it was never signed, as drafted."""
    signed = revisions.revisions(session.store, report.no)
    if signed:
        return {held.question: held for held in revisions.frozen_report(session.store, signed[0].no).answers}
    return drafts.answers(session.store, report.no)


def in_words_of(template: Template, answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """Return answers by the ids of `template`: its own, and those that another version asks alike (D.4)."""
    found = {question: held for question, held in answers.items() if question in template.index}
    if len(found) == len(answers):
        return found
    walk = load_crosswalk()
    for question_id, held in answers.items():
        version = question_id.partition("/")[0]
        if question_id in found or version not in available_templates():
            continue
        old = load_template(version).index.get(question_id)
        counterpart = walk.counterpart(old, template) if old is not None else None
        if counterpart is not None:
            found.setdefault(counterpart.id, held)
    return found


def earlier_answers(session: Session, content: ReportContent) -> EarlierAnswers | None:
    """Return what the newest earlier report by the same role answers to the same questions, or None."""
    for earlier in drafts.reports(session.store, content.mission.code):
        if earlier.role == content.role and earlier.quarter < content.quarter:
            answers = in_words_of(content.template, _answers_of(session, earlier))
            if answers:
                values = {question: encode(held.value) for question, held in answers.items()}
                is_signed = bool(revisions.revisions(session.store, earlier.no))
                return EarlierAnswers(earlier.quarter, values, is_signed)
    return None


def open_draft(session: Session, quarter: Quarter) -> Draft:
    """Return a quarter's report with everything that belongs to it; a new one has what is carried forward."""
    report = begin_report(session, quarter)
    held = records.candidates(session.store, report.mission, quarter=quarter)
    # Undated records are shown in every quarter, so that the check which asks for the date finds them (V13).
    return Draft(
        report.no,
        _content(session, report, tuple(one for one in held if _is_shown(one, quarter))),
        drafts.last_saved(session.store, report.no),
        report.classification,
    )


def _is_shown(record: Record, quarter: Quarter) -> bool:
    return belongs_to(record, quarter) or (record.day is None and not isinstance(record, Gap))


def content_to_freeze(session: Session, report: drafts.DraftReport) -> ReportContent:
    """Return exactly what a signature will cover."""
    content = _content(session, report, records.records(session.store, report.mission, quarter=report.quarter))
    return refreshed(content, records_of(session, content))


def records_of(session: Session, content: ReportContent) -> RecordsOf:
    """Return what gives the records of a quarter: those of the report itself, and those the store has of others."""
    held = {content.quarter: content.records}

    def found(quarter: Quarter) -> tuple[Record, ...]:
        if quarter not in held:
            held[quarter] = records.records(session.store, content.mission.code, quarter=quarter)
        return held[quarter]

    return found


def frozen_content(session: Session, kept: revisions.Revision) -> ReportContent:
    """Return what a frozen revision says, in the shape that is checked and rendered."""
    report = revisions.frozen_report(session.store, kept.no)
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
        yearly_due=_is_yearly_due(session, drafts.report(session.store, kept.report_no), template, answers),
    )


def _content(session: Session, report: drafts.DraftReport, held: tuple[Record, ...]) -> ReportContent:
    template = load_template(report.template_version)
    held_answers = drafts.answers(session.store, report.no)
    # Answers to another version's questions are parked: readable, placed by hand, and no part of the report.
    answers = {question: held for question, held in held_answers.items() if question in template.index}
    return ReportContent(
        mission=session.mission(report.mission),
        quarter=report.quarter,
        role=report.role,
        template=template,
        answers=answers,
        records=held,
        explanations=drafts.explanations(session.store, report.no),
        language=report.language,
        yearly_due=_is_yearly_due(session, report, template, answers),
    )


def _is_yearly_due(
    session: Session, report: drafts.DraftReport, template: Template, answers: Mapping[str, Answer]
) -> bool:
    """Return whether the yearly questions are asked: begun here, or due and not answered earlier this year."""

    def is_begun(held: Mapping[str, Answer]) -> bool:
        yearly = (question.id for question in template.questions() if question.yearly)
        return any(question in held and not is_blank(held[question].value) for question in yearly)

    if is_begun(answers):
        return True
    earlier = (
        drafts.find_report(session.store, report.mission, Quarter(report.quarter.year, number), report.role)
        for number in range(1, report.quarter.number)
    )
    return report.quarter.number >= YEARLY_FROM and not any(
        is_begun(drafts.answers(session.store, one.no)) for one in earlier if one
    )


def save_answer(session: Session, report_no: int, question_id: str, value: Any, note: str | None = None) -> bool:
    """Save one answer durably (None or blank removes it) and return whether anything changed.

    `value` has the shape of the question's type; `note` None keeps the note. The autosave of decisions 16.
    """
    text = None if is_blank(value) else drafts.canonical(value)
    return drafts.save_answer(
        session.store, report_no, question_id, text, note, actor=session.actor, at=session.now()
    )


def save_explanation(session: Session, report_no: int, explanation: Explanation) -> bool:
    """Save a note that answers findings and travels with the report; an empty text removes it."""
    return drafts.save_explanation(session.store, report_no, explanation, actor=session.actor, at=session.now())


def set_classification(session: Session, report_no: int, classification: str) -> None:
    """Set the classification shown on every page (decisions 27)."""
    drafts.change_report(
        session.store, report_no, actor=session.actor, at=session.now(), classification=classification
    )


def check(session: Session, quarter: Quarter, *, reason: str | None = None) -> tuple[Finding, ...]:
    """Return all findings about a quarter, gravest first; `reason` (even "") where it is about to be signed."""
    return check_content(session, open_draft(session, quarter).content, reason=reason)


def check_content(session: Session, content: ReportContent, *, reason: str | None = None) -> tuple[Finding, ...]:
    """Return all findings about content that is already open.

    What is about to be signed is checked from the ground up; while it is worked on, only what changed.
    """
    from fieldreport import validation  # the rules are not needed at start

    context = check_context(session, content, reason=reason)
    if reason is not None:
        return validation.check(content, context)
    return rechecking.checks_of(session.store).check(content, context)


def check_context(session: Session, content: ReportContent, *, reason: str | None = None) -> "CheckContext":
    """Return what the rules need beside the content.

    Revisions of this quarter matter only when another is about to be signed (V26): a signed report that is looked at
    again is no second report.
    """
    from fieldreport import validation  # the rules are not needed at start

    mission = content.mission.code
    earlier = _revisions_of(session, content) if reason is not None else ()
    projects = records.list_records(session.store, mission, "project")
    of_quarter = records_of(session, content)
    return validation.CheckContext(
        today=timing.today(session),
        previous=previous_report(session, content),
        author_role=_listed_role(session, content),
        filed=tuple(validation.FiledReport(kept.role, kept.number, kept.identity) for kept in earlier),
        supersedes=earlier[0].identity if earlier else "",
        reason=reason or "",
        known_projects=frozenset(row.id for row in projects),
        granted=grants.newest_grants(session.store, mission),
        quoted={quarter: tuple(of_quarter(quarter) or ()) for quarter in other_quarters(content)},
        **_asked(session, content),
    )


def _revisions_of(session: Session, content: ReportContent) -> tuple[revisions.Revision, ...]:
    report = drafts.find_report(session.store, content.mission.code, content.quarter, content.role)
    return revisions.revisions(session.store, report.no) if report else ()


def _asked(session: Session, content: ReportContent) -> dict[str, Any]:
    """Return what is asked about the revision that was returned, and the notes that it had already."""
    report = drafts.find_report(session.store, content.mission.code, content.quarter, content.role)
    asked = questioning.open_questions(session.store, report.no) if report else ()
    if report is None or not asked:
        return {}
    return {"asked": asked, "notes_before": questioning.notes_before(session.store, report.no)}


def _listed_role(session: Session, content: ReportContent) -> str:
    """Return the role that the list of signatories gives this desk's author, or "" where it does not name her.

    It has no dates: of several roles the form's own is right, and what is stated with dates decides instead (V28).
    """
    if any(fact.kind == "role" for fact in content.mission.facts):
        return ""
    trust, name, mission = session.trust(), session.profile().name, content.mission.code
    listed = [
        signer for signer in (trust.signers if trust else ()) if (signer.mission, signer.name) == (mission, name)
    ]
    roles = [one.role for one in listed if one.role in AUTHOR_ROLES]
    return content.role if content.role in roles else next(reversed(roles), "")


def previous_report(session: Session, content: ReportContent) -> Report | None:
    """Return the newest signed report of an earlier quarter by the same role, or None."""
    for kept in revisions.revisions(session.store):
        if (kept.mission, kept.role) == (content.mission.code, content.role) and kept.quarter < content.quarter:
            return revisions.frozen_report(session.store, kept.no)
    return None
