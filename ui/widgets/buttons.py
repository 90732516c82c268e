"""Push buttons by kind: plain, primary (one per screen), quiet, link, err, warn, ok."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from ui.accessible import rest_keyboard
from ui.icons import Edge, icon, icon_size
from ui.theme import theme

_BOLD = ("primary", "err", "warn", "ok", "tab")
_INK = {
    "primary": "onAccent",
    "quiet": "text2",
    "back": "text2",
    "link": "accent",
    "err": "err",
    "warn": "warn",
    "ok": "ok",
}


class Button(QPushButton):
    """A button with a drawn icon; with `edge="trailing"` the icon follows the text."""

    def __init__(
        self,
        text: str,
        kind: str = "plain",
        icon_name: str = "",
        edge: Edge = "leading",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name, self._edge = icon_name, edge
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._dress()
        theme().changed.connect(self._dress)

    def setEnabled(self, is_enabled: bool) -> None:
        """Switch it on or off; one that is switched off where the keyboard is lets the window hold it meanwhile."""
        if not is_enabled:
            rest_keyboard(self)
        super().setEnabled(is_enabled)

    def set_kind(self, kind: str) -> None:
        """Change the kind and restyle."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
            self._dress()

    def set_icon_name(self, name: str) -> None:
        """Change the icon; an empty name takes it away."""
        self._icon_name = name
        self._dress()

    def sizeHint(self) -> QSize:
        # A bold label is measured by Qt before the style sheet's weight is known: leave it the room.
        hint = super().sizeHint()
        if self.property("kind") not in _BOLD:
            return QSize(hint.width() + (4 if self.property("kind") in _INK else 0), hint.height())
        bold = QFontMetrics(theme().font("body", bold=True)).horizontalAdvance(self.text())
        missing = bold - self.fontMetrics().horizontalAdvance(self.text())
        return QSize(hint.width() + max(4, missing), hint.height())

    def _dress(self) -> None:
        if not self._icon_name:
            return
        if self._edge == "trailing":
            turned = Qt.LayoutDirection.LeftToRight if self._app_is_rtl() else Qt.LayoutDirection.RightToLeft
            self.setLayoutDirection(turned)
        self.setIcon(icon(self._icon_name, _INK.get(str(self.property("kind")), "text"), self._edge))
        self.setIconSize(icon_size("centre" if self.property("kind") == "back" else self._edge))

    @staticmethod
    def _app_is_rtl() -> bool:
        return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
