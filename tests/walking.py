"""What a screen reader meets in a window, for tests of any screen."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget


def nodes(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield every accessible object that is visible."""
    pending = [root]
    while pending:
        node = pending.pop()
        yield node
        children = (node.child(place) for place in range(node.childCount()))
        pending += [child for child in children if child is not None and not child.state().invisible]


def nameless(widget: QWidget) -> list[str]:
    """Return the focusable objects of a window that have no name."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    return [
        f"{type(node.object()).__name__} {node.role()}"
        for node in nodes(root)
        if node.state().focusable
        and not node.text(QAccessible.Text.Name).strip()
        and node.role() not in (QAccessible.Role.Cell, QAccessible.Role.ListItem)
    ]
