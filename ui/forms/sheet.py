"""One row of a table as a sheet: a heading that opens it, and its cells as fields below each other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from fieldreport.reports import SEVERITIES
from fieldreport.templates import Column, TableRow
from ui.forms.cells import SHORT
from ui.forms.field import FieldWidget
from ui.marks import SEVERITY_MARKS
from ui.messages import FindingWords
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.flow import flow
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label
from ui.widgets.panel import empty
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:
    from ui.forms.sheets import SheetsField

SHORT_WIDTH = 268


class SheetCell(QWidget):
    """A cell with its heading, its help, and the checks about it."""

    def __init__(self, label: str, help_text: str, field: FieldWidget, *, is_short: bool) -> None:
        super().__init__()
        self.field, self._label, self._help = field, label, help_text
        self._is_short = is_short
        head = Label(label, "strong", wraps=True)
        head.setBuddy(field.focus_target())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(4)
        column.addWidget(head)
        if help_text:
            column.addWidget(Label(help_text, "help", wraps=True))
        column.addWidget(field)
        column.addLayout(self._lines)
        column.addStretch(1)
        field.set_names(label, help_text)
        if is_short:
            self._fit()
            theme().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedWidth(theme().px(SHORT_WIDTH))

    def set_findings(self, findings: Sequence[FindingWords]) -> None:
        """Show what is wrong with the cell, the gravest kind only."""
        empty(self._lines)
        open_ones = [held for held in findings if not held.is_explained]
        worst = min((SEVERITIES.index(held.severity) for held in open_ones), default=None)
        said = [held for held in open_ones if SEVERITIES.index(held.severity) == worst][:2]
        for held in said:
            role = {"error": "errText", "hint": "help"}.get(held.severity, "warnText")
            self._lines.addWidget(StateLine(f"mark:{SEVERITY_MARKS[held.severity].value}", held.text, role))
        self.field.set_invalid(any(held.severity == "error" for held in said))
        self.field.set_names(self._label, " ".join([self._help, *(held.text for held in said)]).strip())


class Sheet(QFrame):
    """`toggled` and `removed` carry the key of the row, `edited` key, column and value."""

    toggled = Signal(str)
    removed = Signal(str)
    edited = Signal(str, str, object)
    left = Signal()

    def __init__(self, table: "SheetsField", row: TableRow, *, may_remove: bool) -> None:
        super().__init__()
        self.setObjectName("strip" if table.is_flat else "card")
        self.key, self.is_open = row.key, False
        self.cells: dict[str, SheetCell] = {}
        self._columns: dict[str, Column] = {}
        self._table, self._row = table, row
        self._findings: tuple[FindingWords, ...] = ()
        self._begins: tuple[str, ...] = ()
        self.head = Button("", "back", "forward")
        self.head.setCheckable(True)
        self.head.clicked.connect(self._on_head)
        self.name = Label("", "strong", wraps=True)
        self.mark = Glyph()
        self.caption = Label("", "caption", wraps=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.remove = Button(self.tr("Remove"), "link", "bin")
        self._may_remove = may_remove
        self.remove.clicked.connect(lambda: self.removed.emit(self.key))
        top = QHBoxLayout()
        top.setSpacing(10)
        if table.is_flat:
            top.addWidget(self.name, 3)
        else:
            top.addWidget(self.head)
        top.addWidget(self.mark)
        if not table.is_flat:
            top.addStretch(1)
        top.addWidget(self.caption, 2 if table.is_flat else 1)
        top.addWidget(self.remove)
        self._body = QWidget()
        self._fields = QVBoxLayout(self._body)
        self._fields.setContentsMargins(4, 6, 4, 0)
        self._fields.setSpacing(4)
        self._body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._body)

    def show_row(self, row: TableRow) -> None:
        """Show what the row says now."""
        self._row = row
        number = row.key.strip("[]")
        title = row.title or (
            self.tr("Entry {number}").format(number=int(number) + 1) if number.isdigit() else self.tr("Not named yet")
        )
        if row.is_left_over:
            title = self.tr("About a line that is no longer in the plan")
        self.name.setText(title)
        self.head.setText(title)
        self.caption.setText(self._table.caption(row))
        self.caption.setVisible(bool(self.caption.text()))
        self.remove.setVisible(self._may_remove or row.is_left_over)
        self.remove.setAccessibleName(self.tr("Remove “{row}”").format(row=title))
        if not self.is_open:
            return
        for name, cell in self.cells.items():
            value = row.cells.get(name)
            if self._columns[name].type == "table":
                cell.field.set_outer(row)  # type: ignore[attr-defined]
                cell.field.set_value(value)
            elif cell.field.value() != value:
                cell.field.set_value(value)
            cell.setVisible(row.asks(self._columns[name], self._table.role) or row.is_left_over)

    def set_open(self, is_open: bool) -> None:
        """Open or close the sheet; its fields are built when it is first opened."""
        self.head.setChecked(is_open)
        self.head.set_icon_name("down" if is_open else "forward")
        if is_open == self.is_open:
            return
        self.is_open = is_open
        if is_open and not self.cells:
            self._build()
        self._body.setVisible(is_open)
        if is_open:
            self.show_row(self._row)
            self.set_findings(self._findings, self._begins)

    def problem(self) -> str:
        """Return why something typed cannot be read, or an empty text."""
        return next((said for cell in self.cells.values() if (said := cell.field.problem())), "")

    def focus_target(self) -> QWidget:
        """Return what takes the focus."""
        return self.first_field() if self._table.is_flat else self.head

    def first_field(self) -> QWidget:
        """Return the first field of an open sheet, else its heading."""
        shown = [cell for cell in self.cells.values() if not cell.isHidden()]
        return shown[0].field.focus_target() if shown else self.head

    def reveal_steps(self, steps: Sequence[str]) -> None:
        """Go to a cell, and on into a table in it."""
        cell = self.cells.get(steps[0]) if steps else None
        if cell is None:
            self.focus_target().setFocus()
        elif self._columns[steps[0]].type == "table" and len(steps) > 1:
            cell.field.reveal_steps(steps[1:])  # type: ignore[attr-defined]
        else:
            cell.field.reveal(".".join(steps))

    def set_findings(self, findings: Sequence[FindingWords], begins: tuple[str, ...]) -> None:
        """Mark the heading with the gravest check, and the cells with theirs."""
        self._findings, self._begins = tuple(findings), begins
        open_ones = [held for held in findings if not held.is_explained and held.severity != "hint"]
        worst = min((held.severity for held in open_ones), key=SEVERITIES.index, default="")
        self.mark.show_icon(f"mark:{SEVERITY_MARKS[worst].value}" if worst else "")
        self.mark.setVisible(bool(worst))
        self.head.setAccessibleDescription(open_ones[0].text if open_ones else "")
        for name, cell in self.cells.items():
            at = tuple(f"{begin}.{name}" for begin in begins)
            held = [one for one in findings if _is_at(one.address, at)]
            if self._columns[name].type == "table":
                inner = next((one.address for one in held), "")
                base = next((begin for begin in at if inner.startswith(begin)), at[0] if at else "")
                cell.field.set_findings(held, base)  # type: ignore[attr-defined]
                held = [one for one in held if one.address in at]
            cell.set_findings(held)

    def _build(self) -> None:
        line: QLayout | None = None
        for column, label, help_text in self._table.columns():
            is_short = column.type in SHORT and not column.free_text
            field = self._table.make_field(column, self._row)
            cell = SheetCell(label, help_text, field, is_short=is_short)
            field.edited.connect(lambda name=column.id, field=field: self._on_edited(name, field))
            field.left.connect(self.left)
            self.cells[column.id], self._columns[column.id] = cell, column
            if is_short and line is None:
                held = flow((), 20, 2)
                line = held.layout()
                self._fields.addWidget(held)
            if is_short and line is not None:
                line.addWidget(cell)
            else:
                line = None
                self._fields.addWidget(cell)

        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go from the heading through the cells: they were built later than what stands below."""
        before: QWidget = self.remove
        for cell in self.cells.values():
            for widget in cell.findChildren(QWidget):
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is before.window():
                    QWidget.setTabOrder(before, widget)
                    before = widget

    def _on_edited(self, name: str, field: FieldWidget) -> None:
        self.edited.emit(self.key, name, field.value())

    def _on_head(self) -> None:
        self.toggled.emit(self.key)


def _is_at(address: str, begins: Sequence[str]) -> bool:
    return any(address == begin or address.startswith((f"{begin}.", f"{begin}[")) for begin in begins)
