"""The published record file: all kinds by name, reading and writing (records.md).

Rules: one bad record never spoils its neighbours; what the schema cannot hold is refused with its address, rule
breaks are for the checks (decisions 21).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from fieldreport.codec import RecordProblem, decode, encode, problem
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.learning import Gap, Lesson, Practice
from fieldreport.models import (
    Activity,
    Answer,
    Cost,
    Dataset,
    Explanation,
    People,
    Plan,
    Record,
    Staffing,
    Training,
    check_amount,
    check_rate,
)
from fieldreport.projects import SIGNED_ENTRIES, Entry, Project
from fieldreport.values import PartialDate, Quarter, ValueProblem, minor_digits

FORMAT = "fieldreport-records/1"
KINDS: Mapping[str, type[Record]] = {
    kind.kind: kind for kind in (Training, Activity, Dataset, Plan, Project, Practice, Gap, Lesson, Staffing)
}
REPORT_KINDS: Mapping[str, type[Answer] | type[Explanation]] = {"answer": Answer, "explanation": Explanation}
AnyRecord = Record | Answer | Explanation


class RecordFileProblem(FieldReportError):
    """A file that is no record file."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NOT_RECORDS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This is not a record file ({problem})."),
            QT_TRANSLATE_NOOP("errors", "Nothing was loaded."),
            QT_TRANSLATE_NOOP("errors", "Choose a file whose format is fieldreport-records/1."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that was not taken, with the reason."""

    id: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A read record file: what could be held, and what was refused."""

    mission: str
    records: tuple[AnyRecord, ...]
    refused: tuple[Refusal, ...]


def read_record(untrusted: Any, position: int = 0) -> AnyRecord:
    """Return one record from parsed JSON; raises RecordProblem SCHEMA or V1."""
    if not isinstance(untrusted, dict):
        raise problem(f"records[{position}]", "an object is expected here")
    body = dict(untrusted)
    name = body.pop("kind", None)
    record_id = body.get("id")
    kind: type[AnyRecord] | None = KINDS.get(name) or REPORT_KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise problem(f"records[{position}]", f"“{name}” is not a kind of record")
    if kind is Answer and record_id is None:
        record_id = body["id"] = f"{body.get('period')} {body.get('question')}"
    if not isinstance(record_id, str) or not record_id.strip():
        raise problem(f"records[{position}]", "“id” is missing")
    record = decode(kind, body, f"{name}[{record_id}]")
    check_held(record)
    return record


def write_record(record: AnyRecord) -> dict[str, Any]:
    """Return the JSON form of a record, with its kind."""
    return {"kind": record.kind, **encode(record)}


def read_record_file(untrusted: bytes) -> RecordFile:
    """Return the records of a `fieldreport-records/1` file; raises NOT_RECORDS for the file as a whole."""
    try:
        content = json.loads(untrusted.decode("utf-8-sig"), parse_constant=_no_constant)
    except (UnicodeDecodeError, ValueError, RecursionError) as failure:
        raise RecordFileProblem("NOT_RECORDS", problem=str(failure)[:200]) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise RecordFileProblem("NOT_RECORDS", problem="the format is not stated")
    if not isinstance(content.get("records"), list) or not isinstance(content.get("mission"), str):
        raise RecordFileProblem("NOT_RECORDS", problem="“mission” or “records” is missing")
    held: list[AnyRecord] = []
    refused: list[Refusal] = []
    for position, item in enumerate(content["records"]):
        try:
            held.append(read_record(item, position))
        except RecordProblem as failure:
            name = str(item.get("id", position)) if isinstance(item, dict) else str(position)
            refused.append(Refusal(name, failure.code, failure.text))
    return RecordFile(content["mission"], tuple(held), tuple(refused))


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def check_held(record: AnyRecord) -> None:
    """Refuse what the annotations alone cannot: periods, currencies, signs, minor units, groups within groups.

    Raises RecordProblem SCHEMA or V1.
    """
    if isinstance(record, Answer | Explanation):
        address = f"{record.kind}[{record.id}]"
        if isinstance(record, Answer) and not record.question.strip():
            raise problem(f"{address}.question", "the question is not named")
        _check_period(record.period, f"{address}.period")
        return
    for place, group in record.counts():
        _check_people(group, f"{record.address}.{place}")
    if isinstance(record, Project):
        _check_project(record)
    elif isinstance(record, Training | Activity) and isinstance(record.cost, Cost):
        check_amount(record.cost.amount, record.cost.currency, f"{record.address}.cost.amount")
        check_rate(record.cost.rate, f"{record.address}.cost.rate")
    elif isinstance(record, Gap):
        for index, period in enumerate(record.open_in):
            _check_period(period, f"{record.address}.open_in[{index}]")
    elif isinstance(record, Dataset) and record.period:
        try:
            PartialDate.parse(record.period)
        except ValueProblem as failure:
            raise problem(f"{record.address}.period", failure.text.rstrip(".")) from None


def _check_period(period: str, address: str) -> None:
    try:
        Quarter.parse(period)
    except ValueProblem as failure:
        raise problem(address, failure.text.rstrip(".")) from None


def _check_people(group: People, address: str) -> None:
    """Refuse age bands and “of whom” groups that are no count groups."""
    inner = [("displaced", group.displaced), ("repeats", group.repeats)]
    inner += [(f"ages.{band}", held) for band, held in group.ages.items()]
    for name, untrusted in inner:
        if untrusted:
            _check_people(decode(People, untrusted, f"{address}.{name}"), f"{address}.{name}")
        elif untrusted not in (None, {}):
            raise problem(f"{address}.{name}", "an object is expected here")


def _check_project(project: Project) -> None:
    try:
        minor_digits(project.currency)
    except ValueProblem as failure:
        raise problem(f"{project.address}.currency", failure.text.rstrip(".")) from None
    named = [("approved", project.approved)]
    named += [(f"approvals[{i}].amount", item.amount) for i, item in enumerate(project.approvals)]
    named += [(f"budget[{i}].amount", item.amount) for i, item in enumerate(project.budget)]
    named += [
        (f"budget_versions[{i}].budget[{j}].amount", item.amount)
        for i, held in enumerate(project.budget_versions)
        for j, item in enumerate(held.budget)
    ]
    named += [(f"tranches[{i}].amount", item.amount) for i, item in enumerate(project.tranches)]
    for index, report in enumerate(project.reports):
        if report.beneficiaries is not None:
            address = f"{project.address}.reports[{index}].beneficiaries"
            _check_people(report.beneficiaries, address)
        named += [(f"reports[{index}].{name}", getattr(report, name)) for name in ("planned_next", "requested")]
    for name, amount in named:
        if amount is not None:
            check_amount(amount, project.currency, f"{project.address}.{name}")
    for index, approval in enumerate(project.approvals):
        rate = approval.support_rate
        if rate is not None and (rate.is_signed() or rate > 100):
            raise problem(f"{project.address}.approvals[{index}].support_rate", "a percentage is expected here")
    for index, entry in enumerate(project.entries):
        check_entry(entry, project.currency_of(entry), f"{project.address}.entries[{index}]")


def check_entry(entry: Entry, currency: str, address: str) -> None:
    """Refuse an entry whose amount its currency or its type cannot hold, or whose rate is none.

    Raises RecordProblem SCHEMA; the address it names tells the field.
    """
    try:
        minor_digits(currency)
    except ValueProblem as failure:
        raise problem(f"{address}.currency", failure.text.rstrip(".")) from None
    check_amount(entry.amount, currency, f"{address}.amount", signed=entry.type in SIGNED_ENTRIES)
    check_rate(entry.rate, f"{address}.rate")
