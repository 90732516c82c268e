"""Where a package is written and what of it: two profiles with their sizes, sticks that are plugged in, a folder.

Rules: encrypted unless asked otherwise, and the exception is made once; a stick that is full or read-only says so.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from fieldreport.trust_context import WAYS, Way
from ui.dialogs import ask_folder, ask_yes
from ui.forms.choices import CheckChoice, Option, RadioGroup
from ui.locales import file_size
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.volumes import Volume, removable_volumes

Profile = Literal["full", "data"]
FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written, and where."""

    profile: Profile
    folder: Path
    is_encrypted: bool
    way: Way | None = None  # how it will travel, where that matters


class ExportForm(Card):
    """`changed` after every choice; `wanted` is what is chosen."""

    changed = Signal()

    def __init__(self, find_volumes: Callable[[], Sequence[Volume]] = removable_volumes) -> None:
        super().__init__("", "field")
        self.heading.setText(self.tr("Submission package"))
        self.setAccessibleName(self.heading.text())
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self._find_volumes = find_volumes
        self._volumes: tuple[Volume, ...] = ()
        self._folder = Path.home()
        self._sizes: Mapping[str, int] = {}
        self._ways = WAYS
        self._build()
        self.set_sizes({})
        self.look_for_sticks()

    @property
    def wanted(self) -> Wanted:
        """Return what is chosen."""
        profile: Profile = "data" if self.profile.value() == "data" else "full"
        return Wanted(profile, self.target, not self.plain.isChecked(), self._way())

    @property
    def target(self) -> Path:
        """Return the folder to write into."""
        chosen = self.place.value()
        return next((held.path for held in self._volumes if str(held.path) == chosen), self._folder)

    @property
    def obstacle(self) -> str:
        """Return why nothing can be written there, or an empty text."""
        held = next((one for one in self._volumes if str(one.path) == self.place.value()), None)
        if held is None:
            return ""
        if "stick" not in self._ways:
            return self.tr("What is classified like this may not travel on a stick, says Headquarters.")
        if held.is_read_only:
            return self.tr("This stick is write-protected. Choose another one, or a folder.")
        needed = self._sizes.get(self.profile.value() or "full", 0)
        if needed and held.free < needed + 65536:
            return self.tr("This stick has only {free} free. Choose another one, or a folder.").format(
                free=file_size(held.free)
            )
        return ""

    def set_folder(self, folder: Path) -> None:
        """Offer a folder, where none was chosen before."""
        self._folder = folder
        self._show_places()

    def set_sizes(self, sizes: Mapping[str, int]) -> None:
        """Say how large the profiles are."""
        self._sizes = dict(sizes)
        full = self.tr("Everything: report, workbook, PDF and attachments")
        data = self.tr("Data only, for a poor connection; the rest follows later")
        held = self.profile.value() or "full"
        self.profile.set_options(
            [Option("full", self._sized(full, "full")), Option("data", self._sized(data, "data"))]
        )
        self.profile.set_value(held)

    def set_classified(self, *, is_classified: bool, ways: tuple[Way, ...] = WAYS) -> None:
        """Offer no unencrypted file of what is classified and no way that is closed to it, and say why."""
        self._ways = ways
        self.way.set_choices([(way, self.way_words(way)) for way in ways], self.way.code() or ways[0])
        if is_classified:
            self.plain.setChecked(False)
        self.plain.setVisible(not is_classified)
        self.classified.setVisible(is_classified)
        self._on_choice()

    @Slot()
    def look_for_sticks(self) -> None:
        """Look anew what is plugged in; what was chosen stays chosen while it is there."""
        self._volumes = tuple(self._find_volumes())
        self._show_places()

    def is_confirmed(self) -> bool:
        """Ask again in words before anything is written unencrypted; encrypted needs no question."""
        if self.wanted.is_encrypted:
            return True
        is_sure = ask_yes(
            self,
            self.tr("Write the package unencrypted?"),
            self.tr(
                "Whoever has the file can read the whole report, restricted parts included, and it cannot be called "
                "back. Headquarters needs the encrypted file only."
            ),
            self.tr("Write it unencrypted"),
            self.tr("Cancel"),
        )
        if not is_sure:
            self.after_writing()
        return is_sure

    def after_writing(self) -> None:
        """Take the exception back: the next package is encrypted again."""
        self.plain.setChecked(False)

    def way_words(self, way: str) -> str:
        """Return a way to travel in words."""
        return {
            "network": self.tr("over the network"),
            "email": self.tr("by e-mail"),
            "stick": self.tr("by stick or courier"),
        }.get(way, way)

    def _way(self) -> Way | None:
        """Return how the file will travel; of a folder nobody knows, unless it was asked."""
        if self.place.value() not in (FOLDER, None, ""):
            return "stick"
        return cast(Way, self.way.code()) if self._is_limited else None

    @property
    def _is_limited(self) -> bool:
        return self._ways != WAYS

    def _sized(self, words: str, profile: str) -> str:
        if profile not in self._sizes:
            return words
        return self.tr("{what} ({size})").format(what=words, size=file_size(self._sizes[profile]))

    def _show_places(self) -> None:
        held = self.place.value()
        options = [
            Option(
                str(volume.path),
                self.tr("{name}, {free} free").format(name=volume.name, free=file_size(volume.free))
                if not volume.is_read_only
                else self.tr("{name}, write-protected").format(name=volume.name),
            )
            for volume in self._volumes
        ]
        options.append(Option(FOLDER, self.tr("A folder on this computer")))
        self.place.set_options(options)
        known = {option.code for option in options}
        first = next((str(one.path) for one in self._volumes if not one.is_read_only), FOLDER)
        self.place.set_value(held if held in known else first)
        self.folder.setText(str(self._folder))
        self._on_choice()

    @Slot()
    def _on_choice(self, *_parts: object) -> None:
        is_folder = self.place.value() in (FOLDER, None, "")
        self.folder.setEnabled(is_folder)
        for part in (self.way_label, self.way):
            part.setVisible(is_folder and self._is_limited)
        words = self.obstacle
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        self.changed.emit()

    @Slot()
    def _on_folder(self) -> None:
        chosen = ask_folder(self, self.tr("Where to write the package"), self._folder)
        if chosen is not None:
            self._folder = chosen
            self.place.set_value(FOLDER)
            self._show_places()

    def _build(self) -> None:
        self.profile = RadioGroup([Option("full", ""), Option("data", "")], is_column=True)
        self.profile.set_value("full")
        self.profile.set_names(self.tr("What to export"), "")
        self.place = RadioGroup([Option(FOLDER, "")], is_column=True)
        self.place.set_names(self.tr("Where to write it"), "")
        self.profile.edited.connect(self._on_choice)
        self.place.edited.connect(self._on_choice)
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.choose = Button(self.tr("Choose…"), "plain", "folder")
        self.choose.setAccessibleName(self.tr("Choose the folder"))
        self.choose.clicked.connect(self._on_folder)
        self.again = Button(self.tr("Look for sticks again"), "link")
        self.again.clicked.connect(self.look_for_sticks)
        self.plain = CheckChoice(self.tr("Leave the file unencrypted: whoever has it can read it"))
        self.plain.setAccessibleName(self.plain.text())
        self.classified = Label(
            self.tr("This report is classified: it is written encrypted only."), "help", wraps=True
        )
        self.way = DropDown(self.tr("How the file travels from there"))
        self.way_label = Label(
            self.tr("How the file travels from there; Headquarters closed other ways"), "help", wraps=True
        )
        self.way_label.setBuddy(self.way)
        self.trouble = Label("", "errText", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        self.body.addWidget(Label(self.tr("What"), "strong"))
        self.body.addWidget(self.profile)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Where"), "strong"))
        head.addStretch(1)
        head.addWidget(self.again)
        self.body.addLayout(head)
        self.body.addWidget(self.place)
        self.body.addLayout(row)
        self.body.addWidget(self.way_label)
        self.body.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.plain)
        self.body.addWidget(self.classified)
        self.classified.hide()
