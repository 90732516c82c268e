"""The panel beside the journal: what happened to one package, what it means, what to do, how far its check went."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.locales import file_size, moment, number
from ui.messages import role_words
from ui.screens.inbox import words
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Rule
from ui.widgets.labels import Label
from ui.widgets.panel import FactList, MarkLine, NumberedLine, Panel, Strip, empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.receiving import EntryDetail


class EntryPanel(Panel):
    """`show_detail` fills it; `opened` asks for the submission status of the entry's mission and quarter."""

    compare_wanted = Signal(int)
    branch_wanted = Signal(int, str)  # the entry, and why it is taken in
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._detail: EntryDetail | None = None
        self.primary = Button("", "primary", "send")
        self.primary.clicked.connect(self._on_primary)
        self.top.addWidget(self.primary)
        self._build_verdict()
        self._build_steps_to_take()
        self._build_check()
        self._build_facts()
        self.cards.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """Show that nothing is chosen."""
        self._detail = None
        for card in (self.verdict_card, self.todo_card, self.check_card, self.facts_card):
            card.hide()
        self.primary.setEnabled(False)
        self.primary.setText(self.tr("Copy message to mission"))

    def show_detail(self, detail: "EntryDetail") -> None:
        """Show an entry."""
        self._detail = detail
        entry = detail.entry
        is_refused = entry.verdict == "quarantined"
        self.primary.setEnabled(True)
        self.primary.setText(
            self.tr("Copy message to mission") if is_refused else self.tr("Open in submission status")
        )
        self.primary.set_icon_name("send" if is_refused else "grid")
        name, revision = words.package_words(entry)
        title = self.tr("{package}, {revision}").format(package=name, revision=revision) if revision else name
        self.title.setText(title)
        self._show_verdict(detail)
        self._show_steps_to_take(detail)
        self._show_check(detail)
        for card in (self.verdict_card, self.check_card, self.facts_card):
            card.show()
        self.todo_card.setVisible(is_refused)
        self.branch.setVisible(is_refused and entry.reason.code == "REVOKED")
        self.branch_reason.clear()

    def _on_branch(self) -> None:
        if self._detail is not None:
            self.branch_wanted.emit(self._detail.entry.no, self.branch_reason.text())

    def message(self) -> str:
        """Return what to tell the mission about a refused package, for pasting into a letter."""
        detail = self._detail
        if detail is None:
            return ""
        entry = detail.entry
        lines = [
            self.tr("The submission package {file} could not be accepted.").format(file=entry.file),
            " ".join(words.reason_sentences(entry.reason)[:1]),
            words.meaning_words(entry.reason.code),
            *(f"{number(place)}. {step}" for place, step in enumerate(words.what_to_do(entry.reason.code)[:1], 1)),
            self.tr("Code {code}, SHA-256 {digest}").format(code=entry.reason.code, digest=detail.sha256),
        ]
        return "\n".join(line for line in lines if line)

    def _on_primary(self) -> None:
        if self._detail is None:
            return
        if self._detail.entry.verdict == "quarantined":
            self._copy(self.message(), self.tr("Message copied"))
        else:
            self.opened.emit()

    def _copy(self, text: str, said: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.setText(said)
        self.copied.show()
        announce(self, said)

    def _build_verdict(self) -> None:
        self.verdict_card = Card("", "section")
        self.title = Label("", "section", wraps=True)
        self.strip = Strip()
        self.meaning_title = Label(self.tr("What this means"), "strong")
        self.meaning = Label("", "help", wraps=True)
        self.safe = Label("", "strong", wraps=True)
        self.compare = Button(self.tr("Side by side with the one that is here"), "link")
        self.compare.clicked.connect(lambda: self._detail and self.compare_wanted.emit(self._detail.entry.no))
        self.remarks = QVBoxLayout()
        for widget in (self.title, self.strip, self.meaning_title, self.meaning, self.safe, self.compare):
            self.verdict_card.body.addWidget(widget)
        self.verdict_card.body.addLayout(self.remarks)
        self.cards.addWidget(self.verdict_card)

    def _build_facts(self) -> None:
        self.facts_card = Card(self.tr("Package"))
        self.facts = FactList()
        self.facts_card.body.addWidget(self.facts)
        self.cards.addWidget(self.facts_card)

    def _build_steps_to_take(self) -> None:
        self.todo_card = Card(self.tr("What to do"))
        self._todo = QVBoxLayout()
        self._todo.setSpacing(6)
        self.todo_card.body.addLayout(self._todo)
        self.branch = QWidget()
        column = QVBoxLayout(self.branch)
        column.setContentsMargins(0, 6, 0, 0)
        label = Label(self.tr("Found laptop: why its report is taken in after all"), "help", wraps=True)
        self.branch_reason = QLineEdit()
        self.branch_reason.setAccessibleName(label.text())
        label.setBuddy(self.branch_reason)
        self.take_branch = Button(self.tr("Take in, marked as such"), "plain")
        self.take_branch.setEnabled(False)
        self.branch_reason.textChanged.connect(lambda text: self.take_branch.setEnabled(bool(text.strip())))
        self.take_branch.clicked.connect(self._on_branch)
        for widget in (label, self.branch_reason, self.take_branch):
            column.addWidget(widget)
        self.branch.hide()
        self.todo_card.body.addWidget(self.branch)
        self.cards.addWidget(self.todo_card)

    def _build_check(self) -> None:
        self.check_card = Card(self.tr("How far it was checked"))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(5)
        self.check_card.body.addLayout(self._steps)
        self.check_card.body.addWidget(Rule())
        foot = QHBoxLayout()
        self.support = Button(self.tr("Copy for support"), "link")
        self.support.clicked.connect(lambda: self._copy(self._support_text(), self.tr("Copied")))
        self.code = Label("", "caption")
        foot.addWidget(self.support)
        foot.addStretch(1)
        foot.addWidget(self.code)
        self.copied = Label("", "okText")
        self.copied.hide()
        self.check_card.body.addLayout(foot)
        self.check_card.body.addWidget(self.copied)
        self.cards.addWidget(self.check_card)

    def _show_verdict(self, detail: "EntryDetail") -> None:
        entry = detail.entry
        is_refused = entry.verdict == "quarantined"
        tone = {"quarantined": "err", "pdf_pending": "accent", "verified": "ok"}.get(entry.verdict, "")
        self.strip.show_state(
            words.entry_mark(entry).value, tone, words.verdict_words(entry.verdict), words.note_words(entry)
        )
        meaning = words.meaning_words(entry.reason.code) if is_refused else ""
        self.meaning_title.setVisible(bool(meaning))
        self.meaning.setVisible(bool(meaning))
        self.meaning.setText(meaning)
        self.safe.setVisible(is_refused)
        self.safe.setText(words.safe_words(entry.reason.code))
        self.compare.setVisible(entry.reason.code == "V55" and entry.profile in ("full", "data"))
        signers = [
            self.tr("{name}, {role}").format(name=name, role=role_words(role)) for role, name, _time in detail.signers
        ]
        self.facts.set_facts(
            [
                (
                    self.tr("Says it is"),
                    self.tr("{claim} (not proven)").format(claim=detail.claimed) if detail.claimed else "",
                ),
                (self.tr("Signed by"), "\n".join(signers)),
                (self.tr("Contents"), "" if is_refused else self._profile_words(entry.profile)),
                (self.tr("File"), entry.file),
                (self.tr("Size"), file_size(entry.bytes)),
                (self.tr("Arrived"), moment(entry.arrived)),
                (self.tr("Taken in by"), detail.actor),
            ]
        )
        empty(self.remarks)
        for remark in detail.warnings:
            self.remarks.addWidget(MarkLine("warning", remark, wraps=True))

    def _profile_words(self, profile: str) -> str:
        return {
            "full": self.tr("Report, workbook, PDF, attachments"),
            "data": self.tr("Data only; the full package follows"),
            "financial": self.tr("Financial report of a project, signed by itself"),
            "substantive": self.tr("Substantive report of a project, signed by itself"),
            "audit": self.tr("Audit file of a project"),
        }.get(profile, "")

    def _show_steps_to_take(self, detail: "EntryDetail") -> None:
        empty(self._todo)
        for place, step in enumerate(words.what_to_do(detail.entry.reason.code), start=1):
            self._todo.addWidget(NumberedLine(number(place), step))

    def _show_check(self, detail: "EntryDetail") -> None:
        empty(self._steps)
        for step in detail.steps:
            state = words.step_state_words(step.state)
            trailing = "" if step.state == "passed" else state
            if (
                step.of
                and step.state in ("passed", "failed")
                and not (step.state == "failed" and step.held == step.of)
            ):
                trailing = self.tr("{held} of {all}").format(held=number(step.held), all=number(step.of))
            elif step.name == "listed" and step.state == "passed" and detail.list_serial:
                trailing = self.tr("list {serial}").format(serial=number(detail.list_serial))
            line = MarkLine(
                words.STEP_MARKS[step.state].value,
                words.step_words(step.name),
                trailing,
                is_strong=step.state == "failed",
            )
            line.setAccessibleName(f"{words.step_words(step.name)}: {state}")
            self._steps.addWidget(line)
        code = detail.entry.reason.code
        self.code.setText(self.tr("Code {code}").format(code=code) if code else "")
        self.copied.hide()

    def _support_text(self) -> str:
        detail = self._detail
        if detail is None:
            return ""
        entry = detail.entry
        steps = "; ".join(f"{step.name} {step.state} {step.held}/{step.of}" for step in detail.steps)
        return "\n".join(
            (
                f"{entry.file}, {entry.bytes} bytes, SHA-256 {detail.sha256}",
                f"{entry.verdict} {entry.reason.code}: {entry.reason.text}",
                f"list {detail.list_serial}; {steps}",
            )
        )
