"""What stands on every page: mission, running title, classification, what document it is, and the page's number."""

import io
from dataclasses import dataclass
from typing import Any, Final

from fieldreport.documents import palette
from fieldreport.documents.pdf_layout import Pages
from fieldreport.documents.pdf_pen import BOTTOM, LEFT, PAGE_HEIGHT, PAGE_WIDTH, WIDTH, Pen, new_canvas
from fieldreport.documents.pdf_tags import Drawn, Tags
from fieldreport.documents.pdf_text import SMALL, SMALL_STRONG, Style, Typesetter
from fieldreport.documents.words import Words

_CLASS_MARK: Final = Style(8.5, 12, palette.TEXT2, SMALL_STRONG.font)
_CLASS_ALARM: Final = Style(8.5, 12, palette.WARN, SMALL_STRONG.font)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Header and footer of every page; the classification stands in both, the header begins with the second page."""

    setter: Typesetter
    words: Words
    code: str  # of the mission
    running: str
    about: str
    classification: str

    def draw(self, pen: Pen, number: int, pages: int) -> None:
        """Draw header and footer of page `number` (from 1), which are not read with the text."""
        with pen.artifact():
            self._draw(pen, number, pages)

    def _draw(self, pen: Pen, number: int, pages: int) -> None:
        words, setter = self.words, self.setter
        mark = setter.clean(words[f"class.{self.classification}"].upper())
        style = _CLASS_MARK if self.classification == "unclassified" else _CLASS_ALARM
        if number > 1:
            code = setter.clean(self.code)
            pen.text(LEFT, 44, code, SMALL_STRONG)
            pen.text(LEFT + setter.width(code, SMALL_STRONG) + 8, 44, setter.clean(self.running), SMALL)
            pen.rule(LEFT, 62, WIDTH)
        pen.right(LEFT + WIDTH, 44, mark, style)
        foot = BOTTOM + 26
        pen.rule(LEFT, foot - 8, WIDTH)
        pen.text(LEFT, foot, setter.clean(self.about), SMALL)
        pen.text(PAGE_WIDTH / 2 - setter.width(mark, style) / 2, foot, mark, style)
        pen.right(LEFT + WIDTH, foot, setter.clean(words.say("page", page=number, pages=pages)), SMALL)


def draw_pages(pages: Pages, furniture: Furniture) -> Drawn:
    """Return the pages as a PDF, with bookmarks where headings name an anchor, and its structure."""
    out = io.BytesIO()
    canvas = new_canvas(out, PAGE_WIDTH, PAGE_HEIGHT, furniture.words.language)
    tags = Tags()
    pen = Pen(canvas, tags=tags)
    highest = min((held.level for held in pages.headings), default=1)  # a short document has no chapters
    for index, placed in enumerate(pages.pages):
        furniture.draw(pen, index + 1, len(pages.pages))
        for item in placed:
            block: Any = item.block
            if getattr(block, "anchor", ""):
                canvas.bookmarkPage(block.anchor, fit="XYZ", left=0, top=PAGE_HEIGHT - item.top + 12, zoom=0)
                number = f"{block.number}  " if block.number else ""
                canvas.addOutlineEntry(number + block.title, block.anchor, block.level - highest, closed=True)
            item.block.draw(pen, LEFT, item.top)
        pen.end_page()
    canvas.save()
    return Drawn(out.getvalue(), tags)
