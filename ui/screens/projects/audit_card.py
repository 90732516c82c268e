"""The audit file of a project: made and signed, cleared, shown and written, beside its reports."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.forms.clearing import OfficerForm
from ui.forms.frame import QuestionFrame
from ui.forms.lines import TextField
from ui.locales import number
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:
    from fieldreport.workflows.accounting import HeldDocument


class AuditCard(Card):
    """`sign_wanted` carries the reason, `clear_wanted` a document and the officer's passphrase."""

    sign_wanted = Signal(str)
    clear_wanted = Signal(int, str)
    export_wanted = Signal(int)
    pages_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(" ", "strong")
        self.heading.setText(self.tr("Audit file"))
        self.setAccessibleName(self.tr("Audit file"))
        self._no = 0
        words = self.tr("Ledger with vouchers, documents, grants, history and signatures in one signed package.")
        self.body.addWidget(Label(words, "help", wraps=True))
        self.show_pages = Button(self.tr("Show"), "link")
        self.show_pages.setAccessibleName(self.tr("Show the audit file"))
        self.show_pages.clicked.connect(lambda: self.pages_wanted.emit(self._no))
        self.state = StateLine(button=self.show_pages)
        self.body.addWidget(self.state)
        self.reason = TextField()
        self.frame_reason = QuestionFrame("reports.audit_reason", self.tr("Why it is replaced"), "", self.reason)
        self.body.addWidget(self.frame_reason)
        self.sign = Button(self.tr("Sign audit file"), "plain", "pen")
        self.sign.clicked.connect(lambda: self.sign_wanted.emit(str(self.reason.value() or "")))
        self.export = Button(self.tr("Write package…"), "plain", "send")
        self.export.setAccessibleName(self.tr("Write the audit file as a package"))
        self.export.clicked.connect(lambda: self.export_wanted.emit(self._no))
        for button in (self.sign, self.export):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.officer = OfficerForm()
        self.officer.signed.connect(lambda phrase: self.clear_wanted.emit(self._no, phrase))
        self.body.addWidget(self.officer)
        self.show_audit(None)

    def show_audit(self, held: "HeldDocument | None") -> None:
        """Show the newest audit file, or that there is none."""
        self._no = held.kept.no if held is not None else 0
        waits = held is not None and "clearing-officer" in held.waiting_for
        if held is None:
            words = self.tr("Not made yet.")
        elif waits:
            words = self.tr("Revision {number}: waits for clearance").format(number=number(held.kept.number))
        elif held.kept.status == "exported":
            words = self.tr("Revision {number}: written").format(number=number(held.kept.number))
        else:
            words = self.tr("Revision {number}: ready to send").format(number=number(held.kept.number))
        self.state.show_state("ring" if held is None else "mark:started" if waits else "mark:complete", words)
        self.show_pages.setVisible(held is not None)
        self.frame_reason.setVisible(held is not None)
        self.export.setVisible(held is not None and not held.waiting_for)
        self.officer.setVisible(waits)
