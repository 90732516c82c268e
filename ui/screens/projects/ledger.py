"""The whole ledger of a project: every entry in a line, and under the table what there is to say about one."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.marks import SEVERITY_MARKS
from ui.tables.ledger_model import LedgerModel
from ui.tables.typed_table import TypedTable
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.panel import empty
from ui.widgets.state_line import StateLine

SHOWN = 3


class LedgerView(QWidget):
    """`left` when an entry was left: time to save."""

    left = Signal()

    def __init__(self, ledger: LedgerModel) -> None:
        super().__init__()
        self._ledger = ledger
        self._place = -1
        self.table = TypedTable(self.tr("Ledger"), ledger, row_height=33, scrolls=True)
        self.table.current.connect(self._on_current)
        ledger.edited.connect(self.show_words)
        self.count = Label("", "caption")
        self.new_entry = Button(self.tr("New entry"), "plain", "plus")
        self.new_entry.clicked.connect(self.table.add)
        self.remove = Button(self.tr("Remove entry"), "quiet", "bin")
        self.remove.setToolTip(self.tr("Ctrl+Del; Ctrl+Z brings it back"))
        self.remove.clicked.connect(self.table.remove_current)
        self.head = head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(self.tr("Ledger"), "section"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.remove)
        head.addWidget(self.new_entry)
        self._words = QVBoxLayout()
        self._words.setSpacing(4)
        self._hint = Label(
            self.tr(
                "Enter goes down and adds an entry after the last one; the arrow down in a cell shows its choices."
            ),
            "caption",
            wraps=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(self._words)
        column.addWidget(self._hint)

    def add_action(self, widget: QWidget) -> None:
        """Put what can be done with the whole ledger beside its title."""
        self.head.insertWidget(3, widget)

    def begin_entry(self) -> None:
        """Add an entry and go to its date."""
        self.table.add()

    def begin_redeployment(self, line: str) -> None:
        """Add an entry that moves money to a line; where it comes from is for the user to say."""
        place = self._ledger.add_row({"type": "redeployment", "to_line": line})
        self.table.setFocus()
        self.table.go_to(place, "line")

    def show_count(self) -> None:
        """Say how many entries there are, and go to the newest where none is chosen yet."""
        count = self._ledger.row_count
        self.count.setText(self.tr("%n entry(s)", "", count))
        self.remove.setEnabled(count > 0)
        if count and not self.table.currentIndex().isValid():
            self.table.go_to(count - 1, "date")

    def come_to_front(self) -> None:
        """Show the current entry, once the table has its place."""
        self.show_count()
        QTimer.singleShot(0, self, lambda: self.table.scrollTo(self.table.currentIndex()))

    def show_words(self) -> None:
        """Say what is wrong with the current entry, or what is to explain."""
        empty(self._words)
        said = self._ledger.words_about(self._place) if 0 <= self._place < self._ledger.row_count else []
        for severity, words in said[:SHOWN]:
            role = {"error": "errText", "hint": "help"}.get(severity, "warnText")
            self._words.addWidget(StateLine(f"mark:{SEVERITY_MARKS[severity].value}", words, role))
        self._hint.setVisible(not said)
        if said and self.isVisible():
            # The words take room from the table: the entry they are about stays in sight.
            QTimer.singleShot(0, self, lambda: self.table.scrollTo(self.table.currentIndex()))
        self.table.setAccessibleDescription(" ".join(words for _severity, words in said))

    def _on_current(self, place: int) -> None:
        if place != self._place:
            self._place = place
            self.left.emit()
            self.show_words()
            said = self._ledger.words_about(place) if 0 <= place < self._ledger.row_count else []
            if said and self.table.hasFocus():
                announce(self.table, said[0][1])
