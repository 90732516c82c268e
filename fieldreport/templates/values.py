"""Whether a value has the shape its question asks for; used by `load` and by the form.

Rules: only shapes are judged here. Limits of words, mandatory answers and what holds between answers are for the
checks. Blank is always well-formed (decisions 19).
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, ClassVar, Final

from fieldreport.codec import RecordProblem, decode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.models import People
from fieldreport.templates.language import Column, Field, is_blank, state_of
from fieldreport.values import CountState, PartialDate, ValueProblem, parse_amount, parse_rate

_DECIMAL: Final = re.compile(r"-?\d{1,24}(\.\d{1,12})?")
_ROW_KEYS: Final = frozenset(("id", "row", "from"))


class AnswerProblem(FieldReportError):
    """A value that does not have the shape of its question; `path` leads to the part of it (`[2].women`)."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "ANSWER_TEXT": ErrorText(QT_TRANSLATE_NOOP("errors", "{path}Text is expected here.")),
        "ANSWER_LINE": ErrorText(QT_TRANSLATE_NOOP("errors", "{path}This answer is one line without line breaks.")),
        "ANSWER_CHOICE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{path}“{value}” is not in the list."),
            next_step=QT_TRANSLATE_NOOP("errors", "Choose one of: {choices}."),
        ),
        "ANSWER_LIST": ErrorText(QT_TRANSLATE_NOOP("errors", "{path}A list is expected here.")),
        "ANSWER_TWICE": ErrorText(QT_TRANSLATE_NOOP("errors", "{path}“{value}” occurs twice.")),
        "ANSWER_NUMBER": ErrorText(QT_TRANSLATE_NOOP("errors", "{path}“{value}” is not a number that fits here.")),
        "ANSWER_RANGE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{path}“{value}” is outside {least} to {most}."),
        ),
        "ANSWER_DATE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{path}“{value}” is not a date."),
            next_step=QT_TRANSLATE_NOOP(
                "errors", "Write 2006-03-14, or as much as is known: 2006-03, 2006-Q1, 2006."
            ),
        ),
        "ANSWER_MONEY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{path}“{value}” is not an amount."),
            next_step=QT_TRANSLATE_NOOP("errors", "Give the amount in digits and the currency in three letters."),
        ),
        "ANSWER_PEOPLE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{path}The numbers of people cannot be read: {problem}.")
        ),
        "ANSWER_STATE": ErrorText(QT_TRANSLATE_NOOP("errors", "{path}“{value}” is not offered here.")),
        "ANSWER_ROW": ErrorText(QT_TRANSLATE_NOOP("errors", "{path}The table has no row or column “{value}”.")),
        "ANSWER_ROWS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{path}The table has {value} rows; {least} to {most} are possible.")
        ),
        "ANSWER_LINK": ErrorText(QT_TRANSLATE_NOOP("errors", "{path}“{value}” is not a link to a record.")),
    }


def check_value(field: Field, value: Any) -> list[str]:
    """Return what is wrong with the shape of `value`, in English sentences; empty where nothing is."""
    return [problem.text for problem in answer_problems(field, value)]


def answer_problems(field: Field, value: Any) -> list[AnswerProblem]:
    """Return what is wrong with the shape of `value` as errors with codes and facts; raises nothing."""
    return list(_problems(field, value, ""))


def _problem(code: str, path: str, **facts: Any) -> AnswerProblem:
    shown = {name: str(fact)[:80] for name, fact in facts.items()}
    return AnswerProblem(code, path=f"{path}: " if path else "", **shown)


def _problems(field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    if is_blank(value):
        return
    state = state_of(value)
    if state is None and isinstance(field, Column) and field.type == "int" and value in tuple(CountState):
        state = value
    if state is not None:
        if state not in field.states:
            yield _problem("ANSWER_STATE", path, value=state)
        return
    yield from _BY_TYPE[field.type](field, value, path)


def _text(field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    if not isinstance(value, str):
        yield _problem("ANSWER_TEXT", path)
    elif field.type == "text" and ("\n" in value or "\r" in value):
        yield _problem("ANSWER_LINE", path)


def _one(field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    if not isinstance(value, str):
        yield _problem("ANSWER_TEXT", path)
    # A list without choices is kept outside the template (missions, periods) and is checked where it is known.
    elif field.choices and not field.free_text and all(choice.code != value for choice in field.choices):
        codes = ", ".join(choice.code for choice in field.choices)
        yield _problem("ANSWER_CHOICE", path, value=value, choices=codes)


def _many(field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    if not isinstance(value, list | tuple):
        yield _problem("ANSWER_LIST", path)
        return
    seen: set[str] = set()
    for index, code in enumerate(value):
        if is_blank(code):
            yield _problem("ANSWER_TEXT", f"{path}[{index}]")
            continue
        yield from _one(field, code, f"{path}[{index}]")
        if isinstance(code, str):
            if code in seen:
                yield _problem("ANSWER_TWICE", f"{path}[{index}]", value=code)
            seen.add(code)


def _number(field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    number = _decimal(value, with_fraction=field.type == "pct" or field.decimals > 0)
    if number is None or (field.decimals and -_exponent(number) > field.decimals):
        yield _problem("ANSWER_NUMBER", path, value=value)
        return
    # Counts are never negative (V1); an indicator that may fall below zero says so by its own minimum.
    least = field.min if field.min is not None else 0
    most = field.max if field.max is not None else 100 if field.type == "pct" else 2**53 - 1
    if not Decimal(str(least)) <= number <= Decimal(str(most)):
        yield _problem("ANSWER_RANGE", path, value=value, least=least, most=most)


def _decimal(value: Any, *, with_fraction: bool) -> Decimal | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if not with_fraction:
        return None
    if isinstance(value, float):
        return Decimal(str(value)) if math.isfinite(value) else None
    return Decimal(value) if isinstance(value, str) and value.isascii() and _DECIMAL.fullmatch(value) else None


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _date(_field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    try:
        PartialDate.parse(value)
    except ValueProblem:
        yield _problem("ANSWER_DATE", path, value=value)


def _money(_field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    try:
        parse_amount(value["amount"], value["currency"], signed=True)
        if value.get("rate") is not None:
            parse_rate(value["rate"])
        if value.get("rate_date") is not None:
            PartialDate.parse(value["rate_date"])
    except (ValueProblem, KeyError, TypeError, AttributeError):
        shown = value.get("amount", "") if isinstance(value, Mapping) else value
        yield _problem("ANSWER_MONEY", path, value=shown)


def _people(field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    if field.rows is None or not isinstance(value, Mapping):
        yield from _people_group(value, path)
        return
    known = {choice.code for choice in field.rows.choices}
    for code, group in value.items():
        if code not in known:
            yield _problem("ANSWER_ROW", path, value=code)
        elif not is_blank(group):
            yield from _people_group(group, f"{path}.{code}" if path else str(code))


def _people_group(value: Any, path: str) -> Iterator[AnswerProblem]:
    try:
        decode(People, value, "people")
    except RecordProblem as failure:
        facts = failure.facts
        told = facts.get("problem", f"“{facts.get('value')}” is not a count")
        where = str(facts["address"]).removeprefix("people").removeprefix(".")
        yield _problem("ANSWER_PEOPLE", path, problem=f"{where}: {told}" if where else told)


def _table(field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    if not isinstance(value, list | tuple):
        yield _problem("ANSWER_LIST", path)
        return
    rows = field.rows
    if rows is not None and rows.is_open:
        most = rows.maximum if rows.maximum is not None else len(value)
        if not rows.minimum <= len(value) <= most:
            yield _problem("ANSWER_ROWS", path, value=len(value), least=rows.minimum, most=most)
    columns = {column.id: column for column in field.columns}
    seen: set[tuple[str, str]] = set()
    for index, row in enumerate(value):
        place = f"{path}[{index}]"
        if not isinstance(row, Mapping):
            yield _problem("ANSWER_LIST", place)
            continue
        fixed = rows.choices if rows is not None else ()
        if fixed and all(choice.code != row.get("row") for choice in fixed):
            yield _problem("ANSWER_ROW", place, value=row.get("row", ""))
        for name, cell in row.items():
            column = columns.get(name)
            if column is not None:
                yield from _problems(column, cell, f"{place}.{name}")
            elif name not in _ROW_KEYS:
                yield _problem("ANSWER_ROW", place, value=name)
            if isinstance(cell, str) and cell and (name in _ROW_KEYS or (column is not None and column.unique)):
                if (name, cell) in seen:
                    yield _problem("ANSWER_TWICE", place, value=cell)
                seen.add((name, cell))


def _links(field: Field, value: Any, path: str) -> Iterator[AnswerProblem]:
    if not isinstance(value, list | tuple):
        yield _problem("ANSWER_LIST", path)
        return
    seen: set[tuple[str, str]] = set()
    for index, link in enumerate(value):
        kind, target = (link.get("kind"), link.get("id")) if isinstance(link, Mapping) else (None, None)
        is_named = isinstance(kind, str) and isinstance(target, str) and target
        if not is_named or (field.link_kinds and kind not in field.link_kinds):
            yield _problem("ANSWER_LINK", f"{path}[{index}]", value=link)
        elif (str(kind), str(target)) in seen:
            yield _problem("ANSWER_TWICE", f"{path}[{index}]", value=target)
        seen.add((str(kind), str(target)))


_BY_TYPE: Final[Mapping[str, Callable[[Field, Any, str], Iterator[AnswerProblem]]]] = {
    "text": _text,
    "para": _text,
    "one": _one,
    "yn3": _one,
    "yn4": _one,
    "many": _many,
    "int": _number,
    "pct": _number,
    "date": _date,
    "money": _money,
    "people": _people,
    "table": _table,
    "links": _links,
}
