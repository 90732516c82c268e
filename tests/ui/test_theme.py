"""The theme: schemes, zoom, fonts, and a style sheet without left-over placeholders."""

from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.icons import ICON_NAMES, icon
from ui.marks import Mark, mark_words
from ui.style import style_sheet
from ui.theme import Theme, install, load_fonts, theme
from ui.tokens import DARK, LIGHT


def test_bundled_fonts_are_loaded_with_both_weights() -> None:
    assert {"Noto Sans", "Noto Sans Arabic UI"} <= set(load_fonts())
    assert QFontInfo(theme().font()).family() == "Noto Sans"
    plain, bold = QFontMetrics(theme().font()), QFontMetrics(theme().font(bold=True))
    assert bold.horizontalAdvance("Training and capacity") > plain.horizontalAdvance("Training and capacity")


def test_scheme_changes_palette_and_sheet(qapp: QApplication) -> None:
    look = install(Theme("light"))
    assert qapp.palette().window().color().name().upper() == LIGHT["canvas"]
    look.set_scheme("dark")
    assert look.is_dark
    assert qapp.palette().window().color().name().upper() == DARK["canvas"]
    assert DARK["accent"] in qapp.styleSheet()


def test_zoom_steps_stay_within_90_and_200_per_cent() -> None:
    look = Theme("light")
    for _press in range(20):
        look.step_zoom(1)
    assert look.zoom == 2.0
    assert look.px(32) == 64
    for _press in range(20):
        look.step_zoom(-1)
    assert look.zoom == 0.9
    look.step_zoom(0)
    assert look.zoom == 1.0


def test_style_sheet_is_filled_in_and_grows_with_zoom() -> None:
    sheet = style_sheet(LIGHT, 2.0)
    assert "{{" not in sheet
    assert "font-size: 44px" in sheet  # the page title, 22 at 100 %


def test_every_icon_draws_something() -> None:
    for name in (*ICON_NAMES, *(f"mark:{mark.value}" for mark in Mark)):
        image = icon(name).pixmap(32, 32).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32)), name


def test_every_mark_has_words_of_its_own() -> None:
    assert len({mark_words(mark) for mark in Mark}) == len(Mark)
