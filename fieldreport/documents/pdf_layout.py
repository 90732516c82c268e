"""Blocks and pages: a small layout engine that makes all pages before any is drawn.

Rules: a block knows its height before it is placed; pages are made first and drawn afterwards, so that page numbers,
their total and the contents are right in one pass. Measures are points from the top of the page. A heading never
stands alone at the foot of a page, and a paragraph never leaves one line behind or sends one ahead.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from fieldreport.documents.pdf_pen import BOTTOM, TOP, WIDTH, Pen
from fieldreport.documents.pdf_text import H1, H1_NUMBER, H2, H3, Style, Typesetter


class Block(Protocol):
    """Something with a height that can be drawn, and perhaps divided between two pages."""

    before: float  # space above, dropped at the head of a page
    keep_with_next: bool
    wants: float  # room wanted below its top, else a new page begins
    address: str  # of the answer or record it shows, or ""

    @property
    def height(self) -> float:
        """Return the whole height."""
        ...

    @property
    def least(self) -> float:
        """Return the height of the smallest first part."""
        ...

    def split(self, room: float) -> "tuple[Block, Block] | None":
        """Return a part no higher than `room` and the rest, or None where it cannot be divided there."""
        ...

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw at a place."""
        ...


@dataclass(slots=True)
class Solid:
    """A block that stays in one piece; what it holds draws itself."""

    before: float = 0.0
    keep_with_next: bool = False
    wants: float = 0.0
    address: str = ""

    @property
    def height(self) -> float:
        """Return the whole height."""
        raise NotImplementedError

    @property
    def least(self) -> float:
        """Return the whole height."""
        return self.height

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return None: it stays whole."""
        return None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw at a place."""
        raise NotImplementedError


@dataclass(slots=True)
class Lines:
    """A paragraph already broken into lines; `mark` stands before the first line of a list item."""

    lines: list[str]
    style: Style
    before: float = 0.0
    keep_with_next: bool = False
    wants: float = 0.0
    indent: float = 0.0
    mark: str = ""
    address: str = ""

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return len(self.lines) * self.style.leading

    @property
    def least(self) -> float:
        """Return the height of two lines, of three where only one would follow."""
        count = len(self.lines)
        return (count if count <= 3 else 2) * self.style.leading

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Return the lines that fit and the rest, at least two on each side."""
        fitting = min(int(room / self.style.leading + 1e-6), len(self.lines) - 2)
        if fitting < 2:
            return None
        held: dict[str, Any] = {"indent": self.indent, "address": self.address}
        first = Lines(self.lines[:fitting], self.style, self.before, mark=self.mark, **held)
        return first, Lines(self.lines[fitting:], self.style, keep_with_next=self.keep_with_next, **held)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the lines."""
        with pen.content("P"):
            if self.mark:
                pen.text(x + self.indent - 11, top, self.mark, self.style)
            pen.lines(x + self.indent, top, self.lines, self.style)


@dataclass(slots=True)
class Heading(Solid):
    """A heading; with an anchor it stands in the contents and among the bookmarks."""

    title: str = ""
    lines: list[str] = field(default_factory=list)
    number: str = ""
    level: int = 1
    anchor: str = ""
    indent: float = 0.0  # where the title begins, right of its number

    @property
    def style(self) -> Style:
        """Return the style of its level."""
        return (H1, H2, H3)[self.level - 1]

    @property
    def height(self) -> float:
        """Return the height with a little room below."""
        return len(self.lines) * self.style.leading + (7, 3, 1)[self.level - 1]

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw number and title."""
        with pen.content(f"H{self.level}"):
            if self.number:
                pen.text(x, top, f"{self.number} ", H1_NUMBER)
            pen.lines(x + self.indent, top, self.lines, self.style)


NUMBER_WIDTH: Final = 34.0


def heading(
    setter: Typesetter, title: str, *, level: int = 1, number: str = "", anchor: str = "", wants: float = 0.0
) -> Heading:
    """Return a heading; level 1 opens a chapter and is kept with at least some of what follows."""
    style = (H1, H2, H3)[level - 1]
    indent = max(NUMBER_WIDTH, setter.width(number, H1_NUMBER) + 10) if number else 0.0  # 2014 has a “PA-1”
    lines = setter.wrap(title, style, WIDTH - indent)
    before = (30, 16, 11)[level - 1]
    return Heading(
        before=before,
        keep_with_next=True,
        wants=wants or (110 if level == 1 else 0),
        title=setter.clean(title),
        lines=lines,
        number=setter.clean(number),
        level=level,
        anchor=anchor,
        indent=indent,
    )


def addressed(address: str, blocks: Iterable[Block]) -> list[Block]:
    """Return blocks that show the answer or record at `address`, where they do not name one of their own."""
    held = list(blocks)
    for block in held:
        block.address = block.address or address
    return held


@dataclass(slots=True)
class Placed:
    """A block on its page."""

    block: Block
    top: float


@dataclass(slots=True)
class Pages:
    """The finished pages, and the page of every anchor (from 0)."""

    pages: list[list[Placed]] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    headings: list[Heading] = field(default_factory=list)


def paginate(chapters: Sequence[Sequence[Block]], pages: Pages) -> None:
    """Place blocks on pages; every chapter begins a new page. Fills `pages`, which blocks may refer to."""
    for chapter in chapters:
        _Flow(pages).place(list(chapter))


class _Flow:
    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self.top = TOP
        self._new_page()

    def _new_page(self) -> None:
        self.pages.pages.append([])
        self.top = TOP

    @property
    def _is_fresh(self) -> bool:
        return not self.pages.pages[-1]

    def place(self, blocks: list[Block]) -> None:
        index = 0
        while index < len(blocks):
            chain = [blocks[index]]
            while chain[-1].keep_with_next and index + len(chain) < len(blocks):
                chain.append(blocks[index + len(chain)])
            needed = sum(block.before + block.height for block in chain[:-1]) + chain[-1].before + chain[-1].least
            if not self._is_fresh and self.top + max(needed, *(block.wants for block in chain)) > BOTTOM:
                self._new_page()
            for block in chain[:-1]:
                self._put(block)
            self._put_divided(chain[-1])
            index += len(chain)

    def _put(self, block: Block) -> None:
        if not self._is_fresh:
            follows_heading = isinstance(self.pages.pages[-1][-1].block, Heading)
            self.top += min(block.before, 4.0) if follows_heading else block.before
        if isinstance(block, Heading) and block.anchor:
            self.pages.anchors[block.anchor] = len(self.pages.pages) - 1
            self.pages.headings.append(block)
        self.pages.pages[-1].append(Placed(block, self.top))
        self.top += block.height

    def _put_divided(self, block: Block) -> None:
        rest: Block | None = block
        while rest is not None:
            room = BOTTOM - self.top - (0 if self._is_fresh else rest.before)
            if rest.height <= room + 0.01:
                self._put(rest)
                return
            parts = rest.split(room)
            if parts is not None:
                self._put(parts[0])
                rest = parts[1]
            elif self._is_fresh:  # higher than a page and in one piece: nothing better can be done
                self._put(rest)
                return
            self._new_page()
