"""Text labels by role: product, title, figure, section, field, strong, help, caption, okText, errText, warnText.

Rules: plain text only, because answers and findings may come from outside. An elided label keeps its whole text
as tool tip and accessible name. A label begins where the window begins, whatever language its text is in: Qt would
put an English text into the left corner of a window that is read from the right.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from ui.widgets.mirroring import draw_elided


class Label(QLabel):
    """A plain-text label whose look comes from its role."""

    def __init__(self, text: str = "", role: str = "body", *, wraps: bool = False, parent: QWidget | None = None):
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._edge = self.alignment()
        self._align()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Set the alignment; left and right mean leading and trailing, unless `AlignAbsolute` comes with them."""
        self._edge = alignment
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def set_role(self, role: str) -> None:
        """Change the role and restyle."""
        if self.property("role") != role:
            self.setProperty("role", role)
            if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it will be, when it is first seen
                self.style().unpolish(self)
                self.style().polish(self)

    def _align(self) -> None:
        in_force = QStyle.visualAlignment(self.layoutDirection(), self._edge)
        super().setAlignment(in_force | Qt.AlignmentFlag.AlignAbsolute)


class ElidedLabel(Label):
    """A one-line label that gives way: it shortens with an ellipsis instead of widening the window."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if is_cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        draw_elided(painter, self.rect(), self.alignment(), self.text())
