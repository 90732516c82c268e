"""The panel beside the register: compare and register, look and withdraw, or set a clearance policy."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.forms.choices import CheckChoice, Option, RadioGroup
from ui.forms.fingerprints import FingerprintCheck, FingerprintView
from ui.locales import short_date
from ui.messages import role_words
from ui.screens.signatories import words
from ui.screens.signatories.keys_cards import StarterCard, StickCard
from ui.screens.signatories.travel import TravelCard
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.panel import FactList, MarkLine, Panel, empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.trust_context import ClearancePolicy
    from fieldreport.workflows.authorizing import Register, Signatory, WaitingRequest

AUTHORS = ("*", "adviser", "focal-point")


class SignatoryPanel(Panel):
    """`registered`, `withdrawn` and `policy_set` say what the user decided."""

    registered = Signal(str, bool)  # fingerprint of the request, whether whoever was before is withdrawn
    withdrawn = Signal(str, str, str)  # fingerprint of the certificate, reason, name
    policy_set = Signal(str, str, str)  # mission, role, clearance
    starter_wanted = Signal(str, str, str)  # mission, fingerprint of the certificate, note

    def __init__(self) -> None:
        super().__init__()
        self._request: WaitingRequest | None = None
        self._signatory: Signatory | None = None
        self.primary = Button(self.tr("Register signatory"), "primary", "check")
        self.primary.clicked.connect(self._on_register)
        self.top.addWidget(self.primary)
        self.why = Label("", "help", wraps=True)
        self.cards.addWidget(self.why)
        self._build_person()
        self._build_compare()
        self.stick = StickCard()
        self.starter_card = StarterCard()
        self.starter_card.wanted.connect(self._on_starter)
        self.cards.addWidget(self.starter_card)
        self._build_withdraw()
        self._build_policy()
        self.travel = TravelCard()
        self.cards.addWidget(self.travel)
        self.cards.addWidget(self.stick)
        self._build_authority()
        self.cards.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """Show that nothing is chosen."""
        self._request, self._signatory = None, None
        for part in (
            self.primary,
            self.why,
            self.person_card,
            self.compare_card,
            self.starter_card,
            self.withdraw_card,
            self.policy_card,
        ):
            part.hide()

    def show_register(self, register: "Register", missions: Sequence[tuple[str, str]]) -> None:
        """Show what does not depend on the choice."""
        self.authority.show_groups(" ".join(register.authority_groups))
        self.travel.show_policies(register.travel)
        self.stick.show_keeping(register.keeping)
        choices = [("*", words.mission_words("*"))]
        self.mission.set_choices([*choices, *((code, code) for code, _name in missions)], self.mission.code() or "*")
        roles = [(role, words.author_words(role)) for role in AUTHORS]
        self.role.set_choices(roles, self.role.code() or "*")

    def show_request(self, request: "WaitingRequest") -> None:
        """Show a request whose fingerprint is to be compared; what was typed for it stays."""
        is_same = self._request is not None and self._request.fingerprint == request.fingerprint
        self.clear()
        self._request = request
        self.name.setText(request.name)
        self._show_state([("started", self.tr("Registration request, not compared yet"))])
        if not request.is_fitting:
            self._add_state("error", self.tr("This role and this mission do not go together."))
        for name in request.same_role:
            self._add_state("warning", self.tr("{name} is already registered for this.").format(name=name))
        self.facts.set_facts(
            [
                (self.tr("Role"), role_words(request.role)),
                (self.tr("Mission"), words.mission_words(request.mission)),
                (self.tr("Came"), short_date(request.received.astimezone().date())),
            ]
        )
        if not is_same:
            self.check.expect(request.fingerprint)
            self.successor.setChecked(False)
        names = ", ".join(request.same_role)
        self.successor.setText(self.tr("Withdraw {names} in the same step").format(names=names))
        self.successor.setAccessibleName(self.successor.text())
        self.successor.setVisible(bool(names))
        for part in (self.primary, self.why, self.person_card, self.compare_card):
            part.show()
        self._on_compared()

    def show_signatory(self, signatory: "Signatory") -> None:
        """Show a registered signatory."""
        self.clear()
        self._signatory = signatory
        self.name.setText(signatory.name)
        state, day, mark = words.state_of(signatory)
        self._show_state([(mark.value, self.tr("{state}, {day}").format(state=state, day=day))])
        if not signatory.is_published:
            self._add_state("warning", self.tr("Missions learn of it with the next list: publish it."))
        self.facts.set_facts(
            [
                (self.tr("Role"), role_words(signatory.role)),
                (self.tr("Mission"), words.mission_words(signatory.mission)),
                (self.tr("Registered"), short_date(signatory.issued.astimezone().date())),
                (self.tr("Ends"), short_date(signatory.ends.astimezone().date())),
                (self.tr("Reason"), words.reason_words(signatory.reason) if signatory.reason else ""),
                (self.tr("Certificate"), " ".join(_groups(signatory.fingerprint))),
            ]
        )
        self.person_card.show()
        is_in_force = signatory.withdrawn is None and not signatory.has_ended
        self.starter_card.setVisible(is_in_force and signatory.role in AUTHORS)
        self.starter_card.show_ready(is_listed=signatory.is_published)
        is_own = signatory.role == "headquarters"
        self.withdraw_card.setVisible(is_in_force and not is_own)
        self.reason.set_value(None)
        self.withdraw.setEnabled(False)

    def show_policy(self, policy: "ClearancePolicy | None") -> None:
        """Show a policy to change, or an empty form."""
        self.clear()
        if policy is not None:
            self.mission.set_choices(self._choices(self.mission, policy.mission), policy.mission)
            self.role.set_choices(self._choices(self.role, policy.role), policy.role)
            self.clearance.set_value(policy.clearance)
        self.policy_card.show()

    @staticmethod
    def _choices(box: DropDown, wanted: str) -> list[tuple[str, str]]:
        held = [(str(box.itemData(place)), box.itemText(place)) for place in range(box.count())]
        return held if wanted in {code for code, _ in held} else [*held, (wanted, words.mission_words(wanted))]

    def _show_state(self, lines: Sequence[tuple[str, str]]) -> None:
        empty(self._states)
        for mark, text in lines:
            self._add_state(mark, text)

    def _add_state(self, mark: str, text: str) -> None:
        self._states.addWidget(MarkLine(mark, text, wraps=True))

    def _on_compared(self) -> None:
        request = self._request
        is_ready = request is not None and request.is_fitting and self.check.is_same
        self.primary.setEnabled(is_ready)
        if request is not None and not request.is_fitting:
            why = self.tr("Cannot be registered: ask who sent it, and for a new request.")
        elif is_ready:
            why = self.tr("All groups agree. Registering takes effect with the next published list.")
        else:
            why = self.tr("Possible when all groups agree: {what}.").format(what=self.check.reason())
        self.why.setText(why)
        self.primary.setAccessibleDescription(why)

    def _on_register(self) -> None:
        if self._request is not None and self.check.is_same:
            is_successor = bool(self._request.same_role) and self.successor.isChecked()
            self.registered.emit(self._request.fingerprint, is_successor)

    def _on_starter(self, note: str) -> None:
        if self._signatory is not None:
            self.starter_wanted.emit(self._signatory.mission, self._signatory.fingerprint, note)

    def _on_withdraw(self) -> None:
        chosen = self.reason.value()
        if self._signatory is not None and chosen:
            self.withdrawn.emit(self._signatory.fingerprint, chosen, self._signatory.name)

    def _on_policy(self) -> None:
        chosen = self.clearance.value()
        if chosen:
            self.policy_set.emit(self.mission.code(), self.role.code(), chosen)

    # What there is

    def _build_person(self) -> None:
        self.person_card = Card("", "section")
        self.name = Label("", "section", wraps=True)
        self._states = QVBoxLayout()
        self._states.setSpacing(4)
        self.facts = FactList()
        self.person_card.body.addWidget(self.name)
        self.person_card.body.addLayout(self._states)
        self.person_card.body.addWidget(self.facts)
        self.cards.addWidget(self.person_card)

    def _build_compare(self) -> None:
        self.compare_card = Card(self.tr("Compare by telephone"), "field")
        text = self.tr(
            "Call the person on a number you already know, not one from the letter. Ask to have the fingerprint of "
            "the request read aloud, and type it group by group."
        )
        self.compare_card.body.addWidget(Label(text, "help", wraps=True))
        self.check = FingerprintCheck(self.tr("Fingerprint as it is read aloud"), 4)
        self.check.changed.connect(self._on_compared)
        self.compare_card.body.addWidget(self.check)
        self.successor = CheckChoice()
        self.compare_card.body.addWidget(self.successor)
        self.cards.addWidget(self.compare_card)

    def _build_withdraw(self) -> None:
        self.withdraw_card = Card(self.tr("Withdraw the registration"), "field")
        text = self.tr("It cannot be undone; the person can be registered anew. What was received before stays.")
        self.withdraw_card.body.addWidget(Label(text, "help", wraps=True))
        self.reason = RadioGroup([Option(reason, words.reason_words(reason)) for reason in words.REASONS])
        self.reason.set_names(self.tr("Why it is withdrawn"), "")
        self.reason.edited.connect(lambda: self.withdraw.setEnabled(bool(self.reason.value())))
        self.withdraw = Button(self.tr("Withdraw…"), "plain")
        self.withdraw.clicked.connect(self._on_withdraw)
        self.withdraw_card.body.addWidget(self.reason)
        self.withdraw_card.body.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignLeading)
        self.cards.addWidget(self.withdraw_card)

    def _build_policy(self) -> None:
        self.policy_card = Card(self.tr("Clearance"), "field")
        text = self.tr("How reports are cleared before they count. It takes effect with the next published list.")
        self.policy_card.body.addWidget(Label(text, "help", wraps=True))
        self.mission, self.role = DropDown(self.tr("Mission")), DropDown(self.tr("Author"))
        for name, box in ((self.tr("Mission"), self.mission), (self.tr("Author"), self.role)):
            label = Label(name, "help")
            label.setBuddy(box)
            self.policy_card.body.addWidget(label)
            self.policy_card.body.addWidget(box)
        self.clearance = RadioGroup(
            [Option(code, words.clearance_words(code)) for code in ("signed", "documented", "none")]
        )
        self.clearance.set_names(self.tr("Clearance"), "")
        self.set_policy = Button(self.tr("Set clearance"), "plain")
        self.set_policy.clicked.connect(self._on_policy)
        self.policy_card.body.addWidget(self.clearance)
        self.policy_card.body.addWidget(self.set_policy, 0, Qt.AlignmentFlag.AlignLeading)
        self.cards.addWidget(self.policy_card)

    def _build_authority(self) -> None:
        self.authority_card = Card(self.tr("Fingerprint of this authority"), "field")
        text = self.tr("Read it aloud to a mission that loads its first list.")
        self.authority_card.body.addWidget(Label(text, "help", wraps=True))
        self.authority = FingerprintView(self.tr("Fingerprint of this authority"), 4)
        self.authority_card.body.addWidget(self.authority)
        self.cards.addWidget(self.authority_card)


def _groups(fingerprint: str) -> list[str]:
    return [fingerprint[at : at + 4].upper() for at in range(0, len(fingerprint), 4)]
