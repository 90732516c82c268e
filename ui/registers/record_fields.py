"""Field widgets that only records need: one of a list, names in one line, country, language, cost, sub-actions."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fieldreport.templates import Labels
from ui.forms.choices import CheckGroup, Option, RadioGroup
from ui.forms.field import FieldWidget
from ui.forms.lines import LineField, MoneyField
from ui.registers.choices import financing
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label


class PickField(FieldWidget):
    """One code from a list that opens, or nothing; a code that is not in the list is kept and shown as it is."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self._options = tuple(options)
        self.box = DropDown("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        row.addStretch(1)
        self.box.activated.connect(self._on_chosen)
        self.set_value(None)

    def value(self) -> str | None:
        return self.box.code() or None

    def set_value(self, value: Any) -> None:
        code = str(value or "")
        choices = [("", self.tr("Not stated")), *((held.code, held.label) for held in self._options)]
        if code and all(code != held for held, _words in choices):
            choices.append((code, code))
        self.box.set_choices(choices, code)

    def focus_target(self) -> QWidget:
        return self.box

    def set_names(self, name: str, description: str) -> None:
        super().set_names(name, description)
        self.box.label.setText(name)

    def _on_chosen(self) -> None:
        self.edited.emit()
        self.left.emit()


class NamesField(LineField):
    """Several names in one line; a name with a comma in it is kept whole by semicolons between."""

    def read(self, text: str) -> list[str] | None:
        between = r"[;؛]" if re.search(r"[;؛]", text) else r"[,،]"
        names = [" ".join(part.split()) for part in re.split(between, text)]
        return list(dict.fromkeys(name for name in names if name)) or None

    def shown(self, value: Any) -> str:
        names = [held if isinstance(held, str) else str(held.get("name", "")) for held in value or ()]
        has_comma = any(re.search(r"[,،]", name) for name in names)
        return "; ".join(names) + (";" if has_comma and len(names) == 1 else "") if has_comma else ", ".join(names)


class CountryField(LineField):
    """Two letters of ISO 3166; the country's name is echoed."""

    width = 90

    def read(self, text: str) -> str | None:
        return text.strip().upper() or None

    def echoed(self, value: Any) -> str:
        found = QLocale.codeToTerritory(str(value))
        return "" if found == QLocale.Country.AnyTerritory else QLocale.territoryToString(found)


class LanguageField(LineField):
    """A language code; the language's name is echoed."""

    width = 90

    def read(self, text: str) -> str | None:
        return text.strip().casefold() or None

    def echoed(self, value: Any) -> str:
        found = QLocale.codeToLanguage(str(value))
        return "" if found == QLocale.Language.AnyLanguage else QLocale.languageToString(found)


class SubActionsField(FieldWidget):
    """The sub-actions of the area chosen, and others in words; what belongs elsewhere stays to be put right."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self._labels = labels
        self._area, self._name, self._value = "", ("", ""), None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.group = self._build()

    def set_area(self, area: str) -> None:
        """Offer the sub-actions of another area."""
        if area != self._area:
            held = self.value()
            self._area = area
            self._column.removeWidget(self.group)
            self.group.hide()
            self.group.deleteLater()
            self.group = self._build()
            self.set_value(held)
            self.set_names(*self._name)

    def value(self) -> Any:
        return self.group.value()

    def set_value(self, value: Any) -> None:
        self.group.set_value(value)

    def focus_target(self) -> QWidget:
        return self.group.focus_target()

    def set_names(self, name: str, description: str) -> None:
        self._name = (name, description)
        self.group.set_names(name, description)

    def _build(self) -> CheckGroup:
        options = [
            Option(choice.code, f"{choice.code}. {self._labels.choice(name, choice.code)}")
            for name, choices in self._labels.template.lists.items()
            for choice in choices.choices
            if choice.area == self._area and self._area and choice.code != self._area
        ]
        made = CheckGroup(options, takes_other_words=True)
        made.edited.connect(self.edited)
        made.left.connect(self.left)
        self._column.addWidget(made)
        return made


class CostField(FieldWidget):
    """What it cost, from which money, how sure that is, and the gender marker."""

    def __init__(self) -> None:
        super().__init__()
        self.money = MoneyField()
        self.source = PickField([held for held in financing() if held.code != "none"])
        self.quality = RadioGroup([Option("actual", self.tr("Actual")), Option("estimate", self.tr("Estimate"))])
        self.marker = RadioGroup([Option(str(code), str(code)) for code in range(4)])
        self._kept: dict[str, Any] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.money)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(4)
        for words, inner in (
            (self.tr("From which money"), self.source),
            (self.tr("The amount is"), self.quality),
            (self.tr("Gender marker, 0 to 3"), self.marker),
        ):
            label = Label(words, "help")
            label.setBuddy(inner.focus_target())
            inner.set_names(words, "")
            more.addWidget(label)
            more.addWidget(inner)
        column.addWidget(self._more)
        for inner in (self.money, self.source, self.quality, self.marker):
            inner.edited.connect(self._on_edited)
            inner.left.connect(self.left)
        self._show_more()

    def value(self) -> Any:
        money = self.money.value()
        if money is None:
            return None
        marker = self.marker.value()
        held = {**self._kept, **money}
        for key, value in (
            ("source", self.source.value()),
            ("quality", self.quality.value()),
            ("gender_marker", None if marker is None else int(marker)),
        ):
            held.pop(key, None)
            if value is not None:
                held[key] = value
        return held

    def set_value(self, value: Any) -> None:
        held = dict(value) if isinstance(value, dict) else {}
        self._kept = {key: kept for key, kept in held.items() if key not in ("rate", "rate_date")}
        money = ("amount", "currency", "rate", "rate_date")
        self.money.set_value({key: held[key] for key in money if key in held} or None)
        self.source.set_value(held.get("source") or None)
        self.quality.set_value(held.get("quality") or None)
        marker = held.get("gender_marker")
        self.marker.set_value(None if marker is None else str(marker))
        self._show_more()

    def problem(self) -> str:
        return self.money.problem()

    def set_invalid(self, is_invalid: bool) -> None:
        self.money.set_invalid(is_invalid)

    def focus_target(self) -> QWidget:
        return self.money.focus_target()

    def set_names(self, name: str, description: str) -> None:
        self.money.set_names(name, description)

    def _on_edited(self) -> None:
        self._show_more()
        self.edited.emit()

    def _show_more(self) -> None:
        self._more.setVisible(self.money.value() is not None)


def complete_words(edit: QLineEdit, words: Sequence[str]) -> None:
    """Offer what was entered before while a line is typed."""
    if not words:
        return
    completer = QCompleter(edit)
    completer.setModel(QStringListModel(list(words), completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    edit.setCompleter(completer)
