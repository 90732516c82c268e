"""A registration request on paper: as a QR code and as text for an e-mail, with the fingerprint for the telephone.

Rules: nothing on it is secret. The QR code holds the same text as the mail, without its first and last line, so that
whatever a camera reads can be pasted at Headquarters.
"""

from datetime import UTC, datetime
from typing import Final

from fieldreport.documents.paper import Sheet, draw_qr, paragraph
from fieldreport.documents.pdf_pen import LEFT, TOP, WIDTH
from fieldreport.documents.pdf_text import BODY, H2, LEAD, MISSION, SMALL, TITLE, Style
from fieldreport.documents.words import words_of

SIDE: Final = 250.0
_GROUPS: Final = Style(15, 22, font=H2.font)
_ACROSS: Final = 8


def render_request_sheet(
    scanned: str,
    mail: str,
    fingerprint: str,
    *,
    name: str,
    role: str,
    mission: str,
    created: datetime,
    app_version: str,
    language: str = "en",
) -> bytes:
    """Return the sheet as a one-page PDF; `fingerprint` in groups, `role` with hyphens, `created` aware."""
    words = words_of(language)
    sheet = Sheet(words.language)
    pen, setter = sheet.pen, sheet.setter
    top = paragraph(pen, setter, TOP - 20, mission, MISSION)
    top = paragraph(pen, setter, top + 4, words["request.title"], TITLE)
    day = words.day(created.astimezone(UTC).date())
    top = paragraph(pen, setter, top + 2, f"{name}, {words[f'role.{role}']}, {day}", LEAD)
    top = paragraph(pen, setter, top + 12, words["request.lead"], BODY)
    top = paragraph(pen, setter, top + 16, words["request.fingerprint"], H2) + 4
    groups = fingerprint.split()
    step = WIDTH / _ACROSS
    for index, group in enumerate(groups):
        pen.text(LEFT + (index % _ACROSS) * step, top + (index // _ACROSS) * _GROUPS.leading, group, _GROUPS)
    top += -(-len(groups) // _ACROSS) * _GROUPS.leading
    top = paragraph(pen, setter, top + 14, words["request.scan"], H2) + 8
    draw_qr(pen, scanned, (LEFT, top), SIDE)
    top = paragraph(pen, setter, top + SIDE + 14, words["request.mail"], H2) + 4
    for line in mail.strip().splitlines():
        top = paragraph(pen, setter, top, line, SMALL)
    return sheet.finish(
        title=f"{mission}: {words['request.title']}",
        subject=words["request.title"],
        author=name,
        created=created,
        app_version=app_version,
    )
