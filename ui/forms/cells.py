"""The field for one cell of a rich row: what `fields` is for questions, for columns, and more compact."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from fieldreport.templates import Column
from fieldreport.values import normal_text
from ui.forms.choices import CheckGroup, Option, RadioGroup
from ui.forms.context import FormContext, options_for, yes_no_options
from ui.forms.field import FieldWidget
from ui.forms.lines import CountField, DateField, DecimalField, LineField, MoneyField, TextField
from ui.forms.links import LinksField
from ui.forms.narrative import NarrativeField
from ui.forms.short_fields import PickField, WordsField
from ui.forms.states import StatedField
from ui.forms.tables import PeopleField

SHORT = ("one", "int", "pct", "date", "yn3", "yn4")  # two of them stand in a line


class ChoiceField(LineField):
    """One of a list, or other words: typed, with the list offered while typing."""

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        self._labels = {option.code: option.label for option in options}
        super().__init__(parent)
        completer = QCompleter(list(self._labels.values()), self.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _text: self._on_edited(self.edit.text()))
        self.edit.setCompleter(completer)
        self.edit.setPlaceholderText(", ".join(list(self._labels.values())[:3]) + "…")

    def read(self, text: str) -> str | None:
        plain = text.strip().casefold()
        found = next(
            (code for code, label in self._labels.items() if plain in (code.casefold(), label.casefold())), ""
        )
        return found or (normal_text(text) if plain else None)

    def shown(self, value: Any) -> str:
        return self._labels.get(value, value) if isinstance(value, str) else ""


def make_cell(column: Column, question_id: str, path: str, context: FormContext) -> FieldWidget:
    """Return the widget for a cell; `path` is the column's key in the labels (`ind.base`). Not for tables."""
    name, options = context.labels.column(question_id, path), options_for(column, context)
    made = (
        _choices(column, name, options)
        if column.type in ("one", "many", "yn3", "yn4")
        else _typed(column, name, context)
    )
    if column.states and column.type != "people":
        return StatedField(made, [Option(state, context.labels.state(state)) for state in column.states])
    return made


def _choices(column: Column, name: str, options: Sequence[Option]) -> FieldWidget:
    match column.type:
        case "one" if column.free_text:
            return ChoiceField(options)
        case "one":
            return PickField(name, [(option.code, option.label) for option in options])
        case "many" if options:
            return CheckGroup(options, takes_other_words=column.free_text)
        case "many":
            return WordsField()
    return RadioGroup(yes_no_options(with_not_applicable=column.type == "yn4"))


def _typed(column: Column, name: str, context: FormContext) -> FieldWidget:
    match column.type:
        case "para":
            return NarrativeField(most=column.limit(context.role), figures=context.figures)
        case "int":
            return DecimalField() if column.decimals else CountField()
        case "pct":
            return DecimalField("%")
        case "date":
            return DateField()
        case "money":
            return MoneyField()
        case "people":
            return PeopleField([], states=("not_collected",), name=name)
        case "links":
            return LinksField([link for link in context.links if link.kind in column.link_kinds])
    return TextField()
