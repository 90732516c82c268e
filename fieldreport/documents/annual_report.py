"""The annual progress report as PDF and as Word document: the same chapters, set twice (H2; R3, R4, R22).

Rules: as for the missions' report: deterministic within one build, classification on every page. A public report is
made of public holdings; data quality and remarks on the form are for insiders and are not in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.annual_front import contents, cover, coverage_blocks
from fieldreport.documents.annual_lists import (
    capacity_blocks,
    feedback_blocks,
    gap_blocks,
    indicator_blocks,
    lesson_blocks,
    practice_blocks,
    staffing_blocks,
)
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.annual_people import people_blocks, quality_blocks
from fieldreport.documents.annual_portfolio import portfolio_blocks
from fieldreport.documents.annual_sources import source_blocks
from fieldreport.documents.annual_subjects import subject_blocks
from fieldreport.documents.annual_written import summary_blocks
from fieldreport.documents.archive import DocumentInformation, make_archival
from fieldreport.documents.pdf_furniture import Furniture, draw_pages
from fieldreport.documents.pdf_layout import Block, Heading, Pages, paginate
from fieldreport.documents.pdf_prose import small
from fieldreport.documents.pdf_text import Typesetter
from fieldreport.documents.word_blocks import BlockWriter, WholeTexts
from fieldreport.documents.word_file import WordFile

_FEW = 6  # chapters whose list needs no page of its own


def render_annual_pdf(annual: AnnualReport, facts: AnnualFacts) -> bytes:
    """Return the annual report as PDF/A-2b."""
    page = AnnualPage(Typesetter(), annual, facts)
    return as_pdf(page, cover(page), _body(page), _binding(page))


def render_annual_word(annual: AnnualReport, facts: AnnualFacts) -> bytes:
    """Return the annual report as `.docx`; every passage and list names its source in a footnote."""
    page = AnnualPage(WholeTexts(), annual, facts)
    return as_word(page, cover(page), _body(page), _binding(page))


def _body(page: AnnualPage) -> list[Block]:
    is_public = page.annual.holdings.is_public
    return [
        *summary_blocks(page),
        *coverage_blocks(page),
        *subject_blocks(page),
        *people_blocks(page),
        *([] if is_public else quality_blocks(page)),
        *portfolio_blocks(page),
        *practice_blocks(page),
        *lesson_blocks(page),
        *gap_blocks(page),
        *indicator_blocks(page),
        *staffing_blocks(page),
        *capacity_blocks(page),
        *([] if is_public else feedback_blocks(page)),
        *source_blocks(page),
    ]


@dataclass(frozen=True, slots=True)
class Binding:
    """What stands on every page of a document, and in its properties."""

    code: str  # whose it is: HQ, or a mission
    title: str
    running: str


def _binding(page: AnnualPage) -> Binding:
    subtitle = page.say("subtitle", year=page.facts.year.label)
    return Binding("HQ", f"{page['title']}: {subtitle}", f"{page['title']}, {page.facts.year.label}")


def as_pdf(page: AnnualPage, front: Sequence[Block], body: list[Block], binding: Binding) -> bytes:
    """Return front, contents and body as PDF/A-2b with bookmarks; a few chapters are listed on the front page."""
    setter, facts = page.setter, page.facts
    pages = Pages()
    listed = contents(page, body, pages)
    if setter.missing:
        body.append(small(setter, page.words["missing.glyphs"], before=16))
    is_short = sum(isinstance(one, Heading) and one.level == 1 for one in body) < _FEW
    paginate([[*front, *listed], body] if is_short else [front, listed, body], pages)
    furniture = Furniture(
        setter=setter,
        words=page.words,
        code=binding.code,
        running=binding.running,
        about=_about(page),
        classification=facts.classification,
    )
    return make_archival(draw_pages(pages, furniture), _information(page, binding))


def as_word(page: AnnualPage, front: Sequence[Block], body: Sequence[Block], binding: Binding) -> bytes:
    """Return front page and body as `.docx`, with footnotes that name the sources."""
    information = _information(page, binding)
    file = WordFile(
        title=information.title,
        author=information.author,
        subject=information.subject,
        language=information.language,
        created=information.created,
    )
    file.head(page.words[f"class.{page.facts.classification}"])
    file.foot(f"{binding.running}, {_about(page)}")
    writer = BlockWriter(file, page.words.language, page.source_of, cites_paragraphs=True)
    writer.write(front)
    file.page_break()
    writer.write(body)
    return file.bytes()


def _about(page: AnnualPage) -> str:
    return page.say("asof", moment=page.words.day(page.facts.created.date()))


def _information(page: AnnualPage, binding: Binding) -> DocumentInformation:
    return DocumentInformation(
        title=binding.title,
        author=page["headquarters"],
        subject=page["edition.public" if page.facts.is_public else "edition.internal"],
        language=page.words.language,
        created=page.facts.created,
        tool=f"Fieldreport {page.facts.app_version}",
    )
