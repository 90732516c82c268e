"""Rules about single answers of the form (V21-V24).

Rules: questions are known by type, purpose and condition, never by id; what is asked and what is required, the
template says. A follow-up that is missing is named by the rule of its parent: V23 for descriptions and explanations,
V24 for "other" and for choices that another answer asks for, V21 for everything else.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.templates import Field, TableRow, Tables, column_is_required, is_blank
from fieldreport.validation.registry import AskedQuestion, Flaw, Scene, flaw, kept_by, rule
from fieldreport.validation.shapes import NUMBER_PROBLEMS, misshapen_parts
from fieldreport.values import count_words

_YES_NO: Final = ("yn3", "yn4")


def _rows(asked: AskedQuestion, scene: Scene) -> Iterator[tuple[Field, TableRow, str]]:
    """Yield each row of a table that is asked for, in tables inside it too: its table, itself, its address."""
    if asked.question.type == "table" and not isinstance(asked.value, Mapping):
        content = scene.content
        tables = scene.once(Tables, lambda: Tables(content.template, content.values()))
        yield from tables.walk(asked.question, asked.value, content.role)


def _place(row: TableRow) -> int | str:
    """Return the number of a row as people count, or the key it is known by."""
    key = row.key.strip("[]")
    return int(key) + 1 if key.isdigit() else key


def _below(at: str) -> str:
    """Return the columns that lead to a row in a nested table: `ind.` of `[0].ind[2]`."""
    return "".join(f"{name}." for name in re.findall(r"\]\.([^\[\].]+)(?=\[)", at))


def _is_answered_choice(asked: AskedQuestion, scene: Scene) -> bool:
    """Return whether the question is a choice that is asked because of a yes/no answer (CR-15 after CR-14)."""
    condition = asked.question.condition
    if asked.question.type != "many" or condition is None:
        return False
    index = scene.content.template.index
    return any(index[key].type in _YES_NO for key in condition.keys() & index.keys())


@rule(
    "V21",
    on=AskedQuestion,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "Every question the form demands is answered, or it says why not."),
)
def demanded_questions_are_answered(asked: AskedQuestion, scene: Scene) -> Iterator[Flaw]:
    """Want an answer, "nothing to report" or "not in mandate" with reason; also in the cells of tables."""
    question, role = asked.question, scene.content.role
    if asked.is_required and asked.is_blank:
        if question.purpose not in ("description", "explanation", "other_text") and not _is_answered_choice(
            asked, scene
        ):
            yield flaw("error", "", _GATE if question.purpose == "gate" else _STATES if question.states else _PLAIN)
        return
    for table, row, at in _rows(asked, scene):
        for column in table.columns:
            if column.rows is not None and not column.rows.is_open:
                continue  # its rows are asked for one by one
            if is_blank(row.cells.get(column.id)) and column_is_required(column, role, row.scene):
                named = f"{_below(at)}{column.id}"
                if row.title:
                    yield flaw("error", f"{at}.{column.id}", _CELL_OF, row=row.title, column=named)
                else:
                    yield flaw("error", f"{at}.{column.id}", _CELL, row=_place(row), column=named)
    for code, at, words in misshapen_parts(asked):
        if code not in NUMBER_PROBLEMS and question.type not in _YES_NO:
            yield flaw("error", at, _MISSHAPEN, problem=words)


_PLAIN: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}” has no answer. Either answer it now, or write in its place why there is nothing to say.",
)
_GATE: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}” has no answer. Either report on it, or choose “nothing this quarter”, or choose “not in mandate” "
    "and give the reason.",
)
_STATES: Final = QT_TRANSLATE_NOOP(
    "findings", "“{question}” has no answer. Either answer it now, or choose why there is no answer."
)
_CELL: Final = QT_TRANSLATE_NOOP(
    "findings", "“{question}”, row {row}: “{column}” is empty. Either fill it in, or take the row out."
)
_CELL_OF: Final = QT_TRANSLATE_NOOP(
    "findings", "“{question}”, “{row}”: “{column}” is empty. Either fill it in, or take “{row}” out."
)
_MISSHAPEN: Final = QT_TRANSLATE_NOOP(
    "findings", "“{question}”: {problem} Either enter it anew, or leave it empty where the form allows."
)


@rule(
    "V22",
    on=AskedQuestion,
    severities=("explain", "warning"),
    summary=QT_TRANSLATE_NOOP("rules", "Texts keep to their word limit."),
)
def texts_keep_their_limit(asked: AskedQuestion, scene: Scene) -> Iterator[Flaw]:
    """Count words as runs without white space; above the limit wants a note, 90 per cent is a warning."""
    role = scene.content.role
    yield from _length(asked.question, asked.value, role, "")
    for table, row, at in _rows(asked, scene):
        for column in table.columns:
            if row.asks(column, role):
                yield from _length(column, row.cells.get(column.id), role, f"{at}.{column.id}")


kept_by("V22", "fieldreport.values")  # words are counted alike everywhere


def _length(field: Field, value: Any, role: str, at: str) -> Iterator[Flaw]:
    limit = field.limit(role)
    # Two characters a word at least: most answers are far too short to need counting.
    if limit is None or not isinstance(value, str) or len(value) * 10 < limit * 9:
        return
    words = count_words(value)
    if words > limit:
        yield flaw("explain", at, _TOO_LONG, words=words, limit=limit, over=words - limit)
    elif words * 10 >= limit * 9:
        yield flaw("warning", at, _NEARLY, words=words, limit=limit, left=limit - words)


_TOO_LONG: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}” has {words} words, {over} more than the limit of {limit}. Either shorten it, or note why it needs "
    "the room.",
)
_NEARLY: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}” has {words} of {limit} words; {left} are left. Either end here, or shorten before going on.",
)


@rule(
    "V23",
    on=AskedQuestion,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "A yes is described, a no is explained, and only offered answers are given."),
)
def yes_and_no_are_explained(asked: AskedQuestion, _scene: Scene) -> Iterator[Flaw]:
    """Want the description of a yes and the explanation of a no; refuse answers that the question lacks."""
    question = asked.question
    if asked.is_required and asked.is_blank:
        if question.purpose == "description":
            yield flaw("error", "", _NO_DESCRIPTION)
        elif question.purpose == "explanation":
            yield flaw("error", "", _NO_EXPLANATION)
    elif question.type in _YES_NO:
        for _code, at, _words in misshapen_parts(asked):
            offered = ", ".join(choice.code for choice in question.choices)
            yield flaw("error", at, _NOT_OFFERED, value=str(asked.value)[:40], offered=offered)


_NO_DESCRIPTION: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}” is empty, although the answer is yes. Either describe it in a sentence or two, or change the "
    "answer.",
)
_NO_EXPLANATION: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}” is empty, although the answer is no. Either explain it in a sentence or two, or change the answer.",
)
_NOT_OFFERED: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}” does not offer “{value}” as an answer. Either choose one of {offered}, or leave it open.",
)


@rule(
    "V24",
    on=AskedQuestion,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "“Other” is named, and a yes that asks for categories has at least one."),
)
def choices_are_made_and_named(asked: AskedQuestion, scene: Scene) -> Iterator[Flaw]:
    """Want the text beside "other", and a tick where a yes asks for one."""
    if not (asked.is_required and asked.is_blank):
        return
    if asked.question.purpose == "other_text":
        yield flaw("error", "", _NO_OTHER)
    elif _is_answered_choice(asked, scene):
        yield flaw("error", "", _NO_TICK)


_NO_OTHER: Final = QT_TRANSLATE_NOOP(
    "findings", "“{question}”: “other” is ticked, but not named. Either name it, or take the tick out."
)
_NO_TICK: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: nothing is ticked, although the question before is answered with yes. Either tick what applies, "
    "or change that answer.",
)
