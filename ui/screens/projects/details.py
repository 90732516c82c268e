"""What a project is and what was agreed: description, dates, partners, approvals, instalments, finance section.

Rules: every field stands under its name with its checks, as in the report; beside the form stands the history of the
field in which one is, with a way to use an earlier value again.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.choices import Option, RadioGroup
from ui.forms.field import FieldWidget
from ui.forms.frame import QuestionFrame
from ui.forms.lines import DateField, TextField
from ui.forms.narrative import NarrativeField
from ui.forms.row_fields import TypedRowsField
from ui.forms.short_fields import AmountField, CurrencyField, PickField, TickField, WordsField
from ui.forms.tables import PeopleField
from ui.messages import FindingWords
from ui.screens.projects.grant_card import GrantCard
from ui.screens.projects.history import HistoryCard
from ui.screens.projects.indicators import IndicatorsField
from ui.screens.projects.words import field_words, inside, place_of, status_words
from ui.tables.fund_rows import approval_rows, extension_rows, instalment_rows, partner_rows, statement_rows
from ui.widgets.buttons import Button

SIDE, FORM = 300, 732
STATES = ("proposed", "approved", "running", "closed", "cancelled")


class DetailsView(QWidget):
    """`edited` carries a field and its new value, `left` when a field is left, `bin_wanted` to put it away.

    It is whole once `build_more` has nothing left.
    """

    edited = Signal(str, object)
    left = Signal()
    bin_wanted = Signal()
    history_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.frames: dict[str, QuestionFrame] = {}
        self._field = ""
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        form = QWidget()
        form.setMaximumWidth(FORM)
        self._form = QVBoxLayout(form)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(16)
        self._row.addWidget(form, 1)
        self.history = HistoryCard()
        self.history.used.connect(self._on_used)
        self._row.addWidget(self.history, 0, Qt.AlignmentFlag.AlignTop)
        self._parts = self._building()
        self.set_folded(False)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def build_more(self) -> bool:
        """Build some more fields; return whether others are left."""
        return next(self._parts, self) is not self

    def forget(self) -> None:
        """Hold nothing of a project any more."""
        self.show_values({}, ())
        self.history.forget()
        self.grant.forget()

    def set_folded(self, is_folded: bool) -> None:
        """Put the history below the form where the window is narrow."""
        way = QBoxLayout.Direction.TopToBottom if is_folded else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self.history.setMinimumWidth(0 if is_folded else SIDE)
        self.history.setMaximumWidth(16_000_000 if is_folded else SIDE)

    def show_values(self, values: Mapping[str, Any], areas: Sequence[tuple[str, str]]) -> None:
        """Show the fields; what is being typed is not rewritten."""
        self.area.set_choices(areas)
        currency = str(values.get("currency") or "USD")
        self.approved.currency = currency
        for rows in (self.approvals, self.instalments, self.statements):
            rows.model.currency = currency
        for key, frame in self.frames.items():
            frame.field.set_value(values.get(key, "running" if key == "status" else None))

    def show_findings(self, findings: Sequence[FindingWords]) -> None:
        """Put the checks under their fields and into the cells of the tables."""
        by_field: dict[str, list[FindingWords]] = {}
        by_table: dict[str, list[tuple[int, str, str, str]]] = {}
        for finding in findings:
            key, row, rest = place_of(finding.address)
            frame = self.frames.get(key)
            if finding.is_explained:
                continue
            if frame is not None and row >= 0 and isinstance(frame.field, TypedRowsField):
                by_table.setdefault(key, []).append((row, rest, finding.severity, finding.text))
            else:
                by_field.setdefault(key, []).append(finding)
        for key, frame in self.frames.items():
            frame.set_findings(by_field.get(key, []), takes_note=False)  # notes are written beside the money, once
            if isinstance(frame.field, TypedRowsField):
                frame.field.show_findings(by_table.get(key, []))

    def reveal(self, key: str, rest: str) -> QWidget | None:
        """Go to a field; return its frame, or None where there is no such field."""
        frame = self.frames.get(key)
        if frame is not None:
            frame.validate()
            frame.field.reveal(inside(rest))
        return frame

    def commit(self) -> None:
        """Take over what is being typed in a cell."""
        for frame in self.frames.values():
            if isinstance(frame.field, TypedRowsField):
                frame.field.commit()

    def ask_history(self, key: str = "") -> None:
        """Ask for the history of a field, or anew for the one shown."""
        self._field = key or self._field
        if self._field:
            self.history_wanted.emit(self._field)

    def _building(self) -> Iterator[None]:
        self.area = PickField(field_words("area"))
        self.approved = AmountField()
        self.partners = TypedRowsField(field_words("partners"), partner_rows())
        self.approvals = TypedRowsField(field_words("approvals"), approval_rows())
        self.instalments = TypedRowsField(field_words("tranches"), instalment_rows())
        self.extensions = TypedRowsField(field_words("extensions"), extension_rows())
        self.statements = TypedRowsField(field_words("finance_section"), statement_rows())
        states = [(code, status_words(code)) for code in STATES]
        answers = (
            Option("yes", self.tr("Yes")),
            Option("no", self.tr("No")),
            Option("unknown", self.tr("Not known")),
        )
        self._add("title", TextField())
        self._add_beside(
            ("status", PickField(field_words("status"), states, must=True), ""),
            ("start", DateField(), self.tr("Day, month or year")),
            ("end", DateField(), self.tr("As planned, or as it was")),
        )
        self._add("purpose", NarrativeField())
        self._add_beside(("theme", TextField(), ""), ("area", self.area, ""))
        self._add("target_groups", WordsField(), self.tr("With commas between"))
        yield
        self._add("criteria", WordsField(), self.tr("For example national capacity building; with commas between"))
        self._add("displaced", RadioGroup(answers))
        self._add("beneficiaries", PeopleField([], parts=("women", "men", "girls", "boys"), name=self._name()))
        self._add(
            "indicators", IndicatorsField(), self.tr("A number or words; with a date each they can be followed")
        )
        yield
        self._add("partners", self.partners, self.tr("Wants at least one national counterpart"))
        self._add_beside(
            ("currency", CurrencyField(), self.tr("Three letters")),
            ("approved", self.approved, self.tr("Left empty, the sum of the approvals counts")),
        )
        self.grant = GrantCard()
        self._form.addWidget(self.grant)
        yield
        self._add("approvals", self.approvals, self.tr("Rate, base and who charges support cost come from here"))
        self._add("tranches", self.instalments)
        self._add("pre_financing", TickField(self.tr("The mission advances money before the first instalment")))
        yield
        self._add(
            "finance_section", self.statements, self.tr("Beside our own, with the document and why they differ")
        )
        self._add("extensions", self.extensions, self.tr("As Headquarters granted them"))
        self._add_beside(
            ("closed_operationally", DateField(), self.tr("After it nothing new is promised")),
            ("closed_financially", DateField(), self.tr("After it nothing is paid any more")),
        )
        self._add_beside(
            ("balance_carried_to", TextField(), self.tr("Where it was not returned")),
            ("balance_document", TextField(), self.tr("Number or name of the proof")),
        )
        yield
        self._add("donor", TextField(), self.tr("Restricted: never in a public export"))
        self._add("focal_person", TextField(), self.tr("Restricted: never in a public export"))
        self._add("remark", NarrativeField())
        self.to_bin = Button(self.tr("Move project to bin"), "quiet", "bin")
        self.to_bin.setToolTip(self.tr("It can be brought back from the bin, or with Ctrl+Z"))
        self.to_bin.clicked.connect(self.bin_wanted)
        self._form.addWidget(self.to_bin, 0, Qt.AlignmentFlag.AlignLeading)
        self._form.addStretch(1)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isVisible():
            return
        key = next((key for key, frame in self.frames.items() if frame.isAncestorOf(new)), "")
        if key and key != self._field:
            self.ask_history(key)

    def _name(self) -> str:
        return field_words("beneficiaries")

    def _add(self, key: str, field: FieldWidget, help_text: str = "") -> None:
        self._form.addWidget(self._framed(key, field, help_text))

    def _add_beside(self, *fields: tuple[str, FieldWidget, str]) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for key, field, help_text in fields:
            row.addWidget(self._framed(key, field, help_text), 1, Qt.AlignmentFlag.AlignTop)
        self._form.addLayout(row)

    def _framed(self, key: str, field: FieldWidget, help_text: str) -> QuestionFrame:
        frame = QuestionFrame(key, field_words(key), help_text, field)
        self.frames[key] = frame
        field.edited.connect(lambda: self.edited.emit(key, field.value()))
        field.left.connect(self.left)
        return frame

    def _on_used(self, key: str, value: object) -> None:
        frame = self.frames.get(key)
        if frame is not None:
            frame.field.set_value(value)
            self.edited.emit(key, value)
            self.left.emit()
