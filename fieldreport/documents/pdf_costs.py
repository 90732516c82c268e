"""What the quarter's trainings and activities cost, by source of money, as blocks."""

from fieldreport.documents.costs import cost_rows, quality_words, source_words
from fieldreport.documents.pdf_layout import Block, heading
from fieldreport.documents.pdf_prose import small
from fieldreport.documents.pdf_tables import Column, Row, table
from fieldreport.documents.pdf_text import Typesetter
from fieldreport.documents.words import NOTHING, Words
from fieldreport.reports import ReportContent


def cost_blocks(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    """Return the chapter of cost, nothing where no event states any."""
    rows = [
        Row(
            (
                source_words(words, held.source),
                held.marker or NOTHING,
                quality_words(words, held.quality),
                words.count(held.records),
                words.money(held.amount, held.currency),
            )
        )
        for held in cost_rows(content)
    ]
    if not rows:
        return []
    columns = [
        Column(words["cost.source"], wraps=True),
        Column(words["cost.marker"], is_number=True),
        Column(words["cost.quality"], 90, wraps=True),
        Column(words["cost.events"], is_number=True),
        Column(words["cost.amount"], is_number=True),
    ]
    return [
        heading(setter, words["cost.title"], anchor="costs"),
        table(setter, columns, rows, before=2),
        small(setter, words["cost.note"]),
    ]
