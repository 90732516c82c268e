"""The corrigendum of an issued product: every figure that is no longer true, what it was, what it is, and why."""

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, Protocol

from fieldreport.documents.archive import DocumentInformation, make_archival
from fieldreport.documents.paper import paragraph
from fieldreport.documents.pdf_pen import BOTTOM, LEFT, PAGE_HEIGHT, PAGE_WIDTH, TOP, WIDTH, Pen, new_canvas
from fieldreport.documents.pdf_text import BODY, H2, LEAD, MISSION, SMALL, TITLE, Typesetter
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
    words, setter, out = words_of(language), Typesetter(), io.BytesIO()
    canvas = new_canvas(out, PAGE_WIDTH, PAGE_HEIGHT, words.language)
    pen = Pen(canvas)
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
    pen.rule(LEFT, BOTTOM + 18, WIDTH)
    signed = f"Fieldreport {app_version}, {words.day(created.astimezone(UTC).date())}"
    pen.text(LEFT, BOTTOM + 26, setter.fit(signed, SMALL, WIDTH), SMALL)
    pen.end_page()
    canvas.save()
    information = DocumentInformation(
        title=f"{words.say('annual.subtitle', year=product.year)}: {title}",
        author=words["annual.headquarters"],
        subject=title,
        language=words.language,
        created=created,
        tool=f"Fieldreport {app_version}",
    )
    return make_archival(out.getvalue(), information)


def _because(line: Mapping[str, str], words: Words) -> str:
    return words.say(
        "compose.because",
        mission=line["mission"],
        quarter=words.quarter(Quarter.parse(line["quarter"])),
        revision=line["revision"],
        package=line["package"],
    )
