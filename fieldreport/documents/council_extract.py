"""What a mission's report to the Security Council can take from its gender reports of a year (H8, R5, R6).

Rules: gender on overall achievements first, then by thematic section; the newest quarter stands first, and every
paragraph and number names its source. The words are the mission's own.
"""

from collections.abc import Iterator
from dataclasses import replace

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.narratives import Chapter, Passage
from fieldreport.consolidation.people import EVENT_KINDS
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.annual_lists import staffing_table
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.annual_people import key_text, people_table
from fieldreport.documents.annual_report import Binding, as_pdf, as_word
from fieldreport.documents.annual_sources import packages_table
from fieldreport.documents.annual_subjects import chapter_title, number_blocks, written_blocks
from fieldreport.documents.pdf_front import Space
from fieldreport.documents.pdf_layout import Block, Lines, heading
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_prose import facts as fact_list
from fieldreport.documents.pdf_prose import small
from fieldreport.documents.pdf_tables import Text
from fieldreport.documents.pdf_text import CELL_STRONG, LEAD, MISSION, TITLE, Typesetter
from fieldreport.documents.word_blocks import WholeTexts
from fieldreport.values import Quarter


def render_council_pdf(annual: AnnualReport, facts: AnnualFacts, mission: str) -> bytes:
    """Return the extract of one mission as PDF/A-2b; an unknown mission has none of its reports in it."""
    page = AnnualPage(Typesetter(), annual.of_mission(mission), facts)
    return as_pdf(page, _front(page, mission), _body(page), _binding(page, mission))


def render_council_word(annual: AnnualReport, facts: AnnualFacts, mission: str) -> bytes:
    """Return the extract of one mission as `.docx`, with its sources in footnotes."""
    page = AnnualPage(WholeTexts(), annual.of_mission(mission), facts)
    return as_word(page, _front(page, mission), _body(page), _binding(page, mission))


def _binding(page: AnnualPage, mission: str) -> Binding:
    return Binding(mission, f"{mission}: {page['council']}, {page.facts.year.label}", page["council"])


def _front(page: AnnualPage, mission: str) -> list[Block]:
    words, setter, known = page.words, page.setter, page.annual.holdings.missions
    name = f"{mission}\u2002{known[mission].name}" if mission in known else mission
    quarters = ", ".join(
        words.quarter(one.source.quarter)
        if one.source.is_accepted
        else f"{words.quarter(one.source.quarter)} ({page['provisional']})"
        for one in page.annual.holdings.held
    )
    pairs: list[tuple[str, str | Text]] = [
        (page["fact.asof"], words.moment(page.facts.created)),
        (page["fact.coverage"], quarters or page["sources.none"]),
        (page["edition"], page["edition.public" if page.facts.is_public else "edition.internal"]),
        (words["fact.classification"], Text(words[f"class.{page.facts.classification}"], style=CELL_STRONG)),
    ]
    return [
        Space(size=12),
        Lines(setter.wrap(name, MISSION, WIDTH), MISSION),
        Lines(setter.wrap(page["council"], TITLE, WIDTH), TITLE, before=6),
        Lines(setter.wrap(page.facts.year.label, LEAD, WIDTH), LEAD, before=4),
        fact_list(setter, pairs, before=24),
    ]


def _body(page: AnnualPage) -> list[Block]:
    blocks = [*_overall(page), *_thematic(page)]
    if page.annual.holdings.held:
        blocks += [heading(page.setter, page["sources.packages"], anchor="packages", wants=90), packages_table(page)]
    return blocks


def _overall(page: AnnualPage) -> list[Block]:
    """Return the section of its own: what was written for the Council, participation, and the gender unit."""
    setter = page.setter
    written = sorted((one for one in page.annual.passages if one.part == "council"), key=_newest, reverse=True)
    blocks: list[Block] = [
        heading(setter, page["council.overall"], anchor="overall", wants=90),
        small(setter, page["council.last"], before=0),
    ]
    blocks += [block for one in written for block in page.passage(one)] or page.quiet("council.overall.none")
    for kind in EVENT_KINDS:
        found = page.annual.totals("quarter", kind)[::-1]
        if found:
            title = page.say("by.quarter", kind=page[f"kind.{kind}"])
            rows = [(key_text(page.words, "quarter", total.key), total) for total in found]
            blocks += [
                heading(setter, title, level=2, anchor=f"overall-{kind}", wants=80),
                people_table(page, page["col.quarter"], rows),
            ]
    units = [line for line in page.annual.staffing if line.posts]
    if units:
        blocks += [heading(setter, page["staffing"], level=2, anchor="overall-unit"), staffing_table(page, units)]
    return blocks


def _newest(passage: Passage) -> Quarter:
    return passage.source.quarter


def _thematic(page: AnnualPage) -> list[Block]:
    blocks = [block for chapter in page.annual.chapters for block in _section(page, chapter)]
    first: Block = heading(page.setter, page["council.thematic"], anchor="thematic", wants=90)
    return [first, *(blocks or page.quiet("subject.empty"))]


def _section(page: AnnualPage, chapter: Chapter) -> Iterator[Block]:
    shown = replace(chapter, passages=tuple(one for one in chapter.passages if one.part != "council"))
    anchor = f"thematic-{chapter.code or 'rest'}"
    blocks = written_blocks(page, shown, anchor, level=3, newest_first=True)
    blocks += number_blocks(page, chapter.code, anchor, level=3) if chapter.code else []
    if blocks:
        title = f"{chapter.code}  {chapter_title(page, chapter)}".strip()
        yield heading(page.setter, title, level=2, anchor=anchor, wants=90)
        yield from blocks
