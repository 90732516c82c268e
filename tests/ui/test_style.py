"""The style sheet on real widgets: what is disabled says so, and what is pressed keeps its colour everywhere."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ui import tokens
from ui.widgets.buttons import Button
from ui.widgets.status_bar import StatusBar

KINDS = ("plain", "primary", "quiet", "link", "back", "err", "warn", "ok", "tab")


def ink_of(button: Button) -> QColor:
    """Return the colour the style sheet gives to a button's words now."""
    return button.palette().color(button.foregroundRole())


def ground_of(widget: QWidget) -> QColor:
    """Return the colour behind a widget's words, near its leading edge."""
    return widget.grab().toImage().pixelColor(5, widget.height() // 2)


@pytest.mark.parametrize("kind", KINDS)
def test_a_disabled_button_is_quiet(kind: str, qtbot: QtBot) -> None:
    button = Button("Sign", kind)
    qtbot.addWidget(button)
    button.setCheckable(kind == "tab")
    button.setChecked(kind == "tab")
    button.setEnabled(False)
    button.ensurePolished()
    assert ink_of(button) == QColor(tokens.LIGHT["text3"])
    loud = {tokens.LIGHT[name] for name in ("accent", "accentSoft", "errSoft", "warnSoft", "okSoft")}
    assert ground_of(button).name().upper() not in loud


def test_a_primary_button_keeps_its_colour_among_the_bars_actions(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    button = Button("Sign", "primary")
    assert isinstance(bar.actions, QStackedWidget)
    bar.actions.addWidget(button)
    bar.resize(600, tokens.BAR_HEIGHT)
    with qtbot.waitExposed(bar):
        bar.show()
    assert ground_of(button) == QColor(tokens.LIGHT["accent"])


def test_the_bar_shows_through_where_a_page_has_no_actions(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.actions.addWidget(QWidget())
    bar.resize(600, tokens.BAR_HEIGHT)
    with qtbot.waitExposed(bar):
        bar.show()
    assert bar.grab().toImage().pixelColor(bar.actions.geometry().center()) == QColor(tokens.LIGHT["surface"])
