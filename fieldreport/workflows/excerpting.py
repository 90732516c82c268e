"""Write of one mission and period what others need: the country team, an end-of-assignment or after-action report.

Rules: Headquarters takes what stands, a mission's own desk its newest signed revisions. A record that several
quarters report on is told once, in the words of the newest. For the country team only what is cleared for public use
goes out, and nothing else is in the file. Sums of people are those of consolidation: exact counts, else "at least".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, cast, get_args

from fieldreport.consolidation.holdings import Holding, Holdings, ReportingYear, ReviewState, Source, public
from fieldreport.consolidation.people import EVENT_KINDS, PeopleTotal, count_rows, total_of
from fieldreport.consolidation.quotable import ANSWER, Quotable, quotables
from fieldreport.missions import load_missions
from fieldreport.missions import mission as registered_mission
from fieldreport.storage import revisions
from fieldreport.storage.archive.protocol import submissions
from fieldreport.storage.places import replacing
from fieldreport.trust_context import CLASSIFIED, HEADQUARTERS
from fieldreport.values import Quarter
from fieldreport.workflows import consolidating
from fieldreport.workflows.archiving import archive_in_use
from fieldreport.workflows.citing import CitingProblem
from fieldreport.workflows.copying import CopyProblem
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # rendering is not needed at start
    from fieldreport.documents.excerpt_word import Chapter

Kind = Literal["country-team", "assignment", "after-action"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
_DECIDED: Final = ("received", "returned", "accepted")


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: from how many reports, and how many passages and figures."""

    path: Path
    reports: int
    passages: int


def write_excerpt(
    session: Session,
    kind: Kind,
    target: Path,
    *,
    first: Quarter,
    last: Quarter,
    mission: str = "",
    may_be_classified: bool = False,
) -> Written:
    """Write a `.docx` about one mission from quarter to quarter; a mission's own desk writes about itself alone.

    `may_be_classified`: somebody was asked. Raises UNKNOWN_MISSION, NOTHING_TO_QUOTE, CLASSIFIED_COPY, OSError.
    """
    from fieldreport.documents.excerpt_word import render_excerpt  # rendering is not needed at start

    profile = session.profile()
    is_headquarters = profile.role == HEADQUARTERS
    code = registered_mission(mission).code if mission and is_headquarters else profile.mission
    found = _received(session, code) if is_headquarters else _own(session)
    held = tuple(
        sorted(
            (one for one in found if first <= one.source.quarter <= last),
            key=lambda one: one.source.quarter,
            reverse=True,
        )
    )
    is_public = kind == "country-team"
    if is_public:  # nothing of a classified report is cleared, its sums no more than its words
        held = tuple(one for one in held if one.source.classification not in CLASSIFIED)
    holdings = Holdings(ReportingYear(first.year), held[::-1], missions=load_missions())
    if is_public:
        holdings = public(holdings)
    chapters = tuple(_chapters(kind, _told(held, is_public=is_public), profile.language))
    if not chapters:
        raise CitingProblem("NOTHING_TO_QUOTE")
    if not is_public and not may_be_classified and any(one.source.classification in CLASSIFIED for one in held):
        raise CopyProblem("CLASSIFIED_COPY")
    data = render_excerpt(
        kind,
        session.mission(code),
        chapters,
        totals=_totals(holdings),
        span=(first, last),
        language=profile.language,
        created=session.now(),
    )
    with replacing(target) as stream:
        stream.write(data)
    return Written(target, len(held), sum(len(chapter.citations) for chapter in chapters))


def _received(session: Session, code: str) -> Iterator[Holding]:
    with archive_in_use(session) as archive:
        for (mission, _quarter), submission in submissions(archive).items():
            if mission == code:
                yield consolidating.holding_of(session, archive, mission, submission)


def _own(session: Session) -> Iterator[Holding]:
    """Yield the newest signed revision of each quarter of this desk."""
    seen: set[Quarter] = set()
    for kept in revisions.revisions(session.store):
        signed = revisions.signatures(session.store, kept.no, "full")
        if kept.quarter in seen or not signed or kept.status == "withdrawn":
            continue
        seen.add(kept.quarter)
        events = [one for one in revisions.events(session.store, kept.no) if one.event in _DECIDED]
        report = revisions.frozen_report(session.store, kept.no)
        state = kept.status if kept.status in _DECIDED else "signed"
        source = Source(
            mission=kept.mission,
            quarter=kept.quarter,
            role=kept.role,
            template=kept.template_version,
            revision=kept.number,
            identity=kept.identity,
            package="",
            state=cast(ReviewState, state),
            classification=kept.classification,
            received=events[0].at if events else kept.frozen_at,
            decided=events[-1].at if events else "",
            signers=tuple((one.role, one.name) for one in signed),
        )
        yield Holding(source, report, report.read_records())


def _told(held: tuple[Holding, ...], *, is_public: bool) -> Iterator[Quotable]:
    """Yield what is told, newest report first, each record once."""
    register, seen = load_missions(), set[str]()
    for holding in held:
        here = {record.address for record in holding.records} - seen
        seen |= here
        for one in quotables(holding, register):
            record = one.address.partition("]")[0] + "]"
            if (one.kind == ANSWER or record in here) and (one.is_cleared or not is_public):
                yield one


def _chapters(kind: Kind, told: Iterator[Quotable], language: str) -> "Iterator[Chapter]":
    """Yield the chapters that have anything, in their order."""
    from fieldreport.documents.citations import cite  # rendering is not needed at start
    from fieldreport.documents.excerpt_word import CHAPTERS, Chapter, chapter_of

    grouped: dict[str, list[Quotable]] = {}
    for one in told:
        grouped.setdefault(chapter_of(one), []).append(one)
    for name in CHAPTERS[kind]:
        if name in grouped:
            yield Chapter(name, tuple(cite(one, language) for one in grouped[name]))


def _totals(holdings: Holdings) -> tuple[tuple[str, PeopleTotal], ...]:
    rows = count_rows(holdings)
    found = []
    for name in EVENT_KINDS:
        held = [row for row in rows if row.kind == name and row.is_held]
        if held:
            found.append((name, total_of(held)))
    return tuple(found)
