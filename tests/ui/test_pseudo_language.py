"""The window in a pseudo-language 40 per cent longer: nothing is left in English, nothing is cut off."""

import contextlib
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.exceptions import TimeoutError as QtTimeout
from pytestqt.qtbot import QtBot
from worlds import Q2, World, world

from ui.app import Desktop
from ui.forms.builder import SectionForm
from ui.translation import install_language
from ui.widgets.labels import ElidedLabel

W = TypeVar("W", bound=QWidget)
SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "make_translations.py"


@pytest.fixture(scope="module")
def pseudo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = importlib.util.spec_from_file_location("make_translations_pseudo", SCRIPT)
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[found.name] = module
    found.loader.exec_module(module)
    return module.write_pseudo(tmp_path_factory.mktemp("pseudo"))  # type: ignore[no-any-return]


@pytest.fixture
def desk(tmp_path: Path) -> World:
    return world(tmp_path, "loaded")


@pytest.fixture
def desktop(qapp: QApplication, pseudo_file: Path, desk: World, qtbot: QtBot) -> Iterator[Desktop]:
    translator = QTranslator()
    assert translator.load(str(pseudo_file))
    qapp.installTranslator(translator)
    made = Desktop(desk.adviser.workspace)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.tasks.close()
    qapp.removeTranslator(translator)


def show(desktop: Desktop, qtbot: QtBot, name: str) -> None:
    desktop.desk.open(name, Q2 if name in ("report", "signing") else None)
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=30_000)
    QApplication.sendPostedEvents()


def shown(desktop: Desktop, kind: type[W]) -> list[W]:
    """Return the widgets of a kind that are seen; words of the template are data and stay as they are."""

    def is_ours(widget: QWidget) -> bool:
        parent: QWidget | None = widget
        while parent is not None and not isinstance(parent, SectionForm):
            parent = parent.parentWidget()
        return parent is None

    return [held for held in desktop.window.findChildren(kind) if held.isVisible() and is_ours(held)]


def cut_off(desktop: Desktop) -> list[str]:
    """Return the texts that are wider than what shows them; elided labels say the rest as tool tip."""
    labels = [
        label
        for label in shown(desktop, QLabel)
        if not isinstance(label, ElidedLabel) and not label.wordWrap() and label.text()
    ]
    buttons = [button for button in shown(desktop, QPushButton) if button.text()]
    return [
        held.text()
        for held in (*labels, *buttons)
        if held.fontMetrics().horizontalAdvance(held.text()) > held.width() + 1
    ]


SCREENS = ["home", "reports", "report", "signing"]


@pytest.mark.parametrize("name", SCREENS)
def test_no_button_speaks_english(desktop: Desktop, qtbot: QtBot, name: str) -> None:
    show(desktop, qtbot, name)
    buttons = [button.text() for button in shown(desktop, QPushButton) if button.text()]
    assert buttons or name == "reports"
    assert [text for text in buttons if not text.startswith("[")] == []


@pytest.mark.parametrize("size", [(1366, 728), (1092, 582)])
@pytest.mark.parametrize("name", SCREENS)
def test_no_button_and_no_label_is_cut_off(desktop: Desktop, qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    desktop.window.resize(*size)
    show(desktop, qtbot, name)
    with contextlib.suppress(QtTimeout, AssertionError):  # layouts settle in their own time
        qtbot.waitUntil(lambda: not cut_off(desktop), timeout=5000)
    assert cut_off(desktop) == []
    assert desktop.window.width() == size[0]


def test_french_is_chosen_with_qts_own_words(qapp: QApplication, desk: World, qtbot: QtBot) -> None:
    try:
        assert install_language(qapp, "fr_FR") == "fr"
        made = Desktop(desk.adviser.workspace)
        qtbot.addWidget(made.window)
        made.window.show()
        made.desk.open("home")
        qtbot.waitUntil(lambda: made.tasks.is_idle, timeout=30_000)
        QApplication.sendPostedEvents()
        home = made.window.current
        assert home.home_page.heading.text() == "Deuxième trimestre 2006"  # type: ignore[union-attr]
        assert home.summary.figures[2].words.text() == "restants, à rendre le 30 juillet 2006"  # type: ignore[union-attr]
        assert QApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
        made.tasks.close()
    finally:
        install_language(qapp, "en_GB")
