"""The report as a workbook: cover, answers, people, trainings, activities, ledgers, notes, and who it belongs to.

Rules: right without recalculation (a signed file is not calculated before it is read); the same data give the same
bytes within one build; restricted fields are in it, marked, because it travels encrypted.
"""

from collections.abc import Mapping
from datetime import UTC

from fieldreport.documents.facts import RenderFacts, clearance_text, reason_text, template_text
from fieldreport.documents.figures import activities, funds, held_trainings, participation
from fieldreport.documents.words import words_of
from fieldreport.documents.workbook_answers import figures_sheet
from fieldreport.documents.workbook_cells import Book, Cell, Formula, Number, Sheet
from fieldreport.documents.workbook_costs import costs_sheet
from fieldreport.documents.workbook_notes import notes_sheets
from fieldreport.documents.workbook_people import people_sheet, trainings_sheet
from fieldreport.documents.workbook_projects import project_sheets
from fieldreport.documents.workbook_records import (
    activities_sheet,
    lessons_sheet,
    report_sheet,
    staffing_sheet,
    statistics_sheet,
)
from fieldreport.documents.workbook_rows import rows_sheets
from fieldreport.figures import content_as_read
from fieldreport.reports import ReportContent
from fieldreport.templates import load_labels

FORMAT = "fieldreport-workbook/1"
_LINE = 72  # letters of a line of the cover


def render_workbook(content: ReportContent, facts: RenderFacts) -> bytes:
    """Return the report as an Excel workbook (.xlsx) with formulas and their values."""
    words = words_of(content.language)
    content = content_as_read(content, words.quoted)
    revision = words.say("revision", revision=facts.revision)
    footer = f"{content.mission.code}, {words.quarter(content.quarter)}, {revision}"
    book = Book(words, words[f"class.{facts.classification}"].upper(), footer)
    cover = book.sheet(words["sheet.cover"])
    report_sheet(book, content)
    labels = load_labels(content.template.version, content.language)
    rows_sheets(book, content, labels)
    people = book.sheet(words["sheet.people"])
    cells = people_sheet(people, content, trainings_sheet(book, content))
    activities_sheet(book, content)
    project_sheets(book, content)
    statistics_sheet(book, content)
    lessons_sheet(book, content)
    staffing_sheet(book, content)
    costs_sheet(book, content)
    figures_sheet(book, content)
    notes_sheets(book, content, labels, facts)
    _identity(book, content, facts)
    _cover(book, cover, content, facts, cells)
    created = facts.created.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.book.set_properties(
        {
            "title": f"{content.mission.code} {content.quarter}: {words['title']}",
            "subject": words["subtitle"],
            "author": f"{content.mission.code}, {words[f'role.{content.role}']}",
            "category": words[f"class.{facts.classification}"],
            "comments": revision,
            "created": created,
        }
    )
    return book.finish()


def _cover(book: Book, sheet: Sheet, content: ReportContent, facts: RenderFacts, cells: Mapping[str, str]) -> None:
    words = book.words
    sheet.page.set_column(0, 0, 46)
    sheet.page.set_column(1, 1, 62)
    sheet.put(0, 0, f"{content.mission.code}  {content.mission.name}", "mission")
    sheet.put(1, 0, f"{words['title']}, {words.quarter(content.quarter)}", "title")
    sheet.put(2, 0, words["subtitle"], "quiet")
    sheet.page.set_row(1, 28)
    labels = load_labels(content.template.version, content.language)
    pairs = [
        (words["fact.host"], content.mission.host),
        (words["project.period"], words.quarter_months(content.quarter)),
        (words["fact.role"], words[f"role.{content.role}"]),
        (words["fact.classification"], words[f"class.{facts.classification}"]),
        (words["fact.clearance"], clearance_text(words, content, facts)),
        (words["fact.template"], template_text(words, content)),
        (words["form.title"], labels.note("derived")),
        (
            words["fact.revision"],
            words.say("fact.revision.value", revision=facts.revision, moment=words.moment(facts.created)),
        ),
        (words["fact.supersedes"], facts.supersedes),
        (words["fact.reason"], reason_text(words, facts)),
        (words["fact.app"], f"Fieldreport {facts.app_version}"),
    ]
    sheet.row = 4
    for name, text in pairs:
        if text:
            sheet.put(sheet.row, 0, name, "quiet_line")
            sheet.put(sheet.row, 1, text)
            lines = -(-len(text) // _LINE)
            if lines > 1:
                sheet.page.set_row(sheet.row, 16 * lines)
            sheet.row += 1
    sheet.row += 1
    for name, cell in _main_figures(book, content, cells):
        sheet.put(sheet.row, 0, name, "quiet_line")
        sheet.put(sheet.row, 1, cell)
        sheet.row += 1
    sheet.row += 1
    for page in book.book.worksheets()[1:]:
        if not page.hidden:
            name = page.get_name()
            quoted = name.replace("'", "''")
            sheet.page.write_url(sheet.row, 0, f"internal:'{quoted}'!A1", book.look("link"), name)
            sheet.row += 1
    sheet.put(sheet.row + 1, 0, words["workbook.restricted"], "quiet")
    sheet.page.activate()


def _main_figures(book: Book, content: ReportContent, cells: Mapping[str, str]) -> list[tuple[str, Cell]]:
    words = book.words
    whole = participation(content)
    figures: list[tuple[str, Cell]] = [(words["cover.trainings"], Number(len(held_trainings(content)), "cover"))]
    if whole.total is not None and "total" in cells:
        look = "cover_floor" if "total" in whole.floors else "cover"
        figures.append((words["cover.participations"], Formula(f"={cells['total']}", whole.total, look)))
    if whole.complete_total and "share" in cells:
        value = whole.complete_female / whole.complete_total
        name = words.say("cover.share", complete=whole.complete, groups=whole.groups)
        figures.append((name, Formula(f"={cells['share']}", value, "cover_percent")))
    figures.append((words["cover.activities"], Number(len(activities(content)), "cover")))
    for held in funds(content):
        if held.approved:
            name = words.say("cover.spent", currency=held.currency)
            figures.append((name, Number(float(held.spent / held.approved), "cover_percent")))
    return figures


def _identity(book: Book, content: ReportContent, facts: RenderFacts) -> None:
    """Write the hidden sheet by which an importer knows what the file is; codes, never words."""
    sheet = book.sheet("_fieldreport")
    rows = {
        "format": FORMAT,
        "template": content.template.id,
        "template_version": content.template.version,
        "template_sha256": content.template.sha256,
        "mission": content.mission.code,
        "period": str(content.quarter),
        "role": content.role,
        "revision": str(facts.revision),
        "created": facts.created.astimezone(UTC).isoformat(),
        "language": content.language,
        "classification": facts.classification,
        "supersedes": facts.supersedes,
        "app_version": facts.app_version,
    }
    for row, (name, text) in enumerate(rows.items()):
        sheet.put(row, 0, name, "code")
        sheet.put(row, 1, text, "code")
    sheet.page.hide()
