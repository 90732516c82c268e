"""What the audit file of a project shows: its contents, vouchers, history and signatures, worked out elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fieldreport.missions import Mission
from fieldreport.projects import Entry, Project

FORMAT = "fieldreport-audit/1"


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One file of the package; `kind` is attachment, clearance (a memo), report, grant or history."""

    path: str
    kind: str
    title: str
    media_type: str
    bytes: int
    sha256: str
    classification: str = "unclassified"

    @property
    def is_classified(self) -> bool:
        """Return whether not everybody may read it."""
        return self.classification != "unclassified"


@dataclass(frozen=True, slots=True)
class Voucher:
    """A ledger entry with the document that it names, and where that lies in the package, "" where it does not."""

    entry: Entry
    path: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """A save of the project: which fields differ; values in the form of records.md."""

    at: datetime
    actor: str
    fields: Mapping[str, tuple[Any, Any]]  # name -> before, after


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature on a document of the project, or on a grant."""

    document: str
    role: str
    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFile:
    """Everything that the index, the pages and the workbook of an audit file show, as of the last day of a period."""

    mission: Mission
    role: str
    project: Project
    period: str
    until: date
    language: str = "en"
    enclosed: tuple[Enclosed, ...] = ()
    missing: tuple[str, ...] = ()  # names of documents whose file is not here
    vouchers: tuple[Voucher, ...] = ()
    history: tuple[Changed, ...] = ()  # newest first
    signed: tuple[Signed, ...] = ()
    is_history_cut: bool = False  # older changes are not told


def history_json(held: tuple[Changed, ...]) -> list[dict[str, Any]]:
    """Return the history for programs: moment, person, and of each field what stood before and after."""
    return [
        {
            "at": _utc(one.at),
            "actor": one.actor,
            "changes": {name: {"before": was, "after": now} for name, (was, now) in one.fields.items()},
        }
        for one in held
    ]


def index_json(held: AuditFile) -> dict[str, Any]:
    """Return the index for programs: what the package holds, and where the voucher of each entry lies."""
    return {
        "format": FORMAT,
        "mission": held.mission.code,
        "project": held.project.id,
        "title": held.project.title,
        "period": held.period,
        "files": [
            {
                "path": one.path,
                "kind": one.kind,
                "title": one.title,
                "media_type": one.media_type,
                "bytes": one.bytes,
                "sha256": one.sha256,
                "classification": one.classification,
            }
            for one in held.enclosed
        ],
        "missing": list(held.missing),
        "ledger": [
            {
                "id": one.entry.id,
                "date": one.entry.date.text if one.entry.date else "",
                "type": one.entry.type,
                "line": one.entry.line,
                "amount": f"{one.entry.amount:f}",
                "currency": held.project.currency_of(one.entry),
                "document": one.entry.document,
                "file": one.path,
            }
            for one in held.vouchers
        ],
        "approvals": [
            {"reference": one.reference, "signed_by_headquarters": one.signed_by_headquarters}
            for one in held.project.approvals
        ],
        "signatures": [
            {"document": one.document, "role": one.role, "name": one.name, "time": _utc(one.at)}
            for one in held.signed
        ],
    }


def _utc(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")
