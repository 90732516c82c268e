"""The list of authorized signatories: which is in use, loading one, and the first one's fingerprint."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible import rest_keyboard
from ui.forms.fingerprints import FingerprintCheck
from ui.locales import long_date, number
from ui.messages import error_words
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import empty
from ui.widgets.role_words import role_title
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:  # its floor below is not needed at start
    from fieldreport.workflows.joining import RegistrationView

ROWS_SHOWN = 8


class ListCard(Card):
    """`choose_wanted` asks for a file; `load_wanted` carries the file and the fingerprint that was typed."""

    choose_wanted = Signal()
    load_wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__("", "field")
        self.heading.setText(self.tr("List of authorized signatories"))
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self._file: Path | None = None
        self.state = StateLine()
        self.body.addWidget(self.state)
        self.doubts = QVBoxLayout()
        self.body.addLayout(self.doubts)
        self.choose = Button(self.tr("Load a list…"), "plain", "download")
        self.choose.clicked.connect(self.choose_wanted)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        self.body.addLayout(row)
        self._build_check()
        self.table = RowTable(
            self.tr("Authorized signatories"),
            (
                Column(self.tr("Name")),
                Column(self.tr("Function"), 232),
                Column(self.tr("Mission"), 96),
            ),
            32,
        )
        self.table.hide()
        self.body.addWidget(self.table)

    def show_view(self, view: RegistrationView) -> None:
        """Show the list in use."""
        if view.serial and view.issued is not None:
            words = self.tr("List {number} of {day} is in use, with {count} signatories.").format(
                number=number(view.serial), day=long_date(view.issued.date()), count=number(len(view.signatories))
            )
            self.state.show_state("mark:complete", words)
        else:
            words = self.tr("None yet. Headquarters sends it after your registration; then you can sign.")
            self.state.show_state("mark:untouched", words)
        empty(self.doubts)
        for doubt in view.doubts:
            self.doubts.addWidget(StateLine("mark:warning", error_words(doubt), "help"))
        self.table.set_rows([self._row(place, held) for place, held in enumerate(view.signatories)])
        self.table.setVisible(bool(view.signatories))
        shown = min(len(view.signatories), ROWS_SHOWN)
        self.table.setFixedHeight(theme().px(32) * shown + theme().px(34))

    def ask_fingerprint(self, file: Path, claimed: str) -> None:
        """Ask what Headquarters reads aloud, and compare it with what the file claims."""
        self._file = file
        words = self.tr("The first list: telephone Headquarters and type the fingerprint they read aloud for {file}.")
        self.why.setText(words.format(file=file.name))
        self.check.expect(claimed)
        self.asking.show()
        self._show_way()
        self.check.edit.setFocus()

    def end_asking(self) -> None:
        """Take the question away."""
        self._file = None
        self.check.expect("")
        rest_keyboard(self.asking)
        self.asking.hide()

    def _build_check(self) -> None:
        self.asking = QWidget()
        column = QVBoxLayout(self.asking)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        self.why = Label("", "help", wraps=True)
        self.check = FingerprintCheck(self.tr("Fingerprint of Headquarters’ authority"))
        self.why.setBuddy(self.check.edit)
        self.check.changed.connect(self._show_way)
        self.check.edit.returnPressed.connect(self._on_load)
        self.load = Button(self.tr("Use this list"), "primary")
        self.load.clicked.connect(self._on_load)
        self.cancel = Button(self.tr("Cancel"), "quiet")
        self.cancel.clicked.connect(self.end_asking)
        self.left = Label("", "caption")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.load)
        row.addWidget(self.cancel)
        row.addWidget(self.left, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self.why)
        column.addWidget(self.check)
        column.addLayout(row)
        self.body.addWidget(self.asking)
        self.asking.hide()

    def _show_way(self) -> None:
        reason = self.check.reason()
        self.load.setEnabled(not reason)
        self.left.setText(reason)
        self.load.setAccessibleDescription(reason)

    def _on_load(self) -> None:
        if self._file is not None and self.check.is_same:
            self.load_wanted.emit(self._file, self.check.value())

    def _row(self, place: int, held: object) -> Row:
        name, role, mission = held.name, role_title(held.role), held.mission  # type: ignore[attr-defined]
        is_own = held.is_own  # type: ignore[attr-defined]
        suffix = self.tr("you") if is_own else ""
        cells = (RowCell(name, suffix=suffix, is_strong=is_own), RowCell(role), RowCell(mission, is_quiet=True))
        return Row(place, cells, ", ".join(part for part in (name, suffix, role, mission) if part))
