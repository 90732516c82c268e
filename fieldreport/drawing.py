"""Answers that are drawn from the report itself or from its records instead of being typed (product rule 3).

Rules: the template says where a value comes from (`templates.Source`); nothing here knows a question by its id. A
computed value is never typed; a suggested one fills an empty field and may be changed.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from fieldreport.codec import encode
from fieldreport.models import PARTS, People, Record
from fieldreport.participation import add_people, counts_persons
from fieldreport.reports import ReportContent
from fieldreport.templates import Question, Source, Template, is_asked, is_blank


def drawn_answers(content: ReportContent) -> dict[str, Any]:
    """Return question id -> value of every computed question, in the shape of its type; blank ones are left out."""
    return {
        question.id: value
        for question in content.template.questions()
        if question.is_derived and (value := _drawn(content, question)) not in (None, {}, [])
    }


def suggested_answers(content: ReportContent) -> dict[str, Any]:
    """Return question id -> value that the records suggest where nothing was answered yet."""
    return {
        question.id: value
        for question in content.template.questions()
        if question.source is not None
        and question.source.mode == "suggested"
        and question.id not in content.answers
        and (value := _drawn(content, question)) not in (None, {}, [])
    }


def proposed_answers(content: ReportContent) -> dict[str, Any]:
    """Return gate id -> code of "reported" for every area that records or text already there open (decisions 25).

    A gate that was answered is left alone; a proposal is not an answer until somebody takes it.
    """
    values = content.values()
    with_records = {getattr(record, "area", "") for record in content.records}
    proposed: dict[str, Any] = {}
    for section in content.template.sections_for(content.role):
        gate = section.gate
        code = gate.code_for("reported") if gate else None
        if gate is None or code is None or not is_blank(values.get(gate.id)):
            continue
        others = (question for question in section.questions if question is not gate)
        if section.area in with_records or any(not is_blank(values.get(question.id)) for question in others):
            proposed[gate.id] = code
    return proposed


def closing_answers(
    template: Template, role: str, values: Mapping[str, Any], proposed: Mapping[str, Any], *, yearly_due: bool
) -> dict[str, Any]:
    """Return gate id -> code of "nothing this quarter" for every area that is still shut: the rest, in one action.

    Areas that records open, and those the form of `role` always opens, want an answer of their own (decisions 25).
    """
    closing: dict[str, Any] = {}
    for section in template.sections_for(role):
        gate = section.gate
        code = gate.code_for("nothing") if gate else None
        if gate is None or code is None or section.default_open(role) or gate.id in proposed:
            continue
        if is_blank(values.get(gate.id)) and is_asked(gate, role, values, yearly_due=yearly_due):
            closing[gate.id] = code
    return closing


def _drawn(content: ReportContent, question: Question) -> Any:
    source = question.source
    if source is None:
        return None
    if source.report is not None:
        return {
            "mission": content.mission.code,
            "period": str(content.quarter),
            "role": content.role.replace("-", "_"),
        }.get(source.report)
    records = [record for record in content.records if record.kind == source.records]
    if question.type == "people" and question.rows is not None:
        return _people_by_row(records, source, question)
    if question.type == "table":
        return [row for record in records if (row := _row_of(record, question))]
    return None


def _people_by_row(records: list[Record], source: Source, question: Question) -> dict[str, Any]:
    """Return row code -> people object: the groups of each row added up, "over" where a sum is a lower bound."""
    groups: dict[str, list[People]] = {}
    for record, group in _groups(records, source):
        key = getattr(group, source.by, "") if source.by else ""
        if counts_persons(group) and _matches(record, group, source):
            groups.setdefault(key, []).append(group)
    codes = {choice.code for choice in question.rows.choices} if question.rows else set()
    drawn = {}
    for code, held in groups.items():
        if code in codes:
            total = add_people(held)
            people = {name: encode(total.parts[name]) for name in PARTS if total.parts[name] is not None}
            if people or total.total is not None:
                drawn[code] = people | ({} if total.total is None else {"total": total.total})
                drawn[code]["qualifier"] = "over" if total.floors else "exact"
    return drawn


def _groups(records: list[Record], source: Source) -> Iterator[tuple[Record, People]]:
    for record in records:
        held = getattr(record, source.each, ()) if source.each else ()
        yield from ((record, group) for group in held if isinstance(group, People))


def _matches(record: Record, group: People, source: Source) -> bool:
    """Return whether every field that the source names holds one of its values; `each.field` is the group's."""
    prefix = f"{source.each}."
    for name, wanted in source.where.items():
        holder, key = (group, name.removeprefix(prefix)) if name.startswith(prefix) else (record, name)
        if str(getattr(holder, key, "")) not in wanted:
            return False
    return True


def _row_of(record: Record, question: Question) -> Mapping[str, Any]:
    """Return the row that a record suggests: its fields by the ids of the columns."""
    held = encode(record)
    return {column.id: held[column.id] for column in question.columns if column.id in held}
