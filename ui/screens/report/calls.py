"""Joins the report editor to the workflow `drafting`; each call runs on a worker thread."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from fieldreport.figures import QuotedFigure
from fieldreport.quotes import Reference
from fieldreport.reports import Finding, ReportContent
from fieldreport.templates import load_labels
from fieldreport.values import PartialDate, Quarter
from ui.charts.trend import coverage_words, trend_bars
from ui.forms.answers import Change, Note
from ui.forms.builder import Aids
from ui.forms.choices import Option
from ui.forms.links import LinkOption
from ui.locales import quarter_short, quarter_title, short_date
from ui.screens.report.aside_calls import change_template, place, read_aside
from ui.screens.report.draft import Draft, ReportCalls
from ui.typed_dates import date_words
from ui.widgets.record_list import record_line

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import FieldChange


def report_calls() -> ReportCalls:
    """Return the calls behind the editor."""
    return ReportCalls(
        open=open_draft,
        save=save,
        check=check,
        explain=explain,
        place=place,
        change_template=change_template,
        history=history,
        figures=figures,
        present_text=present_text,
        figure=figure,
    )


def open_draft(session: Any, quarter: Quarter | None) -> Draft:
    """Return a quarter's report ready to be shown, by default that of the quarter in work."""
    from fieldreport.drawing import drawn_answers, proposed_answers, suggested_answers
    from fieldreport.passages import passages
    from fieldreport.progress import areas_of
    from fieldreport.workflows import drafting, overviewing  # not needed at start

    quarter = quarter or overviewing.quarter_in_work(session)
    held = drafting.open_draft(session, quarter)
    content = held.content
    labels = load_labels(content.template.version, content.language)
    findings = drafting.check_content(session, content)
    saved = datetime.fromisoformat(held.last_saved).astimezone() if held.last_saved else None
    packages = overviewing.packages(session)
    package = next((one for one in packages if one.quarter == quarter), None)
    shares = overviewing.shares(session, quarter)
    earlier = drafting.earlier_answers(session, content)
    return Draft(
        mission=content.mission.code,
        quarter=quarter,
        role=content.role,
        template=content.template,
        labels=labels,
        values=content.values(),
        notes=_notes(content),
        derived=drawn_answers(content),
        findings=findings,
        yearly_due=content.yearly_due,
        revision=package.revision + 1 if package else 1,
        saved=saved,
        trend=trend_bars(shares),
        trend_coverage=coverage_words(shares),
        links=tuple(
            LinkOption(record.kind, record.id, record.title or record.id)
            for record in content.records
            if getattr(record, "title", "")
        ),
        registers=_registers(content),
        record_titles=overviewing.titles_of(content),
        packages_waiting=sum(one.state == "ready" for one in packages),
        state=package.state if package else "",
        remark=package.remark if package else "",
        aids=Aids(
            earlier=earlier.values if earlier else {},
            earlier_name=quarter_short(earlier.quarter) if earlier else "",
            proposed=proposed_answers(content),
            suggested=suggested_answers(content),
            passages=passages(content),
            records={
                area: tuple(record_line(replace(facts, area=""), _day_words(facts.day)) for facts in records)
                for area, records in overviewing.records_by_area(content, findings).items()
            },
        ),
        areas=areas_of(content.records, content.template),
        aside=read_aside(session, content),
    )


def _day_words(day: str) -> str:
    """Return a partial date as short as a list has room for."""
    if not day:
        return ""
    held = PartialDate.parse(day)
    return short_date(held.first) if held.is_exact else date_words(held)


def save(session: Any, quarter: Quarter, change: Change) -> Any:
    """Save one answer, and the note that explains the checks about it."""
    from fieldreport.workflows import drafting  # not needed at start

    report = drafting.open_report(session, quarter)
    changed = drafting.save_answer(session, report.no, change.question_id, change.value)
    if change.note is not None:
        explain(session, quarter, f"report.{change.question_id}", change.note)
    return changed


def check(session: Any, quarter: Quarter) -> tuple[Finding, ...]:
    """Return all findings about a quarter, gravest first."""
    from fieldreport.workflows import drafting  # not needed at start

    return drafting.check(session, quarter)


def history(session: Any, quarter: Quarter, question_id: str) -> "tuple[FieldChange, ...]":
    """Return who changed an answer when, newest first."""
    from fieldreport.workflows import recalling  # not needed at start

    return recalling.answer_history(session, quarter, question_id)


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
            registers[name] = (Option(content.mission.code, f"{content.mission.name} ({content.mission.code})"),)
        elif choices.register == "periods":
            registers[name] = (Option(str(content.quarter), quarter_title(content.quarter)),)
    return registers


def figures(session: Any, quarter: Quarter) -> tuple[QuotedFigure, ...]:
    """Return the figures that a text of the report can quote."""
    from fieldreport.workflows import quoting  # not needed at start

    return quoting.offered_figures(session, quarter)


def present_text(session: Any, quarter: Quarter, text: str) -> str:
    """Return a text with the present values in its references."""
    from fieldreport.workflows import quoting  # not needed at start

    return quoting.present_text(session, quarter, text)


def figure(session: Any, quarter: Quarter, reference: Reference) -> QuotedFigure:
    """Return what a reference comes to, with the records behind it."""
    from fieldreport.workflows import quoting  # not needed at start

    return quoting.figure(session, quarter, reference)
