"""The red bar for a failure: what happened, what is safe, what to do next; it stays until it is put right."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.accessible import announce
from ui.widgets.buttons import Button
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label


class FailureBar(QFrame):
    """Hidden until `show_failure`; one button to try again, one to close."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("failureBar")
        self._again: Callable[[], None] | None = None
        self.words = Label("", "failure", wraps=True)
        self.again_button = Button(self.tr("Try again"))
        self.again_button.clicked.connect(self._try_again)
        self.close_button = Button(self.tr("Close"), "quiet")
        self.close_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(Glyph("mark:error"))
        row.addWidget(self.words, 1)
        row.addWidget(self.again_button)
        row.addWidget(self.close_button)
        self.setVisible(False)

    def show_failure(self, words: str, again: Callable[[], None] | None = None) -> None:
        """Show and say a failure; `again` is offered as a button where it makes sense."""
        self._again = again
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.again_button.setVisible(again is not None)
        self.setVisible(True)
        announce(self, words)

    def clear(self) -> None:
        """Take the bar away."""
        self._again = None
        self.setVisible(False)

    def _try_again(self) -> None:
        again = self._again
        self.clear()
        if again is not None:
            again()
