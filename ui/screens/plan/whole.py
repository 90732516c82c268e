"""The plan as a whole, above its actions: when it was adopted, how far it is, its reviews, and a review to record."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreport.values import PartialDate
from ui.forms.lines import DateField, TextField
from ui.locales import number
from ui.screens.plan.fields import state_words
from ui.typed_dates import date_words
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.planning import PlanState

STATES = ("overdue", "ongoing", "planned", "done", "dropped")
SHOWN = 3


class WholeCard(Card):
    """`adopted` carries an ISO date or None, `reviewed` date, body and remark of a review."""

    adopted = Signal(object)
    reviewed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", "strong", parent=parent)
        self.toggle = Button(self.tr("Adoption and reviews"), "link")
        self.head.addWidget(self.toggle)
        self.line = Label("", "help", wraps=True)
        self.body.addWidget(self.line)
        self.more = QWidget()
        column = QVBoxLayout(self.more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.day, self.when, self.who, self.remark = DateField(), DateField(), TextField(), TextField()
        self.record = Button(self.tr("Record this review"), "plain", "check")
        first = QHBoxLayout()
        first.addWidget(_named(self.tr("Adopted on"), self.day))
        first.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(12)
        for words, field, wide in (
            (self.tr("Review of"), self.when, 0),
            (self.tr("Reviewed by"), self.who, 1),
            (self.tr("Outcome"), self.remark, 2),
        ):
            second.addWidget(_named(words, field), wide)
        column.addLayout(first)
        column.addLayout(second)
        row = QHBoxLayout()
        row.addWidget(self.record)
        row.addStretch(1)
        column.addLayout(row)
        self.reviews = Label("", "help", wraps=True)
        column.addWidget(self.reviews)
        self.body.addWidget(self.more)
        self.more.hide()
        self.toggle.clicked.connect(self._on_toggle)
        self.day.left.connect(self._on_day)
        self.record.clicked.connect(self._on_review)
        self._adopted: str | None = None

    def show_plan(self, state: "PlanState") -> None:
        """Show the plan in force."""
        title = state.title or self.tr("Mission-wide action plan on gender and women, peace and security")
        self.heading.setText(title)
        self.setAccessibleName(title)
        counts = [
            self.tr("{state}: {count}").format(state=state_words(code), count=number(state.by_status[code]))
            for code in STATES
            if state.by_status.get(code)
        ]
        day = date_words(state.adopted) if state.adopted else self.tr("not stated")
        last = state.reviews[0].date if state.reviews else None
        parts = [self.tr("Adopted: {day}").format(day=day), *counts]
        parts.append(self.tr("last review: {day}").format(day=date_words(last)) if last else self.tr("no review yet"))
        self.line.setText(" · ".join(parts))
        self._adopted = str(state.adopted) if state.adopted else None
        if not self.day.focus_target().hasFocus():
            self.day.set_value(self._adopted)
        told = [
            " – ".join(part for part in (date_words(one.date) if one.date else "", one.body, one.remark) if part)
            for one in state.reviews[:SHOWN]
        ]
        self.reviews.setText("\n".join(told))
        self.reviews.setVisible(bool(told))

    def _on_toggle(self) -> None:
        self.more.setVisible(self.more.isHidden())
        if self.more.isVisible():
            self.day.focus_target().setFocus()

    def _on_day(self) -> None:
        value = self.day.value()
        if value != self._adopted and not self.day.problem():
            self._adopted = value
            self.adopted.emit(value)

    def _on_review(self) -> None:
        held: dict[str, Any] = {"date": self.when.value(), "body": self.who.value(), "remark": self.remark.value()}
        if not held["date"] or self.when.problem():
            self.when.focus_target().setFocus()
            return
        for field in (self.when, self.who, self.remark):
            field.set_value(None)
        self.reviewed.emit((PartialDate.parse(held["date"]), held["body"] or "", held["remark"] or ""))


def _named(words: str, field: Any) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    label = Label(words, "help")
    label.setBuddy(field.focus_target())
    field.set_names(words, "")
    column.addWidget(label)
    column.addWidget(field)
    return host
