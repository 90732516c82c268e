"""One project at Headquarters: what is granted as a form, how it was signed, and where the mission differs."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreport.values import PartialDate
from ui.forms.frame import QuestionFrame
from ui.forms.grant_lines import GrantLineView
from ui.forms.lines import TextField
from ui.forms.row_fields import TypedRowsField
from ui.locales import moment, number
from ui.screens.grants.received import ReceivedCards
from ui.screens.grants.state import OpenGrant
from ui.tables.due_rows import due_of, due_rows, with_due
from ui.tables.fund_rows import approval_rows, extension_rows, instalment_rows
from ui.typed_dates import date_words
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import empty
from ui.widgets.state_line import StateLine


class GrantForm(QWidget):
    """`sign_wanted` carries the rows and the reason, `write_wanted` asks for the package."""

    sign_wanted = Signal(object, str)
    write_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._currency = "USD"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self.title = Label("", "section", wraps=True)
        self.about = Label("", "help", wraps=True)
        self.state = StateLine()
        for part in (self.title, self.about, self.state):
            self._column.addWidget(part)
        names = {
            "approvals": self.tr("Approvals"),
            "due": self.tr("Reports due"),
            "tranches": self.tr("Instalments"),
            "extensions": self.tr("Extensions without more money"),
        }
        helps = {
            "approvals": self.tr("With conditions, and rate, base and who charges support cost"),
            "due": self.tr("Financial and substantive reports that an approval asks for, and by when"),
            "tranches": self.tr("As paid out; the day of arrival is the mission’s to say"),
            "extensions": "",
        }
        models = {
            "approvals": approval_rows(),
            "due": due_rows(),
            "tranches": instalment_rows(is_paying=True),
            "extensions": extension_rows(),
        }
        self.rows = {key: TypedRowsField(names[key], model) for key, model in models.items()}
        for key, field in self.rows.items():
            self._column.addWidget(QuestionFrame(f"grant.{key}", names[key], helps[key], field))
        self.reason = TextField()
        self._column.addWidget(
            QuestionFrame(
                "grant.reason",
                self.tr("Reason"),
                self.tr("Needed where something that was signed changes or is taken back"),
                self.reason,
            )
        )
        self._build_buttons()
        self.differs = Card(self.tr("Where the mission differs"), "strong")
        self._lines = QVBoxLayout()
        self.differs.body.addLayout(self._lines)
        self._column.addWidget(self.differs)
        self.signed = Card(self.tr("Signed so far"), "strong")
        self._signed = QVBoxLayout()
        self.signed.body.addLayout(self._signed)
        self._column.addWidget(self.signed)
        self.received = ReceivedCards()
        self._column.addWidget(self.received)
        self._column.addStretch(1)
        self.forget()

    def forget(self) -> None:
        """Hold nothing."""
        self.title.setText("")
        self.about.setText("")
        self.reason.set_value(None)
        for field in self.rows.values():
            field.set_value(None)
        empty(self._lines)
        empty(self._signed)
        self.received.forget()
        self.hide()

    def values(self) -> dict[str, Any]:
        """Return the rows as they can be signed."""
        held = {key: field.value() or [] for key, field in self.rows.items()}
        due = held.pop("due")
        return {**held, "approvals": with_due(held["approvals"], due), "currency": self._currency}

    def show_grant(self, opened: OpenGrant) -> None:
        """Show a project with what was granted last."""
        view = opened.view
        project = view.funded.project
        self._currency = view.grant.currency
        self.title.setText(project.title or project.id)
        told = self.tr("{mission}, {project}; told by the report about {period}. Amounts in {currency}.")
        self.about.setText(
            told.format(
                mission=view.funded.mission,
                project=project.id,
                period=date_words(PartialDate.parse(view.funded.source)),
                currency=view.grant.currency,
            )
        )
        for key, field in self.rows.items():
            field.model.currency = view.grant.currency
            shown = due_of(opened.rows.get("approvals") or ()) if key == "due" else opened.rows.get(key)
            field.set_value(shown)
        self._show_state(view.history, view.openers)
        self._show_lines(opened)
        empty(self._signed)
        for held in view.history:
            said = self.tr("Grant {number}, {moment}").format(
                number=number(held.number), moment=moment(datetime.fromisoformat(held.kept_at).astimezone())
            )
            self._signed.addWidget(Label(said, "help"))
            if held.reason:
                self._signed.addWidget(Label(held.reason, "caption", wraps=True))
        self.signed.setVisible(bool(view.history))
        self.received.show_project(opened.followed)
        self.show()

    def _show_state(self, history: tuple[Any, ...], openers: tuple[str, ...]) -> None:
        self.write.setEnabled(bool(history) and bool(openers))
        if not history:
            self.state.show_state("ring", self.tr("Nothing was signed for this project yet."))
        elif openers:
            words = self.tr("Grant {number} is signed. The package opens for: {names}.")
            self.state.show_state(
                "mark:complete", words.format(number=number(history[0].number), names=self.tr(", ").join(openers))
            )
        else:
            self.state.show_state(
                "mark:warning", self.tr("Nobody of this mission is registered to open the package.")
            )

    def _show_lines(self, opened: OpenGrant) -> None:
        empty(self._lines)
        differing = opened.view.funded.differing if opened.view.history else ()
        for line in differing:
            self._lines.addWidget(GrantLineView(line, may_decide=False))
        self.differs.setVisible(bool(differing))

    def _build_buttons(self) -> None:
        self.sign = Button(self.tr("Sign what is granted"), "primary", "pen")
        self.sign.clicked.connect(lambda: self.sign_wanted.emit(self.values(), str(self.reason.value() or "")))
        self.write = Button(self.tr("Write package for the mission…"), "plain", "send")
        self.write.clicked.connect(self.write_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.sign)
        row.addWidget(self.write)
        row.addStretch(1)
        self._column.addLayout(row)

    def commit(self) -> None:
        """Take over what is being typed in a cell."""
        for field in self.rows.values():
            field.table.commit()
