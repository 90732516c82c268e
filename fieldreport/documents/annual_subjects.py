"""The chapters of an annual report by area, theme or outcome: the officer's text, the missions' words, numbers."""

from collections.abc import Iterable

from fieldreport.consolidation.holdings import Sourced
from fieldreport.consolidation.narratives import PARTS, Chapter, heading_code
from fieldreport.consolidation.people import EVENT_KINDS
from fieldreport.consolidation.texts import REST
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.annual_people import people_table
from fieldreport.documents.annual_written import text_blocks
from fieldreport.documents.pdf_layout import Block, heading
from fieldreport.documents.pdf_prose import small
from fieldreport.learning import Gap, Lesson


def subject_blocks(page: AnnualPage) -> list[Block]:
    """Return a chapter for each subject of the year's template, then what stands under none of its headings."""
    chapters = page.annual.chapters
    if all(chapter.code for chapter in chapters) and any(code == REST for code, _part in page.facts.texts):
        chapters = (*chapters, Chapter("", "", ()))  # the officer wrote about what no mission wrote about
    return [block for chapter in chapters for block in _chapter(page, chapter)]


def _chapter(page: AnnualPage, chapter: Chapter) -> list[Block]:
    anchor = f"subject-{chapter.code or REST}"
    title = chapter_title(page, chapter)
    blocks: list[Block] = [heading(page.setter, title, number=chapter.code, anchor=anchor, wants=110)]
    told = text_blocks(page, chapter.code or REST, anchor)
    written = written_blocks(page, chapter, anchor, level=3 if told else 2)
    numbers = number_blocks(page, chapter.code, anchor) if chapter.code else []
    recorded = _recorded(page, chapter.code) if chapter.code else []
    if not (told or written or numbers or recorded):
        return [*blocks, *page.quiet("subject.empty")]
    blocks += told
    if told and written:
        blocks.append(heading(page.setter, page["text.missions"], level=2, anchor=f"{anchor}-missions"))
    if chapter.missions:
        blocks.append(small(page.setter, page.say("subject.by", missions=", ".join(chapter.missions)), before=0))
    return [*blocks, *written, *numbers, *recorded]


def chapter_title(page: AnnualPage, chapter: Chapter) -> str:
    """Return the title of a subject in the template of the year."""
    return page.labels(page.annual.version).section(chapter.section) if chapter.section else page["subject.rest"]


def written_blocks(
    page: AnnualPage, chapter: Chapter, anchor: str, *, level: int = 2, newest_first: bool = False
) -> list[Block]:
    """Return the passages of a chapter part by part, each with where it comes from."""
    blocks: list[Block] = []
    for part in PARTS:
        found = chapter.of_part(part)
        if newest_first:
            found = tuple(sorted(found, key=lambda one: one.source.quarter, reverse=True))
        if found:
            blocks.append(heading(page.setter, page[f"part.{part}"], level=level, anchor=f"{anchor}-{part}"))
            blocks += [block for one in found for block in page.passage(one)]
    return blocks


def number_blocks(page: AnnualPage, code: str, anchor: str, *, level: int = 2) -> list[Block]:
    """Return who took part in what was held on a subject."""
    rows = [
        (page[f"kind.{kind}"], total)
        for kind in EVENT_KINDS
        if (total := page.annual.numbers_of(code, kind)) is not None
    ]
    if not rows:
        return []
    return [
        heading(page.setter, page["part.numbers"], level=level, anchor=f"{anchor}-numbers"),
        people_table(page, page["col.group"], rows),
    ]


def _recorded(page: AnnualPage, code: str) -> list[Block]:
    """Return the titles of lessons and gaps on a subject; their texts have a chapter of their own."""
    held: list[tuple[Sourced[Lesson] | Sourced[Gap], str]] = [
        *((one, one.record.area) for one in page.annual.lessons),
        *((line.held, line.held.record.area) for line in page.annual.gaps),
    ]
    titles = [
        f"{one.record.title or one.record.id} ({one.mission})"
        for one, area in held
        if heading_code(one.source.template, area, page.annual.version) == code
    ]
    return [small(page.setter, page.say("recorded", titles="; ".join(_once(titles))), before=10)] if titles else []


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
