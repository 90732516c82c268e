"""The visible part of a signature in the PDF: a one-page PDF that the signing room puts into the signature box.

Rules: the page is as large as the box; fonts are embedded, or the report would stop being PDF/A; the time is the
signer's claim, and the stamp says so.
"""

import io
from datetime import UTC, datetime
from typing import Final

from fieldreport.documents import palette
from fieldreport.documents.pdf_pen import Pen
from fieldreport.documents.pdf_text import H3, SMALL, SMALL_STRONG, Style, Typesetter
from fieldreport.documents.words import words_of

STAMP_WIDTH: Final = 218  # points; two boxes stand side by side within the margins
STAMP_HEIGHT: Final = 84
_MARK: Final = Style(8.5, 12, palette.ACCENT, SMALL_STRONG.font)
_NAMES: Final = (Style(12.5, 16, font=H3.font), H3, Style(8.5, 12, font=H3.font))


def render_stamp(role: str, name: str, claimed: datetime, *, language: str = "en") -> bytes:
    """Return the stamp of a signatory: role (with hyphens), name as in the certificate, claimed time (aware)."""
    from reportlab.pdfgen.canvas import Canvas  # only for rendering; slow to import

    words = words_of(language)
    setter = Typesetter()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(STAMP_WIDTH, STAMP_HEIGHT), pageCompression=1, invariant=1)
    pen = Pen(canvas, STAMP_HEIGHT)
    pen.box(0, 0, 3, STAMP_HEIGHT, fill=palette.ACCENT)
    inner = STAMP_WIDTH - 24
    is_clearance = role == "clearing-officer"
    title = words["stamp.cleared" if is_clearance else "stamp.signed"]
    pen.text(14, 8, setter.fit(title, _MARK, inner), _MARK)
    clean = setter.clean(name).replace("\n", " ")
    style = next((held for held in _NAMES if setter.width(clean, held) <= inner), _NAMES[-1])
    pen.text(14, 22, setter.fit(clean, style, inner), style)
    pen.text(14, 40, setter.fit(words.get(f"role.{role}", role), SMALL_STRONG, inner), SMALL_STRONG)
    moment = f"{words.moment(claimed.astimezone(UTC))}"
    pen.text(14, 53, setter.fit(moment, SMALL, inner), SMALL)
    pen.text(14, 65, setter.fit(words["stamp.claimed"], SMALL, inner), SMALL)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
