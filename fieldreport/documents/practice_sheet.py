"""A good practice on one page, to hand out: results first, without restricted fields (R86, R88, H6).

Rules: only what may leave the United Nations (`disclosure`); what does not fit on the page is shortened, and says so.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from fieldreport.disclosure import public_record
from fieldreport.documents.archive import DocumentInformation, make_archival
from fieldreport.documents.learning_words import theme_names
from fieldreport.documents.pdf_front import Space
from fieldreport.documents.pdf_furniture import Furniture, draw_pages
from fieldreport.documents.pdf_layout import Block, Lines, Pages, heading, paginate
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_prose import facts, prose, small
from fieldreport.documents.pdf_tables import Text
from fieldreport.documents.pdf_text import LEAD, MISSION, TITLE, Typesetter
from fieldreport.documents.words import Words, words_of
from fieldreport.learning import Practice
from fieldreport.missions import Mission
from fieldreport.values import PartialDate

_TEXTS: Final = ("result", "done", "evidence", "lesson", "contribution", "repeatable")
_LEAST: Final = 80  # characters that every text keeps


def render_practice_sheet(
    practice: Practice, mission: Mission, *, created: datetime, app_version: str, language: str = "en"
) -> bytes:
    """Return the sheet as a one-page PDF/A-2b; `created` is aware."""
    words, setter = words_of(language), Typesetter()
    shown = public_record(practice)
    name = f"{mission.code}\u2002{mission.name}" if mission.name != mission.code else mission.code
    of = name, words.say("practice.public", mission=mission.code, date=words.day(created.date()))
    most = max((len(str(shown.get(name, ""))) for name in _TEXTS), default=0)
    pages = _pages(setter, words, shown, of, most)
    while len(pages.pages) > 1 and most > _LEAST:
        most = most * 9 // 10
        pages = _pages(setter, words, shown, of, most)
    title = str(shown.get("title") or words["practice.sheet"])
    furniture = Furniture(
        setter=setter,
        words=words,
        code=mission.code,
        running=title,
        about=words["practice.sheet"],
        classification="unclassified",
    )
    information = DocumentInformation(
        title=f"{mission.code}: {title}",
        author=mission.code,
        subject=words["practice.sheet"],
        language=words.language,
        created=created,
        tool=f"Fieldreport {app_version}",
    )
    return make_archival(draw_pages(pages, furniture), information)


def _pages(setter: Typesetter, words: Words, shown: Mapping[str, Any], of: tuple[str, str], most: int) -> Pages:
    """Return the sheet with texts of at most `most` characters; `of` says whose it is, above and below."""
    title = str(shown.get("title") or words["practice.sheet"])
    blocks: list[Block] = [
        Space(size=4),
        Lines(setter.wrap(of[0], MISSION, WIDTH), MISSION),
        Lines(setter.wrap(title, TITLE, WIDTH), TITLE, before=6),
        Lines(setter.wrap(words["practice.sheet"], LEAD, WIDTH), LEAD, before=4),
        facts(setter, _facts(words, shown), before=12),
    ]
    is_shortened = False
    for key in _TEXTS:
        text = str(shown.get(key, "")).strip()
        if text:
            short = _shortened(text, most)
            is_shortened = is_shortened or short != text
            blocks += [heading(setter, words[f"practice.{key}"], level=2), *prose(setter, short)]
    blocks.append(small(setter, of[1], before=16))
    if is_shortened:
        blocks.append(small(setter, words["practice.shortened"], before=0))
    pages = Pages()
    paginate([blocks], pages)
    return pages


def _facts(words: Words, shown: Mapping[str, Any]) -> list[tuple[str, str | Text]]:
    start, end = (PartialDate.parse(shown[name]) if shown.get(name) else None for name in ("start", "end"))
    level = str(shown.get("level", ""))
    pairs = [
        ("submitted", ", ".join(shown.get("bodies", ()))),
        ("level", words.get(f"practice.level.{level}", level)),
        ("where", str(shown.get("place", ""))),
        ("when", words.span(start, end) if start or end else ""),
        ("themes", theme_names(words, shown.get("themes", ()))),
        ("partners", ", ".join(held["name"] for held in shown.get("partners", ()))),
    ]
    return [(words[f"practice.{name}"], text) for name, text in pairs if text]


def _shortened(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(None, 1)[0].rstrip(',;:')}…"
