"""What Headquarters states of a mission, with its days: a vacant post, an extension, the end, who reports."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from ui.forms.limits import limit_length
from ui.forms.lines import DateField
from ui.locales import number, short_date
from ui.messages import role_words
from ui.screens.mission_file.state import FactTyped
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.panel import empty

if TYPE_CHECKING:  # the list of signatories is not needed at start
    from fieldreport.trust_context import MissionFact

KINDS = ("vacant", "extended", "ended", "role", "acting")
ROLES = ("adviser", "focal-point")


class FactsCard(Card):
    """`stated` carries a `FactTyped`, `withdrawn` the `MissionFact` to take back."""

    stated = Signal(object)
    withdrawn = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Vacancy, extension, closing"), "field")
        note = self.tr("It counts here at once, and in the mission with the next published list. It locks nothing.")
        self.body.addWidget(Label(note, "help", wraps=True))
        self._facts = QVBoxLayout()
        self._facts.setSpacing(4)
        self.body.addLayout(self._facts)
        self.add = Button(self.tr("State something…"), "plain")
        self.add.clicked.connect(self._on_add)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._build_form()
        self._show_form(False)

    def show_facts(self, facts: "Sequence[MissionFact]") -> None:
        """Show what is stated, the newest first; each can be taken back."""
        empty(self._facts)
        for fact in reversed(facts):
            title, days = self.kind_words(fact.kind), self._day_words(fact)
            self._facts.addWidget(Label(title, "strong", wraps=True))
            parts = (days, role_words(fact.role) if fact.role else "", fact.holder, fact.reason)
            self._facts.addWidget(Label(self.tr(", ").join(part for part in parts if part), "caption", wraps=True))
            back = Button(self.tr("Take back"), "link")
            back.setAccessibleName(self.tr("Take back: {what}, {days}").format(what=title, days=days))
            back.clicked.connect(lambda _on=False, fact=fact: self.withdrawn.emit(fact))
            self._facts.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)

    def forget(self) -> None:
        """Hold nothing."""
        empty(self._facts)
        self.clear_form()

    def clear_form(self) -> None:
        """Take away what was typed, after it was stated."""
        self.start.set_value(None)
        self.end.set_value(None)
        for edit in (self.holder, self.reason):
            edit.clear()
        self._show_form(False)

    def kind_words(self, kind: str) -> str:
        """Return a kind of fact in words."""
        return {
            "vacant": self.tr("Post vacant"),
            "extended": self.tr("Report due later"),
            "ended": self.tr("Mission ended, in liquidation"),
            "role": self.tr("Who reports"),
            "acting": self.tr("Acting clearing officer"),
        }[kind]

    def _day_words(self, fact: "MissionFact") -> str:
        start, end = short_date(fact.start), short_date(fact.end) if fact.end else ""
        if fact.kind == "extended":
            quarter = self.tr("Q{number} {year}").format(
                number=number((fact.start.month + 2) // 3), year=str(fact.start.year)
            )
            return self.tr("{quarter} until {day}").format(quarter=quarter, day=end)
        if not end:
            return self.tr("from {day}").format(day=start)
        return self.tr("{first} to {last}").format(first=start, last=end)

    def _on_add(self) -> None:
        self._show_form(True)
        self.kind.setFocus()

    def _show_form(self, is_shown: bool) -> None:
        was_here = not is_shown and self.isAncestorOf(self.focusWidget() or self)
        self.add.setVisible(not is_shown)
        if was_here:
            self.add.setFocus()  # what had the keyboard goes away
        for part in self._form:
            part.setVisible(is_shown)
        if is_shown:
            self._on_kind()

    def _on_kind(self) -> None:
        kind = self.kind.code()
        self.start_label.setText(
            {
                "extended": self.tr("A day of the quarter"),
                "ended": self.tr("Last day of the mission"),
            }.get(kind, self.tr("From"))
        )
        self.end_label.setText(
            {
                "extended": self.tr("New due day"),
                "ended": self.tr("Last day of the liquidation"),
            }.get(kind, self.tr("Until, if known"))
        )
        for label, field in ((self.start_label, self.start), (self.end_label, self.end)):
            field.set_names(label.text(), "")
        for part in (self.role_label, self.role):
            part.setVisible(kind == "role")
        for part in (self.holder_label, self.holder):
            part.setVisible(kind in ("ended", "acting"))
        self.holder_label.setText(
            self.tr("Name of the clearing officer, as on the list")
            if kind == "acting"
            else self.tr("Who keeps papers and accounts: successor mission or custodian")
        )
        self.holder.setAccessibleName(self.holder_label.text())
        self._judge()

    def _judge(self) -> None:
        needs_end = self.kind.code() in ("extended", "ended")
        is_whole = bool(self.start.value()) and (bool(self.end.value()) or not needs_end)
        is_whole = is_whole and (bool(self.holder.text().strip()) or self.kind.code() != "acting")
        self.state.setEnabled(is_whole and bool(self.reason.text().strip()))

    def _on_state(self) -> None:
        kind = self.kind.code()
        self.stated.emit(
            FactTyped(
                kind=kind,
                start=str(self.start.value() or ""),
                end=str(self.end.value() or ""),
                role=self.role.code() if kind == "role" else "",
                holder=self.holder.text() if kind in ("ended", "acting") else "",
                reason=self.reason.text(),
            )
        )

    def _build_form(self) -> None:
        self.kind, self.role = DropDown(self.tr("What is stated")), DropDown(self.tr("Role"))
        self.kind.set_choices([(kind, self.kind_words(kind)) for kind in KINDS], KINDS[0])
        self.role.set_choices([(role, role_words(role)) for role in ROLES], ROLES[0])
        self.start, self.end = DateField(), DateField()
        self.holder, self.reason = QLineEdit(), QLineEdit()
        self.start_label, self.end_label = Label("", "help"), Label("", "help")
        self.role_label, self.holder_label = (
            Label(self.tr("Role"), "help"),
            Label(self.tr("Who keeps papers and accounts: successor mission or custodian"), "help", wraps=True),
        )
        self.reason_label = Label(self.tr("Reason or document; the mission reads it"), "help", wraps=True)
        for edit, label in ((self.holder, self.holder_label), (self.reason, self.reason_label)):
            limit_length(edit)
            edit.setAccessibleName(label.text())
            label.setBuddy(edit)
        self.state = Button(self.tr("State it"), "plain")
        self.state.clicked.connect(self._on_state)
        self.cancel = Button(self.tr("Cancel"), "link")
        self.cancel.clicked.connect(self.clear_form)
        self._form = (
            self.kind,
            self.start_label,
            self.start,
            self.end_label,
            self.end,
            self.role_label,
            self.role,
            self.holder_label,
            self.holder,
            self.reason_label,
            self.reason,
            self.state,
            self.cancel,
        )
        for part in self._form[:-2]:
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.state)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self.body.addLayout(row)
        self.kind.activated.connect(self._on_kind)
        for edit in (self.holder, self.reason):
            edit.textChanged.connect(self._judge)
        for field in (self.start, self.end):
            field.edited.connect(self._judge)
