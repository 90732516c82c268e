"""From Headquarters: the newest signed grant of the project, what differs from it, and how one is loaded."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.forms.grant_lines import GrantLineView
from ui.locales import moment, number
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import empty
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:
    from fieldreport.workflows.adopting import AdoptionView


class GrantCard(Card):
    """`dropped` carries a file, `taken` the place of a line, `explained` a place with a note."""

    load_wanted = Signal()
    dropped = Signal(object)
    taken = Signal(str)
    explained = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(" ", "strong")
        self.heading.setText(self.tr("From Headquarters"))
        self.setAccessibleName(self.tr("From Headquarters"))
        self.setAcceptDrops(True)
        self.state = StateLine()
        self.body.addWidget(self.state)
        self.about = Label("", "help", wraps=True)
        self.body.addWidget(self.about)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.body.addLayout(self._lines)
        self.load = Button(self.tr("Load a signed grant…"), "plain", "tray")
        self.load.setToolTip(self.tr("Or drop the file here"))
        self.load.clicked.connect(self.load_wanted)
        self.body.addWidget(self.load, 0, Qt.AlignmentFlag.AlignLeading)
        self.forget()

    def forget(self) -> None:
        """Show nothing of a project any more."""
        empty(self._lines)
        self.about.hide()
        self.state.show_state("ring", self.tr("No signed grant was loaded for this project yet."))

    def show_view(self, view: "AdoptionView") -> None:
        """Show the newest grant and where it differs; what is being typed is not rewritten."""
        if view.kept is None or view.grant is None:
            self.forget()
            return
        shown = [part.line for part in self.views()]
        differing = view.differing
        open_lines = sum(line.state == "open" for line in differing)
        words = self.tr("Grant {number}, signed by {name}, {moment}.").format(
            number=number(view.grant.revision),
            name=view.kept.signer,
            moment=moment(datetime.fromisoformat(view.grant.created).astimezone()),
        )
        if open_lines:
            words += " " + self.tr("%n line(s) differ from what was entered.", "", open_lines)
        elif not differing:
            words += " " + self.tr("Everything agrees.")
        else:
            words += " " + self.tr("All differences are explained.")
        self.state.show_state("mark:explain" if open_lines else "mark:complete", words)
        self.about.setText(
            self.tr(
                "What is taken over stays as signed: only a newer grant replaces it. A note travels with the report."
            )
        )
        self.about.setVisible(bool(differing))
        if shown == list(differing):
            return
        empty(self._lines)
        for line in differing:
            part = GrantLineView(line, may_decide=True)
            part.taken.connect(self.taken)
            part.explained.connect(self.explained)
            self._lines.addWidget(part)

    def views(self) -> list[GrantLineView]:
        """Return the lines shown, in their order."""
        held = [self._lines.itemAt(place).widget() for place in range(self._lines.count())]
        return [part for part in held if isinstance(part, GrantLineView)]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)  # what is dropped stays where it was
        event.accept()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.dropped.emit(Path(url.toLocalFile()))
