"""Where on the pages each answer and record stands, and what the pages contain, for whoever shows them.

Rules: places are in points from the bottom left corner of a page, as PDF counts them; what runs over several pages
has a place on each. A place below an answer or record (a row of its table) has an address of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fieldreport.documents.pdf_layout import Heading, Pages, Placed
from fieldreport.documents.pdf_pen import LEFT, PAGE_HEIGHT, WIDTH
from fieldreport.documents.pdf_tables import Table
from fieldreport.learning import Practice
from fieldreport.projects import Project
from fieldreport.reports import ReportContent


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A rectangle on a page (from 0), in points from the bottom left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading of the contents; `level` 1 opens a chapter."""

    number: str
    title: str
    level: int
    place: PagePlace


Places = Mapping[str, tuple[PagePlace, ...]]


def places_of(pages: Pages) -> dict[str, tuple[PagePlace, ...]]:
    """Return address -> where it stands, one place for each page that shows a part of it."""
    found: dict[str, dict[int, tuple[float, float]]] = {}
    for number, placed in enumerate(pages.pages):
        for address, top, bottom in (span for item in placed for span in _spans(item)):
            held = found.setdefault(address, {})
            first, last = held.get(number, (top, bottom))
            held[number] = (min(first, top), max(last, bottom))
    return {
        address: tuple(_place(number, top, bottom) for number, (top, bottom) in sorted(held.items()))
        for address, held in found.items()
    }


def chapters_of(pages: Pages) -> tuple[Chapter, ...]:
    """Return the headings that the contents and the bookmarks name, in their order."""
    return tuple(
        Chapter(
            item.block.number,
            item.block.title,
            item.block.level,
            _place(number, item.top, item.top + item.block.height),
        )
        for number, placed in enumerate(pages.pages)
        for item in placed
        if isinstance(item.block, Heading) and item.block.anchor
    )


def place_of(address: str, places: Places) -> tuple[PagePlace, ...]:
    """Return where an address stands: its own place, else that of the nearest part it lies in, else ()."""
    while address:
        if address in places:
            return places[address]
        cut = max(address.rfind("."), address.rfind("["))
        address = address[: max(cut, 0)]
    return ()


def restricted_addresses(content: ReportContent) -> tuple[str, ...]:
    """Return the addresses of what never enters a public export (R43, R99)."""
    found = [f"report.{question.id}" for question in content.template.questions() if question.restricted]
    for record in content.records:
        if isinstance(record, Project):
            found += [f"{record.address}.{name}" for name in ("donor", "focal_person") if getattr(record, name)]
        elif isinstance(record, Practice) and record.contact:
            found.append(f"{record.address}.contact")
        if record.restricted:
            found.append(record.address)
    return tuple(dict.fromkeys(found))


def _spans(item: Placed) -> Iterator[tuple[str, float, float]]:
    if item.block.address:
        yield item.block.address, item.top, item.top + item.block.height
    if isinstance(item.block, Table):
        yield from item.block.spans(item.top)


def _place(page: int, top: float, bottom: float) -> PagePlace:
    height = round(PAGE_HEIGHT, 2)
    return PagePlace(page, LEFT, round(height - bottom, 2), round(LEFT + WIDTH, 2), round(height - top, 2))
