"""One factory per question type of the template language; the builder asks `make_field` and knows no type."""

from collections.abc import Callable

from fieldreport.templates import Labels, Question
from ui.forms.choices import CheckGroup, Option, RadioGroup
from ui.forms.context import FormContext, options_for, yes_no_options
from ui.forms.facts import FactField
from ui.forms.field import FieldWidget
from ui.forms.lines import CountField, DateField, DecimalField, MoneyField, TextField
from ui.forms.links import LinksField
from ui.forms.narrative import NarrativeField
from ui.forms.sheets import SheetsField
from ui.forms.states import StatedField
from ui.forms.tables import PeopleField, RowsField
from ui.forms.worked_out import FigureField
from ui.tables.people_model import Group
from ui.tables.rows_model import ColumnSpec


def make_field(question: Question, context: FormContext) -> FieldWidget:
    """Return the widget for an answer to `question`."""
    if question.source is not None and question.source.report is not None:
        return FactField({option.code: option.label for option in options_for(question, context)})
    if question.is_derived and question.type in ("int", "pct"):
        return FigureField("%" if question.type == "pct" else "")
    made = _FACTORIES[question.type](question, context)
    if question.states and question.type not in ("people", "table") and not question.is_derived:
        states = [Option(state, context.labels.state(state, question.id)) for state in question.states]
        return StatedField(made, states)
    return made


def _para(question: Question, context: FormContext) -> FieldWidget:
    return NarrativeField(most=question.limit(context.role), figures=context.figures)


def _one(question: Question, context: FormContext) -> FieldWidget:
    options = options_for(question, context)
    return RadioGroup(options) if options else TextField()


def _many(question: Question, context: FormContext) -> FieldWidget:
    return CheckGroup(options_for(question, context), takes_other_words=question.free_text)


def _number(question: Question, _context: FormContext) -> FieldWidget:
    return DecimalField() if question.decimals else CountField()


def _people(question: Question, context: FormContext) -> FieldWidget:
    rows = question.rows
    groups = (
        [Group(held.code, context.labels.choice(rows.list_id, held.code)) for held in (rows.choices if rows else ())]
        if rows and rows.list_id
        else []
    )
    return PeopleField(
        groups,
        parts=question.parts or ("women", "men"),
        states=question.states or ("not_collected",),
        is_derived=question.is_derived,
        name=context.labels.question(question.id),
    )


def _table(question: Question, context: FormContext) -> FieldWidget:
    if question.has_rich_rows:
        return SheetsField(question, question.id, "", context)
    labels, rows = context.labels, question.rows
    columns = [
        ColumnSpec(
            column.id,
            column.type,
            labels.column(question.id, column.id),
            _column_choices(column.type, column.list_id, [held.code for held in column.choices], labels),
            column.free_text,
            tuple((state, labels.state(state, question.id)) for state in column.states),
            column.demand(context.role) in ("M", "Y"),
        )
        for column in question.columns
        if column.demand(context.role) != "-"
    ]
    fixed = (
        [(held.code, labels.choice(rows.list_id, held.code)) for held in rows.choices]
        if rows and rows.list_id
        else []
    )
    return RowsField(
        columns,
        fixed=fixed,
        most=rows.maximum if rows else None,
        is_derived=question.is_derived,
        name=labels.question(question.id),
    )


def _column_choices(kind: str, list_id: str | None, codes: list[str], labels: Labels) -> tuple[tuple[str, str], ...]:
    if kind in ("yn3", "yn4"):
        return tuple((option.code, option.label) for option in yes_no_options(with_not_applicable=kind == "yn4"))
    return tuple((code, labels.choice(list_id, code)) for code in codes) if list_id else ()


def _links(question: Question, context: FormContext) -> FieldWidget:
    return LinksField([link for link in context.links if link.kind in question.link_kinds])


_FACTORIES: dict[str, Callable[[Question, FormContext], FieldWidget]] = {
    "text": lambda _question, _context: TextField(),
    "para": _para,
    "one": _one,
    "many": _many,
    "yn3": lambda _question, _context: RadioGroup(yes_no_options(with_not_applicable=False)),
    "yn4": lambda _question, _context: RadioGroup(yes_no_options(with_not_applicable=True)),
    "int": _number,
    "pct": lambda _question, _context: DecimalField("%"),
    "date": lambda _question, _context: DateField(),
    "money": lambda _question, _context: MoneyField(),
    "people": _people,
    "table": _table,
    "links": _links,
}
QUESTION_TYPES_BUILT = frozenset(_FACTORIES)
