"""Fingerprints and codes in groups: shown to be read aloud, and compared group by group as they are typed.

Rules: what is compared with is not shown beside the field: somebody who copies from the screen has compared nothing.
"""

from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.forms.field import restyle
from ui.locales import number
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.word_tiles import State, WordTiles

GROUP, GROUPS = 4, 16
_SIGNS = frozenset("0123456789ABCDEF")
_LOOKALIKES = str.maketrans("OIL", "011")  # letters that the code does without, so that nobody has to guess


class FingerprintView(QWidget):
    """Sixteen numbered groups of four, `columns` to a row, with a button to copy them."""

    def __init__(self, name: str, columns: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.tiles = WordTiles(name, columns, "strong")
        self.copy = Button(self.tr("Copy"), "quiet")
        self.copy.clicked.connect(self._on_copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tiles)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.copy)
        column.addLayout(row)

    def show_groups(self, spoken: str) -> None:
        """Show a fingerprint as it is read aloud, groups with spaces between."""
        self._text = spoken
        self.tiles.set_texts(spoken.split())

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        announce(self.copy, self.tr("Copied"))


class GroupsCheck(QWidget):
    """A line for a text in groups of four; `changed` at every key. Subclasses say what it is."""

    changed = Signal()

    def __init__(self, name: str, advice: str, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice = advice
        self._expected: tuple[str, ...] = ()
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.textChanged.connect(self._on_typed)
        self.tiles = WordTiles(self.tr("Groups typed"), columns, "strong")
        self.said = Label("", "caption", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.edit)
        column.addWidget(self.tiles)
        column.addWidget(self.said)
        self.tiles.hide()

    def read(self, typed: str) -> list[str]:
        """Return the groups of what was typed."""
        return groups_of(typed)

    def expect(self, text: str) -> None:
        """Compare with this from now on; what was typed goes."""
        self._expected = tuple(self.read(text))
        self.edit.clear()
        self._show()

    def value(self) -> str:
        """Return what was typed, as groups with spaces between."""
        return " ".join(self.read(self.edit.text()))

    @property
    def is_same(self) -> bool:
        """Return whether all groups were typed and all agree."""
        return bool(self._expected) and tuple(self.read(self.edit.text())) == self._expected

    @property
    def differs_at(self) -> int:
        """Return the place of the first whole group that does not agree, from 1; 0 where all agree so far."""
        for place, (group, state) in enumerate(self._compared(), start=1):
            if state == "err" and group:
                return place
        return 0

    def reason(self) -> str:
        """Return what is still missing or wrong, in words; "" where all agree."""
        if self.is_same:
            return ""
        if self.differs_at:
            return self.tr("Group {place} does not agree").format(place=number(self.differs_at))
        left = len(self._expected) - sum(state == "ok" for _group, state in self._compared())
        return GroupsLeft().words(left)

    def _compared(self) -> list[tuple[str, State]]:
        compared: list[tuple[str, State]] = []
        for place, group in enumerate(self.read(self.edit.text())):
            expected = self._expected[place] if place < len(self._expected) else ""
            state: Literal["", "ok", "err"] = "ok" if group == expected else "err"
            if state == "err" and expected.startswith(group) and len(group) < GROUP:
                state = ""
            compared.append((group, state))
        return compared

    def _on_typed(self) -> None:
        before = self.said.text()
        self._show()
        if self.said.text() != before and (self.is_same or self.differs_at):
            announce(self.edit, self.said.text())
        self.changed.emit()

    def _show(self) -> None:
        compared = self._compared()
        self.tiles.setVisible(bool(compared))
        self.tiles.set_texts([group for group, _state in compared], [state for _group, state in compared])
        same = sum(state == "ok" for _group, state in compared)
        facts = {"count": number(len(self._expected)), "same": number(same), "place": number(self.differs_at)}
        if self.is_same:
            words, role = self.tr("All {count} groups agree").format(**facts), "okText"
        elif self.differs_at:
            words = self.tr("Group {place} does not agree.").format(**facts) + " " + self._advice
            role = "errText"
        else:
            words = self.tr("{same} of {count} groups agree").format(**facts) if compared else ""
            role = "caption"
        self.said.setText(words)
        self.said.set_role(role)
        restyle(self.edit, "invalid", "true" if self.differs_at else "false")
        self.edit.setAccessibleDescription(words)


class GroupsLeft(QObject):
    """How many groups are left: `tr` looks for plurals under the name of the very class, never of a base class."""

    def words(self, left: int) -> str:
        """Return the number in words."""
        return self.tr("%n group(s) left to type", "", left)


class FingerprintCheck(GroupsCheck):
    """The fingerprint that Headquarters reads aloud, compared with what a file claims."""

    def __init__(self, name: str, columns: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(name, "", columns, parent)
        self._advice = self.tr("Listen again; if it still differs, do not use the file and ask for it anew.")
        self.edit.setPlaceholderText(self.tr("16 groups of 4, as they are read aloud"))


class CodeCheck(GroupsCheck):
    """A recovery code, compared while it is typed back from its sheet; lookalike letters are read as digits."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "", 9, parent)
        self._advice = self.tr("Compare it with the sheet.")
        self.edit.setPlaceholderText(self.tr("9 groups of 4, from the sheet"))

    def read(self, typed: str) -> list[str]:
        signs = "".join(sign for sign in typed.upper().translate(_LOOKALIKES) if sign.isascii() and sign.isalnum())
        return [signs[at : at + GROUP] for at in range(0, len(signs), GROUP)]


def groups_of(typed: str) -> list[str]:
    """Return groups of four from what was typed or pasted; spaces, colons and hyphens are nothing."""
    signs = "".join(sign for sign in typed.upper() if sign in _SIGNS)
    return [signs[at : at + GROUP] for at in range(0, len(signs), GROUP)]
