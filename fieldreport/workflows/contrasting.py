"""Put two revisions side by side, place by place, with the words that were taken out and put in.

Rules: read from what was signed; a received original is never touched, and of two that bear one number (V55) neither
is right by itself: both are shown, and the mission says which it meant. Only what differs is shown.
"""

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.reports import Report
from fieldreport.storage import identity, inbox, journal, originals, revisions
from fieldreport.templates import load_labels
from fieldreport.values import Quarter
from fieldreport.workflows import comparing, previewing
from fieldreport.workflows.session import Session
from fieldreport.workflows.verifying import parsed_report

if TYPE_CHECKING:  # the template's texts are not needed at start
    from fieldreport.templates import Labels

SegmentKind = Literal["same", "out", "in"]
_TOKEN: Final = re.compile(r"\s+|\d+(?:[.,\u00a0\u202f]\d+)*|\w+|[^\w\s]")  # a grouped number is one word
_MOST_TOKENS: Final = 4000  # beyond, a text is shown as replaced whole: comparing words grows with their product


class ContrastProblem(FieldReportError):
    """There is nothing to put side by side."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_OTHER_REVISION": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no other revision of this quarter to compare with."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Compare when a revised report has been signed."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that both sides have, or that only the earlier ("out") or the later ("in") has."""

    kind: SegmentKind
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One place that differs; a side without segments is blank. `path` counts places in lists from 1."""

    change: comparing.Change
    kind: str
    key: str
    title: str
    path: tuple[str, ...]
    before: tuple[Segment, ...]
    after: tuple[Segment, ...]
    reason: str = ""  # why this answer, record or note was changed, where it has a reason of its own (V26)


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two revisions of one quarter; `others` are (key, number) that the later one can be put beside."""

    mission: str
    quarter: Quarter
    earlier: int
    later: int
    reason: str  # why the later one replaces the earlier
    key: str  # of the earlier one
    others: tuple[tuple[str, int], ...]
    passages: tuple[Passage, ...]
    labels: "Labels"
    is_conflict: bool = False  # both bear one number: the earlier was here first, the later was set aside (V55)


def contrast_own(session: Session, quarter: Quarter, number: int, other: int | None = None) -> Contrast:
    """Return a revision of this desk beside another of its quarter, the one before it by default.

    Raises NO_REVISION, NO_OTHER_REVISION.
    """
    kept = previewing.find_revision(session, quarter, number)
    held = [one for one in revisions.revisions(session.store, kept.report_no) if one.no != kept.no]
    older = [one for one in held if one.number < number]
    chosen = next((one for one in held if one.number == other), None) or next(iter(older or held), None)
    if chosen is None:
        raise ContrastProblem("NO_OTHER_REVISION")
    return _contrast(
        revisions.frozen_report(session.store, chosen.no),
        revisions.frozen_report(session.store, kept.no),
        key=str(chosen.number),
        others=tuple((str(one.number), one.number) for one in held),
    )


def contrast_received(session: Session, revision_identity: str, other: str = "") -> Contrast:
    """Return a received revision beside another of its mission, quarter and role, the one before it by default.

    Raises UNKNOWN_REVISION, NO_OTHER_REVISION.
    """
    report = inbox.received_report(session.store, revision_identity)
    role = report.role.replace("_", "-")
    found = journal.received_revisions(session.store, report.mission, report.quarter)
    held = [one for one in found if one.identity != revision_identity and one.role == role]
    older = [one for one in held if one.number < report.revision]
    named = [one for one in held if one.identity == (other or report.supersedes)]
    chosen = next(iter(named or older or held), None)
    if chosen is None:
        raise ContrastProblem("NO_OTHER_REVISION")
    return _contrast(
        inbox.received_report(session.store, chosen.identity),
        report,
        key=chosen.identity,
        others=tuple((one.identity, one.number) for one in held),
    )


def contrast_conflict(session: Session, delivery_no: int) -> Contrast:
    """Return a package that was set aside because its number was taken (V55) beside the report that has it.

    The package is verified anew. Raises NO_OTHER_REVISION where it is no such package, and what the verifier says.
    """
    from fieldreport.bundle.encryption import decrypt  # verification is not needed at start
    from fieldreport.bundle.examining import before_withdrawal
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    held, trust = inbox.delivery(session.store, delivery_no), session.trust()
    if held.code != "V55" or not held.original or trust is None or held.profile not in ("full", "data"):
        raise ContrastProblem("NO_OTHER_REVISION")
    untrusted = decrypt(
        originals.read_original(session.home.originals, held.original), identity.age_identities(session.store)
    )
    moment = before_withdrawal(untrusted, trust) or session.now()  # it was judged before; its signer may have left
    aside = parsed_report(verify(untrusted, trust, now=moment, kind=Kind.BUNDLE).report)
    role = aside.role.replace("_", "-")
    first = next(
        (
            one.identity
            for one in journal.received_revisions(session.store, aside.mission, aside.quarter)
            if (one.number, one.role) == (aside.revision, role)
        ),
        None,
    )
    if first is None:
        raise ContrastProblem("NO_OTHER_REVISION")
    return replace(_contrast(inbox.received_report(session.store, first), aside, key="", others=()), is_conflict=True)


def segments_of(before: str, after: str) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """Return both texts cut where they differ, word by word; joined, each side is its text again."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if not old or not new or len(old) + len(new) > _MOST_TOKENS:
        return _whole("out", before), _whole("in", after)
    left: list[Segment] = []
    right: list[Segment] = []
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for place, (name, start, end, first, last) in enumerate(steps):
        was, now = "".join(old[start:end]), "".join(new[first:last])
        # A space between two changed words belongs to the change: it is then read in one go.
        is_same = name == "equal" and (bool(was.strip()) or place in (0, len(steps) - 1))
        _add(left, "same" if is_same else "out", was)
        _add(right, "same" if is_same else "in", now)
    return tuple(left), tuple(right)


def _contrast(earlier: Report, later: Report, *, key: str, others: tuple[tuple[str, int], ...]) -> Contrast:
    passages = tuple(
        _passage(part, path, was, now, later.reasons.get(comparing.part_address(part.kind, part.key), ""))
        for part, old, new in comparing.parts_of(earlier, later)
        for path, was, now in comparing.changed_values(old, new)
    )
    # Beside a revision other than the one it replaced, a change with a reason may show no difference.
    is_each_told = set(later.reasons.values()) <= {one.reason for one in passages}
    return Contrast(
        mission=later.mission,
        quarter=later.quarter,
        earlier=earlier.revision,
        later=later.revision,
        reason=later.reason if is_each_told else later.why,
        key=key,
        others=others,
        passages=passages,
        labels=load_labels(later.template.version, later.language),
    )


def _passage(part: comparing.Part, path: tuple[str | int, ...], was: Any, now: Any, reason: str) -> Passage:
    before, after = segments_of(_text(was), _text(now))
    change: comparing.Change = "changed" if before and after else "added" if after else "removed"
    return Passage(change, part.kind, part.key, part.title, comparing.names_of(path), before, after, reason)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    return str(value)


def _whole(kind: SegmentKind, text: str) -> tuple[Segment, ...]:
    return (Segment(kind, text),) if text else ()


def _add(side: list[Segment], kind: SegmentKind, text: str) -> None:
    if not text:
        return
    if side and side[-1].kind == kind:
        side[-1] = Segment(kind, side[-1].text + text)
    else:
        side.append(Segment(kind, text))
