"""Which pages have been in sight as a whole: their head and their foot, not necessarily at once."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

MARGIN = 8  # an eighth of a page is white at head and foot


class SeenPages:
    """Told of everything that is in sight, it knows what was seen."""

    def __init__(self) -> None:
        self._heads: set[int] = set()
        self._feet: set[int] = set()

    @property
    def pages(self) -> frozenset[int]:
        """Return the pages seen as a whole, from 0."""
        return frozenset(self._heads & self._feet)

    def forget(self) -> None:
        """Begin anew."""
        self._heads.clear()
        self._feet.clear()

    def look(self, boxes: Sequence[QRect], top: int, foot: int) -> bool:
        """Take note of what lies between `top` and `foot`; return whether another page is complete."""
        before = len(self.pages)
        for page, box in enumerate(boxes):
            edge = box.height() // MARGIN
            if top <= box.top() + edge and box.top() < foot:
                self._heads.add(page)
            if top <= box.bottom() and box.bottom() - edge <= foot:
                self._feet.add(page)
        return len(self.pages) != before
