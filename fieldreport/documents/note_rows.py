"""What is said beside the answers: notes on checks, reasons of changes, what Headquarters asked and what answers it.

Rules: a place is told in words, by the question or the record that stands there; what is no longer in the report
keeps its number. A question without a note was answered by a correction, and shows the reason of that change.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.words import Words
from fieldreport.models import Explanation
from fieldreport.progress import question_at, record_of
from fieldreport.reports import ReportContent
from fieldreport.templates import Labels


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """A question of Headquarters, the place it is about, and what answers it."""

    question: str
    place: str
    answer: str


def places_of(words: Words, labels: Labels, content: ReportContent) -> Callable[[str], str]:
    """Return what puts the address of an answer, record, note or the report itself into words."""
    titles = {record.address: record.title for record in content.records}

    def told(address: str) -> str:
        question = question_at(address, content.template)
        if question is not None:
            section = content.template.section(question.section)
            return f"{section.number}  {labels.short(question.id, content.role)}"
        record = record_of(address)
        kind, _, name = record.rstrip("]").partition("[")
        if record:
            return titles.get(record) or (words.say(f"word.{kind}", id=name) if words.get(f"word.{kind}") else record)
        return words["amend.whole"] if address in ("", "report") else address

    return told


def note_places(told: Callable[[str], str], note: Explanation) -> tuple[str, ...]:
    """Return the places a note speaks about, each once."""
    return tuple(dict.fromkeys(told(address) for address in note.addresses))


def notes_in_order(notes: Iterable[Explanation]) -> tuple[Explanation, ...]:
    """Return notes in the order of the documents."""
    return tuple(sorted(notes, key=lambda held: (held.codes, held.id)))


def reason_rows(told: Callable[[str], str], facts: RenderFacts) -> tuple[tuple[str, str], ...]:
    """Return place and reason of each change that has a reason of its own (V26)."""
    return tuple((told(address), facts.reasons[address]) for address in sorted(facts.reasons))


def question_rows(
    words: Words, told: Callable[[str], str], content: ReportContent, facts: RenderFacts
) -> tuple[AnsweredRow, ...]:
    """Return what Headquarters asked about the revision before, with what answers it (H12)."""
    notes = {note.id: note.text.strip() for note in content.explanations}
    rows = []
    for asked in facts.asked:
        answer = "\n".join(text for name in asked.notes if (text := notes.get(name)))
        why = facts.reasons.get(record_of(asked.address) or _answer_address(asked.address, content)) or facts.reason
        corrected = words.say("amend.corrected", reason=why) if why else words["amend.unanswered"]
        rows.append(AnsweredRow(asked.text, told(asked.address), answer or corrected))
    return tuple(rows)


def _answer_address(address: str, content: ReportContent) -> str:
    question = question_at(address, content.template)
    return f"report.{question.id}" if question is not None else address
