"""Tables as fields of a form: people by group, and rows that the user adds."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fieldreport.templates.language import state_of
from ui.forms.field import FieldWidget
from ui.locales import number
from ui.tables.cells import CellDelegate, Index
from ui.tables.editable_view import EditableTable
from ui.tables.people_model import Group, PeopleModel
from ui.tables.people_table import PeopleTable
from ui.tables.rows_model import ColumnSpec, RowsModel
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

MOST_NAMED = 3  # choices in the words about a cell that is none of them
ONLY = "only"  # the code of the one row of a people question without rows


class PeopleField(FieldWidget):
    """An answer of type `people`: `{row code: people object}`, or one people object where there are no rows."""

    def __init__(
        self,
        groups: Sequence[Group],
        *,
        parts: Sequence[str] = ("women", "men"),
        states: Sequence[str] = ("not_collected",),
        is_derived: bool = False,
        name: str = "",
    ) -> None:
        super().__init__()
        self._has_rows = bool(groups)
        shown = list(groups) or [Group(ONLY, self.tr("People"))]
        self.model = PeopleModel(shown, parts, states=states, is_editable=not is_derived, parent=self)
        self.table = PeopleTable(name, self.model)
        self._states = QWidget(self)
        self.not_collected = Button(self.tr("Not collected"), "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.table)
        row = QHBoxLayout(self._states)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.not_collected)
        self._states.setVisible(False)
        self.not_collected.clicked.connect(self._put_not_collected)
        self.model.edited.connect(self.edited)
        self.model.edited.connect(self._offer_states)

    def value(self) -> Any:
        answer = self.model.value()
        if self._has_rows:
            return answer or None
        return answer.get(ONLY)

    def set_value(self, value: Any) -> None:
        held = value if isinstance(value, dict) and state_of(value) is None else None
        if not self._has_rows and held is not None:
            held = {ONLY: held}
        if self.table.state() != EditableTable.State.EditingState and held != self.model.value():
            at = self.table.currentIndex()
            self.model.set_value(held)
            if at.isValid():
                self.table.setCurrentIndex(self.model.index(at.row(), at.column()))
        self._offer_states()

    def problem(self) -> str:
        found = self.model.first_problem()
        if found is None:
            return ""
        group, part, text = found
        if text:
            return self.tr("{group}, {part}: “{text}” is not a number. Enter a whole number, 0 if none.").format(
                group=group, part=self.model.part_words(part).casefold(), text=text
            )
        return self.tr("{group}, {part}: enter a number, 0 if none, or choose “not collected”.").format(
            group=group, part=self.model.part_words(part).casefold()
        )

    def set_row_marks(self, severities: dict[str, str]) -> None:
        """Mark rows with the worst severity of their checks."""
        self.model.set_marks(severities)

    def focus_target(self) -> QWidget:
        return self.table

    def remedy(self) -> QWidget | None:
        return self._states

    def reveal(self, address: str) -> None:
        """Go to the cell that an address such as `report.2006/TR-1.military.men` names, else to the first gap."""
        self.table.setFocus()
        names = re.split(r"[.\[\]]+", address)
        row = next((place for place, held in enumerate(self.model.groups) if held.code in names), None)
        column = next((place + 1 for place, part in enumerate(self.model.parts) if part in names), 1)
        problem = self.model.first_problem()
        if row is None and problem is not None:
            row = next(place for place, held in enumerate(self.model.groups) if held.label == problem[0])
            column = self.model.parts.index(problem[1]) + 1
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, column))

    def _offer_states(self) -> None:
        problem = self.model.first_problem()
        self._states.setVisible(problem is not None and not problem[2] and bool(self.model.states))

    def _put_not_collected(self) -> None:
        self.reveal("")
        self.model.set_state(self.table.currentIndex(), "not_collected")


class RowsDelegate(CellDelegate):
    """Offers the column's choices while a cell is typed."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        model = index.model()
        column = model.column_at(index.column()) if isinstance(model, RowsModel) else None
        if column is not None and isinstance(editor, QLineEdit) and (column.choices or column.states):
            words = [held for _code, held in (*column.choices, *column.states)]
            completer = QCompleter(editor)
            completer.setModel(QStringListModel(words, completer))
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
        return editor


class RowsField(FieldWidget):
    """An answer of type `table`; of a table that is worked out, `row_chosen` names the record of a row."""

    row_chosen = Signal(str)

    def __init__(
        self,
        columns: Sequence[ColumnSpec],
        *,
        fixed: Sequence[tuple[str, str]] = (),
        most: int | None = None,
        is_derived: bool = False,
        name: str = "",
    ) -> None:
        super().__init__()
        self._most, self._is_derived = most, is_derived
        self.model = RowsModel(columns, fixed, is_editable=not is_derived, parent=self)
        self.table = EditableTable(name)
        self.table.setItemDelegate(RowsDelegate(self.table))
        self.table.setModel(self.model)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if fixed or not all(spec.is_number for spec in self.model.columns):  # figures what they need, words the rest
            header.setMinimumSectionSize(84)
            for place in range(self.model.columnCount()):
                spec = self.model.column_at(place)
                if spec is not None and spec.is_number:
                    header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._fit)
        self.add = Button(self.tr("Add a row"), "link", "plus")
        self.remove = Button(self.tr("Remove this row"), "link", "bin")
        self.count = Label("", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table)
        tools = QHBoxLayout()
        tools.addWidget(self.add)
        tools.addWidget(self.remove)
        tools.addStretch(1)
        tools.addWidget(self.count)
        column.addLayout(tools)
        for widget in (self.add, self.remove):
            widget.setVisible(not fixed and not is_derived)
        if is_derived:
            self.table.doubleClicked.connect(self._choose_row)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(lambda: self.model.remove_row(self.table.currentIndex().row()))
        self.model.edited.connect(self.edited)
        theme().changed.connect(self._fit)
        self._fit()

    def value(self) -> Any:
        return self.model.value()

    def set_value(self, value: Any) -> None:
        if (value or None) != self.model.value() and self.table.state() != EditableTable.State.EditingState:
            self.model.set_value(value)

    def problem(self) -> str:
        found = self.model.first_unread()
        if found is None:
            return self._lacking()
        column, text = found
        if column.choices:
            offered = ", ".join(words for _code, words in column.choices[:MOST_NAMED])
            words = self.tr("{column}: “{text}” is not in the list. It offers: {offered}…")
            return words.format(column=column.label, text=text, offered=offered)
        return self.tr("{column}: “{text}” cannot be read here.").format(column=column.label, text=text)

    def _lacking(self) -> str:
        found = self.model.first_lacking()
        if found is None:
            return ""
        return self.tr("Row {row} is not kept while “{column}” is empty: fill it in, or remove the row.").format(
            row=number(found[0] + 1), column=found[1]
        )

    def focus_target(self) -> QWidget:
        return self.table

    def reveal(self, _address: str) -> None:
        """Go to the table; where it has no row yet and does not show, to the button that adds one."""
        (self.table if self.model.rowCount() else self.add).setFocus()

    def set_names(self, name: str, description: str) -> None:
        super().set_names(name, description)
        for button in (self.add, self.remove):
            button.setAccessibleDescription(name)

    def _choose_row(self, index: Index) -> None:
        row_id = self.model.id_at(index.row())
        if row_id:
            self.row_chosen.emit(row_id)

    def _add(self) -> None:
        place = self.model.add_row()
        self.table.setFocus()
        self.table.setCurrentIndex(self.model.index(place, 0))

    def _fit(self) -> None:
        self.table.fit_height()
        rows = self.model.rowCount()
        self.remove.setEnabled(rows > 0)
        self.add.setEnabled(self._most is None or rows < self._most)
        self.table.setVisible(rows > 0)
        self.count.setText(self.tr("Nothing this quarter.") if self._is_derived and not rows else "")
        self.count.setVisible(bool(self.count.text()))
