"""Names, roles and announcements for assistive technology.

Rules: a custom-painted widget registers its role with `describe`; without it Qt calls it filler. Qt deletes an
interface when its widget goes, and Python must never do it before: the register below holds each until then.
Announcements need Qt 6.8.
"""

from collections.abc import Callable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QTableView, QWidget
from shiboken6 import Shiboken

_roles: "WeakKeyDictionary[QObject, QAccessible.Role]" = WeakKeyDictionary()
_alive: list[QAccessibleWidget] = []
SWEEP_EVERY = 256
_installed: list[Callable[[str, QObject], QAccessibleInterface | None]] = []


def describe(widget: QWidget, role: QAccessible.Role, name: str = "", description: str = "") -> None:
    """Give a painted widget a role, and name and description where not empty."""
    if not _installed:
        _installed.append(_interface)
        QAccessible.installFactory(_interface)
    _roles[widget] = role
    if name:
        widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)


def announce(widget: QWidget, text: str) -> None:
    """Say `text` through the screen reader, once and without moving the focus."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def name_cell(table: QTableView) -> None:
    """Let a reader end at the cell of a table that got the keyboard: Qt tells of the table last."""
    index, model = table.currentIndex(), table.model()
    if table.hasFocus() and index.isValid() and model is not None and QAccessible.isActive():
        told = QAccessibleEvent(table, QAccessible.Event.Focus)
        told.setChild((index.row() + 1) * (model.columnCount() + 1) + index.column() + 1)  # with both headers
        QAccessible.updateAccessibility(told)


def is_keyboard_free() -> bool:
    """Return whether nobody has taken the keyboard since a screen came to the front or work began."""
    held = QApplication.focusWidget()
    return held is None or held.focusPolicy() == Qt.FocusPolicy.NoFocus


def rest_keyboard(part: QWidget) -> None:
    """Take the keyboard out of a part that cannot hold it for now; the window gives it back, or to what is next.

    Qt would hand it on to the neighbours, and a reader would speak each of them.
    """
    held = QApplication.focusWidget()
    if held is not None and (held is part or part.isAncestorOf(held)):
        hold_keyboard(part)


def hold_keyboard(part: QWidget) -> None:
    """Let the window hold the keyboard until a part knows where it belongs, or until work ends."""
    rest = getattr(part.window(), "rest_keyboard", None)
    if rest is not None:
        rest()


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = _roles.get(thing)
    if role is None or not isinstance(thing, QWidget):
        return None
    made = QAccessibleWidget(thing, role)  # without a name: one given here would never change again
    if len(_alive) % SWEEP_EVERY == 0:
        _alive[:] = [held for held in _alive if Shiboken.isValid(held)]
    _alive.append(made)
    return made
