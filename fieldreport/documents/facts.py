"""What a rendering states about the revision itself, beside the report's content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from fieldreport.reports import Report

Classification = Literal["unclassified", "confidential", "strictly_confidential"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderFacts:
    """The frozen header as the documents show it.

    `created` is aware and in UTC (the author's clock at freezing). `signatories` are roles in signing order, with
    hyphens: the author's role, then `clearing-officer` where policy asks for her signature. `clearance` is set
    where clearance is documented instead of signed (decisions 9): `name`, `function`, `date`, `document`.
    """

    revision: int
    created: datetime
    app_version: str
    classification: Classification = "unclassified"
    signatories: tuple[str, ...] = ()
    supersedes: str = ""  # SHA-256 of the replaced report.json
    reason: str = ""
    clearance: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of_report(cls, report: Report) -> "RenderFacts":
        """Return the facts of a report.json, so that Headquarters renders what the sender rendered."""
        return cls(
            revision=report.revision,
            created=datetime.fromisoformat(report.created).astimezone(UTC),
            app_version=report.app_version,
            classification=report.classification,
            signatories=tuple(role.replace("_", "-") for role in report.signatories),
            supersedes=report.supersedes,
            reason=report.reason,
            clearance=report.clearance,
        )
