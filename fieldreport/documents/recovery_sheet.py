"""The recovery sheet on paper: the code in groups and as a QR code, what it brings back and what not.

Rules: the passphrase is never on it; whoever writes the file gives it mode 0600 (decisions 5). The QR code holds
the recovery code and nothing else.
"""

from datetime import UTC, datetime
from typing import Final

from fieldreport.documents import palette
from fieldreport.documents.paper import Sheet, draw_qr, paragraph
from fieldreport.documents.pdf_pen import LEFT, TOP, WIDTH, Pen
from fieldreport.documents.pdf_text import BODY, H2, LEAD, MISSION, SMALL, TITLE, Style, Typesetter
from fieldreport.documents.words import Words, words_of

QR_SIZE: Final = 132.0
_CODE: Final = Style(17, 27, font=H2.font)
_LISTS: Final = (("recovery.brings", 2), ("recovery.not", 3), ("recovery.use", 2))


def groups_of(code: str) -> list[str]:
    """Return the groups of a recovery code; one without hyphens or spaces is read four characters at a time."""
    groups = code.replace("-", " ").split()
    if len(groups) > 1:
        return groups
    return [code[start : start + 4] for start in range(0, len(code), 4)]


def render_recovery_sheet(
    code: str, *, mission: str, created: datetime, app_version: str, language: str = "en"
) -> bytes:
    """Return the sheet as a one-page PDF; `created` is aware, `mission` a code or a name."""
    words = words_of(language)
    sheet = Sheet(words.language)
    pen, setter = sheet.pen, sheet.setter
    top = paragraph(pen, setter, TOP - 20, mission, MISSION)
    top = paragraph(pen, setter, top + 4, words["recovery.title"], TITLE)
    top = paragraph(
        pen, setter, top + 2, words.say("recovery.date", date=words.day(created.astimezone(UTC).date())), LEAD
    )
    top = paragraph(pen, setter, top + 14, words["recovery.lead"], BODY)
    top = _code(pen, setter, words, code, top + 18)
    for name, count in _LISTS:
        top = paragraph(pen, setter, top + 18, words[name], H2)
        for number in range(1, count + 1):
            pen.text(LEFT + 3, top + 3, "•", BODY)
            top = paragraph(pen, setter, top + 3, words[f"{name}.{number}"], BODY, indent=16)
    return sheet.finish(
        title=f"{mission}: {words['recovery.title']}",
        subject=words["recovery.title"],
        author=mission,
        created=created,
        app_version=app_version,
    )


def _code(pen: Pen, setter: Typesetter, words: Words, code: str, top: float) -> float:
    """Draw the code in rows of three groups, with the QR code beside it."""
    groups = [setter.clean(group) for group in groups_of(code)]
    rows = -(-len(groups) // 3)
    height = max(QR_SIZE + 48, rows * _CODE.leading + 62)
    pen.box(LEFT, top, WIDTH, height, stroke=palette.FIELD, radius=8)
    pen.text(LEFT + 20, top + 16, words["recovery.code"], H2)
    step = (WIDTH - QR_SIZE - 70) / 3
    for index, group in enumerate(groups):
        pen.text(LEFT + 20 + (index % 3) * step, top + 44 + (index // 3) * _CODE.leading, group, _CODE)
    draw_qr(pen, code, (LEFT + WIDTH - QR_SIZE - 20, top + 16), QR_SIZE)
    caption = setter.fit(words["recovery.scan"], SMALL, QR_SIZE)
    pen.text(LEFT + WIDTH - QR_SIZE - 20, top + QR_SIZE + 20, caption, SMALL)
    return top + height
