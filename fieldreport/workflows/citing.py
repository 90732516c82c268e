"""Find at Headquarters what can be quoted tonight: paragraphs and figures of all years, with source and clearance.

Rules: only what stands is offered, never a replaced revision; of a record that several quarters report on the newest
counts. Words are looked for in the encrypted index; figures of the form by the words of their question. Areas and
themes are followed through the cross-walk (D.4), so that one search meets all versions of the template.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from fieldreport.consolidation.holdings import Holding
from fieldreport.consolidation.quotable import ANSWER, Quotable, about, quotables
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.folding import Terms, fold, terms_of
from fieldreport.missions import OFFICE, Mission, load_missions, reporter
from fieldreport.missions import mission as registered_mission
from fieldreport.storage import finding, inbox, rebuilding
from fieldreport.storage.finding import Wanted
from fieldreport.storage.inbox import Submission
from fieldreport.storage.places import replacing
from fieldreport.templates import available_templates, load_crosswalk, load_labels, load_template
from fieldreport.trust_context import CLASSIFIED
from fieldreport.values import Quarter
from fieldreport.workflows import consolidating
from fieldreport.workflows.archiving import own_archive
from fieldreport.workflows.copying import CopyProblem
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # rendering is not needed at start
    from fieldreport.documents.citations import Citation

MOST: Final = 200  # quotations of one search
_PLACES: Final = 2000  # of the index that are looked at


class CitingProblem(FieldReportError):
    """A search for quotations that asks for nothing that is there."""

    exit_code: ClassVar[int] = 2
    texts: ClassVar[dict[str, ErrorText]] = {
        "UNKNOWN_COUNTRY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No mission of the register has its host country in “{written}”."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Write the code of the country, for example LR, or its name."),
        ),
        "NOTHING_ASKED": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors", "The search names neither words nor mission, country, area, theme or period."
            ),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Write what is looked for."),
        ),
        "NOTHING_TO_QUOTE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing that stands can be quoted for this."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Use fewer words, or a longer period."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for; blank means any. `country` is a code or a name, `area` and `theme` are codes."""

    words: str = ""
    mission: str = ""
    country: str = ""
    area: str = ""
    theme: str = ""
    first: Quarter | None = None
    last: Quarter | None = None

    @property
    def is_blank(self) -> bool:
        """Return whether nothing is asked for."""
        return not any((self.words.strip(), self.mission, self.country, self.area, self.theme, self.first, self.last))

    def in_words(self) -> str:
        """Return it as a person would write it, codes as they are."""
        period = f"{self.first or ''}–{self.last or ''}" if self.first or self.last else ""
        parts = (self.words.strip(), self.mission, self.country, self.area, self.theme, period)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What a search can be narrowed by: missions with reports, their countries, codes of areas and themes."""

    missions: tuple[str, ...]
    countries: tuple[tuple[str, str], ...]  # code of a mission's country, and its name in the register
    areas: tuple[tuple[str, str], ...]  # code, and title in words
    quarters: tuple[Quarter, ...]  # newest first


def find(session: Session, asked: Asked, *, limit: int = MOST) -> "tuple[Citation, ...]":
    """Return what can be quoted, newest quarter first, paragraphs of a place before its figures.

    Raises NOT_HEADQUARTERS, UNKNOWN_MISSION, UNKNOWN_COUNTRY, NOTHING_ASKED.
    """
    from fieldreport.documents.citations import cite  # rendering is not needed at start

    require_headquarters(session)
    language = session.profile().language
    return tuple(cite(one, language) for one in _found(session, asked, limit))


def write_citations(
    session: Session, found: "Sequence[Citation]", asked: Asked, target: Path, *, may_be_classified: bool = False
) -> Path:
    """Write quotations into a `.docx` with their sources in footnotes.

    `may_be_classified`: somebody was asked. Raises NOTHING_TO_QUOTE, CLASSIFIED_COPY, OSError.
    """
    from fieldreport.documents.citations import render_citations  # rendering is not needed at start

    if not found:
        raise CitingProblem("NOTHING_TO_QUOTE")
    if not may_be_classified and any(one.held.source.classification in CLASSIFIED for one in found):
        raise CopyProblem("CLASSIFIED_COPY")
    language = session.profile().language
    data = render_citations(found, asked=asked.in_words(), language=language, created=session.now())
    with replacing(target) as stream:
        stream.write(data)
    return target


def open_narrowing(session: Session) -> Narrowing:
    """Return what a search can be narrowed by now. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    held = inbox.submissions(session.store)
    codes = sorted({code for code, _quarter in held})
    register = load_missions()
    hosts = {
        country: register[code].host for code in codes if code in register for country in register[code].countries
    }
    language = session.profile().language
    areas = {}
    for version in sorted({one.template for one in held.values()}):
        labels = load_labels(version, language)
        for section in load_template(version).sections:
            if section.area:
                areas[section.area] = labels.section(section.id)
    quarters = sorted({quarter for _code, quarter in held}, reverse=True)
    return Narrowing(tuple(codes), tuple(sorted(hosts.items())), tuple(areas.items()), tuple(quarters))


def _found(session: Session, asked: Asked, limit: int) -> Iterator[Quotable]:
    if asked.is_blank:
        raise CitingProblem("NOTHING_ASKED")
    rebuilding.catch_up(session.store)
    wanted = Wanted(
        terms=terms_of(asked.words),
        first=asked.first,
        last=asked.last,
        areas=_alike(asked.area) if asked.area else frozenset(),
        missions=_missions(asked),
        is_standing=True,
    )
    standing = inbox.submissions(session.store)
    keys = {one.revision_no: key for key, one in standing.items()}
    places: dict[int, list[str]] = {}
    # A theme alone: everything that stands is looked at.
    every = replace(wanted, missions=frozenset(code for code, _ in standing)) if wanted.is_blank else wanted
    for hit in finding.search(session.store, every, limit=_PLACES):
        places.setdefault(hit.source, []).append(hit.address)
    by_label = _questions(standing.values(), wanted.terms, session.profile().language)
    for key, held in standing.items():
        if by_label.get(held.template) and _is_wanted(key, wanted):
            places.setdefault(held.revision_no, [])
    themes = _alike(asked.theme) if asked.theme else frozenset()
    register = {**load_missions(), OFFICE: reporter(OFFICE)}  # an office of Headquarters can be quoted too
    seen: set[tuple[str, str]] = set()
    left = limit
    order = sorted(places, key=lambda no: (-keys[no][1].code, keys[no][0]))
    own = own_archive(session)  # what is searched is this desk's copy
    for no in order:
        mission, quarter = keys[no]
        holding = consolidating.holding_of(session, own, mission, standing[(mission, quarter)])
        questions = by_label.get(holding.source.template, frozenset())
        for one in _chosen(holding, register, places[no], questions, wanted):
            place = (mission, one.address if one.kind != ANSWER else f"{quarter} {one.address}")
            if place in seen or (themes and not _has_theme(one, themes)):
                continue
            seen.add(place)
            if not left:
                return
            left -= 1
            yield one


def _chosen(
    holding: Holding, register: Mapping[str, Mission], places: Sequence[str], questions: Iterable[str], wanted: Wanted
) -> Iterator[Quotable]:
    """Yield what stands at the places found, then the figures whose question has the words."""
    everything = quotables(holding, register)
    for address in dict.fromkeys(places):
        yield from sorted(about(everything, address, wanted.terms), key=lambda one: one.is_figure)
    named = frozenset(questions)
    for one in everything:
        is_there = not wanted.areas or one.area in wanted.areas
        if one.kind == ANSWER and one.is_figure and one.title in named and is_there:
            yield one


def _is_wanted(key: tuple[str, Quarter], wanted: Wanted) -> bool:
    mission, quarter = key
    return (
        (not wanted.missions or mission in wanted.missions)
        and (wanted.first is None or wanted.first <= quarter)
        and (wanted.last is None or quarter <= wanted.last)
    )


def _questions(standing: Iterable[Submission], terms: Terms, language: str) -> dict[str, frozenset[str]]:
    """Return template version -> the questions of it whose wording has all the words."""
    found: dict[str, frozenset[str]] = {}
    if not terms.sequences:
        return found
    wanted = [" ".join(sequence) for sequence in terms.sequences]
    for version in sorted({one.template for one in standing}):
        labels = load_labels(version, language)
        found[version] = frozenset(
            question.id
            for question in load_template(version).questions()
            if all(words in fold(labels.question(question.id)) for words in wanted)
        )
    return found


def _missions(asked: Asked) -> frozenset[str]:
    if asked.mission and not asked.country:
        return frozenset({registered_mission(asked.mission).code})
    if not asked.country:
        return frozenset()
    written = fold(asked.country.strip())
    hosts = {
        code
        for code, held in load_missions().items()
        if written in {fold(country) for country in held.countries}
        or (len(written) > 2 and written in fold(held.host))
    }
    if asked.mission:
        hosts &= {registered_mission(asked.mission).code}
    if not hosts:
        raise CitingProblem("UNKNOWN_COUNTRY", written=asked.country)
    return frozenset(hosts)


def _alike(code: str) -> frozenset[str]:
    """Return the codes under which all versions of the template know a subject, itself included."""
    written = code.strip().upper()
    crosswalk, versions = load_crosswalk(), available_templates()
    found = {written, code.strip()}
    for version in versions:
        for other in versions:
            found.update(crosswalk.subjects(version, written, other, with_second=False))
    return frozenset(found)


def _has_theme(one: Quotable, themes: frozenset[str]) -> bool:
    own = {fold(theme) for theme in (*one.themes, one.area) if theme}
    return bool(own & {fold(theme) for theme in themes})
