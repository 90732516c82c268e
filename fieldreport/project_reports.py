"""The financial and the substantive report of a project, and the documents that travel signed by themselves.

Rules: all figures are derived from the ledger for the period asked for (domain G); what a report says beside them
stands in the project. A signed document carries the project as it was then, so that whoever holds it can derive the
figures again. Its header has the keys of report.json that the verifier proves (bundle.md 8, step 13).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Final, Literal, cast

from fieldreport.codec import RecordProblem, decode, encode, problem
from fieldreport.ledger import ZERO, Ledger, LineBalance, ledger
from fieldreport.missions import Mission
from fieldreport.models import Activity, Json, Record, Training
from fieldreport.projects import Indicator, Project, ProjectReport
from fieldreport.records import read_record, write_record
from fieldreport.reports import ReportFile, check_document_header
from fieldreport.values import PartialDate, ValueProblem

DocumentType = Literal["financial", "substantive", "audit"]
REPORT_TYPES: Final = ("financial", "substantive")
SUPPORT_COST: Final = 8  # category of indirect support cost


@dataclass(frozen=True, slots=True)
class FinancialFigures:
    """What the ledger makes of one period; amounts in the project's currency."""

    sums: Ledger
    direct: tuple[LineBalance, ...]
    support: tuple[LineBalance, ...]

    @property
    def direct_total(self) -> LineBalance:
        """Return the sum of the direct lines."""
        return add_lines(self.direct)

    @property
    def support_total(self) -> LineBalance:
        """Return the sum of the lines for support cost."""
        return add_lines(self.support)

    @property
    def total(self) -> LineBalance:
        """Return the sum of all lines."""
        return add_lines((*self.direct, *self.support))

    @property
    def interest(self) -> Decimal:
        """Return the interest of the period."""
        return self.sums.interest - self.sums.interest_before

    @property
    def returned(self) -> Decimal:
        """Return what was given back in the period."""
        return self.sums.returned - self.sums.returned_before

    @property
    def at_hand(self) -> Decimal:
        """Return what could be spent in the period: opening balance, received, interest, less what was given back."""
        return self.sums.opening + self.sums.received + self.interest - self.returned


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectDocument:
    """What is rendered: a project's report about a period, with the events that belong to it."""

    mission: Mission
    role: str
    project: Project
    report: ProjectReport
    start: date
    end: date
    events: tuple[Training | Activity, ...] = ()
    language: str = "en"

    @property
    def type(self) -> str:
        """Return financial or substantive."""
        return self.report.type

    @property
    def period(self) -> str:
        """Return the period as it is written: 2006-Q2, 2006-05, 2006."""
        return self.report.period.text if self.report.period else ""

    @property
    def figures(self) -> FinancialFigures:
        """Return the figures of the period."""
        return financial_figures(self.project, self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedDocument:
    """The header and body of document.json: a project's report or audit file that is signed by itself."""

    schema: Literal["fieldreport-document/1"] = "fieldreport-document/1"
    type: DocumentType
    mission: str
    period: str
    role: Literal["adviser", "focal_point", "headquarters_office"]
    revision: int
    created: str  # the author's clock, ISO 8601 UTC
    app_version: str
    signatories: tuple[str, ...]
    project: str  # the project's id
    record: Mapping[str, Any]  # the project as it was
    figures: Mapping[str, Any] = field(default_factory=dict)
    events: tuple[Any, ...] = ()
    supersedes: str = ""  # SHA-256 of the replaced document.json
    reason: str = ""
    language: str = "en"
    classification: Literal["unclassified", "confidential", "strictly_confidential"] = "unclassified"
    clearance: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[ReportFile, ...] = ()
    change_log_head: str = ""
    extra: Json = field(default_factory=dict)

    schema_name: ClassVar[str] = "fieldreport-document/1"

    @property
    def span(self) -> PartialDate:
        """Return the period as a date."""
        return PartialDate.parse(self.period)

    def read_project(self) -> Project:
        """Return the project; raises RecordProblem."""
        held = read_record(dict(self.record))
        if not isinstance(held, Project) or held.id != self.project:
            raise problem("document.record", "the project it is about is expected here")
        return held


def financial_figures(project: Project, start: date, end: date) -> FinancialFigures:
    """Return the figures of a period; lines of category 8 are support cost, all others direct."""
    sums = ledger(project, until=end, since=start)
    direct = tuple(line for line in sums.lines if line.category != SUPPORT_COST)
    support = tuple(line for line in sums.lines if line.category == SUPPORT_COST)
    return FinancialFigures(sums, direct, support)


def add_lines(lines: Iterable[LineBalance]) -> LineBalance:
    """Return the sum of budget lines as a line without a name."""
    whole = LineBalance("", "", None, ZERO, ZERO, ZERO, ZERO)
    for line in lines:
        whole = replace(
            whole,
            approved=whole.approved + line.approved,
            spent_before=whole.spent_before + line.spent_before,
            spent=whole.spent + line.spent,
            obligated=whole.obligated + line.obligated,
        )
    return whole


def events_of(records: Iterable[Record], project_id: str, start: date, end: date) -> tuple[Training | Activity, ...]:
    """Return the trainings held and the activities that name the project, by their last day."""
    held = [
        one
        for one in records
        if isinstance(one, Training | Activity)
        and (one.project if isinstance(one, Training) else one.extra.get("project")) == project_id
        and (not isinstance(one, Training) or one.status == "held")
        and one.day is not None
        and start <= one.day.last <= end
    ]
    return tuple(sorted(held, key=lambda one: (one.day.last if one.day else date.max, one.title, one.id)))


def value_until(indicator: Indicator, day: date) -> Any:
    """Return an indicator's last value up to a day, or None; an undated value counts where no dated one does."""
    found: Any = None
    best: date | None = None
    for held in indicator.values:
        value, when = (held.get("value"), held.get("date")) if isinstance(held, Mapping) else (held, None)
        try:
            last = PartialDate.parse(when).last if isinstance(when, str) else None
        except ValueProblem:
            last = None
        if last is None:
            found = value if best is None else found
        elif last <= day and (best is None or last >= best):
            found, best = value, last
    return found


def figures_json(figures: FinancialFigures) -> dict[str, Any]:
    """Return the figures as decimal texts, for readers that do not keep ledgers."""
    sums = figures.sums

    def line(held: LineBalance) -> dict[str, str]:
        return {
            "approved": f"{held.approved:f}",
            "spent_before": f"{held.spent_before:f}",
            "spent": f"{held.spent:f}",
            "spent_total": f"{held.spent_total:f}",
            "obligated": f"{held.obligated:f}",
            "balance": f"{held.balance:f}",
            "percent_used": "" if held.percent_used is None else f"{held.percent_used:f}",
        }

    return {
        "currency": sums.currency,
        "opening": f"{sums.opening:f}",
        "received": f"{sums.received:f}",
        "interest": f"{figures.interest:f}",
        "returned": f"{figures.returned:f}",
        "at_hand": f"{figures.at_hand:f}",
        "closing": f"{sums.closing:f}",
        "lines": [
            {"line": held.line, "category": held.category, **line(held)}
            for held in (*figures.direct, *figures.support)
        ],
        "direct": line(figures.direct_total),
        "support": line(figures.support_total),
        "total": line(figures.total),
        "unconverted": len(sums.unconverted),
    }


def record_of(project: Project) -> dict[str, Any]:
    """Return a project as a document carries it."""
    return write_record(project)


def write_document(document: SignedDocument) -> bytes:
    """Return the canonical document.json (RFC 8785): same data, same bytes."""
    import rfc8785  # not needed at start

    return rfc8785.dumps(encode(document))


def read_document(untrusted: bytes) -> SignedDocument:
    """Return the document of a document.json; raises RecordProblem SCHEMA or V1."""
    try:
        content = json.loads(untrusted)
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise RecordProblem("SCHEMA", address="document.json", problem="this is not JSON") from None
    document = decode(SignedDocument, content, "document")
    try:
        PartialDate.parse(document.period)
    except ValueProblem as failure:
        raise problem("document.period", failure.text.rstrip(".")) from None
    check_document_header("document", document)
    document.read_project()
    return document


def document_identity(document_json: bytes) -> str:
    """Return the identity of a signed document: the SHA-256 of its canonical document.json, in lower-case hex."""
    return hashlib.sha256(document_json).hexdigest()


def role_of(document: SignedDocument) -> str:
    """Return the author's role as code writes it."""
    return cast(str, document.role).replace("_", "-")
