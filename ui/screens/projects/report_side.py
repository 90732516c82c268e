"""Beside a project's report: what the ledger makes of it, what was signed of it, and how it is signed and sent.

Rules: figures are shown as the core derives them. Nothing is signed by accident: the button says what happens, and a
correction wants a reason.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.clearing import OfficerForm
from ui.forms.frame import QuestionFrame
from ui.forms.lines import TextField
from ui.forms.memo import Memo, MemoForm
from ui.locales import number
from ui.screens.projects.audit_card import AuditCard
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import empty
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:
    from fieldreport.workflows.accounting import HeldDocument, ProjectReportView

SUBSTANTIVE = "substantive"
STEPS = ("opening", "received", "at_hand", "spent", "closing", "obligated", "planned")


class ReportSide(QWidget):
    """`sign_wanted` carries the reason and the memo or None, `clear_wanted` a document and the passphrase."""

    preview_wanted = Signal()
    sign_wanted = Signal(str, object)
    clear_wanted = Signal(int, str)
    export_wanted = Signal(int)
    signed_pages_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._newest = 0
        self._build()

    def forget(self) -> None:
        """Show nothing of a project any more."""
        self.reason.set_value(None)
        self.memo.clear()
        self.audit.reason.set_value(None)
        self.audit.show_audit(None)
        empty(self._signed)
        empty(self._figures)

    def show_view(self, view: "ProjectReportView") -> None:
        """Show what is derived, and what was signed of this report."""
        figures, sums = view.document.figures, view.document.figures.sums
        report = view.document.report
        amounts = {
            "opening": sums.opening,
            "received": sums.received,
            "at_hand": figures.at_hand,
            "spent": sums.spent,
            "closing": sums.closing,
            "obligated": sums.obligated,
            "planned": report.planned_next,
        }
        words = {
            "opening": self.tr("Opening balance"),
            "received": self.tr("Received this period"),
            "at_hand": self.tr("Available this period"),
            "spent": self.tr("Spent this period"),
            "closing": self.tr("Closing balance"),
            "obligated": self.tr("Unliquidated obligations"),
            "planned": self.tr("Planned next period"),
        }
        empty(self._figures)
        for name in STEPS:
            value = amounts[name]
            if value is not None:
                self._figures.addLayout(_pair(words[name], number(value)))
        self.figures_caption.setText(sums.currency)
        events = len(view.document.events)
        self.events.setText(self.tr("%n event(s) of the project in this period", "", events))
        self.events.setVisible(view.document.type == SUBSTANTIVE)
        self.pair.setVisible(view.is_begun and not view.other_is_begun)
        self.pair.show_state(
            "mark:warning",
            self.tr("The substantive report about this period is not begun yet.")
            if view.document.type != SUBSTANTIVE
            else self.tr("The financial report about this period is not begun yet."),
        )
        self._show_signed(view)
        self.audit.show_audit(view.audit)

    def _show_signed(self, view: "ProjectReportView") -> None:
        empty(self._signed)
        for held in view.signed:
            self._signed.addWidget(self._signed_line(held))
        if not view.signed:
            self._signed.addWidget(Label(self.tr("Not signed yet."), "help", wraps=True))
        newest = view.signed[0] if view.signed else None
        waits = newest is not None and "clearing-officer" in newest.waiting_for
        self._newest = newest.kept.no if newest is not None else 0
        self.officer.setVisible(waits)
        self.memo.setVisible(view.clearance == "documented")
        self.export.setVisible(newest is not None and not newest.waiting_for)
        self.frame_reason.setVisible(newest is not None)
        self.sign.setEnabled(view.is_begun)
        self.sign.setAccessibleDescription("" if view.is_begun else self.tr("Write something in the report first."))

    def _signed_line(self, held: "HeldDocument") -> QWidget:
        words = {
            "signed": self.tr("Revision {number}: signed, waits for clearance"),
            "cleared": self.tr("Revision {number}: cleared"),
            "exported": self.tr("Revision {number}: written as a package"),
        }.get(held.kept.status, self.tr("Revision {number}"))
        if held.kept.status == "signed" and not held.waiting_for:
            words = self.tr("Revision {number}: signed")
        button = Button(self.tr("Show"), "link")
        button.clicked.connect(lambda: self.signed_pages_wanted.emit(held.kept.no))
        mark = "mark:started" if held.waiting_for else "mark:complete"
        text = words.format(number=number(held.kept.number))
        button.setAccessibleName(f"{button.text()}: {text}")
        return StateLine(mark, text, "caption", button)

    def given_memo(self) -> Memo | None:
        """Return the memo that clears what is signed now, where the mission documents clearance."""
        return self.memo.value() if self.memo.isVisibleTo(self) else None

    def _on_sign(self) -> None:
        self.sign_wanted.emit(str(self.reason.value() or ""), self.given_memo())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        card = Card(self.tr("From the ledger"), "strong")
        self.figures_caption = card.add_caption("")
        self._figures = QVBoxLayout()
        self._figures.setSpacing(4)
        card.body.addLayout(self._figures)
        self.events = Label("", "help", wraps=True)
        card.body.addWidget(self.events)
        self.preview = Button(self.tr("Preview"), "plain", "document")
        self.preview.clicked.connect(self.preview_wanted)
        card.body.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignLeading)
        signing = Card(self.tr("Signed by itself"), "strong")
        signing.body.addWidget(
            Label(
                self.tr("Both reports travel with the quarter; here one can be signed and sent alone."),
                "help",
                wraps=True,
            )
        )
        self.pair = StateLine()
        signing.body.addWidget(self.pair)
        self._signed = QVBoxLayout()
        self._signed.setSpacing(4)
        signing.body.addLayout(self._signed)
        self.reason = TextField()
        self.frame_reason = QuestionFrame("reports.reason", self.tr("Why it is replaced"), "", self.reason)
        signing.body.addWidget(self.frame_reason)
        self.sign = Button(self.tr("Sign report"), "plain", "pen")
        self.sign.clicked.connect(self._on_sign)
        self.export = Button(self.tr("Write package…"), "plain", "send")
        self.export.clicked.connect(lambda: self.export_wanted.emit(self._newest))
        for button in (self.sign, self.export):
            signing.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.officer = OfficerForm()
        self.officer.signed.connect(lambda phrase: self.clear_wanted.emit(self._newest, phrase))
        self.officer.hide()
        self.memo = MemoForm()
        self.memo.hide()
        column.addWidget(card)
        column.addWidget(self.memo)
        column.addWidget(signing)
        column.addWidget(self.officer)
        self.audit = AuditCard()
        column.addWidget(self.audit)
        column.addStretch(1)


def _pair(name: str, value: str) -> QHBoxLayout:
    row = QHBoxLayout()
    label = Label(name, "caption")
    amount = Label(value, "strong")
    amount.setAccessibleName(f"{name}: {value}")
    row.addWidget(label, 1)
    row.addWidget(amount)
    return row
