"""Figures quoted in a text, as the window writes them: numbers of its language in place of references."""

from PySide6.QtCore import QCoreApplication

from fieldreport.quotes import Value, shown
from ui.locales import number

translate = QCoreApplication.translate  # lupdate knows it by this name


def value_words(value: Value) -> str:
    """Return a figure as it stands in a sentence."""
    words = number(value.amount)
    if value.unit == "%":
        share = translate("figures", "{number}%").format(number=words)
        if not value.groups:
            return share
        return translate("figures", "{share} ({complete} of {all} groups)").format(
            share=share, complete=number(value.groups[0]), all=number(value.groups[1])
        )
    words = f"{value.unit}\u00a0{words}" if value.unit else words
    return translate("figures", "at least {number}").format(number=words) if value.is_floor else words


def as_read(text: str) -> str:
    """Return a text as it is read: numbers in place of references."""
    return shown(text, value_words)
