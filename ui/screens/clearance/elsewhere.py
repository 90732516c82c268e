"""What the clearance of a report on another computer needs beside its pages: forms, what was written, suggestions."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from fieldreport.values import Quarter
from ui.accessible import announce
from ui.dialogs import ask_folder
from ui.screen import Desk
from ui.screens.clearance.letters import AskForm, SuggestForm, SuggestionsCard
from ui.screens.clearance.state import ClearanceCalls
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.clearing import ClearanceView
    from fieldreport.workflows.considering import WrittenAnswer
    from fieldreport.workflows.referring import Referred
    from fieldreport.workflows.suggesting import Suggestions


class Elsewhere(QObject):
    """`failed` carries why something was not done, `done` that the store has changed."""

    failed = Signal(object)
    done = Signal(object)

    def __init__(self, desk: Desk, calls: ClearanceCalls, slot: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._calls = desk, calls
        self._quarter: Quarter | None = None
        self._document = 0
        self._is_returned = False
        self.ask, self.suggest, self.suggestions = AskForm(), SuggestForm(), SuggestionsCard()
        self.result = StateLine("mark:complete", "")
        self.forms = (self.ask, self.suggest)
        for widget in (self.result, self.ask, self.suggest, self.suggestions):
            widget.hide()
            slot.addWidget(widget)
        self.ask.wanted.connect(self._on_wanted)
        self.suggest.suggested.connect(self._on_suggested)
        self.suggestions.decided.connect(self._on_decided)

    def show_view(self, view: "ClearanceView") -> None:
        """Follow the report that is shown; a returned one shows what was suggested."""
        document = view.pages.document
        subject = (view.pages.quarter, document.no if document is not None else 0)
        if subject != (self._quarter, self._document):
            self.forget()
        self._quarter, self._document = subject
        if view.state != "waiting":
            for form in self.forms:
                form.hide()
        self._is_returned = view.state == "returned" and document is None
        if self._is_returned and not (view.clearers is not None and view.clearers.is_elsewhere):
            self._read(self.suggestions.show_suggestions)
        else:
            self.suggestions.hide()

    def forget(self) -> None:
        """Hold nothing of the report."""
        self._quarter, self._document = None, 0
        self.result.hide()
        self.ask.hide()
        self.ask.note.clear()
        self.suggest.forget()
        self.suggestions.forget()

    def open_ask(self) -> None:
        """Open the form for a package for clearance."""
        self.suggest.hide()
        self._desk.tasks.read(self, self._calls.officers, self.ask.open_for, self.failed.emit)

    def open_suggest(self) -> None:
        """Open the form for a suggestion."""
        self.ask.hide()
        self._read(self.suggest.open_for)

    def write_answer(self) -> None:
        """Write the answer of the clearing officer into a folder of her choice."""
        folder = self._folder(self.tr("Where to write the answer"))
        quarter, document = self._quarter, self._document
        if folder is not None and quarter is not None:
            self._desk.tasks.write(
                self,
                lambda session: self._calls.write_answer(session, quarter, document, folder),
                self._on_answer,
                self.failed.emit,
            )

    def _read(self, show: Any) -> None:
        quarter = self._quarter
        if quarter is not None and not self._document:
            self._desk.tasks.read(
                self, lambda session: self._calls.suggestions(session, quarter), show, self.failed.emit
            )

    def _folder(self, title: str) -> Path | None:
        return ask_folder(self.ask, title, Path.home())

    @Slot(str, str)
    def _on_wanted(self, fingerprint: str, note: str) -> None:
        folder = self._folder(self.tr("Where to write the package"))
        quarter, document = self._quarter, self._document
        if folder is not None and quarter is not None:
            self._desk.tasks.write(
                self,
                lambda session: self._calls.refer(session, quarter, document, folder, (fingerprint, note)),
                self._on_referred,
                self.failed.emit,
            )

    def _on_referred(self, made: "Referred") -> None:
        self.ask.note.clear()
        self.ask.close_form()
        words = self.tr("Written and read back: {file}. Only {name} and you can open it.")
        self._say(words.format(file=made.path, name=made.name), made)

    def _on_answer(self, made: "WrittenAnswer") -> None:
        words = self.tr("Written and read back: {file}. Give it to the author.")
        self._say(words.format(file=made.path), made)

    def _say(self, words: str, made: object) -> None:
        self.result.show_state("mark:complete", words)
        self.result.show()
        announce(self.result, words)
        self.done.emit(made)

    @Slot(str, str, str)
    def _on_suggested(self, address: str, text: str, remark: str) -> None:
        quarter = self._quarter
        if quarter is not None:
            self._desk.tasks.write(
                self,
                lambda session: self._calls.suggest(session, quarter, address, text, remark),
                self._on_kept,
                self.failed.emit,
            )

    def _on_kept(self, held: "Suggestions") -> None:
        self.suggest.open_for(held)
        announce(self.suggest, self.suggest.count.text())

    @Slot(int, str)
    def _on_decided(self, number: int, decision: str) -> None:
        quarter = self._quarter
        if quarter is not None:
            self._desk.tasks.write(
                self,
                lambda session: self._calls.decide(session, quarter, number, decision),
                self._on_decision_kept,
                self.failed.emit,
            )

    def _on_decision_kept(self, held: "Suggestions") -> None:
        self.suggestions.show_suggestions(held)
        self.done.emit(held)
