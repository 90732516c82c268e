"""The corrigendum of an issued product: every figure that is no longer true, what it was, what it is, and why."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, Protocol

from fieldreport.documents.paper import Sheet, paragraph
from fieldreport.documents.pdf_pen import BOTTOM, TOP
from fieldreport.documents.pdf_text import BODY, H2, LEAD, MISSION, SMALL, TITLE
from fieldreport.documents.words import NOTHING, Words, words_of
from fieldreport.values import Quarter

_LEAST: Final = 64.0  # what a line needs below it


class Issued(Protocol):
    """What is read of an issued product."""

    @property
    def no(self) -> int: ...
    @property
    def year(self) -> str: ...
    @property
    def edition(self) -> str: ...
    @property
    def digest(self) -> str: ...
    @property
    def issued_at(self) -> str: ...


def render_corrigendum(
    lines: Sequence[Mapping[str, str]],
    *,
    product: Issued,
    number: int,
    created: datetime,
    app_version: str,
    language: str = "en",
) -> bytes:
    """Return the sheet as PDF; `lines` as `storage.issued.Corrigendum.changes`, `created` aware."""
    words = words_of(language)
    sheet = Sheet(words.language)
    pen, setter = sheet.pen, sheet.setter
    title = words.say("compose.corrigendum", number=number)
    day = words.day(datetime.fromisoformat(product.issued_at).astimezone(UTC).date())
    top = paragraph(pen, setter, TOP - 20, words["annual.headquarters"], MISSION)
    top = paragraph(pen, setter, top + 4, title, TITLE)
    top = paragraph(pen, setter, top + 2, words.say("annual.subtitle", year=product.year), LEAD)
    about = words.say("compose.corrected", day=day, edition=words[f"annual.edition.{product.edition}"])
    top = paragraph(pen, setter, top + 8, about, BODY)
    top = paragraph(pen, setter, top + 2, words.say("compose.digest", digest=product.digest), SMALL)
    for line in lines:
        if top > BOTTOM - _LEAST:
            pen.end_page()
            top = TOP
        top = paragraph(pen, setter, top + 14, line["figure"], H2)
        now = {"was": line["was"] or NOTHING, "now": line["now"] or NOTHING}
        top = paragraph(pen, setter, top + 2, words.say("compose.was", **now), BODY)
        if line["mission"]:
            top = paragraph(pen, setter, top + 1, _because(line, words), SMALL)
    return sheet.finish(
        title=f"{words.say('annual.subtitle', year=product.year)}: {title}",
        subject=title,
        author=words["annual.headquarters"],
        created=created,
        app_version=app_version,
        foot=f", {words.day(created.astimezone(UTC).date())}",
    )


def _because(line: Mapping[str, str], words: Words) -> str:
    return words.say(
        "compose.because",
        mission=line["mission"],
        quarter=words.quarter(Quarter.parse(line["quarter"])),
        revision=line["revision"],
        package=line["package"],
    )
