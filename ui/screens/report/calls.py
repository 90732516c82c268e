"""Joins the report editor to the workflow `drafting`; each call runs on a worker thread."""

from datetime import datetime
from typing import Any

from fieldreport.reports import Finding, ReportContent
from fieldreport.templates import load_labels
from fieldreport.values import Quarter
from ui.forms.answers import Change, Note
from ui.forms.choices import Option
from ui.forms.links import LinkOption
from ui.screens.report.draft import Draft, ReportCalls


def report_calls() -> ReportCalls:
    """Return the calls behind the editor."""
    return ReportCalls(open=open_draft, save=save, check=check, explain=explain)


def open_draft(session: Any, quarter: Quarter) -> Draft:
    """Return a quarter's report ready to be shown."""
    from fieldreport.drawing import drawn_answers
    from fieldreport.workflows import drafting  # not needed at start

    held = drafting.open_draft(session, quarter)
    content = held.content
    labels = load_labels(content.template.version, content.language)
    saved = datetime.fromisoformat(held.last_saved).astimezone() if held.last_saved else None
    return Draft(
        mission=content.mission.code,
        quarter=quarter,
        role=content.role,
        template=content.template,
        labels=labels,
        values=content.values(),
        notes=_notes(content),
        derived=drawn_answers(content),
        findings=drafting.check_content(session, content),
        yearly_due=content.yearly_due,
        saved=saved,
        links=tuple(
            LinkOption(record.kind, record.id, record.title or record.id)
            for record in content.records
            if getattr(record, "title", "")
        ),
        registers=_registers(content),
        record_titles={record.address: getattr(record, "title", "") or record.id for record in content.records},
    )


def save(session: Any, quarter: Quarter, change: Change) -> Any:
    """Save one answer, and the note that explains the checks about it."""
    from fieldreport.workflows import drafting  # not needed at start

    report = drafting.open_report(session, quarter)
    changed = drafting.save_answer(session, report.no, change.question_id, change.value)
    if change.note is not None:
        explain(session, quarter, f"report.{change.question_id}", change.note)
    return changed


def check(session: Any, quarter: Quarter) -> tuple[Finding, ...]:
    """Return all findings about the quarter."""
    from fieldreport.workflows import drafting  # not needed at start

    return drafting.check(session, quarter)


def explain(session: Any, quarter: Quarter, address: str, note: Note) -> Any:
    """Keep a note that answers findings at an address; an empty text takes it away."""
    from fieldreport.models import Explanation
    from fieldreport.workflows import drafting  # not needed at start

    report = drafting.open_report(session, quarter)
    explanation = Explanation(period=str(quarter), id=address, codes=note.codes, addresses=(address,), text=note.text)
    return drafting.save_explanation(session, report.no, explanation)


def _notes(content: ReportContent) -> dict[str, Note]:
    """Return the notes about questions (question id -> note); those about records are shown with their checks."""
    notes: dict[str, Note] = {}
    for held in content.explanations:
        for address in held.addresses:
            if address.startswith("report."):
                notes[address.removeprefix("report.")] = Note(held.text, held.codes)
    return notes


def _registers(content: ReportContent) -> dict[str, tuple[Option, ...]]:
    """Return the lists kept outside the template, with the one choice that a report fixes."""
    registers: dict[str, tuple[Option, ...]] = {}
    for name, choices in content.template.lists.items():
        if choices.register == "missions":
            registers[name] = (Option(content.mission.code, content.mission.code),)
        elif choices.register == "periods":
            registers[name] = (Option(str(content.quarter), str(content.quarter)),)
    return registers
