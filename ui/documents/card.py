"""The chosen document: what it is, whether it travels, how it is classified, and what can be done with it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.accessible import announce
from ui.documents.words import kind_words, owner_kind, owner_words, removed_words, shrunk_words
from ui.forms.choices import CheckChoice
from ui.locales import moment
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.panel import FactList

if TYPE_CHECKING:
    from fieldreport.workflows.attaching import HeldDocument


class DocumentCard(Card):
    """`show_document` fills it; what the user wants done is told by signals."""

    copy_wanted = Signal()
    travels_wanted = Signal(bool)
    classified = Signal(str)
    removed = Signal()
    put_back = Signal()
    smaller_wanted = Signal()

    def __init__(self, classes: Sequence[tuple[str, str]]) -> None:
        super().__init__(" ")
        self.held: HeldDocument | None = None
        self._classes = classes
        self.heading.setText(self.tr("Document"))
        self.setAccessibleName(self.tr("Chosen document"))
        self.name = Label("", "strong", wraps=True)
        self.facts = FactList()
        self.travels = CheckChoice(self.tr("Travels with the report"))
        self.travels.clicked.connect(lambda: self.travels_wanted.emit(self.travels.isChecked()))
        self.travels_words = Label("", "caption", wraps=True)
        self.classification = DropDown(self.tr("Classification"))
        self.classification.activated.connect(lambda: self.classified.emit(self.classification.code()))
        self.copy = Button(self.tr("Save a readable copy…"))
        self.copy.clicked.connect(self.copy_wanted)
        self.smaller = Button(self.tr("Make the photo smaller"))
        self.smaller.setToolTip(self.tr("Longest side 2048 pixels; this can be taken back"))
        self.smaller.clicked.connect(self.smaller_wanted)
        self.remove = Button(self.tr("Put away"), "quiet", "bin")
        self.remove.setToolTip(self.tr("Delete; it can be brought back"))
        self.remove.clicked.connect(self.removed)
        self.back = Button(self.tr("Bring back"), "primary", "again")
        self.back.clicked.connect(self.put_back)
        self.copied = Label("", "okText", wraps=True)
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._class_label = Label(self.tr("Classification"), "caption")
        self._class_label.setBuddy(self.classification)
        for widget in (
            self.name,
            self.facts,
            self.travels,
            self.travels_words,
            self._class_label,
            self.classification,
            self.smaller,
            self.copy,
            self.copied,
            self.remove,
            self.back,
        ):
            column.addWidget(widget)
        self.none = Label(self.tr("Choose a document to see what it is."), "help", wraps=True)
        self.body.addWidget(self._holder)
        self.body.addWidget(self.none)
        self.show_document(None)

    def show_document(self, held: "HeldDocument | None", *, is_binned: bool = False) -> None:
        """Show a document, or that none is chosen."""
        is_same = held is not None and self.held is not None and held.document.sha256 == self.held.document.sha256
        self.held = held
        self._holder.setVisible(held is not None)
        self.none.setVisible(held is None)
        if not is_same:
            self.copied.hide()
        if held is None:
            return
        document, is_file = held.document, bool(held.document.sha256)
        self.name.setText(document.name)
        self.facts.set_facts(
            [
                (owner_kind(held), owner_words(held)),
                (self.tr("File"), kind_words(document)),
                (self.tr("Made smaller"), shrunk_words(document)),
                (self.tr("Taken out"), removed_words(document)),
                (self.tr("SHA-256"), f"{document.sha256[:16]}…" if is_file else ""),
                (self.tr("Put away"), moment(datetime.fromisoformat(held.removed_at)) if held.removed_at else ""),
            ]
        )
        can_change = is_file and not is_binned
        self.travels_words.setText(
            self.tr("It can only travel with a report that is classified at least as high.")
            if document.travels and document.classification != "unclassified"
            else self.tr("It is signed with the report and goes into the full package, never into the data package.")
        )
        self.travels.setChecked(document.travels)
        self.classification.set_choices(self._classes, document.classification)
        for widget in (self.travels, self.travels_words, self._class_label, self.classification, self.remove):
            widget.setVisible(can_change)
        self.smaller.setVisible(can_change and document.can_shrink)
        self.smaller.setEnabled(held.is_here)
        self.copy.setVisible(is_file)
        self.copy.setEnabled(held.is_here)
        self.back.setVisible(is_binned)

    def show_copy(self, path: Path) -> None:
        """Say where the copy is; it is in clear there."""
        words = self.tr("Saved to {path}. This copy is not encrypted.").format(path=path)
        self.copied.setText(words)
        self.copied.show()
        announce(self, words)
