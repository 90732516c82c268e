"""The sheets of what is said beside the answers: notes, reasons of changes, questions of Headquarters."""

from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.note_rows import notes_in_order, places_of, question_rows, reason_rows
from fieldreport.documents.workbook_cells import Book, Cell, Heading
from fieldreport.reports import ReportContent
from fieldreport.templates import Labels

_PLACE, _TEXT = 44.0, 90.0


def notes_sheets(book: Book, content: ReportContent, labels: Labels, facts: RenderFacts) -> None:
    """Write why changes were made, what Headquarters asked, and the notes that travel."""
    words = book.words
    told = places_of(words, labels, content)
    changes: list[list[Cell]] = [
        [address, place, why]
        for address, (place, why) in zip(sorted(facts.reasons), reason_rows(told, facts), strict=True)
    ]
    if changes:
        _sheet(
            book,
            "sheet.reasons",
            ((words["col.id"], 30), (words["notes.place"], _PLACE), (words["fact.reason"], _TEXT)),
            changes,
        )
    asked: list[list[Cell]] = [
        [asked.address or None, row.place, row.question, row.answer]
        for asked, row in zip(facts.asked, question_rows(words, told, content, facts), strict=True)
    ]
    if asked:
        names = ((words["col.id"], 30.0), (words["notes.place"], _PLACE))
        more = ((words["amend.question"], 60.0), (words["amend.answer"], 60.0))
        _sheet(book, "sheet.questions", (*names, *more), asked)
    _notes(book, content)


def _notes(book: Book, content: ReportContent) -> None:
    words = book.words
    notes: list[list[Cell]] = [
        [note.id, ", ".join(note.codes), ", ".join(note.addresses), note.text]
        for note in notes_in_order(content.explanations)
    ]
    # Those of single answers are among them.
    notes += [
        [answer.address, None, answer.address, answer.note]
        for _, answer in sorted(content.answers.items())
        if answer.note
    ]
    if notes:
        titles = (words["col.id"], words["notes.code"], words["notes.place"], words["notes.text"])
        _sheet(book, "sheet.notes", tuple(zip(titles, (24.0, 12.0, _PLACE, _TEXT), strict=True)), notes)


def _sheet(book: Book, name: str, columns: tuple[tuple[str, float], ...], rows: list[list[Cell]]) -> None:
    sheet = book.sheet(book.words[name])
    sheet.head([Heading(title, width) for title, width in columns])
    sheet.add_all(rows)
