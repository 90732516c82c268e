"""Data and backups: where the data lies, a backup now, bringing one back, and the examination of everything."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.accessible import announce
from ui.dialogs import ask_new_file
from ui.locales import long_date, number
from ui.messages import error_words
from ui.removable import first_removable
from ui.screen import Desk
from ui.screens.settings.state import SettingsCalls, SettingsView
from ui.tasks import Job
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.labels import Label
from ui.widgets.panel import empty
from ui.widgets.progress_card import ProgressCard
from ui.widgets.state_line import StateLine

MEGABYTE = 1_000_000


class DataCard(Card):
    """Facts, three buttons, and what came of them."""

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        super().__init__(self.tr("Data and backups"), "section")
        self._desk, self._calls = desk, calls
        self._view: SettingsView | None = None
        self._job: Job | None = None
        self.folder = Label("", "body", wraps=True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = Label("", "help", wraps=True)
        self.copied = StateLine()
        self.copied.hide()
        self.last = StateLine()
        self.back_up = Button(self.tr("Back up now…"), "plain", "usb")
        self.back_up.clicked.connect(self._on_back_up)
        self.restore = Button(self.tr("Bring back a backup…"), "plain", "download")
        self.restore.clicked.connect(self._on_restore)
        self.examine = Button(self.tr("Check the data"), "plain", "check")
        self.examine.clicked.connect(self._on_examine)
        buttons = flow((self.back_up, self.restore, self.examine), 8, 8)
        self.progress = ProgressCard(self._step_words)
        self.progress.cancelled.connect(self._on_cancel)
        self.results = QVBoxLayout()
        self.results.setSpacing(6)
        for part in (self.folder, self.facts, self.copied, self.last, buttons, self.progress):
            self.body.addWidget(part)
        self.body.addLayout(self.results)

    def show_view(self, view: SettingsView) -> None:
        """Show where the data lies."""
        self._view, place = view, view.place
        self.folder.setText(str(place.folder))
        self.folder.setAccessibleName(self.tr("Data folder: {folder}").format(folder=place.folder))
        self.facts.setText(
            self.tr("{size} MB, encrypted; {free} MB free on this disk").format(
                size=number(max(1, round(place.bytes / MEGABYTE))), free=number(place.free // MEGABYTE)
            )
        )
        self.copied.setVisible(bool(place.provider))
        words = self.tr(
            "{provider} copies this folder elsewhere, which damages the data sooner or later. Back up, and begin "
            "with the backup in a folder that stays on this computer."
        )
        self.copied.show_state("mark:warning", words.format(provider=place.provider))
        if place.last_backup is None:
            self.last.show_state("mark:warning", self.tr("No backup was made of Fieldreport here yet."))
        else:
            day = long_date(place.last_backup.astimezone().date())
            words = self.tr("Last backup on {day}: {file}").format(day=day, file=place.last_backup_file)
            self.last.show_state("mark:complete", words)

    def _on_back_up(self) -> None:
        if self._view is None or self._job is not None:
            return
        start = first_removable() or Path.home()
        name = f"fieldreport-backup-{self._view.mission}.zip"
        pattern = self.tr("Backups of Fieldreport") + " (*.zip)"
        file = ask_new_file(self, self.tr("Where to put the backup"), start / name, pattern)
        if file is not None:
            self.back_up_to(file)

    def back_up_to(self, file: Path) -> None:
        """Write a backup to a chosen place."""
        self._begin(self.tr("Backing up"))
        self._job = self._desk.tasks.job(
            self,
            lambda session, progress, cancel: self._calls.back_up(session, file, progress, cancel),
            self._on_backed_up,
            on_error=self._on_failed,
            on_progress=self.progress.show_progress,
            on_cancelled=self._end,
        )

    def _on_backed_up(self, made: Any) -> None:
        self._end()
        words = self.tr("Backup written, opened again and checked: {file} ({size} MB)").format(
            file=made.path, size=number(max(1, round(made.bytes / MEGABYTE)))
        )
        self._say("mark:complete", words)
        self._desk.tasks.changed.emit(made)

    def _on_examine(self) -> None:
        if self._job is not None:
            return
        self._begin(self.tr("Checking the data"), can_cancel=False)
        self._job = self._desk.tasks.job(
            self,
            lambda session, _progress, _cancel: self._calls.examine(session),
            self._on_examined,
            on_error=self._on_failed,
        )

    def _on_examined(self, checks: Sequence[Any]) -> None:
        self._end()
        wrong = [check for check in checks if not check.is_ok]
        if not wrong:
            words = self.tr("Everything is whole: %n check(s) of store, change log and keys.", "", len(checks))
            self._say("mark:complete", words)
            return
        words = self.tr("%n check(s) failed. Back up now, then send the details from Help.", "", len(wrong))
        self._say("mark:error", words)
        for check in wrong:
            self._say("mark:error", f"{self._check_words(check.name)} {check.detail}".strip())

    def _on_restore(self) -> None:
        self._desk.lock_requested.emit()
        self._desk.open("unlock", "restore")

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_failed(self, failure: BaseException) -> None:
        self._end()
        self._desk.failure.show_failure(error_words(failure))

    def _begin(self, words: str, *, can_cancel: bool = True) -> None:
        self._desk.failure.clear()
        empty(self.results)
        self.progress.start(words, can_cancel=can_cancel)
        for button in (self.back_up, self.examine, self.restore):
            button.setEnabled(False)

    def _end(self) -> None:
        self._job = None
        self.progress.hide()
        for button in (self.back_up, self.examine, self.restore):
            button.setEnabled(True)

    def _say(self, mark: str, words: str) -> None:
        self.results.addWidget(StateLine(mark, words))
        announce(self, words)

    def _step_words(self, step: str) -> str:
        return {
            "copy": self.tr("Copying the data"),
            "check": self.tr("Opening the copy and checking it"),
            "write": self.tr("Writing the backup"),
            "read": self.tr("Reading it again from the disk"),
        }.get(step, step)

    def _check_words(self, name: str) -> str:
        return {
            "log": self.tr("Write-ahead log:"),
            "pages": self.tr("Pages of the file:"),
            "structure": self.tr("Structure of the file:"),
            "references": self.tr("References between records:"),
            "change_log": self.tr("Change log:"),
            "answers": self.tr("Answers against the change log:"),
            "records": self.tr("Records against the change log:"),
            "revisions": self.tr("Signed revisions:"),
            "received": self.tr("Received reports:"),
            "facts": self.tr("Figures drawn from records:"),
            "key_file": self.tr("Key file:"),
            "key_file_copy": self.tr("Copy of the key file:"),
            "clearing_officer_key_file": self.tr("Key file of the Head of Mission or delegate:"),
            "clearing_officer_key_file_copy": self.tr("Its copy:"),
            "originals": self.tr("Received originals:"),
        }.get(name, name)
