"""The officer's text in the chapters of an annual report: figures as numbers, with the packages behind each (H2).

Rules: a number is printed as the officer left it; where the reports of this edition come to something else, that
stands below the text. The facts of a public report hold no text (decision 0039).
"""

from fieldreport.consolidation.printed import QuotedFigure, quoted_figures
from fieldreport.consolidation.texts import SUMMARY, parts_of_chapter
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.learning_words import DOT
from fieldreport.documents.pdf_layout import Block, heading
from fieldreport.documents.pdf_prose import small
from fieldreport.quotes import shown


def summary_blocks(page: AnnualPage) -> list[Block]:
    """Return the chapter of the officer's summary, nothing before she has written it."""
    told = text_blocks(page, SUMMARY, SUMMARY)
    return [heading(page.setter, page["text.summary"], anchor=SUMMARY), *told] if told else []


def text_blocks(page: AnnualPage, chapter: str, anchor: str) -> list[Block]:
    """Return what the officer wrote in a chapter, part by part; a summary has one part and no heading of its own."""
    blocks: list[Block] = []
    for part in parts_of_chapter(chapter):
        text = page.facts.texts.get((chapter, part), "")
        if not text.strip():
            continue
        if chapter != SUMMARY:
            blocks.append(heading(page.setter, page[f"part.{part}"], level=2, anchor=f"{anchor}-text-{part}"))
        figures = quoted_figures(page.annual, {(chapter, part): text})
        about = [page["text.by"], *dict.fromkeys(_figure(page, one) for one in figures)]
        origin = small(page.setter, DOT.join(about), before=1)
        blocks += page.told(shown(text, page.words.quoted), origin)
    return blocks


def _figure(page: AnnualPage, quoted: QuotedFigure) -> str:
    """Return a number of the text with its packages, its state, and what the reports say where that differs."""
    value, linked = quoted.value, quoted.linked
    about = [page.words.quoted(value), page.marks(part.source for part in linked.parts)]
    text = " ".join(one for one in about if one)
    if not linked.is_final:
        text = f"{text}, {page['provisional']}"
    if linked.value == value:
        return text
    now = page.words.quoted(linked.value) if linked.value is not None else "–"
    return page.say("text.differs", figure=text, now=now)
