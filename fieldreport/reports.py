"""One quarter's report: its content as worked on, its frozen form (report.json), and the findings about it.

Rules: a report holds the quarter's answers, the records that belong to it and the notes that travel with it; the
identity of a revision is the SHA-256 of its canonical report.json (RFC 8785, decisions 6). Names of people are in
certificates, never in the header.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Literal, Protocol, TypeVar, cast

from fieldreport.codec import RecordProblem, decode, encode, problem
from fieldreport.learning import Gap, Practice
from fieldreport.missions import Mission
from fieldreport.models import Answer, Explanation, Json, Record
from fieldreport.projects import Project
from fieldreport.records import check_held, read_record, write_record
from fieldreport.templates import Template
from fieldreport.values import PartialDate, Quarter, ValueProblem

SCHEMA = "fieldreport-report/1"
T = TypeVar("T", bound=Record)
Severity = Literal["error", "explain", "warning", "hint"]
SEVERITIES: tuple[Severity, ...] = ("error", "explain", "warning", "hint")


class Term(str):
    """A fact that is itself a word of the program (context "terms"): the window translates it before filling in."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say about one place; `text` says where, what, and "either ... or ...".

    Facts are texts, terms, or plain numbers, which whoever shows them writes as the reader's language does.
    """

    code: str
    severity: Severity
    address: str
    message: str  # with {fact} placeholders, marked for translation
    facts: Mapping[str, Any] = field(default_factory=dict)
    explained: bool = False  # a note answers it

    @property
    def text(self) -> str:
        """Return the English text."""
        return self.message.format(**{name: _in_words(fact) for name, fact in self.facts.items()})


def _in_words(fact: Any) -> str:
    return f"{fact:,f}" if isinstance(fact, Decimal) else f"{fact:,}" if isinstance(fact, int) else str(fact)


def belongs_to(record: Record, quarter: Quarter) -> bool:
    """Return whether a record is part of the quarter's report.

    The last day covered decides (V14). A project belongs to each quarter from its start to its end, and longer
    while the ledger or the instalments go on, a gap from the one it began in until it is closed. Undated lessons and
    practices belong to every quarter.
    """
    if isinstance(record, Project):
        moves = [entry.date.last for entry in record.entries if entry.date]
        moves += [tranche.date.last for tranche in record.tranches if tranche.date]
        if any(day in quarter for day in moves):
            return True
        starts = record.start.first if record.start else None
        ends = record.ends.last if record.ends else None
        is_open = record.status in ("approved", "running", "proposed")
        return (starts is None or starts <= quarter.end) and (is_open or ends is None or ends >= quarter.start)
    if isinstance(record, Gap):
        return record.is_open_in(quarter)
    if record.day is None:
        return record.kind in ("lesson", "practice", "plan")
    if isinstance(record, Practice):
        return record.day.first <= quarter.end
    return record.quarter == quarter


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """What is checked, rendered and frozen: one mission's quarter under one template and role."""

    mission: Mission
    quarter: Quarter
    role: str  # adviser, focal-point, headquarters-office
    template: Template
    answers: Mapping[str, Answer] = field(default_factory=dict)  # by question id
    records: tuple[Record, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    language: str = "en"
    yearly_due: bool = True  # yearly questions are asked in this quarter (domain D, mark Y)

    def values(self) -> dict[str, Any]:
        """Return question id -> value, for conditions."""
        return {question: answer.value for question, answer in self.answers.items()}

    def of_kind(self, kind: type[T]) -> tuple[T, ...]:
        """Return the records of one kind, in their order."""
        return tuple(record for record in self.records if isinstance(record, kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """A file that travels with the report, as rendered or attached when the revision was frozen."""

    path: str
    original_name: str
    media_type: str
    bytes: int
    sha256: str
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateReference:
    """The template the answers belong to."""

    id: str
    version: str
    sha256: str
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBefore:
    """What Headquarters asked about the revision that this one replaces, and the ids of the notes that answer it."""

    text: str
    address: str = ""  # of the field, "" for the whole report
    notes: tuple[str, ...] = ()
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The header and body of report.json (bundle.md 8)."""

    schema: Literal["fieldreport-report/1"] = "fieldreport-report/1"
    mission: str
    period: str
    role: Literal["adviser", "focal_point", "headquarters_office"]
    revision: int
    created: str  # the author's clock, ISO 8601 UTC
    app_version: str
    template: TemplateReference
    signatories: tuple[str, ...]
    supersedes: str = ""  # SHA-256 of the replaced report.json
    reason: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)  # address of a changed answer, record or note -> why
    asked: tuple[AskedBefore, ...] = ()
    language: str = "en"
    classification: Literal["unclassified", "confidential", "strictly_confidential"] = "unclassified"
    clearance: Mapping[str, Any] = field(default_factory=dict)
    answers: tuple[Answer, ...] = ()
    records: tuple[Any, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    files: tuple[ReportFile, ...] = ()
    change_log_head: str = ""
    extra: Json = field(default_factory=dict)

    schema_name: ClassVar[str] = SCHEMA

    @property
    def quarter(self) -> Quarter:
        """Return the period as a quarter."""
        return Quarter.parse(self.period)

    @property
    def why(self) -> str:
        """Return why it replaces another: the reason for all of it, or those of its changes."""
        return self.reason or "; ".join(dict.fromkeys(self.reasons[address] for address in sorted(self.reasons)))

    def read_records(self) -> tuple[Record, ...]:
        """Return the records as dataclasses; raises RecordProblem for one that the schema cannot hold."""
        read = tuple(read_record(item, index) for index, item in enumerate(self.records))
        for index, record in enumerate(read):
            if not isinstance(record, Record):
                raise problem(f"report.records[{index}]", "answers and explanations have lists of their own")
        return cast(tuple[Record, ...], read)


def record_items(records: Iterable[Record]) -> tuple[dict[str, Any], ...]:
    """Return the JSON forms of records, in a fixed order by kind and id."""
    return tuple(write_record(record) for record in sorted(records, key=lambda held: (held.kind, held.id)))


def write_report(report: Report) -> bytes:
    """Return the canonical report.json (RFC 8785): same data, same bytes."""
    import rfc8785  # not needed at start

    return rfc8785.dumps(encode(report))


def read_report(untrusted: bytes) -> Report:
    """Return the report of a report.json; raises RecordProblem SCHEMA or V1."""
    return read_report_with_records(untrusted)[0]


def read_report_with_records(untrusted: bytes) -> tuple[Report, tuple[Record, ...]]:
    """Return the report of a report.json and its records as dataclasses; raises RecordProblem SCHEMA or V1."""
    try:
        content = json.loads(untrusted)
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise RecordProblem("SCHEMA", address="report.json", problem="this is not JSON") from None
    report = decode(Report, content, "report")
    _check_header(report)
    items: tuple[Answer | Explanation, ...] = (*report.answers, *report.explanations)
    for item in items:
        check_held(item)
    return report, report.read_records()


_DIGEST = re.compile(r"[0-9a-f]{64}")
_CREATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|\+00:00)")


class _Header(Protocol):
    """What report.json and the documents signed by themselves have in common."""

    @property
    def mission(self) -> str: ...
    @property
    def revision(self) -> int: ...
    @property
    def created(self) -> str: ...
    @property
    def supersedes(self) -> str: ...
    @property
    def files(self) -> tuple[ReportFile, ...]: ...


def _check_header(report: Report) -> None:
    """Refuse a header that names no period, no moment or no digest where one belongs."""
    try:
        Quarter.parse(report.period)
    except ValueProblem as failure:
        raise problem("report.period", failure.text.rstrip(".")) from None
    if not _DIGEST.fullmatch(report.template.sha256):
        raise problem("report.template.sha256", "a SHA-256 in lower-case hex is expected here")
    check_document_header("report", report)


def check_document_header(name: str, document: _Header) -> None:
    """Refuse a header with a wrong moment, digest, mission, number or size. Raises RecordProblem SCHEMA."""
    try:
        PartialDate.parse(document.created[:10])
        datetime.fromisoformat(document.created)
    except (ValueError, ValueProblem):
        raise problem(f"{name}.created", "a moment in UTC is expected here") from None
    digests = [("supersedes", document.supersedes)] if document.supersedes else []
    digests += [(f"files[{index}].sha256", item.sha256) for index, item in enumerate(document.files)]
    wrong = [part for part, digest in digests if not _DIGEST.fullmatch(digest)]
    if wrong:
        raise problem(f"{name}.{wrong[0]}", "a SHA-256 in lower-case hex is expected here")
    if not _CREATED.fullmatch(document.created):
        raise problem(f"{name}.created", "a moment in UTC is expected here")
    if not document.mission.strip():
        raise problem(f"{name}.mission", "the mission is not named")
    if document.revision < 1:
        raise problem(f"{name}.revision", "revisions count from 1")
    negative = [index for index, item in enumerate(document.files) if item.bytes < 0]
    if negative:
        raise problem(f"{name}.files[{negative[0]}].bytes", "a whole number of bytes is expected here")


def report_identity(report_json: bytes) -> str:
    """Return the identity of a revision: the SHA-256 of its canonical report.json, in lower-case hex."""
    return hashlib.sha256(report_json).hexdigest()
