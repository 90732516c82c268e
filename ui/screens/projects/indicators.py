"""What a project measures: its indicators, and under them the values of the one that is chosen, by date."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.row_fields import TypedRowsField
from ui.screens.projects.words import field_words
from ui.tables.indicator_rows import IndicatorRows, indicator_rows, value_rows
from ui.widgets.labels import Label


class IndicatorsField(TypedRowsField):
    """The indicators as the record holds them, values included, or None."""

    model: IndicatorRows

    def __init__(self) -> None:
        super().__init__(field_words("indicators"), indicator_rows())
        self._place = 0
        self.part = QWidget()
        self.caption = Label("", "strong", wraps=True)
        self.values = TypedRowsField(self.tr("Values of the indicator"), value_rows())
        inner = QVBoxLayout(self.part)
        inner.setContentsMargins(16, 4, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self.caption)
        inner.addWidget(self.values)
        column = self.layout()
        assert column is not None
        column.addWidget(self.part)
        self.values.edited.connect(self._on_values)
        self.values.left.connect(self.left)
        self.table.current.connect(self._on_current)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved, self.model.edited):
            signal.connect(self._show_values)
        self._found: Sequence[tuple[int, str, str, str]] = ()
        self._show_values()

    def commit(self) -> None:
        super().commit()
        self.values.commit()

    def reveal(self, address: str) -> None:
        super().reveal(address)
        at = address.partition(".values[")[2].partition("]")[0]
        if at.isdigit() and int(at) < self.values.model.row_count:
            self.values.table.setFocus()
            self.values.table.go_to(int(at), "value")

    def show_findings(self, findings: Sequence[tuple[int, str, str, str]]) -> None:
        super().show_findings(findings)
        self._found = findings
        self._mark_values()

    def _on_current(self, place: int) -> None:
        if place >= 0 and place != self._place:
            self.values.commit()
            self._place = place
            self._show_values()

    def _on_values(self) -> None:
        if self._place < self.model.row_count:
            self.model.put_values(self._place, self.values.value())

    def _show_values(self) -> None:
        count = self.model.row_count
        self.part.setVisible(count > 0)
        if not count:
            self._place = 0
            self.values.set_value(None)
            return
        self._place = min(self._place, count - 1)
        name = str(self.model.row(self._place).get("text") or self.tr("this indicator"))
        self.caption.setText(self.tr("Values of “{indicator}”").format(indicator=name))
        self.values.set_value(self.model.values_of(self._place))
        self._mark_values()

    def _mark_values(self) -> None:
        """Mark the values that checks are about; what they say stands once, under the indicators."""
        marks: dict[int, dict[str, tuple[str, str]]] = {}
        for row, key, severity, words in self._found:
            at = key.partition("values[")[2].partition("]")[0]
            if row == self._place and at.isdigit():
                marks[int(at)] = {"value": (severity, words)}
        self.values.model.set_findings(marks)

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self._show_values()
