"""The gallery shows every component of the window, in both looks and both directions of reading."""

import importlib
import inspect
import pkgutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from walking import nameless

import ui.charts
import ui.forms
import ui.tables
import ui.widgets
from ui.__main__ import main
from ui.gallery import SECTIONS, Gallery
from ui.theme import Theme, install

NOT_SHOWN = {
    "DocumentPage": "shows a document, which has to be read from a file in the background",
    "PdfPages": "the same: its pages are pictures of a document",
    "ArrivalCard": "takes files in the background; its button and its lines are shown by themselves",
    "FigurePicker": "a list that opens over a narrative, filled from the records behind it",
    "GrantLineView": "one line of a grant beside an entry, made from both",
    "MemoForm": "the form of clearance by memorandum, made of fields that are shown by themselves",
    "SavedFilters": "a menu of filters that a desk has kept; its button is shown by itself",
    "SampleCard": "makes a desk in the background; its buttons and its progress are shown by themselves",
    "SectionForm": "a whole section of a template, made of the questions shown; the report's pictures have it",
    "AreaRecords": "the records of a quarter inside such a section",
    "FormNote": "what a template says about itself, at the head of such a section",
    **dict.fromkeys(
        ("SheetsField", "Sheet", "SheetCell", "GridOverview", "ChoiceField"),
        "rows with prose in such a section, made of a template's columns",
    ),
}


def components() -> set[type[QWidget]]:
    """Return the public widgets of all components; what is only the base of others is shown by these."""
    modules = [
        importlib.import_module(f"{package.__name__}.{held.name}")
        for package in (ui.widgets, ui.forms, ui.tables, ui.charts)
        for held in pkgutil.iter_modules(package.__path__)
    ]
    return {
        held
        for module in modules
        for name, held in inspect.getmembers(module, inspect.isclass)
        if issubclass(held, QWidget) and held.__module__ == module.__name__ and not name.startswith("_")
    }


@pytest.fixture(params=["light", "dark", "right to left"])
def gallery(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Gallery:
    """Return the open gallery; the look is put back by the tests' own fixture."""
    if request.param == "dark":
        install(Theme("dark"))
    if request.param == "right to left":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made = Gallery()
    qtbot.addWidget(made)
    made.resize(1240, 860)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_gallery_shows_every_component_with_a_name(gallery: Gallery) -> None:
    seen = {type(held) for held in gallery.findChildren(QWidget) if held.isVisibleTo(gallery)}
    shown = {kind for held in seen for kind in held.__mro__}
    names = {held.__name__ for held in components()}
    assert {held.__name__ for held in components() - shown} == set(NOT_SHOWN) & names
    assert nameless(gallery) == []
    assert [held for held in QApplication.topLevelWidgets() if held.isVisible()] == [gallery]


def test_the_list_leads_to_the_sections(qtbot: QtBot) -> None:
    made = Gallery()
    qtbot.addWidget(made)
    made.resize(1240, 860)
    with qtbot.waitExposed(made):
        made.show()
    assert list(made.headings) == [title for title, _build in SECTIONS]
    made.side.chosen.emit("Charts")
    heading = made.headings["Charts"]
    assert 0 <= heading.mapTo(made.page.scroll, heading.rect().topLeft()).y() < 60
    assert made.side.list.active_key == "Charts"


def test_an_option_the_gallery_does_not_know_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--gallery", "--bright"])
    assert ended.value.code == 2
    assert "--bright" in capsys.readouterr().err
