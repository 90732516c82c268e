"""Every question the window asks in a dialog, and the one for a bug.

Rules: dialogs are for decisions only; the harmless answer is the default. Nothing of the user's data enters the
details of the crash dialog: kinds of errors and places in the program only.
"""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

# What a report can be copied to, as Qt's file dialogs want it.
COPIES = "PDF (*.pdf);;Word (*.docx);;Excel (*.xlsx)"


def ask_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Let a folder be chosen; None where the user changed her mind."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def ask_file(parent: QWidget, title: str, start: Path, pattern: str) -> Path | None:
    """Let an existing file be chosen; `pattern` is Qt's, for example "PDF (*.pdf)"."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(start), pattern)
    return Path(chosen) if chosen else None


def ask_new_file(parent: QWidget, title: str, start: Path, pattern: str) -> Path | None:
    """Let a place for a new file be chosen; the dialog itself asks before a file is replaced.

    Of several kinds, the one chosen in the dialog decides how the name ends, unless another ending was typed.
    """
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(start), pattern)
    return ending_as(Path(chosen), start, kind) if chosen else None


def ending_as(chosen: Path, start: Path, kind: str) -> Path:
    """Return the chosen name with the ending of `kind`, "Word (*.docx)", where it has none or still the first one."""
    ending = "." + kind.rpartition("*.")[2].rstrip(")") if kind.count("*.") == 1 else ""
    if ending and chosen.suffix.casefold() in ("", start.suffix.casefold()):
        return chosen.with_suffix(ending)
    return chosen


def ask_files(parent: QWidget, title: str, start: Path, pattern: str) -> tuple[Path, ...]:
    """Let existing files be chosen, as `ask_file`; none where the user changed her mind."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, title, str(start), pattern)
    return tuple(Path(name) for name in chosen)


def ask_yes(parent: QWidget, question: str, explanation: str, yes: str, no: str) -> bool:
    """Ask a question whose harmless answer is `no`; return whether it was answered with `yes`."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, QCoreApplication.applicationName(), question, parent=parent)
    box.setInformativeText(explanation)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    box.exec()
    return box.clickedButton() is agree


def is_sure_of_copy(parent: QWidget) -> bool:
    """Ask before an unencrypted copy of something classified is written."""
    return ask_yes(
        parent,
        QCoreApplication.translate("dialogs", "This report is classified. Write a copy that is not encrypted?"),
        QCoreApplication.translate(
            "dialogs",
            "Whoever has the file can read all of it, and it cannot be called back. Write it only where you may keep "
            "it.",
        ),
        QCoreApplication.translate("dialogs", "Write the copy"),
        QCoreApplication.translate("dialogs", "Cancel"),
    )


def crash_details(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the kinds of errors and the places in the program, without a word of the user's data."""
    lines = [f"{kind.__name__}, Python {sys.version.split()[0]}, {sys.platform}"]
    for frame in traceback.extract_tb(trace):
        lines.append(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def show_crash(parent: QWidget | None, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Say that something went wrong inside the program, that the data is safe, and offer details to copy."""
    text = QCoreApplication.translate("dialogs", "Something went wrong inside Fieldreport.")
    box = QMessageBox(QMessageBox.Icon.NoIcon, QCoreApplication.applicationName(), text, parent=parent)
    box.setInformativeText(
        QCoreApplication.translate(
            "dialogs",
            "What you typed up to a second ago is on disk and safe. You can go on working. "
            "If it happens again, send these details; they hold nothing of your reports.",
        )
    )
    box.setDetailedText(crash_details(kind, trace))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.exec()
