"""The gallery's first part: what everything is made of, and the buttons."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import tokens
from ui.gallery_frames import beside, column, grid, titled
from ui.icons import ICON_NAMES
from ui.marks import Mark, mark_words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Rule
from ui.widgets.drop_down import DropDown
from ui.widgets.flow import flow
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.search_button import SearchButton

BUTTON_KINDS = ("plain", "primary", "quiet", "link", "back", "err", "warn", "ok")
LABEL_ROLES = (
    *("product", "title", "figure", "section", "field", "strong", "body", "help", "caption", "okText", "errText"),
    *("warnText", "failure", "word"),
)


class Swatch(QWidget):
    """A patch in the colour of a token."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(36), theme().px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("field"), 1))
        painter.setBrush(theme().colour(self._name))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def colours() -> QWidget:
    """Return every colour of the table in force, with its name and value."""
    table = tokens.TABLES["dark" if theme().is_dark else "light"]
    return grid((beside(Swatch(name), column(Label(name, "strong"), Label(value, "caption"), spacing=0))
                 for name, value in table.items()), 4)  # fmt: skip


def type_scale() -> QWidget:
    """Return every role of a label, and one that gives way."""
    roles = [beside(_named(role), Label("Women and men at the table", role)) for role in LABEL_ROLES]
    long = ElidedLabel("A line that is longer than its room shortens with an ellipsis. " * 4)
    return column(*roles, Rule(), titled("ElidedLabel", long), spacing=6)


def buttons() -> QWidget:
    """Return buttons of all kinds: at rest, with an icon, disabled; and what else is pressed."""
    rows: list[QWidget] = []
    for kind in BUTTON_KINDS:
        disabled = Button("Disabled", kind, "pen")
        disabled.setEnabled(False)
        shown = (Button("Button", kind), Button("Leading icon", kind, "pen"),
                 Button("Trailing icon", kind, "forward", "trailing"), disabled)  # fmt: skip
        rows.append(beside(_named(kind), flow(shown)))
    square = Button("", "square", "more")
    square.setAccessibleName("Square button")
    tab = Button("Tab, pressed", "tab")
    tab.setCheckable(True)
    tab.setChecked(True)
    rows.append(beside(_named("square, tab"), flow((square, tab))))
    search = SearchButton("Search everything", "Ctrl+K")
    search.setFixedWidth(theme().px(280))
    rows.append(beside(_named("SearchButton"), flow((search,))))
    chosen, closed = DropDown("Drop-down"), DropDown("Drop-down, disabled")
    for held in (chosen, closed):
        held.set_choices([("a", "First choice"), ("b", "Second choice")], "a")
    closed.setEnabled(False)
    rows.append(beside(_named("DropDown"), flow((chosen, closed))))
    return column(*rows, spacing=8)


def marks() -> QWidget:
    """Return every mark with its name and what it says."""
    return grid((beside(Glyph(f"mark:{mark.value}"), Label(f"{mark.value}: {mark_words(mark)}", "help"))
                 for mark in Mark), 3)  # fmt: skip


def icons() -> QWidget:
    """Return every icon with its name."""
    return grid((beside(Glyph(name, "text"), Label(name, "help")) for name in ICON_NAMES), 5)


def _named(words: str) -> Label:
    label = Label(words, "caption")
    label.setFixedWidth(theme().px(110))
    return label
