"""What every step of setting up can do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.setup.state import SetupState


class Step(QWidget):
    """One step; `changed` when `reason` may have changed, `wants_next` when Enter means going on.
    `is_done` when nothing is left to do here, so that the focus goes to the button that goes on.

    A step reads and fills the shared state at every key, so that going back never loses what was typed.
    """

    changed = Signal()
    wants_next = Signal()
    is_done = Signal()

    def __init__(self, state: SetupState) -> None:
        super().__init__()
        self.state = state
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    def title(self) -> str:
        """Return the page's title."""
        raise NotImplementedError

    def help(self) -> str:
        """Return the sentence under the title."""
        return ""

    def enter(self) -> None:
        """Come to the front: show the state and put the cursor where work begins."""

    def reason(self) -> str:
        """Return why one cannot go on yet, in words; "" where one can."""
        return ""

    def check(self) -> str:
        """Return what is wrong with what was typed, asked when Next is pressed; "" where nothing is."""
        return ""

    def acts(self) -> bool:
        """Return whether Next does the step's own work first, which ends with `wants_next`."""
        return False

    def act(self) -> None:
        """Do the step's own work."""

    def act_words(self) -> str:
        """Return the words on the button while `acts`."""
        return ""

    def reasons_why(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return heading, and icon and sentence of each line, of the card that says what the step is for."""
        return "", ()
