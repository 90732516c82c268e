"""The letter that reminds a mission of overdue project reports, as a Word document to send."""

from collections.abc import Sequence
from datetime import datetime

from fieldreport.consolidation.portfolio import OverdueReport
from fieldreport.documents.citations import new_file
from fieldreport.documents.word_file import WordCell
from fieldreport.documents.words import words_of
from fieldreport.missions import Mission
from fieldreport.projects import Project


def render_reminder(
    mission: Mission,
    lines: Sequence[tuple[Project, OverdueReport]],
    *,
    sender: str,
    created: datetime,
    language: str = "en",
) -> bytes:
    """Return the letter as `.docx`; `lines` are in the order of the table, `created` is aware."""
    words = words_of(language)
    file = new_file(words, f"{mission.code}: {words['remind.title']}", created)
    file.paragraph(words["remind.title"], "Title")
    file.paragraph(words.say("remind.to", mission=f"{mission.code}, {mission.name}"), "Subtitle")
    file.paragraph(words.say("remind.lead", day=words.day(created.date())))
    head = [words[f"remind.col.{name}"] for name in ("project", "report", "due", "days")]
    rows = [
        [
            WordCell(project.title or project.id, project.id),
            WordCell(words[f"remind.type.{late.type}"]),
            WordCell(words.day(late.due, short=True)),
            WordCell(words.number(late.days), is_number=True),
        ]
        for project, late in lines
    ]
    file.table(head, rows, widths=(190, 110, 90, 73))
    file.paragraph(words.say("remind.from", sender=sender))
    return file.bytes()
