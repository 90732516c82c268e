"""The scrolling column of a screen: caption, title, content at most 640 wide, and room for folded actions."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import tokens
from ui.theme import theme
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.mirroring import margins


class Content(QWidget):
    """What scrolls: its height follows its width alone.

    The minimum Qt works out for wrapped labels is that of a column one word wide; a scroll area would believe it.
    """

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(0, 0) if layout is not None and layout.hasHeightForWidth() else super().minimumSizeHint()


class Page(QWidget):
    """A page; put content into `body`. Actions that the folded panel gives up go into `title_actions`."""

    def __init__(self, width: int = tokens.FORM_WIDTH, lead: int = 79, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._width, self._lead = width, lead
        self.caption = Label("", "caption")
        self.heading = ElidedLabel("", "title")
        self.title_actions = QHBoxLayout()
        self.title_actions.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.caption)
        words.addWidget(self.heading)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addLayout(words, 1)
        top.addLayout(self.title_actions)
        self.top = QWidget()
        self.top.setLayout(top)
        self.host = QWidget()
        self.host.setObjectName("formHost")
        self.host.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.host)
        column.setContentsMargins(0, 14, 0, 6)
        column.setSpacing(0)
        column.addWidget(self.top)
        self.help = Label("", "help", wraps=True)
        self.help.hide()
        column.addWidget(self.help)
        column.addSpacing(11)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        column.addLayout(self.body, 1)
        self.host.setMaximumWidth(theme().px(width))
        self.host.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._build_scroll()
        self.set_folded(False)
        theme().changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        self.host.setMaximumWidth(theme().px(self._width))

    def set_help(self, text: str) -> None:
        """Show a sentence under the title; an empty text takes it away."""
        self.help.setText(text)
        self.help.setVisible(bool(text))

    def set_folded(self, is_folded: bool) -> None:
        """Use narrow margins where the panel is folded away."""
        lead = 24 if is_folded else self._lead
        self._row.setContentsMargins(margins(lead, 0, 24 if is_folded else 10, 0))

    def is_keyboard_on_top(self) -> bool:
        """Return whether the keyboard is in the title row: the window brings it there while the page is empty."""
        return self.top.isAncestorOf(QApplication.focusWidget())

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a widget into sight with some room above it."""
        at = widget.mapTo(self._wide, widget.rect().topLeft())
        self.scroll.ensureVisible(at.x(), max(0, at.y() - 60), 0, 0)
        self.scroll.ensureVisible(at.x(), at.y() + min(widget.height(), self.scroll.height() - 80), 0, 24)

    def scroll_to_top(self) -> None:
        """Go to the title."""
        self.scroll.verticalScrollBar().setValue(0)

    def _build_scroll(self) -> None:
        self._wide = Content()
        self._wide.setObjectName("page")
        self._row = QHBoxLayout(self._wide)
        self._row.setSpacing(0)
        self._row.addWidget(self.host, 10_000)
        self._row.addStretch(1)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidget(self._wide)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll)
