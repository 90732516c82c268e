"""A table of typed rows as a part of a form: its name, the rows, and ways to add and remove one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.field import FieldWidget
from ui.marks import SEVERITY_MARKS
from ui.tables.editable_view import EditableTable
from ui.tables.typed_rows import TypedRows
from ui.tables.typed_table import TypedTable
from ui.widgets.buttons import Button
from ui.widgets.panel import empty
from ui.widgets.state_line import StateLine


class TypedRowsField(FieldWidget):
    """A list of a record: the rows as they can be stored, or None."""

    def __init__(self, name: str, model: TypedRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        model.setParent(self)
        self.table = TypedTable(name, model)
        self.add = Button(self.tr("Add a row"), "link", "plus")
        self.add.setAccessibleDescription(name)
        self.remove = Button(self.tr("Remove this row"), "link", "bin")
        self.remove.setAccessibleDescription(name)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self.table.remove_current)
        tools = QHBoxLayout()
        tools.setSpacing(4)
        tools.addWidget(self.add)
        tools.addWidget(self.remove)
        tools.addStretch(1)
        self._words = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table)
        column.addLayout(self._words)
        column.addLayout(tools)
        model.edited.connect(self._on_edited)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._fit)
        self.table.current.connect(lambda _place: self.left.emit())
        self._fit()

    def value(self) -> Any:
        return self.model.value()

    def set_value(self, value: Any) -> None:
        if (value or None) != self.model.value() and self.table.state() != EditableTable.State.EditingState:
            self.model.set_value(value)

    def focus_target(self) -> QWidget:
        return self.table

    def reveal(self, address: str) -> None:
        """Go to the row that an address such as `tranches[1].date` names."""
        digits = address.partition("[")[2].partition("]")[0]
        (self.table if self.model.row_count else self.add).setFocus()
        if digits.isdigit() and int(digits) < self.model.row_count:
            self.table.go_to(int(digits), address.rpartition(".")[2])

    def commit(self) -> None:
        """Take over what is being typed in a cell."""
        self.table.commit()

    def show_findings(self, findings: Sequence[tuple[int, str, str, str]]) -> None:
        """Mark cells: (row, key, severity, words)."""
        by_row: dict[int, dict[str, tuple[str, str]]] = {}
        for row, key, severity, words in findings:
            known = key if self.model.place_of(key) >= 0 else self.model.columns[0].key
            by_row.setdefault(row, {}).setdefault(known, (severity, words))
        self.model.set_findings(by_row)
        self._show_words()

    def _on_add(self) -> None:
        self.table.show()
        self.table.add()

    def _on_edited(self) -> None:
        self.edited.emit()
        self._show_words()

    def _show_words(self) -> None:
        empty(self._words)
        said = [held for place in range(self.model.row_count) for held in self.model.words_about(place)]
        for severity, words in said[:4]:
            role = {"error": "errText", "hint": "help"}.get(severity, "warnText")
            self._words.addWidget(StateLine(f"mark:{SEVERITY_MARKS[severity].value}", words, role))

    def _fit(self) -> None:
        has_rows = self.model.row_count > 0
        self.table.setVisible(has_rows)
        self.remove.setVisible(has_rows)
