"""One revision beside the list: signers, what changed, where it went, what happened, digits to compare with."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.forms.changes import difference_words, part_words
from ui.forms.revisions import in_groups, state_sentence, when, written_lines
from ui.locales import file_size, number
from ui.messages import role_words
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import FactList, Panel
from ui.widgets.two_line_list import TwoLineList, TwoLines

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.retracing import Happening, RevisionDetail

MOST_CHANGES = 12


class DetailPanel(Panel):
    """Actions on top, cards below."""

    def __init__(self) -> None:
        super().__init__()
        self.open = Button(self.tr("Open PDF"), "primary", "eye")
        self.save = Button(self.tr("Save a copy…"), "plain", "download")
        self.save.setAccessibleDescription(self.tr("The file is not encrypted: whoever has it can read it."))
        self.save.setToolTip(self.save.accessibleDescription())
        self.top.addWidget(self.open, 1)
        self.top.addWidget(self.save, 1)
        self.state_card = Card()
        self.state = Label("", "body", wraps=True)
        self.facts = FactList()
        self.state_card.body.addWidget(self.state)
        self.state_card.body.addWidget(self.facts)
        self.signers_card = Card(self.tr("Signed by"))
        self.signers = TwoLineList(self.tr("Signed by"), 2)
        self.signers_card.body.addWidget(self.signers)
        self.changes_card = Card(self.tr("What it changed"))
        self.compared = self.changes_card.add_caption("")
        self.changes = TwoLineList(self.tr("What it changed"), 2)
        self.no_changes = Label("", "help", wraps=True)
        self.changes_card.body.addWidget(self.changes)
        self.changes_card.body.addWidget(self.no_changes)
        self.compare = Button(self.tr("Side by side"), "link")
        self.compare.setAccessibleDescription(self.tr("Shows both revisions with the changed words marked"))
        self.changes_card.body.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeading)
        self.written_card = Card(self.tr("Where it went"))
        self.written = TwoLineList(self.tr("Where it went"), 2)
        self.nowhere = Label(self.tr("Not written anywhere yet."), "help", wraps=True)
        self.written_card.body.addWidget(self.written)
        self.written_card.body.addWidget(self.nowhere)
        self.events_card = Card(self.tr("What happened"))
        self.events = TwoLineList(self.tr("What happened"), 2)
        self.events_card.body.addWidget(self.events)
        self.digits_card = Card(self.tr("To compare with"))
        self.digits = FactList()
        self.digits_card.body.addWidget(self.digits)
        self._cards = (
            self.state_card,
            self.changes_card,
            self.signers_card,
            self.written_card,
            self.events_card,
            self.digits_card,
        )
        for card in self._cards:
            self.cards.addWidget(card)
        self.cards.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        for card in self._cards:
            card.hide()
        for button in (self.open, self.save):
            button.setEnabled(False)
        for held in (self.signers, self.changes, self.written, self.events):
            held.set_lines(())
        for facts in (self.facts, self.digits):
            facts.set_facts(())

    def show_detail(self, detail: "RevisionDetail") -> None:
        """Show one revision."""
        line = detail.line
        for card in self._cards:
            card.show()
        for button in (self.open, self.save):
            button.setEnabled(True)
        self.state.setText(state_sentence(line))
        clearance = ", ".join(
            str(detail.clearance[name]) for name in ("name", "function", "date") if detail.clearance
        )
        self.facts.set_facts(
            [
                (self.tr("Reason"), line.reason),
                (self.tr("Cleared by memo"), clearance),
                (self.tr("Classification"), self._classification(detail.classification)),
                (self.tr("Template"), detail.template),
                (self.tr("Date"), when(line.frozen_at)),
            ]
        )
        self.signers.set_lines(
            [
                TwoLines(place, signer.name, f"{role_words(signer.role)}, {when(signer.signed_at)}", icon="pen")
                for place, signer in enumerate(line.signers)
            ]
        )
        self._show_changes(detail)
        self.written.set_lines(written_lines(line.written))
        self.written.setVisible(bool(line.written))
        self.nowhere.setVisible(not line.written)
        self.events.set_lines(
            [
                TwoLines(place, self._event_words(held), self._event_note(held), icon=self._event_icon(held))
                for place, held in enumerate(reversed(detail.happenings))
            ]
        )
        self.digits.set_facts(
            [
                (self.tr("Identity"), in_groups(line.identity)),
                *((held.path, f"{file_size(held.bytes)}\n{in_groups(held.sha256)}") for held in detail.files),
                *(
                    (self.tr("Key of {name}").format(name=held.name), in_groups(held.fingerprint))
                    for held in line.signers
                ),
                (self.tr("Change log"), in_groups(detail.change_head)),
            ]
        )

    def _show_changes(self, detail: "RevisionDetail") -> None:
        self.compared.setText(
            self.tr("against revision {number}").format(number=number(detail.compared_with))
            if detail.compared_with
            else ""
        )
        lines = []
        for place, part in enumerate(detail.changed[:MOST_CHANGES]):
            title, note = part_words(part, detail.labels)
            if len(part.differences) > 1 and part.kind not in ("answer", "explanation"):
                note = "; ".join(difference_words(one) for one in part.differences[:3])
            why = detail.reasons.get(part.address, "")
            if why:
                note = self.tr("{change}. Reason: {reason}").format(change=note, reason=why)
            lines.append(TwoLines(place, title, note))
        self.changes.set_lines(lines)
        self.changes.setVisible(bool(lines))
        self.compare.setVisible(bool(detail.compared_with))
        left = len(detail.changed) - MOST_CHANGES
        if not detail.compared_with:
            words = self.tr("The first revision of this quarter.")
        elif not lines:
            words = self.tr("Nothing in the report; signed again with an answer.")
        else:
            words = self.tr("and %n more; the PDF shows them all", "", left) if left > 0 else ""
        self.no_changes.setText(words)
        self.no_changes.setVisible(bool(words))

    def _event_words(self, held: "Happening") -> str:
        if held.event == "sent" and held.detail.get("code"):
            return self.tr("A copy was refused at Headquarters")
        if held.event == "returned" and held.detail.get("by") == "headquarters":
            return self.tr("Returned by Headquarters")
        return {
            "frozen": self.tr("Fixed as a revision"),
            "signed": self.tr("Signed"),
            "cleared": self.tr("Cleared"),
            "exported": self.tr("Written"),
            "sent": self.tr("Sent"),
            "received": self.tr("Received at Headquarters"),
            "accepted": self.tr("Accepted by Headquarters"),
            "returned": self.tr("Returned"),
            "withdrawn": self.tr("Withdrawn"),
        }.get(held.event, held.event)

    def _event_note(self, held: "Happening") -> str:
        about = {
            "signed": str(held.detail.get("name", "")),
            "cleared": str(held.detail.get("name", "")),
            "exported": str(held.detail.get("folder") or held.detail.get("file", "")),
        }.get(held.event, "; ".join(held.told))
        if held.event == "returned" and held.detail.get("role"):
            about = self.tr("{role}: “{remark}”").format(role=role_words(str(held.detail["role"])), remark=about)
        return ", ".join(part for part in (when(held.at), about) if part)

    @staticmethod
    def _event_icon(held: "Happening") -> str:
        if held.event == "sent" and held.detail.get("code"):
            return "mark:error"
        return {
            "frozen": "lock",
            "signed": "pen",
            "cleared": "check",
            "exported": "usb",
            "sent": "send",
            "received": "receipt",
            "accepted": "mark:complete",
            "returned": "mark:returned",
        }.get(held.event, "document")

    def _classification(self, code: str) -> str:
        return {
            "unclassified": self.tr("Unclassified"),
            "confidential": self.tr("Confidential"),
            "strictly_confidential": self.tr("Strictly confidential"),
        }.get(code, code)
