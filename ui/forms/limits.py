"""How long one line may become: what is pasted by mistake must not fill lists and checks, or be read for minutes."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QLineEdit, QToolTip

from ui.accessible import announce
from ui.locales import number

LINE: Final = 1_000  # characters


def limit_length(edit: QLineEdit, longest: int = LINE) -> None:
    """Hold a line at `longest` characters, and say so where more is typed or pasted."""
    edit.setMaxLength(longest)
    edit.inputRejected.connect(lambda: _say_full(edit))


def make_room(edit: QLineEdit, text: str, longest: int = LINE) -> None:
    """Let a line hold what is in the store already, however long: shown is never less than kept."""
    edit.setMaxLength(max(longest, len(text)))


def _say_full(edit: QLineEdit) -> None:
    if len(edit.text()) < edit.maxLength():
        return  # refused for another reason
    words = QCoreApplication.translate("limits", "A line holds {count} characters; the rest was left out.").format(
        count=number(edit.maxLength())
    )
    QToolTip.showText(edit.mapToGlobal(QPoint(0, edit.height())), words, edit)
    announce(edit, words)
