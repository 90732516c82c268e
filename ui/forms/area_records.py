"""The records of the quarter that belong to an area, above its questions."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.card import Card
from ui.widgets.record_list import RecordLine, RecordList


class AreaRecords(QWidget):
    """The records of the quarter that belong to the area: what there is to tell about."""

    def __init__(self) -> None:
        super().__init__()
        self.card = Card("", "strong")
        self.card.head.addWidget(self.card.heading)
        self.card.head.addStretch(1)
        self.card.body.addLayout(self.card.head)
        self.list = RecordList("", when_width=100)
        self.card.body.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 20)
        column.addWidget(self.card)
        self.hide()

    @property
    def count(self) -> int:
        """Return how many records belong here."""
        return len(self.list.records)

    def set_records(self, records: Sequence[RecordLine]) -> None:
        """Show them; without any the card is not there."""
        self.list.set_records(records)
        words = self.tr("%n record(s) of this quarter in this area", "", len(records))
        self.card.heading.setText(words)
        self.card.setAccessibleName(words)
        self.list.setAccessibleName(words)
        self.setVisible(bool(records))
