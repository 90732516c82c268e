"""One quotation beside the list: all its words, where they stand, and whether they may be public."""

from typing import TYPE_CHECKING

from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import FactList, Panel
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:  # rendering is not needed at start
    from fieldreport.documents.citations import Citation


class QuotationPanel(Panel):
    """Actions on top, the words below."""

    def __init__(self) -> None:
        super().__init__()
        self.copy = Button(self.tr("Copy with source"), "primary", "list")
        self.copy.setToolTip(self.tr("Ctrl+C in the list"))
        self.write = Button(self.tr("Into Word…"), "plain", "download")
        self.write.setToolTip(self.tr("Ctrl+E"))
        self.top.addWidget(self.copy, 1)
        self.top.addWidget(self.write, 1)
        self.words_card = Card(self.tr("In full"))
        self.heading = Label("", "strong", wraps=True)
        self.words = Label("", "body", wraps=True)
        self.state = StateLine()
        self.words_card.body.addWidget(self.heading)
        self.words_card.body.addWidget(self.words)
        self.words_card.body.addWidget(self.state)
        self.source_card = Card(self.tr("Source"))
        self.facts = FactList()
        self.source_card.body.addWidget(self.facts)
        for card in (self.words_card, self.source_card):
            self.cards.addWidget(card)
        self.cards.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        for label in (self.heading, self.words):
            label.setText("")
        self.facts.set_facts(())
        for card in (self.words_card, self.source_card):
            card.hide()
        for button in (self.copy, self.write):
            button.setEnabled(False)

    def show_citation(self, one: "Citation") -> None:
        """Show one quotation."""
        self.heading.setText(one.title)
        self.words.setText(one.text)
        if one.held.is_cleared:
            self.state.show_state("mark:complete", self.tr("Cleared for public use"))
        else:
            self.state.show_state("mark:warning", self.tr("Not cleared for public use"))
        source = one.held.source
        self.facts.set_facts(
            [
                (self.tr("Source"), one.source),
                (self.tr("Date"), one.as_of),
                (self.tr("Signed by"), self.tr(", ").join(name for _role, name in source.signers)),
                (self.tr("Package"), source.package[:16]),
            ]
        )
        for card in (self.words_card, self.source_card):
            card.show()
        for button in (self.copy, self.write):
            button.setEnabled(True)
