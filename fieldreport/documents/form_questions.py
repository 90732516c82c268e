"""The questions of a report that fit into a cell of an Excel form: written with the draft in them, and read back.

Rules: restricted and derived questions never leave the program by a form; tables, people and texts that quote
figures are answered in the program. A cell that says what it said when the form was written changes nothing, for the
draft may have gone on since.
"""

import hashlib
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from fieldreport.documents.form_parts import (
    SEVERAL,
    AskedRow,
    FormColumn,
    FormFacts,
    FormProblem,
    Pick,
    offered,
    pick_named,
    state_named,
)
from fieldreport.documents.form_sheet import FormBook
from fieldreport.documents.form_values import FilledCell, date_of, number_of, text_of
from fieldreport.documents.words import words_of
from fieldreport.documents.workbook_cells import CELL_LIMIT
from fieldreport.quotes import quotes
from fieldreport.reports import ReportContent
from fieldreport.templates import Labels, Question, available_languages, is_blank, load_labels, state_of

_FITTING: Final = ("text", "para", "one", "yn3", "yn4", "many", "int", "pct", "date")
_HEAD: Final = 7
ANSWER: Final = "answer"
COLUMNS: Final = ("number", "question", ANSWER, "expected")


def asked_questions(content: ReportContent) -> Iterator[Question]:
    """Yield the questions of the author's form that a colleague may see, in their order."""
    for question in content.template.questions():
        is_due = content.yearly_due or not question.yearly
        if question.demand(content.role) != "-" and is_due and not question.restricted and not question.is_derived:
            yield question


def fits(question: Question) -> bool:
    """Return whether the answer to a question fits into a cell."""
    return question.type in _FITTING and (question.type not in ("one", "many") or bool(question.choices))


def write_questions_form(facts: FormFacts, content: ReportContent, *, classification: str = "") -> bytes:
    """Return the questions of a report with what the draft answers, as an Excel file."""
    words, labels = words_of(facts.language), load_labels(content.template.version, facts.language)
    form = FormBook(words, facts, words[f"class.{classification}"] if classification else "")
    form.begin(content.mission.name, [words["fill.how.report"], words["fill.how.dates"]], 4)
    sheet, page = form.sheet, form.sheet.page
    heads = (("fill.check", 20), ("col.question_id", 12), ("col.question", 52), ("fill.head.answer", 66))
    for place, (phrase, width) in enumerate((*heads, ("fill.head.expected", 34))):
        page.set_column(place, place, width)
        sheet.put(_HEAD, place, words[phrase], "head")
    page.set_row(_HEAD, 20)
    row, section, asked = _HEAD + 1, None, []
    for question in asked_questions(content):
        if question.section != section:
            section = question.section
            sheet.put(row, 0, None, "form_section")
            page.merge_range(row, 1, row, 4, labels.section(section), form.book.look("form_section"))
            page.set_row(row, 22)
            row += 1
        held = content.answers.get(question.id)
        shown = shown_answer(question, held.value if held is not None else None, labels)
        if shown is not None:
            asked.append(AskedRow(row + 1, question.id, digest_of(shown)))
        _write_row(form, row, question, shown, labels=labels, role=content.role)
        row += 1
    form.colour(_HEAD + 1, row - 1)
    page.freeze_panes(_HEAD + 1, 0)
    page.repeat_rows(_HEAD)
    return form.finish(_HEAD + 1, COLUMNS, asked)


def _write_row(form: FormBook, row: int, question: Question, shown: str | None, *, labels: Labels, role: str) -> None:
    words, sheet, look = form.words, form.sheet, form.book.look
    text, hint = labels.question(question.id, role), labels.help(question.id, role)
    sheet.put(row, 1, question.id.partition("/")[2], "form_question")
    sheet.put(row, 2, f"{text}\n{hint}" if hint else text, "form_question")
    if shown is None:
        sheet.put(row, 0, None, "form_check")
        sheet.put(row, 3, words["fill.in_program"], "form_hint")
        sheet.put(row, 4, None, "form_hint")
    else:
        expected = _expected(form, question, labels, role)
        sheet.page.write_string(row, 3, shown, look("form_text"))
        sheet.put(row, 4, expected, "form_hint")
        sheet.page.write_formula(row, 0, _check(form, row, question.limit(role)), look("form_check"), "")
        if question.type == "date":
            form.allow(row, 3, row, FormColumn(ANSWER, "", "date"))
        elif question.type in ("one", "yn3", "yn4") and not question.free_text:
            form.allow(row, 3, row, FormColumn(ANSWER, "", "pick", picks=_picks(question, labels)))
        hint += expected
    lines = max(len(text) / 52 + len(hint) / 52 + 1, len(shown or "") / 66 + (shown or "").count("\n") + 1)
    is_long = question.type == "para" and shown is not None
    sheet.page.set_row(row, min(max(14 * (int(lines) + 1), 62 if is_long else 30), 400))


def _check(form: FormBook, row: int, limit: int | None) -> str:
    cell, words = f"D{row + 1}", form.words
    done = f'IF({cell}="","","{words["fill.ok"]}")'
    if not limit:
        return f"={done}"
    many = f'LEN(TRIM({cell}))-LEN(SUBSTITUTE(TRIM({cell})," ",""))+1>{limit}'
    return f'=IF({many},"{words.say("fill.check.words", n=limit)}",{done})'


def _expected(form: FormBook, question: Question, labels: Labels, role: str) -> str:
    words, limit = form.words, question.limit(role)
    match question.type:
        case "para":
            said = words.say("fill.expect.para.limit", n=limit) if limit else words["fill.expect.para"]
        case "many":
            names = f"{SEVERAL} ".join(pick.words for pick in _picks(question, labels))
            said = words.say("fill.expect.many", choices=names)
        case "one" | "yn3" | "yn4":
            said = words["fill.expect.free" if question.free_text else "fill.expect.one"]
            if question.free_text:
                said += " " + f"{SEVERAL} ".join(pick.words for pick in _picks(question, labels))
        case "date":
            said = words["fill.expect.date"]
        case "int" | "pct":
            said = words["fill.expect.number"]
        case _:
            said = words["fill.expect.text"]
    if question.states:
        names = ", ".join(labels.state(state, question.id) for state in question.states)
        said += " " + words.say("fill.expect.state", states=names)
    return said


def shown_answer(question: Question, value: Any, labels: Labels) -> str | None:
    """Return an answer as it stands in a cell, blank for none; None where the program alone can hold it."""
    if not fits(question):
        return None
    if is_blank(value):
        return ""
    state = state_of(value)
    if state is not None:
        return labels.state(state, question.id)
    if question.type in ("one", "yn3", "yn4"):
        return labels.choice(question.list_id or question.type, str(value))
    if question.type == "many":
        return f"{SEVERAL} ".join(labels.choice(question.list_id or "", str(code)) for code in value)
    text = str(value)
    is_plain = len(text) < CELL_LIMIT // 2 and not list(quotes(text))
    return text if is_plain else None


def digest_of(shown: str) -> str:
    """Return the digest of what a cell shows, without the white space that spreadsheets change."""
    return hashlib.sha256(" ".join(shown.split()).encode()).hexdigest()[:32]


def answer_of(question: Question, cell: FilledCell, language: str) -> Any:
    """Return what a filled cell answers in the shape of its question; the cell is not blank.

    `language` is the form's; the words of the others are understood.
    Raises FORM_PICK, FORM_DATE, FORM_NUMBER, FORM_TEXT.
    """
    text = text_of(cell)
    version = question.id.partition("/")[0]
    every = [load_labels(version, one) for one in dict.fromkeys((language, *available_languages(version)))]
    own = (Pick(one, labels.state(one, question.id)) for labels in every for one in question.states)
    state = pick_named(text, own) or state_named(text)
    if state is not None and state in question.states:
        return {"state": state}
    picks = [pick for labels in every for pick in _picks(question, labels)]
    match question.type:
        case "one" | "yn3" | "yn4":
            return _picked(question, cell, text, picks)
        case "many":
            parts = [part.strip() for part in text.split(SEVERAL)]
            return list(dict.fromkeys(_picked(question, cell, part, picks) for part in parts if part))
        case "date":
            return date_of(cell).text
        case "int" | "pct":
            return _number(question, cell)
        case "text":
            return " ".join(text.split())
    return text


def _number(question: Question, cell: FilledCell) -> int | str:
    number: Decimal = number_of(cell)
    if number == number.to_integral_value():
        return int(number)
    if question.type != "pct" and not question.decimals:
        raise FormProblem("FORM_NUMBER", cell=cell.place, value=cell.shown)
    return f"{number:f}"


def _picked(question: Question, cell: FilledCell, text: str, picks: list[Pick]) -> str:
    code = pick_named(text, picks)
    if code is not None:
        return code
    if question.free_text:
        return text
    raise FormProblem("FORM_PICK", cell=cell.place, value=text[:80], choices=offered(picks))


def _picks(question: Question, labels: Labels) -> tuple[Pick, ...]:
    list_id = question.list_id or question.type
    return tuple(Pick(choice.code, labels.choice(list_id, choice.code)) for choice in question.choices)
