"""A new passphrase: six words drawn by chance and typed twice, or one of somebody's own with its strength.

Rules: what is typed lives in the fields until it is taken and is cleared by `clear`. Words drawn by chance are
compared while they are typed; a passphrase of one's own is hidden unless it is shown on purpose.
"""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fieldreport.workflows import beginning
from ui.accessible import announce
from ui.forms.field import restyle
from ui.icons import icon
from ui.locales import number
from ui.marks import Mark
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Rule
from ui.widgets.disclosure import Disclosure
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.segments import SegmentBar
from ui.widgets.word_tiles import WordTiles

SEGMENTS = 5
_MARKS = {"weak": Mark.ERROR, "fair": Mark.WARNING, "strong": Mark.COMPLETE, "very-strong": Mark.COMPLETE}
_FILLED = {"weak": 1, "fair": 3, "strong": 4, "very-strong": 5}


class StrengthMeter(QWidget):
    """A mark, a word, five segments and what they rest on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self.word, self.basis = Glyph(), Label("", "strong"), ElidedLabel("", "caption")
        self._bar = SegmentBar(self.tr("Strength"))
        self._bar.setFixedWidth(142)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self.word)
        row.addSpacing(6)
        row.addWidget(self._bar)
        row.addSpacing(10)
        row.addWidget(self.basis, 1)

    def show_strength(self, level: str, basis: str) -> None:
        """Show a level (weak, fair, strong, very-strong) and what it rests on."""
        mark = _MARKS[level]
        self._mark.show_icon(f"mark:{mark.value}")
        self.word.setText(self._level_words(level))
        filled = _FILLED[level]
        self._bar.set_marks([mark] * filled + [Mark.UNTOUCHED] * (SEGMENTS - filled), self.word.text())
        self.basis.setText(basis)

    def _level_words(self, level: str) -> str:
        return {
            "weak": self.tr("Weak"),
            "fair": self.tr("Fair"),
            "strong": self.tr("Strong"),
            "very-strong": self.tr("Very strong"),
        }[level]


class TypedWords(QWidget):
    """One line in which the words are typed, and how far it has come; `changed` at every key."""

    changed = Signal()

    def __init__(self, name: str, first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_first = first
        self.words: tuple[str, ...] = ()
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        # Words of a passphrase must not be learnt by an on-screen keyboard.
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.edit.textChanged.connect(self._on_typed)
        self.tick = self.edit.addAction(
            icon("mark:complete", edge="centre"), QLineEdit.ActionPosition.TrailingPosition
        )
        self.bar = SegmentBar(name)
        self.bar.setFixedWidth(140)
        self.said = Label("", "caption", wraps=True)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(12)
        below.addWidget(self.bar)
        below.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.edit)
        column.addLayout(below)

    @property
    def typed(self) -> beginning.Typed:
        """Return how far the words have been typed."""
        return beginning.words_typed(self.edit.text(), self.words)

    @property
    def is_whole(self) -> bool:
        """Return whether all words are right."""
        return bool(self.words) and self.typed.is_whole(self.words)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Compare with other words; what was typed goes."""
        self.words = words
        with QSignalBlocker(self.edit):  # nobody typed: nothing is to be said
            self.edit.clear()
        self._show()

    def _on_typed(self) -> None:
        was_whole, was_wrong = self._whole_before, self._wrong_before
        self._show()
        if (self.is_whole, self.typed.is_wrong) != (was_whole, was_wrong):
            announce(self.edit, self.said.text())
        self.changed.emit()

    def _show(self) -> None:
        typed, count = self.typed, len(self.words)
        self._whole_before, self._wrong_before = self.is_whole, typed.is_wrong
        facts = {"right": number(typed.right), "count": number(count), "place": number(typed.right + 1)}
        if self.is_whole:
            words = self.tr("All words are right") if self._is_first else self.tr("All right once more")
        elif typed.is_wrong:
            words = self.tr("Word {place} is not right yet").format(**facts)
        elif self._is_first:
            words = self.tr("First time: {right} of {count} words").format(**facts)
        else:
            words = self.tr("Second time: {right} of {count} words").format(**facts)
        self.said.setText(words)
        self.said.set_role("okText" if self.is_whole else "errText" if typed.is_wrong else "caption")
        self.bar.setVisible(not self.is_whole)
        self.tick.setVisible(self.is_whole)
        self.bar.set_marks([Mark.STARTED] * typed.right + [Mark.UNTOUCHED] * (count - typed.right), words)
        restyle(self.edit, "invalid", "true" if typed.is_wrong else "false")
        if self._is_first and not self.edit.text():
            words += ". " + self.tr("Shift+Tab reads the words above.")
        self.edit.setAccessibleDescription(words)


class OwnPassphrase(QWidget):
    """A passphrase of somebody's own, twice, with its strength while it is typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = QLineEdit(), QLineEdit()
        self.meter = StrengthMeter()
        self.same = Label("", "caption")
        self.reveal = Button(self.tr("Show"), "quiet", "eye")
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._on_reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for field, words in (
            (self.first, self.tr("Passphrase of your own")),
            (self.second, self.tr("The same once more")),
        ):
            label = Label(words, "help")
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._on_typed)
            column.addWidget(label)
            if field is self.first:
                row = QHBoxLayout()
                row.setSpacing(8)
                row.addWidget(field, 1)
                row.addWidget(self.reveal)
                column.addLayout(row)
                column.addWidget(self.meter)
            else:
                column.addWidget(field)
        column.addWidget(self.same)
        self._show()

    def value(self) -> str | None:
        """Return the passphrase, or None until it is strong enough and typed twice."""
        typed = self.first.text().strip()
        return typed if typed == self.second.text().strip() and beginning.strength_of(typed).is_enough else None

    def reason(self) -> str:
        """Return what is still missing, in words."""
        strength = beginning.strength_of(self.first.text())
        if strength.missing_characters:
            return self.tr("%n character(s) more", "", strength.missing_characters)
        if not strength.is_enough:
            return self.tr("Too easy to guess")
        return "" if self.value() else self.tr("Type it once more")

    def _on_typed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        strength = beginning.strength_of(self.first.text())
        basis = self.tr("About {bits} bits; unusual words and more of them make it stronger").format(
            bits=number(round(strength.bits))
        )
        if strength.missing_characters:
            basis = self.tr("At least {least} characters").format(least=number(beginning.LEAST_CHARACTERS))
        self.meter.show_strength("weak" if not strength.is_enough else strength.level, basis)
        self.first.setAccessibleDescription(f"{self.meter.word.text()}. {basis}")
        is_same = bool(self.second.text()) and self.second.text().strip() == self.first.text().strip()
        is_astray = bool(self.second.text()) and not self.first.text().strip().startswith(self.second.text().strip())
        words = self.tr("Both are the same") if is_same else self.tr("Differs from the first") if is_astray else ""
        self.same.setText(words)
        self.same.set_role("okText" if is_same else "errText")
        self.second.setAccessibleDescription(words)

    def _on_reveal(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.second.setEchoMode(mode)
        self.reveal.setText(self.tr("Hide") if is_shown else self.tr("Show"))


class NewPassphrase(QWidget):
    """The whole choice; `changed` when `value` or `reason` may have changed."""

    changed = Signal()

    def __init__(self, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.chosen = beginning.ChosenWords((), 0, 1)
        self.card = Card(self.tr("We chose these words by chance"), "field")
        self.other_words = Button(self.tr("Other words"), "plain", "again")
        self.other_words.clicked.connect(self.choose_words)
        self.card.head.addWidget(self.other_words)
        self.tiles = WordTiles(self.tr("Your words"))
        self.meter = StrengthMeter()
        self.card.body.addWidget(self.tiles)
        self.card.body.addSpacing(6)
        self.card.body.addWidget(self.meter)
        self.heading = Label(self.tr("Write the words on paper, then type them twice"), "field", wraps=True)
        self.first = TypedWords(self.tr("The words, first time"), True)
        self.second = TypedWords(self.tr("The words, second time"), False)
        self.heading.setBuddy(self.first.edit)
        self.own = OwnPassphrase()
        self.own_switch = Disclosure(
            self.tr("Use a passphrase of my own instead"),
            self.tr("At least {least} characters. Fieldreport tells you how strong it is while you type.").format(
                least=number(beginning.LEAST_CHARACTERS)
            ),
        )
        self.own_switch.body.addWidget(self.own)
        self.own_switch.toggled.connect(self._on_switched)
        for part in (self.first, self.second, self.own):
            part.changed.connect(self.changed)
        self._given = QWidget()
        given = QVBoxLayout(self._given)
        given.setContentsMargins(0, 0, 0, 0)
        given.setSpacing(0)
        given.addWidget(self.card)
        given.addSpacing(18)
        given.addWidget(self.heading)
        given.addSpacing(2)
        given.addWidget(Label(self.tr("Capitals and extra spaces do not matter. Mistakes show at once."), "help"))
        given.addSpacing(8)
        given.addWidget(self.first)
        given.addSpacing(8)
        given.addWidget(self.second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._given)
        column.addSpacing(12)
        column.addWidget(Rule())
        column.addSpacing(8)
        column.addWidget(self.own_switch)
        self.choose_words()

    @property
    def is_own(self) -> bool:
        """Return whether a passphrase of one's own is being made."""
        return self.own_switch.button.isChecked()

    def value(self) -> str | None:
        """Return the passphrase once it was typed twice, else None."""
        if self.is_own:
            return self.own.value()
        return self.chosen.passphrase if self.first.is_whole and self.second.is_whole else None

    def reason(self) -> str:
        """Return what is still missing, in words; "" where nothing is."""
        if self.is_own:
            return self.own.reason()
        if not self.first.is_whole:
            left = len(self.chosen.words) - self.first.typed.right
            return self.tr("%n word(s) left to type the first time", "", left)
        left = len(self.chosen.words) - self.second.typed.right
        return self.tr("%n word(s) left to type", "", left) if not self.second.is_whole else ""

    def choose_words(self) -> None:
        """Draw other words; what was typed goes."""
        self.chosen = beginning.chosen_words(self._language)
        self.tiles.set_texts(self.chosen.words)
        basis = self.tr("{count} words out of {size}, drawn by chance: {bits} bits").format(
            count=number(len(self.chosen.words)),
            size=number(self.chosen.list_size),
            bits=number(int(self.chosen.bits)),
        )
        self.meter.show_strength("very-strong", basis)
        self.first.set_words(self.chosen.words)
        self.second.set_words(self.chosen.words)
        self.changed.emit()

    def set_language(self, language: str) -> None:
        """Draw words of another language, unless it is the same."""
        if language != self._language:
            self._language = language
            self.choose_words()

    def clear(self) -> None:
        """Forget what was typed and the words."""
        for field in (self.own.first, self.own.second):
            field.clear()
        self.choose_words()

    def focus_first(self) -> None:
        """Put the cursor where typing begins."""
        (self.own.first if self.is_own else self.first.edit).setFocus()

    def _on_switched(self, is_own: bool) -> None:
        self._given.setVisible(not is_own)
        self.focus_first()
        self.changed.emit()
