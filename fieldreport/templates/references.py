"""Check what the parts of a template say about each other, and tie conditions to the questions they test.

Rules: every reference leads to something of the same template; no condition leads back to its own question.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fieldreport.templates.language import Check, Condition, Field, Question
from fieldreport.templates.reading import refuse
from fieldreport.templates.sources import Indicator


class References:
    """The questions of one template, on their way to being tied together."""

    def __init__(self, questions: Mapping[str, Question], indicators: Iterable[Indicator]) -> None:
        self.questions = questions
        self.indicators = {indicator.id for indicator in indicators}
        self.conditions: dict[str, Condition | None] = {}

    def tied(self) -> dict[str, Question]:
        """Return the questions with complete conditions; raises TEMPLATE_DAMAGED."""
        return {question_id: self.tied_question(question) for question_id, question in self.questions.items()}

    def tied_question(self, question: Question) -> Question:
        self.check_field(question, question.id, {})
        check_grid(question)
        for answer in question.source.answers if question.source else ():
            self.question(answer)
        condition = self.whole_condition(question.id, ())
        required = question.required_when
        required = self.grounded(required, (question.id,)) if required else None
        if condition is question.condition and required is question.required_when:
            return question  # most are; copying them all would take longer than reading the file
        return replace(question, condition=condition, required_when=required)

    def whole_condition(self, question_id: str, path: tuple[str, ...]) -> Condition | None:
        """Return the question's condition together with its parent's: a follow-up never outlives its parent."""
        if question_id in path:
            refuse(question_id, "its condition leads back to itself")
        if question_id not in self.conditions:
            question = self.question(question_id)
            path = (*path, question_id)
            parts = [self.whole_condition(question.parent, path)] if question.parent else []
            parts += [self.grounded(question.condition, path)] if question.condition else []
            held = tuple(part for part in parts if part is not None)
            self.conditions[question_id] = (
                Condition("all", parts=held) if len(held) > 1 else held[0] if held else None
            )
        return self.conditions[question_id]

    def grounded(self, condition: Condition, path: tuple[str, ...]) -> Condition:
        """Return `condition` with the conditions of the questions it tests, whose left-over answers do not count."""
        if condition.parts:
            return replace(condition, parts=tuple(self.grounded(part, path) for part in condition.parts))
        given = self.whole_condition(condition.key, path)
        return condition if given is None else replace(condition, given=given)

    def question(self, question_id: str) -> Question:
        """Return the question that something refers to; raises TEMPLATE_DAMAGED where there is none."""
        if question_id not in self.questions:
            refuse(question_id, "something refers to it, but there is no such question")
        return self.questions[question_id]

    def check_field(self, field: Field, place: str, outer: Mapping[str, Field]) -> None:
        """Check what a question, or a column in a table with the columns `outer`, refers to."""
        columns: dict[str, Field] = {column.id: column for column in field.columns}
        if len(columns) != len(field.columns):
            refuse(place, "a column occurs twice")
        if field.indicator is not None and field.indicator not in self.indicators:
            refuse(place, f"there is no indicator “{field.indicator}”")
        if field.choice_filter is not None and field.choice_filter.key is not None:
            self.check_key(field.choice_filter.key, outer, place)
        offered = dict(columns)
        if field.rows is not None and field.rows.from_question is not None:
            fed_by = {column.id: column for column in self.question(field.rows.from_question).columns}
            offered |= fed_by
            if field.rows.each is not None:
                if field.rows.each not in fed_by:
                    refuse(place, f"there is no column “{field.rows.each}”")
                offered |= {column.id: column for column in fed_by[field.rows.each].columns}
        for column in field.columns:
            for condition in (column.condition, column.required_when):
                for key in condition.keys() if condition else ():
                    self.check_key(key, offered, f"{place}.{column.id}")
            self.check_field(column, f"{place}.{column.id}", offered)
        for check in field.checks:
            check_names(check, columns, place)

    def check_key(self, key: str, columns: Mapping[str, Field], place: str) -> None:
        if key not in columns and key not in self.questions:
            refuse(place, f"it refers to “{key}”, which is neither a column nor a question")


def check_grid(question: Question) -> None:
    """Check that a grid is laid out over two columns of single choices; raises TEMPLATE_DAMAGED."""
    sides = [question.column(name) for name in question.grid]
    if question.grid and (len(sides) != 2 or any(side is None or side.type != "one" for side in sides)):
        refuse(question.id, "a grid is laid out over two columns that pick one of a list")


def check_names(check: Check, known: Mapping[str, Field], place: str) -> None:
    """Check that an arithmetical rule speaks of existing columns or questions; raises TEMPLATE_DAMAGED."""
    for name in (*check.parts, *((check.whole,) if check.whole is not None else ())):
        if name not in known:
            refuse(place, f"a check refers to “{name}”, which is not there")
    if (check.whole is None) != (check.kind == "rising"):
        refuse(place, "a check compares parts with a whole, or asks that parts rise")
