"""Help: every screen has a page, F1 opens it, Back leads back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desktops import open_desktop, settle, workspace_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.resources import resource_path
from ui.app import Desktop
from ui.screens.help.pages import ABOUT, PAGES, page_about, page_text, page_title
from ui.translation import languages


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(workspace_of("adviser", tmp_path, "loaded"), qtbot)
    yield made
    made.tasks.close()


def test_every_page_exists_and_every_file_is_a_page() -> None:
    files = {place.name.removesuffix(".md") for place in resource_path("help", "en").iterdir()}
    assert files == set(PAGES)
    assert set(ABOUT.values()) <= set(PAGES)
    for page in PAGES:
        assert page_text(page, "en").startswith("# ")
        assert page_title(page, "xx") == page_title(page, "en")


@pytest.mark.parametrize("language", languages())
def test_every_language_of_the_window_has_every_page(language: str) -> None:
    """The same pages, and as many sections and points on each, so that none falls behind."""
    files = {place.name.removesuffix(".md") for place in resource_path("help", language).iterdir()}
    assert files == set(PAGES)

    def outline(page: str, code: str) -> list[str]:
        return [line[:2] for line in page_text(page, code).splitlines() if line[:2] in ("# ", "##", "- ", "1.", "2.")]

    for page in PAGES:
        assert outline(page, language) == outline(page, "en"), page


def test_every_room_has_a_page_of_its_own_subject(desktop: Desktop) -> None:
    assert {name for name in desktop.desk.screens if name not in PAGES and name not in ABOUT} <= {"help"}


def test_f1_opens_the_page_about_the_screen_and_back_leads_back(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("settings")
    settle(desktop, qtbot)
    QTest.keyClick(QApplication.focusWidget() or desktop.window, Qt.Key.Key_F1)
    settle(desktop, qtbot)
    screen = desktop.window.current
    assert screen is not None
    assert (screen.name, screen.shown) == ("help", page_about("settings"))  # type: ignore[attr-defined]
    assert "backup" in screen.text.toPlainText()  # type: ignore[attr-defined]
    assert nameless(desktop.window) == []
    screen.sidebar.back_button.click()  # type: ignore[attr-defined]
    settle(desktop, qtbot)
    assert desktop.window.current_name() == "settings"
    QTest.keyClick(QApplication.focusWidget() or desktop.window, Qt.Key.Key_F1)
    settle(desktop, qtbot)
    QTest.keyClick(QApplication.focusWidget() or desktop.window, Qt.Key.Key_Escape)
    settle(desktop, qtbot)
    assert desktop.window.current_name() == "settings"
