"""Appearance and language: what every desk on this computer looks like."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.forms.choices import Option, RadioGroup
from ui.locales import number
from ui.preferences import PreferencesInForce
from ui.theme import ZOOM_STEPS, theme
from ui.translation import own_name
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label


class AppearanceCard(Card):
    """Light or dark, size, language, digits; every choice counts at once."""

    def __init__(self, preferences: PreferencesInForce, languages: tuple[str, ...]) -> None:
        super().__init__(self.tr("Appearance and language"), "section")
        self._preferences = preferences
        self.scheme = RadioGroup(
            [
                Option("system", self.tr("As the computer")),
                Option("light", self.tr("Light")),
                Option("dark", self.tr("Dark")),
            ]
        )
        self.smaller, self.larger = Button("−"), Button("+")
        for button in (self.smaller, self.larger):
            button.setMinimumWidth(44)
        self.smaller.setAccessibleName(self.tr("Smaller"))
        self.larger.setAccessibleName(self.tr("Larger"))
        self.size = Label("", "strong")
        self.usual = Button(self.tr("Back to 100 %"), "link")
        for button, step in ((self.smaller, -1), (self.larger, 1), (self.usual, 0)):
            button.clicked.connect(lambda _on=False, step=step: theme().step_zoom(step))
        self.language = RadioGroup([Option(code, own_name(code)) for code in languages])
        self.digits = RadioGroup(
            [
                Option("language", self.tr("As the language writes them")),
                Option("western", "0123456789"),
                Option("arabic", "٠١٢٣٤٥٦٧٨٩"),
            ]
        )
        zoom = QHBoxLayout()
        zoom.setSpacing(10)
        for part in (self.smaller, self.size, self.larger, self.usual):
            zoom.addWidget(part)
        zoom.addStretch(1)
        for words, help_text, part in (
            (self.tr("Colours"), "", self.scheme),
            (self.tr("Size"), self.tr("Ctrl and + or − anywhere; Ctrl and 0 for 100 %."), zoom),
            (self.tr("Language"), "", self.language),
            (self.tr("Digits"), "", self.digits),
        ):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(Label(words, "field"))
            if help_text:
                column.addWidget(Label(help_text, "help", wraps=True))
            if isinstance(part, RadioGroup):
                part.set_names(words, help_text)
                column.addWidget(part)
            else:
                column.addSpacing(4)
                column.addLayout(part)
            self.body.addLayout(column)
            self.body.addSpacing(4)
        self.scheme.edited.connect(lambda: self._change("scheme", self.scheme))
        self.digits.edited.connect(lambda: self._change("digits", self.digits))
        self.language.edited.connect(lambda: self._change("language", self.language))
        preferences.changed.connect(self.show_preferences)
        self.show_preferences()

    def show_preferences(self) -> None:
        """Show what is in force."""
        held = self._preferences.value
        self.scheme.set_value(held.scheme)
        self.digits.set_value(held.digits)
        self.language.set_value(held.language or next(iter(self.language.buttons), ""))
        self.size.setText(self.tr("{percent} %").format(percent=number(round(theme().zoom * 100))))
        self.smaller.setEnabled(theme().zoom > ZOOM_STEPS[0])
        self.larger.setEnabled(theme().zoom < ZOOM_STEPS[-1])
        self.usual.setVisible(theme().zoom != 1.0)

    def _change(self, name: str, group: RadioGroup) -> None:
        chosen = group.value()
        if chosen is None:
            self.show_preferences()  # a setting always has a value
        else:
            self._preferences.change(**{name: chosen})
