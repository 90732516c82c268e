"""Help as a screen: its pages in the sidebar, one of them beside, read by keyboard and by screen readers."""

from typing import Any

import shiboken6
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from ui.screen import Desk
from ui.screens.help.pages import PAGES, page_about, page_text, page_title
from ui.theme import theme
from ui.widgets.nav_rows import NavRow
from ui.widgets.page import Page
from ui.widgets.sidebar import Sidebar

ICONS = {
    "start": "flag",
    "home": "home",
    "report": "document",
    "records": "people",
    "forms": "grid",
    "projects": "coins",
    "signing": "pen",
    "compare": "again",
    "registration": "key",
    "inbox": "tray",
    "status": "grid",
    "consolidation": "document",
    "grants": "receipt",
    "quoting": "search",
    "signatories": "key",
    "settings": "gear",
}
LINE = 112.0  # per cent of the letters' height


class HelpScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate(name)` opens the page about that screen, and Back leads to it."""

    name = "help"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._language = QLocale().name()
        self._from = ""
        self.shown = ""
        self.sidebar = Sidebar(self.tr("Help pages"), self.tr("Back"))
        self.side = self.sidebar
        self.sidebar.set_heading(self.tr("Help"), self.tr("Works without a network"))
        self.sidebar.set_progress((), "")
        self.sidebar.back.connect(self._on_back)
        self.sidebar.chosen.connect(self.show_page)
        self.help_page = Page()
        self.page = self.help_page
        self.page.caption.setText(self.tr("Help"))
        self.text = QTextBrowser()
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setObjectName("helpText")
        self.text.setMinimumHeight(360)
        self.page.body.addWidget(self.text, 1)
        QShortcut(QKeySequence("Escape"), self.page, activated=self._on_back)
        self.panel = None
        self.actions = None
        theme().changed.connect(self._on_look_changed)

    def activate(self, argument: Any = None) -> None:
        """Open the page about a screen."""
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.sentence.setText(self.tr("Every page of the help is on this computer."))
        if isinstance(argument, str) and argument and argument != self.name:
            self._from = argument
        self.show_page(page_about(self._from))
        self.text.setFocus()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """There is nothing to save here."""

    def forget(self) -> None:
        """Nothing of the user's is held here."""
        self._from = ""

    def fold(self, is_folded: bool) -> None:
        """There is no panel."""
        self.help_page.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """There are no checks here."""

    def title(self) -> str:
        """Return the page's title."""
        return page_title(self.shown, self._language) if self.shown else self.tr("Help")

    def show_page(self, page: str) -> None:
        """Show one page."""
        self.shown = page
        rows = [NavRow(key, page_title(key, self._language), icon=ICONS[key]) for key in PAGES]
        self.sidebar.set_rows(rows, page)
        heading, text = page_text(page, self._language).split("\n", 1)
        self.page.heading.setText(heading.removeprefix("# "))
        self.text.setAccessibleName(self.page.heading.text())
        document = self.text.document()
        document.setDefaultFont(theme().font("body"))
        self.text.setMarkdown(text)
        _set_type(document)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _on_back(self) -> None:
        is_locked = self._desk.workspace is not None and not self._desk.workspace.is_unlocked
        if is_locked:
            self._desk.open(self._from if self._from in ("unlock", "setup") else "unlock")
        else:
            self._desk.open(self._from or "home")

    def _on_look_changed(self) -> None:
        if self.shown and shiboken6.isValid(self.sidebar):  # the theme outlives every window
            self.show_page(self.shown)


def _set_type(document: QTextDocument) -> None:
    """Give headings, paragraphs and steps the sizes and distances of the design; Markdown brings its own."""
    look = theme()
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        shape = block.blockFormat()
        is_heading = shape.headingLevel() > 0
        shape.setTopMargin(look.px(16 if is_heading and block.blockNumber() else 0))
        shape.setBottomMargin(look.px(6 if is_heading or block.textList() is not None else 10))
        shape.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(shape)
        if is_heading:
            letters = QTextCharFormat()
            letters.setFont(look.font("section", bold=True))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(letters)
        block = block.next()
