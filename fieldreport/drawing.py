"""Answers that are drawn from the report itself or from its records instead of being typed (product rule 3).

Rules: the template says where a value comes from (`templates.Source`); nothing here knows a question by its id. A
computed value is never typed; a suggested one fills an empty field and may be changed.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from fieldreport.codec import RecordProblem, decode, encode
from fieldreport.learning import Practice
from fieldreport.ledger import ledger
from fieldreport.models import PARTS, Cost, People, Record, share_of
from fieldreport.participation import add_people, counts_persons
from fieldreport.progress import subject_of
from fieldreport.projects import Project
from fieldreport.reports import ReportContent
from fieldreport.templates import (
    Column,
    Question,
    Source,
    Template,
    is_asked,
    is_blank,
    is_required,
    state_of,
    title_column,
)
from fieldreport.values import Quarter, amount_text

# Types of partners that older forms do not tell apart.
_ONE_TYPE: Final[Mapping[str, str]] = {"womens_organisation": "civil_society", "ngo": "civil_society"}


def drawn_answers(content: ReportContent) -> dict[str, Any]:
    """Return question id -> value of every computed question, in the shape of its type; blank ones are left out."""
    return {
        question.id: value
        for question in content.template.questions()
        if question.is_derived and (value := _drawn(content, question)) not in (None, {}, [])
    }


def drawn_from_answers(template: Template, quarter: Quarter, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return question id -> value of every question worked out from other answers, as they stand while typing."""
    return {
        question.id: value
        for question in template.questions()
        if question.source is not None
        and question.source.answers
        and (value := _from_answers(template, quarter, question, question.source, values)) not in (None, [])
    }


def suggested_answers(content: ReportContent) -> dict[str, Any]:
    """Return question id -> value that the records suggest; of a table that is filled, see `with_missing_rows`."""
    return {
        question.id: value
        for question in content.template.questions()
        if question.source is not None
        and question.source.mode == "suggested"
        and (question.id not in content.answers or _is_known_by_title(question))
        and (value := _drawn(content, question)) not in (None, {}, [])
    }


def with_missing_rows(question: Question, answer: Any, suggested: Any) -> Any:
    """Return an answer that also has the suggested rows whose title it lacks; what stands in it stays as it is."""
    if is_blank(answer):
        return suggested
    column = title_column(question)
    if column is None or not isinstance(answer, list | tuple) or not isinstance(suggested, list | tuple):
        return answer
    held = {_title(row, column) for row in answer}
    return [*answer, *(row for row in suggested if _title(row, column) not in held)]


def rows_missing(answer: Any, filled: Any) -> int:
    """Return how many rows more `filled` has than an answer; of what is no table, 1 where the two differ."""
    if not isinstance(filled, list | tuple):
        return int(filled != answer)
    return len(filled) - (len(answer) if isinstance(answer, list | tuple) else 0)


def _is_known_by_title(question: Question) -> bool:
    return question.type == "table" and question.rows is not None and title_column(question) is not None


def _title(row: Any, column: Column) -> str:
    return " ".join(str(row.get(column.id, "")).split()).casefold() if isinstance(row, Mapping) else ""


def proposed_answers(content: ReportContent) -> dict[str, Any]:
    """Return gate id -> code of "reported" for every area that records, rows or text there open (decisions 25).

    A gate that was answered is left alone; a proposal is not an answer until somebody takes it.
    """
    values = content.values()
    # A practice belongs to every quarter from its end on, and opens its area in none of them.
    with_records = {subject_of(one, content.template) for one in content.records if not isinstance(one, Practice)}
    with_rows = _chosen_in_rows(content)
    proposed: dict[str, Any] = {}
    for section in content.template.sections_for(content.role):
        gate = section.gate
        code = gate.code_for("reported") if gate else None
        if gate is None or code is None or not is_blank(values.get(gate.id)):
            continue
        others = (question for question in section.questions if question is not gate)
        is_begun = any(not is_blank(values.get(question.id)) for question in others)
        if section.area in with_records or section.expanded_from in with_rows or is_begun:
            proposed[gate.id] = code
    return proposed


def _chosen_in_rows(content: ReportContent) -> set[tuple[str, str] | None]:
    """Return (list, code) of every choice that a row of an answered table makes: a programme line names its theme."""
    chosen: set[tuple[str, str] | None] = set()
    for question in content.template.questions():
        answer = content.answers.get(question.id)
        if question.type == "table" and answer is not None and isinstance(answer.value, list | tuple):
            columns = [column for column in question.columns if column.type == "one" and column.list_id]
            rows = [row for row in answer.value if isinstance(row, Mapping)]
            chosen |= {(column.list_id or "", str(row.get(column.id))) for column in columns for row in rows}
    return chosen


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


def closing_reasons(
    template: Template, role: str, values: Mapping[str, Any], closing: Mapping[str, Any], *, yearly_due: bool
) -> tuple[str, ...]:
    """Return the ids of the reasons that the form of `role` demands once `closing` is answered and that are blank."""
    then = {**values, **closing}
    return tuple(
        question.id
        for gate in closing
        for question in template.section(template.question(gate).section).questions
        if question.purpose == "reason"
        and question.parent == gate
        and is_blank(values.get(question.id))
        and is_required(question, role, then, yearly_due=yearly_due)
    )


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
    if source.answers:
        return _from_answers(content.template, content.quarter, question, source, content.values())
    records = [
        record for record in content.records if record.kind == source.records and _matches(record, None, source)
    ]
    match source.measure:
        case "records":
            return len(records)
        case "ledger":
            return [_ledger_row(record, content.quarter) for record in records if isinstance(record, Project)]
        case "cost":
            return _cost_rows(records)
    if question.type == "people" and question.rows is not None:
        return _people_by_row(records, source, question)
    if question.type == "table":
        return [row for record in records if (row := _row_of(record, question))]
    return None


def _from_answers(
    template: Template, quarter: Quarter, question: Question, source: Source, values: Mapping[str, Any]
) -> Any:
    if source.measure == "goals":
        return _goal_rows(template, quarter, template.question(source.answers[0]), values.get(source.answers[0]))
    part, whole = (values.get(name) for name in source.answers[:2])
    counts = [held for held in (part, whole) if isinstance(held, int) and not isinstance(held, bool)]
    if not all(0 <= held < 2**53 for held in counts):
        return None  # what is no count is a finding of its own (V1)
    return f"{share_of(counts[0], counts[1]):f}" if len(counts) == 2 and counts[1] > 0 else None


def _goal_rows(template: Template, quarter: Quarter, asked: Question, answer: Any) -> list[dict[str, Any]]:
    """Return, for each row of a people question, the share of women beside the goals of the row's indicator.

    `goal` is the year's, and blank where the framework names none; `difference` is in percentage points.
    """
    if not isinstance(answer, Mapping) or state_of(answer) is not None or asked.rows is None:
        return []
    indicators = {indicator.id: indicator for indicator in template.indicators}
    rows = []
    for choice in asked.rows.choices:
        indicator = indicators.get(choice.attributes.get("indicator", ""))
        share = _share_of_women(answer.get(choice.code))
        row = {"share": None if share is None else f"{share:f}"}
        if indicator is not None:
            target = indicator.target.get("value")
            row |= {"goal": indicator.goal(quarter.year), "target": target}
            if share is not None and target is not None:
                row["difference"] = f"{share - Decimal(target):f}"
        rows.append({"row": choice.code} | {name: held for name, held in row.items() if held is not None})
    return rows


def _share_of_women(group: Any) -> Decimal | None:
    try:
        return decode(People, group, "people").women_share if isinstance(group, Mapping) else None
    except RecordProblem:
        return None  # what cannot be read is a finding of its own


def _ledger_row(project: Project, quarter: Quarter) -> dict[str, Any]:
    """Return a project's sums up to the end of the quarter; amounts in its currency (V42)."""
    held = ledger(project, quarter.end, quarter.start)
    amounts = {
        "approved": held.approved,
        "received": held.received_total,
        "spent": held.spent_total,
        "balance": held.balance,
    }
    money = {name: _money(amount, held.currency) for name, amount in amounts.items()}
    used = {} if held.percent_used is None else {"used": f"{held.percent_used:f}"}
    return {"id": project.id, "title": project.title or project.id} | money | used


def _money(amount: Decimal, currency: str) -> dict[str, str]:
    return {"amount": amount_text(amount, currency), "currency": currency}


def _cost_rows(records: Iterable[Record]) -> list[dict[str, Any]]:
    """Return what records cost, one row per source, gender marker and quality; currencies are never added up."""
    sums: dict[tuple[str, str, str, str], tuple[int, Decimal]] = {}
    for record in records:
        cost = getattr(record, "cost", None)
        if isinstance(cost, Cost):
            marker = "" if cost.gender_marker is None else str(cost.gender_marker)
            key = (cost.source, marker, cost.quality, cost.currency)
            count, amount = sums.get(key, (0, Decimal(0)))
            sums[key] = (count + 1, amount + cost.amount)
    return [
        {name: text for name, text in (("source", source), ("gender_marker", marker), ("quality", quality)) if text}
        | {"records": count, "amount": _money(amount, currency)}
        for (source, marker, quality, currency), (count, amount) in sorted(sums.items())
    ]


def _people_by_row(records: Iterable[Record], source: Source, question: Question) -> dict[str, Any]:
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


def _groups(records: Iterable[Record], source: Source) -> Iterator[tuple[Record, People]]:
    for record in records:
        held = getattr(record, source.each, ()) if source.each else ()
        yield from ((record, group) for group in held if isinstance(group, People))


def _matches(record: Record, group: People | None, source: Source) -> bool:
    """Return whether every field that the source names holds one of its values; `each.field` is the group's.

    Without a group only the record's own fields are looked at.
    """
    prefix = f"{source.each}."
    for name, wanted in source.where.items():
        is_of_group = name.startswith(prefix)
        holder, key = (group, name.removeprefix(prefix)) if is_of_group else (record, name)
        if not (is_of_group and group is None) and str(getattr(holder, key, "")) not in wanted:
            return False
    return True


def _row_of(record: Record, question: Question) -> Mapping[str, Any]:
    """Return the row that a record suggests: its fields by the columns' ids, else by what the columns are for.

    A field that is restricted goes only into a column that is; a choice only where the column's list has it.
    """
    held = encode(record)
    row = {}
    for column in question.columns:
        name = column.id if column.id in held else column.purpose
        value = _cell(column, held.get(name)) if column.restricted or name not in record.restricted else None
        if not is_blank(value):
            row[column.id] = value
    return row


def _cell(column: Column, value: Any) -> Any:
    if isinstance(value, Mapping) and column.type in ("text", "para"):  # a contact with its parts
        return ", ".join(str(part) for part in value.values())
    known = {choice.code for choice in column.choices}
    if column.type == "many" and isinstance(value, list | tuple):
        codes = [str(one.get("type", "")) if isinstance(one, Mapping) else str(one) for one in value]
        fitting = (_ONE_TYPE.get(code, code) if code not in known else code for code in codes)
        return [code for code in dict.fromkeys(fitting) if column.free_text or code in known]
    return None if column.type == "one" and known and value not in known else value
