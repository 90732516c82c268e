"""Say what an amendment changes, and hold a reason for each change.

Rules: a signed revision is replaced with a reason (V26), for all of it or for every answer, record and note by
itself; a reason belongs to something that changed. What changed is worked out from what was signed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.reports import Report, ReportContent
from fieldreport.storage import drafts, revisions
from fieldreport.templates import load_labels
from fieldreport.values import Quarter
from fieldreport.workflows import comparing, drafting
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # the template's texts are not needed at start
    from fieldreport.templates import Labels

NO_REASONS: Final[Mapping[str, str]] = MappingProxyType({})


class AmendingProblem(FieldReportError):
    """The reasons do not fit what was changed."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "REASON_MISSING": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{count} changes have no reason; the first: {first}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed; everything typed is saved."),
            QT_TRANSLATE_NOOP("errors", "Give a reason for each of them, or one for the whole revision."),
        ),
        "NO_SUCH_CHANGE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "A reason is given for {address}, which this revision does not change."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed; everything typed is saved."),
            QT_TRANSLATE_NOOP("errors", "Leave that reason out, or give the address of what changed."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Amendment:
    """What signing would change of the newest revision, one part for each address, with the template's texts."""

    parts: tuple[comparing.ChangedPart, ...]
    labels: "Labels"


def open_amendment(session: Session, quarter: Quarter) -> Amendment:
    """Return what the draft of a quarter changes of its newest revision; nothing where none was signed."""
    draft = drafting.open_report(session, quarter)
    return amendment_of(session, draft, drafting.content_to_freeze(session, draft))


def amendment_of(session: Session, draft: drafts.DraftReport, content: ReportContent) -> Amendment:
    """Return what `content`, which is to be signed for `draft`, changes of its newest revision."""
    held = revisions.revisions(session.store, draft.no)
    parts: tuple[comparing.ChangedPart, ...] = ()
    if held:
        before = revisions.frozen_report(session.store, held[0].no)
        parts = comparing.changed_parts(before, content)
        if before.classification != draft.classification:
            was, now = (comparing.Value("text", text=text) for text in (before.classification, draft.classification))
            key = "classification"
            one = comparing.Difference("changed", "report", key, (), "", was, now, "report")
            parts = (*parts, comparing.ChangedPart("changed", "report", key, "", "report", (one,)))
    return Amendment(_one_each(parts), load_labels(content.template.version, content.language))


def given(reasons: Mapping[str, str]) -> dict[str, str]:
    """Return the reasons that say something, without spaces around them."""
    return {address: text.strip() for address, text in reasons.items() if text.strip()}


def check_reasons(parts: Sequence[comparing.ChangedPart], report: Report, *, is_rest_changed: bool) -> None:
    """Hold the reasons of a report to what it changed; beside the parts only the reason for all of it can speak.

    Raises NO_SUCH_CHANGE, REASON_MISSING.
    """
    changed = list(dict.fromkeys(part.address for part in parts))
    strange = [address for address in report.reasons if address not in changed]
    if strange:
        raise AmendingProblem("NO_SUCH_CHANGE", address=strange[0])
    if report.reason or not report.supersedes:
        return
    missing = [address for address in changed if address not in report.reasons]
    if is_rest_changed and not missing:
        missing = ["report"]
    if missing:
        raise AmendingProblem("REASON_MISSING", count=len(missing), first=missing[0])


def _one_each(parts: Sequence[comparing.ChangedPart]) -> tuple[comparing.ChangedPart, ...]:
    """Return the parts with those of one address joined: a record and a note about it share their reason."""
    found: dict[str, comparing.ChangedPart] = {}
    for part in parts:
        first = found.get(part.address)
        joined = replace(first, differences=(*first.differences, *part.differences)) if first else part
        found[part.address] = joined
    return tuple(found.values())
