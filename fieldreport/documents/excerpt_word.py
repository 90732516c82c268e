"""One mission and period as a Word document for others, every passage and figure with its source in a footnote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldreport.consolidation.people import PeopleTotal
from fieldreport.consolidation.quotable import ANSWER, Quotable
from fieldreport.documents.citations import CLASSIFICATIONS, Citation, new_file, people_words, write_citations
from fieldreport.documents.words import words_of
from fieldreport.missions import Mission
from fieldreport.models import People
from fieldreport.templates import load_template
from fieldreport.values import Quarter

_OF_ANSWERS: Final[Mapping[str, str]] = {
    "lessons": "lessons",
    "gaps": "gaps",
    "challenges": "gaps",
    "recommendation": "gaps",
    "suggestion": "gaps",
}
_OF_RECORDS: Final[Mapping[str, str]] = {
    "activity": "activities",
    "training": "trainings",
    "lesson": "lessons",
    "practice": "lessons",
    "gap": "gaps",
    "project": "projects",
}
# What each kind tells, in its order.
CHAPTERS: Final[Mapping[str, tuple[str, ...]]] = {
    "country-team": ("activities", "trainings", "projects", "figures", "reported", "lessons", "gaps"),
    "assignment": ("activities", "trainings", "projects", "figures", "lessons", "gaps"),
    "after-action": ("activities", "trainings", "lessons", "gaps", "figures"),
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: its name among `CHAPTERS`, and what it tells."""

    name: str
    citations: tuple[Citation, ...]


def chapter_of(one: Quotable) -> str:
    """Return the chapter that a passage or figure belongs to."""
    if one.kind != ANSWER:
        return _OF_RECORDS.get(one.kind, "figures")
    purpose = load_template(one.source.template).question(one.title).purpose
    return _OF_ANSWERS.get(purpose, "figures" if one.is_figure else "reported")


def render_excerpt(
    kind: str,
    mission: Mission,
    chapters: Sequence[Chapter],
    *,
    totals: Sequence[tuple[str, PeopleTotal]],
    span: tuple[Quarter, Quarter],
    language: str,
    created: datetime,
) -> bytes:
    """Return the document; `totals` are by kind of event, `created` is aware."""
    words = words_of(language)
    title = words[f"excerpt.title.{kind}"]
    file = new_file(words, f"{mission.code}: {title}", created)
    sources = [one.held.source for chapter in chapters for one in chapter.citations]
    highest = max((one.classification for one in sources), key=CLASSIFICATIONS.index)
    is_public = kind == "country-team"
    shown = words["cite.head.public"] if is_public else words["cite.head"]
    file.head(shown if is_public else f"{words[f'class.{highest}']}. {shown}")
    file.paragraph(title, "Title")
    first, last = (words.quarter(one) for one in span)
    period = first if first == last else f"{first} – {last}"
    file.paragraph(f"{mission.code}, {mission.name}. {period}", "Subtitle")
    file.paragraph(words["excerpt.lead"], "Normal")
    for name, total in totals:
        people = People(**total.parts, qualifier="over" if total.is_floor else "exact")  # type: ignore[arg-type]
        counted = words.say("cite.figure", measure=words[f"annual.kind.{name}"], value=words.number(total.events))
        said = people_words(words, people) if total.parts else ""
        file.paragraph("; ".join(part for part in (counted, said) if part), "List Bullet")
    for chapter in chapters:
        file.heading(words[f"excerpt.chapter.{chapter.name}"], 1)
        write_citations(file, chapter.citations)
    return file.bytes()
