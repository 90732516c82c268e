"""Type for the PDF: fonts, styles, measuring and breaking lines.

Rules: every character that is drawn has a glyph in the embedded fonts (ISO 19005-2, 6.2.11.8); one without becomes
a box and is remembered, so that the document can say so. Text is never markup: what looks like a tag is printed.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from fieldreport.documents import palette
from fieldreport.resources import resource_path

REGULAR: Final = "FieldreportSans"
SEMIBOLD: Final = "FieldreportSans-SemiBold"
_FILES: Final = {REGULAR: "NotoSans-Regular.ttf", SEMIBOLD: "NotoSans-SemiBold.ttf"}
BOX: Final = "□"
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_SPACES: Final = str.maketrans({"\t": " ", "\u2028": "\n", "\u2029": "\n", "\r": "\n", "\x0b": "\n", "\x0c": "\n"})


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; sizes in points."""

    size: float
    leading: float
    colour: str = palette.TEXT
    font: str = REGULAR


BODY: Final = Style(10.25, 15.2)
BODY_QUIET: Final = Style(10.25, 15.2, palette.TEXT3)
LEAD: Final = Style(11.5, 16.5, palette.TEXT2)
TITLE: Final = Style(27, 33, font=SEMIBOLD)
MISSION: Final = Style(12.5, 17, palette.ACCENT, SEMIBOLD)
H1: Final = Style(16, 21, font=SEMIBOLD)
H1_NUMBER: Final = Style(16, 21, palette.ACCENT, SEMIBOLD)
H2: Final = Style(11.5, 16, font=SEMIBOLD)
H3: Final = Style(10.25, 15, font=SEMIBOLD)
CELL: Final = Style(9, 12.6)
CELL_QUIET: Final = Style(8.5, 12, palette.TEXT3)
CELL_STRONG: Final = Style(9, 12.6, font=SEMIBOLD)
CELL_WARN: Final = Style(9, 12.6, palette.WARN)
HEAD: Final = Style(8.5, 11.5, palette.TEXT2, SEMIBOLD)
SMALL: Final = Style(8.5, 12, palette.TEXT3)
SMALL_STRONG: Final = Style(8.5, 12, palette.TEXT2, SEMIBOLD)
FIGURE: Final = Style(25, 30, font=SEMIBOLD)
FIGURE_SMALL: Final = Style(12, 16, font=SEMIBOLD)


@cache
def faces() -> Mapping[str, Any]:
    """Register the embedded fonts once and return them by name."""
    from reportlab.pdfbase import pdfmetrics  # rendering only: reportlab is slow to import
    from reportlab.pdfbase.ttfonts import TTFont

    for name, file in _FILES.items():
        # Without asciiReadable only the letters that occur are embedded: a stamp is half as large.
        pdfmetrics.registerFont(TTFont(name, str(resource_path("fonts", file)), asciiReadable=False))
    return {name: pdfmetrics.getFont(name).face for name in _FILES}


class Typesetter:
    """Measures and breaks text for one document, and remembers the characters that had no glyph."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self._widths: dict[str, dict[str, float]] = {name: {} for name in faces()}
        both = frozenset(faces()[REGULAR].charToGlyph) & frozenset(faces()[SEMIBOLD].charToGlyph)
        self._known = both - {ord(character) for character in _INVISIBLE}

    def clean(self, text: str) -> str:
        """Return text that the fonts can show, with line breaks as LF and nothing invisible."""
        text = unicodedata.normalize("NFC", text).translate(_SPACES)
        if text.isascii() and text.isprintable():
            return text
        return "".join(
            character
            if (ord(character) in self._known and character >= " ") or character == "\n"
            else self._box(character)
            for character in text
        )

    def _box(self, character: str) -> str:
        if character in _INVISIBLE or unicodedata.category(character) in ("Cc", "Cf"):
            return ""
        if unicodedata.category(character) == "Zs":
            return " "
        self.missing.add(character)
        return BOX

    def width(self, text: str, style: Style) -> float:
        """Return the width of one line of clean text in points."""
        held = self._widths[style.font]
        width = held.get(text)
        if width is None:
            face = faces()[style.font]
            widths, default = face.charWidths, face.defaultWidth
            width = held[text] = sum([widths.get(ord(character), default) for character in text]) / 1000
        return width * style.size

    def wrap(self, text: str, style: Style, width: float) -> list[str]:
        """Return clean lines no wider than `width`; line breaks are kept, over-long words are broken."""
        lines: list[str] = []
        for piece in self.clean(text).split("\n"):
            lines += self._wrap_line(piece, style, width)
        return lines

    def _wrap_line(self, text: str, style: Style, width: float) -> list[str]:
        if self.width(text, style) <= width:
            return [text.strip(" ")]
        space = self.width(" ", style)
        lines: list[str] = []
        line: list[str] = []
        used = 0.0
        for word in text.split(" "):
            if not word:
                continue
            wide = self.width(word, style)
            if line and used + space + wide > width:
                lines.append(" ".join(line))
                line, used = [], 0.0
            while wide > width:
                head = self._head(word, style, width)
                lines.append(head)
                word = word[len(head) :]  # noqa: PLW2901 - the rest of the same word
                wide = self.width(word, style)
            used += (space if line else 0) + wide
            line.append(word)
        if line:
            lines.append(" ".join(line))
        return lines

    def _head(self, word: str, style: Style, width: float) -> str:
        """Return as much of a word as fits, at least one character."""
        used = 0.0
        for index, character in enumerate(word):
            used += self.width(character, style)
            if used > width:
                return word[: max(index, 1)]
        return word

    def fit(self, text: str, style: Style, width: float) -> str:
        """Return one line of clean text, cut with an ellipsis where it is too wide."""
        line = self.clean(text).replace("\n", " ")
        if self.width(line, style) <= width:
            return line
        return self._head(line, style, width - self.width("…", style)).rstrip() + "…"
