"""The reports of a project as a form: what the financial or the substantive one says beside the ledger.

Rules: every field is saved as it is typed, into the report of the type and period that stand above it.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.choices import Option, RadioGroup
from ui.forms.field import FieldWidget
from ui.forms.frame import QuestionFrame
from ui.forms.lines import DateField, TextField
from ui.forms.narrative import NarrativeField
from ui.forms.short_fields import AmountField, PickField, TickField
from ui.forms.tables import PeopleField
from ui.screens.projects.report_side import ReportSide
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.document_page import DocumentPage
from ui.widgets.labels import Label
from ui.widgets.tab_row import TabRow

if TYPE_CHECKING:
    from fieldreport.workflows.accounting import ProjectReportView

SIDE, FORM = 300, 732
FINANCIAL, SUBSTANTIVE = "financial", "substantive"


class ReportsView(QWidget):
    """`edited` carries a key of the report ("certified.name") and its value; `asked` another type or period."""

    asked = Signal()
    edited = Signal(str, object)
    left = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.frames: dict[str, QuestionFrame] = {}
        self._kinds: dict[str, list[QWidget]] = {FINANCIAL: [], SUBSTANTIVE: []}
        self._period = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._build_head()
        self._body = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._build_form()
        self.side = ReportSide()
        self._row.addWidget(self.side)
        self._column.addWidget(self._body)
        self._build_pages(tasks)
        self._column.addStretch(1)
        self.set_folded(False)
        self._show_kind()

    @property
    def kind(self) -> str:
        """Return the type of the report shown."""
        return self.types.key

    @property
    def period(self) -> str:
        """Return the period of the report shown, as it is stored (2006-Q2)."""
        return str(self.period_field.value() or self._period)

    def begin(self, period: str) -> None:
        """Offer a period where none is chosen yet."""
        if not self._period:
            self._period = period
            self.period_field.set_value(period)

    def forget(self) -> None:
        """Show nothing of a project any more."""
        self._period = ""
        self.period_field.set_value(None)
        self.show_values({}, "USD")
        self.close_pages()
        self.side.forget()

    def set_folded(self, is_folded: bool) -> None:
        """Put what stands beside the form below it where the window is narrow."""
        way = QBoxLayout.Direction.TopToBottom if is_folded else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self.side.setMinimumWidth(0 if is_folded else SIDE)
        self.side.setMaximumWidth(16_000_000 if is_folded else SIDE)

    def show_report(self, kind: str, period: str = "") -> None:
        """Bring one report to the front and ask for it."""
        self.types.set_key(kind)
        if period:
            self._period = period
            self.period_field.set_value(period)
        self.close_pages()
        self._show_kind()
        self.asked.emit()

    def show_values(self, report: Mapping[str, Any], currency: str) -> None:
        """Show what the report says; what is being typed is not rewritten."""
        for field in self._amounts:
            field.currency = currency
        for key, frame in self.frames.items():
            held: Any = report
            for part in key.split("."):
                held = held.get(part) if isinstance(held, Mapping) else None
            frame.field.set_value(held or ("unclassified" if key == "classification" else held))

    def show_view(self, view: "ProjectReportView") -> None:
        """Show what is derived, and what was signed of this report."""
        self.side.show_view(view)

    def show_pages(self, title: str, pdf: bytes, stamp: str = "") -> None:
        """Show a document's pages in the place of the form."""
        self.pages.heading.setText(title)
        self.pages.view.open(pdf, stamp=stamp)
        self._body.hide()
        self.pages_box.show()
        self.pages.view.setFocus()

    @Slot()
    def close_pages(self) -> None:
        """Go back to the form."""
        if not self.pages_box.isHidden():
            self.pages.view.close_document()
            self.pages_box.hide()
            self._body.show()
            self.side.preview.setFocus()

    # Building

    def _build_head(self) -> None:
        self.types = TabRow(
            self.tr("Reports of the project"),
            ((FINANCIAL, self.tr("Financial report")), (SUBSTANTIVE, self.tr("Substantive report"))),
        )
        self.types.chosen.connect(self.show_report)
        self.period_field = DateField()
        self.period_field.set_names(self.tr("Period of the report"), self.tr("A quarter, a month or a year"))
        self.period_field.left.connect(self._on_period)
        label = Label(self.tr("Period"), "field")
        label.setBuddy(self.period_field.focus_target())
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.types)
        row.addSpacing(10)
        row.addWidget(label)
        row.addWidget(self.period_field)
        row.addStretch(1)
        self._column.addLayout(row)

    def _build_form(self) -> None:
        form = QWidget()
        form.setMaximumWidth(FORM)
        self._form = QVBoxLayout(form)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(16)
        self._row.addWidget(form, 1)
        bases = (
            Option("cash", self.tr("Cash")),
            Option("modified_accrual", self.tr("Modified accrual")),
            Option("accrual", self.tr("Accrual")),
        )
        planned, requested = AmountField(), AmountField()
        self._amounts = (planned, requested)
        self._add(FINANCIAL, ("basis", self.tr("Accounting basis"), RadioGroup(bases)))
        self._add(
            FINANCIAL,
            ("planned_next", self.tr("Planned next period"), planned),
            ("requested", self.tr("Instalment requested"), requested),
        )
        self._add(FINANCIAL, ("variance_note", self.tr("Note on lines above the budget"), NarrativeField()))
        for group, name in (
            ("certified", self.tr("Certified by")),
            ("approved", self.tr("Approved at Headquarters by")),
        ):
            self._add(
                FINANCIAL,
                (f"{group}.name", name, TextField()),
                (f"{group}.title", self.tr("Function"), TextField()),
                (f"{group}.date", self.tr("On"), DateField()),
            )
        people = PeopleField(
            [], parts=("women", "men", "girls", "boys"), name=self.tr("Beneficiaries of this period")
        )
        texts = (
            ("activities", self.tr("Activities done")),
            ("results", self.tr("Results")),
            ("partners", self.tr("Partners")),
            ("problems", self.tr("Problems")),
            ("lessons", self.tr("Lessons learned")),
            ("next_steps", self.tr("Next steps")),
            ("sustainability", self.tr("Sustainability")),
        )
        for key, name in texts:
            self._add(SUBSTANTIVE, (key, name, NarrativeField()))
            if key == "results":
                self._add(SUBSTANTIVE, ("beneficiaries", self.tr("Beneficiaries of this period"), people))
        classes = (
            ("unclassified", self.tr("Unclassified")),
            ("confidential", self.tr("Confidential")),
            ("strictly_confidential", self.tr("Strictly confidential")),
        )
        words = self.tr("Classification")
        self._form.addWidget(self._framed("classification", words, PickField(words, classes, must=True)))
        final = self._framed("final", self.tr("Last report"), TickField(self.tr("This is the final report")))
        self._form.addWidget(final)
        self._form.addStretch(1)

    def _add(self, kind: str, *fields: tuple[str, str, FieldWidget]) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for key, name, field in fields:
            row.addWidget(self._framed(key, name, field), 1, Qt.AlignmentFlag.AlignTop)
        self._form.addWidget(holder)
        self._kinds[kind].append(holder)

    def _framed(self, key: str, name: str, field: FieldWidget) -> QuestionFrame:
        frame = QuestionFrame(f"reports.{key}", name, "", field)
        self.frames[key] = frame
        field.edited.connect(lambda: self.edited.emit(key, field.value()))
        field.left.connect(self.left)
        return frame

    def _build_pages(self, tasks: Tasks) -> None:
        self.pages_box = QWidget()
        column = QVBoxLayout(self.pages_box)
        column.setContentsMargins(0, 0, 0, 0)
        back = Button(self.tr("Back to the report"), "link", "back")
        back.clicked.connect(self.close_pages)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.pages = DocumentPage(tasks, self.tr("Pages of the report"))
        self.pages.setMinimumHeight(420)
        column.addWidget(self.pages, 1)
        self.pages_box.hide()
        self._column.addWidget(self.pages_box, 1)

    def _show_kind(self) -> None:
        for kind, holders in self._kinds.items():
            for holder in holders:
                holder.setVisible(kind == self.kind)

    @Slot()
    def _on_period(self) -> None:
        if self.period_field.value() and self.period != self._period:
            self._period = self.period
            self.close_pages()
            self.asked.emit()


def changed_reports(reports: Sequence[Any], kind: str, period: str, key: str, value: Any) -> list[dict[str, Any]]:
    """Return a project's reports with one field of one of them changed; a blank value takes the key away."""
    held = [dict(one) for one in reports if isinstance(one, Mapping)]
    one = next((one for one in held if (one.get("type"), one.get("period")) == (kind, period)), None)
    if one is None:
        one = {"type": kind, "period": period}
        held.append(one)
    group, _dot, name = key.partition(".")
    if name:
        inner = {**(one.get(group) or {}), name: value}
        inner = {part: said for part, said in inner.items() if said not in (None, "")}
        one[group] = inner or None
    else:
        one[group] = value
    if one[group] in (None, "", False):
        del one[group]
    return held
