"""The gallery, `fieldreport --gallery`: every component of the window in every state, on one page.

Rules: for those who build the window. Texts of the gallery name components and are not translated; what the
components say themselves comes in the language of the window. Everything shown is invented, nothing is stored.
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui import gallery_basics, gallery_figures, gallery_forms, gallery_lists, gallery_secrets, gallery_shell
from ui.theme import Theme, install, load_fonts
from ui.translation import install_language
from ui.widgets.labels import Label
from ui.widgets.nav_rows import NavRow
from ui.widgets.page import Page
from ui.widgets.sidebar import Sidebar

WIDTH = 900  # of the column, in pixels of the drawing
SECTIONS: tuple[tuple[str, Callable[[], QWidget]], ...] = (
    ("Colours", gallery_basics.colours),
    ("Type scale", gallery_basics.type_scale),
    ("Buttons", gallery_basics.buttons),
    ("Marks", gallery_basics.marks),
    ("Icons", gallery_basics.icons),
    ("Lines of text", gallery_forms.lines),
    ("Narratives", gallery_forms.narratives),
    ("Choices", gallery_forms.choices),
    ("Short fields", gallery_forms.short_fields),
    ("Tables", gallery_forms.tables),
    ("Help and checks", gallery_forms.checks),
    ("Open checks", gallery_lists.open_checks),
    ("Passphrases", gallery_secrets.passphrases),
    ("Fingerprints", gallery_secrets.fingerprints),
    ("Clearing and sending", gallery_secrets.sending),
    ("Cards and strips", gallery_shell.cards),
    ("Chips and tabs", gallery_shell.chips),
    ("Lists", gallery_shell.lists),
    ("Submission status", gallery_lists.boards),
    ("Long lists", gallery_lists.events),
    ("Rows", gallery_lists.rows),
    ("Words in tiles", gallery_shell.tiles),
    ("Charts", gallery_figures.charts),
    ("Progress", gallery_figures.progress),
    ("Bars across the window", gallery_shell.bars),
    ("Sidebars", gallery_shell.sidebars),
    ("Pages", gallery_shell.pages),
)


class Gallery(QWidget):
    """A list of sections beside the page that shows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Fieldreport: gallery of components")
        self.side = Sidebar("Sections of the gallery")
        self.side.menu_button.hide()
        self.side.set_heading("Gallery", "Every component in every state")
        self.side.set_rows([NavRow(title, title, icon="grid") for title, _build in SECTIONS], SECTIONS[0][0])
        self.side.chosen.connect(self.go_to)
        self.page = Page(WIDTH, lead=40)
        self.page.caption.setText("For those who build the window")
        self.page.heading.setText("Components")
        self.page.set_help("Hover, focus and pressed: try them with the pointer and with Tab.")
        self.headings: dict[str, Label] = {}
        for title, build in SECTIONS:
            heading = Label(title, "section")
            heading.setContentsMargins(0, 24, 0, 8)
            self.headings[title] = heading
            self.page.body.addWidget(heading)
            self.page.body.addWidget(build())
        self.page.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.page, 1)

    def go_to(self, title: str) -> None:
        """Bring a section to the top of the page."""
        heading, bar = self.headings[title], self.page.scroll.verticalScrollBar()
        bar.setValue(heading.mapTo(self.page.scroll.widget(), heading.rect().topLeft()).y())
        self.side.list.set_rows([NavRow(held, held, icon="grid") for held in self.headings], title)


def main(arguments: Sequence[str] = ()) -> int:
    """Open the gallery; `--dark` in the dark colours, `--rtl` read from the right. Return the exit code."""
    parser = argparse.ArgumentParser(prog="fieldreport --gallery", description="Show every component of the window.")
    parser.add_argument("--dark", action="store_true", help="in the dark colours")
    parser.add_argument("--rtl", action="store_true", help="read from right to left")
    chosen = parser.parse_args(list(arguments))
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    application.setApplicationName("Fieldreport")
    install_language(application, "en")
    if chosen.rtl:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    load_fonts()
    install(Theme("dark" if chosen.dark else "light"))
    gallery = Gallery()
    gallery.resize(1240, 860)
    gallery.show()
    return int(application.exec())
