"""What a rendering states about the revision itself, beside the report's content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from fieldreport.documents.words import Words
from fieldreport.reports import AskedBefore, Report, ReportContent
from fieldreport.values import PartialDate, ValueProblem

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
    reasons: Mapping[str, str] = field(default_factory=dict)  # address of a changed part -> why
    asked: tuple[AskedBefore, ...] = ()
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
            reasons=report.reasons,
            asked=report.asked,
            clearance=report.clearance,
        )


def template_text(words: Words, content: ReportContent) -> str:
    """Return which form was filled, and that it is derived where the original is not known."""
    template = content.template
    return words.say(
        "fact.template.derived" if template.is_derived else "fact.template.value", version=template.version
    )


def reason_text(words: Words, facts: RenderFacts) -> str:
    """Return why the revision before is replaced, in one line; nothing where none is."""
    return facts.reason or (words["amend.each"] if facts.reasons else "")


def clearance_text(words: Words, content: ReportContent, facts: RenderFacts) -> str:
    """Return how the report is cleared: by signature, by a document, or not at all (decisions 9)."""
    cleared_by = [role for role in facts.signatories if role != content.role]
    if cleared_by:
        return words.say("clearance.signed", role=words.get(f"role.{cleared_by[0]}", cleared_by[0]))
    return documented_text(words, facts) or words["clearance.none"]


def documented_text(words: Words, facts: RenderFacts) -> str:
    """Return who cleared by a document, in which function and when; nothing where nobody did."""
    if not facts.clearance.get("name"):
        return ""
    parts = [str(facts.clearance.get(name, "")) for name in ("name", "function")]
    parts.append(_day(words, str(facts.clearance.get("date", ""))))
    return words.say("clearance.documented", facts=", ".join(part for part in parts if part))


def _day(words: Words, text: str) -> str:
    try:
        return words.partial(PartialDate.parse(text[:10]))
    except ValueProblem:
        return text
