"""The visible part of a signature in the PDF: a one-page PDF that the signing room puts into the signature box.

Rules: the page is as large as the box; fonts are embedded, or the report would stop being PDF/A; the time is the
signer's claim, and the stamp says so.
"""

import io
from datetime import UTC, datetime
from typing import Final

from fieldreport.documents import palette
from fieldreport.documents.archive import tidied
from fieldreport.documents.pdf_pen import Pen, new_canvas
from fieldreport.documents.pdf_text import H3, SMALL, SMALL_STRONG, Style, Typesetter
from fieldreport.documents.words import words_of

STAMP_WIDTH: Final = 218  # points; two boxes stand side by side within the margins
STAMP_HEIGHT: Final = 84
_MARK: Final = Style(8.5, 12, palette.ACCENT, SMALL_STRONG.font)
_NAMES: Final = (Style(12.5, 16, font=H3.font), H3, Style(8.5, 12, font=H3.font))


def render_stamp(role: str, name: str, claimed: datetime, *, language: str = "en") -> bytes:
    """Return the stamp of a signatory: role (with hyphens), name as in the certificate, claimed time (aware)."""
    words = words_of(language)
    setter = Typesetter()
    out = io.BytesIO()
    canvas = new_canvas(out, STAMP_WIDTH, STAMP_HEIGHT, words.language)
    pen = Pen(canvas, STAMP_HEIGHT)
    pen.box(0, 0, 3, STAMP_HEIGHT, fill=palette.ACCENT)
    inner = STAMP_WIDTH - 24
    is_clearance = role == "clearing-officer"
    title = words["stamp.cleared" if is_clearance else "stamp.signed"]
    pen.text(14, 6, setter.fit(title, _MARK, inner), _MARK)
    names = next((held for held in _NAMES if len(setter.wrap(name, held, inner)) == 1), _NAMES[-1])
    # Two lines at most for a long name or role; the box is as high as it is.
    lines = [(line, names) for line in _two(setter, name.replace("\n", " "), names, inner)]
    lines += [(line, SMALL_STRONG) for line in _two(setter, words.get(f"role.{role}", role), SMALL_STRONG, inner)]
    moment = words.moment(claimed.astimezone(UTC))
    lines += [(setter.fit(moment, SMALL, inner), SMALL), (setter.fit(words["stamp.claimed"], SMALL, inner), SMALL)]
    height = sum(style.leading for _, style in lines)
    top = 19 + max(0.0, (STAMP_HEIGHT - 22 - height) / 2)
    tight = min(1.0, (STAMP_HEIGHT - 21) / height)
    for line, style in lines:
        pen.text(14, top, line, style)
        top += style.leading * tight
    pen.end_page()
    canvas.save()
    return tidied(out.getvalue())


def _two(setter: Typesetter, text: str, style: Style, width: float) -> list[str]:
    lines = setter.wrap(text, style, width)
    return lines if len(lines) <= 2 else [lines[0], setter.fit(" ".join(lines[1:]), style, width)]
