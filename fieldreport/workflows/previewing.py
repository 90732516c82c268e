"""Show a report as pages: the draft as it would be signed, or a frozen revision exactly as it was signed.

Rules: nothing is kept and nothing is written. What goes beyond the pages (restricted, changed, explained) is told by
address and place and never enters the file. The places of a frozen revision come from rendering it again, and count
only where that gives the very bytes that were frozen.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING, Any, ClassVar

from fieldreport import __version__
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.models import Explanation
from fieldreport.project_reports import read_document
from fieldreport.reports import Finding, Report, ReportContent
from fieldreport.storage import drafts, project_documents, revisions
from fieldreport.storage.project_documents import KeptDocument
from fieldreport.templates import load_labels
from fieldreport.trust_context import CLEARING_OFFICER
from fieldreport.values import PartialDate, Quarter
from fieldreport.workflows import accounting, comparing, drafting, funding, questioning
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # the documents are not needed at start
    from fieldreport.documents.facts import RenderFacts
    from fieldreport.documents.pdf_places import Chapter, PagePlace, Places
    from fieldreport.documents.report_pdf import RenderedPdf
    from fieldreport.templates import Labels


class PreviewProblem(FieldReportError):
    """There are no pages to show."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_REVISION": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{period} has no signed revision."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Open the report to see its draft."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Compared:
    """What a report was compared with: an earlier revision of the quarter, or the newest of an earlier quarter."""

    quarter: Quarter
    revision: int
    is_same_quarter: bool


@dataclass(frozen=True, slots=True)
class CheckNote:
    """A check that a note answers, or one that still waits for its note."""

    finding: Finding
    note: str = ""


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """What names a project's own document: its row number, type, the project's title, the period."""

    no: int
    type: str
    title: str
    period: PartialDate

    @property
    def quarter(self) -> Quarter:
        """Return the quarter in which its period ends."""
        return Quarter.of(self.period.last)


@dataclass(frozen=True, slots=True)
class Pages:
    """A report as pages, with what is to be said beside them; `revision` of a draft is the one it would become."""

    quarter: Quarter
    revision: int
    is_draft: bool
    status: str  # of the revision; "" for a draft
    identity: str
    content: ReportContent
    labels: "Labels"
    classification: str
    pdf: bytes
    chapters: "tuple[Chapter, ...]"
    places: "Places"  # empty where this program would draw the pages otherwise
    restricted: tuple[str, ...]  # addresses
    compared_with: Compared | None
    changed: tuple[comparing.ChangedPart, ...]
    figures: tuple[comparing.FigureChange, ...]
    checks: tuple[CheckNote, ...]
    errors: int
    document: NamedDocument | None = None  # of a project, where it is no quarter's report

    @property
    def mission(self) -> str:
        """Return the mission's code."""
        return self.content.mission.code

    def where(self, address: str) -> "tuple[PagePlace, ...]":
        """Return where an answer, a record or a part of it stands; () where no page shows it."""
        from fieldreport.documents.pdf_places import place_of  # the documents are not needed at start

        return place_of(address, self.places)


def draft_content(session: Session, quarter: Quarter) -> "tuple[ReportContent, RenderFacts]":
    """Return what the draft of a quarter would freeze, and the header it would bear. Raises NOT_AN_AUTHOR."""
    from fieldreport.documents.facts import RenderFacts  # rendering is not needed at start

    draft = drafting.open_report(session, quarter)
    trust = session.trust()
    clearance = trust.clearance(draft.mission, draft.role) if trust else "signed"
    earlier = revisions.revisions(session.store, draft.no)
    content = drafting.content_to_freeze(session, draft)
    facts = RenderFacts(
        revision=revisions.next_number(session.store, draft.no),
        created=session.now().astimezone(UTC).replace(microsecond=0),
        app_version=__version__,
        classification=draft.classification,  # type: ignore[arg-type]  # one of the three
        signatories=(draft.role, CLEARING_OFFICER) if clearance == "signed" else (draft.role,),
        supersedes=earlier[0].identity if earlier else "",
        asked=questioning.answered(session.store, draft.no, content.explanations),
    )
    return content, facts


def draft_pages(session: Session, quarter: Quarter) -> Pages:
    """Return the draft of a quarter as the pages it would be signed as, unsigned. Raises NOT_AN_AUTHOR."""
    # Rendering is not needed at start.
    from fieldreport.documents.pdf_places import restricted_addresses
    from fieldreport.documents.report_pdf import render_pdf

    content, facts = draft_content(session, quarter)
    draft = drafting.open_report(session, quarter)
    earlier = revisions.revisions(session.store, draft.no)
    rendered = render_pdf(content, facts)
    base = _base(session, draft, earlier)
    return Pages(
        quarter=quarter,
        revision=facts.revision,
        is_draft=True,
        status="",
        identity="",
        content=content,
        labels=load_labels(content.template.version, content.language),
        classification=draft.classification,
        pdf=rendered.data,
        chapters=rendered.chapters,
        places=rendered.places,
        restricted=restricted_addresses(content),
        **_compared(session, base, content, content),
        **_checked(session, content),
    )


def revision_pages(session: Session, quarter: Quarter, number: int | None = None) -> Pages:
    """Return a frozen revision, the newest by default, with the signatures it has so far. Raises NO_REVISION."""
    from fieldreport.documents.pdf_places import restricted_addresses  # rendering is not needed at start

    kept = find_revision(session, quarter, number)
    report = revisions.frozen_report(session.store, kept.no)
    content = drafting.frozen_content(session, kept)
    rendered = _as_frozen(report, content)
    unsigned = revisions.frozen_file(session.store, kept.no, "report.pdf") or b""
    draft = drafts.report(session.store, kept.report_no)
    older = tuple(one for one in revisions.revisions(session.store, draft.no) if one.number < kept.number)
    return Pages(
        quarter=quarter,
        revision=kept.number,
        is_draft=False,
        status=kept.status,
        identity=kept.identity,
        content=content,
        labels=load_labels(content.template.version, content.language),
        classification=kept.classification,
        pdf=revisions.signed_pdf(session.store, kept.no) or unsigned,
        chapters=rendered.chapters if rendered else (),
        places=rendered.places if rendered else {},
        restricted=restricted_addresses(content),
        **_compared(session, _base(session, draft, older), report, content),
        **_checked(session, content),
    )


def name_of(kept: KeptDocument) -> NamedDocument:
    """Return what names a frozen document of a project."""
    return NamedDocument(kept.no, kept.type, kept.title, PartialDate.parse(kept.period))


def document_pages(session: Session, kept: KeptDocument) -> Pages:
    """Return a project's frozen document with the signatures it has so far, and the checks of its project then."""
    from fieldreport import validation  # the rules are not needed at start

    signed = read_document(project_documents.document_json(session.store, kept.no))
    named, project = name_of(kept), signed.read_project()
    content, context = funding.scene(session, named.quarter)
    content = replace(content, records=(project,))
    findings = validation.check_record(project, content, context)
    rendered = accounting.as_frozen(session, signed)
    return Pages(
        quarter=named.quarter,
        revision=kept.number,
        is_draft=False,
        status=kept.status,
        identity=kept.identity,
        content=content,
        labels=load_labels(content.template.version, kept.language),
        classification=kept.classification,
        pdf=project_documents.signatures(session.store, kept.no)[-1].pdf,
        chapters=rendered.chapters if rendered else (),
        places=rendered.places if rendered else {},
        restricted=(),
        compared_with=None,
        changed=(),
        figures=(),
        **_noted(findings, content),
        document=named,
    )


def find_revision(session: Session, quarter: Quarter, number: int | None = None) -> revisions.Revision:
    """Return a revision of this desk's report of a quarter, the newest by default. Raises NO_REVISION."""
    report = drafts.find_report(session.store, session.profile().mission, quarter)
    held = revisions.revisions(session.store, report.no) if report else ()
    found = next((one for one in held if number in (None, one.number)), None)
    if found is None:
        raise PreviewProblem("NO_REVISION", period=quarter)
    return found


def note_about(finding: Finding, content: ReportContent) -> str:
    """Return the note that answers a finding: one of the report, or the answer's or record's own; "" for none."""
    covering = [note.text for note in content.explanations if _covers(note, finding, content.quarter)]
    if covering:
        return covering[0].strip()
    for question, answer in content.answers.items():
        place = f"report.{question}"
        if finding.address == place or finding.address.startswith((place + ".", place + "[")):
            return answer.note.strip()
    for record in content.records:
        if finding.address.startswith(record.address):
            return _own_note(record, finding.address.removeprefix(record.address).lstrip("."))
    return ""


def _covers(note: Explanation, finding: Finding, quarter: Quarter) -> bool:
    return note.period == str(quarter) and note.covers(finding.code, finding.address)


def _own_note(record: Any, path: str) -> str:
    """Return the note of a row of a record, `entries[3].amount`, else the record's remark."""
    name, _, rest = path.partition("[")
    rows = getattr(record, name, None)
    place = rest.partition("]")[0]
    if rest and place.isdigit() and isinstance(rows, tuple) and int(place) < len(rows):
        row = rows[int(place)]
        for held in ("note", "difference", "remark"):
            text = getattr(row, held, "")
            if isinstance(text, str) and text.strip():
                return text.strip()
    return str(record.remark).strip()


def _base(
    session: Session, draft: drafts.DraftReport, earlier: tuple[revisions.Revision, ...]
) -> revisions.Revision | None:
    """Return what a report is compared with: its revision before, else the newest of an earlier quarter."""
    if earlier:
        return earlier[0]
    for kept in revisions.revisions(session.store):
        if (kept.mission, kept.role) == (draft.mission, draft.role) and kept.quarter < draft.quarter:
            return kept
    return None


def _compared(
    session: Session, base: revisions.Revision | None, state: Report | ReportContent, content: ReportContent
) -> dict[str, Any]:
    if base is None:
        return {"compared_with": None, "changed": (), "figures": ()}
    before = revisions.frozen_report(session.store, base.no)
    return {
        "compared_with": Compared(base.quarter, base.number, base.quarter == content.quarter),
        "changed": comparing.changed_parts(before, state),
        "figures": comparing.figure_changes(drafting.frozen_content(session, base), content),
    }


def _checked(session: Session, content: ReportContent) -> dict[str, Any]:
    return _noted(drafting.check_content(session, content), content)


def _noted(findings: Sequence[Finding], content: ReportContent) -> dict[str, Any]:
    notes = [
        CheckNote(held, note_about(held, content) if held.explained else "")
        for held in findings
        if held.explained or held.severity == "explain"
    ]
    return {"checks": tuple(notes), "errors": sum(held.severity == "error" for held in findings)}


def _as_frozen(report: Report, content: ReportContent) -> "RenderedPdf | None":
    """Render a frozen report again; None where this program draws other bytes than those that were frozen."""
    from fieldreport.documents.facts import RenderFacts  # rendering is not needed at start
    from fieldreport.documents.report_pdf import render_pdf

    wanted = next((held.sha256 for held in report.files if held.path == "report.pdf"), "")
    facts = RenderFacts.of_report(report)
    # Whether the yearly questions were due then depends on other quarters, which may have changed since.
    for tried in (content, replace(content, yearly_due=not content.yearly_due)):
        rendered = render_pdf(tried, facts)
        if hashlib.sha256(rendered.data).hexdigest() == wanted:
            return rendered
    return None
