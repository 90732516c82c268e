"""The structure of a PDF for screen readers: headings, paragraphs, tables and figures in reading order.

Rules: what is drawn is either part of one element or an artifact (ISO 32000-1, 14.7 and 14.8); a chart is a figure
whose alternative text says its numbers. A table or paragraph that goes on over the page is an element on each page,
items of lists are paragraphs, and links have no element of their own: it is tagged, but it does not claim PDF/UA.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Element:
    """A part of the document; what is drawn of it has a page (from 0) and a number there, or it has parts itself."""

    tag: str  # H1, P, Table, TR, TH, TD, Figure, TOC, TOCI
    alternative: str = ""
    parts: list["Element"] = field(default_factory=list)
    place: tuple[int, int] | None = None


class Tags:
    """Notes the elements while pages are drawn, in the order of drawing."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self.marks = [0]  # how many marks each page has
        self._open = [self.root]

    def begin(self, tag: str, alternative: str = "") -> Element:
        """Open an element inside the one that is open."""
        element = Element(tag, alternative)
        self._open[-1].parts.append(element)
        self._open.append(element)
        return element

    def mark(self, element: Element) -> int:
        """Give what is drawn next to an element; return its number on the page."""
        number = self.marks[-1]
        element.place = (len(self.marks) - 1, number)
        self.marks[-1] += 1
        return number

    def end(self) -> None:
        """Close the element that is open."""
        self._open.pop()

    def turn(self) -> None:
        """Go on with the next page."""
        self.marks.append(0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pages as reportlab wrote them, and the structure to put into them."""

    data: bytes
    tags: Tags


def add_structure(document: Any, tags: Tags) -> None:
    """Put the structure into an open pikepdf document whose pages carry its marks."""
    from pikepdf import Array, Dictionary, Name, String  # only for rendering; slow to import

    pages = list(document.pages)
    root = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    marked: list[list[Any]] = [[None] * count for count in tags.marks[: len(pages)]]

    def made(element: Element, parent: Any) -> Any:
        node = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + element.tag), P=parent))
        if element.alternative:
            node.Alt = String(element.alternative)
        if element.tag == "TH":
            node.A = Dictionary(O=Name.Table, Scope=Name.Column)
        if element.place is not None:
            page, number = element.place
            node.Pg, node.K = pages[page].obj, number
            marked[page][number] = node
        else:
            node.K = Array([made(part, node) for part in element.parts])
        return node

    root.K = made(tags.root, root)
    numbers = Array()
    for number, (page, nodes) in enumerate(zip(pages, marked, strict=True)):
        page.obj.StructParents = number
        page.obj.Tabs = Name.S
        numbers.append(number)
        numbers.append(document.make_indirect(Array(nodes)))
    root.ParentTree = Dictionary(Nums=numbers)
    root.ParentTreeNextKey = len(pages)
    document.Root.StructTreeRoot = root
    document.Root.MarkInfo = Dictionary(Marked=True)
