"""What of a quarter everybody may read, as a file: what it leaves out is said before, small counts are withheld."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot

from fieldreport.disclosure import LEAST_SHOWN
from fieldreport.values import Quarter
from ui.accessible import announce
from ui.dialogs import ask_new_file
from ui.locales import number
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.preview.state import PreviewCalls
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label

LEAST = (3, 5, 10)  # counts of incidents and survivors below one of these can be withheld


class ExtractCard(Card):
    """Writes the public extract of the quarter that is shown."""

    def __init__(self, desk: Desk, calls: PreviewCalls) -> None:
        super().__init__(self.tr("For everybody"), "strong")
        self._desk, self._calls = desk, calls
        self._quarter: Quarter | None = None
        self._mission = ""
        self.least = DropDown(self.tr("Counts of incidents and survivors"))
        below = self.tr("Withhold counts below {number}")
        choices = [(str(least), below.format(number=number(least))) for least in LEAST]
        self.least.set_choices([*choices, ("0", self.tr("Show every count"))], str(LEAST_SHOWN))
        label = Label(self.tr("Counts of incidents and survivors"), "help")
        label.setBuddy(self.least)
        self.save = Button(self.tr("Save public extract…"), "plain", "download")
        self.save.clicked.connect(self._on_save)
        self.said = Label("", "caption", wraps=True)
        self.said.hide()
        words = self.tr("A data file without amounts, donors, contacts and restricted parts.")
        for part in (Label(words, "help", wraps=True), label, self.least):
            self.body.addWidget(part)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.said)

    def show_report(self, mission: str, quarter: Quarter | None) -> None:
        """Take over which report is shown."""
        self._mission, self._quarter = mission, quarter
        self.said.hide()

    @Slot()
    def _on_save(self) -> None:
        quarter, least = self._quarter, int(self.least.code() or 0)
        if quarter is None:
            return
        name = f"{self._mission}_{quarter}_public.json"
        pattern = self.tr("Data (*.json)")
        target = ask_new_file(self, self.tr("Save public extract"), Path.home() / name, pattern)
        if target is not None:
            self._desk.tasks.read_long(
                self,
                lambda session: self._calls.extract(session, quarter, target, least),
                lambda is_signed: self._on_saved(target, is_signed=is_signed),
                lambda failure: self._desk.failure.show_failure(error_words(failure)),
            )

    def _on_saved(self, target: Path, *, is_signed: bool) -> None:
        words = (
            self.tr("Saved to {path}, from the newest signed report.")
            if is_signed
            else self.tr("Saved to {path}, from the draft, which nobody has signed.")
        ).format(path=target)
        self.said.setText(words)
        self.said.show()
        announce(self, words)
