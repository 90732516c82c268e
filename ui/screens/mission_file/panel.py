"""The panel beside a mission's quarters: one revision, who signed it, what it carries, and its documents."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.locales import file_size, moment, number, quarter_short, short_date
from ui.messages import role_words
from ui.screens.mission_file import words
from ui.screens.mission_file.facts import FactsCard
from ui.screens.mission_file.practices import PracticesCard
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.panel import FactList, MarkLine, Panel, empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.overseeing import RevisionFile
    from fieldreport.workflows.receiving import ReceivedDocument


class RevisionPanel(Panel):
    """`wanted` carries the name of the file to save, "" for the whole package; `status_wanted` opens the board."""

    wanted = Signal(str)
    document_wanted = Signal(object, str)
    status_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pdf = Button(self.tr("Save PDF…"), "primary", "download")
        self.pdf.clicked.connect(lambda: self.wanted.emit("report.pdf"))
        self.workbook = Button(self.tr("Workbook…"), "plain")
        self.workbook.clicked.connect(lambda: self.wanted.emit("report.xlsx"))
        self.top.addWidget(self.pdf, 1)
        self.top.addWidget(self.workbook)
        self.why = Label("", "help", wraps=True)
        self.cards.addWidget(self.why)
        self._build()
        self._build_documents()
        self.practices_card = PracticesCard()
        self.cards.addWidget(self.practices_card)
        self.facts_card = FactsCard()
        self.cards.addWidget(self.facts_card)
        self.cards.addStretch(1)
        self.clear()

    def clear(self) -> None:
        """Show that nothing is chosen."""
        self.pdf.setEnabled(False)
        self.workbook.setEnabled(False)
        for part in (self.why, self.revision_card, self.records_card, self.packages_card):
            part.hide()

    def show_documents(self, documents: "Sequence[ReceivedDocument]") -> None:
        """Show the reports of projects that came by themselves, newest period first; none takes the card away."""
        empty(self._documents)
        for one in documents:
            title = words.document_words(one)
            self._documents.addWidget(Label(one.title, "strong", wraps=True))
            self._documents.addWidget(Label(title, "caption", wraps=True))
            row = QHBoxLayout()
            for name, said in (("report.pdf", self.tr("PDF…")), ("report.xlsx", self.tr("Workbook…"))):
                button = Button(said, "link")
                button.setAccessibleName(f"{said} {one.title}, {title}")
                button.clicked.connect(lambda _on=False, one=one, name=name: self.document_wanted.emit(one, name))
                row.addWidget(button)
            row.addStretch(1)
            self._documents.addLayout(row)
            if not one.has_pair:
                missing = self.tr("The other report about this period has not come.")
                self._documents.addWidget(MarkLine("explain", missing, wraps=True))
        self.documents_card.setVisible(bool(documents))

    def show_revision(self, revision: "RevisionFile") -> None:
        """Show a revision."""
        has_documents = any(one.profile == "full" for one in revision.packages)
        self.pdf.setEnabled(has_documents)
        self.workbook.setEnabled(has_documents)
        self.why.setVisible(not has_documents)
        self.why.setText(self.tr("Only the data has come; workbook and PDF follow with the full package."))
        quarter, shown = quarter_short(revision.quarter), number(revision.number)
        self.title.setText(self.tr("{quarter}, revision {number}").format(quarter=quarter, number=shown))
        empty(self._state)
        mark = words.state_mark(revision).value
        self._state.addWidget(MarkLine(mark, words.state_words(revision), is_strong=True))
        signers = [self._signed(*one) for one in revision.signers]
        questions = [str(one.detail["questions"]) for one in revision.reviews if one.detail.get("questions")]
        self.facts.set_facts(
            [
                (self.tr("Form"), role_words(revision.role).capitalize()),
                (self.tr("Received"), moment(revision.arrived)),
                (self.tr("Signed by"), "\n".join(signers)),
                (self.tr("Clearance"), words.clearance_words(revision.clearance)),
                (self.tr("Reason"), revision.reason),
                (self.tr("Questions"), "\n".join(questions)),
                (self.tr("Class"), "" if revision.classification == "unclassified" else self._class(revision)),
            ]
        )
        self.records.setText(words.record_words(revision.records) or self.tr("No records, answers only."))
        empty(self._packages)
        for package in revision.packages:
            self._packages.addWidget(ElidedLabel(package.file, "help"))
            profile = self.tr("full package") if package.profile == "full" else self.tr("data only")
            state = self.tr("PDF check pending") if package.is_pdf_pending else self.tr("verified")
            facts = (file_size(package.bytes), profile, moment(package.arrived), state)
            self._packages.addWidget(Label(self.tr(", ").join(facts), "caption", wraps=True))
        for card in (self.revision_card, self.records_card, self.packages_card):
            card.show()

    def _signed(self, role: str, name: str, time: str) -> str:
        who = self.tr("{name}, {role}").format(name=name, role=role_words(role))
        if not time:
            return who
        day = short_date(datetime.fromisoformat(time).astimezone().date())
        return self.tr("{who}, {day}").format(who=who, day=day)

    def _class(self, revision: "RevisionFile") -> str:
        return {
            "confidential": self.tr("Confidential"),
            "strictly_confidential": self.tr("Strictly confidential"),
        }.get(revision.classification, revision.classification)

    def _build(self) -> None:
        self.revision_card = Card("", "section")
        self.title = Label("", "section")
        self._state = QVBoxLayout()
        self.facts = FactList()
        self.to_status = Button(self.tr("Checks and decision"), "link")
        self.to_status.clicked.connect(self.status_wanted)
        self.revision_card.body.addWidget(self.title)
        self.revision_card.body.addLayout(self._state)
        self.revision_card.body.addWidget(self.facts)
        self.revision_card.body.addWidget(self.to_status, 0, Qt.AlignmentFlag.AlignLeading)
        self.compare = Button(self.tr("Side by side with another revision"), "link")
        self.compare.clicked.connect(self.compare_wanted)
        self.revision_card.body.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeading)
        self.records_card = Card(self.tr("Records in it"), "field")
        self.records = Label("", "help", wraps=True)
        self.records_card.body.addWidget(self.records)
        self.packages_card = Card(self.tr("Packages"), "field")
        self._packages = QVBoxLayout()
        self._packages.setSpacing(2)
        self.packages_card.body.addLayout(self._packages)
        self.save_package = Button(self.tr("Save the signed package…"), "link")
        self.save_package.clicked.connect(lambda: self.wanted.emit(""))
        self.packages_card.body.addWidget(self.save_package, 0, Qt.AlignmentFlag.AlignLeading)
        for card in (self.revision_card, self.records_card, self.packages_card):
            self.cards.addWidget(card)

    def _build_documents(self) -> None:
        self.documents_card = Card(self.tr("Reports of projects"), "field")
        self._documents = QVBoxLayout()
        self._documents.setSpacing(4)
        self.documents_card.body.addLayout(self._documents)
        self.documents_card.hide()
        self.cards.addWidget(self.documents_card)
