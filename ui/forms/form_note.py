"""A note over a form whose original is not known: how it was made, from what, and which points are open."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreport.templates import Labels
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import Label


class FormNote(QWidget):
    """Shows what a template says about itself; the details stay folded until wanted."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.card = Card("", "strong")
        self.card.body.addWidget(Label(labels.note("derived"), "body", wraps=True))
        self.details = Disclosure(self.tr("Sources and open points"))
        for heading, paragraphs in (
            (self.tr("Sources"), labels.notes("sources")),
            (self.tr("Open points"), labels.notes("open")),
        ):
            if paragraphs:
                self.details.body.addWidget(Label(heading, "strong"))
            for paragraph in paragraphs:
                self.details.body.addWidget(Label(paragraph, "help", wraps=True))
        self.card.body.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 20)
        column.addWidget(self.card)
