"""A page whose list or table takes what height there is: title row, what belongs above the list, the list.

Rules: where the window is too low for the list's least height, the whole page scrolls.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.labels import ElidedLabel
from ui.widgets.mirroring import margins


class ListPage(QWidget):
    """Put content into `body`, the list with a stretch; `title_row` takes a caption or actions at its end."""

    def __init__(self, heading: str, lead: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lead = lead
        self.heading = ElidedLabel(heading, "title")
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(8)
        self.title_row.addWidget(self.heading, 1)
        self.host = QWidget()
        self.host.setObjectName("formHost")
        self.host.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = QVBoxLayout(self.host)
        self.body.setSpacing(12)
        self.body.addLayout(self.title_row)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.host)
        self.scroll = scroll
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.set_folded(False)

    def room(self) -> int:
        """Return how many pixels a row of the page has."""
        held = self.body.contentsMargins()
        return self.width() - held.left() - held.right()

    def set_folded(self, is_folded: bool) -> None:
        """Use equal margins where the panel is folded away."""
        self.body.setContentsMargins(margins(24 if is_folded else self._lead, 14, 24 if is_folded else 0, 17))
