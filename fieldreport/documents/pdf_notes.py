"""The last chapter before the signatures: why the revision before is replaced, what was asked, notes on checks."""

from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.note_rows import note_places, notes_in_order, places_of, question_rows, reason_rows
from fieldreport.documents.pdf_layout import Block, heading
from fieldreport.documents.pdf_sections import small
from fieldreport.documents.pdf_tables import Column, Row, Text, table
from fieldreport.documents.pdf_text import Typesetter
from fieldreport.documents.words import Words
from fieldreport.reports import ReportContent
from fieldreport.templates import Labels

_PLACE = 150.0


def note_blocks(
    setter: Typesetter, words: Words, labels: Labels, content: ReportContent, facts: RenderFacts
) -> list[Block]:
    """Return reasons of changes, questions of Headquarters with their answers, and the notes that travel."""
    told = places_of(words, labels, content)
    blocks: list[Block] = []
    reasons = reason_rows(told, facts)
    if reasons:
        columns = [Column(words["notes.place"], _PLACE, wraps=True), Column(words["fact.reason"], wraps=True)]
        rows = [Row((place, Text(why))) for place, why in reasons]
        blocks += [
            heading(setter, words["amend.title"], anchor="reasons"),
            small(setter, words["amend.lead"], before=0),
            table(setter, columns, rows, before=6),
        ]
    asked = question_rows(words, told, content, facts)
    if asked:
        columns = [
            Column(words["notes.place"], _PLACE, wraps=True),
            Column(words["amend.question"], wraps=True),
            Column(words["amend.answer"], wraps=True),
        ]
        rows = [Row((one.place, Text(one.question), Text(one.answer))) for one in asked]
        blocks += [
            heading(setter, words["amend.asked"], anchor="questions"),
            small(setter, words["amend.asked.lead"], before=0),
            table(setter, columns, rows, before=6),
        ]
    if content.explanations:
        columns = [
            Column(words["notes.code"], 62, wraps=True),
            Column(words["notes.place"], _PLACE, wraps=True),
            Column(words["notes.text"], wraps=True),
        ]
        rows = [
            Row((", ".join(note.codes), Text("\n".join(note_places(told, note))), note.text))
            for note in notes_in_order(content.explanations)
        ]
        blocks += [
            heading(setter, words["notes.title"], anchor="notes"),
            small(setter, words["notes.lead"], before=0),
            table(setter, columns, rows, before=6),
        ]
    return blocks
