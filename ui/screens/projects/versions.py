"""The versions of a project's budget: which counted when, what each changed, and how a new one begins.

Rules: nothing is added up here. The day, the approval and the reason of a version can be corrected; its lines stay as
they counted.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.forms.field import FieldWidget
from ui.forms.frame import QuestionFrame
from ui.forms.lines import DateField, TextField
from ui.forms.short_fields import PickField
from ui.locales import number, short_date
from ui.screens.projects.words import day_words
from ui.tables.row_table import HEADER_HEIGHT, Column, Row, RowCell, RowTable
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from fieldreport.ledger import VersionHistory, VersionLine
    from fieldreport.projects import Project

NEW = "new"
LINE_HEIGHT = 30


class VersionsCard(Card):
    """`begun` carries day, approval and reason of a new version; `corrected` the place of one, a key and a value."""

    begun = Signal(str, str, str)
    corrected = Signal(int, str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(" ", "strong")
        self.heading.setText(self.tr("Versions of the budget"))
        self.setAccessibleName(self.tr("Versions of the budget"))
        self._versions: tuple[VersionHistory, ...] = ()
        self._stored: Sequence[Mapping[str, Any]] = ()
        self.which = PickField(self.tr("Version"), must=True)
        self.which.edited.connect(self._show)
        self.head.addWidget(self.which)
        self.about = Label("", "help", wraps=True)
        self.body.addWidget(self.about)
        columns = (
            Column(self.tr("Line"), 0),
            Column(self.tr("Before"), 104, is_trailing=True, least=84, is_spare=True),
            Column(self.tr("Change"), 104, is_trailing=True, least=84),
            Column(self.tr("Approved"), 104, is_trailing=True, least=84),
            Column(self.tr("Redeployed"), 112, is_trailing=True, least=104),
            Column(self.tr("In force"), 104, is_trailing=True, least=84),
        )
        self.table = RowTable(self.tr("Lines of this version"), columns, LINE_HEIGHT)
        self.body.addWidget(self.table)
        self.moved = Label("", "help", wraps=True)
        self.body.addWidget(self.moved)
        self._build_form()
        theme().changed.connect(self._fit)

    def forget(self) -> None:
        """Show nothing of a project any more."""
        self._versions, self._stored = (), ()
        self.table.set_rows(())
        for field in (self.day, self.approval, self.reason):
            field.set_value(None)
        self.about.setText("")
        self.moved.setText("")
        self.which.set_choices([(NEW, self.tr("New version"))])
        self.hide()

    def open_new(self) -> None:
        """Offer a new version, and go to its day."""
        self.show()
        self.which.set_value(NEW)
        self._show()
        self.day.focus_target().setFocus()

    def show_versions(
        self, project: "Project", versions: "Sequence[VersionHistory]", stored: Sequence[Mapping[str, Any]]
    ) -> None:
        """Show the versions, as they are stored too; what is being typed is not rewritten."""
        held = self.which.value()
        self._versions, self._stored = tuple(versions), stored
        named = [
            (str(one.budget.number), self._version_words(one.budget.number, one.budget.since))
            for one in reversed(self._versions)
        ]
        self.which.set_choices([*named, (NEW, self.tr("New version"))])
        self.which.set_value(held if held in dict(named) or held == NEW else named[0][0] if named else NEW)
        self.approval.set_choices([(one.reference, one.reference) for one in project.approvals if one.reference])
        self._show()

    def _version_words(self, place: int, since: date | None) -> str:
        if since is None:
            return self.tr("Version {number}, from the beginning").format(number=number(place))
        return self.tr("Version {number}, from {day}").format(number=number(place), day=short_date(since))

    def _chosen(self) -> "VersionHistory | None":
        held = self.which.value()
        return next((one for one in self._versions if str(one.budget.number) == held), None)

    @Slot()
    def _show(self) -> None:
        chosen = self._chosen()
        is_new = chosen is None
        place = None if chosen is None else chosen.budget.place
        for widget in (self.table, self.about):
            widget.setVisible(not is_new)
        self.moved.setVisible(chosen is not None and bool(chosen.redeployments))
        self.begin.setVisible(is_new)
        self.how.setVisible(is_new)
        for frame in self._frames:
            frame.setVisible(is_new or place is not None)  # the first budget began with the project
        if chosen is None:
            if self._kept is not None:
                self._fill(None)
            return
        self._fill(place)
        budget = chosen.budget
        until = self.tr("It counts now.")
        if budget.until is not None:
            until = self.tr("It counted until {day}.").format(day=short_date(budget.until))
        self.about.setText(until)
        self.table.set_rows([self._row(line) for line in chosen.lines])
        self._fit()
        told = [
            self.tr("{day}: {amount} from line {line} to line {other}. {note}")
            .format(
                day=day_words(entry.date) if entry.date else "–",
                amount=number(amount),
                line=entry.line or "–",
                other=entry.to_line or "–",
                note=entry.note,
            )
            .strip()
            for entry, amount in chosen.redeployments
        ]
        self.moved.setText("\n".join([self.tr("Redeployments in its time:"), *told]))

    def _fill(self, place: int | None) -> None:
        """Show day, approval and reason of a version; of a new one they are blank."""
        held = self._stored[place] if place is not None and place < len(self._stored) else {}
        self._kept = place
        for key, field in self._fields.items():
            if field.value() != (held.get(key) or None):
                field.set_value(held.get(key))

    def _row(self, line: "VersionLine") -> Row:
        amounts = (line.before, line.change, line.approved, line.redeployed, line.in_force)
        name = f"{line.line} {line.title}".strip()
        cells = [RowCell(number(held) if held else "–") for held in amounts]
        titles = [column.title for column in self.table.rows.columns[1:]]
        spoken = ", ".join(f"{title} {cell.text}" for title, cell in zip(titles, cells, strict=True))
        return Row(
            line.line, (RowCell(name), *cells[:-1], RowCell(cells[-1].text, is_strong=True)), f"{name}, {spoken}"
        )

    def _fit(self) -> None:
        rows = len(self.table.rows.rows)
        self.table.setFixedHeight(theme().px(HEADER_HEIGHT) + rows * theme().px(LINE_HEIGHT) + 4)

    def _build_form(self) -> None:
        self._kept: int | None = None
        self.day, self.approval, self.reason = DateField(), PickField(self.tr("By approval")), TextField()
        self._fields: dict[str, FieldWidget] = {"date": self.day, "approval": self.approval, "reason": self.reason}
        names = {
            "date": self.tr("Counts from"),
            "approval": self.tr("By approval"),
            "reason": self.tr("What changed"),
        }
        self.how = Label(
            self.tr(
                "The budget as it is now is kept, with its redeployments, for reports about the time before this "
                "day; then change the lines above. A slip of the pen needs no version."
            ),
            "help",
            wraps=True,
        )
        self.body.addWidget(self.how)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._frames: list[QuestionFrame] = []
        for key, field in self._fields.items():
            frame = QuestionFrame(f"budget_versions.{key}", names[key], "", field)
            frame.note.hide()
            self._frames.append(frame)
            row.addWidget(frame, 2 if key == "reason" else 1, Qt.AlignmentFlag.AlignTop)
            field.edited.connect(lambda key=key, field=field: self._on_edited(key, field))
            field.left.connect(self.left)
        column = QVBoxLayout()
        column.addLayout(row)
        self.begin = Button(self.tr("Begin this version"), "plain", "plus")
        self.begin.clicked.connect(self._on_begin)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(column)
        self.begin.setEnabled(False)
        self.day.edited.connect(lambda: self.begin.setEnabled(self.day.value() is not None))

    def _on_edited(self, key: str, field: FieldWidget) -> None:
        if self._kept is not None and self.which.value() != NEW and (key != "date" or field.value()):
            self.corrected.emit(self._kept, key, field.value())

    def _on_begin(self) -> None:
        if self.day.value():
            said = [str(field.value() or "") for field in (self.day, self.approval, self.reason)]
            self.begun.emit(*said)

    def show_begun(self) -> None:
        """Go to the version that was begun."""
        for field in self._fields.values():
            field.set_value(None)
        self.begin.setEnabled(False)
        self.which.set_choices([("", "")])
        self.which.set_value(None)
