"""Where packages come in: an area to drop files on, with buttons, and the card of an import under way."""

from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.icons import paint_icon
from ui.locales import number
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.progress_card import ProgressBar


class DropArea(QFrame):
    """Files and folders dropped here are reported by `dropped`; the buttons ask for them."""

    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropArea")
        self.setAcceptDrops(True)
        self.files = Button(self.tr("Files…"), "plain")
        self.files.setAccessibleName(self.tr("Choose files to take in"))
        self.folder = Button(self.tr("Folder…"), "plain")
        self.folder.setAccessibleName(self.tr("Choose a folder to take in"))
        for button in (self.files, self.folder):
            button.setMinimumWidth(112)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 11, 12, 11)
        row.setSpacing(8)
        row.addWidget(_IconTile("download"))
        row.addSpacing(6)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(ElidedLabel(self.tr("Drop submission packages here"), "field"))
        column.addWidget(ElidedLabel(self.tr("Files, whole folders, a USB stick, or mail attachments."), "help"))
        row.addLayout(column, 1)
        row.addWidget(self.files)
        row.addWidget(self.folder)

    def set_busy(self, is_busy: bool) -> None:
        """Take nothing while an import runs."""
        self.files.setEnabled(not is_busy)
        self.folder.setEnabled(not is_busy)
        self.setAcceptDrops(not is_busy)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            # Always a copy: a mission's stick keeps what is on it.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(paths)

    def _set_over(self, is_over: bool) -> None:
        self.setProperty("over", "true" if is_over else "false")
        self.style().unpolish(self)
        self.style().polish(self)


class _IconTile(QWidget):
    """An icon on a soft ground."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(36), theme().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, side = theme(), theme().px(18)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accentSoft"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        middle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, middle, self._name, "accent")


class ImportCard(Card):
    """How far an import has come, with a way to stop it; `cancelled` when it is asked to stop."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words, self.count = ElidedLabel("", "strong"), Label("", "strong")
        self.bar = ProgressBar(self.tr("Import"))
        self.note = ElidedLabel("", "caption")
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.setMinimumWidth(86)
        self.cancel.clicked.connect(self._on_cancel)
        self._began = 0.0
        self._done = 0
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.count)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(column, 1)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.hide()

    def start(self, words: str) -> None:
        """Show the card at nought."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.count.setText("")
        self.note.setText(self.tr("You can go on working. If you cancel, what has been imported stays."))
        self.bar.set_share(0)
        self.cancel.setEnabled(True)
        self._began, self._done = monotonic(), 0
        self.show()
        announce(self, words)

    def show_progress(self, share: float, step: str) -> None:
        """Show how many of how many ("71/118"), or that the PDFs are looked at."""
        self.bar.set_share(share)
        done, slash, of = step.partition("/")
        if slash:
            self._done = int(done)
            words = self.tr("{done} of {all} packages")
            self.count.setText(words.format(done=number(self._done), all=number(int(of))))
            self._show_rest(share)
        elif step == "pdf":
            self.note.setText(self.tr("All are taken in. Looking at the signatures in the PDFs."))

    def _show_rest(self, share: float) -> None:
        passed = monotonic() - self._began
        if self._done < 5 or passed < 3:
            return
        left = round(passed / share - passed)
        if left >= 90:
            time = self.tr("About %n minute(s) left.", "", round(left / 60))
        else:
            time = self.tr("About %n second(s) left.", "", max(5, round(left / 5) * 5))
        stay = self.tr("You can go on working; if you cancel, the %n imported stay.", "", self._done)
        self.note.setText(f"{time} {stay}")

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.note.setText(self.tr("Stopping after this package."))
        self.cancelled.emit()


def place_words(paths: Sequence[Path]) -> str:
    """Return the one place that is imported from, or how the files begin."""
    return str(paths[0]) if len(paths) == 1 else str(paths[0].parent)
