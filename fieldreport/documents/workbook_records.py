"""Tidy sheets: the answers, activities, statistics, lessons and gaps, staffing."""

from collections.abc import Mapping, Sequence
from typing import Any

from fieldreport.documents.answers import Shown, shown_sections
from fieldreport.documents.figures import activities, in_order
from fieldreport.documents.learning_words import recurrence, state_of
from fieldreport.documents.words import Words
from fieldreport.documents.workbook_cells import Book, Cell, Heading
from fieldreport.documents.workbook_people import (
    cost_cells,
    count_cell,
    day_cells,
    headings,
    partners_cell,
    people_cells,
)
from fieldreport.learning import Gap, Lesson, Practice
from fieldreport.models import Activity, Dataset, Plan, Record, Staffing
from fieldreport.reports import ReportContent
from fieldreport.templates import load_labels
from fieldreport.values import PartialDate, ValueProblem

_COUNTS = ("women", "men", "girls", "boys", "unspecified", "total", "share")


def report_sheet(book: Book, content: ReportContent) -> None:
    """Write every answer with its question, section by section."""
    words = book.words
    sheet = book.sheet(words["sheet.report"])
    titles = ("question_id", "section", "question", "answer", "answer_note", "restricted")
    widths = (16, 26, 40, 90, 30, 11)
    sheet.head([Heading(words[f"col.{name}"], width) for name, width in zip(titles, widths, strict=True)])
    rows: list[Sequence[Cell]] = []
    labels = load_labels(content.template.version, content.language)
    for held in shown_sections(content, labels, words):
        title = f"{held.section.number} {held.title}"
        if held.state and held.section.gate is not None:
            gate = held.section.gate
            answer = words[f"area.{held.state}"] + (f": {held.reason}" if held.reason else "")
            rows.append((gate.id, title, labels.question(gate.id), answer, None, None))
        rows += [
            (
                item.question.id,
                title,
                item.label,
                _answer(words, item),
                item.note or None,
                words["restricted"] if item.question.restricted else None,
            )
            for item in held.items
        ]
    sheet.add_all(rows)


def _answer(words: Words, item: Shown) -> str:
    if item.is_missing:
        return words["missing"]
    if item.rows is not None:
        return "\n".join(row.title for row in item.rows.rows)
    if item.table is None:
        return item.text
    heads = item.table.columns
    named = (
        [f"{head}: {cell}" if head else cell for head, cell in zip(heads, row, strict=True)]
        for row in item.table.rows
    )
    lines = ("; ".join(cells) for cells in named)
    return "\n".join(lines)


def activities_sheet(book: Book, content: ReportContent) -> None:
    """Write one row per activity."""
    held = activities(content)
    if not held:
        return
    words = book.words
    sheet = book.sheet(words["sheet.activities"])
    names = (
        *("id", "title", "level", "start", "start_date", "end", "end_date", "place", "area", "sub_actions"),
        *("components", *_COUNTS, "unit", "partners", "cost", "currency", "result", "remark", "restricted"),
    )
    sheet.head(headings(words, names))
    sheet.add_all(_activity_row(words, activity, row) for row, activity in enumerate(held, 2))


def _activity_row(words: Words, activity: Activity, row: int) -> list[Cell]:
    return [
        activity.id,
        activity.title,
        words.get(f"level.{activity.level}", activity.level) or None,
        *day_cells(activity.start or activity.date),
        *day_cells(activity.end),
        activity.place or None,
        activity.area or None,
        ", ".join(activity.sub_actions) or None,
        ", ".join(activity.components) or None,
        *people_cells(words, activity.people, row, "L"),
        activity.people.unit if activity.people else None,
        partners_cell(activity.partners),
        *cost_cells(activity.cost),
        activity.result or None,
        activity.remark or None,
        ", ".join(activity.restricted) or None,
    ]


def statistics_sheet(book: Book, content: ReportContent) -> None:
    """Write one row per category of each set of mission statistics."""
    held = in_order(content.of_kind(Dataset))
    if not held:
        return
    words = book.words
    sheet = book.sheet(words["sheet.statistics"])
    names = ("id", "title", "source_unit", "start", "start_date", "measure", "place", "area", "category", *_COUNTS)
    sheet.head(headings(words, (*names, "qualifier", "remark")))
    for dataset in held:
        for line in dataset.rows:
            sheet.add(
                [
                    dataset.id,
                    dataset.title,
                    dataset.source_unit or None,
                    *day_cells(dataset.day),
                    dataset.measure or None,
                    dataset.place or None,
                    dataset.area or None,
                    line.category or None,
                    *people_cells(words, line, sheet.row + 1, "J"),
                    words[f"qualifier.{line.qualifier}"],
                    dataset.remark or None,
                ]
            )
    sheet.filter()


def lessons_sheet(book: Book, content: ReportContent) -> None:
    """Write gaps, lessons, good practices and the actions of the mission's plan, one row each."""
    kinds: tuple[type[Record], ...] = (Gap, Lesson, Practice, Plan)
    held = [record for kind in kinds for record in in_order(content.of_kind(kind))]
    if not held:
        return
    words = book.words
    sheet = book.sheet(words["sheet.other"])
    names = (
        "id",
        "kind",
        "title",
        "area",
        "start",
        "start_date",
        "text",
        "result",
        "recommendation",
        "status",
        "recurrence",
        "partners",
        "remark",
        "restricted",
    )
    sheet.head([Heading(words[f"col.{name}"], _LESSON_WIDTHS.get(name, 14)) for name in names])
    for record in held:
        for cells in _lesson_rows(words, record):
            kind = words[f"kind.{record.kind}"]
            sheet.add([record.id, kind, *cells, record.remark or None, ", ".join(record.restricted) or None])
    sheet.filter()


_LESSON_WIDTHS = {
    "recurrence": 26,
    "status": 18,
    "title": 34,
    "text": 60,
    "result": 40,
    "recommendation": 50,
    "partners": 26,
}


def _lesson_rows(words: Words, record: Record) -> list[list[Cell]]:
    """Return title, area, start as given and typed, text, result, recommendation, state, how long known, partners."""
    match record:
        case Gap():
            state = words["practice.is_closed"] if record.closed else words["practice.open"]
            known = "\n".join(part for part in (recurrence(words, record), record.closed_how) if part)
            return [
                [
                    record.title,
                    record.area or None,
                    *day_cells(record.since),
                    record.text,
                    None,
                    record.recommendation or None,
                    state,
                    known or None,
                    None,
                ]
            ]
        case Lesson():
            days = day_cells(record.date)
            return [[record.title, record.area or None, *days, record.text, None, None, None, None, None]]
        case Practice():
            texts = (record.done, record.lesson, record.contribution, record.repeatable)
            text = "\n".join(part for part in texts if part)
            result = "\n".join(part for part in (record.result, record.evidence) if part)
            state = "\n".join(part for part in (state_of(words, record), record.panel_remark) if part)
            partners = partners_cell(record.partners)
            days = day_cells(record.start)
            return [[record.title, None, *days, text, result or None, None, state or None, None, partners]]
        case Plan():
            actions = [action for action in record.actions if isinstance(action, Mapping)]
            return [
                [
                    record.title,
                    None,
                    *_due_cells(action),
                    _text(action, "text"),
                    None,
                    None,
                    _action_state(words, action),
                    None,
                    _text(action, "owner"),
                ]
                for action in actions
            ]
    return []


def _due_cells(action: Mapping[str, Any]) -> tuple[Cell, Cell]:
    """Return the last day of an action as it was given, and typed where it is exact."""
    due = _text(action, "due")
    try:
        return day_cells(PartialDate.parse(due) if due else None)
    except ValueProblem:
        return due, None


def _action_state(words: Words, action: Mapping[str, Any]) -> str | None:
    status = _text(action, "status")
    return None if status is None else words.get(f"plan.{status}", status)


def _text(action: Mapping[str, Any], name: str) -> str | None:
    return str(action[name]) if action.get(name) not in (None, "") else None


def staffing_sheet(book: Book, content: ReportContent) -> None:
    """Write the posts of the gender unit."""
    held = in_order(content.of_kind(Staffing))
    if not held:
        return
    words = book.words
    sheet = book.sheet(words["sheet.staffing"])
    sheet.head(
        headings(words, ("id", "start", "start_date", "role", "level", "posts", "filled", "women", "men", "remark"))
    )
    sheet.add_all(
        [
            post.id,
            *day_cells(post.date),
            words.get(f"role.{post.role.replace('_', '-')}", post.role) or None,
            post.level or None,
            *(count_cell(words, value) for value in (post.posts, post.filled, post.women, post.men)),
            post.remark or None,
        ]
        for post in held
    )
