"""About: version, licence, and whose work the program is built on, to be read without a network."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from ui.messages import error_words
from ui.screen import Desk
from ui.screens.settings.state import SettingsCalls
from ui.theme import theme
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.labels import Label

# The words that the licences of these parts ask for; they stand in every language as their holders wrote them.
ATTRIBUTIONS = (
    "SQLCipher, Copyright (c) 2008-2025, ZETETIC LLC. All rights reserved.",
    "Qt and Qt for Python, Copyright (C) The Qt Company Ltd. and other contributors, under the LGPL version 3.",
    "OpenSSL, Copyright (c) 1998-2025 The OpenSSL Project Authors. Apache License 2.0.",
    "Noto fonts, Copyright 2010-2020 Google LLC, SIL Open Font License 1.1.",
)


class AboutCard(Card):
    """The shortest words at once, all the rest on demand."""

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        super().__init__(self.tr("About Fieldreport"), "section")
        self._desk, self._calls = desk, calls
        self.version = Label(self.tr("Version {version}").format(version=calls.version), "body")
        self.body.addWidget(self.version)
        words = self.tr("Free software under the Apache License 2.0. It includes the work of others:")
        self.body.addWidget(Label(words, "help", wraps=True))
        for text in ATTRIBUTIONS:
            self.body.addWidget(Label(text, "help", wraps=True))
        self.notices = Disclosure(self.tr("All licences and notices"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licences and notices"))
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the texts are English
        self.text.setFixedHeight(theme().px(360))
        self.notices.body.addWidget(self.text)
        self.notices.toggled.connect(self._on_opened)
        self.body.addWidget(self.notices)

    def _on_opened(self, is_open: bool) -> None:
        if is_open and not self.text.toPlainText():
            self._desk.tasks.call(
                self,
                self._calls.notices,
                self.text.setMarkdown,
                lambda failure: self._desk.failure.show_failure(error_words(failure)),
            )
