"""Quotations in words: the paragraph or figure, its source, its day, its state, and whether it may be public.

Rules: a paragraph is given word for word; a source names mission, report, revision, state, package and place, so that
whoever reads it can open it; what is not cleared for public use says so wherever it is pasted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import get_args

from fieldreport.consolidation.holdings import Source
from fieldreport.consolidation.quotable import ANSWER, Quotable
from fieldreport.documents.facts import Classification
from fieldreport.documents.report_word import place_names
from fieldreport.documents.word_file import WordFile
from fieldreport.documents.words import Words, words_of
from fieldreport.models import PARTS, People
from fieldreport.templates import load_labels, load_template

CLASSIFICATIONS: tuple[str, ...] = get_args(Classification)
SHORT: int = 8  # characters of a package's digest that a source names


@dataclass(frozen=True, slots=True)
class Citation:
    """One quotation in the words of a language."""

    held: Quotable
    title: str  # of the record, or the question with its number
    text: str
    source: str
    as_of: str
    state: str  # accepted 9 Mar 2007
    clearance: str

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells quotations apart: package and place."""
        return self.held.source.identity, self.held.address

    def pasted(self) -> str:
        """Return it as it is put on the clipboard: the words, then in brackets where they come from."""
        return f"{self.title}\n{self.text}\n({self.source}. {self.as_of}; {self.clearance}.)"


def cite(held: Quotable, language: str) -> Citation:
    """Return a quotation in words."""
    words = words_of(language)
    return Citation(
        held,
        title=_title(held, language),
        text=_figure(words, held) if held.is_figure else held.text,
        source=source_words(words, held),
        as_of=words.say("cite.asof", day=_plain(words, held.as_of)),
        state=state_words(words, held.source),
        clearance=words["cite.cleared" if held.is_cleared else "cite.not_cleared"],
    )


def source_words(words: Words, held: Quotable) -> str:
    """Return where a quotation stands, `UNMIL, quarterly report 2006-Q2, revision 3, accepted 9 Mar 2007, ...`."""
    source = held.source
    return words.say(
        "cite.source" if source.package else "cite.source.own",
        mission=source.mission,
        quarter=source.quarter,
        revision=source.revision,
        state=state_words(words, source),
        package=source.package[:SHORT],
        place=", ".join(place_names(words, [held.address])),
    )


def state_words(words: Words, source: Source) -> str:
    """Return what became of the report and when, by Headquarters' clock."""
    at = source.decided if source.state != "received" and source.decided else source.received
    day = _plain(words, datetime.fromisoformat(at).date(), short=True) if at else ""
    return words.say(f"cite.state.{source.state}", day=day)


def _plain(words: Words, day: date, *, short: bool = False) -> str:
    """Return a day that breaks like other words: it is pasted into texts of others."""
    return words.day(day, short=short).replace("\u00a0", " ")


def render_citations(found: Sequence[Citation], *, asked: str, language: str, created: datetime) -> bytes:
    """Return quotations as `.docx`, each with its source in a footnote; `asked` is what was looked for."""
    words = words_of(language)
    file = new_file(words, words["cite.title"], created)
    is_public = bool(found) and all(one.held.is_cleared for one in found)
    highest = max((one.held.source.classification for one in found), key=CLASSIFICATIONS.index)
    classified = words[f"class.{highest}"]
    file.head(f"{classified}. {words['cite.head.public' if is_public else 'cite.head']}")
    file.paragraph(words["cite.title"], "Title")
    made = words.say("cite.made", day=words.day(created.date()))
    lines = [words.say("cite.asked", asked=asked)] if asked else []
    file.paragraph("\n".join([*lines, f"{words.plural('cite.count', len(found))}. {made}."]), "Caption")
    write_citations(file, found)
    return file.bytes()


def new_file(words: Words, title: str, created: datetime) -> WordFile:
    """Return a document of Headquarters or of a mission's desk, with its foot."""
    file = WordFile(title=title, author="", subject=title, language=words.language, created=created)
    file.foot(f"{title}, {words.day(created.date())}")
    return file


def write_citations(file: WordFile, found: Sequence[Citation], *, level: int = 2) -> None:
    """Write quotations below a heading for each title; the source of each stands in a footnote."""
    before: tuple[str, str, str] | None = None
    for one in found:
        head = (one.held.source.mission, one.title, str(one.held.source.quarter))
        if head != before:
            file.heading(f"{one.title} ({head[0]}, {head[2]})", level)
            before = head
        file.paragraph(one.text, "List Bullet" if one.held.is_figure else "Normal", f"{one.source}.", keeps=True)
        file.paragraph(f"{one.as_of}; {one.state}; {one.clearance}", "Caption")


def _title(held: Quotable, language: str) -> str:
    if held.kind != ANSWER:
        return held.title
    labels = load_labels(held.source.template, language)
    return f"{load_template(held.source.template).section(_section(held)).number}. {labels.short(held.title)}"


def _section(held: Quotable) -> str:
    return load_template(held.source.template).question(held.title).section


def _figure(words: Words, held: Quotable) -> str:
    name = held.measure
    usual = "people" if held.people is not None else "number"
    known = words.get(f"cite.measure.{name}") or words.get(f"component.{name}" if name else "")
    measure = known or name or words[f"cite.measure.{usual}"]
    if held.people is not None:
        said = people_words(words, held.people)
    else:
        assert held.value is not None
        said = words.quoted(held.value)
    return words.say("cite.figure", measure=measure, value=said)


def people_words(words: Words, people: People) -> str:
    """Return a count group in words, `12 women, 30 men, 42 in all, women and girls 28.6 %`."""
    said = ", ".join(_parts(words, people))
    if people.qualifier != "exact":
        said = words.say(f"cite.{people.qualifier}", people=said)
    return said if people.unit == "persons" else words.say("cite.unit", people=said, unit=people.unit)


def _parts(words: Words, people: People) -> Iterator[str]:
    for name in PARTS:
        number = getattr(people, name)
        if isinstance(number, int) and (number or name in ("women", "men")):
            yield words.say(f"cite.part.{name}", n=words.number(number))
    total = people.derived_total
    if total is not None:
        yield words.say("cite.part.total", n=words.number(total))
    if people.women_share is not None:
        yield words.say("cite.share", share=words.percent_sign(people.women_share))
