"""Write the text of an annual report: chapters with their state, drafts from passages, figures that stay linked.

Rules: what missions wrote is never changed, it is only carried over with mission and quarter beside it; a figure that
the reports say otherwise by now is named and changes by the officer's word alone; every save is in the change log.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fieldreport.consolidation import texts as annual_text
from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.holdings import ReportingYear, Source
from fieldreport.consolidation.linking import LinkedFigure
from fieldreport.consolidation.narratives import Chapter, Passage
from fieldreport.consolidation.texts import REST, SUMMARY, ChangedFigure, ChapterState, OpenedFigure
from fieldreport.figure_kinds import PEOPLE
from fieldreport.quotes import Quote, Reference, Value, literal, quotes
from fieldreport.storage import annual_texts, inbox
from fieldreport.workflows import consolidating
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # documents are not needed at start
    from fieldreport.documents.charts import GroupedChart

# what -> the measures of its sentence in a draft
_SENTENCES: Final[Mapping[str, tuple[str, ...]]] = {
    "trainings": ("count", "total", "women"),
    "activities": ("count", "total", "women"),
    "projects": ("count",),
    "practices": ("count",),
    "gaps": ("count",),
    "lessons": ("count",),
}
_OF_PART: Final[Mapping[str, tuple[str, ...]]] = {
    "progress": ("trainings", "activities"),
    "gaps": ("gaps",),
    "lessons": ("lessons",),
}


@dataclass(frozen=True, slots=True)
class WrittenPart:
    """One part of a chapter: the officer's text, the figures kept in it, and what the missions wrote."""

    part: str
    text: str
    kept: Mapping[str, str]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class WrittenChapter:
    """One chapter with its parts; `section` is that of the year's template, "" for the summary and the rest."""

    code: str
    section: str
    state: ChapterState
    is_ready: bool
    parts: tuple[WrittenPart, ...]
    missions: tuple[str, ...]  # that wrote about it
    changed: tuple[ChangedFigure, ...] = ()

    @property
    def figures(self) -> tuple[Quote, ...]:
        """Return the figures quoted in it, part by part."""
        return tuple(quote for one in self.parts for quote in quotes(one.text))


@dataclass(frozen=True)
class Composition:
    """The annual text as it stands, with the year behind it; `saved` is ISO 8601 UTC, "" before the first save."""

    annual: AnnualReport
    chapters: tuple[WrittenChapter, ...]
    saved: str
    accepted: int  # reports
    reports: int
    owed: int
    decided: Mapping[str, str]  # identity of a report -> when it was accepted, for those behind a changed figure

    @property
    def year(self) -> ReportingYear:
        """Return the year it is about."""
        return self.annual.holdings.year

    @property
    def changed(self) -> tuple[ChangedFigure, ...]:
        """Return every figure that the reports have changed."""
        return tuple(one for chapter in self.chapters for one in chapter.changed)

    def chapter(self, code: str) -> WrittenChapter | None:
        """Return a chapter by its code."""
        return next((one for one in self.chapters if one.code == code), None)


def known_years(session: Session) -> tuple[ReportingYear, ...]:
    """Return the years that reports have come for, newest first, each as a calendar and as a budget year."""
    require_headquarters(session)
    years = sorted({quarter.year for _mission, quarter in inbox.submissions(session.store)}, reverse=True)
    return tuple(ReportingYear(year, is_budget) for year in years for is_budget in (False, True))


def open_composition(
    session: Session, year: ReportingYear | None = None, *, accepted_only: bool = False
) -> Composition | None:
    """Return the annual text of a year, by default the newest; None before the first report came.

    Raises NOT_HEADQUARTERS, TEMPLATE_NO_PERIOD.
    """
    if year is None:
        year = next(iter(known_years(session)), None)
        if year is None:
            return None
    annual = consolidating.open_annual(session, year, accepted_only=accepted_only)
    return compose(session, annual)


def compose(session: Session, annual: AnnualReport) -> Composition:
    """Return the annual text over a year that was read already."""
    held = annual_texts.texts(session.store, annual.holdings.year.label)
    ready = annual_texts.ready_chapters(session.store, annual.holdings.year.label)
    by_code = {one.code or REST: one for one in annual.chapters}
    chapters = tuple(
        _chapter(annual, code, by_code.get(code), held, code in ready) for code in annual_text.chapter_codes(annual)
    )
    sources = [one.source for chapter in chapters for one in chapter.changed if one.source is not None]
    reports = annual.holdings.held
    return Composition(
        annual=annual,
        chapters=chapters,
        saved=max((one.changed_at for one in held.values()), default=""),
        accepted=sum(one.source.is_accepted for one in reports),
        reports=len(reports),
        owed=sum(one.state in ("expected", "late", "extended") for one in annual.holdings.owed) + len(reports),
        decided={one.identity: _accepted_at(session, one) for one in sources if one.is_accepted},
    )


def save_part(
    session: Session,
    year: ReportingYear,
    chapter: str,
    part: str,
    text: str,
    *,
    kept: Mapping[str, str] | None = None,
) -> bool:
    """Save a part of the text; return whether anything changed. `kept`: None keeps what is kept there."""
    require_headquarters(session)
    if kept is None:
        before = annual_texts.texts(session.store, year.label).get((chapter, part))
        kept = before.kept if before else {}
    still = {quote.text for quote in quotes(text)}
    return annual_texts.save_text(
        session.store,
        year.label,
        chapter,
        part,
        text=text.rstrip(),
        kept={figure: value for figure, value in kept.items() if figure in still},
        actor=session.actor,
        at=session.now(),
    )


def keep_figure(session: Session, year: ReportingYear, changed: ChangedFigure) -> bool:
    """Let a figure stay as it is although the reports say otherwise; it is named again when they change again."""
    held = annual_texts.texts(session.store, year.label)[(changed.chapter, changed.part)]
    kept = {**held.kept, changed.quote.text: annual_text.value_text(changed.value)}
    return save_part(session, year, changed.chapter, changed.part, held.text, kept=kept)


def use_figure(session: Session, year: ReportingYear, changed: ChangedFigure) -> bool:
    """Put what the reports say now in the place of a figure; without any value nothing happens."""
    if changed.value is None:
        return False
    held = annual_texts.texts(session.store, year.label)[(changed.chapter, changed.part)]
    text = annual_text.with_figure(held.text, changed.quote, changed.value)
    return save_part(session, year, changed.chapter, changed.part, text, kept=held.kept)


def set_ready(session: Session, year: ReportingYear, chapter: str, is_ready: bool) -> bool:
    """Call a chapter ready, or open it again; return whether that is new."""
    require_headquarters(session)
    return annual_texts.set_ready(session.store, year.label, chapter, is_ready, actor=session.actor, at=session.now())


def draft_part(annual: AnnualReport, chapter: str, part: str, language: str = "en") -> str:
    """Return a first text of a part: a sentence of linked figures, then every passage with mission and quarter."""
    from fieldreport.documents.words import words_of  # not needed at start

    words = words_of(language)
    area = "" if chapter in (SUMMARY, REST) else chapter
    subjects = tuple(_SENTENCES) if chapter == SUMMARY else _OF_PART.get(part, ())
    sentences = [made for what in subjects if (made := _sentence(annual, what, area, language))]
    held = next((one for one in annual.chapters if (one.code or REST) == chapter), None)
    told = [
        words.say(
            "compose.passage",
            mission=one.source.mission,
            quarter=words.quarter(one.source.quarter),
            text=literal(one.text),
        )
        for one in _passages(held, part)
    ]
    return "\n\n".join([*([" ".join(sentences)] if sentences else []), *told])


def offered(annual: AnnualReport, chapter: str) -> tuple[LinkedFigure, ...]:
    """Return the figures that a chapter's text can quote."""
    return annual_text.quotable(annual, "" if chapter in (SUMMARY, REST) else chapter)


def open_figure(annual: AnnualReport, reference: Reference) -> OpenedFigure:
    """Return what is behind a figure: missions, packages, and who is not in it."""
    return annual_text.open_figure(annual, reference)


def figure_chart(annual: AnnualReport, reference: Reference, language: str = "en") -> "GroupedChart | None":
    """Describe women and men, girls and boys among them, by quarter, for a figure of people; None for any other."""
    from fieldreport.documents.charts import GroupedChart, Series  # documents are not needed at start
    from fieldreport.documents.words import words_of

    if reference.what not in ("trainings", "activities") or reference.measure not in PEOPLE:
        return None
    words, quarters = words_of(language), annual.holdings.year.quarters

    def numbers(*measures: str) -> tuple[int, ...]:
        found = []
        for quarter in quarters:
            values = [
                annual.figures.work_out(Reference(reference.what, one, str(quarter), reference.filters)).value
                for one in measures
            ]
            found.append(sum(int(value.amount) for value in values if value is not None))
        return tuple(found)

    series = (
        Series(words["compose.chart.women"], numbers("women", "girls")),
        Series(words["compose.chart.men"], numbers("men", "boys")),
    )
    if not any(number for one in series for number in one.values):
        return None
    title = "compose.chart" if reference.what == "trainings" else "compose.chart.activities"
    note = words.say(
        "annual.missions",
        reporting=len(annual.holdings.reporting),
        expected=len(annual.holdings.expected),
    )
    steps = tuple(f"{words['quarter.letter']}{quarter.number}" for quarter in quarters)
    return GroupedChart(words[title], steps, series, note)


def _chapter(
    annual: AnnualReport,
    code: str,
    chapter: Chapter | None,
    held: Mapping[tuple[str, str], annual_texts.AnnualText],
    is_ready: bool,
) -> WrittenChapter:
    parts: list[WrittenPart] = []
    changed: list[ChangedFigure] = []
    for part in annual_text.parts_of_chapter(code):
        kept = held.get((code, part))
        text = kept.text if kept else ""
        parts.append(WrittenPart(part, text, kept.kept if kept else {}, _passages(chapter, part)))
        if kept is not None:
            changed += annual_text.changed_figures(code, part, text, kept.kept, annual.figures)
    return WrittenChapter(
        code=code,
        section=chapter.section if chapter else "",
        state=annual_text.state_of([one.text for one in parts], changed=len(changed), is_ready=is_ready),
        is_ready=is_ready,
        parts=tuple(parts),
        missions=chapter.missions if chapter else (),
        changed=tuple(changed),
    )


def _passages(chapter: Chapter | None, part: str) -> tuple[Passage, ...]:
    return chapter.of_part(part) if chapter else ()  # type: ignore[arg-type]


def _sentence(annual: AnnualReport, what: str, area: str, language: str) -> str:
    """Return a sentence in which every number is a linked figure; "" where one of them has none."""
    from fieldreport.documents.words import words_of

    filters = (("area", area),) if area else ()
    found: dict[str, Value] = {}
    references = {measure: Reference(what, measure, filters=filters) for measure in _SENTENCES[what]}
    for measure, reference in references.items():
        linked = annual.figures.work_out(reference)
        if linked.value is None or not linked.parts or not linked.value.amount:
            return ""
        found[measure] = linked.value
    facts = {measure: Quote(references[measure], value).text for measure, value in found.items()}
    return words_of(language).say(f"compose.{what}", year=annual.holdings.year.label, **facts)


def _accepted_at(session: Session, source: Source) -> str:
    """Return the day on which Headquarters accepted a report."""
    found = inbox.submissions(session.store, source.quarter.year).get((source.mission, source.quarter))
    if found is None or found.identity != source.identity:
        return ""
    events = [one.at for one in inbox.reviews(session.store, found.revision_no) if one.event == "accepted"]
    return events[-1] if events else ""
