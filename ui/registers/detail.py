"""One record beside the list: what it says, who took part, what is to be put right, and what can be done with it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from fieldreport.models import People
from ui.forms.frame import CheckLine
from ui.locales import number
from ui.messages import FindingWords
from ui.registers.register import Fact, Register
from ui.tables.people_glance import GlanceRow, PeopleGlance
from ui.widgets.buttons import Button
from ui.widgets.card import Rule
from ui.widgets.labels import Label
from ui.widgets.page import Content
from ui.widgets.panel import FactList, empty
from ui.widgets.word_chips import WordChip, WordChips

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import OpenRecord

SHOWN_CHECKS = 3


class DetailCard(QFrame):
    """Shows a record; every signal is about the record shown.

    `quick_fix` carries the key and the value of `remedy_of`, `linked` the screen and argument of a link, `acted` the
    id of an action that only this kind has.
    """

    edit_wanted = Signal()
    duplicate_wanted = Signal()
    bin_wanted = Signal()
    history_wanted = Signal()
    quick_fix = Signal(object)
    linked = Signal(str, object)
    acted = Signal(str)

    def __init__(self, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self.setObjectName("card")
        self._record: OpenRecord | None = None
        self.caption, self.place = Label("", "caption"), Label("", "caption")
        self.heading = Label("", "section", wraps=True)
        self.facts = FactList()
        self.people_heading = Label(register.groups, "strong")
        self.unit = Label(self.tr("persons"), "caption")
        self.people = PeopleGlance()
        self.people.named = register.group_name
        self.checks = QVBoxLayout()
        self.checks.setSpacing(2)
        self.zero = Button(self.tr("Set to 0"))
        self.not_collected = Button(self.tr("Not collected"))
        self.own = QVBoxLayout()  # what only this kind can do
        self.own.setSpacing(6)
        self.own_buttons: list[Button] = []
        self.links_heading = Label(self.tr("Linked to"), "strong")
        self.links = WordChips(self.tr("Linked to"))
        self.edit = Button(self.tr("Edit"), "plain", "pen")
        self.edit.setToolTip(self.tr("Enter or F2 in the list"))
        self.copy = Button(self.tr("Duplicate"))
        self.copy.setToolTip(self.tr("Ctrl+D"))
        self.more = Button("", "square", "more", "centre")
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("More"))
        self.menu = QMenu(self.more)
        self.menu.addAction(self.tr("History")).triggered.connect(self.history_wanted)
        self.menu.addAction(register.remove or self.tr("Move to the bin")).triggered.connect(self.bin_wanted)
        self.more.setMenu(self.menu)
        self.more.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        self._build()
        self.zero.clicked.connect(lambda: self.quick_fix.emit(0))
        self.not_collected.clicked.connect(lambda: self.quick_fix.emit("not_collected"))
        self.edit.clicked.connect(self.edit_wanted)
        self.copy.clicked.connect(self.duplicate_wanted)

    def show_record(
        self, record: "OpenRecord | None", findings: Sequence[FindingWords] = (), place: str = ""
    ) -> None:
        """Show a record with its open checks; `place` is "3 of 14"."""
        self._record = record
        self.setVisible(record is not None)
        if record is None:
            return
        row = record.row
        self.caption.setText(self._register.caption(record))
        self.place.setText(place)
        self.heading.setText(self._register.title(row) or self.tr("(no title)"))
        restricted = frozenset(record.values.get("restricted", ()))

        def marked(fact: Fact) -> str:
            is_marked = bool(fact.words and restricted & {*fact.keys})
            return self.tr("{words} (restricted)").format(words=fact.words) if is_marked else fact.words

        self.facts.set_facts([(fact.label, marked(fact)) for fact in self._register.facts(record)])
        self._show_people(record)
        self._show_checks(findings)
        self._show_actions(record)
        self._show_links(record)

    def _show_people(self, record: "OpenRecord") -> None:
        rows = glance_rows(record, self._register.group_words) if self._register.groups else []
        figures = record.row.figures
        foot = None
        if len(rows) > 1 and figures.women is not None and self._register.adds_up:
            words = (
                self.tr("All")
                if figures.complete == figures.groups
                else self.tr("Complete, {complete} of {groups}").format(
                    complete=number(figures.complete), groups=number(figures.groups)
                )
            )
            foot = GlanceRow(words, figures.women, figures.men, figures.total, is_floor=figures.is_floor)
        self.people.set_rows(rows, foot)
        for widget in (self.people_heading, self.unit):
            widget.setVisible(bool(rows))
        can_fix = any(row.state == "missing" for row in rows)
        self.zero.setVisible(can_fix)
        self.not_collected.setVisible(can_fix)

    def _show_checks(self, findings: Sequence[FindingWords]) -> None:
        empty(self.checks)
        for finding in findings[:SHOWN_CHECKS]:
            self.checks.addWidget(CheckLine(finding.severity, finding.text))
        if len(findings) > SHOWN_CHECKS:
            left = len(findings) - SHOWN_CHECKS
            self.checks.addWidget(Label(self.tr("%n more check(s) in the form", "", left), "caption"))

    def _show_actions(self, record: "OpenRecord") -> None:
        had_focus = any(button.hasFocus() for button in self.own_buttons)
        empty(self.own)
        self.own_buttons = []
        for action in self._register.actions(record):
            button = Button(action.words, "plain", action.icon)
            button.setToolTip(QKeySequence(action.key).toString(QKeySequence.SequenceFormat.NativeText))
            button.clicked.connect(lambda _on=False, name=action.id: self.acted.emit(name))
            self.own.addWidget(button)
            self.own_buttons.append(button)
        if had_focus:
            (self.own_buttons[0] if self.own_buttons else self.edit).setFocus()

    def _show_links(self, record: "OpenRecord") -> None:
        chips: list[WordChip] = []
        for link in self._register.links(record):
            chip = WordChip(link.words, link.icon, is_link=bool(link.screen))
            if link.screen:
                chip.chosen.connect(lambda link=link: self.linked.emit(link.screen, link.argument))
            chips.append(chip)
        count = len(record.values.get("documents", ()))
        words = self.tr("%n file(s)", "", count) if count else self.tr("Attach a file")
        if self._register.has_documents:
            files = WordChip(words, "folder", is_link=True)
            files.chosen.connect(lambda: self.linked.emit("documents", f"{record.kind}[{record.id}]"))
            chips.append(files)
        self.links.set_chips(chips)
        self.links_heading.setVisible(bool(chips))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 10)
        column.setSpacing(8)
        holder = Content()
        holder.setObjectName("checksHolder")
        holder.setStyleSheet("#checksHolder { background: transparent; }")
        body = QVBoxLayout(holder)
        body.setContentsMargins(14, 0, 14, 0)
        body.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self.caption, 1)
        top.addWidget(self.place)
        body.addLayout(top)
        body.addWidget(self.heading)
        body.addWidget(self.facts)
        body.addSpacing(6)
        people = QHBoxLayout()
        people.addWidget(self.people_heading, 1)
        people.addWidget(self.unit)
        body.addLayout(people)
        body.addWidget(self.people)
        body.addLayout(self.checks)
        fixes = QHBoxLayout()
        fixes.setSpacing(8)
        fixes.addWidget(self.zero, 1)
        fixes.addWidget(self.not_collected, 1)
        body.addLayout(fixes)
        body.addLayout(self.own)
        body.addSpacing(6)
        body.addWidget(self.links_heading)
        body.addWidget(self.links)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setStyleSheet("QScrollArea { background: transparent; }")
        scroll.setWidget(holder)
        column.addWidget(scroll, 1)
        column.addWidget(Rule())
        actions = QHBoxLayout()
        actions.setContentsMargins(14, 2, 14, 0)
        actions.setSpacing(8)
        actions.addWidget(self.edit, 1)
        actions.addWidget(self.copy)
        actions.addWidget(self.more)
        column.addLayout(actions)


def glance_rows(record: "OpenRecord", group_words: Callable[[People], str] | None) -> list[GlanceRow]:
    """Return the count groups of a record to look at; what holds no figures says why."""
    from fieldreport.records import read_record  # not needed at start
    from fieldreport.workflows.listing import figures_of_group

    held = read_record(dict(record.values))
    is_owed = record.row.figures.state in ("missing", "partly", "complete") and record.kind == "training"
    rows = []
    for _place, group in held.counts():  # type: ignore[union-attr]  # records have counts
        words = group_words(group) if group_words else ""
        figures = figures_of_group(group, is_owed=is_owed)
        state = "" if figures.women is not None or figures.state == "none" else figures.state
        label = words[:1].upper() + words[1:]
        rows.append(GlanceRow(label, figures.women, figures.men, figures.total, state, figures.is_floor))
    return rows
