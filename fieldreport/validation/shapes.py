"""What several rules read out of an answer: misshapen parts, and the arithmetic that the template itself asks for.

Rules: nothing here judges; each rule picks what is its own and gives it its code.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeGuard

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.reports import ReportContent
from fieldreport.templates import AnswerProblem, Check, answer_problems
from fieldreport.validation.registry import AskedQuestion, Flaw, flaw
from fieldreport.values import PartialDate, ValueProblem

NUMBER_PROBLEMS = frozenset(("ANSWER_NUMBER", "ANSWER_RANGE", "ANSWER_PEOPLE"))


def misshapen_parts(asked: AskedQuestion) -> Iterator[tuple[str, str, str]]:
    """Yield code, address below the answer, and words of each part that does not have the shape asked for."""
    if asked.is_blank or (isinstance(asked.value, str) and asked.question.type in ("text", "para")):
        if isinstance(asked.value, str) and asked.question.type == "text" and "\n" in asked.value.strip():
            yield "ANSWER_LINE", "", AnswerProblem("ANSWER_LINE", path="").text
        return
    for problem in answer_problems(asked.question, asked.value):
        at = str(problem.facts["path"]).removesuffix(": ")
        yield problem.code, at, AnswerProblem(problem.code, **{**problem.facts, "path": ""}).text


def broken_sums(asked: AskedQuestion, code: str) -> Iterator[Flaw]:
    """Yield where the template's own checks with this code do not hold, in each row of the answer."""
    for check in asked.question.checks:
        if check.code != code or not isinstance(asked.value, Sequence):
            continue
        for index, row in enumerate(asked.value):
            if isinstance(row, Mapping):
                yield from _broken(check, row, f"[{index}]")


def broken_checks(content: ReportContent, code: str) -> Iterator[Flaw]:
    """Yield where the checks that the template states over single answers do not hold; addresses are whole."""
    values = content.values()
    for check in content.template.checks:
        if check.code == code:
            for held in _broken(check, values, ""):
                question = held.at.removeprefix(".")
                yield held._replace(at=f"report.{question}", facts={**held.facts, "question": question})


def _broken(check: Check, row: Mapping[str, Any], at: str) -> Iterator[Flaw]:
    values = [row.get(part) for part in check.parts]
    if check.kind == "rising":
        yield from _falling(check, values, at)
        return
    numbers = [value for value in values if is_number(value)]
    whole = row.get(check.whole or "")
    if not is_number(whole) or not numbers:
        return
    added = sum(numbers)
    is_complete = len(numbers) == len(values)
    if added > whole or (check.kind == "equal" and is_complete and added != whole):
        facts: dict[str, Any] = {"parts": _listed(numbers), "sum": added, "total": whole}
        yield flaw(check.severity, f"{at}.{check.parts[0]}", _SUM, **facts)


def _falling(check: Check, values: Sequence[Any], at: str) -> Iterator[Flaw]:
    """Yield where numbers or dates fall; dates need certainty: 2006 and 2006-Q2 do not contradict each other."""
    numbers = [value for value in values if is_number(value)]
    if any(later < earlier for earlier, later in pairwise(numbers)):
        yield flaw(check.severity, f"{at}.{check.parts[-1]}", _FALLING, numbers=_listed(numbers, ", "))
    days = [day for value in values if (day := date_in(value)) is not None]
    if any(later.last < earlier.first for earlier, later in pairwise(days)):
        yield flaw(check.severity, f"{at}.{check.parts[-1]}", _BACKWARDS, days=", ".join(map(str, days)))


def rows_of(value: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield position and cells of each row that the answer to a table holds."""
    if isinstance(value, list | tuple):
        yield from ((index, row) for index, row in enumerate(value) if isinstance(row, Mapping))


def is_number(value: Any) -> TypeGuard[int | float]:
    """Return whether a value of an answer is a number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def date_in(value: Any) -> PartialDate | None:
    """Return the date that an answer holds, or None where it holds none."""
    try:
        return PartialDate.parse(value) if isinstance(value, str) and value.strip() else None
    except ValueProblem:
        return None


def _listed(numbers: Sequence[int | float], between: str = " + ") -> str:
    return between.join(f"{number:,}" for number in numbers)


_SUM = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: {parts} make {sum}, which does not fit {total} in the same row. Either correct the parts, or "
    "correct the whole.",
)
_FALLING = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: the numbers {numbers} should not fall from one to the next. Either correct them, or put them in "
    "their order.",
)
_BACKWARDS = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: the dates {days} are not in order. Either correct the first, or correct the last.",
)
