"""The menu of a row: what can be done with its record, and what the list may be ordered by."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.tables.events_model import EventColumn


class RowMenu(QMenu):
    """Built for one opening: (words, keys, action) of the record, then the orders."""

    def __init__(
        self,
        parent: QWidget,
        deeds: Sequence[tuple[str, str, Callable[[], None]]],
        columns: Sequence[EventColumn],
        order_by: Callable[[str], None],
        *,
        has_row: bool,
    ) -> None:
        super().__init__(parent)
        for words, keys, action in deeds:
            held = self.addAction(words)
            held.setShortcut(QKeySequence(keys))
            held.setEnabled(has_row)
            held.triggered.connect(action)
        orders = self.addMenu(self.tr("Order by"))
        for column in columns:
            if column.order:
                orders.addAction(column.title).triggered.connect(
                    lambda _on=False, order=column.order: order_by(order)
                )
