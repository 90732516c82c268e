"""By which ways what is classified may travel: Headquarters sets it, the next published list tells the missions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from fieldreport.trust_context import CLASSIFIED, WAYS
from ui.forms.choices import CheckGroup, Option
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label

if TYPE_CHECKING:  # the list of signatories is not needed at start
    from fieldreport.trust_context import TravelPolicy


class TravelCard(Card):
    """`ways_set` carries a class and the ways that stay open to it."""

    ways_set = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(self.tr("Ways for what is classified"), "field")
        text = self.tr("It always travels encrypted. Close a way here; it takes effect with the next published list.")
        self.body.addWidget(Label(text, "help", wraps=True))
        self._held: Sequence[TravelPolicy] = ()
        self.kind = DropDown(self.tr("Class"))
        names = {"confidential": self.tr("Confidential"), "strictly_confidential": self.tr("Strictly confidential")}
        self.kind.set_choices([(code, names[code]) for code in CLASSIFIED], CLASSIFIED[0])
        self.kind.activated.connect(self._show_ways)
        words = {
            "network": self.tr("over the network"),
            "email": self.tr("by e-mail"),
            "stick": self.tr("by stick or courier"),
        }
        self.ways = CheckGroup([Option(way, words[way]) for way in WAYS])
        self.ways.set_names(self.tr("Open ways"), "")
        self.ways.edited.connect(self._judge)
        self.set = Button(self.tr("Set ways"), "plain")
        self.set.clicked.connect(lambda: self.ways_set.emit(self.kind.code(), tuple(self.ways.value() or ())))
        self.body.addWidget(self.kind)
        self.body.addWidget(self.ways)
        self.body.addWidget(self.set, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_ways()

    def show_policies(self, policies: "Sequence[TravelPolicy]") -> None:
        """Show what is set; what is being ticked stays where nothing changed."""
        if tuple(policies) != tuple(self._held):
            self._held = tuple(policies)
            self._show_ways()

    def _show_ways(self) -> None:
        open_ways = next((one.ways for one in self._held if one.classification == self.kind.code()), WAYS)
        self.ways.set_value(open_ways)
        self._judge()

    def _judge(self) -> None:
        self.set.setEnabled(bool(self.ways.value()))  # one way must stay open
