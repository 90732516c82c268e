"""What comes back from Headquarters: one button for every kind of file, and what each file said.

Rules: nobody has to know which of them a file is; what was proven is said in a sentence, what was not in the failure
bar, and then nothing has changed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.accessible import announce
from ui.dialogs import ask_files
from ui.locales import number, quarter_short, short_date
from ui.messages import error_words
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import empty
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.acknowledging import Acknowledged
    from fieldreport.workflows.arriving import Arrival
    from fieldreport.workflows.considering import Considered
    from fieldreport.workflows.referring import Answered
    from fieldreport.workflows.resuming import Resumed

PATTERN = "*.asice *.age"


class ArrivalCard(Card):
    """`taken` tells that something from Headquarters is in force now; `failed` carries why a file is not."""

    taken = Signal()
    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, take: "Callable[[Any, list[Path]], tuple[Arrival, ...]]", *, is_officers: bool = False
    ) -> None:
        super().__init__(self.tr("From authors and Headquarters") if is_officers else self.tr("From Headquarters"))
        self._tasks, self._take = tasks, take
        self.words = Label(
            self.tr("Packages for clearance, lists of signatories: open whatever was sent to you.")
            if is_officers
            else self.tr(
                "Receipts, grants, starter packs, lists of signatories: open whatever Headquarters sent. The answer "
                "of a clearing officer is opened here, too."
            ),
            "help",
            wraps=True,
        )
        self.open = Button(self.tr("Open files…"), "plain", "folder")
        self.open.setAccessibleDescription(self.words.text())
        self.open.clicked.connect(self._on_open)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.body.addWidget(self.words)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.open)

    def forget(self) -> None:
        """Show nothing of what came."""
        empty(self._lines)

    def take_files(self, files: list[Path]) -> None:
        """Verify files and put them into force, beside the window."""
        self.open.setEnabled(False)
        self._tasks.write(self, lambda session: self._take(session, files), self._on_taken, self._on_failed)

    def _on_open(self) -> None:
        pattern = self.tr("Files from Headquarters ({pattern})").format(pattern=PATTERN)
        files = ask_files(self, self.tr("Open what Headquarters sent"), Path.home(), pattern)
        if files:
            self.take_files(list(files))

    def _on_taken(self, arrivals: "tuple[Arrival, ...]") -> None:
        self.open.setEnabled(True)
        empty(self._lines)
        for arrival in arrivals:
            icon, words = arrival_words(arrival)
            line = StateLine(icon, words, "help")
            line.setAccessibleName(words)
            self._lines.addWidget(line)
            announce(self, words)
        self.taken.emit()

    def _on_failed(self, failure: BaseException) -> None:
        self.open.setEnabled(True)
        self.failed.emit(failure)


def arrival_words(arrival: "Arrival") -> tuple[str, str]:
    """Return mark and sentence for what one file brought."""
    from fieldreport.errors import FieldReportError
    from fieldreport.trust_context import TrustContext
    from fieldreport.workflows.acknowledging import Acknowledged  # the workflows are not needed at start
    from fieldreport.workflows.considering import Considered
    from fieldreport.workflows.referring import Answered
    from fieldreport.workflows.resuming import Resumed

    translate, what = QCoreApplication.translate, arrival.what
    if isinstance(what, FieldReportError):
        words = translate("arrivals", "{file}: {failure}").format(file=arrival.name, failure=error_words(what))
        return "mark:error", words
    if isinstance(what, TrustContext):
        words = translate("arrivals", "List {serial} of authorized signatories, of {day}, is in force.")
        return "mark:complete", words.format(serial=number(what.serial), day=short_date(what.issued.date()))
    if isinstance(what, Resumed):
        return _starter_words(what)
    if isinstance(what, Considered):
        words = translate("arrivals", "{report} of {author} waits for clearance.")
        return "mark:started", words.format(report=_about(what), author=what.author)
    if isinstance(what, Answered):
        return _clearance_words(what)
    if not isinstance(what, Acknowledged):
        words = translate(
            "arrivals", "A signed grant for “{project}” is here; the project shows it beside your entries."
        )
        return "mark:complete", words.format(project=what.project.title or what.project.id)
    about = _about(what)
    if what.taken == "older":
        return "mark:hint", translate("arrivals", "{report}: a newer receipt is here already.").format(report=about)
    if what.receipt.outcome == "returned" and not what.is_newest:
        words = translate(
            "arrivals", "{report}: returned. A later revision is signed; the history shows the questions."
        )
        return "mark:returned", words.format(report=about)
    icon, words = {
        "received": ("mark:complete", translate("arrivals", "{report}: received at Headquarters.")),
        "accepted": ("mark:complete", translate("arrivals", "{report}: accepted by Headquarters.")),
        "returned": (
            "mark:returned",
            translate("arrivals", "{report}: returned. The questions stand in the report."),
        ),
        "refused": ("mark:error", translate("arrivals", "{report}: this copy was refused. Write the package again.")),
    }[what.receipt.outcome]
    return icon, words.format(report=about)


def _about(what: "Acknowledged | Considered | Answered") -> str:
    """Return what a file is about: Q2 2006, revision 1."""
    words = QCoreApplication.translate("arrivals", "{quarter}, revision {revision}").format(
        quarter=quarter_short(what.quarter), revision=number(what.revision)
    )
    title = getattr(what, "title", "")  # of a project's document
    if not title:
        return words
    return QCoreApplication.translate("arrivals", "{title}, {report}").format(title=title, report=words)


def _clearance_words(what: "Answered") -> tuple[str, str]:
    translate = QCoreApplication.translate
    icon, words = {
        "cleared": ("mark:complete", translate("arrivals", "{report}: cleared by {name}. It is ready to send.")),
        "agreed": (
            "mark:started",
            translate("arrivals", "{report}: {name} agrees. Write the package for the next clearing officer."),
        ),
        "returned": (
            "mark:returned",
            translate("arrivals", "{report}: returned by {name}. Remark and suggestions stand under Clearance."),
        ),
    }[what.outcome]
    said = words.format(report=_about(what), name=what.officer)
    if not what.is_news:
        said = translate("arrivals", "{said} This was known already.").format(said=said)
    return icon, said


def _starter_words(what: "Resumed") -> tuple[str, str]:
    translate = QCoreApplication.translate
    said = [
        translate("arrivals", "Starter pack of {signer}: {reports} reports and {records} records are here.").format(
            signer=what.signer, reports=number(what.reports), records=number(what.records)
        )
    ]
    if what.questions:
        words = translate("arrivals", "Questions of Headquarters that wait for an answer: {count}.")
        said.append(words.format(count=number(what.questions)))
    if what.left_out:
        words = translate("arrivals", "Older packages that stay at Headquarters: {count}.")
        said.append(words.format(count=number(what.left_out)))
    for _path, why in what.refused[:1]:
        words = translate("arrivals", "Parts that could not be taken: {count}. {failure}")
        said.append(words.format(count=number(len(what.refused)), failure=error_words(why)))
    if what.note:
        said.append(translate("arrivals", "Hand-over note: {note}").format(note=what.note))
    return ("mark:warning" if what.refused else "mark:complete"), " ".join(said)
