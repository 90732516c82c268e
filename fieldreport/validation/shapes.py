"""What several rules read out of an answer: misshapen parts, and the arithmetic that the template itself asks for.

Rules: nothing here judges; each rule picks what is its own and gives it its code.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.templates import AnswerProblem, Check, answer_problems
from fieldreport.validation.registry import AskedQuestion, Flaw, flaw

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


def _broken(check: Check, row: Mapping[str, Any], at: str) -> Iterator[Flaw]:
    values = [row.get(part) for part in check.parts]
    numbers = [value for value in values if isinstance(value, int) and not isinstance(value, bool)]
    if check.kind == "rising":
        if any(later < earlier for earlier, later in pairwise(numbers)):
            yield flaw(check.severity, f"{at}.{check.parts[-1]}", _FALLING, numbers=_listed(numbers))
        return
    whole = row.get(check.whole or "")
    if not isinstance(whole, int) or not numbers:
        return
    added = sum(numbers)
    is_complete = len(numbers) == len(values)
    if added > whole or (check.kind == "equal" and is_complete and added != whole):
        yield flaw(check.severity, f"{at}.{check.parts[0]}", _SUM, parts=_listed(numbers), sum=added, total=whole)


def _listed(numbers: Sequence[int]) -> str:
    return " + ".join(f"{number:,}" for number in numbers)


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
