"""Say where signing of a quarter stands: what is in the way, who signed, who has still to sign, what has changed.

Rules: facts only, in codes; the window and the command line find the words. Nothing is written here.
"""

from dataclasses import dataclass

from fieldreport.errors import FieldReportError
from fieldreport.reports import ReportContent, record_items
from fieldreport.storage import drafts, revisions
from fieldreport.trust_context import CLASSIFIED, CLEARING_OFFICER, WAYS, Clearance, Way
from fieldreport.values import Quarter
from fieldreport.workflows import amending, attaching, drafting, enrolling, questioning, routing, signing, timing
from fieldreport.workflows.freezing import sent_documents
from fieldreport.workflows.session import Session


@dataclass(frozen=True, slots=True)
class Standing:
    """Where signing stands; `revision` is the newest frozen one, 0 where there is none; roles with hyphens."""

    mission: str
    quarter: Quarter
    role: str
    errors: int
    to_explain: int
    revision: int
    signed: tuple[str, ...]
    waiting_for: tuple[str, ...]
    clearance: Clearance
    is_changed: bool  # whether there is anything to sign that the newest revision does not have
    has_officer: bool  # whether a clearing officer has a key on this desk
    obstacle: FieldReportError | None = (
        None  # why the author cannot sign here yet: NO_LIST, NOT_REGISTERED, WITHDRAWN
    )
    returned: str = ""  # the remark with which the newest revision was returned
    amendment: amending.Amendment | None = None  # what signing would change of the newest revision
    is_classified: bool = False  # the newest revision, else the draft
    ways: tuple[Way, ...] = WAYS  # open to its class
    doubts: tuple[timing.ClockDoubt, ...] = ()  # about the clock; they never keep anybody from signing


def signing_standing(session: Session, quarter: Quarter) -> Standing:
    """Return where signing of a quarter stands. Raises NOT_AN_AUTHOR."""
    draft = drafting.open_report(session, quarter)
    content = drafting.content_to_freeze(session, draft)
    findings = drafting.check(session, quarter)
    kept = signing.newest_revision(session, quarter)
    waiting = signing.waiting_for(session, kept) if kept else ()
    trust = session.trust()
    clearance: Clearance = trust.clearance(draft.mission, draft.role) if trust else "signed"
    signed = tuple(one.role for one in revisions.signatures(session.store, kept.no, "full")) if kept else ()
    is_changed = kept is None or kept.status == "returned" or _differs(session, kept, draft, content)
    classification = kept.classification if kept else draft.classification
    return Standing(
        mission=draft.mission,
        quarter=quarter,
        role=draft.role,
        errors=sum(held.severity == "error" for held in findings),
        to_explain=sum(held.severity == "explain" and not held.explained for held in findings),
        revision=kept.number if kept else 0,
        signed=signed,
        waiting_for=waiting,
        clearance=clearance,
        is_changed=is_changed,
        has_officer=session.profile().role == CLEARING_OFFICER or session.home.clearing_officer_key_file.exists(),
        obstacle=_obstacle(session, draft.role),
        returned=_remark(session, kept) if kept is not None and kept.status == "returned" else "",
        amendment=amending.amendment_of(session, draft, content) if kept and is_changed else None,
        is_classified=classification in CLASSIFIED,
        ways=routing.open_ways(session, classification),
        doubts=timing.clock_doubts(session),
    )


def _remark(session: Session, kept: revisions.Revision) -> str:
    return questioning.why_returned(revisions.events(session.store, kept.no))


def _obstacle(session: Session, role: str) -> FieldReportError | None:
    if session.trust() is None:
        return signing.SigningProblem("NO_LIST")
    try:
        enrolling.own_identity(session, role)
    except FieldReportError as failure:
        return failure
    return None


def _differs(session: Session, kept: revisions.Revision, draft: drafts.DraftReport, content: ReportContent) -> bool:
    """Return whether the draft says anything else than the frozen revision."""
    before = revisions.frozen_report(session.store, kept.no)
    answers = tuple(content.answers[question] for question in sorted(content.answers))
    if sent_documents(before) != set(attaching.marked_documents(session, content)):
        return True
    return (before.answers, tuple(before.records), before.explanations, before.classification, before.language) != (
        answers,
        record_items(content.records),
        content.explanations,
        draft.classification,
        content.language,
    )
