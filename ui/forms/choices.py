"""Radio groups for one answer, check groups for several, and the plain style their boxes are drawn in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.forms.field import FieldWidget
from ui.theme import theme
from ui.widgets.flow import FlowLayout

LEAST_WIDTH, MOST_WIDTH = 160, 640  # of a choice at 100 %; below the least even short words would be torn


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: its code in the answer and its words."""

    code: str
    label: str


def _paint_choice(button: QAbstractButton, is_round: bool) -> None:
    """Draw box or circle and the text; the native ones cannot follow the tokens."""
    look = theme()
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = look.px(16)
    is_rtl = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    x = button.width() - side - 4 if is_rtl else 4
    box = QRectF(x + 0.5, (button.height() - side) / 2 + 0.5, side - 1, side - 1)
    is_on, is_off_limits = button.isChecked(), not button.isEnabled()
    painter.setPen(QPen(look.colour("line" if is_off_limits else "accent" if is_on else "field"), 1.2))
    painter.setBrush(look.colour("accent" if is_on and not is_off_limits else "surface"))
    if is_round:
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box, 4, 4)
    if is_on:
        ink = look.colour("text3" if is_off_limits else "onAccent")
        if is_round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(box.center(), side * 0.2, side * 0.2)
        else:
            pen = QPen(ink, 1.8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            low, left = box.top(), box.left()
            painter.drawPolyline(
                [
                    QRectF(left + side * 0.22, low + side * 0.5, 0, 0).topLeft(),
                    QRectF(left + side * 0.42, low + side * 0.7, 0, 0).topLeft(),
                    QRectF(left + side * 0.76, low + side * 0.28, 0, 0).topLeft(),
                ]
            )
    if button.hasFocus():
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 6, 6)
    painter.setPen(look.colour("text3" if is_off_limits else "text"))
    painter.setFont(look.font("body"))
    gap = side + 13
    room = button.rect().adjusted(6, 0, -gap, 0) if is_rtl else button.rect().adjusted(gap, 0, -6, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    flags |= Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), button.text())


class _Wrapping:
    """What both kinds of choice share: as wide as the words where there is room, else as high as they need."""

    def _wrap(self: Any) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self: Any, width: int) -> int:
        look = theme()
        metrics, words = QFontMetrics(look.font("body")), max(1, width - look.px(16) - 19)
        room = metrics.boundingRect(0, 0, words, 10_000, int(Qt.TextFlag.TextWordWrap), self.text())
        return max(look.px(32), room.height() + (10 if room.height() > metrics.height() else 8))

    def sizeHint(self: Any) -> QSize:
        look = theme()
        wanted = QFontMetrics(look.font("body")).horizontalAdvance(self.text()) + look.px(16) + 23
        width = min(wanted, self.maximumWidth())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self: Any) -> QSize:
        # Also of a holder that does not ask for the height of a width, two lines get the room of two.
        width = min(self.sizeHint().width(), max(self.width(), theme().px(LEAST_WIDTH)))
        return QSize(min(width, theme().px(LEAST_WIDTH)), self.heightForWidth(width))

    def resizeEvent(self: Any, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def hitButton(self, _position: object) -> bool:
        return True


class RadioChoice(_Wrapping, QRadioButton):
    """A radio button in the look of the tokens; long texts wrap."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._wrap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint_choice(self, is_round=True)


class CheckChoice(_Wrapping, QCheckBox):
    """A check box in the look of the tokens; long texts wrap."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._wrap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint_choice(self, is_round=False)


class _Choices(FieldWidget):
    """What radio and check groups share: options side by side where they fit, else one under the other."""

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None, *, is_column: bool = False) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.options = tuple(options)
        self.buttons: dict[str, QAbstractButton] = {}
        self._name = ""
        self._is_wide = is_column or sum(len(option.label) for option in options) > 60 or len(options) > 4
        self._holder = QVBoxLayout() if self._is_wide else FlowLayout(spacing=18)
        self.setLayout(self._holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        if self._is_wide:
            self._holder.setSpacing(0)
        theme().changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        for button in self.buttons.values():
            button.setMaximumWidth(theme().px(MOST_WIDTH))

    def _add(self, button: QAbstractButton, option: Option) -> None:
        button.setText(option.label)
        button.setMaximumWidth(theme().px(MOST_WIDTH))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.installEventFilter(self)
        self.buttons[option.code] = button
        self._holder.addWidget(button)

    def focus_target(self) -> QWidget:
        checked = next((button for button in self.buttons.values() if button.isChecked()), None)
        return checked or next(iter(self.buttons.values()), self)

    def set_names(self, name: str, description: str) -> None:
        self._name = name
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for option in self.options:
            self.buttons[option.code].setAccessibleName(option.label)
            self.buttons[option.code].setAccessibleDescription(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            coming = QApplication.focusWidget()
            if coming not in self.buttons.values():
                self.left.emit()
        return super().eventFilter(watched, event)


class RadioGroup(_Choices):
    """An answer of type one, yn3 or yn4: a code, or None. Delete takes the answer back: blank is not zero."""

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None, *, is_column: bool = False) -> None:
        super().__init__(options, parent, is_column=is_column)
        for option in options:
            self._offer(option)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other choices; what is chosen stays chosen while it is offered."""
        held = self.value()
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        self.options = tuple(options)
        wanted = {option.code for option in options}
        for code in [code for code in self.buttons if code not in wanted]:
            gone = self.buttons.pop(code)
            self._holder.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for option in options:
            if option.code in self.buttons:
                self.buttons[option.code].setText(option.label)
                self.buttons[option.code].updateGeometry()
            else:
                self._offer(option)
        for option in options:  # in their order, for the eye and for Tab
            self._holder.removeWidget(self.buttons[option.code])
            self._holder.addWidget(self.buttons[option.code])
        self.buttons = {option.code: self.buttons[option.code] for option in options}
        self.set_value(held)
        self.set_names(self._name, self.accessibleDescription())
        if had_focus:
            self.focus_target().setFocus()

    def _offer(self, option: Option) -> None:
        button = RadioChoice()
        button.setAutoExclusive(False)  # exclusive here, so that an answer can be taken back
        self._add(button, option)
        button.clicked.connect(lambda _on=False, code=option.code: self._choose(code))

    def value(self) -> str | None:
        return next((code for code, button in self.buttons.items() if button.isChecked()), None)

    def set_value(self, value: Any) -> None:
        for code, button in self.buttons.items():
            button.setChecked(code == value)
        self._set_tab_stops()

    def _choose(self, code: str | None) -> None:
        self.set_value(code)
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            forward = (Qt.Key.Key_Down, Qt.Key.Key_Right)
            steps = {**dict.fromkeys(forward, 1), Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
            if event.key() in steps and isinstance(watched, QAbstractButton):
                codes = list(self.buttons)
                step = steps[Qt.Key(event.key())]
                if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and event.key() in (
                    Qt.Key.Key_Left,
                    Qt.Key.Key_Right,
                ):
                    step = -step
                place = list(self.buttons.values()).index(watched) + step
                code = codes[place % len(codes)]
                self._choose(code)
                self.buttons[code].setFocus()
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._choose(None)
                return True
        return super().eventFilter(watched, event)

    def _set_tab_stops(self) -> None:
        """Leave one stop for Tab in the group: the chosen one, else the first."""
        stop = self.value() or next(iter(self.buttons), None)
        for code, button in self.buttons.items():
            is_stop = code == stop or button.hasFocus()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)


class CheckGroup(_Choices):
    """An answer of type many: codes in the order of the list, or None; other words where the list takes them."""

    def __init__(
        self, options: Sequence[Option], *, takes_other_words: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(options, parent)
        self.other = QLineEdit()
        for option in options:
            button = CheckChoice()
            self._add(button, option)
            button.clicked.connect(self.edited)
        self.other.setPlaceholderText(self.tr("Others, with commas between"))
        self.other.setMinimumWidth(240)
        self.other.textEdited.connect(self.edited)
        self.other.editingFinished.connect(self.left)
        self._holder.addWidget(self.other)
        self.other.setVisible(takes_other_words)

    def value(self) -> list[str] | None:
        chosen = [code for code, button in self.buttons.items() if button.isChecked()]
        words = [part.strip() for part in re.split(r"[,;،]", self.other.text()) if part.strip()]
        return list(dict.fromkeys([*chosen, *words])) or None

    def set_value(self, value: Any) -> None:
        chosen = tuple(value) if isinstance(value, list | tuple) else ()
        for code, button in self.buttons.items():
            button.setChecked(code in chosen)
        if not self.other.hasFocus():
            self.other.setText(", ".join(code for code in chosen if code not in self.buttons))

    def set_names(self, name: str, description: str) -> None:
        super().set_names(name, description)
        self.other.setAccessibleName(self.tr("{question}: others").format(question=name))

    def focus_target(self) -> QWidget:
        return super().focus_target() if self.buttons else self.other
