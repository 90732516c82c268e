"""In which role this desk reports, from when on: an adviser leaves, a focal point serves, another comes."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from fieldreport.values import PartialDate
from ui.accessible import announce
from ui.forms.limits import limit_length
from ui.forms.lines import DateField
from ui.locales import short_date
from ui.messages import error_words, role_words
from ui.screen import Desk
from ui.screens.settings.state import SettingsCalls
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.panel import empty


class ServingCard(Card):
    """Shows `workflows.serving.RoleFacts`; hidden on a desk that writes no report."""

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        super().__init__(self.tr("Who reports"), "section")
        self._desk, self._calls = desk, calls
        self.now = Label("", "body", wraps=True)
        note = self.tr(
            "The role on the last day of a quarter decides its form. Reports that were begun keep theirs. In a new "
            "role you sign only when Headquarters has registered you in it."
        )
        self._services = QVBoxLayout()
        self._services.setSpacing(4)
        self.role, self.start, self.reason = DropDown(self.tr("Role")), DateField(), QLineEdit()
        limit_length(self.reason)
        self.start.set_names(self.tr("From"), "")
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason, for example: the adviser left on 30 June"))
        self.change = Button(self.tr("Change the role"), "plain")
        self.change.clicked.connect(self._on_change)
        self.reason.textChanged.connect(self._judge)
        self.start.edited.connect(self._judge)
        for part in (self.now, Label(note, "help", wraps=True)):
            self.body.addWidget(part)
        self.body.addLayout(self._services)
        for name, part in ((self.tr("Role"), self.role), (self.tr("From"), self.start), ("", self.reason)):
            if name:
                label = Label(name, "help")
                label.setBuddy(part)
                self.body.addWidget(label)
            self.body.addWidget(part)
        self.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeading)
        self._judge()

    def show_facts(self, facts: Any) -> None:
        """Show the roles with their days; None hides the card."""
        self.setVisible(facts is not None and len(facts.choices) > 1)
        if facts is None:
            return
        self.now.setText(self.tr("Today: {role}").format(role=role_words(facts.role)))
        self.role.set_choices(
            [(role, role_words(role)) for role in facts.choices], self.role.code() or facts.choices[0]
        )
        empty(self._services)
        for held in facts.own:
            self._services.addWidget(Label(self._words(held), "caption", wraps=True))
            back = Button(self.tr("Take back"), "link")
            back.setAccessibleName(self.tr("Take back: {what}").format(what=self._words(held)))
            back.clicked.connect(lambda _on=False, day=held.start: self._on_take_back(day))
            self._services.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        for held in facts.stated:
            words = self.tr("As Headquarters states: {what}").format(what=self._words(held))
            self._services.addWidget(Label(words, "caption", wraps=True))

    def forget(self) -> None:
        """Forget what was typed."""
        self.start.set_value(None)
        self.reason.clear()

    def _words(self, held: Any) -> str:
        return self.tr("{role} from {day}: {reason}").format(
            role=role_words(held.role), day=short_date(held.start), reason=held.reason
        )

    def _judge(self) -> None:
        self.change.setEnabled(bool(self.start.value()) and bool(self.reason.text().strip()))

    def _on_change(self) -> None:
        start = PartialDate.parse(str(self.start.value())).first
        role, reason = self.role.code(), self.reason.text()
        self._desk.failure.clear()
        self._desk.tasks.write(
            self,
            lambda session: self._calls.set_role(session, start, role, reason),
            self._on_changed,
            self._on_failed,
        )

    def _on_changed(self, facts: Any) -> None:
        self.forget()
        self.role.setFocus()
        self.show_facts(facts)
        announce(self, self.now.text())

    def _on_take_back(self, day: date) -> None:
        self._desk.failure.clear()
        self._desk.tasks.write(
            self, lambda session: self._calls.withdraw_role(session, day), self._on_changed, self._on_failed
        )

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))
